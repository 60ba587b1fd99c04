"""Postings made for measuring: any number, none like another, about 500 words each."""

import json
import random
from collections.abc import Iterator
from pathlib import Path

TOOLS = [
    "Python",
    "Java",
    "Go",
    "Rust",
    "TypeScript",
    "React",
    "Django",
    "PostgreSQL",
    "MySQL",
    "Redis",
    "Kafka",
    "Kubernetes",
    "Docker",
    "Terraform",
    "AWS",
    "GCP",
    "Azure",
    "Spark",
    "Airflow",
    "Git",
]
TRADES = (
    "wound care",
    "payroll",
    "contract law",
    "soldering",
    "grant reporting",
    "lesson planning",
    "inventory control",
    "cost estimating",
)
FRAMES = (
    "{years}+ years of experience with {a} and {b}",
    "Strong knowledge of {a}, {b} or {c}",
    "Proven experience in {t} for {n} sites",
    "Familiarity with {a} is a plus",
    "Bachelor's degree in a related field, or {years} years of {t}",
    "Ability to explain {t} to {n} colleagues in plain words",
    "Hands-on work with {a} in teams of {n}",
    "Experience in {t}, including {a} and {c}",
)
DUTIES = (
    "You will plan {t} with the {word} team and report to its {n} members every month.",
    "Together with {n} colleagues you keep the {word} systems on {a} running and improve them step by step.",
    "You will look after {n} {word} projects at a time, from the first idea to the day they are handed over.",
)
TELLING = (
    "Founded {n} years ago in the {word} quarter, we make {word2} parts for customers in {n} countries, and we are proud of it.",
    "Our {word} house has a garden, {n} bicycles and a kitchen where the {word2} team cooks together on Thursdays.",
    "We offer {n} days of leave, a {word} pension and a budget for {word2} courses of your own choice.",
)
WORDS = [
    "amber",
    "birch",
    "copper",
    "delta",
    "ember",
    "fjord",
    "granite",
    "harbor",
    "indigo",
    "juniper",
    "kelp",
    "lantern",
    "maple",
    "north",
    "opal",
    "prairie",
    "quartz",
    "river",
    "summit",
    "tundra",
]


def made(count: int, seed: int = 1) -> Iterator[dict[str, str]]:
    """So many records with id, title, company and text; the same ones for the same seed."""
    chance = random.Random(seed)  # noqa: S311  # nothing is secret here
    for number in range(count):
        yield {"id": f"m{number}", "title": f"{chance.choice(WORDS).title()} Engineer", "company": "Example", "text": _text(chance, number)}


def given_or_made(given: Path | None, folder: Path, count: int) -> Path:
    """The JSON lines that are given, or a new file in the folder that holds so many made ones."""
    if given is not None:
        return given
    path = folder / "made.jsonl"
    with path.open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(one) + "\n" for one in made(count))
    return path


def _text(chance: random.Random, number: int) -> str:
    def lines(frames: tuple[str, ...], count: int) -> list[str]:
        return [_filled(chance, chance.choice(frames)) for _ in range(count)]

    parts = [f"# Role {number}", "## About us", " ".join(lines(TELLING, 7))]
    parts += ["## What you will do", *(f"- {one}" for one in lines(DUTIES, 8))]
    parts += ["## Requirements", *(f"- {one}" for one in lines(FRAMES, 11)), "## Nice to have", *(f"- {one}" for one in lines(FRAMES, 3))]
    return "\n".join([*parts, "## What we offer", *(f"- {one}" for one in lines(TELLING, 4))])


def _filled(chance: random.Random, frame: str) -> str:
    a, b, c = chance.sample(TOOLS, 3)
    words = {"word": f"{chance.choice(WORDS)} {chance.choice(WORDS)}", "word2": f"{chance.choice(WORDS)} {chance.choice(WORDS)}"}
    return frame.format(a=a, b=b, c=c, t=chance.choice(TRADES), n=chance.randrange(2, 900), years=chance.randrange(1, 9), **words)
