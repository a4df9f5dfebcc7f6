"""The values of properties of places, for the columns that somebody adds to a table.

What always holds: every place asked about has a row with every property asked for; what the gazetteer does not know is
an empty list, and never a guess.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from gazetteer.kinds import kind_label
from gazetteer.model import NameForm, Place
from gazetteer.spreadsheets.reconciliation.queries import Extension, Refused
from gazetteer.spreadsheets.reconciliation.vocabulary import PROPERTIES, type_record

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer

Cell = dict[str, object]

_TYPES: MappingProxyType[str, str] = MappingProxyType({"country": "country", "admin1": "admin1"})
"""The type of the places that are the values of a property."""


def propose(parameters: Mapping[str, str]) -> dict[str, object]:
    """Propose the properties that can be fetched, for a `type` and up to a `limit`; every type has the same."""
    text = parameters.get("limit", "")
    if text and not (text.isascii() and text.isdigit() and len(text) < 7):
        raise Refused(400, "limit is not a whole number")
    proposed = [{"id": each.id, "name": each.name, "description": each.description} for each in PROPERTIES.values()]
    answer: dict[str, object] = {"properties": proposed[: int(text) if text else None]}
    return (
        answer | ({"type": parameters["type"]} if "type" in parameters else {}) | ({"limit": int(text)} if text else {})
    )


class Extender:
    """Answers data extension queries from one gazetteer."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        """Ask a gazetteer."""
        self._gazetteer = gazetteer
        self._unit = lru_cache(maxsize=4096)(self._find_unit)
        self._values: dict[str, Callable[[Place], list[Cell]]] = {
            "latitude": lambda place: [{"float": place.lat}],
            "longitude": lambda place: [{"float": place.lon}],
            "coordinates": lambda place: [{"str": f"{place.lat},{place.lon}"}],
            "country": self._country,
            "country_code": lambda place: _texts(place.country),
            "admin1": self._admin1,
            "admin1_code": lambda place: _texts(place.admin1_code),
            "kind": lambda place: _texts(kind_label(place.kind)),
            "population": lambda place: [{"int": place.population}] if place.population else [],
            "geonameid": lambda place: _texts(str(place.geonameid) if place.geonameid is not None else None),
            "name": lambda place: _texts(place.name),
            "other_names": self._other_names,
            "prominence": lambda place: [{"float": round(place.prominence, 4)}],
            "source": lambda place: _texts(place.layer),
        }

    def extend(self, wanted: Extension) -> dict[str, object]:
        """Return the values of the properties asked for, as the protocol writes them."""
        return {
            "meta": [_meta(key) for key in wanted.properties],
            "rows": {each: self._row(each, wanted) for each in wanted.ids},
        }

    def _row(self, place_id: str, wanted: Extension) -> dict[str, list[Cell]]:
        place = self._gazetteer.get(place_id)
        return {key: self._values[key](place) if place and key in self._values else [] for key in wanted.properties}

    def _country(self, place: Place) -> list[Cell]:
        country = self._gazetteer.country(place.country) if place.country else None
        return [{"id": country.id, "name": country.name}] if country else _texts(place.country)

    def _admin1(self, place: Place) -> list[Cell]:
        unit = self._unit(place.admin1, place.admin1_code, place.country) if place.admin1 else None
        return [{"id": unit.id, "name": unit.name}] if unit else _texts(place.admin1)

    def _find_unit(self, name: str, code: str | None, country: str | None) -> Place | None:
        matches = self._gazetteer.lookup(name, country=country, kind="admin1", fuzzy=False, limit=None)
        return next((match.place for match in matches if match.place.admin1_code == code), None)

    def _other_names(self, place: Place) -> list[Cell]:
        """Return the further names in one cell: of several, OpenRefine would make as many rows."""
        names = self._gazetteer.names(place.id)
        return _texts("; ".join(name for name, form in names if form is NameForm.NAME and name != place.name))


def _texts(text: str | None) -> list[Cell]:
    return [{"str": text}] if text else []


def _meta(key: str) -> dict[str, object]:
    meta: dict[str, object] = {"id": key, "name": PROPERTIES[key].name if key in PROPERTIES else key}
    return meta | ({"type": {each: type_record(_TYPES[key])[each] for each in ("id", "name")}} if key in _TYPES else {})
