"""The pipeline: one report in, everything found in it out.

    text ──▶ tokens ──▶ mentions ──────────────────────────────▶ findings ──▶ movements ──▶ routes
                          │  ▲       ▲              ▲                             ▲
                          ▼  │  coordinates    corrections                   corrections
                     movements, a first time

The text is that which a reader sees (`geomap.reports.readable`); what is found is mapped back to the text as given.

Movements are read twice. The first time is before any name has its place, with the names that recognition doubts among
the stops: a sentence may show that such a name is a place ("sailed from X to Y"). Only the second reading counts.

Each stage is a package of its own; this module only puts them in order. A `Pipeline` may be kept and used for any
number of reports; it remembers nothing of them but the lines between places, which are the same for each.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from gazetteer import Gazetteer, Place
from geomap.languages import FALLBACK
from geomap.languages.detecting import judge
from geomap.languages.model import Language, load_language
from geomap.languages.tokens import sentence_spans, tokenise
from geomap.model import Extraction, Focus, Line, Mention, MentionForm, Movement, Offset, Report, Route, Stop, Unread
from geomap.recognise import Recogniser
from geomap.recognise.coordinates import add_coordinates
from geomap.recognise.run_names import RunNames
from geomap.recognise.unlisted.common_words import CommonWords
from geomap.reports.readable import Readable, readable
from geomap.reports.run import Run
from geomap.resolve import Resolver
from geomap.resolve.corrections import Corrections, with_tellings
from geomap.resolve.focus import Profile, Surroundings, leading_countries
from geomap.resolve.near_focus import NearFocus, countries_of
from geomap.resolve.offsets import add_offsets
from geomap.routes.doubts import with_doubts, without_place
from geomap.routes.reading.journey_dates import JourneyDates
from geomap.routes.reading.read import JourneyReader
from geomap.routes.same_mover import goes_afloat

if TYPE_CHECKING:
    from geomap.languages.tokens import TokenisedText
    from geomap.recognise.recogniser import Recognition
    from geomap.recognise.scoring.ner import Voice

_STOPS_OF_A_ROUTE = 2

_STOP_PROBABILITY = 0.7
"""That a name which only a movement shows to be a place is one; hand-set."""

_LEAST_WITH_BEARER, _WITH_BEARER = 0.27, 0.6
"""The probability that a name needs which the gazetteer lacks, where some place that it is about may have it; and what
it has then: so little that it is left out if it likely means none of them."""

_FEWEST_NAMES = 2
"""Names of one country that a report has to have to be about it."""

_MOST_LINES = 500
"""Lines that are remembered: long reports, and those of one run, tell of the same courses again and again."""

_Course = tuple[bool, tuple[tuple[Place | None, str | None, Offset | None], ...]]
"""What a line depends on: whether a vessel moved, the place of each stop, what narrows it, and how far off it is."""


class Prepared(NamedTuple):
    """A report as it is read, before any of its names has a place.

    Attributes:
        report: The report, or the readable form of it.
        shown: The readable form with the way back to the report, if it is another.
        tokens: The words.
        unread: What of it is not read.
        found: What the recogniser found; None where somebody gave the spans.
        mentions: The mentions.
        journeys: Reads what moved.
    """

    report: Report
    shown: Readable | None
    tokens: TokenisedText
    unread: Unread | None
    found: Recognition | None
    mentions: tuple[Mention, ...]
    journeys: JourneyReader


class Learnt(NamedTuple):
    """What one report tells of where all reports of a run are set, and of their names."""

    found: Recognition | None
    tokens: TokenisedText
    profile: Profile


class Together(NamedTuple):
    """What the reports of a run say together."""

    focus: Focus | None = None
    surroundings: Surroundings | None = None
    names: RunNames | None = None
    near: NearFocus | None = None
    words: CommonWords | None = None


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
        self.focus = self._said_focus = focus
        self._nearby: dict[tuple[str, ...], NearFocus] = {}
        self._lines: dict[_Course, Line | None] = {}
        self._readers: dict[Language, tuple[Recogniser, Resolver]] = {}

    def extract_many(self, reports: Iterable[Report]) -> Iterator[Extraction]:
        """Find the places and the reported routes of the reports of one run, in their order.

        All are taken from their source before the first is yielded; then `focus` says where the reports are set. What
        the source raises is raised after what it gave before.
        """
        run = Run(reports)
        prepared = {number: self.prepare(report) for number, report in run.sample}
        profiles = {number: self.profile(one) for number, one in prepared.items()}
        together = self.together([Learnt(one.found, one.tokens, profiles[number]) for number, one in prepared.items()])
        self.focus = together.focus
        for number, report in run:
            one = prepared.pop(number, None) or self.prepare(report)
            yield self.read(one, together, profile=profiles.pop(number, None))

    def extract(self, report: Report) -> Extraction:
        """Find the places and the reported routes of one report."""
        focus = self._said_focus
        surroundings = Surroundings(said=focus)
        return self.read(self.prepare(report), self._together(focus, surroundings, []))

    def together(self, learnt: Sequence[Learnt]) -> Together:
        """Return what the reports of a run say for one another, from those that were read first.

        `prepare`, `profile`, `together` and `read` are the steps of `extract_many`, for whoever takes them in several
        processes; a report says the same in each.
        """
        surroundings = Surroundings((one.profile for one in learnt), said=self._said_focus)
        return self._together(surroundings.focus(), surroundings, learnt)

    def _together(self, focus: Focus | None, surroundings: Surroundings, learnt: Sequence[Learnt]) -> Together:
        """Return what the reports of a run say for one another: nothing, where they are about everywhere."""
        if focus is None:
            return Together()
        if not focus.countries:
            return Together(focus, surroundings)
        near = self._near(focus.countries)
        names = RunNames([one.found for one in learnt if one.found], has_bearer=near.has_bearer)
        if names.telling:
            words = CommonWords([one.tokens for one in learnt], has_bearer=near.has_bearer)
            return Together(focus, surroundings, names, near, words)
        own = Surroundings(said=focus) if focus.said else Surroundings.of_bearers(one.profile for one in learnt)
        return Together(focus, own, names)

    def prepare(self, report: Report) -> Prepared:
        """Read a report up to its mentions."""
        shown = readable(report)
        report = shown.report if shown else report
        judged = judge(report.text) if self._language is None else None
        unread = judged.unread if judged else None
        tokens = tokenise(report.text, language=load_language(judged.language) if judged else self._language)
        recogniser, _ = self._reader(tokens.language)
        found = recogniser.weigh(tokens, text=report.text) if report.toponyms is None else None
        journeys = JourneyReader(tokens, before=report.before, dates=JourneyDates(report.text, report.date))
        mentions = self._mentions(tokens, report, found=found, unread=unread, journeys=journeys)
        return Prepared(report, shown, tokens, unread, found, mentions, journeys)

    def profile(self, prepared: Prepared) -> Profile:
        """Return where a report is set, by itself."""
        _, resolver = self._reader(prepared.tokens.language)
        report = prepared.report
        return resolver.profile(prepared.mentions, text=report.text, source=report.source)

    def _mentions_in(self, prepared: Prepared, together: Together) -> tuple[Mention, ...]:
        """Return the mentions of a report in the light of the others of its run, or of its own countries."""
        found = prepared.found
        near = together.near or self._near_own(prepared)
        if found and together.names:
            found = together.names.revised(found)
        if found and together.words:
            found = found.with_others(together.words.mentions(prepared.tokens))
        if found and near and not together.near:
            found = found.with_others(one for one in _doubted(found) if near.has_bearer(one))
        mentions = prepared.mentions
        if found is not prepared.found:
            mentions = self._mentions(
                prepared.tokens, prepared.report, found=found, unread=prepared.unread, journeys=prepared.journeys
            )
        if together.near:
            return tuple(map(together.near.with_candidates, mentions))
        return tuple(one if one.candidates else near.with_candidates(one) for one in mentions) if near else mentions

    def _near_own(self, prepared: Prepared) -> NearFocus | None:
        """Return where to look for names that the gazetteer lacks, as they are written: in the report's own country."""
        doubted = _doubted(prepared.found) if prepared.found else ()
        if all(one.candidates for one in prepared.mentions) and not doubted:
            return None
        named = countries_of(prepared.mentions)
        countries = leading_countries(named)[:1]
        return self._near(countries) if countries and named[countries[0]] >= _FEWEST_NAMES else None

    def read(self, prepared: Prepared, together: Together, *, profile: Profile | None = None) -> Extraction:
        """Place the names of a report, and read its routes.

        Args:
            prepared: The report.
            together: What the reports of its run say together.
            profile: Its own profile, if it is one of those.
        """
        report, tokens, unread = prepared.report, prepared.tokens, prepared.unread
        _, resolver = self._reader(tokens.language)
        findings = resolver.resolve(
            self._mentions_in(prepared, together),
            text=report.text,
            source=report.source,
            surroundings=together.surroundings,
            profile=profile,
        )
        findings = add_offsets(findings, text=report.text, language=tokens.language, areas=self._gazetteer)
        is_read = tokens.language.code == FALLBACK
        movements = prepared.journeys.movements(findings) if is_read else ()
        if unread:
            movements = tuple(one for one in movements if not any(map(unread.meets, one.evidence)))
        movements = with_tellings(movements, report.text)
        if self._corrections:
            movements = self._corrections.lay_on_movements(
                movements, report=report.id, text=report.text, findings=findings
            )
        movements = tuple(
            with_doubts(one, text=report.text, language=tokens.language, focus=together.focus, draw=self._line)
            for one in movements
        )
        whole = [movement for movement in movements if len(movement.stops) >= _STOPS_OF_A_ROUTE]
        extraction = Extraction(
            report=report,
            sentences=sentence_spans(tokens),
            findings=findings,
            routes=tuple(self._route(movement) for movement in whole),
            fragments=tuple(movement for movement in movements if len(movement.stops) < _STOPS_OF_A_ROUTE),
            unread=unread,
            passed_over=prepared.journeys.passed_over(findings) if is_read else 0,
        )
        return prepared.shown.restored(extraction) if prepared.shown else extraction

    def _near(self, countries: tuple[str, ...]) -> NearFocus:
        if countries not in self._nearby:
            self._nearby[countries] = NearFocus(self._gazetteer, countries=countries)
        return self._nearby[countries]

    def _reader(self, language: Language) -> tuple[Recogniser, Resolver]:
        if language not in self._readers:
            recogniser = Recogniser(self._gazetteer, language=language, voice=self._voice)
            self._readers[language] = recogniser, Resolver(language=language)
        return self._readers[language]

    def _mentions(
        self,
        tokens: TokenisedText,
        report: Report,
        *,
        found: Recognition | None,
        unread: Unread | None,
        journeys: JourneyReader,
    ) -> tuple[Mention, ...]:
        text, given = report.text, report.toponyms
        if found is not None:
            mentions = self._with_likely_stops(tokens, found, text, unread, journeys)
        else:
            recogniser, _ = self._reader(tokens.language)
            mentions = recogniser.given(given or (), text=text)
        within = None if given is None else frozenset(given)
        mentions = add_coordinates(mentions, text=text, areas=self._gazetteer, within=within, language=tokens.language)
        if self._corrections:
            # Spans that somebody gave are all there are.
            mentions = self._corrections.lay_on(mentions, report=report.id, text=text, search=given is None)
        return mentions

    def _with_likely_stops(
        self, tokens: TokenisedText, found: Recognition, text: str, unread: Unread | None, journeys: JourneyReader
    ) -> tuple[Mention, ...]:
        """Add the names that only a movement shows to be places, and trust those that it confirms."""
        if tokens.language.code != FALLBACK:
            return found.mentions
        known = {mention.span: mention for mention in found.mentions}
        weighed = known | {mention.span: mention for mention in found.doubtful}
        for span in journeys.likely_stops(found.mentions):
            if unread and unread.meets(span):
                continue
            surface = text[span.start : span.end]
            mention = weighed.get(span) or Mention(
                span, surface, MentionForm.NAME, self._gazetteer.candidates(surface), _STOP_PROBABILITY
            )
            known[span] = replace(mention, probability=max(mention.probability, _STOP_PROBABILITY))
        return tuple(known[span] for span in sorted(known))

    def _route(self, movement: Movement) -> Route:
        """Draw a movement between the stops that are placed."""
        stops = [stop if stop.placed else without_place(stop) for stop in movement.stops]
        return Route(movement, self._line(stops, afloat=goes_afloat(movement.mover, stops)))

    def _line(self, stops: Sequence[Stop], *, afloat: bool = False) -> Line | None:
        """Draw a line; movements over the same stops share one."""
        course = (afloat, tuple((stop.finding.place, stop.part, stop.offset) for stop in stops))
        lines = self._lines
        # Threads may share a pipeline, and one may clear what another has just looked for.
        with suppress(KeyError):
            return lines[course]
        # Most reports tell of no route, and shapely takes a tenth of a second to be imported.
        from geomap.routes.lines import draw

        if len(lines) >= _MOST_LINES:
            lines.clear()
        line = lines[course] = draw(stops, areas=self._gazetteer, afloat=afloat)
        return line


def _doubted(found: Recognition) -> tuple[Mention, ...]:
    """Return the names that the gazetteer lacks and that may be places, if one of the right country is called so."""
    return tuple(
        replace(one, probability=_WITH_BEARER)
        for one in found.doubtful
        if not one.candidates and one.probability >= _LEAST_WITH_BEARER
    )
