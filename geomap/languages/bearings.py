"""Words that say how far and which way something lies from the name behind them: `30 km west of`, `just outside`.

They are read backwards from where a name begins. A distance is given with how far it may be out: half the step that
its number is rounded to (5 km in `30 km`), no less than a tenth of it, and twice that where it is hedged (`about`);
half of a range besides; six tenths where there is no number (`a few kilometres`).

Not here: where that is on the ground (`geomap.resolve.offsets`). How far something went is no such thing (`drove 300 km
from Agadez`), nor is a part of a place (`in the north of Bamako`). Always holds: every repetition in the patterns is
bounded.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from geomap.languages.distances import Distances
from geomap.languages.model import Language
from geomap.model import Span

_WINDOW, _BEHIND = 120, 40
"""Characters before a name in which the words stand, and behind it in which it may go on."""

_LEAST_SHARE = 0.1
_HEDGED = 2.0
_VAGUE = 0.6
_MOST_KM = 2000.0
"""All hand-set; beyond the last nobody says where something lies by how far off it is."""

_ABBREVIATED = 2
"""Letters of a unit up to which it may be something else behind a word in place of a number."""

_STEPS = (1, 5, 10, 50, 100, 500, 1000)
"""What people round distances to."""


class Bearing(NamedTuple):
    """What words before a name say.

    Attributes:
        span: Where they stand.
        words: The words, on one line.
        km: The distance; None where none is given.
        error_km: By how many kilometres it may be out.
        point: The point of the compass, of sixteen clockwise from the north; None where none is given.
        direction: Its name.
        within: Whether the distance is the most that it can be.
    """

    span: Span
    words: str
    km: float | None
    error_km: float
    point: int | None
    direction: str | None
    within: bool


class _Patterns(NamedTuple):
    """The patterns of one language: what any bearing holds, its forms, and what makes something else of them."""

    hint: re.Pattern[str]
    unit: re.Pattern[str]
    figure_and_unit: re.Pattern[str]
    long_units: tuple[str, ...]
    forms: tuple[re.Pattern[str], ...]
    not_bare: re.Pattern[str]
    onward: re.Pattern[str]
    longer: re.Pattern[str]
    describing: re.Pattern[str]
    points: Mapping[str, int]
    names: Sequence[str]


def bearing_before(text: str, name: Span, *, language: Language) -> Bearing | None:
    """Read what stands before a name and says how far or which way something lies from it.

    Args:
        text: The text.
        name: Where the name stands.
        language: Its language; one without points of the compass has no bearings.

    >>> from geomap.languages.model import load_language
    >>> found = bearing_before("It fell 15 km north-east of Homs.", Span(28, 32), language=load_language("en"))
    >>> found.words, found.km, found.error_km, found.direction
    ('15 km north-east of', 15.0, 2.5, 'north-east')
    """
    if not language.distances.compass:
        return None
    patterns = _patterns(language)
    first = max(0, name.start - _WINDOW)
    before = text[first : name.start]
    if not patterns.hint.search(before):
        return None
    for form in patterns.forms:
        match = form.search(before)
        if match:
            return _read(match, first, language, patterns, behind=text[name.end : name.end + _BEHIND])
    return None


def is_description(between: str, *, language: Language) -> bool:
    """Tell whether what stands between a place and a bearing makes the bearing a description of that place."""
    return bool(language.distances.compass) and _patterns(language).describing.fullmatch(between) is not None


def units_in(text: str, *, language: Language) -> list[Span]:
    """Return where units of the length of journeys stand behind a number in figures or words."""
    if not language.distances.compass:
        return []
    patterns, small = _patterns(language), text.lower()
    # Most reports have no unit: to find that out so takes a tenth of the time that `unit` takes.
    if not (any(unit in small for unit in patterns.long_units) or patterns.figure_and_unit.search(text)):
        return []
    return [Span(*match.span(match.lastgroup or 0)) for match in patterns.unit.finditer(text)]


def _read(match: re.Match[str], first: int, language: Language, patterns: _Patterns, *, behind: str) -> Bearing | None:
    groups, left = match.groupdict(), match.string[: match.start()]
    said = groups.get("direction") or groups.get("letters")
    point = patterns.points[re.sub(r"[\s-]", "", said).lower()] if said else None
    bearing = Bearing(
        span=Span(first + match.start("phrase"), first + match.end("phrase")),
        words=" ".join(match["phrase"].split()),
        km=None,
        error_km=0.0,
        point=point,
        direction=None if point is None else patterns.names[point],
        within=bool(groups.get("within")),
    )
    if not groups.get("unit"):
        return None if patterns.not_bare.search(left) or patterns.longer.match(behind) else bearing
    if groups.get("moving") and (patterns.onward.match(behind) or _is_way(left, language)):
        return None
    measured = _measured(groups, language.distances)
    return bearing._replace(km=measured[0], error_km=measured[1]) if measured else None


def _is_way(left: str, language: Language) -> bool:
    """Tell whether a verb of going stands shortly before a distance, which is then how far something went."""
    return not language.word_class("going").isdisjoint(re.findall(r"[\w’'-]+", left.lower())[-3:])


def _measured(groups: Mapping[str, str | None], distances: Distances) -> tuple[float, float] | None:
    """Return a distance and how far it may be out, both in kilometres."""
    unit, number = (" ".join((groups[name] or "").lower().split()) for name in ("unit", "number"))
    last = unit.rpartition(" ")[2]
    factor = (
        distances.unit_words.get(unit.partition(" ")[0]) or distances.units.get(last) or distances.short_units[last]
    )
    if number in distances.vague:
        km = distances.vague[number] * factor
        return (km, _VAGUE * km) if distances.vague[number] > 1 else (km, 0.5 * km)
    part, slash, whole = number.partition("/")
    if slash and int(whole):
        return int(part) / int(whole) * factor, _LEAST_SHARE * factor
    high = distances.read_number(number.replace("-", " ").split())
    if not high or high * factor > _MOST_KM:
        return None
    low = distances.read_number((groups.get("low") or "").lower().replace("-", " ").split())
    if low and low < high:
        return (low + high) / 2 * factor, (high - low) / 2 * factor + _rounding(high) * factor
    error = _rounding(high) * factor
    return high * factor, error * (_HEDGED if groups.get("hedge") else 1.0)


def _rounding(number: float) -> float:
    """Return by how much a number may be out, going by what it is rounded to."""
    step = next((step for step in reversed(_STEPS) if number % step == 0 and step <= number / 2), 0)
    return max(step / 2, _LEAST_SHARE * number)


@lru_cache(maxsize=8)
def _patterns(language: Language) -> _Patterns:
    """Make the patterns of what says how something lies from the name behind it, the most telling first."""
    distances = language.distances
    part = defaultdict(lambda: "(?!)", distances.parts)
    names, letters = _points(distances.compass, "-"), _points(distances.compass_letters, "")
    direction = rf"(?P<direction>{_any(names, dash=True)}){part['compass_endings']}"
    units = _any({**distances.units, **distances.short_units})
    told_by_length = tuple(unit for unit in distances.units if len(unit) > _ABBREVIATED)
    far_units, long_units = _any(distances.units), _any(told_by_length)
    figures, distance = _distance_patterns(distances, units, part)
    gap, of, name = r"\s{1,3}", part["of"], _name_pattern(language, part)
    aside = rf"(?:,?\s?[(\[][^()\[\]\n]{{1,40}}[)\]],?|,?\s(?:{part['besides']})\s{figures}[\s-]?(?:{units}),?)?"
    far = rf"{distance}{aside}(?:\s(?:{part['afar']}),?)?"
    forms = (
        rf"(?P<within>{part['within']})\s(?:{part['the']}\s)?{distance}{aside}{gap}(?:{of}|{part['away']})",
        rf"{far}{gap}{part['compass_before']}{direction}{gap}(?:{of}|(?P<moving>{part['away']}))",
        rf"{far}\s{{0,3}}(?P<letters>(?-i:{_any(letters)}))\.?(?:{gap}{of})?",
        rf"{far}{gap}(?:{part['apart']}|(?P<moving>{part['away']}))",
        rf"(?<![\w-]){part['compass_before']}{direction}{gap}{of}",
        rf"(?<![\w-])(?:{part['bare']})",
    )
    return _Patterns(
        hint=re.compile(
            rf"(?<![^\W\d_])(?:{units})(?![^\W_])|(?:{_any(distances.compass)}){part['compass_endings']}{gap}{of}"
            rf"|(?<![\w-])(?:{part['bare']}){gap}",
            re.IGNORECASE,
        ),
        unit=re.compile(
            rf"(?<![\w,.-])(?:[0-9]{{1,4}}(?:[.,][0-9]{{1,3}})?[\s-]?(?P<unit>{far_units})|[^\W\d_]+[\s-](?P<long_unit>{long_units}))(?!\w)",
            re.IGNORECASE,
        ),
        figure_and_unit=re.compile(rf"[0-9][\s-]?(?:{far_units})", re.IGNORECASE),
        long_units=told_by_length,
        forms=tuple(re.compile(rf"(?P<phrase>{form}){gap}{name}\Z", re.IGNORECASE) for form in forms),
        not_bare=re.compile(rf"(?<!\w)(?:{part['not_bare']})\s+\Z", re.IGNORECASE),
        onward=re.compile(rf"\s(?:{part['onward']})\s", re.IGNORECASE),
        describing=re.compile(part["describing"].replace(" ", r"\s"), re.IGNORECASE),
        longer=re.compile(rf"['’]\w|\s(?:[^\W\d_]+\s)?(?:{_any(_longer_names(language))})(?!\w)", re.IGNORECASE),
        points={re.sub("-", "", said).lower(): point for said, point in [*_numbered(names), *_numbered(letters)]},
        names=names,
    )


def _distance_patterns(distances: Distances, units: str, part: Mapping[str, str]) -> tuple[str, str]:
    """Return the pattern of a number in figures, and that of a distance."""
    figures = (
        r"(?<![\w.,/])[0-9]{1,3}(?:,[0-9]{3})+|(?<![\w.,/])[0-9]/[0-9](?![0-9/])"
        r"|(?<![\w.,/])[0-9]{1,5}(?:[.,][0-9]{1,3})?"
    )
    word = _any({**distances.numbers, **distances.scales})
    within = _any(distances.between)
    words = rf"(?<!\w)(?:(?:{word}|{within})[\s-]{{1,2}}){{0,4}}(?:{word})(?!\w)"
    vague = rf"(?<!\w)(?:{_any(distances.vague)})"
    low = rf"(?:(?P<low>{figures}|{words})\s?(?:{part['range']})\s?)?"
    return rf"(?:{figures})", (
        rf"(?:(?<!\w)(?P<hedge>{_any(distances.hedges)})\s)?{low}"
        rf"(?P<number>(?:{figures}|(?<=[-–—])[0-9]{{1,5}})(?=[\s-]{{0,2}}[^\W\d_])|(?:{vague}|{words})(?=[\s-]))[\s-]{{0,2}}"
        rf"(?P<unit>(?:(?:{_any(distances.unit_words)})\s)?(?:{units}))(?![^\W_])\.?"
    )


def _name_pattern(language: Language, part: Mapping[str, str]) -> str:
    """Return the pattern of what may stand before a name: `the besieged city of`, `central`, a quotation mark."""
    kinds = _any(language.used("of") | language.used("between"))
    no_preposition = rf"(?!(?:{_any(language.word_class('prepositions'))})\b)"
    return (
        rf"(?:(?:{part['the']}\s)?(?:{no_preposition}[\w'’-]+,?\s){{0,3}}?(?:{kinds})\s(?:{part['of']}\s)?)?"
        rf"(?:{part['the']}\s)?(?:(?:{part['name_before']})\s)?[\"“'‘(]?"
    )


def _longer_names(language: Language) -> frozenset[str]:
    """Return the words with which a name is that of a building or an office (`outside Oakland police headquarters`)."""
    facilities = language.used("facility") | language.word_class("organisations") | language.word_class("other_heads")
    return facilities | {f"{word}s" for word in facilities}


def _any(words: Iterable[str], *, dash: bool = False) -> str:
    """Return a pattern of any of some words, the longest first; with `dash`, hyphens are blanks or nothing as well."""
    escaped = (re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
    return "|".join(re.sub(r"\\-", r"[\\s-]?", word) if dash else word for word in escaped) or "(?!)"


def _points(four: Sequence[str], joint: str) -> list[str]:
    """Return the sixteen points of the compass, clockwise from the north, made of the words for four."""
    north, east, south, west = four
    diagonals = [
        f"{along}{joint}{across}" for along, across in ((north, east), (south, east), (south, west), (north, west))
    ]
    points = []
    for quarter, diagonal in enumerate(diagonals):
        here, following = four[quarter], four[(quarter + 1) % 4]
        points += [here, f"{here}{joint}{diagonal}", diagonal, f"{following}{joint}{diagonal}"]
    return points


def _numbered(points: Sequence[str]) -> Iterator[tuple[str, int]]:
    return ((said, point) for point, said in enumerate(points))
