"""What a cell of a file of corrections says of a place: an id of the gazetteer, a point, or that it is none."""

from __future__ import annotations

import re

from gazetteer import Gazetteer, Place
from gazetteer.spreadsheets.matching import parse_degrees
from gazetteer.util.text import shortened
from geomap.recognise.coordinates import place_at

NOT_A_PLACE = "not a place"
"""What the column `place` says of a name that names none."""

LAYER = "corrections"
"""The layer of the points that corrections bring; no gazetteer holds them."""

_DEGREES = re.compile(r"[-+\u2212]?[0-9]{1,3}(?:\.[0-9]{1,15})?")
_IDENTIFIER = re.compile(r"[^\s:,]+:\S+")
_ADVICE = (
    f'write a gazetteer id such as geonames:167680, latitude and longitude such as "35.358,36.652", or {NOT_A_PLACE}'
)


def place_of(value: str, *, name: str, gazetteer: Gazetteer) -> Place | None:
    """Return what the column `place` means; ValueError says why it means nothing."""
    if " ".join(value.lower().split()) == NOT_A_PLACE:
        return None
    lat, comma, lon = value.partition(",")
    if comma:
        return _point(lat, lon, name=name, gazetteer=gazetteer)
    if _IDENTIFIER.fullmatch(value):
        place = gazetteer.get(value)
        if place is None:
            raise ValueError(f'gives the place "{shortened(value)}", which the gazetteer does not have; look it up')
        return place
    hint = f"did you mean geonames:{value}?" if value.isascii() and value.isdigit() else _ADVICE
    raise ValueError(f'gives "{shortened(value)}" as place; {hint}')


def _point(lat: str, lon: str, *, name: str, gazetteer: Gazetteer) -> Place:
    degrees = []
    for text, what, limit in ((lat.strip(), "latitude", 90), (lon.strip(), "longitude", 180)):
        if not _DEGREES.fullmatch(text):
            raise ValueError(f'gives "{shortened(text, limit=40)}" as {what}; write decimal degrees such as 35.358')
        value = parse_degrees(text, what) + 0.0
        if abs(value) > limit:
            raise ValueError(f"gives the {what} {text}, which is beyond {limit} degrees; latitude comes first")
        degrees.append(value)
    y, x = degrees
    identifier = f"correction:{_decimals(y)},{_decimals(x)}"
    return place_at(x, y, identifier=identifier, name=name, layer=LAYER, areas=gazetteer)


def _decimals(degrees: float) -> str:
    """Return degrees with six decimals, or with four where that says the same."""
    return f"{degrees:.6f}".removesuffix("00")
