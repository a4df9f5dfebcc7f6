"""Showing how far a long piece of work has come.

`track` wraps what a loop goes through. Work that takes under a second shows nothing; longer work shows a bar on
standard error, and only where a person is looking at a terminal. Standard output belongs to the data and is never
touched, and `rich` is imported only once there is a bar to draw.

Not here: messages and summaries, which the commands print themselves when the bar has gone. What always holds: the
items come through unchanged and in order, and a bar that cannot be drawn never stops the work.
"""

from __future__ import annotations

import contextlib
import sys
import threading
import time
from collections.abc import Iterable, Iterator, Sized
from typing import TypeVar

from gazetteer.util.text import shortened

T = TypeVar("T")

_PATIENCE = 1.0
"""Seconds of work before a bar appears."""

_INTERVAL = 0.1
"""Seconds between two drawings of the bar."""


def track(items: Iterable[T], *, label: str, total: int | None = None) -> Iterator[T]:
    """Go through items, with a progress bar on standard error when that takes over a second on a terminal.

    The bar shows the count of items done, their rate and, where the total is known, the remaining time. It disappears
    at the end.

    Args:
        items: What to go through.
        label: What is being done, such as `Reading`; shown as it is, control characters by their codes.
        total: How many items there are; by default their length, where they have one.

    Yields:
        Each item, in order.
    """
    if total is None and isinstance(items, Sized):
        total = len(items)
    if not _person_is_looking():
        yield from items
        return
    bar = _Bar(label, total)
    try:
        for item in items:
            yield item
            bar.count += 1
    finally:
        bar.close()


def _person_is_looking() -> bool:
    stream = sys.stderr
    # `stderr` is None in a program without a console, and a closed stream raises ValueError.
    with contextlib.suppress(AttributeError, ValueError):
        return stream.isatty()
    return False


class _Bar:
    """A bar that a thread of its own draws, so that counting an item costs next to nothing."""

    def __init__(self, label: str, total: int | None) -> None:
        self.count = 0
        self._label = shortened(label, limit=40)
        self._total = total
        self._start = time.monotonic()
        self._finished = threading.Event()
        self._thread = threading.Thread(target=self._draw, name="progress", daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._finished.set()
        self._thread.join()

    def _draw(self) -> None:
        if self._finished.wait(_PATIENCE):
            return
        # A terminal that goes away, or that cannot show a character, must not end the work.
        with contextlib.suppress(OSError, ValueError):
            self._draw_until_finished()

    def _draw_until_finished(self) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn

        columns = (
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TextColumn("{task.fields[figures]}", markup=False),
        )
        # Lines printed to standard output while the bar shows must go where they were going: no redirection of it.
        progress = Progress(
            *columns, console=Console(stderr=True), auto_refresh=False, transient=True, redirect_stdout=False
        )
        with progress:
            task = progress.add_task(self._label, total=self._total, figures="")
            while True:
                elapsed = time.monotonic() - self._start
                figures = _figures(self.count, self._total, elapsed)
                progress.update(task, completed=self.count, figures=figures, refresh=True)
                if self._finished.wait(_INTERVAL):
                    return


def _figures(count: int, total: int | None, elapsed: float) -> str:
    """Write the count, the rate and the remaining time, as far as they are known.

    Args:
        count: Items done.
        total: Items in all, or None.
        elapsed: Seconds since the start.

    Returns:
        Such as `1,200/4,800, 600/s, 0:06 left`.
    """
    done = f"{count:,}" if total is None else f"{count:,}/{total:,}"
    if count == 0 or elapsed <= 0:
        return done
    rate = count / elapsed
    speed = f"{rate:,.0f}/s" if rate >= 10 else f"{rate:.1f}/s" if rate >= 1 else f"{1 / rate:,.1f} s each"
    if total is None or total < count:
        return f"{done}, {speed}"
    minutes, seconds = divmod(round((total - count) / rate), 60)
    hours, minutes = divmod(minutes, 60)
    left = f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
    return f"{done}, {speed}, {left} left"
