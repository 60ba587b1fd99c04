"""Names in full, in part and by their relatives, and words that only look like them: with the vocabulary that ships."""

import pytest

from fitcheck.lexicon import Lexicon
from fitcheck.match import index_profile, weigh
from fitcheck.nouns.requirement import AllOf, Leaf
from judging import AS_OF, judged, named, position
from made_profile import made_profile


def test_common_words_alone_show_nothing(lexicon: Lexicon) -> None:
    """What a phrase shares with a profile has to tell something: everyone has managed accounts or set a strategy."""
    sold = [position("2018-01", "Managed a portfolio of accounts and created plans", "Wrote a strategy for the region")]
    for asked in ("managing falconry accounts", "falconry strategy"):
        assert judged(lexicon, Leaf("experience", asked), work=sold).verdict == "missing"
    flew = [position("2018-01", "Opened a falconry school")]
    assert judged(lexicon, Leaf("experience", "falconry strategy"), work=flew).verdict == "partial"


def test_a_need_that_points_back_is_shown_by_what_it_means(lexicon: Lexicon) -> None:
    """Applying these tools asks for no more than the tools named before; a purpose of its own does."""
    tools = (named(lexicon, "skill", "Python"), named(lexicon, "skill", "Kubernetes"))
    work = [position("2020-01", "Ran Kubernetes and wrote Python for tide gauges")]
    applied = Leaf("experience", "using these tools to solve real problems")
    assert judged(lexicon, AllOf((*tools, applied)), work=work).verdict == "met"
    assert judged(lexicon, AllOf((*tools, applied)), work=[position("2020-01", "Wrote Python")]).verdict == "partial"
    own = Leaf("experience", "teaching these tools to beekeepers")
    assert judged(lexicon, AllOf((*tools, own)), work=work).verdict == "partial"


def test_relatives_alone_are_never_the_whole_of_a_phrase(lexicon: Lexicon) -> None:
    """The other words of a phrase do not make up for the known thing in it."""
    need = Leaf("experience", "building and scaling product marketing programs", min_years=3)
    said = position("2014-01", "Built a sales plan and scaled two programs of outbound calls", position="Account executive")
    assert judged(lexicon, need, work=[said]).verdict in ("partial", "missing")


def test_groups_of_related_things_carry_over_in_part(lexicon: Lexicon) -> None:
    """Who did one thing of a group brings a part of another, in both directions."""
    for asked, said in (("boilers", "Serviced refrigeration units"), ("refrigeration", "Looked after two boilers")):
        assert judged(lexicon, named(lexicon, "skill", asked), work=[position("2020-01", said)]).verdict == "partial"


def test_the_order_of_the_file_changes_no_evidence(lexicon: Lexicon) -> None:
    """All that is quoted stays the same, and in the same order, when the lists are turned round."""
    years = range(2010, 2024, 2)
    work = [{**position(f"{year}-01", f"Wrote Python for gauge {year}", "Swept the pier"), "endDate": f"{year + 1}-12"} for year in years]
    same = [{**one, "endDate": "2023-12"} for one in work]
    for positions in (work, same):
        for need in (named(lexicon, "skill", "Python"), Leaf("experience", "", min_years=3), Leaf("trait", "initiative")):
            texts = [[quote.text for quote in judged(lexicon, need, work=order).evidence] for order in (positions, positions[::-1])]
            assert texts[0] == texts[1]


def test_the_years_of_a_relative_are_told_with_their_share(lexicon: Lexicon) -> None:
    """How ten years near a thing come to five of it can be redone by hand."""
    profile = made_profile(work=[position("2016-11", "Tuned MySQL for a ferry line")])
    weighed = weigh(index_profile(profile, lexicon, AS_OF), named(lexicon, "skill", "PostgreSQL", min_years=5))
    assert "its 10 years count for" in weighed[0].why
    assert "towards the 5 asked" in weighed[0].why


def test_names_with_a_slash_between_them_are_a_choice(lexicon: Lexicon) -> None:
    """One of two known names is enough where a slash stands between them; a slash within other words makes no choice."""
    work = [position("2020-01", "Wrote the harbor map in React")]
    assert judged(lexicon, Leaf("skill", "Angular/React"), work=work).verdict == "met"
    assert judged(lexicon, Leaf("skill", "Angular/React"), work=[position("2020-01", "Swept the pier")]).verdict == "missing"
    assert judged(lexicon, Leaf("skill", "tide/React"), work=[position("2020-01", "Read the tide")]).verdict != "met"


def test_a_part_of_common_words_is_no_part(lexicon: Lexicon) -> None:
    """A phrase of common words alone is shown as a whole or not at all; a rare word in it makes a part tell."""
    work = [position("2020-01", "Drew plans with customers of the ferry", "Set the strategy for the wharf")]
    assert judged(lexicon, Leaf("experience", "customer content outcomes"), work=work).verdict == "missing"
    assert judged(lexicon, Leaf("experience", "wharf outcomes"), work=work).verdict == "partial"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("monitoring and observability tools", "Watched the pumps with Prometheus and Grafana"),
        ("elastic cloud services", "Moved the tide tables to AWS"),
        ("containerized workloads", "Ran the tide tables in Docker"),
        ("responsive design principles", "Laid out the harbor site in responsive design"),
    ],
)
def test_a_class_is_shown_by_what_belongs_to_it(lexicon: Lexicon, asked: str, said: str) -> None:
    """Whatever words name a class of things, the things that belong to it show it."""
    assert judged(lexicon, named(lexicon, "skill", asked), work=[position("2020-01", said)]).verdict == "met"


def test_general_words_lift_nothing_that_is_missing(lexicon: Lexicon) -> None:
    """Where the thing itself is missing, the general words beside it are no help."""
    needs = AllOf((named(lexicon, "skill", "welding"), Leaf("skill", "other forms of operation")))
    assert judged(lexicon, needs, work=[position("2020-01", "Sold tickets")]).verdict == "missing"


@pytest.mark.parametrize(
    ("asked", "verdict"),
    [("maintaining and administering Kubernetes clusters", "met"), ("maintaining Kubernetes and falconry", "partial")],
)
def test_working_with_a_named_thing_is_the_thing(lexicon: Lexicon, asked: str, verdict: str) -> None:
    """The verbs of running a thing ask no more than the thing, whereas another thing beside it does."""
    said = position("2020-01", "Moved the tide service to Kubernetes")
    assert judged(lexicon, Leaf("experience", asked), work=[said]).verdict == verdict


def test_what_is_only_preferred_takes_nothing_away(lexicon: Lexicon) -> None:
    """`Preferably` names a wish beside what is asked; a requirement that is nothing but a wish stands by itself."""
    tools = (named(lexicon, "skill", "Python"), named(lexicon, "skill", "Kubernetes"))
    work = [position("2020-01", "Wrote Python for tide gauges")]
    assert judged(lexicon, AllOf(tools), "Python, preferably with Kubernetes", work=work).verdict == "met"
    assert judged(lexicon, AllOf(tools), "Python; ideally some Kubernetes", work=work).verdict == "met"
    assert judged(lexicon, AllOf(tools), "Ideally Python and Kubernetes", work=work).verdict == "partial"
    assert judged(lexicon, AllOf(tools), "Preferably at sea. Python and Kubernetes", work=work).verdict == "partial"


def test_another_of_a_class_is_not_the_one_named(lexicon: Lexicon) -> None:
    """`Other version control systems` asks for one more than Git; where others would do as well, Git is one."""
    needs = AllOf((named(lexicon, "skill", "Git"), named(lexicon, "skill", "version control systems")))
    asked = "Git and other version control systems"
    git = position("2020-01", "Kept the charts in Git")
    assert judged(lexicon, needs, asked, work=[git]).verdict == "partial"
    assert judged(lexicon, needs, asked, work=[git, position("2018-01", "Kept the charts in Subversion")]).verdict == "met"
    assert judged(lexicon, needs, "Git and version control systems", work=[git]).verdict == "met"


def test_a_project_on_a_code_host_is_under_version_control(lexicon: Lexicon) -> None:
    """A page on a host of public code shows Git and open source; another page shows neither, nor do words of an address."""
    hosted = [{"name": "Tide tables", "url": "https://github.com/imogen-vale/rust-tables"}]
    for asked in ("Git", "open source"):
        assert judged(lexicon, named(lexicon, "skill", asked), projects=hosted).verdict == "met"
        assert (
            judged(lexicon, named(lexicon, "skill", asked), projects=[{"name": "Tide tables", "url": "https://tides.example"}]).verdict
            == "missing"
        )
    assert judged(lexicon, named(lexicon, "skill", "Rust"), projects=hosted).verdict == "missing"


def test_a_proper_name_tells_most_of_a_phrase(lexicon: Lexicon) -> None:
    """A product that nobody here knows is the thing asked, and the common words beside it are not."""
    kept = [position("2020-01", "Kept records and reported on patients")]
    assert judged(lexicon, Leaf("skill", "VesselTrak records reporting"), work=kept).verdict == "missing"
    assert judged(lexicon, Leaf("skill", "patient records reporting"), work=kept).verdict == "met"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("falcon evaluation", "Evaluated forty falcons a year"),
        ("kiln calibration", "Calibrate the kiln each spring"),
        ("glaze sterilization", "Sterilised every glaze"),
        ("bell cataloguing", "Cataloged the bells of three towers"),
        ("hiring puppeteers", "Hired two puppeteers"),
        ("supervision of ferrymen", "Supervise the ferrymen"),
    ],
)
def test_a_deed_and_its_noun_are_one_family(lexicon: Lexicon, asked: str, said: str) -> None:
    """What is asked as a noun is shown by the verb, however it is spelt."""
    assert judged(lexicon, Leaf("experience", asked), work=[position("2020-01", said)]).verdict == "met"


@pytest.mark.parametrize(("asked", "said"), [("tree nursery", "Nursed the sick"), ("accessible maps", "Entered new accessions in maps")])
def test_words_that_only_look_alike_are_strangers(lexicon: Lexicon, asked: str, said: str) -> None:
    """A nursery is no nursing, and an accession gives no access."""
    assert judged(lexicon, Leaf("experience", asked), work=[position("2020-01", said)]).verdict != "met"


def test_running_a_managed_database_is_not_writing_its_language(lexicon: Lexicon) -> None:
    """Whoever looks after RDS instances is near to MySQL, and has not shown SQL."""
    ran = [position("2020-01", "Ran forty RDS instances")]
    assert judged(lexicon, named(lexicon, "skill", "MySQL"), work=ran).verdict == "partial"
    assert judged(lexicon, named(lexicon, "skill", "SQL"), work=ran).verdict != "met"


def test_areas_of_work_in_brackets_are_no_stack(lexicon: Lexicon) -> None:
    """Of areas named as examples one is enough; of unlike products asked together some are a part."""
    kept = [position("2020-01", "Kept the books, payables and the monthly close")]
    areas = Leaf("experience", "office roles", examples=("accounting", "recruiting", "teaching", "fundraising"))
    assert judged(lexicon, areas, work=kept).verdict == "met"


def test_names_in_small_letters_between_slashes_are_choices(lexicon: Lexicon) -> None:
    """`angular/react` asks for one of the two, whatever the capitals."""
    assert judged(lexicon, Leaf("skill", "angular/react"), work=[position("2020-01", "Built forms in React")]).verdict == "met"


def test_another_entry_is_quoted_before_a_keyword_of_the_same(lexicon: Lexicon) -> None:
    """Beside a deed, its entry's keyword says nothing more; what was done elsewhere does."""
    work = [
        position("2022-01", "Ran Kubernetes for tide gauges", keywords=["Kubernetes"]),
        position("2018-01", "Moved ferries' timetables to Kubernetes", endDate="2021-12"),
    ]
    quoted = [one.text for one in judged(lexicon, named(lexicon, "skill", "Kubernetes"), work=work).evidence]
    assert quoted == ["Ran Kubernetes for tide gauges", "Moved ferries' timetables to Kubernetes", "Kubernetes"]


def test_caring_for_a_thing_by_name_is_about_the_thing(lexicon: Lexicon) -> None:
    """`Passionate about start-up culture` is no question of cultures."""
    need = Leaf("trait", "passionate about a dynamic startup culture")
    assert judged(lexicon, need, work=[position("2020-01", "Interpreter for refugees in Spanish")]).verdict == "unstated"


def test_a_country_is_the_lesser_part_of_a_phrase(lexicon: Lexicon) -> None:
    """A charity at home is a part of charity abroad."""
    kept = [position("2020-01", "Kept the accounts of a charity")]
    assert judged(lexicon, Leaf("experience", "UK charity"), work=kept).verdict == "partial"


def test_handling_a_known_thing_asks_for_the_thing(lexicon: Lexicon) -> None:
    """Managing payroll and running a ledger are payroll and ledgers; a purpose of its own is more."""
    paid = [position("2020-01", "Ran payroll for forty ferrymen")]
    assert judged(lexicon, Leaf("experience", "managing and maintaining payroll"), work=paid).verdict == "met"
    assert judged(lexicon, Leaf("experience", "teaching payroll"), work=paid).verdict != "met"


def test_a_name_in_the_middle_of_a_phrase_is_the_thing_asked(lexicon: Lexicon) -> None:
    """`Supporting Vesselix infrastructure` asks for Vesselix; other infrastructure is none of it."""
    ran = [position("2020-01", "Supported and maintained the harbor's infrastructure")]
    assert judged(lexicon, Leaf("experience", "supporting and maintaining Vesselix infrastructure"), work=ran).verdict == "missing"


def test_what_one_does_with_a_product_is_not_the_product(lexicon: Lexicon) -> None:
    """Tuning something else shows no MongoDB, though tuning is what the posting wants it for."""
    tuned = [position("2020-01", "Performance tuning of tide models")]
    need = named(lexicon, "skill", "MongoDB", examples=("performance tuning",))
    assert judged(lexicon, need, work=tuned).verdict == "missing"


def test_places_left_out_are_not_asked_for(lexicon: Lexicon) -> None:
    """`Anywhere in the US except Hawaii` suits a home in Oregon, and none in Hawaii."""
    need = Leaf("eligibility", "United States except in Hawaii", category="location")
    at = {"city": "Salem", "region": "Oregon", "countryCode": "US"}
    assert judged(lexicon, need, basics={"location": at}).verdict == "met"
    assert judged(lexicon, need, basics={"location": {**at, "city": "Hilo", "region": "Hawaii"}}).verdict == "missing"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("programming", "Ran the pest programme with nine program directors"),
        ("software engineering", "Answered code calls on the ward"),
        ("publications", "Spoke to the public"),
        ("machining", "Minded the copying machine"),
        ("banking", "Walked along the river bank"),
        ("archives", "Rebuilt the arch of a bridge"),
        ("family law", "Wrote to the families of sailors"),
        ("drain cleaning", "Cleaned 900 records"),
        ("trial advocacy", "Breathing trials with ventilated patients"),
        ("regulatory compliance", "Standardized the names of buoys"),
        ("soldering", "Sold tickets on the ferry"),
        ("object handling", "Wrote a guide to handling objections"),
        ("medication administration", "Fault injections in a tide model"),
        ("digitization", "Ran security scans of the harbor"),
        ("enterprise sales", "Showed the budget to C-level sponsors"),
        ("wound care", "Wash, dress and feed six residents each morning"),
        ("photography", "Fitted security cameras in eleven shops"),
        ("social work", "Carried parcels up four floors"),
        ("Incoterms", "Ran the tests in Docker containers"),
        ("plumbing", "Found two memory leaks in the parser"),
        ("natural language processing", "Swapped the transformer of a substation"),
        ("preventive conservation", "Moved the backups to object storage"),
        ("collections management", "Published the build artifacts to a registry"),
        ("exhibition development", "The team installs switchgear"),
        ("employee relations", "Increased attendance at the fair by a fifth"),
        ("benefits administration", "Raised enrollment in the evening course"),
        ("system administration", "Trained four servers for the terrace"),
        ("prospecting", "Technical lead of the ferry timetable"),
        ("public meetings", "Cut the queue from hours to minutes"),
        ("landscaping", "Two plants with a foundry each"),
        ("customer service", "Wrote a multi-tenant billing service"),
        ("external audit", "Night audit and early breakfasts"),
        ("recruiting", "Wrote the handbook for new hires"),
        ("menu planning", "Worked with a payroll specialist"),
        ("safe driving", "Drove adoption of the new form"),
        ("demand generation", "Led walking tours of the old town"),
        ("data quality", "Cleaned the ferry terminal each evening"),
        ("educational technology", "Tuned pianos in eleven schools"),
        ("public relations", "Maintained presses and guillotines"),
        ("accounts receivable", "Moved the collections into new rooms"),
        ("banking", "Hung forty loans for the winter show"),
        ("IT support", "Sold tickets at the gate"),
        ("healthcare", "Built a dashboard of service health"),
        ("grant writing", "Priced annuities for a pension fund"),
        ("time series analysis", "Hired seasonal staff for the harvest"),
        ("due diligence", "Catalogued new acquisitions of the print room"),
        ("electrical work", "Spotted two wire frauds at the counter"),
        ("software engineering", "Increased engagement of readers by a fifth"),
        ("machine learning", "Found outliers in the counts of cash"),
        ("accounting", "Balanced a cash drawer daily"),
        ("banking", "Opened accounts on the wiki for two hundred people"),
        ("library work", "Weeded the borders of the park"),
        ("recruiting", "Shortlisted for the prize of the county"),
        ("construction", "Ran jobs on the cluster each night"),
    ],
)
def test_half_a_name_and_its_homonyms_show_nothing(lexicon: Lexicon, asked: str, said: str) -> None:
    """A word that a name shares with what was done, or that only sounds like it, is no part of it."""
    assert judged(lexicon, named(lexicon, "skill", asked), work=[position("2020-01", said)]).verdict == "missing"


def test_an_example_of_something_else_is_a_part_at_most(lexicon: Lexicon) -> None:
    """Of a known thing, a kind of it named as an example is the thing; what is only used in it is not."""
    need = named(lexicon, "skill", "bioinformatics", examples=("machine learning",))
    assert judged(lexicon, need, work=[position("2020-01", "Trained machine learning models of tides")]).verdict != "met"
    cloud = named(lexicon, "skill", "cloud platform", examples=("AWS",))
    assert judged(lexicon, cloud, work=[position("2020-01", "Ran tide models on AWS")]).verdict == "met"


def test_a_wide_skill_shows_no_narrow_one(lexicon: Lexicon) -> None:
    """Whoever plans menus knows a part of stock keeping, but keeping stock shows no menu planning."""
    kept = [position("2020-01", "Inventory management for a chandler")]
    assert judged(lexicon, named(lexicon, "skill", "menu planning"), work=kept).verdict == "missing"


def test_every_word_of_a_name_but_the_emptiest_belongs_to_it(lexicon: Lexicon) -> None:
    """Trades are no trade shows, lines no command line; what was built and maintained is no building maintenance."""
    done = [position("2020-01", "Kept the lines and trades of the harbor in order", "Built and maintained dashboards of the tides")]
    for asked in ("trade shows", "command line", "building maintenance"):
        assert judged(lexicon, named(lexicon, "skill", asked), work=done).verdict == "missing", asked


def test_years_of_a_thing_need_more_than_an_undated_neighbour_of_it(lexicon: Lexicon) -> None:
    """A relative of what is asked for years, in no dated work, speaks for none of them."""
    leaf = named(lexicon, "experience", "human resources", min_years=4)
    volunteer = [{"organization": "Ferry Club", "position": "Helper", "highlights": ["Recruited four stewards"]}]
    assert judged(lexicon, leaf, volunteer=volunteer).verdict == "missing"
    assert judged(lexicon, leaf, work=[position("2024-01", "Recruited forty drivers")]).verdict == "partial"


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("QuickBooks Online", "Xero"),
        ("LexisNexis", "Westlaw"),
        ("Revit", "AutoCAD"),
        ("Yardi", "AppFolio"),
        ("Datadog", "New Relic"),
        ("tax", "external audit"),
        ("bartending", "barista work"),
        ("freight brokerage", "freight forwarding"),
        ("internal audit", "external audit"),
        ("wallpaper hanging", "house painting"),
        ("technical writing", "copywriting"),
    ],
)
def test_a_neighbour_of_a_thing_shows_a_part_of_it(lexicon: Lexicon, asked: str, shown: str) -> None:
    """What an interviewer would credit: a peer of a product, an edition of another, the work next door."""
    low, high = lexicon.cover(shown, asked)
    assert 0 < low <= high < 1


@pytest.mark.parametrize(
    ("asked", "shown"), [("nursing", "veterinary medicine"), ("electrical work", "roofing"), ("tax", "payroll software"), ("Java", "Xero")]
)
def test_other_trades_are_no_neighbours(lexicon: Lexicon, asked: str, shown: str) -> None:
    """A word or a house in common makes no relative."""
    assert lexicon.cover(shown, asked) == (0.0, 0.0)


def test_a_class_in_a_room_is_no_class_online(lexicon: Lexicon) -> None:
    """The wider area of a thing that is another way of working shows nothing of it."""
    work = [position("2015-01", "Taught a class of thirty", position="Teacher")]
    assert judged(lexicon, named(lexicon, "experience", "online teaching"), work=work).verdict == "missing"
    assert judged(lexicon, named(lexicon, "experience", "online teaching"), work=[position("2020-01", "Taught online")]).verdict == "met"
