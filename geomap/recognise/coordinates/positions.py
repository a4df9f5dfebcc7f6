"""The value that every notation of coordinates is read into, and what all of them check."""

from __future__ import annotations

from typing import NamedTuple

from geomap.model import Span

SURE = 0.98
"""Probability of a pair that says what it is; hand-set."""

UNSUITED_BEFORE = frozenset("/+-−–$€£¥₹₽#°%")
"""Marks before a number that make something else of it."""


class Position(NamedTuple):
    """A position that a text gives: where it stands, longitude and latitude in degrees, and how sure the reading is."""

    span: Span
    lon: float
    lat: float
    confidence: float


def position(bounds: tuple[int, int], *, lon: float, lat: float, confidence: float = SURE) -> Position | None:
    """Return the position that a stretch of text gives; None where it is none on the Earth."""
    if abs(lat) > 90 or abs(lon) > 180:
        return None
    return Position(Span(*bounds), round(lon, 7) + 0.0, round(lat, 7) + 0.0, confidence)


def by_hemispheres(bounds: tuple[int, int], one: tuple[float, str], other: tuple[float, str]) -> Position | None:
    """Return the position of two angles, each with the letter or word of its hemisphere, in either order."""
    angles = {}
    for degrees, hemisphere in (one, other):
        letter = hemisphere[0].upper()
        angles["lat" if letter in "NS" else "lon"] = -degrees if letter in "SW" else degrees
    return position(bounds, **angles) if len(angles) == 2 else None


def in_degrees(degrees: str, minutes: str, seconds: str | None = None) -> float | None:
    """Return an angle in degrees; None where it has sixty minutes or seconds or more, or seconds to broken minutes."""
    whole, part = float(minutes.replace(",", ".")), float((seconds or "0").replace(",", "."))
    if whole >= 60 or part >= 60 or (seconds and not whole.is_integer()):
        return None
    return int(degrees) + whole / 60 + part / 3600
