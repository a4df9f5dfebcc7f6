"""What a report tells of a movement by hand: that it tells none, another mover, another status, other stops.

Movements are corrected after they are read and before they are drawn or merged with those of other reports. A line is
for one report, and knows the movement by the beginning of its sentence, its mover and its stops as they were read.
Should a later geomap read it a little otherwise, the one that is most alike is meant, if no other is as much so.

Always holds: a line decides in full or not at all, and at most one line decides a movement.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from gazetteer import Match, NameForm, Place, Step
from gazetteer.util.text import shortened
from geomap.model import CERTAIN, Finding, Mention, MentionForm, Movement, Role, Span, Status, Stop
from geomap.resolve.corrections.route_cells import NamedStop, key_of, keys_of, read_route, told_as

NOT_A_ROUTE = "not a route"
"""What the column `status` says of a route that the report does not tell."""

_NONE_SUCH = "the report tells of no such route"
_SEVERAL = 'several routes of the report answer to it; write the mover before the stops, as in "lorries: Homs > Idlib"'
_FEWEST_ALIKE = 2


@dataclass(frozen=True, slots=True)
class RouteCorrection:
    """One line about a route.

    Attributes:
        report: Id of the report.
        sentence: How its sentence begins; empty where the stops are enough.
        route: The mover and the stops as they were read.
        mover: Another mover, or None.
        status: Another status, or None.
        stops: Other stops in order, or none.
        denied: Whether the report tells of no such route.
        line: The line of the file, counted from 1.
    """

    report: str
    sentence: str
    route: str
    mover: str | None
    status: Status | None
    stops: tuple[NamedStop, ...]
    denied: bool
    line: int

    @property
    def subject(self) -> tuple[str, str, str]:
        """What the line is about: no two lines may differ about one."""
        return self.report, key_of(self.sentence), key_of(self.route)

    @property
    def decision(self) -> tuple[object, ...]:
        """What the line says of it."""
        stops = tuple((stop.role, stop.name, stop.place and stop.place.id) for stop in self.stops)
        return self.mover, self.status, stops, self.denied


@dataclass(frozen=True, slots=True)
class _Known:
    """What a movement is known by, or what a line looks for, as keys; a line may leave out mover and sentence."""

    mover: str | None
    stops: tuple[str, ...]
    sentences: tuple[str, ...]


class RouteCorrections:
    """The lines about routes of one file, and which of them were used."""

    def __init__(self, corrections: Iterable[RouteCorrection]) -> None:
        """Take corrections that do not contradict each other."""
        self._all = tuple(corrections)
        self._by_report: dict[str, list[RouteCorrection]] = {}
        self._why: dict[int, str] = {}
        self._outcomes: dict[int, str | None] = {}
        first: dict[tuple[str, str, str], RouteCorrection] = {}
        for correction in self._all:
            earlier = first.setdefault(correction.subject, correction)
            if earlier is correction:
                self._by_report.setdefault(correction.report, []).append(correction)
                self._why[correction.line] = f'no report has the id "{shortened(correction.report)}"'
            else:
                self._why[correction.line] = f"line {earlier.line} says the same"

    def lay_on(
        self, movements: Sequence[Movement], *, report: str, text: str, findings: Sequence[Finding]
    ) -> tuple[Movement, ...]:
        """Correct what was read of movements in a report.

        Args:
            movements: What was read.
            report: Id of the report.
            text: Its text.
            findings: Its places, among which are those that a line may add as stops.
        """
        lines = self._by_report.get(report, ())
        if not lines:
            return tuple(movements)
        chosen = self._chosen(lines, [_known(movement, text) for movement in movements])
        corrected = []
        for number, movement in enumerate(movements):
            line = chosen.get(number)
            found = self._obeyed(line, movement, findings) if line else movement
            if found is not None:
                corrected.append(found)
        return tuple(corrected)

    def unused(self) -> tuple[tuple[int, str], ...]:
        """Return the lines that no report so far had a use for, each with the reason, in the order of the file."""
        known = self._why | self._outcomes
        return tuple((one.line, why) for one in self._all if (why := known.get(one.line)))

    def settle(self, line: int, why: str | None) -> None:
        """Note why a line was not used; None, that it was, stays whatever other parts of its report say."""
        self._outcomes[line] = why if self._outcomes.get(line, why) is not None else None

    def take_outcomes(self) -> dict[int, str | None]:
        """Return what was noted of lines since this was last asked, and forget it."""
        taken, self._outcomes = self._outcomes, {}
        return taken

    def _chosen(self, lines: Sequence[RouteCorrection], known: Sequence[_Known]) -> dict[int, RouteCorrection]:
        """Return for the numbers of movements the line that decides them; the most alike are matched first."""
        chosen: dict[int, RouteCorrection] = {}
        left = {line.line: line for line in lines}
        for alike in _ALIKE:
            for line in list(left.values()):
                sought = _sought(line)
                found = [n for n, one in enumerate(known) if n not in chosen and alike(sought, one)]
                if len({(known[n].mover, known[n].stops) for n in found}) == 1:
                    chosen |= dict.fromkeys(found, line)
                    del left[line.line]
                elif found:
                    self.settle(line.line, _SEVERAL)
                    del left[line.line]
        for line in left.values():
            self.settle(line.line, _NONE_SUCH)
        return chosen

    def _obeyed(self, line: RouteCorrection, movement: Movement, findings: Sequence[Finding]) -> Movement | None:
        """Return a movement as a line has it, None where it is none; the movement itself where that cannot be."""
        try:
            stops = _stops(line, movement, findings)
        except LookupError as error:
            self.settle(line.line, f'its report names no "{shortened(str(error.args[0]))}"; add a line for that name')
            return movement
        self.settle(line.line, None)
        if line.denied:
            return None
        return replace(
            movement,
            mover=movement.mover if line.mover is None else line.mover,
            status=line.status or movement.status,
            stops=stops,
            confidence=min((stop.finding.confidence for stop in stops if stop.finding.place), default=CERTAIN),
            correction=line.line,
        )


def with_tellings(movements: Iterable[Movement], text: str) -> tuple[Movement, ...]:
    """Return movements that say what a correction knows them by."""
    return tuple(replace(movement, told_as=told_as(movement, text)) for movement in movements)


def _known(movement: Movement, text: str) -> _Known:
    return _Known(
        key_of(movement.mover),
        keys_of([stop.finding.surface for stop in movement.stops]),
        tuple(key_of(text[span.start : span.end]) for span in movement.evidence),
    )


def _sought(line: RouteCorrection) -> _Known:
    mover, names = read_route(line.route)
    return _Known(None if mover is None else key_of(mover), keys_of(names), (key_of(line.sentence),))


def _same_sentence(sought: _Known, known: _Known) -> bool:
    (begins,) = sought.sentences
    return not begins or any(sentence.startswith(begins) for sentence in known.sentences)


def _exactly(sought: _Known, known: _Known) -> bool:
    return sought.mover in (None, known.mover) and sought.stops == known.stops and _same_sentence(sought, known)


def _with_another_mover(sought: _Known, known: _Known) -> bool:
    return sought.stops == known.stops and _same_sentence(sought, known)


def _with_more_or_fewer_stops(sought: _Known, known: _Known) -> bool:
    one, other = set(sought.stops), set(known.stops)
    contained = len(one & other) >= _FEWEST_ALIKE and (one <= other or other <= one)
    return contained and _same_sentence(sought, known)


def _in_another_sentence(sought: _Known, known: _Known) -> bool:
    return sought.mover in (None, known.mover) and sought.stops == known.stops


_ALIKE: tuple[Callable[[_Known, _Known], bool], ...] = (
    _exactly,
    _with_another_mover,
    _with_more_or_fewer_stops,
    _in_another_sentence,
)
"""Whether a movement may be what a line looks for, from the strictest to the loosest."""


def _stops(line: RouteCorrection, movement: Movement, findings: Sequence[Finding]) -> tuple[Stop, ...]:
    """Return the stops that a line gives a movement; LookupError holds the name that the report does not have."""
    left = list(movement.stops)
    stops = []
    for number, named in enumerate(line.stops):
        role = named.role or _role_at(number, len(line.stops))
        about = movement.evidence[0] if movement.evidence else Span(0, 0)
        if named.place:
            stops.append(Stop(role, _given(named.place, named.name, about, line.line)))
            continue
        kept = next((stop for stop in left if key_of(stop.finding.surface) == key_of(named.name)), None)
        if kept:
            left.remove(kept)
        stops.append(replace(kept, role=role) if kept else Stop(role, _nearest(named.name, findings, about)))
    return tuple(stops) or movement.stops


def _role_at(number: int, total: int) -> Role:
    return Role.ORIGIN if number == 0 else Role.DESTINATION if number == total - 1 else Role.VIA


def _nearest(name: str, findings: Sequence[Finding], about: Span) -> Finding:
    """Return the mention of a name that stands nearest to the sentence about a movement."""
    key = key_of(name)
    answering = [finding for finding in findings if key_of(finding.surface) == key]
    if not answering:
        raise LookupError(name)
    return min(answering, key=lambda one: (one.surface != name, _distance(one.span, about), one.span))


def _distance(span: Span, about: Span) -> int:
    return max(about.start - span.end, span.start - about.end, 0)


def _given(place: Place, written: str, about: Span, line: int) -> Finding:
    """Return a stop's place that no words of the report stand for: its span is empty."""
    match = Match(place, written, NameForm.NAME, Step.EXACT, CERTAIN)
    at = Span(about.start, about.start)
    mention = Mention(at, written, MentionForm.NAME, (match,), CERTAIN, correction=line)
    return Finding(mention, place, CERTAIN, reasons=(f"a stop added by hand, line {line} of the corrections",))
