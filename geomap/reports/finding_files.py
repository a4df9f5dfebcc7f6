"""Which files there are to read: walks folders, gives each report file its identifier, tells of everything else.

In a folder every file that a reader knows is read, in the order of the paths, at any depth. Hidden files and folders,
pipes and devices, links to folders, and files of other kinds are not; each is told with its kind and reason.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from gazetteer.util.encoding import binary_kind
from gazetteer.util.text import shortened
from geomap.errors import GeomapError, NoReports, ReportInvalid, ReportUnreadable
from geomap.reports.left_out import LeftOut, LeftOutKind
from geomap.reports.own_output import is_own_output, is_temporary
from geomap.reports.readers.registry import (
    EXPORT,
    HEAD,
    WEB_PAGE,
    Reader,
    not_read,
    page_of_folder,
    reader_for,
)
from geomap.reports.tables.suffixes import DELIMITED, packed_table

STANDARD_INPUT = "-"
"""What stands for standard input among the paths."""

SUFFIXES = (".jsonl", ".md", ".txt")
"""Suffixes of the files that are read as text, in either case."""

_PUT_IN = f"put {', '.join(SUFFIXES[:-1])} or {SUFFIXES[-1]} files into it, or documents such as .pdf, .docx and .eml"


@dataclass(frozen=True, slots=True)
class Source:
    """Something to read.

    Attributes:
        where: What to call it in messages: the path as the user gave it.
        path: Its path, or None for standard input.
        suffix: The suffix that tells what it holds, one of `SUFFIXES`; empty where its first line has to tell.
        id: Identifier of the report, where it holds a single one.
        reader: What reads it, if it is a document and no plain text.
        found: Whether it was found in a folder; else the user named it.
    """

    where: str
    path: Path | None
    suffix: str
    id: str
    reader: Reader | None = None
    found: bool = False


def find(
    paths: Sequence[str | os.PathLike[str]], fail: Callable[[GeomapError], None], tell: Callable[[LeftOut], None]
) -> list[Source]:
    """List what there is to read, each once, in the order given and within a folder in the order of the paths.

    Args:
        paths: Files, folders, or `-` for standard input.
        fail: Called with each that cannot be read.
        tell: Called with everything in folders that is not to be read.
    """
    sources: dict[str, Source] = {}
    for given in [os.fspath(path) for path in paths]:
        for source in _sources(given):
            if isinstance(source, GeomapError):
                fail(source)
            elif isinstance(source, LeftOut):
                tell(source)
            else:
                key = STANDARD_INPUT if source.path is None else str(_normal(source.path))
                sources.setdefault(key, source)
    return list(sources.values())


def _sources(given: str) -> Iterator[Source | LeftOut | GeomapError]:
    if given == STANDARD_INPUT:
        yield Source("standard input", None, "", "stdin")
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


def _source(path: Path, *, found: bool = False) -> Source | LeftOut | GeomapError:
    try:
        # Opening a pipe to see whether that is permitted would wait for a writer.
        is_file = stat.S_ISREG(path.stat().st_mode)
        if is_file and not os.access(path, os.R_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
        if is_file and is_own_output(path):
            return _own(path, found=found)
        suffix = path.suffix.lower()
        is_text = suffix in SUFFIXES or suffix in DELIMITED
        head = _head(path) if is_file and not is_text else b""
    except OSError as error:
        return ReportUnreadable.because(error, where=path)
    identifier = _encodable(path.stem)
    reader = reader_for(path.name, head) if is_file and not is_text else None
    if is_file and (unread := not_read(path.name, reader)) is not None:
        if found:
            return LeftOut(str(path), "", LeftOutKind.OTHER_KIND, str(unread))
        return ReportInvalid(unread.what, where=path, advice=unread.advice or None)
    # Many a portal exports a web page under the suffix of a workbook.
    if is_text or (packed_table(suffix) and reader is not WEB_PAGE):
        return Source(str(path), path, suffix, identifier, found=found)
    if reader is not None:
        return Source(str(path), path, "", identifier, reader, found=found)
    if found:
        return LeftOut(str(path), "", LeftOutKind.OTHER_KIND, what_it_is(path.name, head))
    return Source(str(path), path, "", identifier)


def _own(path: Path, *, found: bool) -> LeftOut | GeomapError:
    """Return that a file is no report because geomap wrote it, which is no fault where it lies in a folder."""
    if found:
        return LeftOut(str(path), "", LeftOutKind.OWN_OUTPUT, "was written by geomap")
    return ReportInvalid("was written by geomap, and is no report", where=path, advice="name the reports themselves")


def _head(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(HEAD)


def what_it_is(name: str, head: bytes) -> str:
    """Return what a file is that is not read, and what to do about it."""
    kind = binary_kind(head)
    if kind is not None:
        return "; ".join(filter(None, (f"is {kind[0]}, not a report", kind[1])))
    suffix = PurePosixPath(name).suffix.lower()
    said = f"has the suffix {suffix}, which" if suffix else "has no suffix that"
    return f"{said} no reader knows; name the file itself to read it as text"


def suffix_of_text(name: str) -> str | None:
    """Return the suffix of a file name if such files are read as text."""
    return next((suffix for suffix in (*SUFFIXES, *sorted(DELIMITED)) if name.lower().endswith(suffix)), None)


def _sources_below(folder: Path) -> Iterator[Source | LeftOut | GeomapError]:
    files: list[Path] = []
    hidden: list[Path] = []
    errors: list[OSError] = []
    for root, folders, names in os.walk(folder, onerror=errors.append):
        hidden += [Path(root, name) for name in (*folders, *names) if name.startswith(".") and not is_temporary(name)]
        folders[:] = [name for name in folders if not name.startswith(".")]
        files += [path for name in names if not name.startswith(".") and not _is_special(path := Path(root, name))]
    yield from (ReportUnreadable.because(error, where=error.filename) for error in errors)
    yield from (LeftOut(str(path), "", LeftOutKind.HIDDEN, "is hidden") for path in sorted(hidden))
    readable = False
    of_pages: Counter[tuple[Path, str]] = Counter()
    for path in sorted(files, key=lambda path: path.parts):
        source = _source(path, found=True)
        if (page := _page_of(path, source)) is not None:
            of_pages[path.parent, page] += 1
            continue
        readable = readable or not isinstance(source, LeftOut)
        yield source
    for (within, page), number in of_pages.items():
        reason = f'{"belongs" if number == 1 else "belong"} to the saved page "{shortened(page)}"'
        part = f"{number:,} {'file' if number == 1 else 'files'}"
        yield LeftOut(str(within), part, LeftOutKind.OTHER_KIND, reason)
    if not readable and not errors:
        yield NoReports("is a folder without reports", where=folder, advice=_PUT_IN)


def _page_of(path: Path, source: Source | LeftOut | GeomapError) -> str | None:
    """Return the name of the saved web page of which a file is a picture, a script or a frame; None where of none."""
    if isinstance(source, GeomapError) or (isinstance(source, Source) and source.reader not in (WEB_PAGE, EXPORT)):
        return None
    pages = page_of_folder(path.parent.name)
    return next((page for page in pages if (path.parent.parent / page).is_file()), None)


def _is_special(path: Path) -> bool:
    """Tell whether a path is a pipe or device, which only its user can know to be worth waiting for."""
    return path.is_fifo() or path.is_socket() or path.is_char_device() or path.is_block_device()


def with_identifiers(sources: list[Source]) -> list[Source]:
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
