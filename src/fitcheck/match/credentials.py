"""Licences, certifications and registrations: held, expired, or only spoken of."""

from fitcheck.lexicon.papers import paper
from fitcheck.lexicon.words import forms, padded
from fitcheck.match.coverage import Shown, shown_by, units_of
from fitcheck.match.facts import Fact, Index, Unit
from fitcheck.match.hits import unit_hits
from fitcheck.match.places import countries_in, named_regions
from fitcheck.match.quoting import MOST_EVIDENCE, evidence_of
from fitcheck.match.wording import sentence
from fitcheck.nouns.finding import Credit, Evidence, LeafFinding, Weighed
from fitcheck.nouns.profile import Certificate
from fitcheck.nouns.requirement import Leaf
from fitcheck.patterns import pattern_of

_WHOLE = 0.7
_SAME = 0.95
"""How near another name comes at least that stands for the same paper."""
_MOST_WEIGHED = 12
_LINKING = ("of", "the", "and", "for")
_ISSUED = pattern_of(r"\s+(?:issued by|granted by|awarded by|from|by|through)\s+(?:the\s+|an?\s+)?(?=[A-Z])")
_REGISTERED_WITH = pattern_of(
    r"\b(?:[Rr]egistered|[Rr]egistration|[Ll]icensed|[Mm]ember(?:ship)?)\s+(?:with|of|by)\s+(?:the\s+)?([A-Z]{3,8})\b"
)
_LETTERS_REGISTERED = pattern_of(r"\b([A-Z]{3,8})\s+(?:[Rr]egistration|[Rr]egistered|[Rr]egistrant|[Mm]ember(?:ship)?|[Ll]icen[cs]e)\b")
_PLACE_AFTER = pattern_of(r"[^,;.()]{0,25}?\b(?:in|for|of|from|by)\b[^,;.]*")
_PRONOUN = pattern_of(r"\bus\b")
_WORDS_BEFORE = 3
_BESIDE = 3
"""How near to the name of a field a word for licences has to stand for the two to be one: `registered as a surveyor`."""


def judge_credential(index: Index, leaf: Leaf) -> LeafFinding:
    """The judgement of a credential."""
    units = _units(index, leaf)
    near = shown_by(index, units, "credential")
    whole = [item for item in near if item.share >= _WHOLE and not _is_relative(index, units, item)]
    whole.extend(Shown(fact, 1, 1, 1, 1) for fact in _registrations(index, leaf) if all(fact is not item.fact for item in whole))
    shown = [item for item in whole if _is_of_papers(index, leaf, item.fact)]
    held = [item for item in shown if item.fact.role == "certificate" or item.fact.role == "degree"]
    pending = [item for item in held if _is_pending(index, item.fact)]
    held = [item for item in held if item not in pending]
    valid = [item for item in held if not _lapses(item.fact)]
    table = index.lexicon.table("matching/credits")["credential"]
    issuer = _issuer(index, leaf)
    if valid and not any(_issued_by(index, item, issuer) for item in valid):
        share = table["elsewhere"]
        reason = sentence(f"{valid[0].fact.evidence.text} is listed, but with another issuer; asked: {leaf.text}")
        return LeafFinding(leaf, "partial", Credit(share, share, share), evidence_of(index, valid), reason, "credential-elsewhere")
    if valid:
        reason = sentence(f"{valid[0].fact.evidence.text} shows {leaf.text}")
        return LeafFinding(leaf, "met", Credit(1, 1, 1), evidence_of(index, valid), reason, "credential-held")
    if held:
        share = table["expired"]
        reason = sentence(f"{held[0].fact.evidence.text} has expired; {leaf.text} asks for a current one")
        return LeafFinding(leaf, "partial", Credit(share, share, share), evidence_of(index, held), reason, "credential-expired")
    if pending:
        share = table["claimed"]
        reason = sentence(f"{pending[0].fact.evidence.text} is under way, not yet held; asked: {leaf.text}")
        return LeafFinding(leaf, "partial", Credit(share, share, share), evidence_of(index, pending), reason, "credential-claimed")
    if shown:
        share = table["claimed"]
        reason = sentence(f"your profile speaks of {leaf.text}, but does not list this among your certificates")
        return LeafFinding(leaf, "partial", Credit(share, share, share), evidence_of(index, shown), reason, "credential-claimed")
    papers = [item for item in near if item.fact.role in ("certificate", "degree") and not _lapses(item.fact)]
    if kin := [item for item in papers if leaf.term or _is_relative(index, units, item)]:
        reason = sentence(f"{kin[0].fact.evidence.text} is a relative of {leaf.text}, not the same")
        credit = Credit(kin[0].low, kin[0].middle, kin[0].high)
        return LeafFinding(leaf, "partial", credit, evidence_of(index, kin), reason, "credential-relative")
    if any_held := _held_where_none_is_named(index, leaf):
        share = table["unnamed"]
        reason = sentence(f"{any_held[0].text} is listed; which certificates are meant by {leaf.text} is not said")
        return LeafFinding(leaf, "partial", Credit(share, share, share), any_held[:MOST_EVIDENCE], reason, "credential-unnamed")
    nearby = tuple(fact.evidence for fact in index.facts if fact.role == "certificate")[:3]
    reason = f"Your profile does not say “{leaf.text}” of you." if leaf.is_way else f"Your profile shows no {paper(leaf.text)}."
    return LeafFinding(leaf, "missing", Credit(0, 0, 0), (), reason, "credential-missing", nearby=nearby)


def _is_relative(index: Index, units: list[Unit], item: Shown) -> bool:
    """Whether a paper has another name than the one asked, and only comes near to it."""
    shares = (unit_hits(index, unit, "credential", alone=len(units) == 1).get(item.fact.number) for unit in units if unit.term)
    return any(share is not None and share[1] < _SAME for share in shares)


def _registrations(index: Index, leaf: Leaf) -> list[Fact]:
    """The certificates that are the registration with a body named by its letters (`registered with the RCVS`, `RCVS registration`)."""
    body = _REGISTERED_WITH.search(leaf.text) or _LETTERS_REGISTERED.search(leaf.text)
    if body is None:
        return []
    letters, found = body[1].lower(), []
    for fact in index.facts:
        certificate = _certificate(index, fact) if fact.role == "certificate" else None
        if certificate is None or not set(index.lexicon.table("matching/credentials")["registering"]).intersection(forms(certificate.name)):
            continue
        issuer = [form for form in forms(certificate.issuer) if form not in _LINKING]
        if letters in forms(certificate.name) or letters == "".join(form[0] for form in issuer):
            found.append(fact)
    return found


def _is_of_papers(index: Index, leaf: Leaf, fact: Fact) -> bool:
    """Whether a fact may speak of a credential: where no entry knows it, a text that only names its field does not."""
    term = index.lexicon.term(leaf.term) if leaf.term else None
    if fact.role in ("certificate", "degree") or (term is not None and term.kind == "credential"):
        return True
    generic = {index.stems.stem(word) for word in index.lexicon.table("matching/credentials")["generic"].split()}
    named = {stem for unit in _units(index, leaf) for stem in unit.stems}
    speaking = [place for place, stem in enumerate(fact.stems) if stem in generic]
    return any(
        stem in named and any(abs(place - other) <= _BESIDE and not _parted(fact, place, other) for other in speaking)
        for place, stem in enumerate(fact.stems)
    )


def _parted(fact: Fact, place: int, other: int) -> bool:
    """Whether a comma or another break stands between two words of a fact."""
    first, last = sorted((place, other))
    return any(first < mark <= last for mark in fact.breaks)


def _held_where_none_is_named(index: Index, leaf: Leaf) -> tuple[Evidence, ...]:
    """The certificates that hold where certificates are asked and none is named (`professional certifications`); () otherwise."""
    asked = set(leaf.text.lower().split())
    table = index.lexicon.table("matching/credentials")
    in_general = not asked.isdisjoint(table["in_general"]) or leaf.text.lower() in table["in_general_alone"]
    if leaf.term or not in_general or _telling(index, units_of(index, leaf.text)):
        return ()
    held = (fact.evidence for fact in index.facts if fact.role == "certificate" and not _lapses(fact))
    meant = {name for example in leaf.examples for name in _shown_by(index, example)}
    return tuple(quote for quote in held if not meant or meant.intersection(_shown_by(index, quote.text)))


def _shown_by(index: Index, text: str) -> set[str]:
    """The names in the title of a certificate, what whoever holds it shows, and what is near it."""
    terms = (index.lexicon.term(mention.name) for mention in index.lexicon.find(text))
    return {name for term in terms if term for name in (term.name, *term.above, *term.near)}


def weigh_credentials(index: Index, leaf: Leaf) -> tuple[Weighed, ...]:
    """The facts that bear on a credential, with what each is, the nearest first."""
    shown = shown_by(index, _units(index, leaf), "credential")
    return tuple(Weighed(item.fact.evidence, round(item.middle, 2), _standing(item)) for item in shown[:_MOST_WEIGHED])


def _standing(item: Shown) -> str:
    """What a fact is to the credential that it bears on."""
    if item.fact.role not in ("certificate", "degree"):
        return "speaks of it, but is no certificate"
    if _lapses(item.fact):
        return "listed among your certificates, not yet or no longer held"
    return (
        "listed among your certificates"
        if item.share >= _WHOLE
        else f"a certificate near it, which stands for {item.share:.0%} of it at most"
    )


def _lapses(fact: Fact) -> bool:
    """Whether a certificate is not yet held, or no longer."""
    return fact.strength == "lapsed"


def in_place(index: Index, finding: LeafFinding, text: str) -> LeafFinding:
    """A credential held in the light of the requirement's text: in part where the state or country asked is not the one shown."""
    leaf = finding.leaf
    asked = _place_asked(leaf, text) if leaf.kind == "credential" and finding.verdict == "met" else ""
    if not asked:
        return finding
    regions, countries = named_regions(index, asked), countries_in(index, asked)
    shown = " ; ".join(_stated(index, quote.text) for quote in finding.evidence)
    mine, home = named_regions(index, shown), index.profile.basics.location
    mine_country = {country for country, _ in mine} or countries_in(index, shown) or countries_in(index, home.country)
    mine_country = mine_country or ({home.countryCode} if home.countryCode else set())
    if (regions and regions & mine) or (not regions and (not countries or not mine_country or countries & mine_country)):
        return finding
    share = index.lexicon.table("matching/credits")["credential"]["elsewhere"]
    reason = sentence(f"{finding.evidence[0].text} shows {leaf.text}, but not that this holds as asked: {asked}")
    return finding._replace(verdict="partial", credit=Credit(share, share, share), reason=reason, rule="credential-elsewhere")


def _place_asked(leaf: Leaf, text: str) -> str:
    """The words in and around a credential that may name where it has to hold."""
    start = text.find(leaf.text)
    if start < 0:
        return _PRONOUN.sub("", leaf.text)
    before = " ".join(pattern_of(r"[,;.:]").split(text[:start])[-1].split()[-_WORDS_BEFORE:])
    after = _PLACE_AFTER.match(text, start + len(leaf.text))
    return _PRONOUN.sub("", f"{before} {leaf.text}{after.group() if after else ''}").strip()


def _stated(index: Index, name: str) -> str:
    """The name of a certificate with its issuer."""
    return " ".join([name, *(held.issuer for held in index.profile.certificates if " ".join(held.name.split()) == name)])


def _issuer(index: Index, leaf: Leaf) -> str:
    """Who is to have issued a credential: `the American Heart Association`; "" where nobody is named, or nothing but the issuer."""
    parts = _ISSUED.split(leaf.text, maxsplit=1)
    return parts[1] if len(parts) > 1 and _telling(index, units_of(index, parts[0])) else ""


def _issued_by(index: Index, item: Shown, issuer: str) -> bool:
    """Whether a certificate may be of that issuer: it states none, or shares a telling word or the initials."""
    certificate = _certificate(index, item.fact)
    if not issuer or certificate is None or not certificate.issuer:
        return True
    asked, held = (forms(text) for text in (issuer, certificate.issuer))
    wanted = {index.stems.stem(form) for form in asked if index.stems.weight(index.stems.stem(form)) >= 1}
    shared = wanted & {index.stems.stem(form) for form in held}
    initials = "".join(form[0] for form in asked), "".join(form[0] for form in held)
    return len(shared) * 2 > len(wanted) or initials[0] in held or initials[1] in asked


def _units(index: Index, leaf: Leaf) -> list[Unit]:
    """What names the credential; words such as license and certified, and its issuer, tell nothing unless there are no others."""
    named = _ISSUED.split(leaf.text, maxsplit=1)[0] if _issuer(index, leaf) else leaf.text
    units = units_of(index, named, leaf.term)
    return _telling(index, units) or units


def _telling(index: Index, units: list[Unit]) -> list[Unit]:
    generic = {index.stems.stem(word) for word in index.lexicon.table("matching/credentials")["generic"].split()}
    return [unit for unit in units if unit.term or unit.stems[0] not in generic]


def _is_pending(index: Index, fact: Fact) -> bool:
    """Whether the words beside a certificate's name say that it is not yet held."""
    spoken = padded(fact.evidence.text)
    return fact.role == "certificate" and any(f" {phrase} " in spoken for phrase in index.lexicon.table("matching/credentials")["pending"])


def _certificate(index: Index, fact: Fact) -> Certificate | None:
    name = forms(fact.evidence.text)
    return next((held for held in index.profile.certificates if forms(held.name) == name), None)
