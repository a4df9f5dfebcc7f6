"""Finding the first-level unit of places that do not name theirs.

Some places of GeoNames have no code of a first-level unit although `hierarchy.txt` says what they lie in. The table has
half a million relations, parent and child; it is held in sorted arrays and climbed for all places at once.

What always holds: a relation of type `ADM` is preferred to others, and a circle ends.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping

from gazetteer.building.geonames.dump import Table
from gazetteer.building.geonames.lines import Account, Reader, is_id

_MOST_STEPS = 10
"""GeoNames has five levels of units, and parts of cities below."""


def units_of(
    places: array[int], units: Mapping[int, bytes], *, table: Table, account: Account
) -> Iterator[tuple[int, bytes]]:
    """Find first-level units by climbing from place to parent: yield ids of places and the codes of their units.

    Args:
        places: Ids of the places that lack a unit.
        units: Codes of the first-level units by id.
        table: `hierarchy.txt`: parent, child, type.
        account: Where its lines are counted.

    Raises:
        DumpInvalid: The table cannot be read, or is not one of GeoNames'.
    """
    import numpy as np

    if not places or not units:
        return
    children, parents = _relations(table, account)
    if not children:
        return
    preferred_first = np.lexsort((np.asarray(parents) & 1, np.asarray(children)))
    child = np.asarray(children)[preferred_first]
    parent = np.asarray(parents)[preferred_first] >> 1
    known = np.sort(np.fromiter(units, dtype=np.int64, count=len(units)))
    asked = np.asarray(places)
    current = asked.copy()
    for _ in range(_MOST_STEPS):
        at = np.minimum(np.searchsorted(child, current), len(child) - 1)
        has_parent = child[at] == current
        asked, current = asked[has_parent], parent[at[has_parent]]
        if not len(asked):
            return
        is_unit = known[np.minimum(np.searchsorted(known, current), len(known) - 1)] == current
        for place, unit in zip(asked[is_unit].tolist(), current[is_unit].tolist(), strict=True):
            yield place, units[unit]
        asked, current = asked[~is_unit], current[~is_unit]


def _relations(table: Table, account: Account) -> tuple[array[int], array[int]]:
    """Read children and parents, each parent doubled, plus one where the relation is not of type ADM."""
    children, parents = array("q"), array("q")
    reader = Reader(table, account)
    for first, lines, _ in reader.batches(label="Reading the hierarchy"):
        for number, line in enumerate(lines, first):
            fields = line.rstrip(b"\r").split(b"\t")
            if len(fields) not in {2, 3} or not (is_id(fields[0]) and is_id(fields[1])):
                if line.strip():
                    reader.reject(number, "is not a parent and a child")
                continue
            children.append(int(fields[1]))
            parents.append(int(fields[0]) << 1 | (fields[-1].strip() != b"ADM"))
    return children, parents
