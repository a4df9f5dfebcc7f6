"""Showing how far a long piece of work has come.

`track` wraps what a loop goes through. Work that takes under a second shows nothing; longer work shows a bar on
standard error, and only where a person is looking at a terminal. Standard output belongs to the data and is never
touched, and `rich` is imported only once there is a bar to draw.

Not here: messages and summaries, which the commands print themselves when the bar has gone. What always holds: the
items come through unchanged and in order, and a bar that cannot be drawn never stops the work.
"""

from __future__ import annotations

import contextlib
import math
import sys
import time
from collections.abc import Iterable, Iterator, Sized
from typing import TYPE_CHECKING, TypeVar

from gazetteer.util.text import shortened

if TYPE_CHECKING:
    from rich.progress import Progress

T = TypeVar("T")

_PATIENCE, _INTERVAL = 1.0, 0.1
"""Seconds of work before a bar appears, and between two drawings of it."""


def track(items: Iterable[T], *, label: str, total: int | None = None) -> Iterator[T]:
    """Go through items, with a progress bar on standard error when that takes over a second on a terminal.

    The bar shows the count of items done and, where the total is known, the remaining time. It disappears at the end.

    Args:
        items: What to go through.
        label: What is being done, such as `Reading`; control characters are shown by their codes.
        total: How many items there are; by default their length, where they have one.

    Yields:
        Each item, in order.
    """
    if total is None and isinstance(items, Sized):
        total = len(items)
    if not person_is_looking():
        yield from items
        return
    due = time.monotonic() + _PATIENCE
    bar: Progress | None = None
    try:
        for count, item in enumerate(items, 1):
            yield item
            if time.monotonic() < due:
                continue
            # A terminal that goes away, or that cannot show a character, must not end the work.
            try:
                bar = bar or _bar(label, total)
                bar.update(bar.task_ids[0], completed=count, refresh=True)
                due = time.monotonic() + _INTERVAL
            except (OSError, ValueError):
                due = math.inf
    finally:
        if bar is not None:
            with contextlib.suppress(OSError, ValueError):
                bar.stop()


def person_is_looking() -> bool:
    """Tell whether standard error is a terminal."""
    # `stderr` is None in a program without a console, and a closed stream raises ValueError.
    with contextlib.suppress(AttributeError, ValueError):
        return sys.stderr.isatty()
    return False


def _bar(label: str, total: int | None) -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    # Lines printed to standard output while the bar shows must go where they were going: no redirection of it.
    bar = Progress(
        TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn(),
        console=Console(stderr=True), auto_refresh=False, transient=True, redirect_stdout=False,
    )  # fmt: skip
    bar.add_task(shortened(label, limit=40), total=total)
    bar.start()
    return bar
