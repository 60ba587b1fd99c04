"""The one strength and the one gap that a ranking tells of a posting."""

from fitcheck.advise.achievements import Record, record
from fitcheck.advise.case import Case
from fitcheck.match import Index
from fitcheck.nouns.finding import Finding, Fit
from fitcheck.nouns.requirement import Asked


class Highlights:
    """Names strengths and gaps as the report does, for one profile and any number of postings."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._made: Record | None = None

    def of(self, asked: Asked, findings: tuple[Finding, ...], fit: Fit) -> tuple[str | None, str | None]:
        """The strongest match and the gap that costs most; None where there is none."""
        index = self._index
        case = Case(index.profile, self._record, asked, findings, fit, index.lexicon, index.as_of)
        strongest = min(case.matches, key=lambda one: (-one.weight, not case.told(one)), default=None)
        costliest = next(iter(case.gaps), None)
        return (None if strongest is None else case.name(strongest), None if costliest is None else case.gap_name(costliest))

    @property
    def _record(self) -> Record:
        if self._made is None:
            self._made = record(self._index.profile, self._index.as_of)
        return self._made
