"""Numbers in figures and words."""

from __future__ import annotations

import pytest

from geomap.languages.model import load_language


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("1,500", 1500),
        ("26", 26),
        ("2.5", 2.5),
        ("26,000", 26000),
        ("forty", 40),
        ("two hundred and six", 206),
        ("nine thousand", 9000),
        ("two thousand five hundred", 2500),
        ("3 million", 3_000_000),
        ("several", None),
        ("", None),
        ("and", None),
    ],
)
def test_read_number(words: str, number: float | None) -> None:
    assert load_language("en").distances.read_number(words.split()) == number
