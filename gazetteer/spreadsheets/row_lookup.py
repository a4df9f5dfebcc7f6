"""Which place the name in a row means, given what else the row says, or why none.

The country and the units that a row states must hold the place. Where that leaves none, the reason is the first of them
that does; where it leaves several between which nothing decides, the row gets none rather than one by chance.

Not here: rows and columns (`gazetteer.spreadsheets.matching`). What always holds: an answer has places, the best first,
or a reason that begins with one of `REASONS`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from gazetteer.file.by_name import nearness
from gazetteer.model import Match, Place
from gazetteer.names.countries import codes_of
from gazetteer.names.keys import fold
from gazetteer.spreadsheets.placeholders import is_placeholder
from gazetteer.spreadsheets.units import FIRST_LEVEL, SECOND_LEVEL, Units, degrees_apart
from gazetteer.util.text import shortened

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer

NO_NAME, PLACEHOLDER, UNKNOWN_NAME = "no name", "placeholder", "unknown name"
UNKNOWN_COUNTRY, UNCLEAR_COUNTRY, UNKNOWN_UNIT = "unknown country", "unclear country", "unknown unit"
RULED_OUT, TOO_MANY = "ruled out by", "too many"

REASONS = (
    UNKNOWN_NAME, RULED_OUT, UNKNOWN_COUNTRY, UNCLEAR_COUNTRY, UNKNOWN_UNIT, TOO_MANY, PLACEHOLDER, NO_NAME,
)  # fmt: skip
"""What the reason of an empty row begins with; particulars follow after a colon."""

_MOST_BOXES = 5
"""Units of one name whose surroundings are searched for looser spellings."""

_MOST_MATCHES = 20
_SHOWN_IDS = 3
_AS_GOOD = 0.0005
"""Prominence by which one place must exceed another to be preferred: a hundredth more inhabitants."""

_LARGE = 100_000
"""Inhabitants from which two entries with the same count are one town that is listed twice."""

_ONE_SPOT = 0.15
"""Degrees within which two places of one name are the same for whoever wants coordinates, 17 km."""


class Stated(NamedTuple):
    """What a row says of where the place is.

    Attributes:
        where: Heading of the column.
        value: What stands there.
        kinds: Kinds of the unit it names; none for a country.
    """

    where: str
    value: str
    kinds: tuple[str, ...] = ()


class Question(NamedTuple):
    """A name and what is stated with it, the larger first; none of it empty."""

    text: str
    stated: tuple[Stated, ...] = ()


class Answer(NamedTuple):
    """The places, the best first, or the reason why there is none."""

    matches: tuple[Match, ...] = ()
    reason: str = ""


class _Scope(NamedTuple):
    """Where the place must be: in one of the countries, and in one of the units of each group."""

    countries: frozenset[str] | None
    units: tuple[tuple[Place, ...], ...]


class _NotUnderstood(Exception):
    """What is stated names no country or unit; the text is the reason."""


class RowLookup:
    """Answers for the rows of one sheet."""

    def __init__(
        self,
        gazetteer: Gazetteer,
        *,
        countries: Collection[str] | None = None,
        kinds: Collection[str] | None = None,
        fuzzy: bool = True,
        near: tuple[float, float] | None = None,
    ) -> None:
        """Ask a gazetteer; arguments as for `gazetteer.spreadsheets.matching.match_names`."""
        self._gazetteer = gazetteer
        self._countries = frozenset(countries) if countries else None
        self._kinds = kinds or None
        self._fuzzy = fuzzy
        self._near = near
        self._units = Units(gazetteer)

    def answer(self, question: Question) -> Answer:
        """Return the places that a name may mean, or why there is none."""
        stands_for_none = is_placeholder(question.text)
        if stands_for_none and not question.stated:
            return Answer(reason=PLACEHOLDER)
        try:
            scope = self._scope(question.stated)
        except _NotUnderstood as error:
            return Answer(reason=PLACEHOLDER if stands_for_none else str(error))
        if stands_for_none:
            return self._by_own_name(question.text, scope)
        matches = self._found(question.text, scope, self._kinds, fuzzy=self._fuzzy)
        if not matches:
            return Answer(reason=self._why_none(question))
        alike = self._equally_good(matches)
        if len(alike) > 1:
            ids = ", ".join(match.place.id for match in alike[:_SHOWN_IDS])
            more = ", …" if len(alike) > _SHOWN_IDS else ""
            return Answer(reason=f"{TOO_MANY}: {len(alike)} equally good ({ids}{more})")
        return Answer(tuple(matches))

    def _by_own_name(self, text: str, scope: _Scope) -> Answer:
        """Return the place with the name of a placeholder, such as None in Italy, unless it has it only besides."""
        matches = self._found(text, scope, self._kinds, fuzzy=False)
        found = tuple(match for match in matches if fold(match.place.name) == fold(text))
        return Answer(found, "" if found else PLACEHOLDER)

    def _scope(self, stated: Sequence[Stated]) -> _Scope:
        countries, units = self._countries, []
        for one in stated:
            if one.kinds:
                units.append(self._named_units(one, countries))
            else:
                code = frozenset({self._code(one)})
                countries = code if countries is None else countries & code
        return _Scope(countries, tuple(units))

    def _code(self, stated: Stated) -> str:
        codes = self._gazetteer.country_codes(stated.value)
        if len(codes) == 1:
            return codes[0]
        shown = shortened(stated.value, limit=60)
        raise _NotUnderstood(
            f"{UNCLEAR_COUNTRY}: {shown} may be {' or '.join(codes)}" if codes else f"{UNKNOWN_COUNTRY}: {shown}"
        )

    def _named_units(self, stated: Stated, countries: frozenset[str] | None) -> tuple[Place, ...]:
        if units := self._units.named(stated.value, stated.kinds, countries):
            return units
        if countries and self._units.named(stated.value, stated.kinds, None):
            raise _NotUnderstood(f"{RULED_OUT} {_shown(stated)}")
        raise _NotUnderstood(f"{UNKNOWN_UNIT}: {_shown(stated)}")

    def _found(self, text: str, scope: _Scope, kinds: Collection[str] | None, *, fuzzy: bool) -> list[Match]:
        """Return the matches within a scope, best first."""
        if not scope.units:
            return list(self._gazetteer.lookup(
                text, country=scope.countries, kind=kinds, near=self._near, fuzzy=fuzzy, limit=_MOST_MATCHES
            ))  # fmt: skip
        everywhere = self._gazetteer.lookup(
            text, country=scope.countries, kind=kinds, near=self._near_units(scope), fuzzy=False, limit=None
        )
        return self._inside(everywhere, scope) or self._looser(text, scope, kinds, fuzzy=fuzzy)

    def _looser(self, text: str, scope: _Scope, kinds: Collection[str] | None, *, fuzzy: bool) -> list[Match]:
        """Look around the smallest units for other spellings, which elsewhere in the country may be written alike."""
        boxes = [box for unit in scope.units[-1][:_MOST_BOXES] if (box := self._units.box(unit))]
        for forgiving in (False, True) if fuzzy else (False,):
            for box in boxes:
                matches = self._gazetteer.lookup(
                    text, country=scope.countries, kind=kinds, bounds=box, fuzzy=forgiving, limit=_MOST_MATCHES
                )
                if inside := self._inside(matches, scope):
                    return inside
        return []

    def _inside(self, matches: Sequence[Match], scope: _Scope) -> list[Match]:
        """Return the matches in a scope; a unit that is stated itself comes last."""
        groups = scope.units
        inside = [match for match in matches if all(self._is_in(match.place, units) for units in groups)]
        stated = {unit.id for units in groups for unit in units}
        return sorted(inside, key=lambda match: match.place.id in stated)

    def _is_in(self, place: Place, units: Sequence[Place]) -> bool:
        return any(self._units.holds(unit, place) for unit in units)

    def _near_units(self, scope: _Scope) -> tuple[float, float] | None:
        """Return the point of the smallest unit where that is all that is known of it."""
        unit = scope.units[-1][0]
        is_point = len(scope.units[-1]) == 1 and unit.kind in SECOND_LEVEL and not unit.has_area
        return (unit.lon, unit.lat) if is_point else self._near

    def _equally_good(self, matches: Sequence[Match]) -> list[Match]:
        """Return the best match and those that nothing but chance puts behind it."""
        best = matches[0]
        return [best, *(match for match in matches[1:] if self._is_as_good(match, best))]

    def _is_as_good(self, match: Match, best: Match) -> bool:
        return (
            (match.step, match.score, match.form) == (best.step, best.score, best.form)
            and (match.name == match.place.name) == (best.name == best.place.name)
            and match.place.feature_class == best.place.feature_class
            and best.place.population < _LARGE
            and degrees_apart(match.place, best.place) > _ONE_SPOT
            and abs(self._weight(match.place) - self._weight(best.place)) < _AS_GOOD
        )

    def _weight(self, place: Place) -> float:
        return place.prominence - (nearness(place, self._near) if self._near else 0)

    def _why_none(self, question: Question) -> str:
        """Return why a name that is stated with something has no place."""
        if not self._gazetteer.lookup(question.text, fuzzy=False, limit=1):
            return UNKNOWN_NAME
        for stated, scope in self._widening(question.stated):
            if not self._found(question.text, scope, None, fuzzy=False):
                return f"{RULED_OUT} {_shown(stated)}"
        return f"{RULED_OUT} --kind: {', '.join(self._kinds or ())}"

    def _widening(self, stated: Sequence[Stated]) -> Iterator[tuple[Stated, _Scope]]:
        """Yield each thing stated, with the scope of it and all before it; first what holds for all rows."""
        if self._countries:
            yield Stated("--country", ", ".join(sorted(self._countries))), self._scope(())
        for count, one in enumerate(stated, 1):
            yield one, self._scope(stated[:count])


def _shown(stated: Stated) -> str:
    return f"{shortened(stated.where, limit=30)}: {shortened(stated.value, limit=60)}"


def stated_of(where: str, value: str, *, level: int) -> Stated | None:
    """Return what a cell of a column states; None for an empty one and for a placeholder.

    Args:
        where: Heading of the column.
        value: The cell.
        level: 0 for a country, 1 for a first-level unit, 2 for a smaller one.
    """
    cell = value.strip()
    # "NA" is Namibia, "NO" Norway.
    if is_placeholder(cell) and (level or not codes_of(cell)):
        return None
    return Stated(where, cell, ((), FIRST_LEVEL, SECOND_LEVEL)[level])
