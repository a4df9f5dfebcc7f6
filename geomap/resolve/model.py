"""The model of the resolver: from the features of a name's candidates to their probabilities.

A conditional logit (McFadden 1974): the log-odds between two candidates of one name are the difference of their
features, weighted. The features that look at the other names of the report depend on what those are held to mean, so
they are computed again a few times from the probabilities of the round before (mean field).
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gazetteer import Place, Step
from gazetteer.names import fold
from geomap.model import Mention
from geomap.resolve.cues import Cues, holds

Floats = NDArray[np.float64]

WEIGHTS = "weights.json"

STATIC = (
    "prominence", "prominence squared", "no population", "country", "admin1", "capital", "water or region", "village",
    "transliterated", "same spelling", "main name", "second-level unit by its short name", "kind agrees",
    "kind disagrees", "held here", "held elsewhere", "most prominent", "alone", "unit without cue",
)  # fmt: skip
CONTEXT = (
    "country share", "unit share", "country share of mentions", "unit share of mentions", "near", "in reach",
    "neighbours", "parent named", "best of the unit",
)  # fmt: skip
FEATURES = STATIC + CONTEXT

ROUNDS = 3
MOST_CANDIDATES = 60
_CONTEXT_PLACES = 3
_CONTEXT_NAMES = 150
_NEAR_KM, _NEIGHBOUR_KM, _REACH_KM = 80.0, 200.0, 600.0
_BLOCK = 2_000
"""Candidates whose context is computed at once: a book has hundreds of thousands."""
_OF_A_KIND = re.compile(r" (?:county|city|parish|township|state|island|province|district|river)$")
_EARTH_KM = 6371.0088


@dataclass(frozen=True, slots=True)
class Name:
    """All mentions of one name in a report, decided together.

    Attributes:
        mentions: Their numbers.
        places: The candidates.
        static: Features that do not depend on other names, an array of candidates by `STATIC`.
        stem: The name folded and without a word for a kind: names that share it do not speak for one another.
    """

    mentions: tuple[int, ...]
    places: tuple[Place, ...]
    static: Floats
    stem: str


@lru_cache(maxsize=1)
def fitted_weights() -> Floats:
    """Return the weights that ship with the package, in the order of `FEATURES`."""
    weights = json.loads((files("geomap.resolve") / WEIGHTS).read_text("utf-8"))["weights"]
    return np.array([weights[feature] for feature in FEATURES])


def names_of(mentions: Sequence[Mention], cues: Sequence[Cues]) -> tuple[Name, ...]:
    """Group the mentions that have candidates by name, kind and larger place that the wording gives them.

    So the Dover of "Dover, Delaware" and that of "the port of Dover" may be two places of one report.
    """
    held = _held(mentions, cues)
    groups: dict[tuple[str, frozenset[str], frozenset[str]], list[int]] = {}
    held_by_key: dict[str, set[frozenset[str]]] = {}
    for number, mention in enumerate(mentions):
        if mention.candidates:
            key, places = fold(mention.surface), held.get(number, frozenset())
            groups.setdefault((key, cues[number].kinds, places), []).append(number)
            if places:
                held_by_key.setdefault(key, set()).add(places)
    names = []
    for (key, kinds, here), numbers in groups.items():
        matches = mentions[numbers[0]].candidates[:MOST_CANDIDATES]
        elsewhere = {place for places in held_by_key.get(key, ()) if places != here for place in places}
        best = max(match.place.prominence for match in matches)
        static = np.zeros((len(matches), len(STATIC)))
        for row, match in enumerate(matches):
            place = match.place
            static[row] = (
                place.prominence * 10,
                place.prominence**2 * 10,
                place.population == 0,
                place.kind in {"country", "territory"},
                place.kind == "admin1",
                place.kind == "capital",
                place.feature_class in "HL",
                place.kind == "village",
                match.step is Step.TRANSLITERATED,
                match.step is Step.EXACT,
                fold(place.name) == key,
                place.kind == "admin2" and fold(place.name) != key,
                place.kind in kinds,
                bool(kinds) and place.kind not in kinds,
                place.id in here,
                place.id in elsewhere,
                place.prominence == best,
                len(matches) == 1,
                place.kind == "admin1" and not kinds,
            )
        names.append(Name(tuple(numbers), tuple(match.place for match in matches), static, _OF_A_KIND.sub("", key)))
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
        self._stem = _numbered([name.stem for name in names])
        self._count = np.array([len(name.mentions) for name in names])
        self._anchor_names = np.sort(np.argsort(-self._count, kind="stable")[:_CONTEXT_NAMES])
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
        blocks = range(0, len(likely), _BLOCK)
        return np.concatenate([self._context_of(slice(start, start + _BLOCK), chosen, likely) for start in blocks])

    def _context_of(self, rows: slice, chosen: NDArray[np.intp], likely: Floats) -> Floats:
        name, anchor_name = self._name[rows], self._name[chosen]
        other = self._stem[name][:, None] != self._stem[anchor_name][None, :]
        weight = other * likely[chosen][None, :]
        by_mentions = weight * self._count[anchor_name][None, :]
        country = (self._country[rows][:, None] == self._country[chosen][None, :]) & (self._country[rows] >= 0)[:, None]
        unit = (self._unit[rows][:, None] == self._unit[chosen][None, :]) & (self._unit[rows] >= 0)[:, None]
        distance = _EARTH_KM * np.arccos(np.clip(self._vectors[rows] @ self._vectors[chosen].T, -1.0, 1.0))
        is_country, is_unit = self._is_country[chosen][None, :], self._is_unit[chosen][None, :]
        parent = (country & is_country & ~self._is_country[rows][:, None]) | (
            unit & is_unit & ~self._is_unit[rows][:, None]
        )
        close = weight * self._points[chosen][None, :] * np.exp(-distance / _NEAR_KM)
        return np.stack(
            [
                _share(weight, country),
                _share(weight, unit),
                _share(by_mentions, country),
                _share(by_mentions, unit),
                np.minimum(close.sum(axis=1), 2.0),
                _share(weight, np.exp(-distance / _REACH_KM)),
                np.log1p((weight * np.exp(-distance / _NEIGHBOUR_KM)).sum(axis=1)),
                (weight * parent).max(axis=1, initial=0.0),
                (weight * (unit & ~is_unit)).max(axis=1, initial=0.0),
            ],
            axis=1,
        )

    def _anchors(self, likely: Floats) -> NDArray[np.intp]:
        """Return the candidates that serve as context: the likeliest few of the names most often mentioned."""
        rows = []
        for name in self._anchor_names.tolist():
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


def _share(weight: Floats, holds_true: NDArray[Any]) -> Floats:
    """Return for each row the share of the weight that falls on what holds true."""
    share: Floats = (weight * holds_true).sum(axis=1) / np.maximum(weight.sum(axis=1), 1e-9)
    return share


def _unit_vectors(places: Sequence[Place]) -> Floats:
    lon = np.radians([place.lon for place in places])
    lat = np.radians([place.lat for place in places])
    return np.stack([np.cos(lat) * np.cos(lon), np.cos(lat) * np.sin(lon), np.sin(lat)], axis=1)


def _numbered(codes: Sequence[str | None]) -> NDArray[np.intp]:
    numbers: dict[str, int] = {}
    return np.array([-1 if code is None else numbers.setdefault(code, len(numbers)) for code in codes], dtype=np.intp)
