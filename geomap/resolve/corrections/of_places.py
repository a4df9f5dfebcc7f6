"""What a name means by hand: lays corrections on the mentions of a report before they are resolved.

So a corrected name helps to place its neighbours; the resolver keeps to it. Reading routes sees a corrected place as
any other.

Always holds: a line for a report beats one for all, the same spelling beats one that only folds to the same key; spans
stay disjoint and in text order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from gazetteer import Match, NameForm, Place, Step
from gazetteer.names.keys import fold
from gazetteer.util.text import shortened
from geomap.errors import CorrectionsInvalid
from geomap.model import CERTAIN, Finding, Mention, MentionForm, Movement, Span
from geomap.resolve.corrections.of_routes import RouteCorrection, RouteCorrections
from geomap.resolve.occurrences import Surfaces

EVERY_REPORT = "*"
"""What stands for all reports in the column `report`."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One line of a file of corrections.

    Attributes:
        surface: The name as reports have it.
        report: Id of the report it is for; `EVERY_REPORT` for all.
        place: What it stands for; None for no place.
        line: The line of the file, counted from 1.
    """

    surface: str
    report: str
    place: Place | None
    line: int


class Marks(NamedTuple):
    """What reading reports told of corrections: which of the lines were used, for what reports, and why others not."""

    used: Sequence[int]
    reports: Sequence[str]
    routes: Sequence[tuple[int, str | None]]


class Corrections:
    """The corrections of one file, and which of them were used; for any number of reports, and of threads."""

    def __init__(
        self, corrections: Iterable[Correction], routes: Iterable[RouteCorrection] = (), *, where: str
    ) -> None:
        """Take corrections that do not contradict each other, and the name of the file they were read from."""
        self._where = where
        self._routes = RouteCorrections(routes)
        self._all = tuple(corrections)
        grouped: dict[str, list[Correction]] = {}
        for correction in self._all:
            grouped.setdefault(correction.report, []).append(correction)
        self._by_report = {report: _Lines(lines) for report, lines in grouped.items()}
        self._used: set[int] = set()
        self._read: set[str] = set()

    def lay_on(
        self, mentions: Sequence[Mention], *, report: str, text: str, search: bool = True
    ) -> tuple[Mention, ...]:
        """Correct the mentions of a report before they are resolved.

        Args:
            mentions: Disjoint mentions in text order.
            report: Id of the report.
            text: Its text.
            search: Whether to look for corrected names that are not among the mentions.

        Returns:
            The mentions in text order, without those that name no place, with those that were missing. A corrected
            mention has its place as the only candidate and says which line gave it.
        """
        self._read.add(report)
        kept: Sequence[Mention] = [
            found for mention in mentions if (found := self._corrected(mention, report)) is not None
        ]
        for lines in self._lines_for(report) if search else ():
            kept = self._with_missing(kept, report=report, text=text, surfaces=lines.surfaces)
        return tuple(kept)

    def lay_on_movements(
        self, movements: Sequence[Movement], *, report: str, text: str, findings: Sequence[Finding]
    ) -> tuple[Movement, ...]:
        """Correct what was read of movements in a report, before they are drawn or merged.

        Args:
            movements: What was read.
            report: Id of the report.
            text: Its text.
            findings: Its places, among which are those that a line may add as stops.

        Returns:
            The movements in their order, without those that are none. A corrected one says which line did it.
        """
        return self._routes.lay_on(movements, report=report, text=text, findings=findings)

    def unused(self) -> tuple[CorrectionsInvalid, ...]:
        """Return a notice for each line that no report so far had a use for, in the order of the file."""
        why = dict(self._routes.unused()) | dict(self._unused_places())
        return tuple(
            CorrectionsInvalid(f"was not used: {why[line]}", where=self._where, line=line) for line in sorted(why)
        )

    def take_marks(self) -> Marks:
        """Return what was noted since this was last asked, and forget it: for another process to add to its own."""
        marks = Marks(sorted(self._used), sorted(self._read), sorted(self._routes.take_outcomes().items()))
        self._used, self._read = set(), set()
        return marks

    def add_marks(self, marks: Marks) -> None:
        """Note what another process noted."""
        self._used.update(marks.used)
        self._read.update(marks.reports)
        for line, why in marks.routes:
            self._routes.settle(line, why)

    def _unused_places(self) -> Iterator[tuple[int, str]]:
        for line in self._all:
            if line.line in self._used:
                continue
            first = self._by_report[line.report].find(line.surface) or line
            if first.line != line.line:
                why = f"line {first.line} says the same"
            elif line.report != EVERY_REPORT and line.report not in self._read:
                why = f'no report has the id "{shortened(line.report)}"'
            elif line.place is None:
                why = f'no report that it is for has "{shortened(line.surface)}" as a place'
            else:
                why = f'no report that it is for names "{shortened(line.surface)}", or another line decides'
            yield line.line, why

    def _lines_for(self, report: str) -> list[_Lines]:
        """Return the lines for a report, then those for all."""
        return [self._by_report[key] for key in (report, EVERY_REPORT) if key in self._by_report]

    def _corrected(self, mention: Mention, report: str) -> Mention | None:
        """Return a mention with the place that a line gives it, if one does; None where one says it names no place."""
        correction = next(filter(None, (lines.find(mention.surface) for lines in self._lines_for(report))), None)
        if correction is None:
            return mention
        self._used.add(correction.line)
        if correction.place is None:
            return None
        match = Match(correction.place, mention.surface, NameForm.NAME, Step.EXACT, 1.0)
        return replace(mention, candidates=(match,), probability=CERTAIN, correction=correction.line)

    def _with_missing(
        self, mentions: Sequence[Mention], *, report: str, text: str, surfaces: Surfaces
    ) -> Sequence[Mention]:
        """Add the corrected names that stand in the text and were not found; what overlaps them gives way.

        One that lies within a longer name that was found belongs to that name: York in New York.
        """
        added: list[Mention] = []
        dropped: set[Span] = set()
        following = 0
        for span in surfaces.occurrences(text):
            while following < len(mentions) and mentions[following].span.end <= span.start:
                following += 1
            last = following
            while last < len(mentions) and mentions[last].span.start < span.end:
                last += 1
            met = mentions[following:last]
            if any(one.correction is not None or _holds(one.span, span) for one in met):
                continue
            bare = Mention(span, text[span.start : span.end], MentionForm.NAME, (), CERTAIN)
            mention = self._corrected(bare, report)
            if mention is not None and mention.correction is not None:
                dropped.update(one.span for one in met)
                added.append(mention)
        kept = [mention for mention in mentions if mention.span not in dropped]
        return sorted([*kept, *added], key=lambda mention: mention.span)


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


class _Lines:
    """The corrections for one report, or for all, by surface."""

    def __init__(self, corrections: Sequence[Correction]) -> None:
        self._exact: dict[str, Correction] = {}
        self._folded: dict[str, list[Correction]] = {}
        for correction in corrections:
            self._exact.setdefault(correction.surface, correction)
            self._folded.setdefault(fold(correction.surface), []).append(correction)
        self.surfaces = Surfaces(line.surface for line in self._exact.values() if line.place is not None)

    def find(self, surface: str) -> Correction | None:
        """Return the correction of a name as it is spelt, else of its folded key where all spellings of it agree."""
        exact = self._exact.get(surface)
        if exact:
            return exact
        folded = self._folded.get(fold(surface), [])
        return folded[0] if len({place_key(correction.place) for correction in folded}) == 1 else None


def place_key(place: Place | None) -> str:
    """Return what tells one place from another, or from none."""
    return "" if place is None else place.id
