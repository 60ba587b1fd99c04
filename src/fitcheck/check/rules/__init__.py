"""The rules of checking, by chapter."""

from fitcheck.check.rule import CheckRule
from fitcheck.check.rules.consistency import RULES as CONSISTENCY
from fitcheck.check.rules.dates import RULES as DATES
from fitcheck.check.rules.evidence import RULES as EVIDENCE
from fitcheck.check.rules.forms import RULES as FORMS
from fitcheck.check.rules.privacy import RULES as PRIVACY
from fitcheck.check.rules.skills import RULES as SKILLS
from fitcheck.check.rules.wording import RULES as WORDING

CHAPTERS: tuple[tuple[str, tuple[CheckRule, ...]], ...] = (
    ("Correctness", (*FORMS, *DATES)),
    ("Consistency", CONSISTENCY),
    ("Evidence", (*SKILLS, *EVIDENCE)),
    ("Wording", WORDING),
    ("Privacy", PRIVACY),
)
RULES: tuple[CheckRule, ...] = tuple(rule for _, chapter in CHAPTERS for rule in chapter)
