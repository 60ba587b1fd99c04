"""Statements of what somebody has done or does, which no frame opens (`have launched a shop`, `Document the process`)."""

from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.spans import Sentence

_PAIR = 3
_WORKING_WITH = ["working", "with"]
_NEARLY = ("directly", "closely")
_PEOPLE_WITHIN = 4
_PERSON = 5
"""Words before `who` that name a person."""
_HAVING = ("have", "has", "had", "having", "you've")
WISHING = ("looking", "wishing", "seeking")
"""Forms of verbs for what somebody is after."""


def deed_at(sentence: Sentence, grammar: Grammar, index: int) -> int | None:
    """Where the deed begins that the words from `index` on say was done; None where they say no such thing."""
    having = sentence.form(index) in _HAVING
    if (index and not having) or sentence.form(index - 1) in grammar.particles.relatives:
        return None
    if sentence.form(index) == "had" and "that" in sentence.forms[:index]:  # `a shop that closed and had debts`
        return None
    begin = index + having
    while sentence.form(begin).endswith("ly") or sentence.form(begin) in ("also", "already", "ever"):
        begin += 1
    if begin + 1 >= len(sentence.words):
        return None
    if having and _says_done(sentence.form(begin), grammar) and _says_done(sentence.form(begin + 1), grammar):
        return begin
    if set(sentence.gap(begin + 1)) & set(",;."):
        return None
    if not _is_deed(sentence, grammar, begin, having) or grammar.before.at(sentence.words, begin) is not None:
        return None
    return begin


def past_subject(sentence: Sentence, grammar: Grammar, index: int) -> int | None:
    """Where it goes on behind `and you will have`, which begins another clause; None where no such words stand."""
    again = sentence.form(index) in ("you", "will") and sentence.form(index - 1) == "and"
    if not again and not _says_more_of_person(sentence, grammar, index):
        return None
    subject = grammar.subjects.at(sentence.words, index)
    if subject is None or (again and subject.after == index + 1):
        return None
    return subject.after - (sentence.form(subject.after - 1) == "can")


def _says_more_of_person(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether `who` goes on with the person sought, and not with those that the work is for (`care for people who are ...`)."""
    if sentence.form(index) != "who" or index == 0 or index + 1 >= len(sentence.words):
        return False
    if "," in sentence.gap(index):
        return sentence.form(index - 1) not in grammar.particles.people
    near = sentence.forms[max(0, index - _PERSON) : index]
    return grammar.subjects.at(sentence.words, index + 1) is not None and grammar.particles.prepositions.isdisjoint(near)


def is_done(form: str, grammar: Grammar) -> bool:
    """Whether the word says that something was done (`built`)."""
    return form in grammar.particles.done or (
        form.endswith("ed") and (form[:-1] in grammar.particles.verbs or form[:-2] in grammar.particles.verbs)
    )


def stem_in(form: str, ending: str, grammar: Grammar) -> bool:
    """Whether the word is a verb of doing with that ending (`mapping`, `mapped`)."""
    if not form.endswith(ending):
        return False
    stem, verbs = form[: -len(ending)], grammar.item_words.verbs
    return stem in verbs or stem + "e" in verbs or (len(stem) > 2 and stem[-1] == stem[-2] and stem[:-1] in verbs)


def is_activity(form: str, grammar: Grammar) -> bool:
    """Whether the word is a verb of work as an activity (`building`)."""
    stem = form[:-3]
    return form.endswith("ing") and (
        stem in grammar.particles.verbs or stem + "e" in grammar.particles.verbs or stem[:-1] in grammar.particles.verbs
    )


def _says_done(form: str, grammar: Grammar) -> bool:
    return is_done(form, grammar) or stem_in(form, "ed", grammar)


def _is_deed(sentence: Sentence, grammar: Grammar, index: int, having: bool) -> bool:
    """Whether a word says what was done, and is no part of a name and no praise (`Managed services`, `Proven`)."""
    form = sentence.form(index)
    if any(table.at(sentence.words, index) for table in (grammar.skip, grammar.trait_words, grammar.subjects)):
        return False
    follows = sentence.form(index + 1)
    if follows in grammar.particles.before_nouns or (having and follows in grammar.particles.prepositions):
        return form in grammar.particles.done or form.endswith("ed")
    if sentence.mentions(index, min(index + 2, len(sentence.words))):
        return False
    return _says_done(form, grammar) if having else form in grammar.particles.done


def opens_with_verb(sentence: Sentence, grammar: Grammar, first: int, after: int) -> bool:
    """Whether the words begin with a bare verb that says what one does (`Document the process`), and with no noun (`Test automation`)."""
    form = sentence.form(first)
    if after - first < 2 or form not in grammar.particles.verbs:
        return False
    follows = sentence.form(first + 1)
    listed = "," in sentence.gap(first + 1) and after - first > _PAIR
    if listed and (follows in grammar.particles.verbs or follows in grammar.item_words.verbs):
        return True
    if follows in ("and", "or") and sentence.form(first + 2) in grammar.particles.verbs and after - first > _PAIR:
        return True
    known = sentence.mentions(first, after)
    if known and known[0].start == sentence.words[first].start:
        return False
    return form not in grammar.particles.noun_verbs or follows in grammar.particles.before_nouns


def has_object(sentence: Sentence, grammar: Grammar, verb: int, after: int) -> bool:
    """Whether a verb is followed by what it is done to, and not only by how, where or to what end."""
    index = verb + 1
    if index < after and sentence.form(index) in grammar.particles.with_verb:
        index += 1
    if index >= after or sentence.form(index).endswith("ly"):
        return False
    return sentence.form(index) not in grammar.particles.prepositions and sentence.form(index) not in grammar.particles.adjuncts


def is_gerund(sentence: Sentence, index: int) -> bool:
    """Whether the word is an activity (`welding`)."""
    form = sentence.form(index)
    return form.endswith("ing") and len(form) > 5


def past_adverb(sentence: Sentence, index: int) -> int:
    """The word after an adverb that stands there (`carefully`), else the word itself."""
    form = sentence.form(index)
    return index + (form.endswith("ly") and len(form) > len("family"))


def is_waiting_verb(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether the word is a bare verb that does not say all by itself."""
    form = sentence.form(index)
    if grammar.eligibility.at(sentence.words, index) is not None:
        return False
    verb = form in grammar.particles.verbs or grammar.trait_verbs.at(sentence.words, index) is not None
    return verb and sentence.surface(index).islower() and form not in grammar.particles.lone_verbs and not is_gerund(sentence, index)


def works_with_people(sentence: Sentence, grammar: Grammar, index: int, after: int) -> bool:
    """Whether words say with whom one works (`working with older people`), and no more of them (`working with customer data`)."""
    begin = index + 2 + (sentence.form(index + 1) in _NEARLY)
    if [sentence.form(index), sentence.form(begin - 1)] != _WORKING_WITH:
        return False
    for place in range(begin, min(begin + _PEOPLE_WITHIN, after)):
        if sentence.form(place) in grammar.particles.prepositions or (place > begin and sentence.gap(place).strip(" -")):
            return False
        if sentence.form(place) in grammar.particles.people:
            return place + 1 >= after or sentence.gap(place + 1) != " " or _ends_noun(sentence, grammar, place + 1)
    return False


def _ends_noun(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether a word goes on with another noun no more."""
    return sentence.form(index) in grammar.particles.prepositions or sentence.form(index) in ("and", "or", "who")


def wishes_to(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether what somebody wishes to do goes on behind the noun for them (`a weaver looking to learn dyeing`)."""
    wishes = sentence.form(index) in WISHING and sentence.form(index + 1) == "to"
    return wishes and (sentence.form(index - 1) in grammar.particles.persons or grammar.naming.is_role(sentence.form(index - 1)))
