"""Fields of study: which count as the same, which are related, and what work belongs to them."""

from functools import lru_cache
from typing import Any

from fitcheck.lexicon import Lexicon
from fitcheck.match.stems import Stems, stems_of
from fitcheck.patterns import pattern_of

_SHORT = pattern_of(r"\b[A-Z]{2,5}\b")


class Fields:
    """The groups of fields of study."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Taken from matching/degrees."""
        table, stemmed = lexicon.table("matching/degrees"), lexicon.stemmed("matching/degrees")
        self._stems: Stems = stems_of(lexicon)
        self._any = frozenset(stemmed["any_field"]) | {
            "or",
            "and",
            "a",
            "in",
            "of",
            "the",
            "degree",
            "closely",
        }
        self._groups: list[tuple[str, list[str], list[str], list[str]]] = [
            (row["name"], [f" {name} " for name in names["fields"]], row["near"], [f" {name} " for name in names["work"]])
            for row, names in zip(table["groups"], stemmed["groups"], strict=True)
        ]

        self._hollow = frozenset(stemmed["hollow"])
        self._short: dict[str, str] = table["short"]
        self._wide = [
            ({tuple(name.split()) for name in names["names"]}, frozenset(row["groups"]))
            for row, names in zip(table["wide"], stemmed["wide"], strict=True)
        ]

    def _padded(self, text: str) -> str:
        return f" {' '.join(token.stem for token in self._stems.tokens(text))} "

    def _telling(self, text: str) -> list[str]:
        return [token.stem for token in self._stems.tokens(text) if token.stem not in self._any]

    @lru_cache(maxsize=1024)  # noqa: B019  # of few lexicons
    def groups(self, text: str) -> dict[str, list[str]]:
        """The groups that a text names a field of, by the longest of their names, with the groups related to each; to be read only."""
        said = self._padded(text)
        found = [
            (max((len(name.split()) for name in names if name in said), default=0), group, near) for group, names, near, _ in self._groups
        ]
        longest = max((length for length, _, _ in found), default=0)
        return {group: near for length, group, near in found if length and length == longest}

    def share(self, asked: tuple[str, ...], held: str, shares: dict[str, Any]) -> float:
        """How far a field of study answers those asked: 1 where it is one of them, or related where related ones are welcome."""
        asked, held = tuple(map(self._spelled_out, asked)), self._spelled_out(held)
        named = [field for field in asked if self._telling(field)]
        if not named:
            return 1.0
        open_to_related = (
            len(named) < len(asked) or any(len(self._telling(field)) < len(self._stems.tokens(field)) for field in named) or len(named) > 1
        )
        return max(self._field_share(field, held, open_to_related, shares) for field in named)

    def _spelled_out(self, text: str) -> str:
        """A field of study with what its short names stand for in their place."""
        whole = self._short.get(text) or self._short.get(text.casefold())
        return whole or _SHORT.sub(lambda found: self._short.get(found.group(), found.group()), text)

    def _field_share(self, asked: str, held: str, open_to_related: bool, shares: dict[str, Any]) -> float:
        wanted, had, within = set(self._telling(asked)), set(self._telling(held)), self._within(asked)
        mine, theirs = self.groups(held), self.groups(asked)
        if not within.isdisjoint(mine) or (wanted == had if within else wanted <= had or self._is_same_subject(wanted, had)):
            return 1.0
        if any(group in theirs for group in mine):
            return 1.0 if open_to_related else float(shares["related_field"])
        near = any(other in theirs for group in mine.values() for other in group) or any(
            other in mine for group in theirs.values() for other in group
        )
        if near:
            return float(shares["related_field"])
        return float(shares["other_field"])

    def _is_same_subject(self, wanted: set[str], had: set[str]) -> bool:
        """Whether two names differ only in words such as `management` and `studies`."""
        subject = wanted - self._hollow
        return len(subject) > 1 and subject <= had

    def _within(self, asked: str) -> frozenset[str]:
        """The groups any of which answers a field of study asked by a wide name alone (`a technical discipline`); none for other names."""
        telling = tuple(self._telling(asked))
        return frozenset(group for names, groups in self._wide if telling in names for group in groups)

    def is_work_in(self, asked: tuple[str, ...], text: str) -> bool:
        """Whether work described so belongs to one of the fields asked; any work does where none is named."""
        named = [field for field in map(self._spelled_out, asked) if self._telling(field)]
        if not named:
            return True
        wanted = {group for field in named for group in (*self.groups(field), *self._within(field))}
        said = self._padded(text)
        return any(group in wanted and any(name in said for name in work) for group, _, _, work in self._groups)


@lru_cache(maxsize=2)
def fields_of(lexicon: Lexicon) -> Fields:
    """The fields of study of a lexicon, made once."""
    return Fields(lexicon)
