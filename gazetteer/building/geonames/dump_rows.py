"""From the files of one partition to the rows of its places.

`places` joins the places of a partition with their names and gives each its kind, its prominence and its names in
their order of preference. It needs nothing but the files, so that several processes can each read their own.

Not here: checking, which was done when the files were written. What always holds: the rows come in the order of their
ids, whatever the order of the dump.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache, partial
from operator import itemgetter
from pathlib import Path

from gazetteer.building.entries import PlaceRow
from gazetteer.building.geonames.codes import kind_of, prominence_of
from gazetteer.building.geonames.partition import Partition, Partitioned

_LONGEST_NAME = 200
"""Characters; GeoNames' own limit."""


def parts(partitioned: Partitioned) -> list[partial[Iterator[PlaceRow]]]:
    """Return for each partition a function without arguments that yields the rows of its places.

    The functions can be pickled and called in other processes, as long as the files are there.
    """
    return [partial(places, partition, populations=partitioned.populations) for partition in partitioned.partitions]


def places(partition: Partition, *, populations: Mapping[str, int]) -> Iterator[PlaceRow]:
    """Read the places of a partition, with increasing ids; `populations` of countries tell how prominent capitals are.

    Raises:
        OSError: A file cannot be read.
    """
    names = _names(partition.names)
    units = dict(line.split("\t", 1) for line in _lines(partition.units))
    lines = [(int(line[: line.index("\t")]), line) for line in _lines(partition.places)]
    lines.sort()
    for ident, line in lines:
        fields = line.split("\t")
        yield _row(ident, fields, names.get(fields[0], []), units.get(fields[0]), populations)


def _row(
    ident: int, fields: list[str], ranked: list[str], unit: str | None, populations: Mapping[str, int]
) -> PlaceRow:
    _, name, ascii_name, column, lat, lon, feature_class, code, country, admin1, population = fields
    people = int(population or 0)
    name = name.strip()
    names = _further_names(name, ascii_name, column, ranked)
    of_country = populations.get(country, 0) if code == "PPLC" else 0
    kind, known = _described(feature_class, code, people, 1 + len(names), of_country)
    if country and admin1 and admin1 != "00":
        unit = f"{country}.{admin1}"
    return PlaceRow(
        id=f"geonames:{ident}",
        name=name,
        kind=kind,
        lon=float(lon),
        lat=float(lat),
        country=country or None,
        admin1_code=unit,
        population=people,
        prominence=known,
        geonameid=ident,
        names=names,
    )


@lru_cache(maxsize=1 << 15)
def _described(feature_class: str, code: str, population: int, names: int, of_country: int) -> tuple[str, float]:
    """Return kind and prominence; most places share theirs with many others."""
    kind = kind_of(feature_class, code, population=population)
    return kind, prominence_of(kind, code, population=population, names=names, of_country=of_country)


def _further_names(name: str, ascii_name: str, column: str, ranked: list[str]) -> tuple[str, ...]:
    further: dict[str, None] = {}
    if ranked:
        # The rank is the first character; sorting keeps the order of the dump within a rank.
        ranked.sort(key=itemgetter(0))
        for each in ranked:
            further[each[2:].strip()] = None
    if column:
        further.update((each.strip(), None) for each in column.split(","))
    if ascii_name and not name.isascii():
        further[ascii_name.strip()] = None
    further.pop(name, None)
    if not further:
        return ()
    return tuple(each for each in further if each and len(each) <= _LONGEST_NAME and "://" not in each)


def _names(paths: Iterable[Path]) -> dict[str, list[str]]:
    """Return ranks and names by id."""
    names: dict[str, list[str]] = {}
    for line in _lines(paths):
        ident, _, ranked = line.partition("\t")
        names.setdefault(ident, []).append(ranked)
    return names


def _lines(paths: Iterable[Path]) -> Iterator[str]:
    """Yield the lines of files, none of those that are missing."""
    for path in paths:
        try:
            text = path.read_bytes().decode("utf-8")
        except FileNotFoundError:
            continue
        yield from text.split("\n")[:-1]
