"""How a profile stood to its saved postings when the baseline was written: ids, hashes and numbers, no text."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from fitcheck.judge import Judged
from fitcheck.match import Index
from fitcheck.nouns.finding import Finding
from fitcheck.nouns.posting import Posting
from fitcheck.nouns.requirement import AllOf, AnyOf, Leaf, Needs, Requirement
from fitcheck.problem import InputError, Problem

SCHEMA = 1
_SECTIONS = ("work", "volunteer", "education", "awards", "certificates", "publications", "skills", "languages", "interests", "projects")
_OF_BASICS = ("basics.label", "basics.summary")
"""What is kept as a hash: how to reach the candidate could be found by trying every number."""
_Document = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Saved:
    """A posting that is kept beside the profiles."""

    name: str
    """The file as the caller named it."""
    id: str
    """Its path from the folder of the baseline."""
    posting: Posting


def profile_entry(index: Index, fits: Iterable[tuple[Saved, Judged]]) -> _Document:
    """What the baseline keeps of one profile."""
    hashes = _hashes_by_place(index)
    return {
        "texts": texts_of(index),
        "postings": {saved.id: _posting_entry(saved, judged, hashes) for saved, judged in fits},
    }


def texts_of(index: Index) -> list[list[Any]]:
    """The hash and line of each text of a profile, in the order of the file; how to reach the candidate is left out."""
    places = (place for path, place in index.profile.places().items() if _is_kept(path))
    return [[digest(place.text), place.line] for place in sorted(places, key=lambda one: (one.line, one.column, one.text))]


def requirement_keys(judged: Judged) -> dict[str, Finding]:
    """The findings by what stays the same while a posting is edited elsewhere: the hash of the requirement's text."""
    found: dict[str, Finding] = {}
    for finding in judged.findings:
        key = digest(finding.requirement.text)
        number = 2
        while key in found:
            key = digest(f"{finding.requirement.text}\n{number}")
            number += 1
        found[key] = finding
    return found


def asked_digest(requirement: Requirement) -> str:
    """The hash of what a requirement asks for, the same however it is worded."""
    return digest(json.dumps(_asked(requirement.needs)))


def _asked(needs: Needs) -> list[Any]:
    match needs:
        case AllOf(children):
            return ["all", *map(_asked, children)]
        case AnyOf(children):
            return ["any", *map(_asked, children)]
        case Leaf():
            thing = (needs.term or needs.text).casefold()
            degree = [needs.level, *sorted(field.casefold() for field in needs.fields), needs.or_equivalent, needs.in_progress]
            kind = "skill" if needs.kind == "experience" else needs.kind  # "Kubernetes experience" and "experience with Kubernetes"
            return [kind, thing, needs.min_years, needs.max_years, needs.category, *degree]


def posting_digest(posting: Posting) -> str:
    """The hash of all that a posting says."""
    return digest("\n".join(f"{block.kind} {block.text}" for block in posting.blocks))


def digest(text: str) -> str:
    """A short hash, enough to tell the texts of one profile apart and too short to be looked up."""
    from hashlib import blake2b  # which brings all of OpenSSL in, and is wanted for a baseline only

    return blake2b(" ".join(text.split()).encode("utf-8", "replace"), digest_size=5).hexdigest()


def baseline_text(profiles: dict[str, _Document]) -> str:
    """The baseline as it is committed: sorted, one text or requirement a line, so that its own changes can be read."""
    lines = ["{", f' "schema": {SCHEMA},', ' "profiles": {']
    for number, (name, entry) in enumerate(sorted(profiles.items())):
        lines += [f"  {json.dumps(name)}: {{", f'   "texts": {json.dumps(entry["texts"], separators=(",", ":"))},', '   "postings": {']
        for place, (posting, stood) in enumerate(sorted(entry["postings"].items())):
            lines.append(
                f"    {json.dumps(posting)}: {json.dumps(stood, sort_keys=True)}{'' if place == len(entry['postings']) - 1 else ','}"
            )
        lines += ["   }", "  }" if number == len(profiles) - 1 else "  },"]
    return "\n".join((*lines, " }", "}")) + "\n"


def read_baseline(file: str, text: str) -> dict[str, _Document]:
    """The entries of a baseline by profile; raises InputError where it is none."""
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        line, column = getattr(error, "lineno", 0), getattr(error, "colno", 0)
        raise InputError([Problem(file, line, column, "baseline-form", "this is no JSON", _WRITE)]) from None
    if not (isinstance(document, dict) and document.get("schema") == SCHEMA and _is_baseline(document.get("profiles"))):
        raise InputError([Problem(file, 0, 0, "baseline-form", "this is no baseline of this version of fitcheck", _WRITE)])
    profiles: dict[str, _Document] = document["profiles"]
    return profiles


_WRITE = "`fitcheck check --update-baseline` writes it anew"


def _posting_entry(saved: Saved, judged: Judged, hashes: dict[tuple[str, int], str]) -> _Document:
    return {
        "posting": posting_digest(saved.posting),
        "score": judged.fit.score,
        "low": judged.fit.low,
        "high": judged.fit.high,
        "requirements": {
            key: {
                "id": finding.requirement.id,
                "asks": asked_digest(finding.requirement),
                "verdict": finding.verdict,
                "low": round(finding.credit.low, 4),
                "rests_on": [hashes[place] for one in finding.evidence if (place := (one.path, one.line)) in hashes],
            }
            for key, finding in requirement_keys(judged).items()
        },
    }


def _hashes_by_place(index: Index) -> dict[tuple[str, int], str]:
    found = ((path, place) for path, place in index.profile.places().items() if _is_kept(path))
    return {(place.path, place.line): digest(place.text) for _, place in found}


def _is_kept(path: str) -> bool:
    return path in _OF_BASICS or path.startswith(_SECTIONS)


def _is_baseline(profiles: Any) -> bool:
    """Whether the parts that a comparison reads have their form."""
    return isinstance(profiles, dict) and all(
        isinstance(entry, dict)
        and isinstance(entry.get("texts"), list)
        and all(isinstance(one, list) and len(one) == 2 and isinstance(one[0], str) and isinstance(one[1], int) for one in entry["texts"])
        and isinstance(entry.get("postings"), dict)
        and all(_is_posting(one) for one in entry["postings"].values())
        for entry in profiles.values()
    )


def _is_posting(stood: Any) -> bool:
    return (
        isinstance(stood, dict)
        and isinstance(stood.get("posting"), str)
        and all(stood.get(name) is None or isinstance(stood[name], int | float) for name in ("score", "low", "high"))
        and isinstance(stood.get("requirements"), dict)
        and all(
            isinstance(one, dict)
            and isinstance(one.get("verdict"), str)
            and isinstance(one.get("low"), int | float)
            and isinstance(one.get("rests_on"), list)
            for one in stood["requirements"].values()
        )
    )
