"""Every showable fact of a profile found once, and filed under all that it shows."""

from datetime import date

from fitcheck.lexicon import Lexicon
from fitcheck.lexicon.words import Word, words
from fitcheck.match.activities import file_post, file_study
from fitcheck.match.deeds import Deeds
from fitcheck.match.facts import SENTENCE, Entry, Fact, Index, file_once, is_tool_in, lapses, leads_before, skill_strength
from fitcheck.match.masking import masking_of
from fitcheck.match.stems import stems_of, version_apart
from fitcheck.match.traits_table import TraitTable, file_breadth, trait_table
from fitcheck.match.years import month_of, span_of
from fitcheck.nouns.finding import Evidence
from fitcheck.nouns.profile import Dated, Profile, Skill
from fitcheck.patterns import pattern_of

_SENTENCE_END = pattern_of(r"(?<=[.!?])\s+(?=[A-Z])|\n+")
_IN_BRACKETS = pattern_of(r"\(([^()]*)\)")
_LONG = 160
_BREAKS = frozenset(",;:.!?()–—|•")
_UNDATED = 1200.0
_ROLES = ("highlight", "summary", "description", "title", "keyword")
_CODE_HOSTS = ("GitHub", "GitLab", "Bitbucket", "Codeberg")
"""Networks on which an account, or a project's page, shows work under version control."""
_ALWAYS_MERE = frozenset(("heading", "link"))
_MERE_NAMES = {kind: _ALWAYS_MERE | {"title"} for kind in ("project", "volunteer", "award")}
"""What only names a list, a project or an honour tells less than any sentence."""
_STRENGTHS = ("done", "volunteer", "award", "publication", "certificate", "advanced", "listed", "studied", "thesis", "beginner", "course")


def index_profile(profile: Profile, lexicon: Lexicon, as_of: date) -> Index:
    """The evidence of a profile, whatever may be asked of it."""
    builder = _Builder(Index(profile, lexicon, as_of, stems_of(lexicon)), trait_table(lexicon))
    builder.positions()
    builder.studies()
    builder.lists()
    builder.claims()
    builder.stated()
    file_breadth(builder.index)
    return builder.index


class _Builder:
    """Walks the profile and files each fact under all it shows."""

    def __init__(self, index: Index, traits: TraitTable) -> None:
        """For an index that is still empty."""
        self.index = index
        self._today = month_of(index.as_of)
        self._masking = masking_of(index.lexicon)
        self._deeds = Deeds(index, traits)
        sections = index.lexicon.table("matching/kin")["sections"]
        self._section_names: dict[str, list[str]] = index.lexicon.table("matching/kin")["section_names"]
        self._section_hints: dict[str, list[str]] = index.lexicon.table("matching/kin")["section_hints"]
        self._sections = {name: tuple(index.stems.stem(word) for word in implied) for name, implied in sections.items()}

    def positions(self) -> None:
        profile = self.index.profile
        for number, work in enumerate(profile.work):
            path, first = f"work[{number}]", len(self.index.facts)
            label = _label("your work at", work.name, _label("your work as", work.position, "your work"))
            entry = self._entry("work", label, work, work.hours_per_week)
            self._add(f"{path}.position", work.position, "title", "done", entry)
            self._body(path, entry, "done", work.summary, work.highlights, work.keywords)
            self._add(f"{path}.name", work.name, "name", "employer", entry)
            self._add(f"{path}.description", work.description, "employer", "employer", entry)
            file_post(self.index, first)
        for number, volunteer in enumerate(profile.volunteer):
            entry = self._entry("volunteer", _label("your volunteering at", volunteer.organization, "your volunteering"), volunteer)
            path = f"volunteer[{number}]"
            self._add(f"{path}.position", volunteer.position, "title", "volunteer", entry)
            self._body(path, entry, "volunteer", volunteer.summary, volunteer.highlights, volunteer.keywords)
        for number, project in enumerate(profile.projects):
            path = f"projects[{number}]"
            entry = self._entry("project", _label("your project", project.name, "one of your projects"), project)
            self._body(path, entry, "project", project.summary, project.highlights, project.keywords)
            self._add(f"{path}.name", project.name, "title", "project", entry)
            self._add(f"{path}.description", project.description, "description", "project", entry)
            if any(f"{host.lower()}." in project.url.lower() for host in _CODE_HOSTS):
                self._add(f"{path}.url", project.url, "link", "project", entry)
            for i, role in enumerate(project.roles):
                self._add(f"{path}.roles[{i}]", role, "title", "project", entry)

    def studies(self) -> None:
        for number, study in enumerate(self.index.profile.education):
            path, first = f"education[{number}]", len(self.index.facts)
            entry = self._entry("education", _label("your studies at", study.institution, "your studies"), study)
            self._add(f"{path}.area", study.area, "area", "studied", entry)
            self._add(f"{path}.studyType", study.studyType, "degree", "studied", entry)
            self._add(f"{path}.score", study.score, "score", "thesis", entry)
            self._body(path, entry, "thesis", study.summary, study.highlights)
            for i, course in enumerate(study.courses):
                self._add(f"{path}.courses[{i}]", course, "course", "course", entry)
            file_study(self.index, first)

    def lists(self) -> None:
        profile = self.index.profile
        for number, skill in enumerate(profile.skills):
            self._skill(f"skills[{number}]", skill)
        for number, publication in enumerate(profile.publications):
            self._add(f"publications[{number}].name", publication.name, "title", "publication")
            self._add(f"publications[{number}].summary", publication.summary, "summary", "publication")
        for number, certificate in enumerate(profile.certificates):
            held = "lapsed" if lapses(self.index, certificate) else "certificate"
            self._add(f"certificates[{number}].name", certificate.name, "certificate", held)
        for number, award in enumerate(profile.awards):
            self._add(f"awards[{number}].title", award.title, "title", "award")
            self._add(f"awards[{number}].summary", award.summary, "summary", "award")

    def claims(self) -> None:
        profile = self.index.profile
        self._add("basics.summary", profile.basics.summary, "summary", "claimed")
        self._add("basics.label", profile.basics.label, "label", "claimed")
        for number, account in enumerate(profile.basics.profiles):
            if account.network in _CODE_HOSTS:
                self._add(f"basics.profiles[{number}].network", account.network, "skill", "listed")
        for number, reference in enumerate(profile.references):
            self._add(f"references[{number}].reference", reference.reference, "reference", "reference")
        for number, interest in enumerate(profile.interests):
            self._add(f"interests[{number}].name", interest.name, "interest", "interest")
            for i, keyword in enumerate(interest.keywords):
                self._add(f"interests[{number}].keywords[{i}]", keyword, "interest", "interest")

    def stated(self) -> None:
        """Quote what other rules read field by field: languages, home and eligibility."""
        profile = self.index.profile
        for number, language in enumerate(profile.languages):
            self._quote(f"languages[{number}].language", language.language)
            self._quote(f"languages[{number}].fluency", language.fluency)
            for i, keyword in enumerate(language.keywords):
                self._quote(f"languages[{number}].keywords[{i}]", keyword)
        home = profile.basics.location
        for name in ("city", "region", "countryCode", "country", "address"):
            self._quote(f"basics.location.{name}", getattr(home, name))
        stated = profile.eligibility
        for name in ("clearance", "driving", "travel", "relocation", "physical", "background", "age"):
            self._quote(f"eligibility.{name}", getattr(stated, name))
        for name in ("authorization", "schedule", "other"):
            for number, text in enumerate(getattr(stated, name)):
                self._quote(f"eligibility.{name}[{number}]", text)

    def _entry(self, kind: str, label: str, dated: Dated, hours: float | None = None) -> int:
        self.index.entries.append(Entry(kind, label, span_of(dated.startDate, dated.endDate, self.index.as_of, hours)))
        return len(self.index.entries) - 1

    def _body(
        self, path: str, entry: int, strength: str, summary: str, highlights: tuple[str, ...], keywords: tuple[str, ...] = ()
    ) -> None:
        self._add(f"{path}.summary", summary, "summary", strength, entry)
        for i, highlight in enumerate(highlights):
            self._add(f"{path}.highlights[{i}]", highlight, "highlight", strength, entry)
        for i, keyword in enumerate(keywords):
            self._add(f"{path}.keywords[{i}]", keyword, "keyword", strength, entry)

    def _skill(self, path: str, skill: Skill) -> None:
        strength = skill_strength(self.index.lexicon, skill.level)
        before = len(self.index.facts)
        self._add(f"{path}.name", skill.name, "heading" if skill.keywords else "skill", strength)
        for i, keyword in enumerate(skill.keywords):
            said = _IN_BRACKETS.findall(keyword)
            self._add(f"{path}.keywords[{i}]", keyword, "skill", skill_strength(self.index.lexicon, said[-1]) if said else strength)
        if skill.years is not None:
            self.index.declared.extend((skill.years, number) for number in range(before, len(self.index.facts)))

    def _add(self, path: str, text: str, role: str, strength: str, entry: int = -1) -> None:
        whole = self._quote(path, text)
        if whole is None:
            return
        for part in _SENTENCE_END.split(text) if len(text) > _LONG else (text,):
            quote = " ".join(part.split())
            if quote:
                self._file(Evidence(whole.path, whole.line, quote), role, strength, entry)

    def _quote(self, path: str, text: str) -> Evidence | None:
        """The scalar at a path of the model; None where it is empty or stands nowhere in the file."""
        folded = " ".join(text.split())
        if not folded:
            return None
        try:
            place = self.index.profile.place(path)
        except KeyError:
            return None
        evidence = self.index.quotes[path] = Evidence(place.path, place.line, folded)
        return evidence

    def _file(self, evidence: Evidence, role: str, strength: str, entry: int) -> None:
        index = self.index
        said = evidence.text
        found = words(said)
        tokens = index.stems.of(found)
        masked = self._masking.masked(said, found, claimed=strength == "claimed")
        spelled = said.lower() if role == "title" and said.istitle() and len(found) == 1 else said  # a Chef cooks
        names = self._masking.names_in(index.lexicon, spelled, found, masked)
        hidden = masked | names.words
        beside = frozenset(tokens[i].stem for i in hidden) - frozenset(token.stem for i, token in enumerate(tokens) if i not in hidden)
        versioned = self._versioned(found, hidden, said)
        number = len(index.facts)
        stems = [token.stem for token in tokens]
        breaks = frozenset(i for i in range(1, len(found)) if not _BREAKS.isdisjoint(said[found[i - 1].end : found[i].start]))
        fact = Fact(number, evidence, role, strength, entry, beside, tuple(stems), breaks, *self._order(role, strength, entry))
        index.facts.append(fact)
        if entry >= 0 and fact.form <= SENTENCE and (entry not in index.leads or leads_before(fact, index.facts[index.leads[entry]])):
            index.leads[entry] = number
        if role not in ("name", "link"):
            for stem in dict.fromkeys((*stems, *index.stems.stems_in(versioned), *self._sections.get(strength, ()))):
                index.by_stem.setdefault(stem, []).append(number)
        if role == "link":
            named = [host for host in _CODE_HOSTS if host.lower() in said.lower()]
        else:
            named = [*names.own, *(mention.name for mention in index.lexicon.find(versioned))] if versioned else names.own
        section = self._section_names.get("link" if role == "link" else strength, ())
        self._file_terms(fact, list(dict.fromkeys((*named, *section))))
        for name in (*names.beside, *self._section_hints.get(strength, ())):
            term = index.lexicon.term(name)
            for one in (name, *(term.above if term else ())):
                file_once(index.implied, one, number)
        done = self._masking.without_attributes(stems, found, said)
        idle = self._masking.idle(found)
        self._deeds.file(fact, done, found, hidden | idle, idle, names_a_field=self._names_a_field(fact, named))

    def _versioned(self, found: list[Word], hidden: frozenset[int], said: str) -> str:
        """The names of which only a version stands in a text, each with it, but for what is no deed of one's own."""
        written = (said[word.start : word.end] for i, word in enumerate(found) if i not in hidden and word.form[-1:].isdigit())
        return " ".join(filter(None, (version_apart(word, self.index.lexicon, self.index.stems) for word in written)))

    def _names_a_field(self, fact: Fact, named: list[str]) -> bool:
        """Whether a listed skill or a course is a field of work that only sounds like a trait: machine learning."""
        terms = [self.index.lexicon.term(name) for name in named]
        return fact.role in ("skill", "course", "area", "keyword") and bool(terms) and all(term and term.kind != "trait" for term in terms)

    def _order(self, role: str, strength: str, entry: int) -> tuple[int, float, int]:
        """Standing, recency and form: dated deeds first, then what is undated, then what is only listed; sentences before names."""
        span = self.index.entries[entry].span if entry >= 0 else None
        if strength == "project":
            strength = "done" if span else "studied"
        standing = _STRENGTHS.index(strength) if strength in _STRENGTHS else len(_STRENGTHS)
        if role in _MERE_NAMES.get(strength if entry < 0 else self.index.entries[entry].kind, _ALWAYS_MERE):
            standing += len(_STRENGTHS)
        recency = self._today - span.end if span else _UNDATED
        return standing, recency, _ROLES.index(role) if role in _ROLES else len(_ROLES)

    def _file_terms(self, fact: Fact, mentions: list[str]) -> None:
        index = self.index
        shown: dict[str, None] = {}
        implied: dict[str, None] = {}
        for name in mentions:
            term = index.lexicon.term(name)
            if term is None or (fact.strength == "employer" and term.kind != "experience"):
                continue
            index.named.setdefault(name, []).append(fact.number)
            shown[name] = None
            for one in (name, *term.broader):
                index.direct.setdefault(one, {})[fact.number] = None
            for above in term.above:
                (implied if is_tool_in(index, name, above) else shown)[above] = None
        for name in shown:
            index.by_term.setdefault(name, []).append(fact.number)
        for name in implied:
            if name not in shown:
                index.implied.setdefault(name, []).append(fact.number)


def _label(before: str, name: str, otherwise: str) -> str:
    return f"{before} {' '.join(name.split())}" if name.strip() else otherwise
