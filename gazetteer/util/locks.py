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


def lock(descriptor: int, *, wait: bool = False) -> None:
    """Lock an open file until it is closed; raise OSError where another process holds the lock or there are no locks.

    On Windows nobody can write to the first byte of a locked file.

    Args:
        descriptor: The open file.
        wait: Wait for whoever holds the lock; on Windows for ten seconds at most.
    """
    if sys.platform == "win32":
        import msvcrt

        msvcrt.locking(descriptor, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextlib.contextmanager
def locked(path: Path, *, create: bool = True) -> Iterator[None]:
    """Hold the lock that a file stands for.

    Args:
        path: The file. It is left behind: removing it would free the lock for others.
        create: Create the file where it is missing.

    Raises:
        OSError: Somebody else holds it, or the file cannot be written or, with `create` false, is missing.
    """
    descriptor = os.open(path, os.O_RDWR | (os.O_CREAT if create else 0) | CLOSED_IN_CHILDREN, 0o600)
    try:
        lock(descriptor)
        yield
    finally:
        os.close(descriptor)
