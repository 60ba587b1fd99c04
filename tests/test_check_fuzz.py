"""A thousand damaged profiles: each is answered with an exit code and places, never with a traceback, and soon."""

import json
import random
import time
from datetime import date

import pytest

from checking import AS_OF, checked
from console import ROOT, Console
from fitcheck.check.outputs import FORMATS, Outcome, render_check

PROFILES = [path.read_bytes() for path in sorted((ROOT / "profiles").iterdir()) if path.name != "profile.schema.json"]
ROUNDS = 10
EACH = 100
_VALUES = (
    b"null",
    b"[]",
    b"{}",
    b"3.10",
    b"NO",
    b"-1",
    b"[[1]]",
    b"{a: {b: c}}",
    b"'",
    b"2021-13",
    b"*x",
    b"!!python/object:x {}",
    b"\xff",
    b"\x00",
    b"`",
)


def damaged(profile: bytes, chance: random.Random) -> bytes:
    """The profile with bytes flipped, lines cut, types swapped or keys doubled, a few times over."""
    for _ in range(chance.randint(1, 4)):
        lines = profile.splitlines(keepends=True) or [b"\n"]
        at = chance.randrange(len(lines))
        match chance.randrange(6):
            case 0:
                place = chance.randrange(max(1, len(profile)))
                profile = profile[:place] + bytes([chance.randrange(256)]) + profile[place + 1 :]
            case 1:
                profile = b"".join(lines[:at] + lines[at + chance.randint(1, 5) :])
            case 2:
                profile = b"".join([*lines[:at], lines[at].split(b":")[0] + b": " + chance.choice(_VALUES) + b"\n", *lines[at + 1 :]])
            case 3:
                profile = b"".join([*lines[:at], lines[at], *lines[at:]])
            case 4:
                profile = profile[: chance.randrange(len(profile) + 1)]
            case _:
                profile = b"".join([*lines[:at], b" " * chance.randint(1, 6) + lines[at].lstrip(), *lines[at + 1 :]])
    return profile


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_damaged_profiles_are_answered(seed: int) -> None:
    """Every remark is located in the file and every format can write it; no profile takes two seconds."""
    chance = random.Random(seed)  # noqa: S311  # damage needs no secrets
    fell = 0
    for _ in range(EACH):
        content = damaged(chance.choice(PROFILES), chance)
        begun = time.process_time()
        found = checked(content, file=chance.choice(("me.yaml", "me.json")))
        assert time.process_time() - begun < 2
        lines = content.count(b"\n") + content.count(b"\r") + 1
        assert all(0 <= remark.line <= lines and remark.message for remark in found.remarks)
        fell += found.index is None
        outcome = Outcome(AS_OF, (found,), (), (), "error")
        assert outcome.failed or found.index is not None
        assert all(render_check(outcome, form) for form in FORMATS)
    assert 0 < fell < EACH


def test_the_command_ends_with_a_code_for_damage_of_each_kind(fitcheck: Console) -> None:
    """From the command line, too: 0, 1 or 2, and JSON that can be read."""
    chance = random.Random(7)  # noqa: S311  # as above
    codes = set()
    for _ in range(40):
        content = damaged(chance.choice(PROFILES), chance).decode("utf-8", "replace")
        ended = fitcheck("check", "-", "--format", "json", given=content)
        codes.add(ended.code)
        assert json.loads(ended.out)["as_of"] == date.today().isoformat()
    assert codes <= {0, 1, 2}
    assert len(codes) > 1


def test_a_large_profile_takes_no_more_than_its_share() -> None:
    """Ten times the positions take at most some fifteen times as long."""

    def seconds(count: int) -> float:
        entry = "  - {name: Bakery %d, position: Baker, startDate: 2019-01, highlights: [Improved the bread of %d guests]}\n"
        text = "work:\n" + "".join(entry % (n, n) for n in range(count))
        begun = time.process_time()
        assert checked(text).index is not None
        return time.process_time() - begun

    seconds(20)
    assert seconds(2000) < 15 * max(seconds(200), 0.02)
