"""A market as text: a JSON document, or tables in any format, with a chart on the page."""

import json
from collections.abc import Sequence
from datetime import date
from html import escape
from typing import Any

from fitcheck.advise.wording import listing
from fitcheck.gaps.market import BestSet, Market, Tally
from fitcheck.rank.tables import Table, tables_text
from fitcheck.render.documents import SCHEMA, whole
from fitcheck.render.escaping import visible

NOTHING_COUNTED = "No posting was counted, so there are no gaps to tell."
_BAR, _ROOM, _ROW = 420, 300, 26


def gaps_text(market: Market, written: str, top: int, as_of: date) -> str:
    """The needs that cost most, the sets worth closing first, and what the market asks that the profile has."""
    if written == "json":
        return json.dumps(_document(market, top, as_of), ensure_ascii=False, indent=2) + "\n"
    costliest, shown = market.costliest()[:top], market.most_asked()[:top]
    tables = [_costs(costliest, market)]
    tables += [_sets(market.best_sets(), market), _assets(shown, market)] if market.postings or written == "csv" else []
    return tables_text(tables, written, "Gaps over many postings", _chart(costliest) if written == "html" else "")


def _document(market: Market, top: int, as_of: date) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "as_of": as_of.isoformat(),
        "postings": market.postings,
        "threshold": whole(market.threshold),
        "above": market.above,
        "needs": [_need(one) | {"points": _points(one.points), "rises": one.rises} for one in market.costliest()[:top]],
        "best_sets": [{"needs": [need.name for need in one.needs], "rises": one.rises} for one in market.best_sets()],
        "shown": [_need(one) for one in market.most_asked()[:top]],
    }


def _need(one: Tally) -> dict[str, Any]:
    preferred = one.postings - one.required
    return {"name": one.need.name, "kind": one.need.kind, "postings": one.postings, "required": one.required, "preferred": preferred}


def _costs(tallies: Sequence[Tally], market: Market) -> Table:
    caption = f"What is missing, over {postings_in_words(market.postings)}"
    otherwise = "Nothing that these postings ask is missing." if market.postings else NOTHING_COUNTED
    headings = ("need", "kind", "postings", "required", "preferred", "points a posting", "points in all", f"rise to {market.threshold:g}")
    rows = [(*_counts(one), f"{one.points / one.postings:.1f}", f"{one.points:.1f}", str(one.rises)) for one in tallies]
    return Table(caption, headings, rows, (48, 12, 8, 8, 9, 16, 13, 11), otherwise)


def _sets(sets: Sequence[BestSet], market: Market) -> Table:
    are = "is" if market.above == 1 else "are"
    caption = f"What to learn first: {postings_in_words(market.above)} {are} at {market.threshold:g} or above already"
    otherwise = f"No need, and no two or three together, would lift another posting to {market.threshold:g}."
    rows = [(str(len(one.needs)), listing([need.name for need in one.needs]), str(one.rises)) for one in sets]
    return Table(caption, ("closed", "needs", f"postings that rise to {market.threshold:g}"), rows, (6, 100, 32), otherwise)


def _assets(tallies: Sequence[Tally], market: Market) -> Table:
    caption = f"What is asked most and shown, over {postings_in_words(market.postings)}"
    headings = ("need", "kind", "postings", "required", "preferred")
    return Table(caption, headings, map(_counts, tallies), (48, 12, 8, 8, 9), "Nothing that these postings ask is shown in full.")


def postings_in_words(count: int) -> str:
    """`1 posting`, `2 postings`."""
    return f"{count} {'posting' if count == 1 else 'postings'}"


def _counts(one: Tally) -> tuple[str, ...]:
    return one.need.name, one.need.kind, str(one.postings), str(one.required), str(one.postings - one.required)


def _points(value: float) -> float | int:
    return whole(round(value, 1))


def _chart(tallies: Sequence[Tally]) -> str:
    """Bars of the points that each need costs over all postings."""
    most = max((one.points for one in tallies), default=0.0)
    if not most:
        return ""
    bars = "".join(_bar(number, one, most) for number, one in enumerate(tallies))
    height = _ROW * len(tallies)
    return (
        f'<svg viewBox="0 0 {_ROOM + _BAR + 70} {height}" role="img" aria-label="Points that each missing need costs over all postings" '
        f'style="width:100%;max-width:50rem" font-size="13" fill="currentColor">{bars}</svg>\n'
    )


def _bar(number: int, one: Tally, most: float) -> str:
    middle, width = _ROW * number + _ROW // 2 + 4, _BAR * one.points / most
    name = visible(one.need.name)
    name = name if len(name) <= 42 else name[:41] + "…"
    return (
        f'<text x="{_ROOM - 8}" y="{middle}" text-anchor="end">{escape(name)}</text>'
        f'<rect x="{_ROOM}" y="{_ROW * number + 4}" width="{width:.1f}" height="{_ROW - 8}" fill="#4a7ebb"/>'
        f'<text x="{_ROOM + width + 6:.1f}" y="{middle}">{one.points:.0f}</text>'
    )
