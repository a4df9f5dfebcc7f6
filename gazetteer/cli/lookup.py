"""`gazetteer lookup`: the places that answer to a name."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

import click

from gazetteer.cli.parameters import (
    bounding_box,
    country_codes,
    default_layout,
    echo_feature_collection,
    gazetteer_option,
    kind_option,
    layout_option,
    point,
    words,
)
from gazetteer.kinds import KINDS, kind_label
from gazetteer.model import Bounds, Match
from gazetteer.util.table import table
from gazetteer.util.text import as_json, shortened

NOTHING_FOUND = 1


@click.command(short_help="Find the places that answer to a name.")
@click.argument("name", callback=words)
@click.option(
    "--country", metavar="NAME[,NAME]",
    help="Only places of this country, or of these: ISO 3166-1 codes, such as SY, or names.",
)  # fmt: skip
@kind_option("Only places of this kind, or of these, such as village, country or sea.")
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
@layout_option("table", "json", "geojson")
@gazetteer_option
def lookup(
    *,
    name: str,
    country: str | None,
    kinds: tuple[str, ...] | None,
    bounds: Bounds | None,
    near: tuple[float, float] | None,
    prefix: bool,
    fuzzy: bool,
    limit: int,
    layout: str | None,
    path: str | None,
) -> None:
    """Find the places that answer to NAME, best first.

    NAME may say more than a name: what contains the place ("Springfield, IL", "Al-Bab, Aleppo, Syria", "Portland
    (Maine)", "Syria, Aleppo"), what kind of place it is ("province of Hama"), a postal code. What it says must hold.
    A place that is called so by its own name comes before one that is only sometimes called so.

    The column "step" says how far the spelling was forgiven: exact; folded (case, accents, punctuation);
    transliterated (the ways of writing Arabic, Persian, Cyrillic or other names with Latin letters);
    fuzzy (one or two misspelt letters, where that can hardly be chance). The score goes with it; 1 is the same name.

    \b
    Examples:
      gazetteer lookup Latmeen
      gazetteer lookup "Maraat al-Numan" --country SY
      gazetteer lookup "Springfield, IL"
      gazetteer lookup Tripoli --near 34.9,36.0
      gazetteer lookup Goma --country "Congo, Dem. Rep."
      gazetteer lookup "san fr" --prefix --kind city,capital
      gazetteer lookup "Caspian Sea" --format geojson > caspian.geojson

    \b
    Exit code: 1 if no place answers; gazetteer --help lists the others.
    """
    from gazetteer.gazetteer import Gazetteer

    reason = None
    with Gazetteer.open(path) as gazetteer:
        countries = country_codes(gazetteer, country)
        if prefix:
            matches = gazetteer.complete(name, country=countries, kind=kinds, bounds=bounds, near=near, limit=limit)
        else:
            matches = gazetteer.lookup(
                name, country=countries, kind=kinds, bounds=bounds, near=near, fuzzy=fuzzy, limit=limit
            )
        if not matches and not prefix:
            reason = gazetteer.why_nothing(name, country=country, kind=kinds, bounds=bounds, fuzzy=fuzzy)
    layout = layout or default_layout()
    if layout == "geojson":
        echo_feature_collection(map(_record, matches))
    elif layout == "json":
        for match in matches:
            click.echo(as_json(_record(match)))
    elif matches:
        click.echo(_table(matches))
    if not matches:
        why = f" ({shortened(reason)})" if reason else ""
        advice = "try another spelling, or less beside the name" if reason else "try another spelling or fewer filters"
        click.echo(f"gazetteer: no place answers to '{shortened(name)}'{why}; {advice}", err=True)
        sys.exit(NOTHING_FOUND)


def _record(match: Match) -> dict[str, Any]:
    place = match.place
    return {
        "name": place.name,
        "lat": place.lat,
        "lon": place.lon,
        "kind": place.kind,
        "feature_class": place.feature_class if place.kind in KINDS else None,
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


def _table(matches: Sequence[Match]) -> str:
    header = (
        "name", "kind", "country", "first-level unit", "lat", "lon", "population", "matched", "step", "score", "id",
    )  # fmt: skip
    rows = [
        (
            match.place.name, kind_label(match.place.kind), match.place.country or "", match.place.admin1 or "",
            f"{match.place.lat:.4f}", f"{match.place.lon:.4f}",
            f"{match.place.population:,}" if match.place.population else "",
            match.name, match.step.value, f"{match.score:.2f}", match.place.id,
        )
        for match in matches
    ]  # fmt: skip
    return table(header, rows, right=frozenset({"lat", "lon", "population", "score"}))
