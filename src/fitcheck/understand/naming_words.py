"""The words by which the reader tells the title of a job, its employer and its place."""

from collections.abc import Mapping
from typing import Any

from fitcheck.understand.phrases import PhraseTable

Frames = dict[tuple[str, ...], dict[tuple[str, ...], int]]
"""What sentences say of a name: the weight by the words before it and the words after it."""


_SURE = 7
"""From this weight on nouns end the names of bodies, in whatever letters they stand."""


class Naming:
    """The lists of `postings/identity.yaml`, which says what each decides."""

    def __init__(self, lists: Any, written: Any, employers: Any, said: Any) -> None:
        self.title_labels = frozenset(lists["title_labels"])
        self.company_labels = frozenset(lists["company_labels"])
        self.location_labels = frozenset(lists["location_labels"])
        self.roles = frozenset(lists["roles"])
        self.praise = frozenset(lists["praise"])
        self.mere_praise = frozenset(lists["mere_praise"])
        self.vague_roles = frozenset(lists["vague_roles"])
        self.title_roles = frozenset(lists["title_roles"])
        self._title_endings = tuple(written["title_endings"])
        self.fielded_roles = frozenset(lists["fielded_roles"])
        self.generic_title = frozenset(lists["generic"])
        self.no_title = frozenset(lists["no_title"])
        self.no_company = frozenset(lists["no_company"])
        self.services = frozenset(lists["services"])
        self.speakers = frozenset(lists["speakers"])
        self.unnamed = frozenset(lists["unnamed"])
        self.legal_forms = frozenset(lists["legal_forms"])
        self.departments = frozenset(lists["departments"])
        self.no_employers = frozenset(lists["no_employers"])
        self.regulators = tuple(lists["regulators"])
        self.organizations = {form: int(weight) for weight, forms in lists["organizations"].items() for form in forms}
        self.bodies = frozenset(form for form, weight in self.organizations.items() if weight > _SURE and " " in form)
        self.contact_openers = PhraseTable((phrase, "") for phrase in lists["contact_openers"])
        self.frames = _frames(said["frames"])
        self.passing = frozenset(said["passing"])
        self.kinds = frozenset(said["kinds"])
        self.followers = frozenset(said["followers"])
        self.openers = frozenset((*said["openers"], *(opener.replace("'", "’") for opener in said["openers"])))
        self.second_names = frozenset(employers["second_names"])
        self.functions = frozenset(employers["functions"])
        self._function_endings = tuple(said["function_endings"])
        self.owners = frozenset(employers["owners"])
        self.parts: frozenset[tuple[str, ...]] = frozenset((noun,) for noun in employers["parts"])
        self.sites = frozenset(employers["sites"])
        self.employer_headings = frozenset(employers["employer_headings"])
        self.collections = frozenset(employers["collections"])
        self.fields_too = frozenset(employers["fields_too"])
        self.undertakings = frozenset(employers["undertakings"])
        self.host_ends = frozenset(said["host_ends"])
        self.host_starts = tuple(said["host_starts"])
        self.no_roles = frozenset(lists["no_roles"])
        self._role_endings = tuple(written["role_endings"])

    def is_role(self, form: str) -> bool:
        """Whether a title may turn on the word."""
        form = form.removeprefix("co-")
        return form in self.roles or (form.endswith(self._role_endings) and form not in self.no_roles)

    def is_title_role(self, form: str) -> bool:
        """Whether a title may turn on the word, though it is not always one of persons at work."""
        return form in self.title_roles or (form.endswith(self._title_endings) and form not in self._title_endings) or self.is_role(form)

    def is_function(self, form: str) -> bool:
        """Whether departments, functions and fields are called by the word."""
        return form in self.functions or form.endswith(self._function_endings)


def _frames(rows: Mapping[str, list[str]]) -> Frames:
    """The weights of frames by the words before the name, the last of them first, and those after it."""
    frames: Frames = {}
    for weight, phrases in rows.items():
        for phrase in phrases:
            before, _, after = phrase.partition("~")
            behind = frames.setdefault(tuple(before.split()), {})
            behind[tuple(after.split())] = int(weight)
    return frames
