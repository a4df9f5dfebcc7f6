"""`gazetteer lookup`: the places that answer to a name."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Any

import click

from gazetteer.cli.table import table
from gazetteer.kinds import KINDS
from gazetteer.model import Bounds, Match

NOTHING_FOUND = 1


def two_letters(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """Accept a country code of two letters, or none."""
    if value is not None and not (len(value) == len("SY") and value.isascii() and value.isalpha()):
        raise click.BadParameter(f"takes the two letters of ISO 3166-1, such as SY for Syria, not {value!r}")
    return value


def two_letters_each(context: click.Context, parameter: click.Parameter, value: str | None) -> tuple[str, ...] | None:
    """Accept one country code or several with commas between them, or none."""
    if value is None:
        return None
    return tuple(str(two_letters(context, parameter, code.strip())) for code in value.split(","))


def known_kinds(_context: click.Context, _parameter: click.Parameter, value: str | None) -> tuple[str, ...] | None:
    """Accept one kind or several with commas between them, or none."""
    if value is None:
        return None
    kinds = tuple(kind.strip() for kind in value.split(","))
    for kind in kinds:
        if kind not in KINDS:
            raise click.BadParameter(f"{kind!r} is not a kind; the kinds are {', '.join(KINDS)}")
    return kinds


def bounding_box(_context: click.Context, _parameter: click.Parameter, value: str | None) -> Bounds | None:
    """Accept west,south,east,north in degrees, or none."""
    if value is None:
        return None
    try:
        bounds = Bounds(*map(float, value.split(",")))
    except (TypeError, ValueError):
        raise click.BadParameter(
            f"takes west,south,east,north in degrees, such as 35,32,43,38, not {value!r}"
        ) from None
    in_world = (
        all(-180 <= lon <= 180 for lon in (bounds.west, bounds.east)) and -90 <= bounds.south <= bounds.north <= 90
    )
    if not in_world:
        raise click.BadParameter(f"{value!r} is no box on the globe; give west,south,east,north in degrees")
    return bounds


def point(_context: click.Context, _parameter: click.Parameter, value: str | None) -> tuple[float, float] | None:
    """Accept lat,lon in degrees, as people write it; return (lon, lat)."""
    if value is None:
        return None
    try:
        lat, lon = map(float, value.split(","))
    except ValueError:
        raise click.BadParameter(f"takes lat,lon in degrees, such as 35.1,36.8, not {value!r}") from None
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise click.BadParameter(f"{value!r} is no point on the globe; the latitude comes first")
    return lon, lat


@click.command(short_help="Find the places that answer to a name.")
@click.argument("name")
@click.option(
    "--country",
    metavar="CC[,CC]",
    callback=two_letters_each,
    help="Only places of this country, or of these (ISO 3166-1 alpha-2, such as SY).",
)
@click.option(
    "--kind",
    metavar="KIND[,KIND]",
    callback=known_kinds,
    help="Only places of this kind, or of these, such as village, country or sea.",
)
@click.option(
    "--bounds",
    metavar="W,S,E,N",
    callback=bounding_box,
    help="Only places in this box: west, south, east, north in degrees.",
)
@click.option(
    "--near", metavar="LAT,LON", callback=point, help="Prefer places the nearer they lie to this point (degrees)."
)
@click.option("--prefix", is_flag=True, help="NAME is only the beginning of a name.")
@click.option(
    "--fuzzy/--no-fuzzy", default=True, show_default=True, help="Forgive a misspelling, if nothing else fits."
)
@click.option(
    "--limit", metavar="N", type=click.IntRange(1), default=10, show_default=True, help="Show at most N places."
)
@click.option(
    "--format", "layout", type=click.Choice(["table", "json", "geojson"]),
    help="How to print; a table on a terminal and one JSON object a line in a pipe where not given.",
)  # fmt: skip
@click.option(
    "--gazetteer",
    "path",
    metavar="FILE",
    type=click.Path(),
    help="Gazetteer file to use instead of the starter gazetteer.",
)
def lookup(
    *,
    name: str,
    country: tuple[str, ...] | None,
    kind: tuple[str, ...] | None,
    bounds: Bounds | None,
    near: tuple[float, float] | None,
    prefix: bool,
    fuzzy: bool,
    limit: int,
    layout: str | None,
    path: str | None,
) -> None:
    """Find the places that answer to NAME, best first.

    The column "step" says how far the spelling was forgiven: exact; folded (case, accents, punctuation);
    transliterated (the ways of writing Arabic, Persian, Cyrillic or other names with Latin letters);
    fuzzy (a slip of the pen or two, where that can hardly be chance). The score goes with it, 1 is the same name.

    \b
    Examples:
      gazetteer lookup Latmeen
      gazetteer lookup "Maraat al-Numan" --country SY
      gazetteer lookup Tripoli --near 34.9,36.0
      gazetteer lookup "san fr" --prefix --kind city,capital
      gazetteer lookup "Caspian Sea" --format geojson > caspian.geojson
    """
    from gazetteer.store import Gazetteer

    with Gazetteer.open(path) as gazetteer:
        if prefix:
            matches = gazetteer.complete(name, country=country, kind=kind, bounds=bounds, near=near, limit=limit)
        else:
            matches = gazetteer.lookup(
                name, country=country, kind=kind, bounds=bounds, near=near, fuzzy=fuzzy, limit=limit
            )
    layout = layout or ("table" if sys.stdout.isatty() else "json")
    if layout == "geojson":
        features = [_feature(match) for match in matches]
        click.echo(json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False))
    elif layout == "json":
        for match in matches:
            click.echo(json.dumps(_record(match), ensure_ascii=False))
    elif matches:
        click.echo(_table(matches))
    if not matches:
        click.echo(f"gazetteer: no place answers to {name!r}; try another spelling or fewer filters", err=True)
        sys.exit(NOTHING_FOUND)


def _record(match: Match) -> dict[str, Any]:
    place = match.place
    return {
        "name": place.name,
        "lat": place.lat,
        "lon": place.lon,
        "kind": place.kind,
        "feature_class": place.feature_class,
        "country": place.country,
        "admin1": place.admin1,
        "population": place.population,
        "gazetteer_id": place.id,
        "geonameid": place.geonameid,
        "matched": match.name,
        "form": match.form.value,
        "step": match.step.value,
        "score": match.score,
        "layer": place.layer,
    }


def _feature(match: Match) -> dict[str, Any]:
    record = _record(match)
    lon, lat = record.pop("lon"), record.pop("lat")
    geometry = {"type": "Point", "coordinates": [lon, lat]}
    return {"type": "Feature", "id": match.place.id, "geometry": geometry, "properties": record}


def _table(matches: Sequence[Match]) -> str:
    header = (
        "name",
        "kind",
        "country",
        "first-level unit",
        "lat",
        "lon",
        "population",
        "matched",
        "step",
        "score",
        "id",
    )
    rows = [
        (
            match.place.name, KINDS[match.place.kind].label, match.place.country or "", match.place.admin1 or "",
            f"{match.place.lat:.4f}", f"{match.place.lon:.4f}",
            f"{match.place.population:,}" if match.place.population else "",
            match.name, match.step.value, f"{match.score:.2f}", match.place.id,
        )
        for match in matches
    ]  # fmt: skip
    return table(header, rows, right=frozenset({"lat", "lon", "population", "score"}))
