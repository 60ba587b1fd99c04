"""What an editor shows: the YAML language server completes and explains every field of a profile from the schema that ships."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from fitcheck.reading.profile.schema import profile_schema

SERVER = shutil.which("yaml-language-server")
pytestmark = pytest.mark.skipif(SERVER is None, reason="`npm install --global yaml-language-server` brings what is tested here")
SCHEMA = profile_schema()
Place = tuple[str, int, int]
"""A document with a line and column in it, counted from 0."""


class Editor:
    """A client of the language server, over its standard input and output."""

    def __init__(self, schema: Path) -> None:
        self._settings = {"schemas": {schema.as_uri(): ["*.yaml"]}, "hover": True, "completion": True, "validate": True}
        self._process = subprocess.Popen([str(SERVER), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._asked = 0
        self._opened = 0
        asks = {"workspace": {"configuration": True}, "textDocument": {"completion": {"completionItem": {"snippetSupport": True}}}}
        self._ask("initialize", {"processId": None, "rootUri": None, "capabilities": asks})
        self._send({"method": "initialized", "params": {}})
        self.explained(("work: []", 0, 1))  # the server asks for its settings while it answers the first question

    def explained(self, place: Place) -> str:
        """What is shown where the pointer rests."""
        found = self._ask("textDocument/hover", self._at(place))
        return str(found["contents"]["value"]).replace("\\", "") if found else ""

    def offered(self, place: Place) -> dict[str, str]:
        """What can be typed at a place, with what is said of it."""
        found = self._ask("textDocument/completion", self._at(place))
        items = found["items"] if isinstance(found, dict) else found
        return {one["label"]: str(one.get("documentation", "")) for one in items}

    def close(self) -> None:
        """End the server."""
        self._process.kill()
        self._process.communicate()

    def _at(self, place: Place) -> dict[str, Any]:
        self._opened += 1
        uri = f"file:///profiles/{self._opened}.yaml"
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": place[0]}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        return {"textDocument": {"uri": uri}, "position": {"line": place[1], "character": place[2]}}

    def _ask(self, method: str, params: dict[str, Any]) -> Any:
        self._asked += 1
        self._send({"id": self._asked, "method": method, "params": params})
        while True:
            message = self._received()
            if "method" in message and "id" in message:
                wanted = message.get("params", {}).get("items", [])
                self._send({"id": message["id"], "result": [self._settings if one.get("section") == "yaml" else {} for one in wanted]})
            elif message.get("id") == self._asked:
                return message["result"]

    def _send(self, message: dict[str, Any]) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(content) + content)
        self._process.stdin.flush()

    def _received(self) -> dict[str, Any]:
        assert self._process.stdout
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the server has ended"
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return message


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    """An editor that has the schema of a profile."""
    schema = tmp_path_factory.mktemp("schema") / "profile.schema.json"
    schema.write_text(json.dumps(SCHEMA))
    editor = Editor(schema)
    yield editor
    editor.close()


def fields(part: dict[str, Any], above: str = "", margin: str = "") -> Iterator[tuple[str, str, str, str]]:
    """Each field of a part: the lines above it, what its own line begins with, its name and its description."""
    for name, field in part["properties"].items():
        yield above, margin, name, field["description"]
        entries = field.get("items", field).get("$ref")
        if entries:
            inner = SCHEMA["$defs"][entries.rpartition("/")[2]]
            deeper = " " * len(margin) + ("  - " if "items" in field else "  ")
            yield from fields(inner, f"{above}{margin}{name}:\n", deeper)


FIELDS = [pytest.param(*one, id=f"{number}-{one[2]}") for number, one in enumerate(fields(SCHEMA)) if one[2] != "$schema"]


def test_there_are_fields() -> None:
    """Those of every section, and fitcheck's own among them."""
    assert len(FIELDS) > 100


@pytest.mark.parametrize(("above", "margin", "name", "description"), FIELDS)
def test_each_field_is_completed_and_explained(editor: Editor, above: str, margin: str, name: str, description: str) -> None:
    """Its name is offered with its description, and the description is shown where the pointer rests on it."""
    line = above.count("\n")
    assert editor.offered((above + margin, line, len(margin))).get(name) == description
    assert description in editor.explained((f"{above}{margin}{name}: x", line, len(margin) + 1))


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("education:\n  - status: ", {"completed", "in progress", "left"}),
        ("skills:\n  - level: ", {"beginner", "intermediate", "advanced", "expert"}),
        ("work:\n  - startDate: ", {"2021-03", '"2021"', "2021-03-15"}),
        ("eligibility:\n  travel: ", {"up to 50%", "none"}),
    ],
)
def test_values_are_offered(editor: Editor, text: str, offered: set[str]) -> None:
    """The choices where there are choices, and else the examples."""
    assert set(editor.offered((text, text.count("\n"), len(text.rpartition("\n")[2])))) == offered
