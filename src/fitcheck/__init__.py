"""Offline, explainable job-fit analysis: one profile, one posting, an honest application strategy."""

__version__ = "0.1.0"
