"""Shapes of postings that website generators keep: components whose text stands in a template, jobs below a key of a page's head."""

from test_understand_postings import asked, texts


def test_the_template_of_a_component_is_read() -> None:
    """A file of a single-file component holds nothing but a template; its headings have names of their own."""
    component = (
        "<template>\n  <Container as='main'>\n    <TextHeading :level='2'>Weaver</TextHeading>\n"
        "    <p>You will need to bring five years of weaving.</p>\n  </Container>\n</template>\n<script>export default {}</script>\n"
    )
    assert texts(asked(component, "weaver.html")) == ["You will need to bring five years of weaving."]


def test_a_template_in_a_page_stays_unseen() -> None:
    """What a page keeps for later is no part of it where it shows text of its own."""
    page = "<html><body><template><p>You must hold a pilot licence.</p></template><p>You must have five years of weaving.</p></body></html>"
    assert texts(asked(page, "weaver.html")) == ["You must have five years of weaving."]


def test_a_single_job_below_a_key_of_the_head_is_read() -> None:
    """`positions:` with one entry gives the title and the text; with two, the page is read as it stands."""
    entry = "  - title: Weaver\n    description: >-\n      You must have five years of weaving.\n"
    found = asked(f"---\nname: Harz\npositions:\n{entry}---\n")
    assert (found.title, texts(found)) == ("Weaver", ["You must have five years of weaving."])
