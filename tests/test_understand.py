"""What understand() makes of a whole posting: its sections, its importance, what it is called, what it only tells."""

from functools import cache

import pytest

from fitcheck.lexicon import load_lexicon
from fitcheck.lexicon.lexicon import Lexicon
from fitcheck.lexicon.words import forms
from fitcheck.nouns.posting import Posting
from fitcheck.nouns.requirement import Asked, leaves
from fitcheck.reading.posting.layout import blocks_of
from fitcheck.understand import understand
from fitcheck.understand.particles import DegreeParticles, Particles

POSTING = """# Ward Nurse

**Employer:** Harbour Clinic
**Location:** Lillehavn

## About us

We have looked after the people of the harbour and its islands since 1931.

## Your tasks

- Plan the care of twelve patients together with the doctors on duty

## Requirements

- Registered nurse license
- 3+ years of experience in intensive care
- Knowledge of wound care is a plus

## Nice to have

- Experience with telemetry
- Valid driver's license is required

## What we offer

- Free lunches and a pension plan
"""


@cache
def lexicon() -> Lexicon:
    """The vocabulary that ships."""
    return load_lexicon()


def asked(text: str, source: str = "posting.md") -> Asked:
    """What a posting of this text asks."""
    return understand(Posting(source, blocks_of(text)), lexicon())


def texts_in(text: str) -> list[str]:
    """The texts of the requirements, in order."""
    return [requirement.text for requirement in asked(text).requirements]


def importance_of(text: str) -> dict[str, str]:
    """The importance of each requirement, by its text."""
    return {requirement.text: requirement.importance for requirement in asked(text).requirements}


def test_requirements_come_in_posting_order_with_their_ids() -> None:
    """Ids count the requirements in the order in which the posting names them."""
    found = asked(POSTING).requirements
    assert [requirement.id for requirement in found] == ["r1", "r2", "r3", "r4", "r5"]
    assert found[0].text == "Registered nurse license"
    assert found[-1].text == "Valid driver's license is required"


def test_only_what_is_asked_is_a_requirement() -> None:
    """What the company tells of itself, the tasks and the benefits ask nothing."""
    texts = " ".join(requirement.text for requirement in asked(POSTING).requirements)
    assert texts
    assert not any(word in texts for word in ("harbour", "patients", "lunches"))


@pytest.mark.parametrize(
    ("text", "importance"),
    [
        ("Registered nurse license", "required"),
        ("Knowledge of wound care is a plus", "preferred"),
        ("Experience with telemetry", "preferred"),
        ("Valid driver's license is required", "required"),
    ],
)
def test_the_line_decides_on_importance_before_its_heading(text: str, importance: str) -> None:
    """The heading says how much a line is meant, unless the line says it itself."""
    assert importance_of(POSTING)[text] == importance


def test_each_requirement_knows_its_lines_in_the_file() -> None:
    """The lines of a requirement are those on which its text stands."""
    lines = POSTING.splitlines()
    found = asked(POSTING).requirements
    assert found
    for requirement in found:
        first, last = requirement.lines
        assert requirement.text in " ".join(lines[first - 1 : last])


def test_each_requirement_names_the_rule_that_read_it() -> None:
    """A line under a heading is read by the rule of that section."""
    rules = [requirement.rule for requirement in asked(POSTING).requirements]
    assert rules == ["section-requirements"] * 3 + ["section-preferred"] * 2


def test_the_leaves_quote_their_requirement() -> None:
    """The text of each leaf is a part of the requirement, letter by letter."""
    pairs = [(leaf, requirement) for requirement in asked(POSTING).requirements for leaf in leaves(requirement.needs)]
    assert pairs
    for leaf, requirement in pairs:
        assert leaf.text in requirement.text


def test_title_company_and_place_are_found() -> None:
    """The top heading is the title; labelled lines give the employer and the place."""
    found = asked(POSTING)
    assert (found.title, found.company, found.location) == ("Ward Nurse", "Harbour Clinic", "Lillehavn")


def test_a_title_is_freed_of_contract_and_gender_tags() -> None:
    """What stands in brackets behind a title is no part of it."""
    assert asked("# Night Porter (m/f/d) (part-time)\n\nText.\n").title == "Night Porter"


def test_the_file_name_is_the_last_resort_for_a_title() -> None:
    """Where the text names no job, a file name that does is taken."""
    assert asked("Come and see us.\n", "12-pastry-chef.txt").title == "Pastry Chef"


def test_mission_and_tasks_are_kept_for_advice() -> None:
    """What the posting tells of the company and the work is kept, with its lines."""
    found = asked(POSTING)
    assert [statement.text[:18] for statement in found.mission] == ["We have looked aft"]
    assert [statement.lines for statement in found.duties] == [(12, 12)]


def test_an_empty_posting_asks_nothing() -> None:
    """No text, no requirements, no title, and no error."""
    found = asked("")
    assert (found.requirements, found.title, found.company, found.location) == ((), None, None, None)


def test_a_posting_may_ask_nothing() -> None:
    """A text that only tells something has no requirements."""
    assert asked("# Baker\n\n## About us\n\nOur ovens have been warm since 1902.\n").requirements == ()


def test_running_text_asks_by_its_own_words() -> None:
    """A sentence outside any list is a requirement where it asks."""
    found = asked("# Baker\n\nOur ovens have been warm since 1902. You must have experience with sourdough.\n").requirements
    assert [(requirement.text, requirement.rule) for requirement in found] == [
        ("You must have experience with sourdough.", "asking-sentence")
    ]


@pytest.mark.parametrize(("lists", "table"), [(Particles, "particles"), (DegreeParticles, "degree_particles")])
def test_every_list_of_small_words_is_used(lists: type, table: str) -> None:
    """The data file and the reader name the same lists."""
    assert list(lexicon().folded(f"postings/{table}"))
    assert set(lexicon().folded(f"postings/{table}")) == set(lists.__annotations__)


@pytest.mark.parametrize(
    ("sentence", "company"),
    [
        (
            "We plan exhibitions for Friends of the Harbour Museum (FHM) and its guests. FHM opened in 1931.",
            "Friends of the Harbour Museum",
        ),
        (
            "The Lillehavn Institute, University of the Islands is seeking a keeper. "
            "The Lillehavn Institute, University of the Islands pays.",
            "The Lillehavn Institute, University of the Islands",
        ),
    ],
)
def test_the_small_words_of_an_employers_name_belong_to_it(sentence: str, company: str) -> None:
    """`of` and `the` inside a name, and a comma before the university, do not end it."""
    assert asked(f"# Keeper\n\n{sentence}\n").company == company


def test_a_heading_run_on_to_the_end_of_an_item_opens_the_next_list() -> None:
    """Copied text often loses the line break before a heading."""
    found = asked("# Researcher\n\n## Tasks\n\n- Teach first-year students Qualifications\n- A PhD degree or equivalent\n")
    assert [requirement.text for requirement in found.requirements] == ["A PhD degree or equivalent"]


def test_a_capital_that_belongs_to_an_items_own_sentence_opens_nothing() -> None:
    """An article before the words makes them part of the sentence."""
    found = asked("# Researcher\n\n## Tasks\n\n- Work out the Minimum Qualifications\n- Read a book a week\n")
    assert not found.requirements


@pytest.mark.parametrize(
    ("top", "title", "company"),
    [
        ("# Hafnia Optics is hiring a Lens Grinder, Nights\n", "Lens Grinder, Nights", "Hafnia Optics"),
        ("# Ness Bay Academy\n\n## Teacher of Chemistry, full time, from May\n", "Teacher of Chemistry", "Ness Bay Academy"),
        ("# Lens Grinder\n\n## Hafnia Optics\n", "Lens Grinder", "Hafnia Optics"),
        ("# Lens Grinder\n\n## Dein Profil\n\n- Erfahrung\n", "Lens Grinder", None),
    ],
)
def test_the_top_of_a_posting_tells_the_job_from_its_employer(top: str, title: str, company: str | None) -> None:
    """Whichever of the two headings names a role is the title; a heading right above a list names no employer."""
    found = asked(f"{top}\nThe work is done in a hall by the water.\n", "posting.md")
    assert (found.title, found.company) == (title, company)


def test_a_line_on_what_replaces_a_degree_belongs_to_the_degree_above_it() -> None:
    """Two lines, one requirement: the degree, or the years that stand in for it."""
    found = asked("# Gardener\n\n## Requirements\n\n- A degree in botany\n- Five years of garden work may be substituted for the degree.\n")
    (requirement,) = found.requirements
    assert {(leaf.kind, leaf.min_years) for leaf in leaves(requirement.needs)} == {("degree", None), ("experience", 5)}
    assert requirement.lines == (5, 6)


def test_a_label_with_its_value_opens_no_section() -> None:
    """After `Closing date: 3 May` the text goes on as if the label were not there; a heading of applying lasts until the next."""
    text = "You are a trained farrier with ten years of practice."
    assert texts_in(f"# Farrier\n\nClosing date: 3 May\n\n{text}\n") == [text]
    assert texts_in(f"# Farrier\n\n## How to apply\n\nClosing date: 3 May\n\n{text}\n") == []


def test_a_heading_of_tools_goes_on_with_what_is_asked_above_it() -> None:
    """`Tech stack` below the requirements lists more of them; below a text on the company it tells of the company."""
    stack = "\n\n## Tech stack\n\n- Python\n- Redis\n"
    assert texts_in(f"# Developer\n\n## Requirements\n\n- Knowledge of SQL{stack}") == ["Knowledge of SQL", "Python", "Redis"]
    assert texts_in(f"# Developer\n\n## About us\n\nWe bake.{stack}") == []


def test_reading_a_posting_changes_no_words_that_later_ones_share() -> None:
    """The words of a sentence stay what they are, whatever a sentence before it made of its `they`."""
    asked("# Potter\n\nThe candidate will fire the kilns. They must hold a kiln licence.\n")
    assert forms("They must hold a kiln licence.")[0] == "they"


def test_pictures_around_a_heading_hide_neither_it_nor_its_colon() -> None:
    """A heading is one behind a picture too, and a wish that ends on a picture still opens those below it."""
    offer = "🌟 **_What do we offer?_**\n\n* Knowledge of our archive\n"
    found = asked(f"Requirements:\n\n* Knowledge of dyes\n* Any of the following is a plus: 🙂\n  * Knowledge of felt\n\n{offer}")
    assert [(one.text, one.importance) for one in found.requirements] == [
        ("Knowledge of dyes", "required"),
        ("Knowledge of felt", "preferred"),
    ]


def test_a_first_heading_that_names_the_job_opens_no_section() -> None:
    """`Education Officer` is a job, though a heading with `education` in it may ask for degrees."""
    found = asked("# Loom Education Officer\n\n| Responsible to | The Head of Looms |\n\n## Education\n\n* Degree in textiles\n")
    assert [one.text for one in found.requirements] == ["Degree in textiles"]


def test_a_list_of_tasks_under_an_unknown_heading_asks_nothing() -> None:
    """Items of which most open with a verb of doing are tasks, also those that alone would describe a person."""
    items = "* Repairs the looms\n* Updates the pattern book\n* Understands the weavers and is able to teach them\n* Cleans the vats\n"
    assert asked(f"# Weaver\n\n## Round the loom\n\n{items}").requirements == ()


def test_no_words_of_an_endless_line_are_lost() -> None:
    """A line of many hundred words is read sentence by sentence."""
    line = "The loom is old. " * 120 + "You must have a degree in textiles. " + "The vat is blue. " * 20
    found = asked(f"# Weaver\n\nRequirements\n\n* {line}\n")
    assert "You must have a degree in textiles." in [one.text for one in found.requirements]


def test_the_last_sentence_above_a_list_says_what_it_holds() -> None:
    """A long paragraph may close on `You must be:`, whatever its heading."""
    text = "We weave by the sea, and have done so for many years, with looms that our founders built by hand. " * 2
    found = asked(f"# Weaver\n\n## Key responsibilities\n\n{text}The weaver must be:\n\n* Proficient in dyeing\n* Fluent in Danish\n")
    assert [one.text for one in found.requirements] == ["Proficient in dyeing", "Fluent in Danish"]


def test_pay_and_hours_among_requirements_are_none() -> None:
    """A list without a known heading is one of requirements, but its items on pay and hours are not."""
    terms = "* 15 - 25 hours per week\n* Between £5 and £10 p/h depending on age and experience\n"
    items = terms + "* Must be available at weekends\n* Experience of weaving\n* Knowledge of dyes\n"
    found = asked(f"# Weaver\n\nJoin us.\n\n{items}")
    assert [one.text for one in found.requirements] == ["Must be available at weekends", "Experience of weaving", "Knowledge of dyes"]


def test_what_stands_between_commas_cuts_no_sentence() -> None:
    """`X, and above all Y, is an advantage` is one wish."""
    found = asked("Requirements\n\n* Knowledge of cloth. Experience with looms, and above all with hand looms, is a strong advantage.\n")
    wish = "Experience with looms, and above all with hand looms, is a strong advantage."
    assert [(one.text, one.importance) for one in found.requirements] == [("Knowledge of cloth.", "required"), (wish, "preferred")]
