"""Finding a place by a text that may say more than its name: `Al-Bab, Aleppo, Syria` is the Al-Bab that lies in both.

A text that is a name as a whole means that place. Else `gazetteer.names.qualified` takes it apart, and a place is an
answer where all that the text says of it holds: its kind, and each part that contains it (`containers`).

Not here: how a single name is looked up (`gazetteer.file.by_name`). What always holds: where a comma or brackets say
what contains the place and nothing so called lies there, nothing is found, and `Finding.reason` says why.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from gazetteer.file.contained.containers import MAIN, OTHER, TOWN, Container, containers, governs
from gazetteer.file.own_name import own_first
from gazetteer.kinds import KINDS
from gazetteer.model import Match, NameForm, Place, Step
from gazetteer.names.qualified import Form, Part, Reading, ends_with_code, inverted, readings, says_more, side_by_side

Accept = Callable[[Place], bool]

_TOWNS = frozenset(key for key, kind in KINDS.items() if kind.feature_class == "P")
_EXACT, _FOLDED = Step.EXACT, Step.FOLDED

_LEAD = 0.2
"""Prominence by which a place in a less likely container must outdo those in the likely one: `Windsor, CA` lies in
California, though the Windsor of Canada (whose code is CA) is larger; `Granada, CO` is no hamlet of Colorado."""

_UNSURE_SCORE = 0.9
"""The most that a match scores where a word was left out that may belong to the name."""


class Finding(NamedTuple):
    """The places that were found, best first; where there is none, perhaps why."""

    matches: tuple[Match, ...] = ()
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """What is asked of a gazetteer; `named` are the places with a name as it is written, or else as it is heard."""

    named: Callable[[str], Sequence[Match]]
    written: Callable[[str], Sequence[Match]]
    heard: Callable[[str], Sequence[Match]]
    misspelt: Callable[[str, Accept | None], Sequence[Match]]
    country: Callable[[str], Place | None]
    contains: Callable[[str, float, float], bool]


class Finder:
    """Finds the places that a text names."""

    def __init__(self, source: Source) -> None:
        """Ask a source."""
        self._source = source

    def find(self, asked: str | Reading, *, accept: Accept | None, fuzzy: bool) -> Finding:
        """Find the places that a text, or a reading of one, names.

        Args:
            asked: The text.
            accept: Which places may be found; None for all.
            fuzzy: Whether to forgive misspellings.
        """
        if isinstance(asked, Reading):
            return self._said((asked,), accept, fuzzy=fuzzy, whole=())
        whole = own_first(_accepted(self._written(asked), accept), asked)
        ways = readings(asked) if not whole or says_more(asked) else ()
        if whole and not ways:
            return Finding(whole)
        if ways and ways[0].sure:
            # `Aurora, CO` is not the Aurora Co. that is a county, but `Frankfurt (Oder)` is a name.
            same = tuple(match for match in whole if match.step is _EXACT)
            return Finding(same) if same else self._said(ways, accept, fuzzy=fuzzy, whole=whole)
        return Finding(next(filter(None, self._steps(asked, ways, accept, fuzzy=fuzzy)), ()))

    def _steps(
        self, name: str, ways: Sequence[Reading], accept: Accept | None, *, fuzzy: bool
    ) -> Iterator[tuple[Match, ...]]:
        """Yield what each step finds for a text without a comma, the likeliest first."""
        for way in ways:
            yield self._strictly(way, accept)
        # `IL` behind a name says where it is; a longer word is part of the name where the whole sounds like one.
        coded = ends_with_code(name)
        if coded:
            yield from (self._strictly(way, accept) for way in side_by_side(name))
        yield self._heard(name, accept)
        if not coded:
            yield from (self._strictly(way, accept) for way in side_by_side(name))
        for way in ways:
            yield self._loosely(way, accept, fuzzy=fuzzy)
        if fuzzy:
            yield tuple(self._source.misspelt(name, accept))

    def _heard(self, name: str, accept: Accept | None) -> tuple[Match, ...]:
        named = self._source.named(name)
        return _accepted(self._source.heard(name) if _is_written(named) else named, accept)

    def _said(
        self, ways: Sequence[Reading], accept: Accept | None, *, fuzzy: bool, whole: tuple[Match, ...]
    ) -> Finding:
        """Return what the first reading finds that holds, or the `whole` as one name, or why nothing is found."""
        forward, *turned = ways
        if found := self._strictly(forward, accept) or whole:
            return Finding(found)
        for way in turned:
            if any(map(governs, self._containers(way.parents[-1]))) and (found := self._strictly(way, accept)):
                return Finding(found)
        if (name := inverted(forward)) and (found := own_first(_accepted(self._written(name), accept), name)):
            return Finding(found)
        found = self._loosely(forward, accept, fuzzy=fuzzy)
        return Finding(found, None if found else self._reason(forward))

    def _strictly(self, way: Reading, accept: Accept | None) -> tuple[Match, ...]:
        """Return the places that have the name as it is written, are of its kind and lie in all that contains them."""
        held = self._held(way)
        if held is None:
            return ()
        for form in way.name.forms:
            if inside := _in_order(_of_form(self._written(form.text), form, accept), form, held):
                return inside
        return ()

    def _loosely(self, way: Reading, accept: Accept | None, *, fuzzy: bool) -> tuple[Match, ...]:
        """The same for the name as it sounds, or misspelt where nothing at all is written so."""
        held = self._held(way)
        if held is None:
            return ()
        for form in way.name.forms:
            if inside := _in_order(_of_form(self._source.heard(form.text), form, accept), form, held):
                return inside
        if not fuzzy or any(self._written(form.text) for form in way.name.forms):
            return ()
        for form in way.name.forms:

            def passes(place: Place, kinds: frozenset[str] | None = form.kinds) -> bool:
                return _is_of(place, kinds) and (accept is None or accept(place)) and held(place) is not None

            if found := tuple(self._source.misspelt(form.text, passes)):
                return found
        return ()

    def _held(self, way: Reading) -> Callable[[Place], int | None] | None:
        """Return what tells how likely the containers of a place are meant, None for one outside; None if unknown."""
        around: Sequence[Sequence[Container]] = [self._containers(part) for part in way.parents if way.sure]
        if not way.sure:
            # Any word may stand here, so what only sounds like it is not looked for, which takes long.
            ask = self._source
            known = [containers(part, named=ask.written, country=ask.country) for part in way.parents]
            around = [[one for one in some if governs(one)] for some in known]
        if not all(around):
            return None
        return lambda place: self._likeliest(place, around)

    def _likeliest(self, place: Place, around: Sequence[Sequence[Container]]) -> int | None:
        ranks = [MAIN]
        for some in around:
            holding = [one.rank for one in some if one.holds(place, self._source.contains)]
            if not holding:
                return None
            ranks.append(max(holding))
        return min(ranks)

    def _containers(self, part: Part) -> Sequence[Container]:
        return containers(part, named=self._source.named, country=self._source.country)

    def _written(self, name: str) -> Sequence[Match]:
        named = self._source.named(name)
        return named if _is_written(named) else ()

    def _reason(self, way: Reading) -> str | None:
        """Say why nothing is found for a reading: a part is not known, or the place is not in it."""
        for part in way.parents:
            if not self._containers(part):
                return f"nothing known that could contain a place is called '{part.text}'"
        if not way.parents:
            return None
        if not any(self._source.named(form.text) for form in way.name.forms):
            return f"nothing is called '{way.name.text}'"
        return f"no '{way.name.text}' is in '{', '.join(part.text for part in way.parents)}'"


def _is_written(matches: Sequence[Match]) -> bool:
    """Tell whether matches have the name as it is written, not only as it sounds."""
    return bool(matches) and (matches[0].step is _EXACT or matches[0].step is _FOLDED)


def _accepted(matches: Sequence[Match], accept: Accept | None) -> tuple[Match, ...]:
    return tuple(matches) if accept is None else tuple(match for match in matches if accept(match.place))


def _is_of(place: Place, kinds: frozenset[str] | None) -> bool:
    return kinds is None or place.kind in kinds


def _of_form(matches: Sequence[Match], form: Form, accept: Accept | None) -> list[Match]:
    """Return the matches that are of the kinds of a form, less sure where it leaves a word out."""
    found = [
        match
        for match in _accepted(matches, accept)
        if match.form is not NameForm.DEMONYM and _is_of(match.place, form.kinds)
    ]
    return [replace(match, score=min(match.score, _UNSURE_SCORE)) for match in found] if form.optional else found


def _in_order(matches: Sequence[Match], form: Form, held: Callable[[Place], int | None]) -> tuple[Match, ...]:
    """Return the matches inside, those in the likeliest containers first unless others are far better known."""
    ranks = {match.place.id: rank for match in matches if (rank := held(match.place)) is not None}
    least = min(OTHER, max(ranks.values(), default=TOWN))
    inside = [match for match in matches if ranks.get(match.place.id, least - 1) >= least]
    inside = list(own_first(inside, form.text))
    main = [match for match in inside if ranks[match.place.id] == MAIN]
    rest = [match for match in inside if ranks[match.place.id] != MAIN]
    if main and rest:
        best = max(match.place.prominence for match in main)
        ahead = [match for match in rest if match.place.kind in _TOWNS and match.place.prominence > best + _LEAD]
        return (*ahead, *main, *(match for match in rest if match not in ahead))
    return (*main, *rest)
