"""The model of the resolver: from the features of a name's candidates to their probabilities.

A conditional logit (McFadden 1974): the log-odds between two candidates of one name are the difference of their
features, weighted. The features that look at the other names of the report depend on what those are held to mean, so
they are computed again a few times from the probabilities of the round before (mean field).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from gazetteer import Place, Step
from gazetteer.names import fold
from geomap.model import Mention
from geomap.resolve.cues import Cues, holds

Floats = NDArray[np.float64]

WEIGHTS = "weights.json"

STATIC = (
    "prominence", "country", "admin1", "capital", "water or region", "village", "transliterated", "main name",
    "kind agrees", "kind disagrees", "held here", "held elsewhere", "most prominent", "alone", "unit without cue",
)  # fmt: skip
CONTEXT = ("country share", "unit share", "near", "in reach", "parent named")
FEATURES = STATIC + CONTEXT

ROUNDS = 3
MOST_CANDIDATES = 60
_CONTEXT_PLACES = 3
_CONTEXT_NAMES = 150
_NEAR_KM, _REACH_KM = 80.0, 600.0
_EARTH_KM = 6371.0088


@dataclass(frozen=True, slots=True)
class Name:
    """All mentions of one name in a report, decided together.

    Attributes:
        mentions: Their numbers.
        places: The candidates.
        static: Features that do not depend on other names, an array of candidates by `STATIC`.
    """

    mentions: tuple[int, ...]
    places: tuple[Place, ...]
    static: Floats


@lru_cache(maxsize=1)
def fitted_weights() -> Floats:
    """Return the weights that ship with the package, in the order of `FEATURES`."""
    weights = json.loads((files("geomap.resolve") / WEIGHTS).read_text("utf-8"))["weights"]
    return np.array([weights[feature] for feature in FEATURES])


def names_of(mentions: Sequence[Mention], cues: Sequence[Cues]) -> tuple[Name, ...]:
    """Group the mentions that have candidates by name and by the kind that the wording gives them."""
    groups: dict[tuple[str, frozenset[str]], list[int]] = {}
    for number, mention in enumerate(mentions):
        if mention.candidates:
            groups.setdefault((fold(mention.surface), cues[number].kinds), []).append(number)
    held = _held(mentions, cues)
    names = []
    for (key, kinds), numbers in groups.items():
        matches = mentions[numbers[0]].candidates[:MOST_CANDIDATES]
        here = {place for number in numbers for place in held.get(number, ())}
        same = [number for (other, _), others in groups.items() if other == key for number in others]
        elsewhere = {place for number in same for place in held.get(number, ())}
        best = max(match.place.prominence for match in matches)
        static = np.zeros((len(matches), len(STATIC)))
        for row, match in enumerate(matches):
            place = match.place
            static[row] = (
                place.prominence * 10,
                place.kind in {"country", "territory"},
                place.kind == "admin1",
                place.kind == "capital",
                place.feature_class in "HL",
                place.kind == "village",
                match.step is Step.TRANSLITERATED,
                fold(place.name) == key,
                place.kind in kinds,
                bool(kinds) and place.kind not in kinds,
                place.id in here,
                place.id in elsewhere,
                place.prominence == best,
                len(matches) == 1,
                place.kind == "admin1" and not kinds,
            )
        names.append(Name(tuple(numbers), tuple(match.place for match in matches), static))
    return tuple(names)


def _held(mentions: Sequence[Mention], cues: Sequence[Cues]) -> dict[int, frozenset[str]]:
    """Return for each mention the ids of those of its candidates that a place named beside it holds."""
    found = {}
    for number, cue in enumerate(cues):
        larger = [match.place for holder in cue.holders for match in mentions[holder].candidates[:MOST_CANDIDATES]]
        larger = [place for place in larger if place.kind in {"country", "territory", "admin1"}]
        if larger:
            smaller = (match.place for match in mentions[number].candidates)
            found[number] = frozenset(place.id for place in smaller if any(holds(other, place) for other in larger))
    return found


class Scene:
    """The names of one report as arrays, for computing the features that look at the other names."""

    def __init__(self, names: Sequence[Name]) -> None:
        """Lay the candidates of all names out in one row after another."""
        places = [place for name in names for place in name.places]
        self.bounds = np.cumsum([0, *(len(name.places) for name in names)])
        self.static = np.concatenate([name.static for name in names]) if names else np.zeros((0, len(STATIC)))
        self._name = np.repeat(np.arange(len(names)), np.diff(self.bounds))
        self._count = np.array([len(name.mentions) for name in names])
        self._vectors = _unit_vectors(places)
        self._country = _numbered([place.country for place in places])
        self._unit = _numbered([place.admin1_code for place in places])
        self._is_country = np.array([place.kind in {"country", "territory"} for place in places])
        self._is_unit = np.array([place.kind == "admin1" for place in places])
        self._points = np.array([place.feature_class == "P" for place in places])

    def probabilities(self, weights: Floats, *, rounds: int = ROUNDS) -> Floats:
        """Return the probability of every candidate, those of one name adding up to 1."""
        static = self.static @ weights[: len(STATIC)]
        likely = self._softmax(static)
        for _ in range(rounds):
            likely = self._softmax(static + self.context(likely) @ weights[len(STATIC) :])
        return likely

    def context(self, likely: Floats) -> Floats:
        """Return the features of `CONTEXT` for every candidate, given what the names are held to mean so far."""
        if not len(likely):
            return np.zeros((0, len(CONTEXT)))
        chosen = self._anchors(likely)
        mass = likely[chosen]
        other = self._name[:, None] != self._name[chosen][None, :]
        weight = other * mass[None, :]
        total = np.maximum(weight.sum(axis=1), 1e-9)
        country = (self._country[:, None] == self._country[chosen][None, :]) & (self._country[:, None] >= 0)
        unit = (self._unit[:, None] == self._unit[chosen][None, :]) & (self._unit[:, None] >= 0)
        distance = _EARTH_KM * np.arccos(np.clip(self._vectors @ self._vectors[chosen].T, -1.0, 1.0))
        points = self._points[chosen][None, :]
        parent = (country & self._is_country[chosen][None, :] & ~self._is_country[:, None]) | (
            unit & self._is_unit[chosen][None, :] & ~self._is_unit[:, None]
        )
        return np.stack(
            [
                (weight * country).sum(axis=1) / total,
                (weight * unit).sum(axis=1) / total,
                np.minimum((weight * points * np.exp(-distance / _NEAR_KM)).sum(axis=1), 2.0),
                (weight * np.exp(-distance / _REACH_KM)).sum(axis=1) / total,
                (weight * parent).max(axis=1, initial=0.0),
            ],
            axis=1,
        )

    def _anchors(self, likely: Floats) -> NDArray[np.intp]:
        """Return the candidates that serve as context: the likeliest few of the names most often mentioned."""
        names = np.argsort(-self._count, kind="stable")[:_CONTEXT_NAMES]
        rows = []
        for name in sorted(names.tolist()):
            start, end = self.bounds[name], self.bounds[name + 1]
            rows.append(start + np.argsort(-likely[start:end], kind="stable")[:_CONTEXT_PLACES])
        return np.concatenate(rows)

    def _softmax(self, scores: Floats) -> Floats:
        if not len(scores):
            return scores
        starts = self.bounds[:-1]
        top = np.maximum.reduceat(scores, starts)
        odds = np.exp(scores - top[self._name])
        return odds / np.add.reduceat(odds, starts)[self._name]


def _unit_vectors(places: Sequence[Place]) -> Floats:
    lon = np.radians([place.lon for place in places])
    lat = np.radians([place.lat for place in places])
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=1)


def _numbered(codes: Sequence[str | None]) -> NDArray[np.intp]:
    numbers: dict[str, int] = {}
    return np.array([-1 if code is None else numbers.setdefault(code, len(numbers)) for code in codes], dtype=np.intp)
