"""A sentence that asks something read into its tree of needs."""

import re
from dataclasses import replace

from fitcheck.lexicon.words import words
from fitcheck.nouns.requirement import AllOf, AnyOf, Leaf, Needs, leaves
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.clauses import clauses_of
from fitcheck.understand.needs.coordination import Item, Run, coordinate, members
from fitcheck.understand.needs.degrees import degree_in, enrolment_in
from fitcheck.understand.needs.leaf import Thing, leaf_of
from fitcheck.understand.needs.masking import masked, stands_in
from fitcheck.understand.needs.spans import Sentence
from fitcheck.understand.needs.trees import combined, count_last, spread, with_examples, with_years
from fitcheck.understand.needs.years import years_in
from fitcheck.understand.sentences import sentences

_TELLING = 3
_ALSO_WILL_DO = re.compile(r"\b(?:is|are|will be|may be) also (?:be )?(?:acceptable|accepted|considered|fine|ok)\b", re.IGNORECASE)
_TAILS = frozenset(("with", "using", "in", "on", "via"))
_HELD_BY = frozenset(("registration", "registered", "certification", "certified", "membership", "license", "licensed"))
"""Words that keep the preposition after them (`registration with the council`)."""
_ALWAYS_TAILS = frozenset(("using", "utilizing", "via"))
_PARTICIPLES = frozenset(
    (
        "issued",
        "granted",
        "awarded",
        "offered",
        "provided",
        "produced",
        "described",
        "listed",
        "commensurate",
        "followed",
        "balanced",
        "combined",
        "gained",
        "coupled",
        "approved",
    )
)
_CUTS = frozenset(("that", "which", "who", "where", "while", "when", "because", "whose", "so", "across", "within", "throughout"))


def read_needs(text: str, grammar: Grammar) -> Needs | None:
    """The tree of needs of a sentence or an item; None where it names nothing."""
    read = [(_Reading(sentence, grammar).needs(), "or" if _ALSO_WILL_DO.search(sentence) else "and") for sentence in _asking(text, grammar)]
    return combined([(node, joint) for node, joint in read if node is not None])


def _asking(text: str, grammar: Grammar) -> list[str]:
    """The sentences of an item that go on asking, those on what replaces a degree with the sentence before them."""
    asking: list[str] = []
    for sentence in sentences(text):
        tokens = words(sentence)
        if asking and any(True for _ in grammar.equivalence.find(tokens)):
            asking[-1] += " " + sentence
        elif not asking or (
            any(True for _ in grammar.asks.find(tokens)) and not any(match.payload >= _TELLING for match in grammar.tells.find(tokens))
        ):
            asking.append(sentence)
    return asking


class _Reading:
    """One sentence on its way into a tree."""

    def __init__(self, text: str, grammar: Grammar) -> None:
        mask = masked(text, grammar)
        self.stands_in = stands_in(text) and bool(years_in(mask))
        self.sentence = Sentence(text, mask)
        self.grammar = grammar
        self.years = years_in(mask)

    def needs(self) -> Needs | None:
        sentence = self.sentence
        if not sentence.words:
            return None
        alternatives: list[list[tuple[Needs, str]]] = []
        parts: list[tuple[Needs, str]] = []
        position = 0
        if enrolled := enrolment_in(sentence, self.grammar):
            return enrolled
        while position < len(sentence.words):
            degree = degree_in(sentence, self.grammar, self.years, position)
            end = degree.first if degree else len(sentence.words)
            parts.extend(self._clauses(position, end))
            if degree is None:
                break
            if parts and self._opens_alternative(degree.first):
                alternatives.append(parts)
                parts = []
            parts.append((degree.node, "and"))
            position = degree.after
        if self.stands_in:
            parts = [(node, "or" if place else joint) for place, (node, joint) in enumerate(parts)]
        nodes = [node for group in (*alternatives, parts) if (node := combined(group)) is not None]
        return nodes[0] if len(nodes) == 1 else AnyOf(tuple(spread(nodes, AnyOf))) if nodes else None

    def _opens_alternative(self, first: int) -> bool:
        """Whether `or` stands before the degree, so that all before it is one choice and all from it on another."""
        index = first - 1
        while self.sentence.form(index) in ("a", "an", "either"):
            index -= 1
        return self.sentence.form(index) == "or"

    def _clauses(self, first: int, after: int) -> list[tuple[Needs, str]]:
        if first >= after:
            return []
        read: list[tuple[Needs, str]] = []
        leading = "or" if self.sentence.form(first) == "or" else "and"
        for index, clause in enumerate(clauses_of(self.sentence, self.grammar, self.years, first, after)):
            if not clause.hint and clause.years is None and self._opens_with_place(clause.first, clause.after):
                clause = clause._replace(hint="experience")
            hint = "counted" if clause.years and clause.hint in ("", "experience", "use", "skill") else clause.hint
            if clause.joint == "including" and read:
                read[-1] = (with_examples(read[-1][0], self._names(clause.first, clause.after)), read[-1][1])
                continue
            node = self._things(clause.first, clause.after, hint, clause.years is not None)
            joint = leading if index == 0 else clause.joint
            if clause.years is not None:
                if node is None and read and (counted := count_last(read[-1][0], clause.years)) is not None:
                    read[-1] = (counted, read[-1][1])
                    continue
                node = with_years(node, clause.years)
            if node is not None:
                read.append((node, joint))
        return read

    def _opens_with_place(self, first: int, after: int) -> bool:
        """Whether the words begin with a setting (`ideally in retail`)."""
        while first < after and self.sentence.form(first) in ("ideally", "preferably", "preferentially"):
            first += 1
        return self.sentence.form(first) in ("in", "within")

    def _things(self, first: int, after: int, hint: str, counted: bool) -> Needs | None:
        """The things listed in a range of words, examples apart."""
        match = next((m for m in self.grammar.examples.find(self.sentence.words[first:after])), None)
        if match is None or (match.first == 0 and not counted):
            return self._listed(first + (match.after if match else 0), after, hint)
        general = self._listed(first, first + match.first, hint)
        listed = first + match.after
        stop = self._end_of_examples(listed, after)
        if general is None:
            return self._listed(listed, after, hint)
        if self.sentence.form(first + match.first) == "including" and counted:
            return combined([(general, "and"), *self._optional(listed, after, "skill")])
        named = self._names(listed, stop)
        node = with_examples(general, named)
        return combined([(node, "and"), *self._optional(stop, after, hint)])

    def _optional(self, first: int, after: int, hint: str) -> list[tuple[Needs, str]]:
        node = self._listed(first, after, hint) if first < after else None
        return [(node, "and")] if node is not None else []

    def _end_of_examples(self, first: int, after: int) -> int:
        for index in range(first + 1, after):
            if ";" in self.sentence.gap(index):
                return index
        return after

    def _names(self, first: int, after: int) -> tuple[str, ...]:
        """The verbatim names of a list of examples."""
        items = members(coordinate(self.sentence, self.grammar, first, after, "skill"))
        found: list[str] = []
        for item in items:
            leaf = leaf_of(self.sentence, self.grammar, Thing(item.first, item.after, "skill"))
            if leaf and leaf.text.lower() not in ("more", "others", "others.", "etc"):
                found.append(leaf.text)
        return tuple(found)

    def _listed(self, first: int, after: int, hint: str) -> Needs | None:
        if first >= after:
            return None
        after = self._cut(first, self._before_purpose(first, after, hint))
        tail = self._tail(Item(first, after))
        if tail < after:
            main = self._coordinated(first, tail, hint)
            return combined([*([(main, "and")] if main else []), *self._optional(tail + 1, after, "skill")])
        return self._coordinated(first, after, hint)

    def _coordinated(self, first: int, after: int, hint: str) -> Needs | None:
        choice = next((match for match in self.grammar.choice.find(self.sentence.words[first:after])), None)
        if choice is not None and choice.first == 0:
            first += choice.after
            first = self._past_following(first, after)
        if first >= after:
            return None
        group = coordinate(self.sentence, self.grammar, first, after, hint)
        return self._node(group, hint, self._closing_hint(after), choice is not None and choice.first == 0)

    def _past_following(self, first: int, after: int) -> int:
        """The word after `of the following languages:`, where a list follows a class and a colon."""
        colon = next((index for index in range(first, min(first + 6, after)) if ":" in self.sentence.gap(index)), None)
        return colon if colon is not None else first

    def _closing_hint(self, after: int) -> str:
        """The kind that a head noun at the end of a list gives to all of it (`PMP or PRINCE2 certification`)."""
        kind = self.grammar.after.get(self.sentence.form(after - 1), "")
        return kind if kind in ("credential", "experience") else ""

    def _before_purpose(self, first: int, after: int, hint: str) -> int:
        """Where it begins what the experience asked is for (`eight years in litigation to lead ...`)."""
        if hint not in ("experience", "counted"):
            return after
        for index in range(first + 1, after - 1):
            if self.sentence.form(index) == "to" and self.sentence.form(index + 1) in self.grammar.purposes:
                return index
        return after

    def _cut(self, first: int, after: int) -> int:
        """Where a relative clause or a phrase of place ends the naming of things."""
        for index in range(first + 2, after):
            if (
                self.sentence.form(index) in _CUTS
                or (
                    self.sentence.form(index) in _PARTICIPLES
                    and self.sentence.form(index + 1) in ("by", "above", "below", "with", "in", "from")
                )
            ) and not set(self.sentence.gap(index)) & set(";"):
                rest = range(index, after)
                if not any("," in self.sentence.gap(i) for i in rest):
                    return index
        return after

    def _node(self, group: Item | Run, hint: str, closing: str, chosen: bool) -> Needs | None:
        if isinstance(group, Item):
            return self._item(group, hint or (closing if closing != "credential" or self._is_titled(group) else ""))
        nodes = [node for item in group.items if (node := self._node(item, hint, closing, False)) is not None]
        if hint == "ability" and nodes and isinstance(nodes[0], Leaf) and nodes[0].kind == "trait":
            nodes = [
                replace(node, kind="trait") if isinstance(node, Leaf) and node.kind == "skill" and not node.term else node for node in nodes
            ]
        if not nodes:
            return None
        if place := self._places(nodes, group):
            return place
        if len(nodes) == 1:
            return nodes[0]
        return AnyOf(tuple(spread(nodes, AnyOf))) if group.choice or chosen else AllOf(tuple(spread(nodes, AllOf)))

    def _is_titled(self, item: Item) -> bool:
        """Whether the words are a name with capitals, as those of certificates are."""
        return any(self.sentence.surface(index)[0].isupper() for index in range(item.first, item.after))

    def _places(self, nodes: list[Needs], group: Run) -> Leaf | None:
        """One need for a place out of a list of places (`reside in Ohio, Indiana or Iowa`)."""
        first, items = nodes[0], members(group)
        if (
            not isinstance(first, Leaf)
            or first.category != "location"
            or any(self.sentence.surface(item.first)[0].islower() for item in items[1:])
        ):
            return None
        start = self.sentence.text.find(first.text)
        end = self.sentence.words[items[-1].after - 1].end
        return replace(first, text=self.sentence.text[start:end]) if 0 <= start < end else first

    def _item(self, item: Item, hint: str) -> Needs | None:
        """A thing, and the known tools that a preposition hangs on it (`building services in Go`)."""
        cut = self._tail(item)
        main = leaf_of(self.sentence, self.grammar, Thing(item.first, cut, hint))
        tail = self._listed(cut + 1, item.after, "skill") if cut < item.after else None
        node: Needs | None = main
        if main is not None and main.kind == "language":
            node = self._language_and_rest(main, item.first, cut)
        elif main is not None:
            node = self._with_aside(main, item.first, cut if cut < item.after else item.after)
        if node is None:
            return tail
        return node if tail is None else combined([(node, "and"), (tail, "and")])

    def _language_and_rest(self, language: Leaf, first: int, after: int) -> Needs:
        """The language, and the quality named with it in one breath (`English verbal and written communication`)."""
        words_of = self.sentence.words
        begin = next(
            (index + 1 for index in range(first, after) if self.sentence.quote(index, index + 1) == language.text.split()[-1]), after
        )
        if not any(words_of[index].form in ("communication", "writing", "presentation", "interpersonal") for index in range(begin, after)):
            return language
        other = leaf_of(self.sentence, self.grammar, Thing(begin, after, "trait"))
        return language if other is None else AllOf((language, other))

    def _tail(self, item: Item) -> int:
        for index in range(item.first + 1, item.after - 1):
            if self.sentence.form(index) in _ALWAYS_TAILS and index > item.first + 1 and self.sentence.form(index - 1) not in ("and", "or"):
                return index
            if self.sentence.form(index) not in _TAILS or self.sentence.form(index - 1) in _HELD_BY:
                continue
            rest = self.sentence.words[index + 1 : item.after]
            mentions = self.grammar.lexicon.find_in(self.sentence.text, rest)
            covered = sum(sum(m.start <= word.start < m.end for word in rest) for m in mentions)
            if covered and covered >= len(rest) - sum(
                word.form in ("and", "or", "a", "an", "the") or self.grammar.skip.at([word], 0) is not None for word in rest
            ):
                return index
        return item.after

    def _with_aside(self, leaf: Leaf, first: int, after: int) -> Needs:
        """The leaf with what a parenthesis after it adds: examples, or the real choice."""
        for aside in self.sentence.asides:
            if first <= aside.after < after and leaf.kind == "credential" and aside.text.isupper() and " " not in aside.text:
                return replace(leaf, text=aside.text)
            if not first <= aside.after < after or leaf.kind not in ("skill", "experience"):
                continue
            spans = years_in(aside.text)
            if spans:
                leaf = replace(leaf, min_years=spans[0].low, max_years=spans[0].high) if leaf.min_years is None else leaf
                continue
            inner = _Reading(aside.text, self.grammar)
            tokens = inner.sentence.words
            if not tokens or any(True for _ in self.grammar.negated.find(tokens)) or tokens[0].form == "no":
                continue
            match = next(iter(self.grammar.examples.find(tokens)), None)
            begin = match.after if match and match.first <= 1 else 0
            named = inner._names(begin, len(tokens))
            if not named:
                continue
            if begin == 0 and tokens[0].form == "or":
                other = inner._listed(1, len(tokens), leaf.kind)
                return leaf if other is None else AnyOf((leaf, *spread([other], AnyOf)))
            if begin == 0 and len(named) > 1 and any(token.form == "or" for token in tokens):
                choice = inner._listed(0, len(tokens), leaf.kind)
                if choice is not None and all(one.term for one in leaves(choice)) and tokens[-1].form != "etc":
                    return AllOf((leaf, choice)) if leaf.term and leaf.text[:1].isupper() else choice
            if begin or len(named) > 1:
                return replace(leaf, examples=named)
        return leaf
