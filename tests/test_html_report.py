"""The HTML report as a person meets it: in a real browser, on a phone, in the dark, on paper, with the keyboard and a screen reader."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from browser import CHROMIUM, Browser
from console import ROOT
from fitcheck.render import render_letter, render_report
from hostile import hostile_report
from made_report import ml_report, nurse_report

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
PAGES: dict[str, Callable[[], str]] = {
    "report": lambda: render_report(ml_report(), "html"),
    "nurse": lambda: render_report(nurse_report(), "html"),
    "hostile": lambda: render_report(hostile_report(), "html"),
    "letter": lambda: render_letter(ml_report().letter, "html"),
    "sourced letter": lambda: render_letter(ml_report().letter, "html", sources=True),
}
SIZES = [(1000, False), (1000, True), (360, False), (360, True)]
SHOWN_ROWS = "[...document.querySelectorAll('tbody tr')].filter(row => row.getClientRects().length).map(row => row.id)"

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed (Debian: apt-get install chromium)")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One browser for all tests."""
    with Browser() as started:
        yield started


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Each page as a file."""
    folder = tmp_path_factory.mktemp("pages")
    for name, make in PAGES.items():
        (folder / f"{name}.html").write_text(make(), "utf-8")
    return {name: folder / f"{name}.html" for name in PAGES}


@pytest.mark.parametrize("name", PAGES)
def test_the_page_asks_for_nothing_but_itself(browser: Browser, pages: dict[str, Path], name: str) -> None:
    """No request beyond the file, no error and no warning in the console."""
    browser.requests.clear()
    browser.complaints.clear()
    browser.open(pages[name])
    assert browser.requests == [pages[name].as_uri()]
    assert browser.complaints == []


@pytest.mark.skipif(not AXE.exists(), reason="axe-core is not installed (npm install --no-save axe-core)")
@pytest.mark.parametrize(("width", "dark"), SIZES)
@pytest.mark.parametrize("name", PAGES)
def test_the_page_can_be_used_by_everyone(browser: Browser, pages: dict[str, Path], name: str, width: int, dark: bool) -> None:
    """axe finds nothing, in light and dark, on a desk and on a phone."""
    browser.open(pages[name], width=width, dark=dark)
    browser.run(AXE.read_text("utf-8"))
    checked = browser.run("axe.run().then(found => [found.passes.length, found.violations.map(one => one.id + ' ' + one.nodes[0].html)])")
    assert checked[0] > 10
    assert checked[1] == []


@pytest.mark.parametrize("name", PAGES)
def test_nothing_sticks_out_on_a_phone(browser: Browser, pages: dict[str, Path], name: str) -> None:
    """A page of 360 pixels is read by scrolling down only."""
    browser.open(pages[name], width=360)
    assert browser.run("document.documentElement.scrollWidth") <= 360


def test_the_dark_page_is_dark(browser: Browser, pages: dict[str, Path]) -> None:
    """The colours follow the reader's setting, and paper stays white."""
    colour = "getComputedStyle(document.body).backgroundColor"
    seen = []
    for dark, media in ((False, "screen"), (True, "screen"), (True, "print")):
        browser.open(pages["report"], dark=dark, media=media)
        seen.append(browser.run(colour))
    assert seen == ["rgb(255, 255, 255)", "rgb(23, 23, 26)", "rgb(255, 255, 255)"]


def test_every_jump_leads_somewhere(browser: Browser, pages: dict[str, Path]) -> None:
    """From statements to evidence and requirements, and from sections of the list to sections."""
    browser.open(pages["report"])
    links = browser.run("[...document.links].map(link => link.getAttribute('href'))")
    broken = browser.run("[...document.links].filter(link => !document.getElementById(link.getAttribute('href').slice(1))).length")
    assert {link[:2] for link in links} >= {"#e", "#r"}
    assert broken == 0


def test_a_statement_leads_to_the_line_it_rests_on(browser: Browser, pages: dict[str, Path]) -> None:
    """The first source of a strength goes to the quoted line of the profile."""
    browser.open(pages["report"])
    browser.run("document.querySelector('main li .src a').click()")
    assert "Maintain the feature store used by three teams" in browser.run("document.querySelector(':target').textContent")
    assert "work[0].highlights[2], line 11" in browser.run("document.querySelector(':target').textContent")


def test_the_matrix_is_filtered_with_the_keyboard(browser: Browser, pages: dict[str, Path]) -> None:
    """The space bar on a box hides and shows the rows of that verdict or importance."""
    browser.open(pages["report"])
    rows = browser.run(SHOWN_ROWS)
    browser.run("document.getElementById('show-met').focus()")
    browser.press(" ", " ")
    without_met = browser.run(SHOWN_ROWS)
    browser.press(" ", " ")
    assert len(rows) == 8
    assert without_met == browser.run("[...document.querySelectorAll('tbody tr:not(.met)')].map(row => row.id)")
    assert 0 < len(without_met) < len(rows)
    assert browser.run(SHOWN_ROWS) == rows


def test_a_jump_to_a_hidden_row_shows_it(browser: Browser, pages: dict[str, Path]) -> None:
    """Who asks for a requirement gets it, filtered or not."""
    browser.open(pages["report"])
    browser.run("document.getElementById('show-met').click()")
    assert "r1" not in browser.run(SHOWN_ROWS)
    browser.run("location.hash = '#r1'")
    assert "r1" in browser.run(SHOWN_ROWS)


def test_the_keyboard_reaches_everything_that_acts(browser: Browser, pages: dict[str, Path]) -> None:
    """Tab goes through every link and box, and first of all past the list of sections."""
    browser.open(pages["report"])
    acting = browser.run("document.querySelectorAll('a[href], input').length")
    reached = []
    for _ in range(acting):
        browser.press("Tab")
        reached.append(browser.run("document.activeElement.getAttribute('href') || document.activeElement.id"))
    assert acting > 40
    assert reached[0] == "#main"
    assert {"#e1", "#r1", "show-met", "show-required"} <= set(reached)
    assert len([one for one in reached if one]) == acting


def test_the_picture_is_told_in_words(browser: Browser, pages: dict[str, Path]) -> None:
    """Both drawings have a name and a description with their figures."""
    browser.open(pages["report"])
    words = browser.run("[...document.querySelectorAll('svg[role=img]')].map(one => one.querySelector('desc').textContent)")
    assert words == ["Of 7 required: 4 met, 1 partial, 1 missing, 1 unstated. Of 1 preferred: 1 met.", "Python: 7 had, 5 to 10 asked."]


def test_the_bars_are_as_long_as_what_is_shown(browser: Browser, pages: dict[str, Path]) -> None:
    """What is half shown fills half of its frame; what is missing fills nothing."""
    browser.open(pages["report"])
    share = "one => { const [frame, ...bar] = one; return bar.length ? bar[0].width / frame.width : 0 }"
    script = (
        "(() => { const rows = {}; for (const rect of document.querySelectorAll('svg')[0].querySelectorAll('rect')) {"
        " const box = rect.getBoundingClientRect(); const row = Math.round((box.top + box.bottom) / 2); (rows[row] ??= []).push(box); }"
        f" return Object.values(rows).map({share}); }})()"
    )
    assert [round(one, 1) for one in browser.run(script)] == [1.0, 1.0, 0.0, 0.5, 1.0, 1.0, 0.0, 1.0]
