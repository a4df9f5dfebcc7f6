"""Long work in pieces, none of which may hold up all others: a limit for each piece, and few looks for garbage.

Always holds: what is still running when its time is up is ended inside Python, by an exception; a single call of a
library that takes longer is ended when it returns.
"""

from __future__ import annotations

import ctypes
import gc
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

_COLLECTIONS = (50_000, 20, 20)
"""Thresholds of Python's garbage collector during the work, far above its own."""
_LEAST_WAIT = 0.02
"""Seconds between two looks at the clock of another thread."""


class TookTooLong(Exception):
    """A piece of work took more of the processor than it may."""


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raise `TookTooLong` inside the block after so many seconds of the processor.

    Seconds of the clock would leave out other work on a busy machine. In the main thread the system interrupts the
    block (`setitimer`). In another thread, and where the system has no such timer, a second thread watches the time
    that the block takes: seconds of the processor where the system tells those of a thread, as Linux does, else
    seconds of the clock.

    Args:
        seconds: More than 0.
    """
    if hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread():
        usual = signal.signal(signal.SIGPROF, _take_no_longer)
        signal.setitimer(signal.ITIMER_PROF, seconds)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.signal(signal.SIGPROF, usual)
        return
    watch = _Watch(seconds)
    try:
        yield
    finally:
        watch.end()


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """Let Python look for reference cycles less often, which takes a fifth of the time of reading.

    Models and gazetteer stay until the end, and what a report leaves behind holds hardly any cycles.
    """
    usual = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(*_COLLECTIONS)
    try:
        yield
    finally:
        gc.set_threshold(*usual)
        gc.unfreeze()


def _take_no_longer(_number: int, _frame: FrameType | None) -> None:
    raise TookTooLong


class _Watch:
    """A thread that ends the block of the thread that made it."""

    def __init__(self, seconds: float) -> None:
        self._thread = threading.get_ident()
        self._ended = threading.Event()
        self._lock = threading.Lock()
        clock = _clock_of(self._thread)
        watching = threading.Thread(target=self._look, args=(clock, clock() + seconds), daemon=True)
        watching.start()

    def end(self) -> None:
        """Watch no longer; nothing is raised afterwards."""
        with self._lock:
            self._ended.set()
            # What was raised and has not arrived would arrive in other work.
            _raise_in(self._thread, None)

    def _look(self, clock: Callable[[], float], last: float) -> None:
        left = last - clock()
        while left > 0:
            if self._ended.wait(max(left, _LEAST_WAIT)):
                return
            left = last - clock()
        with self._lock:
            if not self._ended.is_set():
                _raise_in(self._thread, TookTooLong)


def _clock_of(thread: int) -> Callable[[], float]:
    """Return what tells the seconds of the processor that a thread has taken, or else those of the clock."""
    if not hasattr(time, "pthread_getcpuclockid"):
        return time.monotonic
    number = time.pthread_getcpuclockid(thread)
    return lambda: time.clock_gettime(number)


def _raise_in(thread: int, error: type[Exception] | None) -> None:
    """Raise an error in another thread, at its next step in Python; None takes back one that has not arrived."""
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(error) if error else None)
