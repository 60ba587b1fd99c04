"""The gaps, the most costly first, each with what stands nearby, what it costs and how to meet it."""

from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from fitcheck.advise.achievements import sentences
from fitcheck.advise.case import Case, is_out_of_reach, nearby, reason
from fitcheck.advise.mitigations import Manner, Mitigation, Mitigations
from fitcheck.advise.naming import unmet
from fitcheck.advise.needs import bare_thing, thing
from fitcheck.advise.qualifications import named_degree
from fitcheck.advise.terms import terms
from fitcheck.advise.verbs import is_gerund, verbs_of
from fitcheck.advise.wording import article, in_their_words, is_role, label, quote, sentence, shown, where
from fitcheck.nouns.advice import Gap, Strength
from fitcheck.nouns.finding import Evidence, Finding, LeafFinding
from fitcheck.nouns.requirement import AnyOf, Leaf

_OF_SIZE = "team-smaller"
_MOST = 0.6
"""The credit from which a thing that is shown in part is shown for the most."""
_OTHER_FIELD = "degree-field"
_OF_USE = 1
"""Years with a thing after which more of them are what is short, and not the thing."""
_LIGHT = ("trait", "eligibility")
"""Kinds of things that weigh less than others."""
_SAID = ("skill", "experience")
_ONE = ("a ", "an ")


class _Given(NamedTuple):
    """What earlier gaps have been told, so that nothing is said twice."""

    advice: dict[tuple[str, ...], str]
    """For each piece of advice, by what it is for, the number of the gap that has it."""
    quoted: set[Evidence]
    said: frozenset[str]
    """The sentences of the strengths."""
    known: Callable[[], frozenset[str]]
    """What the profile names or was found to show, looked up when it is first asked for."""


def gaps(case: Case, table: Mitigations, strengths: tuple[Strength, ...] = ()) -> tuple[Gap, ...]:
    """Each thing asked that the profile shows in part or not at all; what the strengths have said is not said again."""
    given = _Given({}, set(), frozenset(part for one in strengths for part in sentences(one.statement)), cache(lambda: _known(case)))
    return tuple(_gap(case, finding, number, table, given) for number, finding in enumerate(case.gaps, 1))


def severity(finding: Finding) -> str:
    """`critical` where it blocks or a required need is wholly missing, `notable` where a required need is shown in part, else `minor`."""
    if finding.requirement.importance != "required":
        return "minor"
    return "critical" if finding.blocks or finding.verdict == "missing" else "notable"


def _gap(case: Case, finding: Finding, number: int, table: Mitigations, given: _Given) -> Gap:
    """One gap; advice that an earlier gap has been given already is pointed to and not repeated."""
    leaf = to_close(finding, table)
    near = nearby(case, finding)
    manner = _manner(leaf, bool(near), case)
    mitigation = _mitigation(case, finding, leaf, manner, table, given)
    unnamed = mitigation.key and leaf.leaf.kind in _SAID and not bare_thing(leaf.leaf, finding.requirement, case.lexicon)
    key = mitigation.names or (mitigation.key,)
    first = given.advice.get(key, str(number))
    if not unnamed or mitigation.learn:
        given.advice.setdefault(key, first)
    again = first != str(number)
    pointed = f"As with gap {first}." if mitigation.names else ""  # what is general was no advice on the other gap
    say = "" if unnamed else pointed if again else mitigation.say  # what is no name of a thing cannot be spoken of as one
    of_a_trade = mitigation.names and not mitigation.everyday and leaf.leaf.kind in _SAID
    if manner == "far" and of_a_trade and not again and is_out_of_reach(case):
        say = _of_one_far_off(table, leaf.leaf, label(leaf.leaf, case.lexicon, finding.requirement), given)
    return Gap(
        finding.requirement.id,
        finding.requirement.importance,
        case.gap_name(finding),
        severity(finding),
        round(case.points(finding), 1),
        finding.blocks,
        _status(case, finding, near, given),
        sentence(mitigation.highlight) if near and not again else "",
        say,
        None if again or leaf.rule == _OF_SIZE else mitigation.learn,  # who leads fourteen need not learn to lead
        near,
    )


def _mitigation(case: Case, finding: Finding, leaf: LeafFinding, manner: Manner, table: Mitigations, given: _Given) -> Mitigation:
    """The advice on what is to be closed; who has done it for a year or longer needs no first lesson in it."""
    name = _spoken(case, finding, leaf.leaf, table)
    if manner == "years" and (leaf.years or 0) >= _OF_USE:
        return table.general(leaf.leaf, name, manner)
    return table.find(leaf.leaf, name, manner, lambda thing: thing in given.known())


def _known(case: Case) -> frozenset[str]:
    """The things that the profile names, or that the judgement found shown, with all the classes they show."""
    lines = [one.text for one in case.record.achievements] + [owner.role for owner in case.record.owners.values()]
    named = {name for line in dict.fromkeys(lines) for name in terms(case.lexicon, line)}
    named |= {one.leaf.term for finding in case.findings for one in finding.leaves if shown(one)}
    return frozenset(named).union(*(term.above for name in named if (term := case.lexicon.term(name))))


def _spoken(case: Case, finding: Finding, leaf: Leaf, table: Mitigations) -> str:
    """The thing as one speaks of it: a deed as a deed, one of its kind with its article, else in the posting's words."""
    name = label(leaf, case.lexicon, finding.requirement)
    whole = thing(leaf, finding.requirement, case.lexicon)
    if leaf.kind == "experience" and whole.startswith(_ONE) and not table.names(leaf):
        return in_their_words(leaf, whole)
    if leaf.kind == "experience" and is_role(name):
        return f"working as {article(name)}"
    bare = bare_thing(leaf, finding.requirement, case.lexicon) if leaf.kind in _SAID else ""
    return bare if bare and bare.split()[0] != name.split()[0].lower() else in_their_words(leaf, name)


def to_close(finding: Finding, table: Mitigations) -> LeafFinding:
    """What of a gap the advice is on: the first thing on which there is some; where all are asked, of these the one shown least."""
    open_still = unmet(finding)
    if isinstance(finding.requirement.needs, AnyOf):
        return next((one for one in open_still if table.names(one.leaf)), open_still[0])
    return min(open_still, key=lambda one: (one.leaf.kind in _LIGHT, not table.names(one.leaf), one.credit.middle))


def _manner(leaf: LeafFinding, has_near: bool, case: Case) -> Manner:
    """How far what is shown is from the thing: years of something near it, which come as a range, are none of its own."""
    asked = leaf.leaf
    if leaf.verdict == "partial":
        own = leaf.credit.high == leaf.credit.low
        if asked.min_years and (leaf.years or 0) < asked.min_years and own:
            return "years"
        most = asked.kind in _SAID and (leaf.credit.middle >= _MOST or bool(asked.min_years and (leaf.years or 0) >= _OF_USE))
        return "field" if leaf.rule == _OTHER_FIELD else "mostly" if most else "partial"
    everyday = asked.kind in _SAID and not asked.term and not case.lexicon.find(asked.text)
    verb = asked.text.split()[0].lower() if everyday and " " in asked.text else ""
    verbs = verbs_of(case.lexicon)
    if verb and (is_gerund(verb, verbs) or verb in verbs.base or verb in verbs.further):
        return "deed"
    return "missing" if has_near else "far"


def _of_one_far_off(table: Mitigations, leaf: Leaf, name: str, given: _Given) -> str:
    """What one says who comes from another field, once: to tell of one's own cases of the thing, as others may, there are none."""
    general = table.general(leaf, in_their_words(leaf, name), "far")
    return "" if (general.key,) in given.advice else given.advice.setdefault((general.key,), general.say)


def _status(case: Case, finding: Finding, near: tuple[Evidence, ...], given: _Given) -> str:
    """What the profile shows of it: the judgement's reason, then the nearest line that no earlier gap has quoted."""
    whole = sentence(reason(case, finding))
    why = " ".join(part for part in sentences(whole) if part not in given.said) or whole
    fresh = next((one for one in near if one not in given.quoted and one.text not in why), None)
    if fresh is None:
        return why
    owner = case.record.owners.get(fresh.path)
    told = "" if owner is None else owner.place if owner.role == fresh.text else where(owner)
    place = f" ({told})" if told and not (owner and owner.place and owner.place in why) else ""
    frames = case.lexicon.table("advice/phrasing")["rests_on" if any(fresh in one.evidence for one in unmet(finding)) else "nearest"]
    frame: str = frames[len(given.quoted) % len(frames)]
    given.quoted.add(fresh)
    studied = owner is not None and owner.section == "education" and owner.role == fresh.text
    line = named_degree(case.profile.education[owner.number]) if owner and studied else f"{quote(fresh.text)}{place}"
    return f"{why} {frame.replace('{line}', line)}"
