"""The reports in one file that a reader reads, and what of it is left out or fails."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath
from typing import BinaryIO

from geomap.errors import GeomapError, InputError, ReportInvalid
from geomap.model import Report
from geomap.reports.as_reports import as_report
from geomap.reports.dating.written_dates import Order
from geomap.reports.finding_files import Source, suffix_of_text, what_it_is
from geomap.reports.heads import with_head
from geomap.reports.left_out import LeftOut, LeftOutKind
from geomap.reports.readers.documents import Contained, Document, Part, Skipped, Unreadable
from geomap.reports.readers.sandbox import Sandbox

Outcome = Report | LeftOut | GeomapError
"""One thing that a file gives."""

_HARMLESS = frozenset({LeftOutKind.OTHER_KIND, LeftOutKind.HIDDEN, LeftOutKind.NESTED, LeftOutKind.NO_TEXT})
"""Kinds of what is left out of a file or a folder without anything being wrong with it."""

_SPANS = "give spans in a .jsonl file"


def documents(
    source: Source,
    sandbox: Sandbox,
    *,
    texts: Callable[[Source, BinaryIO], Iterator[Outcome]],
    given_spans: bool = False,
    order: Order | None = None,
) -> Iterator[Outcome]:
    """Yield what one file gives.

    Args:
        source: A file with a reader.
        sandbox: Where readers run.
        texts: Reads a file of plain text that the file contains.
        given_spans: Whether reports must bring their toponyms, which no document does.
        order: How dates of numbers are to be read that can be read in two ways.
    """
    if source.reader is None or source.path is None:
        raise ValueError("a source without a reader is no document")
    if given_spans:
        yield ReportInvalid('has no "toponyms"', where=source.where, advice=_SPANS)
        return
    names: set[str] = set()
    empty = True
    try:
        for part in sandbox.read(source.reader, source.path):
            empty = False
            yield from _outcomes(part, source, names, texts, order)
        if empty:
            yield _failed(source, "", LeftOutKind.EMPTY, "holds nothing to be read")
    except Unreadable as error:
        # A scan was meant to be read.
        meant = not source.found or error.kind is LeftOutKind.NO_TEXT
        yield _failed(source, "", error.kind, str(error), named=meant)


def _outcomes(
    part: Part,
    source: Source,
    names: set[str],
    texts: Callable[[Source, BinaryIO], Iterator[Outcome]],
    order: Order | None,
) -> Iterator[Outcome]:
    if isinstance(part, Skipped):
        yield _failed(source, part.part, part.kind, part.reason)
    elif isinstance(part, Contained):
        yield from _contained(part, source, names, texts)
    else:
        yield from _document(part, source, names, order)


def _document(part: Document, source: Source, names: set[str], order: Order | None) -> Iterator[Outcome]:
    report = as_report(part, identifier=_identifier(source, part.part, names), order=order)
    if report.text:
        yield with_head(report, file_name=_file_name(source, part.part), order=order)
    else:
        yield _failed(source, part.part, LeftOutKind.EMPTY, "has no text")


def _file_name(source: Source, part: str) -> str:
    """Return the name, without suffix, of the file that a report is all of; empty where it is one of many in it."""
    if not part:
        return source.path.stem if source.path else ""
    packs = source.reader is not None and source.reader.packs
    return PurePosixPath(part).stem if packs and "#" not in part else ""


def _contained(
    part: Contained, source: Source, names: set[str], texts: Callable[[Source, BinaryIO], Iterator[Outcome]]
) -> Iterator[Outcome]:
    suffix = suffix_of_text(PurePosixPath(part.name).name)
    if suffix is None:
        reason = what_it_is(PurePosixPath(part.name).name, part.data)
        yield LeftOut(source.where, part.name, LeftOutKind.OTHER_KIND, reason)
        return
    where = f"{source.where} ({part.name})"
    inner = replace(
        source, where=where, path=None, suffix=suffix, reader=None, id=_identifier(source, part.name, names)
    )
    for outcome in texts(inner, io.BytesIO(part.data)):
        if isinstance(outcome, LeftOut):
            yield replace(outcome, source=source.where, part=", ".join(filter(None, (part.name, outcome.part))))
            continue
        if isinstance(outcome, InputError):
            outcome.part = part.name
        yield outcome


def _identifier(source: Source, part: str, names: set[str]) -> str:
    """Return the id of a part: that of the file and the name of the part, numbered where that occurs again."""
    name, number = part, 1
    while name in names:
        number += 1
        name = f"{part} ({number})"
    names.add(name)
    return f"{source.id}#{name}" if name else source.id


def _failed(source: Source, part: str, kind: LeftOutKind, reason: str, *, named: bool = False) -> Outcome:
    """Return what is told of something that was not read: an error, unless it never meant to be a report."""
    if kind in _HARMLESS and not named:
        return LeftOut(source.where, part, kind, reason)
    return LeftOut(source.where, part, kind, reason).as_error()
