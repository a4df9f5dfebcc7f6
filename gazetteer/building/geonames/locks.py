"""Keeping two processes from working on the same files.

Not here: what is done to the files. Always holds: a lock ends with the process that holds it, however that ends.
"""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the lock that a file stands for.

    Args:
        path: The file, created where it is missing. It is left behind: removing it would free the lock for others.

    Raises:
        OSError: Somebody else holds it, or the file cannot be written.
    """
    if sys.platform == "win32":
        import msvcrt

        with path.open("ab") as stream:
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
            yield
        return
    import fcntl

    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(descriptor)
