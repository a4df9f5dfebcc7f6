"""The pipeline: one report in, everything found in it out.

    text ──▶ tokens ──▶ mentions ──────────────────────────────▶ findings ──▶ movements ──▶ routes
                          │  ▲       ▲              ▲
                          ▼  │  coordinates    corrections
                     movements, a first time

The text is that which a reader sees (`geomap.reports.readable`); what is found is mapped back to the text as given.

Movements are read twice. The first time is before any name has its place, with the names that recognition doubts among
the stops: a sentence may show that such a name is a place ("sailed from X to Y"). Only the second reading counts.

Each stage is a package of its own; this module only puts them in order. A `Pipeline` may be kept and used for any
number of reports; it remembers nothing of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from gazetteer import Gazetteer, Place
from geomap.languages import FALLBACK
from geomap.languages.detecting import judge
from geomap.languages.model import Language, load_language
from geomap.languages.tokens import sentence_spans, tokenise
from geomap.model import Extraction, Focus, Line, Mention, MentionForm, Movement, Offset, Report, Route, Unread
from geomap.recognise import Recogniser
from geomap.recognise.coordinates import add_coordinates
from geomap.reports.readable import readable
from geomap.resolve import Resolver
from geomap.resolve.corrections import Corrections
from geomap.resolve.offsets import add_offsets
from geomap.routes.reading.missed_names import likely_stops
from geomap.routes.reading.read import read_movements
from geomap.routes.same_mover import is_vessel

if TYPE_CHECKING:
    from geomap.languages.tokens import TokenisedText
    from geomap.recognise.recogniser import Recognition
    from geomap.recognise.scoring.ner import Voice

_STOPS_OF_A_ROUTE = 2

_STOP_PROBABILITY = 0.7
"""That a name which only a movement shows to be a place is one; hand-set."""

_Course = tuple[bool, tuple[tuple[Place | None, str | None, Offset | None], ...]]
"""What a line depends on: whether a vessel moved, the place of each stop, what narrows it, and how far off it is."""


class Pipeline:
    """Reads reports against one gazetteer.

    >>> from geomap.model import Report
    >>> with Gazetteer.open() as gazetteer:
    ...     found = Pipeline(gazetteer).extract(Report("r1", "The convoy left Homs for Idlib on Saturday."))
    >>> [finding.surface for finding in found.findings], len(found.routes)
    (['Homs', 'Idlib'], 1)
    """

    def __init__(
        self,
        gazetteer: Gazetteer,
        *,
        corrections: Corrections | None = None,
        voice: Voice | None = None,
        language: Language | None = None,
        focus: Focus | None = None,
    ) -> None:
        """Take the gazetteer against which names are looked up, and corrections by hand.

        Args:
            gazetteer: The caller closes it.
            corrections: What `geomap.resolve.corrections.read_corrections` read. They remember which were used.
            voice: What `geomap.recognise.scoring.ner.load_voice` loaded: a spaCy pipeline that has a say in what is a
                place.
            language: The language of all reports; by default each is judged for itself.
            focus: Where the reports are set, if the user says so; by default `extract_many` infers it over all.
        """
        self._gazetteer = gazetteer
        self._corrections = corrections
        self._voice = voice
        self._language = language
        self.focus = focus
        self._readers: dict[Language, tuple[Recogniser, Resolver]] = {}

    def extract_many(self, reports: Iterable[Report]) -> Iterator[Extraction]:
        """Find the places and the reported routes of the reports of one run, in their order.

        Once the first is yielded, `focus` says where the reports are set.
        """
        for report in reports:
            yield self.extract(report)

    def extract(self, report: Report) -> Extraction:
        """Find the places and the reported routes of one report."""
        shown = readable(report)
        return shown.restored(self._extract(shown.report)) if shown else self._extract(report)

    def _extract(self, report: Report) -> Extraction:
        """Find them in a report that is read as it stands."""
        judged = judge(report.text) if self._language is None else None
        unread = judged.unread if judged else None
        tokens = tokenise(report.text, language=load_language(judged.language) if judged else self._language)
        recogniser, resolver = self._reader(tokens.language)
        mentions = self._mentions(tokens, report, recogniser=recogniser, unread=unread)
        findings = resolver.resolve(mentions, text=report.text, source=report.source)
        findings = add_offsets(findings, text=report.text, language=tokens.language, areas=self._gazetteer)
        movements = read_movements(tokens, findings) if tokens.language.code == FALLBACK else ()
        if unread:
            movements = tuple(one for one in movements if not any(map(unread.meets, one.evidence)))
        whole = [movement for movement in movements if len(movement.stops) >= _STOPS_OF_A_ROUTE]
        lines: dict[_Course, Line | None] = {}
        return Extraction(
            report=report,
            sentences=sentence_spans(tokens),
            findings=findings,
            routes=tuple(self._route(movement, lines) for movement in whole),
            fragments=tuple(movement for movement in movements if len(movement.stops) < _STOPS_OF_A_ROUTE),
            unread=unread,
        )

    def _reader(self, language: Language) -> tuple[Recogniser, Resolver]:
        if language not in self._readers:
            recogniser = Recogniser(self._gazetteer, language=language, voice=self._voice)
            self._readers[language] = recogniser, Resolver(language=language)
        return self._readers[language]

    def _mentions(
        self, tokens: TokenisedText, report: Report, *, recogniser: Recogniser, unread: Unread | None
    ) -> tuple[Mention, ...]:
        text, given = report.text, report.toponyms
        if given is None:
            found = recogniser.weigh(tokens, text=text)
            mentions = self._with_likely_stops(tokens, found, text, unread)
        else:
            mentions = recogniser.given(given, text=text)
        within = None if given is None else frozenset(given)
        mentions = add_coordinates(mentions, text=text, areas=self._gazetteer, within=within, language=tokens.language)
        if self._corrections:
            # Spans that somebody gave are all there are.
            mentions = self._corrections.lay_on(mentions, report=report.id, text=text, search=given is None)
        return mentions

    def _with_likely_stops(
        self, tokens: TokenisedText, found: Recognition, text: str, unread: Unread | None
    ) -> tuple[Mention, ...]:
        """Add the names that only a movement shows to be places, and trust those that it confirms."""
        if tokens.language.code != FALLBACK:
            return found.mentions
        known = {mention.span: mention for mention in found.mentions}
        weighed = known | {mention.span: mention for mention in found.doubtful}
        for span in likely_stops(tokens, found.mentions, doubtful=found.doubtful, text=text):
            if unread and unread.meets(span):
                continue
            surface = text[span.start : span.end]
            mention = weighed.get(span) or Mention(
                span, surface, MentionForm.NAME, self._gazetteer.candidates(surface), _STOP_PROBABILITY
            )
            known[span] = replace(mention, probability=_STOP_PROBABILITY)
        return tuple(known[span] for span in sorted(known))

    def _route(self, movement: Movement, lines: dict[_Course, Line | None]) -> Route:
        """Draw a movement over the stops that are placed; those of one report over the same stops share a line."""
        afloat = is_vessel(movement.mover)
        stops = [stop for stop in movement.stops if stop.finding.placed]
        course = (afloat, tuple((stop.finding.place, stop.part, stop.offset) for stop in stops))
        if course not in lines:
            # Most reports tell of no route, and shapely takes a tenth of a second to be imported.
            from geomap.routes.lines import draw

            lines[course] = draw(stops, areas=self._gazetteer, afloat=afloat)
        return Route(movement, lines[course])
