from __future__ import annotations

import csv
from pathlib import Path

import pytest

from gazetteer.spreadsheets import placeholders
from gazetteer.spreadsheets.placeholders import is_placeholder

TABLE = Path(placeholders.__file__).with_name("placeholders.csv")


@pytest.mark.parametrize(
    "text",
    [
        "none", "NONE", "(none)", "T.B.D.", "tba", "To be confirmed", "N/A", "n / a", "#N/A", "NaN", "<null>",
        "not specified", "Not stated.", "various", "Several locations", "Unnamed village",
        "camp not known", "Other Districts", "in various towns", "location withheld", "-", "--", "–", "Unknown",
        "ditto", "?", "???", "…", "*", " . ", "x", "xx", "Countrywide", "n/d", "inconnu", "À déterminer", "sin datos",
        "não informado", "keine Angabe", "unbekannt", "неизвестно", "غير معروف", "不明",
    ],
)  # fmt: skip
def test_what_stands_for_no_name(text: str) -> None:
    assert is_placeholder(text)


@pytest.mark.parametrize(
    "text",
    [
        "Nice",
        "Bath",
        "Reading",
        "Nancy",
        "Noneville",
        "N. D.",
        "Nantes",
        "Unna",
        "Other Creek",
        "Unknown Soldier",
        "Camp",
        "Village",
        "Town of Several",
        "大阪",
        "Å",
    ],
)
def test_names_are_none_of_them(text: str) -> None:
    assert not is_placeholder(text)


def test_each_row_says_its_source() -> None:
    rows = list(csv.DictReader(TABLE.read_text("utf-8").splitlines()))
    assert all(row["text"] and row["source"] for row in rows)
    assert len({(row["text"], row["role"]) for row in rows}) == len(rows)
    assert {row["role"] for row in rows} == {"", "qualifier", "noun"}
