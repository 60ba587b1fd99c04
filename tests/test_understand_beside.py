"""What stands beside the demands of a posting without a heading that says so: duties, forms, addresses and facts of the employer."""

import json

import pytest

from test_understand_postings import asked, texts

NEED = "- Knowledge of dyes\n"


def test_what_ends_with_other_duties_is_a_list_of_duties_wherever_it_stands() -> None:
    """Verbs of doing above `other duties as assigned` are tasks, though the heading above them asks."""
    tasks = "Spins yarn for the mill.\n\nAssists customers at the counter.\n\nPerforms other related duties as assigned.\n\n"
    found = asked(f"# Weaver\n\n## Special qualifications\n\nMust have a driving licence.\n\n{tasks}Knowledge of dyes.\n")
    assert texts(found) == ["Must have a driving licence.", "Knowledge of dyes."]


def test_other_duties_take_no_demand_with_them() -> None:
    """Items that say what one is or can are demands, though other duties stand behind them."""
    found = asked("# Weaver\n\n## Requirements\n\n- Able to lift 20 kg\n- Knowledge of dyes\n- Other duties as assigned\n")
    assert texts(found)[:2] == ["Able to lift 20 kg", "Knowledge of dyes"]


def test_a_role_that_will_opens_duties_whatever_its_name_holds() -> None:
    """`The Assets Manager will:` is no heading of assets one would like."""
    found = asked(f"# Assets Manager\n\nThe Assets Manager will:\n\n- Train staff\n- Sort looms\n\n## Qualifications\n\n{NEED}")
    assert texts(found) == ["Knowledge of dyes"]


def test_the_questions_of_a_form_ask_and_its_answers_do_not() -> None:
    """A numbered form below a posting: its questions count, what one may choose from does not."""
    form = (
        "01\n\nI understand that I must fill in all of it.\n\n02\n\nDo you have a valid driving licence?\n\nYes\n\nNo\n\n"
        "03\n\nHow many years of weaving experience do you have?\n\n"
        "Less than 1 year\n\nMore than 1 year, but less than 2\n\n2 or more years\n"
    )
    found = asked(f"# Weaver\n\n## Requirements\n\n{NEED}\n## Your application\n\n{form}")
    assert texts(found) == [
        "Knowledge of dyes",
        "Do you have a valid driving licence?",
        "How many years of weaving experience do you have?",
    ]


def test_two_numbers_make_no_form() -> None:
    """Numbers that do not count up from one, as of floors or prices, take nothing away."""
    found = asked(f"# Weaver\n\n12\n\n40\n\n## Requirements\n\n{NEED}- More than 2 years of weaving\n")
    assert texts(found) == ["Knowledge of dyes", "More than 2 years of weaving"]


def test_the_address_to_write_to_asks_nothing() -> None:
    """Lines below `Please send your resume to:` are an address, under whatever heading."""
    address = "Please send your resume to:\n\nHarz Textile Museum\n\nHuman Resources\n\nPO Box 12\n"
    found = asked(f"# Weaver\n\n## Qualifications\n\nYou know natural dyes.\n\n{address}")
    assert texts(found) == ["You know natural dyes."]


@pytest.mark.parametrize(
    "heading", ["About Harz Looms", "About <ORGANIZATION>", "What’s in it for you? We offer a warm loft and as much tea as you like."]
)
def test_what_is_told_of_the_employer_below_the_demands_asks_nothing(heading: str) -> None:
    """A heading with the employer's name, or a question that runs on into its answer, ends what is asked."""
    found = asked(
        f"# Weaver\n\nWho are you?\nYou know natural dyes.\n{heading}\nHarz Looms is today a world leader within hand-made rugs.\n"
    )
    assert texts(found) == ["You know natural dyes."]


def test_about_you_is_no_employer() -> None:
    """`About you` opens demands as before, and a question of the text itself is one."""
    found = asked("# Weaver\n\nAbout You\n\nYou know natural dyes.\n\nAre you a weaver? You must have five years of weaving.\n")
    assert texts(found) == ["You know natural dyes.", "Are you a weaver?", "You must have five years of weaving."]


def test_a_job_kept_under_any_name_in_json_is_read() -> None:
    """A schema.org JobPosting one level down, with its description escaped, as some collections keep it."""
    job = {"@type": "JobPosting", "title": "Weaver", "description": "&lt;p&gt;You must have five years of weaving.&lt;/p&gt;"}
    found = asked(json.dumps({"link": "https://example.com/1", "companyName": "Harz Looms", "detail": job}), "posting.json")
    assert (found.title, texts(found)) == ("Weaver", ["You must have five years of weaving."])


@pytest.mark.parametrize(
    "opening",
    ["We check everybody. These documents include:", "## Documents required", "Your application should include:", "## Required documents"],
)
def test_papers_to_send_are_nothing_one_must_be(opening: str) -> None:
    """A list of papers, whatever names it, is no list of demands."""
    papers = "- Passport or visa\n- Passport sized photo\n- CV (up to date)\n"
    assert texts(asked(f"# Weaver\n\n## Requirements\n\n{NEED}\n{opening}\n\n{papers}")) == ["Knowledge of dyes"]


def test_papers_named_beside_skills_do_not_hide_them() -> None:
    """A heading that names both opens what is asked."""
    found = asked(f"# Weaver\n\n## Required documents and skills\n\n{NEED}- A driving licence\n")
    assert "Knowledge of dyes" in texts(found)


def test_what_the_right_candidate_is_offered_is_nothing_asked() -> None:
    """Arrangements that are available are the employer's to give."""
    assert not texts(asked("# Weaver\n\nFlexible and hybrid working arrangements are available for the right candidate.\n"))
    assert texts(asked("# Weaver\n\nThe right candidate has knowledge of dyes.\n")) == ["The right candidate has knowledge of dyes."]
