"""How far a run has come, for a person at a terminal: done, rate, remaining time, failures.

The bar goes by characters, so that it moves inside a long report, and the remaining time is right where reports differ
in length; it is drawn again every second, so that it lives while one part takes long.

Not here: when parts are done. Always holds: nothing is shown in a run of under a second, nor where nobody looks; a
terminal that goes away stops nothing.
"""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from types import TracebackType
from typing import TYPE_CHECKING, Self

from gazetteer.util.progress import person_is_looking

if TYPE_CHECKING:
    from rich.progress import Progress

_PATIENCE, _INTERVAL, _AT_LEAST = 1.0, 0.1, 1.0
"""Seconds of work before the bar appears, between two drawings, and after which it is drawn though nothing is done."""


class Watcher:
    """A bar over the reports of a run."""

    def __init__(self, reports: int, characters: int, label: str = "Reading reports") -> None:
        """Take how many reports there are, how long their texts are together, and what is done with them."""
        self._reports, self._characters, self._label = reports, characters, label
        self._done = self._read = self._failures = 0
        self._begun = time.monotonic()
        self._due = self._begun + _PATIENCE if person_is_looking() else float("inf")
        self._bar: Progress | None = None
        self._drawing, self._ended = threading.Lock(), threading.Event()
        self._clock = threading.Thread(target=self._tick, daemon=True)

    def __enter__(self) -> Self:
        """Begin to count."""
        if person_is_looking():
            self._clock.start()
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _traceback: TracebackType | None
    ) -> None:
        """Take the bar away."""
        self._ended.set()
        if self._clock.is_alive():
            self._clock.join()
        if self._bar is not None:
            with suppress(OSError, ValueError):
                self._bar.stop()

    def done(self, *, characters: int, reports: int, failures: int) -> None:
        """Note how much has been read since the last time, and how many failures there have been in all."""
        self._read += characters
        self._done += reports
        self._failures = failures
        self._draw()

    def _tick(self) -> None:
        while not self._ended.wait(_AT_LEAST):
            self._draw()

    def _draw(self) -> None:
        """Draw the bar, if it is due."""
        with self._drawing:
            now = time.monotonic()
            if now < self._due:
                return
            try:
                if self._bar is None:
                    self._bar = _bar(self._label, self._characters)
                shown = told(
                    self._done, self._reports,
                    characters=self._read, seconds=now - self._begun, failures=self._failures,
                )  # fmt: skip
                self._bar.update(self._bar.task_ids[0], completed=self._read, told=shown, refresh=True)
                self._due = now + _INTERVAL
            except (OSError, ValueError):
                # A terminal that goes away, or that cannot show a character, must not end the work.
                self._due = float("inf")


def told(done: int, total: int, *, characters: int, seconds: float, failures: int) -> str:
    """Return what is shown beside the bar.

    Args:
        done: Reports read.
        total: All reports.
        characters: Characters read.
        seconds: Since the beginning.
        failures: Reports that failed.

    Examples:
        >>> told(120, 2400, characters=96_000, seconds=4.0, failures=1)
        '120/2,400 reports, 30 a second, 1 failed'
        >>> told(0, 1, characters=96_000, seconds=4.0, failures=0)
        '0/1 reports, 24,000 characters a second'
    """
    number, noun = (done, "") if total > 1 else (characters, " characters")
    rate = number / seconds if seconds else 0.0
    shown = f"{rate:,.1f}" if rate < 10 else f"{rate:,.0f}"
    failed = f", {failures:,} failed" if failures else ""
    return f"{done:,}/{total:,} reports, {shown}{noun} a second{failed}"


def _bar(label: str, total: int) -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    # Lines printed to standard output while the bar shows must go where they were going: no redirection of it.
    bar = Progress(
        TextColumn(label), BarColumn(bar_width=20), TextColumn("{task.fields[told]}", markup=False),
        TimeElapsedColumn(), TextColumn("gone,"), TimeRemainingColumn(), TextColumn("left"),
        console=Console(stderr=True), auto_refresh=False, transient=True, redirect_stdout=False,
    )  # fmt: skip
    bar.add_task("", total=total, told="")
    bar.start()
    return bar
