"""GeoJSON (RFC 7946): the map document itself, one feature a line so that two versions can be compared.

Programs that make tables of it get columns besides that say when, by whom and how sure, see
`geomap.outputs.formats.flat_columns`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from gazetteer.util.text import as_json
from geomap.outputs.formats.flat_columns import Reports, reports_of, sureness, told, ways

_LEFT_OUT = frozenset({"geonameid", "length_km", "shortest_km", "longest_km", "overland_km", "corridor", "guess"})
"""Properties that are no texts, and so left out where they are null."""


def geojson_text(document: Mapping[str, Any]) -> str:
    """Return a map document as GeoJSON text, the same for the same document and harmless on a terminal."""
    return "".join(geojson_pieces(document))


def geojson_pieces(document: Mapping[str, Any]) -> Iterator[str]:
    """Yield the pieces of what `geojson_text` returns: a large map is never held as a whole."""
    head = {key: value for key, value in document.items() if key != "features"}
    reports = reports_of(document)
    opening = as_json(head, indent=0).removesuffix("\n}")
    yield f'{opening},\n"features": ['
    for number, feature in enumerate(document["features"]):
        yield f"{',' if number else ''}\n{as_json(_with_columns(feature, reports))}"
    yield "\n]\n}\n" if document["features"] else "]\n}\n"


def _with_columns(feature: Mapping[str, Any], reports: Reports) -> dict[str, Any]:
    properties = feature["properties"]
    kept = {key: value for key, value in properties.items() if value is not None or key not in _LEFT_OUT}
    added = {
        **(ways(properties) if properties["type"] == "route" else {}),
        **{key: value for key, value in sureness(properties).items() if key not in properties},
        **told(feature, reports),
    }
    return {**feature, "properties": {**kept, **added}}
