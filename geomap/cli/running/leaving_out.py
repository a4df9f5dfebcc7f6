"""What of the inputs was not read: told as it comes, counted for the end, and listed in a file.

One bad line, file or report does not end a run; it is told on standard error, counted in the last line, listed in the
file of `--report`, and makes the command end with the exit code `SOME_LEFT_OUT`. Files that hold no reports anyhow (of
other kinds, hidden, twice there, written by geomap) are listed and counted by kind, and are no failure. Pages without
text in a document that has some, and tables without texts, are told as well, and are none either.

Not here: finding what is wrong.
"""

from __future__ import annotations

import csv
import io
from collections import Counter
from pathlib import Path, PurePath

import click

from gazetteer.util.files import write_atomically
from gazetteer.util.text import in_a_row, printable, shortened
from geomap.errors import GeomapError, OutputUnwritable
from geomap.reports.left_out import LeftOut, LeftOutKind

_NO_FAILURE = frozenset(
    {LeftOutKind.OTHER_KIND, LeftOutKind.DUPLICATE, LeftOutKind.HIDDEN, LeftOutKind.OWN_OUTPUT, LeftOutKind.BLANK}
)
_TOLD = frozenset({LeftOutKind.NO_TEXT, LeftOutKind.NO_COLUMN})
"""Kinds that are told, since a person may have meant them to be read, but are no failure; a whole scan is an error."""

_MOST_NAMED = 5
"""Files that the notice on a map names."""

_FORMULAS = ("=", "+", "-", "@")


class LeftOutList:
    """Collects what is left out.

    Attributes:
        failures: How many reports, files or lines could not be used.
        first: The error of the first of them; None where there is none.
    """

    def __init__(self, output: Path | None = None, *, strict: bool = False) -> None:
        """Take the file to list all in, and whether the first failure ends the run."""
        self._output, self._strict = output, strict
        self._kinds: Counter[LeftOutKind] = Counter()
        self._all: list[LeftOut] = []
        self._last: str | None = None
        self._is_settled = False
        self._untold = self._unread = 0
        self._named: list[str] = []
        self.failures = 0
        self.first: GeomapError | None = None

    def add(self, one: LeftOut | GeomapError) -> None:
        """Note something that was left out.

        Raises:
            GeomapError: It is a failure, and the first ends the run.
        """
        is_failure = isinstance(one, GeomapError) or one.kind not in _NO_FAILURE | _TOLD
        error = one if isinstance(one, GeomapError) else one.as_error()
        one = one if isinstance(one, LeftOut) else LeftOut.of(one)
        self._kinds[one.kind] += 1
        if self._output is not None:
            self._all.append(one)
        if not is_failure:
            if one.kind in _TOLD:
                self._name(one)
                self._tell_last()
                _tell(error)
            else:
                self._untold += 1
            return
        self.failures += 1
        self._name(one)
        self._tell_last()
        self._last = str(error)
        self.first = self.first or error
        # Where it is of the only input, it is the error of the command, and told once.
        if self._is_settled or self.failures > 1:
            self._tell_last()
        if self._strict:
            self._last = None
            raise error

    def failed(self, report: str, part: str, why: str) -> None:
        """Note a report, by its id, or a part of it, that could not be read; see `add`."""
        self.add(LeftOut(f"report {report}", part, LeftOutKind.FAILED, why))

    def settle(self) -> None:
        """Tell what was held back, and all else as it comes: there are reports that can be used."""
        self._is_settled = True
        self._tell_last()

    def only_error(self) -> GeomapError | None:
        """Return the error of the command where nothing can be used: that of the one input, if there is but one."""
        if self.failures == 1:
            self._last = None
            return self.first
        self._tell_last()
        return None

    def write(self) -> None:
        """Write the list, if it was asked for.

        Raises:
            OutputUnwritable: It cannot be written.
        """
        if self._output is None:
            return
        try:
            write_atomically(self._output, self._listed().encode())
        except OSError as error:
            raise OutputUnwritable.because(error, where=self._output) from error

    def summary(self) -> str:
        """Return what was left out by kind, such as `3 left out (2 empty, 1 duplicate)`; empty where nothing was."""
        total = sum(self._kinds.values())
        kinds = ", ".join(f"{number:,} {kind.value}" for kind, number in self._kinds.most_common())
        return f"{total:,} left out ({kinds})" if total else ""

    def notice(self) -> str:
        """Return, for readers of a map, what was not read that might have been; empty where there is none."""
        more = self._unread - len(self._named)
        names = [*self._named, *([f"{more:,} more"] if more else [])]
        return f"not read: {in_a_row(names)}" if names else ""

    def hint(self) -> str:
        """Return how to see all that was left out, where some of it was not told; empty where all was, or is listed."""
        if self._output is not None or not self._untold:
            return ""
        verb = "is" if self._untold == 1 else "are"
        return f"{self._untold:,} of those left out {verb} not named here; --report FILE.csv lists all"

    def _name(self, one: LeftOut) -> None:
        """Note what might have been a report, by the name of its file alone: folders are nobody else's business."""
        self._unread += 1
        if len(self._named) < _MOST_NAMED:
            name = shortened(PurePath(one.source).name or one.source)
            part = f"{shortened(one.part)}: " if one.part else ""
            self._named.append(f"{name} ({part}{one.kind.value})")

    def _listed(self) -> str:
        """Return the list, what is of one file or folder together."""
        table = io.StringIO()
        rows = csv.writer(table, lineterminator="\n")
        rows.writerow(("source", "part", "kind", "reason"))
        for one in sorted(self._all, key=lambda one: one.source):
            rows.writerow([_harmless(cell) for cell in (one.source, one.part, one.kind.value, one.reason)])
        return table.getvalue()

    def _tell_last(self) -> None:
        if self._last is not None:
            _tell(self._last)
            self._last = None


def _tell(what: object) -> None:
    click.echo(f"geomap: left out: {what}", err=True)


def _harmless(cell: str) -> str:
    """Keep a spreadsheet from taking a cell for a formula, and a terminal from obeying it."""
    shown = printable(cell)
    return f"'{shown}" if shown.startswith(_FORMULAS) else shown
