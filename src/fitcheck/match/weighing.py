"""What was considered for a thing asked, and what each fact earned, for whoever asks why the best one won."""

from fitcheck.match.coverage import Shown, column_of, units_of
from fitcheck.match.credentials import weigh_credentials
from fitcheck.match.degrees import weigh_degrees
from fitcheck.match.facts import Index
from fitcheck.match.quoting import place_of
from fitcheck.match.skills import shown_for
from fitcheck.match.wording import years_text
from fitcheck.match.years import total_years
from fitcheck.nouns.finding import Weighed
from fitcheck.nouns.requirement import Leaf

_MOST = 12
_FULL = 0.999


def weigh(index: Index, leaf: Leaf) -> tuple[Weighed, ...]:
    """The facts considered for a skill, an experience, a degree or a credential, in the order in which they won; () for other needs."""
    if leaf.kind == "degree":
        return weigh_degrees(index, leaf)
    if leaf.kind == "credential":
        return weigh_credentials(index, leaf)
    if leaf.kind not in ("skill", "experience") or not leaf.text.strip():
        return ()
    won = [item for item in shown_for(index, leaf) if item.high > 0][:_MOST]
    return tuple(Weighed(item.fact.evidence, round(item.middle, 2), _why(index, leaf, item)) for item in won)


def _why(index: Index, leaf: Leaf, item: Shown) -> str:
    stands = "stands for all of it" if item.own >= _FULL else f"stands for {item.own:.0%} of it at most"
    around = "" if item.share <= item.own + 0.005 else f", {item.share:.0%} with what stands around it"
    column = column_of(index, units_of(index, leaf.text, leaf.term), leaf.kind)
    strength: float = index.lexicon.table("matching/credits")["strength"][item.fact.strength][column]
    counts = "counts in full" if strength >= _FULL else f"counts for {strength:.0%}"
    return f"{stands}{around}; {place_of(index, item.fact)}, which {counts}{_years_of(index, leaf, item)}"


def _years_of(index: Index, leaf: Leaf, item: Shown) -> str:
    """How the position of a fact goes into the years asked: for less than its time, where it shows a relative of the thing."""
    entry = index.entries[item.fact.entry] if item.fact.entry >= 0 else None
    if not leaf.min_years or entry is None or entry.kind != "work" or entry.span is None:
        return ""
    share = "in full" if item.low >= _FULL else f"for {item.middle:.0%}"
    return f"; its {years_text(total_years([entry.span]))} count {share} towards the {leaf.min_years:g} asked"
