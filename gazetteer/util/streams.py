"""Standard streams that take any text and lose nothing, and signals that leave nothing behind.

Names of places have all letters. What is no terminal gets UTF-8, on every system; a terminal of another encoding shows
the codes of letters that it lacks.

Python writes to an unbuffered standard output (`PYTHONUNBUFFERED`) with one call and never looks at how much the system
took; on a disk that fills up the rest is gone without an error. Where standard output is closed, `sys.stdout` is None.
And a signal such as SIGTERM ends Python without a clean-up.

Not here: what a command says when it ends (`gazetteer.util.commands`).
"""

from __future__ import annotations

import codecs
import contextlib
import errno
import io
import os
import signal
import sys
import threading
from collections.abc import Iterator
from types import FrameType

from gazetteer.util.explained import EndedBySignal


class _ClosedOutput(io.TextIOBase):
    """Stands for a standard output that is closed: nobody notices until something is to be written."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        """Tell that it is no terminal."""
        return False

    def writable(self) -> bool:
        """Tell that it may be written to, which then fails with a reason."""
        return True

    def write(self, _text: str, /) -> int:
        """Fail as the system would."""
        raise OSError(errno.EBADF, "it is closed")


def _shown_otherwise(error: UnicodeError) -> tuple[str, int]:
    """Show what an encoding lacks by its code, and arrows as `->`; an error handler of `codecs`."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    shown = (_PLAIN.get(one) or one.encode("ascii", "backslashreplace").decode() for one in lacking)
    return "".join(shown), error.end


_PLAIN = {"→": "->"}
_SHOWN_OTHERWISE = "geomap.shown_otherwise"
codecs.register_error(_SHOWN_OTHERWISE, _shown_otherwise)


def settle_output() -> None:
    """Let standard output write all that it is given or raise OSError, whether it is unbuffered or closed.

    Both standard output and standard error take any text afterwards.
    """
    stdout = sys.stdout
    if stdout is None:
        sys.stdout = _ClosedOutput()
    elif isinstance(raw := getattr(stdout, "buffer", None), io.RawIOBase):
        sys.stdout = io.TextIOWrapper(
            io.BufferedWriter(raw), encoding=stdout.encoding, errors=stdout.errors, line_buffering=stdout.isatty()
        )
    for stream in (sys.stdout, sys.stderr):
        # Both are of another kind where a test or a notebook captures them.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors=_SHOWN_OTHERWISE)


@contextlib.contextmanager
def signals_as_errors() -> Iterator[None]:
    """Raise `EndedBySignal` inside the block where a signal would end the process, so that it can tidy up.

    A signal that is ignored (`nohup`) stays so. Only the main thread can heed signals; elsewhere nothing is done.
    """
    heeded = []
    if threading.current_thread() is threading.main_thread():
        for name in ("SIGTERM", "SIGHUP"):
            number = getattr(signal, name, None)
            if number is not None and signal.getsignal(number) is signal.SIG_DFL:
                signal.signal(number, _raise)
                heeded.append(number)
    try:
        yield
    finally:
        for number in heeded:
            signal.signal(number, signal.SIG_DFL)


def forget_output() -> None:
    """Drop what Python would write to standard output at its end, which would fail again."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _raise(number: int, _frame: FrameType | None) -> None:
    raise EndedBySignal(number)
