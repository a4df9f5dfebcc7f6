"""Keeping two processes from working on the same files.

The locks are those of the operating system, which lets go of a lock when the process that holds it is gone, however it
ended: nothing that is left behind stops the next run. Not here: what is done to the files.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

CLOSED_IN_CHILDREN = getattr(os, "O_CLOEXEC", 0)


def lock(descriptor: int) -> None:
    """Lock an open file until it is closed; raise OSError where another process holds the lock or there are no locks.

    On Windows nobody can write to the first byte of a locked file.
    """
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock that a file stands for.

    Args:
        path: The file, created where it is missing. It is left behind: removing it would free the lock for others.

    Raises:
        OSError: Somebody else holds it, or the file cannot be written.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | CLOSED_IN_CHILDREN, 0o600)
    try:
        lock(descriptor)
        yield
    finally:
        os.close(descriptor)
