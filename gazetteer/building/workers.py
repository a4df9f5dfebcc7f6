"""Keying names in other processes.

A worker is a Python of its own, started as `python -m gazetteer.building.worker`, that gets pickled tasks on standard
input and answers on standard output. `multiprocessing` would run the user's script a second time, or copy a process
with threads; a build that starts by itself on the first lookup must do neither.

What always holds: answers come in the order of the tasks; no worker outlives the `with` block or its parent.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from itertools import chain, islice
from pathlib import Path
from queue import Empty, Queue
from threading import Lock
from types import TracebackType
from typing import IO, Any, Self

from gazetteer.errors import BuildFailed

Task = Callable[[], Any]
"""What can be pickled and be called without arguments."""

_WAITING = 4
"""Tasks a worker that are handed in before the first answer is asked for."""


class Workers:
    """Processes that carry out tasks, one for each processor but for a small build none at all."""

    def __init__(self, count: int | None = None) -> None:
        """Prepare so many workers; by default as many as there are processors, none where there is but one."""
        processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
        self._count = count if count is not None else processors if processors > 1 and sys.executable else 0
        self._idle: Queue[subprocess.Popen[bytes]] = Queue()
        self._started: list[subprocess.Popen[bytes]] = []
        self._starting = Lock()
        self._ended = False
        self._threads = ThreadPoolExecutor(max(self._count, 1), thread_name_prefix="build")

    def __enter__(self) -> Self:
        """Return the workers; they end with the block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the workers: at once where the block raised."""
        with self._starting:
            self._ended = True
        if kind is not None:
            for process in self._started:
                process.kill()
        self._threads.shutdown(wait=True, cancel_futures=True)
        for process in self._started:
            with suppress(OSError):
                _pipe(process.stdin).close()
            process.wait()
            _pipe(process.stdout).close()

    def each(self, tasks: Iterable[Task]) -> Iterator[Any]:
        """Carry out tasks, several at a time, and yield the answer of each, in order.

        Args:
            tasks: Taken from the iterator only as fast as they are carried out.

        Raises:
            BuildFailed: A worker ended before it had answered.
            Exception: What the task raised.
        """
        source = iter(tasks)
        first = list(islice(source, 2))
        if not self._count or len(first) < 2:
            for task in chain(first, source):
                yield task()
            return
        waiting: deque[Future[Any]] = deque()
        for task in chain(first, source):
            waiting.append(self._threads.submit(self._ask, task))
            while len(waiting) > _WAITING * self._count or (waiting and waiting[0].done()):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    def _ask(self, task: Task) -> Any:
        try:
            process = self._idle.get_nowait()
        except Empty:
            process = self._start()
        try:
            pickle.dump(task, _pipe(process.stdin), protocol=pickle.HIGHEST_PROTOCOL)
            _pipe(process.stdin).flush()
            answer, error = pickle.load(_pipe(process.stdout))  # noqa: S301
        except (OSError, EOFError, pickle.UnpicklingError) as failure:
            what = "a process of the build ended before it was done, perhaps for want of memory"
            raise BuildFailed(what, advice="try again") from failure
        self._idle.put(process)
        if error is not None:
            raise error
        return answer

    def _start(self) -> subprocess.Popen[bytes]:
        root = str(Path(__file__).resolve().parents[2])
        paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
        with self._starting:
            if self._ended:
                raise BuildFailed("the build was ended")
            process = subprocess.Popen(
                [sys.executable, "-P", "-m", "gazetteer.building.worker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
            )
            self._started.append(process)
        return process


def _pipe(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise AssertionError("a worker is started with both its streams piped")
    return stream
