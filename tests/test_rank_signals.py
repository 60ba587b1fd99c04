"""A ranking that is asked to stop or killed from outside: what it leaves, and that nobody works on for nothing."""

import json
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from console import AS_OF, ROOT, Console
from fitcheck.cli.interrupting import interruption
from fitcheck.problem import InputError
from fitcheck.rank.desk import Job
from fitcheck.rank.executors import Processes
from long_runs import COMMAND, killed, started, states
from made_market import PROFILE, lines_of, market_at, record

pytestmark = pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="processes are counted as Linux tells of them")


@pytest.fixture
def endless(tmp_path: Path) -> Path:
    """Enough postings that a run can be interrupted in the middle."""
    return market_at(tmp_path / "endless.jsonl", copies=60)


@pytest.fixture
def short(tmp_path: Path) -> Path:
    """Postings enough for three shards."""
    return market_at(tmp_path / "short.jsonl", copies=15)


def workers_of(running: "subprocess.Popen[bytes]") -> list[int]:
    """The processes that a run has started."""
    return [int(one) for one in Path(f"/proc/{running.pid}/task/{running.pid}/children").read_text().split()]


def is_there(process: int) -> bool:
    """Whether a process is still alive."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def soon(holds: Callable[[], bool]) -> bool:
    """Whether something comes to hold within some seconds."""
    end = time.monotonic() + 20
    while not holds():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def catches(process: int, number: signal.Signals) -> bool:
    """Whether a process has a handler of its own for a signal."""
    (caught,) = [line for line in Path(f"/proc/{process}/status").read_text().splitlines() if line.startswith("SigCgt")]
    return bool(int(caught.split()[1], 16) >> (number - 1) & 1)


def at_work(endless: Path, cache: Path, *options: str) -> "subprocess.Popen[bytes]":
    """A run with two workers that has come past its first shard."""
    running = started(endless, cache, "--workers", "2", *options)
    assert soon(lambda: bool(states(cache)) and len(workers_of(running)) == 2)
    return running


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_workers_end_with_the_run(endless: Path, tmp_path: Path, number: signal.Signals) -> None:
    """Whatever ends it, though it alone is meant."""
    running = at_work(endless, tmp_path / "cache", "-o", str(tmp_path / "out.json"))
    workers = workers_of(running)
    running.send_signal(number)
    running.communicate(timeout=60)
    assert soon(lambda: not any(map(is_there, workers)))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
@pytest.mark.parametrize("is_for_all", [False, True])
def test_who_asks_a_run_to_stop_gets_what_it_has(endless: Path, tmp_path: Path, number: signal.Signals, is_for_all: bool) -> None:
    """Whole lines of the postings read so far, and the usual exit code; also where the workers are asked too."""
    output = tmp_path / "out.json"
    running = at_work(endless, tmp_path / "cache", "--top", "all", "--format", "json", "-o", str(output))
    os.killpg(running.pid, number) if is_for_all else running.send_signal(number)
    _, told = running.communicate(timeout=60)
    assert running.returncode == 128 + number
    assert b"--resume goes on from there" in told
    assert b"Traceback" not in told
    sources = [json.loads(line)["source"] for line in output.read_text("utf-8").splitlines()]
    assert sources == [f"{endless}:{line + 1}" for line in range(len(sources))] != []


def test_a_run_that_was_asked_to_stop_goes_on(fitcheck: Console, endless: Path, tmp_path: Path) -> None:
    """From its partial result to the bytes of a run that was let be."""
    cache, output = tmp_path / "cache", tmp_path / "out.json"
    options = ("--top", "all", "--format", "json", "-o", str(output))
    running = at_work(endless, cache, *options)
    running.terminate()
    running.communicate(timeout=60)
    partial = output.read_bytes()
    running = started(endless, cache, *options, "--resume")
    _, told = running.communicate(timeout=120)
    assert running.returncode == 0
    assert b"anew" not in told
    assert output.read_bytes().startswith(partial)
    assert output.read_text("utf-8") == fitcheck("rank", PROFILE, endless, *AS_OF, *options[:4]).out
    assert list((cache / "fitcheck").glob("rank-*")) == []


def test_gaps_asked_to_stop_tell_what_they_have(endless: Path, tmp_path: Path) -> None:
    """The figures of the postings read so far."""
    output = tmp_path / "gaps.json"
    command = [sys.executable, "-m", "fitcheck", "gaps", PROFILE, str(endless), "-o", str(output), "--workers", "2"]
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE) as running:
        assert soon(lambda: len(workers_of(running)) == 2)
        time.sleep(0.5)
        running.terminate()
        _, told = running.communicate(timeout=60)
    assert running.returncode == 128 + signal.SIGTERM
    assert b"interrupted: " in told
    assert b"Traceback" not in told
    assert not output.exists() or json.loads(output.read_text("utf-8"))["postings"] > 0


@pytest.mark.parametrize("command", ["rank", "gaps"])
def test_a_run_that_waits_for_input_stops_at_once(command: str) -> None:
    """Nobody has to press the keys twice, or to close the input first."""
    call = [sys.executable, "-m", "fitcheck", command, PROFILE, "-", "--format", "json"]
    with subprocess.Popen(call, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert soon(lambda: catches(running.pid, signal.SIGTERM))
        running.send_signal(signal.SIGINT)
        ended = soon(lambda: running.poll() is not None)
        running.kill()
        _, told = running.communicate()
    assert ended and running.returncode == 130
    assert b"interrupted: there is no result" in told


EARLY = """
import os, signal, sys
from fitcheck.cli import main
import fitcheck.cli.market
fitcheck.cli.market._refuse_clashes = lambda *_: os.kill(os.getpid(), signal.SIGINT)
sys.argv[1:] = {arguments!r}
main()
"""


@pytest.mark.parametrize("command", ["rank", "gaps"])
@pytest.mark.parametrize("quiet", [False, True])
def test_a_run_that_is_stopped_before_it_has_begun_says_so_too(command: str, quiet: bool) -> None:
    """In the moment in which the command gets ready, in the words of later; `--quiet` keeps it silent."""
    arguments = [command, PROFILE, "postings", *(["--quiet"] if quiet else [])]
    ended = subprocess.run([sys.executable, "-c", EARLY.format(arguments=arguments)], cwd=ROOT, capture_output=True, check=False)
    assert ended.returncode == 130
    assert ended.stderr == (b"" if quiet else b"fitcheck: interrupted: there is no result\n")


def test_what_is_to_be_ignored_stays_so(endless: Path, tmp_path: Path) -> None:
    """Under `nohup`, a terminal that is closed ends nothing."""
    cache, output = tmp_path / "cache", tmp_path / "out.json"
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        running = at_work(endless, cache, "--top", "5", "-o", str(output))
    finally:
        signal.signal(signal.SIGHUP, before)
    os.killpg(running.pid, signal.SIGHUP)
    running.communicate(timeout=120)
    assert running.returncode == 0


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 3] ^= 1
    path.write_bytes(content)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _other(path: Path) -> None:
    path.write_bytes(b'{"counts": {"shards": 3}}\n')


@pytest.mark.parametrize(
    ("top", "kept", "damage"),
    [
        *(("20", "state", damage) for damage in (_cut, _flip, _empty, _other)),
        *(("20", "digests", damage) for damage in (_cut, _flip, Path.unlink)),
        *(("all", "draft", damage) for damage in (_cut, _flip, Path.unlink)),
    ],
)
def test_damage_to_what_is_kept_changes_no_result(
    fitcheck: Console, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, top: str, kept: str, damage: Callable[[Path], None]
) -> None:
    """Where the state, the digests or the draft is not what the interrupted run wrote, the work is done again, and that is told."""
    cache, output, path = tmp_path / "cache", tmp_path / "out.json", tmp_path / "market.jsonl"
    path.write_text("".join(lines_of([record(number % 150 + 1000 * copy) for number in range(200)]) for copy in range(15)))
    options = ("--top", top, "--format", "json", "-o", str(output))
    killed(started(path, cache, *options, "--workers", "1"), lambda: bool(states(cache)))
    (state,) = states(cache)
    damage({"state": state, "digests": state.with_suffix(".seen"), "draft": tmp_path / ".out.json.part"}[kept])
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    ended = fitcheck("rank", PROFILE, path, *AS_OF, *options, "--resume")
    assert ended.code == 0, ended.err
    assert "so it begins anew" in ended.err
    assert "750 doubles" in ended.err
    assert output.read_text("utf-8") == fitcheck("rank", PROFILE, path, *AS_OF, *options[:4]).out
    assert list((cache / "fitcheck").glob("rank-*")) == []


def test_a_run_begun_anew_leaves_nothing_of_the_old_one(endless: Path, tmp_path: Path) -> None:
    """Without --resume the old state goes before the new work begins, so that nobody resumes a mixture."""
    cache = tmp_path / "cache"
    options = ("--top", "20", "-o", str(tmp_path / "out.json"))
    killed(started(endless, cache, *options), lambda: bool(states(cache)))
    (state,) = states(cache)
    written = state.stat().st_mtime_ns
    running = started(endless, cache, *options)
    assert soon(lambda: not state.exists() or state.stat().st_mtime_ns != written)
    killed(running, lambda: True)


def test_another_format_is_another_run(fitcheck: Console, short: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was kept for a table says nothing of the lines that a stream has written."""
    cache, output = tmp_path / "cache", tmp_path / "out"
    killed(started(short, cache, "--top", "all", "--format", "csv", "-o", str(output)), lambda: bool(states(cache)))
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    ended = fitcheck("rank", PROFILE, short, *AS_OF, "--top", "all", "--format", "json", "-o", output, "--resume")
    assert "no interrupted run of this kind" in ended.err
    assert len(output.read_text("utf-8").splitlines()) == 3_000


def test_two_runs_do_not_write_to_one_file(fitcheck: Console, endless: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second one is refused, with or without --resume, and the first one's result is whole."""
    cache, output = tmp_path / "cache", tmp_path / "out.json"
    options = ("--top", "all", "--format", "json", "-o", str(output))
    running = started(endless, cache, *options)
    assert soon(lambda: bool(states(cache)))
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    for more in ((), ("--resume",)):
        ended = fitcheck("rank", PROFILE, "postings", *AS_OF, *options, *more)
        assert ended.code == 2
        assert f"{output}: error: run-in-progress" in ended.err
    running.communicate(timeout=120)
    assert running.returncode == 0
    assert [json.loads(line)["id"] for line in output.read_text("utf-8").splitlines()][-1] == "p59199"
    assert len(output.read_text("utf-8").splitlines()) == 12_000


def test_the_same_run_twice_at_once_gives_both_results(endless: Path, tmp_path: Path) -> None:
    """Only the first can be resumed; the other one says so, and both are whole."""
    cache = tmp_path / "cache"
    command = [sys.executable, "-c", COMMAND, "rank", PROFILE, str(endless), *AS_OF, "--format", "json", "--top", "9"]
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    first, second = (subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2))
    results = [one.communicate(timeout=120) for one in (first, second)]
    assert first.returncode == second.returncode == 0
    assert results[0][0] == results[1][0] != b""
    assert sum(b"the same run is going on at this moment" in told for _, told in results) == 1
    assert list((cache / "fitcheck").glob("rank-*")) == []


@pytest.mark.parametrize("change", ["a posting", "the profile", "a condition", "nothing"])
def test_only_the_same_run_is_gone_on_with(fitcheck: Console, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, change: str) -> None:
    """Other postings, another profile or another condition: what was found does not hold, and the run begins anew."""
    cache, path, profile = tmp_path / "cache", tmp_path / "market.jsonl", tmp_path / "me.yaml"
    market_at(path, copies=15)
    profile.write_bytes((ROOT / PROFILE).read_bytes())
    options = ("--top", "20", "--format", "json", "-o", str(tmp_path / "out.json"))
    command = [sys.executable, "-c", COMMAND, "rank", str(profile), str(path), *AS_OF, *options, "--workers", "1"]
    killed(
        subprocess.Popen(command, cwd=ROOT, env={**os.environ, "XDG_CACHE_HOME": str(cache)}, start_new_session=True),
        lambda: bool(states(cache)),
    )
    if change == "a posting":
        path.write_text(path.read_text() + lines_of([record(5, id="new")]))
    if change == "the profile":
        profile.write_text(profile.read_text() + "# edited\n")
    where = ("--where", "company=Works 1") if change == "a condition" else ()
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    ended = fitcheck("rank", profile, path, *AS_OF, *options, *where, "--resume")
    assert ("no interrupted run of this kind" in ended.err) == (change != "nothing")
    resumed = (tmp_path / "out.json").read_text("utf-8")
    assert resumed == fitcheck("rank", profile, path, *AS_OF, *options[:4], *where).out != ""


@pytest.mark.parametrize("top", ["9", "all"])
def test_a_disk_that_gets_full_ends_nothing_but_what_needs_it(endless: Path, tmp_path: Path, top: str) -> None:
    """What cannot be kept for another run is told and leaves no drafts; a result that cannot be written is told, and the old one stays."""
    cache, output = tmp_path / "cache", tmp_path / "out.json"
    output.write_text("old")
    call = f"{sys.executable} -c '{COMMAND}' rank {PROFILE} {endless} --top {top} --format json -o {output}"
    ended = subprocess.run(
        ["bash", "-c", f"ulimit -f 12; {call}"],
        cwd=ROOT,
        env={**os.environ, "XDG_CACHE_HOME": str(cache)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Traceback" not in ended.stderr
    assert [path.name for path in (cache / "fitcheck").iterdir() if not path.name.startswith("rank-")] == []
    if top == "all":
        assert ended.returncode == 2
        assert f"{output}: error: unwritable-output cannot be written: File too large" in ended.stderr
        assert output.read_text() == "old"
    else:
        assert ended.returncode == 0
        assert "cannot be written down, so it could not be resumed: File too large" in ended.stderr
        assert len(output.read_text().splitlines()) == 9
        assert list((cache / "fitcheck").iterdir()) == []


def test_processes_that_end_again_and_again_are_told() -> None:
    """Where memory runs out, say: a message, and no endless attempts."""
    with pytest.raises(InputError, match="lost-workers"):
        list(Processes(1).batches(_leave, Job((), (), date(2026, 11, 1)), ["task"]))


def _leave(_: Job, __: str) -> str:
    os._exit(9)


def test_what_workers_are_at_is_not_waited_for() -> None:
    """Once a run has what it wants, or has been asked to stop, they end in the middle of it."""
    batches = Processes(2).batches(_rest, Job((), (), date(2026, 11, 1)), [0.0, 300.0, 300.0])
    assert next(iter(batches)) == 0.0
    assert len(multiprocessing.active_children()) == 2
    batches.close()  # type: ignore[attr-defined]  # it is a generator
    assert soon(lambda: not multiprocessing.active_children())


def _rest(_: Job, seconds: float) -> float:
    time.sleep(seconds)
    return seconds


LARGE = """
import time
from datetime import date
from fitcheck.rank.desk import Job
from fitcheck.rank.executors import Processes
def large(job, size):
    return bytes(size)
for turn in range(6):
    batches = Processes(2).batches(large, Job((), (), date(2026, 11, 1)), [1_000] + [20_000_000] * 3)
    next(batches)
    time.sleep(0.01 * turn)
    batches.close()
"""


def test_nobody_waits_for_the_rest_of_a_batch_for_ever() -> None:
    """A worker may be ended while it hands over a large one."""
    assert subprocess.run([sys.executable, "-c", LARGE], cwd=ROOT, timeout=60, check=False).returncode == 0


def test_nothing_is_kept_where_others_may_write(fitcheck: Console, endless: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A state put there by somebody else would be believed."""
    (tmp_path / "home").touch()
    folder = tmp_path / f"fitcheck-{os.getuid()}"
    folder.mkdir()
    folder.chmod(0o777)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    endless.write_text(lines_of([record(1)]))
    ended = fitcheck("rank", PROFILE, endless, *AS_OF)
    assert ended.code == 0
    assert "cannot be written down, so it could not be resumed" in ended.err
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(("number", "ends"), [(signal.SIGTERM, True), (signal.SIGINT, False)])
def test_a_worker_just_forked_does_not_take_its_parents_part(number: signal.Signals, ends: bool) -> None:
    """However often it is asked before it has signals of its own, it ends at once or goes on, and unwinds nothing of its parent's."""
    with interruption() as asked:
        child = os.fork()
        if not child:
            try:
                os.kill(os.getpid(), number)
                os.kill(os.getpid(), number)
            except BaseException:
                os._exit(1)
            os._exit(0)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == (128 + number if ends else 0)
        assert not asked
