"""Makes of an extraction record again what was found in the report.

A record has no text and no sentences. Where the text is beside it, the sentence of a mention is what stands between two
full stops; elsewhere a mention is quoted by its own words. The words for distances and numbers are not in a record, so
that neither is told.

Always holds: a record that is not in the form of `geomap/document/schemas/extraction.schema.json` makes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, Protocol

from gazetteer import Place
from gazetteer.kinds import KINDS
from geomap.document.evidence import Evidence
from geomap.document.record import SCHEMA
from geomap.errors import ReportInvalid
from geomap.model import (
    COORDINATES_LAYER,
    Alternative,
    Extraction,
    Finding,
    Mention,
    MentionForm,
    Movement,
    Offset,
    Report,
    Role,
    Route,
    Span,
    Status,
    Stop,
    ToldDate,
    Unread,
)

_END = re.compile(r"[.!?…。؟।][\"'”’»)\]]*\s+|\s*\n\s*")
_MOSTLY = 0.5


class PlacesById(Protocol):
    """Where places are asked for; `gazetteer.Gazetteer` is one."""

    def get(self, place_id: str, /) -> Place | None:
        """Return the place with an id, or None."""


class Records:
    """Makes extractions of records; each different place is asked for once."""

    def __init__(self, places: PlacesById) -> None:
        """Take the gazetteer that the records were made with."""
        self._places = places
        self._known: dict[str, Place | None] = {}

    def extraction(self, record: Any, *, report: Report, where: str) -> tuple[Extraction, Evidence]:
        """Return what was found in a report, and its evidence.

        Args:
            record: The record, JSON values.
            report: The report; its text may be empty.
            where: Which record it is, for messages.

        Raises:
            ReportInvalid: It is no record, or a newer geomap made it.
        """
        if not isinstance(record, Mapping) or record.get("schema") != SCHEMA:
            raise ReportInvalid(f"has a record that is not of the form {SCHEMA}", where=where)
        try:
            return self._extraction(record, report)
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
            what = f"has a record that is not of the form {SCHEMA}: {type(error).__name__} {error}"
            raise ReportInvalid(what, where=where) from error

    def _extraction(self, record: Mapping[str, Any], report: Report) -> tuple[Extraction, Evidence]:
        findings = tuple(self._finding(one) for one in record["places"])
        at = {(one.span, one.surface): one for one in findings}
        movements = tuple(self._movement(one, at) for one in record["routes"])
        language = record.get("language")
        extraction = Extraction(
            report,
            _sentences(report.text, findings) if report.text else (),
            findings,
            tuple(Route(one, None) for one in movements if len(one.stops) > 1),
            tuple(one for one in movements if len(one.stops) < 2),
            Unread(str(language), _MOSTLY, ()) if language else None,
        )
        if report.text and max((one.span.end for one in findings), default=0) <= len(report.text):
            return extraction, Evidence(extraction)
        where = {_span(one): _where(one) for one in record["places"]}
        return extraction, WordsAlone(extraction, movements, where)

    def _finding(self, value: Mapping[str, Any]) -> Finding:
        mention = Mention(_span(value), _text(value["surface"]), MentionForm(value["mention"]), (), 1.0)
        if value.get("corrected"):
            mention = Mention(mention.span, mention.surface, mention.form, (), 1.0, correction=0)
        offset = value.get("offset")
        place = self._place(value, lon="from_lon", lat="from_lat", at=offset) if offset else self._place(value)
        return Finding(
            mention,
            place,
            _share(value["confidence"]),
            tuple(
                Alternative(other, _share(one["confidence"]))
                for one in value["alternatives"]
                if (other := self._place(one)) is not None
            ),
            offset=_offset(value, offset) if offset else None,
        )

    def _place(
        self,
        value: Mapping[str, Any],
        *,
        lon: str = "lon",
        lat: str = "lat",
        at: Mapping[str, Any] | None = None,
    ) -> Place | None:
        """Return the place that a record names: the gazetteer's, or what the record says where that has none."""
        if value["name"] is None:
            return None
        identifier = value["gazetteer_id"]
        if identifier is not None:
            known = self._known.get(identifier, self)
            if known is self:
                known = self._known[identifier] = self._places.get(_text(identifier))
            if isinstance(known, Place):
                return known
        where = at or value
        east, north = _degrees(where[lon], 180), _degrees(where[lat], 90)
        if value["kind"] not in KINDS:
            raise ValueError(f"no kind of place is called {value['kind']!r}")
        number = value["geonameid"]
        return Place(
            id=_text(identifier) if identifier is not None else f"coordinates:{north:.5f},{east:.5f}",
            name=_text(value["name"]),
            lon=east,
            lat=north,
            kind=value["kind"],
            country=_text(value["country"]) if value["country"] is not None else None,
            admin1=_text(value["admin1"]) if value["admin1"] is not None else None,
            admin1_code=None,
            population=0,
            prominence=0.0,
            geonameid=int(number) if number is not None else None,
            layer=COORDINATES_LAYER if identifier is None else "record",
            has_area=False,
        )

    def _movement(self, value: Mapping[str, Any], findings: Mapping[tuple[Span, str], Finding]) -> Movement:
        stops = tuple(self._stop(one, findings) for one in value["stops"])
        evidence = tuple(_span(one) for one in value["evidence"])
        if not stops or not evidence:
            raise ValueError("a route has no stops or no evidence")
        return Movement(
            _text(value["mover"]),
            Status(value["status"]),
            stops,
            (),
            (),
            evidence,
            _share(value["confidence"]),
            correction=0 if value.get("corrected") else None,
            when=_when(value.get("when")),
        )

    def _stop(self, value: Mapping[str, Any], findings: Mapping[tuple[Span, str], Finding]) -> Stop:
        span, surface = _span(value), _text(value["surface"])
        finding = findings.get((span, surface))
        if finding is None:
            # A correction gives stops that no words of the report stand for.
            named = {**value, "geonameid": None, "country": None, "admin1": None}
            place = self._place(named) if value["lat"] is not None else None
            finding = Finding(Mention(span, surface, MentionForm.NAME, (), 1.0), place, 1.0 if value["placed"] else 0.0)
        part = value["part"]
        return Stop(
            Role(value["role"]), finding, None if part is None else _text(part), _text(value.get("doubt") or "")
        )


class WordsAlone(Evidence):
    """The evidence of a report whose text is not there: the words of each mention."""

    def __init__(
        self, extraction: Extraction, movements: Iterable[Movement], where: Mapping[Span, Mapping[str, Any]]
    ) -> None:
        """Take what was found, and where in its document each mention stands."""
        super().__init__(extraction)
        self._words = {one.span: one.surface for one in extraction.findings}
        for movement in movements:
            self._words |= {stop.finding.span: stop.finding.surface for stop in movement.stops}
        self._where = where

    def quote(self, span: Span) -> dict[str, Any]:
        """Return where a claim stands; its sentence is its words."""
        words = self.text(span)
        stands = {"report": self.report.id, "start": span.start, "end": span.end}
        return {**stands, "sentence": words, "sentence_start": span.start, **self._where.get(span, {})}

    def text(self, span: Span) -> str:
        """Return the words in a span; of what is no mention, nothing is known."""
        return self._words.get(span, "")

    def find(self, _words: str, _within: Span, /) -> Span | None:
        """Return None: where other words stand is not known."""
        return None


def _sentences(text: str, findings: Iterable[Finding]) -> tuple[Span, ...]:
    """Return where the sentences of a text roughly stand, as far as mentions do."""
    last = max((one.span.end for one in findings), default=0)
    starts = [0]
    for found in _END.finditer(text):
        starts.append(found.end())
        if found.end() >= last:
            break
    ends = [*starts[1:], len(text)]
    return tuple(Span(start, end - _blanks(text, start, end)) for start, end in zip(starts, ends, strict=True))


def _blanks(text: str, start: int, end: int) -> int:
    stretch = text[start:end]
    return len(stretch) - len(stretch.rstrip())


def _span(value: Mapping[str, Any]) -> Span:
    start, end = value["start"], value["end"]
    if type(start) is not int or type(end) is not int or not 0 <= start <= end:
        raise ValueError(f"{start} to {end} is no stretch of a text")
    return Span(start, end)


def _when(value: Mapping[str, Any] | None) -> ToldDate | None:
    return None if value is None else ToldDate(_text(value["date"]), _span(value))


def _where(value: Mapping[str, Any]) -> dict[str, Any]:
    """Return where in its document a mention stands, as `geomap.document.evidence.whereabouts` says it."""
    texts = {name: _text(value[name]) for name in ("page", "sheet") if value.get(name) is not None}
    return texts | {name: int(value[name]) for name in ("row", "paragraph") if value.get(name) is not None}


def _offset(value: Mapping[str, Any], offset: Mapping[str, Any]) -> Offset:
    away, direction = offset["distance_km"], offset["direction"]
    return Offset(
        _span(offset),
        _text(offset["words"]),
        None if away is None else float(away),
        None if direction is None else _text(direction),
        _degrees(value["lon"], 180),
        _degrees(value["lat"], 90),
        float(value["uncertainty_km"]),
    )


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r:.40} is no text")
    return value.encode("utf-8", "replace").decode() if not value.isascii() else value


def _share(value: Any) -> float:
    share = float(value)
    if not 0 <= share <= 1:
        raise ValueError(f"{share} is no confidence")
    return share


def _degrees(value: Any, most: float) -> float:
    degrees = float(value)
    if not -most <= degrees <= most:
        raise ValueError(f"{degrees} are no degrees")
    return degrees
