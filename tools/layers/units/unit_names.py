"""Names of administrative units: which to show, which to find them by.

The short name is what is left of `Hama Governorate` without the word at its end or beginning that says what sort of
unit it is. Nothing is taken from names whose rest says nothing (`Northern Province`, `Free State`, `Capital Region`).
Names that Natural Earth gives to two units of one country are those of only one of them, and believed for that one.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from tools.layers.folders import table_beside
from tools.layers.rows import GENERIC_NAMES, clean_names, slug

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tools.layers.units.ids import Unit

    Feature = Mapping[str, Any]

_TABLE = table_beside(__file__)

SHOWN_NAMES: dict[str, str] = _TABLE["shown_names"]
NAMES_OF_OTHERS: dict[str, list[str]] = _TABLE["names_of_others"]
COMMA_NAMES: dict[str, str] = _TABLE["comma_names"]
TYPES_TO_SHOW: dict[str, str] = _TABLE["types_to_show"]

_ENDINGS, _BEGINNINGS = "|".join(_TABLE["endings"]), "|".join(_TABLE["beginnings"])
_ENDING = re.compile(rf"(?P<rest>.+?)(?: (?:{_ENDINGS}))+", re.IGNORECASE)
_BEGINNING = re.compile(rf"(?:{_BEGINNINGS}) (?P<rest>.+)", re.IGNORECASE)
_INVERTED = re.compile(r"(?P<rest>[^,]+), .+")
_PARTICLE = re.compile(r"(?:de la|de las|de los|de|del|des|du|di|da|do|of)[ ]|d['’]|dell['’]|l['’]")
_EMPTY_RESTS = GENERIC_NAMES | frozenset(_TABLE["empty_rests"])


def short_name(name: str) -> str:
    """Return a name without the word that says what sort of unit it is, or an empty string if nothing is to take away.

    Example:
        >>> short_name("Hama Governorate"), short_name("Free State"), short_name("Texas")
        ('Hama', '', '')
    """
    for pattern in (_ENDING, _BEGINNING, _INVERTED):
        found = pattern.fullmatch(name)
        if found:
            rest = found["rest"].strip()
            return "" if rest.casefold() in _EMPTY_RESTS or len(rest) < 3 else rest
    return ""


def without_particles(names: Iterable[str]) -> list[str]:
    """Return names without the particle before them: `de Homs` is `Homs`."""
    return [name[found.end() :] if (found := _PARTICLE.match(name)) else name for name in names]


@dataclass(frozen=True, slots=True)
class Namer:
    """Chooses names for the units of all countries, so that those of one country do not get each other's.

    Attributes:
        own: How many units of a country bear a name in GeoNames, by country code and name.
        english: How many features of a country bear an English name in Natural Earth, by country code and name.
        taken: Names of countries and seas, case folded.
    """

    own: Counter[tuple[str, str]]
    english: Counter[tuple[str, str]]
    taken: frozenset[str]

    @classmethod
    def of(cls, units: Iterable[Unit], features: Mapping[str, Sequence[Feature]], *, taken: frozenset[str]) -> Namer:
        """Make a namer for `units`, with the features of Natural Earth by the code of the unit that they are."""
        own = Counter((unit.code[:2], name) for unit in units for name in {unit.name, *unit.aliases} if name)
        english = Counter(
            (code[:2], _short_or_whole(feature["name_en"]))
            for code, members in features.items()
            for feature in members
            if feature["name_en"]
        )
        return cls(own, english, taken)

    def names(self, unit: Unit, features: Sequence[Feature]) -> tuple[str, tuple[str, ...]]:
        """Return the name to show for a unit, and its other names.

        Args:
            unit: The unit as GeoNames has it.
            features: The features of Natural Earth that are the unit.
        """
        believed = [feature for feature in features if self._is_believable(unit, feature)]
        names = list(dict.fromkeys([unit.name, *unit.aliases, *_natural_earth_names(believed)]))
        shorts = [short for name in names if (short := short_name(name)) and self.own[unit.code[:2], short] <= 1]
        english = next((feature["name_en"] for feature in believed if feature["name_en"]), "")
        shown = self._shown(unit, english, shorts)
        others = [name for name in names if name == unit.name or name.casefold() not in self.taken]
        refused = NAMES_OF_OTHERS.get(unit.code, ())
        others = [name for name in [*others, *shorts] if ", " not in name and name not in refused]
        return shown, clean_names(without_particles(others), shown=shown)

    def _is_believable(self, unit: Unit, feature: Feature) -> bool:
        english = _short_or_whole(feature["name_en"] or "")
        if self.english[unit.code[:2], english] <= 1:
            return True
        known = {slug(_short_or_whole(name)) for name in (unit.name, *unit.aliases)}
        return slug(english) in known

    def _shown(self, unit: Unit, english: str, shorts: Sequence[str]) -> str:
        """Return the short English name where it is unmistakable, else the name of GeoNames."""
        if unit.code in SHOWN_NAMES:
            return SHOWN_NAMES[unit.code]
        short = _short_or_whole(english)
        sort = TYPES_TO_SHOW.get(unit.name.rpartition(" ")[2].casefold())
        if english and sort:
            return f"{short} {sort}"
        if self.english[unit.code[:2], short] <= 1:
            for name in (short, english):
                if clean_names([name]) and (name in shorts or name == english):
                    return name
        if ", " in unit.name:
            return COMMA_NAMES.get(unit.code) or unit.name.split(", ")[0]
        if not clean_names([unit.name]) and unit.type:
            return f"{unit.name} {unit.type}"
        return unit.name


def _short_or_whole(name: str) -> str:
    return short_name(name) or name


def _natural_earth_names(features: Iterable[Feature]) -> list[str]:
    names: list[str] = []
    for feature in features:
        keys = ["name", "name_alt", "name_local", "gn_name", "woe_name"]
        keys += sorted(key for key in feature if key.startswith("name_") and len(key) <= 8 and key != "name_len")
        for key in keys:
            names.extend((feature[key] or "").split("|"))
    return [name.strip() for name in names if name.strip()]
