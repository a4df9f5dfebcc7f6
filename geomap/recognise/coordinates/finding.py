"""Coordinates written out in a text: `35.1318 N, 36.7578 E`, `35°07'54"N 36°45'28"E`, `9,03 N; 38,74 E`.

A pair is taken for coordinates only where nothing else is likely: both numbers carry a hemisphere, or a degree sign
and enough digits, or are named latitude and longitude, or are plain decimals with three places or more between which a
comma stands; with a decimal comma, four places, as three are thousands. Prices, scores, versions, dates, telephone
numbers and lists of figures are left alone.

Not here: names of places (`geomap.recognise.recogniser`); the notations of pilots and sailors (`compact`), and grids
(`grids`), which are only called here.
Always holds: positions are on the Earth, WGS84 degrees; spans are disjoint and in text order; the time taken grows
linearly with the text, since every repetition in every pattern is bounded.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from gazetteer import Match, NameForm, Place, Step
from geomap.languages.model import Language, load_language
from geomap.model import COORDINATES_LAYER, Mention, MentionForm, PlaceSource, Span
from geomap.recognise.coordinates.compact import (
    figures_behind,
    figures_in_front,
    parted_behind,
    parted_in_front,
    read_figures,
    read_parts,
)
from geomap.recognise.coordinates.grids import MGRS, read_mgrs, read_utm, utm_patterns
from geomap.recognise.coordinates.positions import SURE, UNSUITED_BEFORE, Position, by_hemispheres, in_degrees, position

_DECIMAL, _COARSE = 0.95, 0.85
"""Probabilities of plain pairs with four decimals, and with fewer; hand-set."""

_FEWEST_DECIMALS_WITH_SIGN = 2
"""With degree signs but without hemispheres: fewer decimals are temperatures and angles."""

_NUMBER = re.compile(r"[0-9](?<![\w.][0-9])")
_BEFORE_WINDOW = 40


class _Lists(NamedTuple):
    """What shows that plain numbers are members of a list, and how many decimals one needs that is none."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    fewest_decimals: int


_THOUSANDS = 3
_WITH_POINT, _WITH_COMMA = (
    _Lists(
        re.compile(rf"{point}[0-9]{{1,15}}%?[ \t]?[,;][ \t]?\Z"),
        re.compile(rf"[ \t]?[,;][ \t]?[-−+]?[0-9]{{1,4}}{point}[0-9]+(?!z)|[ \t]?[%‰$€£¥]"),
        fewest,
    )
    for point, fewest in ((r"\.", 3), (",", _THOUSANDS + 1))
)

_Reader = Callable[[re.Match[str]], "Position | None"]


def find_coordinates(text: str, *, language: Language | None = None) -> tuple[Position, ...]:
    """Find the coordinates in a text.

    Args:
        text: Any text.
        language: Whose words may stand in them; by default the fallback.

    Returns:
        The positions in text order, with disjoint spans. Without hemispheres latitude comes first. A reference of the
        Military Grid Reference System (NGA.STND.0037) stands for the middle of its square, one of UTM for its point.

    >>> [(found.lat, found.lon) for found in find_coordinates("Seen at 35.1318 N, 36.7578 E and 41.5° S 174° E.")]
    [(35.1318, 36.7578), (-41.5, 174.0)]
    >>> find_coordinates("Version 1.234, 5.678 costs 12.50, 13.75.")
    ()
    """
    every = _found(text, language or load_language())
    chosen: list[Position] = []
    for found in sorted(every, key=lambda one: (one.span.start, -one.span.end)):
        if not chosen or found.span.start >= chosen[-1].span.end:
            chosen.append(found)
    return tuple(chosen)


def add_coordinates(
    mentions: Sequence[Mention],
    *,
    text: str,
    areas: PlaceSource,
    within: Collection[Span] | None = None,
    language: Language | None = None,
) -> tuple[Mention, ...]:
    """Add the coordinates in a text to the mentions of places in it.

    Args:
        mentions: Disjoint mentions in text order. Those that overlap coordinates are left out.
        text: The text.
        areas: Where the country and the first-level unit of a position are asked.
        within: The only spans that may be taken for coordinates; None for any.
        language: Whose words may stand in them; by default the fallback.

    Returns:
        The mentions in text order. One of coordinates has a place of its own as the only candidate, whose name is the
        text of the span.
    """
    found = find_coordinates(text, language=language)
    positions = [position for position in found if within is None or position.span in within]
    if not positions:
        return tuple(mentions)
    bounds = [position.span for position in positions]
    kept = [mention for mention in mentions if not _meets_any(mention.span, bounds)]
    return tuple(sorted([*kept, *_mentions(positions, text, areas)], key=lambda mention: mention.span))


def _meets_any(span: Span, bounds: Sequence[Span]) -> bool:
    following = bisect_left(bounds, span.end, key=lambda other: other.start)
    return following > 0 and bounds[following - 1].end > span.start


def _mentions(positions: Iterable[Position], text: str, areas: PlaceSource) -> list[Mention]:
    mentions = []
    for span, lon, lat, confidence in positions:
        surface = text[span.start : span.end]
        identifier = f"coordinates:{lat:.5f},{lon:.5f}"
        place = place_at(
            lon, lat, identifier=identifier, name=" ".join(surface.split()), layer=COORDINATES_LAYER, areas=areas
        )
        match = Match(place, place.name, NameForm.NAME, Step.EXACT, 1.0)
        mentions.append(Mention(span, surface, MentionForm.COORDINATES, (match,), confidence))
    return mentions


def place_at(lon: float, lat: float, *, identifier: str, name: str, layer: str, areas: PlaceSource) -> Place:
    """Return a place that no gazetteer holds: a point on the Earth.

    Args:
        lon: Degrees east.
        lat: Degrees north.
        identifier: Its id.
        name: Its name.
        layer: The layer it is said to come from.
        areas: Where its country and first-level unit are asked; at sea it has neither.
    """
    holders = areas.containing(lon, lat)
    country = next((place.country for place in holders if place.country), None)
    unit = next((place for place in holders if place.kind == "admin1" and place.country == country), None)
    admin1, code = (unit.admin1 or unit.name, unit.admin1_code) if unit else (None, None)
    return Place(identifier, name, lon, lat, "site", country, admin1, code, 0, 0.0, None, layer, False)


def _found(text: str, language: Language) -> Iterator[Position]:
    for opening, patterns in _readings(language):
        for start in opening.finditer(text):
            for pattern, read in patterns:
                match = pattern.match(text, start.start())
                position = read(match) if match else None
                if position:
                    yield position


def _hemispheric(match: re.Match[str]) -> Position | None:
    """Read a pair in which both angles carry a hemisphere, in either order."""
    if match.string[match.start() - 1 : match.start()] in UNSUITED_BEFORE:
        return None
    one, other = _degrees(match, "one"), _degrees(match, "other")
    if one is None or other is None or not (_is_precise(match, "one") and _is_precise(match, "other")):
        return None
    return by_hemispheres(match.span(), (one, match["one_hemisphere"]), (other, match["other_hemisphere"]))


def _is_precise(match: re.Match[str], name: str) -> bool:
    """Tell whether an angle is more than a whole number and a letter, as street addresses have them (`50 N 100 W`).

    Three digits behind a comma are thousands.
    """
    if match[f"{name}_minutes"] or match[f"{name}_sign"]:
        return True
    places = match[f"{name}_places"] or ""
    return bool(places) and not ("," in match[f"{name}_decimal"] and len(places) == _THOUSANDS)


def _plain(match: re.Match[str], *, words: _Words, lists: _Lists) -> Position | None:
    """Read a pair without hemispheres, latitude first."""
    text, (start, end) = match.string, match.span()
    minus = text[start - 1 : start] if text[start - 1 : start] in {"-", "−", "+"} else ""
    start -= len(minus)
    before = text[start - 1 : start]
    if before and (before in UNSUITED_BEFORE or before.isalnum() or before in "_."):
        return None
    one, other = _degrees(match, "one"), _degrees(match, "other")
    if one is None or other is None or not _is_unmistakable(match, start, words, lists):
        return None
    lat, lon = (-one if minus in {"-", "−"} else one), _signed(other, match, "other")
    places = min(len(match[f"{name}_places"] or "") for name in ("one", "other"))
    marked = bool(match["one_sign"] or match["one_minutes"])
    confidence = SURE if marked else _DECIMAL if places > _THOUSANDS else _COARSE
    return position((start, end), lon=lon, lat=lat, confidence=confidence)


def _is_unmistakable(match: re.Match[str], start: int, words: _Words, lists: _Lists) -> bool:
    """Tell whether a pair without hemispheres can be nothing but coordinates."""
    sexagesimal = [bool(match[f"{name}_mark"]) for name in ("one", "other")]
    if any(sexagesimal):
        return all(sexagesimal)
    if match["one_minutes"] or match["other_minutes"]:
        return False
    signs = [bool(match[f"{name}_sign"]) for name in ("one", "other")]
    places = min(len(match[f"{name}_places"] or "") for name in ("one", "other"))
    if all(signs):
        return places >= _FEWEST_DECIMALS_WITH_SIGN
    if any(signs) or places < lists.fewest_decimals:
        return False
    text, end = match.string, match.end()
    before = text[max(0, start - _BEFORE_WINDOW) : start]
    if lists.before.search(before) or lists.after.match(text, end) or words.unit_behind.match(text, end):
        return False
    if words.position_before.search(before):
        return True
    fractions = all(match[f"{name}_decimal"].startswith(("0.", "0,")) for name in ("one", "other"))
    return not fractions and not words.figures_before.search(before)


def _named(match: re.Match[str]) -> Position | None:
    """Read a pair whose numbers are named latitude and longitude."""
    one, other = _degrees(match, "one"), _degrees(match, "other")
    if one is None or other is None:
        return None
    lat, lon = _signed(one, match, "one"), _signed(other, match, "other")
    for name in ("one", "other"):
        hemisphere = (match[f"{name}_hemisphere"] or "")[:1].upper()
        if hemisphere and hemisphere not in {"one": "NS", "other": "EW"}[name]:
            return None
    lat = -lat if (match["one_hemisphere"] or "").upper().startswith("S") else lat
    lon = -lon if (match["other_hemisphere"] or "").upper().startswith("W") else lon
    return position(match.span(), lon=lon, lat=lat, confidence=SURE)


def _signed(degrees: float, match: re.Match[str], name: str) -> float:
    return -degrees if match[f"{name}_minus"] in {"-", "−"} else degrees


def _degrees(match: re.Match[str], name: str) -> float | None:
    """Return an angle in degrees; None where it has sixty minutes or seconds or more."""
    if match[f"{name}_minutes"] is None:
        return float(match[f"{name}_decimal"].replace(",", "."))
    return in_degrees(match[f"{name}_degrees"], match[f"{name}_minutes"], match[f"{name}_seconds"])


class _Words(NamedTuple):
    """Words of a language beside figures: units behind them, and before them what they are, coordinates or not."""

    unit_behind: re.Pattern[str]
    figures_before: re.Pattern[str]
    position_before: re.Pattern[str]


_Reading = tuple[re.Pattern[str], tuple[tuple[re.Pattern[str], _Reader], ...]]
"""What coordinates open with, and the patterns that are tried there."""


@lru_cache(maxsize=8)
def _readings(language: Language) -> tuple[_Reading, ...]:
    """Make the patterns of coordinates with the words of a language; one that it lacks stands nowhere."""
    word = defaultdict(lambda: "(?!)", language.coordinates)
    hemisphere = rf"(?:[NSEW](?![A-Za-z'’])|{word['hemisphere']}(?![A-Za-z-]))"
    between = rf"[ \t]{{0,2}}(?:[,;/|&–-]|(?:{word['between']})(?![A-Za-z]))?\s{{0,3}}"
    is_ = rf"\.?[\"']?[ \t]?(?:[:=]|{word['is']})?[ \t]?"
    latitude, longitude = word["latitude"], word["longitude"]
    one, other, end = _angle("one", word), _angle("other", word), r"(?![\w°])(?!\.[0-9])"
    either, or_other = _angle("one", word, point="[.,]"), _angle("other", word, point="[.,]")
    after = re.compile(
        rf"{either}[ \t]?(?P<one_hemisphere>{hemisphere})(?:[ \t]{latitude})?{between}"
        rf"{or_other}[ \t]?(?P<other_hemisphere>{hemisphere})(?:[ \t]{longitude})?{end}"
    )
    before = re.compile(
        rf"(?P<one_hemisphere>{hemisphere})[ \t]?{either}{between}"
        rf"(?P<other_hemisphere>{hemisphere})[ \t]?{or_other}{end}"
    )
    plain = re.compile(rf"{one}[ \t]?[,;][ \t]?(?P<other_minus>[-−+]?){other}{end}")
    with_comma = re.compile(rf"{either}[ \t]?[,;][ \t](?P<other_minus>[-−+]?){or_other}{end}(?!,[0-9])")
    named = re.compile(
        rf"{latitude}{is_}(?P<one_minus>[-−+]?){either}(?:[ \t]?(?P<one_hemisphere>{hemisphere}))?{between}[\"']?"
        rf"{longitude}{is_}(?P<other_minus>[-−+]?){or_other}(?:[ \t]?(?P<other_hemisphere>{hemisphere}))?{end}"
    )
    letter = re.compile(rf"[NSEWnsew](?<!\w[NSEWnsew])(?:{word['hemisphere_rest']})?[ \t]?[0-9]")
    words = _Words(
        re.compile(rf"[ \t](?:{word['unit_behind']})(?![A-Za-z])"),
        re.compile(rf"\b(?:{word['figures_before']})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{word['position_before']})\b", re.IGNORECASE),
    )
    at_number: tuple[tuple[re.Pattern[str], _Reader], ...] = (
        (after, _hemispheric),
        (plain, partial(_plain, words=words, lists=_WITH_POINT)),
        (with_comma, partial(_plain, words=words, lists=_WITH_COMMA)),
        (figures_behind(), read_figures),
        (parted_behind(word, hemisphere=hemisphere), read_parts),
        (MGRS, read_mgrs),
        *((pattern, read_utm) for pattern in utm_patterns(word)),
    )
    at_letter: tuple[tuple[re.Pattern[str], _Reader], ...] = (
        (before, _hemispheric),
        (figures_in_front(), read_figures),
        (parted_in_front(word, hemisphere=hemisphere), read_parts),
    )
    return (_NUMBER, at_number), (letter, at_letter), (re.compile(word["latitude_opens"]), ((named, _named),))


def _angle(name: str, word: Mapping[str, str], *, point: str = r"\.") -> str:
    """Return the pattern of an angle: degrees with minutes and perhaps seconds, or decimal degrees."""
    part = rf"[0-9]{{1,2}}(?:{point}[0-9]{{1,10}})?"
    mark = rf"[ \t]?(?:[°º˚]|{word['degree']}(?![A-Za-z])\.?)"
    minute = rf"(?:['′’‘ʹ´]|{word['minute']}(?![A-Za-z])\.?)"
    second = rf"(?:''|′′|’’|[\"″”“ʺ]|{word['second']}(?![A-Za-z])\.?)"
    return (
        rf"(?:(?P<{name}_degrees>[0-9]{{1,3}})(?:(?P<{name}_mark>{mark})[ \t]?|[ \t])(?P<{name}_minutes>{part})"
        rf"(?:(?:[ \t]?{minute}[ \t]?|[ \t])(?P<{name}_seconds>{part})(?:[ \t]?{second})?|[ \t]?{minute})?"
        rf"|(?P<{name}_decimal>[0-9]{{1,3}}(?:{point}(?P<{name}_places>[0-9]{{1,15}}))?)(?P<{name}_sign>{mark})?)(?![0-9])"
    )
