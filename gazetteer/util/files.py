"""Writing files so that nothing is lost.

A command that is interrupted, or that meets a full disk, must leave the earlier file as it was: each file is written
beside its destination under another name, brought to the disk, and then renamed over it. Somebody who looks at the
destination sees the old content or the new, whole, and never a mixture.

Not here: what goes into the files, and which error a command shows. What always holds: an `OSError` raised here names
the path that was asked for, never the temporary one; no temporary file is left behind unless the process is killed
outright; such a left-over is hidden (its name starts with a dot), and the next write to the same destination removes
it, knowing by a lock that nobody is still at work on it.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from gazetteer.util.text import printable

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["printable", "reason", "replacing", "write_atomically"]

_BINARY = getattr(os, "O_BINARY", 0)
_CLOSED_IN_CHILDREN = getattr(os, "O_CLOEXEC", 0)
_SIDECARS = ("-journal", "-wal", "-shm")
"""What SQLite may leave beside a database file."""

_STEM = 40
"""Characters of the destination's name that the temporary file bears."""

_BLOCK = 1 << 20
"""Bytes copied at a time."""

_MOST_LINKS = 40
"""How many symbolic links Linux follows before it gives up (path_resolution(7))."""

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
}


def reason(error: OSError) -> str:
    """Say in plain words why the system refused.

    Args:
        error: What the system raised.

    Returns:
        A phrase without the path, such as `the disk is full`, lower case, without a full stop.

    Examples:
        >>> reason(OSError(28, "No space left on device"))
        'the disk is full'
    """
    if error.errno in _REASONS:
        return _REASONS[error.errno]
    return error.strerror or str(error) or type(error).__name__


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file in one step: afterwards it holds all of the data, or what it held before.

    Args:
        path: The destination. A symbolic link is followed, a device or pipe is written to as it is.
        data: The whole content.

    Raises:
        OSError: The destination is a folder, is protected, or could not be written; `filename` names it.
    """
    destination = _destination(path)
    with _naming(path):
        if destination is None:
            with _straight(path) as descriptor:
                _write_all(descriptor, data)
            return
    with replacing(path) as temporary, _naming(path):
        descriptor = os.open(temporary, os.O_WRONLY | _BINARY | _CLOSED_IN_CHILDREN)
        try:
            _write_all(descriptor, data)
        finally:
            os.close(descriptor)


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
    lock = None
    try:
        with _naming(path):
            lock = _create(temporary, destination)
        with _naming(path, instead_of=temporary):
            yield temporary
        with _naming(path):
            if destination is None:
                _copy_straight(temporary, path)
            else:
                _bring_to_disk(temporary)
                temporary.replace(destination)
                _bring_to_disk(destination.parent)
    finally:
        _remove(temporary)
        if lock is not None:
            os.close(lock)


def _sweep(destination: Path) -> None:
    """Remove what writers of this destination left behind when they were killed."""
    if fcntl is None:
        return
    leftover = re.compile(re.escape(f".{destination.name[:_STEM]}.") + r"[0-9a-f]{12}\.part")
    with contextlib.suppress(OSError):
        for file in destination.parent.iterdir():
            if leftover.fullmatch(file.name):
                with contextlib.suppress(OSError):
                    _remove_abandoned(file)


def _remove_abandoned(temporary: Path) -> None:
    descriptor = os.open(temporary, os.O_RDWR | _CLOSED_IN_CHILDREN)
    try:
        # The system lets go of a lock when the process that held it is gone, however it ended.
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        _remove(temporary)
    finally:
        os.close(descriptor)


def _destination(path: Path) -> Path | None:
    """Find the regular file that a path leads to, which need not be there yet; None for a device or pipe."""
    with _naming(path):
        if _standard_descriptor(path) is not None:
            return None
        try:
            mode = path.stat().st_mode
        except FileNotFoundError:
            return Path(os.path.realpath(path))
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
    link = Path.cwd() / path
    for _ in range(_MOST_LINKS):
        folder = os.path.realpath(link.parent)
        if folder in {"/dev/fd", f"/proc/{os.getpid()}/fd"} and link.name.isdecimal():
            return int(link.name)
        if not link.is_symlink():
            return None
        link = link.parent / link.readlink()
    return None


def _temporary_name(destination: Path | None) -> Path:
    if destination is None:
        # Imported here because it takes longer than a lookup, and devices are seldom written to.
        import tempfile

        folder, stem = Path(tempfile.gettempdir()), "output"
    else:
        folder, stem = destination.parent, destination.name[:_STEM]
    return folder / f".{stem}.{os.urandom(6).hex()}.part"


def _create(temporary: Path, destination: Path | None) -> int:
    """Create the temporary file; return a descriptor that holds the lock on it for as long as it is open."""
    # Opened with the bits of a new file, so that the system applies the umask and the folder's default rules.
    descriptor = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_RDWR | _CLOSED_IN_CHILDREN, 0o666)
    try:
        if fcntl is not None:
            # Some network file systems have no locks: then a left-over stays until somebody removes it.
            with contextlib.suppress(OSError):
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if destination is not None:
            with contextlib.suppress(FileNotFoundError):
                temporary.chmod(stat.S_IMODE(destination.stat().st_mode))
    except BaseException:
        os.close(descriptor)
        raise
    if not temporary.exists():
        # Another writer swept it between its creation and the lock; it can't happen to the same name twice.
        os.close(descriptor)
        return _create(temporary, destination)
    return descriptor


def _bring_to_disk(path: Path) -> None:
    """Wait until a file, or the entries of a folder, would survive a loss of power."""
    if path.is_dir():
        # Not every system can open a folder, nor every file system sync one; the content itself is safe by now.
        with contextlib.suppress(OSError):
            _sync(path, os.O_RDONLY)
    else:
        _sync(path, os.O_RDWR)


def _sync(path: Path, flags: int) -> None:
    descriptor = os.open(path, flags | _CLOSED_IN_CHILDREN)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _remove(temporary: Path) -> None:
    for name in (temporary, *(temporary.with_name(temporary.name + suffix) for suffix in _SIDECARS)):
        with contextlib.suppress(OSError):
            name.unlink(missing_ok=True)


@contextlib.contextmanager
def _straight(path: Path) -> Iterator[int]:
    """Open a device or pipe, or share the descriptor it stands for, so that what was written before stays."""
    shared = _standard_descriptor(path)
    descriptor = os.dup(shared) if shared is not None else os.open(path, os.O_WRONLY | _BINARY | _CLOSED_IN_CHILDREN)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def _copy_straight(temporary: Path, path: Path) -> None:
    with _straight(path) as descriptor, temporary.open("rb") as source:
        while block := source.read(_BLOCK):
            _write_all(descriptor, block)


def _write_all(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]


@contextlib.contextmanager
def _naming(path: Path, *, instead_of: Path | None = None) -> Iterator[None]:
    """Let an error of the system name the path that the user knows.

    Args:
        path: What the user asked for.
        instead_of: Rename only errors about this file, or about none; None renames every error.
    """
    try:
        yield
    except OSError as error:
        if instead_of is None or error.filename is None or str(error.filename) == str(instead_of):
            error.filename, error.filename2 = str(path), None
        raise
