"""Reading GeoJSON: a collection of features, or a feature on each line (RFC 7946, RFC 8142).

Lines are read one at a time; a collection is one JSON value and is read whole. Properties become cells, as of any
table. A feature that cannot be used costs that feature alone; a file that is no GeoJSON, or whose coordinates are not
WGS84, is refused as a whole.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TextIO

from gazetteer.building.tables.model import Record, Refused
from gazetteer.building.tables.shapes import from_geojson
from gazetteer.errors import TableInvalid
from gazetteer.util.encoding import open_text
from gazetteer.util.text import shortened

LARGEST = 1 << 29
"""Characters of the largest collection that is read, in which everything is in memory at once."""

_LONGEST_LINE = 1 << 26
_RECORD_SEPARATOR = "\x1e"
_WGS84 = frozenset({"CRS84", "4326"})
_ADVICE = "give a FeatureCollection, or a Feature on each line"


def read_geojson(path: Path, *, encoding: str | None = None) -> Iterator[Record | Refused]:
    """Read features: yield a record for each, or why it is none.

    Args:
        path: The file.
        encoding: Its encoding; found where None.

    Raises:
        TableInvalid: It is no GeoJSON in WGS84.
        OSError: It cannot be read.
    """
    with open_text(path, encoding=encoding, newline="\n", error=TableInvalid, advice=_ADVICE) as stream:
        by_line = _is_by_line(stream)
        stream.seek(0)
        yield from _of_lines(stream) if by_line else _of_collection(stream)


def _is_by_line(stream: TextIO) -> bool:
    """Tell whether the first line that is not blank is a feature by itself."""
    while line := stream.readline(_LONGEST_LINE):
        text = line.lstrip(_RECORD_SEPARATOR).strip()
        if text:
            try:
                value = json.loads(text)
            except (ValueError, RecursionError):
                # Of several features, the first may be the damaged one.
                return text.startswith('{"type"') and '"Feature"' in text and text.endswith("}")
            return isinstance(value, dict) and value.get("type") != "FeatureCollection"
    return False


def _of_lines(stream: TextIO) -> Iterator[Record | Refused]:
    number = 0
    while line := stream.readline(_LONGEST_LINE):
        number += 1
        if len(line) == _LONGEST_LINE:
            raise TableInvalid(f"has over {_LONGEST_LINE:,} characters", line=number, advice=_ADVICE)
        text = line.lstrip(_RECORD_SEPARATOR).strip()
        if not text:
            continue
        position = f"line {number}"
        try:
            value = json.loads(text)
        except (ValueError, RecursionError) as error:
            yield Refused(f"is not JSON ({_of_json(error)})", value=text[:200], position=position)
        else:
            yield _record(value, position)


def _of_collection(stream: TextIO) -> Iterator[Record | Refused]:
    text = stream.read(LARGEST + 1)
    if len(text) > LARGEST:
        raise TableInvalid("is too large to be read at once", advice="save it with a Feature on each line")
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise TableInvalid(f"is not GeoJSON ({_of_json(error)})", advice=_ADVICE) from error
    del text
    if not isinstance(value, dict) or value.get("type") not in ("FeatureCollection", "Feature"):
        raise TableInvalid("is not GeoJSON with features", advice=_ADVICE)
    _require_wgs84(value)
    features = value.get("features") if value["type"] == "FeatureCollection" else [value]
    if not isinstance(features, list):
        raise TableInvalid('has no list of "features"', advice=_ADVICE)
    for number, feature in enumerate(features, 1):
        yield _record(feature, f"feature {number}")


def _of_json(error: Exception) -> str:
    return "nested too deeply" if isinstance(error, RecursionError) else shortened(str(error))


def _require_wgs84(value: Mapping[str, Any]) -> None:
    """Refuse the member `crs` of GeoJSON before RFC 7946, unless it says WGS84."""
    crs = value.get("crs")
    if crs is None:
        return
    properties = crs.get("properties") if isinstance(crs, dict) else None
    name = str(properties.get("name", "")) if isinstance(properties, dict) else ""
    if name.rpartition(":")[2] not in _WGS84:
        what = f"has coordinates in {shortened(name) or 'an unknown system'}, not in WGS84"
        raise TableInvalid(what, advice="save it in EPSG:4326")


def _record(feature: object, position: str) -> Record | Refused:
    if not isinstance(feature, dict) or feature.get("type") != "Feature":
        return Refused("is not a GeoJSON Feature", value=shortened(str(feature)), position=position)
    properties = feature.get("properties")
    cells = {str(key): _cell(value) for key, value in properties.items()} if isinstance(properties, dict) else {}
    if isinstance(feature.get("id"), str | int):
        cells.setdefault("id", str(feature["id"]))
    try:
        geometry = from_geojson(feature.get("geometry"))
    except Refused as refused:
        refused.column, refused.position = "geometry", position
        return refused
    return Record(position, cells, geometry)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, list):
        return "|".join(_cell(item) for item in value if isinstance(item, str | int | float))
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    return str(value)
