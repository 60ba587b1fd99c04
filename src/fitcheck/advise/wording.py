"""Words put together: labels of needs, lists, articles, dates and shortened quotes."""

import re
from collections.abc import Sequence

from fitcheck.advise.achievements import Owner
from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.papers import paper
from fitcheck.nouns.finding import LeafFinding
from fitcheck.nouns.profile import PartialDate
from fitcheck.nouns.requirement import Leaf, Requirement
from fitcheck.patterns import pattern_of

_DEGREES = {
    "high_school": "high school diploma",
    "certificate": "certificate",
    "associate": "associate degree",
    "bachelor": "bachelor's degree",
    "master": "master's degree",
    "doctorate": "doctorate",
    "professional": "professional degree",
    "any": "degree",
}
_CONSONANT_SOUND = pattern_of(r"(?:uni|eu|one\b|once|use|usa|usu|ubi|uti|u\b|u[A-Z.])", re.IGNORECASE)
_SILENT_H = pattern_of(r"(?:hour|hono|heir|honest)", re.IGNORECASE)
_SPELLED = pattern_of(r"[A-Z](?:[A-Z0-9./&-]|$)|[A-Z]\b")
_SELF = frozenset(("self-employed", "self employed", "freelance", "freelancer", "independent", "various"))
_BEFORE_PREPOSITION = pattern_of(r"\s(?:in|of|with|at|for|within|on|or|and)\s")
_ROLE = pattern_of(r"(?:er|or|ist|ian|ant|nurse|analyst|tutor|paralegal|secretary|clerk|chef|cook|architect|therapist)$")
_NO_ROLE = frozenset(
    pattern_of(r"[a-z]+").findall(
        """
    adapter amphitheater amplifier banner barometer barrier barter batter beeper behavior bladder blender blister boiler border breaker
    browser buffer butter buzzer calculator cancer career center centimeter chamber chapter charger checklist cluster color compiler
    compressor computer consonant constant consumer container converter conveyor coolant cooler copper corner covenant cruiser cursor
    customer debugger detector diameter dinner disinfectant disorder docker drawer dryer elevator error escalator exterior factor
    feather fertilizer fever fiber filter finger fist flower folder freezer frontier gender generator ginger gutter hammer harbor
    heater indicator indoor interior inverter kilometer labor ladder laser layer leather letter lighter list liter liver lobster locker
    lubricant lumber manner manometer matter median meridian meter mirror mist monitor motor newsletter number offer order outdoor
    oyster pager paper parameter parser pedestrian pepper perimeter plant plaster playlist plotter polymer poster powder power processor
    projector quadrant quarter reactor rectifier register restaurant river rotor router rubber scanner screwdriver sealant sector senior
    sensor server shortlist shoulder shower shutter silver spanner spectrometer sprinkler stator stimulant summer supper tensor terrier
    theater thermometer tiller timber timer tower tractor trailer transfer transformer transistor twist ulcer user variant vector
    waitlist warrant washer water weather winter wrapper wrist
        """
    )
)
"""Nouns that end as those of people do."""
_MOST_FIELDS = 4
"""Fields of study that a name of a degree lists."""
_BROKEN = pattern_of(r"\b([A-Za-z]+)- (?!(?:and|or|to|as|but|through) )([a-z]+)")
_COMPOUND = pattern_of(
    r"(?:self|non|multi|cross|co|pre|post|full|part|high|low|long|short|well|fast|hands|detail|team|time|user|data|customer|client|real|end"
    r"|in|on|up|out|off|one|two|three|four|five|six|first|second|third|entry|mid|large|small|old|new|open|best|world|problem|decision|goal)"
    r"-.*|.*-(?:paced|based|driven|level|time|oriented|person|term|class|end|year|hour|functional|site|facing|quality|standing|making|solving|depth"
    r"|scale|related|specific|led|free|ready|focused|friendly|minded|motivated|starter|on|up|in|to|of|wide|day|step|party|the|art)",
    re.IGNORECASE,
)
"""Words that keep the hyphen between them."""
_OBTAINING = pattern_of(
    r"^(?:apply(?:ing)? for|obtain(?:ing)?|hold(?:ing)?|possess(?:ing)?|maintain(?:ing)?|earn(?:ing)?) (?!and |or )(?:(?:an?|the|your) )?",
    re.IGNORECASE,
)
_SHORTEST_TITLE = 2
_LOOSE = pattern_of(r"(?:an?|the|and|or|of|for|with|who|that|which|in|on|at|to|by|from|about|as|their|our)", re.IGNORECASE)
"""Words at which no title breaks off."""
GERUND = pattern_of(r"[a-z]{2,}ing\b", re.IGNORECASE)


def label(leaf: Leaf, lexicon: Lexicon | None = None, requirement: Requirement | None = None) -> str:
    """A short name of the thing asked, as it stands inside a sentence: `Python`, `bachelor's degree in nursing`."""
    if leaf.kind == "degree":
        name = _DEGREES.get(leaf.level, "degree")
        more = len(leaf.fields) > _MOST_FIELDS
        fields = [*leaf.fields[: _MOST_FIELDS - 1], "another field they list"] if more else leaf.fields
        return f"{name} in {listing(fields, 'or')}" if leaf.fields else name
    text = unbroken(" ".join(leaf.text.split()).strip(" .,;:"))
    if not text:
        return "work experience"
    if leaf.kind == "credential":
        text = paper(_OBTAINING.sub("", text), requirement.text if requirement else "")
    if leaf.term and leaf.term.casefold() == text.casefold():
        return leaf.term
    opens = requirement is not None and _opens(text, requirement)
    if (opens and not _is_name(text, lexicon)) or (lexicon is not None and _is_common(text, lexicon)):
        return text[0].lower() + text[1:]
    return text


def unbroken(text: str) -> str:
    """The text without the space that the end of a printed line leaves behind a hyphen: `fast-paced`, `management`."""
    return _BROKEN.sub(_joined, text) if "- " in text else text


def _joined(found: re.Match[str]) -> str:
    compound = f"{found[1]}-{found[2]}"
    return compound if _COMPOUND.fullmatch(compound) else found[1] + found[2]


def _opens(text: str, requirement: Requirement) -> bool:
    return " ".join(requirement.text.split()).startswith(text) and text[:1].isupper()


def _is_name(text: str, lexicon: Lexicon | None) -> bool:
    """Whether the capital of the first word belongs to it."""
    first = text.split()[0]
    if first[1:] != first[1:].lower() or any(word[:1].isupper() for word in text.split()[1:]):
        return True
    if lexicon is None:
        return False
    if first.strip(",.") in lexicon.table("advice/grammar")["proper"].split():
        return True
    return any(mention.start == 0 and mention.name[:1].isupper() for mention in lexicon.find(text))


def _is_common(text: str, lexicon: Lexicon) -> bool:
    """Whether a capital begins what the vocabulary writes small: `Data ingestion`, `Respect`."""
    if not text[:1].isupper() or text[1:] != text[1:].lower():
        return False
    named = [*lexicon.find(text), *lexicon.find(text.split()[0])]
    return any(one.start == 0 for one in named) and all(one.name.islower() for one in named if one.start == 0)


def in_their_words(leaf: Leaf, name: str) -> str:
    """The name, in quotation marks where it is a phrase of the posting rather than a known name."""
    if leaf.kind == "trait":
        return name if leaf.term.casefold() == name.casefold() else _quoted(name)
    return _quoted(name) if not leaf.term and leaf.kind in ("skill", "experience", "eligibility") and len(name.split()) > 2 else name


def _quoted(name: str) -> str:
    """The name in quotation marks, those within it single."""
    return f"“{name.replace('“', '‘').replace('”', '’')}”"


def noun_phrase(leaf: Leaf, name: str) -> str:
    """The need as something one can ask for: `Python`, `experience in retail`, `experience as an electrician`."""
    if leaf.kind != "experience" or "experience" in name.casefold():
        return name
    if pattern_of(r"[a-z]{2,}ing of\b", re.IGNORECASE).match(name):
        return f"experience in the {name}"
    if name.endswith("s") and is_role(_BEFORE_PREPOSITION.split(name)[0].removesuffix("s")):
        return f"experience with {name}"
    return f"experience as {article(name)}" if is_role(name) else f"experience in {name}"


def is_role(name: str) -> bool:
    """Whether the name is one of a person at work: `ML engineer`."""
    head = _BEFORE_PREPOSITION.split(name)[0].split()[-1:]
    return bool(head) and not GERUND.match(name) and bool(_ROLE.search(head[0].lower())) and head[0].lower() not in _NO_ROLE


def shown(finding: LeafFinding) -> bool:
    """Whether the profile shows the thing in full."""
    return finding.verdict in ("met", "exceeded")


def shown_itself(finding: LeafFinding) -> bool:
    """Whether the profile shows the very thing in full, and not a relative that is welcome in its place."""
    return shown(finding) and finding.rule != "skill-relative"


def listing(parts: Sequence[str], word: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`; parts that are lists themselves are set off by semicolons."""
    if len(parts) < 2:
        return "".join(parts)
    if any("," in part or " and " in part or " or " in part for part in parts):
        return f"{'; '.join(parts[:-1])}; {word} {parts[-1]}" if len(parts) > 2 else f"{parts[0]}, {word} {parts[1]}"
    return f"{', '.join(parts[:-1])} {word} {parts[-1]}"


def article(phrase: str) -> str:
    """The phrase with `a` or `an` before it, as it is spoken: `an MBA`, `a Ph.D.`, `a university degree`."""
    first = phrase.split()[0].lstrip("“") if phrase.split() else ""
    if first.lower() in ("a", "an", "the"):  # a posting's own words may bring theirs
        return phrase
    if _SPELLED.match(first) and not first.startswith("Ph"):
        vowel = first[0] in "AEFHILMNORSX"
    elif _SILENT_H.match(first):
        vowel = True
    else:
        vowel = first[:1].lower() in ("a", "e", "i", "o", "u", "8") and not _CONSONANT_SOUND.match(first)
    return f"{'an' if vowel else 'a'} {phrase}"


def filled(text: str, field: str, name: str) -> str:
    """The text with the name in its field, and before it the article that its sound asks for."""
    with_articles = pattern_of(rf"\b(?:an?|(An?)) \{{{field}\}}").sub(lambda found: sentence_start(article(name), found[1]), text)
    return with_articles.replace(f"{{{field}}}", name)


def sentence_start(text: str, wanted: str | None) -> str:
    """The text, with a capital where one is wanted."""
    return text[0].upper() + text[1:] if wanted else text


def pronoun(name: str) -> str:
    """What stands for the name where it has just been said: `it`, or `them` for several things."""
    several = " and " in name or " or " in name or pattern_of(r"(?<![sui])s$").search(name.partition(" in ")[0])
    return "them" if several and not name.startswith("“") else "it"


def number(value: float) -> str:
    """`5` for 5.0, `6.4` for 6.4."""
    return f"{value:.1f}".removesuffix(".0")


def plural(count: float, noun: str) -> str:
    """`1 year`, `2 years`."""
    return f"{number(count)} {noun}{'' if count == 1 else 's'}"


def spoken_level(fluency: str) -> str:
    """How well a language is spoken, in small letters but for the levels that are written in capitals: `native`, `B2`."""
    written = fluency.split()
    titled = all(word[:1].isupper() for word in written)  # `Good, clinic Spanish` keeps the name in it
    lowered = (word.lower() if titled or not place else word for place, word in enumerate(written))
    return " ".join(word.upper() if any(map(str.isdigit, word)) else word for word in lowered)


def spoken_language(language: str, fluency: str) -> str:
    """The language with how well it is spoken: `Spanish (fluent)`, `Spanish, conversational (no interpreter)`."""
    if not fluency:
        return language
    return f"{language}, {spoken_level(fluency)}" if "(" in fluency else f"{language} ({spoken_level(fluency)})"


def period(start: PartialDate | None, end: PartialDate | None, *, current: bool) -> str:
    """`2019 to 2022`, `since 2021`, `2018`, or "" without dates."""
    if start and current:
        return f"since {start.year}"
    years = list(dict.fromkeys(str(one.year) for one in (start, end) if one))
    return " to ".join(years)


def where(owner: Owner) -> str:
    """The entry as a phrase: `Staff Nurse at St. Anne, since 2021`, `the project Atlas`."""
    when = period(owner.start, owner.end, current=owner.current)
    name = named(owner)
    return f"{name}, {when}" if when else name


def is_employer(place: str) -> bool:
    """Whether the place names someone else, and not oneself."""
    return bool(place) and place.casefold() not in _SELF


def named(owner: Owner) -> str:
    """The entry without its dates: `Staff Nurse at St. Anne`, `the project Atlas`."""
    if owner.section == "projects":
        return f"the project {owner.role}" if owner.role else "a project"
    if owner.section in ("certificates", "awards", "publications"):
        return ", ".join(part for part in (owner.role, owner.place) if part)
    if not is_employer(owner.place):
        return owner.role or owner.place
    return f"{owner.role} at {owner.place}" if owner.role else owner.place


def shorten(text: str, most: int = 220) -> str:
    """The text, cut at a word with an ellipsis where it is longer than `most` characters."""
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def quote(text: str, most: int = 220) -> str:
    """The text in quotation marks, without its full stop."""
    cut = shorten(text, most)
    return f"“{cut.rstrip('.') if len(cut.split()) > 3 else cut}”"


def title_of(text: str, words: int = 9) -> str:
    """The first clause of an achievement, as its name."""
    clause = pattern_of(r"[,;:]\s|\s[(–—]|\s-\s").split(text)[0].split()
    if len(clause) < 4:
        clause = text.split()
    kept = clause[:words]
    while len(clause) > words and len(kept) > _SHORTEST_TITLE and _LOOSE.fullmatch(kept[-1]):
        kept.pop()
    return " ".join(kept).rstrip(".,;:") + (" …" if len(clause) > words else "")


def sentence(text: str) -> str:
    """The text with a capital first letter and one full stop at its end."""
    text = text.strip()
    if not text:
        return ""
    text = text[0].upper() + text[1:]
    return text if text[-1] in ".!?" or text.endswith((".”", "?”")) else text + "."
