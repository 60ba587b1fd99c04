"""Which kind of need a named thing is: a skill, experience, a credential or a trait."""

from fitcheck.lexicon import Term
from fitcheck.lexicon.words import Word
from fitcheck.nouns.requirement import Kind
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.deeds import is_activity, is_done, is_gerund, stem_in
from fitcheck.understand.needs.spans import Sentence, Thing

_LONGEST_PROFESSION = 4
"""Words of a profession with `licensed` before it."""

_OF_ONESELF = ("ance", "ness", "line", "ing", "ent", "ed")
"""Endings of what somebody does with themselves (`self-governance`)."""
_SHORT = 5
_PAPERS = ("license", "certificate", "certification")
_OF_WORK = ("experience", "field", "counted", "measured")


def kind_of(sentence: Sentence, grammar: Grammar, thing: Thing, head: str, first: int, after: int, term: Term | None) -> Kind:
    """The kind of a thing that is no language and no eligibility fact; `head` is what its closing noun says (`budgeting skills`)."""
    first += sentence.form(first).endswith("ly") and is_gerund(sentence, first + 1) and after - first > 1  # `calmly taking charge`
    tokens = sentence.words[first:after]
    known = term.kind if term else ""
    own_head = head == "skill" and thing.hint in _OF_WORK and sentence.form(after) == "skill"  # `experience in sales and numeracy skills`
    hint = head if own_head or (thing.hint == "trait" and _is_named_by_head(sentence, head, known, after)) else thing.hint or head
    if (
        known == "credential"
        or "credential" in (head, hint)
        or (
            hint not in ("ability", *_OF_WORK)
            and tokens[0].form != "interest"
            and _has_credential_noun(sentence.forms[first:after], grammar)
        )
        or _is_paper_held(sentence, first, after)
    ):
        return "credential"
    if known == "trait" or hint == "trait" or _is_cast_of_mind(tokens, hint, grammar):
        led = head == "experience" and thing.hint in ("", "experience")  # `leadership experience`
        with_people = led or (hint in (*_OF_WORK, "use") and tokens[-1].form in grammar.particles.people)
        return "experience" if with_people else "trait"
    known_only = sentence.form(after) in grammar.particles.knowing_nouns  # `networking knowledge`
    everybodys = (hint in ("", "ability") or hint == head == "skill") and not known_only and _is_soft(tokens, grammar)
    if everybodys or (hint == "skill" and _is_at_ease_with(sentence, grammar, first, after)):
        return "trait"
    if hint == "ability" or (not known and hint not in _OF_WORK and _is_deed_of_quality(sentence, grammar, first, after, hint)):
        return (
            "trait"
            if _is_personal(tokens, hint, grammar)
            or _is_trait(sentence, grammar, first, after)
            or _shows_trait(sentence, grammar, first, after)
            else "skill"
        )
    if not known and hint not in (*_OF_WORK, "use") and _is_trait(sentence, grammar, first, after):
        return "skill" if hint == "skill" and _is_titled_name(sentence, first, after) else "trait"
    if hint in _OF_WORK:
        return "skill" if _is_tool(sentence, grammar, hint, first, after, term) else "experience"
    if hint == "use":
        return "experience" if _is_worked_with(sentence, grammar, first, after, term) else "skill"
    if not hint and known in ("", "skill") and tokens[-1].form in grammar.naming.roles:
        return "experience"
    if (hint != "skill" or (known and _is_setting(sentence, first))) and (
        known == "experience" or (not known and (_is_doing(tokens) or (not hint and _was_done(tokens, grammar))))
    ):
        return "experience"
    return "skill"


def _is_setting(sentence: Sentence, first: int) -> bool:
    """Whether a thing only says in what one is to have worked (`ideally in retail`)."""
    return first == 2 and sentence.form(1) == "in"


def _is_named_by_head(sentence: Sentence, head: str, known: str, after: int) -> bool:
    """Whether behind a wish a noun of its own says what a thing is (`a love of tea and bookkeeping skills`)."""
    return (head == "experience" and sentence.form(after) == "background") or head == known == "skill"


def _is_at_ease_with(sentence: Sentence, grammar: Grammar, first: int, after: int) -> bool:
    """Whether people are named whom somebody is at ease to work with (`comfortable working with a small crew`)."""
    begin = first - (sentence.form(first - 1) in ("a", "an", "the"))
    working = (
        sentence.form(begin - 1) in ("with", "in") and sentence.form(begin - 2) == "working" and sentence.form(begin - 3) == "comfortable"
    )
    return working and sentence.form(after - 1) in grammar.particles.people | grammar.naming.roles | grammar.particles.employers


def _is_cast_of_mind(tokens: list[Word], hint: str, grammar: Grammar) -> bool:
    """Whether a noun for how one thinks closes the words, so that they are a quality whatever they hold, or what one does with oneself."""
    if hint == "" and len(tokens) > 1 and tokens[0].form == "self" and tokens[-1].form.endswith(_OF_ONESELF):
        return True
    return hint not in (*_OF_WORK, "use") and len(tokens) > 1 and tokens[-1].form in grammar.particles.cast_of_mind


def _is_worked_with(sentence: Sentence, grammar: Grammar, first: int, after: int, term: Term | None) -> bool:
    """Whether what one is used to is work, people or what one works upon (`claims data`), and no tool."""
    tokens = sentence.words[first:after]
    if tokens[-1].form in grammar.particles.tool_nouns and not is_activity(tokens[0].form, grammar):
        return False
    if (tokens[0].form in grammar.particles.deeds and sentence.form(first + 1) == "of") or _is_industry(term, grammar):
        return True
    if term is not None and (term.field in grammar.tool_fields or sentence.is_proper(first, after)):
        return term.kind == "skill" and tokens[-1].form in grammar.particles.materials and not sentence.is_proper(first, after)
    if tokens[-1].form in grammar.particles.people | grammar.particles.materials:
        return True
    if sentence.form(first + 1) in grammar.particles.tool_nouns:  # `teaching technologies`
        return False
    if term is not None:
        return term.kind == "experience" or term.field in grammar.practice_fields
    return _is_doing(tokens)


def _is_industry(term: Term | None, grammar: Grammar) -> bool:
    """Whether the words name what an employer does, and no thing that one uses (`fintech`)."""
    return term is not None and term.kind == "experience" and term.field in grammar.practice_fields


def _is_soft(tokens: list[Word], grammar: Grammar) -> bool:
    """Whether the whole is an ability of everybody's, though a trade may go by its name as well (`presentation`)."""
    match = grammar.soft.at(tokens, 0)
    return match is not None and match.after == len(tokens)


def _shows_trait(sentence: Sentence, grammar: Grammar, first: int, after: int) -> bool:
    """Whether what one is able to do names no known skill, and how or under what it is done (`work to a schedule under pressure`)."""
    tokens = sentence.words[first:after]
    with_people = tokens[0].form == "work" and tokens[-1].form in grammar.particles.people | grammar.naming.roles
    if with_people or works_somehow(sentence, first, after):
        return True
    if any(mention for mention in sentence.mentions(first, after) if _is_skill(grammar, mention.name)):
        return False
    named = [mention for mention in sentence.mentions(first, after) if not _is_quality(grammar, mention.name)]
    shown = (tokens[match.first].start for match in grammar.trait_signs.find(tokens))
    return any(not any(mention.start <= start < mention.end for mention in named) for start in shown)


def works_somehow(sentence: Sentence, first: int, after: int) -> bool:
    """Whether it is only said how somebody works (`work swiftly`)."""
    return sentence.form(first) == "work" and after - first > 1 and sentence.form(first + 1).endswith("ly")


def _is_quality(grammar: Grammar, name: str) -> bool:
    term = grammar.lexicon.term(name)
    return term is not None and term.kind == "trait"


def _is_skill(grammar: Grammar, name: str) -> bool:
    term = grammar.lexicon.term(name)
    return term is not None and term.kind == "skill"


def _is_tool(sentence: Sentence, grammar: Grammar, hint: str, first: int, after: int, term: Term | None) -> bool:
    """Whether experience of it is knowledge of a tool or of a technology, and no work in an area."""
    tokens = sentence.words[first:after]
    if term is not None and term.kind == "skill" and sentence.is_proper(first, after) and not _is_role(sentence, grammar, after):
        return True
    if hint == "measured" and ((term is not None and term.kind == "skill") or _is_class_used(sentence, grammar, first, after)):
        return True
    if is_done(tokens[0].form, grammar) or is_activity(tokens[0].form, grammar) or _is_role(sentence, grammar, after):
        return False
    if _closes_in_tool(tokens, grammar):
        return True
    if _is_doing(tokens):
        return False
    if term is not None:
        studied = hint == "field" and term.field in grammar.studied_fields and tokens[-1].form not in grammar.particles.deeds
        return term.kind == "skill" and (studied or (hint in ("experience", "field") and term.field in grammar.tool_fields))
    mentions = sentence.mentions(first, after)
    return (
        hint in ("experience", "field")
        and bool(mentions)
        and sentence.is_proper(first, after)
        and all(_is_skill(grammar, mention.name) for mention in mentions)
    )


def _is_class_used(sentence: Sentence, grammar: Grammar, first: int, after: int) -> bool:
    """Whether the words are a short name in capitals, or close in a noun for what one uses (`RDBMS`, `payment systems`)."""
    only = after - first == 1 and sentence.surface(first).isupper()
    return only or (sentence.form(after - 1) in grammar.particles.systems and not _is_doing(sentence.words[first:after]))


def _closes_in_tool(tokens: list[Word], grammar: Grammar) -> bool:
    """Whether a noun for tools closes the words, or stands before their `and` (`spinning frames and tools`, `tools and fibres`)."""
    return any(
        token.form in grammar.particles.tool_nouns and (index + 1 == len(tokens) or tokens[index + 1].form == "and")
        for index, token in enumerate(tokens)
    )


def _is_role(sentence: Sentence, grammar: Grammar, after: int) -> bool:
    """Whether the words close in the name of a role (`a Python Developer`)."""
    return sentence.form(after - 1) in grammar.naming.roles


def _is_personal(tokens: list[Word], hint: str, grammar: Grammar) -> bool:
    """Whether the words begin with a verb of quality; one adjective alone that only people have is such a quality too."""
    first = tokens[0].form
    if tokens[-1].form in grammar.particles.tool_nouns:
        return False
    if hint == "" and len(tokens) == 1 and first.endswith(grammar.endings["personal"]) and len(first) > _SHORT:
        return True
    if hint == "" and (said := grammar.person_words.at(tokens, 0)) is not None and said.after == len(tokens):
        return True
    return grammar.trait_verbs.at(tokens, 0) is not None and (hint not in ("skill", "use") or first.endswith("ing"))


def _is_deed_of_quality(sentence: Sentence, grammar: Grammar, first: int, after: int, hint: str) -> bool:
    """Whether the words are personal, and no name that only begins like a deed (`the Balancing Mechanism`)."""
    return not _is_titled_name(sentence, first, after) and _is_personal(sentence.words[first:after], hint, grammar)


def _is_titled_name(sentence: Sentence, first: int, after: int) -> bool:
    """Whether all words of a name of several have capitals, and the word before them has none."""
    titled = first > 0 and after - first > 1 and sentence.surface(first - 1).islower()
    return titled and all(sentence.surface(index)[0].isupper() for index in range(first, after))


def _is_paper_held(sentence: Sentence, first: int, after: int) -> bool:
    """Whether the words name a licence that somebody has, though what stands before tells of work (`joinery and a CSCS licence`)."""
    return sentence.form(after - 1) in _PAPERS and sentence.form(first - 1) in ("a", "an", "valid", "current") and after - first > 1


def _has_credential_noun(forms: list[str], grammar: Grammar) -> bool:
    """Whether a licence or certificate is what the words turn on."""
    if forms[0] in grammar.particles.credential_first and 1 < len(forms) <= _LONGEST_PROFESSION:
        return True
    if forms[-1] == "training" and forms[0].isdigit() and forms[1] == "hour":  # `40 hours of safety training`
        return True
    if forms[0] in ("due", "about") and "qualify" in forms:  # `due to qualify in June`
        return True
    if forms[0] in ("eligible", "eligibility") and not grammar.particles.credential_nouns.isdisjoint(forms):
        return True
    if forms[0] == "qualification" and len(forms) > 1 and forms[1] in grammar.particles.prepositions:
        return True
    if (forms[0] == "level" and forms[-1] == "award" and forms[1].isdigit()) or (forms[-1] == "endorsement" and len(forms) > 1):
        return True
    if forms[0] in ("member", "fellow") and forms[1:2] == ["of"] and not grammar.particles.bodies.isdisjoint(forms[2:]):
        return True
    if grammar.particles.credential_nouns.isdisjoint(forms):
        return False
    return any(form in grammar.particles.credential_nouns and _turns_on(forms, index, grammar) for index, form in enumerate(forms))


def _turns_on(forms: list[str], index: int, grammar: Grammar) -> bool:
    """Whether a noun of credentials means one: `trading card`, `post-registration work` and `registration methods` do not."""
    before = forms[index - 1] if index else ""
    if forms[index] == "card":
        return index == len(forms) - 1 and index > 0 and before not in grammar.particles.no_card_before
    if forms[index] == "registration":
        followed = len(forms) > index + 1
        return before != "post" and (not followed or (index == 0 and forms[1] in grammar.particles.prepositions | {"as"}))
    return True


def _is_doing(tokens: list[Word]) -> bool:
    """Whether the thing begins with an activity (`selling developer products`)."""
    return len(tokens) > 1 and tokens[0].form.endswith("ing") and len(tokens[0].form) > 5


def _was_done(tokens: list[Word], grammar: Grammar) -> bool:
    """Whether the thing begins with what was done, and to what (`designed and built kilns`, not `glazed tiles`)."""
    follows = tokens[1].form if len(tokens) > 1 else ""
    told = follows == "and" or follows in grammar.particles.before_nouns or is_done(follows, grammar) or stem_in(follows, "ed", grammar)
    return told and stem_in(tokens[0].form, "ed", grammar)


def past_leading_quality(sentence: Sentence, grammar: Grammar, first: int, after: int) -> int:
    """Where the words of quality end that open a thing, one other word before them at most (`warm talk`); `first` where none do."""
    tokens = sentence.words
    begin = first if grammar.trait_words.at(tokens, first) is not None else first + 1
    if begin > first and sentence.form(first) in grammar.particles.prepositions | grammar.particles.verbs:
        return first
    end = begin
    while end < after and (quality := grammar.trait_words.at(tokens, end)) is not None:
        end = quality.after
    if end == begin or any(_is_skill(grammar, mention.name) for mention in sentence.mentions(first, end)):
        return first
    return end


def _is_trait(sentence: Sentence, grammar: Grammar, first: int, after: int) -> bool:
    """Whether words of quality make up the thing, or close a short name for it."""
    tokens = sentence.words[first:after]
    matches = list(grammar.trait_words.find(tokens))
    if not matches or tokens[-1].form in grammar.particles.tool_nouns:
        return False
    covered = sum(match.after - match.first for match in matches)
    end = past_leading_quality(sentence, grammar, first, after)
    if first < end < after and sentence.form(end) in grammar.particles.prepositions:
        return True
    closes = matches[-1].after == len(tokens)
    manner = closes and tokens[-1].form in grammar.particles.manners
    manner = manner and not any(_is_skill(grammar, one.name) for one in sentence.mentions(first, after))
    return covered * 2 > len(tokens) or (closes and len(tokens) <= 3) or manner
