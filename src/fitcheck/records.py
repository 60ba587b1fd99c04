"""Immutable records that differ from each other by their class, and cost little to define.

For each dataclass, Python writes several functions as source text and compiles them, in each run anew. Named tuples take a third of that
time, and are made faster than these records are; but two of them that hold the same are equal, whatever their classes.
"""

from collections.abc import Mapping
from typing import Any, ClassVar, NamedTuple, Self, dataclass_transform


class Default(NamedTuple):
    """What a field holds that is not given."""

    value: Any = None
    factory: type | None = None
    """What makes the value, where it is not always the same one."""
    about: Mapping[str, Any] = {}
    """What is said of the field to those who want to know."""


def default(value: Any = None, *, factory: type | None = None, about: Mapping[str, Any] | None = None) -> Any:
    """Declares what a field of a Record holds that is not given."""
    return Default(value, factory, about or {})


@dataclass_transform(frozen_default=True, eq_default=True, field_specifiers=(default,))
class Record:
    """The base of records: the annotations of a class, after those of its bases, are the names and types of its fields."""

    _annotations: ClassVar[dict[str, Any]] = {}
    _defaults: ClassVar[dict[str, Default]] = {}

    def __init_subclass__(cls) -> None:
        """Take the fields of a new class down."""
        own = vars(cls).get("__annotations__", {})
        given = {name: vars(cls)[name] for name in own if name in vars(cls)}
        cls._annotations = cls._annotations | own
        cls._defaults = cls._defaults | {name: one if isinstance(one, Default) else Default(one) for name, one in given.items()}
        cls.__match_args__ = tuple(cls._annotations)  # type: ignore[attr-defined, misc]  # the type checker has its own for each class

    def __init__(self, *values: Any, **named: Any) -> None:
        """Take the fields in their order or by their names."""
        held = vars(self)
        held.update(zip(self._annotations, values, strict=False), **named)
        for name in self._annotations.keys() - held.keys():
            if name not in self._defaults:
                raise TypeError(f"{type(self).__name__} needs `{name}`")
            value, factory, _ = self._defaults[name]
            held[name] = value if factory is None else factory()
        if len(held) > len(self._annotations) or len(values) > len(held) - len(named):
            raise TypeError(f"{type(self).__name__} has no field for some of the values")

    def __setattr__(self, name: str, value: Any) -> None:
        """Refuse to change."""
        raise AttributeError(f"{type(self).__name__} is immutable")

    def __eq__(self, other: object) -> bool:
        """Whether the other is of the same class and holds the same."""
        return isinstance(other, Record) and type(self) is type(other) and self.values() == other.values()

    def __hash__(self) -> int:
        """Equal records are found in the same place."""
        return hash(self.values())

    def __repr__(self) -> str:
        """As it would be written to be made again."""
        pairs = zip(self._annotations, self.values(), strict=True)
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in pairs)})"

    def values(self) -> tuple[Any, ...]:
        """What its fields hold, in their order."""
        held = vars(self)
        return tuple([held[name] for name in self._annotations])

    def replaced(self, **changes: Any) -> Self:
        """The same with other values in some of its fields."""
        return type(self)(**dict(zip(self._annotations, self.values(), strict=True)) | changes)

    @classmethod
    def annotations(cls) -> Mapping[str, Any]:
        """The type of each field, by its name, in their order."""
        return cls._annotations

    @classmethod
    def defaults(cls) -> Mapping[str, Default]:
        """What each field holds that may be left out, by its name."""
        return cls._defaults
