"""The command line and the system it runs on: files that are not there, pipes, full disks, terminals."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from console import AS_OF, ROOT, SEED, Console, process


@pytest.mark.parametrize("missing", ["profile", "posting", "template", "lexicon"])
def test_a_file_that_is_not_there_is_told(fitcheck: Console, tmp_path: Path, missing: str) -> None:
    """The message names the file and the reason."""
    gone = tmp_path / "gone.yaml"
    profile, posting = (gone if missing == "profile" else SEED[0]), (gone if missing == "posting" else SEED[1])
    more = (f"--{missing}", gone) if missing in ("template", "lexicon") else ()
    ended = fitcheck("analyze", profile, posting, *more)
    assert ended.code == 2
    assert str(gone) in ended.err
    assert "No such file" in ended.err


def test_all_files_that_are_not_there_are_told_at_once(fitcheck: Console, tmp_path: Path) -> None:
    """Whoever mends the first name need not learn of the second from another run."""
    ended = fitcheck("analyze", tmp_path / "me.yaml", tmp_path / "job.md")
    assert ended.code == 2
    assert ended.err.count("unreadable-file") == 2


def test_inputs_in_the_wrong_order_are_told(fitcheck: Console) -> None:
    """The posting's syntax as a profile is not what the person got wrong."""
    for command in ("analyze", "cover-letter"):
        ended = fitcheck(command, SEED[1], SEED[0])
        assert ended.code == 2
        assert ended.err.startswith(f"{SEED[1]}: error: swapped-inputs this looks like a posting")
        assert "the profile comes first" in ended.err


def test_a_folder_is_no_input(fitcheck: Console, tmp_path: Path) -> None:
    """Neither as a profile nor as a posting nor as an output."""
    for arguments in ((tmp_path, SEED[1]), (SEED[0], tmp_path), (*SEED, "--format", "markdown", "-o", tmp_path)):
        ended = fitcheck("analyze", *arguments)
        assert ended.code == 2
        assert str(tmp_path) in ended.err


def test_every_mistake_of_a_profile_is_told_at_once(fitcheck: Console) -> None:
    """Two mistakes give two lines with their places, and no report."""
    ended = fitcheck("analyze", "-", SEED[1], given="basics: {name: NO}\nwork:\n  - {name: A, startDate: soon}\n")
    assert (ended.code, ended.out) == (2, "")
    assert [line.split(": ")[0] for line in ended.err.splitlines() if line.startswith("-:")] == ["-:1:16", "-:3:26"]


def test_warnings_do_not_stop_the_work(fitcheck: Console) -> None:
    """An unknown key is told on standard error; --quiet keeps it back."""
    given = "basics: {name: Ann Example}\nskils: [{name: Python}]\nskills: [{name: Python}]\n"
    loud, quiet = (fitcheck("analyze", "-", SEED[1], *AS_OF, *more, given=given) for more in ((), ("--quiet",)))
    assert (loud.code, quiet.code) == (0, 0)
    assert "unknown-key" in loud.err
    assert quiet.err == ""
    assert loud.out == quiet.out


def test_an_output_is_never_written_over_an_input(fitcheck: Console, tmp_path: Path) -> None:
    """Neither by its own name nor through a link."""
    profile = tmp_path / "me.md"
    profile.write_bytes((ROOT / SEED[0]).read_bytes())
    link = tmp_path / "link.md"
    link.symlink_to(profile)
    for output in (profile, link):
        ended = fitcheck("analyze", profile, SEED[1], "-o", output)
        assert ended.code == 2
        assert "output-is-input" in ended.err
    assert profile.read_bytes() == (ROOT / SEED[0]).read_bytes()


@pytest.mark.parametrize("command", ["analyze", "cover-letter", "rank", "gaps"])
def test_an_output_that_is_an_input_is_told_before_its_ending(fitcheck: Console, command: str) -> None:
    """That `.yaml` names no format is not what matters."""
    ended = fitcheck(command, *SEED, "-o", SEED[0])
    assert ended.code == 2
    assert "output-is-input" in ended.err


def test_an_output_that_cannot_be_written_leaves_nothing_behind(fitcheck: Console, tmp_path: Path) -> None:
    """A folder that is not there is told, and none is made."""
    ended = fitcheck("analyze", *SEED, "-o", tmp_path / "no" / "report.md")
    assert ended.code == 2
    assert "unwritable-output" in ended.err
    assert list(tmp_path.iterdir()) == []


def test_an_output_replaces_a_file_whole(fitcheck: Console, tmp_path: Path) -> None:
    """The old text is gone, its permissions stay, and no draft is left."""
    report = tmp_path / "report.md"
    report.write_text("old " * 100_000)
    report.chmod(0o600)
    assert fitcheck("analyze", *SEED, "-o", report).code == 0
    assert "old old" not in report.read_text("utf-8")
    assert stat.S_IMODE(report.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["report.md"]


def test_a_device_is_written_to_and_stays_a_device(fitcheck: Console) -> None:
    """`-o /dev/null` throws the report away, not the device."""
    assert fitcheck("analyze", *SEED, "-o", "/dev/null").code == 0
    assert not Path(os.devnull).is_file()


def shell(command: str) -> "subprocess.CompletedProcess[str]":
    """What a shell makes of a command line in which `fitcheck` is this one."""
    full = command.replace("fitcheck", f"{sys.executable} -m fitcheck", 1)
    return subprocess.run(["bash", "-c", full], cwd=ROOT, capture_output=True, text=True, check=False)


def test_a_reader_that_leaves_early_is_no_error() -> None:
    """`| head -1` ends without a word on standard error."""
    ended = shell(f"fitcheck analyze {' '.join(SEED)} --format json | head -1; exit ${{PIPESTATUS[0]}}")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "{\n", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_disk_is_told() -> None:
    """What cannot be printed is a message and exit code 2."""
    ended = shell(f"fitcheck parse {SEED[1]} > /dev/full")
    assert ended.returncode == 2
    assert "unwritable-output" in ended.stderr
    assert "Traceback" not in ended.stderr


@pytest.mark.parametrize("closed", ["<&-", ">&-"])
def test_a_closed_console_is_told(closed: str) -> None:
    """Standard input or output that is closed is a message and exit code 2."""
    ended = shell(f"fitcheck parse - {closed}" if closed == "<&-" else f"fitcheck parse {SEED[1]} {closed}")
    assert ended.returncode == 2
    assert "closed" in ended.stderr
    assert "Traceback" not in ended.stderr


def test_output_is_utf_8_whatever_the_locale() -> None:
    """A terminal set to plain ASCII gets the same bytes."""
    plain = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    assert process("analyze", *SEED, *AS_OF, env=plain).stdout == process("analyze", *SEED, *AS_OF).stdout


def test_a_home_that_cannot_be_written_costs_time_only(tmp_path: Path) -> None:
    """Without a place for the compiled vocabulary the report is the same."""
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    ended = process("parse", SEED[1], env={**os.environ, "XDG_CACHE_HOME": str(blocked)})
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout == process("parse", SEED[1]).stdout


def test_without_a_home_the_compiled_vocabulary_is_kept_among_temporary_files(tmp_path: Path) -> None:
    """In a folder of the user's own, which nobody else may write."""
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    process("parse", SEED[1], env={**os.environ, "XDG_CACHE_HOME": str(blocked), "TMPDIR": str(tmp_path)})
    (folder,) = tmp_path.glob("fitcheck-*")
    assert folder.stat().st_mode & 0o777 == 0o700
    assert len(list(folder.glob("lexicon-*.bin"))) == 1


def test_a_temporary_folder_that_others_may_write_is_not_used(tmp_path: Path) -> None:
    """Nothing is kept where somebody else could have put it."""
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    folder = tmp_path / f"fitcheck-{os.getuid()}"
    folder.mkdir()
    folder.chmod(0o777)
    ended = process("parse", SEED[1], env={**os.environ, "XDG_CACHE_HOME": str(blocked), "TMPDIR": str(tmp_path)})
    assert ended.returncode == 0
    assert list(folder.iterdir()) == []


def on_a_terminal(*arguments: str, **variables: str) -> str:
    """What `fitcheck ARGUMENTS` shows on a terminal."""
    master, slave = os.openpty()
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "100", **variables}
    with subprocess.Popen([sys.executable, "-m", "fitcheck", *arguments], cwd=ROOT, stdout=slave, env=environment) as running:
        os.close(slave)
        shown = b""
        try:
            while part := os.read(master, 65536):
                shown += part
        except OSError:  # Linux says so where the other end is closed
            pass
        os.close(master)
    assert running.returncode == 0
    return shown.decode()


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="no pseudo-terminals on this system")
def test_a_terminal_gets_a_drawn_report() -> None:
    """Headings and sources are drawn, not spelled; NO_COLOR keeps colours away."""
    drawn = on_a_terminal("analyze", *SEED, *AS_OF)
    assert "\x1b[" in drawn
    assert "## " not in drawn
    assert "<sub>" not in drawn
    assert "\x1b[36m" not in on_a_terminal("parse", SEED[1], NO_COLOR="1")


def test_completion_knows_the_commands() -> None:
    """What the shell asks for while one types is answered."""
    asking = {**os.environ, "_FITCHECK_COMPLETE": "complete_bash", "COMP_WORDS": "fitcheck c", "COMP_CWORD": "1"}
    assert b"cover-letter" in process(env=asking).stdout
