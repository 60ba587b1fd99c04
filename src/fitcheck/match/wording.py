"""The phrases that reasons are made of: numbers, counts and places in plain English."""

from collections.abc import Iterable

from fitcheck.lexicon.words import NUMBERS
from fitcheck.nouns.finding import Credit, LeafFinding
from fitcheck.nouns.requirement import Leaf

_COMMON_ENDINGS = ("ing", "tion", "ment", "ity", "ship", "ance", "ence", "ness", "ions", "ments")
_FRAMES = ("Your profile shows ", "What you did shows ")
"""Openings of reasons that differ in what they name alone."""
_NEARBY = 3
_NUMBERS = ("no", *tuple(NUMBERS)[1:11])

_ADJECTIVES = ("ed", "ive", "able", "ible", "ful", "ous", "less")


def years_text(years: float) -> str:
    """`5 years`, `1 year`, `6.4 years`."""
    return f"{years:g} year{'' if years == 1 else 's'}"


def counted(number: int, noun: str) -> str:
    """`one position`, `two positions`, `12 positions`."""
    word = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return f"{word} {noun}{'' if number == 1 else 's'}"


def listed(things: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return things[0] if len(things) == 1 else f"{', '.join(things[:-1])} and {things[-1]}"


def nothing_shows(things: list[str]) -> str:
    """`Nothing in your profile shows a, b or c.`"""
    named = things[0] if len(things) == 1 else f"{', '.join(things[:-1])} or {things[-1]}"
    return f"Nothing in your profile shows {named}."


def in_one_breath(sentences: Iterable[str]) -> str:
    """The sentences, those that say the same of several things as one: `Your profile shows a and b in your work at c.`"""
    things: dict[tuple[str, str], list[str]] = {}
    for one in sentences:
        opening = next((frame for frame in _FRAMES if one.startswith(frame) and ";" not in one), "")
        thing, mark, place = one.removeprefix(opening).rpartition(" in your ") if opening else (one, "", "")
        if opening and not mark:
            thing, place = place.removesuffix("."), "."
        things.setdefault((opening, f"{mark}{place}") if opening else (one, ""), []).append(thing)
    return " ".join(f"{opening}{listed(_each_once(told))}{end}" if end else opening for (opening, end), told in things.items())


def _each_once(told: list[str]) -> list[str]:
    """The things, those that are lists taken apart where they share a member: `care and patience` beside `patience`."""
    members = [member for thing in told for member in thing.replace(" and ", ", ").split(", ")]
    return list(dict.fromkeys(members if len(set(members)) < len(members) else told))


def not_shown(finding: LeafFinding) -> LeafFinding:
    """A finding of what is near where that will not do: the thing is missing, and what was found stands nearby."""
    reason = nothing_shows([spoken(finding.leaf)])
    return finding._replace(
        verdict="missing", credit=Credit(0, 0, 0), evidence=(), reason=reason, rule="not-shown", nearby=finding.evidence[:_NEARBY]
    )


def spoken(leaf: Leaf) -> str:
    """The thing asked as it stands within a sentence, without the capital that it has only from a line's beginning."""
    text = leaf.text
    first = text.partition(" ")[0]
    if not first[1:].islower() or not first[:1].isupper():
        return text
    plain = leaf.term[:1].islower() if leaf.term else first.endswith(_COMMON_ENDINGS)
    return f"{text[:1].lower()}{text[1:]}" if plain else text


def in_a_sentence(leaf: Leaf) -> str:
    """A quality as the object of a sentence: in quotation marks where the posting's words open with an adjective (`excited about tea`)."""
    text = spoken(leaf)
    is_adjective = not leaf.term and text.partition(" ")[0].lower().endswith(_ADJECTIVES)
    return f"“{text}”" if is_adjective and "“" not in text else text


def sentence(text: str) -> str:
    """The text with a capital and a full stop."""
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith(('.', '?', '!')) else '.'}"
