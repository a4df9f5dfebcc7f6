"""Text with marked mentions is cut into windows that overlap."""

from __future__ import annotations

import re
from itertools import pairwise

from geomap.routes.reading.network.text_windows import LONGEST, Window, windows_of
from geomap.routes.reading.network.word_pieces import CLOSE, END, OPEN, SPECIAL, START, WordPieces

PIECES = WordPieces([*SPECIAL, "the", "mule", "went", "from", "to", "asha", "boro", "."])


def windows(text: str, names: str = "Asha|Boro") -> list[Window]:
    return windows_of(text, [match.span() for match in re.finditer(names, text)], PIECES)


def test_a_mention_stands_between_markers() -> None:
    (window,) = windows("The mule went to Asha.")
    assert window.pieces == (START, 6, 7, 8, 10, OPEN, 11, CLOSE, 13, END)
    assert (window.mentions, window.opening, window.closing) == ((0,), (5,), (7,))
    assert window.spans[6] == (17, 21)
    assert window.spans[0] == window.spans[5] == window.spans[-1] == (-1, -1)


def test_mentions_may_touch() -> None:
    (window,) = windows("AshaBoro")
    assert window.pieces == (START, OPEN, 11, CLOSE, OPEN, 12, CLOSE, END)


def test_a_text_without_words_has_no_window() -> None:
    assert windows("") == windows("  \n") == []


def test_a_long_text_is_read_in_windows_that_overlap() -> None:
    text = "The mule went from Asha to Boro. " * 80
    found = windows(text)
    assert len(found) > 2
    assert all(len(window.pieces) <= LONGEST for window in found)
    assert {number for window in found for number in window.mentions} == set(range(160))
    for one, other in pairwise(found):
        assert len(set(one.mentions) & set(other.mentions)) >= 8
    assert text[found[0].spans[-2][0]] == "."


def test_no_window_cuts_a_mention() -> None:
    name = "Asha the mule went from"
    for window in windows(f"{name} to Boro. " * 60, name):
        assert window.pieces.count(OPEN) == window.pieces.count(CLOSE) == len(window.mentions)


def test_a_mention_longer_than_a_window_is_in_none_and_the_rest_is_read() -> None:
    text = "Asha " * 900 + ". The mule went to Boro."
    mentions = [(0, 4499), (text.index("Boro"), text.index("Boro") + 4)]
    found = windows_of(text, mentions, PIECES)
    assert [window.mentions for window in found][-1] == (1,)
    assert all(0 not in window.mentions for window in found)


def test_windows_grow_with_the_text_and_no_faster() -> None:
    short, long = (len(windows("The mule went from Asha to Boro. " * times)) for times in (200, 800))
    assert long <= 4 * short + 1
