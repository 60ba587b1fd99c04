"""The commands that teach: a profile to start from, its schema, what a rule means."""

from typing import Annotated

import typer

from fitcheck.cli.arguments import Output


def init(output: Output = None) -> None:
    """Write a profile to start from, with comments that say what goes where."""
    from fitcheck.cli.output import deliver, refuse_existing
    from fitcheck.reading.profile.starter import starter_profile

    refuse_existing(output)
    deliver(starter_profile(), output)


def schema(output: Output = None) -> None:
    """Write the JSON Schema of a profile, for editors that complete and explain."""
    import json

    from fitcheck.cli.output import deliver
    from fitcheck.reading.profile.schema import profile_schema

    deliver(json.dumps(profile_schema(), indent=2, ensure_ascii=False) + "\n", output)


def explain(
    rule: Annotated[
        str | None, typer.Argument(metavar="ID", help="The rule's id, as a report or a message names it; without it, all of them.")
    ] = None,
    output: Output = None,
) -> None:
    """Say what a rule means and why it is so."""
    from fitcheck.cli.output import deliver
    from fitcheck.explain import all_rules, one_rule

    text = all_rules() if rule is None else one_rule(rule)
    if text is None:
        raise typer.BadParameter(f"no rule is called {rule!r}; `fitcheck explain` lists them", param_hint="ID")
    deliver(text, output)
