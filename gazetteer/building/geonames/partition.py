"""Sorting a dump into partitions, each of which can be read by itself.

Each table is read once, checked line by line, reduced to the columns that are used and sorted by id
(`gazetteer.building.geonames.spill`). The result is a list of partitions of some 50,000 places, which
`gazetteer.building.geonames.dump_rows` turns into rows, in any order and in any process.

What always holds: memory does not grow with the dump, but for a bit an id and the relations of administrative units.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from gazetteer.building.geonames.archives import BLOCK
from gazetteer.building.geonames.dump import Dump, Table
from gazetteer.building.geonames.hierarchy import units_of
from gazetteer.building.geonames.lines import Account, Reader, is_id, is_utf8
from gazetteer.building.geonames.spill import LARGEST_ID, IdSet, Spill
from gazetteer.errors import DumpInvalid

PLACES_EACH = 50_000
_MOST_ABBREVIATIONS = 200_000
_PLACE_COLUMNS = 19
_NAME_COLUMNS = range(8, 11)
_CODE_COLUMNS = 4
_MOST_PEOPLE = 10**11
_DATE = re.compile(rb"\d{4}-\d\d-\d\d")

_LANGUAGE = re.compile(rb"[a-z]{2,3}(-[A-Za-z0-9]+)*")
_SKIPPED, _ABBREVIATION, _OTHER, _ENGLISH, _OLD = range(5)
_PSEUDO_LANGUAGES = {
    b"": _OTHER, b"piny": _OTHER, b"fr_1793": _OLD,
    b"abbr": _ABBREVIATION, b"iata": _ABBREVIATION, b"icao": _ABBREVIATION, b"faac": _ABBREVIATION,
}  # fmt: skip
"""What is no ISO 639 code but stands before a name. Links, postal codes, phonetic spellings and ids are not names."""


class Partition(NamedTuple):
    """The files of one partition, which holds a range of ids; a file that would have no lines does not exist."""

    places: tuple[Path, ...]
    names: tuple[Path, ...]
    units: tuple[Path, ...]


@dataclass(slots=True)
class Partitioned:
    """A dump, sorted.

    Attributes:
        partitions: The partitions, in the order of their ids; each place is in one of them.
        account: What was read and left out.
        present: The ids of all places.
        abbreviations: Ids and their abbreviations: those of units, and the codes of airports.
        populations: Inhabitants by country code, of the countries that the dump holds.
        newest: The day of the latest change of a place, such as `2026-11-20`, or empty.
    """

    partitions: tuple[Partition, ...] = ()
    account: Account = field(default_factory=Account)
    present: IdSet = field(default_factory=IdSet)
    abbreviations: list[tuple[int, str]] = field(default_factory=list)
    populations: dict[str, int] = field(default_factory=dict)
    newest: str = ""


def partition(
    dump: Dump, *, folder: Path, countries: Collection[str] = (), places_each: int = PLACES_EACH
) -> Partitioned:
    """Sort a dump into files in a folder.

    Args:
        dump: The files of the dump.
        folder: An empty folder; it needs room for about as many bytes as the tables have unpacked.
        countries: ISO 3166-1 alpha-2 codes of the countries whose places are wanted; none means all.
        places_each: The most places of a partition, as far as that can be.

    Raises:
        DumpInvalid: A table cannot be read, or is not one of GeoNames'.
        OSError: The folder cannot be written.
    """
    places, names, units = (Spill(folder, name) for name in ("places", "names", "units"))
    result = Partitioned()
    sorter = _PlaceSorter(result, places, frozenset(code.encode() for code in countries), keep_column=not dump.names)
    for table in dump.places:
        sorter.sort(table)
    places.flush()
    if not places.counts:
        of = f" of {', '.join(sorted(countries))}" if countries else ""
        raise DumpInvalid(f"holds no place{of}", where=dump.places[0].shown, advice="download it again")
    for codes in filter(None, (dump.admin1_codes, dump.admin2_codes)):
        for ident, code, line in _codes(codes, result):
            names.add(ident, line)
            if codes is dump.admin1_codes:
                sorter.units.setdefault(ident, code)
    for table in dump.names:
        _sort_names(table, result, names)
    names.flush()
    if dump.hierarchy is not None:
        for ident, code in units_of(sorter.lacking, sorter.units, table=dump.hierarchy, account=result.account):
            units.add(ident, b"%d\t%b" % (ident, code))
    units.flush()
    ranges = _grouped(places.counts, places_each)
    result.partitions = tuple(
        Partition(*(tuple(map(spill.path, numbers)) for spill in (places, names, units))) for numbers in ranges
    )
    return result


def _grouped(counts: Mapping[int, int], most: int) -> Iterator[list[int]]:
    """Group the numbers of neighbouring files so that a group has no more lines than `most`, or is one file."""
    group: list[int] = []
    size = 0
    for number in sorted(counts):
        if group and size + counts[number] > most:
            yield group
            group, size = [], 0
        group.append(number)
        size += counts[number]
    if group:
        yield group


@dataclass(slots=True)
class _PlaceSorter:
    """Sorts the lines of tables of places into a spill, and what they tell of the whole dump into a result.

    Attributes:
        countries: Codes of the wanted countries, or none for all.
        keep_column: Whether the column of alternate names is kept, because there is no table of names.
        units: Codes of first-level units, such as `SY.10`, by id.
        lacking: Ids of places in a country without a first-level unit.
    """

    result: Partitioned
    spill: Spill
    countries: frozenset[bytes]
    keep_column: bool
    units: dict[int, bytes] = field(default_factory=dict)
    lacking: array[int] = field(default_factory=lambda: array("q"))

    def sort(self, table: Table) -> None:
        reader = Reader(table, self.result.account)
        newest = self.result.newest.encode()
        for first, lines, are_text in reader.batches(label="Sorting places"):
            for number, line in enumerate(lines, first):
                fields = line.rstrip(b"\r").split(b"\t")
                if why := _fault(fields, None if are_text else line):
                    if line.strip():
                        reader.reject(number, why)
                    continue
                if self.countries and fields[8] not in self.countries:
                    continue
                ident = int(fields[0])
                if not self.result.present.add(ident):
                    self.result.account.repeated += 1
                    continue
                self._learn(ident, fields)
                self.spill.add(ident, self._reduced(ident, fields))
                if fields[18] > newest and _DATE.fullmatch(fields[18]):
                    newest = fields[18]
            self.spill.settle(BLOCK)
        self.result.newest = newest.decode()

    def _learn(self, ident: int, fields: list[bytes]) -> None:
        code, country, admin1 = fields[7], fields[8], fields[10]
        if not admin1 or admin1 == b"00":
            if country and fields[6] != b"A":
                self.lacking.append(ident)
        elif code == b"ADM1":
            self.units[ident] = country + b"." + admin1
        if code in {b"PCLI", b"PCLD", b"PCLF", b"PCLS"}:
            known = self.result.populations
            known[country.decode()] = max(known.get(country.decode(), 0), int(fields[14] or 0))

    def _reduced(self, ident: int, fields: list[bytes]) -> bytes:
        kept = (
            b"%d" % ident,
            *fields[1:3],
            fields[3] if self.keep_column else b"",
            *fields[4:9],
            fields[10],
            fields[14],
        )
        return b"\t".join(kept)


def _fault(fields: list[bytes], undecoded: bytes | None) -> str | None:
    """Say what is wrong with the columns of a place, or return None; `undecoded` is a line that may be no text."""
    if len(fields) != _PLACE_COLUMNS:
        return f"has {len(fields)} columns, not {_PLACE_COLUMNS}"
    if undecoded is not None and not is_utf8(undecoded):
        return "is not UTF-8"
    try:
        if not 0 < int(fields[0]) <= LARGEST_ID:
            return "has an id that no place can have"
        if not (-90.0 <= float(fields[4]) <= 90.0 and -180.0 <= float(fields[5]) <= 180.0):
            return "has coordinates outside the world"
        if fields[14] and not 0 <= int(fields[14]) <= _MOST_PEOPLE:
            return "has a population that no place can have"
    except ValueError:
        return "has a number that is none"
    if fields[8] and not (len(fields[8]) == len("SY") and fields[8].isalpha() and fields[8].isupper()):
        return "has a country code that is none"
    return None if fields[1].strip() else "has no name"


def _codes(table: Table, result: Partitioned) -> Iterator[tuple[int, bytes, bytes]]:
    """Read a table of codes: yield ids, codes, and the short names as lines for the names."""
    reader = Reader(table, result.account)
    for first, lines, are_text in reader.batches(label="Reading codes"):
        for number, line in enumerate(lines, first):
            fields = line.rstrip(b"\r").split(b"\t")
            if len(fields) != _CODE_COLUMNS or not is_id(fields[3]) or not (are_text or is_utf8(line)):
                if line.strip():
                    reader.reject(number, f"is not a code, two names and an id ({len(fields)} columns)")
            elif int(fields[3]) in result.present:
                yield int(fields[3]), fields[0], b"%d\t0\t%b" % (int(fields[3]), fields[1])


def _sort_names(table: Table, result: Partitioned, spill: Spill) -> None:
    reader = Reader(table, result.account)
    present, account = result.present, result.account
    for first, lines, are_text in reader.batches(label="Sorting names"):
        for number, line in enumerate(lines, first):
            fields = line.rstrip(b"\r").split(b"\t")
            if len(fields) not in _NAME_COLUMNS or not (are_text or is_utf8(line)) or not is_id(fields[1]):
                if line.strip():
                    reader.reject(number, "is not an alternate name of GeoNames")
                continue
            language = _language(fields[2])
            if language == _SKIPPED or not fields[3].strip():
                continue
            ident = int(fields[1])
            if ident not in present:
                account.unmatched += 1
            elif language == _ABBREVIATION:
                if len(result.abbreviations) < _MOST_ABBREVIATIONS:
                    result.abbreviations.append((ident, fields[3].decode().strip()))
            else:
                spill.add(ident, b"%d\t%d\t%b" % (ident, _rank(language, fields), fields[3]))
        spill.settle(BLOCK)


@lru_cache(maxsize=4_096)
def _language(code: bytes) -> int:
    if code == b"en":
        return _ENGLISH
    return _PSEUDO_LANGUAGES.get(code, _OTHER if _LANGUAGE.fullmatch(code) else _SKIPPED)


def _rank(language: int, fields: list[bytes]) -> int:
    """Return the place of a name among those of its place: 0 English and preferred, up to 5 historic."""
    preferred, _short, colloquial, historic = (flag == b"1" for flag in fields[4:8])
    if historic or language == _OLD:
        return 5
    if colloquial:
        return 4
    if language == _ENGLISH:
        return 0 if preferred else 2
    return 1 if preferred else 3
