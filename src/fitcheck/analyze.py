"""The walk from a profile and a posting to the report: understand, match, advise."""

from datetime import date

from fitcheck.advise import advise, write_letter
from fitcheck.judge import judge
from fitcheck.lexicon import Lexicon
from fitcheck.match import Index, index_profile, weigh
from fitcheck.nouns.finding import Finding
from fitcheck.nouns.posting import Posting
from fitcheck.nouns.profile import Profile
from fitcheck.nouns.report import Explanation, Report


def analyze(profile: Profile, posting: Posting, lexicon: Lexicon, as_of: date, *, explain: bool = False) -> Report:
    """The report on one profile against one posting, its letter included; with `explain`, how each verdict came about."""
    index = index_profile(profile, lexicon, as_of)
    judged = judge(index, posting)
    asked, findings, fit = judged.asked, judged.findings, judged.fit
    letter = write_letter(profile, asked, findings, lexicon, as_of)
    return Report(
        candidate=profile.basics.name,
        asked=asked,
        findings=findings,
        fit=fit,
        advice=advise(profile, asked, findings, fit, lexicon, as_of, letter),
        letter=letter,
        as_of=as_of,
        explanations=_explanations(index, findings) if explain else (),
    )


def _explanations(index: Index, findings: tuple[Finding, ...]) -> tuple[Explanation, ...]:
    return tuple(Explanation(one.requirement.id, leaf, weigh(index, leaf.leaf)) for one in findings for leaf in one.leaves)
