"""A job kept wholly in the head of a page, with nothing below it, as site generators read them."""

import yaml

from fitcheck.nouns.posting import Posting
from fitcheck.reading.posting.records import jobs_of, posting_of_record


def posting_in_head(name: str, lines: str) -> Posting | None:
    """The job that the fields of a YAML head state, given as its lines; None where they hold none."""
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(lines, Loader=loader)):
            return None  # a few lines of names for one another can stand for any number of fields
        record = yaml.load(lines, Loader=loader)  # noqa: S506 - the base loader makes nothing but texts, lists and mappings
    except (yaml.YAMLError, RecursionError):
        return None
    if not isinstance(record, dict):
        return None
    listed = [one for one in jobs_of(record, name) if one is not None]  # `positions:`, with one job below it
    return posting_of_record(record, name) or (listed[0] if len(listed) == 1 else None)
