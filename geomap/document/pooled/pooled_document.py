"""Makes a map document of the strongest of what very many reports say.

What always holds: a place or a name that the document has is quoted at least once, and its `told` counts all of its
mentions; what the document has no room for is counted in its notices.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from gazetteer import Gazetteer
from gazetteer.util.text import in_a_row
from geomap.document.build import LabelWords, RoutesShown, finish, forget_own_identifiers, put_together, stops_alone
from geomap.document.feature_ids import Ids
from geomap.document.place_features import place_feature, unresolved_feature
from geomap.document.pooled.accounts import Telling
from geomap.document.pooled.days import Days
from geomap.document.pooled.namings import Named, mention_of, report_of
from geomap.document.pooled.pool import Pool
from geomap.document.route_features import route_features
from geomap.document.sureness import Sureness
from geomap.document.undrawn import undrawn_notices
from geomap.model import Focus, Report
from geomap.routes.merging import merge

MOST_PLACES = 100_000
MOST_NAMES = 5_000
"""Places, and names that are not placed, that a page holds and still opens; those that are named most."""

MOST_SENTENCES = 20_000
"""Sentences that a document quotes besides the first of each place and name."""

Feature = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Pooled:
    """A map document, and what each mention and account is of.

    Attributes:
        document: The map document.
        readings: The feature of each reading by its number, also of those for which the document has no room.
        routes: The id of the route that the accounts of a telling support, by the key of the telling.
    """

    document: dict[str, Any]
    readings: Mapping[int, Feature]
    routes: Mapping[bytes, str]


def pooled_document(
    pool: Pool,
    *,
    gazetteer: Gazetteer,
    title: str | None = None,
    routes: RoutesShown = "all",
    focus: Focus | None = None,
    labels: LabelWords = "report",
    tables: Sequence[str] = (),
) -> Pooled:
    """Return the map document of what a pool has taken in.

    Args:
        pool: What the reports say.
        gazetteer: Where names of countries, outlines and credits come from.
        title: Its title; None for the number of reports.
        routes: Which routes it shows.
        focus: Where the reports are set.
        labels: Whose words names are.
        tables: Names of the files that hold all mentions and accounts, which its notices name.
    """
    sureness = pool.namings.tallies.sureness()
    merging = pool.accounts.strongest(sureness)
    movements = merge(merging.extractions, areas=gazetteer)
    ids = Ids((one.report for one in merging.extractions), movements)
    quotes = _Quotes(pool)
    placed = pool.namings.placed(sureness)
    named, nameless = pool.namings.settled(sureness)
    places = [_place(one, ids, quotes.of(one, at < MOST_PLACES), gazetteer, sureness) for at, one in enumerate(named)]
    tracks = route_features(movements, ids=ids, evidence=merging.evidence, places=places, areas=gazetteer)
    names = [_name(one, ids, quotes.of(one, at < MOST_NAMES), gazetteer, sureness) for at, one in enumerate(nameless)]
    forget_own_identifiers(places)
    supported: dict[bytes, str] = {}
    merged = (route for movement in movements for route in movement.routes)
    for track, route in zip(tracks, merged, strict=True):
        keys = dict.fromkeys(merging.tellings[id(movement)] for _, movement in route.sources)
        track["properties"]["told"] = _told([pool.accounts.tellings[key] for key in keys])
        supported = dict.fromkeys(keys, track["id"]) | supported
    shown = stops_alone(places, tracks) if routes == "only" else places[:MOST_PLACES]
    listed = [] if routes == "only" else names[:MOST_NAMES]
    quoted = sum(len(feature["properties"]["mentions"]) for feature in (*shown, *listed))
    accounts = sum(pool.accounts.tellings[key].accounts for key in supported)
    document = put_together(
        [*shown, *tracks, *listed],
        reports=_reports(
            pool, quotes.cited | {one.report.id: one.report for one in merging.extractions}, placed=placed
        ),
        title=title or f"{pool.reports:,} reports",
        labels=labels,
        gazetteer=gazetteer,
        whole=_whole(pool, tables),
    )
    sentences = [
        _quoting(quoted, len(pool.namings.aside), tables),
        *_left_out(len(places) - len(places[:MOST_PLACES]), len(names) - len(names[:MOST_NAMES])),
        *_not_merged(len(pool.accounts.aside) - accounts, tables),
        *pool.notices(),
        *undrawn_notices(track["properties"]["undrawn"] for track in tracks),
    ]
    finish(document, notices=sentences, focus=focus, gazetteer=gazetteer)
    features = [*zip(named, places, strict=True), *zip(nameless, names, strict=True)]
    return Pooled(document, {one.number: made for group, made in features for one in group.readings}, supported)


class _Quotes:
    """Finds the mentions that are quoted, and remembers whose they are."""

    def __init__(self, pool: Pool) -> None:
        self._aside, self._most, self._left = pool.namings.aside, pool.quoted, MOST_SENTENCES
        self.cited: dict[str, Report] = {}

    def of(self, named: Named, has_room: bool) -> list[dict[str, Any]]:
        """Return the mentions of a place or name that are quoted, the strongest first."""
        if not has_room:
            return []
        kept = named.kept(min(self._most, 1 + self._left))
        self._left -= len(kept) - 1
        rows = [self._aside.at(at) for *_, at in kept]
        self.cited.update((report.id, report) for report in map(report_of, rows))
        return list(map(mention_of, rows))


def _place(
    named: Named, ids: Ids, mentions: Sequence[Mapping[str, Any]], gazetteer: Gazetteer, sureness: Sureness
) -> Feature:
    return place_feature(
        ids.of_place(named.key),
        named.surest(sureness),
        sureness=sureness,
        alternatives=named.alternatives(sureness, is_placed=True),
        mentions=mentions,
        countries=gazetteer,
        told=named.told(is_placed=True),
    )


def _name(
    named: Named, ids: Ids, mentions: Sequence[Mapping[str, Any]], gazetteer: Gazetteer, sureness: Sureness
) -> Feature:
    return unresolved_feature(
        ids.of_name(named.key),
        named.surface(),
        alternatives=named.alternatives(sureness, is_placed=False),
        mentions=mentions,
        countries=gazetteer,
        told=named.told(is_placed=False),
    )


def _told(tellings: Sequence[Telling]) -> dict[str, Any]:
    """Return the member `told` of a route."""
    days = Days()
    for one in tellings:
        days.include(one.days)
    accounts, claims = (sum(getattr(one, name) for one in tellings) for name in ("accounts", "claims"))
    return {"accounts": accounts, "claims": claims, **days.members()}


def _whole(pool: Pool, tables: Sequence[str]) -> dict[str, Any]:
    return {
        "reports": pool.reports,
        "mentions": len(pool.namings.aside),
        "accounts": len(pool.accounts.aside),
        "dates": pool.dates,
        "tables": list(tables),
    }


def _reports(pool: Pool, cited: Mapping[str, Report], *, placed: Collection[int]) -> list[dict[str, Any]]:
    """Return the reports that are quoted, each with how much it says; the order is that of their dates and ids."""
    found = {name: [0, 0, 0] for name in cited}
    for row in pool.namings.aside:
        if (counts := found.get(row[1])) is not None:
            counts[0 if row[0] in placed else 2] += 1
    for _, report, _, _, stops, *_ in pool.accounts.aside:
        if len(stops) > 1 and (counts := found.get(report[0])) is not None:
            counts[1] += 1
    ordered = sorted(cited.values(), key=lambda one: (one.date or "~", one.id))
    names = ("places", "routes", "unresolved")
    return [
        {"id": one.id, "title": one.title, "date": one.date, "source": one.source}
        | dict(zip(names, found[one.id], strict=True))
        for one in ordered
    ]


def _quoting(quoted: int, mentions: int, tables: Sequence[str]) -> str:
    where = f"; all are in {tables[0]}" if tables else ""
    return f"{quoted:,} of {mentions:,} mentions are quoted, the surest of each place{where}"


def _left_out(places: int, names: int) -> Iterator[str]:
    """Yield a sentence if places or names have no room in the document."""
    numbers = ((places, "place", "places"), (names, "name not placed", "names not placed"))
    told = [f"{number:,} {one if number == 1 else many}" for number, one, many in numbers if number]
    if told:
        yield f"{in_a_row(told)} that are named least are left out of the map"


def _not_merged(accounts: int, tables: Sequence[str]) -> Iterator[str]:
    """Yield a sentence if accounts of journeys support no route of the document."""
    if accounts:
        where = f"; all accounts are in {tables[1]}" if len(tables) > 1 else ""
        number = "1 account of a journey stands" if accounts == 1 else f"{accounts:,} accounts of journeys stand"
        yield f"{number} behind no route of the map, since few reports tell the same or no whole way is told{where}"
