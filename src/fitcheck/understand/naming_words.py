"""The words by which the reader tells the title of a job, its employer and its place."""

from typing import Any

from fitcheck.understand.phrases import PhraseTable


class Naming:
    """The lists of `postings/identity.yaml`, which says what each decides."""

    def __init__(self, lists: Any, written: Any) -> None:
        self.title_labels = frozenset(lists["title_labels"])
        self.company_labels = frozenset(lists["company_labels"])
        self.location_labels = frozenset(lists["location_labels"])
        self.roles = frozenset(lists["roles"])
        self.fielded_roles = frozenset(lists["fielded_roles"])
        self.generic_title = frozenset(lists["generic"])
        self.no_title = frozenset(lists["no_title"])
        self.no_company = frozenset(lists["no_company"])
        self.services = frozenset(lists["services"])
        self.unnamed = frozenset(lists["unnamed"])
        self.legal_forms = frozenset(lists["legal_forms"])
        self.departments = frozenset(lists["departments"])
        self.no_employers = frozenset(lists["no_employers"])
        self.regulators = tuple(lists["regulators"])
        self.organizations = {form: int(weight) for weight, forms in lists["organizations"].items() for form in forms}
        self.contact_openers = PhraseTable((phrase, "") for phrase in lists["contact_openers"])
        self._no_roles = frozenset(lists["no_roles"])
        self._role_endings = tuple(written["role_endings"])

    def is_role(self, form: str) -> bool:
        """Whether a title may turn on the word."""
        return form in self.roles or (form.endswith(self._role_endings) and form not in self._no_roles)
