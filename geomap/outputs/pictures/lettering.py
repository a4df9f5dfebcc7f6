"""Text in pictures: how wide it is, how it breaks into lines, and where names fit without touching.

Nothing here can ask a font, since the one that a reader's machine has is not known. Widths are those of a wide common
face (Bitstream Vera and its kin), so that a narrower one leaves room and none runs into its neighbour.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from geomap.outputs.pictures.svg import Markup, element

SANS = "system-ui, 'Segoe UI', Helvetica, Arial, 'Noto Sans', 'Liberation Sans', 'DejaVu Sans', sans-serif"
SERIF = "Charter, Georgia, 'Noto Serif', 'Liberation Serif', 'DejaVu Serif', 'Times New Roman', serif"

LEADING = 1.32
"""Height of a line for the size of its letters."""

_WIDTHS = {
    **dict.fromkeys("ijlI.,:;'|!` ", 0.34),
    **dict.fromkeys('frt()[]/\\-"', 0.41),
    **dict.fromkeys("mwMW@%—", 0.95),
    **dict.fromkeys("csxzvykJ·*", 0.57),
}
_CAPITAL, _ORDINARY, _WIDE, _BOLD = 0.72, 0.63, 1.0, 1.1


def width_of(text: str, size: float, *, bold: bool = False, spacing: float = 0.0) -> float:
    """Return how wide a text is at most, in pixels."""
    ems = sum(_em(letter) for letter in text)
    return ems * size * (_BOLD if bold else 1.0) + spacing * len(text)


def _em(letter: str) -> float:
    if letter in _WIDTHS:
        return _WIDTHS[letter]
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return _WIDE
    return _CAPITAL if letter.isupper() else _ORDINARY


def in_lines(text: str, width: float, size: float, *, bold: bool = False, most: int | None = None) -> list[str]:
    """Return a text in lines that fit; a word longer than a line is broken, and of more lines the last one says so."""
    lines, line = [], ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if width_of(longer, size, bold=bold) <= width:
            line = longer
            continue
        if line:
            lines.append(line)
        line = ""
        for letter in word:
            if line and width_of(line + letter, size, bold=bold) > width:
                lines.append(line)
                line = ""
            line += letter
    lines += [line] if line else []
    if most is not None and len(lines) > most:
        lines = [*lines[: most - 1], lines[most - 1] + " …"]
    return lines


def paragraph(lines: Iterable[str], *, x: float, y: float, size: float, **look: object) -> Markup:
    """Return lines of text one below another, the first with its top at `y`."""
    names = {name.replace("_", "-"): value for name, value in look.items()}
    rows = [element("text", {"x": x, "y": y + size + index * size * LEADING}, line) for index, line in enumerate(lines)]
    return element("g", {"font-size": size, **names}, *rows)


@dataclass(slots=True)
class Room:
    """The room for names: boxes that are taken, and points of lines that names keep clear of."""

    width: float
    height: float
    taken: list[tuple[float, float, float, float]] = field(default_factory=list)
    lines: list[tuple[float, float]] = field(default_factory=list)

    def take(self, left: float, top: float, right: float, bottom: float) -> None:
        """Take a box."""
        self.taken.append((left, top, right, bottom))

    def fits(self, left: float, top: float, right: float, bottom: float, *, clear: bool = True) -> bool:
        """Tell whether a box lies in the picture and touches nothing that is taken, nor a line."""
        if left < 2 or top < 2 or right > self.width - 2 or bottom > self.height - 2:
            return False
        if any(right > x0 and left < x1 and bottom > y0 and top < y1 for x0, y0, x1, y1 in self.taken):
            return False
        return not clear or not any(left - 3 < x < right + 3 and top - 3 < y < bottom + 3 for x, y in self.lines)
