"""Writing files so that nothing is lost.

A command that is interrupted, or that meets a full disk, must leave the earlier file as it was: each file is written
beside its destination under another name, brought to the disk, and then renamed over it. Somebody who looks at the
destination sees the old content or the new, whole, and never a mixture.

Not here: what goes into the files, and which error a command shows. What always holds: an `OSError` raised here names
the path that was asked for, never the temporary one. Only a process that is killed leaves its temporary file behind;
such a file is hidden (its name starts with a dot), and the next write to the same destination removes it, since by then
it is no longer locked.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

from gazetteer.util.locks import CLOSED_IN_CHILDREN, lock, locked

_SIDECARS = ("-journal", "-wal", "-shm")
"""What SQLite may leave beside a database file."""

_STEM = 40
"""Characters of the destination's name that the temporary file bears."""

_STANDARD = {"/dev/stdout": 1, "/dev/stderr": 2}
_DESCRIPTOR = re.compile(r"/(?:dev|proc/self)/fd/(\d{1,6})")

_REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EFBIG: "it would be larger than a file may be here",
    errno.EACCES: "permission denied",
    errno.EPERM: "permission denied",
    errno.EROFS: "the file system is read-only",
    errno.ENOENT: "no such file or folder",
    errno.ENOTDIR: "part of the path is a file, not a folder",
    errno.EISDIR: "it is a folder",
    errno.ENAMETOOLONG: "the name is too long",
    errno.ELOOP: "its symbolic links lead in a circle",
    errno.EPIPE: "nobody reads from the other end",
    errno.EIO: "the device reported an error",
    errno.EMFILE: "too many files are open",
    errno.EBADF: "it is closed",
}


def reason(error: OSError) -> str:
    """Say in plain words, without the path, why the system refused.

    >>> reason(OSError(28, "No space left on device"))
    'the disk is full'
    """
    if error.errno in _REASONS:
        return _REASONS[error.errno]
    return error.strerror or str(error) or type(error).__name__


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file in one step: afterwards it holds all of the data, or what it held before; see `replacing`."""
    with replacing(path) as temporary:
        temporary.write_bytes(data)


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a temporary file to fill, which then takes the place of another in one step.

    The temporary file is empty, stands in the same folder and has the permissions the destination will have: those of
    the file it replaces, or else those that any new file gets. It must be closed by the end of the block. When the
    block raises anything at all, it is removed and the destination is left as it was.

    Args:
        path: The destination. A symbolic link is followed. Where it is a device or pipe, the temporary file stands in
            the system's temporary folder and is copied into it at the end.

    Yields:
        The path to write to.

    Raises:
        OSError: The destination is a folder, is protected, or could not be written; `filename` names it.
    """
    destination = _destination(path)
    if destination is not None:
        _sweep(destination)
    temporary = _temporary_name(destination)
    try:
        with _created(temporary, destination):
            yield temporary
            if destination is None:
                _copy(temporary, path)
            else:
                _sync(temporary, os.O_RDWR)
                temporary.replace(destination)
                # Not every system can open a folder, nor every file system sync one; the content is safe by now.
                with contextlib.suppress(OSError):
                    _sync(destination.parent, os.O_RDONLY)
    except OSError as error:
        if error.filename is None or str(error.filename) == str(temporary):
            error.filename, error.filename2 = str(path), None
        raise
    finally:
        _remove(temporary)


def _destination(path: Path) -> Path | None:
    """Find the regular file that a path leads to, which need not be there yet; None for a device or pipe."""
    if _standard_descriptor(path) is not None:
        return None
    with contextlib.suppress(FileNotFoundError):
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        if not stat.S_ISREG(mode):
            return None
        # The rename needs only the folder to be writable; a file that its owner protected must stay.
        if not os.access(path, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
    return Path(os.path.realpath(path))


def _standard_descriptor(path: Path) -> int | None:
    """Return the open descriptor that a path such as /dev/stdout stands for.

    Such a path may lead to a regular file to which the shell has redirected the output. Renaming over that file would
    take it away from everything else that writes there.
    """
    name = str(path)
    numbered = _DESCRIPTOR.fullmatch(name)
    return int(numbered[1]) if numbered else _STANDARD.get(name)


def _temporary_name(destination: Path | None) -> Path:
    if destination is None:
        # Imported here because it takes longer than a lookup, and devices are seldom written to.
        import tempfile

        folder, stem = Path(tempfile.gettempdir()), "output"
    else:
        folder, stem = destination.parent, destination.name[:_STEM]
    return folder / f".{stem}.{os.urandom(6).hex()}.part"


def _sweep(destination: Path) -> None:
    """Remove what writers of this destination left behind when they were killed."""
    leftover = re.compile(re.escape(f".{destination.name[:_STEM]}.") + r"[0-9a-f]{12}\.part")
    with contextlib.suppress(OSError):
        for file in destination.parent.iterdir():
            if leftover.fullmatch(file.name):
                # Created anew here, a file that is gone by now would take the name of one that its writer makes.
                with contextlib.suppress(OSError), locked(file, create=False):
                    _remove(file)


@contextlib.contextmanager
def _created(temporary: Path, destination: Path | None) -> Iterator[None]:
    """Create the temporary file and keep it locked."""
    with contextlib.ExitStack() as at_the_end:
        # More than once only where another writer sweeps it away before it is locked.
        while not temporary.exists():
            # Opened with the bits of a new file, so that the system applies the umask and the folder's default rules.
            descriptor = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_RDWR | CLOSED_IN_CHILDREN, 0o666)
            at_the_end.callback(os.close, descriptor)
            # Another writer that sweeps holds the lock until it has removed the file: only then is its fate known.
            # Some network file systems have no locks: then a left-over stays until somebody removes it.
            with contextlib.suppress(OSError):
                lock(descriptor, wait=True)
        if destination is not None:
            with contextlib.suppress(FileNotFoundError):
                temporary.chmod(stat.S_IMODE(destination.stat().st_mode))
        if sys.platform == "win32":
            # Nothing that is open can be renamed there, nor anything written that is locked.
            at_the_end.close()
        yield


def _sync(path: Path, flags: int) -> None:
    """Wait until a file, or the entries of a folder, would survive a loss of power."""
    descriptor = os.open(path, flags | CLOSED_IN_CHILDREN)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove(temporary: Path) -> None:
    for suffix in ("", *_SIDECARS):
        with contextlib.suppress(OSError):
            temporary.with_name(temporary.name + suffix).unlink(missing_ok=True)


def _copy(temporary: Path, path: Path) -> None:
    """Copy a file to a device, a pipe, or the open descriptor it stands for, behind what was written there before."""
    import shutil

    shared = _standard_descriptor(path)
    opened = os.open(path, os.O_WRONLY | CLOSED_IN_CHILDREN) if shared is None else os.dup(shared)
    with os.fdopen(opened, "wb") as target, temporary.open("rb") as source:
        shutil.copyfileobj(source, target)
