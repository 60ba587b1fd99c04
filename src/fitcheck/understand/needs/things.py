"""The things that a range of words lists, read into a tree: lists, choices, examples, and what a parenthesis adds."""

from fitcheck.lexicon.words import fold
from fitcheck.nouns.requirement import AnyOf, Leaf, Needs, leaves
from fitcheck.understand.needs.asides import Asides
from fitcheck.understand.needs.company import are_all_asked, are_open_rivals, closing_of, in_choice, like_their_company, without_lone_words
from fitcheck.understand.needs.complements import before_purpose, before_use, quality_behind
from fitcheck.understand.needs.coordination import coordinate
from fitcheck.understand.needs.grouping import Item, Run, members
from fitcheck.understand.needs.holders import credentials_of, past_credential
from fitcheck.understand.needs.languages import any_tongue, is_any_tongue, is_level
from fitcheck.understand.needs.leaf import bare_class, leaf_of, parts_of, purpose_of_bare_class
from fitcheck.understand.needs.limits import (
    before_relative,
    colon_in,
    end_of_examples,
    hint_of_tail,
    opening_of_list,
    past_class,
    tail_of,
)
from fitcheck.understand.needs.places import place_of, place_of_list
from fitcheck.understand.needs.spans import Thing
from fitcheck.understand.needs.trees import choice_of, combined, hung_on_all, together, with_examples
from fitcheck.understand.needs.trimming import closes_fact
from fitcheck.understand.phrases import Match

_OF_WORK = ("experience", "field", "counted", "use")
_WITH_BODY = (["registered", "with"], ["registration", "with"])
_LONGEST = 600
"""Words within which classes with examples of their own are told apart, one inside the other."""
_LABEL = 3
"""Words that a label before a colon has at most."""


class Things(Asides):
    """The things of one sentence."""

    def read(self, first: int, after: int, hint: str, counted: bool) -> Needs | None:
        """The things listed in a range of words, examples apart."""
        match = self._opens_examples(first, after)
        if match is None or (match.first == 0 and not counted):
            return self.listed(first + (match.after if match else 0), after, hint)
        general = self.listed(first, first + match.first, hint) or bare_class(self.sentence, self.grammar, first, first + match.first, hint)
        listed = first + match.after
        stop = end_of_examples(self.sentence, self.grammar, listed, after)
        if general is None or self.sentence.form(first + match.first) in self.grammar.particles.defining:
            return self.listed(listed, after, hint)
        if self.sentence.form(first + match.first) == "including" and counted:
            return combined([(general, "and"), *self._optional(listed, after, "skill")])
        purpose = purpose_of_bare_class(self.sentence, self.grammar, general, listed, stop)
        general = (self.listed(purpose + 1, stop, "skill") if purpose < stop else None) or general
        tongues = is_any_tongue(general) and any_tongue(self.listed(listed, purpose, hint))
        node = tongues or with_examples(general, self.names(listed, purpose))
        rest: Needs | None = None
        if hint == "trait" or after > first + _LONGEST:
            rest = self.listed(stop, after, hint) if hint != "trait" or ";" in self.sentence.gap(stop) else None
        elif stop < after:
            rest = self.read(stop, after, hint, False)
        return combined([(node, "and"), *([(rest, "or" if self.sentence.form(stop) == "or" else "and")] if rest else [])])

    def only_examples(self, first: int, after: int) -> int | None:
        """Where the examples begin that a range holds alone (`roles including sales and support`); None where it names a thing."""
        match = self._opens_examples(first, after)
        if match is None or match.first == 0 or self.listed(first, first + match.first, "") is not None:
            return None
        return first + match.after

    def _opens_examples(self, first: int, after: int) -> Match[str] | None:
        """The first phrase in a range of words that opens examples, as indexes into that range."""
        found = self.grammar.examples.among(self.sentence.forms[first:after])
        return next((match for match in found if self.sentence.gap(first + match.first) != "-"), None)  # no `Unix-like`

    def _optional(self, first: int, after: int, hint: str) -> list[tuple[Needs, str]]:
        node = self.listed(first, after, hint) if first < after else None
        return [(node, "and")] if node is not None else []

    def names(self, first: int, after: int) -> tuple[str, ...]:
        """The verbatim names of a list of examples."""
        after = next((at for at in range(first + 1, after) if self.sentence.form(at) == "to" and "," in self.sentence.gap(at)), after)
        items = members(coordinate(self.sentence, self.grammar, self.sentence.past_following(first), after, "skill"))
        found: list[str] = []
        for item in items:
            leaf = leaf_of(self.sentence, self.grammar, Thing(item.first, item.after, "skill"))
            if leaf and fold(leaf.text) not in self.grammar.particles.no_examples:
                found.append(leaf.text)
        return tuple(found)

    def listed(self, first: int, after: int, hint: str) -> Needs | None:
        """The things of a list without examples, and the tools that a preposition hangs on all of them."""
        if first >= after:
            return None
        colon = colon_in(self.sentence, self.grammar, first, after)
        spelled_out = hint in _OF_WORK or bool(self.sentence.mentions(colon, after))
        if colon < after and spelled_out and not self._is_choice(first):
            return self._named_and_spelled_out(first, colon, after, hint)
        after = before_relative(self.sentence, self.grammar, first, before_purpose(self.sentence, self.grammar, first, after, hint))
        after = before_use(self.sentence, first, after, hint)
        tail = tail_of(self.sentence, self.grammar, first, after, hint)
        if tail < after:
            main = self._coordinated(first, tail, hint)
            rest = self.listed(tail + 1, after, hint_of_tail(self.sentence, self.grammar, tail, after))
            if (
                rest is not None
                and is_level(self.sentence, self.grammar, first, tail)
                and all(one.kind == "language" for one in leaves(rest))
            ):
                return rest
            return combined([(node, "and") for node in (None if self._is_hollow(main, rest) else main, rest) if node is not None])
        return self._coordinated(first, after, hint)

    def _is_choice(self, first: int) -> bool:
        return self.grammar.choice.at(self.sentence.words, first) is not None

    def _named_and_spelled_out(self, first: int, colon: int, after: int, hint: str) -> Needs | None:
        """What stands before a colon, with what it names behind it as examples; only these where it says `the following` or is a label."""
        opening = opening_of_list(self.sentence, self.grammar, first, colon)
        if opening is not None:
            before = self._optional(first, opening, hint)
            node = self._coordinated(opening if self._is_choice(opening) else colon, after, hint)
            return combined([*before, *([(node, "and")] if node else [])])
        if not hint and first == 0 and colon - first <= _LABEL:
            return self.listed(colon, after, hint)
        general = self.listed(first, colon, hint)
        if isinstance(general, Leaf) and general.kind == "trait":
            return general
        if isinstance(general, Leaf) and self.spells_out(general.text, colon, after):
            return self.listed(colon, after, hint)
        named = self.names(colon, after)
        parts = hint in _OF_WORK and isinstance(general, Leaf)
        if general is None or len(named) < 2 or not (parts or self.sentence.is_proper(colon, after)):
            return combined([*self._optional(first, colon, hint), *self._optional(colon, after, hint)])
        return with_examples(general, named)

    def _coordinated(self, first: int, after: int, hint: str) -> Needs | None:
        choice = next(iter(self.grammar.choice.among(self.sentence.forms[first:after])), None)
        opening = self.sentence.form(first)
        if choice is not None and choice.first == 0:
            first += choice.after
            first = past_class(self.sentence, first, after)
        if first >= after:
            return None
        if not hint and (place := place_of(self.sentence, self.grammar, first, after)):
            return place
        group = coordinate(self.sentence, self.grammar, first, after, hint)
        pair_only = opening == "either" and isinstance(group, Run) and any(isinstance(one, Run) for one in group.items)
        mixed = "combination" in self.sentence.forms[first - (choice.after if choice else 0) : first]
        chosen = choice is not None and choice.first == 0 and not pair_only and not mixed
        return self._node(group, hint, self._closing_hint(after), chosen)

    def _closing_hint(self, after: int) -> str:
        """The kind that a head noun at the end of a list gives to all of it (`PMP or PRINCE2 certification`)."""
        kind = (
            "" if self.sentence.form(after - 2) == "to" else self.grammar.after.get(self.sentence.form(after - 1), "")
        )  # `attitude to work`
        if kind not in ("credential", "experience") or closes_fact(self.sentence, self.grammar, 0, after):
            return ""
        return kind

    def _node(self, group: Item | Run, hint: str, closing: str, chosen: bool) -> Needs | None:
        if isinstance(group, Item):
            return self._item(group, hint or closing_of(self.sentence, self.grammar, group, closing))
        body = self._hint_of_bodies(group, hint)
        read = (self._node(item, body if place else hint, closing, False) for place, item in enumerate(group.items))
        nodes = [node for node in read if node is not None]
        if not nodes:
            return None
        nodes = like_their_company(nodes, hint, self.sentence, self.grammar)
        nodes = without_lone_words(nodes, self.sentence, self.grammar)
        nodes = in_choice(nodes, self.sentence, self.grammar) if group.choice else nodes
        if group.choice and isinstance(group.items[-1], Item) and (whole := hung_on_all(nodes)) is not None:
            return whole
        if place := place_of_list(self.sentence, nodes, group):
            return place
        if len(nodes) == 1:
            return nodes[0]
        wanted = group.choice or chosen or are_open_rivals(nodes, group, self.sentence, self.grammar)
        choice = wanted and not are_all_asked(nodes, group, self.sentence, self.grammar)
        return choice_of(nodes) if choice else together(nodes)

    def _hint_of_bodies(self, group: Run, hint: str) -> str:
        """What the members behind the first are: other bodies to be registered with, or what they are by themselves."""
        first = group.items[0] if group.items else None
        registers = isinstance(first, Item) and self.sentence.forms[first.first : first.first + 2] in _WITH_BODY
        return "credential" if registers and group.choice and not hint else hint

    def _item(self, item: Item, hint: str) -> Needs | None:
        """A thing, and the known tools that a preposition hangs on it (`building services in Go`)."""
        held = past_credential(self.sentence, self.grammar, item.first, item.after)
        if held < item.after:
            return self._holder(Thing(item.first, held, "credential"), item.after)
        if isinstance(either := credentials_of(self.sentence, self.grammar, item.first, item.after), AnyOf):
            return either
        cut = tail_of(self.sentence, self.grammar, item.first, item.after, hint)
        hung = hint_of_tail(self.sentence, self.grammar, cut, item.after)
        if cut == item.after and hint in ("", "ability", "trait"):
            cut, hung = quality_behind(self.sentence, self.grammar, item.first, item.after), ""
        main = leaf_of(self.sentence, self.grammar, Thing(item.first, cut, hint))
        tail = self.listed(cut + 1, item.after, hung) if cut < item.after else None
        node: Needs | None = None
        if main is not None:
            node = parts_of(self.sentence, self.grammar, main, item.first, cut)
            node = node or self.with_aside(main, item.first, cut if cut < item.after else item.after)
        if node is None or self._is_hollow(node, tail):
            return tail
        return node if tail is None else combined([(node, "and"), (tail, "and")])

    def _is_hollow(self, main: Needs | None, rest: Needs | None) -> bool:
        """Whether a deed names nothing beside the tools it is done with (`coding in Go`)."""
        if rest is None or not isinstance(main, Leaf) or main.examples:
            return False
        if fold(main.text) in self.grammar.particles.speech_verbs and all(leaf.kind == "language" for leaf in leaves(rest)):
            return True  # `able to converse in Welsh`
        return fold(main.text) in self.grammar.particles.hollow

    def _holder(self, credential: Thing, after: int) -> Needs | None:
        """The credential of the person sought, and what a preposition asks beside it (`registered nurse with a current PIN`)."""
        held = credentials_of(self.sentence, self.grammar, credential.first, credential.after)
        held = held or leaf_of(self.sentence, self.grammar, credential)
        asks_more = self.sentence.form(credential.after) == "with"
        rest = self.listed(credential.after + 1, after, "") if asks_more and credential.after + 1 < after else None
        return combined([(node, "and") for node in (held, rest) if node is not None])
