"""Files that hold several jobs: named, numbered, and one of them picked."""

from pathlib import Path

import pytest

from fitcheck.problem import InputError
from fitcheck.reading import read_posting

BOARD = Path(__file__).parent / "postings" / "greenhouse.json"
TWO_ROLES = b"""# Jobs at the Lantern Theatre

We are a small house.

## Stage Manager

### Requirements
- Five years on the book.

## Wardrobe Assistant

### Requirements
- Sewing by hand and machine.
"""


def test_several_jobs_are_named_with_their_numbers() -> None:
    """A board with two jobs is refused with both titles and the option that picks one."""
    with pytest.raises(InputError) as refused:
        read_posting(BOARD)
    (problem,) = refused.value.problems
    assert "1. Actuarial Analyst" in problem.message
    assert "2. Claims Adjuster, Livestock" in problem.message
    assert "--role 2" in problem.hint


def test_a_role_is_picked_by_its_number() -> None:
    """`role` counts from 1."""
    assert read_posting(BOARD, role=2)[0].title == "Claims Adjuster, Livestock"


@pytest.mark.parametrize("role", [0, 3, -1])
def test_a_number_beyond_the_roles_is_refused(role: int) -> None:
    """A role that is not there is refused, and those that are there are named."""
    with pytest.raises(InputError, match="Actuarial Analyst"):
        read_posting(BOARD, role=role)


def test_several_roles_in_one_text_are_told_apart() -> None:
    """Headings of one rank with requirements of their own are roles; each keeps what stands before them all, and its lines."""
    with pytest.raises(InputError, match=r"1\. Stage Manager; 2\. Wardrobe Assistant"):
        read_posting("jobs.md", TWO_ROLES)
    posting, _ = read_posting("jobs.md", TWO_ROLES, role=2)
    assert posting.title == "Wardrobe Assistant"
    assert [block.text for block in posting.blocks if block.kind == "item"] == ["Sewing by hand and machine."]
    assert posting.blocks[-1].first == 13


def test_one_job_with_two_lists_of_requirements_stays_one() -> None:
    """Sections of one job are no roles."""
    text = b"# Cooper\n## Requirements\n- Staves\n## Benefits\n- Ale\n## Requirements\n- Hoops\n"
    assert len(read_posting("posting", text)[0].blocks) == 7


def test_json_lines_hold_a_job_a_line() -> None:
    """Several objects, one a line, are several jobs."""
    lines = b'{"title": "Cooper", "text": "Staves"}\n{"title": "Smith", "text": "Anvils"}\n'
    assert read_posting("jobs.jsonl", lines, role=2)[0].title == "Smith"
