"""The walk from a letter and a profile to the claims that the profile does not support."""

from dataclasses import replace
from datetime import date

from fitcheck.audit.bearings import Retelling
from fitcheck.audit.filing import record_of
from fitcheck.audit.finding import AuditFinding, Doubt
from fitcheck.audit.letter_text import LetterText, Sentence
from fitcheck.audit.likelihood import weighed
from fitcheck.audit.passage import Passage, Said, Theirs, passages
from fitcheck.audit.quantities import quantities
from fitcheck.audit.record import Record
from fitcheck.audit.rules import RULES
from fitcheck.audit.rules.outcomes import outcomes
from fitcheck.judge import judge
from fitcheck.lexicon import Lexicon
from fitcheck.nouns.posting import Posting
from fitcheck.nouns.profile import Profile
from fitcheck.patterns import pattern_of

_QUOTING = pattern_of(r"[\"“”„«»‘]")
_MET = ("met", "exceeded")
_MOVED = frozenset(("number-moved", "skill-elsewhere", "deed-elsewhere", "project-elsewhere"))


def audit(letter: str, profile: Profile, posting: Posting | None, lexicon: Lexicon, as_of: date) -> tuple[AuditFinding, ...]:
    """The unsupported claims of a letter or CV, in the order of the text."""
    text = LetterText(letter)
    record = record_of(profile, lexicon, as_of)
    theirs = theirs_of(posting, record) if posting else None
    judged: dict[Said, list[Doubt]] = {}
    retelling = Retelling()
    found = []
    for sentence, said in passages(text, record, theirs):
        if said not in judged:  # a letter that says the same a thousand times is judged once
            judged[said] = weighed([(passage, doubts_of(passage)) for passage in said.passages], retelling)
        found += [_placed(text, sentence, doubt) for doubt in judged[said]]
    return tuple(sorted(found, key=lambda one: (one.line, one.column, one.rule)))


def theirs_of(posting: Posting, record: Record) -> Theirs:
    """What a posting brings to the audit of a profile's letter."""
    judged = judge(record.index, posting)
    stems = record.index.stems
    texts = [" ".join(block.text.split()) for block in posting.blocks]
    lines = tuple(frozenset(token.stem for token in stems.tokens(text) if stems.weight(token.stem) > 0) for text in texts)
    gaps = tuple(one for one in judged.findings if one.verdict == "missing")
    text = "\n".join((*texts, posting.title or "", posting.company or "", posting.location or "")).casefold()
    figures = _figures_with_words(texts, lines)
    met = {" ".join(one.leaf.text.split()).casefold() for found in judged.findings for one in found.leaves if one.verdict in _MET}
    words = frozenset().union(*lines)
    company, title = judged.asked.company or "", judged.asked.title or ""
    return Theirs(company, title, posting, lines, text, words, figures, tuple(sorted(met - {""})), gaps)


def _figures_with_words(texts: list[str], lines: tuple[frozenset[str], ...]) -> dict[float, frozenset[str]]:
    """The values of the figures of some texts, each with the words of those in which it stands."""
    found: dict[float, frozenset[str]] = {}
    for text, words in zip(texts, lines, strict=True):
        for one in quantities(text):
            found[one.value] = found.get(one.value, frozenset()) | words
    return found


def doubts_of(passage: Passage) -> list[Doubt]:
    """What the rules doubt in a clause; words doubted once are not doubted again."""
    chosen: list[Doubt] = []
    says = passage.claimed.strip(" ,.;:") or _QUOTING.search(passage.whole)
    for rule in RULES if says else (outcomes,):
        for doubt in rule(passage):
            same = [one for one in chosen if doubt.start < one.end and doubt.end > one.start]
            if not same or (doubt.rule in _MOVED and all(one.rule in _MOVED for one in same)):
                chosen.append(doubt)
    return _joined(chosen)


def _joined(doubts: list[Doubt]) -> list[Doubt]:
    """The doubts of a clause, those on its place as one."""
    moved = [doubt for doubt in doubts if doubt.rule in _MOVED]
    if len(moved) < 2:
        return doubts
    evidence = tuple(dict.fromkeys(line for doubt in moved for line in doubt.evidence))[:3]
    whole = replace(moved[0], start=min(one.start for one in moved), end=max(one.end for one in moved), evidence=evidence)
    return [*(doubt for doubt in doubts if doubt.rule not in _MOVED), whole]


def _placed(text: LetterText, sentence: Sentence, doubt: Doubt) -> AuditFinding:
    line, column = text.position(sentence.start + doubt.start)
    claim = " ".join(sentence.text[doubt.start : doubt.end].split())
    return AuditFinding(line, column, claim, doubt.kind, doubt.rule, doubt.severity, doubt.message, doubt.evidence)
