"""What a posting asks, worked out from its sections and sentences."""

from fitcheck.understand.understanding import understand

__all__ = ["understand"]
