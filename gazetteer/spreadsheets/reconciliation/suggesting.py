"""What somebody who types may mean: places, types and properties whose name begins so.

Not here: the search for beginnings of names (`Gazetteer.complete`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from gazetteer.kinds import KINDS
from gazetteer.model import Place
from gazetteer.spreadsheets.reconciliation.answering import description, place_called
from gazetteer.spreadsheets.reconciliation.queries import LONGEST_TEXT, Refused
from gazetteer.spreadsheets.reconciliation.vocabulary import CLASSES, PROPERTIES, kinds_of, type_record, types_of

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer

_A_PAGE = 20
_LAST = 500
"""How many suggestions may be asked for in all: nobody pages further."""


def suggest_places(parameters: Mapping[str, str], gazetteer: Gazetteer) -> dict[str, object]:
    """Suggest places for a `prefix`, of a `type` if one is given, from the `cursor` on."""
    prefix, start = parameters.get("prefix", "").strip()[:LONGEST_TEXT], _cursor(parameters)
    kinds = kinds_of(parameters.get("type", "")) or None
    places = dict.fromkeys(_places(prefix, kinds, start + _A_PAGE, gazetteer))
    return {
        "result": [
            {
                "id": place.id,
                "name": place.name,
                "description": description(place, gazetteer),
                "notable": types_of(place),
            }
            for place in list(places)[start : start + _A_PAGE]
        ]
    }


def _places(prefix: str, kinds: frozenset[str] | None, limit: int, gazetteer: Gazetteer) -> Iterator[Place]:
    """Yield the place whose id the text is, those with names that begin so, and what a whole name may mean."""
    place = place_called(prefix, gazetteer)
    if place is not None:
        yield place
    if not prefix or limit > _LAST:
        return
    begun = gazetteer.complete(prefix, kind=kinds, limit=limit)
    yield from (match.place for match in begun)
    if len(begun) < limit:
        yield from (match.place for match in gazetteer.lookup(prefix, kind=kinds, limit=limit - len(begun)))


def suggest_types(parameters: Mapping[str, str]) -> dict[str, object]:
    """Suggest types for a `prefix`, those that hold several kinds first."""
    names = [(key, name, "") for key, name in CLASSES.items()]
    names += [(key, kind.label, f"kind of {CLASSES[kind.feature_class]}") for key, kind in KINDS.items()]
    chosen = _beginning(parameters, names)
    return {"result": [type_record(key) | ({"description": text} if text else {}) for key, _, text in chosen]}


def suggest_properties(parameters: Mapping[str, str]) -> dict[str, object]:
    """Suggest properties for a `prefix`."""
    chosen = _beginning(parameters, ((each.id, each.name, each.description) for each in PROPERTIES.values()))
    return {"result": [{"id": key, "name": name, "description": text} for key, name, text in chosen]}


def _beginning(parameters: Mapping[str, str], names: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Return those of which the id, the name or a word of the name begins with the prefix."""
    prefix, start = parameters.get("prefix", "").strip().casefold(), _cursor(parameters)
    found = [
        (key, name, text)
        for key, name, text in names
        if key.casefold().startswith(prefix) or f" {name}".casefold().find(f" {prefix}") >= 0
    ]
    return found[start:]


def _cursor(parameters: Mapping[str, str]) -> int:
    text = parameters.get("cursor", "") or "0"
    if not (text.isascii() and text.isdigit() and len(text) < 7):
        raise Refused(400, "cursor is not a whole number from 0")
    return int(text)
