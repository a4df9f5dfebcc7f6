"""How much a document may take: memory and time of the child process, and the sizes of what archives unpack to.

Set from measurements: 62 pages of PDF a second, 60 MB for a usual document; a bomb of 14 kB asked for 2 GB.
"""

from __future__ import annotations

import os
import sys
import zipfile
from typing import BinaryIO

from geomap.reports.left_out import LeftOutKind
from geomap.reports.readers.documents import Unreadable

MEMORY = 2 * 2**30
"""Bytes of address space of the child."""

SECONDS, SECONDS_A_MEGABYTE, MOST_SECONDS = 60, 5, 600
"""CPU seconds for one file or member of an archive, more for each megabyte of it, and at most."""

PATIENCE = 3
"""How many times as long the child may take by the clock, on a machine that does other things."""

LARGEST_FILE = 500 * 2**20
"""Bytes of the largest file or member that is read, and of all that one document unpacks to."""

LARGEST_ARCHIVE = 4 * 2**30
"""Bytes of all that an archive unpacks to."""

MOST_MEMBERS = 100_000
MOST_RATIO = 200
_SMALL = 20 * 2**20
"""Bytes up to which a file may unpack to any multiple of its size."""


def seconds_for(size: int) -> int:
    """Return the CPU seconds for a file of a size in bytes."""
    return min(SECONDS + size * SECONDS_A_MEGABYTE // 2**20, MOST_SECONDS)


def is_bomb(unpacked: int, packed: int) -> bool:
    """Tell whether something unpacks to more than text or pictures ever do."""
    return unpacked > _SMALL and unpacked > MOST_RATIO * max(packed, 1)


def opened_zip(stream: BinaryIO, *, largest: int = LARGEST_FILE) -> zipfile.ZipFile:
    """Open a ZIP file after its directory was summed.

    Raises:
        Unreadable: It is damaged, or would unpack to more than `largest` bytes or `MOST_RATIO` times its size.
    """
    try:
        archive = zipfile.ZipFile(stream)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError) as error:
        raise Unreadable(LeftOutKind.DAMAGED, f"is damaged ({error})") from error
    members = archive.infolist()
    total = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    if len(members) > MOST_MEMBERS or total > largest or is_bomb(total, packed):
        what = f"would unpack to {total / 2**20:,.0f} MB in {len(members):,} parts, which is over the limit"
        raise Unreadable(LeftOutKind.TOO_LARGE, what)
    return archive


def confine_memory() -> None:
    """Limit this process for all its life: memory, no core file, no byte written to any file."""
    if sys.platform == "win32":
        return
    import resource

    for limit, value in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        hard = resource.getrlimit(limit)[1]
        if hard == resource.RLIM_INFINITY or value <= hard:
            resource.setrlimit(limit, (value, hard))


def renew_time(seconds: int) -> None:
    """Let this process go on for so many CPU seconds from now; then the system ends it."""
    if sys.platform == "win32":
        return
    import resource

    used = resource.getrusage(resource.RUSAGE_SELF)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    soft = int(used.ru_utime + used.ru_stime) + seconds + 1
    if hard == resource.RLIM_INFINITY or soft <= hard:
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


def refuse_actions() -> None:
    """Let nothing that runs in this process reach the network, start a program or write, whatever a file asks for."""
    refused = (
        "os.remove",
        "os.rename",
        "os.rmdir",
        "os.mkdir",
        "os.link",
        "os.symlink",
        "os.truncate",
        "socket.",
        "subprocess.",
        "os.exec",
        "os.fork",
        "os.posix_spawn",
        "os.system",
        "os.startfile",
    )
    kept = ("socket.__new__",)

    changes = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND

    def hook(event: str, arguments: tuple[object, ...]) -> None:
        if event.startswith(refused) and event not in kept:
            raise PermissionError(f"a document may not do this: {event}")
        if event == "open" and isinstance(arguments[-1], int) and arguments[-1] & changes:
            raise PermissionError("a document may not do this: write a file")

    sys.addaudithook(hook)
