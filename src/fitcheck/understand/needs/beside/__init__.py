"""What stands in a sentence beside the thing it asks, blanked out before the thing is read."""

from collections.abc import Sequence

from fitcheck.understand.needs.beside import saying, studies
from fitcheck.understand.needs.beside.entry import Beside

__all__ = ["IN_ORDER", "Beside", "saying", "studies"]

IN_ORDER: Sequence[Beside] = (
    saying.AS_THE_CASE_MAY_BE,
    saying.COURTESY,
    studies.AFTER_QUALIFYING,
    saying.TAUGHT,
    studies.APPROVED,
    studies.INSTITUTION,
    studies.CREDITS,
    studies.GRADED,
    studies.COMBINED,
    saying.BODILY,
    studies.OR_HIGHER,
    saying.ONLY_PLACED,
    studies.LIEU,
    saying.ACCEPT,
    saying.ABROAD,
    saying.GIVEN,
    saying.REASON,
    saying.PURPOSE,
    saying.POINTING,
    saying.HOPING,
    saying.NO_SPONSOR,
    saying.MAY_HOLD,
    saying.SUCH_AS,
    saying.TOLD,
    studies.SERVED,
    saying.TASKS,
    saying.THERE,
    saying.CONSIDERED,
    saying.FILLING,
    saying.HOPES,
    saying.BEHIND_COMMA,
    saying.RANGE,
    saying.ASIDE,
    studies.OR_LATER,
    saying.MODES,
    saying.SHOWN_BY,
    saying.PARTICULAR,
)
"""All that is looked for in any sentence, in the order in which it is blanked out."""
