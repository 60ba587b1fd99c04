"""Human languages and how well they are known."""

from fitcheck.lexicon.words import forms, padded
from fitcheck.match.facts import Index
from fitcheck.match.wording import sentence
from fitcheck.nouns.finding import Credit, Evidence, LeafFinding
from fitcheck.nouns.requirement import Leaf

_ANY = "language"
"""A word by which any further language is asked: `a second language`."""
_OF_POSTINGS = "english"
_USABLE = 3
"""The rank from which a language counts where no level is asked."""


def judge_language(index: Index, leaf: Leaf) -> LeafFinding:
    """The judgement of a human language and the level asked of it."""
    asked = level_rank(index, leaf.level or leaf.text)
    wanted = set(forms(leaf.text))
    is_any = _ANY in wanted
    if is_any:
        wanted = {form for one in index.profile.languages for form in forms(one.language)} - {_OF_POSTINGS}
    for number, known in enumerate(index.profile.languages):
        if wanted.isdisjoint(forms(known.language)):
            continue
        said = {f"languages[{number}].fluency": known.fluency}
        said |= {f"languages[{number}].keywords[{i}]": keyword for i, keyword in enumerate(known.keywords)}
        best = max(said, key=lambda path: level_rank(index, said[path]))
        evidence = _evidence(index, f"languages[{number}].language", best)
        if evidence:
            named = leaf._replace(text=known.language) if is_any else leaf
            return _judge_level(index, named, evidence, asked, level_rank(index, said[best]), said[best])._replace(leaf=leaf)
    if _OF_POSTINGS in wanted and not index.profile.languages:
        evidence = _evidence(index, "basics.summary", "work[0].highlights[0]", "work[0].summary")[:1]
        if evidence:
            share = 1.0 if asked <= _USABLE + 2 else index.lexicon.table("matching/credits")["language"]["unlevelled"]
            return _finding(leaf, share, evidence, "your profile is written in English; it states no level")
    reason = sentence(f"{leaf.text} is not among the languages of your profile")
    return LeafFinding(leaf, "missing", Credit(0, 0, 0), (), reason, "language-missing")


def _judge_level(index: Index, leaf: Leaf, evidence: tuple[Evidence, ...], asked: int, had: int, fluency: str) -> LeafFinding:
    table = index.lexicon.table("matching/credits")["language"]
    needed = asked or _USABLE
    if not had:
        share = table["unlevelled"] if asked else 1.0
        reason = f"{leaf.text} is among your languages, without a level"
    else:
        share = 1.0 if had >= needed else table["lower"]
        reason = f"your {leaf.text} is {fluency}{f'; {leaf.level} asked' if leaf.level else ''}"
    return _finding(leaf, share, evidence, reason)


def _finding(leaf: Leaf, share: float, evidence: tuple[Evidence, ...], reason: str) -> LeafFinding:
    return LeafFinding(leaf, "met" if share >= 1 else "partial", Credit(share, share, share), evidence, sentence(reason), "language-level")


def level_rank(index: Index, text: str) -> int:
    """The highest rank that a description of fluency names, 0 where it names none: 1 beginner to 7 mother tongue."""
    said = padded(text)
    table: dict[str, list[str]] = index.lexicon.table("matching/levels")["language"]
    best, length = 0, 0
    for rank, names in table.items():
        for name in names:
            count = len(forms(name))
            if padded(name) in said and (count, int(rank)) > (length, best):
                best, length = int(rank), count
    return best


def _evidence(index: Index, *paths: str) -> tuple[Evidence, ...]:
    """Quotes of the scalars that stand at these paths and are not empty."""
    return tuple(quote for path in paths if (quote := index.quotes.get(path)))
