"""`gazetteer reverse`: what is at a position, or at each position of a CSV file."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from gazetteer.cli.parameters import (
    default_layout,
    echo_feature_collection,
    gazetteer_option,
    kind_option,
    layout_option,
)
from gazetteer.cli.sheet_files import SheetOptions, add_columns, sheet_options
from gazetteer.errors import SheetInvalid
from gazetteer.file.by_position import Nearby, Reverse, check_position
from gazetteer.kinds import kind_label
from gazetteer.model import Place
from gazetteer.util.table import table
from gazetteer.util.text import as_json, printable

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer
    from gazetteer.spreadsheets.sheet import Row, Sheet

NOTHING_FOUND = 1


class Position(NamedTuple):
    """A position as it is written: latitude first, degrees."""

    lat: float
    lon: float


def position_of(context: click.Context, _parameter: click.Parameter, words: tuple[str, ...]) -> Position | None:
    """Read latitude and longitude as people write them, in one word or in several."""
    from gazetteer.spreadsheets.matching import parse_position

    for word in words:
        if word.startswith("--"):
            # Since unknown options are let through for the sake of negative numbers, a misspelt one arrives here.
            raise click.NoSuchOption(word, ctx=context)
    try:
        return Position(*parse_position(" ".join(words))) if words else None
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


@click.command(
    short_help="Find what is at a position.",
    # Without this a negative number would be taken for an option.
    context_settings={"ignore_unknown_options": True},
)
@click.argument("position", nargs=-1, metavar="[LAT LON]", callback=position_of)
@click.option(
    "--limit", metavar="N", type=click.IntRange(1), default=1, show_default=True,
    help="Show at most N of the nearest places.",
)  # fmt: skip
@kind_option("Nearest places of this kind instead of settlements, or of these, such as village or city.")
@click.option("--within", metavar="KM", type=click.FloatRange(0), help="Only places within KM kilometres.")
@layout_option("table", "json", "geojson")
@click.option("--batch", metavar="FILE", help="Answer for every row of a CSV file, or of standard input for -.")
@click.option("--lat-column", metavar="NAME", help="With --batch: column of the latitudes, if not called lat.")
@click.option("--lon-column", metavar="NAME", help="With --batch: column of the longitudes, if not called lon.")
@sheet_options
@gazetteer_option
def reverse(
    *,
    position: Position | None,
    limit: int,
    kinds: tuple[str, ...] | None,
    within: float | None,
    layout: str | None,
    batch: str | None,
    lat_column: str | None,
    lon_column: str | None,
    options: SheetOptions,
    path: str | None,
) -> None:
    """Find what is at LAT LON, degrees: the nearest settlements, the country, and the areas that contain the position.

    Both may be one word (LAT,LON), and have signs for degrees and letters for hemispheres. The distance is measured
    along the geodesic, the bearing clockwise from north towards the place. The country is the likeliest by its borders
    and by the settlements around, since ports lie off the coarse drawn coast.

    With --batch, every column of FILE stays as it is, and behind them come gazetteer_name, gazetteer_id and
    gazetteer_distance_km of the nearest place, gazetteer_country, and gazetteer_unit and gazetteer_sea, which contain
    the position.

    \b
    Examples:
      gazetteer reverse 35.36 36.65
      gazetteer reverse 35.36,36.65
      gazetteer reverse "33°55'S 18°25'E"
      gazetteer reverse -33.92 18.42 --limit 5 --kind city --within 100
      gazetteer reverse --batch sightings.csv --output where.csv

    \b
    Exit code: 1 if nothing is known at the position; gazetteer --help lists the others.
    """
    from gazetteer.gazetteer import Gazetteer

    if batch is not None:
        if position or layout or limit != 1:
            raise click.UsageError("--batch takes no LAT LON, --limit or --format")
        _batch(batch, (lat_column, lon_column), kinds=kinds, within=within, options=options, path=path)
        return
    if options.output is not None or lat_column or lon_column:
        raise click.UsageError("--output, --lat-column and --lon-column go with --batch")
    if position is None:
        raise click.UsageError("name a position as LAT LON, such as 35.36 36.65, or a file with --batch")
    try:
        check_position(position.lon, position.lat)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    with Gazetteer.open(path) as gazetteer:
        found = gazetteer.reverse(position.lon, position.lat, limit=limit, kinds=kinds, within_km=within)
    _show(found, layout or default_layout())


def _show(found: Reverse, layout: str) -> None:
    if layout == "geojson":
        echo_feature_collection(map(_near, found.nearest))
    elif layout == "json":
        record = {
            "lat": found.lat,
            "lon": found.lon,
            "nearest": [_near(near) for near in found.nearest],
            "country": found.country_code,
            "containing": [_contains(place) for place in found.containing],
        }
        click.echo(as_json(record))
    else:
        click.echo(_table(found), nl=bool(found.nearest or found.containing))
    if not found.nearest and not found.containing:
        click.echo("gazetteer: nothing is known at that position; allow a larger distance", err=True)
        sys.exit(NOTHING_FOUND)


def _near(near: Nearby) -> dict[str, Any]:
    place = near.place
    return {
        "name": place.name,
        "lat": place.lat,
        "lon": place.lon,
        "distance_km": round(near.distance_km, 3),
        "bearing": round(near.bearing, 1),
        "kind": place.kind,
        "country": place.country,
        "admin1": place.admin1,
        "population": place.population,
        "gazetteer_id": place.id,
    }


def _contains(place: Place) -> dict[str, Any]:
    return {"name": place.name, "kind": place.kind, "country": place.country, "gazetteer_id": place.id}


def _table(found: Reverse) -> str:
    header = ("name", "kind", "country", "first-level unit", "lat", "lon", "km", "bearing", "id")
    rows = [
        (
            near.place.name, kind_label(near.place.kind), near.place.country or "", near.place.admin1 or "",
            f"{near.place.lat:.4f}", f"{near.place.lon:.4f}", f"{near.distance_km:,.1f}", f"{near.bearing:.0f}°",
            near.place.id,
        )
        for near in found.nearest
    ]  # fmt: skip
    lines = [table(header, rows, right=frozenset({"lat", "lon", "km", "bearing"}))] if rows else []
    if found.country and found.country not in found.containing:
        lines.append(f"country: {printable(found.country.name)} (near its coast or border)")
    if found.containing:
        inside = ", ".join(f"{place.name} ({kind_label(place.kind)})" for place in found.containing)
        lines.append(f"inside: {printable(inside)}")
    return "\n".join(lines)


def _batch(
    source: str,
    columns: tuple[str | None, str | None],
    *,
    kinds: tuple[str, ...] | None,
    within: float | None,
    options: SheetOptions,
    path: str | None,
) -> None:
    from gazetteer.spreadsheets.matching import LATITUDES, LONGITUDES, POSITION_COLUMNS, Cells, Tally, find_positions

    tally = Tally()

    def answers(gazetteer: Gazetteer, sheet: Sheet, rows: Iterable[Row]) -> Iterable[tuple[Row, Cells]]:
        lat = _column(sheet, columns[0], LATITUDES, "--lat-column")
        lon = _column(sheet, columns[1], LONGITUDES, "--lon-column")
        return find_positions(rows, gazetteer=gazetteer, lat=lat, lon=lon, kinds=kinds, within_km=within, tally=tally)

    add_columns(source, POSITION_COLUMNS, answers=answers, gazetteer=path, options=options, label="Finding places")
    without = f", {tally.empty:,} without coordinates" if tally.empty else ""
    click.echo(f"gazetteer: {tally.matched['found']:,} found, {tally.unmatched:,} not{without}", err=True)


def _column(sheet: Sheet, name: str | None, usual: tuple[str, ...], option: str) -> int:
    """Return the position of the column with a name, or else with one of the usual names."""
    if name is not None:
        return sheet.position(name)
    present = {cell.strip().lower() for cell in sheet.header.cells}
    for known in usual:
        if known in present:
            return sheet.position(known)
    raise SheetInvalid(f"has no column called {' or '.join(usual)}", line=1, advice=f"name it with {option}")
