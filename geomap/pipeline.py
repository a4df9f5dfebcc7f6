"""The pipeline: one report in, everything found in it out.

    text ──▶ tokens ──▶ mentions ──▶ findings ──▶ movements ──▶ routes

Each stage is a package of its own; this module only puts them in order. A `Pipeline` may be kept and used for any
number of reports; it remembers nothing of them.
"""

from __future__ import annotations

from gazetteer import Gazetteer, Place
from geomap.model import Extraction, Line, Movement, Report, Route
from geomap.recognise import Recogniser
from geomap.resolve import Resolver
from geomap.routes.geometry import draw
from geomap.routes.reading import read_movements
from geomap.text import sentence_spans, tokenise

_STOPS_OF_A_ROUTE = 2

_Course = tuple[tuple[Place | None, str | None], ...]
"""What a line depends on: the place of each stop, and what narrows it."""


class Pipeline:
    """Reads reports against one gazetteer.

    >>> from geomap.model import Report
    >>> with Gazetteer.open() as gazetteer:
    ...     found = Pipeline(gazetteer).extract(Report("r1", "The convoy left Homs for Idlib on Saturday."))
    >>> [finding.surface for finding in found.findings], len(found.routes)
    (['Homs', 'Idlib'], 1)
    """

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Take the gazetteer against which names are looked up; it stays the caller's to close."""
        self._gazetteer = gazetteer
        self._recogniser = Recogniser(gazetteer)
        self._resolver = Resolver()

    def extract(self, report: Report) -> Extraction:
        """Find the places and the reported routes of one report."""
        doc = tokenise(report.text)
        if report.toponyms is None:
            mentions = self._recogniser.recognise(doc, text=report.text)
        else:
            mentions = self._recogniser.given(report.toponyms, text=report.text)
        findings = self._resolver.resolve(mentions, text=report.text)
        movements = read_movements(doc, findings)
        whole = [movement for movement in movements if len(movement.stops) >= _STOPS_OF_A_ROUTE]
        lines: dict[_Course, Line | None] = {}
        return Extraction(
            report=report,
            sentences=sentence_spans(doc),
            findings=findings,
            routes=tuple(self._route(movement, lines) for movement in whole),
            fragments=tuple(movement for movement in movements if len(movement.stops) < _STOPS_OF_A_ROUTE),
        )

    def _route(self, movement: Movement, lines: dict[_Course, Line | None]) -> Route:
        """Draw a movement, unless the report tells of another over the same stops."""
        course = tuple((stop.finding.place, stop.part) for stop in movement.stops)
        if course not in lines:
            lines[course] = draw(movement.stops, areas=self._gazetteer)
        return Route(movement, lines[course])
