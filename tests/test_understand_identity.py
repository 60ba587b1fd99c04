"""Title and employer of whole postings: what stands in several places is weighed, and nobody is better than somebody else."""

import pytest

from fitcheck.lexicon import load_lexicon
from fitcheck.nouns.requirement import Asked
from fitcheck.reading import read_posting
from fitcheck.understand import understand


def asked(text: str, name: str) -> Asked:
    """What a posting of this text asks."""
    return understand(read_posting(name, text.encode())[0], load_lexicon())


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Rug Charity Seeks Experienced Dyer/Spinning Specialist", "Dyer/Spinning Specialist"),
        ("Special Needs Teacher", "Special Needs Teacher"),
        ("Job Seeking Support Worker", "Job Seeking Support Worker"),
        ("Loom Instructor Job Requirements", "Loom Instructor"),
        ("Thread Application Support Co-Ordinator", "Thread Application Support Co-Ordinator"),
        ("Looking for a good Loom Sysadmin", "Loom Sysadmin"),
    ],
)
def test_a_title_is_without_what_calls_for_it(line: str, title: str) -> None:
    """Whoever seeks, and what the page goes on to list, are no part of what the job is called."""
    assert asked(f"# {line}\n\nThe hall stands by the water.\n", "posting.md").title == title


@pytest.mark.parametrize(
    ("text", "title", "company"),
    [
        (
            "# Wool Care Society (HANDS)\n\n#### Loom Associate (Felting)\n\nOn site.",
            "Loom Associate (Felting)",
            "Wool Care Society (HANDS)",
        ),
        ("# Loom Intern\n\n### Tarnwick Ventures - Ombre, NG (Remote) 1 day ago\n\n###\n\nWe weave.", "Loom Intern", "Tarnwick Ventures"),
        ("---\ntitle: TWS is hiring a Loom Manager\n---\n\nThe Tarn Wool Society weaves.", "Loom Manager", "Tarn Wool Society"),
        ("As a specialist tapestry Weaver, you will work in a mill. The wool is soft.", "specialist tapestry Weaver", None),
        ("We hire for our mill. The Loom Co-Ordinator will be responsible for the looms.", "Loom Co-Ordinator", None),
    ],
)
def test_the_top_of_a_posting_gives_title_and_employer(text: str, title: str, company: str | None) -> None:
    """An employer's own heading is no title; places and letters beside a name are not the name."""
    found = asked(text, "posting.md")
    assert (found.title, found.company) == (title, company)


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Ombre Weavers School, a small training school, currently runs looms in many towns.", "Ombre Weavers School"),
        ("REST (Rural Education and Skeining Trust) is non-profit. Be an asset for REST.", "Rural Education and Skeining Trust"),
        ("BEST (a basic school of skeining) is non-profit and an organization of weavers. Be an asset for BEST.", "BEST"),
        ("You must be allowed to work in the United States for Clary Weft. https://claryweft.applytojob.com/apply/x", "Clary Weft"),
        ("You survey Ombre Star Township’s looms. Within the Township, dyes are rare.", "Ombre Star Township"),
        (
            "The Tarn Project, Inc., a charity of weavers, is hiring. The Tarn Project weaves. The Tarn Project is old. The Tarn Project "
            "pays. Why do you want to work at Tarn Project?",
            "The Tarn Project",
        ),
        ("Join us at Sallow’s Knoll\n\nWe weave.", "Sallow’s Knoll"),
        ("Join Tarnwick’s weavers. Tarnwick is hiring. Come to Tarnwick’s Christmas.", "Tarnwick"),
    ],
)
def test_what_sentences_say_of_a_name_makes_it_the_employer(text: str, company: str) -> None:
    """A kind told beside a name, an address made of it, and how it is always written count together."""
    assert asked(f"# Dyer\n\n{text}\n", "posting.md").company == company


@pytest.mark.parametrize(
    "text",
    [
        "Mental Health Services in Ombre are looking for motivated weavers to join the mill.",
        "The post holder will be a member of the WFT/LMS service. This service is for adults with WFT and LMS.",
        "£24000 and bonuses Plus Company Tablet. Future looms will be wide.",
    ],
)
def test_a_service_a_condition_and_a_benefit_employ_nobody(text: str) -> None:
    """No employer is better than one that is none."""
    assert asked(f"# Weaver\n\n{text}\n", "posting.md").company is None


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Seasonal Part Time Loom Manager", "Seasonal Part Time Loom Manager"),
        ("Deputy Weaver – Dyer job advertisement", "Deputy Weaver – Dyer"),
        ("Loom Registrar, Weavers Council of Tarnland", "Loom Registrar"),
    ],
)
def test_a_title_keeps_the_words_without_which_it_names_no_job(line: str, title: str) -> None:
    """Terms at the end go; terms in the midst stay where only what follows them says what the work is."""
    assert asked(f"# {line}\n\nThe hall stands by the water.\n", "posting.md").title == title


@pytest.mark.parametrize(
    ("text", "title", "company"),
    [
        ("Are you a Loom Keeper?\n\nWe look after wool.", "Loom Keeper", None),
        ("A chance has arisen for a new 12 month post within the Tarn and Vale team for a Band 7 Loom Keeper.", "Loom Keeper", None),
        ("The Skeiner project is looking for a volunteer as a Loom Keeper. Skeiner spins.", "Loom Keeper", "Skeiner"),
        ("(TSN) Tarn Spinning Network is looking for a Loom Keeper.", "Loom Keeper", "Tarn Spinning Network"),
        ("Tarn University of Wool Sciences (TUWS) seeks a Loom Keeper.", "Loom Keeper", "Tarn University of Wool Sciences"),
        (
            "We hire a Loom Keeper.\n\n#### The company:\n\n2gether Spins runs looms. It belongs to a trust, Ombre Wool Trust.",
            "Loom Keeper",
            "2gether Spins",
        ),
        (
            "<title>Tarn Academy Job Vancies</title><h1>Loom Keeper</h1><p>The Tarn Academy is an academy of wool.</p>",
            "Loom Keeper",
            "Tarn Academy",
        ),
        (
            "We hire a Loom Keeper. Join the ShiftBank team. Bank Partners are a leading provider of shifts.",
            "Loom Keeper",
            "Bank Partners",
        ),
    ],
)
def test_running_text_gives_title_and_employer(text: str, title: str, company: str | None) -> None:
    """A question, an address to the reader and a heading over the employer's own words tell as much as a line of their own."""
    found = asked(text, "posting.html" if text.startswith("<") else "posting.md")
    assert (found.title, found.company) == (title, company)


@pytest.mark.parametrize(
    "text",
    [
        "You work two days at Tarn Hospital and three days at Vale Hospital.",
        "You join the early dyeing team based at Ombre Bowling Stadium.",
        "You take a lead in the practice of nurses within Imaging, and are paid at Grade C.",
        "The service is for adults with WFT and LMS. It treats WFT and LMS.",
    ],
)
def test_where_one_works_and_what_one_treats_employ_nobody(text: str) -> None:
    """A house among several, a place that is only worked at, a field and a grade are no employers."""
    assert asked(f"# Weaver\n\n{text}\n", "posting.md").company is None
