"""The list of first-level units, as GeoNames numbers and codes them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Unit:
    """A first-level unit as GeoNames has it."""

    geonameid: int
    code: str
    name: str
    type: str
    iso: str
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Units:
    """The units, and every identifier of theirs or of a unit below them that leads to one."""

    by_code: dict[str, Unit]
    code_of_geonameid: dict[int, str]
    code_of_iso: dict[str, str]


def read_units(table: Iterable[Sequence[str]]) -> Units:
    """Read the units from the table of all subdivisions.

    Args:
        table: Rows of name, ISO 3166-2 code, GeoNames code, GeoNames id, type, aliases joined with `|`, ...

    Returns:
        Those whose GeoNames code has one dot, and the way to them from the identifiers of all.
    """
    units = Units({}, {}, {})
    for name, iso, code, geonameid, kind, aliases, *_ in table:
        first_level = ".".join(code.split(".")[:2])
        if not geonameid:
            continue
        units.code_of_geonameid[int(geonameid)] = first_level
        if iso:
            units.code_of_iso[iso] = first_level
        if code == first_level and code not in units.by_code:
            units.by_code[code] = Unit(int(geonameid), code, name, kind, iso, tuple(aliases.split("|")))
    return units
