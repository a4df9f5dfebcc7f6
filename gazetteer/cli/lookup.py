"""`gazetteer lookup`: the places that answer to a name."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from typing import Any

import click

from gazetteer.cli.table import table
from gazetteer.kinds import KINDS
from gazetteer.model import Match

NOTHING_FOUND = 1


def two_letters(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """Accept a country code of two letters, or none."""
    if value is not None and not (len(value) == len("SY") and value.isascii() and value.isalpha()):
        raise click.BadParameter(f"takes the two letters of ISO 3166-1, such as SY for Syria, not {value!r}")
    return value


@click.command(short_help="Find the places that answer to a name.")
@click.argument("name")
@click.option(
    "--country",
    metavar="CC",
    callback=two_letters,
    help="Only places of this country (ISO 3166-1 alpha-2, such as SY).",
)
@click.option(
    "--kind",
    metavar="KIND",
    type=click.Choice(list(KINDS)),
    help="Only places of this kind, such as village, country or sea.",
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
    *, name: str, country: str | None, kind: str | None, limit: int, layout: str | None, path: str | None
) -> None:
    """Find the places that answer to NAME, best first.

    Case, accents, punctuation and the ways of writing Arabic, Persian or Cyrillic names with Latin letters are
    forgiven; the column "step" says how far: exact, folded or transliterated.

    \b
    Examples:
      gazetteer lookup Latmeen
      gazetteer lookup "Maraat al-Numan" --country SY
      gazetteer lookup "Caspian Sea" --format geojson > caspian.geojson
    """
    from gazetteer.store import Gazetteer

    with Gazetteer.open(path) as gazetteer:
        matches = gazetteer.lookup(name, country=country, kind=kind, limit=limit)
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
    header = ("name", "kind", "country", "first-level unit", "lat", "lon", "population", "step", "id")
    rows = [
        (
            match.place.name, KINDS[match.place.kind].label, match.place.country or "", match.place.admin1 or "",
            f"{match.place.lat:.4f}", f"{match.place.lon:.4f}",
            f"{match.place.population:,}" if match.place.population else "", match.step.value, match.place.id,
        )
        for match in matches
    ]  # fmt: skip
    return table(header, rows, right=frozenset({"lat", "lon", "population"}))
