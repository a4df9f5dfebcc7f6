"""Coordinates as pilots and sailors write them: `591530N0103045E`, `5915N 01030E`, `41-20.5N 130-40.0E`, `08d30m45s S`.

Degrees and minutes stand without signs: as figures of a fixed number of digits (ICAO Doc 8126, WMO and NAVTEX
messages), with a hyphen or colon behind the degrees (notices to mariners), or with the letters of the units. Each angle
carries its hemisphere, behind or in front of it.

Not here: angles with degree signs or blanks between their parts (`geomap.recognise.coordinates.finding`). Always holds:
a latitude and a longitude stand side by side, with a blank, a slash or a comma between them at most, and nothing is
glued to either end. That is what tells them from numbers of batches, parts and flights, and from times (`021830Z`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from geomap.recognise.coordinates.positions import UNSUITED_BEFORE, Position, by_hemispheres, in_degrees

_BETWEEN = r"[ \t]{0,2}[/,;|–-]?[ \t]{0,2}\n?"
_END = r"(?![\w-])(?!\.[0-9])"
_FRACTION = r"(?:[.,][0-9]{1,10})?"


def figures_behind() -> re.Pattern[str]:
    """Return the pattern of two angles of figures alone, each before its hemisphere."""
    return re.compile(
        rf"{_figures('one')}[ \t]?(?P<one_hemisphere>[NSns]){_BETWEEN}"
        rf"{_figures('other')}[ \t]?(?P<other_hemisphere>[EWew]){_END}"
    )


def figures_in_front() -> re.Pattern[str]:
    """Return the pattern of two angles of figures alone, each behind its hemisphere."""
    return re.compile(
        rf"(?P<one_hemisphere>[NSns])[ \t]?{_figures('one')}{_BETWEEN}"
        rf"(?P<other_hemisphere>[EWew])[ \t]?{_figures('other')}{_END}"
    )


def _figures(name: str) -> str:
    return rf"(?P<{name}>[0-9]{{2,7}})(?P<{name}_fraction>{_FRACTION})"


def read_figures(match: re.Match[str]) -> Position | None:
    """Read a latitude of two digits of degrees and a longitude of three, each with minutes and perhaps seconds.

    Longitudes with two digits of degrees are read too. Degrees alone are none (`50N 100W` is an address), but for those
    of a longitude that is filled up with a nought (`59N 010E`).
    """
    if match.string[match.start() - 1 : match.start()] in UNSUITED_BEFORE:
        return None
    one, other = match["one"], match["other"]
    if len(one) % 2 or not len(one) <= len(other) <= len(one) + 1:
        return None
    if len(one) == 2 and not (len(other) == 3 and other.startswith("0") and not match["other_fraction"]):
        return None
    lat, lon = _angle(one, match["one_fraction"], 2), _angle(other, match["other_fraction"], 2 + len(other) % 2)
    if lat is None or lon is None:
        return None
    return by_hemispheres(match.span(), (lat, match["one_hemisphere"]), (lon, match["other_hemisphere"]))


def _angle(figures: str, fraction: str, digits: int) -> float | None:
    degrees, minutes, seconds = figures[:digits], figures[digits : digits + 2], figures[digits + 2 :]
    if not minutes:
        return None if fraction else float(degrees)
    return in_degrees(degrees, minutes, seconds + fraction) if seconds else in_degrees(degrees, minutes + fraction)


def parted_behind(word: Mapping[str, str], *, hemisphere: str) -> re.Pattern[str]:
    """Return the pattern of two angles in parts, each before its hemisphere.

    Args:
        word: Letters of the units, as the language has them.
        hemisphere: Pattern of a letter or word for a hemisphere.
    """
    return re.compile(
        rf"{_parts('one', word)}[ \t]?(?P<one_hemisphere>{hemisphere}){_BETWEEN}"
        rf"{_parts('other', word)}[ \t]?(?P<other_hemisphere>{hemisphere}){_END}"
    )


def parted_in_front(word: Mapping[str, str], *, hemisphere: str) -> re.Pattern[str]:
    """Return the pattern of two angles in parts, each behind its hemisphere; the arguments are as for the other."""
    return re.compile(
        rf"(?P<one_hemisphere>{hemisphere})[ \t]?{_parts('one', word)}{_BETWEEN}"
        rf"(?P<other_hemisphere>{hemisphere})[ \t]?{_parts('other', word)}{_END}"
    )


def _parts(name: str, word: Mapping[str, str]) -> str:
    part = rf"[0-9]{{1,2}}{_FRACTION}"
    degree = rf"[ \t]?(?:[°º˚]?[-‐‑–:]|{word['degree_letter']})[ \t]?"
    minute = rf"(?:[-‐‑–:](?=[ \t]?[0-9])|['′’]|[ \t]?{word['minute_letter']})?"
    second = rf"(?:''|′′|’’|[\"″”]|[ \t]?{word['second_letter']})?"
    return (
        rf"(?P<{name}_degrees>[0-9]{{1,3}}){degree}(?P<{name}_minutes>{part}){minute}"
        rf"(?:[ \t]?(?P<{name}_seconds>{part}){second})?"
    )


def read_parts(match: re.Match[str]) -> Position | None:
    """Read two angles in parts."""
    if match.string[match.start() - 1 : match.start()] in UNSUITED_BEFORE:
        return None
    one, other = (
        in_degrees(match[f"{name}_degrees"], match[f"{name}_minutes"], match[f"{name}_seconds"])
        for name in ("one", "other")
    )
    if one is None or other is None:
        return None
    return by_hemispheres(match.span(), (one, match["one_hemisphere"]), (other, match["other_hemisphere"]))
