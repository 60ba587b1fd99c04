"""Traits: met only where something done shows them; a bare claim is part; otherwise a question."""

import re
from collections.abc import Iterator

from fitcheck.match.coverage import shown_by, units_of
from fitcheck.match.deeds import BY_SECTION
from fitcheck.match.facts import SENTENCE, Fact, Index
from fitcheck.match.quoting import by_place, evidence_of
from fitcheck.match.stems import TELLING, Token
from fitcheck.match.traits_table import trait_table
from fitcheck.match.wording import in_a_sentence, listed, sentence, spoken
from fitcheck.nouns.finding import Credit, Evidence, LeafFinding
from fitcheck.nouns.requirement import Leaf
from fitcheck.patterns import pattern_of

_KINDS_OF = pattern_of(r"(?:\s+(?:skills?|abilities))?\s*\(([a-z][a-z ,/&]{3,60})\)")
_MOVED = pattern_of(r"\s*(?:motivated|driven|inspired|excited|energi[sz]ed|fascinated) by\b", re.IGNORECASE)
"""Words that make what follows a thing one cares about: `motivated by clean water`."""
_ABOUT_AS_TELLING = 12
"""How many neighbours in a trait's list of deeds say about as much of it."""
_ABOUT = "about"
_BESIDE_WORK = ("thesis", "award")
_HALF = 0.5
"""The share of its words from which a trait that the table does not know counts as touched on."""
_TOUCHED = 0.4
"""The same for a thing that one is to care about."""


def judge_trait(index: Index, leaf: Leaf) -> LeafFinding:
    """The judgement of a personal quality; what is one of a trade (`clinical leadership`) is shown by work in that trade alone."""
    if leaf.is_way:  # a way to a licence, which work does not show (`willing to obtain one`)
        return _unstated(leaf)
    table = trait_table(index.lexicon)
    term = index.lexicon.term(leaf.term) if leaf.term else None
    if term and term.kind == "experience" and term.field not in table.everywhere:
        return _by_words(index, leaf, leaf.text, _HALF)
    tokens = _without_setting(index, leaf.text)
    moved = _MOVED.match(leaf.text)
    liking = _liking(index, tokens)
    liked = bool(moved or liking)
    if liked and any(token.stem in table.own_mission for token in tokens):
        return _unstated(leaf)
    rest = [token for token in tokens if token not in liking]
    if not rest:  # `dedicated` by itself
        rest, liked = tokens, False
    rest = [token for token in rest if moved is None or token.start >= moved.end()]
    asked = list(table.asked.find([token.stem for token in rest], _inside_names(index, leaf.text, rest)))
    asked = asked or list(dict.fromkeys(_qualities_named(index, leaf.text, rest)))
    known = [name for name in asked if index.deeds.get(name) or index.claims.get(name)]
    said = " ".join(leaf.text[token.start : token.end] for token in rest) or leaf.text
    if (liked or any(token.stem in table.ready for token in tokens)) and _is_for_strange_thing(index, said):
        return _unstated(leaf)
    if known and not (liked and _names_thing(index, said)):
        return _by_deeds(index, leaf, known, len(asked), liked)
    if asked and not liked:
        return _unstated(leaf)
    return _by_words(index, leaf, said, _TOUCHED if liked else _HALF)


def _liking(index: Index, tokens: list[Token]) -> list[Token]:
    """The words that speak of liking a thing: `passion`, `care about`."""
    table, found = trait_table(index.lexicon), list[Token]()
    for token, following in zip(tokens, [*tokens[1:], None], strict=True):
        if token.stem in table.passion:
            found.append(token)
        elif following and token.stem in table.caring and following.stem == _ABOUT:
            found += [token, following]
    return found


def with_kinds(leaf: Leaf, text: str) -> Leaf:
    """A quality with the kinds of it that stand in brackets behind it as parts of what is asked: `communication (oral and written)`."""
    place = text.find(leaf.text) if leaf.kind == "trait" and leaf.text and not leaf.examples else -1
    kinds = _KINDS_OF.match(text, place + len(leaf.text)) if place >= 0 else None
    return leaf._replace(text=f"{leaf.text}, {kinds.group(1)}", term="") if kinds else leaf


def about_places(index: Index, finding: LeafFinding, text: str) -> LeafFinding:
    """A finding on flexibility, of which no profile tells where it is asked for as to places and hours: `flexible to work nights`."""
    leaf, table = finding.leaf, trait_table(index.lexicon)
    if leaf.kind != "trait" or not finding.credit.middle or table.asked.find(index.stems.stems_in(leaf.text)).keys() != {table.flexibility}:
        return finding
    clause = pattern_of(r"[.;:]").split(text[max(0, text.find(leaf.text)) :])[0]
    return finding if table.times_and_places.isdisjoint(index.stems.stems_in(clause)) else _unstated(leaf)


def _without_setting(index: Index, text: str) -> list[Token]:
    """The words of a quality without those of a setting behind them, as long as they name one: `solve problems in a busy workplace`."""
    table = trait_table(index.lexicon)
    place = max(text.lower().find(opening) for opening in (" in a ", " in an "))
    tokens = index.stems.tokens(text)
    if place <= 0 or not tokens or tokens[-1].stem not in table.settings:
        return tokens
    main = [token for token in tokens if token.end <= place]
    return main if table.asked.find([token.stem for token in main]) else tokens


def _inside_names(index: Index, text: str, tokens: list[Token]) -> frozenset[int]:
    """Indexes of the words that only say which skill or area of work a known name is of: `learning disabilities` are no learning."""
    hidden: set[int] = set()
    for mention in index.lexicon.find(text):
        term = index.lexicon.term(mention.name)
        inside = [i for i, token in enumerate(tokens) if mention.start <= token.start < mention.end]
        if term and term.kind != "trait" and inside and index.stems.weight(tokens[inside[-1]].stem):
            hidden.update(inside[:-1])
    return frozenset(hidden)


def _qualities_named(index: Index, text: str, tokens: list[Token]) -> Iterator[str]:
    """The qualities that the vocabulary's names stand for, each for one alone, whichever words the text has: `solutions-focused`."""
    asked = trait_table(index.lexicon).asked
    for mention in index.lexicon.find(text):
        term = index.lexicon.term(mention.name)
        if term and term.kind == "trait" and any(mention.start <= token.start < mention.end for token in tokens):
            named = asked.find(index.stems.stems_in(term.name))
            yield from named if len(named) == 1 else ()


def _names_thing(index: Index, text: str) -> bool:
    """Whether a text names a skill or an area of work, and not qualities alone."""
    return any(_is_thing(index, mention.name) for mention in index.lexicon.find(text))


def _is_thing(index: Index, name: str) -> bool:
    term = index.lexicon.term(name)
    return term is not None and term.kind in ("skill", "experience")


def _is_for_strange_thing(index: Index, text: str) -> bool:
    """Whether one is to be all for a thing of which the profile has nothing: none of the names in the text or, without names, not one of
    the words that tell most and are not of the quality itself (`eager to deliver high-quality dialysis`)."""
    mentions = index.lexicon.find(text)
    named = [mention.name for mention in mentions if _is_thing(index, mention.name)]
    if named:
        return not any(index.showing(name) or index.implied.get(name) for name in named)
    tokens = index.stems.tokens(text)
    stems = [token.stem for token in tokens]
    asked = trait_table(index.lexicon).asked
    whole = asked.find(stems)
    return any(
        index.stems.weight(token.stem) >= TELLING
        and not _is_said(index, token.stem)
        and not any(mention.start <= token.start < mention.end for mention in mentions)
        and asked.find([*stems[:place], *stems[place + 1 :]]) == whole
        for place, token in enumerate(tokens)
    )


def _is_said(index: Index, stem: str) -> bool:
    return stem in index.by_stem or any(other in index.by_stem for other in index.stems.kin(stem))


def judge_as_trait(index: Index, leaf: Leaf) -> LeafFinding:
    """The judgement of something asked as a skill that is a quality by its words: of a longer phrase (`juggling several tasks`) a part."""
    quality = judge_trait(index, leaf)
    if quality.credit.middle < 1 or leaf.term or len(index.stems.tokens(leaf.text)) == 1:
        return quality
    claimed = index.lexicon.table("matching/credits")["trait_claimed"]
    reason = f"{quality.reason.removesuffix('.')}; whether this is all of {spoken(leaf)} is yours to say."
    return quality._replace(verdict="partial", credit=Credit(claimed, claimed, 1), reason=reason)


def names_trait(index: Index, leaf: Leaf, *, shown: bool) -> bool:
    """Whether something asked as a skill is a personal quality: `productive` and, where nothing is `shown` of it as a skill, also what
    is one with all of its telling words: `juggling several tasks`."""
    term = index.lexicon.term(leaf.term) if leaf.term else None
    stems = index.stems.stems_in(leaf.text)
    asked = trait_table(index.lexicon).asked
    named = asked.find(stems)
    if term is not None or leaf.examples or not named:
        return bool(named) and term is not None and term.kind == "trait"
    if len(stems) == 1 or shown:
        return len(stems) == 1
    if _names_thing(index, leaf.text):
        return False
    telling = [place for place, stem in enumerate(stems) if index.stems.weight(stem) >= TELLING]
    return all(asked.find([*stems[:place], *stems[place + 1 :]]) != named for place in telling)


def _by_deeds(index: Index, leaf: Leaf, known: list[str], asked: int, liked: bool) -> LeafFinding:
    """A deed for each trait that the text names is met; a deed for some, or claims alone, are part."""
    table = index.lexicon.table("matching/credits")
    claimed, nearly = table["trait_claimed"], table["trait_nearly"]
    deeds = [name for name in known if index.deeds.get(name) and not (liked and min(index.deeds[name].values()) >= BY_SECTION)]
    if not deeds:
        evidence = _gathered(index, known, index.claims) or _gathered(index, known, index.deeds)
        reason = sentence(f"your profile touches on {in_a_sentence(leaf)}, but tells of nothing done that shows it in full")
        return LeafFinding(leaf, "partial", Credit(claimed, claimed, claimed), evidence, reason, "trait-claim")
    share = (len(deeds) + claimed * (len(known) - len(deeds))) / asked
    evidence = by_place([*_gathered(index, deeds, index.deeds), *_gathered(index, known, index.claims)])
    if liked:
        reason = sentence(f"what you did shows {listed(deeds)}; that you care about it is yours to say")
        if share < nearly:
            share = min(share, claimed)
            return LeafFinding(leaf, "partial", Credit(share, share, share), evidence, reason, "trait-claim")
        return LeafFinding(leaf, "met", Credit(claimed, 1.0, 1.0), evidence, reason, "trait-deed")
    return LeafFinding(
        leaf,
        "met" if share >= nearly else "partial",
        Credit(share, 1.0, 1.0) if share >= nearly else Credit(share, share, share),
        evidence,
        sentence(f"what you did shows {listed(deeds)}"),
        "trait-deed",
    )


def _gathered(index: Index, names: list[str], by_trait: dict[str, dict[int, int]]) -> tuple[Evidence, ...]:
    """The facts with the most telling deeds first, those of each trait in turn."""
    ordered = [sorted(by_trait.get(name, {}).items(), key=lambda ranked: _telling(index.facts[ranked[0]], ranked[1])) for name in names]
    longest = max(map(len, ordered), default=0)
    return by_place(index.facts[facts[rank][0]].evidence for rank in range(longest) for facts in ordered if rank < len(facts))


def _telling(fact: Fact, rank: int) -> tuple[bool, bool, int, float, str, int]:
    """The sorting key of deeds: sentences before titles, work before studies and honours, the more telling deed, the most recent first."""
    return (
        fact.form > SENTENCE and fact.role != "certificate",
        fact.strength in _BESIDE_WORK,
        rank // _ABOUT_AS_TELLING,
        fact.recency,
        fact.evidence.text,
        fact.number,
    )


def _by_words(index: Index, leaf: Leaf, text: str, least: float) -> LeafFinding:
    """A trait that the table does not know: what was done in its own words, or a question."""
    shown = [item for item in shown_by(index, units_of(index, text), "experience") if item.share >= least]
    deeds = [item for item in shown if item.fact.is_deed]
    claimed = index.lexicon.table("matching/credits")["trait_claimed"]
    if deeds and deeds[0].middle >= 0.999:
        return LeafFinding(
            leaf, "met", Credit(1, 1, 1), evidence_of(index, deeds), sentence(f"what you did shows {in_a_sentence(leaf)}"), "trait-deed"
        )
    if shown:
        reason = sentence(f"your profile touches on {in_a_sentence(leaf)}, but shows it in part at most")
        return LeafFinding(leaf, "partial", Credit(claimed, claimed, claimed), evidence_of(index, [*deeds, *shown]), reason, "trait-claim")
    return _unstated(leaf)


def _unstated(leaf: Leaf) -> LeafFinding:
    reason = f"A profile does not usually say this ({spoken(leaf)}); be ready to tell of it."
    return LeafFinding(leaf, "unstated", Credit(0, 0, 1), (), reason, "trait-unstated")
