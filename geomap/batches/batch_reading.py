"""Reads the rows of record batches; see `geomap.batches`."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal

from gazetteer import GazetteerInvalid
from gazetteer.util.heavy_work import TookTooLong, collecting_seldom, within
from gazetteer.util.text import as_json, shortened
from geomap.batches.batch_schema import arrow, column_of, output_schema, place_values, route_values
from geomap.batches.own_pipeline import own_pipeline
from geomap.document.record import to_record
from geomap.errors import InputError, ReportInvalid
from geomap.model import Focus, Report
from geomap.pipeline import Learnt, Pipeline
from geomap.reports.heads import with_head
from geomap.reports.json_lines import without_surrogates
from geomap.reports.long_reports import joined, parts_of

SECONDS = 300.0
"""Seconds of the processor that a report may take: an ordinary one takes a thirtieth of one."""
MOST_CHARACTERS = 1_000_000
"""Characters of the longest report that is read: a book."""

_MOST_ROWS, _MOST_RECORD = 256, 16_000_000
"""Rows, and characters of their records, after which a batch is given out: records take a hundred times their text."""


class ErrorCode(StrEnum):
    """What is wrong with a row."""

    NO_ID = "no_id"
    NO_TEXT = "no_text"
    NOT_TEXT = "not_text"
    TOO_LONG = "too_long"
    TOO_SLOW = "too_slow"
    NO_MEMORY = "no_memory"
    FAILED = "failed"


def extract(
    record_batches: Iterable[Any],
    *,
    text: str = "text",
    id: str = "id",  # noqa: A002 - the column
    source: str | None = None,
    gazetteer: str | os.PathLike[str] | None = None,
    focus: Focus | None = None,
    keep: Sequence[str] = (),
    on_error: Literal["column", "fail"] = "column",
    seconds: float = SECONDS,
    most_characters: int = MOST_CHARACTERS,
) -> Iterator[Any]:
    """Find the places and the reported routes in each row of batches of reports.

    The pipeline is opened once a process, when the first row comes, and kept. Each report is read by itself, as
    `geomap extract` reads a file of one line, and gets the same record. What a run over all reports infers, where they
    are set, is left to the caller: give it as `focus`.

    Args:
        record_batches: Batches of `pyarrow.RecordBatch`.
        text: The column of texts.
        id: The column of identifiers, texts or whole numbers.
        source: The column that says where each report comes from, such as an address; it is evidence of where the
            report is set.
        gazetteer: The file; by default the one that GEOMAP_GAZETTEER names, else the starter gazetteer, which must
            have been compiled before.
        focus: Where the reports are set, if it is known, such as `Focus(("SD", "TD"), said=True)`.
        keep: Columns that go out as they are, between `id` and `record`.
        on_error: What becomes of a row that cannot be read: `column` tells it in the columns `error_code`, one of
            `ErrorCode`, and `error`; `fail` raises it.
        seconds: Seconds of the processor that a report may take. In the main thread of a process, as in workers of
            Spark, the system interrupts it; in other threads a second one does, which takes effect at the next step in
            Python (`gazetteer.util.heavy_work.within`).
        most_characters: The longest text that is read.

    Yields:
        Batches of the columns `id` (a text), those kept, `record` (JSON, as `geomap extract` prints it), `places` and
        `routes` (lists of structures, with well-known binary in `geometry`), `error_code`, `error` and `seconds` of the
        processor; `output_schema` says their types. They are cut otherwise than those that came in.

    Raises:
        FormImpossible: The extra `parquet` is missing.
        InputError: There is no such column, or a kept one is called as one of the results.
        ReportInvalid: A row cannot be read, where `on_error` is `fail`.
        GazetteerNotFound, GazetteerInvalid: There is no gazetteer, or it is damaged.

    Examples:
        >>> import pyarrow
        >>> reports = pyarrow.table({"id": [1, 2], "text": ["Nurses left Gulu for Kitgum.", None]})
        >>> found = pyarrow.Table.from_batches(extract(reports.to_batches()))
        >>> [place["name"] for place in found["places"][0].as_py()], found["error_code"].to_pylist()
        (['Gulu', 'Kitgum'], [None, 'no_text'])
    """
    if on_error not in ("column", "fail"):
        raise InputError(f'on_error is {on_error!r}, not "column" or "fail"')
    if seconds <= 0 or most_characters <= 0:
        raise InputError("the limits of seconds and characters must be greater than 0")
    arrow()
    return _extracted(record_batches, _Columns(text, id, source, tuple(keep)), _Limits(seconds, most_characters),
                      gazetteer=gazetteer, focus=focus, fails=on_error == "fail")  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Columns:
    """The names of the columns that are read, and those that are kept."""

    text: str
    id: str
    source: str | None
    keep: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Limits:
    """What a report may take."""

    seconds: float
    characters: int


class _Unusable(Exception):
    """A row cannot be read."""

    def __init__(self, code: ErrorCode, what: str) -> None:
        super().__init__(what)
        self.code = code


def _extracted(
    record_batches: Iterable[Any],
    columns: _Columns,
    limits: _Limits,
    *,
    gazetteer: str | os.PathLike[str] | None,
    focus: Focus | None,
    fails: bool,
) -> Iterator[Any]:
    pa = arrow()
    for batch in record_batches:
        schema = output_schema(batch.schema, keep=columns.keep)
        named = (columns.id, columns.text, *([columns.source] if columns.source else []))
        fields = [batch.column(batch.schema.get_field_index(column_of(batch.schema, name).name)) for name in named]
        kept = [batch.column(batch.schema.get_field_index(name)) for name in columns.keep]
        start = 0
        while start < batch.num_rows:
            rows: list[dict[str, Any]] = []
            end = start
            pipeline = own_pipeline(gazetteer, focus=focus)
            with collecting_seldom():
                while end < min(start + _MOST_ROWS, batch.num_rows) and _is_small(rows):
                    rows.append(_row([field[end] for field in fields], pipeline, limits, fails=fails))
                    end += 1
            arrays = [pa.array([row.get("id") for row in rows], pa.string())]
            arrays += [one.slice(start, end - start) for one in kept]
            for field in list(schema)[len(arrays) :]:
                arrays.append(pa.array([row.get(field.name) for row in rows], field.type))
            yield pa.record_batch(arrays, schema=schema)
            start = end


def _is_small(rows: Sequence[dict[str, Any]]) -> bool:
    return sum(len(row.get("record") or "") for row in rows) < _MOST_RECORD


def _row(values: Sequence[Any], pipeline: Pipeline, limits: _Limits, *, fails: bool) -> dict[str, Any]:
    """Return the values of one row by the names of their columns; what is missing is null.

    Raises:
        ReportInvalid: It cannot be read, and that `fails`.
        GazetteerInvalid: The gazetteer is damaged.
    """
    identifier = None
    begun = time.thread_time()
    try:
        identifier = _identifier(values[0])
        report = _report(identifier, values, most_characters=limits.characters)
        with within(limits.seconds):
            # As with lines of JSON, what a report says of itself at its head counts.
            made = _made(with_head(report), pipeline)
    except GazetteerInvalid:
        raise
    except Exception as error:
        code, what = _explained(error, limits)
        if fails:
            raise ReportInvalid(what, where=f"report {shortened(identifier or '', limit=60)}".strip()) from error
        made = {"error_code": str(code), "error": what}
    return {"id": identifier, **made, "seconds": round(time.thread_time() - begun, 6)}


def _identifier(scalar: Any) -> str:
    value = _value(scalar, ErrorCode.NO_ID)
    if value is None or (isinstance(value, str) and not value.strip()):
        raise _Unusable(ErrorCode.NO_ID, "has no id; give each report an id of its own")
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise _Unusable(ErrorCode.NO_ID, f"has an id of type {scalar.type}, which is neither a text nor a whole number")
    return without_surrogates(str(value))


def _report(identifier: str, values: Sequence[Any], *, most_characters: int) -> Report:
    text = _value(values[1], ErrorCode.NOT_TEXT)
    if text is None:
        raise _Unusable(ErrorCode.NO_TEXT, "has no text")
    if not isinstance(text, str):
        raise _Unusable(ErrorCode.NOT_TEXT, f"is of type {values[1].type}, not a text")
    if len(text) > most_characters:
        what = f"has {len(text):,} characters, more than {most_characters:,}; split it into several reports"
        raise _Unusable(ErrorCode.TOO_LONG, what)
    if not text.strip():
        raise _Unusable(ErrorCode.NO_TEXT, "has an empty text")
    source = _value(values[2], ErrorCode.NOT_TEXT) if len(values) > 2 else None
    known = without_surrogates(source) if isinstance(source, str) and source.strip() else None
    return Report(identifier, without_surrogates(text), source=known)


def _value(scalar: Any, code: ErrorCode) -> Any:
    """Return a value of Arrow in terms of Python; bytes that are no text can stand in a column of texts."""
    try:
        return scalar.as_py()
    except ValueError as error:
        raise _Unusable(code, f"is not valid {scalar.type}: {shortened(str(error), limit=80)}") from error


def _made(report: Report, pipeline: Pipeline) -> dict[str, Any]:
    """Return what is found in a report; one that is long is read in parts, which tell of one another."""
    parts = list(parts_of(report))
    if len(parts) == 1:
        prepared = pipeline.prepare(report)
        profile = pipeline.profile(prepared)
        together = pipeline.together([Learnt(prepared.found, prepared.tokens, profile)])
        extraction = pipeline.read(prepared, together, profile=profile)
    else:
        found = pipeline.extract_many(part.report for part in parts)
        extraction = joined([(one, part.start) for one, part in zip(found, parts, strict=True)])
    record = to_record(extraction)
    return {
        "record": as_json(record),
        "places": place_values(extraction, record),
        "routes": route_values(extraction, record),
    }


def _explained(error: Exception, limits: _Limits) -> tuple[ErrorCode, str]:
    if isinstance(error, _Unusable):
        return error.code, str(error)
    if isinstance(error, TookTooLong):
        what = f"took the processor over {limits.seconds:g} seconds; split it into several reports"
        return ErrorCode.TOO_SLOW, what
    if isinstance(error, MemoryError):
        return ErrorCode.NO_MEMORY, "memory ran out; split it into several reports"
    what = shortened(f"{type(error).__name__}: {error}".rstrip(": "), limit=120)
    return ErrorCode.FAILED, f"could not be read, which is a fault of geomap ({what}); please report it with the text"
