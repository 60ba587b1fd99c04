"""What a posting asks, worked out from its sections and sentences."""

from fitcheck.understand.understanding import Demanded, understand

__all__ = ["Demanded", "understand"]
