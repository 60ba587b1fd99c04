"""Where a clause says that a thing was done: the entries of the profile that it names."""

import re
from dataclasses import dataclass
from functools import cached_property

from fitcheck.advise.verbs import verbs_of
from fitcheck.audit.record import Entry, Record
from fitcheck.audit.relating import shared
from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.company_names import without_legal_form
from fitcheck.patterns import pattern_of

_PARENTHESIS = pattern_of(r"\s*\(([^)]*)\)")
_LEAVING = pattern_of(
    r"\b(?:came|come|moved|transferred|switched|crossed)\b[^,.;]{0,60}\bfrom\b[^,.;]{0,40}\b(?:at|of)(?: the)? $|"
    r"(?:(?<!years )(?<!months )before|after|since|prior to|left|leaving|until|"
    r"following)(?: \w+ing| my time at| i (?:joined|came to|moved to|"
    r"left))?(?: (?:at|to|from|the))*\s*$",
    re.IGNORECASE,
)
_CURRENT = pattern_of(r"\b(?:currently|(?:my|in my|the) (?:current|present) \w+|at present|these days|nowadays)\b", re.IGNORECASE)
_AGAIN = pattern_of(
    r"^\W*(?:there\b|in (?:that|this) (?:role|position|post|job|time)|during (?:that|this|my) time|while there|"
    r"in the same|at the same|here\b|i also\b|in addition)|(?<!from )(?<!over )(?<!out )\bthere(?=\W*(?:$|too|as well|also|"
    r"from|until|in|I|with)\b|[,.;]|$)",
    re.IGNORECASE,
)
_ALSO = pattern_of(r"\W*(?:i also|in addition)", re.IGNORECASE)
_ALSO_VERB = pattern_of(r"\W*(?:(?:In addition|Also|And),? )?I (?:also |now |still )*(?P<verb>[a-z]+)\b")
_AS = pattern_of(
    r"(?:\bas|\b(?:role|position|post|job|time|work|years?|stint) as|\bbecame)(?: an?| the| their)?\s*$",
    re.IGNORECASE,
)
_PLACING = pattern_of(
    r"(?:\b(?:at|for|with|in|by|on|from|of|within|inside|joined|join|called|named|project|my|our|maintain|built|created|made|wrote|published|launched|is|was|"
    r"to)(?: the| an?)?\s+|^\W*|[,|–—-]\s*|\bas (?:an? )?[^,.;]{0,50}\s)$",
    re.IGNORECASE,
)
_AT = pattern_of(r"\b(?:at|with|joined|for|from)(?: the)?\s+$", re.IGNORECASE)
_JOINED = pattern_of(r"(?:,|,? (?:and|or|then|later|&))(?: (?:then|later|now))?(?: (?:at|with|for))?(?: the)? ")
_STUDYING = pattern_of(r"(?:^\W*|\b(?:while|when|time|years?|studying|studied|I was) )(?:\w+ )?(?:at|in)(?: the)? $", re.IGNORECASE)
_SHORTEST = 5
_MOST = 0.6
_FURTHER = 1.0


@dataclass(frozen=True, slots=True)
class Named:
    """A name of an entry in a text."""

    start: int
    end: int
    entries: tuple[Entry, ...]
    is_role: bool


class Places:
    """The names of a record's entries, ready to be found."""

    def __init__(self, record: Record) -> None:
        """For one record."""
        self._record = record

    @cached_property
    def _names(self) -> dict[str, list[Entry]]:
        """Each name of an employer, school or project with its entries, longest first."""
        names: dict[str, list[Entry]] = {}
        full = {entry.name for entry in self._record.entries}
        lexicon = self._record.index.lexicon
        common = frozenset(lexicon.table("auditing/scope")["common_names"].split())
        for entry in self._record.entries:
            for name in _spellings(entry, common, lexicon):
                if name == entry.name or name not in full:
                    names.setdefault(name, []).append(entry)
        return dict(sorted(names.items(), key=lambda item: -len(item[0])))

    @cached_property
    def _others(self) -> frozenset[str]:
        """The names of papers, prizes and certificates, and of whoever printed or gave them, in lower case."""
        profile = self._record.index.profile
        names = [name for one in profile.publications for name in (one.name, one.publisher)]
        names += [name for one in profile.awards for name in (one.title, one.awarder)]
        names += [name for one in profile.certificates for name in (one.name, one.issuer)]
        places = {name.casefold() for name in self._names}
        return frozenset(low for name in names if len(name) > _SHORTEST and (low := name.casefold()) not in places)

    @cached_property
    def _roles(self) -> dict[str, list[Entry]]:
        """Each title that is held in one place alone, with its entries, longest first."""
        roles: dict[str, list[Entry]] = {}
        for entry in self._record.entries:
            if entry.section in ("work", "volunteer") and entry.role:
                for role in dict.fromkeys((entry.role, pattern_of(r",| \(").split(entry.role)[0])):
                    roles.setdefault(role, []).append(entry)
        basics = self._record.index.profile.basics
        texts = [basics.label, basics.summary, *(entry.role for entry in self._record.entries)]
        own = {role: sum(role.casefold() in text.casefold() for text in texts) for role in roles}
        return {role: roles[role] for role in sorted(roles, key=lambda role: -len(role)) if own[role] <= len(roles[role])}

    def named(self, text: str) -> list[Named]:
        """The names of entries in a text, in order, none within another."""
        found: list[Named] = []
        for names, is_role in ((self._names, False), (self._roles, True)):
            for name, entries in names.items():
                for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE):
                    free = all(match.end() <= one.start or match.start() >= one.end for one in found)
                    if free and (is_role or text[match.start()].isupper() or name[0].islower()):
                        found.append(Named(match.start(), match.end(), tuple(entries), is_role))
        return sorted(found, key=lambda one: one.start)

    def of(self, text: str, before: tuple[Entry, ...]) -> tuple[Entry, ...]:
        """Where a clause says something was done; `before` is what the last one said, for `there` and the like."""
        named = [one for one in self.named(text) if not _is_degree(text, one)]
        employers = self._employers(text, [one for one in named if not one.is_role])
        roles = [one for one in named if one.is_role and (_AS.search(text[: one.start]) or text[one.end :].startswith(" at "))]
        places = tuple(dict.fromkeys(entry for one in employers for entry in one.entries))
        held = tuple(dict.fromkeys(entry for one in roles for entry in one.entries))
        if places:
            said = text.casefold()
            narrowed = tuple(entry for entry in places if entry in held or (entry.role and _says(said, entry.role)))
            return narrowed if narrowed and len({entry.name for entry in places}) == 1 else places
        if held:
            return held
        if _CURRENT.search(text) and self._record.current and not named:
            return self._record.current
        again = [one.group() for one in _AGAIN.finditer(text)]
        if again and all(_ALSO.fullmatch(one) for one in again):
            return self._beside(text, before)
        return before if again else ()

    def names_another(self, text: str) -> bool:
        """Whether a clause names a paper, a prize or a certificate, or whoever printed or gave it: it is told of no position then."""
        said = text.casefold()
        return any(name in said for name in self._others)

    def _beside(self, text: str, before: tuple[Entry, ...]) -> tuple[Entry, ...]:
        """The place before, or another that has most of what the clause tells and far more; what goes on is told of today."""
        record = self._record
        if self._is_present(text) and before and not any(one.current for one in before):
            return record.current
        stems = record.index.stems
        words = {token.stem for token in stems.tokens(text) if stems.weight(token.stem) > 0}
        total = sum(stems.weight(word) for word in words)
        around = {number for entry in before for number in record.around[entry.number]}
        here = record.stems_in(before) if before else frozenset()
        sections = ("projects", "volunteer") if any(one.section == "work" for one in before) else ("projects", "volunteer", "work")
        own = [one for one in record.entries if one.section in sections and one.number not in around]
        part = {one: shared(stems, words, record.by_entry.get(one.number, ())) for one in own}
        best = max(own, key=lambda one: part[one], default=None)
        leads = best is not None and part[best] >= _MOST * total and part[best] >= shared(stems, words, here) + _FURTHER
        return (best,) if best and leads else before

    def _is_present(self, text: str) -> bool:
        """Whether the clause tells, after `I also`, what one does today."""
        verb = _ALSO_VERB.match(text)
        verbs = verbs_of(self._record.index.lexicon)
        return verb is not None and verb["verb"] in verbs.base and verb["verb"] not in verbs.past

    def _employers(self, text: str, named: list[Named]) -> list[Named]:
        """The names that say where something was done, with those joined to them: at this shop, that one and a third."""
        found: list[Named] = []
        for one in named:
            joined = bool(found) and bool(_JOINED.fullmatch(text[found[-1].end : one.start]))
            if joined or (self._places(text, one) and not _LEAVING.search(text[: one.start])):
                found.append(one)
        return found

    def _places(self, text: str, one: Named) -> bool:
        """Whether the name says where something was done; one that is also a product's does only after a preposition."""
        name = text[one.start : one.end]
        known = any(mention.end - mention.start == len(name) for mention in self._record.index.lexicon.find(name))
        if name.casefold() in self._record.town_words and not _AT.search(text[: one.start]):
            return False
        after_comma = text[: one.start].rstrip().endswith((",", "|", "(")) and all(entry.section == "projects" for entry in one.entries)
        return not after_comma and bool((_AT if known else _PLACING).search(text[: one.start]))


def _is_degree(text: str, one: Named) -> bool:
    """Whether a school is named as where a degree comes from, and not as where something was done."""
    return all(entry.section == "education" for entry in one.entries) and not _STUDYING.search(text[: one.start])


def _says(text: str, role: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(role.casefold())}(?!\w)", text))


def _spellings(entry: Entry, common: frozenset[str], lexicon: Lexicon) -> list[str]:
    """A name as a letter may write it: in full, without its legal form or parenthesis, or by its first words."""
    bare = without_legal_form(_PARENTHESIS.sub("", entry.name), lexicon)
    words = bare.split()
    spellings = [entry.name, bare, *(" ".join(words[:count]) for count in range(len(words) - 1, 1, -1))]
    first = words[0] if words else ""
    if entry.section != "projects" and len(first) >= _SHORTEST and first[0].isupper() and len(words) > 1 and first.casefold() not in common:
        spellings.append(first)
    return [one for one in dict.fromkeys(spellings) if one and one.split()[-1].casefold() not in ("of", "the", "and", "&", "for")]
