"""Cutting text with marked mentions into windows that the encoder can read.

Each mention of a place stands between two marker pieces; nothing else of the text is changed. A text that is longer
than one window is read in several, which overlap, so that what is told across a cut is read whole at least once.

Always: a mention lies within at least one window, unless it is longer than a window by itself; windows follow from the
text and the mentions alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from geomap.routes.reading.network.word_pieces import CLOSE, END, OPEN, START, Piece, WordPieces

__all__ = ["LONGEST", "Window", "windows_of"]

LONGEST = 320
"""Pieces of a window, markers with them."""

_OVERLAP = 96
"""Pieces that two windows share at least, where no mention is that long."""

_FULL_STOP = "."
_SEARCHED = 64
"""Pieces before the end of a full window among which the end of a sentence is sought."""


class Window(NamedTuple):
    """What the encoder reads at once.

    Attributes:
        pieces: Numbers of the pieces, from START to END.
        spans: For each piece the (start, end) of its word in the text; (-1, -1) for those that stand for none.
        mentions: The mentions that lie within, as numbers.
        opening: For each of them the position of the marker before it.
        closing: For each of them the position of the marker after it.
    """

    pieces: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]
    mentions: tuple[int, ...]
    opening: tuple[int, ...]
    closing: tuple[int, ...]


class _Marked(NamedTuple):
    """A piece of the marked text, with the number of the mention that it marks or belongs to, or -1."""

    piece: Piece
    mention: int


def windows_of(
    text: str, mentions: Sequence[tuple[int, int]], pieces: WordPieces, *, within: Sequence[tuple[int, int]] = ()
) -> list[Window]:
    """Cut a text into windows.

    Args:
        text: The text.
        mentions: (start, end) of the mentions of places, sorted, none overlapping another.
        pieces: The vocabulary.
        within: (start, end) of the parts of the text that are read as if they were one; all of it if empty.

    Returns:
        The windows, in text order.
    """
    marked = [one for part in within or [(0, len(text))] for one in _marked(text, mentions, pieces, part)]
    room = LONGEST - 2
    windows: list[Window] = []
    first = 0
    while first < len(marked):
        last = len(marked) if len(marked) - first <= room else _cut(text, marked, first, first + room)
        windows.append(_window(marked[first:last]))
        if last == len(marked):
            break
        first = max(first + 1, _outside(marked, max(first + 1, last - _OVERLAP), first + 1))
    return windows


def _marked(
    text: str, mentions: Sequence[tuple[int, int]], pieces: WordPieces, part: tuple[int, int]
) -> Iterator[_Marked]:
    at, last = part
    for number, (start, end) in enumerate(mentions):
        if at <= start and end <= last:
            yield from (_Marked(piece, -1) for piece in pieces.split(text, at, start))
            yield _Marked(Piece(OPEN, -1, -1), number)
            yield from (_Marked(piece, number) for piece in pieces.split(text, start, end))
            yield _Marked(Piece(CLOSE, -1, -1), number)
            at = end
    yield from (_Marked(piece, -1) for piece in pieces.split(text, at, last))


def _cut(text: str, marked: Sequence[_Marked], first: int, last: int) -> int:
    """Return where a full window ends: after a sentence if one ends near, else before a mention that would be cut."""
    for at in range(last, max(first + 1, last - _SEARCHED), -1):
        end = marked[at - 1].piece.end
        if end > 0 and text[end - 1] == _FULL_STOP and marked[at - 1].mention < 0:
            return at
    return _outside(marked, last, first + 1)


def _outside(marked: Sequence[_Marked], at: int, least: int) -> int:
    """Return the nearest position from `at` down that does not cut a mention; `at` itself where there is none."""
    for place in range(at, least, -1):
        if marked[place].mention < 0 or marked[place].mention != marked[place - 1].mention:
            return place
    return at


def _window(marked: Sequence[_Marked]) -> Window:
    opened: dict[int, int] = {}
    whole: dict[int, tuple[int, int]] = {}
    for position, (piece, mention) in enumerate(marked, 1):
        if piece.number == OPEN:
            opened[mention] = position
        elif piece.number == CLOSE and mention in opened:
            whole[mention] = opened[mention], position
    return Window(
        pieces=(START, *(one.piece.number for one in marked), END),
        spans=((-1, -1), *((one.piece.start, one.piece.end) for one in marked), (-1, -1)),
        mentions=tuple(whole),
        opening=tuple(opening for opening, _ in whole.values()),
        closing=tuple(closing for _, closing in whole.values()),
    )
