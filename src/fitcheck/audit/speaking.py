"""What a sentence claims of the candidate, told from wishes, denials and what it says of the employer."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from fitcheck.advise.verbs import verbs_of
from fitcheck.audit.letter_text import BEFORE_A_STOP, Sentence
from fitcheck.lexicon import Lexicon
from fitcheck.patterns import pattern_of

_BREAK = pattern_of(
    rf"[;:—–!?]|\s-\s|{BEFORE_A_STOP}\.\s"
    r"|,\s+(?=(?:but|and (?:I|my|we|our|there|at|in|as|since|that|it|this|have|has)|"
    r"where|whereas|as|having|with|bringing|drawing|so|yet|though|although|while|"
    r"because|after|before|I)\b)"
    r"|,\s(?=and (?:(?:the|an?|our|its|every|each|most|all) )?(?:[\w'’-]+ ){1,5}(?:was|were|had|went|fell|rose|dropped|became|grew|came)\b)"
    r"|\s(?=(?:but|whereas|although|though|because|where I|while I|and I|as I|since I|when I|which I|that I)\b)|,\s(?=I\b)"
)
_SPEAKER = pattern_of(r"\b(?:I|[Mm]y|[Mm]ine|[Mm]e|[Ww]e|[Oo]ur)\b|\bI['’]")
_SUBJECT = pattern_of(r"\b(?:I|[Mm]y|[Mm]ine|[Ww]e|[Oo]urs?)\b|\bI['’]")
_DOER = pattern_of(r"\b(?:I|[Ww]e)\b|\bI['’]|\b[Mm]y\b(?! (?:place|view|opinion|eyes|mind|case|part))")
_FIRST_WORD = pattern_of(r"[A-Za-z-]+")
_ASIDE = pattern_of(r"\W*(?:before|after|prior to|until|upon|following|since)\b", re.IGNORECASE)
_NOUN_FIRST = pattern_of(
    r"\W*\w+ (?!(?:the|a|an|my|our|their|its|to|with|in|on|for|and|by|at|from|into|that|which|how|what|all|both)\b)[\w-]+ "
    r"(?:(?!(?:that|which|who|and)\b)[\w-]+ ){0,2}"
    r"(?:is|are|was|were|has|have|can|cannot|does|do|means?|makes?|takes?|needs?|deserves?|matters?)\b"
)
_OTHERS = pattern_of(r"\b(?:who|whom|whose) (?:\w+ ){0,2}$|\bnobody (?:\w+ ){0,2}$")
_SUBJECT_OF_EVENT = pattern_of(
    r"(?:^|[,;:]\s|\b(?:and|but|that|which)\s|(?<=\s)(?=(?:she|he|they|it) ))[^,;:]*\b(?:has|have|had|was|were|did) ?$"
)
_MINE = pattern_of(r"\b(?:I|[Mm]y|[Mm]e|[Mm]ine|[Ww]e|[Yy]our?)\b|\bI['’]")
_REPORTED = pattern_of(r"(?<!I )\b(?:said|says|told|wrote|called|calls)\b")
_UNTIL = pattern_of(r"\b(?:once|until|so that|before) (?:\w+ ){1,3}$|\b(?:of (?:them|whom|these|those)|they|he|she) $")
"""What comes before a `could` that tells of the past."""
_OWN_VERB = pattern_of(r"\s(?=I (?:\w+))")
_ELLIPTIC = pattern_of(
    r"\W*(?:before that|prior to that|earlier|previously|after that|most recently|since then|then came|next came|add to that|"
    r"on top of that|"
    r"from (?:\w+ )?\d{4}|in (?:\w+ )?\d{4}|at [A-Z])\b",
    re.IGNORECASE,
)
_RELATIVE = pattern_of(r"\s(?:that|which|who|whom|whose|neither of|none of)\b")
_CONCEDED = pattern_of(
    r"\W*(?:while|although|though|even though|even if|if|despite|rather than|instead of|without|not having|"
    r"unlike)\b[^,]{3,}(?=, (?!and\b|or\b))",
    re.IGNORECASE,
)
_PLEASING = pattern_of(
    r"(?:excites?|appeals? to|attracts?|draws?|interests?|inspires?|suits?|impress(?:es)?|moves?|pleases?|intrigues?) (?:me|us)\b"
)
"""What a thing does to the one who likes it: no claim is in it."""
_FRONTED = pattern_of(
    r"[\s;:,—–]*(?!(?:and|but|so|if|when|while|where|because|since|as|at|in|on|with|for|from|to|by|after|before|over|under|through|during|"
    r"then|now|today|there|here|that|this|it|I|we|my|our|what|who|which)\b)(?:[A-Z][\w+#.-]*)(?: [A-Z][\w+#.-]*){0,3} "
)
"""A thing named before the one who does not have it yet: `Power Query I would still need to practice`."""
_MINE_END = pattern_of(
    r"(?=\s(?:to|at|in|with|into|for|on|and) (?:your?|the (?:role|team|position)|help|support|contribute|meet|serve|make|bear)\b)"
    r"|\s(?=(?:fits?|matches|aligns?|maps|translates?|can|could|would|will|might|has prepared|have prepared|prepares?|equips?)\b)|[;:—]|$"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence between two breaks."""

    start: int
    end: int


class Speaking:
    """The cues of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Taken from auditing/speaking."""
        table = lexicon.table("auditing/speaking")
        self._lexicon = lexicon
        self._forward = [pattern_of("|".join(table[name]), re.IGNORECASE) for name in ("wishes", "theirs", "likenesses")]
        self._denials = pattern_of("|".join(table["denials"]), re.IGNORECASE)
        self._events = pattern_of("|".join(table["events"]), re.IGNORECASE)
        self._brought = pattern_of(table["brought"], re.IGNORECASE)
        self._had = pattern_of(table["had"], re.IGNORECASE)
        self._mastered = pattern_of(table["mastered"], re.IGNORECASE)
        self._hypotheses = pattern_of("|".join(table["hypotheses"]), re.IGNORECASE)
        self._mine = pattern_of(rf"(?<!\btoward )(?<!\btowards )\b[Mm]y (?!(?:\w+ )?(?:{table['hopes']})\b)")

    def claimed(self, sentence: Sentence, company: str, title: str) -> str:
        """The sentence with everything blanked that claims nothing of the candidate; places stay."""
        text = _without_title(sentence.text, title)
        if self._is_theirs(text, company, bullet=sentence.bullet) or text.endswith("?"):
            return " " * len(text)
        blank = [False] * len(text)
        clauses = clauses_of(text)
        for place, clause in enumerate(clauses):
            following = clauses[place + 1] if place + 1 < len(clauses) else Clause(clause.end, clause.end)
            if not self._is_answered(text, clause, following):
                self._blank_forward(text, clause, blank)
        for clause in clauses:
            denied = self._denied(text, clause)
            if (denied and not self._events.search(text, clause.start, clause.end)) or self._is_supposed(text, clause):
                start = _relative(text, clause.start, denied.start()) if denied else clause.start
                blank[start : clause.end] = [True] * (clause.end - start)
        return "".join(" " if gone else character for character, gone in zip(text, blank, strict=True))

    def _denied(self, text: str, clause: Clause) -> re.Match[str] | None:
        """The denial of a clause; what some others did not do is none."""
        found = self._denials.search(text, clause.start, clause.end)
        while found and (_OTHERS.search(text, clause.start, found.start()) or self._is_an_event(text, clause, found)):
            found = self._denials.search(text, found.end(), clause.end)
        return found

    def _is_an_event(self, text: str, clause: Clause, denial: re.Match[str]) -> bool:
        """Whether a denial tells what did not happen, of somebody or something else: the moth has not come back."""
        subject = _SUBJECT_OF_EVENT.search(text, clause.start, denial.start())
        if subject is None or _MINE.search(text, subject.start(), clause.end):
            return False
        return not any(one.name[:1].isupper() for one in self._lexicon.find(text[subject.start() : clause.end]))

    def is_own(self, sentence: Sentence, claimed: str) -> bool:
        """Whether what is claimed has the candidate in it, or leaves the subject out as a line of a CV does."""
        brought = bool(self._brought.search(sentence.text)) and bool(claimed.strip())
        mastered = bool(claimed.strip()) and self.masters(sentence.text)
        return (
            sentence.bullet
            or brought
            or mastered
            or speaks(claimed)
            or bool(_ELLIPTIC.match(claimed))
            or opens_deed(sentence.text, self._lexicon)
        )

    def masters(self, text: str) -> bool:
        """Whether a text says of things known by name that they are familiar."""
        found = self._mastered.search(text)
        if found is None or self._forward[1].search(text[: found.start()]):
            return False
        known = (self._lexicon.term(one.name) for one in self._lexicon.find(text[: found.start()]))
        return any(term is not None and term.kind == "skill" for term in known)

    def _is_answered(self, text: str, clause: Clause, following: Clause) -> bool:
        """Whether the next clause says that one has what this one says that they ask for."""
        if self._denials.search(text, following.start, following.end):
            return False
        asked = self._forward[1].search(text, clause.start, clause.end)
        return asked is not None and self._had.search(text, following.start, following.end) is not None

    def _is_supposed(self, text: str, clause: Clause) -> bool:
        """Whether the clause tells what would be, of something else than what the candidate did."""
        found = self._hypotheses.search(text, clause.start, clause.end)
        if self._brought.search(text, clause.start, clause.end) or self.masters(text[clause.start : clause.end]):
            return False
        if found and (_UNTIL.search(text, clause.start, found.start()) or _REPORTED.search(text, clause.start, found.start())):
            return False
        return found is not None and not _DOER.search(text, clause.start, found.start())

    def _is_theirs(self, text: str, company: str, *, bullet: bool) -> bool:
        """Whether the sentence speaks of the employer and never of the candidate."""
        if speaks(text) or self._brought.search(text):
            return False
        named = bool(company) and bool(re.search(rf"(?<!\w){re.escape(company)}(?!\w)", text))
        return (named and not bullet) or bool(self._forward[1].search(text))

    def _blank_forward(self, text: str, clause: Clause, blank: list[bool]) -> None:
        for cues in self._forward:
            found = cues.search(text, clause.start, clause.end)
            if found:
                pleasing = _PLEASING.match(text, found.start()) and not _SPEAKER.search(text, clause.start, found.start())
                begin = clause.start if pleasing or _FRONTED.fullmatch(text, clause.start, found.start()) else found.start()
                blank[begin : found.start()] = [True] * (found.start() - begin)
                blank[found.start() : clause.end] = [True] * (clause.end - found.start())
                rescued = (*self._mine.finditer(text, found.start(), clause.end), *self._brought.finditer(text, found.start(), clause.end))
                for mine in rescued:
                    end = _MINE_END.search(text, mine.end(), clause.end)
                    stop = end.start() if end else clause.end
                    blank[mine.start() : stop] = [False] * (stop - mine.start())


def _relative(text: str, start: int, denial: int) -> int:
    """Where the denied part of a clause begins: at the `that` or `which` of which something is denied, else with the clause."""
    last = start
    for found in _RELATIVE.finditer(text, start, denial):
        last = found.start()
    return last if not _DOER.search(text, last + 1, denial) or last == start else start


def clauses_of(text: str) -> list[Clause]:
    """The clauses of a sentence, in order."""
    cuts = [found.start() for found in _BREAK.finditer(text)]
    conceded = _CONCEDED.match(text)
    if conceded:
        cuts = sorted({conceded.end(), *cuts})
    own = _OWN_VERB.search(text) if opens_aside(text) else None
    if own and all(cut > own.start() for cut in cuts):
        cuts.insert(0, own.start())
    edges = [0, *cuts, len(text)]
    return [Clause(start, end) for start, end in pairwise(edges) if text[start:end].strip()]


def speaks(text: str) -> bool:
    """Whether a text has the candidate in it."""
    return bool(_SPEAKER.search(text))


def place_of_subject(text: str) -> int | None:
    """Where the candidate is first said to be, do or own something."""
    found = _SUBJECT.search(text)
    return found.start() if found else None


def opens_deed(text: str, lexicon: Lexicon) -> bool:
    """Whether a line begins with a verb, as those of a CV do: `Built dashboards`."""
    first = _FIRST_WORD.match(text)
    return first is not None and first.group().lower() in verbs_of(lexicon).past and not opens_noun(text)


def opens_noun(text: str) -> bool:
    """Whether a line begins with what a finite verb is said of, and no deed: `Shared desks are`."""
    return bool(_NOUN_FIRST.match(text))


def opens_aside(text: str) -> bool:
    """Whether a clause begins by saying before or after what the rest of its sentence was."""
    return bool(_ASIDE.match(text))


def _without_title(text: str, title: str) -> str:
    """The text with the title applied for blanked: `for the Cardiac ICU - Nights position`."""
    if not title:
        return text
    before = r"\b(?:for|to|in|about|regarding) (?:the |your |this )?(?:open )?(?:(?:position|post|role) of )?"
    pattern = rf"{before}{re.escape(title)}(?: position| role| opening| post)?"
    return re.sub(pattern, lambda found: " " * len(found.group()), text, flags=re.IGNORECASE)


@lru_cache(maxsize=2)
def speaking_of(lexicon: Lexicon) -> Speaking:
    """The cues of a lexicon, made once."""
    return Speaking(lexicon)
