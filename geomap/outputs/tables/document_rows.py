"""The rows of the tables of a map document.

Texts of reports are hostile: no lone surrogate gets into a row, and of control characters only ends of lines and
tabulators. What only one form has to fear, as formulas in spreadsheets, is up to the module that writes it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Protocol

from gazetteer.kinds import KINDS
from geomap.document.confidence import in_words, with_percentage
from geomap.document.place_features import times_named
from geomap.document.pooled.days import days_of
from geomap.outputs.formats.flat_columns import Feature, Reports, columns, reports_of
from geomap.outputs.formats.flat_features import route_name
from geomap.outputs.formats.xml import sound
from geomap.outputs.tables import schema

Geometry = Mapping[str, Any]
"""A geometry as GeoJSON has it, WGS84 degrees, longitude first."""

_MOST_ALTERNATIVES = 5
_OBEYED = re.compile("[\x7f-\x9f]")
"""Control characters that XML allows, and that terminals obey."""


class Row(NamedTuple):
    """A row of a table.

    Attributes:
        values: A value for each column of the table: text, int, float or None.
        geometry: Where it is; None where that is not known, or where the table has no geometry.
    """

    values: tuple[Any, ...]
    geometry: Geometry | None = None


class Outlines(Protocol):
    """Where the outlines of places come from; `gazetteer.Gazetteer` is one."""

    def area(self, place_id: str) -> Any:
        """Return the outline of a place, a shapely geometry; None where it is not known."""


class Tables:
    """The tables of one map document."""

    def __init__(self, document: Mapping[str, Any], outlines: Outlines | None = None) -> None:
        """Take the map document, and where the outlines of areas come from: without it there are none."""
        self._document = document
        self._outlines = outlines
        self._reports: Reports = reports_of(document)
        self._makers: dict[str, Callable[[], Iterator[tuple[Mapping[str, Any], Geometry | None]]]] = {
            "features": self._features,
            "places": lambda: map(self._place, self._of_type("place")),
            "areas": self._areas,
            "routes": lambda: map(self._route, self._of_type("route")),
            "corridors": self._corridors,
            "unplaced": lambda: map(self._unplaced, self._of_type("unresolved")),
            "mentions": self._mentions,
            "stops": self._stops,
            "claims": self._claims,
            "reports": self._told_reports,
        }

    @property
    def title(self) -> str:
        """The title of the document, on one line."""
        return _line(self._document.get("title") or "")

    @property
    def last_day(self) -> str | None:
        """The last day of the reports, as ISO 8601 writes it; None where none has a date."""
        days = [bounds[1] for report in self._reports.values() if (bounds := days_of(report.get("date")))]
        return max(days, default=None)

    @property
    def remarks(self) -> Sequence[str]:
        """What the map says in one sentence, what a reader of it should see, and which geomap made it."""
        said = (self._document.get("summary"), *self._document.get("notices", ()), self._document.get("generator"))
        return [_line(one) for one in said if one]

    @property
    def attribution(self) -> Sequence[str]:
        """The credits that the data asks for."""
        return [_line(credit) for credit in self._document.get("attribution", ())]

    def rows(self, table: schema.Table) -> Iterator[Row]:
        """Yield the rows of a table, in the order of the document."""
        names = table.names
        types = [column.type for column in table.columns]
        for found, geometry in self._makers[table.name]():
            yield Row(tuple(value_of(found.get(name), kind) for name, kind in zip(names, types, strict=True)), geometry)

    def count(self, table: schema.Table) -> int:
        """Return how many rows a table has, without making them; of `areas` they are made."""
        properties = [feature["properties"] for feature in self._document["features"]]
        kind = {"places": "place", "routes": "route", "unplaced": "unresolved"}.get(table.name)
        if kind is not None:
            return sum(one["type"] == kind for one in properties)
        if table.name in ("mentions", "stops", "claims"):
            return sum(len(one.get(table.name, ())) for one in properties)
        if table.name == "corridors":
            return sum(bool(one.get("corridor")) for one in properties)
        if table.name == "reports":
            return len(self._document.get("reports", ()))
        return len(properties) if table.name == "features" else sum(1 for _ in self.rows(table))

    def _of_type(self, kind: str) -> Iterator[Feature]:
        return (one for one in self._document["features"] if one["properties"]["type"] == kind)

    def _features(self) -> Iterator[tuple[Mapping[str, Any], Geometry | None]]:
        makers = {"place": self._place, "route": self._route, "unresolved": self._unplaced}
        for kind, make in makers.items():
            for feature in self._of_type(kind):
                found, geometry = make(feature)
                yield {**found, "type": kind}, geometry

    def _place(self, feature: Feature) -> tuple[Mapping[str, Any], Geometry | None]:
        properties = feature["properties"]
        lon, lat = feature["geometry"]["coordinates"]
        found = {
            **columns(feature, self._reports),
            "name": properties["name"],
            "lat": lat,
            "lon": lon,
            "uncertainty_km": (properties.get("offset") or {}).get("uncertainty_km"),
            "alternatives": "; ".join(map(_guess, properties["alternatives"][:_MOST_ALTERNATIVES])),
            "mentions": times_named(properties),
            "sentence": _surest(properties["mentions"]),
        }
        return found, feature["geometry"]

    def _route(self, feature: Feature) -> tuple[Mapping[str, Any], Geometry | None]:
        properties = feature["properties"]
        claims = properties["claims"]
        told = [claim for claim in claims if claim["kind"] != "mover"]
        found = {
            **columns(feature, self._reports),
            "name": route_name(properties),
            "movement": properties.get("movement"),
            "claims": properties["told"]["claims"] if "told" in properties else len(claims),
            "sentence": _surest(told or claims),
        }
        return found, _as_multi(feature["geometry"])

    def _unplaced(self, feature: Feature) -> tuple[Mapping[str, Any], Geometry | None]:
        properties = feature["properties"]
        found = {
            **columns(feature, self._reports),
            "name": properties["name"],
            "mentions": times_named(properties),
            "sentence": _surest(properties["mentions"]),
        }
        for guess in properties["alternatives"][:1]:
            found |= {f"guess_{key}": guess[key] for key in ("kind", "country", "lat", "lon", "confidence")}
            found |= {"guess": guess["name"], "guess_id": guess["gazetteer_id"]}
        return found, None

    def _areas(self) -> Iterator[tuple[Mapping[str, Any], Geometry | None]]:
        if self._outlines is None:
            return
        for feature in self._of_type("place"):
            properties = feature["properties"]
            known = properties["kind"] in KINDS and KINDS[properties["kind"]].is_area and "offset" not in properties
            outline = self._outlines.area(properties["gazetteer_id"]) if known and properties["gazetteer_id"] else None
            if outline is not None and not outline.is_empty:
                found = {**columns(feature, self._reports), "name": properties["name"]}
                yield found, _as_multi(outline.__geo_interface__)

    def _corridors(self) -> Iterator[tuple[Mapping[str, Any], Geometry | None]]:
        for feature in self._of_type("route"):
            if corridor := feature["properties"].get("corridor"):
                found = {**columns(feature, self._reports), "name": route_name(feature["properties"])}
                yield found, _as_multi(corridor)

    def _mentions(self) -> Iterator[tuple[Mapping[str, Any], Geometry | None]]:
        for kind in ("place", "unresolved"):
            for feature in self._of_type(kind):
                properties = feature["properties"]
                placed: dict[str, Any] = {}
                if kind == "place":
                    lon, lat = feature["geometry"]["coordinates"]
                    placed = {key: properties[key] for key in _OF_A_PLACE} | {"lon": lon, "lat": lat}
                for mention in properties["mentions"]:
                    sure = mention["confidence"]
                    found = {
                        **placed,
                        **self._evidence(mention),
                        "id": f"{feature['id']}@{mention['report']}:{mention['start']}",
                        "feature": feature["id"],
                        "type": kind,
                        "surface": mention["surface"],
                        "mention": mention["mention"],
                        **({"confidence": sure, "certainty": in_words(sure)} if kind == "place" else {}),
                    }
                    yield found, feature["geometry"]

    def _stops(self) -> Iterator[tuple[Mapping[str, Any], Geometry | None]]:
        for feature in self._of_type("route"):
            for number, stop in enumerate(feature["properties"]["stops"], start=1):
                found = {**stop, "id": f"{feature['id']}#{number}", "route": feature["id"], "number": number}
                placed = stop["lon"] is not None
                yield found, {"type": "Point", "coordinates": [stop["lon"], stop["lat"]]} if placed else None

    def _claims(self) -> Iterator[tuple[Mapping[str, Any], Geometry | None]]:
        for feature in self._of_type("route"):
            for number, claim in enumerate(feature["properties"]["claims"], start=1):
                found = {**self._evidence(claim), "id": f"{feature['id']}#{number}", "route": feature["id"]}
                yield {**found, "kind": claim["kind"], "text": claim["text"]}, None

    def _told_reports(self) -> Iterator[tuple[Mapping[str, Any], Geometry | None]]:
        for report in self._document.get("reports", ()):
            yield {**report, "unplaced": report["unresolved"]}, None

    def _evidence(self, told: Mapping[str, Any]) -> dict[str, Any]:
        report = self._reports.get(told["report"], {})
        return {
            **{key: told.get(key) for key in ("start", "end", "page", "sheet", "row", "paragraph", "report")},
            "sentence": " ".join(told["sentence"].split()),
            **{f"report_{key}": report.get(key) for key in ("title", "date", "source")},
        }


_OF_A_PLACE = ("name", "kind", "country", "country_name", "admin1", "gazetteer_id")


def value_of(value: Any, kind: schema.Type) -> Any:
    """Return a value as a column of a type holds it; None where it is empty."""
    if value is None or value == "":
        return None
    if kind == "real":
        return float(value)
    if kind == "integer":
        return int(value)
    return harmless(value)


def harmless(value: Any) -> str:
    """Return a text without what XML forbids and terminals obey, U+FFFD in its place; tabs and ends of lines stay.

    >>> harmless("a\\x00b\\x9b31m")
    'a�b�31m'
    """
    return _OBEYED.sub("\ufffd", sound(str(value)))


def _line(value: Any) -> str:
    return " ".join(harmless(value).split())


def _surest(evidence: Sequence[Mapping[str, Any]]) -> str | None:
    """Return the sentence of the surest mention or claim, the first of them where several are as sure."""
    if not evidence:
        return None
    best = max(evidence, key=lambda one: one.get("confidence", 0))
    return " ".join(best["sentence"].split())


def _guess(place: Mapping[str, Any]) -> str:
    where = ", ".join(part for part in (place["kind"], place["admin1"], place["country_name"]) if part)
    return f"{place['name']} ({where}; {place['gazetteer_id']}): {with_percentage(place['confidence'])}"


def _as_multi(geometry: Geometry | None) -> Geometry | None:
    """Return lines and polygons as many, so that a layer has one type."""
    if geometry is None or geometry["type"].startswith("Multi"):
        return geometry
    return {"type": f"Multi{geometry['type']}", "coordinates": [geometry["coordinates"]]}
