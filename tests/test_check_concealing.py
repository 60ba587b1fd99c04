"""No output of a check says how to reach the candidate, however the profile is written and whatever is wrong with it."""

import json
import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checking import AS_OF, checked
from fitcheck.check.outputs import FORMATS, Outcome, render_check, step_summary

SECRETS = st.text("qzxjkv", min_size=4, max_size=9)
"""Words that no message holds by itself."""
SEPARATORS = st.sampled_from([".", "+", "'", "/", "%", "!", "#", "&", "=", "~", "`", "|", "{", "}", "*", "^", "?", "$", "--", "ü", "_"])
DIGITS = st.text("0123456789", min_size=7, max_size=11)
FORMS: dict[str, Callable[[str], str]] = {
    "double": json.dumps,
    "escaped": lambda text: '"' + "".join(f"\\u{ord(letter):04x}" for letter in text) + '"',
    "single": lambda text: "'" + text.replace("'", "''") + "'",
    "plain": lambda text: text,
    "folded": lambda text: f">-\n    {text}",
    "kept": lambda text: f"|\n    {text}",
    "on two lines": lambda text: f"\n    {json.dumps(text)}",
    "listed": lambda text: f"[{json.dumps(text)}]",
    "unclosed": lambda text: f'"{text}',
}
BROKEN = ["", "work: [{startDate: May}]\n", "skills: {\n", "\tbasics: 1\n", "basics: {email: twice}\n", "work: [{naem: A}]\n"]


def fragments(text: str) -> set[str]:
    """What must not be seen of a contact field: its words, and its number."""
    return set(re.findall(r"[qzxjkv]{4,}", text)) | set(re.findall(r"\d{4,}", text))


@st.composite
def addresses(draw: st.DrawFn) -> str:
    """A mail address, its name of any length and of any mark that one may have."""
    words = draw(st.lists(SECRETS, min_size=1, max_size=12))
    name = "".join(word + (draw(SEPARATORS) if number < len(words) - 1 else "") for number, word in enumerate(words))
    return f"{name}@{draw(SECRETS)}.example"


@st.composite
def numbers(draw: st.DrawFn) -> str:
    """A telephone number, in groups or in one."""
    digits = draw(DIGITS)
    return draw(st.sampled_from([digits, f"+{digits}", f"({digits[:3]}) {digits[3:]}", f"{digits[:3]}-{digits[3:]}", f"+1 {digits}"]))


@st.composite
def contacts(draw: st.DrawFn) -> dict[str, str]:
    """What stands under each key."""
    return {
        "email": draw(addresses()),
        "phone": draw(numbers()),
        "url": f"https://{draw(SECRETS)}.example/{draw(SECRETS)}",
        "username": draw(SECRETS),
        "address": f"{draw(DIGITS)} {draw(SECRETS)} Street, Floor {draw(DIGITS)}",
    }


def shown(text: str, file: str) -> str:
    """Every line of the file as a remark would show it, and what each format says."""
    found = checked(text, file=file)
    lines = [found.concealer.line(number) for number in range(1, len(text.splitlines()) + 2)]
    assert [len(line) for line in lines[:-1]] == [len(line) for line in text.split("\n")][: len(lines) - 1]
    outcome = Outcome(AS_OF, (found,), (), (), "error")
    return "\n".join([*lines, *(render_check(outcome, form) for form in FORMATS), step_summary(outcome)])


@given(contacts(), st.sampled_from(sorted(FORMS)), st.sampled_from(BROKEN), st.booleans())
def test_yaml_in_any_style_shows_no_contact_field(fields: dict[str, str], form: str, broken: str, nested: bool) -> None:
    """Quoted, folded, escaped, in a list, with a quote left open; in a profile that can be read and in one that cannot."""
    written = {key: FORMS[form](value) for key, value in fields.items()}
    inner = "".join(f"  {key}: {written[key]}\n" for key in ("email", "phone", "url"))
    quoted = {key: FORMS["double"](fields[key]) for key in ("address", "username")}
    place = f"  location:\n    address: {quoted['address']}\n  profiles:\n  - username: {quoted['username']}\n"
    text = f"basics:\n{inner}{place if nested else ''}  summary: A team player.\n{broken}"
    out = shown(text, "me.yaml")
    used = [fields[key] for key in ("email", "phone", "url", *(("address", "username") if nested else ()))]
    assert [one for value in used for one in fragments(value) if one in out] == []


@given(contacts(), st.sampled_from(["", "}", '"work": [{"startDate": "May"}]', '"basics": {"email": "twice"}']), st.booleans())
def test_json_shows_no_contact_field(fields: dict[str, str], broken: str, one_line: bool) -> None:
    """In one line or in many, whole or broken."""
    document = {"basics": {**fields, "summary": "A team player."}, "cv": {"social_networks": [{"username": fields["username"]}]}}
    text = json.dumps(document, indent=None if one_line else 2)
    out = shown(f"{text[:-1]}, {broken}}}" if broken else text, "me.json")
    assert [one for value in fields.values() for one in fragments(value) if one in out] == []


@given(contacts())
def test_what_a_text_repeats_of_a_contact_field_is_not_shown(fields: dict[str, str]) -> None:
    """In a summary, a highlight, a comment, as the name of an employer, and in the message of a rule about it."""
    told = " ".join(fields.values())
    words = {key: json.dumps(value) for key, value in fields.items()}
    text = (
        f"# {told}\nbasics: {{email: {words['email']}, phone: {words['phone']}, url: {words['url']},\n"
        f"  profiles: [{{username: {words['username']}}}], location: {{address: {words['address']}}},\n"
        f"  summary: {json.dumps(f'A team player: {told}.')}}}\n"
        f"work:\n- name: {json.dumps(f'{told} Bakery')}\n  highlights: [{json.dumps(f'We wrote to {told}')}]\n"
        f"- name: {json.dumps(f'{told} Bakerys')}\n"
        f"skills: [{{name: {words['username']}}}, {{name: {words['email']}}}]\n"
    )
    assert [one for value in fields.values() for one in fragments(value) if one in shown(text, "me.yaml")] == []


@given(addresses(), st.sampled_from(["+49 30 901820 ", "(555) 555-0123", "555.555.0123", "+15555550123"]))
def test_an_address_of_anybody_in_a_text_is_not_shown(address: str, number: str) -> None:
    """Whether or not it is a contact field of this profile."""
    out = shown(f"work:\n- name: A\n  highlights:\n  - {json.dumps(f'We called {number}, then <{address}> answered')}\n", "me.yaml")
    assert not any(one in out for one in (*fragments(address), "0123", "901820"))


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("  phnoe: 5550123", "  phnoe: "),
        ("  adress: 12 Elm Street, Flat 3", "  adress: "),
        ("  Mobile-Phone: 5550123 # at home", "  Mobile-Phone: "),
        ("  # phone: 5550123", "  # phone: "),
        ("  summary: linkedin.com/in/alex-example and more", "  summary: "),
        ("  birthDate: 1990-04-01", "  birthDate: "),
    ],
)
def test_slips_comments_and_private_data_are_hidden(line: str, left: str) -> None:
    """A misspelt key, one of another form, one in a comment; what nobody should know is hidden too."""
    masked = checked(f"basics:\n  name: Alex Example\n{line}\n").concealer.line(3)
    assert masked.startswith(left + "…")
    assert not any(word in masked for word in ("555", "Elm", "Flat", "alex", "1990"))


@pytest.mark.parametrize(
    "line",
    [
        "    startDate: 2021-03-04",
        "    highlights: [From 2019-01 - 2023-05 ran 1,200,000 jobs at 99.95 %]",
        "    description: A bakery at 12 places (2018-2023), version 10.15.7",
        "    position: Phone and mail clerk",
    ],
)
def test_what_is_no_contact_field_stays(line: str) -> None:
    """Dates, figures and words that only sound like one: a remark is of no use without its line."""
    assert checked(f"work:\n  - name: A\n{line}\n").concealer.line(3) == line


def test_a_remark_on_a_contact_field_quotes_nothing() -> None:
    """However short it is; a quote from another place of the line stays."""
    found = {one.rule: f"{one.message} {one.hint}" for one in checked("basics: {phone: 010, label: 011}\n").remarks if one.column < 20}
    assert found.keys() == {"unquoted-text"}
    assert "010" not in found["unquoted-text"]
    assert any("011" in one.message for one in checked("basics: {phone: 010, label: 011}\n").remarks)
