"""Whether what is listed as a skill is shown anywhere."""

from collections.abc import Iterator

from fitcheck.check.rule import CheckRule, Found
from fitcheck.check.subject import Subject
from fitcheck.lexicon.words import words
from fitcheck.nouns.profile import Skill
from fitcheck.patterns import pattern_of

_LISTINGS = frozenset(("listed", "advanced", "beginner"))
_CLAIMS = frozenset((*_LISTINGS, "claimed", "interest", "reference"))
_MOST_NAMED = 4
_ABLE = pattern_of(r"(?:abl|ibl|abil|ibil)\w*$")
"""`interpretability` is shown by what is interpretable."""
_SHORTEST_ROOT = 5


def _unshown(subject: Subject) -> Iterator[Found]:
    for number, skill in enumerate(subject.profile.skills):
        for_level = _claims_depth(subject, skill)
        names = _names(number, skill)
        missing = [(path, name) for path, name in names if not _is_shown(subject, name, _LISTINGS) and _is_listed(subject, path, name)]
        if missing and not (for_level and len(missing) == len(names)):
            path, first = missing[0]
            yield Found(
                subject.spot(path, first),
                f"{_listed([name for _, name in missing])}: listed, and spoken of nowhere else",
                "tell in a position or a project where you used it, or leave it out",
            )


def _unproven(subject: Subject) -> Iterator[Found]:
    for number, skill in enumerate(subject.profile.skills):
        names = _names(number, skill)
        claim = _claims_depth(subject, skill)
        if (
            claim
            and names
            and not any(_is_shown(subject, name, _CLAIMS) for _, name in (*names, (f"skills[{number}].name", skill.name)) if name)
        ):
            path = f"skills[{number}].name" if skill.name else names[0][0]
            if subject.has_place(path):
                message = f"{claim}, and no position, project, study or certificate shows any of it"
                yield Found(subject.spot(path, skill.name), message, "tell where you used it, or lower the claim")


def _names(number: int, skill: Skill) -> list[tuple[str, str]]:
    """The single skills of a group; the name of the group where it is one itself."""
    if not skill.keywords:
        return [(f"skills[{number}].name", skill.name)] if skill.name else []
    return [(f"skills[{number}].keywords[{index}]", name) for index, name in enumerate(skill.keywords) if name]


def _claims_depth(subject: Subject, skill: Skill) -> str:
    """`listed as expert`, `5 years declared`, or "" where no depth is claimed."""
    levels = subject.index.lexicon.table("matching/levels")["skill"]
    said = f" {' '.join(word.form for word in words(skill.level))} "
    if any(f" {' '.join(word.form for word in words(name))} " in said for name in levels["advanced"]):
        return f"listed as {skill.level.lower()}"
    return f"{skill.years:g} years declared" if skill.years else ""


def _is_shown(subject: Subject, name: str, apart_from: frozenset[str]) -> bool:
    """Whether a fact of another kind shows the name, one of the things it names, or all of its words."""
    index = subject.index
    found = words(name)
    mentions = index.lexicon.find_in(name, found)
    for mention in mentions:
        shown = (*index.showing(mention.name), *index.implied.get(mention.name, ()))
        if any(index.facts[fact].strength not in apart_from for fact in shown):
            return True
    held = {token.stem: _is_held(subject, token.stem, apart_from) for token in index.stems.of(found) if len(token.stem) > 1}
    enough = sum(held.values()) == len(held) if mentions else 2 * sum(held.values()) >= len(held)
    hollow = index.lexicon.table("checking/positions")["no_thing_of_their_own"].split()
    things = [token.stem for token in index.stems.of([word for word in found if word.form not in hollow])]
    return enough or (bool(things) and all(held.get(stem, True) for stem in things))


def _is_held(subject: Subject, stem: str, apart_from: frozenset[str]) -> bool:
    """Whether a fact of another kind holds the word, or what can be done where the word says that it can."""
    index = subject.index
    root = _ABLE.sub("", stem)
    kin = (stem,) if len(root) < _SHORTEST_ROOT or root == stem else (stem, *(one for one in index.by_stem if _ABLE.sub("", one) == root))
    return any(index.facts[fact].strength not in apart_from for one in kin for fact in index.by_stem.get(one, ()))


def _is_listed(subject: Subject, path: str, name: str) -> bool:
    """Whether a name is an item of a list in the file, and no heading in it: "Frameworks: Flask"."""
    if not subject.has_place(path):
        return False
    spot = subject.spot(path, name)
    return not subject.source.line(spot.line)[spot.end_column - 1 :].startswith(": ")


def _listed(names: list[str]) -> str:
    shown = ", ".join(names[:_MOST_NAMED])
    return shown if len(names) <= _MOST_NAMED else f"{shown} and {len(names) - _MOST_NAMED} more"


RULES = (
    CheckRule(
        "skill-unshown",
        "A listed skill is spoken of somewhere else",
        "A list says that you know a thing; an employer looks for where you used it. One remark a group; the summary counts here.",
        "note",
        "skills: [{name: Databases, keywords: [PostgreSQL, Redis]}]\n"
        "work: [{name: Parcelwise, position: Engineer, startDate: 2021-02, highlights: [Moved 40 GB of orders into PostgreSQL]}]\n",
        "skills: [{name: Databases, keywords: [PostgreSQL]}]\n"
        "work: [{name: Parcelwise, position: Engineer, startDate: 2021-02, highlights: [Moved 40 GB of orders into PostgreSQL]}]\n",
        _unshown,
    ),
    CheckRule(
        "level-unshown",
        "A level or years claimed for a skill have something behind them",
        "Expert is a claim that the first interview question tests; nothing in the profile would answer it.",
        "warning",
        "skills: [{name: Databases, level: Expert, keywords: [PostgreSQL, Redis]}]\n"
        "work: [{name: Lakeside Hotel, position: Pastry Chef, startDate: 2021-02}]\n",
        "skills: [{name: Databases, level: Expert, keywords: [PostgreSQL, Redis]}]\n"
        "work: [{name: Parcelwise, position: Engineer, startDate: 2021-02, keywords: [PostgreSQL]}]\n",
        _unproven,
    ),
)
