"""A version that is written into a name, and names that only look like that."""

import pytest

from fitcheck.lexicon import Lexicon
from fitcheck.match.stems import stems_of, version_apart
from fitcheck.nouns.requirement import Leaf
from judging import judged, position


def leaf(lexicon: Lexicon, text: str) -> Leaf:
    """A skill, as the reader of postings names it."""
    mentions = lexicon.find(text)
    whole = len(mentions) == 1 and (mentions[0].start, mentions[0].end) == (0, len(text))
    return Leaf("skill", text, mentions[0].name if whole else "")


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        *(
            ("Lumidesk5", "Lumidesk"),
            ("Lumidesk 5", "Lumidesk5"),
            ("Lumidesk", "Lumidesk5"),
            ("grandMA3", "grandMA"),
            ("grandMA3", "grandMA 3"),
            ("grandMA 3", "grandMA3"),
            ("grandMA", "grandMA3"),
            ("QLab5", "QLab"),
        ),
        *(("Python3", "Python"), ("Python2.7", "Python"), ("Java8", "Java"), ("Vue3", "Vue"), ("Vue", "Vue3"), ("Angular2", "Angular")),
        *(("C++17", "C++"), ("C++", "C++20"), ("Vectorworks2023", "Vectorworks"), ("SolidWorks2019", "SolidWorks"), ("ITILv4", "ITIL")),
        *(("Unity 2021", "Unity"), ("AutoCAD 2022", "AutoCAD"), ("SAP S/4", "SAP"), ("HTML5", "HTML"), ("Office365", "Microsoft Office")),
    ],
)
def test_a_version_shows_what_it_is_a_version_of(lexicon: Lexicon, said: str, asked: str) -> None:
    """However it is written, in the profile or in the posting."""
    finding = judged(lexicon, leaf(lexicon, asked), asked, work=[position("2020-01", f"Ran 40 shows with {said} for two houses")])
    assert finding.verdict == "met"
    assert said in finding.evidence[0].text


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        *(("S3", "S"), ("EC2", "EC"), ("H2", "H"), ("R53", "R"), ("MP3", "MP"), ("IPv4", "IPv6"), ("IPv4", "IPv"), ("Web3", "web")),
        *(("ISO9001", "ISO27001"), ("Level3", "level"), ("B2B", "B"), ("Log4j", "Log"), ("TEV3", "TEV")),
    ],
)
def test_a_name_that_holds_a_number_is_a_name_of_its_own(lexicon: Lexicon, said: str, asked: str) -> None:
    """It shows nothing that is called by its beginning."""
    finding = judged(lexicon, Leaf("skill", asked), asked, work=[position("2020-01", f"Ran 40 shows with {said} for two houses")])
    assert finding.verdict == "missing"


def test_people_who_have_used_a_version_are_not_oneself(lexicon: Lexicon) -> None:
    """What is denied is denied in every version."""
    finding = judged(lexicon, leaf(lexicon, "grandMA"), "grandMA", work=[position("2020-01", "Ran 40 shows without grandMA3")])
    assert finding.verdict == "missing"


@pytest.mark.parametrize(
    ("word", "apart"),
    [("Lumidesk5", "Lumidesk 5"), ("grandMA3", ""), ("Rhino7", "Rhino 7"), ("ITILv4", "ITIL 4"), ("C3PO", ""), ("2020", "")],
)
def test_what_is_parted_is_the_version(lexicon: Lexicon, word: str, apart: str) -> None:
    """A name, and the number at its end."""
    assert version_apart(word, lexicon, stems_of(lexicon)) == apart
