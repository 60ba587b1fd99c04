"""The command `fitcheck`: arguments, disk, clock and console around the walks; no decision about fit is taken here."""

import gc
import os
import sys


def main() -> None:
    """Run the command line as a process of its own, and end with its exit code."""
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"  # looking for them takes time, and would let other packages' code in
    gc.disable()  # looking for garbage costs a short run more than the garbage
    code = run()
    gc.freeze()  # nor is there any use in looking for it at the end
    sys.exit(code)


def run(arguments: list[str] | None = None) -> int:
    """The exit code of a command line: 0 done, 1 done and the answer is no, 2 the input or the call is wrong."""
    from fitcheck.cli.app import app_for
    from fitcheck.cli.messages import tell_all
    from fitcheck.problem import InputError

    try:
        first = next(iter(sys.argv[1:] if arguments is None else arguments), "")
        app_for(first)(args=arguments, prog_name="fitcheck")
    except InputError as error:
        tell_all(error.problems)
        return 2
    except SystemExit as ended:
        return ended.code if isinstance(ended.code, int) else 2 * (ended.code is not None)
    return 0
