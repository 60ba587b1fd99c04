"""RenderCV entries that are a bare text, or a label with details: their section's title says what they show."""

from collections.abc import Iterator

from fitcheck.patterns import pattern_of
from fitcheck.reading.profile.dates import written_date
from fitcheck.reading.profile.tree import Listing, Mapping, Node, Scalar

_PURPOSES = (
    (
        "basics",
        r"^(?:summary|profile|about|about me|objective|professional summary|executive summary|career summary|welcome.*|introduction)$",
    ),
    ("languages", r"^(?:spoken |human |foreign )?languages?(?: skills?| proficiency)?$"),
    ("certificates", r"certif|licen[sc]|credential|registrations?\b"),
    ("awards", r"\bawards?\b|\bhono(?:u)?rs?\b|\bprizes?\b|\bscholarships?\b"),
    ("publications", r"publication|\bpapers\b|\bpatents?\b"),
    ("volunteer", r"volunteer|community service"),
    ("references", r"^references?$|testimonial"),
    ("interests", r"^interests?$|hobb|^interests? "),
    ("education", r"education"),
    ("projects", r"project"),
    ("skills", r"skill|technolog|expertise|competenc|programming|\btools?\b|\bstack\b|proficienc"),
    ("work", r"experience|employment|work|career"),
)
_COMPILED = [(room, pattern_of(pattern)) for room, pattern in _PURPOSES]
_NAMED = {"certificates": "name", "awards": "title", "publications": "name", "interests": "name", "references": "reference"}
"""The field that holds a bare text, by section of the model."""
_WHOLE = {
    "languages": ("language", "", "fluency"),
    "certificates": ("name", "date", "issuer"),
    "awards": ("title", "date", "summary"),
    "publications": ("name", "releaseDate", "summary"),
    "references": ("name", "", "reference"),
}
"""The fields that hold a label, details that are a date, and other details, by section of the model that is of one kind."""
_LONGEST_LANGUAGE = 100
_ENDS_IN_SKILLS = pattern_of(rf"(?:{dict(_PURPOSES)['skills']})\w*\W*(?:[&/,]\W*\w+|\band\b\W*\w+|\(.*)?$")
"""A label that names skills and not what was done with them: `Design tools`, but not `Design tools beta testing`."""
_JOINED = pattern_of(r"\band\b|[&,/+]")
_DASHED = pattern_of(r"\s*(?:\(|:|\s[-–—]\s)\s*")


def purpose(title: str) -> str:
    """The section of the model that a title speaks of; "" where it says nothing of the kind, or names several."""
    words = title.replace("_", " ").strip().lower()
    meant = [room for room, pattern in _COMPILED if pattern.search(words)]
    mixed = len(meant) > 1 and _JOINED.search(words)
    return meant[0] if meant and not mixed else ""


def appended(resume: Mapping, room: str, node: Node) -> None:
    """Put a node at the end of a section of the model."""
    section = resume.entries.setdefault(room, Listing(resume.path, resume.start))
    if isinstance(section, Listing):
        section.items.append(node)


def add_text(resume: Mapping, title: str, section: Node, text: Scalar) -> None:
    """A bare text, put where the section's title says it belongs.

    The model holds one summary; its further paragraphs go where a claim counts as little as in a summary.
    """
    room = purpose(title)
    basics = resume.entries["basics"]
    if room == "basics" and isinstance(basics, Mapping) and "summary" not in basics.entries:
        basics.entries["summary"] = text
    elif room == "basics":
        appended(resume, "interests", _mapping(text, keywords=_listing(text, [text])))
    elif room == "skills":
        appended(resume, "skills", _mapping(text, keywords=_listing(text, list(parts(text, ",;.:")))))
    elif room == "languages":
        for part in parts(text):
            appended(resume, "languages", _language(part))
    elif room in _NAMED:
        appended(resume, room, _mapping(text, **{_NAMED[room]: text}))
    else:
        _add_loose(resume, section, text)


def _add_loose(resume: Mapping, section: Node, text: Scalar) -> None:
    """A text that belongs nowhere else, as a highlight of a nameless project, one project a section."""
    projects = resume.entries.setdefault("projects", Listing(resume.path, resume.start))
    if not isinstance(projects, Listing):
        return
    last = projects.items[-1] if projects.items else None
    if not (isinstance(last, Mapping) and last.path == section.path):
        last = Mapping(section.path, section.start, {"highlights": Listing(section.path, section.start)})
        projects.items.append(last)
    highlights = last.entries["highlights"]
    if isinstance(highlights, Listing):
        highlights.items.append(text)


def add_labelled(resume: Mapping, title: str, entry: Mapping) -> None:
    """A label with details, put where the section's title or else the label says it belongs."""
    label, details = entry.entries.get("label"), entry.entries.get("details")
    if not (isinstance(label, Scalar) and isinstance(details, Scalar)):
        for text in (label, details):
            if isinstance(text, Scalar):
                add_text(resume, title, entry, text)
        return
    for room, node in _labelled(purpose(title), label, details):
        appended(resume, room, node)


def _labelled(room: str, label: Scalar, details: Scalar) -> Iterator[tuple[str, Node]]:
    meant = "" if room in _WHOLE or room == "interests" else purpose(label.text)
    if meant == "skills" and room != "skills" and not _ENDS_IN_SKILLS.search(label.text.lower()):
        meant = ""
    if "skills" in {room, meant}:
        yield "skills", _mapping(label, name=label, keywords=_listing(details, list(parts(details, ",;.:"))))
    elif "interests" in {room, meant}:
        yield "interests", _mapping(label, name=label, keywords=_listing(details, list(parts(details))))
    elif room in _WHOLE:
        yield room, _entitled(room, label, details)
    elif meant == "languages":
        yield from (("languages", _language(part)) for part in parts(details))
    elif meant in {"certificates", "awards"}:
        yield from ((meant, _mapping(part, **{_NAMED[meant]: part})) for part in parts(details))
    elif meant == "publications":
        yield "publications", _mapping(details, name=details)
    else:
        yield "projects", _mapping(label, name=label, description=details)


def _entitled(room: str, label: Scalar, details: Scalar) -> Mapping:
    """The label as the thing's name, the details as its date or as what else is known of it."""
    name, date, rest = _WHOLE[room]
    read = written_date(details.text) if date else None
    return _mapping(label, **{name: label, **({date: details._replace(text=str(read), kind="text")} if read else {rest: details})})


def parts(text: Scalar, marks: str = ",;") -> Iterator[Scalar]:
    """The things a text lists, cut at marks that stand in no parentheses; a full stop or a colon counts only before a space."""
    depth, start = 0, 0
    for index, mark in enumerate(text.text):
        depth = max(0, depth + (mark == "(") - (mark == ")"))
        ends = mark in marks and (mark not in ".:" or text.text[index + 1 : index + 2] in {" ", ""})
        if ends and depth == 0:
            yield from _part(text, start, index)
            start = index + 1
    yield from _part(text, start, len(text.text))


def _part(text: Scalar, start: int, end: int) -> Iterator[Scalar]:
    words = text.text[start:end].strip()
    if words:
        yield text.part(words)


def _language(text: Scalar) -> Mapping:
    """`English (native)` or `English - native` as a language and how well it is known."""
    name, *rest = _DASHED.split(text.text, maxsplit=1) if len(text.text) <= _LONGEST_LANGUAGE else [text.text]
    fluency = rest[0].removesuffix(")").strip() if rest else ""
    entries = {"language": text.part(name.strip()), **({"fluency": text.part(fluency)} if fluency else {})}
    return _mapping(text, **entries)


def _listing(at: Scalar, items: list[Scalar]) -> Listing:
    return Listing(at.path, at.start, list(items))


def _mapping(at: Scalar, **entries: Node) -> Mapping:
    return Mapping(at.path, at.start, dict(entries))
