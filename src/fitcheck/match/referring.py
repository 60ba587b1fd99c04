"""Needs in the light of the others of their requirement: those that point back, say no more, are only preferred, or are its setting."""

from fitcheck.match.coverage import ends_with_person
from fitcheck.match.facts import Index
from fitcheck.match.related import SINCE
from fitcheck.match.stems import TELLING
from fitcheck.match.traits_table import trait_table
from fitcheck.match.wording import not_shown, sentence, spoken
from fitcheck.nouns.finding import LeafFinding, Verdict
from fitcheck.nouns.requirement import Leaf
from fitcheck.patterns import pattern_of

_BACK = pattern_of(r"\b(?:these|those)\s+[a-z]\w*|\bthem\b")
_BREAKS = ".;:"
_JOINING = frozenset(("or", "and", "a", "an", "the"))
_SETTING = (frozenset(("on", "in", "within", "at", "for")), frozenset(("a", "an", "the")))
"""The words between a thing asked and the setting in which it was to be done."""
_NEAR = 4
"""So many words may stand between, the last of which are those."""
_KINDS = ("skill", "experience")
_POINTS = "points back at"
_SAYS_NO_MORE = "is too general to look for beside"
_IS_PREFERRED = "is only preferred beside"
_JUDGED_BY_WORDS = ("skill", "experience", "trait")


def with_what_is_meant(index: Index, found: list[LeafFinding], text: str) -> list[LeafFinding]:
    """The findings of one requirement, in posting order, where a need that points back is shown as far as the least of what it means."""
    if len(found) == 1:
        return found
    told: list[LeafFinding] = []
    meant: list[LeafFinding] = []
    lost = False
    for finding in found:
        if meant:
            lost = bool(finding.credit.middle) and _is_setting_of_missing(finding, meant[-1], text, lost)
            finding = not_shown(finding) if lost else _in_light_of(index, finding, meant, text)
        told.append(finding)
        if finding.leaf.kind in _KINDS and finding.leaf.text:
            meant.append(finding)
    if any(finding.leaf.kind == "credential" and finding.verdict == "missing" for finding in told):
        told = [not_shown(finding) if _is_of_holders(finding.leaf, told, text) else finding for finding in told]
    general = [_is_general(index, finding.leaf) for finding in told]
    telling = [finding for finding, is_general in zip(told, general, strict=True) if not is_general]
    beside = [finding for finding in telling if finding.leaf.kind in _JUDGED_BY_WORDS]
    if not beside or not any(general):
        return told
    return [_as_meant(finding, beside, _SAYS_NO_MORE) if is_general else finding for finding, is_general in zip(told, general, strict=True)]


def _is_of_holders(leaf: Leaf, found: list[LeafFinding], text: str) -> bool:
    """Whether the years asked are those of whoever holds a credential of the same requirement: `2 years as a licensed diver`."""
    if leaf.kind != "experience" or not leaf.min_years:
        return False
    if SINCE.search(text):
        return True
    held = (finding.leaf.text for finding in found if finding.leaf.kind == "credential")
    return not leaf.text and any(f" as {article} {name}" in text for name in held for article in ("a", "an"))


def _in_light_of(index: Index, finding: LeafFinding, meant: list[LeafFinding], text: str) -> LeafFinding:
    """A finding as what was asked before it lets it stand."""
    leaf = finding.leaf
    if _points_back(index, leaf):
        return _as_meant(finding, meant, _POINTS)
    if leaf.kind not in _KINDS or not leaf.text:
        return finding
    before = text[: max(0, text.find(leaf.text))].lower()
    preferred = max(before.rfind(cue) for cue in index.lexicon.table("matching/asking")["preferred"])
    if preferred >= 0 and not any(mark in before[preferred:] for mark in _BREAKS):
        asked = [earlier for earlier in meant if text.find(earlier.leaf.text) < preferred]
        return _as_meant(finding, asked, _IS_PREFERRED) if asked else finding
    if before.endswith(" other ") and finding.credit.middle and not _has_another(index, leaf, meant[-1].leaf):
        return not_shown(finding)
    return finding


def _has_another(index: Index, leaf: Leaf, named: Leaf) -> bool:
    """Whether the profile names an instance of a class that is not the one named before it: `Git and other version control systems`."""
    mentions = index.lexicon.find(leaf.text)
    if not named.term or len(mentions) != 1 or mentions[0].name == named.term:
        return True
    wanted, known = mentions[0].name, index.lexicon.term(named.term)
    if known is None or wanted not in known.above:
        return True
    instances = (term for name in index.named if name != named.term and (term := index.lexicon.term(name)))
    return any((term.name == wanted or wanted in term.above) and named.term not in term.above for term in instances)


def _is_setting_of_missing(finding: LeafFinding, last: LeafFinding, text: str, lost: bool) -> bool:
    """Whether a need only says in what or on what the one before it was to be done (`wine making on an estate`), which is not shown;
    `lost` where that one is such a setting itself."""
    if last.verdict != "missing" or last.leaf.min_years or finding.leaf.kind not in _KINDS:
        return False
    between = text[text.find(last.leaf.text) + len(last.leaf.text) : max(0, text.find(finding.leaf.text))]
    said = between.replace(",", " ").lower().split()
    if lost and said and _JOINING.issuperset(said):
        return True
    if said[:1] == ["experience"]:
        said = said[1:]
    near = said[-len(_SETTING) :]
    return len(said) <= _NEAR and len(near) == len(_SETTING) and all(word in wanted for word, wanted in zip(near, _SETTING, strict=True))


def _is_general(index: Index, leaf: Leaf) -> bool:
    """Whether a need is made of words alone that every posting has (`support the team's goals`), which nobody can look for in a profile."""
    if leaf.kind not in _JUDGED_BY_WORDS or leaf.term or leaf.min_years or leaf.examples or not leaf.text:
        return False
    stems = index.stems.stems_in(leaf.text)
    if leaf.kind == "trait" and any(index.stems.weight(stem) for stem in stems):
        return False
    named = any(" " in leaf.text[mention.start : mention.end] for mention in index.lexicon.find(leaf.text))
    role = leaf.kind in _KINDS and ends_with_person(index, leaf.text)
    if named or role or any(index.stems.weight(stem) >= TELLING for stem in stems):
        return False
    return not trait_table(index.lexicon).asked.find(stems)


def _points_back(index: Index, leaf: Leaf) -> bool:
    """Whether all that a need tells is that it is about what was named before."""
    if leaf.kind not in _JUDGED_BY_WORDS or leaf.term or leaf.min_years or not _BACK.search(leaf.text):
        return False
    return all(index.stems.weight(stem) < TELLING for stem in index.stems.stems_in(leaf.text))


def _as_meant(finding: LeafFinding, meant: list[LeafFinding], why: str) -> LeafFinding:
    least = min(meant, key=lambda earlier: earlier.credit.middle)
    if least.credit.middle <= finding.credit.middle:
        return finding
    verdict: Verdict = "partial" if least.verdict == "partial" else "met"
    reason = sentence(f"{spoken(finding.leaf)} {why} {spoken(least.leaf)}, and goes with it")
    return finding._replace(verdict=verdict, credit=least.credit, evidence=least.evidence, reason=reason, rule=least.rule)
