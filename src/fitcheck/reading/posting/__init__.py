"""Postings of each format become headings, list items and paragraphs here."""

from fitcheck.reading.posting.reader import read_posting

__all__ = ["read_posting"]
