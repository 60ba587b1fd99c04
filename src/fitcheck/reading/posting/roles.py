"""One file may hold several jobs: told apart, numbered, and one of them picked."""

import re

from fitcheck.nouns.posting import Block, Posting
from fitcheck.patterns import pattern_of
from fitcheck.problem import InputError, Problem

_OWN_SECTION = pattern_of(
    r"(?:(?:minimum|basic|key|job|required|essential)\s)?(?:requirements?|qualifications?|skills|experience|person specification"
    r"|(?:what )?(?:you'll|you will|we) (?:need|bring|look for)|who you are|must[- ]haves?)(?:\s(?:and|&)\s\w+)?",
    re.IGNORECASE,
)
_MOST_NAMED = 20


def picked(postings: tuple[Posting, ...], role: int | None) -> Posting:
    """The only posting, or the one called for by its number, counted from 1; raises InputError naming all where it is unclear which."""
    name = postings[0].source
    if role is None:
        if len(postings) == 1:
            return postings[0]
        raise InputError([Problem(name, 0, 0, "several-roles", f"{len(postings)} jobs are in it:{_named(postings)}", _hint(postings))])
    if not 1 <= role <= len(postings):
        count = "1 job is" if len(postings) == 1 else f"{len(postings)} jobs are"
        message = f"there is no job {role}; {count} in it:{_named(postings)}"
        raise InputError([Problem(name, 0, 0, "no-such-role", message, _hint(postings))])
    return postings[role - 1]


def _hint(postings: tuple[Posting, ...]) -> str:
    return "leave `--role` out" if len(postings) == 1 else f"pick one with `--role 1` to `--role {len(postings)}`"


def _named(postings: tuple[Posting, ...]) -> str:
    named = [f" {number}. {_label(posting)}" for number, posting in enumerate(postings[:_MOST_NAMED], 1)]
    more = [f" and {len(postings) - _MOST_NAMED} more"] if len(postings) > _MOST_NAMED else []
    return ";".join((*named, *more))


def _label(posting: Posting) -> str:
    title = posting.title or "untitled"
    return f"{title} ({posting.location})" if posting.location else title


def roles_in(posting: Posting) -> tuple[Posting, ...]:
    """The jobs of one page: several where headings of one rank each have a section of requirements of their own, under the same heading."""
    starts = _role_starts(posting.blocks)
    if len(starts) < 2:
        return (posting,)
    ends = [*starts[1:], len(posting.blocks)]
    before = posting.blocks[: starts[0]]
    return tuple(
        posting._replace(blocks=before + posting.blocks[start:end], title=posting.blocks[start].text)
        for start, end in zip(starts, ends, strict=True)
    )


def _role_starts(blocks: tuple[Block, ...]) -> list[int]:
    """Where each role begins; empty unless it is unmistakable."""
    sections: dict[str, list[int]] = {}
    for index, block in enumerate(blocks):
        if block.kind == "heading" and _OWN_SECTION.fullmatch(block.text.replace("’", "'")):
            sections.setdefault(block.text.lower(), []).append(index)
    for places in sections.values():
        if len(places) > 1:
            starts = [_heading_above(blocks, place) for place in places]
            if _are_roles(blocks, starts):
                return [start for start in starts if start is not None]
    return []


def _heading_above(blocks: tuple[Block, ...], place: int) -> int | None:
    """The nearest heading before `place` that ranks higher."""
    level = blocks[place].level
    return next((index for index in range(place - 1, -1, -1) if blocks[index].kind == "heading" and blocks[index].level < level), None)


def _are_roles(blocks: tuple[Block, ...], starts: list[int | None]) -> bool:
    """Whether these are different headings of one rank, and the only ones of that rank between the first and the last."""
    found = [start for start in starts if start is not None]
    if len(found) != len(starts) or len(set(found)) != len(found):
        return False
    level = blocks[found[0]].level
    if any(blocks[index].level != level for index in found):
        return False
    between = [index for index in range(found[0], found[-1] + 1) if blocks[index].kind == "heading" and blocks[index].level <= level]
    return between == found and level <= 3 and len({blocks[index].text.lower() for index in found}) == len(found)
