"""How a file of corrections writes routes.

`lorries: Homs > Idlib` is a mover with its stops, `origin Homs > via 35.9,36.9 > destination Idlib` gives their roles.

The names stand in the order of travel, with `>` or `→` between them. A name that holds such a sign, a colon or a comma,
or begins like the word for a role, stands in quotation marks, those inside it doubled.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gazetteer import Gazetteer, Place
from gazetteer.names.keys import fold
from gazetteer.util.text import shortened
from geomap.model import Movement, Role, Span
from geomap.reports.readable import readable_text
from geomap.resolve.corrections.place_cells import place_of

LONGEST_QUOTE = 80
"""Characters of a sentence by which a route is known."""

_BREAKS = re.compile(r"[\s\x00-\x1f\x7f-\x9f]+")
_ROLES = "|".join(role.value for role in Role)
_NEEDS_QUOTES = re.compile(rf'[>→:",]|(?:{_ROLES})\s')
_STEPS = re.compile(r'"(?:[^"]|"")*"|[>→]|[^">→]+|"')
_MOVER = re.compile(r'\s*("(?:[^"]|"")*"|[^":>→]*):')
_STOP = re.compile(rf"(?:({_ROLES})\s+)?(.+)", re.DOTALL)
_QUOTED = re.compile(r'"((?:[^"]|"")+)"')
_PLACE = re.compile(r"[^\s:,]+:\S+|[-+\u2212]?[0-9.]+\s*,\s*[-+\u2212]?[0-9.]+")
_OTHER_THAN_NAMES = "put a name that holds one of > → : , into quotation marks, and double those inside it"


@dataclass(frozen=True, slots=True)
class NamedStop:
    """A stop as a line gives it.

    Attributes:
        role: Its part; None where the line leaves it to the order.
        name: The name as the report has it, or what was written for the place.
        place: The place, where the line gives one that the report need not name.
    """

    role: Role | None
    name: str
    place: Place | None


def one_line(text: str) -> str:
    """Return a text on one line, without characters that no cell may have."""
    return _BREAKS.sub(" ", text).strip()


def key_of(text: str) -> str:
    """Return what two spellings have in common that differ in case, accents, spaces or invisible characters alone."""
    seen = readable_text(text)
    return fold(seen) or one_line(seen)


def told_as(movement: Movement, text: str) -> tuple[str, str]:
    """Return what a correction knows a movement of a report by: how its sentence begins, and its mover and stops.

    Args:
        movement: What was read.
        text: The text in which its spans stand.
    """
    first = movement.evidence[0] if movement.evidence else Span(0, 0)
    # A long sentence has many blanks at most; what is cut off here is not shown.
    begins = text[first.start : min(first.end, first.start + 8 * LONGEST_QUOTE)]
    names = " > ".join(_written(stop.finding.surface) for stop in movement.stops)
    mover = f"{_written(movement.mover)}: " if one_line(movement.mover) else ""
    return one_line(begins)[:LONGEST_QUOTE].strip(), f"{mover}{names}".strip()


def _written(name: str) -> str:
    """Return a name as a cell has it: `>` and other signs in quotation marks."""
    plain = one_line(name)
    return '"{}"'.format(plain.replace('"', '""')) if _NEEDS_QUOTES.search(plain) else plain


def read_route(cell: str) -> tuple[str | None, tuple[str, ...]]:
    """Return the mover, if the cell of a route gives one, and the names of its stops; ValueError says what is wrong."""
    mover = _MOVER.match(cell)
    rest = cell[mover.end() :] if mover else cell
    if mover and not rest.strip():
        return _name(mover[1]), ()
    names = []
    for step in _steps(rest):
        if ":" in step and not _QUOTED.fullmatch(step):
            raise ValueError(f'gives the stop "{shortened(step, limit=40)}"; {_OTHER_THAN_NAMES}')
        names.append(_name(step))
    return (_name(mover[1]) if mover else None), tuple(names)


def read_stops(cell: str, *, gazetteer: Gazetteer) -> tuple[NamedStop, ...]:
    """Return the stops that a cell gives, in order; ValueError says what is wrong."""
    stops = tuple(_stop(step, gazetteer) for step in _steps(cell))
    if len(stops) < 2:
        raise ValueError('gives a single stop; write two at least, or "not a route" as status')
    return stops


def _stop(step: str, gazetteer: Gazetteer) -> NamedStop:
    parts = _STOP.fullmatch(step)
    role, name = (parts[1], parts[2]) if parts else (None, step)
    is_place = _PLACE.fullmatch(name) and not _QUOTED.fullmatch(name)
    place = place_of(name, name=one_line(name), gazetteer=gazetteer) if is_place else None
    return NamedStop(Role(role) if role else None, _name(name), place)


def _steps(cell: str) -> Iterator[str]:
    """Yield what stands between the signs of a cell; ValueError where there is nothing, or a quotation mark is open."""
    step: list[str] = []
    for piece in [*_STEPS.findall(cell), ">"]:
        if piece == '"':
            raise ValueError(f'leaves a quotation mark open in "{shortened(cell, limit=40)}"; double those in a name')
        if piece in (">", "→"):
            yield _filled("".join(step).strip(), cell)
            step = []
        else:
            step.append(piece)


def _filled(step: str, cell: str) -> str:
    if not step:
        raise ValueError(f'has no name between the signs of "{shortened(cell, limit=40)}"; write Homs > Idlib')
    return step


def _name(written: str) -> str:
    """Return a name without the quotation marks that it stands in."""
    plain = written.strip()
    quoted = _QUOTED.fullmatch(plain)
    if quoted:
        return quoted[1].replace('""', '"').strip()
    if '"' in plain:
        raise ValueError(f'has quotation marks inside "{shortened(plain, limit=40)}"; {_OTHER_THAN_NAMES}')
    return plain


def keys_of(names: Sequence[str]) -> tuple[str, ...]:
    """Return the keys of names, in order."""
    return tuple(map(key_of, names))
