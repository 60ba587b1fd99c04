"""Whole postings: what a list is told by its items, what stands twice, and what sentences call the job and its employer."""

import pytest

from fitcheck.lexicon import load_lexicon
from fitcheck.nouns.requirement import AnyOf, Asked, leaves
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


@pytest.mark.parametrize(
    ("text", "title", "company"),
    [
        (
            '---\nlayout: job\ntitle: "Loom Technician"\ncompany: Vennet Mill\ndate: 2024-05-03\n---\n\nYou will keep the looms.\n',
            "Loom Technician",
            "Vennet Mill",
        ),
        (
            "---\ntitle: Loom Technician - FILLED\ndetails:\n  company: Vennet Mill\n---\n\nThe Loom Technician Role keeps looms.\n",
            "Loom Technician",
            "Vennet Mill",
        ),
        (
            "---\ntitle: Loom Fellow Silk at Vennet Mill\nposition: 'Loom Fellow: Silk'\n---\n\nYou will keep the looms.\n",
            "Loom Fellow: Silk",
            "Vennet Mill",
        ),
        (
            "---\ntitle: Job Postings\nitems:\n  - title: Loom Technician\n    body: >-\n      As Vennet Mill continues to grow, we\n"
            "      seek hands.\n    summary: a\n---\n",
            "Loom Technician",
            "Vennet Mill",
        ),
        (
            "---\ntitle: Township Jobs\n---\n\nThe Town of Sallow seeks people.\n\n### Weed Inspector\n\n- Summer\n",
            "Weed Inspector",
            "Town of Sallow",
        ),
        ('+++\ntitle = "Grants Officer at Sallow Fund"\n+++\n\nYou will read applications.\n', "Grants Officer", "Sallow Fund"),
    ],
)
def test_the_head_of_a_page_gives_title_and_company(text: str, title: str, company: str) -> None:
    """What a site generator's page states above its text is taken from there."""
    found = asked(text)
    assert (found.title, found.company) == (title, company)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("<p>An exciting opportunity has arisen for an experienced Ward Clerk to join us at Tarn Hospital.</p>", "Ward Clerk"),
        ("<p>We are seeking a Deputy Director of Finance.</p><p>It is a busy office.</p>", "Deputy Director of Finance"),
        ("<p>Reporting to the Head Gardener, you will water the ferns.</p><p>As our Fern Keeper you will love moss.</p>", "Fern Keeper"),
        ("<p><strong>Band 6 – Ward Clerk Advert</strong></p><p>Our wards are calm.</p>", "Ward Clerk"),
        (
            "<p>We wish to recruit a Damp, Mould and Rot (DMR) Surveyor to join us.</p><p>Our houses are old.</p>",
            "Damp, Mould and Rot (DMR) Surveyor",
        ),
        ("<p><strong>Loss Assessor</strong></p><p>Chartered Surveyor/Registered Valuer</p><p>Our houses are old.</p>", "Loss Assessor"),
        (
            "<p>We need a Ward Clerk.</p><p>For further details / informal visits contact:</p><p>Ina Holm, Ward Manager</p>",
            "Ward Clerk",
        ),
    ],
)
def test_sentences_call_the_job_by_its_title(text: str, title: str) -> None:
    """Where no line of its own gives the title, the sentences do; those whom one may ask have other jobs."""
    assert asked(text, "posting.html").title == title


@pytest.mark.parametrize(
    ("heading", "text", "company"),
    [
        ("Sallowreach", "Sallowreach weaves baskets. You will weave willow.", "Sallowreach"),
        ("Sallowreach", "You will weave willow in a shed by the water.", "Sallowreach"),
        ("Gosallow", "Sallow & Reed is seeking a Weaver. At Sallow & Reed, we love willow. Join Sallow & Reed now.", "Sallow & Reed"),
    ],
)
def test_a_name_below_the_title_yields_to_one_of_which_the_text_tells(heading: str, text: str, company: str) -> None:
    """Boards print names of their own for an employer; where the text tells of another one often enough, that is it."""
    assert asked(f"# Lens Grinder\n\n### {heading}\n\n{text}\n").company == company


def test_a_run_of_capitals_without_end_is_no_name() -> None:
    """However long it goes on, it is read to the end."""
    assert asked("# Weaver\n\n" + "Loom at the Mill " * 3000).company is None


def test_the_title_behind_a_small_word_is_no_name() -> None:
    """A run of capitals that only leads to the title holds nobody (`Solid Experience in Loom Work`)."""
    assert asked("# Loom Manager\n\nSolid Experience in Loom Manager work. Experience in Loom Manager roles.\n").company is None


def test_a_title_said_again_below_leaves_it_no_employer() -> None:
    """The first of two headings that both name the job is no name of an employer."""
    assert asked("# Loom Technician - Silk\n\n## Loom Technician\n\nYou weave.\n").company is None


def test_a_word_that_the_title_only_begins_with_may_name_the_employer() -> None:
    """`Weft` is none of the words of `Weftmaster`."""
    assert asked("# Weftmaster\n\nWeft is hiring. At Weft, you weave.\n").company == "Weft"


def test_a_heading_of_signs_alone_names_nobody() -> None:
    """What is left of decoration is passed over."""
    assert asked("# Weaver\n\n### **\\\\**\n\nAt Brackenloom, we weave.\n").company == "Brackenloom"


@pytest.mark.parametrize("nobody", ["None", "N/A", "Confidential"])
def test_a_field_that_nobody_filled_in_names_no_employer(nobody: str) -> None:
    """What a board prints where it knows no employer gives way to the name that the text speaks of."""
    text = "Join Brackenloom today. At Brackenloom, we love wool, and Brackenloom's rugs are warm."
    assert asked(f"# Lens Grinder\n\n### {nobody}\n\n{text}\n").company == "Brackenloom"


@pytest.mark.parametrize(
    ("head", "text", "company"),
    [
        ("# Lens Grinder | Hafnel", "You will grind lenses.", "Hafnel"),
        ("# Lens Grinder | Glass and Light", "Vennet Mill is looking for a grinder. At Vennet Mill, we grind.", "Vennet Mill"),
        ("# Loom Room Manager | Loom Room | Full Time", "Vennet Mill is looking for a manager. Join Vennet Mill.", "Vennet Mill"),
        (
            "# Kiln Loading Assistant (KLA)",
            "The Kiln Loading Assistant (KLA) stacks kilns. A KLA is careful, and every KLA is strong.",
            None,
        ),
        ("# Lens Grinder\n\n### QXL Optics", "QXL grinds lenses in a calm shed.", "QXL Optics"),
    ],
)
def test_words_of_the_title_name_no_employer(head: str, text: str, company: str | None) -> None:
    """Neither a part of the title behind a bar nor its capitals is the employer."""
    assert asked(f"{head}\n\n{text}\n").company == company


@pytest.mark.parametrize(
    "tag",
    [
        "(Full-Time Contractor)",
        "(Swiss Citizens Only)",
        "(Leeds, Remote)",
        "$21/hr (Monday - Friday)",
        "- £30,000 - £34,000 per annum",
        "(2 night shifts)",
        "- (5-8 years)",
        "duties may include:",
    ],
)
def test_a_title_is_without_the_terms_it_is_offered_on(tag: str) -> None:
    """Contract, pay, days and who may apply are no part of the title; what tells the job apart is."""
    assert asked(f"# Loom Technician (Silk) {tag}\n\nYou will keep the looms.\n").title == "Loom Technician (Silk)"


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


def test_a_page_headed_by_the_employer_is_for_the_post_that_its_sentence_names() -> None:
    """What says by its own noun that it is an employer's is no title, wherever the page has it."""
    found = asked(
        "<body><h1>Brimmel Wold University</h1><h2>Advertisement for Posts</h2><p>Applications are invited for the post of Skein"
        " Professor.</p></body>",
        "posting.html",
    )
    assert (found.title, found.company) == ("Skein Professor", "Brimmel Wold University")


@pytest.mark.parametrize(
    ("page", "text", "company"),
    [
        ("Skeiners | Tarnwick Brims", "The hall is calm. Yarn is paid by Tarnwick. At Tarnwick, we skein.", "Tarnwick Brims"),
        ("Skeiners | Tarnwick Careers", "The hall is calm. At Tarnwick, we skein.", "Tarnwick"),
        ("Tarnwick Senior Nurse", "The hall is calm. At Tarnwick, we skein.", "Tarnwick"),
        ("Job Openings | 101 Brims", "The hall is calm.", "101 Brims"),
    ],
)
def test_the_employer_goes_by_the_name_that_the_page_gives(page: str, text: str, company: str) -> None:
    """What the page calls itself completes the name of which the sentences speak, and stands in where they name nobody."""
    html = f"<html><head><title>{page}</title></head><body><h2>Nurse</h2><p>{text}</p></body></html>"
    assert asked(html, "posting.html").company == company


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


def test_one_of_those_whom_a_file_is_named_for_is_the_title() -> None:
    """A page on several posts is read for one of them."""
    text = "<p>Are you a calm fern keeper?</p><p>Our fern keepers love moss, and moss loves them.</p>"
    assert asked(text, "1234-fern-keepers.html").title == "fern keeper"


def test_what_one_is_appointed_as_is_the_title() -> None:
    """A sentence in small letters names the job as well."""
    assert asked("<p>We invite applications for appointment as moss researcher within botany.</p>", "a.html").title == "moss researcher"


def test_the_address_of_a_link_tells_the_employer() -> None:
    """The site to which an application is sent is the employer's, though its address is not shown."""
    found = asked("# Lens Grinder\n\nPeople like Brackenloom for its rugs. [Apply here](mailto:jobs@brackenloom.example).\n")
    assert found.company == "Brackenloom"


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


def test_a_head_with_comments_and_parts_states_only_its_own_title() -> None:
    """A comment is no value, and the title of a part of the page is not the page's."""
    text = "---\ntitle: Kiln Hand # shown\ncompany:   # none\nnav:\n  title: Jobs\n---\n# {{ page.title }}\n\nStack the kiln.\n"
    found = asked(text)
    assert (found.title, found.company) == ("Kiln Hand", None)


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Join our pharmacy team based at Quenby Valley NHS Foundation Trust. Our wards are calm.", "Quenby Valley NHS Foundation Trust"),
        ("Sallow & Reed Ltd makes baskets. You will weave willow in our shed.", "Sallow & Reed Ltd"),
        ("The Care Quality Commission rated us good. Staff at Tarn Hospice are kind, and Tarn Hospice is near the sea.", "Tarn Hospice"),
        ("Write to jobs@brackenloom.example. People like Brackenloom for its rugs.", "Brackenloom"),
        ("The Radiology Department is busy. Our team is small.", None),
    ],
)
def test_the_employer_is_the_name_that_says_so(text: str, company: str | None) -> None:
    """A name that ends on a kind of organization, or that the address repeats, is the employer; a department or regulator is not."""
    assert asked(f"<p>We are hiring a Weaver.</p><p>{text}</p>", "posting.html").company == company


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Tarnwick is a small consultancy. We weave for Orrin and Vale. Full-time work at Tarnwick is thirty hours.", "Tarnwick"),
        ("We at Quillby are looking for a weaver.", "Quillby"),
        ("The Quillby Team is looking for an eager weaver. You will weave with Jacquard looms.", "Quillby"),
        ("Brissend is hiring! The looms come from Oskar & Lind. Build on the Brissend platform.", "Brissend"),
        ("Otto B. Wren & Partners, P.C. is a boutique firm that weaves. Our Leeds office is calm.", "Otto B. Wren & Partners, P.C."),
        ("We are looking for a new member of Moss Coffee, who weaves.", "Moss Coffee"),
        ("Who is Quillby?\n\nQuillby weaves rugs. Our founders came from Norwold University's weaving school.", "Quillby"),
        (
            "The Loom Museum in Sallow is the home of looms. The Loom Museum has won prizes. Visit the Loom Museum in Sallow.",
            "The Loom Museum in Sallow",
        ),
        ("Join Ferrin. Ferrin Robotics is a maker of looms. At Ferrin, we weave by machine.", "Ferrin Robotics"),
        ("We are Mossbrook Looms, a weaving and dyeing company. We need a weaver.", "Mossbrook Looms"),
        ("VENN doo is a weaving company. Take on the VENN doo challenge!", "VENN doo"),
        ("There are more seats around Quillby's big table. Write to ina.holm@wearequillby.example.", "Quillby"),
        ("You are part of the Weaving Intelligence Service of Wexmouth Valley NHS Trust. Join us.", "Wexmouth Valley NHS Trust"),
        ("Staff at St Ann's Hospice are kind. St Ann's Hospice is near the sea.", "St Ann's Hospice"),
        ("Since 1976, Law Firm of Otter, Wren & Vale, S.C. has helped weavers. Our town is calm.", "Law Firm of Otter, Wren & Vale, S.C."),
        ("As Loom Engineer at Tarnwick, you keep looms. The Jacquard looms are old.", "Tarnwick"),
        ("Join the Warm Wool Project at the University of Sallow. The work is calm.", "University of Sallow"),
        ("The weaver's cloth spreads Quillby's fame.", "Quillby"),
        ("The City of Wexmouth is hiring a weaver. Wexmouth lies by the sea.", "City of Wexmouth"),
        ("We weave across QuillStart. The warp is old. Up the hill goes the yarn.", "QuillStart"),
        ("The loom is in the Sallow University hall. The yarn of PhD students is warm. A Ph.D. helps. Ph.D. yarn.", "Sallow University"),
        ("Threadworks supports weavers. The yarn is Threadworks’ own. Warp Mode warms it.", "Threadworks"),
        ("Hi, we're Tarn Weaving. The best looms come from Oskar Ventures and Lind Ventures.", "Tarn Weaving"),
        ("Tarn Weaving Team seeks a calm person who knows looms. The Sallow office is small.", "Tarn Weaving"),
        ("Nutrian is the leading maker of looms. Progress is a part of Nutrian's daily life.", "Nutrian"),
        ("THE QUILLBY DIFFERENCE\n\nAt Quillby, we weave slowly. Quillby does not discriminate.", "Quillby"),
        ("Quillby's loom planning team has won prizes, on data sets such as WarpSet.", "Quillby"),
        ("Moth's Corner Weaving School strives to help. Moth's Corner Weaving School is old.", "Moth's Corner Weaving School"),
        ("Weavers in the Department of Warp Science at the Sallow Loom Institute study yarn.", "Sallow Loom Institute"),
        ("As Weaver for the Warp and Weft Team at Tarnwick, you keep looms. The Warp and Weft Team is calm.", "Tarnwick"),
        (
            "Based at Wexmouth Hospital. Wexmouth Hospital is calm. Sallow Valley NHS Foundation Trust has many sites.",
            "Sallow Valley NHS Foundation Trust",
        ),
        ("The ward is at Wexmouth Hospital of Sallow Valley NHS Trust.", "Sallow Valley NHS Trust"),
        ("You travel in the Sallow Valley NHS Trust region. YARN applicants are welcome. YARN skills help.", "Sallow Valley NHS Trust"),
        ("The yarn comes by train. At quillby, we weave. Write to ina.holm@quillby.example.", "quillby"),
        ("Tarn Weaving, located in the heart of Wexmouth, is looking for a weaver. Wexmouth has old looms.", "Tarn Weaving"),
        (
            "The Ada B. Tarnwick Loom Center seeks to hire. The Tarnwick Loom Center is in town. Come to the Loom Center.",
            "The Ada B. Tarnwick Loom Center",
        ),
        ("Sallow Valley Health Board Looms in Wexmouth House are seeking a weaver.", "Sallow Valley Health Board"),
        ("Quillby Wexmouth Hospital is looking for a weaver. We are proud at Quillby Healthcare.", "Quillby Healthcare"),
        (
            "Wexmouth House weaves rugs. At Wexmouth House, you weave. Tarnwick Healthcare has won prizes. Tarnwick Healthcare is kind.",
            "Tarnwick Healthcare",
        ),
        ("Wexmouth House is hiring a weaver. The Sallow Group brings the yarn.", "Wexmouth House"),
        (
            "You are a weaver in the School of Loom Science at the University of Sallow. The School of Loom Science is old.",
            "University of Sallow",
        ),
        ("Here at Quillby's Bakery we bake. Quillby's Bakery is warm.", "Quillby's Bakery"),
        ("The Tarnwick Weaver reports to the head of looms. The yarn is warm.", None),
        ("The TARN Weaver reports to the head of looms. Yarn is warm.", "TARN"),
        ("Tarn Yarn for the Sea (TYS) exists to weave. The TYS Weaver is part of the yarn team.", "Tarn Yarn for the Sea"),
        (
            "Location: The Bridge, Wexmouth\n\nThe Bridge offers a warm hall. Your career within Tarnwick is warm. We weave at Tarnwick.",
            "Tarnwick",
        ),
        ("Location: Sallow Looms, Wexmouth\n\nYou weave.\n\nSallow Looms is a warm place.", "Sallow Looms"),
        ("The Sallow Loom Centre would like to appoint a weaver. Wexmouth Hospital is near.", "The Sallow Loom Centre"),
        (
            "We seek a weaver to work with Tarn Peoples Forum. You are based at Tarn Library. Tarn Peoples Forum is kind.",
            "Tarn Peoples Forum",
        ),
        ("Warp Intensive Spinning Unit (WISU) is busy. WISU looks to weave. WISU is near Sallow. The WISU hall is old.", None),
        ("Tarnwick, Inc. was founded by weavers. At Tarnwick, we weave. Tarnwick is kind.", "Tarnwick"),
        ("I seek a weaver to join the TarnWick Research and Development team in Sallow.", "TarnWick"),
        ("Join the Weaving and Research team. The Weaving and Research team is calm. We are at Tarnwick.", "Tarnwick"),
        ("You work with Warp and Weft services. The yarn is at TARN.", "TARN"),
        ("Department/Agency: Tarn Bureau of Looms\n\nWe weave.", "Tarn Bureau of Looms"),
        (
            "Tarnwick Looms, powered by WEFT at Oskar Sunset, is currently looking for a weaver. At Oskar Sunset, looms sing.",
            "Tarnwick Looms",
        ),
        ("Our weavers work with OTs and GPs. The OTs and GPs are kind. OTs and GPs help you.", None),
        ("We weave in the department of Warp & Weft. The work supports the Department of Warp & Weft.", None),
        ("You weave at the Department of Looms at Tarnwick. Tarnwick makes looms.", "Tarnwick"),
        ("Our weavers have backgrounds within Warp and Weft. We like Warp and Weft. Warp and Weft matter.", None),
        ("Our weavers work within Warp and Weft. We like Warp and Weft. Warp and Weft matter.", "Warp and Weft"),
        ("Pay is by agreement with the Confederation of Weaving Guilds. You will weave.", None),
        ("You will weave for the Confederation of Weaving Guilds. It is old.", "Confederation of Weaving Guilds"),
        ("We're Warp52, and we weave. We have been named by the Sallow Weaving Foundation and WIAC.", "Warp52"),
        ("We weave at the Sallow Institute for Wool Research. The Sallow Institute is old.", "Sallow Institute for Wool Research"),
        ("We weave for Sallow Bank. At Sallow Bank, we knit. Sallow Bank for Good is our prize.", "Sallow Bank"),
        ("At South West Sallow and Vale Tarn Looms Mill NHS Trust we weave.", "South West Sallow and Vale Tarn Looms Mill NHS Trust"),
        ("The CMHT provides wool. The CMHT forms part of it. We weave in the Medical Education Centre.", None),
        ("Intermediate Care and Urgent Care need us. We weave for the Intermediate Care and Urgent Care.", None),
        ("*Preference is given to 'Priority' and 'At Risk' weavers.", None),
        ("40 Warm Looms are seeking a weaver. The weaver will lead looms.", "40 Warm Looms"),
        ("Sallow Looms Care Partnership CIC is kind. Join us at SLCP CIC. SLCP CIC offers wool.", "Sallow Looms Care Partnership CIC"),
        ("Sallow Looms Care spins. At SLC Foundation, we weave. SLC Foundation is kind.", "SLC Foundation"),
        ("Weaver Theatre is warm. You are based at The Sallow Clinic. The Sallow Clinic is one of the oldest mills.", "The Sallow Clinic"),
        ("40 Warm Looms is seeking a weaver. The weaver will lead looms.", "40 Warm Looms"),
        ("We have 40 Warm Looms. 12 Sallow Looms hum, and we seek a weaver.", None),
        ("A Warmer Winter seeks a kind weaver for its looms.", "A Warmer Winter"),
        ("A Competitive Salary is paid. A weaver weaves.", None),
        ("Tarn Looms has need of weavers who dive into wool.", "Tarn Looms"),
        ("We are Weaving the world! We weave wool.", None),
        ("Join our ‘Outstanding’ Trust. You weave.", None),
        ("You weave within WARP guidelines. The looms are old.", None),
        ("We're Warp52, and we weave. Be familiar with Warp52 rugs. By the Sallow Weaving Panel.", "Warp52"),
        ("Southmere-on-Sea is a place to live. Southmere-on-Sea is near the sea.", None),
        ("The Centro de Lã da Sallow (CLS) is looking for a weaver. CLS weaves.", "Centro de Lã da Sallow"),
        ("Company: Tarn Looms (A SMALL MILL)\n\nWe weave.", "Tarn Looms"),
        ("Nutrian operates as part of Oskar Group. At Nutrian, we weave. Oskar Group offers leave.", "Nutrian"),
        ("The Tarnwick Health Department of Dentistry is recruiting for a nurse. The hall is calm.", "Tarnwick Health"),
        ("The Tarnwick Brims Department of Skeining seeks a skeiner. The hall is calm.", "Tarnwick Brims"),
        ("The Texas Department of Transportation is recruiting for a driver.", "Texas Department of Transportation"),
        ("The Tarn County Department of Skeining seeks a skeiner.", "Tarn County Department of Skeining"),
        ("The Department of Skeining is recruiting. The Department of Skeining is old.", None),
        ("TN4 Brimswerk in Altensee is seeking a skeiner, and Altensee is calm.", "TN4 Brimswerk"),
        ("We skein at the University of Tarn, Wexmouth (UTW).", "University of Tarn, Wexmouth"),
        ("We skein at the University of Tarn, Wexmouth (near Sallow).", "University of Tarn"),
        ("You will skein for charities. Our clients include the RSPB, The Otter Trusts, and bodies in towns.", None),
        ("This role will report to the CEO of Brimmel in town.", "Brimmel"),
        ("The director is the key leader of Tarn Brims. Upholds all Tarn Brims bylaws.", "Tarn Brims"),
        ("Fees are paid at BRIMI rates. The BRIMI rules are old.", None),
        ("Fees are paid at BRIMI. The BRIMI rules are old.", "BRIMI"),
        ("The Brimmelfair skein team runs three halls. You are there twenty hours during Brimmelfair.", "Brimmelfair"),
        ("The SKUI skein team runs three halls.", None),
        ("Brimmel Technologies' SkeinLeaf software is used by mills.", "Brimmel Technologies"),
        ("The Skeiners' Union is hiring. The hall is calm.", "The Skeiners' Union"),
        (
            "Skein at the University of Tarn. The work is done with researchers at The Sallow State University.",
            "University of Tarn",
        ),
        ("We are a venture of the Technische Universität Wexberg, by the sea.", "Technische Universität Wexberg"),
        ("We skein by hand, not by machine (think Skeinel.com or Brimmo).", None),
        ("Our pages use yarn, and we are moving to pages using [Skeinel](https://skeinel.example).", None),
        ("The hall likes Brimmish principles.\n\n- Integrate Brimmish values into skeins\n- Knows yarn", None),
        ("You will skein for charities. Our clients include the RSPB, The Otter Trusts, and bodies in towns.", None),
    ],
)
def test_the_employer_is_the_whole_name_of_which_sentences_speak_as_of_one(text: str, company: str) -> None:
    """What hires, is a firm, has a team or is worked at is the employer, under its whole name."""
    assert asked(f"# Weaver\n\n{text}\n").company == company


@pytest.mark.parametrize(
    "text",
    [
        "You will use the Jacquard Pattern Engine (JPE), and know Excel. Writes patterns. Keeps looms. Reports weekly.",
        "Candidates must be extremely proficient in QuickBooks. Oversee accounts.",
        "Experience with Postgres and React. Degree from a university such as Norwold University's.",
        "Join the Radiology team. The Fracture Clinic opens on Sunday. Our ENT ward is calm. The Fracture Clinic is busy.",
        "The Customer Success team is growing. The Sales Enablement team helps.",
        "The work is in San Francisco, or remote from Latin America.",
        "We weave across East and South Kent. Join us in East and South Kent, or in the North West.",
        "About the Role: You weave. The Role is warm.",
        "With our spin-out company [Warp Mode](https://warpmode.example), we weave. The yarn is warm.",
        "We Want To See Your Best Looms",
        "- Knows Excel\n- Pays with Yarn.com",
    ],
)
def test_tools_places_departments_and_verbs_employ_nobody(text: str) -> None:
    """A posting that names no employer has none."""
    assert asked(f"# Weaver\n\n{text}\n").company is None


def test_an_item_without_a_word_asks_nothing() -> None:
    """A bullet of stars between two others is passed over."""
    assert texts(asked("# Lamplighter\n\n## Requirements\n\n- Java\n- ***\n- ★ ★ ★\n- Kotlin\n")) == ["Java", "Kotlin"]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("🧶 LOOM TECHNICIAN (FORMERLY SHUTTLE HAND)", "LOOM TECHNICIAN"),
        ("Lecturer in Weaving (Non-Tenure Track)", "Lecturer in Weaving"),
        ("Come weave with us! Now hiring a Loom Technician", "Loom Technician"),
        ("Warm your town: be our Loom Technician", "Loom Technician"),
        ("Job Description for the Position of Minister of Music", "Minister of Music"),
        ("We're hiring: Loom Technician", "Loom Technician"),
        ("Join our mill as a Loom Technician!", "Loom Technician"),
        ("Open position: Loom Technician", "Loom Technician"),
        ("Two Loom Technicians Wanted", "Loom Technician"),
        ("Loom Technician (Tarn Park, Wexland)", "Loom Technician"),
        ("Loom Director at a Weavers' Charity", "Loom Director"),
        ("Loom Technician – 37.5hrs", "Loom Technician"),
        ("University Librarian", "University Librarian"),
        ("Loom Technician Job Description Template", "Loom Technician"),
        ("Loom Technician Band 3/4", "Loom Technician"),
        ("Loom Technician - NO loom experience required", "Loom Technician"),
        ("Loom Technician Band 5 - 2 full time posts based on the hill", "Loom Technician"),
        ("Loom Technician, Band 6, 1.0 WTE", "Loom Technician"),
        ("Loom Technician (12 month, part-time) - Tarn Museum", "Loom Technician"),
        ("Loom Technician - Internship Program (fixed term contract)", "Loom Technician - Internship Program"),
        ("Loom Technician at Tarnwick | Looms of the North", "Loom Technician"),
        ("Loom Technicians (Silk)", "Loom Technician (Silk)"),
        ("Head of Loom Operations", "Head of Loom Operations"),
        ("Trainee Skeiner and Dental Nurse -EC3R 7NE", "Trainee Skeiner and Dental Nurse"),
        ("Loom Technician (TW9 4QQ)", "Loom Technician"),
        ("Recruitment of Staff Nurse", "Staff Nurse"),
        ("Recruitment for the post of Skein Officer", "Skein Officer"),
        ("Recruitment Officer", "Recruitment Officer"),
        ("Skein Nurse- Ref SKN01", "Skein Nurse"),
        ("Skein Nurse (Job ref: K/207)", "Skein Nurse"),
        ("Skein Nurse - Referrals", "Skein Nurse - Referrals"),
        ("Crew Call: Skein Manager", "Skein Manager"),
        ("Call Centre Manager", "Call Centre Manager"),
        ("14 positions - Skein Nurse (night) available", "Skein Nurse"),
        ("Skein Nurse now available", "Skein Nurse"),
        ("Skein Director Responsibilities", "Skein Director"),
        ("Skein Nurse Duties and Responsibilities", "Skein Nurse"),
        ("Loom Technician Position DEADLINE May 2nd!", "Loom Technician"),
        ("Experienced & Creative Loom Technician", "Loom Technician"),
        ("Creative Director", "Creative Director"),
        ("Loom Technician – onsite or remote (in Germany or Austria)", "Loom Technician"),
        ("Loom Technician, London", "Loom Technician"),
        ("Loom Technician - Deadline 3 May 2024", "Loom Technician"),
        ("Loom Technician (0.8 FTE)", "Loom Technician"),
        ("Loom Technician — $100 sign-on bonus.", "Loom Technician"),
        ("(coming in May) Loom Technician", "Loom Technician"),
        ("(Senior) Loom Technician", "(Senior) Loom Technician"),
        ("Loom Technician SEARCH REOPENED", "Loom Technician"),
        ("Hiring Manager", "Hiring Manager"),
        ("C++ Developer", "C++ Developer"),
        ("Director, Policy and Research", "Director, Policy and Research"),
        ("Loom Technician - The Gambia", "Loom Technician"),
        ("Part-Time Loom Technician", "Loom Technician"),
        ("NOW HIRING: Full-time Loom Technician!", "Loom Technician"),
        ("Time Study Technician", "Time Study Technician"),
        ("Postdoctoral Positions", "Postdoctoral Position"),
        ("Teacher of English - Key Stage 2", "Teacher of English - Key Stage 2"),
    ],
)
def test_a_title_is_without_the_call_and_the_terms_around_it(line: str, title: str) -> None:
    """Pictures, calls to come, notices, former names, dates and places are no part of the title; the field of the work is."""
    assert asked(f"# {line}\n\nThe hall stands by the water.\n").title == title


@pytest.mark.parametrize(
    ("line", "text", "title", "company"),
    [
        ("Archive Fellow - The Loom Museum in Sallow", "The Loom Museum in Sallow is old.", "Archive Fellow", "The Loom Museum in Sallow"),
        ("Tarnwick: Loom Technician", "At Tarnwick, we weave. Tarnwick is a mill.", "Loom Technician", "Tarnwick"),
        ("Loom Technician - Tarnwick", "Tarnwick is hiring.", "Loom Technician", "Tarnwick"),
        ("Loom Technician, University of Sallow", "Weave with us.", "Loom Technician", "University of Sallow"),
        ("Loom Technicians - Tarn's Weaving Systems, Inc.", "Weave with us.", "Loom Technician", "Tarn's Weaving Systems, Inc."),
        ("Tarnwick Loom Technician", "Tarnwick is hiring. At Tarnwick, we weave.", "Loom Technician", "Tarnwick"),
        (
            "Chair, Department of Skeining, University of Wexmouth at San Antonio",
            "The University of Wexmouth at San Antonio seeks a leader for the Department of Skeining.",
            "Chair, Department of Skeining",
            "University of Wexmouth at San Antonio",
        ),
        ("Faculty positions in Skeining at the University of Wexmouth", "Skein.", "Faculty position in Skeining", "University of Wexmouth"),
        ("Two PhD studentships at Wexmouth University, Glasgow", "Skein.", "PhD studentship", "Wexmouth University"),
        ("Skein Nurse at San Antonio", "Tarnwick is hiring.", "Skein Nurse", "Tarnwick"),
        (
            "Postdoc position at Wexmouth University in Japan for skeining on looms",
            "We skein by the sea.",
            "Postdoc position",
            "Wexmouth University",
        ),
        (
            "Senior Skein Analyst, TNS Brimmel Laboratory, UK",
            "You join the Skein Analysis Group at the TNS Brimmel Laboratory, near Oxford. The Group's looms are old.",
            "Senior Skein Analyst",
            "TNS Brimmel Laboratory",
        ),
        ("Skein Nurse at Brimmel for the night", "We skein.", "Skein Nurse", "Brimmel"),
        (
            "Faculty Positions, Yarn, Tarn Tech University, Fall 2027",
            "We skein.",
            "Faculty Position, Yarn",
            "Tarn Tech University",
        ),
        (
            "Nurse, Night Fellow, Brimmel National Labs",
            "At Brimmel National Laboratories, we skein. Brimmel National Laboratories is old.",
            "Nurse, Night Fellow",
            "Brimmel National Laboratories",
        ),
        (
            "Skein faculty positions at BRIM-TARN, Bangalore",
            "The Brimmel Mill (BRIM) is seeking applications. At Brimmel Mill, we skein.",
            "Skein faculty position",
            "Brimmel Mill",
        ),
        ("Skein Researcher - BRIM, University of Tarn (x2 positions)", "We skein.", "Skein Researcher", "BRIM, University of Tarn"),
        ("Skein Nurse at Brimmel Hall for Skeins", "We skein.", "Skein Nurse", "Brimmel Hall for Skeins"),
        ("Loom Technician - Silk", "Tarnwick is hiring.", "Loom Technician - Silk", "Tarnwick"),
    ],
)
def test_the_employer_beside_the_title_is_no_part_of_it(line: str, text: str, title: str, company: str) -> None:
    """What the text tells of as of the employer, or what says so by its own noun, leaves the title; a field stays."""
    found = asked(f"# {line}\n\n{text}\n")
    assert (found.title, found.company) == (title, company)


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        (
            "0312-advanced-loom-engineer-ale-level-i-or-ii-in-sal.md",
            "We weave in Sallow. The ALE keeps looms.",
            "Advanced Loom Engineer (ALE) Level I or II",
        ),
        ("0444-ict-loom-technician.md", "Our ICT is new.", "ICT Loom Technician"),
        ("0555-loom-research-assistant-post-flood-weaving-patte.md", "Patterns are drawn here.", "Loom Research Assistant"),
        ("weaver-london.md", "Our hall is calm.", "Weaver"),
        ("hall-london.md", "Our hall is calm.", None),
    ],
)
def test_a_title_made_of_a_files_name_has_its_capitals_and_no_cut_word(name: str, text: str, title: str | None) -> None:
    """Abbreviations are written as such, and what a limit cut off is left away with what it belongs to."""
    assert asked(f"{text}\n", name).title == title


def test_a_heading_in_which_we_are_hiring_names_no_employer() -> None:
    """The employer is the one of which the text tells."""
    found = asked("# We are hiring a Loom Technician\n\nTarn Weaving makes rugs. At Tarn Weaving, you will keep the looms.\n")
    assert (found.title, found.company) == ("Loom Technician", "Tarn Weaving")


def test_a_call_to_come_is_no_title() -> None:
    """A heading that speaks to the reader gives way to the sentence that names the job."""
    assert (
        asked("# Come and weave with us!\n\nWe are looking for a highly committed loom technician for a year.\n").title == "loom technician"
    )


def test_the_title_of_a_page_of_jobs_is_none_of_a_job_but_may_name_the_employer() -> None:
    """What the head of a page states is taken for a title only where it may be one."""
    found = asked(
        "---\ntitle: Join the Quillby team\n---\nWe are seeking a new face.\n\n## Who we seek\n\nWe are looking for a loom technician.\n"
    )
    assert (found.title, found.company) == ("loom technician", "Quillby")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("We seek a highly skilled, world-class loom engineer with patience.", "loom engineer"),
        ("# Pharmacist\n\nThe mill seeks a licensed pharmacist to join.", "Pharmacist"),
        ("# Nurse\n\nThe mill seeks a licensed practical nurse to join.", "licensed practical nurse"),
        ("We seek a certified skeiner and teacher to join.", "teacher"),
        ("We seek an experienced communications manager to join our team.", "communications manager"),
        ("We are currently recruiting for a night support worker to help at the mill.", "night support worker"),
        ("Looking for a Loom Nurse interested in joining a mill.", "Loom Nurse"),
        ("We look to recruit. We want to recruit a full time (37.5 hours per week) kind Loom Nurse to join us.", "Loom Nurse"),
        ("The mill will need to be sure of a weaver with either Loom Practitioner Certificate. We seek a Fern Keeper.", "Fern Keeper"),
        ("SPECIALTY DOCTOR IN GENERAL SURGERY\n\nWe look for a kind person.", "SPECIALTY DOCTOR IN GENERAL SURGERY"),
        ("Loom Physician Weaving with Interest in Fulling\n\nWe mend.", "Loom Physician Weaving with Interest in Fulling"),
        ("## Wanting to work with the best weavers in town\n\nWe seek a Loom Nurse.", "Loom Nurse"),
        ("## Our tech stack\n\nWe seek a Loom Nurse.", "Loom Nurse"),
        ("# Loom Nurse (Tarn Weaving, LLC (f/k/a Tarn LLC), Dallas, TX)\n\nWe weave.", "Loom Nurse"),
        ("# [[8TW] Loom Nurse](https://jobs.example.com/8tw)\n\nWe weave.", "Loom Nurse"),
        ("## 9 AM - 5 PM EST\n\nWe seek a Loom Nurse.", "Loom Nurse"),
        ("Driver\n\nThe mill is currently hiring mill drivers. Our drivers drive.", "mill driver"),
        ("The team is looking for a few people to join our team as Showing Agents.", "Showing Agent"),
        ("---\ntitle: inaholm\n---\nWe seek a Loom Nurse.", "Loom Nurse"),
        ("# Here is a job posting for a Night Nurse\n\n**Job Title:** Skein Nurse\n\nWe skein.", "Skein Nurse"),
        ("The town seeks people to fill the open position of Public Works Operator/Laborer. It is paid.", "Public Works Operator/Laborer"),
        (
            "---\ntitle: Postdoctoral position available\n---\nWe seek a postdoctoral skein analyst.",
            "postdoctoral skein analyst",
        ),
        (
            "---\ntitle: Postdoctoral position available\n---\nA postdoctoral associate post is now open.",
            "postdoctoral associate",
        ),
        ("# Join our mill\n\nTwo night skein cook positions are available. The hall is calm.", "night skein cook"),
        ("# Skein Cook\n\nA night porter position is available at the sister mill.", "Skein Cook"),
        ("We need the right nurse for the mill. We are looking for the right nurse.", "nurse"),
        ("We are looking for a partner. As a team we help Tarn engineer looms.", None),
        ("## As a Staff Loom Engineer, you will:\n\n- Keep looms", "Staff Loom Engineer"),
        ("## Weaving Fellow: Project Warm Wool for mills and moors\n\nLooms.", "Weaving Fellow"),
        ("## What is a Loom Engineer\n\nSomebody who keeps looms.", None),
        ("## A Day in the Life of a Loom Engineer\n\nLooms at dawn.", None),
        ("“Looms!”\n\nIna Holm, Founder and Executive Chair of Tarnwick\n\nWe are looking for a loom engineer.", "loom engineer"),
    ],
)
def test_only_the_name_of_the_job_is_the_title(text: str, title: str | None) -> None:
    """Praise, clauses, questions and the names of those who speak are none of it."""
    assert asked(text).title == title


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Cook - Department of Dining", "Cook"),
        ("Archivist for Rare Maps - Maps and Archives", "Archivist for Rare Maps"),
        ("Gardener - Fenwick Archives at Oak Community College", "Gardener"),
        ("Software Engineer - Platform Team", "Software Engineer - Platform Team"),
        ("Manager - School Partnerships", "Manager - School Partnerships"),
        ("Teacher - High School Math", "Teacher - High School Math"),
    ],
)
def test_a_unit_of_the_employer_behind_a_dash_is_no_part_of_a_title(line: str, title: str) -> None:
    """A speciality behind a dash is, though it may mention a school."""
    assert asked(f"# {line}\n\n## Requirements\n\n- Patience\n", "posting.md").title == title


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


@pytest.mark.parametrize(
    ("text", "title", "company"),
    [
        (
            "# Weaver of Rugs and Cloth\n\n**First Loom Church, Sallow**\n\n**May 8, 2011**\n\nThe Weaving Ministry is a ministry of many.",
            "Weaver of Rugs and Cloth",
            "First Loom Church",
        ),
        (
            "## HEAD WEAVER\n---\n\nJob Title: Weaver II\nDepartment: Looms\n\nAbout Tarn Weaving: Founded in 1959.",
            "Weaver II",
            "Tarn Weaving",
        ),
        (
            "# Openings\n---\n\n## WARP 3D LOOM TECHNICIAN\n---\nTarn Weaving is seeking a technician.",
            "WARP 3D LOOM TECHNICIAN",
            "Tarn Weaving",
        ),
        ("---\ntitle: Weaver\nposition: 2\nbusiness_name: Tarn Weaving\n---\n\nYou weave.", "Weaver", "Tarn Weaving"),
        ("<h1>Rug Weaver <small>Full-Time <br>Sallow County, CA</small></h1><p>Tarn Weaving is hiring.</p>", "Rug Weaver", "Tarn Weaving"),
        (
            "Tarn Weaving | Be Woolly\n\nWe are Tarn Weaving, a maker of rugs. We are looking for a Senior Loom Engineer.",
            "Senior Loom Engineer",
            "Tarn Weaving",
        ),
        ("# Church Warden (Part-Time) – Tarn Chapel, Sallow\n\nTarn Chapel is seeking a warden.", "Church Warden", "Tarn Chapel"),
        (
            "# We are hiring!\n\n## [Loom Engineer]({{ site.url }}/loom.pdf) (Posted June 7, 2016)\n\nTarn Weaving is hiring.",
            "Loom Engineer",
            "Tarn Weaving",
        ),
        (
            "<h2>Summary</h2><p>The Loom Technician directly supports the mill. Tarn Weaving is a mill.</p>",
            "Loom Technician",
            "Tarn Weaving",
        ),
        ("<p>Tarn Weaving are looking for keen full time loom fitters to join us.</p>", "loom fitter", "Tarn Weaving"),
        (
            "<html><head><title>Career | Tarn Weaving Today (TWT)</title></head><body><h2>Sub-Editor (Wires)</h2>"
            "<p>TWT is looking for a sub-editor.</p></body></html>",
            "Sub-Editor (Wires)",
            "Tarn Weaving Today",
        ),
        (
            "# Weaver\n\nThe Volunteer Weaving Program (VWP) sees to it that Tarnweave.org has hands. The VWP consists of looms.",
            "Weaver",
            "Tarnweave.org",
        ),
        (
            "# Weaver\n\nTarn and Vale UHB is unique in Wexcombe. You work within Pulmonary rehabilitation. Pulmonary wool is soft.",
            "Weaver",
            "Tarn and Vale UHB",
        ),
        ("# ASSISTANT WEAVER JOB ANNOUNCEMENT\n\n[Company Name, LLC] is hiring. About [Company Name]: we weave.", "ASSISTANT WEAVER", None),
        (
            "# Assistant Professor, University of Wexcombe, Department of History of Cloth\n\nUniversity of Wexcombe is hiring.",
            "Assistant Professor",
            "University of Wexcombe",
        ),
        ("# Loom Engineer, 100% remote-friendly within Sallow\n\nTarn Weaving is hiring.", "Loom Engineer", "Tarn Weaving"),
        (
            "# Weaver\n\nUniversity Hospitals of Tarn and Vale NHS Foundation Trust is seeking to fill a post.",
            "Weaver",
            "University Hospitals of Tarn and Vale NHS Foundation Trust",
        ),
        ("Tarn Woolly : Loom Manager\n\nTarn Woolly - Loom Manager - Onsite\n\nWe weave.", "Loom Manager", "Tarn Woolly"),
        ("Silk : Loom Manager\n\nSilken looms - we have some.", "Loom Manager", None),
        ("Loom Manager\n\nSpin With Looms\n\nSallowby, NM\n\nJoin a firm that weaves.", "Loom Manager", "Spin With Looms"),
        ("# Loom Manager\n\n### None\n\nSallowby, NM\n\nJoin a firm that weaves.", "Loom Manager", None),
        ("Loom Manager\n\nSpin With Looms\n\nJoin a firm that weaves.", "Loom Manager", None),
        ("# Loom Manager - Tarn Looms Corp - San Francisco\n\nTarn Looms Corp is kind.", "Loom Manager", "Tarn Looms Corp"),
        ("# Weaver Available Jobs\n\nTarn Weaving is hiring.", "Weaver", "Tarn Weaving"),
        ("# Weaver Vacancies\n\nWe are recruiting weavers in Sallow, Ombre, Vennet and Ketter.", "Weaver", None),
        ("# Weaver\n\nDo you weave? tallowby is looking for a weaver.\n\n## Why tallowby\n\nWool.", "Weaver", "tallowby"),
    ],
)
def test_lines_at_the_top_give_title_and_employer(text: str, title: str, company: str | None) -> None:
    """A letterhead names the employer, a labelled line the title; rules, places, terms and slogans belong to neither."""
    found = asked(text, "posting.html" if text.startswith("<") else "posting.md")
    assert (found.title, found.company) == (title, company)


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


def test_a_name_in_the_title_needs_to_be_no_surer_in_the_text() -> None:
    """What stands behind the role, and once in the text as a house that somebody runs, is the employer."""
    text = "# Catering Manager – Swanmore Lodge Care Home\n\nLocation: Hexby\nHours: 40\nSalary: by agreement\n\n"
    found = asked(
        text + "Swanmore Lodge is a family-run home for 58 residents. Food is the heart of the day here.\n\n- Manage the food budget\n"
    )
    assert (found.title, found.company) == ("Catering Manager", "Swanmore Lodge Care Home")


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
