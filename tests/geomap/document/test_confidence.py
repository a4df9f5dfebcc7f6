"""One table of confidence words: in order, complete, and the one that the front end imports."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import geomap
from geomap.document.confidence import in_words, with_percentage

PACKAGE = Path(geomap.__file__).parent
LEVELS = json.loads((PACKAGE / "document" / "confidence.json").read_text("utf-8"))


@pytest.mark.parametrize(
    ("confidence", "word"),
    [
        (1.0, "very likely"),
        (0.9, "very likely"),
        (0.899, "likely"),
        (0.75, "likely"),
        (0.5, "more likely than not"),
        (0.499, "uncertain"),
        (0.0, "uncertain"),
        (-0.1, "uncertain"),
    ],
)
def test_words_begin_at_their_least_confidence(confidence: float, word: str) -> None:
    assert in_words(confidence) == word


def test_levels_fall_to_zero_and_each_is_drawn() -> None:
    bounds = [level["least"] for level in LEVELS]
    assert bounds == sorted(bounds, reverse=True)
    assert bounds[-1] == 0
    assert len({level["word"] for level in LEVELS}) == len(LEVELS)
    assert {level["drawn"] for level in LEVELS} == {"filled", "hollow", "dashed"}


def test_a_percentage_follows_the_word() -> None:
    assert with_percentage(0.87) == "likely, 87 %"


def test_the_bundles_hold_the_table() -> None:
    row = re.compile(r'\{least:([\d.]+),word:"([^"]+)",drawn:"(\w+)"')
    table = [(level["least"], level["word"], level["drawn"]) for level in LEVELS]
    for bundle in PACKAGE.glob("outputs/*/assets/bundled/*.js"):
        if bundle.stem in {"page", "element", "layer"}:
            # Lines are broken at a length, within a string behind a backslash.
            text = bundle.read_text("utf-8").replace("\\\n", "").replace("\n", "")
            assert [(float(least), word, drawn) for least, word, drawn in row.findall(text)] == table, bundle
