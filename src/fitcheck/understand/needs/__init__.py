"""The grammar of a need: frames, lists, years, degrees, and the leaves they come down to."""

from fitcheck.understand.needs.reading import read_counted, read_needs

__all__ = ["read_counted", "read_needs"]
