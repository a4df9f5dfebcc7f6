"""What all reports tell of journeys: one tally for all accounts that say the same.

Accounts say the same where they have one mover, status, day and stops. Of each such telling a few accounts are kept,
those of the earliest reports; the strongest tellings are merged as movements of few reports are
(`geomap.routes.merging`).
"""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from geomap.document.evidence import Evidence
from geomap.document.placing import moved
from geomap.document.pooled.aside import Aside
from geomap.document.pooled.days import Days
from geomap.document.pooled.strongest import Kept, keep, keeps
from geomap.document.sureness import Sureness
from geomap.model import Extraction, Movement, Report, Route, Span, Stop

MOST_TELLINGS = 1_000
"""Tellings that are merged and drawn; merging more would take as many times its square."""

MOST_KNOWN = 50_000
"""Tellings that are remembered when there are more than twice as many; of them the weakest are forgotten."""

_MOST_ACCOUNTS = 3
"""Accounts of one telling that are kept."""

_LAST = "~"
"""Comes after all days."""


@dataclass(slots=True)
class Telling:
    """All accounts that say the same.

    Attributes:
        accounts, claims: How many there are, and how many statements they make.
        stops: How many stops they name.
        confidence: That of the surest.
        kept: The first accounts.
        days: Of when the reports are.
    """

    accounts: int = 0
    claims: int = 0
    stops: int = 0
    confidence: float = 0.0
    kept: list[Kept] = field(default_factory=list)
    days: Days = field(default_factory=Days)


@dataclass(frozen=True, slots=True)
class Merging:
    """The accounts that are kept of the strongest tellings, as what was found in few reports.

    Attributes:
        extractions: Reports without a text, each with what it tells.
        evidence: The sentences of each report that its accounts stand in.
        tellings: The telling of each movement, by its identity.
    """

    extractions: Sequence[Extraction]
    evidence: Mapping[str, Quotes]
    tellings: Mapping[int, bytes]


class Quotes(Evidence):
    """The evidence of accounts whose report is no longer there."""

    def __init__(self, report: Report) -> None:
        """Take the report, whose text may be empty."""
        super().__init__(Extraction(report, (), ()))
        self._quotes: dict[Span, tuple[dict[str, Any], str]] = {}
        self._found: dict[tuple[str, Span], Span | None] = {}

    def include(
        self, quotes: Mapping[Span, tuple[dict[str, Any], str]], found: Mapping[tuple[str, Span], Span | None]
    ) -> None:
        """Add what an account says, and where."""
        self._quotes.update(quotes)
        self._found.update(found)

    def quote(self, span: Span) -> dict[str, Any]:
        """Return where a claim stands, as `Evidence.quote` did while the report was there."""
        return dict(self._quotes[span][0])

    def text(self, span: Span) -> str:
        """Return the words in a span."""
        return self._quotes[span][1]

    def find(self, words: str, within: Span, /) -> Span | None:
        """Return where words first stand in a sentence; None where they do not."""
        return self._found.get((words, within))


class Accounts:
    """Tallies of all accounts, which are put aside besides.

    Attributes:
        aside: All accounts: key of the telling, report (id, title, date, source), mover, status, stops, whether they
            are placed, confidence, the first sentence with where it stands, and how many statements it makes.
        tellings: The tallies by their key; those of the strongest are exact once `strongest` has been asked.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        self.aside = Aside()
        self.tellings: dict[bytes, Telling] = {}
        self._whole = Aside()
        self._has_forgotten = False

    def add(self, extraction: Extraction, evidence: Evidence, *, days: Days) -> None:
        """Add what one report tells.

        Args:
            extraction: What was found in it.
            evidence: Its evidence.
            days: The days of its date.
        """
        for movement in (*(route.movement for route in extraction.routes), *extraction.fragments):
            key = _key_of(movement, extraction.report)
            telling = self.tellings.get(key)
            if telling is None:
                if len(self.tellings) >= 2 * MOST_KNOWN:
                    self._forget_weakest()
                telling = self.tellings[key] = Telling(stops=len(movement.stops))
            telling.accounts += 1
            spans = _spans(movement, evidence)
            telling.claims += len(spans) + 1
            telling.confidence = max(telling.confidence, movement.confidence)
            telling.days.include(days)
            self.aside.add((*_row(key, movement, evidence), len(spans) + 1))
            report = extraction.report
            rank, start = days.first or _LAST, movement.evidence[0].start if movement.evidence else 0
            if keeps(telling.kept, rank, report.id, start, most=_MOST_ACCOUNTS):
                at = self._whole.add((pickle.dumps(_kept(movement, evidence, spans), pickle.HIGHEST_PROTOCOL),))
                keep(telling.kept, (rank, report.id, start, at), most=_MOST_ACCOUNTS)

    def strongest(self, sureness: Sureness, *, most: int = MOST_TELLINGS) -> Merging:
        """Return the accounts that are kept of the tellings with most accounts, whole ones before fragments.

        Args:
            sureness: How sure the reports are of the places of their stops.
            most: How many tellings.
        """
        chosen = sorted(self.tellings, key=self._strength)[:most]
        if self._has_forgotten:
            self._count_anew(chosen)
        by_report: dict[str, tuple[Report, list[tuple[int, Movement]]]] = {}
        evidence: dict[str, Quotes] = {}
        tellings: dict[int, bytes] = {}
        for key in chosen:
            for _, _, start, at in self.tellings[key].kept:
                report, movement, quotes, found = pickle.loads(self._whole.at(at)[0])  # noqa: S301
                movement = moved(movement, sureness)
                tellings[id(movement)] = key
                by_report.setdefault(report.id, (report, []))[1].append((start, movement))
                evidence.setdefault(report.id, Quotes(report)).include(quotes, found)
        extractions = [_extraction(report, told) for _, (report, told) in sorted(by_report.items(), key=_told_when)]
        return Merging(extractions, evidence, tellings)

    def close(self) -> None:
        """Forget what was put aside."""
        self.aside.close()
        self._whole.close()

    def _strength(self, key: bytes) -> tuple[float, ...]:
        telling = self.tellings[key]
        return (telling.stops < 2, -telling.accounts, -telling.confidence, int.from_bytes(key))

    def _forget_weakest(self) -> None:
        for key in sorted(self.tellings, key=self._strength)[MOST_KNOWN:]:
            del self.tellings[key]
        self._has_forgotten = True

    def _count_anew(self, keys: Iterable[bytes]) -> None:
        """Count the accounts of some tellings, of which some may have come before one was forgotten."""
        counted = {key: replace(self.tellings[key], accounts=0, claims=0) for key in keys}
        for key, (*_, date, _), *_, claims in self.aside:
            if (telling := counted.get(key)) is not None:
                telling.accounts += 1
                telling.claims += claims
                telling.days.include(Days.of(date))
        self.tellings |= counted


def _told_when(told: tuple[str, tuple[Report, list[tuple[int, Movement]]]]) -> tuple[str, str]:
    name, (report, _) = told
    return report.date or _LAST, name


def _extraction(report: Report, told: Iterable[tuple[int, Movement]]) -> Extraction:
    movements = [movement for _, movement in sorted(told, key=lambda one: one[0])]
    whole = tuple(Route(movement, None) for movement in movements if len(movement.stops) > 1)
    return Extraction(report, (), (), whole, tuple(one for one in movements if len(one.stops) < 2))


def _key_of(movement: Movement, report: Report) -> bytes:
    day = movement.when.date if movement.when else (report.date or "")[:10]
    parts = [movement.mover.casefold(), movement.status.value, day]
    for stop in movement.stops:
        place = stop.finding.place if not stop.doubt else None
        where = f"{place.id} {stop.position}" if place else f"name {stop.finding.surface.casefold()}"
        parts += [stop.role.value, stop.part or "", where]
    return hashlib.blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=12).digest()


def _spans(movement: Movement, evidence: Evidence) -> list[Span]:
    """Return where the claims of an account stand, without that of its mover."""
    stops = [stop.finding.span for stop in movement.stops if stop.finding.span.start != stop.finding.span.end]
    when = [movement.when.span] if movement.when and evidence.text(movement.when.span) else []
    return [*stops, *(one.span for one in movement.distances), *when, *(one.span for one in movement.counts)]


def _kept(movement: Movement, evidence: Evidence, spans: Sequence[Span]) -> tuple[Any, ...]:
    """Return an account with what of its report is quoted."""
    found = {(movement.mover, sentence): evidence.find(movement.mover, sentence) for sentence in movement.evidence}
    quoted = [*spans, *(span for span in found.values() if span), *movement.evidence]
    quotes = {span: (evidence.quote(span), evidence.text(span)) for span in quoted}
    whole = evidence.report
    report = Report(whole.id, "", title=whole.title, date=whole.date, source=whole.source)
    return report, replace(movement, stops=tuple(map(_bare, movement.stops))), quotes, found


def _bare(stop: Stop) -> Stop:
    """Return a stop without the candidates of its mention."""
    mention = replace(stop.finding.mention, candidates=())
    return replace(stop, finding=replace(stop.finding, mention=mention))


def _row(key: bytes, movement: Movement, evidence: Evidence) -> tuple[Any, ...]:
    report = evidence.report
    first = evidence.quote(movement.evidence[0]) if movement.evidence else None
    return (
        key,
        (report.id, report.title, report.date, report.source),
        movement.mover,
        movement.status.value,
        tuple(map(_told_stop, movement.stops)),
        movement.confidence,
        first and (first["start"], first["end"], first["sentence"]),
    )


def _told_stop(stop: Stop) -> tuple[str, str | None, str, tuple[float, float] | None]:
    return stop.role.value, stop.part, stop.finding.surface, stop.position if stop.placed else None
