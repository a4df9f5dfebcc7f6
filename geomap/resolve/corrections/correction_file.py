"""Reads a file of corrections; docs/corrections.md explains its form.

Always holds: a file with an invalid line is not used at all, and the error of each such line says which it is.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from gazetteer import Gazetteer
from gazetteer.util.csv_dialect import allow_long_cells, delimiter_of
from gazetteer.util.encoding import decode_text
from gazetteer.util.files import reason
from gazetteer.util.text import shortened
from geomap.errors import CorrectionsInvalid, GeomapError
from geomap.resolve.corrections.columns import checked, is_about_a_route, place_line, positions_of, route_line
from geomap.resolve.corrections.of_places import EVERY_REPORT, Correction, Corrections, place_key
from geomap.resolve.corrections.of_routes import RouteCorrection
from geomap.resolve.corrections.place_cells import place_of

LARGEST = 16 * 2**20
"""Bytes of the largest file of corrections that is read."""


class _Read:
    """The lines of one file, as far as they are read."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.places: list[Correction] = []
        self.routes: list[RouteCorrection] = []
        self._gazetteer = gazetteer
        self._first_of_name: dict[tuple[str, str], Correction] = {}
        self._first_of_route: dict[tuple[str, str, str], RouteCorrection] = {}

    def add(self, line: Mapping[str, str], number: int) -> None:
        """Take a line by its columns; ValueError says what is wrong with it."""
        (self._add_route if is_about_a_route(line) else self._add_place)(line, number)

    def _add_place(self, line: Mapping[str, str], number: int) -> None:
        surface, report, place = place_line(line)
        read = Correction(surface, report, place_of(place, name=surface, gazetteer=self._gazetteer), number)
        earlier = self._first_of_name.setdefault((surface, report), read)
        if place_key(earlier.place) != place_key(read.place):
            where = "every report" if report == EVERY_REPORT else f'report "{shortened(report)}"'
            raise ValueError(
                f'contradicts line {earlier.line} about "{shortened(surface)}" in {where}; keep one of them'
            )
        self.places.append(read)

    def _add_route(self, line: Mapping[str, str], number: int) -> None:
        read = route_line(line, number, gazetteer=self._gazetteer)
        earlier = self._first_of_route.setdefault(read.subject, read)
        if earlier.decision != read.decision:
            what = f'the route "{shortened(read.route)}" of report "{shortened(read.report)}"'
            raise ValueError(f"contradicts line {earlier.line} about {what}; keep one of them")
        self.routes.append(read)


def read_corrections(
    path: Path, *, gazetteer: Gazetteer, on_error: Callable[[GeomapError], None] | None = None
) -> Corrections:
    """Read a file of corrections.

    Args:
        path: A CSV file with a header, separated by commas, semicolons or tabulators.
        gazetteer: Where ids are looked up.
        on_error: Called with the error of each invalid line but the last, which is raised. By default the first is.

    Raises:
        CorrectionsInvalid: The file cannot be read, or a line of it is invalid.
    """
    rows = _rows(_text(path), where=str(path))
    header, line = next(rows, ([], 1))
    positions = positions_of(header, where=str(path), line=line)
    errors: list[GeomapError] = []
    read = _Read(gazetteer)
    try:
        for cells, number in rows:
            try:
                read.add(checked(cells, positions, width=len(header)), number)
            except ValueError as error:
                errors.append(CorrectionsInvalid(str(error), where=path, line=number))
    except CorrectionsInvalid as error:
        errors.append(error)
    if errors:
        if on_error is None:
            raise errors[0]
        for early in errors[:-1]:
            on_error(early)
        raise errors[-1]
    return Corrections(read.places, read.routes, where=str(path))


def _text(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except OSError as error:
        advice = "check the spelling of the path"
        raise CorrectionsInvalid(f"cannot be read: {reason(error)}", where=path, advice=advice) from error
    except ValueError:
        raise CorrectionsInvalid("cannot be a file", where=path, advice="check the spelling of the path") from None
    if len(data) > LARGEST:
        raise CorrectionsInvalid(f"holds more than {LARGEST // 2**20} MB", where=path, advice="split it")
    return decode_text(data, where=str(path), error=CorrectionsInvalid, advice="save it as CSV in UTF-8")


def _rows(text: str, *, where: str) -> Iterator[tuple[list[str], int]]:
    """Yield the cells of each line that is not blank, with the line that it begins in."""
    allow_long_cells()
    delimiter = delimiter_of(text.partition("\n")[0])
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    begins = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield cells, begins
            begins = reader.line_num + 1
    except csv.Error as error:
        what = f"is not CSV: {error}"
        advice = "close the quotation marks, and double those inside a cell"
        raise CorrectionsInvalid(what, where=where, line=begins, advice=advice) from error
