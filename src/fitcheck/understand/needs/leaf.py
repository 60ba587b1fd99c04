"""One thing named in a sentence made into a leaf: its shortest name and its kind."""

from fitcheck.lexicon.words import fold
from fitcheck.nouns.requirement import AllOf, Leaf, Needs
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.deeds import is_done, stem_in
from fitcheck.understand.needs.eligibility import eligibility_of
from fitcheck.understand.needs.kinds import kind_of, past_leading_quality, works_somehow
from fitcheck.understand.needs.languages import is_level, language_of
from fitcheck.understand.needs.limits import before_adjunct
from fitcheck.understand.needs.place_names import is_place, past_product
from fitcheck.understand.needs.scraps import is_scrap
from fitcheck.understand.needs.spans import Sentence, Thing
from fitcheck.understand.needs.trimming import past_head, trim

_BEST = ["best", "practice"]
"""What is known of a trade as a whole, though either word says nothing."""
_POINTING = ("these", "those", "them", "us")
"""They only point to what was named before (`a good grasp of these tools`)."""
_WANTING = ("looking", "seeking", "wanting", "wishing", "hoping", "ready", "keen")
"""Behind a word for any person they tell what somebody hopes for (`an experienced individual looking to move on`)."""
_PAPERS = ("certification", "certificate", "license", "accreditation", "credential")
_ALIKE = ("similar", "equivalent", "comparable", "related", "relevant")
"""Before a noun for any credential they say only that others will do (`PMP or similar certification`)."""
_COMBINATION = ["equivalent", "combination"]
_PAIR = 2
_HEADS = ("skill", "knowledge", "ability", "proficiency", "experience", "background")
_LIST = 6
"""Words within which a list of skills closes."""
_LONGEST_QUALITY = 3
"""Words of a quality said of somebody of a sort."""
_SHORT = 3
"""Words of a quality that stays whole."""


def leaf_of(sentence: Sentence, grammar: Grammar, thing: Thing) -> Leaf | None:
    """The leaf for a thing; None where nothing is left of it but fillers."""
    first, after, head = trim(sentence, grammar, thing.first, past_head(sentence, grammar, thing), thing.hint)
    if first >= after:
        return None
    after = past_product(sentence, grammar, first, after)
    of_trade = after - first == 1 and sentence.form(first) in grammar.particles.trades
    of_trade = of_trade and (head == "skill" or sentence.form(after) == "background" or _heads_skills(sentence, grammar, after))
    if not of_trade and _names_nothing(sentence, grammar, thing, first, after):
        return None
    if not thing.hint:
        after = _before_role(sentence, grammar, first, after)
    fact = _fact(sentence, grammar, thing, first, after)
    if fact is not None:
        return fact
    if sentence.words[first].form == "no":
        return None
    after = before_adjunct(sentence, grammar, first, after)
    while after - first > 1 and sentence.form(after - 1) in ("in", "with", "of", "for", "and", "or", "to", "the", "a", "an"):
        after -= 1
    return _of_kind(sentence, grammar, thing, head, first, after)


def parts_of(sentence: Sentence, grammar: Grammar, leaf: Leaf, first: int, after: int) -> Needs | None:
    """The language and the quality, or the two qualities, that the words of a leaf name in one breath; None where they name one thing."""
    if leaf.kind == "language":
        return _language_and_rest(sentence, grammar, leaf, first, after)
    return _two_qualities(grammar, leaf) if leaf.kind == "trait" else None


def bare_class(sentence: Sentence, grammar: Grammar, first: int, after: int, hint: str) -> Leaf | None:
    """The class of some examples that says nothing without them, or only its purpose tells from others (`tools to draw up rotas, like`)."""
    told = any(sentence.form(index) in ("to", "for") for index in range(first + 1, after - 1))
    if hint == "trait" and after - first > 1:
        return Leaf("trait", text=sentence.quote(first, after))
    if hint not in ("skill", "use", "experience", "field") or first >= after:
        return None
    if told:
        return Leaf("skill", text=sentence.quote(first, after))
    return Leaf("skill", text=sentence.quote(after - 1, after)) if sentence.form(after - 1) in grammar.particles.tool_nouns else None


def purpose_of_bare_class(sentence: Sentence, grammar: Grammar, general: Needs, first: int, after: int) -> int:
    """The `for` behind examples that says what bare tools are for, and names the thing itself (`tools such as Tableau for charts`)."""
    bare = isinstance(general, Leaf) and fold(general.text) in grammar.particles.tool_nouns
    return next((index for index in range(first + 1, after - 1) if bare and sentence.form(index) == "for"), after)


def _language_and_rest(sentence: Sentence, grammar: Grammar, language: Leaf, first: int, after: int) -> Needs:
    """The language, and the quality named with it in one breath (`English verbal and written communication`)."""
    begin = next((index + 1 for index in range(first, after) if sentence.quote(index, index + 1) == language.text.split()[-1]), after)
    if not any(sentence.form(index) in grammar.particles.speech_nouns for index in range(begin, after)):
        return language
    other = leaf_of(sentence, grammar, Thing(begin, after, "trait"))
    return language if other is None else AllOf((language, other))


def _two_qualities(grammar: Grammar, leaf: Leaf) -> Needs | None:
    """The quality said of somebody of a sort, and that sort (`a flexible team player`); None where the leaf names one quality."""
    inner = Sentence(leaf.text, grammar.lexicon)
    person = next((match for match in grammar.sorts.find(inner.words) if match.after == len(inner.words)), None)
    if person is None or person.first == 0 or person.first > _LONGEST_QUALITY or inner.gap(person.first) == "-":
        return None
    if grammar.trait_words.at(inner.words, 0) is None or any(inner.form(index) in ("and", "or") for index in range(person.first)):
        return None
    parts = (inner.quote(0, person.first), inner.quote(person.first, person.after))
    return AllOf(tuple(Leaf("trait", text=part, term=_term(grammar, part)) for part in parts))


def _term(grammar: Grammar, text: str) -> str:
    """The entry of the vocabulary that the whole of a text names; "" where there is none."""
    named = grammar.lexicon.find(text)
    return named[0].name if len(named) == 1 and (named[0].start, named[0].end) == (0, len(text)) else ""


def _heads_skills(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether a list goes on to the noun of what its members are (`technical, clerical and manual skills`)."""
    for place in range(index, min(index + _LIST, len(sentence.words))):
        if sentence.form(place) in grammar.particles.ending_nouns:
            return True
        if sentence.form(place) in grammar.particles.prepositions:
            break
    return False


def _names_nothing(sentence: Sentence, grammar: Grammar, thing: Thing, first: int, after: int) -> bool:
    """Whether fillers, or a verb alone, are all that the words are."""
    wish = thing.hint == "trait" and sentence.form(first) in grammar.particles.owned_nouns and after - first >= _SHORT
    if wish and grammar.before.at(sentence.words, first) is not None:  # `an interest in the field` is a wish, whatever the field
        return False
    if sentence.forms[first : first + 2] == _COMBINATION and after - first > _PAIR:  # what will do in the place of all that stands before
        return True
    if after - first == 1 and sentence.form(first) in _PAPERS and sentence.form(first - 1) in _ALIKE and sentence.form(first - 2) == "or":
        return True
    explained = any(first <= aside.after < thing.after for aside in sentence.asides)
    if is_level(sentence, grammar, first, after) and sentence.form(after) == "or" and _speaks(sentence, grammar, after):
        return True  # `native or highly fluent Danish`
    if sentence.form(first) in grammar.particles.persons and sentence.form(first + 1) in _WANTING:
        return True
    flexibly = sentence.form(first) == "work" and (fact := grammar.eligibility.at(sentence.words, first)) and fact.after == after
    if flexibly or (thing.hint == "ability" and works_somehow(sentence, first, after)):
        return False
    if not explained and sentence.surface(first).lower() in _POINTING and sentence.surface(first) != "US":
        return True
    if not explained and (_points_back(sentence, first, after) or _only_was_done(sentence, grammar, first, after)):
        return True
    named = after - first > 1 and (bool(sentence.mentions(first, after)) or sentence.forms[after - 2 : after] == _BEST)
    if not explained and not named and all(_says_nothing(sentence, grammar, index) for index in range(first, after)):
        return True
    return thing.hint in ("", "ability") and after - first == 1 and _is_bare_verb(sentence, grammar, first)


def _speaks(sentence: Sentence, grammar: Grammar, first: int) -> bool:
    """Whether a human language is named from a word on."""
    terms = (grammar.lexicon.term(mention.name) for mention in sentence.mentions(first, len(sentence.words)))
    return any(term is not None and term.kind == "language" for term in terms)


def _points_back(sentence: Sentence, first: int, after: int) -> bool:
    """Whether a verb and a word that points back are all there is (`undertake this`)."""
    if after - first != _PAIR or sentence.mentions(first, after):
        return False
    return sentence.surface(after - 1) in ("this", *_POINTING) or sentence.surface(first) in ("this", "these", "those")


def _only_was_done(sentence: Sentence, grammar: Grammar, first: int, after: int) -> bool:
    """Whether one word says that something was done, and neither to what nor how (`attained`)."""
    alone = after - first == 1 and "-" not in (sentence.gap(first), sentence.gap(after)) and sentence.surface(first).islower()
    return alone and stem_in(sentence.form(first), "ed", grammar) and grammar.trait_words.at(sentence.words, first) is None


def _fact(sentence: Sentence, grammar: Grammar, thing: Thing, first: int, after: int) -> Leaf | None:
    """A language that one speaks, or a fact about the person; None where it is neither."""
    found = language_of(sentence, grammar, thing, first, after) or eligibility_of(sentence, grammar, thing, first, after)
    if found is None and thing.hint in ("", "trait") and is_place(sentence, grammar, first, after):
        return Leaf("eligibility", text=sentence.quote(first, after), category="location")
    return found


def _of_kind(sentence: Sentence, grammar: Grammar, thing: Thing, head: str, first: int, after: int) -> Leaf | None:
    """What one knows, has done, holds or is, by its own name; None where it is a scrap of a statement."""
    text, tokens = sentence.quote(first, after), sentence.words[first:after]
    mentions = sentence.mentions(first, after)
    whole = mentions[0] if len(mentions) == 1 and mentions[0].start == tokens[0].start and mentions[0].end == tokens[-1].end else None
    term = grammar.lexicon.term(_named_with_head(sentence, grammar, first, after) or (whole.name if whole else ""))
    kind = kind_of(sentence, grammar, thing, head, first, after, term)
    if kind == "skill" and not thing.hint and not head and term is None and is_scrap(sentence, grammar, first, after):
        return _quality_in_scrap(sentence, grammar, first, after)
    if kind == "trait" and _is_house(sentence, first, after):
        return None
    if kind == "trait" and (thing.hint in ("", "ability") or grammar.before.at(sentence.words, first) is None):
        text = sentence.quote(first, _past_quality(sentence, grammar, first, after))
    return Leaf(kind, text=text, term=term.name if term else "")


def _named_with_head(sentence: Sentence, grammar: Grammar, first: int, after: int) -> str:
    """The skill that the words name together with the noun behind them (`IT skills`, no industry); "" where they name none."""
    if sentence.form(after) not in _HEADS or sentence.gap(after) != " ":
        return ""
    named = sentence.mentions(first, after + 1)
    term = grammar.lexicon.term(named[0].name) if len(named) == 1 else None
    begin, end = sentence.words[first].start, sentence.words[after].end
    return term.name if term is not None and term.kind in ("skill", "experience") and (named[0].start, named[0].end) == (begin, end) else ""


def _is_house(sentence: Sentence, first: int, after: int) -> bool:
    """Whether a capital and `the` make the name of an employer of what would be a quality (`the Trust`)."""
    return after - first == 1 and first > 0 and sentence.form(first - 1) == "the" and sentence.surface(first)[0].isupper()


def _past_quality(sentence: Sentence, grammar: Grammar, first: int, after: int) -> int:
    """Where a quality ends that needs no object, but is told where and to whom it is shown (`flexible in their hours`)."""
    past = past_leading_quality(sentence, grammar, first, after)
    if past == first or after - first <= _SHORT or sentence.form(past - 1) in grammar.particles.needs_object:
        return after
    follows = sentence.form(past)
    if follows == "with" and grammar.trait_verbs.at(sentence.words, first):
        return after
    if follows == "to":  # `data-savvy to ensure that ...`
        return past if past < after and sentence.form(past + 1) == "ensure" else after
    return past if past < after and follows in grammar.particles.prepositions else after


def _quality_in_scrap(sentence: Sentence, grammar: Grammar, first: int, after: int) -> Leaf | None:
    """What a scrap of a statement says of the person: all of it after `you`, else the quality that it opens with."""
    if sentence.form(first - 1) == "you":
        return Leaf("trait", text=sentence.quote(first, after))
    quality = grammar.trait_words.at(sentence.words, first)
    return Leaf("trait", text=sentence.quote(first, quality.after)) if quality is not None and quality.after <= after else None


def _says_nothing(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether a word, alone or between others of its sort, names no thing (`equivalents of those`)."""
    form = sentence.form(index)
    of_deed = is_done(sentence.form(index + 1), grammar)
    adverb = form.endswith("ly") and len(form) > 5 and (of_deed or grammar.trait_words.at(sentence.words, index) is None)
    done = is_done(form, grammar) and grammar.trait_words.at(sentence.words, index) is None
    return (form in grammar.nothing or form in grammar.particles.fillers or adverb or done) and not sentence.is_acronym(index)


def _is_bare_verb(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether the word is a verb of work, and neither a noun nor a quality as well."""
    form = sentence.form(index)
    return (
        form in grammar.particles.verbs
        and form not in grammar.particles.noun_verbs
        and grammar.trait_verbs.at(sentence.words, index) is None
        and not sentence.mentions(index, index + 1)
        and not sentence.is_acronym(index)
    )


def _before_role(sentence: Sentence, grammar: Grammar, first: int, after: int) -> int:
    """Where a quality ends that is said of a role or of people (`a dependable glazier`); `after` where none stands first."""
    quality = grammar.trait_words.at(sentence.words, first)
    if quality is None or sentence.form(first) in grammar.particles.modes or quality.after >= after or sentence.gap(quality.after) == "-":
        return after
    named = next(iter(sentence.mentions(first, after)), None)
    term = grammar.lexicon.term(named.name) if named and named.end > sentence.words[quality.after - 1].end else None
    if term is not None and term.kind != "trait":  # `learning disability nurse`
        return after
    role = sentence.form(after - 1)
    return quality.after if role in grammar.naming.roles or role in grammar.particles.persons else after
