"""The rows of a CSV file and its kin, with comma, semicolon, tabulator or bar between the cells.

What cannot be read costs its row alone. Not here: which column holds what (`geomap.reports.tables.column_choice`).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from typing import BinaryIO

from gazetteer.util.csv_dialect import DELIMITERS, allow_long_cells, delimiter_of, stated_delimiter
from gazetteer.util.encoding import find_encoding
from gazetteer.util.text import printable
from geomap.errors import ReportInvalid
from geomap.reports.json_lines import without_surrogates
from geomap.reports.tables.column_choice import known_titles, titles_of_gdelt
from geomap.reports.tables.rows import Row

_LONGEST_LINE = 1 << 24
_LONGEST_HEADER = 1 << 16
_ADVICE = "save it as CSV in UTF-8"


def delimited_rows(stream: BinaryIO, *, where: str, tabs: bool = False) -> Iterator[Row | ReportInvalid]:
    """Yield the rows of a file that can be read twice, the titles first, and what is wrong with others.

    Raises:
        ReportInvalid: It is no text.
    """
    encoding = find_encoding(stream, where=where, error=ReportInvalid, advice=_ADVICE)
    stream.seek(0)
    errors = "replace" if encoding.startswith(("utf-16", "utf-32")) else "surrogateescape"
    text = io.TextIOWrapper(stream, encoding, errors, newline="")
    try:
        yield from _rows(text, where, tabs=tabs)
    finally:
        # The caller closes the stream.
        text.detach()


def _rows(text: io.TextIOWrapper, where: str, *, tabs: bool) -> Iterator[Row | ReportInvalid]:
    allow_long_cells()
    delimiter = _delimiter(text, tabs=tabs)
    text.seek(0)
    reader = csv.reader(_lines(text, where), delimiter=delimiter)
    number = 0
    while True:
        line = reader.line_num + 1
        try:
            cells = tuple(map(without_surrogates, next(reader)))
        except StopIteration:
            return
        except csv.Error as error:
            what = f"cannot be read ({printable(str(error))})"
            yield ReportInvalid(what, where=where, line=line, advice="is a quotation mark not closed?")
            continue
        if number == 0 and stated_delimiter(delimiter.join(cells)):
            continue
        if number == 0 and (titles := titles_of_gdelt(cells)):
            number = 1
            yield Row(number, titles)
        number += 1
        if any(map(str.strip, cells)):
            yield Row(number, cells)


def _delimiter(text: io.TextIOWrapper, *, tabs: bool) -> str:
    """Return what stands between the cells: what the file states, or what gives most titles that are known."""
    stated = None
    while line := text.readline(_LONGEST_HEADER):
        if found := stated_delimiter(line):
            stated = found
        elif line.strip(f"{DELIMITERS} \r\n"):
            while line.count('"') % 2 and len(line) < _LONGEST_HEADER and (further := text.readline(_LONGEST_HEADER)):
                line += further
            usual = "\t" if tabs and "\t" in line else None
            return stated or usual or delimiter_of(line[:_LONGEST_HEADER], known=known_titles)
    return stated or ","


def _lines(text: io.TextIOWrapper, where: str) -> Iterator[str]:
    number = 0
    while line := text.readline(_LONGEST_LINE):
        number += 1
        if len(line) == _LONGEST_LINE:
            raise ReportInvalid(f"has over {_LONGEST_LINE:,} characters", where=where, line=number, advice=_ADVICE)
        yield line.replace("\0", "")
