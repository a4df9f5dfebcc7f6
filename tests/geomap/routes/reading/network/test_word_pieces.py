"""Text falls into the pieces of a vocabulary, the longest first."""

from __future__ import annotations

import pytest

from geomap.routes.reading.network.word_pieces import SPECIAL, UNKNOWN, WordPieces

VOCABULARY = (
    *SPECIAL,
    '"',
    "sail",
    "##ed",
    "##ing",
    "to",
    "k",
    "##e",
    "##h",
    "##l",
    "kehl",
    "2",
    "##7",
    ".",
    "-",
    "’",
    "ø",
)


def pieces(text: str) -> list[str]:
    return [VOCABULARY[piece.number] for piece in WordPieces(VOCABULARY).split(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sailed to Kehl.", ["sail", "##ed", "to", "kehl", "."]),
        ("SAILING", ["sail", "##ing"]),
        ("Kéhl", ["kehl"]),
        ("Ke\u0301hl", ["kehl"]),
        ("Keh", ["k", "##e", "##h"]),
        ("to-27", ["to", "-", "2", "##7"]),
        ("to_to’to", ["to", "[UNK]", "to", "’", "to"]),
        ("Ø", ["ø"]),
        ("‹to› ‒ “to”", ['"', "to", '"', "-", '"', "to", '"']),
        ("Zug 27", ["[UNK]", "2", "##7"]),
        ("  \n\u200b ", ["[UNK]"]),
        ("", []),
    ],
)
def test_splits_words_into_the_longest_pieces(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


def test_a_piece_bears_the_offsets_of_its_word() -> None:
    text = "It sailed to Kehl."
    found = list(WordPieces(VOCABULARY).split(text, 3, len(text)))
    assert [text[piece.start : piece.end] for piece in found] == ["sailed", "sailed", "to", "Kehl", "."]


def test_a_word_without_end_is_one_unknown_piece() -> None:
    assert [piece.number for piece in WordPieces(VOCABULARY).split("ke" * 5000, 0, 10000)] == [UNKNOWN]


def test_a_word_is_split_alike_when_it_comes_again() -> None:
    reader = WordPieces(VOCABULARY)
    first, second = (list(reader.split("sailed", 0, 6)) for _ in range(2))
    assert first == second
