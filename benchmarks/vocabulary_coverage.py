"""How many of the things that real postings ask for most often are in the vocabulary.

Run: python benchmarks/vocabulary_coverage.py POSTINGS [MOST]. POSTINGS is a file of JSON lines with a `text` each (.gz or
plain). Prints the share of the MOST (500) most frequent terms that are names of the vocabulary or hold one, and the others
with how often they are asked. 6,000 postings take about a minute.
"""

import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from fitcheck.lexicon import Lexicon, load_lexicon
from fitcheck.lexicon.words import words
from fitcheck.nouns.requirement import Leaf, leaves
from fitcheck.problem import InputError
from fitcheck.reading import read_posting
from fitcheck.understand import understand

KINDS = ("skill", "experience", "credential", "language", "trait")


def postings(file: Path) -> Iterator[str]:
    """The text of each posting of a file."""
    with gzip.open(file, "rt", encoding="utf-8") if file.suffix == ".gz" else file.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


def terms(text: str, lexicon: Lexicon) -> dict[str, Leaf]:
    """The things one posting asks for, each once, by their folded words."""
    try:
        posting, _ = read_posting("-", text.encode())
    except InputError:
        return {}
    found = [leaf for requirement in understand(posting, lexicon).requirements for leaf in leaves(requirement.needs)]
    return {" ".join(word.form for word in words(leaf.text)): leaf for leaf in found if leaf.kind in KINDS and leaf.text}


def main(file: Path, most: int) -> None:
    """Print the share of known terms and the unknown ones."""
    lexicon = load_lexicon()
    counts: Counter[str] = Counter()
    example: dict[str, Leaf] = {}
    read = 0
    for text in postings(file):
        found = terms(text, lexicon)
        counts.update(found.keys())
        example |= found
        read += 1
    frequent = [term for term, _ in counts.most_common(most)]
    known = [term for term in frequent if example[term].term]
    inside = [term for term in frequent if not example[term].term and lexicon.find(example[term].text)]
    print(f"{read} postings, {len(counts)} different terms, the {len(frequent)} most frequent:")
    print(f"{len(known) / len(frequent):.3f} are names of the vocabulary, {len(inside) / len(frequent):.3f} more hold one")
    for term in frequent:
        if not example[term].term:
            print(f"{counts[term]:6}  {example[term].kind:10} {example[term].text}{'  (holds a name)' if term in inside else ''}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 500)
