"""Which column of a table holds what.

People title their columns in many ways. `Chooser` takes the titles that the user named, and guesses the others from the
titles that are usual in spreadsheets, GIS files and GeoNames' own tables. A column is used for one thing only.

Always holds: the same titles lead to the same choice; a title that the user named is never replaced by a guess.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields

from gazetteer.building.tables.model import Columns
from gazetteer.names.keys import fold

_USUAL = {
    "name": (
        "name", "place_name", "placename", "toponym", "place", "town", "city", "village", "settlement", "locality",
        "title", "label", "name_en", "nom", "nombre", "nome", "ort", "name_1", "asciiname",
    ),
    "lat": ("lat", "latitude", "y", "lat_dd", "decimallatitude", "decimal_latitude", "ycoord", "y_coord", "breite"),
    "lon": (
        "lon", "lng", "long", "longitude", "x", "lon_dd", "long_dd", "decimallongitude", "decimal_longitude", "xcoord",
        "x_coord", "laenge",
    ),
    "id": ("id", "gazetteer_id", "place_id", "uid", "uuid", "identifier", "code", "pcode", "ref"),
    "kind": ("kind", "type", "place_type", "feature_type", "featuretype", "category", "fclass"),
    "country": ("country", "cc", "country_code", "countrycode", "iso2", "iso_a2", "iso", "iso3", "iso_a3"),
    "names": (
        "names", "alternate_names", "alternatenames", "alternative_names", "alt_names", "alt_name", "other_names",
        "aliases", "alias", "also_known_as", "aka", "variants", "synonyms",
    ),
    "population": ("population", "pop", "inhabitants", "pop_est"),
    "prominence": ("prominence",),
}  # fmt: skip
"""Usual titles of the columns for each part of a place, the likeliest first, as `_plain` writes them."""

GEONAMEID_TITLES = ("geonameid", "geoname_id", "geonames_id", "geonamesid")
"""Titles of a column of bare GeoNames ids; it counts as an `id` column where there is no other."""

_USUAL["id"] += GEONAMEID_TITLES
_NOT_WORD = re.compile(r"[\W_]+")
_MOST_HEADERS = 1_000


class Chooser:
    """Chooses the columns of a table; keeps its choices, since features of one file mostly have the same columns."""

    def __init__(self, columns: Columns) -> None:
        """Keep what the user named."""
        self._named = {part.name: getattr(columns, part.name) for part in fields(columns)}
        self._chosen: dict[tuple[str, ...], Mapping[str, str]] = {}

    def choose(self, titles: Sequence[str]) -> Mapping[str, str]:
        """Return the title of the column for each part of a place, a field of `Columns`, that a table has."""
        key = tuple(titles)
        if key not in self._chosen:
            if len(self._chosen) >= _MOST_HEADERS:
                self._chosen.clear()
            self._chosen[key] = self._find(key)
        return self._chosen[key]

    def missing(self, titles: Sequence[str]) -> list[tuple[str, str]]:
        """Return the parts for which the user named a column that is not there, with the title named."""
        chosen = self.choose(titles)
        return [(part, title) for part, title in self._named.items() if title is not None and part not in chosen]

    def _find(self, titles: tuple[str, ...]) -> dict[str, str]:
        by_form: dict[str, str] = {}
        for title in titles:
            by_form.setdefault(plain(title), title)
        chosen: dict[str, str] = {}
        for part, named in self._named.items():
            if named in titles:
                chosen[part] = named
            elif named is not None and plain(named) in by_form:
                chosen[part] = by_form[plain(named)]
        for part, usual in _USUAL.items():
            if self._named[part] is None:
                taken = set(chosen.values())
                free = (by_form[form] for form in usual if form in by_form and by_form[form] not in taken)
                if guessed := next(free, None):
                    chosen[part] = guessed
        return chosen


def plain(title: str) -> str:
    """Return the form under which titles are compared: folded, words joined by underscores.

    >>> plain(" Place Name "), plain("Lat."), plain("ISO-A2")
    ('place_name', 'lat', 'iso_a2')
    """
    return _NOT_WORD.sub("_", fold(title)).strip("_")
