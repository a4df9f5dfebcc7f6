"""The candidates for a query, with scores that mean something.

The score is how likely, in 100, the candidate is what the cell means: its share among all places that answer to the
name, times how well the name matches. Shares go by how well known the places are, as somebody who writes "Paris"
mostly means the large one, and by distance where the query says near what the place lies. `match` is true only for a
candidate that leaves hardly any doubt: see `_is_sure`.

Not here: which names match, and in which order (`Gazetteer.lookup`). What always holds: the candidates of a query
depend on that query alone; scores fall from each candidate to the next; at most the first is a match.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gazetteer.file.by_name import nearness
from gazetteer.model import Match, NameForm, Place, Step
from gazetteer.spreadsheets.placeholders import is_placeholder
from gazetteer.spreadsheets.reconciliation.constraints import Constraints, constraints_of
from gazetteer.spreadsheets.reconciliation.queries import Query
from gazetteer.spreadsheets.reconciliation.vocabulary import described, kinds_of, types_of

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer

_STEEPNESS = 22.8
"""Logarithm of the world's population, which is prominence 1: places are meant in proportion to their inhabitants."""

_OWN_NAME = math.log(4.0)
"""What it adds to the logarithm of a place's weight that the name found is the one it is shown by."""

_OF_A_TOWNS_UNIT = math.log(12.0)
"""What a unit loses where a town in it has the name, too: the name alone mostly means the town, as in `lookup`."""

_OF_A_COUNTRY = 0.19
"""By how much the prominence of a country exceeds what its inhabitants would give it: the median of all countries."""

_SURE_SHARE, _SURE_NAME = 0.9, 0.9
_SURE_KM = 50.0
"""How far from the point that a query states a town may lie and still be a match."""

_LOOSENED = 0.5
"""What scores are multiplied by where a wish had to be given up: the type, or the first-level unit."""

_COUNTRIES = frozenset({"country", "territory"})
_UNITS = frozenset({"admin1", "admin2", "unit"})
_CITIES = frozenset({"capital", "city"})
_TOWNS = _CITIES | {"town", "village"}
_ADDRESS = re.compile(r"https?://(?:www\.|sws\.)?geonames\.org/(\d{1,18})(?:/.*)?")


@dataclass(frozen=True, slots=True)
class _Attempt:
    """One way to look: of which kinds, in which units, and whether all wishes hold there."""

    kinds: frozenset[str] | None
    units: frozenset[str] | None
    firm: bool


def answer_batch(batch: Mapping[str, Query], gazetteer: Gazetteer) -> dict[str, object]:
    """Return the result batch for a batch of queries, as the protocol writes it."""
    return {key: {"result": candidates(query, gazetteer)} for key, query in batch.items()}


def candidates(query: Query, gazetteer: Gazetteer) -> list[dict[str, object]]:
    """Return the candidates for a query as the protocol writes them, best first."""
    place = place_called(query.text, gazetteer)
    if place is not None:
        return [_record(place, gazetteer, score=100.0, match=True, features={"name_similarity": 1.0})]
    wanted = constraints_of(query, gazetteer)
    if not query.text:
        return _nearest(wanted.near, wanted, query, gazetteer) if wanted.near else []
    attempt, matches = _found(query, wanted, gazetteer)
    shares = _shares(matches, wanted)
    records: list[dict[str, object]] = []
    ceiling = 100.0
    for match, share in list(zip(matches, shares, strict=True))[: query.limit]:
        ceiling = min(ceiling, 100 * share * match.score * (1.0 if attempt.firm else _LOOSENED))
        features = _features(match, wanted, share=share, firm=attempt.firm)
        sure = not records and attempt.firm and _is_sure(matches, shares, query, wanted)
        records.append(_record(match.place, gazetteer, score=round(ceiling, 2), match=sure, features=features))
    return records


def place_called(text: str, gazetteer: Gazetteer) -> Place | None:
    """Return the place that a text is the id of, or the address at GeoNames; None for every other text."""
    address = _ADDRESS.fullmatch(text)
    if address:
        return gazetteer.get(f"geonames:{address[1]}")
    return gazetteer.get(text) if ":" in text else None


def _found(query: Query, wanted: Constraints, gazetteer: Gazetteer) -> tuple[_Attempt, tuple[Match, ...]]:
    """Return the places that answer to the name, and how many of the wishes had to be given up for them."""
    attempts = list(_attempts(query, wanted))
    for fuzzy in (False, True):
        for attempt in attempts:
            if attempt.kinds is not None and not attempt.kinds:
                continue
            matches = gazetteer.lookup(
                query.text, country=wanted.countries, kind=attempt.kinds, near=wanted.near, fuzzy=fuzzy, limit=None
            )
            if attempt.units is not None:
                matches = tuple(match for match in matches if match.place.admin1_code in attempt.units)
            if matches:
                return attempt, matches
    return attempts[0], ()


def _attempts(query: Query, wanted: Constraints) -> Iterator[_Attempt]:
    """Yield the ways to look, from the one that fulfils every wish on: a unit, and a type, may be given up."""
    kinds = _kinds(query)
    narrowed = kinds if wanted.kinds is None else wanted.kinds & (wanted.kinds if kinds is None else kinds)
    yield _Attempt(narrowed, wanted.units, firm=True)
    may_widen = query.strictness == "should" and narrowed != wanted.kinds
    if may_widen:
        yield _Attempt(wanted.kinds, wanted.units, firm=False)
    if wanted.units is not None:
        yield _Attempt(narrowed, None, firm=False)
        if may_widen:
            yield _Attempt(wanted.kinds, None, firm=False)


def _kinds(query: Query) -> frozenset[str] | None:
    """Return the kinds that the types of a query stand for; None for all, also where a wish names no type known."""
    each = [kinds_of(type_id) for type_id in query.types]
    if not each:
        return None
    kinds = frozenset.intersection(*each) if query.strictness == "all" else frozenset[str]().union(*each)
    return kinds if kinds or query.strictness != "should" else None


def _shares(matches: Sequence[Match], wanted: Constraints) -> list[float]:
    """Return how likely each of the places is meant, given that one of them is."""
    heights = [_height(match, wanted) for match in matches]
    towns = _towns(matches, heights)
    of_units = [towns.get(_round(match)) for match in matches]
    heights = [height - _OF_A_TOWNS_UNIT * (town is not None) for height, town in zip(heights, of_units, strict=True)]
    highest = max(heights, default=0.0)
    weights = [math.exp(height - highest) for height in heights]
    total = sum(weights)
    # Who means what lies round a town means no other town: for the town, both count as one.
    shares = [weight / total for weight in weights]
    for weight, town in zip(weights, of_units, strict=True):
        if town is not None:
            shares[town] += weight / total
    return shares


def _towns(matches: Sequence[Match], heights: Sequence[float]) -> dict[str | None, int]:
    """Return the numbers of the best known town in each first-level unit, and of that shown so in each country."""
    towns: dict[str | None, int] = {}
    for number, match in enumerate(matches):
        place = match.place
        for code in (place.admin1_code, place.country if match.name == place.name else None):
            if code and place.kind in _TOWNS and heights[towns.setdefault(code, number)] < heights[number]:
                towns[code] = number
    return towns


def _round(match: Match) -> str | None:
    """Return the code of a unit, or of a country that is only sometimes called by the name of its town."""
    place = match.place
    if place.kind in _COUNTRIES:
        return place.country if match.name != place.name else None
    return place.admin1_code if place.kind in _UNITS else None


def _height(match: Match, wanted: Constraints) -> float:
    place = match.place
    loss = nearness(place, wanted.near) if wanted.near else 0.0
    loss += _OF_A_COUNTRY * (place.kind in _COUNTRIES)
    return _STEEPNESS * (place.prominence - loss) + _OWN_NAME * (match.name == place.name)


def _is_sure(matches: Sequence[Match], shares: Sequence[float], query: Query, wanted: Constraints) -> bool:
    """Tell whether the first place leaves hardly any doubt.

    The name has letters, is no placeholder ("none", "N/A") and is written as asked but for case, accents and
    punctuation; one that only sounds so counts where the query says in which part of the world. Every stated value was
    understood and holds. Hardly anybody means another place of that name; and where no type says which, the place is
    no country or unit with a city of its name.
    """
    best = matches[0]
    return (
        wanted.understood
        and any(map(str.isalpha, query.text))
        and not is_placeholder(query.text)
        and shares[0] >= _SURE_SHARE
        and best.score >= _SURE_NAME
        and (best.step in (Step.EXACT, Step.FOLDED) or (best.step is Step.TRANSLITERATED and wanted.narrow))
        and (best.form is NameForm.NAME or (best.form is NameForm.ABBREVIATION and bool(query.types)))
        and not _is_far(best.place, wanted)
        and not (best.place.feature_class == "A" and any(_is_city_in(match.place, best.place) for match in matches))
    )


def _is_city_in(place: Place, area: Place) -> bool:
    return place.kind in _CITIES and place.country == area.country


def _is_far(place: Place, wanted: Constraints) -> bool:
    return wanted.near is not None and place.feature_class == "P" and _kilometres(place, wanted.near) > _SURE_KM


def _kilometres(place: Place, near: tuple[float, float]) -> float:
    from geographiclib.geodesic import Geodesic

    return float(Geodesic.WGS84.Inverse(near[1], near[0], place.lat, place.lon, Geodesic.DISTANCE)["s12"]) / 1000


def _features(match: Match, wanted: Constraints, *, share: float, firm: bool) -> dict[str, float | bool]:
    features: dict[str, float | bool] = {
        "name_similarity": round(match.score, 4),
        "same_spelling": match.step in (Step.EXACT, Step.FOLDED),
        "prominence": round(match.place.prominence, 4),
        "share_of_namesakes": round(share, 4),
        "all_wishes": firm and wanted.understood,
    }
    if wanted.countries is not None:
        features["country_match"] = match.place.country in wanted.countries
    if wanted.units is not None:
        features["admin1_match"] = match.place.admin1_code in wanted.units
    if wanted.near is not None:
        features["distance_km"] = round(_kilometres(match.place, wanted.near), 2)
    return features


def _nearest(
    point: tuple[float, float], wanted: Constraints, query: Query, gazetteer: Gazetteer
) -> list[dict[str, object]]:
    """Return what is nearest to the point (lon, lat) that a query without a name states; never a match."""
    lon, lat = point
    kinds = next(_attempts(query, wanted)).kinds
    found = gazetteer.reverse(lon, lat, kinds=kinds or None, limit=query.limit, within_km=_SURE_KM).nearest
    records = []
    for nearby in found:
        if wanted.countries is None or nearby.place.country in wanted.countries:
            features = {"distance_km": round(nearby.distance_km, 2)}
            score = round(50 / (1 + nearby.distance_km), 2)
            records.append(_record(nearby.place, gazetteer, score=score, match=False, features=features))
    return records


def _record(
    place: Place, gazetteer: Gazetteer, *, score: float, match: bool, features: Mapping[str, float | bool]
) -> dict[str, object]:
    return {
        "id": place.id,
        "name": place.name,
        "description": description(place, gazetteer),
        "type": types_of(place),
        "score": score,
        "match": match,
        "features": [{"id": key, "value": value} for key, value in features.items()],
    }


def description(place: Place, gazetteer: Gazetteer) -> str:
    """Return what tells a place from its namesakes, such as "village, Hama, Syria"."""
    country = gazetteer.country(place.country) if place.country else None
    return described(place, country=country.name if country else None)
