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
from tempfile import SpooledTemporaryFile

from geomap.model import Report

SAMPLE = 200
"""So many reports tell where all are set: a share of one half is then known to within four hundredths."""
_IN_MEMORY = 64 * 1024 * 1024


class Run:
    """The reports of one run, put aside."""

    def __init__(self, reports: Iterable[Report]) -> None:
        """Take all reports from their source."""
        self._file = SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115
        self._number = 0
        self._error: Exception | None = None
        lowest: list[tuple[int, int, Report]] = []
        try:
            for report in reports:
                pickle.dump(report, self._file, protocol=pickle.HIGHEST_PROTOCOL)
                item = (-_hash(report), -self._number, report)
                (heapq.heappush if len(lowest) < SAMPLE else heapq.heappushpop)(lowest, item)
                self._number += 1
        except Exception as error:
            self._error = error
        self.sample = [(-number, report) for _, number, report in sorted(lowest, reverse=True)]

    def __iter__(self) -> Iterator[tuple[int, Report]]:
        """Yield the reports with their numbers, once; then raise what their source raised."""
        with self._file:
            self._file.seek(0)
            for number in range(self._number):
                yield number, pickle.load(self._file)  # noqa: S301
        if self._error is not None:
            raise self._error


def _hash(report: Report) -> int:
    return int.from_bytes(hashlib.blake2b(report.text.encode("utf-8", "surrogatepass"), digest_size=8).digest())
