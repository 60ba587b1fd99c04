"""Which facts show one part of a thing asked: a known name, its relatives, or a word of its family."""

from collections.abc import Iterable

from fitcheck.match.facts import SENTENCE, Fact, Index, Unit
from fitcheck.match.masking import masking_of
from fitcheck.match.stems import TELLING

_BETWEEN = 2
_HALF = 0.499
"""Less than half of a name's words say nothing of it."""
_APART = 0.8
"""How far a word of a name stands for its part of the name, where the rest of the phrase stands around it."""
_VERBS = 2
"""So many other parts have to be there before the words of the last one count by halves."""
_SERVED = 2
"""A verb and the people it is done for."""
_AND = "and"
Share = tuple[float, float]


def unit_hits(index: Index, unit: Unit, kind: str, *, alone: bool) -> dict[int, Share]:
    """The facts that show a part of a thing asked, and how far; `alone` where the part is the whole thing."""
    if unit.term:
        return _term_hits(index, unit) if alone else _term_hits_within(index, unit)
    stem = unit.stems[0]
    key = f"{kind == 'experience'}\0{stem}"
    known = index.hits.get(key)
    if known is not None:
        return known
    hits: dict[int, Share] = dict.fromkeys(_word_hits(index, stem, kind), (1.0, 1.0))
    for other, share in index.stems.kin(stem).items():
        for number in _word_hits(index, other, kind):
            hits.setdefault(number, (share, share))
    index.hits[key] = hits
    return hits


def named_by(index: Index, units: list[Unit], least: float, kind: str) -> frozenset[int]:
    """The facts in which a proper name, which weighs at least so much, of a longer phrase stands itself: `fast services in Go`; of a
    single name those in which it stands, where there are deeds, too, that show it without saying it; of a skill no titles."""
    if len(units) == 1:
        term = units[0].term
        said = index.named.get(term, ()) if term[:1].isupper() else index.by_term.get(term, ()) if term in index.by_deed else ()
        return frozenset(number for number in said if kind == "experience" or index.facts[number].form <= SENTENCE)
    return frozenset(number for unit in units if unit.term and unit.weight >= least for number in index.named.get(unit.term, ()))


def _word_hits(index: Index, stem: str, kind: str) -> list[int]:
    """Facts that hold the word; for a skill not where it only names the people worked with."""
    numbers = index.by_stem.get(stem, [])
    if kind == "experience":
        return numbers
    return [number for number in numbers if stem not in index.facts[number].beside]


def _term_hits(index: Index, unit: Unit) -> dict[int, Share]:
    """Facts that show a known name: in full, as a relative, or by its words in other forms."""
    key = f"{unit.term}\0{' '.join(unit.stems)}"
    known = index.hits.get(key)
    if known is not None:
        return known
    hits: dict[int, Share] = dict.fromkeys(index.showing(unit.term), (1.0, 1.0))
    term = index.lexicon.term(unit.term)
    is_product = unit.term[:1].isupper()
    for other, share in term.near.items() if term else ():
        _raise(hits, _said_so(index, other) if is_product else index.direct.get(other, ()), share)
    table = index.lexicon.table("matching/credits")
    _raise(hits, index.implied.get(unit.term, ()), table["tool_of_area"])
    _raise(hits, index.brought.get(unit.term, ()), table["brought_by_post"])
    if term and term.kind == "experience" and unit.term not in index.lexicon.table("matching/kin")["apart"]:
        for name in term.broader:
            _raise(hits, index.named.get(name, ()), table["wider_area"])
    if unit.term[:1].islower() or (term and term.kind == "experience"):
        named = tuple(token.stem for token in index.stems.tokens(unit.term))
        turned = _turned(index, unit.term)
        for stems in dict.fromkeys((unit.stems, named)):
            _add_word_forms(index, unit.term, stems, hits, turned)
    index.hits[key] = hits
    return hits


def _said_so(index: Index, name: str) -> Iterable[int]:
    """The facts that name a thing or a kind of it: of a product, nothing is known from deeds that name none."""
    said = index.direct.get(name, ())
    told = index.by_deed.get(name, ())
    named = index.by_term.get(name, ()) if told else ()
    return [number for number in said if number not in told or number in named]


def _term_hits_within(index: Index, unit: Unit) -> dict[int, Share]:
    """Facts that show a known name as a part of a longer phrase, where a telling word of an ordinary name counts for its part."""
    if len(unit.stems) == 1 or not unit.term[:1].islower():
        return _term_hits(index, unit)
    key = f"within\0{unit.term}\0{' '.join(unit.stems)}"
    known = index.hits.get(key)
    if known is None:
        known = index.hits[key] = dict(_term_hits(index, unit))
        total = sum(index.stems.weight(stem) for stem in unit.stems) or 1.0
        weights: dict[int, float] = {}
        for stem in dict.fromkeys(unit.stems):
            weight = index.stems.weight(stem)
            for number in index.by_stem.get(stem, ()) if weight >= TELLING else ():
                if stem not in index.facts[number].beside:
                    weights[number] = weights.get(number, 0.0) + weight
        for number, weight in weights.items():
            _raise(known, (number,), (_APART * weight / total,) * 2)
    return known


def _raise(hits: dict[int, Share], numbers: Iterable[int], share: Iterable[float]) -> None:
    """Raise the share of some facts to at least this."""
    low, high = share
    for number in numbers:
        had = hits.get(number, (0.0, 0.0))
        hits[number] = (max(had[0], low), max(had[1], high))


def _turned(index: Index, name: str) -> frozenset[int]:
    """The facts that name the thing whose name is this one turned round: a `design system` is no system design."""
    turned = " ".join(reversed(name.split()))
    others = {mention.name for mention in index.lexicon.find(turned) if mention.end - mention.start == len(turned)}
    return frozenset(number for other in others - {name} for number in index.named.get(other, ()))


def _add_word_forms(index: Index, term: str, said: tuple[str, ...], hits: dict[int, Share], turned: frozenset[int]) -> None:
    """An ordinary name is also shown by all its words in other forms, whole where they stand together; a product's is not.
    The facts of `turned` put the words together to something else."""
    table = index.lexicon.table("matching/credits")
    stems = {stem: index.stems.weight_in_name(stem) for stem in said}
    if len(said) > 1 and sum(stems.values()) < TELLING:  # what is left without the empty words is too little: `line work`
        stems = dict.fromkeys(said, 1.0)
    stems = {stem: weight for stem, weight in stems.items() if weight > 0}
    if not any(index.stems.weight(stem) for stem in stems) and len(said) == 1:  # `IT` is no `it`
        return
    total = sum(stems.values())
    weights: dict[int, float] = {}
    for stem, weight in stems.items():
        for number in index.by_stem.get(stem, ()):
            if stem not in index.facts[number].beside and number not in turned:
                weights[number] = weights.get(number, 0.0) + weight
    for number in _within_others(index, term, weights) if len(said) == 1 else ():
        del weights[number]
    telling = sum(index.stems.weight(stem) >= table["open"]["telling"] for stem in stems)
    whole = table["same_stems"] if len(stems) > 1 else table["same_stem"] if len(said) == 1 else table["stems_apart"]
    for number, weight in weights.items():
        if weight >= total - 0.01 and _stand_together(index.facts[number], stems):
            _raise(hits, (number,), (whole, whole))
        elif weight >= total - 0.01 and telling:
            _raise(hits, (number,), (table["stems_apart"], table["stems_apart"]))


def _within_others(index: Index, name: str, numbers: Iterable[int]) -> frozenset[int]:
    """The facts in which the word of a name of one word stands only as a part of the names of other things: a `usability test` is no
    testing of software."""
    stem, within = index.stems.stem(name.lower()), set()
    for number in numbers:
        fact = index.facts[number]
        inside = sum(
            stem in named
            for mention in index.lexicon.find(fact.evidence.text)
            if len(named := index.stems.stems_in(fact.evidence.text[mention.start : mention.end])) > 1
            and index.lexicon.cover(mention.name, name)[1] <= 0
        )
        if inside and inside >= fact.stems.count(stem):
            within.add(number)
    return frozenset(within)


def _stand_together(fact: Fact, stems: Iterable[str]) -> bool:
    """Whether the words stand next to one another, in any order, with a word or two and no comma between them. What only an
    "and" joins are two things: `built and maintained dashboards` is no building maintenance."""
    wanted = set(stems)
    reach = len(wanted) + _BETWEEN
    for start, stem in enumerate(fact.stems):
        if stem in wanted:
            near = _unbroken(fact, start, reach)
            if wanted <= set(near) and (_AND in wanted or near[1:2] != (_AND,)):
                return True
    return False


def _unbroken(fact: Fact, start: int, reach: int) -> tuple[str, ...]:
    """The words from `start` on, as far as the next break."""
    end = next((i for i in range(start + 1, start + reach) if i in fact.breaks), start + reach)
    return fact.stems[start:end]


def add_begun(index: Index, units: list[Unit], shares: dict[int, list[float]]) -> None:
    """Where a fact has all the rest of what is asked, half of an ordinary name that shares its verbs counts by its words:
    `designing, training and deploying models` by `designed, trained and deployed pipelines`."""
    total = sum(unit.weight for unit in units)
    for unit in units:
        rest = (total - unit.weight) / total
        if len(units) <= _VERBS or len(unit.stems) == 1 or not unit.term[:1].islower():
            continue
        whole = sum(index.stems.weight(stem) for stem in unit.stems) or 1.0
        for number, share in shares.items():
            fact = index.facts[number]
            had = sum(index.stems.weight(stem) for stem in unit.stems if stem in fact.stems and stem not in fact.beside) / whole
            if had >= _HALF and rest - 0.01 <= share[0] <= share[1] <= rest + 0.01:
                share[0] = share[1] = rest + (1 - rest) * had


def add_people(index: Index, units: list[Unit], shares: dict[int, list[float]]) -> None:
    """Where people in general are asked (`training crew`), a fact that serves any people shows a part of it (`trained riggers`)."""
    if len(units) != _SERVED:
        return
    masking = masking_of(index.lexicon)
    collective, serving = index.stems.family(masking.collective), index.stems.family(masking.serving)
    if units[0].stems[0] not in serving or units[1].stems[-1] not in collective:
        return
    part = index.lexicon.table("matching/credits")["open"]["people_served"]
    for number, share in shares.items():
        fact = index.facts[number]
        if fact.is_deed and fact.beside and units[0].stems[0] in fact.stems and units[0].stems[0] not in fact.beside:
            share[0], share[1] = max(share[0], part), max(share[1], part)
