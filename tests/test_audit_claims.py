"""What letters most often make larger than it was: papers, titles, years, odds, shares and who did it."""

from pathlib import Path

import pytest

from test_audit import found_of

DAIRY = """
basics:
  name: Mira Example
  label: Make room, small creamery
  summary: Farm shop and office jobs first, then the make room. Happiest with a curd knife in hand and a head cheesemaker next door.
work:
  - name: Thornfield Creamery
    position: Make Room Assistant
    startDate: 2022-03
    highlights:
      - Pasteurise and cut 2 to 3 vats a day, on my own on Saturdays.
      - Around 9 in 10 wheels pass the first grading.
      - Kept the brine logs and helped write the cleaning schedule for the ripening caves.
      - Wheels lost to blowing went from one in eight to one in twenty.
      - Waste calls down from about 15 a month to 4 since I re-labelled the bins.
      - Yield report from 40 min to 6 min, set up the weighing sheet with the dairy manager.
      - Of 31 tasters who filled in the card, 28 would buy the tomme again.
      - Made 96% of the grading target in 2023 and 2024.
      - Swapped the rennet supplier, saving $12K over two years.
      - Raised cave space by 27% and cut turning time by 12%.
      - Review of the hazard file prepared by an outside firm.
  - name: Alder Valley Farm Shop
    position: Counter Assistant
    startDate: 2018-05
    endDate: 2022-02
    highlights:
      - Cheese counter, about 70 lines from 20 dairies.
      - Cash book and till reports every evening.
education:
  - institution: Brackenridge College
    area: Food technology (two terms, not finished)
    startDate: 2016-09
    endDate: 2017-03
certificates:
  - {name: Dairy Hygiene Certificate, issuer: Academy of Curd, date: 2022-06}
  - {name: Certified Curd Handler, issuer: Affineur Guild, date: 2023-04}
  - {name: "DMT Part I, paper 2", issuer: Dairy Institute, date: 2024-05}
awards:
  - {title: Curd Cup, awarder: Alder Valley Show, date: 2024-06}
volunteer:
  - organization: Curd Lane Allotments
    position: Treasurer
    startDate: 2019-01
    endDate: 2021-12
  - organization: Alder Valley Show
    position: Steward
    startDate: 2021-05
    summary: Steward in the dairy tent. Our own tomme came second in the soft class in 2024.
"""


@pytest.mark.parametrize(
    ("text", "untrue"),
    [
        ("I hold the Dairy Hygiene Diploma.", "Dairy Hygiene Diploma"),
        ("I hold the Dairy Hygiene Certificate.", ""),
        ("I am a Certified Affineur.", "Certified Affineur"),
        ("I am a Certified Curd Handler.", ""),
        ("I am a fully qualified DMT.", "am a fully qualified DMT"),
        ("I am studying for the DMT and have passed a paper of Part I.", ""),
        ("I hold a degree in food technology from Brackenridge College.", "hold a degree"),
        ("I began a degree in food technology and left after two terms.", ""),
        ("I hold the Marsh Forklift Licence.", "Marsh Forklift Licence"),
    ],
)
def test_a_paper_is_of_the_grade_that_the_profile_has(tmp_path: Path, text: str, untrue: str) -> None:
    """A diploma is no certificate, part of an examination is not all of it, and what was not finished is no degree."""
    assert [one.claim for one in found_of(DAIRY, text, tmp_path)] == ([untrue] if untrue else [])


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("I have made cheese at the creamery, rising to Head Cheesemaker in 2025.", "title-unsupported"),
        ("I have worked as Assistant Cheesemaker.", "title-unsupported"),
        ("I work as a make room assistant.", ""),
        ("I led the writing of the cleaning schedule for the ripening caves.", "scope-raised"),
        ("I helped to write the cleaning schedule for the ripening caves.", ""),
        ("I set up the weighing sheet with the dairy manager.", ""),
        ("I am in charge of the brine logs.", "outcome-unsupported"),
        ("Our tomme took first place in the soft class.", "outcome-unsupported"),
        ("Our tomme came second in the soft class in 2024.", ""),
        ("On Saturdays I cut the vats by myself.", ""),
        ("I single-handedly cut the vats.", "scope-word"),
        ("I write the till reports and the cash book, and keep the brine logs.", "past-as-present"),
        ("I keep the brine logs, and I wrote till reports and the cash book at Alder Valley.", ""),
    ],
)
def test_who_did_it_is_told_as_the_profile_tells_it(tmp_path: Path, text: str, rule: str) -> None:
    """No higher title, no lead where one helped, no first place for a second, and what has ended is past."""
    found = [one.rule for one in found_of(DAIRY, text, tmp_path) if one.severity == "error"]
    assert (rule in found) if rule else not found


@pytest.mark.parametrize(
    ("text", "untrue"),
    [
        ("I bring nearly a decade of cheesemaking.", "a decade"),
        ("I bring the better part of a decade in cheesemaking.", "a decade"),
        ("I have half a decade of work in food behind me.", ""),
        ("I have six years of post-qualification experience.", "six years"),
        ("I have four years of post-qualification experience.", ""),
        ("I saw the wheels lost to blowing go from one in eight to one in fifty.", "one in fifty"),
        ("I saw the wheels lost to blowing go from one in eight to one in twenty.", ""),
        ("I answer no-fault calls about wheels and grade 99 percent of them at first.", "99 percent"),
        ("I brought waste calls from about 15 a month down to zero.", "down to zero"),
        ("I brought waste calls from about 15 a month down to 4.", ""),
        ("I cut the yield report from 40 minutes to 6.", ""),
        ("I cut the yield report from 40 minutes to 2.", "2"),
        ("28 of the 31 people who filled in my card would buy the tomme again.", ""),
    ],
)
def test_years_odds_and_shares_are_those_of_the_profile(tmp_path: Path, text: str, untrue: str) -> None:
    """A decade is ten years, one in fifty is not one in twenty, and zero is less than four."""
    assert [one.claim for one in found_of(DAIRY, text, tmp_path) if one.severity == "error"] == ([untrue] if untrue else [])


@pytest.mark.parametrize(
    ("text", "untrue"),
    [
        ("I won the Curd Cup two years in a row.", "two years in a row"),
        ("I won the Curd Cup in 2024.", ""),
        ("I made 96% of the grading target in each of my four years.", "in each of my four years"),
        ("I made 96% of the grading target in 2023 and 2024.", ""),
        ("I swapped the rennet supplier, which saved $12K a year.", "$12K a year"),
        ("I swapped the rennet supplier, which saved $12K over two years.", ""),
        ("I cut turning time by almost a quarter.", "quarter"),
        ("I raised cave space by about a quarter.", ""),
        ("I prepare the hazard file.", "prepare the hazard file"),
        ("I review the hazard file.", ""),
        ("I look after money with care, being treasurer of Curd Lane Allotments.", "being treasurer"),
        ("I looked after money in my time as treasurer of Curd Lane Allotments.", ""),
    ],
)
def test_what_was_some_years_one_years_or_somebody_elses_is_told_so(tmp_path: Path, text: str, untrue: str) -> None:
    """One prize is no row of them, two years together are not each, and a file that a firm prepared was not prepared by oneself."""
    assert [one.claim for one in found_of(DAIRY, text, tmp_path) if one.severity == "error"] == ([untrue] if untrue else [])


def test_words_put_into_a_mouth_are_doubted_whatever_stands_around(tmp_path: Path) -> None:
    """A quotation is in the profile or it is not; nothing beside it makes it likelier."""
    text = 'A neighbour once wrote to me, "Your tomme tastes like my childhood." That is the cheese I hope to make for you.'
    assert [one.rule for one in found_of(DAIRY, text, tmp_path)] == ["quote-invented"]
