"""A sentence that asks something read into its tree of needs."""

from functools import lru_cache
from itertools import pairwise

from fitcheck.lexicon.words import fold
from fitcheck.nouns.requirement import AllOf, AnyOf, Leaf, Needs, leaves
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.ages import age_of
from fitcheck.understand.needs.asides import with_mark_before, without_concession
from fitcheck.understand.needs.clauses import Clause, clauses_of
from fitcheck.understand.needs.deeds import is_done, opens_with_verb
from fitcheck.understand.needs.degree_chains import chained, with_years_said, without_brackets_of_degrees
from fitcheck.understand.needs.degrees import degree_in, enrolment_in
from fitcheck.understand.needs.equivalence import education_for_years
from fitcheck.understand.needs.going_on import asking, is_choice
from fitcheck.understand.needs.levels import first_level, level_at
from fitcheck.understand.needs.limits import opens_with_setting
from fitcheck.understand.needs.masking import masked, stands_in
from fitcheck.understand.needs.movements import movements_in
from fitcheck.understand.needs.same_post import place_of_experience
from fitcheck.understand.needs.spans import Sentence
from fitcheck.understand.needs.stays import stay_of
from fitcheck.understand.needs.things import Things
from fitcheck.understand.needs.trees import (
    combined,
    count_last,
    either,
    or_education,
    said_once,
    takes_examples,
    with_examples,
    with_years,
    with_years_each,
)
from fitcheck.understand.needs.ways import or_way
from fitcheck.understand.needs.wishes import or_wish
from fitcheck.understand.needs.years import Years, counted_apart, years_in
from fitcheck.understand.sentences import options_of

_CLOSING = 4
"""Words within which `for` stands before a length of time (`for a minimum of`)."""
_COUNTED = {"": "counted", "trait": "counted", "experience": "counted", "field": "counted", "skill": "counted", "use": "measured"}
"""What a frame gives to the things it opens where years count them."""
_FEWEST_IN_LIST = 3
"""Two things behind one length of time may be one field of work, unless both are known: `roof and gutter repair`."""
_REMEMBERED = 1_000
_HELD = ("a", "an", "either", "have", "has", "hold", "holds")
"""What may stand between `or` and the degree held."""


@lru_cache(maxsize=_REMEMBERED)  # postings of one employer, and of one trade, ask in the same sentences; see rank.remembering
def read_needs(text: str, grammar: Grammar, running: bool = False) -> Needs | None:
    """The tree of needs of a sentence or an item; None where it names nothing. `running` says that it stands in running text."""
    if (fact := age_of(text, grammar) or stay_of(text, grammar)) is not None:
        return fact
    if options := options_of(text):
        read_options = [node for option in options if (node := read_needs(option, grammar)) is not None]
        return combined([(node, "or") for node in read_options])
    if counted := counted_apart(text):
        things = [node for thing, length in counted if (node := read_counted(thing, length, grammar)) is not None]
        return said_once(combined([(node, "and") for node in things]))
    if (begin := education_for_years(text)) is not None:
        level = first_level(Sentence(text[begin:], grammar.lexicon), grammar, 0)
        return (base := read_needs(text[:begin], grammar)) and or_education(base, level.level if level is not None else "any")
    read = [(_sentence_needs(sentence, grammar, running), "or" if is_choice(sentence) else "and") for sentence in asking(text, grammar)]
    return said_once(combined(list(dict.fromkeys((node, joint) for node, joint in read if node is not None))))


def _sentence_needs(text: str, grammar: Grammar, running: bool) -> Needs | None:
    """The tree of one sentence."""
    text = with_mark_before(without_concession(with_years_said(without_brackets_of_degrees(text, grammar), grammar)))

    def read(part: str) -> Needs | None:
        return _Reading(part, grammar, running).needs()

    return movements_in(text, grammar) or chained(text, grammar, read) or read(text) or place_of_experience(text)


def read_counted(text: str, length: str, grammar: Grammar) -> Needs | None:
    """The tree of an item each of whose things is asked for a length of time; None where the item says otherwise."""
    if years_in(text) or not (spans := years_in(length)):
        return None
    needs = read_needs(f"{length} of experience in {text}", grammar)
    return None if needs is None or any(leaf.kind == "degree" for leaf in leaves(needs)) else with_years_each(needs, spans[0])


def _replaces_all(node: Needs, before: list[tuple[Needs, str]], chained: bool) -> bool:
    """Whether years after `or` stand for a degree and its years, being more, or the last of a chain (`BS and 3 years, or 6 years`)."""
    years = [leaf.min_years for leaf in leaves(node) if leaf.min_years]
    held = [leaf for one, _ in before for leaf in leaves(one)]
    counted = [leaf.min_years for leaf in held if leaf.min_years]
    return bool(years and counted) and any(leaf.kind == "degree" for leaf in held) and (chained or max(years) > max(counted))


def _says_again(before: Needs, degree: Needs) -> bool:
    """Whether a degree without fields is the one right before it (`Bachelor's degree: a four-year degree from ...`)."""
    if not isinstance(before, Leaf) or not isinstance(degree, Leaf) or degree.fields:
        return False
    return before.kind == "degree" and before.level == degree.level and not before.in_progress


def _standing_in(parts: list[tuple[Needs, str]]) -> list[list[tuple[Needs, str]]]:
    """The parts of a sentence on what may stand in for a degree: a group for each degree that has years of its own, else one choice."""
    starts = [index for index, (node, _) in enumerate(parts) if any(leaf.kind == "degree" for leaf in leaves(node))]
    groups = [parts[begin:end] for begin, end in pairwise([*starts, len(parts)])]
    counted = all(any(leaf.min_years for node, _ in group for leaf in leaves(node)) for group in groups)
    if len(groups) > 1 and starts[0] == 0 and counted:
        return [[(node, "and") for node, _ in group] for group in groups]
    return [[(node, "or" if place else joint) for place, (node, joint) in enumerate(parts)]]


class _Reading:
    """One sentence on its way into a tree."""

    def __init__(self, text: str, grammar: Grammar, running: bool) -> None:
        mask = self.mask = masked(text, grammar)
        self.stands_in = stands_in(text) and bool(years_in(mask))
        self.sentence = Sentence(text, grammar.lexicon, mask)
        self.sentence.tells = running
        self.things = Things(self.sentence, grammar)
        self.grammar = grammar
        self.years = years_in(mask)

    def needs(self) -> Needs | None:
        """The tree of the sentence."""
        if not self.sentence.words:
            return None
        read = enrolment_in(self.sentence, self.grammar) or self._tree()
        return or_way(or_wish(read, self.sentence, self.mask, self.grammar), self.sentence, self.grammar)

    def _tree(self) -> Needs | None:
        sentence = self.sentence
        alternatives: list[list[tuple[Needs, str]]] = []
        parts: list[tuple[Needs, str]] = []
        position, joint = 0, "and"
        while position < len(sentence.words):
            degree = degree_in(sentence, self.grammar, self.years, position)
            end = degree.first if degree else len(sentence.words)
            sentence.tells = sentence.tells or degree is not None
            if parts and self._years_after_or(position, end, [leaf for node, _ in parts for leaf in leaves(node)]):
                alternatives.append(parts)
                parts = []
            for one in self._clauses(position, end, joint):
                if one[1] == "or" and _replaces_all(one[0], parts, bool(alternatives)):
                    alternatives.append(parts)
                    parts = []
                parts.append(one)
            if degree is None:
                break
            if parts and (place := self._alternative_begins(parts, degree.first)) is not None:
                alternatives.append(self._listed_with_degree(parts[:place], position, degree.first))
                parts = [(node, "and") for node, _ in parts[place:]]
            beside = bool(parts) and position <= degree.first and self._is_choice_of_degrees(degree.first, parts[-1][0])
            if not parts or not _says_again(parts[-1][0], degree.node):
                parts.append((degree.node, "or" if beside else "and"))
            position, joint = degree.after, degree.joint
        if self.stands_in:
            *held, parts = _standing_in(parts)
            alternatives.extend(held)
        nodes = [node for group in (*alternatives, parts) if (node := combined(group)) is not None]
        return either(nodes) if nodes else None

    def _is_choice_of_degrees(self, first: int, before: Needs) -> bool:
        """Whether a degree is another choice: behind a slash, or named by people as the one before it (`students and graduates`)."""
        if "/" in self.sentence.gap(first):
            return True
        named = level_at(self.sentence, self.grammar, first)
        joined = self.sentence.form(first - 1) == "and"
        return joined and named is not None and named.is_person and isinstance(before, Leaf) and before.kind == "degree"

    def _alternative_begins(self, parts: list[tuple[Needs, str]], first: int) -> int | None:
        """How many of the parts before a degree are another choice than it; None where it belongs to all of them."""
        if len(parts) > 1 and self._counts_with(parts[-1], first):
            return len(parts) - 1
        return len(parts) if self._opens_alternative(first) else None

    def _listed_with_degree(self, parts: list[tuple[Needs, str]], first: int, after: int) -> list[tuple[Needs, str]]:
        """The parts before `or` and a degree, each another choice where commas alone part them (`CPA, ACA or a degree in accounting`)."""
        node = parts[0][0]
        if len(parts) > 1 or not isinstance(node, AllOf) or not all(leaf.kind == "credential" for leaf in leaves(node)):
            return parts
        return [(AnyOf(node.all_of), "and")] if not {"and", "with"} & set(self.sentence.forms[first:after]) else parts

    def _counts_with(self, last: tuple[Needs, str], first: int) -> bool:
        """Whether years after `or` are asked of who holds the degree that follows (`8 years, or 5 years with an MSc`)."""
        while self.sentence.form(first - 1) in ("a", "an", "relevant", "related"):
            first -= 1
        return last[1] == "or" and self.sentence.form(first - 1) == "with" and any(leaf.min_years for leaf in leaves(last[0]))

    def _opens_alternative(self, first: int) -> bool:
        """Whether `or` stands before the degree, so that all before it is one choice and all from it on another."""
        index = first - 1
        while (
            self.sentence.form(index) in _HELD or is_done(self.sentence.form(index), self.grammar) or self.sentence.form(index)[-2:] == "ly"
        ):
            index -= 1
        return self.sentence.form(index) == "or"

    def _years_after_or(self, first: int, after: int, before: list[Leaf]) -> bool:
        """Whether years of their own stand after `or`, where a degree follows or years stood before (`or 3+ years with a ...`)."""
        last = after >= len(self.sentence.words)
        if first == 0 or self.sentence.form(first) != "or" or (last and not any(leaf.min_years for leaf in before)):
            return False
        begin, end = self.sentence.words[first].start, self.sentence.words[after - 1].end
        return any(begin < span.start < end for span in self.years)

    def _clauses(self, first: int, after: int, joint: str) -> list[tuple[Needs, str]]:
        if first >= after:
            return []
        read: list[tuple[Needs, str]] = []
        leading = "or" if self.sentence.form(first) == "or" else joint
        clauses = clauses_of(self.sentence, self.grammar, self.years, first, after)
        for index, clause in enumerate(clauses):
            clause = self._hinted(clause, clauses[index + 1 : index + 2])
            hint = _COUNTED.get(clause.hint, clause.hint) if clause.years else clause.hint
            examples = clause.first if clause.joint == "including" else self.things.only_examples(clause.first, clause.after)
            if examples is not None and read and takes_examples(read[-1][0]):
                read[-1] = (with_examples(read[-1][0], self.things.names(examples, clause.after)), read[-1][1])
                continue
            node = self.things.read(clause.first, clause.after, hint, clause.years is not None)
            joint = leading if index == 0 or (leading == "or" and not read) else clause.joint
            if clause.years is not None:
                if node is None and self._only_opens(clause, clauses[index + 1 : index + 2]):
                    clauses[index + 1] = clauses[index + 1]._replace(years=clause.years, joint=joint)
                    continue
                if node is None and read and (counted := count_last(read[-1][0], clause.years)) is not None:
                    read[-1] = (counted, read[-1][1])
                    continue
                together = self._closes_in_experience(clause) or self._only_lists(node, clause)
                node = with_years(node, clause.years, all_of_them=together)
            elif node is not None and read and (span := self._counted_by_deed(read[-1][0], clause)) is not None:
                read[-1] = (with_years(node, span) or node, read[-1][1])
                continue
            if node is not None:
                if joint == "or" and read and isinstance(read[-1][0], AllOf) and self._is_one_list(clauses[index - 1].first, clause.first):
                    read[-1] = (AnyOf(read[-1][0].all_of), read[-1][1])
                read.append((node, joint))
        return read

    def _only_lists(self, node: Needs | None, clause: Clause) -> bool:
        """Whether the words of a clause are the names of its things and no more (`five years in marketing, sales and fundraising`)."""
        if not isinstance(node, AllOf) or (len(node.all_of) < _FEWEST_IN_LIST and not all(leaf.term for leaf in leaves(node))):
            return False
        rest = self.sentence.text[self.sentence.words[clause.first].start : self.sentence.words[clause.after - 1].end]
        for leaf in leaves(node):
            rest = rest.replace(leaf.text, " ", 1)
        return not rest.replace(" and related ", " ").replace(" and ", " ").replace("&", " ").replace(",", " ").strip(" .;")

    def _only_opens(self, clause: Clause, following: list[Clause]) -> bool:
        """Whether what a length of time counts is named by the next frame alone (`5 years in a role focused on kilns`)."""
        if not following or following[0].years is not None or following[0].joint == "or" or clause.first >= clause.after:
            return False
        between = range(clause.first + 1, following[0].first + 1)
        return not any(self.sentence.form(i) == "and" or set(self.sentence.gap(i)) & set(",;") for i in between)

    def _is_one_list(self, first: int, after: int) -> bool:
        """Whether commas alone part what stands before `, or experience with ...`, so that all of it is one choice."""
        after = next((index for index in range(after - 1, first, -1) if self.sentence.form(index) == "or"), first)
        gaps = [self.sentence.gap(index) for index in range(first + 1, after + 1)]
        joined = any(self.sentence.form(index) in ("and", "with") for index in range(first, after))
        return not joined and sum("," in gap for gap in gaps) > 1 and not any(";" in gap for gap in gaps)

    def _hinted(self, clause: Clause, following: list[Clause]) -> Clause:
        """The clause with the kind that its opening, or the length of time behind it, gives to its things."""
        if clause.hint or clause.years is not None:
            return clause
        if any(self._is_counted_by(clause, one) for one in following):
            return clause._replace(hint="experience")
        placed = self.grammar.eligibility.at(self.sentence.words, clause.first) is not None  # `within reach of our pier`
        if not placed and opens_with_setting(self.sentence, self.grammar, clause.first, clause.after):
            return clause._replace(hint="experience")
        if opens_with_verb(self.sentence, self.grammar, clause.first, clause.after):
            return clause._replace(hint="ability")
        return clause

    def _is_counted_by(self, clause: Clause, following: Clause) -> bool:
        """Whether a length of time that names nothing itself counts what stands before it (`greenhouse work for at least five years`)."""
        closing = range(max(clause.first, clause.after - _CLOSING), clause.after)
        return following.years is not None and following.first >= following.after and any(self.sentence.form(i) == "for" for i in closing)

    def _counted_by_deed(self, before: Needs, clause: Clause) -> Years | None:
        """The years of a bare deed that only opens what is counted (`10 years of development experience in web services`)."""
        if (
            not isinstance(before, Leaf)
            or before.min_years is None
            or clause.hint not in ("experience", "field", "use")
            or clause.joint != "and"
        ):
            return None
        if any(form.startswith("focus") for form in self.sentence.forms[max(0, clause.first - 2) : clause.first]):
            return None  # `5 years of joinery, with a focus on stairs`
        only_opens = fold(before.text) in self.grammar.particles.deeds or f"{before.text}-related" in self.sentence.text
        if not only_opens or set(self.sentence.gap(clause.first)) & set(",;"):
            return None
        return Years(before.min_years, before.max_years, 0, 0)

    def _closes_in_experience(self, clause: Clause) -> bool:
        """Whether the years count all of a list that one noun closes (`five years of sales and marketing experience`)."""
        return clause.hint == "" and self.sentence.form(clause.after - 1) == "experience"
