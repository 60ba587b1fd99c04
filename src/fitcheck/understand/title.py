"""The title of the job: a heading, a labelled line, a short line that names a role, else what a sentence calls it."""

import re
from functools import cache

from fitcheck.lexicon.words import words
from fitcheck.nouns.posting import Block, Posting
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.labels import PLACEHOLDER, labelled_values

_TAGS = r"""
    \s*[\[({](?:
        [mfwdxhn*](?:\s*[/|,.]\s*[mfwdxhn*]){1,3}
      | all\ genders?
      | remote[^\])}]* | hybrid[^\])}]*
      | contract | full[- ]?time | part[- ]?time | temporary | permanent
      | [^\])}]*\b(?:days?|months?|contract)\b[^\])}]*
    )[\])}]
"""
_SITE = r"\s*(?:\||[Hh][Tt][Tt][Pp][Ss]?://|[Ww][Ww][Ww]\.|\s{3,}).*$"
_REQUISITION = r"""
    \s*[-–—\#]?\s*(?:req(?:uisition)?\.?\s*(?:id|no)?|job\s*(?:id|no|code)|ref\.?(?:erence)?(?:\s*(?:no|id))?)?
    \s*[:\#]?\s*[A-Z]{0,3}-?\d{3,}\s*$
"""
_PLACE_SUFFIX = r"\s*[-–—]\s*(?:remote|hybrid|nights?|days?|full[- ]?time|part[- ]?time|on[- ]?site)\b.*$"
_TERMS = r",\s*(?:full|part)[- ]?time\b.*$"
_IN_ORDER = (_TERMS, _TAGS, _SITE, _REQUISITION, _PLACE_SUFFIX, _REQUISITION)
_WORD = r"[A-Z][\w/&+.’'-]*"
_SENTENCES = (
    rf"""
    (?:looking\ for|seeks?|seeking|hiring|recruiting|search(?:ing)?\ for|hire)\s+(?:an?|our|the|its)\s+
    (?:(?:new|full[- ]time,?|part[- ]time,?|experienced|talented|exceptional|skilled|permanent|dedicated)\s+)*
    (?P<name>{_WORD}(?:\s+(?:(?:of|and|the|for|&|-|–)\s+)?{_WORD})*)
    """,
    rf"\b[Aa]s\s+(?:an?|our|the)\s+(?P<name>{_WORD}(?:\s+(?:(?:of|and|&)\s+)?{_WORD})*),?\s+(?:you|the|reporting)",
    rf"""
    ^(?:The|This)\s+(?P<name>{_WORD}(?:\s+(?:(?:of|and|for|the|&)\s+)?{_WORD})*)\s+
    (?:will|is|manages|ensures|works|provides|leads|supports|serves|reports|oversees|supervises|must|plays|performs)\b
    """,
    rf"\b(?:position|role|post|job)\s+of\s+(?P<name>{_WORD}(?:\s+{_WORD})*)",
    rf"\b[Tt]he\s+(?P<name>{_WORD}(?:\s+{_WORD})*)\s+will\b",
)
_PRAISE = ("smart", "talented", "new", "and")
_SOUGHT = (
    r"\b(?:looking\ for|seeks?|seeking|hiring|recruiting|search(?:ing)?\ for)\s+"
    r"(?:an?\s+)?(?P<name>[\w/&+’'-]+(?:\s+[\w/&+’'-]+){0,6})"
)
_HIRING = (
    r"(?P<company>[^.!?]{2,60}?)\s+(?:is|are)\s+(?:now\s+)?"
    r"(?:hiring|seeking|recruiting|looking\ for|searching\ for)\s+(?:an?|our(?:\s+next)?|the)?\s*(?P<name>[A-Z].{2,80})"
)
_LOOKED_AT = 14
_LONGEST = 10


def title_of(posting: Posting, stem: str, grammar: Grammar) -> str | None:
    """The title as the posting words it, or as the stem of its file's name does; None where neither says."""
    early = posting.blocks[:_LOOKED_AT]
    top = next(
        (block.text for block in early[:3] if block.kind == "heading" and block.level == 1 and not _is_generic(block.text, grammar)), None
    )
    if top and names_role(top, grammar):
        return top
    below = next((line for block in early[1:3] if top and block.kind == "heading" and (line := _line_title(block, grammar))), None)
    if below or top:
        return below or top
    if early and (first := _line_title(early[0], grammar)):
        return first
    labelled = next(labelled_values(posting.blocks, grammar.title_labels), None)
    if labelled and len(labelled.split()) <= _LONGEST:
        return labelled
    lines = (line for block in early if (line := _line_title(block, grammar)))
    if line := next(lines, None):
        return line
    for pattern in map(_sentence, _SENTENCES):
        for block in posting.blocks:
            found = pattern.search(block.text)
            if found and names_role(found.group("name"), grammar):
                return found.group("name").strip(" ,.")
    return _from_file(stem, grammar) or _sought(posting, grammar)


def hired(line: str) -> tuple[str, str] | None:
    """The employer and the role in a line that tells who hires for what (`Hafnia Optics is hiring a Lens Grinder`)."""
    found = _sentence(_HIRING).fullmatch(line)
    return (found.group("company").strip(), found.group("name").strip(" .!")) if found else None


def _sought(posting: Posting, grammar: Grammar) -> str | None:
    """The role that a sentence in small letters looks for (`we seek a researcher with ...`), without the praise before it."""
    for block in posting.blocks:
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


def without_tags(title: str) -> str:
    """A title without contract, place, gender and code tags."""
    for pattern in _IN_ORDER:
        title = _tag(pattern).sub("", title)
    return title.strip(" -–—|,:") or title


def _line_title(block: Block, grammar: Grammar) -> str | None:
    """The line as a title, where it is short, capitalized and names a role."""
    line = re.sub(r"^(?:More )?[Aa]bout (?:the|this)\s+(.*?)(?: (?:role|position))?$", r"\1", without_tags(block.text))
    if (
        block.kind == "item"
        or ":" in line
        or not 0 < len(line.split()) <= _LONGEST
        or not line[0].isupper()
        or line.endswith((".", "!"))
        or "?" in line
    ):
        return None
    if len(line.split()) > 3 and sum(word[0].islower() for word in line.split()) > len(line.split()) / 2:
        return None
    return line if names_role(line, grammar) and not _is_generic(line, grammar) else None


def _is_generic(text: str, grammar: Grammar) -> bool:
    forms = [word.form for word in words(text)]
    return not forms or all(form in grammar.generic_title for form in forms) or bool(PLACEHOLDER.search(text))


def names_role(text: str, grammar: Grammar) -> bool:
    """Whether a noun that titles turn on is among the words."""
    return any(word.form in grammar.roles for word in words(text))


def _from_file(stem: str, grammar: Grammar) -> str | None:
    """The title that the file's own name spells, where it names a role."""
    stem = re.sub(r"^[a-z]*\d+[-_ ]+", "", stem)
    title = re.sub(r"[-_]+", " ", re.sub(r"[-_ ]+\d+$", "", stem)).strip()
    return title.title() if names_role(title, grammar) and 1 < len(title.split()) <= _LONGEST + 2 else None


@cache
def _tag(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.VERBOSE)


@cache
def _sentence(pattern: str) -> re.Pattern[str]:
    """Compiled when a posting first lacks a title of its own: most have one."""
    return re.compile(pattern, re.VERBOSE)
