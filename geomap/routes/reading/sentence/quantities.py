"""Distances and counts that a sentence states.

A distance counts for a movement only if it is the length of the way ("flew close to 1,500 kilometres", "a voyage of
7,200 miles") or says how far away the origin is ("900 miles away"); one that locates a place ("800 km north of"), or is
a height, a speed, a range or a detour, does not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from geomap.languages.distances import read_figure
from geomap.model import Count, Role, Span, StatedDistance
from geomap.routes.reading.words.chunks import Unit
from geomap.routes.reading.words.lexicon import Lexicon, NounUse

_GLUED = re.compile(r"(\d[\d,.]*)(km|kms|mi|nm|nmi|miles)$")
_LENGTH_WORDS = frozenset(
    {"distance", "covered", "covering", "logged", "logging", "covers", "cover", "clocked", "total"}
)
_APPOSING = frozenset({",", ":", "(", "—", "–", "-", "…", ";"})
_THAT = frozenset({"that", "this", "it", "which"})
_SUMS = frozenset({"made", "makes", "totalled", "totals", "is", "was", "meant", "means"})
_AWAY = frozenset({"away", "distant"})
_SIDES = frozenset(
    f"{a}{b}" for a in ("", "north", "south", "north-", "south-") for b in ("north", "south", "east", "west")
) | {"off"}
_TIMES = frozenset({"hour", "day", "week", "night", "minute", "second", "month", "year", "shift"})


def read_distances(
    units: list[Unit], *, lexicon: Lexicon, bound: Mapping[int, Role] | None = None
) -> list[tuple[int, StatedDistance]]:
    """Read the distances that a sentence states for a movement.

    Args:
        units: The sentence.
        lexicon: Where words are looked up.
        bound: The parts of its places, by index.

    Returns:
        Each distance with the index of its unit, in text order.
    """
    found = []
    for unit in units:
        size = _unit_size(unit, units, lexicon)
        if size is None:
            continue
        first, last, km = size
        travelled = _travelled(units, first, last, bound or {}, lexicon)
        if travelled is None:
            continue
        start, approximate = _hedge(units, first, lexicon)
        span = Span(units[start].start, units[last].end)
        found.append((unit.index, StatedDistance(km, span, approximate, travelled)))
    return _without_conversions(found, units)


def _unit_size(unit: Unit, units: list[Unit], lexicon: Lexicon) -> tuple[int, int, float] | None:
    """Give first index, last index and kilometres of the distance whose unit stands here."""
    if unit.finding is not None:
        return None
    glued = _GLUED.match(unit.low)
    if glued is not None:
        number = read_figure(glued[1])
        return (unit.index, unit.index, number * lexicon.units[glued[2]]) if number is not None else None
    if unit.low not in lexicon.units:
        return None
    index, factor = unit.index - 1, lexicon.units[unit.low]
    while index >= 0 and (units[index].low in {"-", "‑", "–"} or lexicon.has("distance_words", units[index].low)):
        if units[index].low == "nautical" or (units[index].low == "sea" and unit.low.startswith("mi")):
            factor = 1.852
        index -= 1
    last = index
    while index >= 0 and units[index].finding is None and lexicon.distances.read_number([units[index].low]) is not None:
        index -= 1
    if index == last:
        return None
    number = lexicon.distances.read_number([u.low for u in units[index + 1 : last + 1]])
    return (index + 1, unit.index, number * factor) if number else None


def _travelled(units: list[Unit], first: int, last: int, bound: Mapping[int, Role], lexicon: Lexicon) -> bool | None:
    """Tell whether a distance is one that was travelled (True), how far away (False), or neither (None)."""
    before = units[max(0, first - 5) : first]
    following = [u.low for u in units[last + 1 : last + 5]]
    if before and before[-1].low == "to" and any(u.verb is not None for u in before):
        return None
    if _is_rate(following) or any(lexicon.has("refusing_before", u.low) for u in before):
        return None
    if following[:1] == ["from"]:
        return _travelled_from(units, first, last, bound)
    if _is_away(units, last):
        if following[0] in _AWAY:
            return False
        return _follows_motion(units, first, last) if _is_apposed(units, first, bound) else None
    if following[:1] == ["-"]:
        following = following[1:]
    if following and (
        lexicon.has("refusing_after", following[0].split()[0])
        or (following[0].endswith(" of") and following[0].split()[0] in lexicon.sets["adverbs"])
    ):
        return None
    if following[:2] in (["out", "of"], ["up", "the"], ["down", "the"], ["around", "the"]):
        return None
    if _is_beeline(units, first, last):
        return None
    moving = _follows_motion(units, first, last) or sums_up(units, first, lexicon=lexicon)
    moving = moving or _is_left_behind(units, first, last)
    if before and before[-1].low in {"within", "under"} and not moving:
        return None
    start = _hedge(units, first, lexicon)[0]
    apposed = start > 0 and units[start - 1].low in _APPOSING and _closes(units, last, lexicon)
    return True if moving or apposed else None


def _is_rate(following: list[str]) -> bool:
    """Tell whether a distance is one in a given time: "90 km an hour", "30 miles a day"."""
    return following[:1] in (["/"], ["h"], ["per"], ["daily"]) or (
        len(following) > 1 and following[0] in {"a", "an", "each", "every"} and following[1] in _TIMES
    )


def _travelled_from(units: list[Unit], first: int, last: int, bound: Mapping[int, Role]) -> bool | None:
    """Judge "N km from X": a way if it goes on to another place, how far away if X is where something came from."""
    if any(u.low in {"to", "into"} for u in units[last + 1 : last + 12]) and (
        _follows_motion(units, first, last) or units[last].noun is NounUse.MOTION
    ):
        return True
    beyond = units[last + 2 : last + 12]
    near = next((u for u in beyond if u.place), None)
    started = bool(beyond) and beyond[0].low == "where" and any(u.verb is not None for u in beyond[1:6])
    return False if started or (near is not None and bound.get(near.index) is Role.ORIGIN) else None


def _is_away(units: list[Unit], last: int) -> bool:
    """Tell whether a distance says how far off something is: "900 km away", "40 km to the west"."""
    following = [u.low for u in units[last + 1 : last + 5]]
    if following[:1] and following[0] in _AWAY:
        return True
    if following[:1] == ["off"]:
        return len(following) < 2 or not (units[last + 2].plain or units[last + 2].finding)
    if following[:1] and following[0] in _SIDES:
        return len(following) < 2 or following[1] in {",", ".", ";", ")", "and"}
    return len(following) > 2 and following[:2] == ["to", "the"] and following[2] in _SIDES


def _is_left_behind(units: list[Unit], first: int, last: int) -> bool:
    """Tell whether someone "put N km behind them", "left N miles of sand behind her"."""
    verb = units[first - 1].low if first else ""
    following = [u.low for u in units[last + 1 : last + 7]]
    return verb in {"put", "putting", "leaving", "left"} and any(
        a == "behind" and b in {"them", "her", "him", "it", "us", "me"} for a, b in pairwise(following)
    )


def _is_apposed(units: list[Unit], first: int, bound: Mapping[int, Role]) -> bool:
    """Tell whether a distance stands right after the place that something went to: "to Sake, 25 km to the west"."""
    for word in reversed(units[max(0, first - 7) : first]):
        if word.place:
            return bound.get(word.index) in {Role.DESTINATION, Role.ORIGIN}
        if word.verb or word.other_verb or word.relation:
            return False
    return False


def _closes(units: list[Unit], last: int, lexicon: Lexicon) -> bool:
    """Tell whether a distance closes its clause or only says in what time, or by whose reckoning, it was covered."""
    if last + 1 >= len(units):
        return True
    word = units[last + 1]
    return bool(
        word.punctuation
        or word.time
        or lexicon.has("time_prepositions", word.low)
        or lexicon.has("conjunctions", word.low)
        or lexicon.has("reporting", word.low)
        or word.low in {"of", "all", "later"}
    )


def _follows_motion(units: list[Unit], first: int, last: int) -> bool:
    """Tell whether the words around speak of a way: "flew 2,000 km", "a voyage of", "a 900-km journey"."""
    if any(u.noun in {NounUse.MOTION, NounUse.WAY} or u.low in {"distance", "path"} for u in units[last : last + 6]):
        return True
    for index in range(first - 1, max(-1, first - 16), -1):
        word = units[index]
        if word.verb is not None or word.noun in {NounUse.MOTION, NounUse.WAY} or word.low in _LENGTH_WORDS:
            return True
        if word.low == "after" and index == first - 1:
            return True
        if word.low in {";", ":"} or word.other_verb:
            return False
    return first > 0 and units[first - 1].low == "after"


def _is_beeline(units: list[Unit], first: int, last: int) -> bool:
    """Tell whether a distance is how far places lie apart: "as the crow flies", "9 km in a straight line"."""
    lows = [u.low for u in units[max(0, first - 6) : last + 6]]
    return "crow" in lows or any(pair == ("straight", "line") for pair in pairwise(lows))


def sums_up(units: list[Unit], first: int, *, lexicon: Lexicon) -> bool:
    """Tell whether a distance is the sum of the way told before: "That made 2,600 km", "each of some 900 miles".

    Args:
        units: The sentence.
        first: Index of the number.
        lexicon: Where words are looked up.

    Returns:
        True where nothing but a word for the whole way stands before it.
    """
    start = _hedge(units, first, lexicon)[0]
    if start > 1 and units[start - 1].low == "of" and units[start - 2].low == "each":
        return any(u.noun is NounUse.MOTION for u in units[:start])
    opening = [u.low for u in units[:start] if not (u.punctuation or u.time)]
    while opening[:2] in (["in", "all"], ["in", "total"], ["all", "told"], ["all", "in"]):
        opening = opening[2:]
    return len(opening) == 2 and opening[0] in _THAT and opening[1] in _SUMS


def _hedge(units: list[Unit], first: int, lexicon: Lexicon) -> tuple[int, bool]:
    start, approximate = first, False
    changed = True
    while changed:
        changed = False
        for phrase in lexicon.hedges:
            begin = start
            width = 0
            while begin > 0 and width < len(phrase):
                begin -= 1
                width += len(units[begin].low.split())
            if width == len(phrase) and " ".join(u.low for u in units[begin:start]) == " ".join(phrase):
                start, approximate, changed = begin, True, True
                break
    return start, approximate


def _without_conversions(
    found: list[tuple[int, StatedDistance]], units: list[Unit]
) -> list[tuple[int, StatedDistance]]:
    """Leave out the second figure of "1,500 kilometres (930 miles)"."""
    kept: list[tuple[int, StatedDistance]] = []
    for index, distance in found:
        bracketed = any(
            u.low in {"(", "[", "/", ","} and u.end <= distance.span.start <= u.end + 12
            for u in units
            if u.low in {"(", "["}
        )
        if bracketed and kept and distance.span.start - kept[-1][1].span.end < 6:
            continue
        kept.append((index, distance))
    return kept


def read_counts(units: list[Unit], *, lexicon: Lexicon) -> list[Count]:
    """Read the numbers that stand with movers and targets: "26 cruise missiles", "11 targets", "four warships".

    Args:
        units: The sentence.
        lexicon: Where words are looked up.

    Returns:
        The counts, in text order.
    """
    counts = []
    for unit in units:
        if (
            unit.finding is not None
            or unit.time
            or lexicon.distances.read_number([unit.low]) is None
            or unit.low in {"one", "1"}
        ):
            continue
        if unit.index and lexicon.distances.read_number([units[unit.index - 1].low]) is not None:
            continue
        count = _count_at(units, unit.index, lexicon)
        if count is not None:
            counts.append(count)
    return counts


def _count_at(units: list[Unit], index: int, lexicon: Lexicon) -> Count | None:
    end = index
    while (
        end < len(units) and units[end].finding is None and lexicon.distances.read_number([units[end].low]) is not None
    ):
        end += 1
    number = lexicon.distances.read_number([u.low for u in units[index:end]])
    first = end
    while end < len(units) and end - first < 5:
        word = units[end]
        if (
            not (word.plain or word.demonym or word.noun)
            or lexicon.has("conjunctions", word.low)
            or word.low in lexicon.units
        ):
            return None
        plural = word.low.endswith("s") or word.low in {"people", "men", "women", "children", "troops", "aircraft"}
        if plural and (word.movers or word.low in {"targets", "strikes"}):
            names = [u for u in units[first : end + 1] if not u.demonym and not lexicon.has("adjectives", u.low)]
            of = " ".join(u.text for u in names)
            return (
                Count(int(number), of, Span(units[index].start, word.end)) if number and number == int(number) else None
            )
        end += 1
    return None
