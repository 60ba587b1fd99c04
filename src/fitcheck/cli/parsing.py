"""The command that stops after understanding: what a posting asks."""

from typing import TYPE_CHECKING, Annotated, Literal

from fitcheck.cli.arguments import InputFormat, LexiconFiles, Output, PostingFile, Quiet, Role, format_for
from fitcheck.cli.declarations import Option
from fitcheck.cli.silence import tell_silence

if TYPE_CHECKING:
    from fitcheck.nouns.requirement import Asked, Leaf, Needs


def parse(
    posting: PostingFile,
    output: Output = None,
    format: Annotated[  # noqa: A002  # the option's own name
        Literal["markdown", "json"] | None, Option("--format", help="A Markdown table where nothing says otherwise, or JSON.")
    ] = None,
    lexicon: LexiconFiles = None,
    input_format: InputFormat = None,
    role: Role = None,
    quiet: Quiet = False,
) -> None:
    """Say what a posting asks: each requirement with its importance, its needs and its lines."""
    from fitcheck.cli.inputs import lexicon_with, one_from_standard_input, posting_at
    from fitcheck.cli.output import deliver, refuse_input
    from fitcheck.render import parse_document, to_json
    from fitcheck.understand import understand

    refuse_input(output, (posting, *(lexicon or ())))
    written = format_for(output, format, ("markdown", "json"))
    one_from_standard_input(posting)
    read = posting_at(posting, input_format, role, quiet=quiet)
    asked = understand(read, lexicon_with(lexicon or ()))
    tell_silence(posting, read, asked.requirements, quiet=quiet)
    text = to_json(parse_document(asked)) if written == "json" else _table(asked)
    deliver(text, output, (posting, *(lexicon or ())), drawn=written == "markdown" and format is None)


def _table(asked: "Asked") -> str:
    """What is asked as Markdown: a heading and a table, a line a requirement."""
    from fitcheck.render.escaping import markdown

    named = [markdown(part) for part in (asked.title, asked.company, asked.location) if part]
    lines = [f"# {', '.join(named) or 'Untitled posting'}", ""]
    if asked.requirements:
        lines += ["| id | line | importance | needs | text |", "| --- | --- | --- | --- | --- |"]
    for one in asked.requirements:
        cells = (one.id, str(one.lines[0]), one.importance, markdown(_told(one.needs)), markdown(one.text))
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines).rstrip() + "\n"


def _told(needs: "Needs", inner: bool = False) -> str:
    """A needs tree in words."""
    from fitcheck.nouns.requirement import AllOf, Leaf

    if isinstance(needs, Leaf):
        return _leaf(needs)
    children, join = (needs.all_of, " and ") if isinstance(needs, AllOf) else (needs.any_of, " or ")
    text = join.join(_told(child, inner=True) for child in children)
    return f"({text})" if inner else text


def _leaf(leaf: "Leaf") -> str:
    name = leaf.text or leaf.kind
    if leaf.kind == "degree":
        name = " ".join((leaf.level.replace("_", " "), "degree", *(["in " + " / ".join(leaf.fields)] if leaf.fields else [])))
    years = "" if leaf.min_years is None else f" ({leaf.min_years:g}{'+' if leaf.max_years is None else f'-{leaf.max_years:g}'} years)"
    equivalent = " or equivalent" if leaf.or_equivalent else ""
    level = f", {leaf.level}" if leaf.kind == "language" and leaf.level else ""
    return f"{name}{equivalent}{level}{years}"
