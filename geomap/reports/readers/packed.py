"""Archives: ZIP, TAR in its compressions, and single files compressed by gzip. One file within after the other.

Nothing is written to disk, so no name of a member can lead anywhere; links and devices are passed over. Sizes are
checked before and while something is unpacked, since what an archive says of itself may be a lie.
"""

from __future__ import annotations

import bz2
import gzip
import lzma
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from lzma import LZMAError
from pathlib import PurePosixPath
from typing import IO, Any, BinaryIO

from geomap.reports.left_out import LeftOutKind
from geomap.reports.readers import limits
from geomap.reports.readers.documents import Contained, Part, Skipped, Unreadable

_ENCRYPTED = 0x1
_BROKEN = (zipfile.BadZipFile, tarfile.TarError, zlib.error, LZMAError, EOFError, OSError, NotImplementedError)


def read_zip(stream: BinaryIO, _name: str) -> Iterator[Part]:
    """Yield the files of a ZIP archive, in its order."""
    with limits.opened_zip(stream, largest=limits.LARGEST_ARCHIVE) as archive:
        for member in archive.infolist():
            if member.is_dir():
                continue
            refused = _refused(member.filename, member.file_size, member.compress_size)
            if refused is None and member.flag_bits & _ENCRYPTED:
                refused = Skipped(member.filename, LeftOutKind.PROTECTED, "is protected by a password; unpack it first")
            yield refused or _zipped(archive, member)


def _zipped(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Part:
    try:
        with archive.open(member) as stream:
            return _bounded(stream, member.filename, member.file_size)
    except _BROKEN as error:
        return _damaged(member.filename, error)


def read_tar(stream: BinaryIO, _name: str) -> Iterator[Part]:
    """Yield the files of a TAR archive, in its order."""
    packed = stream.seek(0, 2)
    stream.seek(0)
    unpacked = members = 0
    unpacked_to: Any = _Unpacked(stream, packed)
    try:
        with tarfile.open(fileobj=unpacked_to, mode="r|") as archive:
            for member in archive:
                members, unpacked = members + 1, unpacked + member.size
                if unpacked > limits.LARGEST_ARCHIVE or members > limits.MOST_MEMBERS:
                    raise Unreadable(LeftOutKind.TOO_LARGE, "unpacks to more than an archive may; the rest is not read")
                if member.isfile():
                    yield _tarred(archive, member, packed)
                elif not member.isdir():
                    what = "is a link, a device or a pipe, which is not followed"
                    yield Skipped(member.name, LeftOutKind.OTHER_KIND, what)
    except tarfile.TarError as error:
        raise Unreadable(LeftOutKind.DAMAGED, f"is damaged ({error})") from error
    except (zlib.error, LZMAError, EOFError, OSError) as error:
        raise Unreadable(LeftOutKind.DAMAGED, f"is damaged ({error}); what comes after that is not read") from error


class _Unpacked:
    """What a TAR archive unpacks to, in any compression, up to where it is told to be a bomb.

    Tarfile would unpack each block of the archive at once, whatever it grows to.
    """

    def __init__(self, stream: BinaryIO, packed: int) -> None:
        start = stream.read(6)
        stream.seek(0)
        kinds: tuple[tuple[bytes, Callable[[BinaryIO], Any]], ...] = (
            (b"\x1f\x8b", lambda file: gzip.GzipFile(fileobj=file)),
            (b"BZh", bz2.BZ2File),
            (b"\xfd7zXZ\0", lzma.LZMAFile),
            (b"]\0\0", lzma.LZMAFile),
        )
        self._stream = next((opened(stream) for mark, opened in kinds if start.startswith(mark)), stream)
        self._packed, self._size = packed, 0

    def read(self, size: int) -> bytes:
        data: bytes = self._stream.read(size)
        self._size += len(data)
        if self._size > limits.LARGEST_ARCHIVE or limits.is_bomb(self._size, self._packed):
            raise Unreadable(LeftOutKind.TOO_LARGE, f"{_over(self._size)}; the rest of it is not read")
        return data


def _tarred(archive: tarfile.TarFile, member: tarfile.TarInfo, packed: int) -> Part:
    refused = _refused(member.name, member.size, packed)
    if refused is not None:
        return refused
    stream = archive.extractfile(member)
    return _bounded(stream, member.name, member.size) if stream else _damaged(member.name, "no content")


def read_gzip(stream: BinaryIO, name: str) -> Iterator[Part]:
    """Yield the file that was compressed, called as before."""
    packed = stream.seek(0, 2)
    stream.seek(0)
    inner = name[:-3] if name.lower().endswith(".gz") else name
    data = bytearray()
    try:
        with gzip.GzipFile(fileobj=stream) as unpacked:
            while block := unpacked.read(2**20):
                data += block
                if len(data) > limits.LARGEST_FILE or limits.is_bomb(len(data), packed):
                    raise Unreadable(LeftOutKind.TOO_LARGE, _over(len(data)))
    except (zlib.error, EOFError, OSError) as error:
        raise Unreadable(LeftOutKind.DAMAGED, f"is damaged ({error})") from error
    yield Contained(inner, bytes(data))


def _refused(name: str, size: int, packed: int) -> Skipped | None:
    parts = PurePosixPath(name).parts
    if any(part.startswith(".") and part not in {".", ".."} for part in parts) or "__MACOSX" in parts:
        return Skipped(name, LeftOutKind.HIDDEN, "is hidden")
    if size > limits.LARGEST_FILE or limits.is_bomb(size, packed):
        return Skipped(name, LeftOutKind.TOO_LARGE, _over(size))
    return None


def _over(size: int) -> str:
    return f"unpacks to {size / 2**20:,.0f} MB or more, which is over the limit"


def _bounded(stream: IO[bytes], name: str, size: int) -> Part:
    data = stream.read(size + 1)
    return Contained(name, data) if len(data) <= size else Skipped(name, LeftOutKind.TOO_LARGE, _over(len(data)))


def _damaged(name: str, error: object) -> Skipped:
    return Skipped(name, LeftOutKind.DAMAGED, f"is damaged ({error})")
