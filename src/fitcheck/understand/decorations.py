"""What stands in the line of a title around the title: calls to come, notices, terms, places, dates, codes."""

import re
from functools import cache

from fitcheck.lexicon.words import fold, forms, words
from fitcheck.patterns import pattern_of
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.labels import after_dash, first_part, last_part
from fitcheck.understand.role_nouns import names_role

_TAGS = r"""
    \s*[\[({](?:
        [mfwdxhn*](?:\s*[/|,.]\s*[mfwdxhn*]){1,3}
      | all\ genders?
      | remote[^\])}]* | hybrid[^\])}]*
      | temporary | permanent | closed | filled | (?:non-?\s?)?tenure[^\])}]* | formerly[^\])}]* | previously[^\])}]* | [\d.]+\s?fte[^\])}]*
      | x?\s?(?:\d+|two|three|four|five|several|multiple)\s?x?\s+(?:positions?|posts?|vacanc\w+|openings?|roles?)[^\])}]*
      | x\s?\d+ | new | urgent | volunt(?:ary|eer)(?:\s+(?:role|post))? | unpaid | [^\])}]*\bor\ (?:equivalent|similar)\b[^\])}]*
      | posted[^\])}]*
      | [^\])}]*\b(?:field|site|office|home|school|hospital|store|campus|community)[-\s]based
      | [^\])}]*\b(?:business\s+unit|department|division|\w*days?|months?|hours?|nights?|evenings?|weekends?|shifts?|contract(?:or)?
          |full[- ]?time|part[- ]?time|remote(?:ly)?|hybrid|on-?site|relocation|citizens?(?:hip)?|clearance|visa|only|bonus)\b[^\])}]*
    )[\])}]
"""
_GRADE = (
    r"^\s*(?:Band|Grade|AfC\s+Band)\s*\d{1,2}[a-d]?\b\s*[-–—:,]*\s*"
    r"|(?:\s+at)?\s*[-–—,:(]*\s*\b(?:Band|Grade)\s*\d{1,2}[a-d]?(?:\s*(?:/|-|or)\s*\d{1,2}[a-d]?)?\)?\s*$"
)
_NOTICE = r"""
    ^(?:(?:job|position|vacancy|career|employment|staff|crew|casting)\s+|(?:current|open|new|exciting)\s+(?:job\s+)?)
      (?:openings?|opportunit(?:y|ies)|vacanc(?:y|ies)|postings?|announcements?|descriptions?|adverts?|positions?|roles?|alerts?|notices?|titles?|calls?)
      (?:\s*[-–—:|]+\s*|\s+for\s+(?:(?:the|an?)\s+)?(?:(?:position|role|post|job)\s+of\s+(?:(?:the|an?)\s+)?)?)
  | ^(?:careers?|jobs?)\s+for\s+(?:an?\s+)?(?=[A-Z])
  | ^(?:careers?|jobs?|vac[ae]nc(?:y|ies)|employment|openings?|now\s+hiring|we(?:['’]re|\s+are)\s+hiring)\s*[-–—:|>!/]+\s+
  | ^(?:\d{1,3}|two|three|four|five|several)\s+(?:open\s+)?(?:positions?|posts?|vacanc(?:y|ies)|openings?)\s*[-–—:|]+\s+
  | \s+(?:now\s+)?available\s*$
  | \s+(?:positions?|posts?|jobs?)\s+available\b.*$
  | \s*date\s+posted:.*$ | (?<=[a-z])(?<!\bof)\s+(?:job\s+ad|search)\s*$
  | (?:(?<=\bposition)|(?<=\bpositions))\s+at\s+(?:the\s+)?(?-i:[A-Z]).*$
  | ^(?:recruitment|advertisement|advert|recruiting|hiring)\s+(?:of|for)\s+(?:(?:the|an?)\s+)?(?:(?:position|role|post)s?\s+of\s+)?(?=[A-Z])
  | ^(?:part|full)[-\s]time\s+(?=[A-Z])
  | ^(?:now\s+)?seeking\s+(?:an?\s+)?(?=[A-Z])
  | ^(?:now\s+)?(?:hiring|recruiting)\s+(?:an?\s+)?(?=(?-i:[a-z]))
  | ^(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s*\(\d{1,2}\)\s+(?=[A-Z])
  | ^(?:minimum\s+)?(?:standards|requirements|qualifications|job\s+description)\s+for\s+(?:an?|the|our)\s+
  | ^.*\bopportunit(?:y|ies)\s+for\s+(?:an?\s+|our\s+)?(?:[a-z]+\s+)*(?=[A-Z])
  | ^\s*(?:job\s+title|vacanc(?:y|ies)(?:\s+for)?|job\s+(?:advert|posting|opening)(?:\s+for)?|wanted)\s*
      (?:[-–—:]\s*|an?\s+|the\s+|\s+(?=[A-Z]))
  | \s*[-–—:]?\s+(?:(?:job\s+)?advert(?:isement)?|vacanc(?:y|ies)|openings?|opportunit(?:y|ies)|wanted
      |(?:help\s+)?needed|available\s+(?:jobs?|positions?)
      |(?:jobs?|positions?)\s+available)\s*$
  | \s*[-–—:]?\s+(?:(?:job|position|role)\s+(?:description|advert|posting|opening|profile|details?|specification|announcement
      |requirements|qualifications)
      (?:\s+(?:template|sample|example))?)\s*$
  | (?<=[a-z)])(?<!doctoral)(?<!doc)(?<!faculty)(?<!phd)\s+(?:position|role|post)s?\s*[:!]*\s*$
  | (?<=[a-z])\s+at\s+(?:an?|our|one\s+of)\s.*$
  | \s+(?:(?:key\s+)?(?:duties|tasks)(?:\s+(?:and|&)\s+responsibilities)?|(?:key\s+)?responsibilities)\s*$
  | \s+(?:duties|responsibilities|tasks)\s+(?:(?:may|will|would)\s+)?include.*$
"""
_TERM = r"""
    \s*[-–—,]\s*\d+(?:\.\d+)?\s*(?:hrs|hours)\b.*$ |
    \s*(?:[-–—,:]|\s)\s*\(?(?:1st|2nd|3rd|first|second|third|night|day|evening|weekend|swing|overnight|rotating)\s+shifts?\)?\s*$ |
    \s*[-–—,]?\s*[\[(]?\d{1,2}\s*(?:[-–—]|to)\s*\d{1,2}\+?\s*(?:years?|yrs?)\b[^\])]*[\])]?\s*$ |
    \s+[-–—]\s+[^-–—]*\b(?:hours|years?|months?|fixed[\s-]term|maternity|secondment|contract|permanent|sessions|required|welcome)\b.*$ |
    \s+[-–—]\s+(?:various\s*$|(?:\d+|two|three|four|various)\s[^-–—]*\b(?:posts|positions|vacancies|roles)\b.*)$
"""
_SITE = r"\s*(?:\||[Hh][Tt][Tt][Pp][Ss]?://|[Ww][Ww][Ww]\.|\s{3,}).*$"
_REQUISITION = r"""
    \s*[-–—\#]?\s*(?:req(?:uisition)?\.?\s*(?:id|no)?|job\s*(?:id|no|code)|ref\.?(?:erence)?(?:\s*(?:no|id))?)?
    \s*[:\#]?\s*[A-Z]{0,3}-?\d{3,}\s*$
"""
_REFERENCE = r"\s*[-–—,(\[|]*\s*\b(?:job\s+)?ref(?:erence)?\.?(?:\s*(?:no|number|id|code))?\.?\s*[:\#]?\s*(?=[\w/-]*\d)[\w/-]+[)\]]?\s*$"
_NEWS = (
    r"\s*[-–—(,]*\s*deadline\b.*$"
    r"|\s*[-–—(]*\s*(?:search\s+)?(?:re-?opened|re-?advertised|extended|closed|filled|deadline\s+(?:passed|extended)|opening\s+soon)\)?\s*$"
)
_PAY = r"""
    \s+[-–—]\s+(?:up\s+to\s+)?[$£€]\s?\d.*$ |
    \s*[-–—,:(]*\s*(?:up\s+to\s+)?[$£€]\s?\d[\d,.k]*(?:\s*(?:[-–—]|to)\s*[$£€]?\s?\d[\d,.k]*)?
    (?:\s*(?:/|per|an?|p\.?)\s*(?:hr|hour|yr|year|annum|month|week|day|h|a)\b\.?)?\)?\s*$
"""
_DATE = r"""
    \s*[-–—,|(]+\s*(?:(?:deadline|closing(?:\s+date)?|closes|apply\s+by|posted|starting|start|from|until)\b[:\s]*)?(?:on\s+)?
    (?:(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?
     (?:\s+\d{1,2}(?:st|nd|rd|th)?,?)?(?:\s+\d{4})?
      |(?:spring|summer|autumn|fall|winter)?\s*\d{4}(?:[-/]\d{2,4}){0,2})\)?\s*$
"""
_POSTCODE = r"\s*[-–—,(]+\s*[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\)?\s*$"
_ASIDE = r"^[\[(](?:[a-z][^\])]*|[A-Z]{2,3}|[^\])]*\d[^\])]*)[\])]\s*(?=\w)"
_PLACE_SUFFIX = (
    r"\s*[-–—]\s*(?:remote|hybrid|nights?|days?|full[- ]?time|part[- ]?time|on[- ]?site)\b[^)]*$"
    r"|\s*,\s*(?:fully\s+|100\s?%\s+)?(?:remote|hybrid|on[- ]?site)\b[^)]*$"
)
_PLACE = r"""
    \s*[\[(](?:[A-Z]{2,3}|U\.S\.|U\.K\.|[A-Z][\w.\ ]+,\s*(?:[A-Z]{2,3}|[A-Z][a-z]+))[\])]\s*$
  | \s*[-–—,]\s+[A-Z][\w.\ ]{2,30},\s*(?!UK|US|EU)[A-Z]{2}\s*$
"""
_SETTING = r"\s+(?:fully\s+|100\s?%\s+)?(?:on-?site|remote(?:ly)?|hybrid)(?:\s*(?:/|,|or|and)\s*(?:on-?site|remote(?:ly)?|hybrid))*\s*$"
_TERMS = r"""(?<=[a-z])\s+to\s+(?:assist|help|join|support|work|lead|manage|teach|care|cover|build|develop|design)\b.*$
    | (?<=[a-z])\s+for\s+an?\s+[a-z].*$ | \s+(?:openings?|vacanc(?:y|ies)),\s.*$ | ,?\s*(?:\d+\s*x\s*)?\b\d*(?:\.\d+)?\s*WTE\b.*$
    |,\s*(?:(?:full|part)[- ]?time|fixed[- ]?term|temporary|permanent|maternity\s+cover)\b.*$
    |(?<=[a-z])\s+(?:full|part)[- ]?time\b.*$
    |,\s*(?:(?:location|based|hours|salary|dates?|terms?)\b|(?:various|multiple|flexible|several)\s).*$"""
_STATE, _MOST_OF_TOWN = r"[A-Z]{2}|(?:[A-Z]\.){2}", 3
_DIGITS = tuple("0123456789")
_IN_ORDER = (
    (_NEWS, ("opened", "advertised", "extended", "closed", "filled", "deadline", "soon")),
    (
        _NOTICE,
        (
            *("opportunit", "job", "vacanc", "vacenc", "wanted", "advert", "opening", "needed", "position", "role", "post", "employment"),
            *("recruit", "hiring", "seeking", "duties", "task", "responsib", "call", "available", " search"),
            *("(", "career", "standard", "requirement", "qualification", "include", " at ", "time "),
        ),
    ),
    (_TAGS, ("(", "[", "{")),
    (_GRADE, ("band", "grade")),
    (
        _TERM,
        (
            *("hour", "hrs", "year", "yr", "month", "fixed", "maternity", "secondment", "contract"),
            *("permanent", "session", "required", "welcome", "post", "position", "vacanc", "role", "shift", "various"),
        ),
    ),
    (_TERMS, (",", "full", "part", "wte", " for a", " to ")),
    (_GRADE, ("band", "grade")),
    (_SETTING, ("site", "remote", "hybrid")),
    (_PAY, ("$", "£", "€")),
    (_SITE, ("|", "http", "www", "  ", "\t", "\n", "\xa0")),
    (_DATE, (*_DIGITS, "-", "–", "—")),
    (_POSTCODE, _DIGITS),
    (_REFERENCE, ("ref",)),
    (_REQUISITION, _DIGITS),
    (_PLACE_SUFFIX, ("-", "–", "—", ",")),
    (_REQUISITION, _DIGITS),
)
"""What is no part of a title, each with what it cannot do without, in lower case: most titles have none of it."""
_WHO = r"(?:we|[A-Z][\w.&'’]+(?:\s[A-Z][\w.&'’]+){0,3})(?:['’]?\s?re|\s+are|\s+is|['’]s)"
_CALL = rf"""
    ^.{{0,80}}?\b(?:hiring|recruiting|recruit|appoint|seeking|seeks|looking\s+for|searching\s+for|search\s+for|wanted|wants|needs?|be|become|as
      |(?:opening|vacancy|opportunity|position|applications?|call|job)s?\s+for|(?:position|post|role|job)\s+of)
    \s*:?\s+(?:an?|our|the|your|two|three|four|some|more|several|[A-Z]\S+['’]s)\s+(?:next\s+|new\s+|first\s+|experienced\s+|talented\s+|great\s+)*(?=[^\W\d])
  | ^(?:[^:!–—]{{0,60}}[.!?]\s+)?(?:{_WHO}\s+)?(?:now|currently|urgently|actively)\s+(?:hiring|recruiting|seeking|looking\s+for)\b
    \s*[!:–—-]*\s*(?=[A-Z])
  | ^{_WHO}\s+(?:hiring|recruiting|seeking|looking\s+for)\b\s*[!:–—-]*\s*(?=[A-Z])
  | ^(?:hiring|wanted|urgent|help\s+wanted|apply\s+now)\s*[!:–—-]+\s*(?=[A-Z])
  | ^join\b.{{0,60}}?\sas\s+(?=[A-Z])
  | ^(?:two|three|four|several)\s+(?=[A-Z].*s\b)
  | ^[A-Z].{{2,80}}?\s(?-i:[Ss]eeks|[Ww]ants|[Rr]ecruits|[Ii]s\s[Hh]iring|[Aa]re\s[Hh]iring)\s+(?=(?-i:[A-Z]))
"""
_CALLS = (
    *("hiring", "recruit", "appoint", "seek", "looking", "search", "want", "need", "be ", "become", "as ", "for", "of ", "urgent", "apply"),
    *("two ", "three ", "four ", "several "),
)
_CLAUSE = r"\s*,?\s+(?:you|we|who|that|(?:to|and)\s+(?:be|help|join|lead|work|support)|(?:in|for|on)\s+(?:our|the|\w+['’]s))\b.*$"
_ENDS = ")]+#.'’\""
_SURE = 4
"""How sure a noun must make a name to be that of an organization."""
_PLACE_WORDS = ("the", "remote", "remotely", "hybrid", "onsite", "on-site", "or", "and", "in", "based", "office", "worldwide", "anywhere")


def without_counts(line: str) -> str:
    """A title's line without bracketed terms, such as how many are sought, and the date at its end."""
    line = _tag(rf"(?:{_TAGS})+\s*$").sub("", line) if line.endswith((")", "]")) else line
    return _tag(_DATE).sub("", line) if line[-1:].isdigit() else line


def without_tags(title: str, grammar: Grammar) -> str:
    """A title without calls, and without contract, place, gender and code tags."""
    title = pattern_of(r"(?<=[a-z]),(?=[A-Z])").sub(", ", _without_symbols(title))
    if "|" in title and not names_role(title.split("|")[0], grammar):
        title = next((part for part in title.split("|") if names_role(part, grammar)), title)
    title = _without_town(_without_call(title, grammar), grammar)
    if title.startswith(("(", "[")):
        title = _tag(_ASIDE, 0).sub("", title)
    if title.endswith((")", "]")) or "," in title:
        title = _tag(_PLACE, 0).sub("", title)
    title = _without_place(title, grammar)
    for pattern, cues in _IN_ORDER:
        lower = title.lower()
        if any(cue in lower for cue in cues):
            shorter = _tag(pattern).sub("", title)
            title = title if shorter != title and names_role(title, grammar) and not names_role(shorter, grammar) else shorter
    title = _without_unit(_without_place(title, grammar), grammar)
    title = _tag(_SETTING).sub("", title).strip(" -–—|,:!") or title
    if title.count("(") > title.count(")"):  # a tag was cut out of a longer bracket
        title = title[: title.index("(")].rstrip(" -–—|,:") or title
    return _without_praise(title, grammar)


def _without_praise(title: str, grammar: Grammar) -> str:
    """The title without words in front that only praise (`Experienced & Creative Kitchen Manager`)."""
    parts = title.split()
    first = 0
    if parts and fold(parts[0].strip(",")) in grammar.naming.mere_praise:
        while first < len(parts) - 1 and (fold(parts[first].strip(",")) in grammar.naming.praise or parts[first] == "&"):
            first += 1
    rest = " ".join(parts[first:])
    return rest if first and names_role(rest, grammar) else title


def _without_symbols(title: str) -> str:
    """The title without pictures, stars and arrows at its ends."""
    first, last = 0, len(title)
    while first < last and not (title[first].isalnum() or title[first] in "([.#"):
        first += 1
    while last > first and not (title[last - 1].isalnum() or title[last - 1] in _ENDS):
        last -= 1
    return (title[first:last].rstrip(".") if title.endswith("..") else title[first:last]) or title


def _without_call(title: str, grammar: Grammar) -> str:
    """The title without the call that it ends, and without a name or slogan before a colon or dash."""
    lower = title.lower()
    if any(cue in lower for cue in _CALLS):
        rest = _tag(_CALL, re.IGNORECASE | re.VERBOSE).sub("", title)
        title = _tag(_CLAUSE).sub("", rest) if rest != title and names_role(rest, grammar) else title
    if ": " in title or " : " in title:
        rest, slogan = first_part(title)
        title = rest if slogan and not names_role(slogan, grammar) and names_role(rest, grammar) else title
    return title


def _without_place(title: str, grammar: Grammar) -> str:
    """The title without a known place, or words of where one works, at its end."""
    for cut in (after_dash, last_part):
        rest, part = cut(title)
        while part and is_place(part, grammar) and names_role(rest, grammar):
            title = rest
            rest, part = cut(title)
    return title


def _without_town(title: str, grammar: Grammar) -> str:
    """The title without the town and the letters of its state that nothing parts from the noun for the role (`Weaver Tarn, N.Y.`)."""
    head, comma, state = title.rpartition(", ")
    parts = head.split(" ")
    if not comma or not _tag(_STATE, 0).fullmatch(state):
        return title
    ends = (
        end for end in range(len(parts) - 1, max(0, len(parts) - _MOST_OF_TOWN - 1), -1) if grammar.naming.is_role(fold(parts[end - 1]))
    )
    end = next((end for end in ends if all(part[:1].isupper() and not grammar.naming.is_role(fold(part)) for part in parts[end:])), None)
    return " ".join(parts[:end]) if end else title


def _without_unit(title: str, grammar: Grammar) -> str:
    """The title without the unit of the employer behind a dash or comma (`Cook, Wexcombe Library`), which names no role itself."""
    rest, part = after_dash(title)
    named = forms(part)
    if not named and ", " in title:
        rest, part = last_part(title)
        named = forms(part)
        if len(named) > 2 and named[1] == "of" and named[0] in grammar.naming.departments:
            above = _without_unit(rest, grammar)  # `Professor, University of Wexcombe, Department of History`
            return above if above != rest else title
        if len(named) < 2 or named[-1] in grammar.naming.fields_too or not part[:1].isupper() or names_role(part, grammar):
            return title
        house = named[0 if len(named) > 2 and named[1] == "of" else -1]
        is_site = len(named) > 2 and house in grammar.naming.sites and (house,) not in grammar.naming.parts
        is_site = is_site and not grammar.naming.is_function(named[0])
        is_house = is_site or grammar.naming.organizations.get(house, 0) >= _SURE
        return rest if is_house and names_role(rest, grammar) else title
    if not named or not names_role(rest, grammar) or names_role(part, grammar):
        return title
    ends_so = named[-1] in grammar.naming.collections or grammar.naming.organizations.get(named[-1], 0) >= _SURE
    opens_so = len(named) > 2 and named[1] == "of" and (named[0] in grammar.naming.departments or named[0] in grammar.naming.organizations)
    return rest if ends_so or opens_so or "at" in named[1:-1] else title


def is_place(part: str, grammar: Grammar) -> bool:
    """Whether a part of the line says nothing but where the work is."""
    tokens = words(part)
    position = 0
    while position < len(tokens):
        found = grammar.places.names.at(tokens, position)
        if (
            found is None
            and tokens[position].form not in _PLACE_WORDS
            and part[tokens[position].start : tokens[position].end] not in grammar.places.codes
        ):
            return False
        position = found.after if found else position + 1
    return bool(tokens)


@cache
def _tag(pattern: str, flags: int = re.IGNORECASE | re.VERBOSE) -> re.Pattern[str]:
    return pattern_of(pattern, flags or re.VERBOSE)
