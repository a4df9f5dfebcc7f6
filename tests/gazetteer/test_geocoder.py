from __future__ import annotations

import asyncio
import json
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from geopy.exc import GeocoderQueryError, GeocoderServiceError
from geopy.extra.rate_limiter import AsyncRateLimiter, RateLimiter
from geopy.location import Location
from geopy.point import Point

from gazetteer import Gazetteer
from gazetteer.geocoder import AsyncOfflineAdapter, GazetteerGeocoder, OfflineAdapter, bounding_box


@pytest.fixture(scope="module")
def geocoder(gazetteer: Gazetteer) -> Iterator[GazetteerGeocoder]:
    with GazetteerGeocoder(gazetteer=gazetteer) as opened:
        yield opened


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("Latmeen, Syria", "Laţmīn, Hama, Syria"),
        ("Aleppo, Syria", "Aleppo, Syria"),
        ("aleppo , SY", "Aleppo, Syria"),
        ("Paris", "Paris, Île-de-France, France"),
        ("Paris, Texas", "Paris, Texas, United States"),
        ("Paris, TX, USA", "Paris, Texas, United States"),
        ("Springfield, IL", "Springfield, Illinois, United States"),
        ("London, Ontario", "London, Ontario, Canada"),
        ("Perth, Scotland", "Perth, Scotland, United Kingdom"),
        ("Washington, D.C.", "Washington, District of Columbia, United States"),
        ("Tripoli, Middle East", "Tripoli, Ash Shimāl, Lebanon"),
        ("Caspian Sea", "Caspian Sea"),
        ({"city": "Tripoli", "country": "Libya"}, "Tripoli, Libya"),
        ({"name": "Caspian Sea"}, "Caspian Sea"),
        ({"city": "Springfield", "state": "Massachusetts"}, "Springfield, Massachusetts, United States"),
        ({"state": "Hama", "country": "SY"}, "Hama, Syria"),
        ({"country": "Syria", "city": " "}, "Syria"),
        ({"city": "Salina", "state": "KS", "postalcode": "67401"}, "Salina, Kansas, United States"),
        ({"city": "Tripoli", "country": "ly"}, "Tripoli, Libya"),
        ("Syria, Aleppo, Manbij", "Manbij, Aleppo, Syria"),
        ("69001 Lyon, France", "Lyon, Auvergne-Rhône-Alpes, France"),
        ("province of Idlib", "Idlib, Syria"),
    ],
)
def test_a_query_is_understood(geocoder: GazetteerGeocoder, query: Any, address: str) -> None:
    found = geocoder.geocode(query)
    assert isinstance(found, Location)
    assert found.address == address


@pytest.mark.parametrize(
    "query", ["", "  , ", "Qwertzuiopxx", "Hama, Qwertzuiopxx", "Hama, Antarctica", {}, {"city": ""}]
)
@pytest.mark.parametrize("exactly_one", [True, False])
def test_what_is_not_found_is_none(geocoder: GazetteerGeocoder, query: Any, exactly_one: bool) -> None:
    assert geocoder.geocode(query, exactly_one=exactly_one) is None


def test_streets_and_postal_codes_are_passed_over_with_a_notice(geocoder: GazetteerGeocoder) -> None:
    found = geocoder.geocode({"street": "1 Main Street", "city": "Salina", "state": "Kansas", "postalcode": "67401"})
    assert found.raw["passed_over"] == ["street", "postalcode"]
    assert geocoder.geocode({"street": "1 Main Street"}) is None
    assert "passed_over" not in geocoder.geocode({"city": "Salina", "state": "Kansas"}).raw


def test_the_location_tells_what_is_known(geocoder: GazetteerGeocoder) -> None:
    found = geocoder.geocode("Latmeen")
    assert (found.latitude, found.longitude) == (35.35799, 36.65157)
    assert found.raw == json.loads(json.dumps(found.raw))
    assert found.raw == {
        "id": "geonames:167680", "name": "Laţmīn", "kind": "village", "country": "SY", "admin1": "Hama",
        "population": 0, "step": "exact", "score": 1.0, "bounding_box": None,
    }  # fmt: skip
    west, south, east, north = geocoder.geocode("Syria").raw["bounding_box"]
    assert (35 < west < 36, 32 < south < 33, 42 < east < 43, 37 < north < 38) == (True,) * 4


@pytest.mark.parametrize(
    ("parts", "box"),
    [
        ([(1.0, 2.0, 3.0, 4.0)], [1.0, 2.0, 3.0, 4.0]),
        ([(10.0, 0.0, 20.0, 1.0), (-5.0, -3.0, 12.0, 0.5)], [-5.0, -3.0, 20.0, 1.0]),
        ([(177.0, -19.0, 180.0, -16.0), (-180.0, -18.0, -178.0, -15.0)], [177.0, -19.0, -178.0, -15.0]),
        ([(-180.0, 60.0, -169.0, 70.0), (30.0, 45.0, 180.0, 80.0)], [30.0, 45.0, -169.0, 80.0]),
        ([(-180.0, -90.0, 180.0, -60.0)], [-180.0, -90.0, 180.0, -60.0]),
    ],
)
def test_a_bounding_box_may_span_the_antimeridian(
    parts: list[tuple[float, float, float, float]], box: list[float]
) -> None:
    assert bounding_box(parts) == box


def test_lists_are_limited_and_in_order(geocoder: GazetteerGeocoder) -> None:
    many = geocoder.geocode("Springfield", exactly_one=False)
    assert len(many) == 10
    assert len({one.raw["id"] for one in many}) == 10
    assert many[0] == geocoder.geocode("Springfield")
    assert len(geocoder.geocode("Springfield", exactly_one=False, limit=3)) == 3
    assert {one.raw["country"] for one in geocoder.geocode("Paris, Texas", exactly_one=False)} == {"US"}


@pytest.mark.parametrize("codes", ["ca", ["CA"], {"CA", "SY"}, ("sy", "ca")])
def test_country_codes_limit(geocoder: GazetteerGeocoder, codes: Any) -> None:
    assert geocoder.geocode("London", country_codes=codes).raw["country"] == "CA"
    assert geocoder.geocode("London, Ontario", country_codes=codes).raw["country"] == "CA"
    assert geocoder.geocode("London, England", country_codes=codes) is None


@pytest.mark.parametrize(
    ("query", "options", "message"),
    [
        (12, {}, "not int"),
        (None, {}, "not NoneType"),
        ({"planet": "x", "city": "y"}, {}, "has no planet"),
        ("London", {"country_codes": "CAN"}, "two letters"),
    ],
)
def test_a_query_that_cannot_be_understood_is_told(
    geocoder: GazetteerGeocoder, query: Any, options: dict[str, Any], message: str
) -> None:
    with pytest.raises(GeocoderQueryError, match=message):
        geocoder.geocode(query, **options)


@pytest.mark.parametrize("query", [(35.36, 36.65), "35.36, 36.65", Point(35.36, 36.65)])
def test_reverse_takes_latitude_first(geocoder: GazetteerGeocoder, query: Any) -> None:
    found = geocoder.reverse(query)
    assert found.address == "Laţmīn, Hama, Syria"
    assert found.raw["distance_km"] == pytest.approx(0.265, abs=0.001)


def test_reverse_far_from_every_place_is_what_contains_the_point(geocoder: GazetteerGeocoder) -> None:
    assert geocoder.reverse((-48.9, -123.4)).address == "South Pacific Ocean"
    assert geocoder.reverse((-48.9, -123.4), within_km=None).raw["country"] == "CL"
    assert len(geocoder.reverse((35.36, 36.65), exactly_one=False)) == 10
    assert len(geocoder.reverse((35.36, 36.65), exactly_one=False, limit=2, kinds={"city"}, within_km=500)) == 2


def test_a_rate_limiter_calls_it(geocoder: GazetteerGeocoder) -> None:
    geocode = RateLimiter(geocoder.geocode, min_delay_seconds=0, swallow_exceptions=False)
    found = [geocode(name) for name in ("Hama", "Qwertzuiopxx", "Idlib")]
    assert [one and one.raw["country"] for one in found] == ["SY", None, "SY"]
    reverse = RateLimiter(geocoder.reverse, min_delay_seconds=0, swallow_exceptions=False)
    assert reverse((35.36, 36.65), exactly_one=True).raw["name"] == "Laţmīn"


def apart(coroutine: Coroutine[Any, Any, Any]) -> Any:
    """Run a coroutine in a thread of its own: the browser tests keep a loop running in the main one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, coroutine).result()


def test_an_asynchronous_adapter_gives_coroutines(gazetteer: Gazetteer) -> None:
    async def main() -> list[Any]:
        async with GazetteerGeocoder(gazetteer=gazetteer, adapter_factory=AsyncOfflineAdapter) as geocoder:
            limited = AsyncRateLimiter(geocoder.geocode, min_delay_seconds=0, swallow_exceptions=False)
            both = await asyncio.gather(limited("Hama"), limited("Idlib", exactly_one=False))
            return [*both, await geocoder.reverse((35.36, 36.65)), await geocoder.geocode("Qwertzuiopxx")]

    hama, idlib, near, nothing = apart(main())
    assert (hama.raw["name"], idlib[0].raw["country"], near.raw["name"], nothing) == ("Ḩamāh", "SY", "Laţmīn", None)


def test_with_or_without_async_must_suit_the_adapter(gazetteer: Gazetteer) -> None:
    with pytest.raises(TypeError), GazetteerGeocoder(gazetteer=gazetteer, adapter_factory=AsyncOfflineAdapter):
        pass


def test_geopandas_takes_it_as_a_provider(gazetteer: Gazetteer) -> None:
    geopandas = pytest.importorskip("geopandas", reason="geopandas is not installed; it is in the extra dev")
    tools = geopandas.tools
    frame = tools.geocode(
        ["Hama, Syria", "Qwertzuiopxx", "Paris, Texas"], provider=GazetteerGeocoder, gazetteer=gazetteer
    )
    assert frame.address.tolist()[0] == "Ḩamāh, Hama, Syria"
    assert frame.address.isna().tolist() == [False, True, False]
    assert frame.geometry.is_empty.tolist() == [False, True, False]
    assert frame.geometry.iloc[2].x == pytest.approx(-95.6, abs=0.1)
    back = tools.reverse_geocode(frame.geometry.iloc[[0, 2]], provider=GazetteerGeocoder, gazetteer=gazetteer)
    assert back.address.tolist()[1] == "Paris, Texas, United States"


def test_it_closes_what_it_opened_and_nothing_else(gazetteer: Gazetteer) -> None:
    import sqlite3

    with GazetteerGeocoder(gazetteer.path) as own:
        assert own.geocode("Hama") is not None
    with pytest.raises(sqlite3.ProgrammingError):
        own.geocode("Idlib")
    with GazetteerGeocoder(gazetteer=gazetteer):
        pass
    assert gazetteer.lookup("Hama")


def test_the_adapters_send_nothing(geocoder: GazetteerGeocoder) -> None:
    with pytest.raises(GeocoderServiceError, match="works offline"):
        geocoder.adapter.get_json("example")
    with pytest.raises(GeocoderServiceError, match="works offline"):
        OfflineAdapter(proxies=None, ssl_context=None).get_text("example")
    with pytest.raises(GeocoderServiceError, match="works offline"):
        apart(AsyncOfflineAdapter(proxies=None, ssl_context=None).get_json("example"))
