"""Time to read 10 MB beside 1 MB of texts made to be slow: exits 1 where ten times the text takes over 12 times as long."""

import sys
import time
from contextlib import suppress

from fitcheck.problem import InputError
from fitcheck.reading import read_posting

MEGABYTE = 1_000_000
MOST = 12.0
NOISE = 0.05
"""Seconds that a clock may be off; they matter only where reading takes next to none."""
REPEATED = {
    "one letter": "a",
    "spaces": " ",
    "spaces after a mark": "**" + " " * 998,
    "brackets": "[",
    "round brackets": "((((((((((\n",
    "links": "[a](",
    "brackets before a link": "[" * 999 + "](",
    "spaces in bold": "**a" + " " * 4_000 + "b\n",
    "spaces in headings": "# a" + " " * 4_000 + "b\n",
    "bold on one line": "**a ** __ b ",
    "wide gaps": "a" + " " * 50,
    "quotes in links": '[a](b "',
    "bullets": "• ",
    "bullets on lines": "- \n",
    "dashes": "- - ",
    "hashes": "# ",
    "stars": "**a ",
    "underscores": "_a",
    "and or": "and or ",
    "short lines": "and\n",
    "table edges": "|a",
    "nested divisions": "<div>",
    "nested lists": "<ul><li>a",
    "nested tables": "<table><tr><td>a",
    "nested bold": "<p><b>a",
    "attributes": "<a b='<c' d=\"",
    "many attributes": "<p " + "a " * 400,
    "open tags": "<p <p ",
    "quoted open tags": "<p='<p' ",
    "comments": "<p><!-- a ",
    "scripts": "<p><script> a ",
    "entities": "<p>&amp;&#60;&lt",
    "escaped markup": "&lt;p&gt;",
    "open objects": '{"a":',
    "open arrays": "[[",
}


def seconds(text: str) -> float:
    """The best of two times to read a posting."""
    best = float("inf")
    for _ in range(2):
        start = time.perf_counter()
        with suppress(InputError):
            read_posting("-", text.encode())
        best = min(best, time.perf_counter() - start)
    return best


def main(names: list[str]) -> int:
    """Print a line for each text; 1 where one of them is not read in linear time."""
    slow = False
    for name, piece in REPEATED.items():
        if names and name not in names:
            continue
        text = piece * (10 * MEGABYTE // len(piece))
        small, large = seconds(text[:MEGABYTE]), seconds(text)
        slow = slow or large > MOST * small + NOISE
        print(f"{name:22} {small:8.3f} s {large:8.3f} s {large / small:6.1f} x", flush=True)
    return int(slow)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
