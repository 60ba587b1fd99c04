"""Degrees: level, field and school as the profile has them, and held only where finished."""

import re
from collections.abc import Iterator

from fitcheck.audit.finding import Doubt
from fitcheck.audit.passage import Passage
from fitcheck.audit.relating import is_among
from fitcheck.match.degrees import DegreeNames, degree_names, state_of
from fitcheck.nouns.finding import Evidence
from fitcheck.nouns.profile import Education
from fitcheck.patterns import pattern_of

_DEGREE = pattern_of(
    r"\b(?:Ph\.?\s?D\.?|D\.?Phil\.?|[Dd]octorate|[Dd]octoral degree|M\.?B\.?A\b\.?|M\.?[Ss][Cc]\b\.?|M\.?S\.?(?= (?:in|"
    r"from|degree)\b)|M\.?A\.?(?= (?:in|from|degree)\b)|M\.?Eng\b|MPH|MSW|MSN|LL\.?M\b|"
    r"[Mm]aster['’]?s?(?: [Dd]egree)?\b(?= (?:of|in|degree|from)|[,.])|[Mm]aster['’]s\b|"
    r"[Mm]aster of [A-Z]\w+(?: [A-Z]\w+)*|B\.?[Ss][Cc]\b\.?|BSN|B\.?B\.?A\b|B\.?Eng\b|LL\.?B\b|"
    r"B\.?S\.?(?= (?:in|from|degree)\b)|B\.?A\.?(?= (?:in|from|degree)\b)|"
    r"[Bb]achelor['’]?s?(?: [Dd]egree)?\b(?: of [A-Z]\w+(?:(?: in)? [A-Z]\w+)*)?|[Aa]ssociate['’]?s?(?: [Dd]egree|"
    r" of [A-Z]\w+)(?: in [A-Z]\w+)?|"
    r"J\.?D\.?(?= |,|\.)|PGCE|PharmD|DNP|[Uu]ndergraduate degree|[Gg]raduate degree)"
)
_ANY_HELD = pattern_of(r"\b(?:hold|have|earned|completed|finished|gained|with|took) (?:an? |my )(?:[a-z-]+ )?degree\b", re.IGNORECASE)
_UNFINISHED = pattern_of(
    r"\b(?:toward|towards|pursu\w+|in progress|under way|underway|complet(?:e|ing)|studying|enrolled|working on|expected?|candidate|"
    r"finish(?:ing)?|part[- ]way|student|will (?:hold|receive)|reading for|left|started|began)\b",
    re.IGNORECASE,
)
_FIELD = pattern_of(
    r"\s*(?:degree\s*)?,?\s*(?:(?:is|was)\s+)?(?:in|of)\s+(?P<field>[A-Za-z][\w&’'-]*(?:\s+(?!(?:from|at|with|where|and I|I|which|that|"
    r"gave|taught|has|have|is|was|who)\b)[A-Za-z&][\w’'-]*){0,4})"
)
_FROM = pattern_of(r"\b(?:from|at)\s+(?:the\s+)?(?P<school>[A-Z][\w’'&.-]*(?:\s+(?:(?:of|the|and|at)\s+){0,2}[A-Z][\w’'&.-]*)*)")

_STUDIED = pattern_of(
    r"\b(?:majored in|minored in|(?:major|minor|concentration) in|degree(?: is| was)? in|dissertation(?: was)? on|"
    r"thesis(?: was)? on|studied(?= [a-z]+(?: [a-z]+)? (?:at|in|from)\b)) "
    r"(?P<field>[A-Za-z][\w-]*(?: (?!(?:at|from|with|and I|I|which|that|where|who|rather|but|by|in)\b)[A-Za-z&][\w-]*){0,3})"
    r"|\b(?P<kind>(?!(?:graduate|undergraduate|university|college|advanced|doctoral|first|higher|no|a|an|my|the|this|that|"
    r"double|related|professional|"
    r"second|year|associate|bachelor|master|arts|science|any|each|own|same|one|her|his|some|another|honou?rs|joint|dual|"
    r"formal|without|required|technical)\b)[a-z]{3,}) degree\b"
)
_RANK = pattern_of(r"associates?", re.IGNORECASE)
"""An associate of a firm, where the word stands alone."""
_CERTIFICATE = pattern_of(r"\b(?:certificate|diploma)\b", re.IGNORECASE)
_OTHER_PAPER = pattern_of(
    r"\b(?:certificates?|certifications?|diploma|licen[cs]e|credential|badge|workshop)\b|,? and (?:an?|my|the) ", re.IGNORECASE
)
_OTHERS = pattern_of(
    r"[ -](?:students?|candidates?|researchers?|level|graduates?|thes[ie]s|interns?|program(?:me)?s?|committees?)\b",
    re.IGNORECASE,
)
_STOP = pattern_of(r";|\.\s")
_MINOR = pattern_of(r"\b(?:with an? )?[Mm]inor(?:ed|ing)?\b")
"""What begins the lesser of two fields."""
_BESIDE = 60
_HONOURS = pattern_of(
    r"\b(?:first[- ]class|upper second|2:1|(?:summa |magna )?cum laude|valedictorian|with distinction|"
    r"with (?:first[- ]class |the highest |high )?honou?rs|(?:first|top|head) (?:\d+ ?(?:%|percent) )?(?:in|of) (?:my|the|"
    r"our) (?:class|year|cohort|intake)|dean['’]s list)\b|\ba (?:double |starred )?(?:first|distinction|merit)(?= (?:in|from)\b|,)",
    re.IGNORECASE,
)


def degrees(passage: Passage) -> Iterator[Doubt]:
    """Degrees that the profile does not hold, or not in this field or from this school."""
    names = degree_names(passage.record.index.lexicon)
    studies = passage.record.index.profile.education
    for found in _DEGREE.finditer(passage.claimed):
        level = names.level(found.group().rstrip(".,")) or ("doctorate" if found.group().startswith(("Ph", "D")) else "")
        if (
            not level
            or _OTHERS.match(passage.whole, found.end())
            or (passage.entries and all(one.section == "work" for one in passage.entries) and _RANK.fullmatch(found.group()))
        ):
            continue
        same = [(i, study) for i, study in enumerate(studies) if _level(names, study) == level]
        message = _wrong(passage, found, same)
        if message:
            lines = tuple(line for i, _ in (same or list(enumerate(studies))) for line in _quote(passage, i))[:3]
            yield Doubt(found.start(), _whole_end(passage, found), "degree", "degree-unsupported", message, lines)


def any_degree(passage: Passage) -> Iterator[Doubt]:
    """A degree of no level that is told as held, where the course of study it names was not finished."""
    if not passage.own or _UNFINISHED.search(passage.whole):
        return
    for found in _ANY_HELD.finditer(passage.claimed):
        field, school = _FIELD.match(passage.whole, found.end()), _FROM.search(passage.whole, found.end())
        studies = list(enumerate(passage.record.index.profile.education))
        named = [(i, one) for i, one in studies if school and _same_name(passage, school["school"], one.institution)]
        if field and not named:
            words = [token.stem for token in passage.record.index.stems.tokens(field["field"])]
            named = [(i, one) for i, one in studies if _names_any(passage, words, one.area)]
        if named and all(_is_unfinished(passage, one) for _, one in named):
            lines = _quote(passage, named[0][0])
            yield Doubt(found.start(), found.end(), "degree", "degree-unsupported", "the profile has this degree as not finished", lines)


def _whole_end(passage: Passage, found: re.Match[str]) -> int:
    """Where a degree ends with the field and the school that follow it."""
    field = _FIELD.match(passage.claimed, found.end())
    end = field.end("field") if field else found.start() + len(found.group().rstrip(".,") if found.group().isupper() else found.group())
    school = _FROM.search(passage.claimed, end, min(end + _BESIDE, len(passage.claimed)))
    return found.start() + len(passage.claimed[found.start() : school.end("school")].rstrip(".")) if school else end


def _level(names: DegreeNames, study: Education) -> str:
    """The level of a course of study; a certificate for holders of a degree is none."""
    return "" if _CERTIFICATE.search(study.studyType) else names.level(study.studyType) or names.level(study.area)


def fields(passage: Passage) -> Iterator[Doubt]:
    """Fields of study that no course of study of the profile has."""
    studies = passage.record.index.profile.education
    if not passage.own:
        return
    stems = passage.record.index.stems
    texts = [" ".join((one.area, one.studyType, one.summary, *one.highlights, *one.courses, one.score)) for one in studies]
    own = {token.stem for text in texts for token in stems.tokens(text)}
    for found in _STUDIED.finditer(passage.claimed):
        said = [token.stem for token in stems.tokens(found["field"] or found["kind"]) if stems.weight(token.stem) > 0]
        if said and not any(is_among(stems, stem, own) for stem in said):
            lines = tuple(line for i, _ in enumerate(studies) for line in _quote(passage, i))[:2]
            message = f"the profile has no studies of {' '.join((found['field'] or found['kind']).split())}"
            yield Doubt(found.start(), found.end(), "degree", "degree-unsupported", message, lines)


def honours(passage: Passage) -> Iterator[Doubt]:
    """Grades that the profile does not give."""
    profile = passage.record.index.profile
    for found in _HONOURS.finditer(passage.claimed):
        said = _american(found.group().casefold().replace("-", " ").removeprefix("a "))
        studies = " ".join(f"{one.score} {one.studyType} {one.summary} {' '.join(one.highlights)}" for one in profile.education)
        had = _american(passage.record.text if not found.group().startswith("a ") else studies.casefold())
        if said.removeprefix("with ") not in had.replace("-", " ") and not (
            said.endswith(("honors", "honours")) and "cum laude" in passage.record.text
        ):
            lines = tuple(line for i, _ in enumerate(profile.education) for line in _quote(passage, i))[:2]
            yield Doubt(found.start(), found.end(), "degree", "degree-unsupported", f"the profile gives no {found.group()}", lines)


def _american(text: str) -> str:
    return text.replace("honour", "honor")


def _wrong(passage: Passage, found: re.Match[str], same: list[tuple[int, Education]]) -> str:
    if not same:
        return f"the profile holds no {found.group().rstrip('.,')}"
    fit = [(i, study) for i, study in same if _field_fits(passage, found, study)]
    if not fit:
        return "the profile holds this degree in another field"
    other = _OTHER_PAPER.search(passage.whole, found.end())
    stop = _STOP.search(passage.whole, found.end())
    ends = [one.start() for one in (other, stop) if one]
    school = _FROM.search(passage.whole, found.end(), min(ends, default=len(passage.whole)))
    if school and not any(_same_name(passage, school["school"], study.institution) for _, study in fit):
        return "the profile has this degree from another school"
    if all(_is_unfinished(passage, study) for _, study in fit) and not _UNFINISHED.search(passage.whole):
        return "the profile has this degree as not finished"
    return ""


def _field_fits(passage: Passage, found: re.Match[str], study: Education) -> bool:
    stems = passage.record.index.stems
    after = _FIELD.match(passage.whole, found.end())
    said = after["field"] if after else ""
    inside = pattern_of(r"\b(?:of|in) ([A-Z].*)$").search(found.group())
    wanted = [token.stem for token in stems.tokens(f"{said} {inside[1] if inside else ''}") if stems.weight(token.stem) > 0]
    generic = {
        stems.stem(word)
        for word in (
            "science",
            "arts",
            "degree",
            "applied",
            "field",
            "engineering",
            "management",
            "administration",
            "studies",
            "education",
            "technology",
            "general",
            "design",
        )
    }
    telling = [stem for stem in wanted if stem not in generic][:3]
    if not telling or not study.area:
        return True
    area = study.area if _MINOR.search(passage.whole) else _MINOR.split(study.area)[0]
    if _names_any(passage, telling, f"{area} {study.studyType}"):
        return True
    if area != study.area and _names_any(passage, telling, study.area):
        return False
    others = (one.area for one in passage.record.index.profile.education if one is not study)
    of_another = any(_names_any(passage, telling, area) for area in others)
    return not of_another and _names_any(passage, telling, f"{' '.join(study.highlights)} {study.summary}")


def _names_any(passage: Passage, wanted: list[str], text: str) -> bool:
    return any(token.stem in wanted for token in passage.record.index.stems.tokens(text))


def _same_name(passage: Passage, said: str, name: str) -> bool:
    stems = passage.record.index.stems
    own = {token.stem for token in stems.tokens(name)}
    common = {stems.stem(word) for word in ("university", "college", "school", "institute", "institution", "state", "academy", "community")}
    words = [token.stem for token in stems.tokens(said) if stems.weight(token.stem) > 0 and token.stem not in common]
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    if not name or not words or said.upper() in initials:
        return True
    further = [stem for stem in words if stem not in own and stem.upper() not in initials]
    lacking = [stem for stem in own - common if stem not in words and stems.weight(stem) > 0]
    return len(further) < len(words) and not (further and lacking)


def _is_unfinished(passage: Passage, study: Education) -> bool:
    """Whether a course of study was not completed, or its summary says so."""
    index = passage.record.index
    names = degree_names(index.lexicon)
    summary = f" {study.summary} ".casefold()
    return state_of(index, names, study) != "completed" or any(word in summary for word in (*names.in_progress, *names.left))


def _quote(passage: Passage, number: int) -> tuple[Evidence, ...]:
    return tuple(line for name in ("studyType", "area", "institution") for line in passage.record.evidence(f"education[{number}].{name}"))[
        :2
    ]
