"""Skills and experience: what shows them, how strongly, and for how many years."""

from typing import NamedTuple

from fitcheck.lexicon.words import forms
from fitcheck.match.coverage import Shown, by_worth, ends_with_person, in_this_form, names_role, shown_by, units_of
from fitcheck.match.doing import role_by_work, with_deeds
from fitcheck.match.facts import Fact, Index, Unit
from fitcheck.match.quoting import evidence_of, latest, nearby, place_of
from fitcheck.match.stacks import is_distant, is_instance, lacks_maker, least_of, means_products
from fitcheck.match.wording import counted, nothing_shows, sentence, spoken, years_text
from fitcheck.match.years import Span, month_of, total_years, year_of
from fitcheck.nouns.finding import Credit, LeafFinding, Verdict
from fitcheck.nouns.requirement import Leaf

_LONG_AGO = 120.0
"""Months after which a reason says when a thing was last used."""
_ROUGHLY = 1.0
"""So many declared years beyond the earliest date are a rounding; more than these cannot be."""
_FULL = 0.999
_NEARLY = 0.65
"""The share from which a title stands for the role asked; work that only touches on it was another role."""
_SPOKEN_OF = ("claimed", "reference", "interest", "course", "employer", "certificate", "lapsed", "studied", "thesis", "publication")
"""Kinds of facts that name a thing and tell of nothing done with it."""
_LONG_STEM = 7
"""A stem of so many letters is hardly that of another word."""
_BESIDE = 0.5
"""How far an example stands for a known thing that it is no kind of."""
_NOT_ALL = 0.9
"""The most that years earn of which some are those of a relative."""


class _Years(NamedTuple):
    """Years shown for a thing asked with years."""

    low: float
    high: float
    counted: float
    positions: int
    since: int
    declared: str
    """What is declared and not dated, as a remark; "" where the dates alone count."""
    own: float = 0.0
    """Years of the positions that show the thing itself."""
    doubt: str = ""
    """Why what is declared does not count, as the end of a sentence."""


def judge_skill(index: Index, leaf: Leaf) -> LeafFinding:
    """The judgement of a skill or an area of experience."""
    if not leaf.text.strip():
        return _judge_all_years(index, leaf)
    shown = shown_for(index, leaf)
    if not shown:
        return LeafFinding(leaf, "missing", Credit(0, 0, 0), (), nothing_shows([spoken(leaf)]), "not-shown", nearby=nearby(index, leaf))
    if leaf.min_years:
        return _judge_years(index, leaf, shown)
    credit = best_credit(shown)
    verdict: Verdict = "met" if credit.middle >= _FULL else "partial"
    rule, reason = _why(index, leaf, shown, verdict)
    if verdict == "partial" and not leaf.term:
        credit = _widened(credit, shown, index.lexicon.table("matching/credits")["open"]["unsure"])
    near = () if verdict == "met" else nearby(index, leaf, shown)
    return LeafFinding(leaf, verdict, credit, evidence_of(index, shown), reason, rule, _years_used(index, shown), near)


def best_credit(shown: list[Shown]) -> Credit:
    """The best that any of the facts gives, at each end of the range."""
    return Credit(max(s.low for s in shown), max(s.middle for s in shown), max(s.high for s in shown))


def _widened(credit: Credit, shown: list[Shown], unsure: float) -> Credit:
    """The credit of a part, with the range that is left open where words alone stand for it."""
    ends = [_ends(item, unsure) for item in shown]
    return Credit(max(low for low, _ in ends), credit.middle, max(high for _, high in ends))


def _ends(item: Shown, unsure: float) -> tuple[float, float]:
    if item.low < item.high or item.share >= _FULL:
        return item.low, item.high
    spread = unsure * min(item.middle, 1 - item.middle)
    return item.low - spread, item.high + spread


def shown_for(index: Index, leaf: Leaf) -> list[Shown]:
    """The facts that show the thing or one of the examples named for it, best first."""
    units = units_of(index, leaf.text, leaf.term)
    shown = _as_said(index, leaf, units, with_deeds(index, leaf, units, shown_by(index, units, leaf.kind)))
    if not leaf.examples or leaf.term[:1].isupper():
        return shown
    examples = {example: shown_by(index, units_of(index, example), leaf.kind) for example in leaf.examples}
    if means_products(leaf) and not any(examples.values()) and (len(units) == 1 or all(item.share < _NEARLY for item in shown)):
        return []
    elsewhere = lacks_maker(index, leaf, units)
    best = {item.fact.number: item for item in shown}
    for example, found in examples.items():
        part = _BESIDE if elsewhere or not is_instance(index, example, leaf) else 1.0
        for item in (one for one in found if one.share >= least_of(index, example)):
            item = item._replace(low=part * item.low, high=part * item.high)
            known = best.get(item.fact.number)
            if known is None or item.middle > known.middle:
                best[item.fact.number] = item
    return sorted(best.values(), key=by_worth)


def _as_said(index: Index, leaf: Leaf, units: list[Unit], shown: list[Shown]) -> list[Shown]:
    """The facts that show a thing in the sense of its words: of a role those that say what one was, of a single word that no entry
    knows another form (`routes` for `routing`) in part."""
    if leaf.kind == "experience" and names_role(index, units, leaf.text):
        held = [one for one in shown if one.share >= _NEARLY and _says_what_one_was(index, one.fact, units[0].term)]
        return held or role_by_work(index, units[0].term, shown)
    if leaf.kind == "experience":  # a course of study that only brings a thing along is no experience of it
        shown = [item for item in shown if item.fact.strength != "studied" or item.share > _BESIDE]
        if units and ends_with_person(index, leaf.text) and units[-1].term:
            held = _as_said(index, leaf, units[-1:], shown_by(index, units[-1:], leaf.kind)) if len(units) > 1 else shown
            shown = [item for item in shown if item.share >= _NEARLY] if held else []
    if len(units) != 1 or units[0].term:
        return shown
    if leaf.kind == "experience" and ends_with_person(index, leaf.text):
        telling = (item for item in shown if _says_what_one_was(index, item.fact, ""))
        graded = (one._replace(low=1.0, high=1.0) if one.fact.role == "title" and one.share >= _FULL else one for one in telling)
        return sorted(graded, key=by_worth)
    said = forms(leaf.text)
    if len(said) != 1:
        return shown
    part = 1.0 if len(units[0].stems[0]) >= _LONG_STEM else float(index.lexicon.table("matching/credits")["other_form"])
    return sorted((in_this_form(index, item, said[0], units[0].stems[0], part) for item in shown), key=by_worth)


def _says_what_one_was(index: Index, fact: Fact, role: str) -> bool:
    """Whether a fact is a job title, begins with the role like one (`Technical lead for ...`), or speaks of the person as a whole."""
    if fact.strength == "claimed":
        return True
    if fact.strength not in ("done", "volunteer"):
        return False
    return fact.role == "title" or any(mention.start == 0 and mention.name == role for mention in index.lexicon.find(fact.evidence.text))


def _judge_all_years(index: Index, leaf: Leaf) -> LeafFinding:
    """Years of nothing in particular: all dated work counts."""
    years = total_years(index.spans())
    work = [fact for fact in index.facts if fact.entry >= 0 and index.entries[fact.entry].kind == "work" and fact.role == "title"]
    asked = leaf.min_years or 0
    share = min(1.0, years / asked) if asked else float(bool(work))
    if not share:
        return LeafFinding(
            leaf, "missing", Credit(0, 0, 0), (), "No dated position in your profile counts towards these years.", "years-dated", years
        )
    evidence = latest(index, work)
    reason = f"{years_text(years)} of dated work{f'; {years_text(asked)} asked' if asked else ''}."
    return LeafFinding(leaf, verdict_of_years(share, years, leaf), Credit(share, share, share), evidence, reason, "years-dated", years)


def _judge_years(index: Index, leaf: Leaf, shown: list[Shown]) -> LeafFinding:
    asked = leaf.min_years or 0.0
    years = _years_shown(index, leaf, shown)
    plain = best_credit(shown)
    passing = all(item.share < _NEARLY or item.fact.strength == "interest" for item in shown)
    distant = all(item.share <= _BESIDE for item in shown) and is_distant(index, leaf.term, (item.fact.evidence for item in shown))
    if not years.declared and (distant or (passing and not years.positions)):
        return LeafFinding(leaf, "missing", Credit(0, 0, 0), (), nothing_shows([spoken(leaf)]), "not-shown", nearby=nearby(index, leaf))
    undated = index.lexicon.table("matching/credits")["undated"]
    shares = (min(1.0, years.low / asked), min(1.0, (years.low + years.high) / 2 / asked), min(1.0, years.high / asked))
    most = Credit(1, 1, 1) if years.declared else _best_dated(shown)
    credit = Credit(*(max(min(share, best), undated * least) for share, best, least in zip(shares, most, plain, strict=True)))
    if not years.declared and credit.middle >= _FULL and years.own < asked:
        credit = Credit(min(credit.low, _NOT_ALL), _NOT_ALL, credit.high)
    rule = "years-declared" if years.declared else "years-dated" if years.counted else "years-undated"
    dated = [item for item in shown if _is_in_work(index, item.fact)]
    ordered = [*dated, *(item for item in shown if item not in dated)]
    verdict = verdict_of_years(credit.middle, years.low if years.declared else years.own, leaf)
    near = () if credit.middle >= _FULL else nearby(index, leaf, shown)
    return LeafFinding(
        leaf, verdict, credit, evidence_of(index, ordered), _years_reason(index, leaf, years, shown), rule, years.counted, near
    )


def _best_dated(shown: list[Shown]) -> Credit:
    """The most that a fact with dates gives: many years of a relative are no more of a thing than the relative is."""
    dated = [Credit(item.low, item.middle, item.high) for item in shown if item.fact.entry >= 0]
    return Credit(*(max(ends) for ends in zip(*dated, strict=True))) if dated else Credit(0, 0, 0)


def verdict_of_years(credit: float, years: float, leaf: Leaf) -> Verdict:
    """The verdict on years: exceeded above a stated maximum, or at twice an open minimum."""
    if credit < _FULL:
        return "partial"
    if leaf.max_years:
        return "exceeded" if years > leaf.max_years else "met"
    return "exceeded" if leaf.min_years and years >= 2 * leaf.min_years else "met"


def _years_shown(index: Index, leaf: Leaf, shown: list[Shown]) -> _Years:
    """Years of the positions that show the thing, a relative's counting by its share, and what is declared beyond them."""
    kinds = ("work", "volunteer") if "volunteer" in leaf.text.lower() else ("work",)
    shares: dict[int, list[float]] = {}
    for item in _with_lone_deed_halved(index, leaf, shown):
        if item.high > 0 and item.fact.entry >= 0 and index.entries[item.fact.entry].kind in kinds:
            low, high = shares.get(item.fact.entry, (0.0, 0.0))
            shares[item.fact.entry] = [max(low, item.low), max(high, item.high)]
    spans = {number: span for number in sorted(shares) if (span := index.entries[number].span)}
    low = total_years(_weighed(spans, shares, 0))
    high = total_years(_weighed(spans, shares, 1))
    counted_years = total_years(spans.values())
    own = total_years(span for number, span in spans.items() if shares[number][0] >= _FULL)
    since = min((year_of(span.start + 1e-3) for span in spans.values()), default=0)
    declared = _declared(index, shown)
    if declared > low:
        reach = index.calendar()
        if reach is None or declared <= reach + _ROUGHLY:
            allowed = declared if reach is None else min(declared, reach)
            if allowed > low:
                return _Years(allowed, max(high, allowed), max(counted_years, allowed), len(spans), since, "declared, not dated")
        elif reach > low:
            doubt = f"; {years_text(declared)} are declared, but your dates reach back only {years_text(reach)}"
            return _Years(low, high, counted_years, len(spans), since, "", own, doubt)
    return _Years(low, high, counted_years, len(spans), since, "", own)


def _with_lone_deed_halved(index: Index, leaf: Leaf, shown: list[Shown]) -> list[Shown]:
    """The facts, of which the only deed that shows the work of a post asked, and does not name it, counts by half: who moved the books
    to other software once has not spent all those years in an implementation role."""
    if forms(leaf.text)[-1] not in index.lexicon.table("matching/asking")["posts"]:
        return shown
    done = [item for item in shown if _is_in_work(index, item.fact)]
    terms = [unit.term for unit in units_of(index, leaf.text, leaf.term) if unit.term]
    if len(done) != 1 or any(done[0].fact.number in index.by_term.get(term, ()) for term in terms):
        return shown
    return [item._replace(low=item.low / 2, high=item.high / 2) if item is done[0] else item for item in shown]


def _weighed(spans: dict[int, Span], shares: dict[int, list[float]], end: int) -> list[Span]:
    return [Span(span.start, span.end, span.share * shares[number][end]) for number, span in spans.items()]


def _declared(index: Index, shown: list[Shown]) -> float:
    """The most years that a skill entry declares among the facts that show the thing in full."""
    showing = {item.fact.number for item in shown if item.share >= _FULL}
    return max((years for years, number in index.declared if number in showing), default=0.0)


def _is_in_work(index: Index, fact: Fact) -> bool:
    return fact.entry >= 0 and index.entries[fact.entry].kind == "work"


def _years_used(index: Index, shown: list[Shown]) -> float | None:
    """Years of the dated positions that show the thing in full; None where there are none."""
    numbers = sorted({item.fact.entry for item in shown if item.low >= _FULL and _is_in_work(index, item.fact)})
    spans = [span for number in numbers if (span := index.entries[number].span)]
    return total_years(spans) if spans else None


def _years_reason(index: Index, leaf: Leaf, years: _Years, shown: list[Shown]) -> str:
    wanted = f"{leaf.min_years:g} to {leaf.max_years:g}" if leaf.max_years else f"{leaf.min_years:g}"
    asked = f"{wanted} asked"
    thing = f"as {spoken(leaf)}" if leaf.kind == "experience" and ends_with_person(index, leaf.text) else f"of {spoken(leaf)}"
    if years.declared:
        return f"{years_text(years.counted)} {thing} ({years.declared}); {asked}."
    if not years.positions:
        where = place_of(index, shown[0].fact)
        return sentence(f"your profile shows {spoken(leaf)} {where}, but in no dated position; {wanted} years asked{years.doubt}")
    relative = "" if years.low >= years.counted - 0.05 else " or near it"
    positions = counted(years.positions, "position")
    return (
        f"{years_text(years.counted)} {thing}{relative} in {positions} since {years.since}; {asked}{_recency(index, shown)}{years.doubt}."
    )


def _recency(index: Index, shown: list[Shown]) -> str:
    """When a thing was last used, where that is over ten years ago; "" otherwise."""
    shown = [item for item in shown if item.own >= _FULL] or shown
    ends = [span.end for item in shown if item.fact.entry >= 0 and (span := index.entries[item.fact.entry].span)]
    undated = any(item.fact.entry < 0 and item.fact.strength in ("certificate", "publication") for item in shown)
    if not ends or undated or month_of(index.as_of) - max(ends) <= _LONG_AGO:
        return ""
    return f"; last used in {year_of(max(ends))}, more than ten years ago"


def _why(index: Index, leaf: Leaf, shown: list[Shown], verdict: Verdict) -> tuple[str, str]:
    """The rule and the reason of a verdict without years."""
    best, last = shown[0], _recency(index, shown)
    where = place_of(index, best.fact)
    if verdict == "met":
        return ("skill-shown" if leaf.term else "words-shown"), sentence(f"your profile shows {spoken(leaf)} {where}{last}")
    if best.fact.strength in ("listed", "beginner") and best.share >= _FULL:
        return "skill-listed", sentence(f"your skills list {spoken(leaf)}, but no position or project shows this in use")
    if best.fact.strength in _SPOKEN_OF and best.share >= _FULL:
        return "skill-claimed", sentence(
            f"your profile names {spoken(leaf)} {where}, but nothing you did in a position or project shows this"
        )
    if leaf.term and best.fact.number in index.brought.get(leaf.term, ()):
        what = "a post" if best.fact.role == "title" else "a course of study"
        brings = f"{best.fact.evidence.text} is {what} that brings {spoken(leaf)} along as a rule"
        return "post-brings", sentence(f"{brings}, but no line of your profile tells of it")
    if best.low < best.high or leaf.term:
        return "skill-relative", sentence(
            f"your profile does not show {spoken(leaf)} as such; what it shows {where} is close and carries over in part{last}"
        )
    return "words-shown", sentence(f"your profile shows a part of {spoken(leaf)} {where}, not all of it{last}")
