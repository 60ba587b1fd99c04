"""What a sentence says beside the thing it asks, blanked out place for place so that quotes stay exact."""

import re

from fitcheck.lexicon.words import Word, words
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.phrases import PhraseTable

_INSTITUTION = re.compile(
    r"\s+(?:from|at)\s+(?:an?\s+)?(?:fully\s+|regionally\s+)?(?:accredited|recogni[sz]ed|approved|reputed|reputable|top|leading)?(?:\s+or\s+(?:recogni[sz]ed|approved))?\s*(?:four[- ]year\s+|4[- ]year\s+)?(?:(?:law|medical|nursing|business|graduate|dental)\s+)?(?:college|university|institution|school|program(?:me)?)s?(?:\s+(?:or|/)\s+(?:college|university|institution))?(?:\s+of\s+higher\s+education)?\b",
    re.IGNORECASE,
)
_OR_HIGHER = re.compile(
    r"\s*(?:\(or (?:higher|above|better)\)|,?\s*(?:or|and) (?:higher|above|better|greater)\b(?!\s+(?:education|level)))", re.IGNORECASE
)
_LIEU = re.compile(
    r",?\s*(?:(?:may|will|can|could) be )?(?:considered |accepted |substituted |used )?(?:in lieu of|in place of|instead of|in lieu)\s*(?:(?:a|an|the|formal|of|this|that)\s+)*(?:(?:four[- ]year|college|university|bachelor['’]?s?|master['’]?s?|undergraduate|formal|required)\s+)*(?:degree|education|diploma|requirement)?",
    re.IGNORECASE,
)
_ACCEPT = re.compile(r"\b(?:will accept|we accept|will consider)\b", re.IGNORECASE)
_ASIDE = re.compile(
    r"(?:[,;–—]\s*(?:since|because|as (?:you|we|it|this|they)|though|although|so (?:you|that|we|your)|(?:and )?we(?!\s+(?:are|seek|need|look|require|expect|want)\b|['’]re)(?:['’]\w+)?|unless|whether|whichever|which|where|(?:and )?references)|\s+(?:because|since|while|where|when|in order to|as soon as))\b[^;.]*",
    re.IGNORECASE,
)
_OR_LATER = re.compile(
    r",?\s+or\s+(?:be\s+)?(?:eligible|able|willing|working|work)\s+(?:to|towards?)\s+(?:(?:obtain|get|complete|acquire|earn|gain|become|be)\b[^;.,]*|(?:it|one|this)\b[^;.,]*)",
    re.IGNORECASE,
)
_FILLING = re.compile(
    r",?\s+(?:now or in the future|at this time|as needed|as required|as necessary|when (?:needed|necessary|required)|where (?:needed|necessary|appropriate)|from the ground up|from scratch|if (?:needed|necessary|required)|on a daily basis|and more|and so on|and the like)\b",
    re.IGNORECASE,
)
_GIVEN = re.compile(r"^\s*(?:Given|Since|As|Because|If|While|Although|Due to|In order)\b[^,;]*,\s+", re.IGNORECASE)
_TASKS = re.compile(r"\bwho (?:is|will be) responsible for [^;.]*", re.IGNORECASE)
_PARTICULAR = re.compile(r"\s+in particular\b", re.IGNORECASE)
_LABEL = re.compile(r"\s*(?:[A-Z][\w&/’'-]*(?:\s+(?:[\w&/’'-]+)){0,3}):\s+(?=\S)")
_SEPARATOR = ";"


def masked(text: str, grammar: Grammar) -> str:
    """`text` at the same length, with closings, institutions, labels and the naming of who is asked made into separators."""
    text = grammar.predicate.sub(_blank, text)
    text = _INSTITUTION.sub(_blank, text)
    text = _OR_HIGHER.sub(lambda found: " " * len(found.group()), text)
    text = _ACCEPT.sub(_blank, _LIEU.sub(_blank, text))
    for pattern in (_GIVEN, _TASKS, _FILLING, _ASIDE, _OR_LATER, _PARTICULAR):
        text = pattern.sub(_blank, text)
    text = _without_progress(text, grammar)
    label = _LABEL.match(text)
    if label and _is_heading(label.group(), text[label.end() :], grammar):
        text = " " * label.end() + text[label.end() :]
    return _without_opening(text, grammar)


def _is_heading(label: str, rest: str, grammar: Grammar) -> bool:
    """Whether the words before a colon only name the kind of what follows, and are not the thing itself (`SAP FICO: 4+ years`)."""
    tokens = words(label)
    if any(True for _ in grammar.headings.find(tokens)):
        return True
    return len(words(rest)) > 4 and not any(True for _ in grammar.before.find(tokens))


def stands_in(text: str) -> bool:
    """Whether the sentence says that something may stand in for a degree."""
    return _LIEU.search(text) is not None


def _without_progress(text: str, grammar: Grammar) -> str:
    """The text without the words that say a degree is still under way; the degree itself notes them."""
    tokens = words(text)
    match = next(iter(grammar.in_progress.find(tokens)), None)
    if match is None or not any(
        token.start > tokens[match.first].start and grammar.degrees.at(tokens, index) for index, token in enumerate(tokens)
    ):
        return text
    end = tokens[match.after].start if match.after < len(tokens) else tokens[match.after - 1].end
    return " " * end + text[end:]


def _blank(found: re.Match[str]) -> str:
    length = found.end() - found.start()
    return ";" + " " * (length - 1)


def _without_opening(text: str, grammar: Grammar) -> str:
    """The text from the thing asked on: after `We are looking for a nurse with`, after `This position will require`."""
    tokens = words(text)
    frame = next((match.first for match in grammar.before.find(tokens)), len(tokens))
    sought = _first(grammar.seekers, tokens, frame)
    if sought is not None:
        text = _without_purpose(text, tokens, sought, grammar)
        end = next((index for index in range(sought, len(tokens)) if tokens[index].form in grammar.particles.after_role), None)
        left = sum(token.start < len(text.rstrip("; ")) for token in tokens)
        if end is None and left < len(tokens):
            end = left
        if end is not None and sought < len(tokens):
            stop = tokens[end].start if end < len(tokens) else len(text)
            return _keep_traits(text, tokens[sought].start, stop, grammar)
    anchor = _first(grammar.anchors, tokens, frame + 1)
    if anchor is not None and anchor < len(tokens):
        return " " * tokens[anchor].start + text[tokens[anchor].start :]
    return text


def _without_purpose(text: str, tokens: list[Word], begin: int, grammar: Grammar) -> str:
    """The text up to what the person sought is to do (`... to join our team`)."""
    for index in range(begin, len(tokens) - 1):
        if tokens[index].form == "to" and tokens[index + 1].form in grammar.purposes:
            return text[: tokens[index].start] + _SEPARATOR + " " * (len(text) - tokens[index].start - 1)
    return text


def _first(table: PhraseTable[str], tokens: list[Word], limit: int) -> int | None:
    """The word after the first of the phrases, where it stands before `limit`."""
    match = next((match for match in table.find(tokens) if match.first < limit), None)
    return match.after if match else None


def _keep_traits(text: str, begin: int, end: int, grammar: Grammar) -> str:
    """The role sought blanked out, but for the qualities named with it (`a motivated, reliable driver who`)."""
    kept = [" "] * end
    tokens = words(text[begin:end])
    named = grammar.lexicon.find(text[begin:end])
    for match in grammar.trait_words.find(tokens):
        if any(
            mention.start < tokens[match.after - 1].end and tokens[match.first].start < mention.end and not _is_trait(grammar, mention.name)
            for mention in named
        ):
            continue
        first, last = tokens[match.first].start + begin, tokens[match.after - 1].end + begin
        kept[first:last] = text[first:last]
        if last < end:
            kept[last] = ","
    return "".join(kept) + text[end:]


def _is_trait(grammar: Grammar, name: str) -> bool:
    term = grammar.lexicon.term(name)
    return term is not None and term.kind == "trait"
