"""Real-shaped files of each format become the same headings, items and paragraphs."""

import io
import json
import sys
import zipfile
import zlib
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from fitcheck.nouns.posting import Posting
from fitcheck.problem import InputError
from fitcheck.reading import read_posting
from fitcheck.reading.posting.reader import read_postings

SAMPLES = Path(__file__).parent / "postings"


def read(name: str, role: int | None = None) -> Posting:
    """The posting of a sample file."""
    return read_posting(SAMPLES / name, role=role)[0]


def texts(posting: Posting, kind: str) -> list[str]:
    """The texts of all blocks of a kind."""
    return [block.text for block in posting.blocks if block.kind == kind]


def items_under(posting: Posting, heading: str) -> list[str]:
    """The items between a heading and the next one."""
    start = next(index for index, block in enumerate(posting.blocks) if block.text == heading)
    items: list[str] = []
    for block in posting.blocks[start + 1 :]:
        if block.kind == "heading":
            break
        if block.kind == "item":
            items.append(block.text)
    return items


def html(text: str) -> Posting:
    """The posting of an HTML text."""
    return read_posting("posting", text.encode(), input_format="html")[0]


PRINTS = ["textile-conservator-browser-print.pdf", "textile-conservator-libreoffice.pdf", "textile-conservator-libreoffice.docx"]


@pytest.mark.parametrize("name", PRINTS)
def test_prints_read_like_the_page_they_were_made_of(name: str) -> None:
    """A browser's print, a PDF and a DOCX of LibreOffice give the headings, items and depths of the page itself."""
    page, printed = read("textile-conservator.html"), read(name)
    end = next(index for index, block in enumerate(page.blocks) if block.text == "Terms")
    expected = [(block.kind, block.text) for block in page.blocks[:end]]
    assert [(block.kind, block.text) for block in printed.blocks[:end]] == expected
    depths = {block.text: block.level for block in printed.blocks if block.kind == "item"}
    assert (depths["Knowledge of"], depths["dye analysis,"]) == (0, 1)


def test_what_printers_add_is_left_out() -> None:
    """The date, address and page number of a browser's print are no part of the posting."""
    shown = " ".join(block.text for block in read(PRINTS[0]).blocks)
    assert "jobs.example.com" not in shown
    assert "1/1" not in shown


def test_a_saved_page_is_read_by_its_json_ld() -> None:
    """Title, company and place are those of the JSON-LD; what stands twice is read once."""
    posting = read("wind-turbine-technician.html")
    assert (posting.title, posting.company, posting.location) == (
        "Wind Turbine Service Technician",
        "Northgale Energy Ltd",
        "Port Skerry, Highland, GB",
    )
    assert items_under(posting, "It would help if you had") == ["Worked at height or offshore.", "High-voltage authorisation."]
    assert items_under(posting, "Skills") == ["Reading circuit diagrams", "First aid at work"]
    assert sum("apprenticeship" in block.text for block in posting.blocks) == 1


def test_a_page_without_json_ld_is_read_without_its_furniture() -> None:
    """Navigation, banners, forms, footers, similar jobs and hidden text are left out of a page's visible text."""
    page = (SAMPLES / "wind-turbine-technician.html").read_text("utf-8").replace("application/ld+json", "text/plain")
    posting = html(page)
    assert (posting.title, posting.company) == ("Wind Turbine Service Technician", "Northgale Energy")
    shown = " ".join(block.text for block in posting.blocks)
    for furniture in ("cookies", "Careers", "Skipper", "Privacy", "requisition", "Apply now", "not an item", "Skip to"):
        assert furniture not in shown
    assert items_under(posting, "What we need from you")[-1] == "A full UK driving licence."


def test_a_teaser_in_json_ld_does_not_hide_the_page() -> None:
    """Where the JSON-LD holds only a line of the posting, the page's text is read, under the JSON-LD's title."""
    script = json.dumps({"@type": "JobPosting", "title": "Cooper", "description": "We look for a cooper."})
    asked = "".join(f"<li>Requirement number {number}, which takes some words to say</li>" for number in range(20))
    posting = html(f"<html><head><script type='application/ld+json'>{script}</script></head><body><ul>{asked}</ul></body></html>")
    assert posting.title == "Cooper"
    assert len(texts(posting, "item")) == 20


def test_degree_and_months_of_json_ld_become_text() -> None:
    """A degree given by its category and experience given in months are read as text under their headings."""
    degree = {"@type": "EducationalOccupationalCredential", "credentialCategory": "associate degree"}
    work = {"@type": "OccupationalExperienceRequirements", "monthsOfExperience": 18}
    job = {"@type": "JobPosting", "title": "Cooper", "description": "We look for a cooper who bends staves."}
    script = json.dumps({**job, "educationRequirements": degree, "experienceRequirements": work})
    posting = html(f"<html><head><script type='application/ld+json'>{script}</script></head><body></body></html>")
    assert texts(posting, "heading") == ["Education", "Experience"]
    assert texts(posting, "paragraph")[-2:] == ["associate degree", "18 months of experience"]


def test_columns_of_a_person_specification_become_sections() -> None:
    """What stands in the column `Essential` stays apart from what stands under `Desirable`."""
    posting = read("head-gardener.html")
    assert items_under(posting, "Essential") == [
        "RHS Level 3 or an equivalent qualification in horticulture.",
        "Five years in a garden open to visitors.",
        "Leading a team of gardeners or volunteers.",
        "Full driving licence.",
    ]
    assert items_under(posting, "Desirable") == ["Certificates in pesticide application (PA1 & PA6).", "Restoring a historic garden."]


def test_columns_of_a_markdown_table_become_sections() -> None:
    """The lists in its cells come apart, each item under the heading of its column and at the line of its row."""
    text = """# Weaver

| Criteria | Essential | Desirable | How assessed |
| --- | --- | :-: | --- |
| Skills | <ul><li>Warping of broad looms</li> <li>Knows how to mend reeds</li></ul> | Dyeing with madder<br>Spins | Interview |
| Training | Served an apprenticeship in a mill or in a small shop |  | <ul> <li>Application</li> <li>Interview</li></ul> |
"""
    posting, _ = read_posting("weaver.md", text.encode())
    assert items_under(posting, "Essential") == [
        "Warping of broad looms",
        "Knows how to mend reeds",
        "Served an apprenticeship in a mill or in a small shop",
    ]
    assert items_under(posting, "Desirable") == ["Dyeing with madder", "Spins"]
    assert items_under(posting, "How assessed") == ["Interview", "Application", "Interview"]
    assert [block.first for block in posting.blocks if block.kind == "item"][:3] == [5, 5, 6]


def test_a_markdown_table_without_names_of_columns_reads_cell_by_cell() -> None:
    """A table of facts has no columns to read."""
    posting, _ = read_posting("weaver.md", b"# Weaver\n\n|  |  |\n| --- | --- |\n| Post | Weaver |\n| Hours | 30 |\n")
    assert texts(posting, "item") == ["Post", "Weaver", "Hours", "30"]


def test_a_posting_kept_wholly_in_the_head_of_a_page_is_read() -> None:
    """As site generators keep them: fields, some of them HTML, and no text below."""
    text = """---
title: Weaver
required: "<ul><li>Steady hands.</li><li>Knows three kinds
  of reed.</li></ul>"
starts: 2031-05-01
---
"""
    posting, _ = read_posting("weaver.md", text.encode())
    assert posting.title == "Weaver"
    assert items_under(posting, "Required") == ["Steady hands.", "Knows three kinds of reed."]


def test_a_head_that_multiplies_its_lines_is_not_unfolded() -> None:
    """Names that stand for one another could fill the memory of whoever reads a hostile file."""
    rows = "".join(f"k{n}: &k{n} [{', '.join([f'*k{n - 1}'] * 9)}]\n" for n in range(1, 30))
    posting, _ = read_posting("weaver.md", f"---\ntitle: Weaver\nk0: &k0 [thread]\n{rows}---\n".encode())
    assert posting.title == "Weaver"
    assert len(posting.blocks) < 40


def test_lists_in_the_head_of_a_page_stand_under_their_key() -> None:
    """A block of text that is a list is one under a heading, as a list is."""
    text = """---
title: "Weaver"
requirements: |
  - Steady hands.
  - - Knows three kinds of reed.
about: |
  We weave by the sea, and have done so for a hundred years.
---
Apply by May.
"""
    posting, _ = read_posting("weaver.md", text.encode())
    assert items_under(posting, "Requirements") == ["Steady hands.", "Knows three kinds of reed."]


@pytest.mark.parametrize(
    ("line", "kept"),
    [("#LI-Remote", False), ("* #LI-Remote", False), ("#LI-AB1 #LI-Hybrid", False), ("#weaving #yarn", False), ("#Requirements", True)],
)
def test_tags_by_which_a_board_files_a_posting_are_no_text(line: str, kept: bool) -> None:
    """A heading that lacks its space is none of them."""
    posting, _ = read_posting("weaver.md", f"# Weaver\n\nWe weave.\n\n{line}\n\n- Steady hands\n".encode())
    assert any(block.text == line.lstrip("#") for block in posting.blocks) is kept
    assert len(posting.blocks) == 3 + kept


def test_a_table_of_facts_reads_row_by_row() -> None:
    """A label and its value become one line."""
    assert "Hours: 37.5 a week" in texts(read("head-gardener.html"), "paragraph")


def test_entities_are_decoded_once() -> None:
    """`&amp;` is an ampersand, and escaped markup is text."""
    assert texts(html("<p>R&amp;D</p><ul><li>C&#43;&#43; &gt; C</li></ul>"), "item") == ["C++ > C"]


def test_broken_markup_is_read_as_far_as_it_goes() -> None:
    """Elements left open, crossed tags and a lone `<` lose no text."""
    posting = html("<ul><li>Latin<li>Greek <b>or<i></b> Hebrew</i></ul><p>pH < 7 and a <b open tag")
    assert texts(posting, "item") == ["Latin", "Greek or Hebrew"]
    assert texts(posting, "paragraph") == ["pH < 7 and a <b open tag"]


def test_lines_of_bold_text_are_headings_in_a_page() -> None:
    """A paragraph, or a line of one, that is wholly bold is a heading."""
    posting = html("<p><strong>What you bring</strong><br>Patience.</p><p><span style='font-weight: 700'>Hours</span></p><p>Few.</p>")
    assert texts(posting, "heading") == ["What you bring", "Hours"]


def test_greenhouse_content_is_unescaped_once() -> None:
    """A Greenhouse board's job is read from its escaped HTML, with its board's names."""
    posting = read("greenhouse.json", role=1)
    assert (posting.title, posting.company, posting.location) == ("Actuarial Analyst", "Lakeford Mutual", "Lakeford, Ohio")
    assert items_under(posting, "What you'll bring")[-1] == "Excel and SQL; loss ratios < 60% do not frighten you."


def test_lever_lists_keep_their_headings() -> None:
    """A Lever posting's opening, lists and closing are read in order."""
    posting = read("lever.json")
    assert (posting.title, posting.location) == ("Sound Designer (Theatre)", "Brackwater")
    assert texts(posting, "heading") == ["You have", "Even better", "How to apply"]
    assert items_under(posting, "You have")[1] == "A working knowledge of QLab & digital mixing desks"


def test_a_website_s_own_fields_are_read_under_their_names() -> None:
    """An object of named fields gives a section for each, headed by the field's own heading or by its name in words."""
    posting = read("named-fields.json")
    assert (posting.title, posting.company, posting.location) == ("Bee Keeper", "Hive Trust", "Thirsk")
    assert items_under(posting, "What you should bring") == ["2 years of beekeeping", "A food hygiene certificate"]
    assert items_under(posting, "Preferred") == ["A degree in entomology"]
    assert items_under(posting, "What you get") == ["Honey every month", "A bee suit of your own"]
    assert "hives-at-dusk" not in " ".join(texts(posting, "paragraph"))


def test_sections_beside_a_description_are_not_lost() -> None:
    """What a record keeps in fields of its own is read beside its whole text; what is no section is not."""
    record = {"title": "Baker", "description": "We bake for the whole of Leith.", "skills_required": ["Lamination"], "tags": ["early bird"]}
    posting = read_posting("job.json", json.dumps(record).encode())[0]
    assert items_under(posting, "Skills required") == ["Lamination"]
    assert "early bird" not in texts(posting, "item")


def test_a_whole_text_is_read_under_whatever_name() -> None:
    """A long text is the posting's, and a name that says nothing of it heads nothing."""
    told = "<p>We bake for the whole of Leith, at night and by hand.</p><ul><li>Two years at an oven, of whatever kind it may be</li></ul>"
    record = {"designation": "Baker", "employer": "Brimmel Loaves", "copyHTML": told, "pdf": "/pdfs/baker.pdf"}
    posting = read_posting("job.json", json.dumps(record).encode())[0]
    assert (posting.title, posting.company) == ("Baker", "Brimmel Loaves")
    assert texts(posting, "item") == ["Two years at an oven, of whatever kind it may be"]
    assert texts(posting, "heading") == []


@pytest.mark.parametrize(
    "document",
    [
        {"intro": "We grow.", "benefits": [{"title": "Bread", "description": "Every day."}], "openPositions": ["JOB", "JOB"]},
        {"careers": ["JOB", "JOB"]},
        [{"category": "Ovens", "jobs": ["JOB"]}, {"category": "Shops", "roles": ["JOB"]}],
    ],
)
def test_jobs_are_found_in_the_lists_of_a_website(document: object) -> None:
    """Lists named for jobs hold them, alone or by group; what else the document tells is none."""
    job = '{"title": "Baker", "description": "We bake.", "requirements": ["Patience with dough"]}'
    found, _ = read_postings("jobs.json", json.dumps(document).replace('"JOB"', job).encode())
    assert [(each.title, texts(each, "item")) for each in found] == [("Baker", ["Patience with dough"])] * 2


def test_ashby_jobs_are_read_from_their_html() -> None:
    """An Ashby job's HTML, whose items hold paragraphs, gives items."""
    posting = read("ashby.json")
    assert (posting.title, posting.location) == ("Freight Forwarding Coordinator", "Rotterdam")
    assert items_under(posting, "Your profile")[-1] == "Fluent Dutch and good English"


def test_a_bare_job_posting_is_read() -> None:
    """JSON-LD alone, its description escaped, gives the posting and what its other fields add."""
    posting = read("job-posting.jsonld")
    assert (posting.title, posting.company, posting.location) == ("Veterinary Nurse", "Millbrook Animal Hospital", "Millbrook")
    assert texts(posting, "item") == ["Registered veterinary nurse.", "One weekend in four."]
    assert "At least one year in a small-animal practice." in texts(posting, "paragraph")


def test_a_plain_object_is_read_in_its_format() -> None:
    """An object with a `text` is read as the format that it names."""
    record = {"id": "7", "title": "Cooper", "company": "Oak & Hoop", "format": "html", "text": "<ul><li>Staves<li>Hoops</ul>"}
    posting, _ = read_posting("-", json.dumps(record).encode())
    assert (posting.title, posting.company, texts(posting, "item")) == ("Cooper", "Oak & Hoop", ["Staves", "Hoops"])


@pytest.mark.parametrize("key", ["title", "jobTitle", "position", "role"])
def test_an_object_may_call_the_title_by_another_key(key: str) -> None:
    """Boards do not agree on what a title is called, nor on whether an employer is an object."""
    job = {key: "Loom Technician", "company": {"name": "Tarn Weaving"}, "description": "You keep the looms."}
    found = read_posting("job.json", json.dumps(job).encode())[0]
    assert (found.title, found.company) == ("Loom Technician", "Tarn Weaving")


def test_text_copied_from_a_pdf_keeps_its_items_whole() -> None:
    """Deep indents, broken lines, lone bullets and page furniture of a copied PDF are read as they were meant."""
    posting = read("copied-from-a-pdf.txt")
    assert items_under(posting, "MINIMUM QUALIFICATIONS") == [
        "Associate degree in civil engineering technology, or an equivalent combination of training and experience;",
        "Five (5) years of experience in the inspection of bridges or other large structures;",
        "Certification as a bridge safety inspector within one year of hire.",
    ]


@pytest.mark.parametrize(("name", "module", "extra"), [(PRINTS[0], "pypdfium2", "pdf"), (PRINTS[2], "docx", "docx")])
def test_a_missing_extra_is_named(name: str, module: str, extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the library for a format the message says what to install."""
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(InputError) as refused:
        read(name)
    assert refused.value.problems[0].rule == "missing-extra"
    assert f'pip install "fitcheck-cli[{extra}]"' in refused.value.problems[0].hint


def test_a_pdf_of_pictures_says_so() -> None:
    """A PDF without text is told apart from an empty posting."""
    import pypdfium2  # type: ignore[import-untyped]  # it ships no types

    document = pypdfium2.PdfDocument.new()
    document.new_page(200, 200)
    buffer = io.BytesIO()
    document.save(buffer)
    with pytest.raises(InputError, match="pictures"):
        read_posting("scan.pdf", buffer.getvalue())


@pytest.mark.parametrize("data", [b"%PDF-1.7\nnot really", b"%PDF-1.4\n%%EOF\n"])
def test_a_damaged_pdf_says_so(data: bytes) -> None:
    """A file that only begins like a PDF is refused."""
    with pytest.raises(InputError, match="damaged"):
        read_posting("broken.pdf", data)


def test_a_document_that_unpacks_to_too_much_is_refused() -> None:
    """A DOCX of a few kilobytes that would fill the memory is refused before it is unpacked."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bytes(61_000_000))
    with pytest.raises(InputError, match="unpacks to more"):
        read_posting("bomb.docx", buffer.getvalue())


def pdf_page(content: bytes) -> bytes:
    """A PDF of one page, whose content is packed."""
    packed = zlib.compress(content, 9)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[5 0 R]/Count 1>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%b\nendstream" % (len(packed), packed),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 3 0 R>>>>/Contents 4 0 R>>",
    ]
    body = b"".join(b"%d 0 obj\n%b\nendobj\n" % (number, content) for number, content in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Size 6/Root 1 0 R>>\n%%EOF\n"


BAKER = b"BT /F1 12 Tf 50 700 Td (Baker wanted) Tj ET "


def test_a_small_pdf_is_read() -> None:
    """The PDF that the next test blows up is a good one."""
    assert read_posting("posting.pdf", pdf_page(BAKER))[0].blocks[0].text == "Baker wanted"


@pytest.mark.parametrize("content", [BAKER + b" " * 201_000_000, b"BT /F1 12 Tf 50 700 Td " + b"(Baker wanted) Tj " * 40_000 + b"ET"])
def test_a_pdf_that_unpacks_to_too_much_is_refused(content: bytes) -> None:
    """A PDF of a few kilobytes that holds a flood of text or bytes is refused by its size."""
    with pytest.raises(InputError) as refused:
        read_posting("bomb.pdf", pdf_page(content))
    assert refused.value.problems[0].rule == "too-large"


@pytest.mark.parametrize(
    ("body", "is_shell"),
    [
        ("<noscript>You need to enable JavaScript to run this app.</noscript><div id=root></div>", True),
        ("<h1>Careers</h1><p>Please turn on JavaScript.</p>", True),
        ("<h1>JavaScript developer</h1><p>Experience with JavaScript, HTML and CSS.</p>" + "<p>You write tests.</p>" * 10, False),
        ("<h1>Developer</h1><p>This job needs JavaScript and HTML.</p>", False),
        ("<h1>Baker</h1><p>You have baked bread.</p>", False),
    ],
)
def test_a_page_that_only_asks_for_a_script_holds_no_posting(body: str, is_shell: bool) -> None:
    """It is refused like an empty one, and a short posting is not."""
    page = f"<!doctype html><html><body>{body}</body></html>".encode()
    if is_shell:
        with pytest.raises(InputError, match="put there by a script"):
            read_posting("page.html", page)
    else:
        assert read_posting("page.html", page)[0].blocks


def test_a_page_that_a_script_would_fill_says_so() -> None:
    """A saved page whose text is not in the file is refused, and the hint says how to get it."""
    with pytest.raises(InputError, match="shows no text"):
        read_posting("page.html", b"<!doctype html><html><body><div id='root'></div><script>render()</script></body></html>")


def test_a_page_whose_every_part_is_called_furniture_is_still_read() -> None:
    """Where nothing but `furniture` is left of a page, it is the posting."""
    page = "<html><body><div class='modal'><h2>Cooper</h2><p>" + "You make casks of oak. " * 20 + "</p></div></body></html>"
    assert texts(html(page), "heading") == ["Cooper"]


def docx(*rows: tuple[str, ...]) -> bytes:
    """A DOCX as a word processor writes it: a styled heading, a list, a sentence, a table with a bold first row."""
    document = Document()
    document.add_heading("Cooper", level=1)
    document.add_paragraph("Five years at the bench", style="List Bullet")
    document.add_paragraph("Oak & Hoop makes casks.")
    table = document.add_table(rows=0, cols=len(rows[0]))
    for number, row in enumerate(rows):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.paragraphs[0].add_run(text).bold = number == 0
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def test_a_word_document_keeps_its_styles_and_columns() -> None:
    """Heading and list styles tell headings and items; a table with a bold first row reads column by column."""
    data = docx(("Criteria", "Essential", "Desirable"), ("Craft", "Journeyman's certificate.", "Own tools."), ("Other", "Sobriety.", ""))
    posting, _ = read_posting("posting.docx", data)
    assert [(block.kind, block.text) for block in posting.blocks] == [
        ("heading", "Cooper"),
        ("item", "Five years at the bench"),
        ("paragraph", "Oak & Hoop makes casks."),
        ("heading", "Essential"),
        ("item", "Journeyman's certificate."),
        ("item", "Sobriety."),
        ("heading", "Desirable"),
        ("item", "Own tools."),
    ]


def test_a_locked_pdf_says_so() -> None:
    """A PDF that asks for a password is told apart from a damaged one."""
    with pytest.raises(InputError, match="password"):
        read("locked.pdf")


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.just("<li>Staves</li>"),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["name", "text", "content", "address", "@type"]), inner, max_size=3)
    ),
    max_leaves=6,
)
KEYS = "@type @graph jobs text content title lists categories location description descriptionHtml skills hiringOrganization jobLocation"


@given(st.dictionaries(st.sampled_from(KEYS.split()), VALUES | st.just("JobPosting"), max_size=8))
def test_json_of_unexpected_types_gives_a_posting_or_a_problem(record: dict[str, object]) -> None:
    """A field that holds something else than it should is passed over, or the file refused; never another error."""
    try:
        posting, _ = read_posting("posting", json.dumps(record).encode(), input_format="json")
    except InputError as refused:
        assert refused.problems[0].rule in {"unknown-json", "several-roles"}
    else:
        assert posting.title is None or posting.title


def test_lines_that_html_breaks_at_a_width_are_joined() -> None:
    """A paragraph with a break at the end of each full line is one paragraph; short lines stay lines."""
    broken = html(
        "<p>The person we look for will have a long and happy practice of<br />mending nets on open boats, and must be able to work<br />"
        "Saturdays in the harbour, where most of the boats come in and<br />unload.</p><p>"
        + "A very long paragraph of another writer. " * 9
        + "</p>"
    )
    assert [len(block.text) > 150 for block in broken.blocks] == [True, True]
    lines = html(
        "<p>Hours: 37 a week in four days, as the tide allows it<br />Pay: what the union agreed with us in the spring<br />Start: May</p>"
    )
    assert len(lines.blocks) == 3


def test_a_heading_that_unfolds_its_text_is_read() -> None:
    """A button within a heading shows the heading; one elsewhere is no text."""
    page = "<div><h5><button class='b'>Weaver</button></h5><p>Steady hands.</p><button>Apply now</button></div>"
    assert [block.text for block in html(page).blocks] == ["Weaver", "Steady hands."]


def test_bullets_that_run_into_the_words_before_them_part_items() -> None:
    """With or without a space before the mark; the stars of a hotel are no emphasis."""
    text = b"# Porter\n\nYou have: \xe2\x80\xa2 Steady hands\xe2\x80\xa2 A warm voice \xe2\x80\xa2 Two years in a 4* or 5* hotel\n"
    posting, _ = read_posting("porter.md", text)
    assert texts(posting, "item") == ["Steady hands", "A warm voice", "Two years in a 4* or 5* hotel"]


def test_line_breaks_count_in_a_text_whose_tags_make_no_lines() -> None:
    """JSON that holds plain lines and only bold words is read by its lines; where tags make lines, theirs count."""
    plain = {"title": "Baker", "content": "<b>Requirements: </b>\nA love of rye;\nPatience.\n<b>Benefits: </b>\nBread"}
    assert texts(read_posting("job.json", json.dumps(plain).encode())[0], "heading") == ["Requirements", "Benefits"]
    tagged = {"title": "Baker", "content": "<p>A love\nof rye</p>"}
    assert texts(read_posting("job.json", json.dumps(tagged).encode())[0], "paragraph") == ["A love of rye"]


def test_a_fragment_that_a_page_shows_on_demand_is_read() -> None:
    """A dialog cut out of its page is hidden as a whole and is read; what is hidden beside a text stays unread."""
    dialog = '<div class="modal" aria-hidden="true"><h4>Requirements</h4><p>Patience</p></div>'
    assert texts(html(dialog), "heading") == ["Requirements"]
    assert texts(html(f"<p>We weave.</p>{dialog}"), "heading") == []


def test_a_record_may_capitalize_its_keys_or_hold_the_job_one_level_down() -> None:
    """`JobTitle` is a title, and a job under `content` is one, whatever its feed says beside it."""
    long = "We bake for the whole of Leith and look for somebody who loves rye, spelt and early mornings."
    capitals = read_posting("job.json", json.dumps({"JobTitle": "Baker", "JobDescriptionText": long}).encode())[0]
    assert capitals.title == "Baker"
    held = {"title": "Baker - Leith", "link": "x", "content": {"job_title": "Baker", "job_description": f"<p>{long}</p>"}}
    assert texts(read_posting("job.json", json.dumps(held).encode())[0], "paragraph") == [long]
