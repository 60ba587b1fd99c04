"""Profiles read: three formats, one model, every text with its place in the file that was given."""

from datetime import date
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from fitcheck.nouns.profile import PartialDate, Profile
from fitcheck.problem import Problem
from fitcheck.reading import read_profile
from fitcheck.reading.profile.starter import starter_profile

AS_OF = date(2026, 11, 1)

JSON_RESUME = """\
# yaml-language-server: $schema=profile.schema.json
$schema: https://example.com/schema.json
meta: {version: v1.0.0}
basics:
  name: Alex Example
  summary: >-
    Pastry chef with
    eight years in hotels.
work:
  - name: Lakeside Hotel
    position: Pastry Chef
    startDate: 2021-03-15
    highlights:
      -
      - Halved the waste.
    hours_per_week: 20
  - name: Harbor Hotel
    startDate: 2019
    endDate: ""
education:
  - institution: Prairie State College
    score: 3.8
"""

YAML_RESUME = """\
content:
  basics:
    name: Alex Example
    headline: Pastry Chef
  location:
    city: Springfield
    country: United States
  work:
    - name: Lakeside Hotel
      position: Pastry Chef
      startDate: Mar 2021
      endDate: present
      summary: |
        The hotel's own bakery.

        - Halved the waste
          of flour
        - Trained **five** apprentices
    - name: Harbor Hotel
      startDate: Jan 5, 2018
      endDate: 2021/02
      summary: '- Baked the bread

        - Kept the books of the
        bakery

        '
  languages:
    - language: French
      keywords: [DELF B2]
  references:
    - name: Head chef
      email: chef@example.com
      summary: Careful.
locale:
  language: en
"""

RENDER_CV = """\
cv:
  name: Alex Example
  headline: Pastry Chef
  location: Springfield, IL
  website: https://example.com
  sections:
    summary:
      - Pastry chef.
    Work Experience:
      - company: Lakeside Hotel
        position: Pastry Chef
        start_date: 2021-03
        end_date: present
        highlights: [Halved the waste.]
        team: nine cooks
    education:
      - institution: Prairie State College
        degree: AAS
        area: Culinary Arts
        end_date: 2018
    projects:
      - name: Recipe calculator
        date: 2023
        highlights: [Used by five kitchens.]
      - name: Bread fair
        date: 2019-03 – 2020-04
    papers:
      - title: Baking at Altitude
        authors: [Alex Example]
        journal: Bread Quarterly
        date: 2020-05
    skills:
      - label: Baking
        details: "Bread (rye, wheat), cakes. Tools: mixer"
    more:
      - label: Certifications
        details: ServSafe Manager, First Aid
      - label: Mentoring
        details: Two apprentices a year
      - bullet: Speaks at fairs
    open house:
      - Opened the bakery to schools.
      - Fed 300 pupils.
design:
  theme: classic
"""


def read(text: str, name: str = "me.yaml") -> Profile:
    """The profile in a text that has no mistake."""
    return read_profile(name, text.encode(), as_of=AS_OF)[0]


def warnings(text: str) -> tuple[Problem, ...]:
    """What is told about a profile that is read all the same."""
    return read_profile("me.yaml", text.encode(), as_of=AS_OF)[1]


def place(profile: Profile, path: str) -> tuple[str, int]:
    """Path and line of a text of the model."""
    found = profile.place(path)
    return found.path, found.line


def test_json_resume_in_yaml_is_read_without_a_word() -> None:
    """A JSON Resume with the editor's line, `$schema` and `meta` gives no warning."""
    assert warnings(JSON_RESUME) == ()


def test_a_place_is_where_the_text_stands() -> None:
    """Each text of the model knows its path, line and column in the file."""
    found = read(JSON_RESUME).place("work[0].position")
    assert (found.path, found.line, found.column, found.text) == ("work[0].position", 11, 15, "Pastry Chef")


def test_an_empty_item_shifts_no_place() -> None:
    """A bullet left empty is left out, and the next one keeps the index that it has in the file."""
    profile = read(JSON_RESUME)
    assert profile.work[0].highlights == ("Halved the waste.",)
    assert place(profile, "work[0].highlights[0]") == ("work[0].highlights[1]", 15)


def test_an_unquoted_date_is_read() -> None:
    """A full date without quotes loses nothing and is accepted, and so is a bare year."""
    profile = read(JSON_RESUME)
    assert (profile.work[0].startDate, profile.work[1].startDate) == (PartialDate(2021, 3, 15), PartialDate(2019))


def test_an_empty_end_means_to_this_day() -> None:
    """Exporters write an empty endDate for what lasts."""
    assert read(JSON_RESUME).work[1].endDate is None


def test_a_number_that_is_its_own_text_is_read_as_text() -> None:
    """`score: 3.8` without quotes loses nothing and is accepted."""
    assert read(JSON_RESUME).education[0].score == "3.8"


def test_json_may_have_tabs_escapes_and_surrogate_pairs() -> None:
    """JSON is read as JSON, not as YAML that happens to look like it."""
    profile = read('{\n\t"basics":\t{"name": "Alex \\ud83d\\ude00 \\/ Example"}}', "me.json")
    assert profile.basics.name == "Alex 😀 / Example"
    assert (profile.place("basics.name").line, profile.place("basics.name").column) == (2, 21)


def test_yaml_in_braces_is_read() -> None:
    """A YAML file that begins with a brace need not be JSON."""
    assert read("{basics: {name: Alex Example}}").basics.name == "Alex Example"


def test_a_byte_order_mark_is_no_mistake() -> None:
    """Editors on Windows put one before the text."""
    profile, _ = read_profile("me.yaml", b"\xef\xbb\xbfbasics:\r\n  name: Alex Example\r\n", as_of=AS_OF)
    assert place(profile, "basics.name") == ("basics.name", 2)


def test_anchors_and_merges_are_followed() -> None:
    """What an alias stands for is read where it is used, at the line where it was written."""
    profile = read("work:\n  - &hotel\n    name: Lakeside Hotel\n    location: Springfield\n  - <<: *hotel\n    name: Harbor Hotel\n")
    assert (profile.work[1].name, profile.work[1].location) == ("Harbor Hotel", "Springfield")
    assert place(profile, "work[1].location") == ("work[1].location", 4)


def test_an_unknown_key_is_a_warning_with_a_suggestion() -> None:
    """A misspelt key is told and the rest is read."""
    (warning,) = warnings("skills:\n  - name: Baking\n    yeers: 4\n")
    assert (warning.line, warning.rule, warning.severity, warning.hint) == (3, "unknown-key", "warning", "did you mean `years`?")


def test_a_study_may_begin_in_the_future() -> None:
    """A place at a college from next autumn on is a fact; it is told, not refused."""
    (warning,) = warnings("education:\n  - institution: Prairie State College\n    startDate: 2027-09\n")
    assert (warning.rule, warning.severity) == ("future-start", "warning")


def test_standard_input_is_a_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    """`-` reads the profile from standard input."""
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(b"basics: {name: Alex Example}")))
    assert read_profile("-", as_of=AS_OF)[0].basics.name == "Alex Example"


def test_yamlresume_bullets_become_highlights_at_their_lines() -> None:
    """A Markdown list in a summary is cut into highlights, each at the summary's path and its own line."""
    profile = read(YAML_RESUME)
    assert profile.work[0].summary == "The hotel's own bakery."
    assert profile.work[0].highlights == ("Halved the waste of flour", "Trained **five** apprentices")
    assert place(profile, "work[0].highlights[1]") == ("content.work[0].summary", 18)


def test_yamlresume_bullets_in_a_quoted_summary_keep_their_lines() -> None:
    """The lines are right in the quoted form that YAML writers make, too."""
    profile = read(YAML_RESUME)
    assert [place(profile, f"work[1].highlights[{index}]")[1] for index in (0, 1)] == [22, 24]
    assert profile.work[1].highlights[1] == "Kept the books of the bakery"


def test_bullets_on_one_line_stand_at_the_summary() -> None:
    """Where the file shows no lines of its own for the bullets, they stand where the summary does."""
    profile = read('content:\n  work:\n    - name: Lakeside Hotel\n      summary: "- Baked\\n- Sold"\n')
    assert [place(profile, f"work[0].highlights[{index}]")[1] for index in (0, 1)] == [4, 4]


def test_yamlresume_dates_are_read_as_written() -> None:
    """`Mar 2021`, `Jan 5, 2018`, `2021/02` and `present` are dates there."""
    first, second = read(YAML_RESUME).work
    assert (first.startDate, first.endDate) == (PartialDate(2021, 3), None)
    assert (second.startDate, second.endDate) == (PartialDate(2018, 1, 5), PartialDate(2021, 2))


def test_a_date_can_be_quoted_as_written() -> None:
    """The place of a date holds the file's own words, for a verbatim quote."""
    assert read(YAML_RESUME).place("work[0].startDate").text == "Mar 2021"


def test_yamlresume_keeps_what_stands_beside_basics() -> None:
    """Headline and location are read at their own paths."""
    profile = read(YAML_RESUME)
    assert place(profile, "basics.label") == ("content.basics.headline", 4)
    assert place(profile, "basics.location.country") == ("content.location.country", 7)


def test_yamlresume_is_read_without_a_word() -> None:
    """Its own keys, and other people's contact data, give no warning."""
    assert warnings(YAML_RESUME) == ()


def test_rendercv_entries_are_known_by_their_keys() -> None:
    """A position, a study, a paper and a project are recognised whatever their section is called."""
    profile = read(RENDER_CV)
    assert [work.name for work in profile.work] == ["Lakeside Hotel"]
    assert [study.studyType for study in profile.education] == ["AAS"]
    assert [paper.publisher for paper in profile.publications] == ["Bread Quarterly"]
    assert profile.projects[0].name == "Recipe calculator"


def test_rendercv_paths_are_those_of_the_file() -> None:
    """Evidence leads into the RenderCV file, not into the model."""
    profile = read(RENDER_CV)
    assert place(profile, "work[0].highlights[0]") == ("cv.sections.Work Experience[0].highlights[0]", 14)
    assert place(profile, "skills[0].keywords[1]") == ("cv.sections.skills[0].details", 34)
    assert place(profile, "basics.location.region") == ("cv.location", 4)


def test_rendercv_dates_are_read() -> None:
    """A month, an unquoted year, a span in one text, and `present` are dates there."""
    profile = read(RENDER_CV)
    assert (profile.work[0].startDate, profile.work[0].endDate) == (PartialDate(2021, 3), None)
    assert (profile.projects[0].startDate, profile.projects[0].endDate) == (PartialDate(2023), PartialDate(2023))
    assert (profile.projects[1].startDate, profile.projects[1].endDate) == (PartialDate(2019, 3), PartialDate(2020, 4))


def test_rendercv_details_are_cut_into_skills() -> None:
    """Commas within parentheses do not cut."""
    assert read(RENDER_CV).skills[0].keywords == ("Bread (rye, wheat)", "cakes", "Tools", "mixer")


def test_rendercv_labels_say_what_the_details_are() -> None:
    """Certificates named under a label of a mixed section are certificates; what has no room of its own is a project."""
    profile = read(RENDER_CV)
    assert [certificate.name for certificate in profile.certificates] == ["ServSafe Manager", "First Aid"]
    assert ("Mentoring", "Two apprentices a year") in [(project.name, project.description) for project in profile.projects]


def test_rendercv_loses_nothing_that_can_be_shown() -> None:
    """Keys of one's own, bare bullets and texts under unknown titles stay evidence."""
    profile = read(RENDER_CV)
    shown = {text for work in profile.work for text in work.highlights} | {text for made in profile.projects for text in made.highlights}
    assert {"nine cooks", "Speaks at fairs", "Opened the bakery to schools.", "Fed 300 pupils."} <= shown


@pytest.mark.parametrize(
    "text", [JSON_RESUME, YAML_RESUME, RENDER_CV, starter_profile()], ids=["json-resume", "yamlresume", "rendercv", "starter"]
)
def test_every_quote_stands_in_the_file_at_its_line(text: str) -> None:
    """The first word of each text of the model stands in the file at the line that its place names."""
    profile = read(text)
    lines = text.splitlines()
    places = [found for path, found in sorted(profile.places().items())]
    assert len(places) > 10
    for found in places:
        near = "\n".join(lines[found.line - 1 : found.line + 2])
        assert found.text.split()[0] in near, found


def test_the_starter_profile_is_valid() -> None:
    """What `fitcheck init` writes is read without a warning."""
    assert warnings(starter_profile()) == ()


def test_reading_twice_gives_the_same(tmp_path: Path) -> None:
    """The same file gives the same profile and the same places."""
    path = tmp_path / "me.yaml"
    path.write_text(RENDER_CV, "utf-8")
    first, second = (read_profile(path, as_of=AS_OF)[0] for _ in range(2))
    assert first == second
    assert list(first.places().items()) == list(second.places().items())


def test_further_paragraphs_of_a_rendercv_summary_are_no_deeds() -> None:
    """A claim in the second paragraph of a summary stays a claim: it becomes neither a position nor a project."""
    profile = read("cv:\n  sections:\n    summary:\n      - Pastry chef.\n      - Born leader.\n")
    assert profile.basics.summary == "Pastry chef."
    assert (profile.work, profile.projects) == ((), ())
    assert profile.interests[0].keywords == ("Born leader.",)


def test_a_misspelt_key_of_rendercv_is_told() -> None:
    """Entries under `section` instead of `sections` are not lost in silence."""
    (warning,) = warnings("cv:\n  name: Alex Example\n  section:\n    work:\n      - company: Lakeside Hotel\n")
    assert (warning.line, warning.rule) == (3, "unknown-key")
