"""The commands that teach: a profile to start from, its schema, what a rule means."""

from datetime import date
from pathlib import Path
from typing import Annotated

from fitcheck.cli.arguments import AsOf, Output
from fitcheck.cli.declarations import Argument, Misuse, Option


def init(
    as_of: AsOf,
    resume: Annotated[
        Path | None, Option("--from", metavar="FILE", help="Begin with this resume: JSON Resume, YAMLResume or RenderCV.")
    ] = None,
    output: Output = None,
) -> None:
    """Write a profile to start from: of an example person, with comments that say what goes where, or of a resume that you have."""
    from fitcheck.cli.output import deliver, refuse_existing

    refuse_existing(output)
    deliver(_converted(resume, as_of) if resume else _starter(), output)


def _starter() -> str:
    from fitcheck.reading.profile.starter import starter_profile

    return starter_profile()


def _converted(resume: Path, as_of: date) -> str:
    """The resume as a profile; nothing of it is lost."""
    from fitcheck.cli.repository import content_of
    from fitcheck.reading.profile.reader import read_profile
    from fitcheck.reading.profile.writing import as_source

    content = content_of(resume)
    return as_source(read_profile(resume, content, as_of=as_of)[0], str(resume), content)


def schema(output: Output = None) -> None:
    """Write the JSON Schema of a profile, for editors that complete and explain."""
    import json

    from fitcheck.cli.output import deliver
    from fitcheck.reading.profile.schema import profile_schema

    deliver(json.dumps(profile_schema(), indent=2, ensure_ascii=False) + "\n", output)


def explain(
    rule: Annotated[
        str | None, Argument(metavar="ID", help="The rule's id, as a report or a message names it; without it, all of them.")
    ] = None,
    output: Output = None,
) -> None:
    """Say what a rule means and why it is so."""
    from fitcheck.cli.output import deliver
    from fitcheck.explain import all_rules, one_rule

    text = all_rules() if rule is None else one_rule(rule)
    if text is None:
        raise Misuse(f"no rule is called {rule!r}; `fitcheck explain` lists them", "ID")
    deliver(text, output)
