"""The report laid out as a page: its sections, in the order in which a reader needs them."""

from collections.abc import Iterable, Iterator

from fitcheck.nouns.advice import Gap, Pointer, Question, Step, Story, Strength
from fitcheck.nouns.finding import Evidence, Finding, Fit
from fitcheck.nouns.report import Explanation, Report
from fitcheck.nouns.requirement import leaves
from fitcheck.render.layout import (
    Bar,
    Block,
    Heading,
    Item,
    Items,
    Line,
    Matrix,
    Page,
    Paragraph,
    Picture,
    Quote,
    Row,
    Source,
    Stars,
    Text,
    YearsBar,
)
from fitcheck.render.letter_page import letter_lines
from fitcheck.render.wording import count, headed

_LEARNED = ("skill", "experience")
_STUDY = 10
"""Hours from which it matters where one begins; a call to an issuer takes everyone as long."""
_METHOD = "The number is the weighted share of what the posting asks that the profile shows; it is no probability of being hired."


def report_page(report: Report) -> Page:
    """The whole report."""
    asked = report.asked
    title = f"{asked.title or 'Open position'}{f', {asked.company}' if asked.company else ''}: application strategy"
    heading = Heading(1, f"{title} for {report.candidate}" if report.candidate else title)
    return Page("report", title, report.candidate, (heading, *_Sections(report).blocks()))


def fit_line(fit: Fit) -> str:
    """`58 of 100 (between 56 and 60)`, or that it was not judged."""
    if fit.score is None or fit.low is None or fit.high is None:
        return "not judged"
    low, middle, high = round(fit.low), round(fit.score), round(fit.high)
    if fit.low == fit.high:
        return f"{middle} of 100"
    if low == high:
        return f"{middle} of 100 (between {fit.low:g} and {fit.high:g})"
    return f"{middle} of 100 (between {low} and {high})"


class _Sections:
    """The sections of one report."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.advice = report.advice
        self.requirements = {one.requirement.id: one.requirement for one in report.findings}

    def blocks(self) -> Iterator[Block]:
        yield from self.position_fit()
        yield from self.strengths()
        yield from self.development_areas()
        yield from self.application_strategy()
        yield from self.competitive_advantages()
        yield from self.outlook()
        yield from self.appendix()
        yield Paragraph((Text(f"As of {self.report.as_of.isoformat()}."),))

    def position_fit(self) -> Iterator[Block]:
        fit = self.report.fit
        yield Heading(2, "Position fit analysis", mark="🎯")
        yield Paragraph((Text(fit.band, strong=True), Text(" "), Stars(fit.stars)))
        yield Paragraph((Text(f"Fit: {fit_line(fit)}.", strong=True), Text(f" {_METHOD}")))
        if fit.blockers:
            named = [self.requirements[one].text for one in fit.blockers]
            sources = [self.source((), (one,)) for one in fit.blockers]
            spans = [span for text, source in zip(named, sources, strict=True) for span in (Text("; "), Text(text), source)]
            yield Paragraph((Text("Blockers:", strong=True), Text(" "), *spans[1:]))
        yield Paragraph((Text(self.advice.summary),))
        if self.report.findings:
            yield self.picture()

    def picture(self) -> Picture:
        labels = {one.requirement: one.label for one in self.advice.strengths} | {one.requirement: one.label for one in self.advice.gaps}
        findings = sorted(self.report.findings, key=lambda one: one.requirement.importance != "required")
        return Picture(tuple(_bar(one, labels) for one in findings), tuple(_years(self.report.findings)))

    def strengths(self) -> Iterator[Block]:
        if self.advice.strengths:
            yield Heading(2, "Strengths", mark="✅")
        for importance in ("required", "preferred"):
            chosen = [one for one in self.advice.strengths if one.importance == importance]
            if chosen:
                yield Heading(3, importance.capitalize())
                yield Items(tuple(Item(self.strength(one)) for one in chosen), mark="✅")

    def strength(self, strength: Strength) -> Line:
        source = self.source(strength.evidence, (strength.requirement,))
        return Text(headed(strength.label), strong=True), Text(f": {strength.statement}"), source

    def development_areas(self) -> Iterator[Block]:
        if self.advice.gaps:
            yield Heading(2, "Development areas", mark="⚠️")
        for place, gap in enumerate(self.advice.gaps, 1):
            yield Heading(3, headed(gap.label), number=place)
            yield Items(tuple(self.gap(gap)))

    def gap(self, gap: Gap) -> Iterator[Item]:
        blocks = ", blocks the application" if gap.blocker else ""
        impact = f"{gap.severity}; {gap.importance}, {count(gap.points, 'point')}{blocks}"
        yield Item((*_labelled("Impact", impact), self.source((), (gap.requirement,))))
        yield Item((*_labelled("Current status", gap.status), self.source(gap.evidence)))
        if gap.highlight:
            yield Item(_labelled("Highlight", gap.highlight))
        if gap.say:
            yield Item(_labelled("Say", gap.say))
        if gap.learn:
            study = gap.learn.hours >= _STUDY and any(one.kind in _LEARNED for one in leaves(self.requirements[gap.requirement].needs))
            who = " for someone from a neighbouring field, and more from further off" if study and not gap.evidence else ""
            hours = f" (about {count(gap.learn.hours, 'hour')}{who})" if gap.learn.hours else ""
            steps = Items(tuple(Item((Text(step),)) for step in gap.learn.steps), ordered=True)
            proof = Items((Item((Text(f"Proof: {gap.learn.proof}"),)),))
            line = (Text("Learn", strong=True), Text(f"{hours}: {headed(gap.learn.what)}"))
            yield Item(line, (steps, proof) if gap.learn.steps else (proof,))

    def application_strategy(self) -> Iterator[Block]:
        advice = self.advice
        yield Heading(2, "Application strategy", mark="🚀")
        yield from self.pointers(Heading(3, "Resume customization", number=1), advice.customization)
        yield Heading(3, "Cover letter", number=2)
        yield Quote(letter_lines(self.report.letter))
        if advice.questions or advice.stories or advice.ask_them:
            yield Heading(3, "Interview preparation", number=3)
        if advice.questions:
            yield Heading(4, "Questions to expect")
            yield Items(tuple(Item((Text(one.question), self.question_source(one))) for one in advice.questions))
        if advice.stories:
            yield Heading(4, "Stories to prepare")
            yield Items(tuple(self.story(one) for one in advice.stories), ordered=True)
        yield from self.pointers(Heading(4, "Questions to ask them"), advice.ask_them)
        yield from self.pointers(Heading(3, "Portfolio highlights", number=4), advice.portfolio)

    def question_source(self, question: Question) -> Source:
        note = question.why if question.story is None else f"{question.why}; story {question.story + 1}"
        return Source((), self.asked((question.requirement,)), note)

    def story(self, story: Story) -> Item:
        parts = (("Situation", story.situation), ("Action", story.action), ("Result", story.result))
        told = [f"{name}: {text}" for name, text in parts if text]
        if story.missing:
            told.append(f"For you to supply: the {' and the '.join(story.missing)}")
        below = (Items(tuple(Item((Text(one),)) for one in told)),) if told else ()
        return Item((Text(story.title, strong=True), self.source((story.evidence,))), below)

    def competitive_advantages(self) -> Iterator[Block]:
        advice = self.advice
        if advice.advantages or advice.alignment:
            yield Heading(2, "Competitive advantages", mark="📊")
        yield from self.pointers(None, advice.advantages)
        yield from self.pointers(Heading(3, "Alignment with team and mission"), advice.alignment)

    def outlook(self) -> Iterator[Block]:
        yield from self.pointers(Heading(2, "Outlook", mark="🔭"), self.advice.outlook)
        if self.advice.next_steps:
            yield Heading(3, "Next steps, by the points they may gain for hours spent")
            yield Items(tuple(self.step(one) for one in self.advice.next_steps), ordered=True)

    def step(self, step: Step) -> Item:
        hours = f" for {count(step.hours, 'hour')}" if step.hours >= 1 else ", minutes"
        return Item((Text(f"{step.text}: up to {count(step.points, 'point')}{hours}"), self.source((), step.requirements)))

    def appendix(self) -> Iterator[Block]:
        if self.report.findings:
            yield Heading(2, "Appendix", mark="📎")
            yield Matrix(tuple(_row(one) for one in self.report.findings))
            yield from self.pointers(Heading(3, "What could not be judged"), self.advice.open_questions)
        if self.report.explanations:
            yield Heading(3, "How each verdict came about")
            yield Items(tuple(self.explained(one) for one in self.report.explanations))

    def explained(self, explanation: Explanation) -> Item:
        finding = explanation.finding
        head = f"{headed(finding.leaf.text or finding.leaf.level or finding.leaf.kind)}: {finding.verdict}"
        rule = f". {finding.reason} Rule: {finding.rule}."
        facts = tuple(
            Item((Text(f"“{one.evidence.text}” earns {one.credit:g}: {one.why}."), self.source((one.evidence,))))
            for one in explanation.weighed
        )
        line = (Text(head, strong=True), Text(rule), self.source((), (explanation.requirement,)))
        return Item(line, (Items(facts, ordered=True),) if facts else ())

    def pointers(self, heading: Heading | None, pointers: Iterable[Pointer]) -> Iterator[Block]:
        items = tuple(Item((Text(one.text), self.source(one.evidence, one.requirements))) for one in pointers)
        if items:
            if heading:
                yield heading
            yield Items(items)

    def source(self, evidence: tuple[Evidence, ...], requirements: tuple[str, ...] = ()) -> Source:
        return Source(evidence, self.asked(requirements))

    def asked(self, requirements: tuple[str, ...]) -> tuple[tuple[str, int], ...]:
        return tuple((one, self.requirements[one].lines[0]) for one in requirements if one in self.requirements)


def _labelled(label: str, text: str) -> tuple[Text, Text]:
    return Text(label, strong=True), Text(f": {text}")


def _row(finding: Finding) -> Row:
    asked = finding.requirement
    return Row(asked.id, asked.text, asked.importance, finding.verdict, finding.evidence, asked.lines[0])


def _bar(finding: Finding, labels: dict[str, str]) -> Bar:
    asked = finding.requirement
    label = headed(labels.get(asked.id, asked.text))
    return Bar(label, finding.verdict, finding.credit.middle, finding.weight, asked.importance == "required")


def _years(findings: tuple[Finding, ...]) -> Iterator[YearsBar]:
    for finding in findings:
        for one in finding.leaves:
            if one.leaf.min_years and one.verdict != "unstated":
                yield YearsBar(headed(one.leaf.text or "Experience"), one.years or 0.0, one.leaf.min_years, one.leaf.max_years)
