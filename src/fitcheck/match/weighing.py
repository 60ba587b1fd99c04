"""What was considered for a thing asked, and what each fact earned, for whoever asks why the best one won."""

from fitcheck.match.coverage import Shown
from fitcheck.match.facts import Index
from fitcheck.match.skills import place_of, shown_for
from fitcheck.nouns.finding import Weighed
from fitcheck.nouns.requirement import Leaf

_MOST = 12
_FULL = 0.999


def weigh(index: Index, leaf: Leaf) -> tuple[Weighed, ...]:
    """The facts considered for a skill or an experience, in the order in which they won; () for needs of another kind."""
    if leaf.kind not in ("skill", "experience") or not leaf.text.strip():
        return ()
    won = [item for item in shown_for(index, leaf) if item.high > 0][:_MOST]
    return tuple(Weighed(item.fact.evidence, round(item.middle, 2), _why(index, leaf, item)) for item in won)


def _why(index: Index, leaf: Leaf, item: Shown) -> str:
    stands = "stands for all of it" if item.own >= _FULL else f"stands for {item.own:.0%} of it at most"
    around = "" if item.share <= item.own + 0.005 else f", {item.share:.0%} with what stands around it"
    strength: float = index.lexicon.table("matching/credits")["strength"][item.fact.strength][leaf.kind]
    counts = "counts in full" if strength >= _FULL else f"counts for {strength:.0%}"
    return f"{stands}{around}; {place_of(index, item.fact)}, which {counts}"
