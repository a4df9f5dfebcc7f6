"""The columns of a batch of results, in terms of Arrow, and the values of places and routes in them.

Always holds: a column has one type whatever is in it; a value that the record of a report has too is the same there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from geomap.document.confidence import in_words
from geomap.document.evidence import Evidence
from geomap.document.undrawn import is_drawn
from geomap.errors import FormImpossible, InputError
from geomap.model import Extraction, Route, Span
from geomap.outputs.formats.flat_columns import ways
from geomap.outputs.tables.wkb import wkb

_DECIMALS = 4
"""Of degrees in lines: ten metres."""
_PLACE = ("start", "end", "surface", "mention", "name", "kind", "country", "admin1", "gazetteer_id", "lat", "lon")
_STOP = ("role", "start", "end", "surface", "part", "name", "kind", "gazetteer_id", "lat", "lon", "placed")


def arrow() -> Any:
    """Return the module `pyarrow`.

    Raises:
        FormImpossible: It is not installed.
    """
    try:
        import pyarrow
    except ImportError as error:
        advice = "in the folder of geomap: pip install '.[parquet]'"
        raise FormImpossible("batches need pyarrow, which is not installed", advice=advice) from error
    return pyarrow


def output_schema(input_schema: Any, *, keep: Sequence[str] = ()) -> Any:
    """Return the `pyarrow.Schema` of the batches that `extract` yields.

    Args:
        input_schema: That of the batches that it is given.
        keep: As given to `extract`.

    Raises:
        InputError: There is no such column, or a kept one is called as one of the results.
        FormImpossible: The extra `parquet` is missing.
    """
    pa = arrow()
    text, whole, real, truth = pa.string(), pa.int64(), pa.float64(), pa.bool_()
    types = {"start": whole, "end": whole, "lat": real, "lon": real, "placed": truth}
    sure = [("confidence", real), ("certainty", text)]
    place = [(name, types.get(name, text)) for name in _PLACE]
    place += [("uncertainty_km", real), *sure, ("placed", truth), ("sentence", text), ("geometry", pa.binary())]
    stop = [(name, types.get(name, text)) for name in _STOP]
    route = [(name, text) for name in ("mover", "status", "when", "undrawn", "origin", "via", "destination")]
    route += [("distance_km", real), ("length_km", real), ("consistent", truth), *sure]
    route += [("start", whole), ("end", whole), ("sentence", text)]
    route += [("stops", pa.list_(pa.struct(stop))), ("geometry", pa.binary())]
    results = [
        ("record", text), ("places", pa.list_(pa.struct(place))), ("routes", pa.list_(pa.struct(route))),
        ("error_code", text), ("error", text), ("seconds", real),
    ]  # fmt: skip
    taken = {"id", *(name for name, _ in results)}
    for name in keep:
        if name in taken:
            raise InputError(f'the column "{name}" cannot be kept: a column of the results has its name, or it is '
                             "named twice", advice="rename it first")  # fmt: skip
        taken.add(name)
    kept = [column_of(input_schema, name) for name in keep]
    return pa.schema([("id", text), *kept, *results])


def column_of(schema: Any, name: str) -> Any:
    """Return the field of a name.

    Raises:
        InputError: There is none, or more than one.
    """
    found = schema.get_all_field_indices(name)
    if len(found) != 1:
        how_often = "no" if not found else "more than one"
        raise InputError(f'there is {how_often} column "{name}"', advice=f"there are {', '.join(schema.names)}")
    return schema.field(found[0])


def place_values(extraction: Extraction, record: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the values of the column `places`."""
    evidence = Evidence(extraction)
    return [
        {
            **{name: place[name] for name in _PLACE},
            "uncertainty_km": place.get("uncertainty_km"),
            **_sureness(place),
            "placed": place["placed"],
            "sentence": _sentence(evidence, place["start"], place["end"]),
            "geometry": wkb(_point(place)) if place["placed"] else None,
        }
        for place in record["places"]
    ]


def route_values(extraction: Extraction, record: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the values of the column `routes`; the line of one that a map does not draw is null."""
    evidence = Evidence(extraction)
    return [_route(*one, evidence) for one in zip(extraction.routes, record["routes"], strict=True)]


def _route(route: Route, told: Mapping[str, Any], evidence: Evidence) -> dict[str, Any]:
    first = told["evidence"][0] if told["evidence"] else None
    line = route.line if is_drawn(told["undrawn"]) else None
    return {
        "when": told["when"]["date"] if "when" in told else None,
        **{name: told[name] for name in ("mover", "status", "undrawn", "distance_km", "length_km", "consistent")},
        **{role: names or None for role, names in ways(told).items()},
        **_sureness(told),
        "start": first and first["start"],
        "end": first and first["end"],
        "sentence": first and _sentence(evidence, first["start"], first["end"]),
        "stops": [{name: stop[name] for name in _STOP} for stop in told["stops"]],
        "geometry": wkb(_lines(line.parts)) if line else None,
    }


def _sureness(told: Mapping[str, Any]) -> dict[str, Any]:
    return {"confidence": told["confidence"], "certainty": in_words(told["confidence"])}


def _sentence(evidence: Evidence, start: int, end: int) -> str:
    return evidence.text(evidence.sentence(Span(start, end)))


def _point(place: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "Point", "coordinates": [place["lon"], place["lat"]]}


def _lines(parts: Sequence[Sequence[tuple[float, float]]]) -> dict[str, Any]:
    lines = [[[round(lon, _DECIMALS), round(lat, _DECIMALS)] for lon, lat in part] for part in parts]
    return {"type": "MultiLineString", "coordinates": lines}
