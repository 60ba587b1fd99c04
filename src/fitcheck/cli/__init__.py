"""The command `fitcheck`: arguments, disk, clock and console around the walks; no decision about fit is taken here."""

import gc
import os
import sys

_INTERRUPTED = 130


def main() -> None:
    """Run the command line as a process of its own, and end with its exit code."""
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"  # looking for them takes time, and would let other packages' code in
    gc.disable()  # looking for garbage costs a short run more than the garbage
    code = None
    try:
        _take_patterns()
        code = run()
        _keep_patterns()
    except KeyboardInterrupt:  # before or after the command itself
        code = _interrupted(None) if code is None else code
    gc.freeze()  # nor is there any use in looking for it at the end
    sys.exit(code)


def _take_patterns() -> None:
    """Take over the regular expressions that earlier runs have compiled."""
    from fitcheck.keeping import kept
    from fitcheck.patterns import FILE, KNOWN

    packed = next(kept(FILE), None)
    if packed is not None:
        KNOWN.take_over(packed)


def _keep_patterns() -> None:
    """Keep those that this run had to compile itself."""
    from fitcheck.keeping import keep
    from fitcheck.patterns import FILE, KNOWN

    learnt = KNOWN.packed()
    if learnt is not None:
        keep(FILE, learnt)


def run(arguments: list[str] | None = None) -> int:
    """The exit code of a command line: 0 done, 1 done and the answer is no, 2 the input or the call is wrong."""
    try:
        return _run(arguments)
    except BrokenPipeError:  # nobody reads what is told any more
        return 1
    except OSError as error:
        return _told(error)


def _run(arguments: list[str] | None) -> int:
    from fitcheck.cli.declarations import Misuse
    from fitcheck.cli.messages import tell_all
    from fitcheck.problem import InputError

    try:
        _call(arguments)
    except Misuse as misuse:
        from fitcheck.cli.app import tell_misuse

        tell_misuse(misuse, _given(arguments)[0])
        return 2
    except InputError as error:
        tell_all(error.problems)
        return 2
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 2 * (ended.code is not None)
    except KeyboardInterrupt:
        return _interrupted(arguments)
    return 0


def _interrupted(arguments: list[str] | None) -> int:
    """The exit code, once it is told that the command was asked to stop before it had anything; a check may have mended some files."""
    from fitcheck.cli.messages import tell

    given = _given(arguments)
    tell(f"interrupted{'' if given[:1] == ['check'] else ': there is no result'}", quiet="-q" in given or "--quiet" in given)
    return _INTERRUPTED


def _told(error: OSError) -> int:
    """The exit code, once it is told what the system refused: as a rule to print a page of help."""
    from fitcheck.cli.messages import tell_all
    from fitcheck.cli.output import nowhere, unwritable

    if error.filename is not None:
        raise error
    nowhere(sys.stdout)
    tell_all(unwritable("-", error).problems)
    return 2


def _call(arguments: list[str] | None) -> None:
    """Do what the arguments ask for."""
    from fitcheck.cli.straight import straight_call

    call = straight_call(_given(arguments))
    if call is None:
        from fitcheck.cli.app import app_for

        app_for(next(iter(_given(arguments)), ""))(args=arguments, prog_name="fitcheck")
    else:
        call()


def _given(arguments: list[str] | None) -> list[str]:
    return sys.argv[1:] if arguments is None else arguments
