"""Made postings, as many as a test wants."""

import json

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
