"""A saved web page: its JSON-LD where that tells the whole posting, its visible text where not, its name for the job either way."""

import re

from fitcheck.nouns.posting import Posting
from fitcheck.patterns import pattern_of
from fitcheck.problem import InputError, Problem
from fitcheck.reading.posting.marks import plain
from fitcheck.reading.posting.outline import Outline
from fitcheck.reading.posting.page import Head, write_html
from fitcheck.reading.posting.roles import roles_in
from fitcheck.reading.posting.schema_org import jobs_in_scripts, posting_of_job

_LONGEST_TITLE = 120
_WHOLE_WORDS = 120
_WORDS_OF_A_SHELL = 30
_NEEDS_SCRIPT = pattern_of(
    r"\b(?:enable|turn on|activate|switch on) (?:\w+ )?javascript\b|\bjavascript (?:is |must be |to be )?(?:enabled|disabled|turned off)\b",
    re.IGNORECASE,
)
_WHOLE_SHARE = 0.4
_SEPARATOR = pattern_of(r"\s+[|–—·•»-]\s+|\s*\|\s*|\s+::\s+")
_SITE_PART = pattern_of(r"\b(?:careers?|jobs?|vacanc(?:y|ies)|job board|apply|hiring|opportunities|home)\b", re.IGNORECASE)
_GENERAL = pattern_of(
    r"(?:careers?|jobs?|vacancies|current openings|open positions|job details?|job description|join us|home|welcome|overview)",
    re.IGNORECASE,
)


def postings_in_html(name: str, html: str) -> tuple[Posting, ...]:
    """The job, or the jobs, of an HTML page or fragment."""
    outline = Outline()
    head = write_html(html, outline)
    stated = [posting_of_job(job, name) for job in jobs_in_scripts(head.scripts)]
    if len(stated) > 1:
        return tuple(stated)
    visible = Posting(name, outline.blocks(), _title(head), head.site, page=head.titles.get("title", ""))
    if not stated and _is_shell(visible):
        hint = "its text is put there by a script: copy the text from the browser, or print the page to PDF"
        raise InputError([Problem(name, 0, 0, "no-text", "this page shows no text", hint)])
    if not stated:
        return roles_in(visible)
    job = stated[0]
    if _words(job) >= min(_WHOLE_WORDS, _words(visible) * _WHOLE_SHARE) and job.blocks:
        return (job._replace(title=job.title or visible.title, company=job.company or visible.company),)
    return (visible._replace(title=job.title or visible.title, company=job.company or visible.company, location=job.location),)


def _is_shell(posting: Posting) -> bool:
    """Whether a page holds nothing, or only that it needs a script to be shown."""
    needs_script = any(_NEEDS_SCRIPT.search(block.text) for block in posting.blocks)
    return not posting.blocks or (needs_script and _words(posting) <= _WORDS_OF_A_SHELL)


def _words(posting: Posting) -> int:
    return sum(len(block.text.split()) for block in posting.blocks)


def _title(head: Head) -> str | None:
    """The job's name: the page's first heading where its title bears it out, else its title without the site's name."""
    heading = plain(head.titles.get("h1", ""))
    usable = heading if heading and len(heading) <= _LONGEST_TITLE and not _GENERAL.fullmatch(heading) else None
    written = [text for key in ("og:title", "title") if (text := plain(head.titles.get(key, "")))]
    if usable and any(usable.lower() in text.lower() for text in written):
        return usable
    cleaned = [title for text in written if (title := _without_site(text, head.site))]
    return cleaned[0] if cleaned else usable


def _without_site(text: str, site: str | None) -> str | None:
    """A page's title without the parts that name the site; None where nothing is left."""
    parts = [part.strip() for part in _SEPARATOR.split(text) if part.strip()]
    kept = [part for part in parts if part.lower() != (site or "").lower() and not _SITE_PART.search(part)]
    title = kept[0] if kept else ""
    return title if title and not _GENERAL.fullmatch(title) else None
