"""The reports of one command, read from beginning to end: see the drawing in `geomap.cli.running`.

Not here: what a command makes of the products. Always holds: products come in the order of the parts, whichever process
made them and whether they were kept by an earlier run; what fails is told and left out, and never ends a run by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, suppress
from itertools import groupby
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple, Protocol, Self

import click

from gazetteer import Gazetteer
from gazetteer.util.heavy_work import collecting_seldom
from gazetteer.util.text import printable
from geomap.cli.running.kept import Kept, digest_of, digest_of_run
from geomap.cli.running.leaving_out import LeftOutList
from geomap.cli.running.machine import free_memory, usable_processors
from geomap.cli.running.reader import Outcome, Reader, Task, Work
from geomap.errors import NoReports
from geomap.model import Focus, Report
from geomap.reports.long_reports import Part, parts_of
from geomap.reports.run import Run
from geomap.resolve.corrections import Corrections

if TYPE_CHECKING:
    from geomap.cli.running.crew import Crew
    from geomap.pipeline import Learnt
    from geomap.resolve.focus import Profile

TEXT_OF_A_JOB = 150_000
"""Characters for which it is worth while to start a process, which takes about two seconds to begin."""
MEMORY_OF_A_JOB = 600 * 2**20
"""Bytes that must be free for each process."""


class Made(NamedTuple):
    """A part with its product; None where it could not be read."""

    part: Part
    product: bytes | None


class Watch(Protocol):
    """Sees how far the reading has come; `geomap.cli.running.watching.Watcher` does."""

    def done(self, *, characters: int, reports: int, failures: int) -> None:
        """Note how much has been read since the last time, and how many failures there have been in all."""


class _Readers(Protocol):
    """What reads tasks in order: `Reader` does by itself, `Crew` with several processes."""

    def read_all(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Outcome]]:
        """Yield what came of each task."""


class ReportRun:
    """One reading of reports.

    Attributes:
        focus: Where the reports are set, once they are read.
    """

    def __init__(
        self,
        work: Work,
        *,
        gazetteer: Gazetteer,
        corrections: Corrections | None,
        left_out: LeftOutList,
        jobs: int | None = None,
        keep: Callable[[str], Kept] | None = None,
        watch: Callable[[int, int, str], AbstractContextManager[Watch]] | None = None,
    ) -> None:
        """Take what to do.

        Args:
            work: How reports are read and what is made of them.
            gazetteer: For the process of the command.
            corrections: For the process of the command, which knows at the end which were used.
            left_out: Where failures are told.
            jobs: How many processes read; None for as many as are worth while.
            keep: Opens the file of what is kept, given the digest of the run; None where nothing is kept.
            watch: Opens what shows how far it has come, given the numbers of reports and of characters, and a label.
        """
        self._work, self._gazetteer, self._corrections, self._left_out = work, gazetteer, corrections, left_out
        self._jobs, self._keep, self._watch = jobs, keep, watch
        self._kept: Kept | None = None
        self.focus: Focus | None = work.focus

    def __enter__(self) -> Self:
        """Begin; nothing is read yet."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _traceback: TracebackType | None
    ) -> None:
        """Leave what is kept to a later run where this one was ended before `finish`."""
        if self._kept is not None and self._kept.close() and error is not None:
            where = printable(str(self._kept.path))
            with suppress(OSError):
                click.echo(f"geomap: what is finished is kept in {where}; add --resume to go on from there", err=True)

    def finish(self) -> None:
        """Forget what is kept: the output is whole, and in its place."""
        if self._kept is not None:
            self._kept.done()

    def read(self, reports: Iterable[Report], *, options: object) -> Generator[Made, None, None]:
        """Read reports and yield the product of each part, in order.

        Args:
            reports: The reports.
            options: Whatever else decides what the products are, with the same `repr` in the same run.

        Raises:
            GeomapError: What ends the run: an error of the source, or of what is kept, or no report could be used.
            click.UsageError: What is kept is of another run, and was to be used.
        """
        with ExitStack() as until_the_end, collecting_seldom():
            parts = _Parts()
            run = Run(parts.of(reports))
            until_the_end.callback(run.close)
            self._check(run)
            if self._keep:
                self._kept = self._keep(digest_of_run(run.sample, self._work, options))
                self._say_resumed()
            readers, profiles = self._begun(run, until_the_end)
            watch = (
                until_the_end.enter_context(self._watch(parts.reports, run.characters, "Reading reports"))
                if self._watch
                else None
            )
            tasks = (
                Task(number, report, parts.at(number, report).start, profiles.pop(number, None))
                for number, report in run
            )
            any_made = False
            for task, outcome in self._outcomes(tasks, readers):
                part = parts.at(task.number, task.report)
                self._note(part, outcome)
                any_made = any_made or outcome.product is not None
                yield Made(part, outcome.product)
                if watch:
                    watch.done(
                        characters=len(task.report.text), reports=int(part.is_last), failures=self._left_out.failures
                    )
            if not any_made:
                self._fail("none of the reports could be read")

    def _check(self, run: Run) -> None:
        """Raise what the source raised, before anything is read: it costs nothing to have looked."""
        if isinstance(run.error, NoReports) and (only := self._left_out.only_error()):
            raise only
        if run.error is not None:
            raise run.error
        self._left_out.settle()

    def _fail(self, what: str) -> None:
        if only := self._left_out.only_error():
            raise only
        raise NoReports(what, advice="see the messages before this one")

    def _begun(self, run: Run, until_the_end: ExitStack) -> tuple[_Readers, dict[int, Profile]]:
        """Start whoever reads, and let them learn from the sample what the reports say together."""
        jobs = jobs_for(run, asked=self._jobs)
        alone = Reader(self._work, gazetteer=self._gazetteer, corrections=self._corrections, is_alone=jobs == 1)
        readers: Reader | Crew = alone
        if jobs > 1:
            from geomap.cli.running.crew import Crew

            readers = Crew(self._work, jobs=jobs, gazetteer=self._gazetteer)
            until_the_end.callback(readers.close)
        learnt = dict(self._watched(readers.learn(run.sample), run))
        if self._kept:
            # One that ended the process that was to learn from it, as where memory ran out, tells nothing of others.
            learnt_from = (digest_of(report) for number, report in run.sample if number in learnt)
            self._kept.agree(digest_of("learnt from", *learnt_from))
        together = alone.pipeline.together([learnt[number] for number, _ in run.sample if number in learnt])
        readers.begin(together)
        self.focus = together.focus
        return readers, {number: one.profile for number, one in learnt.items()}

    def _watched(self, learning: Iterator[tuple[int, Learnt]], run: Run) -> Iterator[tuple[int, Learnt]]:
        """Show how far the reading of the sample has come."""
        if self._watch is None:
            yield from learning
            return
        lengths = {number: len(report.text) for number, report in run.sample}
        # Of one long report the sample is some of its parts.
        reports = 1 if len({report.id for _, report in run.sample}) == 1 else len(lengths)
        with self._watch(reports, sum(lengths.values()), "Reading a sample first") as watch:
            for number, learnt in learning:
                watch.done(characters=lengths[number], reports=int(reports > 1), failures=0)
                yield number, learnt

    def _outcomes(self, tasks: Iterator[Task], readers: _Readers) -> Iterator[tuple[Task, Outcome]]:
        """Yield what came of each part: of what is kept, or what is read now, in stretches of one or the other."""
        kept = self._kept
        if kept is None:
            yield from readers.read_all(tasks)
            return
        keyed = ((task, digest_of(task.report, task.start)) for task in tasks)
        for is_kept, stretch in groupby(keyed, key=lambda one: kept.has(one[1])):
            if is_kept:
                for task, digest in stretch:
                    outcome = kept.take(digest)
                    # What was damaged on the disk is read again.
                    yield from [(task, outcome)] if outcome else readers.read_all([task])
                continue
            digests: dict[int, bytes] = {}
            for task, outcome in readers.read_all(_noting(stretch, digests)):
                kept.add(digests.pop(task.number), outcome)
                yield task, outcome

    def _note(self, part: Part, outcome: Outcome) -> None:
        if outcome.marks and self._corrections:
            self._corrections.add_marks(outcome.marks)
        if outcome.product is None:
            length = len(part.report.text)
            whole = part.is_last and not part.start
            where = "" if whole else f"characters {part.start:,} to {part.start + length:,}"
            self._left_out.failed(part.report.id, where, outcome.failure)

    def _say_resumed(self) -> None:
        if self._kept is not None and self._kept.told:
            click.echo(f"geomap: {self._kept.told}", err=True)


def _noting(stretch: Iterable[tuple[Task, bytes]], digests: dict[int, bytes]) -> Iterator[Task]:
    for task, digest in stretch:
        digests[task.number] = digest
        yield task


class _Parts:
    """Cuts reports into parts, and remembers where those begin that are not the whole of theirs."""

    def __init__(self) -> None:
        self.reports = 0
        self._known: dict[int, tuple[int, bool]] = {}

    def of(self, reports: Iterable[Report]) -> Iterator[Report]:
        number = 0
        for report in reports:
            self.reports += 1
            for part in parts_of(report):
                if part.start or not part.is_last:
                    self._known[number] = part.start, part.is_last
                number += 1
                yield part.report

    def at(self, number: int, report: Report) -> Part:
        return Part(report, *self._known.get(number, (0, True)))


def jobs_for(run: Run, *, asked: int | None) -> int:
    """Return how many processes are to read: as many as were asked for, or as are worth while; 1 for this one alone."""
    if asked is not None:
        return max(1, min(asked, len(run)))
    return max(1, min(usable_processors(), free_memory() // MEMORY_OF_A_JOB, run.characters // TEXT_OF_A_JOB, len(run)))
