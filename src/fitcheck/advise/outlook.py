"""What lies beyond the fit: advantages, the range, the next steps, the open questions."""

from collections.abc import Iterator

from fitcheck.advise.achievements import Owner
from fitcheck.advise.case import Case, is_judged, is_out_of_reach
from fitcheck.advise.gaps import to_close
from fitcheck.advise.mitigations import Mitigations
from fitcheck.advise.naming import unmet
from fitcheck.advise.needs import bare_thing
from fitcheck.advise.wording import label, listing, named, noun_phrase, number, plural, quote, spoken_language
from fitcheck.nouns.advice import Gap, Pointer, Step
from fitcheck.nouns.finding import Finding, LeafFinding
from fitcheck.nouns.requirement import AnyOf

_STEPS = 6
_DEAREST = 3
_WORTH_IT = 70
"""The fit from which one stands among the candidates in earnest."""
_NEAR = " or near it "
"""In the reason for years some of which are of a neighbour only."""
_NAMED = 4
_NEIGHBOURS = "how far your neighbouring experience is counted"
_HOUR_OF_ASKING = 0.1
"""Answering an open question takes minutes, not hours."""
_STUDY = 20
"""Hours from which the way to a credential is study, and no question to its issuer."""
_LONGEST_FAIR = 80
"""Hours above which a gap is no step for this application."""


def advantages(case: Case) -> tuple[Pointer, ...]:
    """What goes beyond what was asked."""
    return (*_exceeded(case), *_unasked(case))


def outlook(case: Case) -> tuple[Pointer, ...]:
    """Why the range is as wide as it is, what carries the score, and the key to success."""
    return (*_range(case), *_carriers(case), *_key(case))


def next_steps(case: Case, gaps: tuple[Gap, ...], table: Mitigations) -> tuple[Step, ...]:
    """What to do next, in order of the points it may gain for the hours spent.

    Conditions to ask about, years, and what lies in a field where the profile shows nothing near are no matter of hours, and no steps.
    """
    steps = [*_answer_steps(case)]
    for place, (gap, finding) in enumerate(zip(gaps, case.gaps, strict=True), 1):
        learned = to_close(finding, table)
        if learned.leaf.kind in ("degree", "eligibility") or learned.leaf.min_years or not gap.evidence or gap.learn is None:
            continue
        if learned.leaf.kind == "credential" and gap.learn.hours < _STUDY:  # finding out what a licence takes gains none of its points
            continue
        points = round(gap.points * _share(finding, learned), 1)
        if 0 < gap.learn.hours <= _LONGEST_FAIR and points > 0:
            name = label(learned.leaf, case.lexicon, finding.requirement)
            steps.append(Step(f"Gap {place}, {name}", points, float(gap.learn.hours), (gap.requirement,)))
    return tuple(sorted(steps, key=lambda step: -step.points / step.hours)[:_STEPS])


def _share(finding: Finding, learned: LeafFinding) -> float:
    """How much of a gap one of the things that it lacks stands for: all of it in a choice, else its share among all that is lacking."""
    if isinstance(finding.requirement.needs, AnyOf):
        return 1.0
    total = sum(1 - one.credit.middle for one in unmet(finding))
    return (1 - learned.credit.middle) / total if total else 1.0


def open_questions(case: Case) -> tuple[Pointer, ...]:
    """What could not be judged, as questions to the candidate."""
    asks = case.lexicon.table("advice/questions")["open"]
    made: dict[str, Pointer] = {}
    for finding in case.by_importance():
        for one in finding.leaves:
            if one.verdict == "unstated":
                name = label(one.leaf, case.lexicon, finding.requirement)
                if one.leaf.kind == "trait" and not one.leaf.is_way:
                    name = bare_thing(one.leaf, finding.requirement, case.lexicon) or f"“{name}”"
                text = _ask(asks, one, name)
                made.setdefault(text, Pointer(text, (finding.requirement.id,)))
    return tuple(made.values())


def _ask(asks: dict[str, str], one: LeafFinding, name: str) -> str:
    key = "way" if one.leaf.is_way else f"{one.leaf.kind} {one.leaf.category}".strip()
    ask = asks.get(key) or asks.get(one.leaf.kind) or asks["other"]
    if f" {name.casefold()} " in ask.casefold():  # `Can you travel as they ask: travel?`
        ask = ask.replace(": {need}", "")
    return ask.replace("{need}", name)


def _exceeded(case: Case) -> Iterator[Pointer]:
    for finding in case.by_importance():
        for one in [leaf for leaf in finding.leaves if leaf.verdict == "exceeded"][:1]:
            name = label(one.leaf, case.lexicon, finding.requirement)
            if one.leaf.kind == "degree":
                text = f"More schooling than the {name} they ask: {listing([line.text for line in one.evidence[:2]], 'in')}."
            else:
                years = f"{plural(one.years, 'year')} of " if one.years and _NEAR not in one.reason else ""
                text = f"More than asked: {years}{noun_phrase(one.leaf, name)}{f', where {_asked(one)} asked' if _asked(one) else ''}."
            yield Pointer(text, (finding.requirement.id,), one.evidence[:2])


def _asked(one: LeafFinding) -> str:
    if one.leaf.max_years:
        low = f"{number(one.leaf.min_years)} to " if one.leaf.min_years else "up to "
        return f"{low}{plural(one.leaf.max_years, 'year')} are"
    return f"{plural(one.leaf.min_years, 'year')} {'is' if one.leaf.min_years == 1 else 'are'}" if one.leaf.min_years else ""


def _unasked(case: Case) -> Iterator[Pointer]:
    """Awards, publications, languages and figures that answer no need and still set the candidate apart."""
    paths = {one.path for finding in case.findings for one in finding.evidence}
    awards = case.profile.awards[:2]
    if awards:
        told = [_award(one.title, one.awarder, one.date.year if one.date else None) for one in awards]
        lines = tuple(case.evidence(f"awards[{index}].title", award.title) for index, award in enumerate(awards))
        yield Pointer(f"Recognition by others: {listing(told)}.", (), lines)
    yield from _unasked_publications(case, paths)
    yield from _unasked_languages(case, paths)
    yield from _figures(case, paths)


def _award(title: str, awarder: str, year: int | None) -> str:
    return f"{title}{f' from {awarder}' if awarder else ''}{f' ({year})' if year and str(year) not in f'{title} {awarder}' else ''}"


def _unasked_publications(case: Case, paths: set[str]) -> Iterator[Pointer]:
    named_ones = [case.evidence(f"publications[{index}].name", one.name) for index, one in enumerate(case.profile.publications)]
    unread = [one for one in named_ones if one.path not in paths]
    if unread:
        count = f"{len(unread)} publications" if len(unread) > 1 else "A publication"
        among = "among them " if len(unread) > 1 else ""
        yield Pointer(f"{count} beyond the needs: {among}{quote(unread[0].text, 120)}.", (), tuple(unread[:2]))


def _unasked_languages(case: Case, paths: set[str]) -> Iterator[Pointer]:
    spoken = [(one, case.evidence(f"languages[{index}].language", one.language)) for index, one in enumerate(case.profile.languages)]
    foreign = [(one, line) for one, line in spoken if line.path not in paths and one.language.casefold() not in ("", "english")]
    if foreign:
        names = listing([spoken_language(one.language, one.fluency) for one, _ in foreign])
        yield Pointer(
            f"{'A further language' if len(foreign) == 1 else 'Further languages'}: {names}.", (), tuple(line for _, line in foreign[:2])
        )


def _figures(case: Case, paths: set[str]) -> Iterator[Pointer]:
    """Achievements with a figure that no finding rests on, from entries that otherwise count here."""
    counted = {(owner.section, owner.number) for owner in map(case.record.owners.get, sorted(paths)) if owner}
    deeds = [one for one in case.record.achievements if one.deed and one.has_number and _is_work(one.owner)]
    spare = [one for one in deeds if one.evidence.path not in paths and (one.owner.section, one.owner.number) in counted]
    for one in spare[:2]:
        yield Pointer(f"Beyond the needs: {quote(one.text, 160)} ({named(one.owner)}).", (), (one.evidence,))


def _is_work(owner: Owner) -> bool:
    return owner.section in ("work", "projects", "volunteer")


def _range(case: Case) -> Iterator[Pointer]:
    fit = case.fit
    if fit is None or fit.score is None or fit.low is None or fit.high is None:
        return
    open_ones = [one for one in case.by_importance() if any(leaf.verdict == "unstated" for leaf in one.leaves)]
    ids = tuple(one.requirement.id for one in open_ones)
    if round(fit.high) == round(fit.low):
        yield Pointer(f"{round(fit.score)}, with nothing left open: every one of the {plural(len(case.findings), 'need')} could be judged.")
        return
    count = len(open_questions(case))
    cause = f"the answers to the {plural(count, 'open question')} at the end" if count > 1 else "the answer to the open question at the end"
    yield Pointer(f"Between {round(fit.low)} and {round(fit.high)}, depending on {cause if count else _NEIGHBOURS}.", ids)


def _carriers(case: Case) -> Iterator[Pointer]:
    required = [one for one in case.findings if one.requirement.importance == "required" and one.verdict != "unstated"]
    met = [one for one in required if one.verdict in ("met", "exceeded")]
    if not required:
        return
    heavy = list(dict.fromkeys(case.name(one) for one in sorted(met, key=lambda one: -one.weight)))[:3]
    heavy = [name.partition(";")[0] for name in heavy]
    carried = f". Most of the score comes from {listing(heavy)}" if heavy else ""
    shown = (
        f"{len(met) or 'None'} of {'the ' if not met else ''}{len(required)} required needs {'are' if len(met) > 1 else 'is'} shown in full"
    )
    if len(required) == 1:
        shown = f"The one required need is {'' if met else 'not '}shown in full"
    yield Pointer(f"{shown}{carried}.", tuple(one.requirement.id for one in met))


def _key(case: Case) -> Iterator[Pointer]:
    worst = next((one for one in case.gaps if case.points(one) > 0), None)
    if worst is None or case.fit is None or case.fit.score is None:
        return
    place = case.gaps.index(worst) + 1
    lift = f"from {round(case.fit.score)} to {round(case.fit.score + case.points(worst))}"
    dearest = case.gaps[:_DEAREST]
    after = round(case.fit.score + sum(case.points(one) for one in dearest))
    if worst.blocks:
        text = (
            f"The key is gap {place}: ask about it before you send anything, for it may end the application; met, it lifts the fit {lift}."
        )
    elif len(dearest) == _DEAREST and is_out_of_reach(case) and after < _WORTH_IT:
        text = (
            f"Even gaps 1 to {_DEAREST} together would lift the fit from {round(case.fit.score)} to {after} only: "
            "the evening is better spent on a posting that asks for what you do show."
        )
    else:
        text = f"The key is gap {place}: shown in full, it would lift the fit {lift}."
    yield Pointer(text, tuple(one.requirement.id for one in (dearest if text.startswith("Even") else [worst])))


def _answer_steps(case: Case) -> Iterator[Step]:
    """Facts that only need to be written into the profile, as one step; what only a deed can show is none of them."""
    found: dict[str, tuple[float, list[str]]] = {}
    for finding in case.by_importance():
        open_ones = [one for one in finding.leaves if one.verdict == "unstated" and one.leaf.kind != "trait"]
        needed = finding.verdict not in ("met", "exceeded") and not is_judged(finding) and finding.requirement.importance == "required"
        if open_ones and needed and case.points(finding) > 0:
            names = [label(one.leaf, case.lexicon, finding.requirement) for one in open_ones]
            found[finding.requirement.id] = (case.points(finding), names)
    if found:
        names = list(dict.fromkeys(name for _, several in found.values() for name in several))
        shown = [*names[:_NAMED], f"{len(names) - _NAMED} more"] if len(names) > _NAMED else names
        points = round(sum(one for one, _ in found.values()), 1)
        yield Step(f"State in your profile, as far as it is so: {listing(shown)}", points, _HOUR_OF_ASKING * len(names), tuple(found))
