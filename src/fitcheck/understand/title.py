"""The title of the job: a heading, a labelled line, a short line that names a role, else what a sentence calls it."""

import re
from functools import cache

from fitcheck.lexicon.words import words
from fitcheck.nouns.posting import Block, Posting
from fitcheck.patterns import pattern_of
from fitcheck.understand.calling import called_in
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.labels import PLACEHOLDER, labelled_values

_TAGS = r"""
    \s*[\[({](?:
        [mfwdxhn*](?:\s*[/|,.]\s*[mfwdxhn*]){1,3}
      | all\ genders?
      | remote[^\])}]* | hybrid[^\])}]*
      | temporary | permanent
      | [^\])}]*\b(?:days?|months?|hours?|nights?|evenings?|weekends?|shifts?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|contract(?:or)?
          |full[- ]?time|part[- ]?time|remote(?:ly)?|hybrid|on-?site|relocation|citizens?(?:hip)?|clearance|visa|only|bonus)\b[^\])}]*
    )[\])}]
"""
_GRADE = r"^\s*(?:Band|Grade|AfC\s+Band)\s*\d{1,2}[a-d]?\b\s*[-–—:,]*\s*|\s*[-–—,:(]*\s*\b(?:Band|Grade)\s*\d{1,2}[a-d]?\)?\s*$"
_NOTICE = r"""
    ^.*\bopportunit(?:y|ies)\s+for\s+(?:an?\s+|our\s+)?(?:[a-z]+\s+)*(?=[A-Z])
  | ^\s*(?:job\s+title|vacancy(?:\s+for)?|job\s+(?:advert|posting|opening)(?:\s+for)?|wanted)\s*(?:[-–—:]\s*|an?\s+|the\s+|\s+(?=[A-Z]))
  | \s*[-–—:]?\s+(?:advert(?:isement)?|vacancy|opening|wanted|needed)\s*$
  | \s*[-–—:]?\s+(?:(?:job|position|role)\s+(?:description|advert|posting|opening|profile))\s*$
"""
_TERM = r"""
    \s+[-–—]\s+[^-–—]*\b(?:hours|years?|months?|fixed[\s-]term|maternity|secondment|contract|permanent|sessions)\b.*$
"""
_SITE = r"\s*(?:\||[Hh][Tt][Tt][Pp][Ss]?://|[Ww][Ww][Ww]\.|\s{3,}).*$"
_REQUISITION = r"""
    \s*[-–—\#]?\s*(?:req(?:uisition)?\.?\s*(?:id|no)?|job\s*(?:id|no|code)|ref\.?(?:erence)?(?:\s*(?:no|id))?)?
    \s*[:\#]?\s*[A-Z]{0,3}-?\d{3,}\s*$
"""
_PAY = r"""
    \s*[-–—,:(]*\s*(?:up\s+to\s+)?[$£€]\s?\d[\d,.k]*(?:\s*(?:[-–—]|to)\s*[$£€]?\s?\d[\d,.k]*)?
    (?:\s*(?:/|per|an?|p\.?)\s*(?:hr|hour|yr|year|annum|month|week|day|h|a)\b\.?)?\)?\s*$
"""
_PLACE_SUFFIX = r"\s*[-–—]\s*(?:remote|hybrid|nights?|days?|full[- ]?time|part[- ]?time|on[- ]?site)\b[^)]*$"
_PLACE = r"""
    \s*[\[(](?:[A-Z]{2,3}|U\.S\.|U\.K\.|[A-Z][\w.\ ]+,\s*[A-Z]{2,3})[\])]\s*$
  | \s*[-–—,]\s+[A-Z][\w.\ ]{2,30},\s*[A-Z]{2}\s*$
"""
_TERMS = r",\s*(?:full|part)[- ]?time\b.*$"
_DIGITS = tuple("0123456789")
_IN_ORDER = (
    (_NOTICE, ("opportunit", "job", "vacancy", "wanted", "advert", "opening", "needed", "position", "role")),
    (_GRADE, ("band", "grade")),
    (_TERM, ("hour", "year", "month", "fixed", "maternity", "secondment", "contract", "permanent", "session")),
    (_TERMS, (",",)),
    (_TAGS, ("(", "[", "{")),
    (_PAY, ("$", "£", "€")),
    (_SITE, ("|", "http", "www", "  ", "\t", "\n", "\xa0")),
    (_REQUISITION, _DIGITS),
    (_PLACE_SUFFIX, ("-", "–", "—")),
    (_REQUISITION, _DIGITS),
)
"""What is no part of a title, each with what it cannot do without, in lower case: most titles have none of it."""
_WORD = r"[A-Z][\w/&+.’'-]*"
_PRAISE = ("smart", "talented", "new", "and")
_SOUGHT = (
    r"\b(?:looking\ for|seeks?|seeking|hiring|recruiting|recruit(?:\ to)?|search(?:ing)?\ for|opportunit(?:y|ies)\b[^.:]{0,60}?\bfor"
    r"|arisen\ for|vacanc(?:y|ies)\ for|(?:role|post|position)\ of|(?:appointment|position|work)\ as|(?:^|[.!?]\s)As)\s+"
    r"(?:an?\s+|our\s+|the\s+)?(?P<name>[\w/&+’'-]+(?:,?\s+[\w/&+’'-]+){0,9})"
)
_HIRING = (
    r"(?P<company>[^.!?]{2,60}?)\s+(?:is|are)\s+(?:now\s+)?"
    r"(?:hiring|seeking|recruiting|looking\ for|searching\ for)\s+(?:an?|our(?:\s+next)?|the)?\s*(?P<name>[A-Z].{2,80})"
)
_AT = r"(?P<name>[^@|]{3,80}?)\s+(?:at|@)\s+(?P<company>[A-Z][\w&.,’'\ -]{1,60})"
_LOOKED_AT = 14
_LONGEST_HEADING = 140
_WORDS_OF_AN_OPENER = 16
_MOST_AFTER_ROLE = 2
_ROLE_GOES_ON = ("of", "for", "in", "to", "and", "with", "at")
_LONGEST = 10
_LONGEST_SPOKEN = 6


def title_of(posting: Posting, stem: str, grammar: Grammar) -> str | None:
    """The title as the posting words it, or as the stem of its file's name does; None where neither says."""
    blocks = _before_contacts(posting.blocks, grammar)
    early = blocks[:_LOOKED_AT]
    top = _top(early, grammar)
    return (
        _headed(early, top, grammar)
        or _labelled(blocks, grammar)
        or next((line for block in early if (line := _line_title(block, grammar))), None)
        or _named_in_file(stem, blocks, grammar)
        or _spoken_of(early, blocks, grammar)
        or (top if top and _may_be_title(top, grammar) else None)
        or called_in(blocks, grammar)
        or top
        or _from_file(stem, grammar)
        or _sought(blocks, grammar)
    )


def _top(early: tuple[Block, ...], grammar: Grammar) -> str | None:
    """The topmost heading of the first rank, where it says anything."""
    return next(
        (
            block.text
            for block in early[:3]
            if block.kind == "heading" and block.level == 1 and len(block.text) <= _LONGEST_HEADING and not is_generic(block.text, grammar)
        ),
        None,
    )


def _spoken_of(early: tuple[Block, ...], blocks: tuple[Block, ...], grammar: Grammar) -> str | None:
    """The early heading that a sentence speaks of as of a person (`we are looking for a part-time ...`)."""
    for heading in early:
        named = heading.text
        if heading.kind != "heading" or len(named.split()) > _LONGEST_SPOKEN or is_generic(named, grammar):
            continue
        if next(grammar.headings.phrases.find(words(named)), None) is not None:
            continue
        spoken = re.compile(rf"\b(?:for|seeks?|seeking|hiring|as|be)\s+an?\s+(?:[\w-]+\s+){{0,3}}{re.escape(named)}\b", re.IGNORECASE)
        if any(block.kind == "paragraph" and spoken.search(block.text) for block in blocks):
            return named
    return None


def _may_be_title(heading: str, grammar: Grammar) -> bool:
    """Whether a heading without a noun for a role is short and opens as no call to come does."""
    forms = [word.form for word in words(heading)]
    return len(forms) <= _LONGEST and forms[0] not in grammar.naming.generic_title and forms[0] not in grammar.naming.no_company


def _headed(early: tuple[Block, ...], top: str | None, grammar: Grammar) -> str | None:
    """The title that the topmost heading or line is."""
    if top and names_role(top, grammar):
        return top
    below = next((line for block in early[1:3] if top and block.kind == "heading" and (line := _line_title(block, grammar))), None)
    return below or (_line_title(early[0], grammar) if early else None)


def _labelled(blocks: tuple[Block, ...], grammar: Grammar) -> str | None:
    labelled = next(labelled_values(blocks, grammar.naming.title_labels), None)
    return labelled if labelled and len(labelled.split()) <= _LONGEST else None


def _before_contacts(blocks: tuple[Block, ...], grammar: Grammar) -> tuple[Block, ...]:
    """The blocks above the first that opens the names and titles of those whom one may ask."""
    for index, block in enumerate(blocks):
        if index and len(block.text.split()) <= _WORDS_OF_AN_OPENER and next(grammar.naming.contact_openers.find(words(block.text)), None):
            return blocks[:index]
    return blocks


def _named_in_file(stem: str, blocks: tuple[Block, ...], grammar: Grammar) -> str | None:
    """The title that the file is named for, as the text writes it."""
    title = _from_file(stem, grammar)
    if title is None:
        return None
    spelled = re.compile(r"\b" + r"[\W_]+".join(map(re.escape, title.split())) + r"\b", re.IGNORECASE)
    written = next((found.group() for block in blocks if (found := spelled.search(block.text))), None)
    return written[:-1] if written and _is_plural(written, grammar) else written


def _is_plural(title: str, grammar: Grammar) -> bool:
    """Whether a title ends on more than one of those whom it names (`Fern Keepers`)."""
    return title.endswith("s") and not title.endswith("ss") and grammar.naming.is_role(title.split()[-1][:-1].lower())


def hired(line: str, grammar: Grammar) -> tuple[str, str] | None:
    """The employer and the role in a line that tells who hires for what (`Hafnia Optics is hiring a Lens Grinder`, `Grinder at Hafnia`)."""
    found = _sentence(_HIRING).fullmatch(line)
    if found:
        return found.group("company").strip(), found.group("name").strip(" .!")
    found = _sentence(_AT).fullmatch(line)
    return (found.group("company").strip(), found.group("name").strip()) if found and names_role(found.group("name"), grammar) else None


def _sought(blocks: tuple[Block, ...], grammar: Grammar) -> str | None:
    """The role that a sentence in small letters looks for (`we seek a researcher with ...`), without the praise before it."""
    for block in blocks:
        for found in _sentence(_SOUGHT).finditer(block.text):
            named = found.group("name").split()
            end = next((index for index, word in enumerate(named) if names_role(word, grammar)), None)
            if end is None:
                continue
            first = end
            while first > 0 and not _is_praise(named[first - 1], grammar):
                first -= 1
            return " ".join(named[first : end + 1]).removesuffix("s")
    return None


def _is_praise(word: str, grammar: Grammar) -> bool:
    tokens = words(word)
    if not tokens or tokens[0].form in _PRAISE:
        return True
    return any(table.at(tokens, 0) is not None for table in (grammar.skip, grammar.trait_words))


def without_tags(title: str, grammar: Grammar) -> str:
    """A title without contract, place, gender and code tags."""
    if "|" in title and not names_role(title.split("|")[0], grammar):
        title = next((part for part in title.split("|") if names_role(part, grammar)), title)
    if title.endswith((")", "]")) or "," in title:
        title = _sentence(_PLACE).sub("", title)
    for pattern, cues in _IN_ORDER:
        lower = title.lower()
        if any(cue in lower for cue in cues):
            title = _tag(pattern).sub("", title)
    return title.strip(" -–—|,:") or title


def _line_title(block: Block, grammar: Grammar) -> str | None:
    """The line as a title, where it is short, capitalized and names a role."""
    if block.kind == "item" or len(block.text) > _LONGEST_HEADING or not names_role(block.text, grammar):
        return None
    line = pattern_of(r"^(?:More )?[Aa]bout (?:the|this)\s+(.*?)(?: (?:role|position))?$").sub(r"\1", without_tags(block.text, grammar))
    if ":" in line or not 0 < len(line.split()) <= _LONGEST or not line[0].isupper() or line.endswith((".", "!")) or "?" in line:
        return None
    if len(line.split()) > 3 and sum(word[0].islower() for word in line.split()) > len(line.split()) / 2:
        return None
    return line if _turns_on_role(line, grammar) and not is_generic(line, grammar) else None


def _turns_on_role(line: str, grammar: Grammar) -> bool:
    """Whether a noun for a role stands at the end of the line, or before what only tells it apart from others of its kind."""
    if words(line)[-1].form in grammar.naming.organizations:
        return False
    if line.split()[-1].strip("().,") != line.split()[-1] and not names_role(line.split("(")[0], grammar):
        return False
    head = words(pattern_of(r"[,(|:/–—]| - ").split(line)[0])
    last = next((index for index in range(len(head) - 1, -1, -1) if grammar.naming.is_role(head[index].form)), None)
    if last is None:
        return names_role(line, grammar) and not any(word.form in grammar.naming.departments for word in words(line))
    rest = head[last + 1 :]
    return not rest or len(rest) <= _MOST_AFTER_ROLE or rest[0].form in _ROLE_GOES_ON


def is_generic(text: str, grammar: Grammar) -> bool:
    """Whether a heading names no job, but only says that there are some."""
    forms = [word.form for word in words(text)]
    return not forms or all(form in grammar.naming.generic_title for form in forms) or bool(PLACEHOLDER.search(text))


def names_role(text: str, grammar: Grammar) -> bool:
    """Whether a noun that titles turn on is among the words."""
    return any(grammar.naming.is_role(word.form) for word in words(text))


def _from_file(stem: str, grammar: Grammar) -> str | None:
    """The title that the file's own name spells, where it names a role."""
    stem = pattern_of(r"^(?:[a-z]{1,3}[-_ ])?[a-z]*\d+[-_ ]+").sub("", stem)
    title = pattern_of(r"[-_]+").sub(" ", pattern_of(r"[-_ ]+\d+$").sub("", stem)).strip()
    return title.title() if names_role(title, grammar) and 1 < len(title.split()) <= _LONGEST + 2 else None


@cache
def _tag(pattern: str) -> re.Pattern[str]:
    return pattern_of(pattern, re.IGNORECASE | re.VERBOSE)


@cache
def _sentence(pattern: str) -> re.Pattern[str]:
    """Compiled when a posting first lacks a title of its own: most have one."""
    return pattern_of(pattern, re.VERBOSE)
