"""The values that pass between reading a table and making rows of it.

A reader of a format (`gazetteer.building.tables.delimited`, `.geojson_table`, `.geopackage_table`) yields `Record`s,
and `Refused` for what is not even a record; `gazetteer.building.tables.table_rows` turns a record into a `TableRow`, or
raises `Refused`; `gazetteer.building.tables.reading` makes a `Reject` of that, with the name of the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from gazetteer.building.entries import AreaRow, PlaceRow

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry


@dataclass(frozen=True, slots=True)
class Columns:
    """The titles of the columns that hold each part of a place; None means: guess from the usual titles.

    Attributes:
        name: The name to show.
        lat: Latitude, degrees north.
        lon: Longitude, degrees east.
        id: An identifier that stays the same when the table changes.
        kind: A kind of place, such as `village`.
        country: ISO 3166-1 code or English name of the country.
        names: Further names, with `|` or `;` between them.
        population: Inhabitants.
        prominence: How well known the place is, from 0 to 1.
    """

    name: str | None = None
    lat: str | None = None
    lon: str | None = None
    id: str | None = None
    kind: str | None = None
    country: str | None = None
    names: str | None = None
    population: str | None = None
    prominence: str | None = None


class Record(NamedTuple):
    """One row of a table or one feature, as the file has it.

    Attributes:
        position: Where it stands, for people, such as `line 12` or `feature 3`.
        cells: Text by title of the column; empty where there is none.
        geometry: Its point or area in degrees (lon, lat), or None where the columns have to tell.
    """

    position: str
    cells: Mapping[str, str]
    geometry: BaseGeometry | None


class Reject(NamedTuple):
    """A row that could not become a place.

    Attributes:
        file: The file, as the user named it.
        position: Where the row stands in it, such as `line 12` or `feature 3`.
        column: Title of the column at fault, or None.
        reason: What is wrong, in a phrase.
        value: What stands in that column, as it is; may hold anything.
    """

    file: str
    position: str
    column: str | None
    reason: str
    value: str


class TableRow(NamedTuple):
    """A place of a table, and its area where the table has one and its kind covers ground.

    Attributes:
        place: The place.
        area: Its area.
        dropped_area: Whether the table has a polygon for it, of which the point alone was kept because of its kind.
    """

    place: PlaceRow
    area: AreaRow | None
    dropped_area: bool


class Refused(Exception):
    """A record cannot become a place; what a reader yields for a row that is not even a record.

    Attributes:
        reason, column, value, position: As of `Reject`.
    """

    def __init__(self, reason: str, *, column: str | None = None, value: str = "", position: str = "") -> None:
        """Make the error; see `Reject` for the arguments."""
        super().__init__(reason)
        self.reason = reason
        self.column = column
        self.value = value
        self.position = position
