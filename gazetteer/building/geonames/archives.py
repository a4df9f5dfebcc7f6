"""Reading files out of ZIP archives that may be damaged or malicious.

GeoNames' files come as ZIP archives. They are read as streams and never unpacked to the disk; still, an archive with a
member that would land outside its folder, or that grows without end, is refused as a whole. The sizes that an archive
states are not trusted: bytes are counted as they come out.

Not here: which member is wanted, and what is in it. What always holds: an error is a `DumpInvalid` that names the
archive, and no more than a block is held in memory.
"""

from __future__ import annotations

import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from gazetteer.errors import DumpInvalid
from gazetteer.util.text import shortened

BLOCK = 1 << 20
"""Bytes read at a time."""

_DRIVE = re.compile(r"[A-Za-z]:")
_ENCRYPTED = 0x1
AGAIN = "download it again from https://download.geonames.org/export/dump"
"""What to do about an archive that cannot be used."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What an archive may hold.

    Attributes:
        members: The most members.
        size: The most bytes that one member may have unpacked; all of GeoNames has 1.7 GB in one.
        ratio: How many times larger than packed a member may be, once it is over `free` bytes; GeoNames' have 3 to 6.
        free: Bytes up to which the ratio does not matter.
    """

    members: int = 1_000
    size: int = 8 << 30
    ratio: int = 60
    free: int = 8 << 20


LIMITS = Limits()
"""What is accepted where nobody says otherwise."""


def members(path: Path, *, limits: Limits = LIMITS) -> dict[str, int]:
    """Return the size in bytes of each file in an archive by its name, as the archive states it.

    Raises:
        DumpInvalid: It is no ZIP archive, is damaged, or has a member that is refused.
    """
    with _opened(path) as archive:
        return {entry.filename: entry.file_size for entry in _checked(path, archive, limits) if not entry.is_dir()}


def blocks(path: Path, *, member: str, limits: Limits = LIMITS) -> Iterator[bytes]:
    """Read a member of an archive in blocks of `BLOCK` bytes or fewer, none empty.

    Raises:
        DumpInvalid: As for `members`; also when the content does not have the checksum that the archive states.
    """
    with _opened(path) as archive:
        entry = next((entry for entry in _checked(path, archive, limits) if entry.filename == member), None)
        if entry is None:
            raise DumpInvalid(f"has no member {shortened(member)}", where=path, advice=AGAIN)
        allowed = min(limits.size, max(limits.free, limits.ratio * entry.compress_size))
        count = 0
        with archive.open(entry) as stream:
            while block := stream.read(BLOCK):
                count += len(block)
                if count > allowed:
                    raise _too_large(path, member, allowed)
                yield block


def verify(path: Path, *, limits: Limits = LIMITS) -> None:
    """Read an archive from end to end, comparing every checksum; raise `DumpInvalid` where one differs."""
    for member in members(path, limits=limits):
        for _ in blocks(path, member=member, limits=limits):
            pass


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        if is_web_page(path):
            raise DumpInvalid("is a web page, not a ZIP archive", where=path, advice=AGAIN) from error
        raise DumpInvalid(f"is not a whole ZIP archive ({error})", where=path, advice=AGAIN) from error
    except (NotImplementedError, RuntimeError, UnicodeDecodeError) as error:
        raise DumpInvalid(f"is packed in a way that is not read here ({error})", where=path, advice=AGAIN) from error
    except OSError as error:
        raise DumpInvalid.because(error, where=path) from error


def is_web_page(path: Path) -> bool:
    """Tell whether a file begins as HTML does, as what a server sends in place of a file often is."""
    try:
        with path.open("rb") as stream:
            start = stream.read(512)
    except OSError:
        return False
    return start.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"<"


def _checked(path: Path, archive: zipfile.ZipFile, limits: Limits) -> list[zipfile.ZipInfo]:
    entries = archive.infolist()
    if len(entries) > limits.members:
        what = f"has {len(entries):,} members, more than {limits.members:,}"
        raise DumpInvalid(what, where=path, advice=AGAIN)
    for entry in entries:
        if why := _danger(entry):
            what = f"is refused: its member {shortened(entry.filename)} {why}"
            raise DumpInvalid(what, where=path, advice=AGAIN)
        allowed = min(limits.size, max(limits.free, limits.ratio * entry.compress_size))
        if entry.file_size > allowed:
            raise _too_large(path, entry.filename, allowed)
    return entries


def _danger(entry: zipfile.ZipInfo) -> str | None:
    """Say why a member is refused, or return None."""
    # `ZipInfo` turns the separators of the system into "/" and cuts the name at a NUL: the original tells.
    names = {entry.filename.replace("\\", "/"), entry.orig_filename.replace("\\", "/")}
    for name in names:
        if name.startswith("/") or _DRIVE.match(name):
            return "has an absolute path"
        if ".." in name.split("/"):
            return "would unpack outside its folder"
        if "\0" in name:
            return "has a NUL in its name"
    mode = entry.external_attr >> 16
    if stat.S_IFMT(mode) not in {0, stat.S_IFREG, stat.S_IFDIR}:
        return "is a link or a device"
    return "is encrypted" if entry.flag_bits & _ENCRYPTED else None


def _too_large(path: Path, member: str, allowed: int) -> DumpInvalid:
    what = f"is refused: its member {shortened(member)} unpacks to more than {allowed:,} bytes"
    return DumpInvalid(f"{what}, which no GeoNames file does", where=path, advice=AGAIN)
