"""All the advice of a report: every statement points at the findings and the evidence it rests on."""

from datetime import date

from fitcheck.advise.alignment import alignment
from fitcheck.advise.case import Case, case_of
from fitcheck.advise.gaps import gaps
from fitcheck.advise.interview import ask_them, questions, stories
from fitcheck.advise.letter_head import unshouted
from fitcheck.advise.mitigations import Mitigations
from fitcheck.advise.outlook import advantages, next_steps, open_questions, outlook
from fitcheck.advise.strategy import customization, portfolio
from fitcheck.advise.strengths import strengths
from fitcheck.advise.wording import listing
from fitcheck.lexicon import Lexicon
from fitcheck.nouns.advice import Advice
from fitcheck.nouns.finding import Evidence, Finding, Fit
from fitcheck.nouns.profile import Profile
from fitcheck.nouns.report import Letter
from fitcheck.nouns.requirement import Asked

_WIDE = 50
"""Points between the worst and the best answer from which the fit itself says little."""


def advise(
    profile: Profile, asked: Asked, findings: tuple[Finding, ...], fit: Fit, lexicon: Lexicon, as_of: date, letter: Letter | None = None
) -> Advice:
    """What to do about the findings, section by section; nothing that the letter quotes is to be cut."""
    case = case_of(profile, asked, findings, fit, lexicon, as_of)
    strong = strengths(case)
    mitigations = Mitigations(case.lexicon, [one.leaf for finding in findings for one in finding.leaves])
    short = gaps(case, mitigations, strong)
    told = stories(case)
    return Advice(
        summary=_summary(case),
        strengths=strong,
        gaps=short,
        customization=customization(case, _quoted_in(letter)),
        questions=questions(case, told),
        stories=told,
        ask_them=ask_them(case),
        portfolio=portfolio(case),
        advantages=advantages(case),
        alignment=alignment(case),
        outlook=outlook(case),
        next_steps=next_steps(case, short, mitigations),
        open_questions=open_questions(case),
    )


def _quoted_in(letter: Letter | None) -> tuple[Evidence, ...]:
    return () if letter is None else tuple(line for paragraph in letter.paragraphs for one in paragraph for line in one.evidence)


def _summary(case: Case) -> str:
    """Two sentences: the strongest matches, and the gap that matters most."""
    if not case.findings:
        return "The posting names no qualification, so there is nothing to compare. Ask the employer what they look for."
    return " ".join(part for part in (_matches(case), _worst(case), _how_open(case)) if part)


def _matches(case: Case) -> str:
    strongest = sorted(
        case.matches, key=lambda one: (-one.weight, all(leaf.leaf.kind == "trait" for leaf in one.leaves), not case.told(one))
    )
    things = [name for one in strongest for name in case.names_shown_by((one,), bool)[:2]]
    names = list(dict.fromkeys(things or [case.name(one) for one in strongest]))[:3]
    role = f" for {unshouted(case.asked.title, case.lexicon)}" if case.asked.title else ""
    if not names:
        count = len(case.findings)
        return f"Your profile {f'shows none of the {count} needs' if count > 1 else 'does not show the one need'}{role} in full."
    return f"Your strongest {'match' if len(names) == 1 else 'matches'}{role}: {listing(names)}."


def _how_open(case: Case) -> str:
    """That the number says little, where most of it hangs on what no profile states; "" elsewhere."""
    fit = case.fit
    if fit is None or fit.low is None or fit.high is None or fit.high - fit.low <= _WIDE:
        return ""
    return "Most of what they ask is not read off a profile, so the number says little before the open questions are answered."


def _worst(case: Case) -> str:
    if not case.gaps:
        return f"No gap among the {len(case.findings)} needs; what remains is to answer the open questions."
    worst = case.gaps[0]
    points = round(case.points(worst))
    cost = f", {points} {'point' if points == 1 else 'points'}" if points else ""
    blocks = " and likely to end the application" if worst.blocks else ""
    manner = "shown only in part" if worst.verdict == "partial" else "not shown"
    return f"The gap that matters most is {case.gap_name(worst)} ({worst.requirement.importance}{cost}), {manner}{blocks}."
