"""The rules of a check that are no rule about the profile's own text: its fit, its waivers, its configuration."""

from fitcheck.check.rules import RULES
from fitcheck.match import Rule

FIT = (
    Rule(
        "verdict-fell",
        "No verdict of a saved posting falls",
        "An edit took what a requirement rested on. The remark stands where it stood.",
    ),
    Rule(
        "fit-fell",
        "The lower figure of a fit does not fall",
        "What is shown for sure got less, by more than the tolerance. The remark names what lost most.",
    ),
    Rule("fit-below", "The fit to every saved posting reaches the one asked", "`--min-fit` asks for it."),
    Rule("fit-rose", "A rise is told", "`--update-baseline` keeps it, so that it cannot be lost unseen."),
    Rule(
        "posting-changed",
        "The saved posting is the one that the baseline knows",
        "What it asks as before, if in other words, is still compared and can fall; what is new in it cannot. The remark names both.",
    ),
    Rule(
        "fall-excused",
        "No requirement goes together with what it rested on",
        "The posting does not ask it any more, or asks it otherwise, and the same edits took its evidence: that is for a person to judge.",
    ),
    Rule(
        "baseline-incomplete",
        "The baseline knows every profile and posting",
        "What it does not know cannot fall. `--update-baseline` adds it.",
    ),
    Rule(
        "baseline-stale",
        "What the baseline knows is there under its name",
        "A posting that was taken away cannot fall, so it is a warning, and a note where the file is there but was not given. One that was "
        "renamed, and a profile that was, are known by what they say, and compared.",
    ),
)
WAIVERS = (
    Rule("ignore-form", "A waiver names its rule and its reason", "`# fitcheck: ignore[rule-id] reason`: in a year nobody knows why."),
    Rule(
        "ignore-unknown", "A waiver names a rule of the profile's own text", "A misspelt one waives nothing. The hint names the likeliest."
    ),
    Rule("ignore-unused", "A waiver waives something", "One that is not needed any more would hide the next mistake."),
)
CONFIGURATION = (
    Rule("toml-syntax", "A configuration is TOML", "The message says at which character it stops being so."),
    Rule(
        "no-rule",
        "The configuration holds a rule",
        "`select = []`, or a `select` that `ignore` takes all of, would pass whatever stands there.",
    ),
    Rule("no-match", "What the configuration names is there", "A name or a pattern that matches no file would check less than it says."),
    Rule("no-posting", "A folder of postings holds one", "No fit would be held to anything, and the check would pass."),
    Rule("unknown-rule", "The configuration names rules that exist", "A misspelt one would silently be held, or not."),
    Rule(
        "outside-path",
        "An untrusted configuration names no file outside its folder",
        "Whoever proposes a change must not choose what is read.",
    ),
    Rule("no-profile", "There is something to check", "Name a profile, or list `profiles` in the configuration."),
    Rule("baseline-form", "A baseline is one that fitcheck wrote", "It is JSON of hashes and numbers; `--update-baseline` writes it anew."),
)
READING = ("unknown-key", "future-start")
"""The reader's warnings; its errors cannot be waived."""
WAIVABLE: tuple[str, ...] = (*(rule.id for rule in RULES), *READING)
CONFIGURABLE: tuple[str, ...] = (*WAIVABLE, *(rule.id for rule in FIT), *(rule.id for rule in WAIVERS))
