"""The words by which the reader tells of whom a sentence speaks, and what it says of them."""

from typing import Any

from fitcheck.lexicon.words import fold
from fitcheck.understand.phrases import PhraseTable, by_weight


class Speaking:
    """The lists of `postings/speaking.yaml`, which says what each decides: phrases to look for, or single words."""

    def __init__(self, lists: Any) -> None:
        self.contracted: dict[str, str] = lists["contracted"]
        self.asking = frozenset(lists["asking"])
        self.passive = frozenset(lists["passive"])
        self.admitted = frozenset(lists["admitted"])
        self.earned = frozenset(lists["earned"])
        self.pronouns = frozenset(lists["pronouns"])
        self.minorities = frozenset(lists["minorities"])
        self.owned = frozenset(lists["owned"])
        self.stating = frozenset(lists["stating"])
        self.proving = frozenset(lists["proving"])
        self.standing_for = frozenset(lists["standing_for"])
        self.going_on = frozenset(lists["going_on"])
        self.modals = frozenset(lists["modals"])
        self.wanted = frozenset(lists["wanted"])
        self.abilities = frozenset(lists["abilities"])
        self.openings = frozenset(lists["openings"])
        self.announcing = frozenset(lists["announcing"])
        self.announced = frozenset(lists["announced"])
        self.announcing_verbs = frozenset(lists["announcing_verbs"])
        self.subordinating = frozenset(lists["subordinating"])
        self.between = frozenset(lists["between"])
        self.relatives = frozenset(lists["relatives"])
        self.closing = frozenset(lists["closing"])
        self.persons = frozenset(lists["persons"])
        self.candidate = _phrases(lists["candidate"])
        self.necessity = _phrases(lists["necessity"])
        self.states = _phrases(lists["states"])
        self.given = _phrases(lists["given"])
        self.assigned = _phrases(lists["assigned"])
        self.described = _phrases(lists["described"])
        self.applying = _phrases(lists["applying"])
        self.seeking = _phrases(lists["seeking"])
        self.binding = _phrases(lists["binding"])
        self.qualities = _phrases(lists["qualities"])
        self.liking = _phrases(lists["liking"])


def _phrases(phrases: list[str]) -> PhraseTable[str]:
    return PhraseTable((phrase, "") for phrase in phrases)


class ItemWords:
    """The weights of `postings/items.yaml`, and the verbs with which a task may open."""

    def __init__(self, table: Any, verbs: Any) -> None:
        self.start: int = table["start"]
        self.verb: int = table["verb"]
        self.openings = by_weight(table["openings"])
        self.words = by_weight(table["words"])
        self.benefits = _phrases(table["benefits"])
        doing = frozenset(fold(verb) for verb in (*verbs["regular"].split(), *verbs["irregular"]))
        self.verbs = doing - frozenset(table["no_task"])
