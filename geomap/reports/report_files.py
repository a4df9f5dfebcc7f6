r"""Reading reports.

Reports are files, folders of files, archives, or standard input: plain text and Markdown hold one report a file, JSON
lines one a line (`geomap.reports.json_lines`), tables one a row (`geomap.reports.tables`), documents one or many
(`geomap.reports.readers`). `read_reports` yields them one after the other and holds no more than one document, text
file or line in memory.

- A file's identifier is its name without suffix. Where several have the same, each of them takes its path below the
  folder that holds them all. What is one of many in a file has `#` and its own name or number behind that. Two reports
  of one run never have the same identifier.
- The text of a text file is as the file has it, line endings included, so that offsets count code points of the
  decoded text.
- JSON lines end at `\n` and nowhere else, since texts hold U+2028. Blank lines are skipped. UTF-16 and UTF-32 are read
  whole.
- Of texts of `_LEAST_COPIED` characters and more, fewer for documents, that are the same and have one date, the first
  is read.
- A file that the user names may have any suffix. With a suffix that no reader knows it is JSON lines if its first line
  is a JSON object, and else one text; so is a pipe or standard input.

Missing and protected inputs are found before the first report is yielded; what is wrong inside a file, when its turn
comes. Not here: which files there are (`geomap.reports.finding_files`), the encoding (`gazetteer.util.encoding`) and
the form of a line (`geomap.reports.json_lines`).
"""

from __future__ import annotations

import codecs
import contextlib
import hashlib
import io
import itertools
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import BinaryIO, NamedTuple, NoReturn

from gazetteer.util.encoding import decode_text, is_wide, refuse_binary
from gazetteer.util.text import shortened
from geomap.errors import GeomapError, NoReports, ReportInvalid, ReportUnreadable
from geomap.model import Report
from geomap.reports.document_files import Outcome, documents
from geomap.reports.finding_files import Source, find, with_identifiers
from geomap.reports.heads import with_head
from geomap.reports.json_lines import heading, is_object, report_from_line
from geomap.reports.left_out import LeftOut, LeftOutKind
from geomap.reports.readable import readable_text
from geomap.reports.readers.registry import HEAD, WHATSAPP, is_chat, reader_for
from geomap.reports.readers.sandbox import Sandbox
from geomap.reports.tables.column_choice import NoText, TableColumns
from geomap.reports.tables.suffixes import packed_table
from geomap.reports.tables.table_files import delimited_reports, is_delimited, packed_reports, without_text

_AS_TEXT = "save it as plain text in UTF-8"
LARGEST = 512 * 2**20
"""Bytes of the largest text, or line of a `.jsonl` file, that is read: some hundred thousand pages."""


def read_reports(
    paths: Sequence[str | os.PathLike[str]],
    *,
    given_spans: bool = False,
    standard_input: BinaryIO | None = None,
    columns: TableColumns | None = None,
    on_error: Callable[[GeomapError], None] | None = None,
    on_left_out: Callable[[LeftOut], None] | None = None,
) -> Iterator[Report]:
    """Read reports from files, folders and standard input.

    Args:
        paths: Files, folders, or `-` for standard input, in the order to read them. One named twice is read once.
        given_spans: Take the `toponyms` of JSON lines in place of recognition. Each report must have them then.
        standard_input: What `-` stands for, opened for bytes; by default that of the process.
        columns: What the user says of the columns of tables, and of the order of day and month.
        on_error: Called with each file or line that cannot be used, which is then left out. By default the first one
            is raised and ends the reading.
        on_left_out: Called with everything else that is not read: hidden files, files of other kinds in folders and
            archives, copies of a text, pages without text.

    Yields:
        The reports, as soon as each is read.

    Raises:
        ReportUnreadable: A file or folder is missing or protected, or the system failed to read it.
        ReportInvalid: A file is empty or binary, or a line is not in the form of a report, or an id occurs twice.
        NoReports: There are no paths, a folder holds no reports, or none of the inputs could be used.
    """
    fail = on_error or _raise
    if not paths:
        raise NoReports("no reports are given", advice="name files or folders, or - for standard input")
    tell = on_left_out or _pass_over
    seen: dict[str, _Place] = {}
    copies = _Copies()
    with Sandbox() as sandbox:
        reading = _Reading(sandbox, standard_input, given_spans, columns or TableColumns())
        for source in with_identifiers(find(paths, fail, tell)):
            for result, line in _read(source, reading):
                place = _Place(source.where, line)
                if isinstance(result, GeomapError):
                    fail(result)
                elif isinstance(result, LeftOut):
                    tell(result)
                elif seen.setdefault(result.id, place) is not place:
                    fail(_duplicate(result.id, place, seen[result.id]))
                elif line is None and (copy := copies.of(result, source)) is not None:
                    tell(copy)
                else:
                    yield result
    if not seen:
        raise NoReports("none of the inputs holds a report that can be used", advice="see the messages before this one")


def count_reports(paths: Sequence[str | os.PathLike[str]]) -> int | None:
    """Estimate how many reports there are to read, for a progress bar.

    Args:
        paths: As for `read_reports`.

    Returns:
        The number of texts and of JSON lines, good and bad; None if some come from standard input or a pipe, or if
        something is missing.
    """
    count = 0
    try:
        for source in find(paths, _raise, _pass_over):
            if source.path is None or not source.path.is_file():
                return None
            count += _count_lines(source.path) if source.suffix == ".jsonl" or is_delimited(source) else 1
    except (OSError, GeomapError):
        return None
    return count


class _Place(NamedTuple):
    """Where a report stands: its source, and its line if it has one of its own."""

    where: str
    line: int | None


_LONGEST_MARK = 200
"""Bytes of a first line that are enough to see whether it is one of an exported chat."""

_LEAST_COPIED = 500
"""Characters from which on two texts that are the same are one, copied; short ones ("Nothing to report.") recur."""

_LEAST_OF_A_DOCUMENT = 100
"""The same for documents that are a file each, which nobody writes twice in the same words."""

_WORD = re.compile(r"\S+")
_BLOCK = 1 << 20
"""Bytes read at a time."""


def _raise(error: GeomapError) -> NoReturn:
    raise error


def _pass_over(_: LeftOut) -> None:
    """Say nothing."""


@dataclass(frozen=True, slots=True)
class _Reading:
    """How the inputs of one run are read; see `read_reports`."""

    sandbox: Sandbox
    standard_input: BinaryIO | None
    given_spans: bool
    columns: TableColumns


class _Copies:
    """The long texts so far, by what they say and when: copies under other names or in other kinds of file."""

    def __init__(self) -> None:
        self._seen: dict[bytes, str] = {}

    def of(self, report: Report, source: Source) -> LeftOut | None:
        """Return that a report is a copy of an earlier one; None where it is not."""
        is_document = source.reader is not None and "#" not in report.id
        if len(report.text) < (_LEAST_OF_A_DOCUMENT if is_document else _LEAST_COPIED):
            return None
        hashed = hashlib.blake2b(str(report.date).encode(), digest_size=16)
        # Word by word: all those of a text of 100 MB would take over a gigabyte.
        for word in _WORD.finditer(report.text):
            hashed.update(f" {word[0]}".encode("utf-8", "surrogatepass"))
        first = self._seen.setdefault(hashed.digest(), report.id)
        if first == report.id:
            return None
        part = report.id.partition("#")[2]
        return LeftOut(source.where, part, LeftOutKind.DUPLICATE, f'has the same text as "{shortened(first)}"')


def _duplicate(identifier: str, place: _Place, earlier: _Place) -> ReportInvalid:
    first = earlier.where if earlier.line is None else f"{earlier.where} line {earlier.line}"
    what = f'has the id "{shortened(identifier)}", which {first} has already'
    return ReportInvalid(what, where=place.where, line=place.line, advice="give each report an id of its own")


_Result = tuple[Outcome, int | None]


def _read(source: Source, reading: _Reading) -> Iterator[_Result]:
    """Yield what one source holds, each report or error with its line where it has one of its own."""
    try:
        if source.reader is None and source.suffix == ".txt" and source.path is not None and _is_chat(source.path):
            source = replace(source, reader=WHATSAPP)
        if source.reader is not None:
            yield from _in_documents(source, reading)
        elif packed_table(source.suffix) and source.path is not None:
            yield from _in_table(source, source.path, reading)
        else:
            with _opened(source, reading.standard_input) as stream:
                yield from _texts(source, stream, reading)
    except GeomapError as error:
        yield error, None
    except OSError as error:
        yield ReportUnreadable.because(error, where=source.where), None


def _in_documents(source: Source, reading: _Reading) -> Iterator[_Result]:
    def texts(inner: Source, stream: BinaryIO) -> Iterator[Outcome]:
        try:
            yield from (result for result, _ in _texts(inner, stream, replace(reading, given_spans=False)))
        except GeomapError as error:
            yield error

    order = reading.columns.order
    for result in documents(source, reading.sandbox, texts=texts, given_spans=reading.given_spans, order=order):
        yield result, None


def _is_chat(path: Path) -> bool:
    if not path.is_file():
        return False
    with path.open("rb") as stream:
        return is_chat(stream.readline(_LONGEST_MARK).decode("utf-8", "replace"))


def _in_table(source: Source, path: Path, reading: _Reading) -> Iterator[_Result]:
    """Yield the reports in the rows of a workbook or Parquet file, or all that it says where no column has texts."""
    if reading.given_spans:
        raise _without_spans(source)
    try:
        yield from packed_reports(source, path, reading.sandbox, named=reading.columns)
    except NoText as error:
        with path.open("rb") as stream:
            reader = reader_for(path.name, stream.read(HEAD))
        if reader is not None:
            yield from _in_documents(replace(source, reader=reader), reading)
        else:
            yield without_text(source, error), None


def _texts(source: Source, stream: BinaryIO, reading: _Reading) -> Iterator[_Result]:
    is_piped_table = source.path is None and not source.suffix and bool(reading.columns.text)
    if is_delimited(source) or is_piped_table:
        if reading.given_spans:
            raise _without_spans(source)
        seekable = stream if source.path is not None else io.BytesIO(_rest(stream, source.where))
        try:
            yield from delimited_reports(source, seekable, named=reading.columns)
        except NoText as error:
            yield without_text(source, error), None
        return
    for content, line in _contents(source, stream):
        yield _report_or_error(content, line, source, reading), line


@contextlib.contextmanager
def _opened(source: Source, standard_input: BinaryIO | None) -> Iterator[BinaryIO]:
    if source.path is not None:
        with source.path.open("rb") as stream:
            yield stream
    elif standard_input is not None or sys.stdin is not None:
        yield standard_input or sys.stdin.buffer
    else:
        raise ReportUnreadable("is closed", where=source.where, advice="name a file")


def _contents(source: Source, stream: BinaryIO) -> Iterator[tuple[bytes | str, int | None]]:
    """Yield the texts of a source: one without a line number, or each line that is not blank with its number."""
    if source.suffix in {".txt", ".md"}:
        yield _rest(stream, source.where), None
        return
    opening = _until_text(stream, source.where)
    data = b"".join(opening)
    refuse_binary(data, where=source.where, error=ReportInvalid, advice=_AS_TEXT)
    if is_wide(data):
        text = _decoded(data + _rest(stream, source.where), source.where)
        first = next(filter(str.strip, text.split("\n")), "")
        if source.suffix == ".jsonl" or is_object(first):
            yield from _numbered(text.split("\n"), source.where)
        else:
            yield text, None
    elif source.suffix == ".jsonl" or is_object(opening[-1].decode("utf-8", "replace") if opening else ""):
        yield from _numbered(itertools.chain(opening, _raw_lines(stream, source.where)), source.where)
    else:
        yield data + _rest(stream, source.where), None


def _until_text(stream: BinaryIO, where: str) -> list[bytes]:
    """Read up to and including the first line that is not blank."""
    lines = []
    for line in _raw_lines(stream, where):
        lines.append(line)
        if not _is_blank(line):
            break
    return lines


def _numbered(lines: Iterable[bytes | str], where: str) -> Iterator[tuple[bytes | str, int]]:
    found = False
    for number, line in enumerate(lines, 1):
        if not _is_blank(line):
            found = True
            yield line, number
    if not found:
        raise _empty(where)


def _is_blank(line: bytes | str) -> bool:
    rest = line.removeprefix(codecs.BOM_UTF8) if isinstance(line, bytes) else line.removeprefix("\ufeff")
    return not rest or rest.isspace()


def _raw_lines(stream: BinaryIO, where: str) -> Iterator[bytes]:
    while line := stream.readline(LARGEST + 1):
        yield _bounded(line, where)


def _rest(stream: BinaryIO, where: str) -> bytes:
    pieces, size = [], 0
    # Not at one go: Python would ask the system for as much memory as there may be at most.
    while size <= LARGEST:
        pieces.append(stream.read(_BLOCK))
        size += len(pieces[-1])
        if len(pieces[-1]) < _BLOCK:
            break
    return _bounded(b"".join(pieces), where)


def _bounded(data: bytes, where: str) -> bytes:
    if len(data) > LARGEST:
        what = f"holds more than {LARGEST // 2**20} MB in one text"
        raise ReportInvalid(what, where=where, advice="split it into several reports")
    return data


def _report_or_error(content: bytes | str, line: int | None, source: Source, reading: _Reading) -> Report | GeomapError:
    order, given_spans = reading.columns.order, reading.given_spans
    try:
        text = content if isinstance(content, str) else _decoded(content, source.where, line)
        if line is not None:
            report = report_from_line(text, where=source.where, number=line, given_spans=given_spans, order=order)
            return with_head(report, order=order)
        if not text or text.isspace():
            return _empty(source.where)
        if given_spans:
            return _without_spans(source)
        name = source.path.stem if source.path else PurePosixPath(source.id.partition("#")[2]).stem
        if source.suffix == ".md":
            report = Report(id=source.id, text=text, title=_title(text), markdown=True)
        else:
            report = Report(id=source.id, text=text)
        return with_head(report, file_name=name, order=order)
    except GeomapError as error:
        return error


def _without_spans(source: Source) -> ReportInvalid:
    return ReportInvalid('has no "toponyms"', where=source.where, advice="give spans in a .jsonl file")


def _title(markdown: str) -> str | None:
    title = heading(markdown)
    return title and (readable_text(title, markdown=True).strip() or title)


def _decoded(data: bytes, where: str, line: int | None = None) -> str:
    return decode_text(data, where=where, error=ReportInvalid, advice=_AS_TEXT, line=line)


def _empty(where: str) -> ReportInvalid:
    return ReportInvalid("is empty", where=where, advice="leave it out or write a report into it")


def _count_lines(path: Path) -> int:
    count, last = 0, b"\n"
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK):
            count += block.count(b"\n")
            last = block[-1:]
    return count if last == b"\n" else count + 1
