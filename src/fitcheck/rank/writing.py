"""A ranking as text: JSON lines, or a table in any format."""

import json
from collections.abc import Iterable, Sequence

from fitcheck.rank.ranking import Candidates, Ranking
from fitcheck.rank.standing import Standing, fit_document, posting_document
from fitcheck.rank.tables import NOTHING, Table, tables_text

_HEADINGS = ("fit", "range", "band", "blockers", "top strength", "top gap", "title", "company", "source")
_WIDTHS = (5, 12, 20, 8, 24, 24, 40, 24, 40)


def ranking_text(ranking: Ranking, profiles: Sequence[str], written: str) -> str:
    """The best postings of each profile, and with several profiles the candidates of each posting, in a format."""
    several = len(profiles) > 1
    if written == "json":
        lines = [json_line(one, name if several else None) for number, name in enumerate(profiles) for one in ranking.best(number)]
        return "".join((*lines, *(_candidates_line(one, profiles) for one in ranking.candidates())))
    if several and written == "csv":
        return tables_text([_table_of_all(ranking, profiles)], written, "Ranking")
    tables = [_table_of_postings(ranking.best(number), f"Postings for {name}") for number, name in enumerate(profiles)]
    if several:
        tables.append(_table_of_candidates(ranking.candidates(), profiles))
    return tables_text(tables, written, "Ranking")


def json_line(one: Standing, profile: str | None, *, double: bool = False) -> str:
    """One standing as a JSON line; `profile` names whose it is where there are several, and the line then says of which kind it is."""
    document = posting_document(one) | fit_document(one)
    if profile is not None:
        document = {"kind": "standing", "profile": profile} | document
    if double:
        document["double"] = True
    return json.dumps(document, ensure_ascii=False) + "\n"


def _candidates_line(one: Candidates, profiles: Sequence[str]) -> str:
    """One posting with its candidates, the best first, as a JSON line."""
    document = {"kind": "candidates"} | posting_document(one.standings[0])
    document["candidates"] = [{"profile": profiles[each.profile]} | fit_document(each) for each in one.standings]
    return json.dumps(document, ensure_ascii=False) + "\n"


def _table_of_postings(standings: Iterable[Standing], caption: str) -> Table:
    return Table(caption, _HEADINGS, map(_cells, standings), _WIDTHS, "No posting is among those asked for.")


def _table_of_all(ranking: Ranking, profiles: Sequence[str]) -> Table:
    """A profile and a posting a row, as a spreadsheet sorts and filters them: the best postings of each profile, then what candidates
    of a posting there are beside these."""
    best = [(number, one) for number, _ in enumerate(profiles) for one in ranking.best(number)]
    shown = {(number, one.ordinal) for number, one in best}
    others = [(each.profile, each) for one in ranking.candidates() for each in one.standings if (each.profile, each.ordinal) not in shown]
    rows = [(profiles[number], *_cells(one)) for number, one in (*best, *others)]
    return Table("Postings and profiles", ("profile", *_HEADINGS), rows, (24, *_WIDTHS))


def _table_of_candidates(ranked: Iterable[Candidates], profiles: Sequence[str]) -> Table:
    """A candidate a row, the posting named in its first one."""
    rows: list[tuple[str, ...]] = []
    for one in ranked:
        for place, each in enumerate(one.standings):
            posting = ("", "", "") if place else (each.title or "", each.company or "", each.told_source)
            rows.append((*posting, profiles[each.profile], *_cells(each)[:6]))
    headings, widths = ("title", "company", "source", "candidate", *_HEADINGS[:6]), (40, 24, 40, 24, *_WIDTHS[:6])
    return Table("Candidates by posting", headings, rows, widths, "No posting has a candidate.")


def _cells(one: Standing) -> tuple[str, ...]:
    return (
        NOTHING if one.score is None else f"{one.score:g}",
        NOTHING if one.low is None or one.high is None else f"{one.low:g} to {one.high:g}",
        one.told_band,
        str(len(one.blockers)) if one.blockers else "",
        one.top_strength or "",
        one.top_gap or "",
        one.title or "",
        one.company or "",
        one.told_source,
    )
