"""Made postings, as many as a test wants."""

import json
from pathlib import Path

from console import Ended

PROFILE = "profiles/software-engineer.yaml"
"""Who is held against them, where nothing else is said."""
ASKED = ("Python", "PostgreSQL", "Kubernetes", "welding", "French", "Django", "Terraform", "bookkeeping", "Redis", "nursing")


def record(number: int, **more: object) -> dict[str, object]:
    """A made posting that asks for two or three of the things above."""
    asked = [ASKED[number % 10], ASKED[number * 7 % 9], ASKED[(number // 3) % 10]]
    lines = "\n".join(f"- Experience with {one}" for one in dict.fromkeys(asked))
    text = f"# Engineer {number}\n\nWe make part {number} of the machine.\n\n## Requirements\n\n{lines}\n"
    return {"id": f"p{number}", "title": f"Engineer {number}", "company": f"Works {number % 4}", "text": text, **more}


def lines_of(records: list[dict[str, object]]) -> str:
    """The postings as JSON lines."""
    return "".join(json.dumps(one) + "\n" for one in records)


def market_at(path: Path, copies: int = 1, number: int = 200) -> Path:
    """A file of so many made postings, and of as many others that ask the same for each further copy."""
    path.write_text("".join(lines_of([record(one + 1000 * copy) for one in range(number)]) for copy in range(copies)))
    return path


def lines_in(ended: Ended) -> list[dict[str, object]]:
    """The lines that a ranking printed."""
    return [json.loads(line) for line in ended.out.splitlines()]
