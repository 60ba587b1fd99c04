"""The members of a list read in the light of each other."""

from fitcheck.lexicon.words import fold, words
from fitcheck.nouns.requirement import Leaf, Needs
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.grouping import Item, Run, members
from fitcheck.understand.needs.spans import Sentence

_DEED = 2
"""Words of what is done with any of several tools (`backend development`)."""
_PAIR = 2
_ALIKE = ("similar", "other", "equivalent", "comparable", "another", "any")
_OPENING = 2
"""Words within which a fact about the person begins, an article apart."""
_OF_MODES = frozenset(("communication", "fluency"))
"""What is written or spoken."""
_LETTERS = 5
_MANY_RIVALS = 4
_NEXT = 40
"""Letters after a name among which the next word is looked for."""


def like_their_company(nodes: list[Needs], hint: str, sentence: Sentence, grammar: Grammar) -> list[Needs]:
    """The members of a list of qualities, those unknown by themselves taken for qualities too (`curious, meticulous and deft`)."""
    if hint in ("experience", "field"):
        return _all_tools(nodes)
    if hint not in ("", "ability", "trait") or not any(isinstance(node, Leaf) and node.kind == "trait" for node in nodes):
        return nodes
    if hint == "ability" and not (isinstance(nodes[0], Leaf) and nodes[0].kind == "trait"):
        return nodes
    return [node._replace(kind="trait") if isinstance(node, Leaf) and _is_nameless(node, sentence, grammar) else node for node in nodes]


def _all_tools(nodes: list[Needs]) -> list[Needs]:
    """The members of a list of what one has worked with, unknown initials taken for a tool beside known ones (`RDA, MARC and LCSH`)."""
    if not any(isinstance(node, Leaf) and node.kind == "skill" and node.term for node in nodes):
        return nodes
    return [node._replace(kind="skill") if isinstance(node, Leaf) and _is_initials(node, "experience") else node for node in nodes]


def without_lone_words(nodes: list[Needs], sentence: Sentence, grammar: Grammar) -> list[Needs]:
    """The members of a list without what says nothing beside them: a last deed (`data manipulation and analysis`), `written`, or `read`."""
    if not _OF_MODES.isdisjoint(sentence.forms):
        nodes = [node for node in nodes if not _is_mode(node, grammar)] or nodes
    if any(isinstance(node, Leaf) and node.kind == "language" for node in nodes):
        nodes = [node for node in nodes if not (isinstance(node, Leaf) and fold(node.text) in grammar.particles.speech_verbs)]
    last = nodes[-1] if nodes else None
    lone = isinstance(last, Leaf) and _is_lone_deed(last, sentence, grammar)
    shared = len(nodes) == _PAIR or all(isinstance(node, Leaf) and " " in node.text for node in nodes[:-1])
    return nodes[:-1] if lone and shared and len(nodes) > 1 else nodes


def _is_lone_deed(leaf: Leaf, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a leaf is nothing but a noun of doing, and none of a skill (`analysis`, not `administration skills`)."""
    return not leaf.examples and fold(leaf.text) in grammar.particles.deeds and f"{leaf.text} skill" not in sentence.text


def _is_mode(node: Needs, grammar: Grammar) -> bool:
    """Whether a quality is nothing but a way of communicating (`spoken`)."""
    return isinstance(node, Leaf) and node.kind == "trait" and fold(node.text) in grammar.particles.modes and node.text[-3:] != "ing"


def in_choice(nodes: list[Needs], sentence: Sentence, grammar: Grammar) -> list[Needs]:
    """The members of a choice read in the light of each other."""
    nodes = _without_shared_class(_without_shared_deed(nodes, grammar), sentence, grammar)
    return _all_papers(_all_lettered(_all_qualified(_all_known(nodes), grammar)), grammar)


def _all_lettered(nodes: list[Needs]) -> list[Needs]:
    """The members of a choice, unknown initials made a credential beside those of one (`CPA or CA`)."""
    if not any(isinstance(one, Leaf) and one.kind == "credential" and one.text.split()[0].isupper() for one in nodes):
        return nodes
    return [one._replace(kind="credential") if isinstance(one, Leaf) and _is_initials(one) else one for one in nodes]


def _all_papers(nodes: list[Needs], grammar: Grammar) -> list[Needs]:
    """The members of a choice, a noun for a licence alone made one behind another (`a journeyman licence or card`)."""
    if not isinstance(nodes[0], Leaf) or nodes[0].kind != "credential":
        return nodes
    nouns = grammar.particles.credential_nouns
    return [one._replace(kind="credential") if isinstance(one, Leaf) and fold(one.text) in nouns else one for one in nodes]


def _is_initials(leaf: Leaf, kind: str = "skill") -> bool:
    return leaf.kind == kind and not leaf.term and leaf.text.isupper() and leaf.text.isalpha() and 1 < len(leaf.text) <= _LETTERS


def _all_known(nodes: list[Needs]) -> list[Needs]:
    """The members of a choice, a last class made a thing one knows where all before it are (`AWS or another cloud provider`)."""
    *others, last = nodes
    known = bool(others) and all(isinstance(one, Leaf) and one.kind == "skill" and one.term for one in others)
    unknown = isinstance(last, Leaf) and last.kind == "experience" and not last.term
    return [*others, last._replace(kind="skill")] if known and unknown and isinstance(last, Leaf) else nodes


def _without_shared_deed(nodes: list[Needs], grammar: Grammar) -> list[Needs]:
    """The members of a choice of known tools, the last without the deed that is done with any (`Go or Rust development`)."""
    *others, last = nodes
    if not others or not isinstance(last, Leaf) or last.kind != "skill" or last.term:
        return nodes
    named = grammar.lexicon.find(last.text)
    terms = [grammar.lexicon.term(one.term) if isinstance(one, Leaf) and one.kind == "skill" and one.term else None for one in others]
    if not named or named[0].start or not all(term is not None and term.field in grammar.tool_fields for term in terms):
        return nodes
    tool, behind = grammar.lexicon.term(named[0].name), words(last.text[named[0].end :])
    deed = 0 < len(behind) <= _DEED and behind[-1].form in grammar.particles.hollow
    if tool is None or tool.kind != "skill" or tool.field not in grammar.tool_fields or not deed:
        return nodes
    return [*others, last._replace(text=last.text[: named[0].end], term=tool.name)]


def _without_shared_class(nodes: list[Needs], sentence: Sentence, grammar: Grammar) -> list[Needs]:
    """The members of a choice of names, the last without the noun for what all of them are (`Sibelius or Dorico notation software`)."""
    *others, last = nodes
    if not others or not isinstance(last, Leaf) or last.kind != "skill" or last.term:
        return nodes
    alike = words(sentence.text.partition(last.text)[0])[-1:]  # `Postman or similar API tools` names the class
    if not all(isinstance(one, Leaf) and one.kind == "skill" and _is_name(one.text) for one in others) or (
        alike and alike[0].form in _ALIKE
    ):
        return nodes
    behind = last.text.split()
    name = [word for word in behind if word[:1].isupper()]
    shared = behind[len(name) :]
    classes = grammar.particles.tool_nouns | grammar.particles.shared_heads
    if not name or behind[: len(name)] != name or not 0 < len(shared) <= _DEED or fold(shared[-1]) not in classes:
        return nodes
    text = " ".join(name)
    named = grammar.lexicon.find(text)
    return [*others, last._replace(text=text, term=named[0].name if len(named) == 1 else "")] if last.text.startswith(text) else nodes


def _is_name(text: str) -> bool:
    """Whether all words of a text begin with a capital."""
    return all(word[:1].isupper() for word in text.split())


def _is_nameless(leaf: Leaf, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a skill is no known name and holds none, nor looks like one."""
    if leaf.kind != "skill" or leaf.term or leaf.examples or any(letter.isupper() for letter in leaf.text[1:]):
        return False
    if fold(leaf.text) in grammar.particles.trades or leaf.text.endswith(grammar.endings["no_adjective"]):
        return False
    around = words(leaf.text + sentence.text.partition(leaf.text)[2][:_NEXT])[: len(words(leaf.text)) + 1]
    knowing = any(word.form in grammar.particles.knowing_nouns for word in around)
    return not knowing and not grammar.lexicon.find(leaf.text)


def are_all_asked(nodes: list[Needs], group: Run, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a slash is no choice: between languages that one is bilingual in, qualities, and things that go together (`Unity/C#`)."""
    if all(isinstance(node, Leaf) and node.level == "bilingual" for node in nodes):
        return True
    parted = all(isinstance(item, Item) and "/" in sentence.gap(item.first) for item in group.items[1:])
    if not parted:
        return False
    terms = [grammar.lexicon.term(node.term) if isinstance(node, Leaf) and node.kind == "skill" and node.term else None for node in nodes]
    known = [term for term in terms if term is not None]
    if len(nodes) == len(known) == _PAIR and known[0].field != known[1].field and known[1].name not in known[0].near:
        return True
    return all(isinstance(node, Leaf) and node.kind == "trait" for node in nodes)


def closing_of(sentence: Sentence, grammar: Grammar, item: Item, closing: str) -> str:
    """The kind that the head noun of a list gives to a member: none to a quality or a fact on the person, a credential only to a name."""
    opening = range(item.first, min(item.first + _OPENING, item.after))
    quality = next((match for index in opening if (match := grammar.trait_words.at(sentence.words, index))), None)
    inner = sentence.form(item.after) == "and" and item.after - item.first <= _PAIR + 1  # `a flexible nature and catering experience`
    if not closing or (quality is not None and (quality.after == item.after or inner)):
        return ""
    if any(grammar.eligibility.at(sentence.words, index) for index in opening):
        return ""
    return closing if closing != "credential" or sentence.is_titled(item.first, item.after) else ""


def are_open_rivals(nodes: list[Needs], group: Run, sentence: Sentence, grammar: Grammar) -> bool:
    """Whether a list closes in `etc.` and, one of four or more apart, all have a rival in it (`Puppet, Chef, Ansible, Bash, etc.`)."""
    if sentence.form(members(group)[-1].after - 1) != "etc":
        return False
    terms = [grammar.lexicon.term(node.term) if isinstance(node, Leaf) and node.term else None for node in nodes]
    known = [term for term in terms if term is not None]
    alone = sum(not any(other.name in term.near for other in known) for term in known)
    return len(known) == len(nodes) and alone <= (len(nodes) >= _MANY_RIVALS)


def _all_qualified(nodes: list[Needs], grammar: Grammar) -> list[Needs]:
    """The nodes, professions made credentials that share the word before the first (`registered nurse, physiotherapist or paramedic`)."""
    first = nodes[0] if nodes else None
    if not isinstance(first, Leaf) or first.kind != "credential":
        return nodes
    if fold(first.text).split(" ")[0] not in grammar.particles.credential_first:
        return nodes
    return [node._replace(kind="credential") if isinstance(node, Leaf) and _is_profession(node, grammar) else node for node in nodes]


def _is_profession(leaf: Leaf, grammar: Grammar) -> bool:
    """Whether a need of work is named by who does it."""
    return leaf.kind == "experience" and leaf.min_years is None and fold(leaf.text).split(" ")[-1] in grammar.naming.roles
