"""The rules of an audit: each looks at one clause and yields what it doubts."""

from collections.abc import Callable, Iterator

from fitcheck.audit.finding import Doubt
from fitcheck.audit.passage import Passage
from fitcheck.audit.rules.abilities import abilities
from fitcheck.audit.rules.credentials import credentials, honours_over
from fitcheck.audit.rules.dates import dates
from fitcheck.audit.rules.deeds import deeds
from fitcheck.audit.rules.degrees import any_degree, degrees, fields, honours
from fitcheck.audit.rules.figures import figures
from fitcheck.audit.rules.grades import grades
from fitcheck.audit.rules.languages import languages
from fitcheck.audit.rules.moved import awards, projects
from fitcheck.audit.rules.names import employers, names, prizes
from fitcheck.audit.rules.outcomes import outcomes
from fitcheck.audit.rules.quotes import quotes
from fitcheck.audit.rules.repeated import repeated
from fitcheck.audit.rules.reports import reports
from fitcheck.audit.rules.rhythm import rhythm
from fitcheck.audit.rules.scope import scope
from fitcheck.audit.rules.shares import odds, shares, wholes
from fitcheck.audit.rules.skills import skills
from fitcheck.audit.rules.spans import spans
from fitcheck.audit.rules.standing import certified, papers, standing
from fitcheck.audit.rules.streaks import streaks
from fitcheck.audit.rules.support import support
from fitcheck.audit.rules.tense import tense
from fitcheck.audit.rules.titles import headings, titles
from fitcheck.audit.rules.without import without
from fitcheck.audit.rules.years import years

RULES: tuple[Callable[[Passage], Iterator[Doubt]], ...] = (
    reports,
    repeated,
    figures,
    years,
    spans,
    streaks,
    dates,
    tense,
    titles,
    headings,
    degrees,
    any_degree,
    honours,
    fields,
    credentials,
    grades,
    honours_over,
    languages,
    projects,
    awards,
    skills,
    abilities,
    standing,
    outcomes,
    shares,
    odds,
    wholes,
    papers,
    certified,
    prizes,
    employers,
    names,
    rhythm,
    without,
    scope,
    quotes,
    deeds,
    support,
)
"""In the order in which they speak where several doubt the same words."""
