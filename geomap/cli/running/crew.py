"""Several processes that read parts of reports; their products come out in the order of the parts.

Each is started anew (`spawn`), opens the gazetteer for itself and reads one batch at a time. Batches go out in order to
whoever is free; a part of the sample to the process that has it prepared, if that one is free soon. No more batches are
out than a window, so that memory does not grow where one of them takes long.

A process that ends, as where memory runs out, is replaced; its parts are given out again, one by one, and one that ends
a second process is told as a failure. A process whose command is gone, were it by SIGKILL, ends by itself at once.

Not here: what is read and made (`geomap.cli.running.reader`).
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import islice
from multiprocessing.connection import Connection, wait
from typing import TYPE_CHECKING, Any

from gazetteer import Gazetteer
from gazetteer.util.explained import ExplainedError
from gazetteer.util.files import reason
from gazetteer.util.heavy_work import collecting_seldom
from geomap.cli.running.reader import Outcome, Reader, Task, Work
from geomap.cli.running.transport import Interned, dump, load
from geomap.errors import GeomapError
from geomap.model import Report

if TYPE_CHECKING:
    from multiprocessing.context import SpawnProcess

    from geomap.pipeline import Learnt, Together

_BATCH, _BATCH_TEXT = 16, 20_000
"""Parts, and characters, of a batch: so little that the processes end at about the same time, so much that sending
takes no time."""
_WINDOW = 24
"""Batches for each process that may be out, or done and waiting for one before them."""
_BEGUN = "begun"
"""What a process says when it has opened everything: one that ends before cannot read at all."""
_TRIES = 2
"""Processes that a part may end before it is left out."""


@dataclass(slots=True)
class _Batch:
    """Parts that go out together.

    Attributes:
        tasks: The parts.
        owner: The number of the process that has them prepared; None where none has.
        tries: How many processes have ended over it.
        is_out: Whether a process has it.
        outcomes: What came of the parts; empty until all are done.
    """

    tasks: list[Task]
    owner: int | None = None
    tries: int = 0
    is_out: bool = False
    outcomes: Sequence[Outcome] = ()


@dataclass(slots=True)
class _Member:
    """A process with the pipe to it, whether it has begun, how many before it never did, and the batch it reads."""

    number: int
    process: SpawnProcess
    pipe: Connection
    has_begun: bool = False
    false_starts: int = 0
    batch: _Batch | None = None


class Crew:
    """Processes that read."""

    def __init__(self, work: Work, *, jobs: int, gazetteer: Gazetteer) -> None:
        """Start so many processes."""
        self._work, self._gazetteer = work, gazetteer
        self._places: Interned = {}
        self._together = b""
        self._owners: dict[int, int] = {}
        self._context = multiprocessing.get_context("spawn")
        self._members: list[_Member] = []
        for number in range(jobs):
            self._members.append(self._started(number))

    def learn(self, sample: Sequence[tuple[int, Report]]) -> Iterator[tuple[int, Learnt]]:
        """Yield what parts tell of the run, with their numbers, in no certain order."""
        shares = _shares(sample, len(self._members))
        self._owners = {part[0]: number for number, share in enumerate(shares) for part in share}
        asked = [member for member in self._members if shares[member.number]]
        for member in asked:
            self._send(member, ("learn", shares[member.number]))
        tries: Counter[int] = Counter()
        while asked:
            for member in self._ready(asked):
                answer = self._received(member)
                share = shares[member.number]
                if answer == _BEGUN:
                    continue
                if answer is None:
                    # It was at the first of its share; which tells nothing of the run if it ends another, too.
                    tries[share[0][0]] += member.has_begun
                    if tries[share[0][0]] >= _TRIES:
                        share.pop(0)
                    self._replace(member)
                    self._send(member, ("learn", share))
                else:
                    number, learnt = answer
                    share.pop(0)
                    if learnt is not None:
                        yield number, learnt
                if not share:
                    asked.remove(member)

    def begin(self, together: Together) -> None:
        """Tell all processes what the parts of the sample say together."""
        self._together = dump(("begin", together))
        for member in self._members:
            self._send_bytes(member, self._together)

    def read_all(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Outcome]]:
        """Yield what came of each part, in order."""
        batches = self._batches(tasks)
        line: deque[_Batch] = deque()
        while True:
            line.extend(islice(batches, _WINDOW * len(self._members) - len(line)))
            for member in self._members:
                if member.batch is None and (batch := _chosen(line, member.number)):
                    self._give(member, batch)
            if not line:
                return
            if line[0].outcomes:
                batch = line.popleft()
                yield from zip(batch.tasks, batch.outcomes, strict=True)
            else:
                for member in self._ready([one for one in self._members if one.batch]):
                    self._take(member, line)

    def close(self) -> None:
        """End all processes."""
        for member in self._members:
            member.pipe.close()
            member.process.terminate()
        for member in self._members:
            member.process.join()

    def _started(self, number: int) -> _Member:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=_serve, args=(theirs, self._work), daemon=True)
        try:
            with _interrupts_held_back():
                process.start()
        except OSError as error:
            raise _not_started(reason(error)) from error
        theirs.close()
        return _Member(number, process, ours)

    def _replace(self, member: _Member) -> None:
        """Start another process in the place of one that ended."""
        member.pipe.close()
        member.process.join()
        another = self._started(member.number)
        member.process, member.pipe, member.has_begun = another.process, another.pipe, False
        if self._together:
            self._send_bytes(member, self._together)

    def _batches(self, tasks: Iterable[Task]) -> Iterator[_Batch]:
        batch: list[Task] = []
        owner: int | None = None
        for task in tasks:
            its_owner = self._owners.get(task.number)
            full = len(batch) >= _BATCH or sum(len(one.report.text) for one in batch) >= _BATCH_TEXT
            if batch and (full or its_owner != owner):
                yield _Batch(batch, owner)
                batch = []
            owner = its_owner
            batch.append(task)
        if batch:
            yield _Batch(batch, owner)

    def _give(self, member: _Member, batch: _Batch) -> None:
        member.batch, batch.is_out = batch, True
        self._send(member, ("read", batch.tasks))

    def _take(self, member: _Member, line: deque[_Batch]) -> None:
        """Take what a process has made of its batch; where it has ended, see to the batch and start another."""
        batch = member.batch
        answer = self._received(member)
        if batch is None or answer == _BEGUN:
            return
        member.batch = None
        if answer is not None:
            batch.outcomes = answer
            return
        code = member.process.exitcode
        batch.tries, batch.is_out = batch.tries + member.has_begun, False
        self._replace(member)
        if len(batch.tasks) > 1:
            where = line.index(batch)
            line.rotate(-where)
            line.popleft()
            line.extendleft(_Batch([task], tries=batch.tries) for task in reversed(batch.tasks))
            line.rotate(where)
        elif batch.tries >= _TRIES:
            batch.outcomes = [Outcome(None, failure=_ended(code))]

    def _ready(self, members: Sequence[_Member]) -> list[_Member]:
        """Wait for some of several processes that are to answer, and return those that have."""
        ready = wait([member.pipe for member in members])
        return [member for member in members if member.pipe in ready]

    def _received(self, member: _Member) -> Any:
        """Return the answer of a process; None where it has ended.

        Raises:
            GeomapError: It cannot read at all.
        """
        try:
            answer = load(member.pipe.recv_bytes(), gazetteer=self._gazetteer, places=self._places)
        except (EOFError, OSError):
            member.process.join()
            code = member.process.exitcode or 0
            member.false_starts += not member.has_begun
            # One that a signal ended before it read anything stood in the way of others: memory ran out.
            if not member.has_begun and (code >= 0 or member.false_starts >= _TRIES):
                raise _not_started(f"it {_how_it_ended(code)}") from None
            return None
        if isinstance(answer, Exception):
            raise answer
        if answer == _BEGUN:
            member.has_begun, member.false_starts = True, 0
        return answer

    def _send(self, member: _Member, request: object) -> None:
        self._send_bytes(member, dump(request))

    @staticmethod
    def _send_bytes(member: _Member, data: bytes) -> None:
        # That it has ended is seen when its answer is asked for.
        with suppress(OSError):
            member.pipe.send_bytes(data)


def _shares(sample: Sequence[tuple[int, Report]], members: int) -> list[list[tuple[int, Report]]]:
    """Share the sample out in stretches, so that what is read one after another is prepared in one process."""
    shares: list[list[tuple[int, Report]]] = [[] for _ in range(members)]
    size = max(1, min(_BATCH, len(sample) // (4 * members)))
    for index, part in enumerate(sorted(sample, key=lambda one: one[0])):
        shares[index // size % members].append(part)
    return shares


def _chosen(line: Iterable[_Batch], member: int) -> _Batch | None:
    """Return the batch that a free process is to read: the first that no other has prepared, or else the first."""
    waiting = [batch for batch in line if not batch.is_out and not batch.outcomes]
    mine = (batch for batch in waiting if batch.owner in (None, member))
    return next(mine, waiting[0] if waiting else None)


@contextmanager
def _interrupts_held_back() -> Iterator[None]:
    """Start a process that Ctrl-C does not reach, which goes to all those of a terminal: only the command heeds it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    usual = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, usual)


def _not_started(why: str) -> GeomapError:
    return GeomapError(f"a process that reads reports cannot be started: {why}", advice="give --jobs 1")


def _how_it_ended(code: int | None) -> str:
    if code is not None and code < 0:
        return f"was ended by the signal {signal.Signals(-code).name}"
    return f"ended with the code {code}"


def _ended(code: int | None) -> str:
    """Say how a process ended that should have read a part."""
    how = _how_it_ended(code)
    return f"could not be read: the process {how}, as where memory runs out; split it into several reports"


def _end_with_the_command() -> None:
    """End this process as soon as that of the command is gone, however it ended, and not only with its batch."""
    command = multiprocessing.parent_process()
    if command is None:
        return

    def watch() -> None:
        command.join()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _serve(pipe: Connection, work: Work) -> None:
    """Read what the process at the other end asks for, until it closes the pipe."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _end_with_the_command()
    try:
        with Gazetteer.open(work.gazetteer_path) as gazetteer:
            corrections = None
            if work.corrections_path is not None:
                from geomap.resolve.corrections import read_corrections

                corrections = read_corrections(work.corrections_path, gazetteer=gazetteer)
            reader = Reader(work, gazetteer=gazetteer, corrections=corrections)
            pipe.send_bytes(dump(_BEGUN))
            with collecting_seldom():
                _answer(pipe, reader, gazetteer)
    except ExplainedError as error:
        with suppress(OSError):
            pipe.send_bytes(dump(error))
    except (EOFError, OSError):
        # Nobody is there to read for.
        return


def _answer(pipe: Connection, reader: Reader, gazetteer: Gazetteer) -> None:
    places: Interned = {}
    while True:
        kind, value = load(pipe.recv_bytes(), gazetteer=gazetteer, places=places)
        if kind == "learn":
            for number, report in value:
                pipe.send_bytes(dump((number, reader.learnt(number, report))))
        elif kind == "begin":
            reader.begin(value)
        else:
            pipe.send_bytes(dump([reader.read(task) for task in value]))
