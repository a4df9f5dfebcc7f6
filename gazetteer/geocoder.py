"""The gazetteer as a geopy geocoder: `geocode` and `reverse` as other geocoders have them, without a network.

Programs that use geopy change one line, and `geopy.extra.rate_limiter`, `geopandas.tools.geocode` and asyncio work as
before. A query is what `Gazetteer.lookup` takes ("Paris, Texas", "Aleppo, Syria", "Springfield, IL 62701"), or a
dictionary of such parts.

Not here: how a query is taken apart (`gazetteer.names.qualified`); streets, house numbers and postal codes, which are
passed over with a notice. What always holds: nothing is sent anywhere; the answer is None where nothing is found or a
part of the query does not hold, also with `exactly_one=False`. Points are in geopy's order: latitude, longitude.
"""

from __future__ import annotations

from collections.abc import Collection, Coroutine, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Self, TypeAlias

from geopy.adapters import BaseAsyncAdapter, BaseSyncAdapter
from geopy.exc import GeocoderQueryError, GeocoderServiceError
from geopy.geocoders.base import DEFAULT_SENTINEL, Geocoder
from geopy.location import Location
from geopy.point import Point

from gazetteer.gazetteer import Gazetteer
from gazetteer.kinds import KINDS
from gazetteer.model import Place
from gazetteer.names.qualified import Reading, reading_of
from gazetteer.util.text import printable

PARTS = ("name", "city", "county", "state", "country")
"""The keys of a query that is a dictionary, from the smallest part to the largest; `name` is any kind of place."""

PASSED_OVER = ("street", "postalcode")
"""Keys that geocoders of streets have: no part of the answer depends on them, which `raw["passed_over"]` says."""

_CITY_KINDS = frozenset(key for key, kind in KINDS.items() if kind.feature_class == "P")
_COUNTRY_KINDS = frozenset({"country", "territory"})
_UNIT_KINDS = frozenset({"admin1", "admin2", "unit"})
_CONTAINERS = frozenset(key for key, kind in KINDS.items() if kind.is_area)
_KINDS_OF = {"city": _CITY_KINDS, "county": _UNIT_KINDS, "state": _UNIT_KINDS, "country": _COUNTRY_KINDS}
_SEVERAL = 10
_FAR_KM = 100.0

Answer: TypeAlias = Location | list[Location] | None


class OfflineAdapter(BaseSyncAdapter):  # type: ignore[misc]
    """The adapter of a geocoder that works offline; it refuses to send anything."""

    def get_json(self, url: str, **_: Any) -> Any:
        """Raise GeocoderServiceError."""
        raise GeocoderServiceError(f"this geocoder works offline and does not ask {printable(url)}")

    get_text = get_json


class AsyncOfflineAdapter(BaseAsyncAdapter):  # type: ignore[misc]
    """The same for asynchronous use: `adapter_factory=AsyncOfflineAdapter`."""

    async def get_json(self, url: str, **_: Any) -> Any:
        """Raise GeocoderServiceError."""
        raise GeocoderServiceError(f"this geocoder works offline and does not ask {printable(url)}")

    get_text = get_json


class GazetteerGeocoder(Geocoder):  # type: ignore[misc]
    """Geocode with a local gazetteer.

    >>> with GazetteerGeocoder() as geocoder:
    ...     found = geocoder.geocode("Latmeen, Syria")
    ...     print(found.address, found.latitude, found.longitude)
    Laţmīn, Hama, Syria 35.35799 36.65157
    """

    def __init__(
        self,
        path: str | Path | None = None,
        *,
        gazetteer: Gazetteer | None = None,
        adapter_factory: Any = OfflineAdapter,
    ) -> None:
        """Open the gazetteer; errors are those of `Gazetteer.open`.

        Args:
            path: Gazetteer file; None for the one that `Gazetteer.open` chooses.
            gazetteer: An open gazetteer instead, which is not closed here.
            adapter_factory: `OfflineAdapter`, or `AsyncOfflineAdapter` to get coroutines; any other adapter of geopy is
                never used, and only decides whether answers are coroutines.
        """
        super().__init__(adapter_factory=adapter_factory)
        self._owned = gazetteer is None
        self._gazetteer = gazetteer or Gazetteer.open(path)
        self._asynchronous = isinstance(self.adapter, BaseAsyncAdapter)

    def __exit__(self, *error: Any) -> None:
        """Close the gazetteer, if it was opened here."""
        super().__exit__(*error)
        self.close()

    async def __aenter__(self) -> Self:
        """Return the geocoder itself."""
        await super().__aenter__()
        return self

    async def __aexit__(self, *error: Any) -> None:
        """Close the gazetteer, if it was opened here."""
        await super().__aexit__(*error)
        self.close()

    def close(self) -> None:
        """Close the gazetteer, if it was opened here."""
        if self._owned:
            self._gazetteer.close()

    def geocode(
        self,
        query: str | Mapping[str, str],
        *,
        exactly_one: bool = True,
        limit: int | None = None,
        country_codes: str | Collection[str] | None = None,
        timeout: Any = DEFAULT_SENTINEL,  # noqa: ARG002 - every geocoder has it
    ) -> Answer | Coroutine[Any, Any, Answer]:
        """Find the places that a query names.

        Args:
            query: What `Gazetteer.lookup` takes: a name, perhaps with what contains it, its kind or a postal code; or a
                dictionary with some of the keys `PARTS` and `PASSED_OVER`.
            exactly_one: Return the best place instead of a list.
            limit: How many places the list has at most; 10 where not given.
            country_codes: ISO 3166-1 alpha-2 code of the country that the place must be in, or several.
            timeout: Ignored, as there is nothing to wait for.

        Returns:
            A `Location`, a list of them, best first, or None; with an asynchronous adapter, a coroutine that returns
            it. `raw` holds id, name, kind, country, admin1, population, step, score and bounding_box (west, south,
            east, north; west is greater than east across the antimeridian) or None; `passed_over` the keys of the query
            that were not used, where there are any.

        Raises:
            GeocoderQueryError: The query is neither text nor a dictionary with known keys, or a code not two letters.
        """
        parsed, passed_over = _parsed(query)
        codes = _codes(country_codes)
        most = 1 if exactly_one else limit or _SEVERAL
        matches = self._gazetteer.lookup(parsed, country=codes, limit=most) if parsed else ()
        notice = {"passed_over": passed_over} if passed_over else {}
        found = [self._placed(match.place, step=match.step.value, score=match.score, **notice) for match in matches]
        return self._answer(found, exactly_one=exactly_one)

    def reverse(
        self,
        query: Point | str | Sequence[float],
        *,
        exactly_one: bool = True,
        limit: int | None = None,
        kinds: Collection[str] | None = None,
        within_km: float | None = _FAR_KM,
        timeout: Any = DEFAULT_SENTINEL,  # noqa: ARG002 - every geocoder has it
    ) -> Answer | Coroutine[Any, Any, Answer]:
        """Find the places at a point.

        Args:
            query: A `geopy.Point`, (latitude, longitude), or both in a text.
            exactly_one: Return the nearest place instead of a list.
            limit: How many places the list has at most; 10 where not given.
            kinds: Kinds of place; settlements where not given.
            within_km: How far away the places may be. Where none is that near, the answer is the smallest area that
                contains the point, such as the sea.
            timeout: Ignored, as there is nothing to wait for.

        Returns:
            As `geocode`; `raw` holds distance_km and bearing instead of step and score.

        Raises:
            ValueError: The query is not a point.
        """
        point = query if isinstance(query, Point) else Point(query)
        most = 1 if exactly_one else limit or _SEVERAL
        found = self._gazetteer.reverse(point.longitude, point.latitude, limit=most, kinds=kinds, within_km=within_km)
        near = [
            self._placed(one.place, distance_km=round(one.distance_km, 3), bearing=round(one.bearing, 1))
            for one in found.nearest
        ]
        inside = [self._placed(place, distance_km=None, bearing=None) for place in found.containing[:most]]
        return self._answer(near or inside, exactly_one=exactly_one)

    def _answer(self, locations: list[Location], *, exactly_one: bool) -> Answer | Coroutine[Any, Any, Answer]:
        answer = (locations[0] if exactly_one else locations) if locations else None
        return _later(answer) if self._asynchronous else answer

    def _placed(self, place: Place, **particulars: object) -> Location:
        """Return a place as geopy does: address, point, and its properties as plain values."""
        area = self._gazetteer.area(place.id) if place.has_area else None
        raw: dict[str, Any] = {
            "id": place.id,
            "name": place.name,
            "kind": place.kind,
            "country": place.country,
            "admin1": place.admin1,
            "population": place.population,
            **particulars,
            "bounding_box": None if area is None else bounding_box(part.bounds for part in area.geoms),
        }
        return Location(", ".join(self._address(place)), Point(place.lat, place.lon), raw)

    def _address(self, place: Place) -> Iterator[str]:
        yield place.name
        if place.admin1 and place.admin1 != place.name:
            yield place.admin1
        country = self._gazetteer.country(place.country) if place.country else None
        if country and country.id != place.id:
            yield country.name


def bounding_box(parts: Iterable[tuple[float, float, float, float]]) -> list[float]:
    """Return the smallest box around boxes (west, south, east, north), degrees; RFC 7946, section 5.2.

    Where it spans the antimeridian, west is greater than east.

    >>> bounding_box([(177.0, -19.0, 180.0, -16.0), (-180.0, -18.0, -178.0, -15.0)])
    [177.0, -19.0, -178.0, -15.0]
    """
    boxes = sorted(parts)
    south, north = min(box[1] for box in boxes), max(box[3] for box in boxes)
    west, east = boxes[0][0], max(box[2] for box in boxes)
    widest, edges, reached = west + 360 - east, (west, east), boxes[0][2]
    for box in boxes[1:]:
        if box[0] - reached > widest:
            widest, edges = box[0] - reached, (box[0], reached)
        reached = max(reached, box[2])
    return [edges[0], south, edges[1], north]


async def _later(answer: Answer) -> Answer:
    return answer


def _codes(given: str | Collection[str] | None) -> frozenset[str] | None:
    if given is None:
        return None
    codes = frozenset(code.strip().upper() for code in ([given] if isinstance(given, str) else given))
    for code in codes:
        if not (len(code) == len("SY") and code.isascii() and code.isalpha()):
            raise GeocoderQueryError(f"country_codes takes the two letters of ISO 3166-1, such as SY, not {code!r}")
    return codes or None


def _parsed(query: str | Mapping[str, str]) -> tuple[str | Reading | None, list[str]]:
    """Return what to look up, None for a query without a name, and the keys of the query that are passed over."""
    if isinstance(query, str):
        return query, []
    if not isinstance(query, Mapping):
        raise GeocoderQueryError(f"a query is a text or a dictionary, not {type(query).__name__}")
    if unknown := sorted(set(query) - {*PARTS, *PASSED_OVER}):
        raise GeocoderQueryError(
            f"a query has no {', '.join(unknown)}; its keys are {', '.join((*PARTS, *PASSED_OVER))}"
        )
    given = {key: query[key].strip() for key in (*PARTS, *PASSED_OVER) if query.get(key) and query[key].strip()}
    passed_over = [key for key in PASSED_OVER if key in given]
    parts = [(given[key], _KINDS_OF.get(key)) for key in PARTS if key in given]
    if not parts:
        return None, passed_over
    name, *parents = parts
    return reading_of(name, *((text, kinds or _CONTAINERS) for text, kinds in parents)), passed_over
