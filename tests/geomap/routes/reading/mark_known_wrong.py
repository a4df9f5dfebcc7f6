"""Write anew which passages and constructions are read wrong: `python tests/geomap/routes/reading/mark_known_wrong.py`.

To be run after the network or what stands round it was fitted anew; the commit says how many there are.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import pytest
import test_reading as tests  # type: ignore[import-not-found]

from geomap.languages.tokens import tokenise


def known_wrong() -> Iterator[str]:
    """Yield what is read wrong, as the tests name it."""
    for passage in tests.PASSAGES:
        found, wanted = tests.found_and_wanted(passage, tokenise)
        if found != wanted:
            yield passage["id"]
    for passage in tests.STATED:
        found, wanted = tests.distances_of(passage, tokenise)
        if found != pytest.approx(wanted, rel=0.01):
            yield f"distances of {passage['id']}"
    for marked, expected in [*tests.CONSTRUCTIONS, *tests.DIRECTIONS, *((marked, []) for marked in tests.STILL)]:
        if tests.shapes(tokenise, marked) != expected:
            yield marked


if __name__ == "__main__":
    wrong = list(known_wrong())
    text = json.dumps(wrong, ensure_ascii=False, indent=1) + "\n"
    (tests.HERE / "known_wrong.json").write_text(text, "utf-8")
    print(f"{len(wrong)} are read wrong")  # noqa: T201
