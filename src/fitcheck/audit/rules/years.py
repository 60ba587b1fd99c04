"""Years: what a letter counts must not be more than the dates and declarations of the profile add up to."""

import re
from collections.abc import Iterator

from fitcheck.audit.finding import Doubt
from fitcheck.audit.passage import Passage
from fitcheck.audit.quantities import Quantity, quantities
from fitcheck.audit.record import Entry
from fitcheck.audit.relating import is_among, segment_at
from fitcheck.audit.rules.figures import DURATION, YEARS, is_elliptic
from fitcheck.lexicon.lexicon import Mention
from fitcheck.match.facts import Fact
from fitcheck.match.judging import judge_leaf
from fitcheck.match.years import total_years
from fitcheck.nouns.finding import Evidence
from fitcheck.nouns.requirement import Kind, Leaf
from fitcheck.patterns import pattern_of

_OF = pattern_of(
    r"['’]?\s*(?:or more |plus )?(?:of )?(?:\w+[- ]){0,3}?(?:experience|expertise|practice|work|background)?\s*(?:in|"
    r"with|of|as an?|on|using|as|doing|at)?\s*",
    re.IGNORECASE,
)
_END = pattern_of(r"[,.;:()]|\s(?:and I|where|which|who|that|to|for|at|across|from|I|since|including|have|has|through|within|during|so)\b")
_WITHIN = pattern_of(
    r"\b(?:in|within|inside|after|for the|per|every|each|a|next|first|old|ago|later|before|by|"
    r"(?<!more )(?<!longer )(?<!less )(?<!fewer )(?<!other )than)\s+(?:just |only |"
    r"under |about |the |my |less than )*$",
    re.IGNORECASE,
)
_ASKED = pattern_of(r"(?: of \w+)? (?:that )?(?:you|the posting|the role)\b")
_FOR = pattern_of(
    r"\b(?:in|with|on|as an?|been an?|been in|taught|teaching|using|used) (?:the |a |an |"
    r"my )?(?P<what>[A-Za-z][\w/-]*(?: [\w/-]+){0,3}?) for "
    r"(?:(?:about|over|more|than|nearly|almost|some|the|past|last|well|just|at|least|around|roughly|close|to) )*$",
    re.IGNORECASE,
)
_FRONTED = pattern_of(
    r"(?:^|[,;:]\s|\band )(?P<what>[A-Z][\w+#.-]*) I(?: have|['’]ve) (?:been )?(?:written|used|writing|using|known|done|taught|spoken|run) "
    r"(?:[a-z]+ )?for (?:(?:about|over|more|than|nearly|almost|some|the|past|last|well|just|at|least|around|roughly|close|to) )*$"
)
"""What the years are of, named before everything: Rust I have written for six years."""
_IN_GENERAL = pattern_of(r"\W*(?:and |but )?(?:an?|every|any|no|most|some|many) (?!\d)[a-z]", re.IGNORECASE)
_OF_THEM = pattern_of(r" of (?:them|those|these|which)\b,? (?:as|at|in|with|on|spent|running|leading)\b")
_OLD = pattern_of(r"[- ]olds?\b")
_NOTHING = pattern_of(r"")
_DOING = pattern_of(r"[a-z]+ing\b")
"""What one did all the years, in any words: making labels and shelves agree."""
_TO_COMMA = pattern_of(r"[^,.;:()]*")
_SINCE_PAPER = pattern_of(
    r"['’]?\s*(?:or more |plus )?(?:of )?(?:PQE|post[- ](?:qualif\w+|registration|admission|licens\w+)|since (?:I )?qualif\w+)\b",
    re.IGNORECASE,
)
"""What makes years of those since a profession was entered: nine years' post-qualification experience."""
_SEVERAL = 2
_SLACK = 0.34


def years(passage: Passage) -> Iterator[Doubt]:
    """Durations longer than the profile shows."""
    for one in quantities(passage.claimed):
        unit = DURATION.match(passage.whole, one.end) or _years_left_out(passage.whole, one)
        if (
            unit is None
            or _OLD.match(passage.whole, unit.end())
            or (not passage.told and _IN_GENERAL.match(passage.claimed, passage.clause.start))
            or _ASKED.match(passage.whole, unit.end())
        ):
            continue
        said = one.value * _factor(unit.group())
        if _stated(passage, said, passage.entries if _is_here(passage, one) else ()):
            continue
        shown, evidence, of = _shown(passage, one, said, unit.end())
        if shown is not None and said > shown + _slack(one):
            message = f"the profile shows {shown:g} year{'' if shown == 1 else 's'} of {of}" if shown else f"the profile dates no {of}"
            yield Doubt(one.start, unit.end(), "years", "years-unsupported", message, evidence)


def _years_left_out(text: str, one: Quantity) -> re.Match[str] | None:
    """The end of a figure whose unit a word before it gives: nine years, the last five as a lead, seven of them at sea."""
    if one.sort != "plain" or one.unit:
        return None
    of_them = YEARS.search(text[: one.start]) and _OF_THEM.match(text, one.end)
    return _NOTHING.match(text, one.end) if of_them or is_elliptic(text, one) else None


def _factor(unit: str) -> float:
    return 1 / 12 if "month" in unit.lower() else 10.0 if "decade" in unit.lower() else 1.0


def _slack(one: Quantity) -> float:
    return {"under": 1.0, "about": 0.6, "over": 0.0}.get(one.looseness, _SLACK)


def _stated(passage: Passage, said: float, here: tuple[Entry, ...]) -> bool:
    """Whether a line of the profile says so many years or more, of something the clause speaks of; at a dated place, a line of it."""
    around = {word.stem for word in passage.words}
    dated = {entry.number for entry in here if entry.span}
    for figure in passage.record.figures:
        if dated and figure.fact.entry not in dated:
            continue
        unit = DURATION.match(figure.fact.evidence.text, figure.quantity.end)
        near = figure.fact.role == "summary" or not figure.near or not around or _names_any(passage, around, figure.near)
        if unit and near and said <= figure.quantity.value * _factor(unit.group()) and _shares(passage, around, figure.fact):
            return True
    return False


def _names_any(passage: Passage, around: set[str], near: frozenset[str]) -> bool:
    return any(is_among(passage.record.index.stems, stem, near) for stem in around)


def _shares(passage: Passage, around: set[str], fact: Fact) -> bool:
    own = set(fact.stems)
    return sum(stem in own or bool(own & passage.record.index.stems.kin(stem).keys()) for stem in around) >= min(2, len(around))


def _shown(passage: Passage, one: Quantity, claimed: float, end: int) -> tuple[float | None, tuple[Evidence, ...], str]:
    """The years shown of what is counted, with evidence and name; None where no years of anything are claimed."""
    record = passage.record
    text = passage.whole
    if _SINCE_PAPER.match(text, end) and (papers := _since_first_paper(passage)):
        return papers
    of = _OF.match(text, end)
    start = of.end() if of else end
    stop = _END.search(text, start)
    what = text[start : stop.start() if stop else len(text)].strip() or _before(text, one)
    if passage.entries and _is_here(passage, one):
        spans = [entry.span for entry in passage.entries if entry.span]
        lines = tuple(line for entry in passage.entries for line in record.of(entry))[:3]
        own = total_years(spans) if spans else None
        if own is not None:
            return own, lines, passage.entries[0].name or passage.entries[0].role
    if _WITHIN.search(text[: one.start]) and "experience" not in text[one.start :].lower():
        return None, (), ""
    mentions = _adjacent(record.index.lexicon.find(text[end:]), text[end:], start - end)
    named = [(mention.name, text[end:][mention.start : mention.end]) for mention in mentions]
    before = _before(text, one)
    named = named or [(one.name, before[one.start : one.end]) for one in record.index.lexicon.find(before) if _is_skill(passage, one)]
    years = [found for name, said in named if not _is_met(passage, name, said, claimed) and (found := _term_years(passage, name, said))]
    if (named and all(_is_met(passage, name, said, claimed) for name, said in named)) or (what and _is_met(passage, "", what, claimed)):
        return None, (), ""
    if years:
        return _of_all(passage, named) or min(years, key=lambda item: item[0])
    return _open_years(passage, what)


def _since_first_paper(passage: Passage) -> tuple[float, tuple[Evidence, ...], str] | None:
    """The years since the first certificate of the profile that has a date; None where none has."""
    dated = [(one.date, number) for number, one in enumerate(passage.record.index.profile.certificates) if one.date]
    if not dated:
        return None
    first, number = min(dated, key=lambda one: (one[0].year, one[0].month or 1))
    today = passage.record.index.as_of
    months = 12 * (today.year - first.year) + today.month - (first.month or 1)
    path = f"certificates[{number}]"
    lines = (*passage.record.evidence(f"{path}.name"), *passage.record.evidence(f"{path}.date"))
    return round(months / 12, 1), lines, "work since the first certificate"


def _is_skill(passage: Passage, mention: Mention) -> bool:
    term = passage.record.index.lexicon.term(mention.name)
    return term is not None and term.kind == "skill"


def _before(text: str, one: Quantity) -> str:
    """What the years are of, where it stands before them: in the ICU for nine years."""
    found = _FOR.search(text[: one.start]) or _FRONTED.search(text[: one.start])
    return found["what"] if found else ""


def _is_here(passage: Passage, one: Quantity) -> bool:
    """Whether the years are those of the place that the clause names: before them, or beside them."""
    clause = passage.clause
    start, end = segment_at(passage.whole, one.start)
    firsts = [entry.name.split()[0] for entry in passage.entries if entry.name]
    before, beside = passage.whole[clause.start : one.start], passage.whole[start:end]
    named = any(first in passage.whole[clause.start : clause.end] for first in firsts)
    after = _TO_COMMA.match(passage.whole, one.end)
    until = after.group() if after else ""
    return not named or any(first in before or first in beside or first in until for first in firsts)


def _adjacent(mentions: tuple[Mention, ...], text: str, start: int) -> list[Mention]:
    """The names that follow the years at once, and those joined to them."""
    chosen: list[Mention] = []
    for mention in mentions:
        between = text[chosen[-1].end if chosen else 0 : mention.start]
        joined = (
            pattern_of(r"\s*(?:/|,|and|&|, and|or)\s*").fullmatch(between)
            if chosen
            else len(between) <= max(24, start) and not _END.search(between)
        )
        if not joined:
            break
        chosen.append(mention)
    return chosen


def _is_met(passage: Passage, name: str, said: str, wanted: float) -> bool:
    """Whether the analysis itself would count so many years of a known thing."""
    term = passage.record.index.lexicon.term(name)
    kind: Kind = "experience" if term is None or term.kind == "experience" else "skill"
    return judge_leaf(passage.record.index, Leaf(kind, said, term=name, min_years=wanted)).verdict in ("met", "exceeded")


def _term_years(passage: Passage, name: str, text: str) -> tuple[float, tuple[Evidence, ...], str] | None:
    """The years of the positions that show a known thing, or those declared for it; None where nothing shows it at all."""
    index = passage.record.index
    term = index.lexicon.term(name)
    if term is None or term.kind in ("trait", "degree", "language"):
        return None
    facts = [index.facts[number] for number in (*index.showing(name), *index.implied.get(name, ()))]
    if not facts:
        return None
    spans = [
        span for fact in facts if fact.entry >= 0 and index.entries[fact.entry].kind == "work" and (span := index.entries[fact.entry].span)
    ]
    if not spans and any(fact.role in ("label", "headline") and fact.entry < 0 for fact in facts):
        spans = [entry.span for entry in passage.record.entries if entry.section == "work" and entry.span]
    numbers = {fact.number for fact in facts}
    declared = max((value for value, number in index.declared if number in numbers), default=0.0)
    shown = max(total_years(dict.fromkeys(spans)), declared)
    dated = any(entry.section == "work" and entry.span for entry in passage.record.entries)
    if not shown and not dated and term.name[:1].islower():
        return None  # a profile without dates cannot date an ordinary word; what it declares decides
    return shown, tuple(dict.fromkeys(fact.evidence for fact in facts))[:3], text


def _of_all(passage: Passage, named: list[tuple[str, str]]) -> tuple[float, tuple[Evidence, ...], str] | None:
    """The years of several things together, where one of them is a field of work: cloud operations and DevOps."""
    if len(named) < _SEVERAL or not any(name[:1].islower() for name, _ in named):
        return None
    index = passage.record.index
    numbers = [number for name, _ in named for number in (*index.by_term.get(name, ()), *index.implied.get(name, ()))]
    facts = [index.facts[number] for number in dict.fromkeys(numbers)]
    spans = [span for fact in facts if fact.entry >= 0 and (span := index.entries[fact.entry].span) and _is_work(passage, fact.entry)]
    text = " and ".join(said for _, said in named)
    return total_years(dict.fromkeys(spans)), tuple(dict.fromkeys(fact.evidence for fact in facts))[:3], text


def _is_work(passage: Passage, entry: int) -> bool:
    return passage.record.index.entries[entry].kind == "work"


def _open_years(passage: Passage, what: str) -> tuple[float, tuple[Evidence, ...], str]:
    """The years of the entries whose words name the thing, or of all work where none does."""
    record = passage.record
    stems = [token.stem for token in record.index.stems.tokens(what) if record.index.stems.weight(token.stem) > 0.35]
    entries = [entry for entry in record.entries if entry.section == "work" and entry.span]
    fitting = [entry for entry in entries if stems and _says_most(passage, stems, record.by_entry.get(entry.number, frozenset()))]
    chosen = entries if _DOING.match(what) else fitting or entries
    total = total_years([entry.span for entry in chosen if entry.span])
    declared = max((value for value, _ in record.index.declared), default=0.0)
    lines = tuple(line for entry in chosen for line in record.of(entry)[:1])[:3]
    if not entries and declared:
        number = next(number for value, number in record.index.declared if value == declared)
        return declared, (record.index.facts[number].evidence,), "anything declared"
    return total, lines, (what if fitting and what else "work in all")


def _says_most(passage: Passage, wanted: list[str], words: frozenset[str]) -> bool:
    kin = passage.record.index.stems.kin
    said = [stem for stem in wanted if stem in words or any(other in words for other in kin(stem))]
    return 2 * len(said) >= len(wanted)
