"""The tables of a map document as a workbook (Office Open XML, ECMA-376): a sheet for each, and one about them.

Always holds: texts are texts, never formulas, addresses or numbers; the same document gives the same bytes.
"""

from __future__ import annotations

import datetime
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from gazetteer.util.given_time import given_time
from geomap.errors import FormImpossible
from geomap.outputs.tables import schema
from geomap.outputs.tables.csv_file import would_be_run
from geomap.outputs.tables.document_rows import Tables

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

SHEETS = (
    schema.PLACES,
    schema.ROUTES,
    schema.UNPLACED,
    schema.MENTIONS,
    schema.STOPS,
    schema.CLAIMS,
    schema.REPORTS,
)
"""The tables that have a sheet; outlines and corridors, which are geometry alone, have none."""

MOST_ROWS = 1_048_575
"""Rows that a sheet holds below its header."""

LONGEST_TEXT = 32_767
"""Units of UTF-16 that a cell holds."""

_FIRST_DAY = datetime.date(1900, 3, 1)
"""Excel counts days from 1900 with a 29 February that never was, and other programs count other days before March."""

_DAY_ZERO = datetime.date(1899, 12, 30).toordinal()
_ABOUT_DAYS = (
    f"Days before {_FIRST_DAY} stand as texts, since spreadsheets cannot count them; "
    f"texts of more than {LONGEST_TEXT:,} characters are cut and end in …."
)
_WIDTHS = {
    "id": 22, "name": 26, "kind": 14, "country_name": 18, "admin1": 20, "gazetteer_id": 20,
    "certainty": 20, "alternatives": 40, "report_titles": 40, "report_sources": 40, "sentence": 80,
    "title": 60, "source": 40, "report_title": 40, "report_source": 40, "origin": 22, "via": 28, "destination": 22,
    "mover": 22, "movement": 22, "surface": 22, "text": 30, "guess": 24, "guess_id": 20, "feature": 22, "route": 22,
    "place": 22, "report": 22,
}  # fmt: skip
_NARROWEST = 10
_DECIMALS = {"lat": "0.00000", "lon": "0.00000", "guess_lat": "0.00000", "guess_lon": "0.00000"}

Cell = Callable[[int, int, Any], None]
"""Writes a value that is not None into a row and a column."""


def write_workbook(tables: Tables, path: Path) -> None:
    """Write the tables into a workbook.

    Args:
        tables: The tables of the map document.
        path: The file; what is in it is replaced.

    Raises:
        FormImpossible: A table has more rows than a sheet, or the file would have 4 GB.
        OSError: The file cannot be written.
    """
    for table in SHEETS:
        if (count := tables.count(table)) > MOST_ROWS:
            raise FormImpossible(
                f"the sheet {table.name!r} would have {count:,} rows, and a sheet of a workbook holds {MOST_ROWS:,}",
                advice=f"write a GeoPackage (.gpkg), or CSV of that table (FILE-{table.name}.csv)",
            )
    from xlsxwriter.exceptions import FileCreateError, FileSizeError

    try:
        # Rows wait in files until the workbook is put together; whatever happens, they go away.
        with tempfile.TemporaryDirectory(prefix="geomap-") as folder, path.open("wb") as stream:
            _fill(tables, stream, folder)
    except FileCreateError as error:
        raise error.args[0] if isinstance(error.args[0], OSError) else error from None
    except FileSizeError as error:
        advice = "write a GeoPackage (.gpkg), or CSV of each table (FILE-places.csv)"
        raise FormImpossible("a workbook holds less than 4 GB", advice=advice) from error


def _fill(tables: Tables, stream: BinaryIO, folder: str) -> None:
    from xlsxwriter import Workbook

    never = ("strings_to_formulas", "strings_to_urls", "strings_to_numbers")
    book = Workbook(stream, {"constant_memory": True, "tmpdir": folder, **dict.fromkeys(never, False)})
    credit = "; ".join(tables.attribution)
    book.set_properties({"title": _cut(tables.title, 255), "comments": _cut(credit, 255), "created": _created(tables)})
    head = book.add_format({"bold": True, "bottom": 1, "bg_color": "#E8EDF1", "valign": "top"})
    for table in SHEETS:
        sheet = book.add_worksheet(table.name)
        count = _fill_sheet(book, sheet, table, tables, head)
        sheet.autofilter(0, 0, count, len(table.columns) - 1)
    _fill_about(book, tables, head)
    book.close()


def _fill_sheet(book: Workbook, sheet: Worksheet, table: schema.Table, tables: Tables, head: Format) -> int:
    """Fill the sheet of a table and return how many rows it has below its header."""
    _lay_out(sheet)
    cells = [_cell_of(book, sheet, column) for column in table.columns]
    for number, column in enumerate(table.columns):
        sheet.set_column(number, number, max(_WIDTHS.get(column.name, _NARROWEST), len(column.name) + 3))
        sheet.write_string(0, number, column.name, head)
    count = 0
    for count, row in enumerate(tables.rows(table), start=1):
        for number, value in enumerate(row.values):
            if value is not None:
                cells[number](count, number, value)
    return count


def _lay_out(sheet: Worksheet) -> None:
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_landscape()


def _cell_of(book: Workbook, sheet: Worksheet, column: schema.Column) -> Cell:
    """Return what writes the values of a column."""
    looks = {"valign": "top", "text_wrap": column.name in ("sentence", "meaning")}
    text_format = book.add_format(looks)
    # Without this, a text that begins like a formula becomes one when a person edits its cell.
    quoted = book.add_format({**looks, "quote_prefix": True})

    def text(row: int, number: int, value: str) -> None:
        if "\r" in value:
            # XML makes a line feed of it, which not every program that reads workbooks does.
            value = value.replace("\r\n", "\n").replace("\r", "\n")
        sheet.write_string(row, number, _cut(value), quoted if would_be_run(value) else text_format)

    if column.type == "text":
        return text
    if column.type == "date":
        day_format = book.add_format({"valign": "top", "num_format": "yyyy-mm-dd", "align": "left"})

        def day(row: int, number: int, value: str) -> None:
            serial = serial_day(value)
            text(row, number, value) if serial is None else sheet.write_number(row, number, serial, day_format)

        return day
    decimals = "0" if column.type == "integer" else _decimals(column.name)
    figure_format = book.add_format({"valign": "top", "num_format": decimals})
    return lambda row, number, value: sheet.write_number(row, number, value, figure_format) and None


def _decimals(name: str) -> str:
    return _DECIMALS.get(name, "#,##0.0" if name.endswith("_km") else "0.00")


def _fill_about(book: Workbook, tables: Tables, head: Format) -> None:
    sheet = book.add_worksheet("about")
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    for number, width in enumerate((12, 18, 10, 100)):
        sheet.set_column(number, number, width)
    text = _cell_of(book, sheet, schema.Column("meaning", "text", ""))
    title = book.add_format({"bold": True, "font_size": 14})
    sheet.write_string(0, 0, _cut(tables.title), title)
    row = 1
    for label, value in _told(tables):
        row += 1
        sheet.write_string(row, 0, label)
        text(row, 3, value)
    row += 2
    for number, name in enumerate(("sheet", "column", "type", "meaning")):
        sheet.write_string(row, number, name, head)
    for table in SHEETS:
        row += 1
        for number, value in ((0, table.name), (3, f"{table.meaning}, a row each")):
            text(row, number, value)
        for column in table.columns:
            row += 1
            for number, value in enumerate((table.name, column.name, column.type, column.meaning)):
                text(row, number, value)


def _told(tables: Tables) -> Iterator[tuple[str, str]]:
    for sentence in tables.remarks:
        yield "about", sentence
    for table in SHEETS:
        yield "rows", f"{table.name}: {tables.count(table):,}"
    for credit in tables.attribution:
        yield "credit", credit
    yield "note", _ABOUT_DAYS


def serial_day(value: str) -> int | None:
    """Return a day as spreadsheets count them, or None for one that they cannot count.

    Args:
        value: A day as ISO 8601 writes it.

    Examples:
        >>> serial_day("1900-03-01"), serial_day("2015-10-07"), serial_day("1899-12-31"), serial_day("-0043-03-15")
        (61, 42284, None, None)
    """
    try:
        day = datetime.date.fromisoformat(value)
    except ValueError:
        return None
    return day.toordinal() - _DAY_ZERO if day >= _FIRST_DAY else None


def _created(tables: Tables) -> datetime.datetime:
    """Return when the workbook says that it was made: SOURCE_DATE_EPOCH, or the last day of a report; else 1980.

    The time of the clock would make other bytes of the same document.
    """
    if given := given_time():
        return given.replace(tzinfo=None)
    last = tables.last_day
    day = datetime.date.fromisoformat(last) if last and serial_day(last) is not None else datetime.date(1980, 1, 1)
    return datetime.datetime.combine(day, datetime.time())


def _cut(text: str, limit: int = LONGEST_TEXT) -> str:
    """Return a text of no more than `limit` units of UTF-16, with an ellipsis where it is cut."""
    if len(text) * 2 <= limit:
        return text
    units = text.encode("utf-16-le")
    if len(units) <= limit * 2:
        return text
    return units[: (limit - 1) * 2].decode("utf-16-le", "ignore") + "…"
