"""Options that several commands share, and what their values may be: country codes, kinds, boxes and points."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from gazetteer.kinds import KINDS
from gazetteer.model import Bounds
from gazetteer.util.text import as_json, as_typed, printable, shortened

if TYPE_CHECKING:
    from pathlib import Path

    from gazetteer.gazetteer import Gazetteer

_Command = TypeVar("_Command", bound=Callable[..., Any])


def words(_context: click.Context, _parameter: click.Parameter, value: str | None) -> str | None:
    """Accept words in any letters, also where the system's encoding lacks them."""
    return None if value is None else as_typed(value)


def two_letters_each(_context: click.Context, _parameter: click.Parameter, value: str | None) -> tuple[str, ...] | None:
    """Accept one country code of two letters or several with commas between them, or none."""
    if value is None:
        return None
    codes = dict.fromkeys(code.strip().upper() for code in value.split(",") if code.strip())
    for code in codes or [value]:
        if not (len(code) == len("SY") and code.isascii() and code.isalpha()):
            raise click.BadParameter(f"takes codes of ISO 3166-1, such as SY for Syria, not {printable(code)!r}")
    return tuple(codes)


def country_codes(gazetteer: Gazetteer, value: str | None) -> tuple[str, ...] | None:
    """Return the codes for the value of --country: codes or names with commas between them, or none.

    A name may have a comma itself ("Korea, Rep."). Two letters pass as they are, since gazetteers may have codes of
    their own.
    """
    if value is None:
        return None
    value = as_typed(value)
    parts = [value] if gazetteer.country_codes(value) else [part for part in value.split(",") if part.strip()]
    return tuple(dict.fromkeys(_country_code(gazetteer, part.strip()) for part in parts or [value]))


def _country_code(gazetteer: Gazetteer, name: str) -> str:
    codes = gazetteer.country_codes(name)
    if len(codes) == 1:
        return codes[0]
    if len(name) == len("SY") and name.isascii() and name.isalpha():
        return name.upper()
    what = (
        f"may be {' or '.join(codes)}; name one of them" if codes else "is no country; give a code such as SY or a name"
    )
    raise click.BadParameter(f"{shortened(name)!r} {what}", param_hint="--country")


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


def gazetteer_option(command: _Command) -> _Command:
    """Add --gazetteer, which the command gets as `path`."""
    text = "Gazetteer file to use instead of the starter gazetteer."
    return click.option("--gazetteer", "path", metavar="FILE", type=click.Path(), help=text)(command)


def kind_option(text: str) -> Callable[[_Command], _Command]:
    """Add --kind with a help text, which the command gets as `kinds`."""
    return click.option("--kind", "kinds", metavar="KIND[,KIND]", callback=known_kinds, help=text)


def layout_option(*layouts: str) -> Callable[[_Command], _Command]:
    """Add --format, which the command gets as `layout`."""
    text = "How to print; by default a table on a terminal and JSON in a pipe."
    return click.option("--format", "layout", type=click.Choice(layouts), help=text)


def default_layout() -> str:
    """Return how to print where --format is not given: a table on a terminal, JSON in a pipe."""
    return "table" if sys.stdout.isatty() else "json"


def echo_feature_collection(records: Iterable[dict[str, Any]]) -> None:
    """Print records with `lon`, `lat` and `gazetteer_id` as GeoJSON points; the other entries become properties."""
    features = []
    for record in records:
        coordinates = [record.pop("lon"), record.pop("lat")]
        geometry = {"type": "Point", "coordinates": coordinates}
        features.append({"type": "Feature", "id": record["gazetteer_id"], "geometry": geometry, "properties": record})
    click.echo(as_json({"type": "FeatureCollection", "features": features}))


def gazetteer_file(_context: click.Context, _parameter: click.Parameter, value: Path) -> Path:
    """Accept a file that may hold a gazetteer: none is written in another form than its suffix names."""
    suffix = value.suffix.lower()
    if suffix != ".gpkg" and any(map(str.isalpha, suffix)):
        raise click.BadParameter(f"writes a GeoPackage, which the suffix {printable(suffix)} does not say")
    return value
