"""The tables that a map document makes, column by column; every form of file has these names and types.

Always holds: the first column of a table is its key, texts or whole numbers that hold over runs; a column has one type;
what is not known is null.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

Type = Literal["text", "integer", "real", "date"]
"""What a column holds; a date is a day as ISO 8601 writes it, a text where the year has not four digits."""

Shape = Literal["POINT", "MULTILINESTRING", "MULTIPOLYGON", "GEOMETRY"]
"""What a geometry is, in the terms of OGC 06-103r4; coordinates are WGS84 degrees, longitude first."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        name: What it is called.
        type: What it holds.
        meaning: What that says, a phrase.
    """

    name: str
    type: Type
    meaning: str


@dataclass(frozen=True, slots=True)
class Table:
    """One table.

    Attributes:
        name: What it is called: of a layer, of a sheet, and at the end of the name of a file.
        meaning: What a row is, a phrase.
        columns: Its columns, the key first; the geometry is none of them.
        shape: What its geometries are; None where rows have none. A geometry may be null.
    """

    name: str
    meaning: str
    columns: tuple[Column, ...]
    shape: Shape | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its columns."""
        return tuple(column.name for column in self.columns)


def _columns(*columns: tuple[str, Type, str]) -> tuple[Column, ...]:
    return tuple(Column(*column) for column in columns)


_SURE = _columns(
    ("confidence", "real", "how sure it is, 0 to 1"),
    ("certainty", "text", "the same in words: very likely, likely, more likely than not, uncertain"),
)
_TOLD = _columns(
    ("date_first", "date", "first day of the reports that tell of it"),
    ("date_last", "date", "last day of the reports that tell of it"),
    ("report_titles", "text", "titles of those reports, the first twelve"),
    ("report_sources", "text", "where those reports come from"),
    ("sentence", "text", "the sentence that makes it surest; table mentions or claims has all"),
)
_WHERE = _columns(
    ("kind", "text", "what it is, such as city or river"),
    ("country", "text", "ISO 3166-1 alpha-2"),
    ("country_name", "text", "name of the country"),
    ("admin1", "text", "name of the unit below the country"),
    ("gazetteer_id", "text", "id in the gazetteer, such as geonames:2988507; null for a point of the text alone"),
)
_POINT = _columns(
    ("lat", "real", "latitude, degrees"),
    ("lon", "real", "longitude, degrees"),
)
_WAY = _columns(
    ("movement", "text", "id of the movement: routes that tell of one have the same"),
    ("mover", "text", "what moved, in the words of the reports"),
    ("status", "text", "reported, planned, possible or denied"),
    ("when", "text", "when it moved, as the reports say: a year, a month or a day, ISO 8601"),
    ("undrawn", "text", "why the route has no line; null where it has one"),
    ("origin", "text", "where from"),
    ("via", "text", "over what, in order"),
    ("destination", "text", "where to"),
    ("length_km", "real", "length of the line, which is inferred between the stops, kilometres"),
    ("overland_km", "real", "kilometres of land that the line of a vessel crosses"),
)
_REPORT = _columns(
    ("report", "text", "id of the report"),
    ("report_title", "text", "title of the report"),
    ("report_date", "text", "date of the report: a year, a month or a day, ISO 8601"),
    ("report_source", "text", "where the report comes from"),
)
_SENTENCE = _columns(
    ("sentence", "text", "the sentence that says so"),
    ("start", "integer", "first character in the text of the report, from 0, in Unicode code points"),
    ("end", "integer", "character after the last"),
    ("page", "integer", "page, from 1"),
    ("sheet", "text", "sheet of a workbook"),
    ("row", "integer", "row of a table, from 1"),
    ("paragraph", "integer", "paragraph, from 1"),
)
_ID = Column("id", "text", "id, which holds over runs and when reports are added")
_NAME = Column("name", "text", "name of the place in the gazetteer")
_MENTIONS = Column("mentions", "integer", "how often the reports name it")

PLACES = Table(
    "places",
    "a place that the reports name, a point even where it is an area",
    (
        _ID,
        _NAME,
        *_WHERE,
        *_POINT,
        Column("uncertainty_km", "real", "kilometres within which the point lies, of a point that lies off a place"),
        *_SURE,
        Column("alternatives", "text", "what else the name could be, the likeliest first"),
        _MENTIONS,
        *_TOLD,
    ),
    "POINT",
)
AREAS = Table(
    "areas",
    "the outline of a place, where the gazetteer knows it",
    (replace(_ID, meaning="id of the place in table places"), _NAME, *_WHERE, *_SURE),
    "MULTIPOLYGON",
)
ROUTES = Table(
    "routes",
    "a reported route, also one that is not drawn",
    (
        _ID,
        Column("name", "text", "status unless reported, what moved, from where to where"),
        *_WAY,
        *_SURE,
        Column("claims", "integer", "how many statements of the reports tell of it"),
        *_TOLD,
    ),
    "MULTILINESTRING",
)
CORRIDORS = Table(
    "corridors",
    "the ground that the reports leave open for a route",
    (
        replace(_ID, meaning="id of the route in table routes"),
        Column("name", "text", "name of the route"),
        Column("status", "text", "reported, planned, possible or denied"),
        *_SURE,
    ),
    "MULTIPOLYGON",
)
UNPLACED = Table(
    "unplaced",
    "a name that is not placed, and the best guess",
    (
        _ID,
        replace(_NAME, meaning="the name as the reports have it"),
        _MENTIONS,
        *_columns(
            ("guess", "text", "name of the place that it is perhaps"),
            ("guess_id", "text", "id of that place in the gazetteer"),
            ("guess_kind", "text", "what that place is"),
            ("guess_country", "text", "country of that place, ISO 3166-1 alpha-2"),
            ("guess_lat", "real", "latitude of that place, degrees"),
            ("guess_lon", "real", "longitude of that place, degrees"),
            ("guess_confidence", "real", "how sure that guess is, 0 to 1"),
        ),
        *_TOLD,
    ),
)
MENTIONS = Table(
    "mentions",
    "a word of a report that names a place, placed or not",
    (
        Column("id", "text", "id of the feature, report and position"),
        Column("feature", "text", "id in table places or unplaced"),
        Column("type", "text", "place or unresolved"),
        Column("surface", "text", "the words"),
        Column("mention", "text", "what names it: name, demonym, abbreviation, coordinates"),
        _NAME,
        *_WHERE,
        *_POINT,
        *_SURE,
        *_SENTENCE,
        *_REPORT,
    ),
    "POINT",
)
STOPS = Table(
    "stops",
    "a stop of a route",
    (
        Column("id", "text", "id of the route and number of the stop"),
        Column("route", "text", "id in table routes"),
        Column("number", "integer", "place in the order of stops, from 1"),
        Column("role", "text", "origin, via or destination"),
        Column("surface", "text", "the words of the report"),
        Column("part", "text", "what narrows it, such as southern or near"),
        _NAME,
        Column("kind", "text", "what it is; null where it is not placed"),
        Column("place", "text", "id in table places; null where it is not placed"),
        *_POINT,
    ),
    "POINT",
)
CLAIMS = Table(
    "claims",
    "a statement of a report that a route rests on",
    (
        Column("id", "text", "id of the route and number of the statement"),
        Column("route", "text", "id in table routes"),
        Column("kind", "text", "what is stated, such as origin or distance"),
        Column("text", "text", "the words"),
        *_SENTENCE,
        *_REPORT,
    ),
)
REPORTS = Table(
    "reports",
    "a report that was read",
    _columns(
        ("id", "text", "id of the report"),
        ("title", "text", "title"),
        ("date", "text", "a year, a month or a day, ISO 8601"),
        ("source", "text", "where it comes from"),
        ("language", "text", "ISO 639-1, where it is in a language that is not read"),
        ("places", "integer", "how many mentions of places are placed"),
        ("routes", "integer", "how many routes it tells"),
        ("unplaced", "integer", "how many mentions are not placed"),
    ),
)

ACCOUNTS = Table(
    "accounts",
    "what a report tells of a journey, of the map of very many reports",
    (
        Column("id", "text", "report and position"),
        Column("route", "text", "id of the route on the map that it supports; null where it supports none"),
        *_columns(
            ("mover", "text", "what moved, in the words of the report"),
            ("status", "text", "reported, planned, possible or denied"),
            ("origin", "text", "where from"),
            ("via", "text", "over what, in order"),
            ("destination", "text", "where to"),
            ("placed", "integer", "how many of the stops are placed"),
        ),
        replace(_SURE[0], meaning="how sure it is that the report says so, 0 to 1"),
        *_SENTENCE[:3],
        *_REPORT,
    ),
    "GEOMETRY",
)
"""Stands beside the map of very many reports alone; its geometries are the placed stops in travel order, as points."""

TABLES = (PLACES, AREAS, ROUTES, CORRIDORS, UNPLACED, MENTIONS, STOPS, CLAIMS, REPORTS)
"""The tables, those that are looked at first at the beginning."""


def _all_columns(*tables: Table) -> Iterator[Column]:
    seen = set()
    for table in tables:
        for column in table.columns:
            if column.name not in seen:
                seen.add(column.name)
                yield column


FEATURES = Table(
    "features",
    "a place, a route, or a name that is not placed",
    (
        _ID,
        Column("type", "text", "place, route or unresolved, as in the map document"),
        *(
            replace(column, meaning="name of the place or the route; of a name that is not placed, the name")
            if column.name == "name"
            else column
            for column in _all_columns(PLACES, ROUTES, UNPLACED)
            if column.name != "id"
        ),
    ),
    "GEOMETRY",
)
"""All of places, routes and unplaced names in one table, for forms that hold but one."""


def table_of(stem: str) -> Table:
    """Return the table that the name of a file without its suffix means: `routes`, `sudan-mentions`.

    Without the name of a table at its end it means `FEATURES`.

    >>> table_of("sudan-mentions").name, table_of("Routes").name, table_of("sudan").name
    ('mentions', 'routes', 'features')
    """
    last = stem.lower().replace("_", "-").replace(".", "-").replace(" ", "-").rpartition("-")[2]
    return next((table for table in TABLES if table.name == last), FEATURES)
