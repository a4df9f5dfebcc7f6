"""Features of a map document in words, for forms that hold plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from gazetteer.kinds import KINDS
from geomap.document.confidence import with_percentage
from geomap.outputs.formats.flat_columns import Feature, Reports, stop_name, told

LIKELY = 0.75
"""Below, the map draws a place hollow, and its name says so where there is nothing else to see."""

_ADDRESS = re.compile(r"https?://[^\s<>\"'{}|\\^`]{1,2000}", re.IGNORECASE | re.ASCII)
_NOTHING: Mapping[str, str] = {}

_MOST_SENTENCES = 8
_MOST_GUESSES = 3

Position = tuple[float, float]


def of_type(document: Mapping[str, Any], kind: str) -> list[Feature]:
    """Return the features of a type that have a geometry."""
    return [
        feature
        for feature in document["features"]
        if feature["properties"]["type"] == kind and feature["geometry"] is not None
    ]


def unplaced(document: Mapping[str, Any]) -> list[Feature]:
    """Return the names that are not placed."""
    return [one for one in document["features"] if one["properties"]["type"] == "unresolved"]


def undrawn(document: Mapping[str, Any]) -> list[Feature]:
    """Return the routes that have no line."""
    return [one for one in document["features"] if one["properties"]["type"] == "route" and one["geometry"] is None]


def parts(feature: Feature) -> list[list[Position]]:
    """Return the polylines of a route, each a list of (lon, lat) degrees."""
    geometry = feature["geometry"]
    lines = geometry["coordinates"] if geometry["type"] == "MultiLineString" else [geometry["coordinates"]]
    return [[(float(lon), float(lat)) for lon, lat in line] for line in lines]


def route_name(route: Mapping[str, Any]) -> str:
    """Return a name for a route: what moved, from where to where; first of all, if so, that it is not reported so.

    Devices list names and nothing else, and cut their ends.
    """
    ends = [stop for stop in route["stops"] if stop["role"] != "via"]
    ends = [ends[0], ends[-1]] if len(ends) > 1 else route["stops"]
    status = "" if route["status"] == "reported" else f"[{route['status']}] "
    unsure = f" ({with_percentage(route['confidence'])})" if route["confidence"] < LIKELY else ""
    mover = f"{route['mover']}: " if route["mover"] else ""
    return f"{status}{mover}{' → '.join(map(stop_name, ends))}{unsure}"


def place_name(place: Mapping[str, Any]) -> str:
    """Return the name of a place, with its kind if that is an area, and how sure it is if it is not likely."""
    unsure = with_percentage(place["confidence"]) if place["confidence"] < LIKELY else ""
    beside = "; ".join(filter(None, [place["kind"] if is_area(place) else "", unsure]))
    return f"{place['name']} ({beside})" if beside else str(place["name"])


def is_area(place: Mapping[str, Any]) -> bool:
    """Tell whether a place covers ground, so that its position is only a point in it."""
    return place["kind"] in KINDS and KINDS[place["kind"]].is_area


def web_address(text: str | None) -> str | None:
    """Return a source if it is an address of the web, without what could end it."""
    return text if text and _ADDRESS.fullmatch(text) else None


def citations(reports: Reports) -> dict[str, str]:
    """Return what each report is called where a sentence of it is quoted: title, day and source."""
    return {
        name: ", ".join(filter(None, [report["title"] or name, report["date"], report["source"]]))
        for name, report in reports.items()
    }


def when_line(feature: Feature, reports: Reports) -> str:
    """Return when something moved, where its reports say so, else of when they are; nothing where neither is known."""
    if moved := feature["properties"].get("when"):
        return f"dated {moved}"
    days = told(feature, reports)
    if "date_first" not in days:
        return ""
    first, last = days["date_first"], days["date_last"]
    return f"reported {first}" if first == last else f"reported {first} to {last}"


def place_lines(place: Mapping[str, Any], cited: Mapping[str, str] = _NOTHING) -> Iterator[str]:
    """Yield lines about a place: what it is, how sure that is, and the sentences that name it."""
    where = ", ".join(part for part in (place["admin1"], place["country_name"]) if part)
    yield f"{place['kind']}{', ' + where if where else ''}; {with_percentage(place['confidence'])}"
    if place.get("inexact"):
        yield "somewhere in it: the point only stands for it, its outline is not known"
    if offset := place.get("offset"):
        yield f"{place['name']}; within about {kilometres(offset['uncertainty_km'])} of this point"
    yield from _sentences(place["mentions"], cited)


def unplaced_lines(name: Mapping[str, Any], cited: Mapping[str, str] = _NOTHING) -> Iterator[str]:
    """Yield lines about a name that is not placed: the best guesses, and the sentences that hold it."""
    yield "not placed" if name["alternatives"] else "not placed: the gazetteer has no place of this name"
    for guess in name["alternatives"][:_MOST_GUESSES]:
        where = ", ".join(part for part in (guess["admin1"], guess["country_name"]) if part)
        yield (
            f"perhaps {guess['name']} ({guess['kind']}{', ' + where if where else ''}; "
            f"{guess['lat']}, {guess['lon']}): {with_percentage(guess['confidence'])}"
        )
    yield from _sentences(name["mentions"], cited)


def kilometres(km: float) -> str:
    """Return a distance for people: whole kilometres, from ten on in fives, below two with one decimal."""
    if km >= 10:
        return f"{5 * round(km / 5):,} km"
    return f"{km:.0f} km" if km >= 2 else f"{km:.1f} km"


def route_lines(route: Mapping[str, Any], cited: Mapping[str, str] = _NOTHING) -> Iterator[str]:
    """Yield lines about a route: how far, over what, and the sentences that report it."""
    line = "no line is drawn" if route.get("undrawn") else "its line between the stops is inferred"
    yield f"{route['status']} route, {with_percentage(route['confidence'])}; {line}"
    if any(telling["corrected"] for telling in route.get("tellings", ())):
        yield "corrected by hand"
    yield " → ".join(map(stop_name, route["stops"]))
    if left_out := [stop_name(stop) for stop in route["stops"] if stop["lon"] is None]:
        yield f"not placed{'' if route.get('undrawn') else ', so not on the line'}: {', '.join(left_out)}"
    yield from _inexact(route["stops"])
    if route.get("length_km") is not None:
        yield f"{route['length_km']:,.0f} km drawn{_allowed(route)}"
    for claim in route["claims"]:
        if claim["kind"] == "distance":
            agrees = {True: "agrees", False: "does not agree", None: "cannot be compared"}[claim["consistent"]]
            yield f"stated: {claim['text']} ({agrees})"
    if route["unreported"]:
        yield "crosses, though no report names it: " + ", ".join(country["name"] for country in route["unreported"])
    if route.get("overland_km"):
        yield f"crosses {route['overland_km']:,.0f} km of land, where a vessel cannot go"
    yield from _sentences(route["claims"], cited)


def _inexact(stops: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    """Yield what is not known because a stop reaches far and has no outline."""
    for stop in stops:
        if stop.get("inexact"):
            where = {"origin": "starts", "destination": "ends"}.get(stop["role"], "passes")
            yield f"{where} somewhere in {stop_name(stop)}, of which the outline is not known"


def _allowed(route: Mapping[str, Any]) -> str:
    """Return what the areas of the stops allow, as far as that is known."""
    if route["shortest_km"] is None:
        return ""
    if route["longest_km"] is None:
        return f"; the areas allow {route['shortest_km']:,.0f} km or more"
    return f"; the areas allow {route['shortest_km']:,.0f} to {route['longest_km']:,.0f} km"


def _sentences(claims: Sequence[Mapping[str, Any]], cited: Mapping[str, str]) -> Iterator[str]:
    quoted = list(dict.fromkeys((claim["sentence"], claim["report"]) for claim in claims))
    for sentence, report in quoted[:_MOST_SENTENCES]:
        yield f"“{' '.join(sentence.split())}” ({cited.get(report, report)})"
    if len(quoted) > _MOST_SENTENCES:
        yield f"and {len(quoted) - _MOST_SENTENCES} more"
