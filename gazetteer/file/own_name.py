"""Which place a lookup names first: the town that is called so before what is only sometimes called so.

Sources list every name that anybody has given a place, in every language: `Salvador` is also El Salvador's, `Franca` is
France's, `Reno` the Rhine's, `Uman` Oman's. Whoever looks such a name up mostly means the town that is shown under it.
Not so where the town is small and the other well known (`Cologne`, a village in Italy), and where everybody calls the
other by that name (`Holland`), which the layer of common names says.

Not here: which places have a name (`gazetteer.file.by_name`). What always holds: no place is added or left out, and the
places that are called so by their own names keep the order among themselves. Only what comes first is meant to be
right: where a town of the name does already, the rest is left as it is.
"""

from __future__ import annotations

import csv
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from gazetteer.kinds import KINDS
from gazetteer.model import Match, NameForm, Step
from gazetteer.names.keys import fold, spelt_out

_SETTLEMENTS = frozenset(key for key, kind in KINDS.items() if kind.feature_class == "P")
_GOVERNING = frozenset({"country", "territory", "admin1", "admin2", "unit"})
_CAPITAL = "capital"
_NAME, _DEMONYM, _EXACT, _HEARD = NameForm.NAME, NameForm.DEMONYM, Step.EXACT, Step.TRANSLITERATED

_FAVOUR = 0.2
"""Prominence by which a settlement's own name outweighs a further name of another place: that of a hundred times as
many inhabitants. Source: chosen so that nearly every town is found by its own name (`benchmarks/names/own_names.py`),
while Calcutta and Cologne stay the cities that people mean."""

_FAVOUR_OF_EXACT = 0.08
"""What is added where the own name is written as asked and the further name is not: Kalaw is not `kalaw`, Callao."""

_TOWN, _LARGE = 5_000, 15_000
"""Inhabitants from which a settlement comes before every unit that is only sometimes called so, and before all else
that is no settlement, or that was called so once (Formosa in Argentina comes before Taiwan)."""


def own_first(matches: Sequence[Match], name: str) -> tuple[Match, ...]:
    """Order the places that have a name as it is written so that the towns shown under it come first.

    Args:
        matches: What `Gazetteer.candidates` returns, best first; those that only sound the same stay as they are.
        name: The name that was asked.
    """
    if len(matches) < 2 or matches[0].step is _HEARD:
        return tuple(matches)
    if matches[0].name == matches[0].place.name and _is_town(matches[0]):
        # So it is nearly always, and nobody asks what comes second.
        return tuple(matches)
    sometimes = [number for number, match in enumerate(matches) if match.name != match.place.name]
    if not sometimes:
        return tuple(matches)
    key, spelt = fold(name), spelt_out(name)
    others = {number for number in sometimes if not _is_own(matches[number], key, spelt)}
    towns = [(number, match) for number, match in enumerate(matches) if number not in others and _is_town(match)]
    if not towns or not others:
        return tuple(matches)
    # A place goes right behind the last of the towns that come before it; ties stay as they were.
    ranks = [
        max([number, *(rank for rank, town in towns if rank > number and _precedes(town, match, key))])
        if number in others
        else number
        for number, match in enumerate(matches)
    ]
    order = sorted(range(len(matches)), key=lambda number: (ranks[number], ranks[number] != number, number))
    return tuple(matches[number] for number in order)


def _is_own(match: Match, key: str, spelt: str) -> bool:
    """Tell whether a place is shown under the asked name, accents aside."""
    return match.form is _NAME and fold(match.place.name) in (key, spelt)


def _is_town(match: Match) -> bool:
    return match.place.kind in _SETTLEMENTS


def _precedes(town: Match, other: Match, key: str) -> bool:
    """Tell whether a town that is called so by its own name comes before a place that is only sometimes called so."""
    inhabitants = town.place.population
    if other.form is not _NAME:
        return inhabitants >= _TOWN and (other.form is _DEMONYM or other.step is not _EXACT)
    if other.place.id in _usual("layers/names/common_names.csv", "names/familiar.csv").get(key, ()):
        return False
    favour = _FAVOUR + _FAVOUR_OF_EXACT * (town.step is _EXACT and other.step is not _EXACT)
    if other.place.prominence - town.place.prominence < favour:
        return True
    if _is_town(other):
        return town.place.kind == _CAPITAL
    governs = other.place.kind in _GOVERNING and other.place.id not in _usual("layers/names/historical_names.csv").get(
        key, ()
    )
    return inhabitants >= (_TOWN if governs else _LARGE)


@cache
def _usual(*tables: str) -> dict[str, frozenset[str]]:
    """Return the places by the folded names that some tables of the package give them."""
    found: dict[str, set[str]] = {}
    for table in tables:
        with files("gazetteer").joinpath(table).open("r", encoding="utf-8") as lines:
            for row in csv.DictReader(lines):
                found.setdefault(fold(row["name"]), set()).add(row["place"])
    return {key: frozenset(places) for key, places in found.items()}
