"""Degrees, credentials and languages: what is held, what is near it, and what may stand in for it."""

import pytest

from fitcheck.lexicon import Lexicon
from fitcheck.nouns.requirement import Leaf
from judging import engineer, judged
from made_profile import made_lexicon


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    """A small vocabulary over the tables that ship."""
    return made_lexicon(tmp_path_factory.mktemp("lexicon"))


def test_a_degree_in_progress_is_no_degree(lexicon: Lexicon) -> None:
    """`BS in progress` is partial where a BS is asked, and met where being enrolled is enough."""
    education = [{"institution": "Harbor State", "studyType": "BS in progress", "area": "Biology", "startDate": "2025-09"}]
    assert judged(lexicon, Leaf("degree", level="bachelor"), education=education).verdict == "partial"
    assert judged(lexicon, Leaf("degree", level="bachelor", in_progress=True), education=education).verdict == "met"


def test_a_higher_degree_exceeds(lexicon: Lexicon) -> None:
    """A master's degree is more than the bachelor's degree asked."""
    education = [{"institution": "Harbor State", "studyType": "Master of Science", "area": "Biology", "endDate": "2020-06"}]
    assert judged(lexicon, Leaf("degree", level="bachelor", fields=("Biology",)), education=education).verdict == "exceeded"


def test_another_field_is_partial(lexicon: Lexicon) -> None:
    """The right level in an unrelated field is a part of what is asked."""
    education = [{"institution": "Harbor State", "studyType": "BA", "area": "Music", "endDate": "2020-06"}]
    finding = judged(lexicon, Leaf("degree", level="bachelor", fields=("Computer Science",)), education=education)
    assert (finding.verdict, finding.leaves[0].rule) == ("partial", "degree-field")


def test_a_wide_field_is_met_by_each_field_within_it(lexicon: Lexicon) -> None:
    """Computer science is a technical degree and a quantitative one, but none in science or business."""
    education = [{"institution": "Harbor State", "studyType": "BS", "area": "Computer Science", "endDate": "2020-06"}]
    for field, verdict in (
        ("technical", "met"),
        ("quantitative discipline", "met"),
        ("scientific discipline", "partial"),
        ("business", "partial"),
    ):
        assert judged(lexicon, Leaf("degree", level="any", fields=(field,)), education=education).verdict == verdict


def test_years_of_work_stand_in_for_a_degree(lexicon: Lexicon) -> None:
    """`or equivalent experience` is judged by years of work in the field."""
    work = [engineer("2019-01", position="Software developer")]
    asked = Leaf("degree", level="bachelor", fields=("Computer Science",), or_equivalent=True)
    assert judged(lexicon, asked, work=work).leaves[0].rule == "degree-equivalent"
    assert judged(lexicon, asked, work=work).verdict == "met"


def test_a_missing_degree_blocks_only_without_equivalent(lexicon: Lexicon) -> None:
    """A required degree that nothing stands in for blocks; one with an equivalent does not."""
    assert judged(lexicon, Leaf("degree", level="bachelor")).blocks
    assert not judged(lexicon, Leaf("degree", level="bachelor", or_equivalent=True)).blocks


def test_an_expired_credential_is_partial(lexicon: Lexicon) -> None:
    """A licence that has run out is a part of one that holds."""
    held = {"name": "Registered Nurse license", "date": "2018-01"}
    asked = Leaf("credential", "RN", "Registered Nurse")
    assert judged(lexicon, asked, certificates=[held]).verdict == "met"
    assert judged(lexicon, asked, certificates=[{**held, "expires": "2024-01"}]).verdict == "partial"


def test_another_licence_is_no_licence(lexicon: Lexicon) -> None:
    """The word licence alone shows nothing; a required credential not held blocks."""
    finding = judged(lexicon, Leaf("credential", "pilot license"), certificates=[{"name": "Registered Nurse license"}])
    assert (finding.verdict, finding.blocks) == ("missing", True)


@pytest.mark.parametrize(("level", "verdict"), [("b2", "met"), ("native", "partial"), ("", "met")])
def test_languages_are_compared_by_level(lexicon: Lexicon, level: str, verdict: str) -> None:
    """C1 meets B2 and no level, and is a part of a mother tongue."""
    asked = Leaf("language", "Spanish", level=level)
    assert judged(lexicon, asked, languages=[{"language": "Spanish", "fluency": "C1"}]).verdict == verdict


def test_a_degree_that_names_its_field_names_it_once(lexicon: Lexicon) -> None:
    """No `Associate Degree in Nursing in Nursing`."""
    study = {"institution": "X", "studyType": "Associate Degree in Nursing", "area": "Nursing", "endDate": "2015"}
    assert "in Nursing in Nursing" not in judged(lexicon, Leaf("degree", level="associate"), education=[study]).reason


def test_a_language_test_says_the_level(lexicon: Lexicon) -> None:
    """A certificate of a language stands for its level."""
    known = [{"language": "German", "keywords": ["Goethe C1"]}]
    assert judged(lexicon, Leaf("language", "German", level="c1"), languages=known).verdict == "met"


def test_work_that_stands_in_for_a_degree_is_quoted(lexicon: Lexicon) -> None:
    """What shows the field of the work is the evidence, not a title that does not."""
    work = [engineer("2015-01", position="Lead", summary="Ran the software developers of a bank.")]
    need = Leaf("degree", level="bachelor", fields=("Computer Science",), or_equivalent=True)
    assert judged(lexicon, need, work=work).evidence[0].path == "work[0].summary"


@pytest.mark.parametrize(
    ("issuer", "verdict"), [("Coral Rescue Board", "met"), ("CRB", "met"), ("", "met"), ("Polar Diving Institute", "partial")]
)
def test_the_issuer_asked_is_no_part_of_the_name(lexicon: Lexicon, issuer: str, verdict: str) -> None:
    """`from the Coral Rescue Board` does not keep the credential from its name; another issuer is said."""
    held = [{"name": "Rescue Diver Level 2", "issuer": issuer}]
    need = Leaf("credential", "Rescue Diver certification from the Coral Rescue Board")
    assert judged(lexicon, need, certificates=held).verdict == verdict


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [
        ("Notary license in Nebraska or a partner state", "partial"),
        ("Notary license in Vermont", "met"),
        ("Nebraska Notary license", "partial"),
        ("Notary license", "met"),
        ("Notary license to travel with us", "met"),
    ],
)
def test_a_license_of_another_state_is_a_part(lexicon: Lexicon, asked: str, verdict: str) -> None:
    """Where a state is asked that the license does not name, the verdict says so."""
    held = [{"name": "Notary Public", "issuer": "Vermont Secretary of State"}]
    finding = judged(lexicon, Leaf("credential", "Notary license"), asked, certificates=held)
    assert finding.verdict == verdict


@pytest.mark.parametrize("name", ["CPA (in progress)", "CPA, expected 2027", "CPA (pending)", "CPA (expired)"])
def test_a_certificate_not_held_yet_or_no_longer_is_shown_in_part_only(lexicon: Lexicon, name: str) -> None:
    """The words beside the name count like a date."""
    finding = judged(lexicon, Leaf("credential", "CPA"), certificates=[{"name": name}])
    assert finding.verdict == "partial"
