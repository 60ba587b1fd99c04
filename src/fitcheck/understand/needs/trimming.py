"""Where the name of a thing begins and ends: fillers, head nouns and purposes cut off."""

from fitcheck.understand.grammar import Grammar
from fitcheck.understand.importance import is_said
from fitcheck.understand.needs.deeds import is_activity, works_with_people
from fitcheck.understand.needs.holders import drops_credential
from fitcheck.understand.needs.spans import Sentence, Thing

_SHORT = 3
_ASKING = frozenset(("what", "how", "why", "whatever"))
"""They open a clause that is all what one knows, says or thinks of (`saying what could go wrong`)."""
_HAVING, _SHOWN = ("have", "has", "hold", "holds", "possess"), ("display", "show", "exhibit")
_POSTS = ("role", "position", "post")
_OF_ONES_OWN = ("new", "own", "existing")
_OF_PERSONS = ("ability", "trait")
"""What a frame says of things in which a setting is a part (`work in a busy environment`)."""


def trim(sentence: Sentence, grammar: Grammar, first: int, after: int, hint: str = "") -> tuple[int, int, str]:
    """The words without fillers at either end, and the kind that a closing head noun gives ("budgeting skills")."""
    wish = hint == "trait" and sentence.form(first + 1) == "to" and grammar.before.at(sentence.words, first) is not None  # `keen to lead`
    while not wish and first < after and (past := _past_filler(sentence, grammar, first, after, hint == "ability")) > first:
        first = past
    head = ""
    while first < after:
        form = sentence.form(after - 1)
        if form in grammar.particles.closing_nouns and after - first > 1:
            if _keeps_noun(sentence, grammar, first, after, hint):
                break
            if form == "qualification" and not _closes_with_name(sentence, grammar, first, after - 1):
                head = head or "credential"
                break
            head = head or grammar.after.get(form, "")
        elif after - first > 1 and drops_credential(sentence, grammar, first, after - 1, form):
            head = "credential"
        elif after - first > 1 and (closing := _closes_in(sentence, grammar, first, after, hint)) is not None:
            head = head or closing
        elif (not _is_filler(sentence, grammar, after - 1) or sentence.gap(after - 1) == "-") and not _ends_with_cue(
            sentence, grammar, first, after
        ):
            break
        after -= 1
    return first, after, head


def _closes_in(sentence: Sentence, grammar: Grammar, first: int, after: int, hint: str) -> str | None:
    """The kind that a last word gives which is no part of the name, "" where it gives none; None where the word belongs to it."""
    form, before = sentence.form(after - 1), sentence.form(after - 2)
    if form == "holder" and before in grammar.particles.credential_nouns:
        return "credential"
    if form in _POSTS and grammar.naming.is_role(before):  # `a staff nurse role`
        return "experience"
    return "" if form[-2:] == "ly" and _only_tells_how(sentence, grammar, first, after, hint) else None


def _only_tells_how(sentence: Sentence, grammar: Grammar, first: int, after: int, hint: str) -> bool:
    """Whether an adverb behind the name of a tool only says how it is used (`hand tools safely`)."""
    named = hint in ("skill", "use") and after - first > 1 and sentence.surface(after - 1).islower()
    return named and grammar.trait_words.at(sentence.words, after - 1) is None and not sentence.mentions(after - 1, after)


def _keeps_noun(sentence: Sentence, grammar: Grammar, first: int, after: int, hint: str) -> bool:
    """Whether a closing noun is a part of the thing itself."""
    form = sentence.form(after - 1)
    if closes_fact(sentence, grammar, first, after) or (hint in _OF_PERSONS and form in grammar.particles.settings):
        return True
    if form in grammar.particles.settings and after - first > _SHORT - 1 and is_activity(sentence.form(first), grammar):
        return True  # `running cloud environments`
    if form == "experience" and sentence.form(after - 2) in grammar.particles.served:
        return True  # `guest and user experience`
    if hint == "trait" and sentence.form(after - 2) in _OF_ONES_OWN:
        return True  # `keen to gain new skills`
    owned = form == "skill" and not grammar.particles.owners.isdisjoint(sentence.forms[first:after])
    return hint == "trait" and (form == "experience" or owned) and after - first > _SHORT  # `a wish to give guests a good experience`


def _closes_with_name(sentence: Sentence, grammar: Grammar, first: int, after: int) -> bool:
    """Whether the name of a credential ends there, which needs no noun (`ACCA qualification`)."""
    mentions = [mention for mention in sentence.mentions(first, after) if mention.end == sentence.words[after - 1].end]
    terms = [grammar.lexicon.term(mention.name) for mention in mentions]
    return any(term is not None and term.kind == "credential" for term in terms)


def closes_fact(sentence: Sentence, grammar: Grammar, first: int, after: int) -> bool:
    """Whether a phrase for a fact about the person ends there, which keeps its noun (`clean driving record`)."""
    if not grammar.eligibility.may_be_among(sentence.forms[max(first, after - 3) : after]):
        return False
    matches = (grammar.eligibility.at(sentence.words, start) for start in range(max(first, after - 3), after))
    return any(match is not None and match.after == after for match in matches)


def _opens_whole_name(sentence: Sentence, grammar: Grammar, first: int, after: int) -> bool:
    """Whether the word opens a known name of several words (`full cycle accounting`), or one with a level (`Level 2 hygiene award`)."""
    if sentence.form(first) == "level":
        return sentence.form(first + 1).isdigit() and after - first > _SHORT - 1
    if sentence.form(first) not in grammar.particles.kept_in_names:
        return False
    word = sentence.words[first]
    return any(mention.start == word.start and mention.end > word.end for mention in sentence.mentions(first, after))


def _past_filler(sentence: Sentence, grammar: Grammar, first: int, after: int, doing: bool) -> int:
    """The word after the filler that stands first; `first` where none does."""
    if doing and sentence.form(first).endswith("ly") and after - first > 1:
        return first + 1
    if doing and sentence.form(first) in grammar.particles.kept_after_ability:
        return first + (sentence.form(first) == "use" and sentence.form(first - 1) == "and" and after - first > 1)
    if _opens_with_work(sentence, grammar, first, after):
        return first
    if first + 1 < after and _says_only_beside(sentence, first, after):
        return first + 1
    if sentence.form(first) not in grammar.filling_openings or _is_noun_too(sentence, grammar, first, after):
        return first
    if grammar.eligibility.at(sentence.words, first) is not None or _opens_whole_name(sentence, grammar, first, after):
        return first
    for table in grammar.filling:
        match = table.at(sentence.words, first)
        if match and table is grammar.preferred and not is_said(sentence.words, sentence.text, match, grammar):
            continue
        if match and _is_dropped(sentence, grammar, first, after, match.after):
            return match.after
    return first + (
        _is_filler(sentence, grammar, first)
        and (sentence.gap(first + 1) not in ("-", "/") or sentence.form(first).endswith("ly"))
        and (sentence.form(first) == "it" or not _opens_name(sentence, first, after, first + 1))
    )


def _opens_with_work(sentence: Sentence, grammar: Grammar, first: int, after: int) -> bool:
    """Whether the verb `work` opens more than a way of naming a tool: what one does with people, or as a person of some quality."""
    if works_with_people(sentence, grammar, first, after):
        return True
    verb = grammar.trait_verbs.at(sentence.words, first) if sentence.form(first).startswith("work") else None
    return verb is not None and first + 1 < verb.after < after


def _says_only_beside(sentence: Sentence, first: int, after: int) -> bool:
    """Whether a word only says how something is had, or that another thing will do (`or equivalent senior kitchen post`)."""
    form, following = sentence.form(first), sentence.form(first + 1)
    another = form == "equivalent" and sentence.form(first - 1) == "or" and following != "combination"
    return (another and after - first > _SHORT) or (form.endswith("ly") and following in _HAVING)


def _is_noun_too(sentence: Sentence, grammar: Grammar, first: int, after: int) -> bool:
    """Whether a word by which somebody shows something names a thing, right behind a frame (`knowledge of display techniques`)."""
    of_thing = sentence.form(first) in _SHOWN and first + 1 < after and sentence.form(first - 1) in ("of", "in", "with")
    return of_thing and grammar.skip.at(sentence.words, first + 1) is None and "," not in sentence.gap(first + 1)


def _is_dropped(sentence: Sentence, grammar: Grammar, first: int, after: int, past: int) -> bool:
    """Whether a phrase says nothing where it stands: it is no part of a name, and no name or quality by itself."""
    if past > after or (past < after and set(sentence.gap(past)) & set("-/")):
        return False
    if past == first + 1 < after and sentence.form(first) == "etc" and sentence.is_acronym(first):  # `ETC lighting desks`
        return False
    alone = past == after and after - first == 1
    people = sentence.form(first) in grammar.particles.people and sentence.surface(first).endswith("s")
    closing = sentence.form(after - 1)
    if past < after and grammar.trait_words.at(sentence.words, first) and closing in grammar.naming.roles | grammar.particles.persons:
        return False  # `confident bakers`
    only_name = alone and (people or _is_name(sentence, first) or grammar.trait_words.at(sentence.words, first) is not None)
    return not only_name and not _opens_name(sentence, first, after, past)


def _is_filler(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    if sentence.form(index) == "other" and sentence.surface(index) == "others":  # people, where `other` goes with a noun
        return False
    return sentence.form(index) in grammar.particles.fillers and not sentence.is_acronym(index)


def past_head(sentence: Sentence, grammar: Grammar, thing: Thing) -> int:
    """Where the naming ends: after a head noun (`people skills commensurate with ...`), before a purpose (`Docker to deploy ...`)."""
    stop = _before_clause(sentence, grammar, thing)
    for index in range(thing.first + 1, stop - 1):
        if sentence.form(index) in grammar.particles.ending_nouns and sentence.form(index + 1) not in grammar.particles.not_ending_before:
            return index + 1
        if sentence.form(index) in grammar.particles.cast_of_mind and _opens_deed(sentence, grammar, index + 1):
            return index + 1
        if sentence.form(index) == "experience" and sentence.form(index + 1) in grammar.particles.measured:
            return index + 1
        if thing.hint not in _OF_PERSONS and _is_post_with_duty(sentence, index):
            return index
        if (
            sentence.form(index) == "to"
            and sentence.gap(index) != "-"
            and thing.hint in ("skill", "use", "ability")
            and index > thing.first + (1 if thing.hint == "ability" and not grammar.trait_words.at(sentence.words, thing.first) else 0)
            and _is_purpose(sentence, grammar, index)
            and not is_inside_name(sentence, thing.first, thing.after, index)
        ):
            return index
    return stop


def _is_post_with_duty(sentence: Sentence, index: int) -> bool:
    """Whether what one does in it follows on the noun for a post that is named (`an accounts payable role handling invoices`)."""
    return sentence.form(index) in _POSTS and sentence.form(index + 1)[-3:] == "ing" and sentence.form(index - 1) not in ("a", "the")


def _opens_deed(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether `to` and a verb tell what a quality is good for (`a growth mindset to learn new trades`)."""
    verbs = grammar.item_words.verbs | grammar.purposes
    return sentence.form(index) == "to" and sentence.form(index + 1) in verbs


def _before_clause(sentence: Sentence, grammar: Grammar, thing: Thing) -> int:
    """Where a clause of its own begins behind a name (`teamwork as you care`), unless it asks a fact about the person."""
    if grammar.eligibility.is_among(sentence.forms[thing.first : thing.after]):
        return thing.after
    if grammar.particles.finite.isdisjoint(sentence.forms[thing.first : thing.after]):
        return thing.after
    if tells_how(sentence, thing.first):
        return thing.after
    named = False
    subject = grammar.subjects.at(sentence.words, thing.first)
    for index in range(subject.after if subject else thing.first, thing.after):
        quoted = "“" in sentence.gap(index) or '"' in sentence.gap(index)
        if (
            named
            and not quoted
            and sentence.form(index) in grammar.particles.finite
            and not is_inside_name(sentence, thing.first, thing.after, index)
        ):
            return thing.after if _ASKING.intersection(sentence.forms[thing.first : index]) else index
        named = named or quoted or sentence.form(index) not in grammar.particles.fillers
    return thing.after


def tells_how(sentence: Sentence, index: int) -> bool:
    """Whether a clause begins that is all one thing, whatever stands in it (`how tides and winds shape a coast`)."""
    return sentence.surface(index) == "how" and sentence.form(index + 1) != "to"


def is_inside_name(sentence: Sentence, first: int, after: int, index: int) -> bool:
    """Whether a word stands inside a known name (`go to market strategy`)."""
    at = sentence.words[index].start
    return any(mention.start < at < mention.end for mention in sentence.mentions(first, after))


def _is_purpose(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    """Whether `to` opens a verb that says what for, and no place or person."""
    following = sentence.form(index + 1)
    return (
        sentence.form(index - 1) not in grammar.particles.no_purpose_after
        and following not in grammar.particles.no_purpose_before
        and sentence.surface(index + 1)[0].islower()
        and not (len(following) > 4 and following.endswith(grammar.endings["no_purpose"]))
    )


def _is_name(sentence: Sentence, index: int) -> bool:
    return bool(sentence.mentions(index, index + 1))


def _opens_name(sentence: Sentence, first: int, after: int, past: int) -> bool:
    """Whether the filler is really the first word of a known name (`Active Directory`, `general ledger`)."""
    mentions = sentence.mentions(first, after)
    without = sentence.mentions(past, after)
    if mentions and without and mentions[0].name == without[0].name:
        return False
    return (
        bool(mentions)
        and mentions[0].start == sentence.words[first].start
        and mentions[0].end >= sentence.words[past - 1].end
        and mentions[0].end > sentence.words[first].end
    )


def _ends_with_cue(sentence: Sentence, grammar: Grammar, first: int, after: int) -> bool:
    near = sentence.forms[max(first, after - 4) : after]
    for table in (grammar.preferred, grammar.required):
        for start in range(max(first, after - 4), after) if table.may_be_among(near) else ():
            match = table.at(sentence.words, start)
            if match and match.after == after and (table is grammar.required or is_said(sentence.words, sentence.text, match, grammar)):
                return True
    return False
