"""The telegram style of a resume made whole: its articles, its "and", and its asides; and a deed as the name of what was done."""

import re
from functools import lru_cache

from fitcheck.advise.verbs import Verbs, gerund, is_gerund
from fitcheck.advise.wording import article
from fitcheck.patterns import pattern_of

_PREPOSITIONS = frozenset(("by", "with", "in", "to", "as", "on", "at", "for", "from", "of"))
_LINKS = frozenset(("with", "for", "of", "in", "from", "between"))
_NOT_A_MODIFIER = (
    r"(?!(?:a|an|the|our|my|their|its|his|her|this|that|each|every|all|both|any|one|no|and|or|up|out|new"
    r"|with|in|to|of|for|on|at|by|as|from|into|via)\b|\d+ )"
)
_SINGULAR = r"(?:(?<!s)|(?<=sales)|(?<=hours)|(?<=analytics)|(?<=operations)|(?<=ss))"
_MODIFIERS = rf"(?:{_NOT_A_MODIFIER}[A-Za-z0-9][\w'’+/-]*{_SINGULAR} ){{0,3}}{_NOT_A_MODIFIER}"
_AFTER_A_HEAD = (
    r"(?=$|[,;.(]| (?:of|for|with|across|at|from|to|that|which|worth|on|in|by"
    r"|used|improving|reducing|enabling|serving|based|covering|built)\b)"
)


_OBJECT = pattern_of(r"(?:\d|\$|(?:a|an|the|our|all|its|their|each|every)\b)")
"""What a deed is done to; a participle would stand before a preposition."""
_CLAUSE = pattern_of(
    r", (?=(?:we|I|it|they) "
    r"|(?:(?!and\b|or\b|with\b|which\b|that\b|where\b|when\b|as\b)[\w%-]+ ){1,4}(?:fell|rose|dropped|grew|went|climbed)\b)"
)
"""A comma before what is a sentence of its own."""

_FURTHER = pattern_of(r" (?:that|which|who|by|into|through|using|adopted|used|so|after) ")
_LEFT_OPEN = pattern_of(r"(?:\s(?:through|by|with|for|to|in|of|at|from|via|and|or))+$")
"""What a phrase that was cut leaves hanging."""
_TELLING = 3
"""Words of a deed's name that are enough to know it again."""


@lru_cache(maxsize=4)
def _after_the_verb(heads: str) -> re.Pattern[str]:
    """Where an article is left out behind a verb."""
    return pattern_of(rf"( (?:and|or) [a-z]+(?:ed|t|ld|ll))?( {_MODIFIERS}{_either(heads)}){_AFTER_A_HEAD}")


@lru_cache(maxsize=4)
def _sole(heads: str) -> re.Pattern[str]:
    """Where an article is left out before a thing of which there is only one."""
    return pattern_of(rf" (to|on|in|with|for|[a-z]+ing)( (?!\d){_MODIFIERS}{_either(heads)}){_AFTER_A_HEAD}")


@lru_cache(maxsize=4)
def _counted(heads: str) -> re.Pattern[str]:
    """Where an article is left out before an audience, or a team of so many."""
    return pattern_of(rf" (to|for|with) (audience of|\d[\d,+K]*[ -]person {_MODIFIERS}{_either(heads)})")


def _either(names: str) -> str:
    return f"(?:{'|'.join(map(re.escape, names.split()))})"


def _holds_one(text: str, names: str) -> bool:
    """Whether a name of things stands in the text: to look for that is cheap, to compile a pattern of them all is not."""
    return any(name in text for name in names.split())


def whole(rest: str, first: str, verbs: Verbs) -> str:
    """What follows the verb, as a sentence has it and a resume does not: with its articles, its "and", and its asides in brackets."""
    bare = _after_the_verb(verbs.heads).match(rest) if _holds_one(rest, verbs.heads) else None
    told = f"{bare[1] or ''} {article(rest[bare.start(2) + 1 :])}" if bare else rest
    if _holds_one(told, verbs.sole_heads):
        told = _sole(verbs.sole_heads).sub(lambda found: f" {found[1]} the{found[2]}", told)
    if "audience of" in told or "person " in told:
        told = _counted(verbs.heads).sub(lambda found: f" {found[1]} {article(found[2])}", told)
    told = _CLAUSE.sub("; ", told)
    told = pattern_of(r", (?=no [a-z])").sub(", with ", told)
    return _coupled(_aside(told, verbs), first, verbs)


def _aside(text: str, verbs: Verbs) -> str:
    """The text with what follows its one semicolon joined to it: a deed by "and", a remark in brackets."""
    head, mark, tail = text.partition("; ")
    if not mark or ";" in tail or "(" in tail or tail.startswith(("we ", "I ", "it ", "they ", "and ")):
        return text
    opening = tail.split()[0].lower()
    return f"{head}, and {tail}" if opening in verbs.past or opening in verbs.of_past.values() else f"{head} ({tail})"


def _coupled(text: str, first: str, verbs: Verbs) -> str:
    """The text with an "and" before the last of several deeds that only commas part."""
    head, mark, tail = text.rpartition(", ")
    opening, _, after = tail.partition(" ")
    past = first in verbs.past
    if mark and first in verbs.base and not past and opening in verbs.past and _OBJECT.match(after):
        return f"{head}; I {tail}"
    before = head.rpartition(", ")[2].partition(" ")[0]
    same = opening in verbs.past if past else opening in verbs.base and (opening not in verbs.ambiguous or before in verbs.base)
    coupled = pattern_of(r"\band ([a-z]+)").search(tail)
    if coupled and coupled[1] in (verbs.past if past else verbs.base):
        return text
    if not mark or not same or not after or after.split()[0] in _PREPOSITIONS or pattern_of(r", (?:and|or|but) ").search(text):
        return text
    return f"{head}, and {tail}"


def _list(text: str, verbs: Verbs) -> str:
    """The deed with all that it was done to, up to a further deed."""
    whole_list = pattern_of(r"[;:(]\s|\s[–—-]\s").split(text.strip().rstrip("."))[0]
    found = pattern_of(r",? and ([a-z]+) [^,]*$").search(whole_list)
    other = found[1] if found else ""
    named = whole_list[: found.start()] if found and (other in verbs.base or other in verbs.past) else whole_list
    head, _, tail = named.partition(", ")
    return named if " and " in tail else head


def _without_last_phrase(text: str) -> str:
    """The text up to its last preposition or participle."""
    words = text.split()
    last = max((at for at, word in enumerate(words) if at and (word in _LINKS or word.endswith("ing"))), default=len(words))
    return " ".join(words[:last])


def reminded(name: str) -> str:
    """The name of a deed that has been told, without what it was done with and what came of it."""
    head = _FURTHER.split(name, maxsplit=1)[0]
    return head if len(head.split()) >= _TELLING else name


def deed_named(text: str, verbs: Verbs, most: int) -> str:
    """A short deed as the name of what was done: `Precepted 6 nurses` gives `precepting 6 nurses`; "" where it is no short deed."""
    clause_, *cut = pattern_of(r"([,;:]\s|\s\(|\s[–—-]\s|\s(?:which|who|while|after which)\s)").split(text.strip().rstrip("."), maxsplit=1)
    if cut and cut[0].startswith(",") and pattern_of(r",? and ").search(cut[1]):  # of a list that would be cut in the middle nothing stays
        shorter = _without_last_phrase(clause_)
        clause_ = shorter if shorter != clause_ else _list(text, verbs)
    first, _, rest = _LEFT_OPEN.sub("", clause_).partition(" ")
    base = verbs.of_past.get(first.lower(), first.lower() if first.lower() in verbs.base or is_gerund(first.lower(), verbs) else "")
    if not base or not rest or len(clause_.split()) > most or rest.split()[0] in ("and", "or"):
        return ""
    coupled = pattern_of(r" and ([a-z]+)(?= |$)").search(rest)
    other = coupled[1] if coupled else ""
    if coupled and (other.endswith("ed") or other in verbs.past or (other in verbs.base and other not in verbs.ambiguous)):
        rest = rest[: coupled.start()]
    return f"{base if base.endswith('ing') and base not in verbs.base else gerund(base)}{whole(f' {rest}', first.lower(), verbs)}"
