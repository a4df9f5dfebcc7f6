"""Reads a file of corrections; docs/corrections.md explains its form.

Always holds: a file with an invalid line is not used at all, and the error of each such line says which it is.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from gazetteer import Gazetteer
from gazetteer.names.keys import fold
from gazetteer.util.csv_dialect import allow_long_cells, delimiter_of
from gazetteer.util.encoding import decode_text
from gazetteer.util.files import reason
from gazetteer.util.text import shortened
from geomap.errors import CorrectionsInvalid, GeomapError
from geomap.reports.readable import readable_text
from geomap.resolve.corrections.of_places import EVERY_REPORT, Correction, Corrections, place_key
from geomap.resolve.corrections.place_cells import place_of

COLUMNS = ("surface", "report", "place")
"""The columns that the header names, in any order; further ones are for the user's own notes."""

LARGEST = 16 * 2**20
"""Bytes of the largest file of corrections that is read."""

_LONGEST_SURFACE = 200
_LONGEST_CELL = 10_000
_FORMULA = ("=", "+", "@")
_FORMULA_IN_SPREADSHEETS = (*_FORMULA, "-", "＝", "＋", "－", "＠")


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
    positions = _positions(header, where=str(path), line=line)
    errors: list[GeomapError] = []
    read: list[Correction] = []
    first: dict[tuple[str, str], Correction] = {}
    try:
        for cells, number in rows:
            try:
                surface, report, place = _cells(cells, positions, width=len(header))
                correction = Correction(surface, report, place_of(place, name=surface, gazetteer=gazetteer), number)
                _check_agrees(correction, first.setdefault((surface, report), correction))
                read.append(correction)
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
    return Corrections(read, where=str(path))


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


def _positions(header: Sequence[str], *, where: str, line: int) -> tuple[int, int, int]:
    names = [cell.strip().lower() for cell in header]
    for column in COLUMNS:
        if names.count(column) != 1:
            what = f'has {"no column" if column not in names else "more than one column"} "{column}"'
            advice = f"begin the file with the header {','.join(COLUMNS)}"
            raise CorrectionsInvalid(what, where=where, line=line, advice=advice)
    surface, report, place = map(names.index, COLUMNS)
    return surface, report, place


def _unescaped(value: str) -> str:
    """Return a cell without the apostrophe that keeps spreadsheets from taking it for a formula."""
    return value[1:] if value.startswith("'") and value[1:].lstrip().startswith(_FORMULA_IN_SPREADSHEETS) else value


def _cells(cells: Sequence[str], positions: tuple[int, int, int], *, width: int) -> tuple[str, str, str]:
    """Return surface, report and place of a line; ValueError says what is wrong with it."""
    if len(cells) != width:
        advice = (
            'put latitude and longitude into quotation marks: "35.358,36.652"' if len(cells) > width else "fill it up"
        )
        raise ValueError(f"has {len(cells)} cells where the header has {width}; {advice}")
    values = [cells[position].strip() for position in positions]
    for column, value in zip(COLUMNS, values, strict=True):
        if not value:
            raise ValueError(f"has no {column}; {'write * for every report' if column == 'report' else 'fill it in'}")
        if len(value) > _LONGEST_CELL or (column == "surface" and len(value) > _LONGEST_SURFACE):
            raise ValueError(f"has a {column} of {len(value):,} characters; is a quotation mark left open?")
        if column != "report" and value.startswith(_FORMULA):
            raise ValueError(f'has a formula as {column}, "{shortened(value, limit=40)}"; write the plain text')
        control = next((character for character in value if unicodedata.category(character) == "Cc"), None)
        if control:
            raise ValueError(f"has the control character {control!a} in the {column}; take it out")
    surface, report, place = (_unescaped(value) for value in values)
    # A name may be copied from a report with what no reader sees in it, and reports are read without that.
    surface = readable_text(surface).strip() or surface
    if not fold(surface):
        raise ValueError(f'has a surface without letters and digits, "{shortened(surface, limit=40)}"; write a name')
    return surface, report, place


def _check_agrees(correction: Correction, earlier: Correction) -> None:
    if earlier is correction:
        return
    said = f'"{shortened(correction.surface)}" in {_shown_report(correction.report)}'
    if place_key(earlier.place) != place_key(correction.place):
        raise ValueError(f"contradicts line {earlier.line} about {said}; keep one of them")


def _shown_report(report: str) -> str:
    return "every report" if report == EVERY_REPORT else f'report "{shortened(report)}"'
