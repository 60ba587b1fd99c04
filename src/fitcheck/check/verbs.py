"""The forms of verbs, as far as the rules of checking need them."""

from fitcheck.lexicon import Lexicon


def forms_of(lexicon: Lexicon, name: str) -> frozenset[str]:
    """Every form of the verbs in a list of checking/positions: base, past, -s and -ing."""
    irregular: dict[str, str] = lexicon.table("advice/verbs")["irregular"]
    bases = lexicon.table("checking/positions")[name].split()
    return frozenset(form for base in bases for form in (base, irregular.get(base) or past(base), *_others(base)))


def past(base: str) -> str:
    """The past of a regular verb."""
    if base.endswith("e"):
        return base + "d"
    return base[:-1] + "ied" if base.endswith("y") and base[-2] not in "aeiou" else base + "ed"


def present_forms(lexicon: Lexicon) -> frozenset[str]:
    """The base forms that are no past as well: `manage` and `lead`, not `put`."""
    table = lexicon.table("advice/verbs")
    irregular: dict[str, str] = table["irregular"]
    return frozenset((*table["regular"].split(), *(base for base, then in irregular.items() if base != then)))


def _others(base: str) -> tuple[str, str]:
    stem = base[:-1] if base.endswith("e") and not base.endswith("ee") else base
    plural = (
        base[:-1] + "ies"
        if base.endswith("y") and base[-2] not in "aeiou"
        else base + ("es" if base.endswith(("s", "sh", "ch", "x")) else "s")
    )
    return f"{stem}ing", plural
