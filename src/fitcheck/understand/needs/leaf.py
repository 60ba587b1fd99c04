"""One thing named in a sentence made into a leaf: its shortest name and its kind."""

from typing import NamedTuple

from fitcheck.lexicon.words import Word
from fitcheck.nouns.requirement import Kind, Leaf
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.spans import Sentence

_CREDENTIAL_HEADS = frozenset(
    (
        "license",
        "licensure",
        "certification",
        "certificate",
        "certified",
        "registration",
        "accreditation",
        "credential",
        "licensed",
        "registered",
        "card",
        "admission",
    )
)
_CLOSING_CREDENTIAL = frozenset(("certification", "certificate", "certified", "accreditation", "credential", "license", "licensure"))
_HEADS = frozenset(
    (
        "skill",
        "experience",
        "knowledge",
        "proficiency",
        "expertise",
        "ability",
        "capability",
        "competency",
        "competence",
        "background",
        "know-how",
        "understanding",
        "exposure",
        "skillset",
        "aptitude",
        "familiarity",
        "track",
        "record",
        "fluency",
        "qualification",
        "environment",
        "level",
        "domain",
        "space",
        "arena",
    )
)
_EDGES = frozenset(
    (
        "and",
        "or",
        "in",
        "of",
        "with",
        "for",
        "to",
        "as",
        "on",
        "at",
        "by",
        "from",
        "the",
        "a",
        "an",
        "is",
        "are",
        "be",
        "using",
        "other",
        "e.g",
        "i.e",
        "etc",
        "also",
        "both",
        "well",
        "through",
        "that",
        "who",
        "will",
        "within",
        "some",
        "have",
        "has",
        "like",
        "than",
        "their",
        "your",
        "our",
        "its",
        "similar",
        "various",
        "relevant",
        "such",
        "including",
        "via",
        "plus",
        "you",
        "we",
        "must",
        "would",
        "should",
        "do",
        "not",
        "however",
        "if",
        "it",
        "strongly",
        "highly",
        "very",
        "much",
        "especially",
        "particularly",
        "mainly",
        "back",
        "least",
        "minimum",
        "accurate",
    )
)


class Thing(NamedTuple):
    """A run of words that names one thing, with what the sentence around it says of its kind."""

    first: int
    after: int
    hint: str
    """`skill`, `use` (experience with), `experience`, `counted` (years of it), `trait`, `ability`, `credential`, or "" where the frame does not tell."""


_HEAD_NOUNS = frozenset(("skill", "ability", "skillset"))
_KEPT_AFTER_ABILITY = frozenset(
    (
        "work",
        "use",
        "using",
        "plus",
        "more",
        "one",
        "full",
        "show",
        "demonstrate",
        "display",
        "hold",
        "bring",
        "clear",
        "direct",
        "prove",
        "current",
        "exhibit",
        "need",
    )
)


def _past_head(sentence: Sentence, grammar: Grammar, thing: Thing) -> int:
    """Where the naming ends: after the head noun (`interpersonal skills commensurate with ...`), before a purpose (`Docker to deploy ...`)."""
    for index in range(thing.first + 1, thing.after - 1):
        if sentence.form(index) in _HEAD_NOUNS and sentence.form(index + 1) not in ("and", "or", "in", "with", "of"):
            return index + 1
        if (
            sentence.form(index) == "to"
            and thing.hint in ("skill", "use", "ability")
            and index > thing.first + (1 if thing.hint == "ability" and not grammar.trait_words.at(sentence.words, thing.first) else 0)
            and _is_purpose(sentence, index)
            and not _inside_name(sentence, grammar, thing, index)
        ):
            return index
    return thing.after


_NO_PURPOSE_BEFORE = frozenset(
    (
        "related",
        "up",
        "due",
        "according",
        "respect",
        "relevant",
        "ability",
        "attention",
        "commitment",
        "approach",
        "subject",
        "similar",
        "prior",
        "back",
        "end",
        "exposure",
        "relating",
        "pertaining",
        "applied",
        "specific",
        "how",
        "able",
        "adapt",
        "respond",
        "talk",
        "speak",
        "relate",
        "listen",
        "contribute",
        "adhere",
        "lead",
        "need",
        "want",
        "willing",
        "day",
        "face",
        "due",
        "access",
        "closely",
    )
)
_NO_VERB = frozenset(
    (
        "the",
        "a",
        "an",
        "all",
        "our",
        "your",
        "their",
        "his",
        "her",
        "any",
        "each",
        "both",
        "non",
        "different",
        "various",
        "others",
        "people",
        "clients",
        "customers",
        "multiple",
        "end",
        "date",
        "day",
        "changing",
        "tight",
    )
)


def _past_product(sentence: Sentence, grammar: Grammar, first: int, after: int) -> int:
    """Where a product's name ends that a place follows (`R in the department`)."""
    mentions = grammar.lexicon.find_in(sentence.text, sentence.words[first:after])
    if not mentions or mentions[0].start != sentence.words[first].start or not _is_proper(sentence, first, first + 1):
        return after
    end = next(index for index in range(first, after) if sentence.words[index].end >= mentions[0].end) + 1
    return end if sentence.form(end) in ("in", "at", "within", "across") and end < after else after


def _inside_name(sentence: Sentence, grammar: Grammar, thing: Thing, index: int) -> bool:
    """Whether a word stands inside a known name (`go to market strategy`)."""
    at = sentence.words[index].start
    return any(
        mention.start < at < mention.end for mention in grammar.lexicon.find_in(sentence.text, sentence.words[thing.first : thing.after])
    )


def _is_purpose(sentence: Sentence, index: int) -> bool:
    """Whether `to` opens a verb that says what for, and no place or person."""
    following = sentence.form(index + 1)
    return (
        sentence.form(index - 1) not in _NO_PURPOSE_BEFORE
        and following not in _NO_VERB
        and sentence.surface(index + 1)[0].islower()
        and not following.endswith(("ing", "ion", "s", "ment", "al", "ity", "ic", "ous", "ary"))
    )


def trim(sentence: Sentence, grammar: Grammar, first: int, after: int, doing: bool = False) -> tuple[int, int, str]:
    """The words without fillers at either end, and the kind that a closing head noun gives ("budgeting skills")."""
    head = ""
    changed = True
    while changed and first < after:
        changed = False
        for table in (grammar.subjects, grammar.skip, grammar.preferred, grammar.required, grammar.choice):
            match = table.at(sentence.words, first)
            if doing and sentence.form(first).endswith("ly") and after - first > 1:
                first, changed = first + 1, True
                break
            if doing and sentence.form(first) in _KEPT_AFTER_ABILITY:
                break
            if match and match.after < after and "-" in sentence.gap(match.after):
                continue
            if match and match.after <= after and not (match.after == after and after - first == 1 and _is_name(sentence, grammar, first)):
                if _opens_name(sentence, grammar, first, after, match.after):
                    continue
                first, changed = match.after, True
                break
        else:
            if sentence.form(first) in _EDGES and not _is_acronym(sentence, first):
                first, changed = first + 1, True
    while first < after:
        form = sentence.form(after - 1)
        if form in _HEADS and after - first > 1:
            head = head or grammar.after.get(form, "")
        elif form in _CLOSING_CREDENTIAL and after - first > 1 and _named_before(sentence, grammar, first, after - 1, form):
            head = "credential"
        elif (form not in _EDGES or _is_acronym(sentence, after - 1)) and not _ends_with_cue(sentence, grammar, first, after):
            break
        after -= 1
    return first, after, head


def _is_acronym(sentence: Sentence, index: int) -> bool:
    """Whether a short word stands in capitals (`IT`)."""
    surface = sentence.surface(index)
    return len(surface) > 1 and surface.isupper()


def _named_before(sentence: Sentence, grammar: Grammar, first: int, after: int, head: str) -> bool:
    """Whether what stands before `certification` is the name by itself; a licence, and an unknown certificate, keep their noun."""
    if head in ("certification", "certified", "accreditation", "credential"):
        return True
    numbered = any(character.isdigit() for character in sentence.quote(first, after))
    return numbered or (head == "certificate" and sentence.quote(first, after).isupper())


def _is_name(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    return bool(grammar.lexicon.find_in(sentence.text, sentence.words[index : index + 1]))


def _opens_name(sentence: Sentence, grammar: Grammar, first: int, after: int, past: int) -> bool:
    """Whether the filler is really the first word of a known name (`Active Directory`, `general ledger`)."""
    mentions = grammar.lexicon.find_in(sentence.text, sentence.words[first:after])
    without = grammar.lexicon.find_in(sentence.text, sentence.words[past:after])
    if mentions and without and mentions[0].name == without[0].name:
        return False
    return (
        bool(mentions)
        and mentions[0].start == sentence.words[first].start
        and mentions[0].end >= sentence.words[past - 1].end
        and mentions[0].end > sentence.words[first].end
    )


def _ends_with_cue(sentence: Sentence, grammar: Grammar, first: int, after: int) -> bool:
    for table in (grammar.preferred, grammar.required):
        for start in range(max(first, after - 4), after):
            match = table.at(sentence.words, start)
            if match and match.after == after:
                return True
    return False


def leaf_of(sentence: Sentence, grammar: Grammar, thing: Thing) -> Leaf | None:
    """The leaf for a thing; None where nothing is left of it but fillers."""
    first, after, head = trim(sentence, grammar, thing.first, _past_head(sentence, grammar, thing), thing.hint == "ability")
    if first >= after:
        return None
    after = _past_product(sentence, grammar, first, after)
    if all(sentence.form(index) in grammar.nothing and not _is_acronym(sentence, index) for index in range(first, after)):
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
    if (
        known == "credential"
        or "credential" in (head, hint)
        or (hint not in ("ability", "experience", "counted") and _has_credential_head(tokens))
    ):
        return "credential"
    if known == "trait" or hint == "trait":
        return "trait"
    if hint == "ability" or (not known and hint not in ("experience", "counted") and grammar.trait_verbs.at(tokens, 0)):
        return "trait" if grammar.trait_verbs.at(tokens, 0) or _is_trait(tokens, grammar) else "skill"
    if not known and _is_trait(tokens, grammar):
        return "trait"
    if hint == "counted":
        return "skill" if known == "skill" and _is_proper(sentence, first, after) else "experience"
    if hint == "experience":
        return "skill" if known == "skill" and _is_proper(sentence, first, after) else "experience"
    if hint == "use":
        return "experience" if known != "skill" and _is_doing(tokens) else "skill"
    if hint != "skill" and (known == "experience" or (not known and _is_doing(tokens))):
        return "experience"
    return "skill"


def _has_credential_head(tokens: list[Word]) -> bool:
    """Whether a licence or certificate is what the words turn on."""
    return any(
        word.form in _CREDENTIAL_HEADS and (word.form != "registration" or index in (0, len(tokens) - 1))
        for index, word in enumerate(tokens)
    )


def _is_proper(sentence: Sentence, first: int, after: int) -> bool:
    """Whether a known name is a product's or a language's own (`Docker`, `SQL`), which is a skill even where experience in it is asked."""
    return any(any(character.isupper() for character in sentence.surface(index)[1 if index == 0 else 0 :]) for index in range(first, after))


def _is_doing(tokens: list[Word]) -> bool:
    """Whether the thing begins with an activity (`selling developer products`)."""
    return len(tokens) > 1 and tokens[0].form.endswith("ing") and len(tokens[0].form) > 5


def _is_trait(tokens: list[Word], grammar: Grammar) -> bool:
    """Whether words of quality make up the thing, or close a short name for it."""
    matches = list(grammar.trait_words.find(tokens))
    if not matches:
        return False
    covered = sum(match.after - match.first for match in matches)
    return covered * 2 > len(tokens) or (matches[-1].after == len(tokens) and len(tokens) <= 3)


def _language(sentence: Sentence, grammar: Grammar, thing: Thing, tokens: list[Word]) -> Leaf | None:
    for mention in grammar.lexicon.find_in(sentence.text, tokens):
        term = grammar.lexicon.term(mention.name)
        if term is None or term.kind != "language":
            continue
        at = next(index for index, word in enumerate(sentence.words) if word.start >= mention.start)
        if at + 1 < len(sentence.words) and grammar.not_language_before.at(sentence.words, at + 1):
            return None
        return Leaf(
            "language",
            text=_tongue(sentence, grammar, mention.start, mention.end),
            term=mention.name,
            level=_level(sentence, grammar, thing, at),
        )
    return None


def _tongue(sentence: Sentence, grammar: Grammar, start: int, end: int) -> str:
    """The language alone, without the level or the `speaker` that belong to its known name."""
    inside = [index for index, word in enumerate(sentence.words) if start <= word.start < end]
    named = [
        index
        for index in inside
        if not grammar.language_levels.at(sentence.words, index)
        and sentence.form(index)
        not in ("speaker", "speaking", "language", "skill", "written", "spoken", "verbal", "oral", "and", "or", "of", "in", "both")
    ]
    return sentence.quote(named[0], named[-1] + 1) if named else sentence.text[start:end]


def _level(sentence: Sentence, grammar: Grammar, thing: Thing, at: int) -> str:
    """The level named nearest to the language at word `at`, inside its own clause; the one before it where both are as near."""
    begin = at
    while begin > 0 and not set(sentence.gap(begin)) & set(";.:"):
        begin -= 1
    near = [match for match in grammar.language_levels.find(sentence.words) if begin <= match.first and match.first <= thing.after + 2]
    if near:
        best = min(near, key=lambda match: (at - match.after if match.after <= at else match.first - at + 1, match.first))
        return _normal_level(str(best.payload))
    aside = next((aside for aside in sentence.asides if thing.first <= aside.after <= thing.after), None)
    inner = Sentence(aside.text) if aside else None
    found = next(iter(grammar.language_levels.find(inner.words)), None) if inner else None
    return _normal_level(str(found.payload)) if found else ""


def _normal_level(level: str) -> str:
    return {
        "fluency": "fluent",
        "fluently": "fluent",
        "native speaker": "native",
        "mother tongue": "native",
        "proficiency": "proficient",
    }.get(level, level)


_MODIFIED = frozenset(("travel", "driving", "authorization", "clearance", "schedule"))
_MODIFIERS = frozenset(
    (
        "local",
        "regional",
        "domestic",
        "international",
        "overnight",
        "extensive",
        "regular",
        "frequent",
        "occasional",
        "some",
        "us",
        "uk",
        "rotating",
        "on",
        "call",
    )
)
_LIGHT = frozenset(("work", "least", "at", "not", "be", "no", "for", "eligible", "any", "form", "of", "immigration", "prolonged"))


def _eligibility(sentence: Sentence, grammar: Grammar, thing: Thing, first: int, after: int) -> Leaf | None:
    """The fact about the person that the words name, if they name one."""
    if thing.hint in ("skill", "use", "experience", "counted"):
        return None
    tokens = sentence.words[first:after]
    matches = list(grammar.eligibility.find(tokens))
    if not matches:
        return None
    category = matches[0].payload
    if category in ("physical", "schedule", "location", "travel") and (
        (thing.hint == "trait" and matches[0].first > 3) or matches[0].first > 5
    ):
        return None
    begin = first + matches[0].first
    while begin > first and sentence.form(begin - 1) in _LIGHT:
        begin -= 1
    while begin < first + matches[0].first and sentence.form(begin) in ("be", "for", "of", "any"):
        begin += 1
    while (
        begin > first
        and category in _MODIFIED
        and (sentence.surface(begin - 1)[0].isupper() or sentence.form(begin - 1) in _MODIFIERS)
        and not set(sentence.gap(begin)) & set(",;")
    ):
        begin -= 1
    while after > begin and sentence.form(after - 1) in ("only",):
        after -= 1
    return Leaf("eligibility", text=sentence.quote(begin, after), category=category)
