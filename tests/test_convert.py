"""Profiles go from each form into each other one, and what a form cannot hold is named."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from console import AS_OF, ROOT, Console
from fitcheck.nouns.profile import Profile
from fitcheck.reading import read_profile
from fitcheck.reading.profile.model import profile_model
from fitcheck.reading.profile.writing import FORMS, plain_profile, unkept, written

PROFILES = sorted(path for path in (ROOT / "profiles").iterdir() if path.name != "profile.schema.json")
DAY = date(2026, 11, 1)
LACKING = {
    "json-resume": r"$^",
    "yamlresume": (
        r"basics\.image|eligibility\..*|work\[\d+\]\.(location|description|hours_per_week)|volunteer\[\d+\]\.keywords\[\d+\]"
        r"|education\[\d+\]\.status|projects\[\d+\]\.(roles\[\d+\]|entity|type)|certificates\[\d+\]\.expires|skills\[\d+\]\.years"
    ),
    "rendercv": (
        r"basics\.(image|phone|location\.(address|postalCode)|profiles\[\d+\]\.\w+)|eligibility\..*"
        r"|work\[\d+\]\.(url|description|hours_per_week|keywords\[\d+\])|volunteer\[\d+\]\.(url|keywords\[\d+\])"
        r"|education\[\d+\]\.(url|score|courses\[\d+\]|status)|projects\[\d+\]\.(roles\[\d+\]|entity|type|summary|keywords\[\d+\])"
        r"|certificates\[\d+\]\.expires|awards\[\d+\]\.awarder|skills\[\d+\]\.(level|years)|languages\[\d+\]\.keywords\[\d+\]"
    ),
}
"""The fields that a form does not have; everything else must survive."""

SOURCES = {
    "json-resume": '{"basics": {"name": "Alex Example"}, "work": [{"name": "A", "salary": "7 a day"}], "meta": {"theme": "plain"}}',
    "yamlresume": """\
content:
  basics: {name: Alex Example}
  references: [{name: B, summary: Good., email: b@example.com}]
locale: {language: en}
""",
    "rendercv": """\
cv:
  name: Alex Example
  sections:
    Papers:
      - {title: Bread, authors: [A. Example], date: 2020-01}
design: {theme: classic}
""",
}
"""In each form, a resume with texts that fitcheck has no field for."""


def read(text: str, file: str = "me.yaml") -> Profile:
    """The profile in a text."""
    return read_profile(file, text.encode(), as_of=DAY)[0]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.name)
def test_what_both_forms_have_survives(path: Path, form: str) -> None:
    """Only texts of fields that the form lacks are not found again, and each of them is named with its line."""
    profile = read_profile(path, as_of=DAY)[0]
    places = {(place.path, place.line): model_path for model_path, place in profile.places().items()}
    lost = unkept(profile, written(profile, form), DAY)
    named = [places[one.path, one.line] for one in lost]
    assert [one for one in named if not re.fullmatch(LACKING[form], one)] == []
    assert all(one.line > 0 for one in lost)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.name)
def test_a_second_round_loses_nothing_more(path: Path, form: str) -> None:
    """What has been written in a form is read, and written again, as the same bytes."""
    once = written(read_profile(path, as_of=DAY)[0], form)
    assert written(read(once, "me.json" if form == "json-resume" else "me.yaml"), form) == once


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.name)
def test_json_resume_keeps_everything(path: Path) -> None:
    """It is the model's own form."""
    profile = read_profile(path, as_of=DAY)[0]
    assert plain_profile(read(written(profile, "json-resume"), "me.json")) == plain_profile(profile)


def test_forms_have_the_shapes_of_their_programs() -> None:
    """`content` with Markdown lists for YAMLResume, `cv.sections` for RenderCV."""
    profile = read("work: [{name: A, position: Baker, startDate: 2020-01, summary: Bread., highlights: [Baked 9 loaves, Sold 8]}]\n")
    content = yaml.safe_load(written(profile, "yamlresume"))["content"]
    assert content["work"][0]["summary"] == "Bread.\n\n- Baked 9 loaves\n- Sold 8\n"
    position = yaml.safe_load(written(profile, "rendercv"))["cv"]["sections"]["Experience"][0]
    assert (position["company"], position["end_date"], position["highlights"]) == ("A", "present", ["Baked 9 loaves", "Sold 8"])


def test_texts_that_yaml_would_misread_stay_texts() -> None:
    """NO, 010, 3.10 and texts with marks come back as they were."""
    names = ["NO", "010", "3.10", "a: b", "- x", "#1", "yes", "2021-03-04", "é", "“q”", "null", "~", "'", "*x"]
    profile = profile_model().validate_python({"skills": [{"name": "Odd", "keywords": names}]})
    for form in ("json-resume", "yamlresume"):
        assert list(read(written(profile, form), "me.json" if form == "json-resume" else "me.yaml").skills[0].keywords) == names


def test_convert_names_what_has_no_place(fitcheck: Console, tmp_path: Path) -> None:
    """Each text that is not kept, with its line, on standard error; the file is valid all the same."""
    path = tmp_path / "me.yaml"
    path.write_text("basics: {name: Alex Example}\nwork:\n  - name: A\n    hours_per_week: 20\n    note: mine\n")
    ended = fitcheck("convert", path, "--to", "rendercv", *AS_OF)
    assert ended.code == 0
    assert f"{path}:4: work[0].hours_per_week has no place in rendercv" in ended.err
    assert f"{path}:5: work[0].note was not read" in ended.err
    assert fitcheck("convert", path, "--to", "rendercv", "--quiet", *AS_OF).err == ""


@pytest.mark.parametrize("form", FORMS)
def test_init_from_loses_no_text(fitcheck: Console, tmp_path: Path, form: str) -> None:
    """What fitcheck has no field for is kept beside the rest, by its path in the old file."""
    source = SOURCES[form]
    path = tmp_path / ("resume.json" if form == "json-resume" else "resume.yaml")
    path.write_text(source)
    ended = fitcheck("init", "--from", path, *AS_OF)
    assert ended.code == 0
    old = re.findall(r"[\w@. ]*\w", str(_leaves(json.loads(source) if form == "json-resume" else yaml.safe_load(source))))
    assert len(old) > 3
    assert [text for text in old if text.strip() and text not in ended.out] == []
    assert read(ended.out).basics.name == "Alex Example"


def _leaves(value: object) -> list[str]:
    if isinstance(value, dict):
        return [leaf for child in value.values() for leaf in _leaves(child)]
    if isinstance(value, list):
        return [leaf for child in value for leaf in _leaves(child)]
    return [str(value)]


@pytest.mark.parametrize("path", PROFILES, ids=lambda path: path.name)
def test_init_from_gives_the_same_profile(fitcheck: Console, path: Path) -> None:
    """The new file says what the old one said, and is read without a warning."""
    ended = fitcheck("init", "--from", path, *AS_OF)
    profile, warnings = read_profile("me.yaml", ended.out.encode(), as_of=DAY)
    assert warnings == ()
    assert plain_profile(profile) == plain_profile(read_profile(path, as_of=DAY)[0])


def test_init_from_refuses_what_would_be_no_profile(fitcheck: Console, tmp_path: Path) -> None:
    """A file in which nothing stands at its place; the message leads to the command that says so of each key."""
    path = tmp_path / "resume.yaml"
    path.write_text("basics: {basics: {name: Alex Example}}\n")
    ended = fitcheck("init", "--from", path, *AS_OF)
    assert (ended.code, ended.out, "not-a-profile" in ended.err) == (2, "", True)


def test_init_from_replaces_no_file(fitcheck: Console, tmp_path: Path) -> None:
    """A profile that is there stays."""
    (tmp_path / "me.yaml").write_text("basics: {name: Alex Example}\n")
    ended = fitcheck("init", "--from", PROFILES[0], "-o", tmp_path / "me.yaml")
    assert (ended.code, "output-exists" in ended.err) == (2, True)


def test_a_text_that_is_kept_once_and_said_twice_is_named() -> None:
    """A page that stands in two fields is kept in one of them; the other is told."""
    page = "https://example.com/alex"
    profile = read(f"basics: {{name: Alex Example, url: '{page}', profiles: [{{network: Dribbble, username: alex, url: '{page}'}}]}}\n")
    lost = {one.path for one in unkept(profile, written(profile, "rendercv"), DAY)}
    assert lost == {f"basics.profiles[0].{field}" for field in ("network", "username", "url")}


def test_an_interest_stays_one_whatever_it_is_called() -> None:
    """`Technology` under Interests is no skill."""
    profile = read("interests: [{name: Open Source, keywords: [Docs]}, {name: Technology, keywords: [Web performance]}]\n")
    text = written(profile, "rendercv")
    assert unkept(profile, text, DAY) == ()
    assert plain_profile(read(text)) == plain_profile(profile)
