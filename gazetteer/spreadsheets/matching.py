"""What a column of place names, or two of coordinates, gains from the gazetteer.

`match_names` answers each name of a column with the best place, how it was found and which place came second, or why
there is none; `find_positions` answers each position with the nearest place and the areas that contain it. Columns
repeat values, so the answers are kept.

Not here: which place a name means (`gazetteer.spreadsheets.row_lookup`), reading and writing CSV
(`gazetteer.spreadsheets.sheet`), options and messages (`gazetteer.cli`). What always holds: every row comes out, with
empty cells where nothing was found; where a row states a country or a unit, its name is matched nowhere else.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from gazetteer.errors import SheetInvalid
from gazetteer.file.by_position import Reverse, check_position
from gazetteer.model import Match
from gazetteer.spreadsheets.row_lookup import (
    NO_NAME,
    REASONS,
    UNKNOWN_COUNTRY,
    Question,
    RowLookup,
    stated_of,
)
from gazetteer.spreadsheets.sheet import Row
from gazetteer.util.text import shortened

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer

NAME_COLUMNS = ("lat", "lon", "id", "name", "country", "step", "score", "runner_up", "reason")
"""What `match_names` adds, without the prefix."""

POSITION_COLUMNS = ("name", "id", "distance_km", "unit", "country", "sea")
"""What `find_positions` adds, without the prefix."""

LATITUDES = ("lat", "latitude", "y")
"""Names by which a column of latitudes is recognised."""

LONGITUDES = ("lon", "lng", "long", "longitude", "x")
"""Names by which a column of longitudes is recognised."""

Cells = tuple[str | float | None, ...]

_ANSWERS_KEPT = 1 << 16
_EXAMPLES = 5
_NUMBER = re.compile(r"[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][+-]?\d+)?")


@dataclass(slots=True)
class Tally:
    """What became of the rows.

    Attributes:
        matched: Rows by the step that found their name, or under `found` for positions.
        unmatched: Rows with a name, or a position, for which nothing was found.
        empty: Rows without one.
        reasons: Unmatched rows with a name by the reason, one of `REASONS`.
        countries: Values that name no country, by the number of rows; only the first few.
    """

    matched: Counter[str] = field(default_factory=Counter)
    unmatched: int = 0
    empty: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)

    def add(self, reason: str) -> None:
        """Count a row by the reason why it has no place."""
        known = next((one for one in REASONS if reason.startswith(one)), None)
        if known is None:
            return
        particulars = reason[len(known) :].partition(":")[0]
        self.reasons[known + particulars] += 1
        value = reason.removeprefix(f"{UNKNOWN_COUNTRY}: ")
        if value != reason and (value in self.countries or len(self.countries) < _EXAMPLES):
            self.countries[value] += 1


class _Answer(NamedTuple):
    """The cells for a row, and under what it is counted: a step, or else a reason."""

    cells: Cells
    step: str
    reason: str = ""


class Columns(NamedTuple):
    """Positions of the columns that say what to match.

    Attributes:
        name: The column with the names.
        stating: Those that say what contains them, the largest first: 0 for a country, 1 for a first-level unit, 2 for
            a smaller unit; the heading; the position.
    """

    name: int
    stating: tuple[tuple[int, str, int], ...] = ()


def match_names(
    rows: Iterable[Row],
    *,
    gazetteer: Gazetteer,
    columns: Columns,
    countries: Collection[str] | None = None,
    kinds: Collection[str] | None = None,
    near: tuple[float, float] | None = None,
    fuzzy: bool = True,
    tally: Tally | None = None,
) -> Iterator[tuple[Row, Cells]]:
    """Match the names of a column: yield each row with the cells of `NAME_COLUMNS`; one without a place has a reason.

    Args:
        rows: The rows of a sheet; those without cells are passed on.
        gazetteer: Where the names are looked up.
        columns: Which columns hold the names and what contains them.
        countries: Codes of the countries in which the places of all rows must be; None for any.
        kinds: Kinds of place to look among; None for every kind.
        near: Point (lon, lat), degrees; the nearer places are, the more they are preferred.
        fuzzy: Whether to forgive misspellings.
        tally: Counts what becomes of the rows.
    """
    lookup = RowLookup(gazetteer, countries=countries, kinds=kinds, near=near, fuzzy=fuzzy)

    @lru_cache(maxsize=_ANSWERS_KEPT)
    def found(question: Question) -> _Answer:
        matches, reason = lookup.answer(question)
        return _Answer(_name_cells(matches), matches[0].step.value) if matches else _without_place(reason)

    def answer(row: Row) -> _Answer:
        text = row.cells[columns.name].strip()
        if not text:
            return _without_place(NO_NAME)
        stated = (stated_of(where, row.cells[at], level=level) for level, where, at in columns.stating)
        return found(Question(text, tuple(filter(None, stated))))

    return _answered(rows, answer, (None,) * len(NAME_COLUMNS), tally or Tally())


def _without_place(reason: str) -> _Answer:
    return _Answer((*(None,) * (len(NAME_COLUMNS) - 1), reason), "", reason)


def _answered(
    rows: Iterable[Row], answer: Callable[[Row], _Answer | None], empty: Cells, counts: Tally
) -> Iterator[tuple[Row, Cells]]:
    for row in rows:
        found = answer(row) if row.cells else None
        if found is None:
            counts.empty += bool(row.cells)
        elif found.reason == NO_NAME:
            counts.empty += 1
        elif found.step:
            counts.matched[found.step] += 1
        else:
            counts.unmatched += 1
            counts.add(found.reason)
        yield row, found.cells if found else empty


def _name_cells(matches: tuple[Match, ...]) -> Cells:
    best = matches[0]
    place = best.place
    second = next((match.place for match in matches if match.place.id != place.id), None)
    runner_up = f"{second.name} ({second.id})" if second else None
    return (
        place.lat, place.lon, place.id, place.name, place.country, best.step.value, round(best.score, 4), runner_up,
        None,
    )  # fmt: skip


def find_positions(
    rows: Iterable[Row],
    *,
    gazetteer: Gazetteer,
    lat: int,
    lon: int,
    kinds: Collection[str] | None = None,
    within_km: float | None = None,
    tally: Tally | None = None,
) -> Iterator[tuple[Row, Cells]]:
    """Find what is at the positions of two columns.

    Args:
        rows: The rows of a sheet; those without cells are passed on.
        gazetteer: Where the positions are looked up.
        lat: Position of the column with latitudes, decimal degrees.
        lon: Position of the column with longitudes, decimal degrees.
        kinds: Kinds of place to look among for the nearest; None for settlements.
        within_km: How far away the nearest may be, kilometres.
        tally: Counts what becomes of the rows.

    Yields:
        Each row with the cells of `POSITION_COLUMNS`: the nearest place, then the smallest unit, the country (its code)
        and the sea that contain the position.

    Raises:
        SheetInvalid: A cell is not a coordinate; the message names the line.
    """

    @lru_cache(maxsize=_ANSWERS_KEPT)
    def found(x: float, y: float) -> _Answer:
        nearby = gazetteer.reverse(x, y, kinds=kinds, within_km=within_km)
        return _Answer(_position_cells(nearby), "found" if nearby.nearest or nearby.containing else "")

    def answer(row: Row) -> _Answer | None:
        position = _position(row, lat, lon)
        return found(*position) if position else None

    return _answered(rows, answer, (None,) * len(POSITION_COLUMNS), tally or Tally())


def _position_cells(found: Reverse) -> Cells:
    near = found.nearest[0] if found.nearest else None
    return (
        near.place.name if near else None,
        near.place.id if near else None,
        round(near.distance_km, 3) if near else None,
        found.unit.name if found.unit else None,
        found.country_code,
        found.sea.name if found.sea else None,
    )


def _position(row: Row, lat: int, lon: int) -> tuple[float, float] | None:
    """Return (lon, lat) of a row, or None where both cells are empty."""
    if not row.cells[lat].strip() and not row.cells[lon].strip():
        return None
    try:
        y = parse_degrees(row.cells[lat], "latitude")
        x = parse_degrees(row.cells[lon], "longitude")
        check_position(x, y)
    except ValueError as error:
        raise SheetInvalid(str(error), line=row.line, advice="correct the cell or empty both") from error
    return x, y


def parse_degrees(text: str, what: str) -> float:
    """Read decimal degrees with a point or comma; a `ValueError` says that a text is no `what`, such as `latitude`.

    >>> parse_degrees("-33,9", "latitude")
    -33.9
    """
    cleaned = text.strip().replace("\u2212", "-")
    if not _NUMBER.fullmatch(cleaned):
        raise ValueError(f"{shortened(text, limit=40)!r} is not a {what} in decimal degrees, such as 35.36")
    return float(cleaned.replace(",", "."))


def parse_position(text: str) -> tuple[float, float]:
    """Read latitude and longitude from one text, as maps and web pages copy them; a `ValueError` says what is wrong.

    Args:
        text: Both in degrees, the latitude first, with a comma, a semicolon or a space between them; with a point or a
            comma in the numbers, or with signs for degrees, minutes and seconds and letters for the hemispheres.

    Returns:
        Latitude and longitude, decimal degrees.

    >>> parse_position("-33.92,18.42"), parse_position("33\u00b055'12\"S 18\u00b025'12\"E")
    ((-33.92, 18.42), (-33.92, 18.42))
    """
    cleaned = text.strip("()[] \t\n").replace("\u2212", "-")
    parts = [part.strip(",") for part in re.split(r"\s*;\s*|\s+", cleaned) if part.strip(",")]
    if len(parts) == 1:
        parts = [part for part in cleaned.split(",") if part]
    if len(parts) == len("dddd") and "," in cleaned and " " not in cleaned:
        parts = [f"{parts[0]}.{parts[1]}", f"{parts[2]}.{parts[3]}"]
    if len(parts) == len("yx") and all(map(_NUMBER.fullmatch, parts)):
        return parse_degrees(parts[0], "latitude"), parse_degrees(parts[1], "longitude")
    return _with_signs(text, cleaned)


def _with_signs(text: str, cleaned: str) -> tuple[float, float]:
    from geopy.point import POINT_PATTERN, Point

    found = POINT_PATTERN.match(cleaned)
    try:
        # The pattern passes over anything that stands before a latitude.
        if found and any(map(str.isalnum, cleaned[: found.start("latitude")])):
            raise ValueError
        point = Point(cleaned)
    except ValueError as error:
        shown = shortened(text, limit=40)
        raise ValueError(f"{shown!r} is no position; write latitude and longitude, such as 35.36,36.65") from error
    return round(point.latitude, 9), round(point.longitude, 9)
