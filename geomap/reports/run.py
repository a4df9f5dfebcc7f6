"""The reports of one run, read twice: where they are set is inferred from a sample before any of them is decided.

A run may have more reports than fit into memory, and come from a source that can be read only once. So they are put
aside in a temporary file, and those whose content hashes lowest are read first: the sample is the same in whichever
order they come.

Not here: what is done with the reports. Always holds: each report comes out once, in order; an error of the source
comes after the reports before it.
"""

from __future__ import annotations

import hashlib
import heapq
import pickle
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from tempfile import SpooledTemporaryFile, gettempdir

from geomap.errors import OutputUnwritable
from geomap.model import Report

SAMPLE = 200
"""So many reports tell where all are set: a share of one half is then known to within four hundredths."""
SAMPLE_TEXT = 1_000_000
"""Characters of the sample from which no report is added to it: what is found in a text takes a hundred times its
memory, and a sample of books would be more than fits."""
_IN_MEMORY = 16 * 1024 * 1024


class Run:
    """The reports of one run, put aside.

    Attributes:
        sample: Those that are read first, each with its number in the run.
        characters: How long their texts are together.
        error: What the source raised after the last of them; None if nothing.
    """

    def __init__(self, reports: Iterable[Report]) -> None:
        """Take all reports from their source."""
        self._file = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115
        self._number = 0
        self.characters = 0
        self.error: Exception | None = None
        sample = _Sample()
        try:
            for report in reports:
                with putting_aside():
                    pickle.dump(report, self._file, protocol=pickle.HIGHEST_PROTOCOL)
                sample.offer(self._number, report)
                self._number += 1
                self.characters += len(report.text)
            with putting_aside():
                self._file.flush()
        except Exception as error:
            self.error = error
        self.sample = sample.items()

    def __len__(self) -> int:
        """Return how many reports there are."""
        return self._number

    def close(self) -> None:
        """Forget the reports."""
        self._file.close()

    def __iter__(self) -> Iterator[tuple[int, Report]]:
        """Yield the reports with their numbers, once; then raise what their source raised."""
        with self._file:
            self._file.seek(0)
            for number in range(self._number):
                yield number, pickle.load(self._file)  # noqa: S301
        if self.error is not None:
            raise self.error


@contextmanager
def putting_aside() -> Iterator[None]:
    """Turn an error of the system inside the block into one that names the folder of temporary files.

    Raises:
        OutputUnwritable: They could not be written.
    """
    try:
        yield
    except OSError as error:
        advice = "make room there, or let TMPDIR name a folder with more"
        raise OutputUnwritable.because(error, where=gettempdir(), advice=advice) from error


class _Sample:
    """Those reports whose content hashes lowest, as many as may be; the same in whichever order they come."""

    def __init__(self) -> None:
        self._lowest: list[tuple[int, int, Report]] = []
        self._characters = 0

    def offer(self, number: int, report: Report) -> None:
        heapq.heappush(self._lowest, (-_hash(report), -number, report))
        self._characters += len(report.text)
        while len(self._lowest) > SAMPLE or self._characters - len(self._lowest[0][2].text) >= SAMPLE_TEXT:
            self._characters -= len(heapq.heappop(self._lowest)[2].text)

    def items(self) -> list[tuple[int, Report]]:
        return [(-number, report) for _, number, report in sorted(self._lowest, reverse=True)]


def _hash(report: Report) -> int:
    return int.from_bytes(hashlib.blake2b(report.text.encode("utf-8", "surrogatepass"), digest_size=8).digest())
