"""Extraction records that were made earlier, in Parquet files: what `geomap.batches` and `geomap.spark` write.

Such a file has the columns `id` and `record`, the JSON that `geomap extract` prints; beside them may stand `title`,
`date`, `source` and `text` of the report, which were kept, and `error_code` and `error` of rows that could not be read.
A folder of such files, as Spark writes it, is read in the order of their names. Rows are read a thousand at a time,
whatever the size of the file.

Not here: what a record means (`geomap.document.pooled.from_record`).
"""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gazetteer.util.text import shortened
from geomap.errors import GeomapError, ReportInvalid, ReportUnreadable
from geomap.model import Report
from geomap.reports.dating.date_fields import read_date, warning_of
from geomap.reports.json_lines import without_surrogates
from geomap.reports.left_out import LeftOutKind
from geomap.reports.tables.column_choice import TableColumns

_SUFFIXES = (".parquet", ".pq")
_NEEDED = ("id", "record")
_BEGINNING = '{"schema"'
_ROWS = 1_000
_MIDNIGHT = "T00:00:00"


@dataclass(frozen=True, slots=True)
class Recorded:
    """A row of records.

    Attributes:
        report: The report, as far as the row has it; its text is empty where that was not kept.
        record: The record, JSON values.
        where: Which row it is, for messages.
    """

    report: Report
    record: Any
    where: str


def record_files(paths: Sequence[str]) -> list[Path]:
    """Return the files of records among what a command is to read; an empty list where there are none.

    Args:
        paths: Files and folders. A folder counts that holds files of Parquet and no others.

    Raises:
        ReportInvalid: Some hold records and others do not.
    """
    found: list[Path] = []
    others: list[str] = []
    for path in paths:
        files = _files(Path(path))
        if files and all(map(_holds_records, files)):
            found += files
        else:
            others.append(path)
    if found and others:
        raise ReportInvalid(
            "holds reports, where others hold records", where=others[0], advice="draw them one after the other"
        )
    return found


def read_records(
    files: Sequence[Path], *, named: TableColumns, on_error: Callable[[GeomapError], None]
) -> Iterator[Recorded]:
    """Yield the rows of files of records.

    Args:
        files: What `record_files` returned.
        named: Columns that the user names; by default `id`, `title`, `date` and `source`.
        on_error: Called with each file or row that cannot be used.
    """
    from pyarrow import ArrowException, parquet

    for path in files:
        try:
            with parquet.ParquetFile(path) as table:
                yield from _rows(table, path, named, on_error)
        except OSError as error:
            on_error(ReportUnreadable.because(error, where=path))
        except ArrowException as error:
            damaged = ReportInvalid(f"is damaged ({shortened(str(error), limit=200)})", where=str(path))
            damaged.kind = LeftOutKind.DAMAGED
            on_error(damaged)


def _rows(table: Any, path: Path, named: TableColumns, on_error: Callable[[GeomapError], None]) -> Iterator[Recorded]:
    columns = _columns(table.schema_arrow.names, named, where=str(path))
    number = 0
    for batch in table.iter_batches(batch_size=_ROWS, columns=list(columns.values())):
        held = {part: batch.column(name).to_pylist() for part, name in columns.items()}
        for at in range(batch.num_rows):
            number += 1
            values = {part: values[at] for part, values in held.items()}
            try:
                row = _recorded(values, where=f"{path} (row {number})", order=named)
            except ReportInvalid as error:
                on_error(error)
            else:
                yield row


def _files(path: Path) -> list[Path]:
    """Return the files of Parquet that a path means; none where a folder holds others as well, or cannot be read."""
    try:
        if not path.is_dir():
            return [path] if path.suffix.lower() in _SUFFIXES else []
        # Spark puts `_SUCCESS` and checksums, whose names begin with a dot, beside its files.
        inside = sorted(one for one in path.iterdir() if not one.name.startswith((".", "_")))
        return inside if all(one.suffix.lower() in _SUFFIXES and one.is_file() for one in inside) else []
    except (OSError, ValueError):
        return []


def _holds_records(path: Path) -> bool:
    try:
        from pyarrow import ArrowException, parquet, types
    except ImportError:
        return False
    try:
        with parquet.ParquetFile(path) as table:
            schema = table.schema_arrow
            if not set(_NEEDED) <= set(schema.names):
                return False
            kind = schema.field("record").type
            if not (types.is_string(kind) or types.is_large_string(kind)):
                return False
            first = next(table.iter_batches(batch_size=_ROWS, columns=["record"]), None)
            found = [] if first is None else [one for one in first.column(0).to_pylist() if one is not None]
            # A table of reports may have a column of this name as well.
            return any(one.startswith(_BEGINNING) for one in found) or (not found and "error_code" in schema.names)
    except (OSError, ArrowException):
        return False


def _columns(names: Sequence[str], named: TableColumns, *, where: str) -> dict[str, str]:
    """Return which column holds what."""
    wanted = {part: getattr(named, part) for part in ("id", "title", "date", "source")}
    for part, name in wanted.items():
        if name is not None and name not in names:
            raise ReportInvalid(f"has no column {name!r} for the {part}", where=where)
    usual = {part: wanted.get(part) or part for part in ("id", "record", "title", "date", "source", "text")}
    usual |= {"error": "error"}
    return {part: name for part, name in usual.items() if name in names}


def _recorded(values: dict[str, Any], *, where: str, order: TableColumns) -> Recorded:
    if values["record"] is None:
        what = values.get("error")
        raise ReportInvalid(f"was not read: {what}" if what else "has no record", where=where)
    try:
        record = json.loads(values["record"])
    except (ValueError, RecursionError) as error:
        raise ReportInvalid("has a record that is not valid JSON", where=where) from error
    given = _text(values.get("date"))
    found = read_date(given, order=order.order) if given else None
    warning = warning_of(given, order=order.order) if given else ""
    identifier = _text(values["id"])
    if not identifier:
        raise ReportInvalid("has no id", where=where)
    report = Report(
        id=identifier,
        text=_text(values.get("text")),
        title=_text(values.get("title")) or None,
        date=found.date.removesuffix("+00:00").removesuffix(_MIDNIGHT) if found else None,
        source=_text(values.get("source")) or None,
        warnings=(warning,) if warning else (),
    )
    return Recorded(report, record, where)


def _text(value: Any) -> str:
    if value is None or (isinstance(value, float) and not math.isfinite(value)):
        return ""
    return without_surrogates(value if isinstance(value, str) else getattr(value, "isoformat", value.__str__)())
