"""What a repository asks of its checks, and what that leaves of the remarks."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from fitcheck.check.remark import Remark, Severity

PERCENT = ("min_fit", "tolerance")
"""Settings that are numbers from 0 to 100."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The configuration of `fitcheck check`; every key may be left out, and an option of the command goes before it."""

    profiles: list[str] = field(default_factory=list)
    """Profiles to check, as paths or patterns such as `profiles/*.yaml`, from the folder of the configuration."""
    postings: list[str] = field(default_factory=list)
    """Saved postings: files, or folders of them."""
    select: list[str] | None = None
    """Rules to hold, and no others; all of them without this key. An empty list is a mistake: the check would hold nothing."""
    ignore: list[str] = field(default_factory=list)
    """Rules to leave out."""
    severity: Mapping[str, Severity] = field(default_factory=dict)
    """Severities of your own: `error`, `warning` or `note`, by rule."""
    fail_on: Severity = "error"
    """The least severity that makes the check fail."""
    min_fit: float | None = None
    """The least fit to every posting, 0 to 100."""
    baseline: str = ""
    """The committed file that says how the fit stood."""
    tolerance: float = 0
    """Points, 0 to 100, by which the lower figure of a fit may fall."""
    vocabulary: list[str] = field(default_factory=list)
    """Vocabulary files of your own, beside the one that ships."""

    def wants(self, rule: str) -> bool:
        """Whether a rule is held."""
        return rule not in self.ignore and (self.select is None or rule in self.select)


def as_set(remarks: Iterable[Remark], settings: Settings) -> list[Remark]:
    """The remarks that the configuration wants, with the severities it gives them."""
    wanted = [one for one in remarks if settings.wants(one.rule)]
    return [replace(one, severity=settings.severity.get(one.rule, one.severity)) for one in wanted]


def kebab(name: str) -> str:
    """The name of a setting as its key is written."""
    return name.replace("_", "-")


def nearest(name: str, known: Iterable[str]) -> str:
    """A hint that names what was likely meant, or where the names are listed."""
    import difflib  # wanted only for a mistake

    near = difflib.get_close_matches(name, list(known), n=1)
    return f"did you mean `{near[0]}`?" if near else "`fitcheck explain` lists the rules, the README the keys"
