"""Proper names: an employer, school or product that neither profile nor posting nor vocabulary knows is an invention."""

import re
from collections.abc import Iterator

from fitcheck.audit.finding import Doubt
from fitcheck.audit.passage import Passage
from fitcheck.match.degrees import degree_names
from fitcheck.nouns.finding import Evidence
from fitcheck.patterns import pattern_of

_NAME = pattern_of(r"\b[A-Z][\w’'&.-]*(?:\s+(?:(?:of the|of|the|and|de|for|&)\s+)?(?!I\b)[A-Z0-9][\w’'&.-]*)*")
_WORD = pattern_of(r"[A-Za-z][\w’'-]*")
_ORDINARY = frozenset(
    [
        "I",
        "I'm",
        "I've",
        "I'd",
        "I'll",
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "Sir",
        "Madam",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "English",
        "GPA",
        "Present",
        "Sept",
        "Jan",
        "Feb",
        "Mar",
        "Apr",
        "Jun",
        "Jul",
        "Aug",
        "Sep",
        "Oct",
        "Nov",
        "Dec",
        "American",
        *(f"{day}s" for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")),
        "European",
    ]
)
_FEW_INITIALS = 2
"""Initials that are soon found by chance."""
_PRIZE = pattern_of(
    r"(?:[A-Z][\w’'-]*\s+)(?:(?:[A-Z][\w’'-]*|of|the|for|in)\s+)*?(?:of\s+the\s+(?:Year|Month|Quarter)|(?:Award|Prize|"
    r"Medal|Fellowship|Scholarship)\b)"
)
_WORKED_AT = pattern_of(
    r"\b(?:worked|working|work|years?|months?|summers?|stint|spent \w+ \w+|internship|interned|career|employed|job|position|"
    r"role|time|started|began|"
    r"analyst|engineer|manager|designer|nurse|developer|consultant|scientist|researcher|fellow|officer|specialist|technician|"
    r"clerk|chef|cook|accountant|paralegal|representative|supervisor|lead|associate|assistant|intern|director|advocate|teacher|coordinator)"
    r" at (?:the )?(?P<name>[A-Z][\w’'&.-]*(?: (?:of |the |and |& )?[A-Z][\w’'&.-]*)*)"
)
_PLACE_NAME = r"[A-Z][\w’'&.-]*(?: (?:of |the |and |& )?[A-Z][\w’'&.-]*)*"
_I_AT = pattern_of(
    rf"(?:^\W*|\b(?:[Ee]arlier|[Pp]reviously|[Bb]efore that|[Ll]ater|[Tt]hen|"
    rf"[Pp]rior to that),? )[Aa]t (?:the )?(?P<at>{_PLACE_NAME})(?=,? (?:where )?I\b)"
    rf"|\bI (?:have |also )?(?:[a-z]+ly )?(?!(?:sp[eo]\w+|talk\w*|present\w*|lectur\w+)\b)[a-z]+ at (?:the )?(?P<did>{_PLACE_NAME})"
    rf"|\bI (?:was at|joined|left|came from|moved to|worked for|work for) (?:the )?(?P<joined>{_PLACE_NAME})"
)
_DEALING = pattern_of(
    r"\b(?:collaborat\w+|partner\w*|joint|talks?|speak\w*|spoke|invited|keynotes?|guest|panel\w*|present(?:ed|ing|ation)\w*)\b"
)
"""What one does with others without being employed there."""
_POSSESSIVE = pattern_of(r"['’]s$")
_OWNED = pattern_of(r"[A-Z][\w.&-]*['’]s\s+(?=[A-Z])")
"""Whose the name is that follows: AWS's."""
_ROLE = pattern_of(r"\s+(?:role|position|opening|job|post|vacancy|posting|opportunity|team)\b", re.IGNORECASE)
_LABEL = pattern_of(r"[^:.;,]{2,40}:(?=\s|$)")
_THEIRS = pattern_of(r"['’]s\b|\s(?:values|needs|seeks|wants|is|does|has|builds|offers|expects|stands|works)\b")
_EMPLOYED = pattern_of(r"\b(?:at|for|with|from|joined|join|by|of|in)\s+(?:the\s+)?$", re.IGNORECASE)


def names(passage: Passage) -> Iterator[Doubt]:
    """Names that nothing knows."""
    known = [(one.start, one.end) for one in passage.record.index.lexicon.find(passage.claimed)]
    text_of = "".join(
        " " if any(low <= place < high for low, high in known) else character for place, character in enumerate(passage.claimed)
    )
    for found in _NAME.finditer(passage.claimed):
        start, end = found.start(), found.start() + len(found.group().rstrip(".'’-"))
        text = passage.claimed[start:end]
        if start < _label_end(passage):
            continue
        owned = _OWNED.match(text)
        if owned:
            start, text = start + owned.end(), text[owned.end() :]
        if _opens(passage, start):
            first = _WORD.match(text)
            start, text = (start + first.end(), text[first.end() :]) if first else (start, text)
            start += len(text) - len(text.lstrip())
            text = text.strip()
        possessive = _POSSESSIVE.search(text)
        end, text = (end - len(possessive.group()), text[: possessive.start()]) if possessive else (end, text)
        if passage.quotes_them(start, end) or degree_names(passage.record.index.lexicon).level(text):
            continue
        if len(text) < 2 or not text_of[start:end].strip() or _is_known(passage, text_of[start:end], text):
            continue
        employer = bool(_EMPLOYED.search(passage.claimed[:start]))
        if passage.theirs and " ".join(text.split()).casefold() in passage.theirs.text:
            if (
                not passage.own
                or _is_role_applied_for(passage, text, end)
                or text.casefold() in passage.theirs.company.casefold()
                or passage.is_met(start, end)
                or _THEIRS.match(passage.whole, end)
            ):
                continue
            yield Doubt(start, end, "posting", "posting-wording", f"{text} is the posting's own word; the profile does not show it")
        else:
            yield Doubt(start, end, "employer" if employer else "name", "name-unknown", f"the profile knows no {text}")


def employers(passage: Passage) -> Iterator[Doubt]:
    """Places where the profile does not say that one worked, however well known their names."""
    if not passage.own:
        return
    for found in (*_WORKED_AT.finditer(passage.claimed), *_I_AT.finditer(passage.claimed)):
        start = found.start(found.lastgroup or 0)
        name = found[found.lastgroup or 0].rstrip(".,'’")
        if not _is_place(passage, name):
            yield Doubt(start, start + len(name), "employer", "name-unknown", f"the profile has no work at {name}")


def _is_place(passage: Passage, name: str) -> bool:
    """Whether a name is that of an entry or of the company written to, or the profile tells of something at it."""
    record = passage.record
    said = name.casefold()
    at = re.compile(rf"\b(?:at|for|with|from) (?:the )?{re.escape(said)}")
    if any(at.search(line) and not _DEALING.search(line) for line in record.text.split("\n")) or record.has_initials(name):
        return True
    if passage.theirs and said in passage.theirs.company.casefold():
        return True
    if _is_dealt_with(passage, said):
        return False
    words = [token.stem for token in record.index.stems.tokens(name)]
    return any(
        (bool(words) and words[0] in record.names.get(entry.number, frozenset())) or said in f"{entry.name} {entry.role}".casefold()
        for entry in record.entries
    )


def _is_dealt_with(passage: Passage, said: str) -> bool:
    """Whether every line of the profile that has a name tells of dealing with it, and no entry is called so."""
    lines = [line for line in passage.record.text.split("\n") if said in line]
    is_entry = any(said in entry.name.casefold() for entry in passage.record.entries)
    return bool(lines) and not is_entry and all(_DEALING.search(line) for line in lines)


def prizes(passage: Passage) -> Iterator[Doubt]:
    """Awards that the profile does not name, or names as not won."""
    lesser = passage.record.index.lexicon.table("auditing/scope")["not_won"]
    for found in _PRIZE.finditer(passage.claimed):
        name = found.group()
        less = _less_than_won(passage, name, lesser)
        if less and not re.search(lesser, passage.whole, re.IGNORECASE):
            yield Doubt(found.start(), found.end(), "award", "award-raised", f"the profile says {less.text}", (less,))
        elif " ".join(name.split()).casefold() not in passage.record.text:
            yield Doubt(found.start(), found.end(), "award", "name-unknown", f"the profile knows no {name}")


def _is_role_applied_for(passage: Passage, text: str, end: int) -> bool:
    """Whether the name is that of the position in the posting."""
    title = passage.theirs.title.casefold() if passage.theirs else ""
    return text.casefold() in title or bool(_ROLE.match(passage.whole, end))


def _less_than_won(passage: Passage, name: str, lesser: str) -> Evidence | None:
    """The line that names a prize, where each line that does says that it was not won."""
    lines = [fact.evidence for fact in passage.record.index.facts if name.casefold() in fact.evidence.text.casefold()]
    return lines[0] if lines and all(re.search(lesser, line.text, re.IGNORECASE) for line in lines) else None


def _label_end(passage: Passage) -> int:
    """Where the label ends that a line begins with, as in `Research Excellence: ...`."""
    label = _LABEL.match(passage.whole)
    return label.end() if label else 0


def _opens(passage: Passage, start: int) -> bool:
    """Whether the capital is only that of a sentence's beginning."""
    before = passage.whole[:start].rstrip("“\"'( ")
    return not before or before[-1] in ".!?:•"


def _is_known(passage: Passage, text: str, whole: str) -> bool:
    """Whether the profile has the name, or each of its words that no vocabulary knows."""
    said = " ".join(whole.split()).casefold()
    if said in passage.record.text or _is_heading(passage) or _has_initials_of(passage, whole):
        return True
    stems = passage.record.index.stems
    words = [word for word in _WORD.findall(text) if word not in _ORDINARY and word[0].isupper()]
    return all(
        all(token.stem in passage.record.words for token in stems.tokens(word)) or passage.record.has_initials(word) for word in words
    )


def _is_heading(passage: Passage) -> bool:
    """Whether the sentence is a line in capitals, as headings are."""
    return passage.whole.isupper() and passage.whole.strip()[-1:].isalpha()


def _has_initials_of(passage: Passage, name: str) -> bool:
    """Whether the profile has the initials of a name of three words or more: NSF, of the National Science Foundation."""
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return len(initials) > _FEW_INITIALS and bool(re.search(rf"\b{re.escape(initials.casefold())}\b", passage.record.text))
