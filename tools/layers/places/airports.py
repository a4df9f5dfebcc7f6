"""The layer of airports and military bases: airportsdata's airports that a report may name.

The source has 28,000 airfields and says nothing of their size. Taken are those that `airports.toml` names, those that
call themselves international and have an IATA code, and military airfields; and bases, test and launch sites
that are written by hand in the same table. What the layer of small places holds already is left out.

A code such as `JFK` is a name only where English uses it as a word: the table lists those, and they become
abbreviations. Others (`CAN`, `DAD`) are ordinary words more often than airports.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from gazetteer.names.keys import fold
from tools.layers.folders import layer_file, table_beside
from tools.layers.rows import LayerRow, clean_names, names_text, places_text, slug
from tools.layers.sources import packages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

MEMBER = "airportsdata/airports.csv"

PROMINENCE_OF_MAJOR = 0.5
PROMINENCE_OF_REGIONAL = 0.42
PROMINENCE_OF_INTERNATIONAL = 0.35
PROMINENCE_OF_BASE = 0.36

_INTERNATIONAL = re.compile(r"\bInternational\b", re.I)
_MILITARY = re.compile(
    r"\b(?:air ?base|afb|(?:air|army air) (?:force|reserve) (?:base|station)|army air ?field|"
    r"naval (?:air )?(?:base|station)|nas|mcas|marine corps air station|joint base)\b|^(?:RAF|RAAF|CFB)\b",
    re.I,
)
_MINOR = re.compile(r"\b(?:regional|municipal|air ?base airport|aux|auxiliary|heliport)\b", re.I)
_AIRPORT_WORD = re.compile(r"\s+Airport$")
_SAYS_AIRPORT = re.compile(r"\b(?:airport|aerodrome|airfield|jetport)\b", re.I)
_ABBREVIATED = {"Int": "International", "Intl": "International", "Ntl": "National", "Rgnl": "Regional"}
"""Words that the source shortens in names, and what they stand for."""


class Airfield(NamedTuple):
    """A row of the source: its codes (IATA may be empty), name, town, ISO country code and position in degrees."""

    code: str
    iata: str
    name: str
    city: str
    country: str
    lon: float
    lat: float


def derive(folder: Path, *, layers: Path) -> dict[str, str]:
    """Derive the layer of airports.

    Args:
        folder: Where the wheels are or will be downloaded to.
        layers: Folder that holds `small_places`.

    Returns:
        File names of the layer and their text.

    Raises:
        GazetteerError: The wheel is missing or not the expected one.
        KeyError: The table names an airport that the source does not have.
    """
    table = table_beside(__file__)
    text = packages.member(packages.AIRPORTS, MEMBER, folder=folder).decode("utf-8")
    fields = list(_airfields(text))
    with layer_file(layers, "small_places.csv").open(encoding="utf-8", newline="") as lines:
        held = list(csv.DictReader(lines))
    rows = assemble(fields, table, held=held)
    place_of = _place_of_code(fields, held) | {row.source.split()[-1]: row.id for row in rows}
    code_of = {field.iata: field.code for field in fields if field.iata}
    names = [
        (code, "abbreviation", place_of[code_of[iata]], "usual in English for the airport")
        for code, iata in table["codes"].items()
    ]
    names += _names_of_held(fields, held, table["names"])
    return {"airports.csv": places_text(rows), "airport_names.csv": names_text(names)}


def assemble(
    fields: Sequence[Airfield], table: Mapping[str, Any], *, held: Sequence[Mapping[str, str]]
) -> list[LayerRow]:
    """Return the rows of airports and bases.

    Args:
        fields: The airfields of the source.
        table: What `airports.toml` holds.
        held: Rows of the layer of small places, whose `source` ends with the code of an airfield where it has one.
    """
    left_out = _place_of_code(fields, held).keys()
    taken = {fold(name) for row in held for name in (row["name"], *row["names"].split("|")) if name}
    rows: dict[str, LayerRow] = {}
    for base in table["base"]:
        names = [base["name"], *base.get("names", ())]
        if not taken & {fold(name) for name in names}:
            row = _base_by_hand(base)
            rows[row.id] = row
            taken |= {fold(name) for name in names}
    ranked = dict.fromkeys(table["regional"].split(), PROMINENCE_OF_REGIONAL)
    ranked |= dict.fromkeys(table["major"].split(), PROMINENCE_OF_MAJOR)
    lone = _lone_cities(fields, ranked.keys())
    for field in fields:
        found = None if field.code in left_out else _row(field, ranked, lone, table["names"])
        if found is None or (found.kind == "base" and fold(found.name) in taken):
            continue
        row = replace(found, id=f"{found.id}-{slug(field.code)}") if found.id in rows else found
        rows[row.id] = row
    return list(rows.values())


def _names_of_held(
    fields: Sequence[Airfield], held: Sequence[Mapping[str, str]], called: Mapping[str, Sequence[str]]
) -> list[tuple[str, str, str, str]]:
    """Return rows for the names that the table has for airports which the layer of small places holds."""
    place_of = _place_of_code(fields, held)
    known = {row["id"]: {row["name"], *row["names"].split("|")} for row in held}
    return [
        (name, "name", place_of[field.code], "usual in English for the airport")
        for field in fields
        if field.code in place_of and field.iata
        for name in called.get(field.iata, ())
        if name not in known[place_of[field.code]]
    ]


def _airfields(text: str) -> Iterator[Airfield]:
    for row in csv.DictReader(io.StringIO(text)):
        yield Airfield(
            row["icao"] or row["lid"], row["iata"], " ".join(row["name"].split()), row["city"], row["country"],
            float(row["lon"]), float(row["lat"]),
        )  # fmt: skip


def _place_of_code(fields: Sequence[Airfield], held: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """Return the ids of the small places that are airfields of the source, by the code of the airfield."""
    codes = {field.code for field in fields}
    places = {row["source"].split()[-1]: row["id"] for row in held if "airportsdata" in row["source"]}
    return {code: place for code, place in places.items() if code in codes}


def _lone_cities(fields: Iterable[Airfield], ranked: Iterable[str]) -> frozenset[tuple[str, str]]:
    """Return the cities (name, country) with one airport among those of the table: `Lyon airport` means that one."""
    wanted = set(ranked)
    cities = [(field.city, field.country) for field in fields if field.iata in wanted]
    return frozenset(city for city in cities if city[0] and cities.count(city) == 1)


def _row(
    field: Airfield,
    ranked: Mapping[str, float],
    lone: frozenset[tuple[str, str]],
    called: Mapping[str, Sequence[str]],
) -> LayerRow | None:
    """Return the row of an airfield, or None where no report is likely to name it."""
    if field.iata in ranked:
        names = airport_names(field.name)
        if (field.city, field.country) in lone:
            names.append(f"{field.city} Airport")
            if _INTERNATIONAL.search(names[0]):
                names.append(f"{field.city} International Airport")
        return _place(field, "airport", [*names, *called.get(field.iata, ())], ranked[field.iata])
    if _MILITARY.search(field.name) and not _MINOR.search(field.name):
        return _place(field, "base", base_names(field.name), PROMINENCE_OF_BASE)
    if field.iata and _INTERNATIONAL.search(field.name):
        return _place(field, "airport", airport_names(field.name), PROMINENCE_OF_INTERNATIONAL)
    return None


def airport_names(name: str) -> list[str]:
    """Return the names of an airport, the full one first.

    Example:
        >>> airport_names("Charlotte/Douglas International Airport")
        ['Charlotte Douglas International Airport', 'Charlotte Douglas Airport', 'Douglas International Airport']
    """
    parts = [" ".join(_ABBREVIATED.get(word, word) for word in part.split()) for part in name.split("/")]
    whole = " ".join(part for part in parts if part)
    full = whole if _SAYS_AIRPORT.search(whole) else f"{whole} Airport"
    short = re.sub(r"\s+International(?=\s+Airport$)", "", full)
    others = [part for part in parts if part != whole and _SAYS_AIRPORT.search(part)]
    return list(dict.fromkeys([full, short, *others]))


def base_names(name: str) -> list[str]:
    """Return the names of a military airfield, with its abbreviations written out and as they are usual.

    Example:
        >>> base_names("Barksdale Afb Airport")
        ['Barksdale Air Force Base', 'Barksdale AFB']
    """
    bare = _AIRPORT_WORD.sub("", name)
    main, *inside = (part.strip() for part in re.split(r"[()]", bare) if part.strip())
    forms = []
    for part in (main, *(part for part in inside if _MILITARY.search(part))):
        written = re.sub(r"\bAfb\b", "Air Force Base", part, flags=re.I)
        written = re.sub(r"\bNas\b", "Naval Air Station", written, flags=re.I)
        written = re.sub(r"\bMcas\b", "Marine Corps Air Station", written, flags=re.I)
        forms.append(written)
        for long, short in (
            ("Air Force Base", "AFB"), ("Naval Air Station", "NAS"), ("Marine Corps Air Station", "MCAS")
        ):  # fmt: skip
            if long in written:
                forms.append(written.replace(long, short))
                core = written.replace(long, "").strip()
                if short != "AFB" and core:
                    forms += [f"{long} {core}", f"{short} {core}"]
        if re.search(r"\bAir Base\b", written):
            forms.append(written.replace("Air Base", "Airbase"))
    return list(dict.fromkeys(forms))


def _place(field: Airfield, kind: str, names: Sequence[str], prominence: float) -> LayerRow:
    return LayerRow(
        id=f"airports:{slug(names[0])}",
        name=names[0],
        kind=kind,
        lon=field.lon,
        lat=field.lat,
        country=field.country,
        prominence=prominence,
        names=clean_names(names[1:], shown=names[0]),
        source=f"airportsdata {packages.AIRPORTS.version}, row {field.code}",
    )


def _base_by_hand(base: Mapping[str, Any]) -> LayerRow:
    lon, lat = base["point"]
    return LayerRow(
        id=f"airports:{slug(base['name'])}",
        name=base["name"],
        kind=base.get("kind", "base"),
        lon=lon,
        lat=lat,
        country=base["country"],
        prominence=base["prominence"],
        names=clean_names(base.get("names", ()), shown=base["name"]),
        source="general geographic knowledge; to about 2 km",
    )
