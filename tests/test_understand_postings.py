"""Whole postings: what a list is told by its items, what stands twice, and what running text asks."""

from pathlib import Path

import pytest

from fitcheck.lexicon import Lexicon, load_lexicon
from fitcheck.nouns.requirement import AnyOf, Asked, Leaf, leaves
from fitcheck.reading import read_posting
from fitcheck.understand import understand


def asked(text: str, name: str = "posting.md") -> Asked:
    """What a posting of this text asks."""
    return understand(read_posting(name, text.encode())[0], load_lexicon())


def texts(found: Asked) -> list[str]:
    """The requirements' texts, in order."""
    return [requirement.text for requirement in found.requirements]


def test_a_list_under_an_unknown_heading_is_what_most_of_its_items_are() -> None:
    """Items that read as needs carry the others with them."""
    items = ("Experience with looms", "Strong eye for colour", "Natural dyes", "Able to stand for long hours")
    found = asked("# Weaver\n\n## The yarn you spin\n\n" + "".join(f"- {item}\n" for item in items))
    assert texts(found) == list(items)


def test_a_list_of_tasks_under_an_unknown_heading_asks_nothing() -> None:
    """Items that open with verbs of doing are tasks, whatever they mention."""
    found = asked(
        "# Weaver\n\n## The yarn you spin\n\n- Design rugs for clients\n- Maintain the looms\n- Teach Adobe Illustrator to trainees\n"
    )
    assert texts(found) == []


@pytest.mark.parametrize(
    ("line", "importance"),
    [
        ("It would be great if you also have", "preferred"),
        ("It helps if you can also show", "preferred"),
        ("It would also be lovely if you could show", "preferred"),
        ("To keep our looms you will certainly need to have", "required"),
    ],
)
def test_a_line_that_breaks_off_above_a_list_is_its_heading(line: str, importance: str) -> None:
    """No colon is needed, nor few words; the line itself asks nothing."""
    found = asked(f"Weaver\n\nWhat you bring\n- Experience with looms\n\n{line}\n- Knowledge of dyes\n- A driving licence\n")
    assert [(one.text, one.importance) for one in found.requirements[1:]] == [
        ("Knowledge of dyes", importance),
        ("A driving licence", importance),
    ]


def test_tasks_under_a_heading_of_their_own_are_tasks_below_what_is_asked_too() -> None:
    """`About you` over the headings of the work does not make needs of it."""
    tasks = "- Design rugs for clients\n- Maintain the looms\n- Teach Adobe Illustrator to trainees\n"
    found = asked(
        f"# Weaver\n\n## About you\n\nYou love wool.\n\n### Looms and rugs\n\n{tasks}\n### Qualifications\n\n- Knowledge of dyes\n"
    )
    assert texts(found) == ["You love wool.", "Knowledge of dyes"]


def test_whole_sentences_that_ask_make_a_list_one_of_needs() -> None:
    """The items beside them that only name a thing are asked as well."""
    items = ("Lead weavers should have experience with wide looms.", "Weavers must have steady hands.", "Own shears and a clean apron")
    found = asked("# Weaver\n\n## The yarn you spin\n\n" + "".join(f"- {item}\n" for item in items))
    assert texts(found) == list(items)


@pytest.mark.parametrize(
    ("essential", "desirable"),
    [
        ("| {} | E |", "| {} | D |"),
        ("| {} | Essential |", "| {} | Desirable |"),
        ("- {} (E)", "- {} (D)"),
        ("<tr><td>{}</td><td>E</td></tr>", "<tr><td>{}</td><td>D</td></tr>"),
    ],
)
def test_a_person_specification_says_beside_each_criterion_how_much_it_is_meant(essential: str, desirable: str) -> None:
    """A letter or a word in a cell of its own, or in a bracket behind the criterion, decides for that criterion alone."""
    rows = [
        essential.format("An applied understanding of dyes and of what light does to them"),
        desirable.format("Knowledge of looms"),
        essential.format("Experience of handling wet cloth in a working mill by the sea"),
        desirable.format("Experience of exhibitions"),
    ]
    table = ("<table>", "</table>") if essential.startswith("<tr>") else ("", "")
    lines = [f"<h2>{line}</h2>" if table[0] else f"## {line}" for line in ("Weaver", "Person specification")]
    found = asked("\n\n".join([*lines, table[0] + "\n".join(rows) + table[1]]) + "\n")
    assert [one.importance for one in found.requirements] == ["required", "preferred", "required", "preferred"]
    assert not any(one.text.endswith((")", "|", "E", "D")) for one in found.requirements)


def test_the_mark_of_a_criterion_is_nothing_asked() -> None:
    """No `D` is a licence that the candidate lacks."""
    rows = ("Knowledge of dyes (E)", "A forklift licence, or willing to obtain one within 6 months (D)", "Experience of looms (E)")
    found = asked("# Weaver\n\n## Person specification\n\n" + "".join(f"- {row}\n" for row in rows))
    assert texts(found)[1] == "A forklift licence, or willing to obtain one within 6 months"
    assert "D" not in [leaf.text for one in found.requirements for leaf in leaves(one.needs)]


@pytest.mark.parametrize(("demands", "importance"), [("", "required"), ("## Requirements\n\n- A licence\n- Good eyes\n\n", "preferred")])
def test_a_heading_that_charms_opens_wishes_only_beside_a_list_of_demands(demands: str, importance: str) -> None:
    """`What sets you apart` over the only list of what is asked says no less than `Requirements` would."""
    found = asked(f"# Weaver\n\n{demands}## What sets you apart\n\n- 3 years of experience with looms\n- Knowledge of dyes\n")
    assert [one.importance for one in found.requirements][-2:] == [importance, importance]


def test_what_a_page_cuts_off_is_asked_where_it_stands_whole() -> None:
    """The start of a posting, repeated above it and broken off with dots, asks nothing more; a line that trails off stays."""
    whole = "You must have two years of experience with looms and knowledge of dyes."
    found = asked(f"# Weaver\n\n{whole[:52]}...\n\n{whole}\n\n## Requirements\n\n- Knowledge of wool ...\n")
    assert texts(found) == [whole, "Knowledge of wool ..."]


@pytest.mark.parametrize(
    ("others", "importance"),
    [("", "required"), ("## Requirements\n\n- Patience\n\n", "required"), ("## Requirements\n\n- Patience\n- Tact\n\n", "preferred")],
)
def test_the_ideal_candidate_is_a_wish_beside_a_list_of_demands(others: str, importance: str) -> None:
    """Where what is required stands in a list of its own that is no mere line, the ideal candidate is more than is asked."""
    found = asked(f"# Weaver\n\n{others}## Our ideal candidate has\n\n- Knowledge of dyes\n- Knowledge of looms\n- Knowledge of wool\n")
    assert [one.importance for one in found.requirements if "Knowledge" in one.text] == [importance] * 3


def test_an_unknown_heading_that_softens_makes_its_list_preferred() -> None:
    """The heading need not be known for its words of importance to count."""
    found = asked("# Weaver\n\n## Lovely, though no deal breaker and not required\n\n- Experience with looms\n- Knowledge of dyes\n")
    assert [(one.text, one.importance) for one in found.requirements] == [
        ("Experience with looms", "preferred"),
        ("Knowledge of dyes", "preferred"),
    ]


@pytest.mark.parametrize(
    ("heading", "asks"),
    [
        ("What would you bring?", True),
        ("What you should really have", True),
        ("We'd love to hear from people with", True),
        ("What will you be doing?", False),
        ("What might we offer you?", False),
        ("What the role involves", False),
    ],
)
def test_auxiliary_verbs_do_not_hide_a_heading(heading: str, asks: bool) -> None:
    """A heading is known with or without its `will`, `would` and `might`."""
    found = asked(f"# Weaver\n\n## {heading}\n\n- Wool, silk and linen\n- Colour charts for shops\n")
    assert bool(found.requirements) == asks


def test_what_stands_twice_in_a_posting_is_asked_once() -> None:
    """A text that was pasted twice gives its requirements once."""
    part = "## Requirements\n\n- Experience with looms\n- Knowledge of dyes\n\n"
    assert texts(asked("# Weaver\n\n" + part + part)) == ["Experience with looms", "Knowledge of dyes"]


def test_a_choice_and_the_list_below_it_are_one_requirement() -> None:
    """`One or more of the following:` and its points ask one thing."""
    found = asked(
        "# Weaver\n\n## Requirements\n\n- Experience in one or more of the following:\n  - tapestry\n  - felting\n- Knowledge of dyes\n"
    )
    assert len(found.requirements) == 2
    assert found.requirements[0].lines == (5, 7)


def test_alternatives_listed_below_a_line_or_parted_by_a_lone_or_are_one_choice() -> None:
    """`One of the following:` and its points, or two points with an `OR` on a line between them, ask one thing or the other."""
    listed = "- One of the following:\n  - Bachelor's degree in botany\n  - Two years of greenhouse experience\n- Patience\n"
    parted = "- Bachelor's degree in botany\n\nOR\n\n- Two years of greenhouse experience\n"
    for points, count in ((listed, 2), (parted, 1)):
        found = asked(f"# Gardener\n\n## Requirements\n\n{points}").requirements
        assert len(found) == count
        assert isinstance(found[0].needs, AnyOf)
        assert [leaf.kind for leaf in leaves(found[0].needs)] == ["degree", "experience"]


def test_a_closing_date_opens_no_section() -> None:
    """What follows a bold label with its value is read as if the label were not there."""
    found = asked("<p><strong>Closing date: 3 May</strong></p><p>The post holder will have experience of felting.</p>", "posting.html")
    assert texts(found) == ["The post holder will have experience of felting."]


@pytest.mark.parametrize("line", ["{: .heading--large }", "{% include map.html %}", "<!-- fold -->"])
def test_directives_of_a_site_generator_are_no_text(line: str) -> None:
    """Lines for the program that prints the page ask nothing."""
    assert texts(asked(f"# Weaver\n\n## Requirements\n{line}\n\n- Knowledge of dyes\n")) == ["Knowledge of dyes"]


def test_a_text_set_as_a_heading_is_a_text() -> None:
    """Whole paragraphs stand between the tags of headings, only to be large."""
    text = "Tarn Weaving is a mill by the sea. We weave rugs and cloth and sell them in many towns. We are seeking a weaver " + (
        "who must have knowledge of felt, yarn and dyes, and who is patient with old looms and with the old people who built them."
    )
    found = asked(f"<h1>Rug Weaver</h1><h3>{text}</h3><p>Apply by letter.</p>", "posting.html")
    assert (found.company, len(found.requirements)) == ("Tarn Weaving", 1)


def test_tags_of_list_items_in_markdown_mark_items() -> None:
    """A list written in HTML inside Markdown is a list."""
    found = asked("# Weaver\n\n## Requirements\n\n<ul>\n  <li>Knowledge of dyes</li>\n  <li>Experience with looms</li>\n</ul>\n")
    assert texts(found) == ["Knowledge of dyes", "Experience with looms"]


def test_a_run_of_capitals_without_end_is_no_name() -> None:
    """However long it goes on, it is read to the end."""
    assert asked("# Weaver\n\n" + "Loom at the Mill " * 3000).company is None


def test_a_list_of_benefits_asks_nothing_under_a_heading_that_only_charms() -> None:
    """An unknown heading goes with the list above it, but what only an employer gives is no wish of theirs."""
    offered = "- 401(k) plan: begin early\n- Health insurance for all\n- Stipend for your loom\n- Woollen socks: ours\n"
    found = asked(f"# Weaver\n\n## Nice to have\n\n- Knowledge of dyes\n\n### Life is long!\n\n{offered}")
    assert texts(found) == ["Knowledge of dyes"]


def test_a_list_of_what_one_knows_of_benefits_asks_for_it() -> None:
    """For those who look after them, benefits are a field of knowledge."""
    wanted = ["Knowledge of pension schemes", "Experience with health insurance", "Understanding of parental leave"]
    found = asked("# Payroll Clerk\n\n## Requirements\n\n" + "".join(f"- {line}\n" for line in wanted))
    assert texts(found) == wanted


def test_what_one_needs_in_order_to_apply_is_asked() -> None:
    """A line that opens a list of requirements may speak of applying first."""
    found = asked(
        "<p>To apply for this role, you meet the following requirements:</p><ul><li>Registered Weaver with the Loom Guild.</li></ul>",
        "a.html",
    )
    assert texts(found) == ["Registered Weaver with the Loom Guild."]


def test_an_item_that_opens_with_a_need_keeps_it_whatever_it_says_next() -> None:
    """Words that tell of an employer's fairness say in a need with whom one can work."""
    line = "Effective listening skills with any guest regardless of mood"
    assert texts(asked(f"# Host\n\n## Requirements\n\n- {line}\n")) == [line]


@pytest.mark.parametrize(
    "sentence",
    [
        "A phone facing person is needed with a calm voice and knowledge of switchboards.",
        "Applicants should be eligible for full registration with the Guild of Glaziers.",
        "You will require a steady hand and knowledge of lenses.",
        "We are unable to sponsor a visa for this post.",
        "The post requires a good head for heights, for sails hang high.",
        "We can only consider applicants who are United States citizens.",
        "The level of security asked of weavers is a full check.",
        "Our mill grows and we want talented and patient people to help us.",
        "We have an immediate need for a self-motivated Loom Technician to mend our looms.",
    ],
)
def test_a_sentence_that_binds_whoever_applies_asks_in_running_text(sentence: str) -> None:
    """What one has to be is asked wherever it is said, and by whatever verb."""
    assert texts(asked(f"# Weaver\n\nOur mill stands by a river.\n\n{sentence}\n")) == [sentence]


def test_a_country_at_the_end_of_a_sentence_ends_it() -> None:
    """The full stop of an abbreviation ends a sentence where the next word only opens one."""
    found = asked("# Weaver\n\nOur looms stand in the U.S. We are unable to sponsor a visa for this post.\n")
    assert texts(found) == ["We are unable to sponsor a visa for this post."]


def test_an_item_that_names_applications_is_no_word_on_applying() -> None:
    """Programs are applications too."""
    wanted = ["Design of patterns for Python applications", "Web application stack (Nginx, Rack)"]
    found = asked("# Weaver\n\n## Requirements\n\n" + "".join(f"- {line}\n" for line in wanted))
    assert texts(found) == wanted


def test_a_part_of_a_sentence_that_only_tells_is_no_requirement() -> None:
    """A sentence that asks in its first half may tell in its second."""
    tail = "Frisian and Danish speakers are equally welcome to apply"
    found = asked(f"# Weaver\n\nThe ability to speak Frisian is desirable for this post; {tail}.\n")
    assert texts(found) == ["The ability to speak Frisian is desirable for this post"]


def test_a_head_that_holds_the_posting_is_read() -> None:
    """Lists and texts under keys of a page's head are sections; labels and the names of files are nothing."""
    head = (
        "---\ntitle: Vacancies\ntags:\n  - Wool\n  - Rugs\nopenings:\n  - heading: Loom Technicians\n"
        "    text: Tarn Weaving is looking for\n      two technicians.\n"
        "    files:\n      - name: Form for those who apply\n        path: /a/b.docx\n"
        "requirements:\n  - Three years of weaving with silk\n  - Knowledge of dyes\n---\n"
    )
    found = asked(f"{head}\nWe look forward to you.\n")
    assert (found.title, found.company) == ("Loom Technician", "Tarn Weaving")
    assert [(one.text, one.lines) for one in found.requirements] == [
        ("Three years of weaving with silk", (14, 14)),
        ("Knowledge of dyes", (15, 15)),
    ]


def test_an_item_without_a_word_asks_nothing() -> None:
    """A bullet of stars between two others is passed over."""
    assert texts(asked("# Lamplighter\n\n## Requirements\n\n- Java\n- ***\n- ★ ★ ★\n- Kotlin\n")) == ["Java", "Kotlin"]


def test_a_list_item_that_is_a_text_is_read_sentence_by_sentence() -> None:
    """A page that lists its openings says in each what the work is, and what one must have."""
    told = asked(
        "# Beekeeper\n\nWe keep bees.\n\n"
        "- **Post 1**: This post is about hives in the valley and what they need in winter. Candidates must have a diploma in biology.\n"
        "- **Post 2**: This post is about queens and how to breed them. Applicants should hold a PhD in genetics.\n",
        "posting.md",
    )
    assert [one.text for one in told.requirements] == [
        "Candidates must have a diploma in biology.",
        "Applicants should hold a PhD in genetics.",
    ]


def test_a_ruler_of_signs_before_a_heading_is_passed_over() -> None:
    """However long it is: where there is no word yet, there is nothing to be looked up."""
    for length in (10, 100, 5000):
        assert asked(f"# Weaver\n\nA word before.\n{'-' * length}## Requirements\n\n- Experience with looms\n").title == "Weaver"


@pytest.mark.parametrize("word", ["within", "across", "in", "using", "at", "for", "with", "of", "to", "or", "and", "such as"])
def test_a_sentence_may_break_off_behind_any_small_word(word: str) -> None:
    """Postings are cut off and pasted badly; what stands before is read."""
    assert "Experience with looms" in texts(
        asked(f"# Weaver\n\n## Requirements\n\n- Experience with looms\n- Experience of rollouts and tools {word}\n")
    )


def test_a_short_first_line_is_a_line_whatever_follows_it() -> None:
    """A house that writes itself small does not run into the title; a language employs nobody, and what nobody minds is not asked."""
    found = asked(
        "Loom Engineer (m/f/x)\nwexline – rugs for tall houses\nSallow or remote\n\nWHAT WE LOOK FOR\n"
        "* you write tests (Warptest, Weftcheck, Loomunit – we don't mind which) and you know your yarns well enough to teach others\n"
        "* German is a plus\n* degree or school of life? we don't care\n\nNice to have: indigo dyeing\nWe can hire in Norway and Peru.\n",
        "posting.txt",
    )
    assert found.title == "Loom Engineer" and found.company != "German"
    assert not any(leaf.kind == "degree" for one in found.requirements for leaf in leaves(one.needs))
    assert {one.importance for one in found.requirements if "indigo" in one.text} == {"preferred"}
    assert any("hire in Norway" in one.text for one in found.requirements)
    assert all("(" not in leaf.text for one in found.requirements for leaf in leaves(one.needs))


def test_conditions_named_in_order_to_apply_are_asked() -> None:
    """`To apply, you will be:` opens what is asked, and not how one applies."""
    lines = ("Registered with the Weavers' Guild", "One year of dyeing", "Well-developed leadership skills")
    text = (
        "# Weaver\n\n## Requirements\n\nTo apply for this post, you will be:\n\n"
        + "\n\n".join(lines)
        + "\n\nTo apply, send us:\n\n- A letter\n"
    )
    assert [one.text for one in asked(text).requirements] == list(lines)


def test_an_item_that_opens_a_list_may_ask_something_itself() -> None:
    """`Kiln experience is a plus, especially if you:` asks for kilns; `Knows looms, including the following:` has its examples below."""
    text = (
        "# Weaver\n\n## Nice to have\n\n- Kiln experience is a big plus, especially if you:\n    - have built kilns\n"
        "- Good knowledge of looms including the following makes:\n    - Dobby,\n    - Jacquard, and\n    - Treadle.\n"
    )
    first, second, third = asked(text).requirements
    assert first.text == "Kiln experience is a big plus" and second.text == "have built kilns"
    assert third.needs == Leaf("skill", "looms", examples=("Dobby", "Jacquard", "Treadle"))


def test_dates_and_addresses_below_the_requirements_are_none(lexicon: Lexicon, tmp_path: Path) -> None:
    """Where a text without marks goes on to whom to write and when, nothing more is asked."""
    path = tmp_path / "posting.txt"
    path.write_text(
        "Ferry Warden\n\nSelection Process\n\nQualified wardens must successfully complete:\n\n✓ Swimming test\n✓ Oral interview\n\n"
        "Ferry Test Preparation\n\nRead up on the tides by visiting\nhttps://tides.example.org/\nThorough preparation is key.\n\n"
        "Contact Information\n\nHead Warden\n[email]\n1 Quay Road, Wexmouth\n\nImportant Dates\n\nJuly 16, 2027\nInterviews\n",
        "utf-8",
    )
    asked = {one.text for one in understand(read_posting(path)[0], lexicon).requirements}
    assert "Swimming test" in asked
    assert asked.isdisjoint(
        ("Contact Information", "Head Warden", "1 Quay Road, Wexmouth", "Important Dates", "July 16, 2027", "Interviews")
    )


def test_whom_one_seeks_to_do_something_opens_tasks() -> None:
    """`We're looking for a baker to:` opens what they will do, `... a baker who:` what they are."""
    found = asked(
        "# Baker\n\nWe're looking for a baker to:\n\n- Fire the ovens\n\nWe're looking for a baker who:\n\n- Has worked with rye\n"
    )
    assert texts(found) == ["Has worked with rye"]


def test_a_heading_that_a_page_made_an_item_opens_the_items_below_it() -> None:
    """`Qualifications:` as an item of a list of tasks ends the tasks; one that asks something by itself stays an item."""
    found = asked("# Baker\n\n## Responsibilities\n\n- Fire the ovens\n- Qualifications:\n- A love of rye\n- Confidence with ovens\n")
    assert texts(found) == ["A love of rye", "Confidence with ovens"]


def test_an_ideal_candidate_who_also_has_something_is_a_wish() -> None:
    """A second list under `An ideal candidate also has` is preferred."""
    found = asked("# Baker\n\n## Requirements\n\n- Knowledge of rye\n\n**An ideal candidate also has:**\n\n- Knowledge of spelt\n")
    assert [one.importance for one in found.requirements] == ["required", "preferred"]


def test_what_tells_why_behind_a_colon_is_not_asked() -> None:
    """`You are a team player: ...` asks for a team player; what `You will need:` opens is asked itself."""
    found = asked("# Baker\n\n## About you\n\n- You are a team player: Our ovens require care.\n- You will need: A driving licence.\n")
    assert texts(found) == ["You are a team player", "You will need: A driving licence."]


def test_training_conceded_takes_back_nothing_that_is_asked() -> None:
    """What is essential stays so where a clause behind it says that a part is taught; what is taught alone is not asked."""
    found = asked(
        "# Clerk\n\n## You\n\nBasic computer skills are essential, although training is given on ours.\n\nTraining will be provided.\n"
    )
    assert texts(found) == ["Basic computer skills are essential, although training is given on ours."]


def test_the_last_but_one_of_a_list_set_as_a_sentence_is_a_line_of_its_own() -> None:
    """Lines that end in `;` and `; and` are the items of a list."""
    found = asked("# Clerk\n\n## Requirements\n\nA love of order;\nGood typing skills; and\nKnowledge of filing.\n")
    assert [text.rstrip(";") for text in texts(found)] == ["A love of order", "Good typing skills", "Knowledge of filing."]


@pytest.mark.parametrize("line", ["Be punctual and dependable at all times", "Must love ovens"])
def test_qualities_among_tasks_are_asked(line: str) -> None:
    """A line that names what one is to be or love is asked wherever it stands."""
    assert texts(asked(f"# Baker\n\n## Responsibilities\n\n- Fire the ovens\n- {line}\n- Be responsible for the rye\n")) == [line]


def test_a_label_and_its_text_in_one_item_are_a_section() -> None:
    """`Requirements:` above a text that stands in the same item of a page opens it, and `Duties:` in the next one ends it."""
    items = "<li><b>Requirements:</b><p>A love of rye</p></li><li><b>Duties:</b><p>Fire the ovens</p></li>"
    assert texts(asked(f"<h1>Baker</h1><ul>{items}</ul>", "posting.html")) == ["A love of rye"]


@pytest.mark.parametrize("label", ["Position: Full-time", "Positions: 3", "Position: Part time or temporary"])
def test_terms_of_work_are_no_title(label: str) -> None:
    """What a label says of for how long, how much and how many is no name of the job."""
    assert asked(f"# Baker\n\n{label}\n\n## Requirements\n\n- A love of rye\n").title == "Baker"


def test_a_first_heading_that_names_the_job_and_calls_opens_no_section() -> None:
    """`Rye bakers - we need you!` is the job, not what is needed."""
    found = asked("# Rye bakers - we need you!\n\nThis year we sell twice as many loaves.\n\n## Requirements\n\n- A love of rye\n")
    assert texts(found) == ["A love of rye"]


@pytest.mark.parametrize("sentence", ["Please be patient.", "You can find us by the river.", "Relocation is not provided for this role."])
def test_a_word_to_the_reader_asks_nothing(sentence: str) -> None:
    """What one is told on the way to applying is no quality."""
    assert texts(asked(f"# Baker\n\n{sentence} We are by the sea.\n\n## Requirements\n\n- A love of rye\n")) == ["A love of rye"]
