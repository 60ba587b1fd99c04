"""Human languages among the things asked, and the level wanted of each."""

from fitcheck.lexicon.lexicon import Mention
from fitcheck.lexicon.words import fold, forms
from fitcheck.nouns.requirement import AnyOf, Leaf, Needs, leaves
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.spans import Sentence, Thing

_SPEAKING = frozenset(("bilingual", "multilingual", "language", "fluency", "fluent", "speaker", "skill"))
"""Words of speaking that name no language."""
_TAUGHT = ("teaching", "tutoring")
"""What is done with a language by those who have it for a trade."""


def language_of(sentence: Sentence, grammar: Grammar, thing: Thing, first: int, after: int) -> Leaf | None:
    """The language that the words name, with its level; None where they name none."""
    for mention in sentence.mentions(first, after):
        term = grammar.lexicon.term(mention.name)
        if term is None or term.kind != "language":
            continue
        at = next(index for index, word in enumerate(sentence.words) if word.start >= mention.start)
        past = next((index for index in range(at, after) if sentence.words[index].start >= mention.end), after)
        taught = at > 0 and sentence.form(at - 1) in _TAUGHT
        if taught or (past < len(sentence.words) and grammar.not_language_before.at(sentence.words, past)):
            return None
        if thing.hint in ("experience", "field", "counted") and past < after and not _goes_with_language(sentence, grammar, past):
            return None  # of that country: `selling Spanish wine`
        return Leaf(
            "language",
            text=_tongue(sentence, grammar, mention),
            term=mention.name,
            level=_level(sentence, grammar, thing, at),
        )
    return None


def _goes_with_language(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether a word behind the name of a language may follow it: a small word, a level, a word for its use."""
    form = sentence.form(index)
    known = form in grammar.particles.beside_language or form in grammar.particles.speech_nouns or form in grammar.particles.fillers
    return known or bool(sentence.gap(index).strip()) or grammar.language_levels.at(sentence.words, index) is not None


def is_level(sentence: Sentence, grammar: Grammar, first: int, after: int) -> bool:
    """Whether the words are the level of a language and nothing else (`bilingual`)."""
    match = grammar.language_levels.at(sentence.words, first) if first < after else None
    return match is not None and match.after == after


def is_any_tongue(general: Needs) -> bool:
    """Whether a class of things is only that of human languages (`a second language`, `bilingual fluency`), of which others are named."""
    if not isinstance(general, Leaf) or general.min_years:
        return False
    return general.kind == "language" or _SPEAKING.issuperset(forms(general.text))


def any_tongue(named: Needs | None) -> Needs | None:
    """The choice between human languages that are named as examples; None where other things are named, or only one."""
    tongues = tuple(leaves(named)) if named is not None else ()
    return AnyOf(tongues) if len(tongues) > 1 and all(one.kind == "language" for one in tongues) else None


def _tongue(sentence: Sentence, grammar: Grammar, mention: Mention) -> str:
    """The language alone, without the level or the `speaker` that an alias has; a name such as `Irish Sign Language` stays whole."""
    start, end = mention.start, mention.end
    if fold(sentence.text[start:end]) == fold(mention.name) or "language" in mention.name.split():
        return sentence.text[start:end]
    inside = [index for index, word in enumerate(sentence.words) if start <= word.start < end]
    named = [
        index
        for index in inside
        if not grammar.language_levels.at(sentence.words, index) and sentence.form(index) not in grammar.particles.beside_language
    ]
    return sentence.quote(named[0], named[-1] + 1) if named else sentence.text[start:end]


def _level(sentence: Sentence, grammar: Grammar, thing: Thing, at: int) -> str:
    """The level named nearest to the language at word `at`, inside its own clause; the one before it where both are as near."""
    begin = at
    while begin > 0 and not set(sentence.gap(begin)) & set(";."):
        begin -= 1
    near = [match for match in grammar.language_levels.find(sentence.words) if begin <= match.first and match.first <= thing.after + 2]
    if near:
        best = min(near, key=lambda match: (at - match.after if match.after <= at else match.first - at + 1, match.first))
        return grammar.same_level.get(best.payload, best.payload)
    aside = next((aside for aside in sentence.asides if thing.first <= aside.after <= thing.after), None)
    inner = Sentence(aside.text, grammar.lexicon) if aside else None
    found = next(iter(grammar.language_levels.find(inner.words)), None) if inner else None
    return grammar.same_level.get(found.payload, found.payload) if found else ""
