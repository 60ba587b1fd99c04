"""One thing named in a sentence made into a leaf: its shortest name and its kind."""

from dataclasses import dataclass

from fitcheck.lexicon.words import Word
from fitcheck.nouns.requirement import Kind, Leaf
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.spans import Sentence

_CREDENTIAL_HEADS = frozenset(("license", "licensure", "certification", "certificate", "certified", "registration", "accreditation", "credential", "licensed", "registered", "card", "admission"))
_HEADS = frozenset(("skill", "experience", "knowledge", "proficiency", "expertise", "ability", "capability", "competency", "competence", "background", "know-how", "understanding", "exposure", "skillset", "aptitude", "familiarity", "track", "record", "fluency", "qualification", "environment", "level"))
_EDGES = frozenset(("and", "or", "in", "of", "with", "for", "to", "as", "on", "at", "by", "from", "the", "a", "an", "is", "are", "be", "using", "other", "e.g", "i.e", "etc", "also", "both", "well", "through", "that", "who", "will", "within", "some", "have", "has", "like", "than", "their", "your", "our", "its", "similar", "various", "relevant", "such", "including", "via", "plus", "you", "we", "must", "would", "should", "do", "not", "however", "if", "it"))


@dataclass(frozen=True, slots=True)
class Thing:
    """A run of words that names one thing, with what the sentence around it says of its kind."""

    first: int
    after: int
    hint: str
    """`skill`, `experience`, `trait`, `ability`, `credential` or "" where the frame does not tell."""


def trim(sentence: Sentence, grammar: Grammar, first: int, after: int) -> tuple[int, int, str]:
    """The words without fillers at either end, and the kind that a closing head noun gives ("budgeting skills")."""
    head = ""
    changed = True
    while changed and first < after:
        changed = False
        for table in (grammar.subjects, grammar.skip, grammar.preferred, grammar.required, grammar.choice):
            match = table.at(sentence.words, first)
            if match and match.after <= after and not (match.after == after and after - first == 1 and _is_name(sentence, grammar, first)):
                if _opens_name(sentence, grammar, first, after, match.after):
                    continue
                first, changed = match.after, True
                break
        else:
            if sentence.form(first) in _EDGES:
                first, changed = first + 1, True
    while first < after:
        form = sentence.form(after - 1)
        if form in _HEADS and after - first > 1:
            head = head or grammar.after.get(form, "")
        elif form not in _EDGES and not _ends_with_cue(sentence, grammar, first, after):
            break
        after -= 1
    return first, after, head


def _is_name(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    return bool(grammar.lexicon.find_in(sentence.text, sentence.words[index : index + 1]))


def _opens_name(sentence: Sentence, grammar: Grammar, first: int, after: int, past: int) -> bool:
    """Whether the filler is really the first word of a known name (`Active Directory`, `general ledger`)."""
    mentions = grammar.lexicon.find_in(sentence.text, sentence.words[first:after])
    return bool(mentions) and mentions[0].start == sentence.words[first].start and mentions[0].end >= sentence.words[past - 1].end and mentions[0].end > sentence.words[first].end


def _ends_with_cue(sentence: Sentence, grammar: Grammar, first: int, after: int) -> bool:
    for table in (grammar.preferred, grammar.required):
        for start in range(max(first, after - 4), after):
            match = table.at(sentence.words, start)
            if match and match.after == after:
                return True
    return False


def leaf_of(sentence: Sentence, grammar: Grammar, thing: Thing) -> Leaf | None:
    """The leaf for a thing; None where nothing is left of it but fillers."""
    first, after, head = trim(sentence, grammar, thing.first, thing.after)
    if first >= after:
        return None
    text = sentence.quote(first, after)
    tokens = sentence.words[first:after]
    language = _language(sentence, grammar, thing, tokens)
    if language:
        return language
    eligibility = _eligibility(sentence, grammar, thing, first, after)
    if eligibility:
        return eligibility
    mentions = grammar.lexicon.find_in(sentence.text, tokens)
    whole = mentions[0] if len(mentions) == 1 and mentions[0].start == tokens[0].start and mentions[0].end == tokens[-1].end else None
    term = grammar.lexicon.term(whole.name) if whole else None
    kind = _kind(sentence, grammar, thing.hint or head, head, first, after, term.kind if term else "")
    return Leaf(kind, text=text, term=term.name if term else "")


def _kind(sentence: Sentence, grammar: Grammar, hint: str, head: str, first: int, after: int, known: str) -> Kind:
    """The kind of a thing that is no language and no eligibility fact."""
    tokens = sentence.words[first:after]
    if known == "credential" or head == "credential" or hint == "credential":
        return "credential"
    if any(word.form in _CREDENTIAL_HEADS for word in tokens) and hint != "ability":
        return "credential"
    if known == "trait" or hint == "trait":
        return "trait"
    if hint == "ability":
        return "trait" if grammar.trait_verbs.at(tokens, 0) else "skill"
    if known == "experience" or hint == "experience" and not known:
        return "trait" if hint != "experience" and _is_trait(tokens, grammar) else "experience"
    if known:
        return "skill"
    return "trait" if _is_trait(tokens, grammar) else "skill"


def _is_trait(tokens: list[Word], grammar: Grammar) -> bool:
    """Whether words of quality make up the thing, or close a short name for it."""
    matches = list(grammar.trait_words.find(tokens))
    if not matches:
        return False
    covered = sum(match.after - match.first for match in matches)
    return covered * 2 >= len(tokens) or matches[-1].after == len(tokens) and len(tokens) <= 3 or matches[0].first == 0 and len(tokens) <= 4


def _language(sentence: Sentence, grammar: Grammar, thing: Thing, tokens: list[Word]) -> Leaf | None:
    for mention in grammar.lexicon.find_in(sentence.text, tokens):
        term = grammar.lexicon.term(mention.name)
        if term is None or term.kind != "language":
            continue
        after = next(index for index, word in enumerate(sentence.words) if word.start >= mention.start) + 1
        if grammar.not_language_before.at(sentence.words, after) if after < len(sentence.words) else None:
            return None
        return Leaf("language", text=sentence.text[mention.start : mention.end], term=mention.name, level=_level(sentence, grammar, thing))
    return None


def _level(sentence: Sentence, grammar: Grammar, thing: Thing) -> str:
    """The level named nearest to the language, inside its own clause."""
    begin = thing.first
    while begin > 0 and not set(sentence.gap(begin)) & set(";.:"):
        begin -= 1
    near = [match for match in grammar.language_levels.find(sentence.words) if begin <= match.first]
    before = [match for match in near if match.after <= thing.after]
    chosen = before[-1] if before else near[0] if near else None
    if chosen is None:
        aside = next((aside for aside in sentence.asides if thing.first <= aside.after <= thing.after), None)
        inner = Sentence(aside.text) if aside else None
        found = next(iter(grammar.language_levels.find(inner.words)), None) if inner else None
        return _normal_level(str(found.payload)) if found else ""
    return _normal_level(str(chosen.payload))


def _normal_level(level: str) -> str:
    return {"fluency": "fluent", "fluently": "fluent", "native speaker": "native", "mother tongue": "native", "proficiency": "proficient"}.get(level, level)


def _eligibility(sentence: Sentence, grammar: Grammar, thing: Thing, first: int, after: int) -> Leaf | None:
    """The fact about the person that the words name, if they name one."""
    if thing.hint in ("skill", "experience"):
        return None
    tokens = sentence.words[first:after]
    matches = list(grammar.eligibility.find(tokens))
    if not matches:
        return None
    category = matches[0].payload
    if category in ("physical", "schedule", "location", "travel") and thing.hint not in ("ability", "") and len(tokens) > 6:
        return None
    return Leaf("eligibility", text=sentence.quote(first, after), category=category)
