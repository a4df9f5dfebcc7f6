"""References of grids: the Military Grid Reference System (`37S BV 12345 67890`) and UTM (`32N 466000 5249000`).

The letter behind the zone of UTM is the band of latitude, or N and S for the hemisphere. N is the same for both; S is
the band from 32 to 40 degrees north where the northing fits it, since in the south such a northing is open ocean.

Not here: national grids. Always holds: zone, letter and figures go together.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Mapping
from threading import Lock

from geomap.recognise.coordinates.positions import UNSUITED_BEFORE, Position, position
from geomap.recognise.coordinates.transverse_mercator import from_utm

_FEWEST_UNSPACED_DIGITS = 6
"""Of MGRS written in one word: shorter ones are mistaken for part numbers and number plates."""

_BANDS = "CDEFGHJKLMNPQRSTUVWX"
_WIDEST, _WIDEST_NORTHERN = 4.0, 7.0
"""Degrees from the middle of a zone: 3, or 6 off Norway and on Svalbard, and one more, as references of a whole area
keep to one zone at its edge."""

_EASTINGS = (100_000.0, 900_000.0)
_NORTHINGS_OF_BAND_S = (3_540_000.0, 4_430_000.0)

_CONVERTING = Lock()

MGRS = re.compile(
    r"(?P<zone>[0-9]{1,2})[ \t]?(?P<band>[C-HJ-NP-X])(?P<gap>[ \t]?)(?P<square>[A-HJ-NP-Z][A-HJ-NP-V])"
    r"[ \t]?(?:(?P<east>[0-9]{2,5})[ \t](?P<north>[0-9]{2,5})|(?P<joined>[0-9]{6,10}|[0-9]{4}(?![ \t][0-9])))"
    r"(?![\w-])(?!\.[0-9])"
)


def read_mgrs(match: re.Match[str]) -> Position | None:
    """Read a reference of the Military Grid Reference System."""
    if match.string[match.start() - 1 : match.start()] in UNSUITED_BEFORE:
        return None
    east, north = match["east"] or "", match["north"] or ""
    if match["joined"]:
        half, odd = divmod(len(match["joined"]), 2)
        if odd or (len(match["joined"]) < _FEWEST_UNSPACED_DIGITS and not match["gap"]):
            return None
        east, north = match["joined"][:half], match["joined"][half:]
    if len(east) != len(north) or not 1 <= int(match["zone"]) <= 60:
        return None
    point = _from_grid(f"{match['zone']}{match['band']}{match['square']}{east}{north}")
    return position(match.span(), lon=point[1], lat=point[0]) if point else None


def _from_grid(reference: str) -> tuple[float, float] | None:
    """Return (lat, lon) in degrees of the middle of a square; None where zone, band and square do not go together."""
    import mgrs

    # What is refused is not worth a message, and the filters of warnings belong to all threads.
    with _CONVERTING, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            lat, lon = mgrs.MGRS().toLatLon(reference)
        except mgrs.core.MGRSError:
            return None
    zone, band = int(reference.rstrip("0123456789")[:-3]), reference.rstrip("0123456789")[-3]
    from_middle = abs((lon - (6 * zone - 183) + 180) % 360 - 180)
    widest = _WIDEST_NORTHERN if band in "VX" else _WIDEST
    return (lat, lon) if _is_in_band(lat, band) and from_middle <= widest else None


def _is_in_band(lat: float, band: str) -> bool:
    south = 8 * _BANDS.index(band) - 80
    height = 12 if band == _BANDS[-1] else 8
    return south - 1 <= lat <= south + height + 1


def utm_patterns(word: Mapping[str, str]) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Return the patterns of a reference of UTM: zone first, zone last, and zone last with the northing first.

    Args:
        word: Words for zone, easting and northing, as the language has them.
    """
    zone = r"(?P<zone>[0-9]{1,2})[ \t]?(?P<letter>[C-HJ-NP-X])(?![A-Za-z])"
    between, end = r"[ \t]{0,2}[,;:/]?[ \t]{0,2}", r"(?!\w)(?![.,][0-9])"
    east, north = r"(?P<east>[1-9][0-9]{2},?[0-9]{3}", r"(?P<north>(?:[0-9]{1,2},?)?[0-9]{3},?[0-9]{3}"
    east, north = (rf"{figures}(?:\.[0-9]{{1,3}})?)" for figures in (east, north))
    easting, northing = (rf"(?:(?:{word[name]})[ \t]?[:=]?[ \t]?)?" for name in ("easting", "northing"))
    east_mark, north_mark = (rf"[ \t]?(?:m[ \t]?)?{letter}(?![A-Za-z])" for letter in "EN")
    unmarked = r"(?:[ \t]?m(?![A-Za-z]))?"
    behind = rf"{between}\(?(?:UTM[ \t]?)?(?:(?:{word['zone']})[ \t]?)?{zone}{end}"
    return (
        re.compile(
            rf"{zone}{between}{easting}{east}(?:{east_mark}|{unmarked}){between}"
            rf"{northing}{north}(?:{north_mark}|{unmarked}){end}"
        ),
        re.compile(rf"{east}{east_mark}{between}{north}{north_mark}{behind}"),
        re.compile(rf"{north}{north_mark}{between}{east}{east_mark}{behind}"),
    )


def read_utm(match: re.Match[str]) -> Position | None:
    """Read a reference of the Universal Transverse Mercator grid."""
    if match.string[match.start() - 1 : match.start()] in UNSUITED_BEFORE:
        return None
    zone, letter = int(match["zone"]), match["letter"]
    easting, northing = float(match["east"].replace(",", "")), float(match["north"].replace(",", ""))
    if not (1 <= zone <= 60 and _EASTINGS[0] <= easting <= _EASTINGS[1] and northing <= 10_000_000):
        return None
    lowest, highest = _NORTHINGS_OF_BAND_S
    south = letter < "N" or (letter == "S" and not lowest <= northing <= highest)
    lon, lat = from_utm(easting, northing, zone=zone, south=south)
    if abs(lat) > 84 or not (letter in "NS" or _is_in_band(lat, letter)):
        return None
    return position(match.span(), lon=(lon + 180) % 360 - 180, lat=lat)
