"""Ranking many postings: what is read, what comes first, what is told."""

import csv
import gzip
import io
import json
from datetime import date
from pathlib import Path

import pytest

from console import AS_OF, ROOT, Console, Ended
from fitcheck.judge import judge
from fitcheck.lexicon import load_lexicon
from fitcheck.match import Reach, index_profile, weight_of
from fitcheck.reading import read_posting, read_profile
from fitcheck.understand import Demanded
from made_market import PROFILE, lines_in, lines_of, market_at, record

POSTINGS = sorted(path for path in (ROOT / "postings").glob("*.[tm][xd]*") if path.stem != "README")
KEYS = ["id", "source", "title", "company", "score", "low", "high", "band", "stars", "blockers", "top_strength", "top_gap"]


@pytest.fixture
def market(tmp_path: Path) -> Path:
    """Two hundred made postings as JSON lines."""
    return market_at(tmp_path / "market.jsonl")


def ranked(ended: Ended) -> list[dict[str, object]]:
    """The lines of a run that went well."""
    assert ended.code == 0, ended.err
    return lines_in(ended)


def test_the_json_lines_follow_the_contract(fitcheck: Console) -> None:
    """A line a posting, with the names that other programs rely on."""
    told = ranked(fitcheck("rank", PROFILE, "postings", *AS_OF, "--format", "json"))
    assert len(told) >= len(POSTINGS) > 5
    assert all(list(one) == KEYS for one in told)


def test_the_ranking_is_that_of_analyze(fitcheck: Console, tmp_path: Path) -> None:
    """The best of many are those that `analyze`, run one by one, puts first, with its very numbers."""
    folder = tmp_path / "postings"
    folder.mkdir()
    for path in POSTINGS:
        (folder / path.name).write_bytes(path.read_bytes())
    told = ranked(fitcheck("rank", PROFILE, folder, *AS_OF, "--format", "json"))
    alone = []
    for path in sorted(folder.iterdir()):
        document = json.loads(fitcheck("analyze", PROFILE, path, *AS_OF, "--format", "json", "--quiet").out)
        alone.append(document["fit"] | {"source": str(path), "title": document["title"]})
    alone.sort(key=lambda one: -1 if one["score"] is None else one["score"], reverse=True)
    assert len(alone) == len(POSTINGS) > 5
    assert [{key: one[key] for key in ("source", "title", "score", "low", "high", "stars", "blockers")} for one in told] == [
        {key: one[key] for key in ("source", "title", "score", "low", "high", "stars", "blockers")} for one in alone
    ]


def test_equal_fits_keep_the_order_of_the_input(fitcheck: Console, market: Path) -> None:
    """Of two postings with the same fit the one read first stands first."""
    told = ranked(fitcheck("rank", PROFILE, market, *AS_OF, "--format", "json", "--top", "200"))
    places = [(not one.get("thin"), one["score"] or 0, -int(str(one["source"]).rpartition(":")[2])) for one in told]
    assert len(places) == 200
    assert places == sorted(places, reverse=True)


def test_a_posting_that_asks_next_to_nothing_does_not_lead(fitcheck: Console, tmp_path: Path) -> None:
    """What asks for one pleasant quality is met by everybody; it stands below what asks more and is met less, and says why."""
    path = tmp_path / "some.jsonl"
    asked = {
        "pleasant": "- Python",
        "real": "- Python\n- PostgreSQL\n- Experience with welding",
        "poor": "- Welding\n- Nursing",
        "none": "We sell tea.",
    }
    path.write_text(lines_of([record(0, id=name, text=f"# Engineer\n\n## Requirements\n\n{lines}\n") for name, lines in asked.items()]))
    told = ranked(fitcheck("rank", PROFILE, path, *AS_OF, "--format", "json"))
    assert [one["id"] for one in told] == ["real", "poor", "pleasant", "none"]
    assert [one.get("thin", False) for one in told] == [False, False, True, False]
    assert told[2]["score"] == 100 > float(str(told[0]["score"]))
    assert ranked(fitcheck("rank", PROFILE, path, *AS_OF, "--format", "json", "--top", "2")) == told[:2]
    assert [one["id"] for one in ranked(fitcheck("rank", PROFILE, path, *AS_OF, "--format", "json", "--min-fit", "90"))] == ["pleasant"]
    table = fitcheck("rank", PROFILE, path, *AS_OF).out.splitlines()
    assert [line.find("Too little asked") > 0 for line in table[1:]] == [False, False, True, False]


def test_top_keeps_the_best_only(fitcheck: Console, market: Path) -> None:
    """`--top 7` gives the first seven of the whole ranking."""
    whole = fitcheck("rank", PROFILE, market, *AS_OF, "--format", "json", "--top", "200").out
    assert fitcheck("rank", PROFILE, market, *AS_OF, "--format", "json", "--top", "7").out == "".join(whole.splitlines(True)[:7])


@pytest.mark.parametrize("profile", [PROFILE, "profiles/icu-nurse.yaml", "profiles/teacher.yaml"])
def test_giving_a_posting_up_half_way_changes_nothing(fitcheck: Console, profile: str) -> None:
    """However few are kept, so that most postings are read in part only, they are the first of a ranking that keeps all."""
    whole = fitcheck("rank", profile, "postings", *AS_OF, "--format", "json", "--top", "500").out.splitlines()
    assert len(whole) == len(POSTINGS)
    for top in range(1, 6):
        assert fitcheck("rank", profile, "postings", *AS_OF, "--format", "json", "--top", str(top)).out.splitlines() == whole[:top]


def test_what_a_fit_may_come_to_is_never_less_than_the_fit() -> None:
    """With any part of what a posting asks judged, and full marks for the rest, no posting is taken for worse than it is."""
    lexicon, seen = load_lexicon(), 0
    for path in sorted((ROOT / "profiles").glob("*.yaml")):
        index = index_profile(read_profile(path, as_of=date(2026, 11, 1))[0], lexicon, date(2026, 11, 1))
        for posting in POSTINGS:
            found, asked = Demanded(read_posting(posting)[0], lexicon), judge(index, read_posting(posting)[0])
            reach, ahead = Reach(index), float(sum(weight_of(index, demand.importance) for demand in found.demands))
            for demand in found.standing_alone():
                ahead -= weight_of(index, demand.importance)
                if needs := found.needs_of(demand):
                    reach.take(demand.text, demand.importance, needs)
                assert (reach.most(ahead) or 0) >= (asked.fit.score or 0), (path, posting, demand.text)
                seen += 1
    assert seen > 100


def test_top_all_streams_in_input_order(fitcheck: Console, market: Path) -> None:
    """Every posting has its line, in the order in which it stands in the file."""
    told = ranked(fitcheck("rank", PROFILE, market, *AS_OF, "--format", "json", "--top", "all"))
    assert [one["id"] for one in told] == [f"p{number}" for number in range(200)]
    assert [one["source"] for one in told] == [f"{market}:{number + 1}" for number in range(200)]


def test_two_processes_say_the_same(fitcheck: Console, market: Path) -> None:
    """The number of processes changes no byte."""
    big = market_at(market.with_name("big.jsonl"), copies=20)
    assert big.stat().st_size > 3 * 256 * 1024
    for top in ("all", "30"):
        told = [fitcheck("rank", PROFILE, big, *AS_OF, "--format", "json", "--top", top, "--workers", n).out for n in ("1", "2")]
        assert told[0] == told[1] != ""


def written(kind: str, folder: Path) -> Path:
    """The first thirty made postings in a form."""
    records = [record(number) for number in range(30)]
    path = folder / f"market.{kind}"
    if kind == "jsonl.gz":
        path.write_bytes(gzip.compress(lines_of(records).encode()))
    elif kind == "csv":
        with path.open("w", newline="") as file:
            table = csv.DictWriter(file, ("id", "title", "company", "description"))
            table.writeheader()
            table.writerows({**{key: one[key] for key in ("id", "title", "company")}, "description": one["text"]} for one in records)
    elif kind == "parquet":
        arrow, parquet = pytest.importorskip("pyarrow"), pytest.importorskip("pyarrow.parquet")
        parquet.write_table(arrow.Table.from_pylist(records), path, row_group_size=7)
    else:
        path.write_text(json.dumps({"jobs": [{**one, "text": "", "content": str(one["text"])} for one in records]}))
    return path


@pytest.mark.parametrize("kind", ["jsonl.gz", "csv", "parquet", "json"])
def test_every_form_gives_the_same_ranking(fitcheck: Console, tmp_path: Path, kind: str) -> None:
    """Gzip, CSV, Parquet and the JSON of a board hold the same postings as JSON lines."""
    plain = tmp_path / "plain.jsonl"
    plain.write_text(lines_of([record(number) for number in range(30)]))
    asked = ("title", "company", "score", "low", "high", "band", "top_strength", "top_gap")
    wanted = [[one[key] for key in asked] for one in ranked(fitcheck("rank", PROFILE, plain, *AS_OF, "--format", "json"))]
    told = [[one[key] for key in asked] for one in ranked(fitcheck("rank", PROFILE, written(kind, tmp_path), *AS_OF, "--format", "json"))]
    assert len(wanted) == 30
    assert told == wanted


def test_json_lines_come_from_standard_input(fitcheck: Console) -> None:
    """`-` takes a stream."""
    assert len(ranked(fitcheck("rank", PROFILE, "-", *AS_OF, "--format", "json", given=lines_of([record(1), record(2)])))) == 2


def test_broken_postings_are_named_and_passed_over(fitcheck: Console, tmp_path: Path) -> None:
    """A line that is no posting costs its own place, and is told with its line."""
    path = tmp_path / "some.jsonl"
    path.write_text(lines_of([record(1)]) + "{broken\n\n" + '{"no": "text"}\n' + lines_of([record(2)]))
    ended = fitcheck("rank", PROFILE, path, *AS_OF, "--format", "json")
    assert [one["source"] for one in sorted(ranked(ended), key=lambda one: str(one["source"]))] == [f"{path}:1", f"{path}:5"]
    assert f"{path}:2:2: error: broken-json" in ended.err
    assert f"{path}:4: error: unknown-json" in ended.err
    assert "2 broken" in ended.err


def test_doubles_are_left_out_and_counted(fitcheck: Console, tmp_path: Path) -> None:
    """The same text a second time takes no place among the best; in a full listing it is marked."""
    path = tmp_path / "double.jsonl"
    path.write_text(lines_of([record(1), record(2), record(1, id="again")]))
    ended = fitcheck("rank", PROFILE, path, *AS_OF, "--format", "json")
    assert "again" not in [one["id"] for one in ranked(ended)]
    assert "1 doubles left out" in ended.err
    told = ranked(fitcheck("rank", PROFILE, path, *AS_OF, "--format", "json", "--top", "all"))
    assert [one.get("double") for one in told] == [None, None, True]


def test_where_narrows_down(fitcheck: Console, market: Path) -> None:
    """Texts for one field are choices, different fields hold together."""
    call = ("rank", PROFILE, market, *AS_OF, "--format", "json", "--top", "200", "--where", "company=works 1", "--where", "company=Works 3")
    told = ranked(fitcheck(*call, "--where", "title=engineer 1"))
    assert {one["company"] for one in told} == {"Works 1", "Works 3"}
    assert all(str(one["title"]).startswith("Engineer 1") for one in told)
    assert fitcheck(*call, "--where", "salary=high").code == 2


def test_a_fit_that_no_posting_reaches_is_exit_code_1(fitcheck: Console, market: Path) -> None:
    """`--min-fit` keeps what reaches it, and says so where nothing does."""
    told = ranked(fitcheck("rank", PROFILE, market, *AS_OF, "--format", "json", "--min-fit", "60"))
    assert told
    assert all(float(str(one["score"])) >= 60 for one in told)
    narrow = ("--where", "company=Works 0", "--where", "title=Engineer 19", "--min-fit", "100")
    assert fitcheck("rank", PROFILE, market, *AS_OF, *narrow).code == 1


def test_a_cell_that_a_spreadsheet_would_run_is_harmless(fitcheck: Console, tmp_path: Path) -> None:
    """Names that begin with = + - @ are marked as text in CSV."""
    path, names = tmp_path / "evil.jsonl", ["=1+1", "+1", "-1", "@SUM(A1)"]
    path.write_text(lines_of([record(number, company=name) for number, name in enumerate(names)]))
    rows = list(csv.DictReader(io.StringIO(fitcheck("rank", PROFILE, path, *AS_OF, "--format", "csv").out)))
    assert sorted(row["company"] for row in rows) == sorted(f"'{name}" for name in names)


def test_several_profiles_make_one_table_of_values(fitcheck: Console, tmp_path: Path) -> None:
    """Each row says whose it is, and none has another's columns: a spreadsheet can sort and filter them."""
    path = market_at(tmp_path / "market.jsonl")
    told = fitcheck("rank", PROFILE, path, "--profile", "profiles/accountant.json", *AS_OF, "--top", "3", "--format", "csv").out
    rows = list(csv.DictReader(io.StringIO(told)))
    assert len(rows) >= 6 and len(rows) == len(told.splitlines()) - 1
    assert {row["profile"] for row in rows} == {PROFILE, "profiles/accountant.json"}
    assert all(row["source"] and row["title"] and row["fit"] for row in rows)
    assert len({(row["profile"], row["source"]) for row in rows}) == len(rows)


def test_a_page_escapes_what_postings_say(fitcheck: Console, tmp_path: Path) -> None:
    """A posting's title is text in HTML."""
    path = tmp_path / "evil.jsonl"
    path.write_text(lines_of([record(1, title="Baker & <script>alert(1)</script>", company="<b>Fen</b> Mill")]))
    page = fitcheck("rank", PROFILE, path, *AS_OF, "--format", "html").out
    assert "Baker &amp;" in page and "&lt;b&gt;" in page
    assert "<script" not in page and "<b>" not in page


def test_several_profiles_have_postings_and_postings_have_candidates(fitcheck: Console, market: Path) -> None:
    """With a second profile each has its own ranking, and each posting its candidates, the best first."""
    call = ("rank", PROFILE, market, "--profile", "profiles/electrician.yaml", *AS_OF, "--format", "json", "--top", "5")
    told = ranked(fitcheck(*call))
    mine = [one for one in told if one["kind"] == "standing" and one["profile"] == PROFILE]
    alone = ranked(fitcheck("rank", PROFILE, market, *AS_OF, "--format", "json", "--top", "5"))
    assert [{key: value for key, value in one.items() if key not in ("kind", "profile")} for one in mine] == alone
    candidates = [one["candidates"] for one in told if one["kind"] == "candidates"]
    assert len(candidates) == 5
    assert all([each["score"] for each in one] == sorted((each["score"] for each in one), reverse=True) for one in candidates)  # type: ignore[attr-defined]
    assert {each["profile"] for one in candidates for each in one} == {PROFILE, "profiles/electrician.yaml"}  # type: ignore[attr-defined]


def test_a_file_that_is_not_there_is_an_error(fitcheck: Console) -> None:
    """A misspelt name is told before anything is read."""
    ended = fitcheck("rank", PROFILE, "postings", "nowhere.jsonl")
    assert (ended.code, ended.out) == (2, "")
    assert "nowhere.jsonl: error: unreadable-file" in ended.err


def test_the_papers_of_a_folder_are_no_postings(fitcheck: Console, tmp_path: Path) -> None:
    """README, LICENSE and CHANGELOG are passed over in a folder, and read where they are named."""
    posting = (ROOT / "postings/software-engineer-lanternfish.md").read_text()
    for name in ("README.md", "LICENSE", "CHANGELOG.txt", "job.md"):
        (tmp_path / name).write_text(posting.replace("Lanternfish", name))
    assert "1 posting read" in fitcheck("rank", PROFILE, tmp_path).err
    assert "1 posting counted" in fitcheck("gaps", PROFILE, tmp_path).err
    assert "1 posting read" in fitcheck("rank", PROFILE, tmp_path / "README.md").err


def test_a_file_with_carriage_returns_alone_is_a_posting(fitcheck: Console, tmp_path: Path) -> None:
    """It looks like a table to whoever takes only line feeds for the ends of lines."""
    path = tmp_path / "old.txt"
    path.write_bytes(b"Baker, nights\rRequirements\r- Experience with sourdough\r")
    ended = fitcheck("rank", PROFILE, path, *AS_OF, "--format", "json")
    assert ended.code == 0 and "Baker" in ended.out


def test_results_that_come_one_by_one_go_to_the_file_that_a_link_names(fitcheck: Console, market: Path, tmp_path: Path) -> None:
    """The link stays one; what is no file is refused before anything is replaced."""
    real, link = tmp_path / "real.jsonl", tmp_path / "link.jsonl"
    real.touch()
    link.symlink_to(real)
    call = ("rank", PROFILE, market, *AS_OF, "--top", "all", "--format", "json", "-o")
    assert fitcheck(*call, link).code == 0
    assert link.is_symlink() and real.stat().st_size > 0
    assert fitcheck(*call, tmp_path).code == 2 and tmp_path.is_dir()


def test_progress_is_kept_elsewhere_where_the_cache_cannot_be_written(
    fitcheck: Console, market: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A home that is a file is no reason to stop."""
    (tmp_path / "home").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert fitcheck("rank", PROFILE, market, *AS_OF).code == 0
