"""Where the reports of one run are set, and what that says for each place that a name may mean.

Reports of one folder mostly are about one war, one flood, one county. What each of them says by itself, its first
reading, is added up: how much of its names lies in each country, and around which points, and which of its bearers each
name means. A place of a country that most reports are about, or close to where they are set, is likelier meant, and so
is one that others mean by the name; and where a focus is clear, a name that has no bearer in it likelier means a place
that the gazetteer lacks. A user may also say the focus outright.

Not here: what the focus weighs, which is fitted (`geomap.training.fit_resolver`), but for the bearers, whose weight
that ships is set by hand. Always holds: a report does not speak for itself, so one alone has no focus; the order of
the reports changes nothing; a run about everywhere has next to no focus; none forces a place on a name.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np

from gazetteer.model import Bounds
from geomap.model import Focus
from geomap.resolve.bearers import Floats, unit_vectors
from geomap.resolve.candidate_features import Name

FOCUS = ("focus country", "focus near", "focus bearer", "none in focus")
"""What speaks for a candidate: its country, the points close to it, and that other reports mean it. And for none: how
clear the focus is."""
_CHANCE, _CHANCE_NEAR = 0.02, 0.005
_NEAR_KM = 100.0
_SAID_NEAR_KM = 300.0
_DOUBT = 2.0
"""As many reports that say nothing are counted with the others: two reports alone make no clear focus."""
_SAID = 12.0
"""What a focus that the user said counts, in the measure of `focus country`; where all reports agree on a country, that
is about 4."""
_MOST_POINTS = 300
_OTHERWISE, _MOST_SAID = 0.5, 2.0
"""As many mentions are counted for and against each bearer of a name besides those in other reports, and what they say
at most."""
_LEAST_OF_A_BEARER = 0.05
"""The probability from which a report says that it means a bearer."""
_CLEAR, _APART = 0.35, 4.0
"""Of what is placed in some country, the share that must lie in those of a focus together, and how many times more must
lie in the least of them than in the next country."""
_MOST_COUNTRIES = 4
_EARTH_KM = 6371.0088
_UNITS = frozenset({"admin1", "admin2"})
_Key = TypeVar("_Key")
_DECIMALS = 9
"""To which shares are rounded: the last bits of a sum depend on the order of the reports."""


@dataclass(frozen=True, slots=True)
class Profile:
    """Where one report is set, by itself.

    Attributes:
        countries: By ISO 3166-1 alpha-2 code the share of its names that lies there, together at most 1.
        points: By point (lon, lat), in degrees, rounded to tenths, the share of its names there.
        bearers: By place, its id, the probability that it is meant. A unit whose name can mean nothing else, as
            "Poltava Oblast", is left out: it says nothing of "Poltava".
    """

    countries: Mapping[str, float]
    points: Mapping[tuple[float, float], float]
    bearers: Mapping[str, float] = field(default_factory=dict)


def profile_of(names: Sequence[Name], likely: Floats) -> Profile:
    """Return the profile of a report from its names and the probabilities of their candidates, name after name."""
    countries: dict[str, float] = {}
    points: dict[tuple[float, float], float] = {}
    shares = (likely / max(len(names), 1)).tolist()
    bearers: dict[str, float] = {}
    row = 0
    for name in names:
        for place, (lon, lat) in zip(name.places, name.points, strict=True):
            share = shares[row]
            is_told = len(name.places) > 1 or place.kind not in _UNITS
            if is_told and likely[row] > _LEAST_OF_A_BEARER:
                bearers[place.id] = max(bearers.get(place.id, 0.0), float(likely[row]))
            row += 1
            if share > 1e-4:
                if place.country:
                    countries[place.country] = countries.get(place.country, 0.0) + share
                if place.kind not in {"country", "territory", "continent", "ocean"}:
                    point = round(lon, 1), round(lat, 1)
                    points[point] = points.get(point, 0.0) + share
    return Profile(countries, points, bearers)


class Surroundings:
    """What the reports of a run say together, or the user says, about where they are set."""

    def __init__(self, profiles: Iterable[Profile] = (), *, said: Focus | None = None) -> None:
        """Add the profiles of reports up.

        Args:
            profiles: One for each report.
            said: The focus that the user says, if any.
        """
        self._said = said
        self._number = 0
        self._countries: dict[str, float] = {}
        self._bearers: dict[str, float] = {}
        points: dict[tuple[float, float], float] = {}
        for profile in profiles:
            self._number += 1
            _add(self._countries, profile.countries)
            _add(points, profile.points)
            _add(self._bearers, profile.bearers)
        best = sorted(points.items(), key=lambda item: (-round(item[1], _DECIMALS), item[0]))[:_MOST_POINTS]
        self._points = dict(best)
        self._vectors = unit_vectors(list(self._points))
        self._row = {point: row for row, point in enumerate(self._points)}
        self._sums = np.array(list(self._points.values()))

    @classmethod
    def of_bearers(cls, profiles: Iterable[Profile]) -> Surroundings:
        """Return surroundings that say which bearers of names are meant, and nothing of where reports are set."""
        return cls(Profile({}, {}, one.bearers) for one in profiles)

    @property
    def is_said(self) -> bool:
        """Whether the user said the focus: it then tells namesakes apart, and nothing of places that are lacking."""
        return self._said is not None

    def features(self, names: Sequence[Name], *, but: Profile | None = None) -> tuple[Floats, float]:
        """Return what the focus says for each candidate of a report, and how clear it is.

        Args:
            names: Those of the report.
            but: Its profile, if it is one of those added up: no report speaks for itself.

        Returns:
            An array of candidates by the first features of `FOCUS`, and the last of them.
        """
        number = self._number - (but is not None)
        countries, sums = dict(self._countries), self._sums
        if but is not None:
            _add(countries, {code: -share for code, share in but.countries.items()})
            sums = sums.copy()
            for point, share in but.points.items():
                if point in self._row:
                    sums[self._row[point]] -= share
        said = {code: _said(share / (number + _DOUBT)) for code, share in countries.items()} if number > 0 else {}
        clear = sum(_share(share, number) * said[code] for code, share in countries.items() if code in said)
        places = [place for name in names for place in name.places]
        of_country = np.array([said.get(place.country or "", 0.0) for place in places])
        vectors = np.concatenate([name.vectors for name in names]) if names else np.zeros((0, 3))
        near = self._near(vectors, np.maximum(sums, 0.0) / (number + _DOUBT)) if number > 0 else np.zeros(len(places))
        if self._said is not None:
            of_country = np.maximum(of_country, self._as_said([place.country for place in places], names, vectors))
            clear = 0.0
        bearers = [said for name in names for said in self._as_bearers([place.id for place in name.places], but)]
        return np.round(np.column_stack([of_country, near, bearers]), _DECIMALS), round(clear, _DECIMALS)

    def _near(self, vectors: Floats, shares: Floats) -> Floats:
        if not len(self._points) or not len(vectors):
            return np.zeros(len(vectors))
        distance = _EARTH_KM * np.arccos(np.clip(vectors @ self._vectors.T, -1.0, 1.0))
        near: Floats = np.log1p((np.exp(-distance / _NEAR_KM) @ shares) ** 2 / _CHANCE_NEAR)
        return near

    def _as_bearers(self, places: Sequence[str], but: Profile | None) -> list[float]:
        """Return for each bearer of a name how much likelier other reports mean it than its rivals, as log-odds."""
        if len(places) < 2 or not any(place in self._bearers for place in places):
            return [0.0] * len(places)
        own = but.bearers if but is not None else {}
        meant = [max(self._bearers.get(place, 0.0) - own.get(place, 0.0), 0.0) for place in places]
        every = math.fsum(meant)
        if every < _LEAST_OF_A_BEARER:
            return [0.0] * len(places)
        odds = (math.log((one + _OTHERWISE) / (every - one + _OTHERWISE)) for one in meant)
        return [max(-_MOST_SAID, min(_MOST_SAID, one)) for one in odds]

    def _as_said(self, countries: Sequence[str | None], names: Sequence[Name], vectors: Floats) -> Floats:
        """Return how far each candidate lies in the focus that the user said, in the measure of `focus country`."""
        focus = self._said or Focus()
        inside = np.array([country in focus.countries for country in countries], dtype=np.float64)
        if focus.near is not None:
            distance = _EARTH_KM * np.arccos(np.clip(vectors @ unit_vectors([focus.near])[0], -1.0, 1.0))
            inside = np.maximum(inside, np.exp(-((distance / _SAID_NEAR_KM) ** 2)))
        if focus.bounds is not None:
            points = [point for name in names for point in name.points]
            inside = np.maximum(inside, [_is_inside(point, focus.bounds) for point in points])
        return inside * _SAID

    def focus(self) -> Focus | None:
        """Return the focus for people to read: what the user said, else the countries that stand out; None if none."""
        if self._said is not None:
            return self._said
        countries = leading_countries(self._countries) if self._number > 1 else ()
        return Focus(countries) if countries else None


def leading_countries(weights: Mapping[str, float]) -> tuple[str, ...]:
    """Return the few countries that stand out among all by what lies in each, the first one most; none if none do."""
    placed = math.fsum(sorted(weights.values())) or 1.0
    shares = {code: round(weight / placed, _DECIMALS) for code, weight in weights.items()}
    best = sorted(shares, key=lambda code: (-shares[code], code))
    for number in range(1, min(_MOST_COUNTRIES, len(best)) + 1):
        countries, others = best[:number], best[number : number + 1]
        least, next_best = shares[countries[-1]], sum(shares[code] for code in others)
        if sum(shares[code] for code in countries) >= _CLEAR and least >= _APART * next_best:
            return tuple(countries)
    return ()


def _said(share: float) -> float:
    """Return what a share of the names says for a place there; squared, as reports about everywhere say nothing."""
    return math.log1p(max(share, 0.0) ** 2 / _CHANCE)


def _share(total: float, number: int) -> float:
    return round(total / (number + _DOUBT), _DECIMALS)


def _add(sums: dict[_Key, float], more: Mapping[_Key, float]) -> None:
    for key, share in more.items():
        sums[key] = sums.get(key, 0.0) + share


def _is_inside(point: tuple[float, float], bounds: Bounds) -> bool:
    lon, lat = point
    return bounds.south <= lat <= bounds.north and any(west <= lon <= east for west, east in bounds.longitudes)
