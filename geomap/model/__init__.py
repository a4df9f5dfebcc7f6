"""The values that pass between the stages of the pipeline, and what the stages ask of a gazetteer.

    Report ──▶ Mention ──▶ Finding ──▶ Movement ──▶ Route

A `Mention` is a span of text that may name a place, a `Finding` is what was decided for it, a `Movement` is what the
text says about something that moved, a `Route` is a movement with a line on the ground. All are immutable. Offsets are
Unicode code points into the text of the report, end exclusive; coordinates are WGS84 degrees, longitude first.

Two modules of this room hold the report itself (`report`) and the protocols in which stages ask a gazetteer (`asking`).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from gazetteer import Match, Place
from geomap.model.asking import AreaSource, NameSource, PlaceSource
from geomap.model.report import ABOUT_DATE, Report, Segment, SegmentKind, Span

if TYPE_CHECKING:
    from gazetteer.model import Bounds

__all__ = [
    "ABOUT_DATE", "CERTAIN", "COORDINATES_LAYER", "LEAST_DRAWN", "LEAST_OF_A_DEMONYM", "LEAST_PLACED", "Alternative",
    "AreaSource", "Count", "Crossing", "Extraction", "Finding", "Focus", "Line", "Mention", "MentionForm",
    "Movement", "NameSource", "Offset", "PlaceSource", "Report", "Role", "Route", "Segment", "SegmentKind", "Span",
    "StatedDistance", "Status", "Stop", "ToldDate", "Unread",
]  # fmt: skip

COORDINATES_LAYER = "coordinates in the text"
"""The layer of the places that coordinates in a text give; no gazetteer holds them."""

CERTAIN = 1.0
"""The probability of a mention that somebody gave or corrected: it names a place."""

LEAST_PLACED, LEAST_OF_A_DEMONYM, LEAST_DRAWN = 0.5, 0.3, 0.5
"""The confidence from which a name counts as placed, and that of a reading from which its route is drawn."""


class Role(StrEnum):
    """The part a place plays in a movement: source, path and goal of an ISO-Space move link (ISO 24617-7)."""

    ORIGIN = "origin"
    VIA = "via"
    DESTINATION = "destination"


class Status(StrEnum):
    """What the text says about whether a movement took place."""

    REPORTED = "reported"
    PLANNED = "planned"
    DENIED = "denied"
    POSSIBLE = "possible"


class MentionForm(StrEnum):
    """What sort of expression names the place."""

    NAME = "name"
    DEMONYM = "demonym"
    ABBREVIATION = "abbreviation"
    COORDINATES = "coordinates"


@dataclass(frozen=True, slots=True)
class Focus:
    """Where the reports of one run are set: said by the user, or inferred over all of them.

    Attributes:
        countries, near, bounds: ISO 3166-1 alpha-2 codes, a point (lon, lat) in degrees, and a box; each may be empty.
        said: Whether the user said it; an inferred focus weighs less.
    """

    countries: tuple[str, ...] = ()
    near: tuple[float, float] | None = None
    bounds: Bounds | None = None
    said: bool = False


@dataclass(frozen=True, slots=True)
class Mention:
    """A span of text that names a place, before it is decided which.

    Attributes:
        span, surface: Where it stands, and the text of the span.
        form: What sort of expression it is.
        candidates: Places that answer to it, best match first; may be empty.
        probability: How probable it is that the span names a place at all, from 0 to 1.
        within: Where the longer name of an organisation or a facility stands that this one is part of, if it is.
        wording: What the candidates answer to, where that is not the surface but a part or another spelling of it.
        correction: The line of the file of corrections that gives its only candidate; None where none does.
    """

    span: Span
    surface: str
    form: MentionForm
    candidates: tuple[Match, ...]
    probability: float
    within: Span | None = None
    wording: str | None = None
    correction: int | None = None


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another place that a mention could mean.

    Attributes:
        place, confidence: The place, and the probability, from 0 to 1, that the mention means it.
        reason: Why it was not chosen, a phrase for people to read; empty where there is none to give.
    """

    place: Place
    confidence: float
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Offset:
    """Where something lies from a place that is named, as the text says: `30 km west of`, `just outside`.

    Attributes:
        span, words: Where the words stand that say so, and these words, on one line.
        distance_km, direction: What they give, such as 30.0 and `south-west`; None where they give none.
        lon, lat: Degrees, of what is meant; of the place itself where no direction is given.
        uncertainty_km: How far from there it may be, kilometres.
    """

    span: Span
    words: str
    distance_km: float | None
    direction: str | None
    lon: float
    lat: float
    uncertainty_km: float


@dataclass(frozen=True, slots=True)
class Finding:
    """A mention with the place that was chosen for it.

    Attributes:
        mention: The mention; its span, surface, form and `within` are those of the finding.
        place: The chosen place, or None where none could be chosen.
        confidence: Probability that the span names this place, from 0 to 1.
        alternatives: Other places it could be, most probable first.
        reasons: Why this place was chosen, a phrase each, for people to read.
        offset: Where what is meant lies from the place, if the text says that it lies outside it.
    """

    mention: Mention
    place: Place | None
    confidence: float
    alternatives: tuple[Alternative, ...] = ()
    reasons: tuple[str, ...] = ()
    offset: Offset | None = None

    @property
    def position(self) -> tuple[float, float] | None:
        """What is meant: (lon, lat) in degrees of the offset, else of the place; None where there is no place."""
        return ((where := self.offset or self.place) and (where.lon, where.lat)) or None

    @property
    def span(self) -> Span:
        """Where the mention stands."""
        return self.mention.span

    @property
    def surface(self) -> str:
        """The text of the span."""
        return self.mention.surface

    @property
    def form(self) -> MentionForm:
        """What sort of expression the mention is."""
        return self.mention.form

    @property
    def within(self) -> Span | None:
        """Where the longer name stands that this one is part of (`Aleppo` within `Aleppo University`), if it is."""
        return self.mention.within

    @property
    def placed(self) -> bool:
        """Whether it is sure enough which place is meant to draw it; otherwise `place` is the best guess."""
        # Which country an adjective means is hardly ever in doubt.
        least = LEAST_OF_A_DEMONYM if self.form is MentionForm.DEMONYM else LEAST_PLACED
        return self.place is not None and self.confidence >= least

    @property
    def corrected(self) -> bool:
        """Whether a correction by hand decided it."""
        return self.mention.correction is not None


@dataclass(frozen=True, slots=True)
class Stop:
    """A place with its part in a movement.

    Attributes:
        role: Its part.
        finding: The mention that gives the role; its `place` may be None.
        part: What narrows the place: `northern`, `north-eastern` ..., `central`, `near`, `off`; None for all of it.
        doubt: Why it cannot well be in the place of the finding (`geomap.routes.doubts`), a phrase; empty where it can.
    """

    role: Role
    finding: Finding
    part: str | None = None
    doubt: str = ""

    @property
    def placed(self) -> bool:
        """Whether the route can be drawn there."""
        return self.finding.placed and not self.doubt

    @property
    def offset(self) -> Offset | None:
        """The offset that moves the stop off its place: one that has a distance and a direction."""
        offset = self.finding.offset
        return offset if offset and offset.direction and offset.distance_km is not None else None

    @property
    def position(self) -> tuple[float, float] | None:
        """Where the stop is, (lon, lat) in degrees: at its offset, else at its place; None where it has none."""
        where = self.offset or self.finding.place
        return (where.lon, where.lat) if where else None


@dataclass(frozen=True, slots=True)
class StatedDistance:
    """A distance that the text gives for a movement.

    Attributes:
        km, span: Kilometres, and where the words stand, with those that hedge it (`close to 1,500 kilometres`).
        approximate: Whether the text hedges it.
        travelled: True for a length flown, sailed or walked, False for how far away the origin is (`900 miles away`).
    """

    km: float
    span: Span
    approximate: bool
    travelled: bool


@dataclass(frozen=True, slots=True)
class ToldDate:
    """When something moved, as the text says: a day, month or year in ISO 8601, and where the words stand."""

    date: str
    span: Span


@dataclass(frozen=True, slots=True)
class Count:
    """A number that the text gives with a movement, such as `26 cruise missiles` or `11 targets`."""

    number: int
    of: str
    span: Span


@dataclass(frozen=True, slots=True)
class Movement:
    """What a report says about something that moved.

    Attributes:
        mover, status: Head noun phrase of what moved, without determiner or number (`lorries`); whether it happened.
        stops: In travel order. One that has fewer than two is a fragment: it supports routes of other reports.
        distances, counts: Distances the text gives for it, and numbers it gives with it.
        evidence: The sentences that say so, in text order.
        confidence: Probability that the text says this, from 0 to 1.
        told_as, correction: How its sentence begins, mover and stops as read; the line of corrections that decided it.
        when: When it moved, if the text says so.
    """

    mover: str
    status: Status
    stops: tuple[Stop, ...]
    distances: tuple[StatedDistance, ...]
    counts: tuple[Count, ...]
    evidence: tuple[Span, ...]
    confidence: float
    told_as: tuple[str, str] | None = None
    correction: int | None = None
    when: ToldDate | None = None


@dataclass(frozen=True, slots=True)
class Crossing:
    """A country that a line crosses, and over how many kilometres."""

    place: Place
    km: float


@dataclass(frozen=True, slots=True)
class Line:
    """The line that a movement is drawn as.

    Attributes:
        parts: Polylines of (lon, lat) in travel order, densified along geodesics and cut at the antimeridian.
        length_km: Geodesic length on the WGS84 ellipsoid, kilometres.
        shortest_km, longest_km: The shortest, and the longest direct course, that the reported areas allow.
        crossings, unreported: Countries crossed in order; those of them that the stops do not account for.
        is_least: Whether it passes what reaches far, nobody knows how far: the way may have been longer than
            `longest_km`, and have left out what the line crosses.
        is_inexact: Whether it starts, ends or turns in such a place, so that the line says little about the length.
        open_km: The shortest way through the stops if all ground were open to it; None where that is `shortest_km`.
    """

    parts: tuple[tuple[tuple[float, float], ...], ...]
    length_km: float
    shortest_km: float
    longest_km: float
    crossings: tuple[Crossing, ...]
    unreported: tuple[Crossing, ...]
    is_least: bool = False
    is_inexact: bool = False
    open_km: float | None = None


@dataclass(frozen=True, slots=True)
class Route:
    """A movement with its line; `line` is None where no two stops in a row are placed."""

    movement: Movement
    line: Line | None


@dataclass(frozen=True, slots=True)
class Unread:
    """What of a report is in languages that are not read.

    Attributes:
        language, share: ISO 639-1 code of that which most of it is in; its share of the text, from 0 to 1.
        spans: The paragraphs, in text order. They give no routes.
    """

    language: str
    share: float
    spans: tuple[Span, ...]

    def meets(self, span: Span) -> bool:
        """Tell whether a stretch of the text lies in these paragraphs, or reaches into one."""
        return any(span.start < other.end and other.start < span.end for other in self.spans)


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything found in one report.

    Attributes:
        report: The report.
        sentences: Bounds of its sentences, in order, covering all findings.
        findings: What was decided for each mention, in text order.
        routes: Movements with at least two stops, in text order.
        fragments: Movements with fewer, which may support a route of another report.
        unread: What of the report is in languages that are not read; None where nothing is.
        obscured: Names in or beside which invisible characters stand, which were left out in reading.
        passed_over: How many sentences that can tell of journeys were not read for routes, since there are too many.
    """

    report: Report
    sentences: tuple[Span, ...]
    findings: tuple[Finding, ...]
    routes: tuple[Route, ...] = ()
    fragments: tuple[Movement, ...] = ()
    unread: Unread | None = None
    obscured: tuple[Span, ...] = ()
    passed_over: int = 0
