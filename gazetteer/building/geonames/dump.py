"""Finding the files of a GeoNames dump.

A dump is a folder or one ZIP archive with the files as GeoNames names them, each packed (`allCountries.zip`) or not
(`allCountries.txt`), or a single such file. `find` says which file is which; `Table.blocks` reads one.

Not here: what the lines mean (`gazetteer.building.geonames.lines`). What always holds: nothing is unpacked to the disk;
where files of all countries and of single ones are there, the places come from the single ones if those are all that is
asked for, and otherwise from the file of all countries alone.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from gazetteer.building.geonames import archives
from gazetteer.errors import DumpInvalid
from gazetteer.util.text import printable

ALL_COUNTRIES = "allCountries"
ALTERNATE_NAMES = "alternateNamesV2"
HIERARCHY = "hierarchy"
ADMIN1_CODES = "admin1CodesASCII"
ADMIN2_CODES = "admin2Codes"

_OF_COUNTRY = re.compile(r"[A-Z]{2}|no-country")
_OF_CITIES = re.compile(r"cities\d+")
_NAMES_FOLDER = "alternatenames"
_HOW = (
    "give the folder or archive with GeoNames' own file names, such as allCountries.zip or SY.zip,"
    " or get them with --download"
)


@dataclass(frozen=True, slots=True)
class Table:
    """A file of a dump.

    Attributes:
        path: The text file, or the archive that holds it.
        member: Its name inside the archive, or None where it is not packed.
        size: Bytes of text, as far as the archive can be believed.
    """

    path: Path
    member: str | None
    size: int

    @property
    def shown(self) -> str:
        """The name for messages, one line."""
        inside = f" ({self.member})" if self.member and Path(self.member).stem != self.path.stem else ""
        return printable(f"{self.path}{inside}")

    def blocks(self) -> Iterator[bytes]:
        """Read the file, a block at a time; raise `DumpInvalid` where it cannot be read."""
        if self.member is not None:
            yield from archives.blocks(self.path, member=self.member)
            return
        try:
            with self.path.open("rb") as stream:
                while block := stream.read(archives.BLOCK):
                    yield block
        except OSError as error:
            raise DumpInvalid.because(error, where=self.shown) from error


@dataclass(frozen=True, slots=True)
class Dump:
    """The files of a dump by their parts; only `places` always has some."""

    places: tuple[Table, ...]
    names: tuple[Table, ...] = ()
    hierarchy: Table | None = None
    admin1_codes: Table | None = None
    admin2_codes: Table | None = None


def find(path: Path, *, countries: Collection[str] = ()) -> Dump:
    """Find the files of a dump.

    Args:
        path: A folder, a ZIP archive, or one text file of places.
        countries: ISO 3166-1 alpha-2 codes of the countries that are wanted; none means all. Files of other countries
            are left out; those of all countries still have to be filtered.

    Raises:
        DumpInvalid: There is no file of places, or an archive is refused.
    """
    if path.exists() and not (path.is_file() or path.is_dir()):
        # Opening a pipe that nobody writes to would wait for ever.
        raise DumpInvalid("is a device or pipe", where=path, advice=_HOW)
    try:
        if path.is_dir():
            found = _in_folder(path)
        elif path.suffix.lower() == ".zip":
            found = _in_archive(path)
        else:
            found = {path.stem: Table(path, None, path.stat().st_size)}
    except OSError as error:
        raise DumpInvalid.because(error, where=path, advice=_HOW) from error
    places = _places(found, countries)
    if not places and len(found) == 1 and not path.is_dir() and path.suffix.lower() != ".zip":
        places = tuple(found.values())
    if not places:
        of = f" of {', '.join(sorted(countries))}" if countries and any(map(_OF_COUNTRY.fullmatch, found)) else ""
        raise DumpInvalid(f"holds no GeoNames places{of}", where=path, advice=_HOW)
    return Dump(
        places, _names(found, countries), found.get(HIERARCHY), found.get(ADMIN1_CODES), found.get(ADMIN2_CODES)
    )


def _places(found: Mapping[str, Table], countries: Collection[str]) -> tuple[Table, ...]:
    has_each = bool(countries) and all(code in found for code in countries)
    if ALL_COUNTRIES in found and not has_each:
        return (found[ALL_COUNTRIES],)
    wanted = [stem for stem in sorted(found) if _OF_COUNTRY.fullmatch(stem) and (not countries or stem in countries)]
    if wanted:
        return tuple(found[stem] for stem in wanted)
    cities = [stem for stem in found if _OF_CITIES.fullmatch(stem)]
    # cities500 holds what cities15000 holds: the lowest number is the largest file.
    return (found[min(cities, key=lambda stem: int(stem.removeprefix("cities")))],) if cities else ()


def _names(found: Mapping[str, Table], countries: Collection[str]) -> tuple[Table, ...]:
    prefix = _NAMES_FOLDER + "/"
    has_each = bool(countries) and all(prefix + code in found for code in countries)
    for stem in (ALTERNATE_NAMES, "alternateNames"):
        if stem in found and not has_each:
            return (found[stem],)
    codes = (stem for stem in sorted(found) if stem.startswith(prefix))
    return tuple(found[stem] for stem in codes if not countries or stem.removeprefix(prefix) in countries)


def _in_folder(folder: Path) -> dict[str, Table]:
    found: dict[str, Table] = {}
    for prefix, inner in (("", folder), (_NAMES_FOLDER + "/", folder / _NAMES_FOLDER)):
        if not inner.is_dir():
            continue
        for path in sorted(inner.iterdir()):
            if path.is_file() and path.suffix == ".txt" and _is_known(path.stem):
                found[prefix + path.stem] = Table(path, None, path.stat().st_size)
            elif path.suffix.lower() == ".zip" and prefix + path.stem not in found and _is_known(path.stem):
                if (inner / f"{path.stem}.txt").is_file():
                    continue
                found[prefix + path.stem] = _only_member(path)
    return found


def _in_archive(path: Path) -> dict[str, Table]:
    found = {}
    for member, size in archives.members(path).items():
        stem, is_text = Path(member).stem, member.lower().endswith(".txt")
        if is_text and _is_known(stem):
            prefix = _NAMES_FOLDER + "/" if Path(member).parent.name == _NAMES_FOLDER else ""
            found[prefix + stem] = Table(path, member, size)
    return found


def _only_member(path: Path) -> Table:
    inside = archives.members(path)
    member = f"{path.stem}.txt"
    if member not in inside:
        what = f"does not hold {member}, as GeoNames' archives do"
        raise DumpInvalid(what, where=path, advice=archives.AGAIN)
    return Table(path, member, inside[member])


def _is_known(stem: str) -> bool:
    return (
        stem in {ALL_COUNTRIES, ALTERNATE_NAMES, "alternateNames", HIERARCHY, ADMIN1_CODES, ADMIN2_CODES}
        or _OF_COUNTRY.fullmatch(stem) is not None
        or _OF_CITIES.fullmatch(stem) is not None
    )
