"""A sentence that asks something read into its tree of needs."""

from dataclasses import replace

from fitcheck.nouns.requirement import AllOf, AnyOf, Leaf, Needs, leaves
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.clauses import Clause, clauses_of
from fitcheck.understand.needs.coordination import Item, Run, coordinate
from fitcheck.understand.needs.degrees import degree_in
from fitcheck.understand.needs.leaf import Thing, leaf_of
from fitcheck.understand.needs.masking import masked
from fitcheck.understand.needs.spans import Sentence
from fitcheck.understand.needs.years import Years, years_in

_TAILS = frozenset(("with", "using", "in", "on", "via"))
_CUTS = frozenset(("that", "which", "who", "where", "while", "when", "because", "whose", "so", "across", "within", "throughout"))


def read_needs(text: str, grammar: Grammar) -> Needs | None:
    """The tree of needs of a sentence; None where it names nothing."""
    return _Reading(text, grammar).needs()


class _Reading:
    """One sentence on its way into a tree."""

    def __init__(self, text: str, grammar: Grammar) -> None:
        mask = masked(text, grammar)
        self.sentence = Sentence(text, mask)
        self.grammar = grammar
        self.years = years_in(mask)
        self.spent: set[int] = set()

    def needs(self) -> Needs | None:
        sentence = self.sentence
        if not sentence.words:
            return None
        parts: list[tuple[Needs, str]] = []
        position = 0
        while position < len(sentence.words):
            degree = degree_in(sentence, self.grammar, self.years, position)
            end = degree.first if degree else len(sentence.words)
            parts.extend(self._clauses(position, end))
            if degree is None:
                break
            joint = "or" if parts and sentence.form(degree.first - 1) == "or" else "and"
            parts.append((degree.node, joint))
            position = degree.after
        self._rest_of_years(parts)
        return _combined(parts)

    def _clauses(self, first: int, after: int) -> list[tuple[Needs, str]]:
        if first >= after:
            return []
        read: list[tuple[Needs, str]] = []
        leading = "or" if self.sentence.form(first) == "or" else "and"
        for index, clause in enumerate(clauses_of(self.sentence, self.grammar, self.years, first, after)):
            node = self._clause(clause)
            if node is not None:
                read.append((node, leading if index == 0 else clause.joint))
        return read

    def _clause(self, clause: Clause) -> Needs | None:
        first = clause.first
        hint = clause.hint
        spans = [(index, span) for index, span in enumerate(self.years) if index not in self.spent and self._holds(clause, span)]
        if spans:
            first = max(first, self._past(spans[0][1])) if self._word_at(spans[0][1]) <= first + 1 or not hint else first
            hint = hint or "experience"
        node = self._things(first, clause.after, hint, bool(spans))
        if spans:
            index, span = spans[0]
            self.spent.add(index)
            node = _with_years(node, span)
        return node

    def _holds(self, clause: Clause, span: Years) -> bool:
        if clause.begin >= len(self.sentence.words):
            return False
        begin = self.sentence.words[clause.begin].start
        end = self.sentence.words[clause.after].start if clause.after < len(self.sentence.words) else len(self.sentence.text)
        return begin <= span.start + 1 and span.start < end

    def _word_at(self, span: Years) -> int:
        return next((index for index, word in enumerate(self.sentence.words) if word.end > span.start), len(self.sentence.words))

    def _past(self, span: Years) -> int:
        return next((index for index, word in enumerate(self.sentence.words) if word.start >= span.end), len(self.sentence.words))

    def _things(self, first: int, after: int, hint: str, counted: bool) -> Needs | None:
        """The things listed in a range of words, examples apart."""
        match = next((m for m in self.grammar.examples.find(self.sentence.words[first:after])), None)
        if match is None or match.first == 0 and not counted:
            return self._listed(first + (match.after if match else 0), after, hint)
        general = self._listed(first, first + match.first, hint)
        listed = first + match.after
        stop = self._end_of_examples(listed, after)
        if general is None:
            return self._listed(listed, after, hint)
        if self.sentence.form(first + match.first) == "including" and counted:
            return _combined([(general, "and"), *self._optional(listed, after, "skill")])
        named = self._names(listed, stop)
        node = _with_examples(general, named)
        return _combined([(node, "and"), *self._optional(stop, after, hint)])

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
        flat = _flat(coordinate(self.sentence, self.grammar, first, after))
        found: list[str] = []
        for item in flat:
            leaf = leaf_of(self.sentence, self.grammar, Thing(item.first, item.after, "skill"))
            if leaf and leaf.text.lower() not in ("more", "others", "others.", "etc"):
                found.append(leaf.text)
        return tuple(found)

    def _listed(self, first: int, after: int, hint: str) -> Needs | None:
        if first >= after:
            return None
        after = self._cut(first, after)
        group = coordinate(self.sentence, self.grammar, first, after)
        closing = self._closing_hint(first, after)
        chosen = any(True for _ in self.grammar.choice.find(self.sentence.words[first:after]))
        return self._node(group, hint, closing, chosen)

    def _closing_hint(self, first: int, after: int) -> str:
        """The kind that a head noun at the end of a list gives to all of it (`analytical and budgeting skills`)."""
        for index in range(after - 1, max(first, after - 4) - 1, -1):
            kind = self.grammar.after.get(self.sentence.form(index), "")
            if kind:
                return kind if kind == "credential" else ""
        return ""

    def _cut(self, first: int, after: int) -> int:
        """Where a relative clause or a phrase of place ends the naming of things."""
        for index in range(first + 2, after):
            if self.sentence.form(index) in _CUTS and not set(self.sentence.gap(index)) & set(";"):
                rest = range(index, after)
                if not any("," in self.sentence.gap(i) for i in rest):
                    return index
        return after

    def _node(self, group: Item | Run, hint: str, closing: str, chosen: bool) -> Needs | None:
        if isinstance(group, Item):
            return self._item(group, hint or closing)
        nodes = [node for item in group.items if (node := self._node(item, hint, closing, False)) is not None]
        if not nodes:
            return None
        if len(nodes) == 1:
            return nodes[0]
        return AnyOf(tuple(_spread(nodes, AnyOf))) if group.choice or chosen else AllOf(tuple(_spread(nodes, AllOf)))

    def _item(self, item: Item, hint: str) -> Needs | None:
        """A thing, and the known tools that a preposition hangs on it (`building services in Go`)."""
        cut = self._tail(item)
        main = leaf_of(self.sentence, self.grammar, Thing(item.first, cut, hint))
        tail = self._listed(cut + 1, item.after, "skill") if cut < item.after else None
        node: Needs | None = main
        if main is not None:
            node = self._with_aside(main, item.first, cut if cut < item.after else item.after)
        if node is None:
            return tail
        return node if tail is None else _combined([(node, "and"), (tail, "and")])

    def _tail(self, item: Item) -> int:
        for index in range(item.first + 1, item.after - 1):
            if self.sentence.form(index) not in _TAILS:
                continue
            rest = self.sentence.words[index + 1 : item.after]
            mentions = self.grammar.lexicon.find_in(self.sentence.text, rest)
            covered = sum(sum(m.start <= word.start < m.end for word in rest) for m in mentions)
            if covered and covered >= len(rest) - sum(word.form in ("and", "or", "a", "an", "the") for word in rest):
                return index
        return item.after

    def _with_aside(self, leaf: Leaf, first: int, after: int) -> Needs:
        """The leaf with what a parenthesis after it adds: examples, or the real choice."""
        for aside in self.sentence.asides:
            if not first <= aside.after < after or leaf.kind not in ("skill", "experience") or years_in(aside.text):
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
                return leaf if other is None else AnyOf((leaf, *_spread([other], AnyOf)))
            if begin == 0 and len(named) > 1 and any(token.form == "or" for token in tokens):
                choice = inner._listed(0, len(tokens), leaf.kind)
                if choice is not None and all(one.term for one in leaves(choice)):
                    return choice
            if begin or len(named) > 1:
                return replace(leaf, examples=named)
        return leaf

    def _rest_of_years(self, parts: list[tuple[Needs, str]]) -> None:
        """Years that stand in a parenthesis or apart from their thing go to the last thing before them."""
        for index, span in enumerate(self.years):
            if index in self.spent:
                continue
            self.spent.add(index)
            for place in range(len(parts) - 1, -1, -1):
                if any(leaf.kind in ("skill", "experience") and leaf.min_years is None for leaf in leaves(parts[place][0])):
                    node = _with_years(parts[place][0], span)
                    if node is not None:
                        parts[place] = (node, parts[place][1])
                    break
            else:
                parts.append((Leaf("experience", min_years=span.low, max_years=span.high), "and"))


def _flat(group: Item | Run) -> list[Item]:
    return [group] if isinstance(group, Item) else [item for member in group.items for item in _flat(member)]


def _spread(nodes: list[Needs], kind: type[AllOf] | type[AnyOf]) -> list[Needs]:
    """The nodes with those of the same kind dissolved into the list."""
    spread: list[Needs] = []
    for node in nodes:
        if kind is AllOf and isinstance(node, AllOf):
            spread.extend(node.all_of)
        elif kind is AnyOf and isinstance(node, AnyOf):
            spread.extend(node.any_of)
        else:
            spread.append(node)
    return spread


def _combined(parts: list[tuple[Needs, str]]) -> Needs | None:
    """All the parts together; neighbours joined by `or` become a choice."""
    groups: list[list[Needs]] = []
    for node, joint in parts:
        if joint == "or" and groups:
            groups[-1].append(node)
        else:
            groups.append([node])
    nodes = [AnyOf(tuple(_spread(group, AnyOf))) if len(group) > 1 else group[0] for group in groups]
    if not nodes:
        return None
    return nodes[0] if len(nodes) == 1 else AllOf(tuple(_spread(nodes, AllOf)))


def _with_years(node: Needs | None, span: Years) -> Needs | None:
    """The node with years on the thing they count: the first of a list, each of a choice."""
    match node:
        case None:
            return Leaf("experience", min_years=span.low, max_years=span.high)
        case Leaf():
            if node.kind not in ("skill", "experience"):
                return AllOf((Leaf("experience", min_years=span.low, max_years=span.high), node))
            return replace(node, min_years=span.low, max_years=span.high)
        case AnyOf(children):
            return AnyOf(tuple(_with_years(child, span) or child for child in children))
        case AllOf(children):
            for index, child in enumerate(children):
                if any(leaf.kind in ("skill", "experience") for leaf in leaves(child)):
                    return AllOf((*children[:index], _with_years(child, span) or child, *children[index + 1 :]))
            return AllOf((Leaf("experience", min_years=span.low, max_years=span.high), *children))


def _with_examples(node: Needs, examples: tuple[str, ...]) -> Needs:
    """The node with examples on its last thing."""
    match node:
        case Leaf():
            return replace(node, examples=examples) if node.kind in ("skill", "experience") else node
        case AllOf(children):
            return AllOf((*children[:-1], _with_examples(children[-1], examples)))
        case AnyOf(children):
            return AnyOf((*children[:-1], _with_examples(children[-1], examples)))
