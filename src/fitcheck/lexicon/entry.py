"""One vocabulary entry as a person writes it, and the file it stands in."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

_Part = Annotated[float, Field(ge=0, le=1)]


def _ascending(share: tuple[float, float]) -> tuple[float, float]:
    if share[0] > share[1]:
        raise ValueError("the lower number comes first")
    return share


Share = Annotated[
    tuple[_Part, _Part],
    BeforeValidator(lambda value: (value, value) if isinstance(value, int | float) else value),
    AfterValidator(_ascending),
]
"""How much a near relative carries over: `[low, high]`, or one number for both; 0 to 1."""


class Entry(BaseModel):
    """A thing that postings ask and profiles show, under all the names people use for it."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    name: str
    """The canonical name, as it should be printed; unique over the whole vocabulary."""
    kind: Literal["skill", "credential", "language", "trait", "experience"] | None = None
    """The kind of need it is; the file's `kind` where it is not said."""
    aliases: tuple[str, ...] = ()
    """Other names. Case, plural and British or American spelling need no alias; nor do space, hyphen and slash between words."""
    exact: tuple[str, ...] = ()
    """Names that count only in just this spelling of capitals (`Go`, `IT`). Names of up to three capitals are exact by themselves."""
    common: bool = False
    """The exact names are also common words: at the start of a sentence the capital proves nothing."""
    unless: tuple[str, ...] = ()
    """Phrases that hold one of the names and mean something else (`go to market`)."""
    broader: tuple[str, ...] = ()
    """Entries that this one is an instance or a part of; whoever shows this shows those."""
    near: dict[str, Share] = Field(default_factory=dict)
    """Entries whose knowledge carries over, each way, and how far."""
    peers: Share | None = None
    """On a class: how far the knowledge of one direct member carries over to another."""
    parts: Share | None = None
    """On a platform: how far knowing it carries over to those of its members that name it as their first class (`AWS`)."""
    shows: tuple[str, ...] = ()
    """Entries that are shown by this one without being broader (a CPA shows accounting)."""
    examples: tuple[str, ...] = ()
    """Sentences in which the entry must be found."""
    counterexamples: tuple[str, ...] = ()
    """Sentences in which it must not be found."""


class Related(BaseModel):
    """Entries of which whoever knows one brings a part of each other: what an interviewer would credit."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    names: tuple[str, ...]
    """Canonical names, of any file."""
    wide: tuple[str, ...] = ()
    """Further members so wide that they show nothing of the others, though each of `names` shows a part of them."""
    share: Share = (0.4, 0.6)
    """How much carries over between any two of them; what an entry says itself goes first."""


class VocabularyFile(BaseModel):
    """A file of entries from one field of work."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)

    field: str
    """The field of work, e.g. `nursing and medicine`."""
    kind: Literal["skill", "credential", "language", "trait", "experience"] = "skill"
    """The kind of every entry that does not say its own."""
    entries: tuple[Entry, ...]
    related: tuple[Related, ...] = ()
    """Groups of entries whose knowledge carries over in part."""
