"""Features of a map document in words, for forms that hold plain text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from geomap.document.confidence import with_percentage

_MOST_SENTENCES = 8
_MOST_GUESSES = 3

Feature = Mapping[str, Any]
Position = tuple[float, float]


def of_type(document: Mapping[str, Any], kind: str) -> list[Feature]:
    """Return the features of a type that have a geometry."""
    return [
        feature
        for feature in document["features"]
        if feature["properties"]["type"] == kind and feature["geometry"] is not None
    ]


def unplaced(document: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Return what a document says of each name that is not placed."""
    return [one["properties"] for one in document["features"] if one["properties"]["type"] == "unresolved"]


def parts(feature: Feature) -> list[list[Position]]:
    """Return the polylines of a route, each a list of (lon, lat) degrees."""
    geometry = feature["geometry"]
    lines = geometry["coordinates"] if geometry["type"] == "MultiLineString" else [geometry["coordinates"]]
    return [[(float(lon), float(lat)) for lon, lat in line] for line in lines]


def route_name(route: Mapping[str, Any]) -> str:
    """Return a name for a route: what moved, from where to where."""
    ends = [stop for stop in route["stops"] if stop["role"] != "via"]
    ends = [ends[0], ends[-1]] if len(ends) > 1 else route["stops"]
    return f"{route['mover']}: {' → '.join(map(stop_name, ends))}"


def stop_name(stop: Mapping[str, Any]) -> str:
    """Return the name of a stop with the word that narrows it."""
    name = stop["name"] or stop["surface"]
    return f"{stop['part']} {name}" if stop["part"] else str(name)


def place_lines(place: Mapping[str, Any]) -> Iterator[str]:
    """Yield lines about a place: what it is, how sure that is, and the sentences that name it."""
    where = ", ".join(part for part in (place["admin1"], place["country_name"]) if part)
    yield f"{place['kind']}{', ' + where if where else ''}; {with_percentage(place['confidence'])}"
    if offset := place.get("offset"):
        yield f"{place['name']}; within about {kilometres(offset['uncertainty_km'])} of this point"
    yield from _sentences(place["mentions"])


def unplaced_lines(name: Mapping[str, Any]) -> Iterator[str]:
    """Yield lines about a name that is not placed: the best guesses, and the sentences that hold it."""
    yield "not placed" if name["alternatives"] else "not placed: the gazetteer has no place of this name"
    for guess in name["alternatives"][:_MOST_GUESSES]:
        where = ", ".join(part for part in (guess["admin1"], guess["country_name"]) if part)
        yield (
            f"perhaps {guess['name']} ({guess['kind']}{', ' + where if where else ''}; "
            f"{guess['lat']}, {guess['lon']}): {with_percentage(guess['confidence'])}"
        )
    yield from _sentences(name["mentions"])


def kilometres(km: float) -> str:
    """Return a distance for people: whole kilometres, from ten on in fives, below two with one decimal."""
    if km >= 10:
        return f"{5 * round(km / 5):,} km"
    return f"{km:.0f} km" if km >= 2 else f"{km:.1f} km"


def route_lines(route: Mapping[str, Any]) -> Iterator[str]:
    """Yield lines about a route: how far, over what, and the sentences that report it."""
    yield f"{route['status']} route, {with_percentage(route['confidence'])}; its line between the stops is inferred"
    if any(telling["corrected"] for telling in route.get("tellings", ())):
        yield "corrected by hand"
    yield " → ".join(map(stop_name, route["stops"]))
    if left_out := [stop_name(stop) for stop in route["stops"] if stop["lon"] is None]:
        yield f"not placed, so not on the line: {', '.join(left_out)}"
    if route["length_km"] is not None:
        yield (
            f"{route['length_km']:,.0f} km drawn; the areas allow {route['shortest_km']:,.0f} to "
            f"{route['longest_km']:,.0f} km"
        )
    for claim in route["claims"]:
        if claim["kind"] == "distance":
            agrees = {True: "agrees", False: "does not agree", None: "cannot be compared"}[claim["consistent"]]
            yield f"stated: {claim['text']} ({agrees})"
    if route["unreported"]:
        yield "crosses, though no report names it: " + ", ".join(country["name"] for country in route["unreported"])
    if route.get("overland_km"):
        yield f"crosses {route['overland_km']:,.0f} km of land, where a vessel cannot go"
    yield from _sentences(route["claims"])


def _sentences(claims: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    quoted = list(dict.fromkeys((claim["sentence"], claim["report"]) for claim in claims))
    for sentence, report in quoted[:_MOST_SENTENCES]:
        yield f"“{' '.join(sentence.split())}” ({report})"
    if len(quoted) > _MOST_SENTENCES:
        yield f"and {len(quoted) - _MOST_SENTENCES} more"
