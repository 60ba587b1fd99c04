"""The opening of a sentence that names who is sought, cut down to what is asked: qualities, and a role that takes experience."""

from fitcheck.lexicon.words import Word, words
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.importance import aside_around
from fitcheck.understand.needs.blanking import SEPARATOR
from fitcheck.understand.needs.seeking import licences_and_places, past_lone_licence, past_qualities
from fitcheck.understand.needs.years import years_in
from fitcheck.understand.predicates import ARTICLES, BE

_OPENING_WORDS = 4
"""Where a sentence opens with a length of time, all of it asks."""

_ROLE_WITHIN = 6
"""Words within which the role stands that a sentence seeks or opens with."""

_OF_WHAT = ("what", "as", "which", "whatever")

_SAME_ASKING = 3
"""Words between two verbs of asking that are one asking."""

_OWNED_WITHIN = 3
"""Words behind `with` within which something stands that only a person has."""

_HAVING = (*BE, "have", "has", "hold", "holds", "possess", "possesses", "also")

_TAKING_ON = ("recruit", "appoint", "hire", "welcome", "employ")

_BELONGING = ("member", "mate", "leader", "lead")

_WORDS_OF_A_DESCRIPTION = 9
"""Words up to the person and `with` or `who` that describe nobody else."""


def without_opening(text: str, grammar: Grammar) -> str:
    """The text from the thing asked on: after `We are looking for a nurse with`, after `This position will require`."""
    tokens = words(text)
    described = _past_wanted(tokens, grammar)
    return _from_asked(text, tokens, grammar) if described is None else " " * tokens[described].start + text[tokens[described].start :]


def _from_asked(text: str, tokens: list[Word], grammar: Grammar) -> str:
    """The text from the first thing that no length of time opens, behind whoever seeks and is sought."""
    length = next(iter(years_in(text)), None)
    if length is not None and any(token.start == length.start for token in tokens[:_OPENING_WORDS]):
        return text
    framed = [match.first for match in grammar.before.find(tokens) if match.payload != "focus" and not _offers(tokens, match.first)]
    frame = next(iter(framed), len(tokens))
    is_question = len(tokens) > 1 and (tokens[0].form, tokens[1].form) == ("are", "you")  # `Are you a cook looking for ...?`
    sought = None if is_question else _past_seekers(tokens, frame, grammar)
    thing = next((first for first in framed if tokens[first].form not in grammar.particles.seasoned), len(tokens))
    if sought is not None:
        if tokens[sought - 2].form == "open" and sought < len(tokens):  # `the post is open to`, which is no wish
            text = " " * tokens[sought].start + text[tokens[sought].start :]
        text = _without_purpose(text, tokens, sought, grammar)
        end = _end_of_role(text, tokens, sought, thing, grammar)
        if end is None and thing == len(tokens) and (stop := past_lone_licence(text, tokens, sought, grammar)):
            text, end = text[:stop].ljust(len(text)), sum(token.start < stop for token in tokens)
        text = _without_joined(text, tokens, end)
        if end is not None and sought < len(tokens):
            stop = tokens[end].start if end < len(tokens) else len(text)
            return _keep_traits(text, tokens[sought].start, stop, grammar)
    if sought is None and (holder := _past_holders(tokens, grammar)) is not None:
        return _keep_traits(text, 0, tokens[holder].start, grammar)
    anchor = _past_anchors(text, tokens, frame + 1, grammar)
    if anchor is not None and anchor < len(tokens):
        opening = tokens[anchor - 2].form in grammar.particles.persons and anchor <= _WORDS_OF_A_DESCRIPTION
        return _keep_traits(text, 0, tokens[anchor].start, grammar) if opening else _past_statement(text, tokens[anchor].start, grammar)
    return text


def _end_of_role(text: str, tokens: list[Word], begin: int, thing: int, grammar: Grammar) -> int | None:
    """The word before which the naming of who is sought ends; None where nothing shows it. `thing` is the first word of what is asked."""
    end = next((index for index in range(begin, len(tokens)) if _ends_role(tokens, index, grammar)), None)
    if end is not None:
        return end
    left = sum(token.start < len(text.rstrip("; ")) for token in tokens)
    told = text.rstrip(". ").endswith(SEPARATOR) and tokens[-1].form in grammar.naming.roles | grammar.particles.persons
    if left < len(tokens) or told or (begin > _OPENING_WORDS and thing == len(tokens)):
        return left
    if begin < thing < len(tokens) and grammar.naming.is_role(tokens[thing - 1].form):
        return thing  # `... for bakers driven by a love of bread`
    return _past_praised_role(text, tokens, begin, grammar)


def _ends_role(tokens: list[Word], index: int, grammar: Grammar) -> bool:
    """Whether the naming of who is sought ends at a word (`who`, `with`), or goes on with what they join (`candidates to our team`)."""
    if tokens[index].form in grammar.particles.after_role:
        return True
    joins = tokens[index].form == "to" and index + 1 < len(tokens) and tokens[index + 1].form in grammar.particles.owners
    return joins and tokens[index - 1].form in grammar.naming.roles | grammar.particles.persons


def _without_joined(text: str, tokens: list[Word], end: int | None) -> str:
    """The text up to what the person sought is to join, where the naming of them ends there (`candidates to our team`)."""
    if end is None or end >= len(tokens) or tokens[end].form != "to":
        return text
    return text[: tokens[end].start] + SEPARATOR.ljust(len(text) - tokens[end].start)


def _offers(tokens: list[Word], index: int) -> bool:
    """Whether it is the employer who is able or wishes (`we are able to offer`, `the mill is keen to recruit`)."""
    if [token.form for token in tokens[index : index + 2]] == ["keen", "to"] and tokens[index + 2 : index + 3]:
        return tokens[index + 2].form in _TAKING_ON
    before = " ".join(token.form for token in tokens[max(0, index - 2) : index])
    return before == "we are" or before.endswith(("we", "we're"))


def _without_purpose(text: str, tokens: list[Word], begin: int, grammar: Grammar) -> str:
    """The text up to what the person sought is to do (`... to join our team`)."""
    for index in range(begin, len(tokens) - 1):
        willing = index > begin and (tokens[index - 1].form in grammar.particles.no_purpose_after or _wishes(tokens, index, grammar))
        joins = tokens[index + 1].form in grammar.purposes or [token.form for token in tokens[index + 1 : index + 3]] == ["be", "part"]
        if tokens[index].form == "to" and joins and not willing:
            start, end = tokens[index].start, _past_purpose(text, tokens, index, grammar)
            return text[:start] + SEPARATOR + " " * (end - start - 1) + text[end:]
    return text


def _wishes(tokens: list[Word], index: int, grammar: Grammar) -> bool:
    """Whether the `to` there closes a frame that tells of the person (`keen to`)."""
    found = (grammar.before.at(tokens, begin) for begin in (index - 1, index - 2) if begin >= 0)
    return any(match is not None and match.after == index + 1 and match.payload in ("trait", "ability") for match in found)


def _past_purpose(text: str, tokens: list[Word], begin: int, grammar: Grammar) -> int:
    """Where the text goes on with the person sought behind a purpose (`... to join our team, with a licence`, `... with experience in`)."""
    for index in range(begin + 1, len(tokens)):
        parted = "," in text[tokens[index - 1].end : tokens[index].start]
        owns = tokens[index].form == "with" and any(
            one.form in grammar.speaking.owned for one in tokens[index + 1 : index + 1 + _OWNED_WITHIN]
        )
        if tokens[index].form in grammar.particles.after_role and (parted or owns):
            return tokens[index].start
    return len(text)


def _past_anchors(text: str, tokens: list[Word], limit: int, grammar: Grammar) -> int | None:
    """The word after the verbs with which the asking begins (`will need to show that you are`); None where no such verb stands."""
    past = None
    for match in grammar.anchors.find(tokens):
        before = tokens[match.first - 1].form if match.first else ""
        if before in _OF_WHAT and tokens[match.first].form in ("is", "are"):  # `do what is required to keep bees`
            continue
        if tokens[match.after - 1].form == "need" and _is_noun(tokens, match.after, grammar):  # `to meet our needs and ...`
            continue
        noun = (before in grammar.particles.before_nouns and tokens[match.after - 1].form != "be") or (
            before == "and" and (tokens[0].form in ("you", "a", "an") or grammar.subjects.at(tokens, 0) is not None)
        )
        if noun or (match.first >= limit if past is None else match.first - past > _SAME_ASKING):
            continue
        aside = aside_around(text, tokens[match.first].start)
        if aside is not None and text[: aside[0]].strip():  # `a driving licence (you must be able to drive our van)`
            continue
        past = match.after
        if past >= len(tokens) or past >= limit:
            break
    return past


def _past_statement(text: str, start: int, grammar: Grammar) -> str:
    """The text from `start` on, with what an earlier statement asks (`Tact is essential; you will need ...`)."""
    told = text.rfind(SEPARATOR, 0, start) + 1
    tokens = words(text[:told])
    asks = grammar.trait_words.is_in(tokens) or bool(grammar.lexicon.find(text[:told]))
    if not asks or not grammar.particles.finite.isdisjoint(tokens.forms):  # what has a verb of its own tells of other things
        told = 0
    return text[:told] + " " * (start - told) + text[start:]


def _is_noun(tokens: list[Word], after: int, grammar: Grammar) -> bool:
    """Whether what follows a word shows that it names something, and asks for nothing."""
    follows = tokens[after].form if after < len(tokens) else "and"
    return follows in ("and", "or", "but") or follows in grammar.particles.prepositions - {"to"}


def _past_seekers(tokens: list[Word], limit: int, grammar: Grammar) -> int | None:
    """The word after the first phrase by which an employer seeks somebody, where it begins no later than `limit`."""
    nobody = grammar.particles.not_sought
    found = (match for match in grammar.seekers.find(tokens) if match.first <= limit)
    match = next((match for match in found if match.after >= len(tokens) or tokens[match.after].form not in nobody), None)
    return match.after if match else None


def _past_praised_role(text: str, tokens: list[Word], begin: int, grammar: Grammar) -> int | None:
    """The word after a role with qualities before and a mark behind it (`a talented Baker, our first hire`); None where none stands so."""
    for index in range(begin + 1, min(begin + _ROLE_WITHIN, len(tokens))):
        if text[tokens[index - 1].end : tokens[index].start].strip():
            return None
        if grammar.naming.is_role(tokens[index].form):
            parted = index + 1 == len(tokens) or text[tokens[index].end : tokens[index + 1].start].strip() == ","
            praised = any(grammar.trait_words.at(tokens, place) for place in range(begin, index))
            return index + 1 if parted and praised else None
    return None


def _past_wanted(tokens: list[Word], grammar: Grammar) -> int | None:
    """The word after a subject that names whom the post wants, and its verbs (`Our ideal baker will be`); None without one."""
    if len(tokens) < _ROLE_WITHIN or tokens[0].form not in ARTICLES or tokens[1].form not in grammar.speaking.wanted:
        return None
    role = next((index for index in range(2, _ROLE_WITHIN) if grammar.naming.is_role(tokens[index].form)), None)
    past = role + 1 if role is not None else len(tokens)
    while past < len(tokens) and (tokens[past].form in grammar.speaking.modals or tokens[past].form in _HAVING):
        past += 1
    return past if past < len(tokens) else None


def _past_holders(tokens: list[Word], grammar: Grammar) -> int | None:
    """The `who` behind a role that opens the sentence (`Nurses who have ... are welcome`); None where none stands so."""
    for index in range(1, min(_ROLE_WITHIN, len(tokens))):
        if tokens[index].form == "who":
            return index if grammar.naming.is_role(tokens[index - 1].form) else None
    return None


def _keep_traits(text: str, begin: int, end: int, grammar: Grammar) -> str:
    """The role sought blanked out, but for the qualities named with it (`a motivated, reliable driver who`)."""
    kept = [" "] * end
    tokens = words(text[begin:end])
    named = grammar.lexicon.find(text[begin:end])
    spans = _qualities(tokens, text[begin:end], grammar)
    for first_word, past in spans:
        start, stop = tokens[first_word].start, tokens[past - 1].end
        if any(mention.start < stop and start < mention.end and not _is_trait(grammar, mention.name) for mention in named):
            continue
        kept[start + begin : stop + begin] = text[start + begin : stop + begin]
        if stop + begin < end:
            kept[stop + begin] = ","
    held = licences_and_places(text[begin:end], tokens, grammar)
    for start, stop in held:
        kept[start + begin : stop + begin] = text[start + begin : stop + begin]
        if stop + begin < end:
            kept[stop + begin] = SEPARATOR
    for index, token in enumerate(tokens[:-1] if not held else ()):
        listed = tokens[index + 1].form == "and" or "," in text[token.end + begin : tokens[index + 1].start + begin]
        if token.form in grammar.particles.seasoned and (not listed or past_qualities(tokens, index + 1, grammar) > index + 1):
            kept[token.start + begin :] = text[token.start + begin : end]
            break
    return "".join(kept) + text[end:]


def _qualities(tokens: list[Word], text: str, grammar: Grammar) -> list[tuple[int, int]]:
    """Where the words of quality stand, with the adjectives listed beside them (`reliable, methodical`) as first word and the one after."""
    found = [(match.first, match.after) for match in grammar.person_words.find(tokens)]
    spans = _with_hyphens([span for span in found if not _is_of_team(tokens, *span)], tokens, text)
    ends = {past for _, past in spans}
    inside = {index for first, past in spans for index in range(first, past)}
    for index in range(1, len(tokens)):
        listed = tokens[index - 1].form == "and" or "," in text[tokens[index - 1].end : tokens[index].start]
        before = index - 1 - (tokens[index - 1].form == "and")
        describes = tokens[index].form.endswith(grammar.endings["adjective"]) or _describes_role(tokens, text, index, grammar)
        if listed and describes and before + 1 in ends and index not in inside:
            spans.append((index, index + 1))
            ends.add(index + 1)
    begins = {first for first, _ in spans}
    for index in range(len(tokens) - 2, -1, -1):  # `professional, friendly and lively individuals`
        behind = index + 1 + (tokens[index + 1].form == "and")
        listed = behind > index + 1 or text[tokens[index].end : tokens[index + 1].start].strip() == ","
        describes = tokens[index].form.endswith(grammar.endings["adjective"]) and not tokens[index].form.endswith("ed")
        if listed and describes and behind in begins and index not in begins | inside:
            spans.append((index, index + 1))
            begins.add(index)
    return sorted(spans)


def _is_of_team(tokens: list[Word], first: int, after: int) -> bool:
    """Whether the words only say that somebody belongs to a team (`team members`)."""
    return after - first == 1 and tokens[first].form == "team" and after < len(tokens) and tokens[after].form in _BELONGING


def _with_hyphens(spans: list[tuple[int, int]], tokens: list[Word], text: str) -> list[tuple[int, int]]:
    """The spans with what a hyphen joins to their first word (`positive-thinking`, `forward-thinking`)."""
    whole: list[tuple[int, int]] = []
    for first, after in sorted(spans):
        begin = first - 1 if first and text[tokens[first - 1].end : tokens[first].start] == "-" else first
        if whole and whole[-1][1] > begin:
            begin = whole.pop()[0]
        whole.append((begin, after))
    return whole


def _describes_role(tokens: list[Word], text: str, index: int, grammar: Grammar) -> bool:
    """Whether a participle stands before the name of a role (`inspiring Head Baker`)."""
    if index + 1 >= len(tokens) or not tokens[index].form.endswith(("ing", "ed")):
        return False
    return text[tokens[index + 1].start].isupper() or tokens[index + 1].form in grammar.naming.roles


def _is_trait(grammar: Grammar, name: str) -> bool:
    term = grammar.lexicon.term(name)
    return term is not None and term.kind == "trait"
