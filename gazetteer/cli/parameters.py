"""What the options of several commands accept: country codes, kinds, boxes and points."""

from __future__ import annotations

import click

from gazetteer.kinds import KINDS
from gazetteer.model import Bounds


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
