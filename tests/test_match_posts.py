"""Posts, studies and papers: what holding one shows and brings along, with the vocabulary that ships."""

from pathlib import Path

import pytest

from fitcheck.lexicon import Lexicon
from fitcheck.match import index_profile, match, match_index, weigh
from fitcheck.nouns.requirement import AllOf, Leaf, Requirement
from fitcheck.reading import read_posting
from fitcheck.understand import understand
from judging import AS_OF, judged, named, position
from made_profile import made_profile


def test_a_small_team_is_no_role(lexicon: Lexicon) -> None:
    """Being asked for work in small teams is not being asked to have been one."""
    need = named(lexicon, "experience", "small teams")
    assert judged(lexicon, need, work=[position("2020-01", "Led a team of four surveyors")]).verdict == "met"


def test_a_related_field_will_do_where_the_posting_says_so(lexicon: Lexicon) -> None:
    """A degree in a related field is no shortfall where related fields are welcome."""
    degree = Leaf("degree", level="bachelor", fields=("Technology",))
    held = [{"studyType": "Bachelor", "area": "Computer Science", "endDate": "2015-06"}]
    assert judged(lexicon, degree, "Bachelor's degree in Technology or a related field", education=held).verdict == "met"
    assert judged(lexicon, degree, "Bachelor's degree in Technology", education=held).verdict == "partial"


def test_certificates_in_general(lexicon: Lexicon) -> None:
    """Where certificates are asked and none is named, any that is held is a part, and one that has expired is none."""
    asked = Leaf("credential", "Professional certifications")
    held = judged(lexicon, asked, certificates=[{"name": "Certified Arborist"}])
    assert (held.verdict, held.rule) == ("partial", "credential-unnamed")
    assert judged(lexicon, asked, certificates=[{"name": "Certified Arborist (expired)"}]).verdict == "missing"
    assert judged(lexicon, asked).verdict == "missing"


def test_years_stand_in_for_a_doctorate_only_in_research(lexicon: Lexicon) -> None:
    """Where no field is named, years of any work are no equivalent of a doctorate; those of research are."""
    asked = Leaf("degree", level="doctorate", or_equivalent=True)
    for title, verdict in (("Staff Nurse", "missing"), ("Research Scientist", "met")):
        work = [{"name": "Farwell", "position": title, "startDate": "2010-01"}]
        assert judged(lexicon, asked, work=work).verdict == verdict


def test_two_levels_below_are_not_a_part(lexicon: Lexicon) -> None:
    """One level below the degree asked is a part, and two are not; a certificate after a bachelor's is no bachelor's."""
    held = [{"studyType": "Bachelor of Arts", "area": "Sociology", "endDate": "2012-06"}]
    assert judged(lexicon, Leaf("degree", level="master"), education=held).verdict == "partial"
    assert judged(lexicon, Leaf("degree", level="doctorate"), education=held).verdict == "missing"
    after = [{"studyType": "Post-baccalaureate certificate", "area": "Accounting", "endDate": "2014-06"}]
    assert judged(lexicon, Leaf("degree", level="bachelor"), education=after).verdict != "met"


def test_a_lower_credential_is_a_part(lexicon: Lexicon) -> None:
    """A near relative of a certificate is no gap, and not the thing."""
    finding = judged(lexicon, named(lexicon, "credential", "OSHA 30"), certificates=[{"name": "OSHA 10"}])
    assert (finding.verdict, finding.rule) == ("partial", "credential-relative")


def test_more_years_than_the_calendar_has_do_not_count(lexicon: Lexicon) -> None:
    """Thirty declared years leave the dated ones as they are, and the reason says why."""
    need = named(lexicon, "skill", "Python", min_years=6)
    work = [position("2018-11", "Wrote Cobol", endDate="2023-10"), position("2023-11", "Wrote Python")]
    finding = judged(lexicon, need, work=work, skills=[{"name": "Python", "years": 30}])
    assert (finding.verdict, finding.leaves[0].years) == ("partial", 3.0)
    assert "30 years are declared, but your dates reach back only 8 years" in finding.reason
    assert judged(lexicon, need, work=work, skills=[{"name": "Python", "years": 7}]).verdict == "met"


def test_what_was_weighed_for_degrees_and_credentials_is_told(lexicon: Lexicon) -> None:
    """Each degree and certificate that bears on a need comes with what it earns."""
    studies = [{"studyType": "BA", "area": "Music", "endDate": "2012"}, {"studyType": "MSc", "area": "Chemistry", "endDate": "2015"}]
    profile = made_profile(education=studies, certificates=[{"name": "CPR"}, {"name": "OSHA 10"}])
    index = index_profile(profile, lexicon, AS_OF)
    degrees = weigh(index, Leaf("degree", level="master", fields=("Chemistry",)))
    assert [(one.evidence.text, one.credit) for one in degrees] == [("MSc", 1.0), ("BA", 0.16)]
    assert [one.evidence.text for one in weigh(index, named(lexicon, "credential", "OSHA 30"))] == ["OSHA 10"]


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Product management experience", "partial"),
        ("Previous product management experience", "missing"),
        ("Expert in product management", "missing"),
    ],
)
def test_work_near_a_post_is_not_having_held_it(lexicon: Lexicon, text: str, verdict: str) -> None:
    """A hand in the roadmap is a part of product management; it is no previous post, and no mastery."""
    need = named(lexicon, "experience", "product management")
    assert judged(lexicon, need, text, work=[position("2020-01", "Contributed to the product roadmap")]).verdict == verdict


@pytest.mark.parametrize(
    ("asked", "level", "studies", "area", "verdict"),
    [
        ("BSN preferred", "bachelor", "MSc", "Data Science", "partial"),
        ("BSN preferred", "bachelor", "BSN", "", "met"),
        ("B.S.N. preferred", "bachelor", "Bachelor of Science", "Nursing", "met"),
        ("BA or BSc", "bachelor", "MSc", "Data Science", "exceeded"),
        ("Master's degree (an MBA, say)", "master", "MSc", "Data Science", "met"),
        ("JD required", "professional", "MBA", "", "missing"),
        ("Trade school or a completed apprenticeship", "certificate", "BSN", "Nursing", "partial"),
        ("Trade school or a completed apprenticeship", "certificate", "Diploma", "Plumbing", "met"),
        ("Trade school or a completed apprenticeship", "certificate", "Apprenticeship certificate", "Glass", "met"),
    ],
)
def test_a_degree_asked_by_a_name_that_says_its_field_is_asked_in_it(
    lexicon: Lexicon, asked: str, level: str, studies: str, area: str, verdict: str
) -> None:
    """Another subject does not become nursing by being of a higher level; where the level is named in words, any will do."""
    held = [{"institution": "Alder College", "studyType": studies, "area": area, "endDate": "2015"}]
    assert judged(lexicon, Leaf("degree", level=level), asked, education=held).verdict == verdict


def test_a_role_may_open_a_summary(lexicon: Lexicon) -> None:
    """`Product manager for the tide tables` says what one was, as a title does; writing for one does not."""
    need = named(lexicon, "experience", "product manager")
    led = position("2020-01", summary="Product manager for the tide tables.")
    assert judged(lexicon, need, work=[led]).verdict == "met"
    assert judged(lexicon, need, work=[position("2020-01", summary="Wrote notes for a product manager.")]).verdict != "met"


def test_a_field_is_no_certificate_in_it(lexicon: Lexicon) -> None:
    """Working beside an archive speaks of no archives certification."""
    kept = [position("2020-01", "Kept the photo archive of a harbor")]
    assert judged(lexicon, Leaf("credential", "Archives Certification"), work=kept).verdict == "missing"


def test_hours_once_worked_answer_a_need_for_them(lexicon: Lexicon) -> None:
    """Who was on call has worked on call; where nothing tells of it, it is a question."""
    need = Leaf("eligibility", "on-call rotation", category="schedule")
    assert judged(lexicon, need, work=[position("2020-01", "On call one week in four for the pumps")]).verdict == "met"
    assert judged(lexicon, need, work=[position("2020-01", "Mended pumps")]).verdict == "unstated"


def test_shifts_once_worked_answer_a_need_for_them(lexicon: Lexicon) -> None:
    """Who has worked nights and days has worked in shifts; a day's work says nothing of them."""
    need = Leaf("eligibility", "work a variety of shift patterns", category="schedule")
    assert judged(lexicon, need, work=[position("2020-01", "Two weeks of nights in every six")]).verdict == "met"
    assert judged(lexicon, need, work=[position("2020-01", "Mended nets in the daytime")]).verdict == "unstated"


@pytest.mark.parametrize(
    ("asked", "start", "verdict"),
    [
        ("at least 18 years of age", "2016-08", "met"),
        ("over 21", "2016-08", "met"),
        ("at least 25 years of age", "2016-08", "unstated"),
        ("at least 18 years of age", "2025-08", "unstated"),
        ("maximum age of 30", "2001-08", "unstated"),
    ],
)
def test_work_begun_long_ago_tells_a_least_age(lexicon: Lexicon, asked: str, start: str, verdict: str) -> None:
    """Nobody is younger than a beginner of that year would be; how old somebody is at most no date tells."""
    found = judged(lexicon, Leaf("eligibility", asked, category="age"), work=[position(start, "Carded wool")])
    assert found.verdict == verdict
    assert "2016" in found.reason or verdict != "met"


@pytest.mark.parametrize(
    ("asked", "verdict"), [("VGWR registration", "met"), ("Registered with the VGWR", "met"), ("VGXR registration", "missing")]
)
def test_letters_of_a_register_are_those_of_its_body(lexicon: Lexicon, asked: str, verdict: str) -> None:
    """A registration is known by the initials of who keeps the register."""
    held = [{"name": "Registered carder, on the register", "issuer": "Valley Guild of Wool Registrars"}]
    assert judged(lexicon, Leaf("credential", asked), certificates=held).verdict == verdict


@pytest.mark.parametrize(
    ("line", "verdict"),
    [("Chef experience", "met"), ("From a Chef background", "met"), ("Experience with Chef, Puppet or Ansible", "missing")],
)
def test_a_chef_of_a_kitchen_is_no_chef_of_servers(lexicon: Lexicon, tmp_path: Path, line: str, verdict: str) -> None:
    """What is asked of a cook a cook has shown; the program of that name is another matter."""
    path = tmp_path / "posting.md"
    path.write_text(f"# Cook\n\n## Requirements\n\n- {line}\n", "utf-8")
    asked = understand(read_posting(path)[0], lexicon).requirements
    profile = made_profile(work=[position("2016-08", "Sauce section, then breakfast for two years", position="Chef de partie")])
    assert [finding.verdict for finding in match(profile, asked, lexicon, AS_OF)] == [verdict]


def test_computer_skills_are_shown_by_software_used(lexicon: Lexicon) -> None:
    """Who has kept books in a program can use a computer; a spade is none."""
    need = named(lexicon, "skill", "computer skills")
    assert judged(lexicon, need, work=[position("2020-01", "Keyed 140 invoices a day into Excel")]).verdict == "met"
    assert judged(lexicon, need, work=[position("2020-01", "Dug beds with a spade")]).verdict == "missing"


def test_a_maker_of_decisions_is_no_title(lexicon: Lexicon) -> None:
    """`Technical decision-maker` is shown by deeds of technical leading; `product manager` asks for the post."""
    led = [position("2020-01", "Led migration of the tide tables to new servers")]
    assert judged(lexicon, named(lexicon, "experience", "technical decision-maker"), work=led).verdict != "missing"


def test_a_school_diploma_is_no_qualified_teacher(lexicon: Lexicon) -> None:
    """What a school gave is not what a teacher holds."""
    held = [{"institution": "Alder High", "studyType": "High school diploma", "endDate": "2010"}]
    assert judged(lexicon, Leaf("credential", "qualified teacher", "qualified teacher status"), education=held).verdict == "missing"


@pytest.mark.parametrize(
    ("spoken", "verdict"), [([("English", "native")], "missing"), ([("English", "native"), ("Polish", "fluent")], "met"), ([], "missing")]
)
def test_any_further_language_is_a_second_one(lexicon: Lexicon, spoken: list[tuple[str, str]], verdict: str) -> None:
    """English beside English is none; the reason names the one that counts."""
    languages = [{"language": name, "fluency": level} for name, level in spoken]
    found = judged(lexicon, Leaf("language", "second language"), languages=languages)
    assert found.verdict == verdict and ("Polish" in found.reason) == (verdict == "met")


@pytest.mark.parametrize(
    ("name", "issuer", "verdict"),
    [
        ("GWC registration", "Guild of Wool Carders", "met"),
        ("GWC membership", "Guild of Wool Carders", "met"),
        ("GWC summer course", "Guild of Wool Carders", "missing"),
        ("Registration", "Guild of Bee Keepers", "missing"),
    ],
)
def test_a_registration_is_known_by_the_letters_of_its_body(lexicon: Lexicon, name: str, issuer: str, verdict: str) -> None:
    """`Registered with the GWC` is held by whoever lists that registration, and by no course of theirs."""
    held = [{"name": name, "issuer": issuer}]
    found = judged(lexicon, Leaf("credential", "carder registered with the GWC"), certificates=held)
    assert found.verdict == verdict, found.reason


def test_every_deed_and_post_shows_what_the_vocabulary_names(lexicon: Lexicon) -> None:
    """A name that no entry has would be left out without a word."""
    activities, posts = lexicon.table("matching/deeds")["activities"], lexicon.table("matching/posts")["posts"]
    traits = {trait["name"] for trait in lexicon.table("matching/traits")["traits"]}
    assert len(activities) > 100 and len(posts) > 100
    assert [row["shows"] for row in activities if lexicon.term(row["shows"]) is None] == []
    assert [name for post in posts for name in post["knows"] if lexicon.term(name) is None] == []
    assert [name for post in posts for name in post["traits"] if name not in traits] == []


@pytest.mark.parametrize(
    ("title", "at", "asked", "verdict"),
    [
        ("Restaurant Manager", "Quince & Daughters", "food safety", "partial"),
        ("General Manager", "Quince Brasserie", "food safety", "partial"),
        ("General Manager", "Quince Castings", "food safety", "missing"),
        ("Class Teacher", "Elm Park Primary", "lesson planning", "partial"),
        ("Paralegal", "Okoro LLP", "court filing", "partial"),
        ("Controller", "Dunmore Mills", "internal controls", "partial"),
        ("Air Traffic Controller", "Dunmore Airfield", "internal controls", "missing"),
        ("Database Administrator", "Dunmore Clinic", "appointment booking", "missing"),
        ("Store Manager", "Dunmore Shoes", "conveyancing", "missing"),
        ("Staff Nurse, Intensive Care", "Dunmore Hospital", "tracheostomy care", "partial"),
        ("Staff Nurse, Outpatients", "Dunmore Hospital", "tracheostomy care", "missing"),
        ("Staff Nurse, Theatre", "Dunmore Hospital", "sterile processing", "partial"),
        ("Bartender", "Quince Brasserie", "restaurant reservations", "missing"),
        ("Accountant", "Dunmore Mills", "trial balance", "partial"),
    ],
)
def test_a_post_brings_along_what_nobody_holds_it_without(lexicon: Lexicon, title: str, at: str, asked: str, verdict: str) -> None:
    """A title shows a part of the core of its work, where the place does not make it another post."""
    work = [position("2019-01", "Won the trade's prize of the county", name=at, position=title)]
    finding = judged(lexicon, named(lexicon, "skill", asked), work=work)
    assert finding.verdict == verdict
    if verdict == "partial":
        assert title in finding.reason and "no line" in finding.reason


def test_what_was_done_goes_before_the_post_that_brings_it(lexicon: Lexicon) -> None:
    """A line that tells of the thing shows it whole, and is what is quoted."""
    work = [position("2019-01", "Filed pleadings with the county court by e-filing", name="Okoro LLP", position="Paralegal")]
    finding = judged(lexicon, named(lexicon, "skill", "court filing"), work=work)
    assert finding.verdict == "met"
    assert finding.evidence[0].path == "work[0].highlights[0]"


def test_experience_since_registration_is_any_work_since(lexicon: Lexicon) -> None:
    """What names only when years count asks for no thing of that name."""
    leaf = Leaf("experience", "post registration", "", min_years=1)
    work = [position("2021-06", "Looked after four patients a shift", position="Staff Nurse")]
    licence = [{"name": "Registered Nurse License", "date": "2021-05"}]
    text = "12 months of post registration experience"
    assert judged(lexicon, leaf, text, work=work, certificates=licence).verdict == "exceeded"
    licence[0]["date"] = "2026-08"
    assert judged(lexicon, leaf, text, work=work, certificates=licence).verdict == "partial"


@pytest.mark.parametrize(
    ("area", "degree", "kind", "asked", "verdict"),
    [
        ("Mechanical Engineering", "BEng", "skill", "calculus", "partial"),
        ("Library and Information Science", "MLIS", "skill", "metadata", "partial"),
        ("Accounting", "BSc", "skill", "cost accounting", "partial"),
        ("Accounting", "BSc", "experience", "cost accounting", "missing"),
        ("Business", "A levels", "skill", "marketing", "missing"),
        ("History", "BA", "skill", "calculus", "missing"),
    ],
)
def test_studies_bring_along_what_nobody_passes_them_without(
    lexicon: Lexicon, area: str, degree: str, kind: str, asked: str, verdict: str
) -> None:
    """A field of study shows a part of the knowledge at its core, and no experience of it."""
    education = [{"institution": "Elm College", "area": area, "studyType": degree, "endDate": "2015"}]
    finding = judged(lexicon, named(lexicon, kind, asked), education=education)
    assert finding.verdict == verdict
    if verdict == "partial":
        assert area in finding.reason and "no line" in finding.reason


@pytest.mark.parametrize(
    ("title", "at", "asked", "verdict"),
    [
        ("General Manager", "Quince Brasserie", "restaurant management", "met"),
        ("General Manager", "Quince Brasserie", "kitchen management", "partial"),
        ("General Manager", "Quince Castings", "restaurant management", "missing"),
        ("Receptionist", "Elm Park Surgery", "medical reception", "met"),
    ],
)
def test_title_and_place_say_what_the_work_is(lexicon: Lexicon, title: str, at: str, asked: str, verdict: str) -> None:
    """What the title leaves open, the house that it was held at tells."""
    work = [position("2019-01", "Won the trade's prize of the county", name=at, position=title)]
    assert judged(lexicon, named(lexicon, "skill", asked), work=work).verdict == verdict


def test_a_trade_that_a_post_touches_is_no_post_of_that_trade(lexicon: Lexicon) -> None:
    """A maintenance technician does some wiring and was no electrician."""
    work = [position("2015-01", "Answered the calls of six houses", position="Maintenance Technician")]
    assert judged(lexicon, Leaf("experience", "Service Electrician", "", min_years=5), work=work).verdict == "missing"
    assert judged(lexicon, named(lexicon, "skill", "electrical work"), work=work).verdict == "partial"


def test_the_hours_of_a_trade_are_a_question(lexicon: Lexicon) -> None:
    """Having worked in a restaurant says nothing of the hours that one would work; nights worked do."""
    work = [position("2019-01", "Ran the restaurant", "Overnight stocktakes", position="Restaurant Manager")]
    asked = Leaf("eligibility", "full time restaurant hours", "", category="schedule")
    assert judged(lexicon, asked, work=work).verdict == "unstated"
    assert judged(lexicon, Leaf("eligibility", "night shifts", "", category="schedule"), work=work).verdict == "met"


def test_certification_alone_is_any_that_is_held(lexicon: Lexicon) -> None:
    """Which one is meant is not said."""
    held = [{"name": "Certified Beekeeper", "date": "2020"}]
    assert judged(lexicon, Leaf("credential", "Certification", ""), certificates=held).verdict == "partial"
    assert judged(lexicon, Leaf("credential", "Certification", "")).verdict == "missing"


def test_a_role_with_a_field_before_it_is_that_role(lexicon: Lexicon) -> None:
    """The work of a law office makes no solicitor, whatever words of it are asked."""
    leaf = Leaf("experience", "Private Client solicitor", "")
    drafts = ("Drafted wills and letters to private clients for two solicitors", "Kept the calendar of the courts")
    assert judged(lexicon, leaf, work=[position("2018-01", *drafts, position="Paralegal")]).verdict == "missing"
    assert judged(lexicon, leaf, work=[position("2018-01", *drafts, position="Solicitor, Private Client")]).verdict == "met"


@pytest.mark.parametrize(
    ("asked", "held", "verdict"),
    [
        ("Archives Management", "Information Science", "partial"),
        ("Culinary Arts", "Hospitality Management", "partial"),
        ("Horticulture", "Landscape Design", "partial"),
    ],
)
def test_fields_of_a_family_are_related(lexicon: Lexicon, asked: str, held: str, verdict: str) -> None:
    """A degree in a field next door is more than one in any other."""
    leaf = Leaf("degree", "", "", level="bachelor", fields=(asked,))
    study = {"institution": "Elm College", "studyType": "BSc", "endDate": "2015"}
    near = judged(lexicon, leaf, education=[{**study, "area": held}])
    far = judged(lexicon, leaf, education=[{**study, "area": "Astronomy"}])
    assert near.verdict == verdict
    assert near.credit.middle > far.credit.middle


def test_a_degree_beside_a_licence_not_held_is_not_the_half_of_it(lexicon: Lexicon) -> None:
    """Who is asked to be a registered nurse with a degree in nursing and has one in theatre has nothing of it."""
    licence = named(lexicon, "credential", "Registered Nurse")
    degree = Leaf("degree", "", "", level="bachelor", fields=("Nursing",))
    study = [{"institution": "Elm College", "studyType": "BA", "area": "Theatre", "endDate": "2015"}]
    assert judged(lexicon, AllOf((licence, degree)), education=study).verdict == "missing"
    held = [{"name": "Registered Nurse License", "date": "2020"}]
    assert judged(lexicon, AllOf((licence, degree)), education=study, certificates=held).verdict == "partial"


@pytest.mark.parametrize(
    ("title", "held", "verdict"),
    [
        ("Museum Registrar", "Assistant Registrar", "met"),
        ("Ward Nurse", "Assistant Registrar", "missing"),
        ("", "Assistant Registrar", "met"),
    ],
)
def test_a_similar_role_is_one_like_that_of_the_posting(lexicon: Lexicon, title: str, held: str, verdict: str) -> None:
    """`Experience in a similar role` is work under a title like the one advertised; where no title is known, any work."""
    profile = made_profile(work=[{"name": "Fen", "position": held, "startDate": "2020-01", "highlights": ["Kept the register of looms"]}])
    need = Requirement("r1", "Experience in a similar role", (1, 1), "required", Leaf("experience", "similar role"), "test")
    (finding,) = match_index(index_profile(profile, lexicon, AS_OF), (need,), title)
    assert finding.verdict == verdict


def test_years_of_holders_are_nothing_without_what_they_hold(lexicon: Lexicon) -> None:
    """Years as a registered nurse are no years of a cook's; without the nurse, years of any work count."""
    nurse = named(lexicon, "credential", "Registered Nurse")
    years, since = Leaf("experience", "", min_years=2), Leaf("experience", "post registration", min_years=2)
    work = [position("2015-01", "Cooked for 80 guests a night", position="Line Cook")]
    assert judged(lexicon, AllOf((years, nurse)), "Two years as a Registered Nurse", work=work).verdict == "missing"
    assert judged(lexicon, AllOf((nurse, since)), "Registered Nurse with 2 years post registration", work=work).verdict == "missing"
    assert judged(lexicon, AllOf((years, nurse)), "Two years of work; Registered Nurse", work=work).verdict == "partial"
    held = [{"name": "Registered Nurse License", "date": "2014-06"}]
    assert judged(lexicon, AllOf((years, nurse)), "Two years as a Registered Nurse", work=work, certificates=held).verdict != "missing"


def test_a_registration_is_no_certificate_of_any_course(lexicon: Lexicon) -> None:
    """Who has to be registered is not asked for a course, nor are certificates of another field those that are named as examples."""
    scrum = [{"name": "Certified ScrumMaster"}]
    assert judged(lexicon, Leaf("credential", "registration"), certificates=scrum).verdict == "missing"
    asked = Leaf("credential", "certifications", examples=("BLS", "ACLS"))
    assert judged(lexicon, asked, certificates=scrum).verdict == "missing"
    assert judged(lexicon, asked, certificates=[{"name": "Pediatric Advanced Life Support (PALS)"}]).verdict == "partial"
    cloud = Leaf("credential", "certifications", examples=("AWS Certified Developer",))
    assert judged(lexicon, cloud, certificates=scrum).verdict == "missing"
    assert judged(lexicon, cloud, certificates=[{"name": "AWS Certified Solutions Architect"}]).verdict == "partial"


def test_an_expert_has_done_it_at_work(lexicon: Lexicon) -> None:
    """Where mastery is asked, a project or a listing is a part, and what was done in a position is the whole."""
    need, text = named(lexicon, "skill", "Node.js"), "Expert knowledge of Node.js"
    projects = [{"name": "Tide table", "highlights": ["Built with Node.js"]}]
    assert judged(lexicon, need, text, projects=projects).verdict == "partial"
    assert judged(lexicon, need, "Knowledge of Node.js", projects=projects).verdict == "met"
    assert judged(lexicon, need, text, work=[position("2020-01", "Wrote the tide service in Node.js")]).verdict == "met"


def test_a_nurse_of_a_ward_for_acute_patients_is_an_acute_nurse(lexicon: Lexicon) -> None:
    """A title that names an acute ward is a post in acute care; one at a school is none."""
    asked = named(lexicon, "experience", "acute nurse")
    for title, verdict in (("Staff Nurse, Intensive Care", "met"), ("Staff Nurse, Medical-Surgical", "met"), ("School Nurse", "missing")):
        work = [position("2020-01", "Wrote the rota", position=title)]
        assert judged(lexicon, asked, "An experienced acute nurse", work=work).verdict == verdict


def test_a_graduate_has_passed_the_subjects_of_school(lexicon: Lexicon) -> None:
    """Whoever has a degree needs no certificate of mathematics and English; of another subject a degree in one says nothing."""
    held = [{"studyType": "Bachelor of Arts", "area": "Sociology", "endDate": "2012-06"}]
    for fields, verdict in ((("Maths", "English"), "exceeded"), (("Chemistry",), "partial")):
        assert judged(lexicon, Leaf("degree", level="high_school", fields=fields), education=held).verdict == verdict


def test_who_wants_to_get_on_has_learned(lexicon: Lexicon) -> None:
    """Being keen to further one's career is shown by what one went on to learn, and by nothing else."""
    asked = Leaf("trait", "keen to further your career")
    assert judged(lexicon, asked, work=[position("2020-01", "Retrained as a riveter in evening classes")]).verdict == "met"
    assert judged(lexicon, asked, work=[position("2020-01", "Painted the hull")]).verdict == "unstated"
