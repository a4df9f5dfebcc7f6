"""What reads the parts of reports: in the process of the command, or in one of several, always the same way.

Not here: how several share the work (`geomap.cli.running.crew`). Always holds: what goes wrong with one part, whatever
it is, is returned as its outcome and touches no other; but a damaged gazetteer, which is that of all, ends the run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from gazetteer import Gazetteer, GazetteerInvalid
from gazetteer.util.heavy_work import TookTooLong, within
from gazetteer.util.text import shortened
from geomap.model import Extraction, Focus, Report

if TYPE_CHECKING:
    from geomap.pipeline import Learnt, Pipeline, Prepared, Together
    from geomap.resolve.corrections import Corrections, Marks
    from geomap.resolve.focus import Profile

LONGEST = 1_800
"""Seconds of the processor that a part may take, thirty times what the worst text known takes: no report may hold up
all others for ever. Seconds of the clock would leave out other reports on a busy machine."""

Product = Callable[[Extraction, int, Gazetteer], bytes]
"""Makes the product of what was found in a part, which begins at an offset; a function of a module, or a value of a
class, that can be pickled."""


@dataclass(frozen=True, slots=True)
class Work:
    """How reports are read and what is made of each part: all that a process has to know.

    Attributes:
        gazetteer_path, corrections_path, voice_name: Files, and a spaCy pipeline, as the user named them.
        focus: Where the user says that the reports are set.
        product: What is made.
    """

    gazetteer_path: str | None
    corrections_path: Path | None
    voice_name: str | None
    focus: Focus | None
    product: Product


class Task(NamedTuple):
    """A part to read.

    Attributes:
        number: Its number in the run.
        report: The part.
        start: Where it begins in its report.
        profile: Its own profile, if it is one of the sample.
    """

    number: int
    report: Report
    start: int
    profile: Profile | None


class Outcome(NamedTuple):
    """What came of a part.

    Attributes:
        product: The product; None where it failed.
        marks: What it told of the corrections; None where there are none.
        failure: Why it failed, a phrase; empty where it did not.
    """

    product: bytes | None
    marks: Marks | None = None
    failure: str = ""


class Reader:
    """Reads parts against one gazetteer."""

    def __init__(
        self, work: Work, *, gazetteer: Gazetteer, corrections: Corrections | None, is_alone: bool = True
    ) -> None:
        """Take what to do; models are loaded now.

        Args:
            work: What to do.
            gazetteer: The gazetteer of this process.
            corrections: Those of this process.
            is_alone: Whether it reads itself. One that only lays together what others have learnt needs no spaCy.

        Raises:
            PipelineUnusable: The spaCy pipeline is missing or cannot be used.
        """
        from geomap.pipeline import Pipeline

        self._work, self._gazetteer, self._corrections = work, gazetteer, corrections
        voice = None
        if work.voice_name is not None and is_alone:
            from geomap.recognise.scoring.ner import load_voice

            voice = load_voice(work.voice_name)
        self.pipeline: Pipeline = Pipeline(gazetteer, corrections=corrections, voice=voice, focus=work.focus)
        self._prepared: dict[int, Prepared] = {}
        self._together: Together | None = None

    def learn(self, sample: Sequence[tuple[int, Report]]) -> Iterator[tuple[int, Learnt]]:
        """Yield what parts, given with their numbers, tell of the run; those that fail tell nothing."""
        for number, report in sample:
            learnt = self.learnt(number, report)
            if learnt is not None:
                yield number, learnt

    def learnt(self, number: int, report: Report) -> Learnt | None:
        """Return what a part tells of the run; None where it fails. What is prepared is kept until it is read.

        Raises:
            GazetteerInvalid: The gazetteer is damaged.
        """
        from geomap.pipeline import Learnt

        try:
            with within(LONGEST):
                prepared = self.pipeline.prepare(report)
                learnt = Learnt(prepared.found, prepared.tokens, self.pipeline.profile(prepared))
        except GazetteerInvalid:
            raise
        except Exception:
            # It will fail again when its turn comes, and is told then.
            return None
        self._prepared[number] = prepared
        return learnt

    def begin(self, together: Together) -> None:
        """Take what the parts of the sample say together."""
        self._together = together

    def read(self, task: Task) -> Outcome:
        """Read a part and make its product.

        Raises:
            GazetteerInvalid: The gazetteer is damaged.
        """
        together = self._together
        if together is None:
            raise RuntimeError("read before begin")
        try:
            with within(LONGEST):
                prepared = self._prepared.pop(task.number, None) or self.pipeline.prepare(task.report)
                extraction = self.pipeline.read(prepared, together, profile=task.profile)
                # The product needs nothing of what it was read from, and takes memory itself.
                del prepared
                product = self._work.product(extraction, task.start, self._gazetteer)
        except GazetteerInvalid:
            raise
        except Exception as error:
            return Outcome(None, failure=in_words(error))
        return Outcome(product, self._corrections.take_marks() if self._corrections else None)

    def read_all(self, tasks: Iterable[Task]) -> Iterator[tuple[Task, Outcome]]:
        """Yield what came of each of several parts."""
        for task in tasks:
            yield task, self.read(task)


def in_words(error: Exception) -> str:
    """Return what went wrong with a report that should have been read."""
    if isinstance(error, MemoryError):
        return "could not be read: memory ran out; split it into several reports"
    if isinstance(error, TookTooLong):
        return f"could not be read: it took the processor over {LONGEST // 60} minutes; split it into several reports"
    what = shortened(f"{type(error).__name__}: {error}".rstrip(": "), limit=120)
    return f"could not be read, which is a fault of geomap ({what}); please report it with the text"
