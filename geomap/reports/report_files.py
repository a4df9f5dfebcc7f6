r"""Reading reports.

Reports are files, folders of files, or standard input: plain text and Markdown hold one report a file, JSON lines one a
line (`geomap.reports.json_lines`). `read_reports` yields them one after the other and holds no more than one text file
or one line in memory.

- A text file's identifier is its name without suffix. Where several have the same, each of them takes its path below
  the folder that holds them all. Two reports of one run never have the same identifier.
- The text is as the file has it, line endings included, so that offsets count code points of the decoded text.
- JSON lines end at `\n` and nowhere else, since texts hold U+2028. Blank lines are skipped. UTF-16 and UTF-32 are read
  whole.
- In a folder `.txt`, `.md` and `.jsonl` files are read, in the order of their paths, at any depth; hidden files and
  folders, other files, and links to folders are not.
- A file that the user names may have any suffix. With another suffix it is JSON lines if its first line is a JSON
  object, and else one text; so is a pipe or standard input.

Missing and protected inputs are found before the first report is yielded; what is wrong inside a file, when its turn
comes. Not here: the encoding (`gazetteer.util.encoding`) and the form of a line (`geomap.reports.json_lines`).
"""

from __future__ import annotations

import codecs
import contextlib
import errno
import itertools
import os
import stat
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, NoReturn

from gazetteer.util.encoding import decode_text, is_wide, refuse_binary
from gazetteer.util.text import shortened
from geomap.errors import GeomapError, NoReports, ReportInvalid, ReportUnreadable
from geomap.model import Report
from geomap.reports.json_lines import heading, is_object, report_from_line
from geomap.reports.readable import readable_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

STANDARD_INPUT = "-"
"""What stands for standard input among the paths."""

SUFFIXES = (".jsonl", ".md", ".txt")
"""Suffixes of the files that are read from a folder, in either case."""

_AS_TEXT = "save it as plain text in UTF-8"
_WEB_PAGE = ("is a web page, not a report", "save its text first")
_DATA = ("is data, not a report", 'put the texts into a .jsonl file, one {"id", "text"} object a line')
_NOT_REPORTS = {
    **dict.fromkeys((".html", ".htm", ".xhtml"), _WEB_PAGE),
    **dict.fromkeys((".json", ".geojson", ".csv", ".tsv", ".xml", ".kml", ".gpx"), _DATA),
}
"""Suffixes of text files whose text is not meant for reading, with what to say of them."""

LARGEST = 512 * 2**20
"""Bytes of the largest text, or line of a `.jsonl` file, that is read: some hundred thousand pages."""


def read_reports(
    paths: Sequence[str | os.PathLike[str]],
    *,
    given_spans: bool = False,
    standard_input: BinaryIO | None = None,
    on_error: Callable[[GeomapError], None] | None = None,
) -> Iterator[Report]:
    """Read reports from files, folders and standard input.

    Args:
        paths: Files, folders, or `-` for standard input, in the order to read them. One named twice is read once.
        given_spans: Take the `toponyms` of JSON lines in place of recognition. Each report must have them then.
        standard_input: What `-` stands for, opened for bytes; by default that of the process.
        on_error: Called with each file or line that cannot be used, which is then left out. By default the first one
            is raised and ends the reading.

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
    seen: dict[str, _Place] = {}
    for source in _with_identifiers(_find(paths, fail)):
        for result, line in _read(source, standard_input=standard_input, given_spans=given_spans):
            place = _Place(source.where, line)
            if isinstance(result, GeomapError):
                fail(result)
            elif seen.setdefault(result.id, place) is place:
                yield result
            else:
                fail(_duplicate(result.id, place, seen[result.id]))
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
        for source in _find(paths, _raise):
            if source.path is None or not source.path.is_file():
                return None
            count += _count_lines(source.path) if source.suffix == ".jsonl" else 1
    except (OSError, GeomapError):
        return None
    return count


class _Place(NamedTuple):
    """Where a report stands: its source, and its line if it has one of its own."""

    where: str
    line: int | None


@dataclass(frozen=True, slots=True)
class _Source:
    """Something to read.

    Attributes:
        where: What to call it in messages: the path as the user gave it.
        path: Its path, or None for standard input.
        suffix: The suffix that tells what it holds, one of `SUFFIXES`; empty where its first line has to tell.
        id: Identifier of the report, where it holds a single one.
    """

    where: str
    path: Path | None
    suffix: str
    id: str


_BLOCK = 1 << 20
"""Bytes read at a time to count lines."""


def _raise(error: GeomapError) -> NoReturn:
    raise error


def _duplicate(identifier: str, place: _Place, earlier: _Place) -> ReportInvalid:
    first = earlier.where if earlier.line is None else f"{earlier.where} line {earlier.line}"
    what = f'has the id "{shortened(identifier)}", which {first} has already'
    return ReportInvalid(what, where=place.where, line=place.line, advice="give each report an id of its own")


def _find(paths: Sequence[str | os.PathLike[str]], fail: Callable[[GeomapError], None]) -> list[_Source]:
    """List what there is to read, each once, in the order given and within a folder in the order of the paths."""
    sources: dict[str, _Source] = {}
    for given in [os.fspath(path) for path in paths]:
        for source in _sources(given):
            if isinstance(source, GeomapError):
                fail(source)
            else:
                key = STANDARD_INPUT if source.path is None else str(_normal(source.path))
                sources.setdefault(key, source)
    return list(sources.values())


def _sources(given: str) -> Iterator[_Source | GeomapError]:
    if given == STANDARD_INPUT:
        yield _Source("standard input", None, "", "stdin")
    elif not given or "\0" in given:
        yield ReportUnreadable("cannot be a file", where=given or '""', advice="check the spelling of the path")
    else:
        path = Path(given)
        try:
            is_folder = path.is_dir()
        except OSError as error:
            yield ReportUnreadable.because(error, where=given)
            return
        yield from _sources_below(path) if is_folder else (_source(path),)


def _source(path: Path) -> _Source | GeomapError:
    try:
        # Opening a pipe to see whether that is permitted would wait for a writer.
        if stat.S_ISREG(path.stat().st_mode) and not os.access(path, os.R_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    except OSError as error:
        return ReportUnreadable.because(error, where=path)
    suffix = path.suffix.lower()
    if suffix in _NOT_REPORTS:
        what, advice = _NOT_REPORTS[suffix]
        return ReportInvalid(what, where=path, advice=advice)
    return _Source(str(path), path, suffix if suffix in SUFFIXES else "", _encodable(path.stem))


def _sources_below(folder: Path) -> Iterator[_Source | GeomapError]:
    files: list[Path] = []
    errors: list[OSError] = []
    for root, folders, names in os.walk(folder, onerror=errors.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        paths = [Path(root, name) for name in names if not name.startswith(".")]
        files += [path for path in paths if path.suffix.lower() in SUFFIXES and not _is_special(path)]
    yield from (ReportUnreadable.because(error, where=error.filename) for error in errors)
    if not files and not errors:
        advice = f"put {', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]} files into it"
        yield NoReports("is a folder without reports", where=folder, advice=advice)
    yield from map(_source, sorted(files, key=lambda path: path.parts))


def _is_special(path: Path) -> bool:
    """Tell whether a path is a pipe or device, which only its user can know to be worth waiting for."""
    return path.is_fifo() or path.is_socket() or path.is_char_device() or path.is_block_device()


def _with_identifiers(sources: list[_Source]) -> list[_Source]:
    """Give those of the same name their path below their common folder as identifier."""
    namesakes: dict[str, list[Path]] = {}
    for source in sources:
        if source.path is not None:
            namesakes.setdefault(source.id, []).append(_normal(source.path))
    folders = {name: _common_folder(paths) for name, paths in namesakes.items() if len(paths) > 1}
    return [
        replace(source, id=_below(_normal(source.path), folders[source.id]))
        if source.path is not None and source.id in folders
        else source
        for source in sources
    ]


def _normal(path: Path) -> Path:
    return Path(os.path.normpath(path.absolute()))


def _common_folder(paths: list[Path]) -> str:
    # Paths on two drives have nothing in common.
    with contextlib.suppress(ValueError):
        return os.path.commonpath([path.parent for path in paths])
    return ""


def _below(path: Path, folder: str) -> str:
    return _encodable((path.relative_to(folder) if folder else path).as_posix())


def _encodable(name: str) -> str:
    """Return a file name with the bytes that are not UTF-8 written as codes."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def _read(
    source: _Source, *, standard_input: BinaryIO | None, given_spans: bool
) -> Iterator[tuple[Report | GeomapError, int | None]]:
    """Yield what one source holds, each report or error with its line where it has one of its own."""
    try:
        with _opened(source, standard_input) as stream:
            for content, line in _contents(source, stream):
                yield _report_or_error(content, line, source, given_spans=given_spans), line
    except GeomapError as error:
        yield error, None
    except OSError as error:
        yield ReportUnreadable.because(error, where=source.where), None


@contextlib.contextmanager
def _opened(source: _Source, standard_input: BinaryIO | None) -> Iterator[BinaryIO]:
    if source.path is not None:
        with source.path.open("rb") as stream:
            yield stream
    elif standard_input is not None or sys.stdin is not None:
        yield standard_input or sys.stdin.buffer
    else:
        raise ReportUnreadable("is closed", where=source.where, advice="name a file")


def _contents(source: _Source, stream: BinaryIO) -> Iterator[tuple[bytes | str, int | None]]:
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
    return _bounded(stream.read(LARGEST + 1), where)


def _bounded(data: bytes, where: str) -> bytes:
    if len(data) > LARGEST:
        what = f"holds more than {LARGEST // 2**20} MB in one text"
        raise ReportInvalid(what, where=where, advice="split it into several reports")
    return data


def _report_or_error(
    content: bytes | str, line: int | None, source: _Source, *, given_spans: bool
) -> Report | GeomapError:
    try:
        text = content if isinstance(content, str) else _decoded(content, source.where, line)
        if line is not None:
            return report_from_line(text, where=source.where, number=line, given_spans=given_spans)
        if not text or text.isspace():
            return _empty(source.where)
        if given_spans:
            return ReportInvalid('has no "toponyms"', where=source.where, advice="give spans in a .jsonl file")
        if source.suffix == ".md":
            return Report(id=source.id, text=text, title=_title(text), markdown=True)
        return Report(id=source.id, text=text)
    except GeomapError as error:
        return error


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
