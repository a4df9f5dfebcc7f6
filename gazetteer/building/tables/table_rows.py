"""From a record of a table to a place.

`Converter` reads the cells that matter, one after the other, and refuses the record at the first that is wrong. Nothing
here reads a file or knows of other records, so that a record becomes the same place wherever it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar

from gazetteer.building.entries import AreaRow, PlaceRow, geonameid, populated_kind
from gazetteer.building.tables import cell_values
from gazetteer.building.tables.headings import GEONAMEID_TITLES, Chooser, plain
from gazetteer.building.tables.model import Record, Refused, TableRow
from gazetteer.building.tables.shapes import require_on_earth
from gazetteer.kinds import KINDS

if TYPE_CHECKING:
    from shapely.geometry.base import BaseGeometry

T = TypeVar("T")

_KIND_OF_AREA = "region"
_KIND_OF_POINT = "site"


class Converter:
    """Turns records of one table into places."""

    def __init__(self, chooser: Chooser, *, table: str, kind: str | None) -> None:
        """Keep what is the same for all records; a `kind` of None means that population and geometry tell it."""
        self._chooser = chooser
        self._table = table
        self._kind = kind

    def convert(self, record: Record) -> TableRow:
        """Return the place that a record describes, or raise `Refused` with the reason why it describes none."""
        cells = _Cells(record.cells, self._chooser.choose(tuple(record.cells)))
        name = cells.read("name", cell_values.name)
        lon, lat = _position(record.geometry, cells)
        people = cells.read("population", cell_values.population)
        kind = self._kind_of(cells, people, record.geometry)
        place_id = cells.read("id", lambda cell: self._identifier(cell, cells.title("id")))
        place_id = place_id or cell_values.own_identifier(name, table=self._table, kind=kind, lon=lon, lat=lat)
        place = PlaceRow(
            id=place_id,
            name=name,
            kind=kind,
            lon=lon,
            lat=lat,
            country=cells.read("country", cell_values.country),
            admin1_code=None,
            population=people,
            prominence=cells.read("prominence", cell_values.prominence),
            geonameid=geonameid(place_id),
            names=tuple(other for other in cells.read("names", cell_values.names) if other != name),
        )
        is_polygon = record.geometry is not None and record.geometry.geom_type == "MultiPolygon"
        if record.geometry is None or not is_polygon:
            return TableRow(place, None, False)
        if not KINDS[kind].is_area:
            return TableRow(place, None, True)
        return TableRow(place, _area(place_id, record.geometry), False)

    def _identifier(self, cell: str, title: str | None) -> str | None:
        if title is not None and plain(title) in GEONAMEID_TITLES and cell.strip().isdecimal():
            cell = f"geonames:{cell.strip()}"
        return cell_values.identifier(cell, table=self._table)

    def _kind_of(self, cells: _Cells, people: int, geometry: BaseGeometry | None) -> str:
        kind = cells.read("kind", lambda cell: cell_values.kind(cell, people=people)) or self._kind
        if kind is not None:
            return kind
        if geometry is not None and geometry.geom_type == "MultiPolygon":
            return _KIND_OF_AREA
        return populated_kind(people) if people else _KIND_OF_POINT


class _Cells:
    """The cells of one record by what they hold."""

    def __init__(self, cells: Mapping[str, str], chosen: Mapping[str, str]) -> None:
        self._cells = cells
        self._chosen = chosen

    def title(self, part: str) -> str | None:
        return self._chosen.get(part)

    def read(self, part: str, convert: Callable[[str], T]) -> T:
        title = self._chosen.get(part)
        cell = "" if title is None else self._cells[title]
        try:
            return convert(cell)
        except ValueError as error:
            raise Refused(str(error), column=title or part, value=cell) from error


def _position(geometry: BaseGeometry | None, cells: _Cells) -> tuple[float, float]:
    """Return longitude and latitude of a representative point in degrees."""
    if geometry is not None:
        point = geometry if geometry.geom_type == "Point" else geometry.representative_point()
        return _clamped(point.x, point.y)
    lat = cells.read("lat", lambda cell: cell_values.coordinate(cell, axis="lat"))
    lon = cells.read("lon", lambda cell: cell_values.coordinate(cell, axis="lon"))
    try:
        require_on_earth(lon, lat, lon, lat)
    except Refused as refused:
        column = cells.title("lon" if -90 <= lat <= 90 else "lat")
        raise Refused(refused.reason, column=column, value=f"{lat:g}, {lon:g}") from refused
    return _clamped(lon, lat)


def _clamped(lon: float, lat: float) -> tuple[float, float]:
    return min(max(lon, -180.0), 180.0), min(max(lat, -90.0), 90.0)


def _area(place_id: str, geometry: BaseGeometry) -> AreaRow:
    from shapely import to_wkb

    return AreaRow(place_id, to_wkb(geometry, byte_order=1), geometry.bounds)
