"""The names that a run of capitals may hold, and those of them that say of themselves that they are an employer's."""

from collections.abc import Iterable, Iterator

from fitcheck.lexicon.words import fold
from fitcheck.patterns import pattern_of
from fitcheck.understand.grammar import Grammar
from fitcheck.understand.labels import PLACEHOLDER
from fitcheck.understand.mentions import JOINTS, Mention
from fitcheck.understand.naming_words import Naming

_JOINS = ("and", "&", "for")
_FIRM = 4
"""From this weight on a noun ends a name, and `and` begins another."""
SAYS_ITSELF = 9
"""From this weight on a noun ends names of employers whatever the sentence."""
_FEWEST_WORDS, _MOST_WORDS, _LONGEST_RUN = 2, 12, 24
_MOST_AFTER = 5
_FEWEST_LETTERS = 2
_LONGEST_RANK = 3
_ADJECTIVES = (
    "-driven",
    "-based",
    "-related",
    "-led",
    "-focused",
    "-first",
    "-powered",
    "-ready",
    "-friendly",
    "-minded",
    "-oriented",
    "-wide",
)
_SENTENCE = 3
"""From how many words on a run of capitals may be one."""
_PERSONS = ("Dr. ", "Dr ", "Prof. ", "Prof ", "Professor ", "Mr. ", "Mrs. ", "Ms. ")
_HEADS = ("ceo", "cfo", "cto", "coo")
_UNITS = ("group", "lab", "programme", "program")
_PUBLIC = ("city", "county", "state", "town", "township", "borough", "village", "commonwealth", "province", "republic")


def names_of_kind(written: list[str], grammar: Grammar) -> Iterator[tuple[str, int]]:
    """The names in a run of capitalized words; each ends on the noun for its kind of organization."""
    forms = [fold(word.strip(".,")) for word in written]
    start, last, weight = 0, -1, 0
    for position, form in enumerate(forms):
        if form in grammar.naming.departments or (start == position and form == "of"):
            start, last, weight = position + 1, -1, 0
        elif start == position and (form in grammar.naming.openers or form in _JOINS):
            start = position + 1
        elif (sure := _sureness(forms, position, grammar)) and start <= last and _goes_on(forms, last, position, sure):
            continue  # `University of Wexcombe Health Sciences`
        elif sure and (sure < _FIRM or forms[position - 1] not in _JOINS or last >= start):
            last, weight = position, max(sure, weight)
        elif form == "and" and start <= last < position - 1 and _sureness(forms, len(forms) - 1, grammar) >= SAYS_ITSELF:
            continue  # `University Hospitals of Wexcombe and Tarn NHS Foundation Trust`
        elif form in _JOINS and (last != position - 1 if form == "for" else weight >= _FIRM):
            if last >= start:
                yield from _name(written[start : last + 1], weight, grammar)
            start, last, weight = position + 1, -1, 0
    if last >= start:
        yield from _name(_with_place(written, start, last), weight, grammar)


def _goes_on(forms: list[str], last: int, position: int, sure: int) -> bool:
    """Whether a noun that is not sure belongs to the `of ...` behind a noun for an employer."""
    return sure < _FIRM and forms[last + 1 : last + 2] == ["of"] and position > last + 2 and set(_JOINS).isdisjoint(forms[last:position])


def _sureness(forms: list[str], position: int, grammar: Grammar) -> int:
    """How sure the noun here, alone or with the word before it, makes a name one of an employer; 0 where it is no such noun."""
    pair = " ".join(forms[max(0, position - 1) : position + 1])
    return grammar.naming.organizations.get(pair) or grammar.naming.organizations.get(forms[position], 0)


def _with_place(written: list[str], start: int, last: int) -> list[str]:
    """The name with the `of ...` that goes on behind its noun (`University of ...`)."""
    goes_on = len(written) > last + 2 and written[last + 1] == "of"
    noun = written[last].lower()
    goes_on = goes_on or (noun.startswith("univers") and noun != "university")  # `Universität Wexcombe`
    return written[start:] if goes_on else written[start : last + 1]


def _name(written: list[str], weight: int, grammar: Grammar) -> Iterator[tuple[str, int]]:
    name = " ".join(written).strip(" ,.")
    holders = (word for word in written if not word.endswith("s") or fold(word) == word.lower())  # not those of an `Architects Council`
    named = _FEWEST_WORDS <= len(written) <= _MOST_WORDS and grammar.naming.roles.isdisjoint(map(fold, holders))
    if named and not is_no_employer(name, grammar):
        yield name, weight


def says_employer(name: str, grammar: Grammar, least: int) -> bool:
    """Whether a name says by its own noun, at least as surely as that, that it is an employer's."""
    parts = pattern_of(r"\s\([A-Z&]{2,8}\)$").sub("", name.removeprefix("The ").rstrip(".")).split()
    is_field = len(parts) > 1 and parts[-2].endswith((",", "-", "–")) and fold(parts[-1]) in grammar.naming.fields_too  # `Access, Trust`
    is_own = not is_field and not all(grammar.naming.is_function(fold(part)) for part in parts if part not in JOINTS)
    return is_own and dict(names_of_kind(parts, grammar)).get(" ".join(parts), 0) >= least


def _is_public(name: str, forms: list[str], grammar: Grammar) -> bool:
    """Whether a service is one of a place, and of more than what departments are called by (`Norland Tolls & Customs Service`)."""
    own = (form for form in forms[1:] if form not in JOINTS)
    first = name.split()[0]
    is_placed = grammar.places.is_place(first) and first.lower() not in grammar.places.directions
    return is_placed and not all(grammar.naming.is_function(form) for form in own)


def is_no_employer(name: str, grammar: Grammar) -> bool:
    """Whether a name is one of a department, a regulator or a law."""
    forms = [fold(word) for word in name.split()]
    folded = " ".join(forms).removeprefix("the ")
    return (
        forms[-1] in grammar.naming.departments
        or (name.endswith(" Service") and not _is_public(name, forms, grammar))
        or forms[0] in grammar.naming.departments
        or folded in grammar.naming.no_employers
        or folded.endswith(grammar.naming.regulators)
    )


def readings_of(mention: Mention, grammar: Grammar) -> Iterable[tuple[str, int, Mention | None]]:
    """The names that a run of capitals may hold, how sure the noun of each makes it, and where what is said of it is heard, if anywhere."""
    written = mention.name.split()
    if len(written) > _LONGEST_RUN:
        return
    if end := _end_of_body(written, grammar):
        after = (*(part.lower() for part in written[end:]), *mention.after)[:_MOST_AFTER]
        mention, written = mention._replace(name=" ".join(written[:end]), after=after), written[:end]
    kinds = dict(names_of_kind(written, grammar)) if len(written) > 1 else {}
    split = next((index for index, part in enumerate(written) if part == "of" and _is_part_of(written, index, grammar)), None)
    if split and (keeper := _before_department(written, split, grammar)):
        yield " ".join(keeper), _kind_of(keeper, grammar), mention
        return
    if split is not None and (owner := " ".join(written[split + 1 :]).rpartition(" at ")[2].removeprefix("the ")):
        said = {"before": ("role", "at")} if "at" in written[split:] else {"before": (written[split - 1].lower(), "of"), "after": ()}
        owner = owner[owner.rindex("University of") :] if " University of " in owner else owner
        yield owner, _kind_of(owner.split(), grammar), mention._replace(**said)
        return
    cut = next((index for index, part in enumerate(written) if index and _parts(written, index, part, grammar)), None)
    if cut is not None:
        yield from _parted(mention, written[:cut], written[cut:], kinds, grammar)
        return
    yield mention.name, kinds.pop(mention.name, 0), mention
    for name, kind in kinds.items():
        yield name, kind, mention if mention.name.endswith(name) or mention.name.startswith(name) else None


def _end_of_body(written: list[str], grammar: Grammar) -> int:
    """Where the noun ends that makes a name one of an employer beyond doubt, if the run goes on behind it with what the employer has."""
    forms = [fold(part.strip(".,")) for part in written]
    sure = (at + 1 for at in range(1, len(forms) - 1) if _sureness(forms, at, grammar) >= SAYS_ITSELF)
    return next((end for end in sure if forms[end] not in _JOINS[:3] and _sureness(forms, end, grammar) < _FIRM), 0)


def _is_part_of(written: list[str], index: int, grammar: Grammar) -> bool:
    """Whether what stands before an `of` is a department, a house or the head of the employer that stands behind it."""
    noun = written[index - 1].lower()
    if noun in _HEADS and written[index - 1].isupper():  # `report to the CEO of Wexcombe`
        return True
    is_house = noun in grammar.naming.sites and "University" not in written[: index - 1]
    return (fold(noun),) in grammar.naming.parts or (is_house and _kind_of(written[index + 1 :], grammar) >= SAYS_ITSELF)


def _before_department(written: list[str], index: int, grammar: Grammar) -> list[str]:
    """The name of whose department a run tells (`Wexcombe Health Department of Wool`); the whole where a place has it; else nothing."""
    head = written[: index - 1]
    if not head or fold(written[index - 1]) not in grammar.naming.departments or _kind_of(written[index + 1 :], grammar) >= _FIRM:
        return []
    is_public = grammar.places.is_place(" ".join(head)) or fold(head[-1]) in _PUBLIC
    return written if is_public else head


def _kind_of(written: list[str], grammar: Grammar) -> int:
    """How sure its own noun makes a whole name one of an employer."""
    name = " ".join(written).removeprefix("the ")
    return dict(names_of_kind(name.split(), grammar)).get(name, 0)


def _parts(written: list[str], index: int, part: str, grammar: Grammar) -> bool:
    """Whether a small word may part two names, or a role from the name of whoever has it."""
    is_behind = part == "for" and (grammar.naming.is_role(fold(written[index - 1])) or grammar.places.is_place(" ".join(written[:index])))
    return part in ("in", "at") or is_behind


def _parted(
    mention: Mention, head: list[str], rest: list[str], kinds: dict[str, int], grammar: Grammar
) -> Iterator[tuple[str, int, Mention | None]]:
    """The readings of a run that `in`, `at` or `for` parts: one name, or the name in which or the role at which."""
    joint, tail = rest[0], " ".join(rest[1:]).removeprefix("the ")
    kind, other = _kind_of(head, grammar), _kind_of(tail.split(), grammar)
    if joint == "at" and (fold(head[-1]) in grammar.naming.departments or (other and fold(head[-1]) in _UNITS)):
        yield tail, other, mention._replace(before=("role", "at"))
        return
    if kind and not (joint == "at" and other) and not grammar.places.is_place(tail) and (kind > _FIRM or other <= _FIRM):
        yield mention.name, max(kind, kinds.get(mention.name, 0)), mention
    elif joint != "in" and grammar.naming.is_role(fold(head[-1])):
        before = ("role", "at") if joint == "at" else ("for",)  # a `Lead for Wool` leads a field
        named = mention._replace(name=tail, before=before)
        if "at" in rest[1:] or "in" in rest[1:]:  # `Electrician for the Estates Team at Wexcombe`
            yield from readings_of(named, grammar)
        else:
            yield tail, other, named
    else:
        is_where = joint == "in" and fold(head[-1]) not in grammar.naming.departments and not grammar.naming.is_role(fold(head[-1]))
        after = ("$",) if is_where and not other else mention.after  # `Wexcombe Looms in Tarn is hiring`
        yield from readings_of(mention._replace(name=tail, before=(joint,), after=after), grammar)
    yield " ".join(head), kind, mention


_PAIR = 2
_REACHED_BY = frozenset(("tel", "telephone", "email", "ext", "extension", "fax", "mobile"))
"""Last words of what stands before a number or an address (`Brain Injury Tel 01234`)."""
_RANKS = frozenset(("principal", "senior", "lead", "chief", "head", "deputy", "assistant", "consultant"))
"""First words of what somebody is, whose trade is given by its letters."""


def company_name(name: str, title: str, opens: bool, grammar: Grammar) -> str | None:
    """The name without its article; None where its words say that it is no employer's."""
    name, naming = pattern_of(r"^(?:(?:of|for|and) )?(?:[Tt]he )?(?:\([A-Z&]{2,8}\) )?").sub("", name.strip(" ,.;:")), grammar.naming
    forms = [fold(word) for word in name.split()]
    while (
        len(forms) > 1
        and len(forms[-1]) <= _LONGEST_RANK
        and pattern_of(r"l?\d|i{1,3}|iv").fullmatch(forms[-1])
        and grammar.naming.is_role(forms[-2])
    ):
        forms.pop()  # `Weaver II`
    if not forms or len(forms) > _MOST_WORDS or len(name) < _FEWEST_LETTERS or PLACEHOLDER.search(name):
        return None
    if name.startswith(_PERSONS) or (grammar.degrees.at_form(forms, 0) is not None and len(forms) == 1):
        return None
    is_short = 1 < len(forms) <= _LONGEST_RANK
    if name.endswith(_ADJECTIVES) or (is_short and pattern_of(r"(?:Grade|Band|Level|Tier|Phase|(?:Key )?Stage) \w{1,2}").fullmatch(name)):
        return None
    if forms[0] == "nhs" and forms[-1] == "trust" and is_plain(" ".join(name.split()[1:]), naming):
        return None  # one of the trusts, `a leading NHS Mental Health Trust`
    alone = len(forms) == 1 or fold(name) == name.lower() or is_plain(" ".join(name.split()[:-1]), naming)
    is_role = (forms[-1] in naming.roles or (len(forms) > 1 and naming.is_role(forms[-1]))) and alone
    is_rank = len(forms) == _PAIR and forms[0] in _RANKS and name.split()[1].isupper()  # `Principal SLT`
    is_holder = "of" in forms and naming.is_role(forms[forms.index("of") - 1])
    is_opening = opens and (forms[0] in naming.no_company or naming.generic_title.issuperset(forms))
    is_opening = is_opening and not (forms[0] == "a" and len(forms) >= _SENTENCE and name.istitle())  # `A Warmer Winter seeks`
    is_sentence = len(forms) >= _SENTENCE and not naming.speakers.isdisjoint(forms)
    is_several = bool(pattern_of(r"\b[A-Z]{2,5}s\b|[^sS][’'](?: |$)").search(name))  # `GPs and OTs`; what somebody else quotes
    is_of_title = bool(title) and (title in name or (name.isupper() and name == _capitals(title)))
    is_holder = is_holder or is_rank or forms[-1] in _REACHED_BY
    return None if is_role or is_holder or is_opening or is_sentence or is_several or is_of_title or is_no_employer(name, grammar) else name


def _capitals(title: str) -> str:
    """The letters that a title of several words is cut down to (`SDR`)."""
    return "".join(pattern_of(r"\b[A-Z]").findall(title))


def is_plain(name: str, naming: Naming) -> bool:
    """Whether a name has only words by which departments and kinds of employers are called."""
    return all(naming.is_function(fold(word)) for word in name.split() if word not in JOINTS)
