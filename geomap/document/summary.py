"""Says in one sentence what a map document tells: when, what moved from where to where, and how much there is of it.

Here is defined what is counted, for the header of a map, its lists and the last line of the command line alike: a place
is a feature of its own, however often it is named and whether or not it is an area or was corrected; a route is one way
of a mover, drawn or not; a name not placed is one spelling. The best guesses for names are none of these.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gazetteer.kinds import KINDS
from gazetteer.util.text import in_a_row, shortened
from geomap.document.place_features import spelling
from geomap.document.undrawn import is_drawn
from geomap.languages.model import load_language

_MONTHS = "January February March April May June July August September October November December"
_MOST_MONTHS = 12
_DATE = re.compile(r"(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?!\d)")

_ROW = re.compile(r"(.+)#\d+", re.DOTALL)
"""What a row of a table is called: the table's name and its number."""

_PLAIN_YEAR, _LAST_YEAR = 1000, 9999
"""The first year whose number alone is plainly a year, and the last that dates have."""

_MOST_NAMED = 3
"""Places or stops between the ends that the sentence names; of more it tells the number."""

_LONGEST_NAME = 60

_MOST_MOVERS, _LONGEST_MOVER = 3, 30
"""Movers that the sentence names after the movement that it tells, and the characters of each."""

_AROUND = ("near", "off")
"""Values of `Stop.part` that are no part of a place; what they say stands on the card."""

_STATUSES = ("reported", "planned", "possible", "denied")
"""From the one that is told before the others."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How much is on a map.

    Attributes:
        reports: Reports that were read.
        places: Places, each once.
        routes: Routes, whether they are drawn or not.
        undrawn: Those of them that are listed and not drawn.
        unresolved: Names not placed, each once.
    """

    reports: int
    places: int
    routes: int
    undrawn: int
    unresolved: int

    @classmethod
    def of(cls, document: Mapping[str, Any]) -> Counts:
        """Count what a map document holds."""
        properties = [feature["properties"] for feature in document["features"]]
        kinds = Counter(one["type"] for one in properties)
        return cls(
            reports=document["whole"]["reports"] if "whole" in document else len(document["reports"]),
            places=kinds["place"],
            routes=kinds["route"],
            undrawn=sum(one["type"] == "route" and not is_drawn(one.get("undrawn")) for one in properties),
            unresolved=kinds["unresolved"],
        )


def summary(document: Mapping[str, Any]) -> str:
    """Return one sentence about a map document, without a full stop.

    No character of it reorders or hides others, and names are cut, whatever the reports hold.

    Args:
        document: Its `reports` and `features`, as `geomap/document/schemas/document.schema.json` has them.
    """
    counts = Counts.of(document)
    properties = [feature["properties"] for feature in document["features"]]
    routes = [one for one in properties if one["type"] == "route" and is_drawn(one.get("undrawn"))]
    dates = {report["id"]: report["date"] for report in document["reports"]}
    lead = _lead(routes, dates)
    others = counts.routes - len(lead)
    if lead:
        untold = [route for route in _in_order(document, routes, dates) if not any(route is one for one in lead)]
        told = _movement(lead) + _others(untold, others, lead[0])
    else:
        told = _places([one for one in properties if one["type"] == "place"])
    amount = _counted(counts.places, "place") if counts.places else "no place found"
    parts = [
        told,
        f"{amount} in {_read(document, counts)}",
        "" if lead or not others else f"{_counted(others, 'route')} not drawn",
        "" if counts.places or not counts.unresolved else f"{_counted(counts.unresolved, 'name')} not placed",
    ]
    sentence = ": ".join(filter(None, [_dated(document, lead, routes, dates, counts), "; ".join(filter(None, parts))]))
    return sentence[:1].upper() + sentence[1:]


def _dated(
    document: Mapping[str, Any],
    lead: Sequence[Mapping[str, Any]],
    routes: Iterable[Mapping[str, Any]],
    dates: Mapping[str, str | None],
    counts: Counts,
) -> str:
    """Return when the movements took place, if reports say so of any, else of when the reports are.

    Nothing where the one that the sentence tells of has no date though others have: theirs is not its own.
    """
    if any(route.get("when") for route in routes):
        if not _dates_of(lead[0], dates):
            return ""
        return period([date for route in routes for date in _dates_of(route, dates)])
    when = period(document["whole"]["dates"] if "whole" in document else list(dates.values()))
    if _is_one_table(document):
        return when
    # The date is that of the reports: what they tell may have happened on another day.
    return f"{'report' if counts.reports == 1 else 'reports'} of {when}" if when else ""


def _dates_of(route: Mapping[str, Any], dates: Mapping[str, str | None]) -> list[str]:
    """Return when a movement took place, else when it is told, as far as that is known."""
    told = [route.get("when")] if route.get("when") else [dates.get(name) for name in route["reports"]]
    return [date for date in told if date and _parts(date)]


def period(dates: Sequence[str | None]) -> str:
    """Return the time from the first to the last date in words; nothing where none is known.

    Examples:
        >>> period(["2015-10-07", None]), period(["2015-10-07", "2015-10-01T10:00"]), period(["-0043", "0014-08-19"])
        ('7 October 2015', '1 to 7 October 2015', '44 BC to 19 August AD 14')
    """
    known = sorted({part for date in dates if date and (part := _parts(date))})
    if not known:
        return ""
    first, last = known[0], known[-1]
    if first == last:
        return _in_words(last)
    begins = _in_words(first)
    if first[0] == last[0] and first[1] and last[1]:
        # The year stands once, and so does the month: "1 to 7 October 2015".
        same_month = first[1] == last[1] and first[2] and last[2]
        begins = str(first[2]) if same_month else _day(first)
    return f"{begins} to {_in_words(last)}"


def first_and_last(dates: Iterable[str]) -> list[str]:
    """Return the first and the last of dates, or the only one; of what is no date nothing."""
    known = sorted({(part, date) for date in dates if (part := _parts(date))})
    return list(dict.fromkeys([*(date for _, date in known[:1]), *(date for _, date in known[-1:])]))


def _parts(date: str) -> tuple[int, int, int] | None:
    """Return year, month and day of an ISO date, 0 for what it does not say."""
    found = _DATE.match(date)
    if not found:
        return None
    year, month, day = (int(part or 0) for part in found.groups())
    return (year, month, day) if month <= _MOST_MONTHS else None


def _in_words(date: tuple[int, int, int]) -> str:
    year = date[0]
    era = str(year) if year >= _PLAIN_YEAR else f"AD {year}" if year > 0 else f"{1 - year} BC"
    return f"{_day(date)} {era}".strip()


def _day(date: tuple[int, int, int]) -> str:
    """Return day and month, as far as they are known."""
    _, month, day = date
    return f"{day or ''} {_MONTHS.split()[month - 1] if month else ''}".strip()


def _lead(routes: Sequence[Mapping[str, Any]], dates: Mapping[str, str | None]) -> list[Mapping[str, Any]]:
    """Return the routes that the sentence tells of: the best attested, and those that part from it at their ends only.

    Told from more reports, then with what moved, then earlier, then surer, stands before the rest; what is denied is
    last.
    """
    if not routes:
        return []

    def order(route: Mapping[str, Any]) -> tuple[Any, ...]:
        days = [parts for date in _dates_of(route, dates) if (parts := _parts(date))]
        first = min(days, default=(_LAST_YEAR, 0, 0))
        return _rank(route), -_times_told(route), not route["mover"], first, -route["confidence"]

    best = min(routes, key=order)
    alike = [
        route
        for route in routes
        if route["movement"] == best["movement"] and route["status"] == best["status"] and _way(route) == _way(best)
    ]
    return [best, *(route for route in alike if route is not best)]


def _in_order(
    document: Mapping[str, Any], routes: Sequence[Mapping[str, Any]], dates: Mapping[str, str | None]
) -> list[Mapping[str, Any]]:
    """Return routes as the list of a map has them: dated ones by their day, of one day as the reports tell them."""
    numbers = {report["id"]: number for number, report in enumerate(document["reports"])}

    def order(route: Mapping[str, Any]) -> tuple[Any, ...]:
        days = [parts for date in _dates_of(route, dates) if (parts := _parts(date))]
        # Of a month or a year, the first day counts.
        first = min(((year, month or 1, day or 1) for year, month, day in days), default=(_LAST_YEAR + 1, 0, 0))
        said = min(((numbers.get(claim["report"], 0), claim["start"]) for claim in route["claims"]), default=None)
        return first, said is None, said or (0, 0)

    return sorted(routes, key=order)


def _others(untold: Sequence[Mapping[str, Any]], number: int, lead: Mapping[str, Any]) -> str:
    """Return what else moved, and how many more routes there are, of which that is not said.

    Args:
        untold: Drawn routes that the sentence does not tell of, in the order of the list.
        number: How many routes it does not tell of, drawn or not.
        lead: The route that it tells of.
    """
    named: dict[str, list[Mapping[str, Any]]] = {}
    for route in untold:
        if (mover := _what(route)) and (mover, route["status"]) != (_what(lead), lead["status"]):
            named.setdefault(mover, []).append(route)
    first = list(named.values())[:_MOST_MOVERS]
    rest = number - sum(map(len, first))
    happened = [all(route["status"] == "reported" for route in some) for some in first]
    # In "people and lorries (possible)" both seem possible.
    movers = [_mover(some, says_reported=any(happened) and not all(happened)) for some in first]
    if not movers:
        return f", and {_counted(rest, 'more route')}" if rest else ""
    return f"; also {in_a_row([*movers, _counted(rest, 'more route')] if rest else movers)}"


def _what(route: Mapping[str, Any]) -> str:
    """Return what moves, alike however it is written; nothing where no report says so."""
    return _clean(route["mover"] or "").casefold()


def _mover(routes: Sequence[Mapping[str, Any]], *, says_reported: bool) -> str:
    """Return what moves along some routes, how many they are, and which of them nobody reports to have happened.

    Args:
        routes: The routes.
        says_reported: Whether it is said, too, that all of them are reported.
    """
    # What begins a sentence in one report and stands within it in another is written small.
    route = next((one for one in routes if one["mover"][:1].islower()), routes[0])
    statuses = Counter(_clean(one["status"]) for one in routes if one["status"] != "reported")
    told = [status if number == len(routes) else f"{number} {status}" for status, number in statuses.items()]
    if says_reported and not told:
        told = ["reported"]
    notes = ", ".join([*([_counted(len(routes), "route")] if len(routes) > 1 else []), *told])
    mover = shortened(_clean(route["mover"]), limit=_LONGEST_MOVER)
    return f"{mover} ({notes})" if notes else mover


def _times_told(route: Mapping[str, Any]) -> int:
    return int(route["told"]["accounts"]) if "told" in route else len(route["reports"])


def _rank(route: Mapping[str, Any]) -> int:
    return _STATUSES.index(route["status"]) if route["status"] in _STATUSES else len(_STATUSES)


def _way(route: Mapping[str, Any]) -> list[tuple[str, str | None]]:
    return [(stop["surface"], stop["part"]) for stop in route["stops"] if stop["role"] != "destination"]


def _movement(routes: Sequence[Mapping[str, Any]]) -> str:
    """Return what moves from where over what to where, and what is said of it if nobody reports that it happened."""
    route = routes[0]
    mover = _clean(route["mover"] or "") or "a movement"
    status = "" if route["status"] == "reported" else f"({_clean(route['status'])})"
    by_role: dict[str, list[str]] = {"origin": [], "via": [], "destination": []}
    for one in routes:
        for stop in one["stops"]:
            names = by_role.setdefault(stop["role"], [])
            if (name := _stop(stop, one)) not in names:
                names.append(name)
    kinds = [KINDS.get(stop["kind"] or "") for stop in route["stops"] if stop["role"] == "via"]
    over = "over" if kinds and all(kind and kind.is_area for kind in kinds) else "via"
    ways = (("from", by_role["origin"]), (over, by_role["via"]), ("to", by_role["destination"]))
    return " ".join(filter(None, [mover, status, *(f"{word} {_some(names)}" for word, names in ways if names)]))


def _stop(stop: Mapping[str, Any], route: Mapping[str, Any]) -> str:
    """Return a stop as the report calls it, with the article that it has there and the part that is meant."""
    part = "" if stop["part"] in _AROUND else stop["part"]
    article = "the" if any(_has_article(claim, stop) for claim in route["claims"]) else ""
    return " ".join(filter(None, [article, part, _clean(stop["surface"])]))


def _has_article(claim: Mapping[str, Any], stop: Mapping[str, Any]) -> bool:
    if (claim["kind"], claim["text"]) != (stop["role"], stop["surface"]):
        return False
    words = claim["sentence"][: max(0, claim["start"] - claim["sentence_start"])].lower().split()
    if words and words[-1] == stop["part"]:
        words.pop()
    return bool(words) and words[-1] in load_language().word_class("definite")


def _places(places: Sequence[Mapping[str, Any]]) -> str:
    """Return the places that are named most often, how many there are besides, and the country of most of them."""
    named = [_clean(spelling(place)) for place in places[:_MOST_NAMED]]
    rest = len(places) - len(named)
    countries = Counter(_clean(place["country_name"]) for place in places if place["country_name"])
    country, number = countries.most_common(1)[0] if countries else ("", 0)
    told = in_a_row([*named, f"{rest:,} more"] if rest else named)
    if number * 2 <= len(places) or country in named:
        return told
    return f"{told}, {'in' if number == len(places) else 'mostly in'} {country}"


def _some(names: Sequence[str]) -> str:
    rest = len(names) - _MOST_NAMED
    return in_a_row([*names[:_MOST_NAMED], f"{rest} more"] if rest > 1 else names)


def _clean(text: str) -> str:
    return shortened(" ".join(text.split()), limit=_LONGEST_NAME)


def _read(document: Mapping[str, Any], counts: Counts) -> str:
    """Return how much was read."""
    return f"{counts.reports:,} rows of one table" if _is_one_table(document) else _counted(counts.reports, "report")


def _is_one_table(document: Mapping[str, Any]) -> bool:
    """Return whether all reports are rows of one table, which have its name and their number; the page asks so, too."""
    reports = document["reports"]
    if "whole" in document or len(reports) < 2:
        return False
    rows = [_ROW.fullmatch(report["id"]) for report in reports]
    tables = {row[1] if row else None for row in rows}
    mentions = [one for feature in document["features"] for one in feature["properties"].get("mentions", ())]
    return len(tables) == 1 and None not in tables and bool(mentions) and all("row" in one for one in mentions)


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun if number == 1 else noun + 's'}"
