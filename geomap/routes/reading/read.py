"""Reading reported movements from text: what moved, from where, over what, to where and how far.

    mentions ──▶ gate ──▶ network ──▶ decoding ──▶ movements
                                                    ▲
                        movers, distances, counts, parts, sentences

The roles are those of ISO-Space's move links (source, path, goal, mover; ISO 24617-7). A small network gives the
chances; this package chooses what it is asked, and makes movements of what it says. It does not decide which place a
name means, and it draws nothing: see `geomap.resolve` and `geomap.routes`.

Always: each stop of a movement is one of the findings given, and each movement carries the sentences it rests on. The
same text and findings give the same movements, whatever was read before.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Hashable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from gazetteer.names.keys import fold
from geomap.model import Finding, Movement, Role, Span, StatedDistance, Status, Stop, ToldDate
from geomap.routes.reading.care import Care, cares
from geomap.routes.reading.coarser_goals import without_coarser_goals
from geomap.routes.reading.decoding import Journey, decode
from geomap.routes.reading.excerpt_text import ExcerptText, text_of
from geomap.routes.reading.gate import Excerpt, excerpts
from geomap.routes.reading.journey_confidence import load_calibration
from geomap.routes.reading.journey_dates import JourneyDates
from geomap.routes.reading.journey_words import load_words
from geomap.routes.reading.mentions import JourneyMention, journey_mentions
from geomap.routes.reading.movers import mover_of
from geomap.routes.reading.network.journey_scores import JourneyScores, score_journeys
from geomap.routes.reading.parts import REACH, part_before
from geomap.routes.reading.quantities import read_counts, read_distances

if TYPE_CHECKING:
    from geomap.languages.tokens import TokenisedText
    from geomap.model import Mention

__all__ = ["JourneyReader", "read_movements"]

_FURTHER = 3
"""Sentences behind a stop in which a distance may still be that of its journey."""


def read_movements(doc: TokenisedText, findings: Sequence[Finding]) -> tuple[Movement, ...]:
    """Read what a report says about things that moved.

    Args:
        doc: The report, tokenized and split into sentences.
        findings: Its places, with offsets into its text, in any order.

    Returns:
        Movements in text order. One with fewer than two stops is a fragment. `confidence` is the probability that every
        stop is right.
    """
    return JourneyReader(doc).movements(findings)


class ExcerptRead(NamedTuple):
    """An excerpt of a report with what was read of it.

    Attributes:
        mentions: Its mentions, in text order.
        scores: What the network says of them.
        journeys: The journeys over them.
    """

    mentions: Sequence[JourneyMention]
    scores: JourneyScores
    journeys: tuple[Journey, ...]


class JourneyReader:
    """Reads one report, once for the names that it shows to be places and once for its movements.

    It remembers what the network said, so that what is the same the second time is not asked again.
    """

    def __init__(self, doc: TokenisedText, *, before: int = 0, dates: JourneyDates | None = None) -> None:
        """Take the report, tokenized and split into sentences.

        Args:
            doc: The report.
            before: Of a part of a report, how many characters come before it.
            dates: What reads when its journeys took place; without it, nothing says so.
        """
        self._doc = doc
        self._dates = dates
        self._before = before
        self._length = doc.offsets[-1] + len(doc.words[-1]) if len(doc.words) else 0
        self._last_mentions: tuple[tuple[Finding, ...], tuple[JourneyMention, ...]] | None = None
        self._last_gated: tuple[tuple[tuple[Span, bool], ...], tuple[Excerpt, ...]] | None = None
        self._scores: dict[tuple[tuple[Span, ...], tuple[Span, ...], bool], JourneyScores] = {}

    def likely_stops(self, mentions: Sequence[Mention]) -> tuple[Span, ...]:
        """Point at the names that a journey shows to be places, whether recognition found, doubted or missed them.

        Args:
            mentions: What recognition found, disjoint.

        Returns:
            Where they stand, in text order; those that are no mention given meet none.
        """
        found = [Finding(one, None, one.probability) for one in mentions]
        stops = {
            read.mentions[number].span
            for read in self.excerpts(found, named_too=True)
            for journey in read.journeys
            if len(journey.stops) > 1
            for number, _ in journey.stops
        }
        return tuple(sorted(stops))

    def movements(self, findings: Sequence[Finding]) -> tuple[Movement, ...]:
        """Read the movements over the places that were found, as `read_movements` does."""
        told = _Told(self._doc, self._dates)
        made = [movement for read in self.excerpts(findings) for movement in told.movements(read)]
        return tuple(sorted(made, key=lambda one: min(stop.finding.span for stop in one.stops)))

    def passed_over(self, findings: Sequence[Finding]) -> int:
        """Return how many sentences that can tell of a journey `movements` does not read, since there are too many."""
        found = self._gated(self._mentions(findings))
        read = cares(found, before=self._before, length=self._length)
        return sum(len(one.likely) for one, care in zip(found, read, strict=True) if care is Care.NONE)

    def excerpts(self, findings: Sequence[Finding], *, named_too: bool = False) -> Iterator[ExcerptRead]:
        """Read the sentences that can tell of a journey.

        Args:
            findings: The places that were found, in any order.
            named_too: Whether names without a finding may be stops, too.
        """
        every = self._mentions(findings)
        found = self._gated(every)
        for excerpt, care in zip(found, cares(found, before=self._before, length=self._length), strict=True):
            if care is Care.NONE:
                continue
            mentions = [every[number] for number in excerpt.mentions]
            scores = self._scored(excerpt, tuple(one.span for one in mentions), thoroughly=care is Care.ALL)
            if not named_too:
                known = np.array([[one.finding is not None] for one in mentions], scores.roles.dtype)
                scores = replace(scores, roles=scores.roles * known)
            scores = without_coarser_goals(scores, mentions)
            named = [_named(self._doc, one) for one in mentions]
            passed = [number for number, one in enumerate(mentions) if one.finding is None]
            journeys = decode(scores, named, bars=load_calibration().bars, passed=passed)
            yield ExcerptRead(mentions, scores, journeys)

    def _mentions(self, findings: Sequence[Finding]) -> tuple[JourneyMention, ...]:
        """Return what may be a stop; the same for the same findings."""
        known = tuple(findings)
        if self._last_mentions is None or self._last_mentions[0] != known:
            self._last_mentions = known, journey_mentions(self._doc, known)
        return self._last_mentions[1]

    def _gated(self, mentions: Sequence[JourneyMention]) -> tuple[Excerpt, ...]:
        """Return the sentences that can tell of a journey; the same while the same names are found."""
        known = tuple((one.span, one.finding is None) for one in mentions)
        if self._last_gated is None or self._last_gated[0] != known:
            self._last_gated = known, excerpts(self._doc, mentions)
        return self._last_gated[1]

    def _scored(self, excerpt: Excerpt, spans: tuple[Span, ...], *, thoroughly: bool) -> JourneyScores:
        key = excerpt.spans, spans, thoroughly
        if key not in self._scores:
            read = ExcerptText(self._doc, excerpt.spans)
            likely = [read.of_report(one) for one in excerpt.likely]
            scores = score_journeys(read.text, [read.of_report(one) for one in spans], likely, thoroughly=thoroughly)
            movers = (tuple(read.to_report(one) for one in each) for each in scores.mover)
            self._scores[key] = replace(scores, mover=tuple(movers))
        return self._scores[key]


class _Told:
    """What the sentences of a report say about its journeys."""

    def __init__(self, doc: TokenisedText, dates: JourneyDates | None) -> None:
        self._doc = doc
        self._dates = dates
        self._sentences = tuple(doc.sents)
        self._starts = [sentence.start_char for sentence in self._sentences]

    def movements(self, read: ExcerptRead) -> Iterator[Movement]:
        """Make movements of the journeys of an excerpt: stops with the parts meant, and what else is told of them."""
        distances = self._distances(read)
        places = [one.span for one in read.mentions]
        known = [one.span for one in read.mentions if one.finding and one.finding.placed]
        for journey in read.journeys:
            numbers = [number for number, _ in journey.stops]
            mover = mover_of(self._doc, [read.scores.mover[number] for number in numbers], places)
            evidence = {self._number(places[number]) for number in numbers}
            evidence |= {self._number(mover)} if mover else set()
            sentences = [self._sentences[number] for number in sorted(evidence)]
            spans = tuple(Span(one.start_char, one.end_char) for one in sentences)
            status = self._status(journey, evidence)
            yield Movement(
                mover=" ".join(text_of(self._doc, mover).split()) if mover else "",
                status=status,
                stops=tuple(self._stop(read.mentions[number], role) for number, role in journey.stops),
                distances=tuple(one for number, one in distances if number in numbers),
                counts=tuple(count for sentence in sentences for count in read_counts(sentence)),
                evidence=spans,
                confidence=load_calibration().confidence(journey, read.mentions),
                when=self._when(spans, [places[number] for number in numbers], known, status),
            )

    def _when(
        self, sentences: Sequence[Span], stops: Sequence[Span], places: Sequence[Span], status: Status
    ) -> ToldDate | None:
        """Return when a journey took place, or shall."""
        if self._dates is None:
            return None
        return self._dates.of(sentences, stops, places, status=status)

    def _status(self, journey: Journey, evidence: Collection[int]) -> Status:
        """Return what is said of a journey: no denial where it is told as hearsay and nothing near by denies it.

        The network takes "are said to have walked" for a denial where it has seen little like it.
        """
        if journey.status is not Status.DENIED:
            return journey.status
        words = load_words(self._doc.language)
        near = {number + step for number in evidence for step in (-1, 0, 1)} & set(range(len(self._sentences)))
        told, around = self._in_small_letters(evidence), self._in_small_letters(near)
        is_hearsay = any(f" {phrase} " in told for phrase in words.hearsay)
        return (
            Status.POSSIBLE if is_hearsay and not any(f" {one} " in around for one in words.denying) else Status.DENIED
        )

    def _in_small_letters(self, sentences: Collection[int]) -> str:
        """Return some sentences in small letters, each token between spaces."""
        return " ".join(["", *(word.lower() for number in sentences for word in self._sentences[number].words), ""])

    def _number(self, span: Span) -> int:
        """Return the number of the sentence that a stretch of text begins in."""
        return max(0, bisect_right(self._starts, span.start) - 1)

    def _stop(self, mention: JourneyMention, role: Role) -> Stop:
        assert mention.finding is not None  # noqa: S101 - others have no chance of being a stop
        sentence = self._sentences[self._number(mention.span)]
        before = sentence.words[: bisect_left(sentence.offsets, mention.span.start)][-REACH:]
        lows = [word.lower() for word in before]
        return Stop(role, mention.finding, part_before(lows, language=self._doc.language))

    def _distances(self, read: ExcerptRead) -> list[tuple[int, StatedDistance]]:
        """Return the distances told, each with the stop of its sentence that is nearest, else with the last."""
        stops = sorted({number for journey in read.journeys for number, _ in journey.stops})
        homes = [self._number(read.mentions[number].span) for number in stops]
        parts = {stop for journey in read.journeys for stop in journey.stops}
        started = {_named(self._doc, read.mentions[number]) for number, role in parts if role is Role.ORIGIN}
        origins = {one.span.start for one in read.mentions if _named(self._doc, one) in started}
        found: list[tuple[int, StatedDistance]] = []
        for home in sorted({home + step for home in homes for step in range(_FURTHER + 1)}):
            if home < len(self._sentences):
                inside = [stop for stop, other in zip(stops, homes, strict=True) if other == home]
                near = inside or [stop for stop, other in zip(stops, homes, strict=True) if other < home][-1:]
                stated = read_distances(self._sentences[home], origins=origins)
                found += [
                    (min(near, key=lambda stop: _apart(read.mentions[stop].span, one.span)), one) for one in stated
                ]
        return found


def _apart(a: Span, b: Span) -> int:
    return max(a.start, b.start) - min(a.end, b.end)


def _named(doc: TokenisedText, mention: JourneyMention) -> Hashable:
    """Return what a mention names: its place, or the name itself where that is not sure."""
    finding = mention.finding
    return finding.place.id if finding and finding.placed and finding.place else fold(text_of(doc, mention.span))
