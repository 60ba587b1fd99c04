"""What a benchmark says: lines to print, and the rows of the table in the README."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

BEGIN, END = "<!-- figures -->\n", "<!-- end of figures -->\n"


class Figure(NamedTuple):
    """One thing that was measured."""

    what: str
    measured: str
    """The value with its unit."""
    ratio: str = ""
    """What it is a multiple of, and how often, in the same run."""
    aim: str = ""


def shown(figures: Iterable[Figure]) -> Iterator[Figure]:
    """The figures again, each printed as it comes."""
    for one in figures:
        print(
            f"{one.measured:>14}  {one.what}" + (f"  = {one.ratio}" if one.ratio else "") + (f" (aim {one.aim})" if one.aim else ""),
            flush=True,
        )
        yield one


def written(figures: Iterable[Figure], readme: Path) -> None:
    """Put the figures as a table between the two marks of a Markdown file; ValueError where it has none."""
    text = readme.read_text(encoding="utf-8")
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ValueError(f"{readme} lacks the marks {BEGIN.strip()} and {END.strip()}")
    rows = (f"| {one.what} | {one.measured} | {one.ratio} | {one.aim} |\n" for one in figures)
    table = "| what | measured | in the same run | aim |\n| --- | --- | --- | --- |\n" + "".join(rows)
    readme.write_text(before + begin + "\n" + table + "\n" + end + after, encoding="utf-8")
