"""Where the naming of things ends inside a clause: at a purpose, at a relative clause, at the tools that a preposition hangs on."""

from fitcheck.understand.grammar import Grammar
from fitcheck.understand.needs.deeds import WISHING, is_gerund, wishes_to
from fitcheck.understand.needs.place_names import are_initials, lists_names, names_standard
from fitcheck.understand.needs.qualities import is_trait_name, names_quality
from fitcheck.understand.needs.spans import Sentence

_OF_WORK = ("experience", "field", "counted", "measured", "use")
_AT = ("at", "within")
_DASHES = ("–", "—", "-")
_EMPLOYER = 8
_SECTORS = ("sector", "industry", "setting", "environment")
_LONG = 6
_OPENING = 9
_GOING_ON = ("working", "and", "or")  # behind these a preposition of place says one more of what stands before
_POSTS = ("role", "position")
_OPENERS = ("like", "such", "e.g", "for")  # of what opens the examples of a class
_TOO_LONG = 8
_LEAST = 2
_UPON = ("on", "using")
_QUALITY = 4
_QUALIFIERS = 12


def opens_with_setting(sentence: Sentence, grammar: Grammar, first: int, after: int) -> bool:
    """Whether the words begin with a setting (`ideally in retail`)."""
    while first < after and sentence.form(first) in grammar.particles.before_setting:
        first += 1
    return sentence.form(first) in grammar.particles.setting_openers


def past_class(sentence: Sentence, first: int, after: int) -> int:
    """The word after `of the following languages:`, where a list follows a class and a colon."""
    colon = next((index for index in range(first, min(first + _OPENING, after)) if _spells_out(sentence, index)), None)
    if colon is not None:
        return colon
    named = _past_bare_class(sentence, first, after)
    if named > first:
        return named
    parted = [
        index for index in range(first + 1, after) if ";" in sentence.text[sentence.words[index - 1].end : sentence.words[index].start]
    ]
    lists = len(parted) == 1 and parted[0] < first + 6 and all(sentence.surface(index).islower() for index in range(first, parted[0]))
    return parted[0] if lists and len(sentence.mentions(parted[0], after)) > 1 else first


def _spells_out(sentence: Sentence, index: int) -> bool:
    """Whether a colon, or a dash by itself, stands before a word."""
    gap = sentence.gap(index)
    return _is_colon(sentence, index) or (gap.strip() in _DASHES and gap != gap.strip())


def _is_colon(sentence: Sentence, index: int) -> bool:
    """Whether a colon stands before a word, but for one between numbers (`1:1 talks`)."""
    gap = sentence.gap(index)
    return ":" in gap and not (gap == ":" and sentence.form(index - 1)[-1:].isdigit() and sentence.form(index)[:1].isdigit())


def _past_bare_class(sentence: Sentence, first: int, after: int) -> int:
    """The word after `following tools`, where names with capitals follow without a colon; `first` where they do not."""
    opening = first + (sentence.form(first) == "the")
    if sentence.form(opening) not in ("following", "these"):
        return first
    for index in range(opening + 2, min(opening + 5, after)):
        if sentence.surface(index)[0].isupper():
            return index if sentence.surface(index - 1).endswith("s") and sentence.surface(index - 1).islower() else first
    return first


def colon_in(sentence: Sentence, grammar: Grammar, first: int, after: int) -> int:
    """The word after the only colon, or dash of a class, which parts a name from what it stands for; `after` without one."""
    colons = [index for index in range(first + 1, after) if _is_colon(sentence, index) or _is_dash(sentence, grammar, index, after)]
    return colons[0] if len(colons) == 1 else after


def _is_dash(sentence: Sentence, grammar: Grammar, index: int, after: int) -> bool:
    """Whether a dash parts a noun of class from its names (`message brokers – Kafka, NATS`), or any thing from a list that stays open."""
    gap = sentence.gap(index)
    if gap.strip() not in _DASHES or gap == gap.strip():
        return False
    names = sentence.form(index - 1) in grammar.particles.systems and sentence.surface(index)[:1].isupper()
    return names or sentence.form(after - 1) in grammar.particles.open_ends


def end_of_examples(sentence: Sentence, grammar: Grammar, first: int, after: int) -> int:
    """Where a list of examples ends: at a semicolon, or before another class with examples of its own (`and brokers like Kafka`)."""
    after = next((index for index in range(first + 1, after) if ";" in sentence.gap(index)), after)
    found = (first + match.first for match in grammar.examples.among(sentence.forms[first:after]) if match.first > 1)
    others = [index for index in found if sentence.form(index) in _OPENERS]
    for index in range(others[0] - 1, first, -1) if others else ():
        if "," in sentence.gap(index) or sentence.form(index - 1) == "and":
            return index
    return after


def opening_of_list(sentence: Sentence, grammar: Grammar, first: int, colon: int) -> int | None:
    """Where it begins to say that a list follows the colon (`in one or more of the following areas:`); None where it does not."""
    for index in range(max(first, colon - _OPENING), colon):
        if grammar.choice.at(sentence.words, index) is not None or sentence.form(index) == "following":
            return index
    return None


def before_relative(sentence: Sentence, grammar: Grammar, first: int, after: int) -> int:
    """Where a relative clause or a phrase of place ends the naming of things."""
    for index in range(first + (1 if sentence.form(first + 1) in ("who", *WISHING) else 2), after):
        if _names_employer(sentence, grammar, index, after) or _opens_names(sentence, index, after):
            continue
        if sentence.form(index - 1) in _GOING_ON:
            continue
        if (
            sentence.form(index) in grammar.particles.relatives
            or wishes_to(sentence, grammar, index)
            or (sentence.form(index) in grammar.particles.participles and sentence.form(index + 1) in grammar.particles.after_participle)
        ) and not set(sentence.gap(index)) & set(";"):
            rest = range(index, after)
            comma = next((place for place in rest if "," in sentence.gap(place)), None)
            told = comma is None or sentence.form(after - 1) in grammar.particles.settings or _only_qualifies(sentence, comma, after)
            quality = sentence.form(index) == "who" and names_quality(sentence, grammar, first, index)
            if sentence.form(index) in grammar.particles.spans or told or quality:
                return index
    return after


def _only_qualifies(sentence: Sentence, first: int, after: int) -> bool:
    """Whether single words alone go on with a relative clause (`code that is clean, fast and tested`)."""
    if after - first > _QUALIFIERS:
        return False
    cut = [index for index in range(first, after) if "," in sentence.gap(index) or sentence.form(index) in ("and", "or")]
    lengths = [end - start for start, end in zip(cut, [*cut[1:], after], strict=True)]
    return all(length <= _LEAST for length in lengths) and not sentence.mentions(first, after)


def tail_of(sentence: Sentence, grammar: Grammar, first: int, after: int, hint: str) -> int:
    """The preposition that hangs known names on a thing, on a quality only tools (`services in Go`); `after` where none does."""
    of_tools = hint == "trait"
    particles = grammar.particles
    frame = grammar.before.at(sentence.words, first) if of_tools and first < after else None
    for index in range(frame.after if frame else first + 1, after - 1):
        form = sentence.form(index)
        employer = hint in _OF_WORK and _names_employer(sentence, grammar, index, after)
        employer = employer or (hint in _OF_WORK and _lists_sectors(sentence, grammar, first, index, after))
        employer = employer or _is_for_setting(sentence, grammar, index, after)
        if employer or (not of_tools and _hangs_name(sentence, grammar, index, after)):
            return index
        if form not in particles.tails and form not in particles.sure_tails:
            continue
        if (
            not of_tools
            and form in particles.sure_tails
            and index > first + (hint not in ("experience", "field"))
            and sentence.form(index - 1) not in ("and", "or")
        ):
            return index
        if form not in particles.tails or sentence.form(index - 1) in particles.hold_tail or _joins_people(sentence, grammar, index, after):
            continue
        if any(mention.start < sentence.words[index].start < mention.end for mention in sentence.mentions(first, after)):
            continue
        rest = sentence.words[index + 1 : _before_others(sentence, index + 1, after)]
        if sentence.form(index + 1) == "the" and not sentence.is_proper(index + 1, after):
            continue
        post = hint in ("ability", "trait") and sentence.form(after - 1) in _POSTS  # `support others in a leading role`
        if post or (of_tools and not _names_tools(sentence, grammar, index, after)):
            continue
        mentions = [mention for mention in sentence.mentions(index + 1, after) if not is_trait_name(grammar, mention.name)]
        covered = sum(sum(m.start <= word.start < m.end for word in rest) for m in mentions)
        if covered and covered >= len(rest) - sum(
            word.form in grammar.particles.tail_fillers or grammar.skip.at([word], 0) is not None for word in rest
        ):
            return index
    return after


def _hangs_name(sentence: Sentence, grammar: Grammar, index: int, after: int) -> bool:
    """Whether a preposition hangs a name on a thing that shows by its capitals alone: of a standard, or initials of tools."""
    if sentence.form(index) == "to":
        return names_standard(sentence, grammar, index, after)
    if sentence.form(index) in _UPON and lists_names(sentence, grammar, index + 1, after):
        return True
    tails = sentence.form(index) in grammar.particles.tails and sentence.form(index - 1) not in grammar.particles.hold_tail
    return tails and not _joins_people(sentence, grammar, index, after) and are_initials(sentence, grammar, index + 1, after)


def _joins_people(sentence: Sentence, grammar: Grammar, index: int, after: int) -> bool:
    """Whether `with` goes on with whom one does something, or two deeds share it (`collaborate with teams`, `naming and working with`)."""
    if sentence.form(after - 1).endswith("ly") and after - index > _LEAST:
        after -= 1  # `talk to growers swiftly`
    if sentence.form(index) == "with" and sentence.form(index - 2) == "and" and sentence.form(index - 1).endswith("ing"):
        return True
    of_people = sentence.form(index) == "with" and sentence.form(index - 1) in grammar.particles.people
    if of_people or (sentence.form(index) == "with" and _is_done_with(sentence, grammar, index, after)):
        return True
    of_verb = (
        "work" in (sentence.form(index - 1), sentence.form(index - 2)) or grammar.trait_verbs.at(sentence.words, index - 1) is not None
    )
    if sentence.form(after - 1) in grammar.particles.settings:
        return "work" in sentence.forms[max(0, index - 2) : index] and sentence.form(index) in grammar.particles.setting_openers
    if sentence.form(after - 1) not in grammar.particles.people or (sentence.is_proper(index, after) and not of_verb):
        return False
    return sentence.form(index) == "with" or (sentence.form(index) in ("in", "on") and of_verb)


def _is_done_with(sentence: Sentence, grammar: Grammar, index: int, after: int) -> bool:
    """Whether a deed is done with those who are known, and with no tool (`closing deals with local authorities`)."""
    return any(is_gerund(sentence, place) for place in range(max(0, index - _QUALITY), index)) and _names_work(
        sentence, grammar, index + 1, after
    )


def _names_work(sentence: Sentence, grammar: Grammar, first: int, after: int) -> bool:
    """Whether all that is known among the words is what one works in or with (`restaurant`)."""
    named = [grammar.lexicon.term(mention.name) for mention in sentence.mentions(first, after)]
    return bool(named) and all(term is not None and term.kind == "experience" for term in named)


def _before_others(sentence: Sentence, first: int, after: int) -> int:
    """Where `or any other ...` begins behind names, which is of their class whatever it is called; `after` where it does not."""
    for index in range(first + 1, after - 1):
        if sentence.form(index) == "or" and {sentence.form(index + 1), sentence.form(index + 2)} & {"other", "similar", "equivalent"}:
            return index
    return after


def _names_employer(sentence: Sentence, grammar: Grammar, index: int, after: int) -> bool:
    """Whether `at` opens the kind of employer one has worked for (`at a fast-growing bakery chain`)."""
    opens = sentence.form(index) in _AT and sentence.form(index + 1) in ("a", "an") and after - index <= _EMPLOYER
    return opens and sentence.form(after - 1) in grammar.particles.employers


def _is_for_setting(sentence: Sentence, grammar: Grammar, index: int, after: int) -> bool:
    """Whether `for` says in what setting a thing is used (`other languages for a distributed environment`)."""
    opens = sentence.form(index) == "for" and sentence.form(index + 1) in ("a", "an") and after - index <= _EMPLOYER
    return opens and sentence.form(after - 1) in grammar.particles.settings


def _lists_sectors(sentence: Sentence, grammar: Grammar, first: int, index: int, after: int) -> bool:
    """Whether a deed is placed in one of several sectors (`leading teams within health, social care or the voluntary sector`)."""
    if sentence.form(index) not in grammar.particles.setting_openers or sentence.form(after - 1) not in _SECTORS:
        return False
    several = any(sentence.form(place) == "or" for place in range(index + 1, after))
    return several and not any(sentence.form(place) in ("and", "or") or "," in sentence.gap(place) for place in range(first + 1, index))


def _opens_names(sentence: Sentence, index: int, after: int) -> bool:
    """Whether `within` or `across` stands before a known name with a capital (`pipelines within Jenkins`)."""
    if index + 1 >= after or sentence.form(index) not in ("within", "across") or not sentence.is_titled(index + 1, index + 2):
        return False
    named = sentence.mentions(index + 1, after)
    return bool(named) and named[0].start == sentence.words[index + 1].start


def _names_tools(sentence: Sentence, grammar: Grammar, index: int, after: int) -> bool:
    """Whether all the names behind `in` or `using` are of tools."""
    terms = [grammar.lexicon.term(mention.name) for mention in sentence.mentions(index + 1, after)]
    tools = all(term is not None and term.kind == "skill" and term.field in grammar.tool_fields for term in terms)
    return sentence.form(index) in ("in", "using") and tools and sentence.is_titled(index + 1, after)


def hint_of_tail(sentence: Sentence, grammar: Grammar, tail: int, after: int) -> str:
    """What a preposition says of the thing that it hangs on another: a setting is worked in, other things are used or known."""
    opens = sentence.form(tail) in grammar.particles.setting_openers
    setting = sentence.form(after - 1) in grammar.particles.settings
    setting = setting or (sentence.form(tail + 1) in ("a", "an") and _names_work(sentence, grammar, tail + 2, after))
    setting = setting or _lists_sectors(sentence, grammar, 0, tail, after)
    if (opens and setting) or _is_for_setting(sentence, grammar, tail, after) or _names_employer(sentence, grammar, tail, after):
        return "experience"
    return "use" if sentence.form(tail) == "with" and sentence.form(tail - 1) == "working" else "skill"


def before_adjunct(sentence: Sentence, grammar: Grammar, first: int, after: int) -> int:
    """Where a long name has said what it names, and goes on with how, by what means and where (`... by asking around`)."""
    if after - first > _LONG:
        inside = range(first + _LEAST, after - 1)
        after = next((index for index in inside if _opens_adjunct(sentence, grammar, index)), after)
    if after - first > _TOO_LONG:
        inside = range(first + 2 * _LEAST, first + _TOO_LONG + 1)
        places = [
            index
            for index in inside
            if sentence.form(index) in grammar.particles.places and sentence.form(index - 1) != "working" and sentence.gap(index + 1) != "-"
        ]
        after = places[-1] if places else after
    return after


def _opens_adjunct(sentence: Sentence, grammar: Grammar, index: int) -> bool:
    form, following = sentence.form(index), sentence.form(index + 1)
    if sentence.form(index - 1) == "working" or (form.endswith("ing") and sentence.form(index - 1) in grammar.particles.prepositions):
        return False
    if form in grammar.particles.adjuncts and "-" not in (sentence.gap(index), sentence.gap(index + 1)):
        return following != "part"  # `work as part of a crew`
    if sentence.forms[index : index + 3] == ["in", "good", "standing"]:
        return True
    return form == "by" and following.endswith("ing")
