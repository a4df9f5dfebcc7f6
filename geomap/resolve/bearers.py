"""The places that bear a name, with what the name and the wording right at it say for each of them.

Reports of a run, and the two readings of each, ask for the same names again and again. What depends on nothing but the
name, the words for a kind beside it and the gazetteer's answer is computed once, as arrays, and kept for some names.

Not here: what the report says of where a place lies and of where it was written (`geomap.resolve.candidate_features`),
and what its other names say (`geomap.resolve.joint_model`). Always holds: arrays are shared between reports, so that
nobody may change them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from gazetteer import Match, NameForm, Place, Step
from gazetteer.names.keys import fold, romanise
from geomap.languages.model import Language
from geomap.resolve.wording.variety import FEATURES as OF_VARIETY
from geomap.resolve.wording.variety import written_in

Floats = NDArray[np.float64]

STATIC = (
    "prominence", "prominence squared", "no population", "country", "admin1", "capital", "water or region", "village",
    "transliterated", "same spelling", "main name", "other name of a settlement", "second-level unit by its short name",
    "kind agrees", "kind disagrees", "held here", "held elsewhere", "listed with countries", "listed with units",
    "article of a landform", "article of a town", "most prominent", "alone", "unit without cue",
    "unit of its town", "abbreviated unit", "familiar", "alias against an own name", "unit beside a town elsewhere",
    *OF_VARIETY,
)  # fmt: skip
"""Features of a candidate that do not depend on other names. Those of what the report says are 0 here."""
_OF_NEIGHBOURS = (0.0,) * 6
_FROM_THE_REPORT = (0.0,) * len(OF_VARIETY)

NONE = (
    "none", "none of several", "none heard", "none misspelt", "none of a part", "none of several words",
    "none in the larger place", "none there", "none though there", "none of the kind",
    "none despite a famous one", "none despite a landform",
)  # fmt: skip
"""Features of the choice that a name means none of its candidates, before the other names are looked at."""

MOST_CANDIDATES = 60
_MOST_KEPT = 2_000
"""Names whose bearers are kept: some 3 kB each on average, 30 kB at most."""

_ROMANISATIONS_DIFFER = 3
"""Letters by which two romanisations of a name may differ in length."""

_NEARLY_AS_KNOWN = 0.1
"""A unit has more people than a town that is as well known."""
_LITTLE_KNOWN = 0.4
"""The prominence up to which a town's own name takes nothing from better known places that have it as a further one."""

_FAMOUS = 0.45
"""The prominence from which a place is known far away: that of a city of some 50,000."""
_AS_WRITTEN = frozenset({Step.EXACT, Step.FOLDED})
_UNITS = frozenset({"admin1", "admin2"})
_SETTLEMENTS = frozenset({"city", "town", "village", "capital"})

_sound = lru_cache(maxsize=10_000)(romanise)


@dataclass(frozen=True, slots=True)
class Asked:
    """A name as a report has it.

    Attributes:
        surface: The text of the mention.
        wording: What the matches answer to, if that is another.
        kinds: Kinds that a word beside it speaks for.
        language: The language of the report.
        matches: What the gazetteer answers. The same name mostly has the same answer, so it is compared and not hashed.
    """

    surface: str
    wording: str | None
    kinds: frozenset[str]
    language: Language
    matches: tuple[Match, ...] = field(hash=False)


@dataclass(frozen=True, slots=True)
class Bearers:
    """The places that bear a name.

    Attributes:
        places: The places.
        points: Where each lies, (lon, lat) in degrees; a unit that is called after its town lies where the town does.
        vectors: The same as vectors of length 1, an array of places by x, y and z.
        static: An array of places by `STATIC`, with 0 for what the rest of the report says.
        none: Features of `NONE`, with 0 for the same.
        written: In which countries they lie, as `geomap.resolve.wording.variety.written_in` returns it.
    """

    places: tuple[Place, ...]
    points: tuple[tuple[float, float], ...]
    vectors: Floats
    static: Floats
    none: Floats
    written: Floats


@lru_cache(maxsize=_MOST_KEPT)
def bearers_of(asked: Asked) -> Bearers:
    """Return the places that bear a name, of the first `MOST_CANDIDATES` that the gazetteer has."""
    matches = _fitting(asked.matches[:MOST_CANDIDATES], kinds=asked.kinds)
    shown = _Shown(matches, key=fold(asked.wording or asked.surface), language=asked.language)
    towns = _towns(matches)
    places = tuple(match.place for match in matches)
    points = tuple((at.lon, at.lat) for at in (town or place for town, place in zip(towns, places, strict=True)))
    return Bearers(
        places,
        points,
        unit_vectors(points),
        _static(matches, towns, shown, asked.kinds),
        _none(asked, matches, shown),
        written_in([place.country for place in places], language=asked.language),
    )


def _fitting(matches: Sequence[Match], *, kinds: frozenset[str]) -> Sequence[Match]:
    """Leave out the towns that lie in a unit of their name where the wording calls it a unit.

    Aleppo province is not the city of Aleppo, however much better known that is.
    """
    if not kinds & _UNITS or kinds & _SETTLEMENTS:
        return matches
    units = {(match.place.country, match.place.admin1_code) for match in matches if match.place.kind in kinds & _UNITS}
    return [
        match
        for match in matches
        if match.place.feature_class != "P" or (match.place.country, match.place.admin1_code) not in units
    ]


def _towns(matches: Sequence[Match]) -> list[Place | None]:
    """Return for each unit among the candidates the town that it is called after; None for all other candidates.

    Such a unit has more people than the town, but is known for the town, and its middle lies where no report means:
    until the wording speaks for one of them, they are one.
    """
    if all(match.place.kind != "admin1" for match in matches):
        return [None] * len(matches)
    best: dict[str | None, Place] = {}
    for match in matches:
        place = match.place
        known = best.get(place.admin1_code)
        if place.feature_class == "P" and (known is None or known.prominence < place.prominence):
            best[place.admin1_code] = place
    towns = [best.get(match.place.admin1_code) if match.place.kind == "admin1" else None for match in matches]
    return [
        town if town is not None and town.prominence <= match.place.prominence else None
        for match, town in zip(matches, towns, strict=True)
    ]


class _Shown:
    """Under which names the places of a name are shown.

    Attributes:
        key: The name, folded.
        folded: The shown name of each place, folded.
        as_named: Whether each is shown under the name, all but for `City`.
        familiar: Whether each is known by the name in the language of the report, whatever it is called there.
    """

    def __init__(self, matches: Sequence[Match], *, key: str, language: Language) -> None:
        """Compare the shown name of each match with the key."""
        folded = {name: fold(name) for name in {match.place.name for match in matches}}
        ends, exonyms = language.used("shown"), language.exonyms
        named = {name for name, shown in folded.items() if _is_shown(shown, key, ends)}
        self.key = key
        self.folded = [folded[match.place.name] for match in matches]
        self.as_named = [match.place.name in named for match in matches]
        self.familiar = [(key, match.place.id) in exonyms for match in matches]


def _static(matches: Sequence[Match], towns: Sequence[Place | None], names: _Shown, kinds: Set[str]) -> Floats:
    """Return the features of `STATIC` of all candidates of a name."""
    known = [town.prominence if town else match.place.prominence for match, town in zip(matches, towns, strict=True)]
    best, alone, asks = max(known), len(matches) == 1, bool(kinds)
    own = _own_name([match.place for match, is_named in zip(matches, names.as_named, strict=True) if is_named])
    rows = []
    for match, prominence, town, shown, as_named, familiar in zip(
        matches, known, towns, names.folded, names.as_named, names.familiar, strict=True
    ):
        place, step, form = match.place, match.step, match.form
        kind, feature_class = place.kind, place.feature_class
        is_main = familiar or as_named or _sounds_main(shown, names.key)
        agrees, is_unit = kind in kinds, kind == "admin1"
        rows.append(
            (
                prominence * 10,
                prominence**2 * 10,
                place.population == 0,
                kind in {"country", "territory"},
                is_unit,
                kind == "capital",
                feature_class in "HL",
                kind == "village",
                step is Step.TRANSLITERATED,
                step is Step.EXACT,
                is_main,
                feature_class == "P" and not is_main,
                kind == "admin2" and not is_main,
                agrees,
                asks and not agrees,
                *_OF_NEIGHBOURS,
                prominence == best,
                alone,
                is_unit and not asks,
                town is not None and not asks,
                is_unit and form is NameForm.ABBREVIATION,
                familiar,
                0.0 if is_main or form is not NameForm.NAME or place.admin1_code in own.units else own.fame,
                is_unit and not asks and own.elsewhere(place),
                *_FROM_THE_REPORT,
            )
        )
    return np.array(rows, dtype=np.float64)


def _none(asked: Asked, matches: Sequence[Match], shown: _Shown) -> Floats:
    """Return the features of `NONE` of a name."""
    kinds, steps = asked.kinds, {match.step for match in matches}
    misspelt = Step.FUZZY in steps
    return np.array(
        [
            1.0,
            np.log(len(matches)),
            Step.TRANSLITERATED in steps,
            misspelt,
            asked.wording is not None and not misspelt,
            " " in asked.surface,
            0.0,
            0.0,
            0.0,
            bool(kinds) and all(match.place.kind not in kinds for match in matches),
            _fame(asked, matches, shown),
            len(matches) == 1 and matches[0].step in _AS_WRITTEN and matches[0].place.feature_class in "HT",
        ],
        dtype=np.float64,
    )


def _fame(asked: Asked, matches: Sequence[Match], shown: _Shown) -> float:
    """Return how famous the most famous place is that is called by the very name, from 0 to about 4.

    It is not meant where the wording asks for another kind, nor by a name with marks that its own lacks: the Berlín
    pass is not in Germany.
    """
    surface, kinds, exonyms = asked.surface, asked.kinds, asked.language.exonyms
    key = fold(surface)
    known = [
        match.place.prominence
        for match, name in zip(matches, shown.folded, strict=True)
        if match.step in _AS_WRITTEN
        and (name == key or (key, match.place.id) in exonyms)
        and (not kinds or match.place.kind in kinds)
        and (surface.isascii() or surface.casefold() == match.place.name.casefold())
    ]
    return max(max(known, default=0.0) - _FAMOUS, 0.0) * 10


class _OwnName(NamedTuple):
    """The best known town or first-level unit whose own name is written like the mention.

    Attributes:
        fame: How well known it is, from 0 to 2.
        towns: The towns that have the name, and how prominent each is.
        units: Codes of the first-level units that these lie in; a unit called after its town is no other place.
    """

    fame: float
    towns: Mapping[str | None, float]
    units: Set[str]

    def elsewhere(self, unit: Place) -> bool:
        """Tell whether a town outside a unit has its name and is nearly as prominent."""
        return any(
            code != unit.admin1_code and known >= unit.prominence - _NEARLY_AS_KNOWN
            for code, known in self.towns.items()
        )


def _own_name(named: Sequence[Place]) -> _OwnName:
    """Return who of the places has a name as its own: Kinshasa may stand for the country, but that has its own name."""
    towns = [place for place in named if place.feature_class == "P"]
    units = [place for place in named if place.kind == "admin1"]
    known = max((place.prominence for place in (*towns, *units)), default=0.0)
    by_unit: dict[str | None, float] = {}
    for place in towns:
        by_unit[place.admin1_code] = max(by_unit.get(place.admin1_code, 0.0), place.prominence)
    fame = min(max((known - _LITTLE_KNOWN) * 10, 0.0), 2.0)
    least = known - _NEARLY_AS_KNOWN
    best = {place.admin1_code for place in (*towns, *units) if place.admin1_code and place.prominence >= least}
    return _OwnName(fame, by_unit, best)


def _is_shown(shown: str, key: str, ends: Set[str]) -> bool:
    """Tell whether a place is shown under a name, all but for `City`."""
    return shown == key or (shown.startswith(f"{key} ") and shown[len(key) + 1 :] in ends)


def _sounds_main(shown: str, key: str) -> bool:
    """Tell whether a place is shown under another romanisation of a name: Ḩamāh is Hama."""
    alike = shown[:1] == key[:1] and abs(len(shown) - len(key)) <= _ROMANISATIONS_DIFFER
    return alike and _sound(shown) == _sound(key) != ""


def unit_vectors(points: Sequence[tuple[float, float]]) -> Floats:
    """Return points (lon, lat), in degrees, as vectors of length 1: an array of points by x, y and z."""
    lon, lat = np.radians(np.array(points, dtype=np.float64).reshape(len(points), 2)).T
    along = np.cos(lat)
    return np.stack([along * np.cos(lon), along * np.sin(lon), np.sin(lat)], axis=1)
