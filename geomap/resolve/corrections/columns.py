"""The columns of a file of corrections, and what the cells of a line may hold."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence

from gazetteer import Gazetteer
from gazetteer.names.keys import fold
from gazetteer.util.text import shortened
from geomap.errors import CorrectionsInvalid
from geomap.model import Status
from geomap.reports.readable import readable_text
from geomap.resolve.corrections.of_places import EVERY_REPORT
from geomap.resolve.corrections.of_routes import NOT_A_ROUTE, RouteCorrection
from geomap.resolve.corrections.route_cells import read_route, read_stops

COLUMNS = ("surface", "report", "place")
"""The columns that the header names, in any order; further ones are for the user's own notes."""

ROUTE_COLUMNS = ("route", "sentence", "mover", "status", "stops")
"""Further columns, for lines about routes; they are read where the header names the first of them."""

_LONGEST_NAME = 200
_LONGEST_CELL = 10_000
_FORMULA = ("=", "+", "@")
_FORMULA_IN_SPREADSHEETS = (*_FORMULA, "-", "＝", "＋", "－", "＠")


def positions_of(header: Sequence[str], *, where: str, line: int) -> dict[str, int]:
    """Return where the columns stand; those for routes only if the header names them."""
    names = [cell.strip().lower() for cell in header]
    for_routes = [column for column in ROUTE_COLUMNS if column in names] if ROUTE_COLUMNS[0] in names else []
    for column in (*COLUMNS, *for_routes):
        if names.count(column) != 1:
            what = f'has {"no column" if column not in names else "more than one column"} "{column}"'
            advice = f"begin the file with the header {','.join(COLUMNS)}"
            raise CorrectionsInvalid(what, where=where, line=line, advice=advice)
    return {column: names.index(column) for column in (*COLUMNS, *for_routes)}


def checked(cells: Sequence[str], positions: Mapping[str, int], *, width: int) -> dict[str, str]:
    """Return the cells of a line by their columns; ValueError says what is wrong with one."""
    if len(cells) != width:
        advice = (
            'put latitude and longitude into quotation marks: "35.358,36.652"' if len(cells) > width else "fill it up"
        )
        raise ValueError(f"has {len(cells)} cells where the header has {width}; {advice}")
    values = {column: cells[position].strip() for column, position in positions.items()}
    for column, value in values.items():
        _check(column, value)
    return {column: _unescaped(value) for column, value in values.items()}


def _check(column: str, value: str) -> None:
    if len(value) > (_LONGEST_NAME if column in ("surface", "mover") else _LONGEST_CELL):
        raise ValueError(f"has a {column} of {len(value):,} characters; is a quotation mark left open?")
    if column != "report" and value.startswith(_FORMULA):
        raise ValueError(f'has a formula as {column}, "{shortened(value, limit=40)}"; write the plain text')
    control = next((character for character in value if unicodedata.category(character) == "Cc"), None)
    if control:
        raise ValueError(f"has the control character {control!a} in the {column}; take it out")


def _unescaped(value: str) -> str:
    """Return a cell without the apostrophe that keeps spreadsheets from taking it for a formula."""
    return value[1:] if value.startswith("'") and value[1:].lstrip().startswith(_FORMULA_IN_SPREADSHEETS) else value


def is_about_a_route(line: Mapping[str, str]) -> bool:
    """Tell a line about a route from one about a place; ValueError says why it could be either."""
    given = [column for column in ROUTE_COLUMNS if line.get(column)]
    if given and not line["route"]:
        raise ValueError(f"has a {given[0]} and no route; write the route as it was read, or clear the {given[0]}")
    both = next((column for column in ("surface", "place") if given and line[column]), None)
    if both:
        raise ValueError(f"is about a route and has a {both}, too; make two lines of it")
    return bool(given)


def place_line(line: Mapping[str, str]) -> tuple[str, str, str]:
    """Return surface, report and place of a line about a place; ValueError says what is wrong with it."""
    for column in COLUMNS:
        if not line[column]:
            raise ValueError(f"has no {column}; {'write * for every report' if column == 'report' else 'fill it in'}")
    # A name may be copied from a report with what no reader sees in it, and reports are read without that.
    surface = readable_text(line["surface"]).strip() or line["surface"]
    if not fold(surface):
        raise ValueError(f'has a surface without letters and digits, "{shortened(surface, limit=40)}"; write a name')
    return surface, line["report"], line["place"]


def route_line(line: Mapping[str, str], number: int, *, gazetteer: Gazetteer) -> RouteCorrection:
    """Return what a line says of a route; ValueError says what is wrong with it."""
    report, mover, status, stops = (line.get(column, "") for column in ("report", "mover", "status", "stops"))
    if report in ("", EVERY_REPORT):
        raise ValueError("is about a route and has no report; write the id of the one that tells of it")
    read_route(line["route"])
    denied = " ".join(status.lower().split()) == NOT_A_ROUTE
    if denied and (mover or stops):
        raise ValueError(f"says {NOT_A_ROUTE} and gives a {'mover' if mover else 'list of stops'}; clear one of them")
    if not (mover or status or stops):
        raise ValueError("changes nothing of the route; fill in mover, status or stops")
    return RouteCorrection(
        report=report,
        sentence=line.get("sentence", ""),
        route=line["route"],
        mover=mover or None,
        status=None if denied or not status else _status(status),
        stops=read_stops(stops, gazetteer=gazetteer) if stops else (),
        denied=denied,
        line=number,
    )


def _status(value: str) -> Status:
    try:
        return Status(value.lower())
    except ValueError:
        known = ", ".join(status.value for status in Status)
        raise ValueError(f'gives the status "{shortened(value, limit=40)}"; write {known} or {NOT_A_ROUTE}') from None
