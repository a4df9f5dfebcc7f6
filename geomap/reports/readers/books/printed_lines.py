"""The lines of a PDF with what their place on the page says: where paragraphs begin, and which lines are footnotes.

pypdf gives the text of each line, and the position and size of what it is made of. From those come, for
`geomap.reports.readers.cleaning`:

- a blank line where a paragraph ends: before a gap wider than between other lines, before a line that is indented, of
  another size or begins with the mark of a list, and at the end of a column that ends with a sentence;
- one line for a heading that was printed in several;
- bars between the cells of a row, as in the tables of other documents, where each was drawn by itself;
- the footnotes, which would stand in the middle of the paragraph that goes on in the next column or on the next page;
  the raised marks that refer to them are left out, for with them `Gao` is `Gao2`.

A page that is printed sideways is measured along its lines. Where positions are unknown, lines are just lines.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from geomap.reports.readers.cleaning import ENDS, Page, is_filled, usual_length

if TYPE_CHECKING:
    from pypdf import PageObject

_GAP = 1.25
"""Times the usual distance of lines from which a new paragraph begins."""

_LEAST_SIZE, _MOST_SIZE, _FARTHEST = 0.01, 2_000.0, 1_000_000.0
"""Points that letters may have, and that they may be from the corner of the page; what has more is not measured."""

_LEAST_PITCH, _MOST_PITCH = 0.7, 3.0
_INDENTED, _MOST_INDENTED = 0.6, 5.0
"""Sizes of the letters by which the first line of a paragraph begins further in."""

_OTHER_SIZE, _LARGER, _SMALLER = 0.08, 1.15, 0.94
_RAISED_SIZE, _RAISED = 0.8, 0.1
_MOST_FEET, _MOST_NOTES = 2, 0.6
"""Lines of a running foot that may stand below footnotes; share of the lines of a page that may be notes."""

_LETTER, _CELL_GAP = 0.6, 2.0
"""Sizes of the letters: what one takes at most in running text, and the least distance of two cells."""

_WORD_GAP = 180
"""Thousandths of the size of letters from which a gap parts words; no two letters are drawn so much apart."""

_CERTAIN_GAP = 1000
_MARK = re.compile(r"(?:\d{1,3}|[*†‡§¶])")
_NOTE = re.compile(r"(?:\d{1,3}|[*†‡§¶])(?=[^\W\d_]|[\"'“‘(\[]|\s)\s*")
_BULLET = re.compile(r"[•‣▪◦●○■□∙][ \t]*\S")
_DASH = re.compile(r"[-–—*·] +\S")


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its text, the size of most of its letters, and where it begins, along the lines and down the page.

    A size of 0 says that nothing is known of it; `noted` that it begins with the mark of a footnote, which is left out.
    """

    text: str
    size: float = 0.0
    left: float = 0.0
    down: float = 0.0
    noted: bool = False


class _Piece(NamedTuple):
    text: str
    size: float
    left: float
    down: float


@dataclass(frozen=True, slots=True)
class _Print:
    """How a document is printed: the size of its text, and the distance of its lines in sizes (0: not known)."""

    size: float
    pitch: float

    @classmethod
    def of(cls, pages: Sequence[Sequence[Line]]) -> _Print:
        sizes: Counter[float] = Counter()
        for page in pages:
            for line in page:
                sizes[round(line.size * 2) / 2] += len(line.text) if line.size else 0
        size = sizes.most_common(1)[0][0] if sizes else 0.0
        pitches = Counter(
            round((line.down - last.down) / line.size, 1)
            for page in pages
            for last, line in pairwise(page)
            if line.size and not _differ(line.size, size) and not _differ(last.size, size)
        )
        usual = [(count, -pitch) for pitch, count in pitches.items() if _LEAST_PITCH < pitch < _MOST_PITCH]
        return cls(size, -max(usual)[1] if usual else 0.0)


def lines_of(page: PageObject) -> list[Line]:
    """Return the lines of a page in reading order."""
    lines: list[list[_Piece]] = [[]]

    def gather(text: str, cm: Sequence[float], tm: Sequence[float], _font: Any, size: float) -> None:
        first, *others = text.split("\n")
        lines[-1].append(_placed(first, cm, tm, size))
        lines.extend([_placed(each, cm, tm, size)] for each in others)

    page.extract_text(visitor_text=gather, visitor_operand_before=_part_words)
    return [_line(pieces) for pieces in lines]


def pages_of(pages: Sequence[tuple[str, Sequence[Line]]]) -> list[Page]:
    """Return pages for `cleaning`, by their labels and lines."""
    printed = _Print.of([lines for _, lines in pages])
    found = []
    open_note = False
    for label, lines in pages:
        kept, notes = _without_notes([line for line in lines if line.text.strip()], printed, open_note=open_note)
        open_note = bool(notes) and not ENDS.search(notes[-1].text.rstrip())
        text = list(_parted(kept, printed))
        headings = frozenset(line for line, large in text if large)
        found.append(Page(label, [line for line, _ in text], [line for line, _ in _parted(notes, printed)], headings))
    return found


def _placed(text: str, cm: Sequence[float], tm: Sequence[float], size: float) -> _Piece:
    a, b = tm[0] * cm[0] + tm[1] * cm[2], tm[0] * cm[1] + tm[1] * cm[3]
    x, y = tm[4] * cm[0] + tm[5] * cm[2] + cm[4], tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
    scale = math.hypot(a, b)
    if not 0.0 < scale < math.inf:
        return _Piece(text, 0.0, 0.0, 0.0)
    placed = _Piece(text, abs(size) * scale, (x * a + y * b) / scale, (x * b - y * a) / scale)
    if not _LEAST_SIZE < placed.size < _MOST_SIZE or not max(abs(placed.left), abs(placed.down)) < _FARTHEST:
        return _Piece(text, 0.0, 0.0, 0.0)
    return placed


def _part_words(operator: bytes, operands: Any, _cm: Any, _tm: Any) -> None:
    """Widen gaps between words that pypdf would take for none, and take the rest back at once.

    It compares them with the space of the font, which in fonts of TeX is no space but a broad visible sign.
    """
    if operator != b"TJ" or not operands or not isinstance(operands[0], list):
        return
    if any(isinstance(one, int | float) and -_CERTAIN_GAP < one <= -_WORD_GAP for one in operands[0]):
        from pypdf.generic import NumberObject

        widened: list[Any] = []
        for one in operands[0]:
            if isinstance(one, int | float) and -_CERTAIN_GAP < one <= -_WORD_GAP:
                widened += [NumberObject(-_CERTAIN_GAP), NumberObject(_CERTAIN_GAP + round(one))]
            else:
                widened.append(one)
        operands[0][:] = widened


def _line(pieces: Sequence[_Piece]) -> Line:
    """Return the line that pieces make, without raised marks."""
    seen = [piece for piece in pieces if piece.text.strip() and piece.size]
    if not seen:
        return Line("".join(piece.text for piece in pieces))
    main = max(seen, key=lambda piece: len(piece.text))
    marks = {id(piece) for piece in seen if _is_raised(piece, main)}
    text = _in_cells([piece for piece in pieces if id(piece) not in marks])
    noted = id(seen[0]) in marks
    return Line(text, main.size, seen[0].left, main.down, noted)


def _in_cells(pieces: Sequence[_Piece]) -> str:
    """Return the text of a line, with bars where a piece begins far behind the end of the one before."""
    text = ""
    last: _Piece | None = None
    for piece in pieces:
        shown = bool(piece.text.strip())
        if last is not None and shown and piece.size and piece.left > _end(last) + _CELL_GAP * piece.size:
            text = f"{text.rstrip()} | {piece.text.lstrip()}"
        else:
            text += piece.text
        last = piece if shown and piece.size else last
    return text


def _end(piece: _Piece) -> float:
    return piece.left + _LETTER * piece.size * len(piece.text)


def _is_raised(piece: _Piece, main: _Piece) -> bool:
    smaller = piece.size < _RAISED_SIZE * main.size
    return smaller and piece.down < main.down - _RAISED * main.size and bool(_MARK.fullmatch(piece.text.strip()))


def _without_notes(lines: Sequence[Line], printed: _Print, *, open_note: bool) -> tuple[list[Line], list[Line]]:
    """Part the footnotes of a page from its text: smaller lines at the foot of a column.

    The first has a mark, unless a note of the page before goes on (`open_note`).
    """
    kept: list[Line] = []
    notes: list[Line] = []
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and _is_small(lines[end], printed) and (end == at or not _is_above(lines, end)):
            end += 1
        begins = end > at and (open_note or lines[at].noted or _NOTE.match(lines[at].text) is not None)
        at_foot = end + _MOST_FEET >= len(lines) or _is_above(lines, end)
        if begins and kept and at_foot and end - at < _MOST_NOTES * len(lines):
            notes += map(_unmarked, lines[at:end])
            open_note = not ENDS.search(lines[end - 1].text.rstrip())
        else:
            end = max(end, at + 1)
            kept += lines[at:end]
        at = end
    return kept, notes


def _is_small(line: Line, printed: _Print) -> bool:
    return 0.0 < line.size < _SMALLER * printed.size


def _is_above(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line stands above the one before it: at the head of the next column."""
    line = lines[at]
    return at > 0 and bool(line.size) and line.down < lines[at - 1].down - line.size / 2


def _unmarked(line: Line) -> Line:
    if line.noted:
        return line
    found = _NOTE.match(line.text)
    return Line(line.text[found.end() :], line.size, line.left, line.down, noted=True) if found else line


def _parted(lines: Sequence[Line], printed: _Print) -> Iterator[tuple[str, bool]]:
    """Yield the lines with a blank one before each new paragraph, headings in one line and with True."""
    text, large = "", False
    lefts = Counter(round(line.left) for line in lines)
    margins = sorted(left for left, count in lefts.items() if count > 1)
    usual = usual_length([line.text for line in lines])
    for last, line in zip((None, *lines), lines, strict=False):
        if last is None:
            text, large = line.text, _is_large(line, printed)
            continue
        signs = (
            ENDS.search(last.text.rstrip()) is not None,
            _is_indented(line, margins),
            _DASH.match(line.text) is not None,
            not is_filled(last.text, line.text, usual),
        )
        begins = _begins(last, line, printed, signs=sum(signs))
        if not begins and _is_heading_on(last, line, printed):
            text = f"{text.rstrip()} {line.text}"
        else:
            yield text, large
            if begins:
                yield "", False
            text, large = line.text, _is_large(line, printed)
    if lines:
        yield text, large


def _is_large(line: Line, printed: _Print) -> bool:
    return line.size > _LARGER * printed.size > 0.0


def _is_heading_on(last: Line, line: Line, printed: _Print) -> bool:
    """Tell whether a line is the next of a heading of several."""
    large = _is_large(line, printed) and not _differ(line.size, last.size)
    return large and not last.text.rstrip().endswith("-")


def _is_indented(line: Line, margins: Sequence[int]) -> bool:
    """Tell whether a line begins further in than others near it; `margins` are where several lines begin, in order."""
    at = bisect_left(margins, line.left - _MOST_INDENTED * line.size)
    return at < len(margins) and line.left - margins[at] > _INDENTED * line.size


def _begins(last: Line, line: Line, printed: _Print, *, signs: int) -> bool:
    """Tell whether a line begins a paragraph, as far as its place says so, or two signs do that prove little alone."""
    if not line.size or not last.size:
        return False
    distance = line.down - last.down
    if distance < -line.size / 2:
        return ENDS.search(last.text.rstrip()) is not None
    if _differ(line.size, last.size) or line.noted or _BULLET.match(line.text):
        return True
    if printed.pitch and distance > _GAP * printed.pitch * line.size:
        return True
    return signs > 1


def _differ(size: float, other: float) -> bool:
    return abs(size - other) > _OTHER_SIZE * max(size, other)
