"""Whatever bytes are given as a profile, the answer is a profile or a list of problems, never a crash."""

import json
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from fitcheck.nouns.profile import Profile
from fitcheck.problem import InputError
from fitcheck.reading import read_profile
from fitcheck.reading.profile.starter import starter_profile

STARTER = starter_profile().encode()
STRUCTURE = [
    b"\t",
    b"&a ",
    b"*a",
    b"<<: *a",
    b"- ",
    b": ",
    b"{",
    b"}",
    b"[",
    b"]",
    b"'",
    b'"',
    b"|",
    b"\n",
    b"---\n",
    b"? ",
    b"%",
    b"@",
    b"\r",
]
VALUES = [
    b"!!int ",
    b"!x ",
    b"NO",
    b"\xff",
    b"\x00",
    b'"\\u0000"',
    b'"\\ud800"',
    b"010",
    b"3.10",
    b"\xe2\x80\xa8",
    b"\xc2\x85",
    b"9" * 5000,
]
TOKENS = st.sampled_from(STRUCTURE + VALUES)
REPEATABLE = settings(deadline=None, derandomize=True)
NAMES = st.sampled_from(["me.yaml", "me.json"])


def is_answered(name: str, content: bytes) -> bool:
    """Whether a file is read or refused with printable problems."""
    try:
        profile, warnings = read_profile(name, content, as_of=date(2026, 11, 1))
    except InputError as refused:
        return bool(refused.problems) and bool(str(refused).encode())
    return isinstance(profile, Profile) and isinstance(warnings, tuple)


@settings(REPEATABLE)
@given(NAMES, st.binary(max_size=200))
def test_arbitrary_bytes_are_answered(name: str, content: bytes) -> None:
    """No bytes crash the reader."""
    assert is_answered(name, content)


@settings(REPEATABLE, max_examples=200)
@given(NAMES, st.lists(st.tuples(st.integers(0, len(STARTER)), st.integers(0, 60), TOKENS), min_size=1, max_size=8))
def test_a_mutilated_profile_is_answered(name: str, cuts: list[tuple[int, int, bytes]]) -> None:
    """No mutilation of a valid profile crashes the reader."""
    content = STARTER
    for start, length, token in cuts:
        content = content[:start] + token + content[start + length :]
    assert is_answered(name, content)


@settings(REPEATABLE)
@given(st.recursive(st.none() | st.booleans() | st.floats() | st.text(max_size=9), lambda inner: st.lists(inner, max_size=3), max_leaves=9))
def test_any_value_in_any_section_is_answered(value: object) -> None:
    """A section may hold anything at all and is read or refused."""
    for section in Profile.annotations():
        assert is_answered("me.json", json.dumps({section: value}).encode())
        assert is_answered("me.yaml", json.dumps({"cv": {"sections": {section: value}}, "name": value}).encode())
        assert is_answered("me.yaml", json.dumps({"content": {section: value}}).encode())
