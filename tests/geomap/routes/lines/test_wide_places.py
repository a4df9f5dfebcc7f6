"""Places that reach far and have no outline: they bend no line and judge no distance, and an end in one is inexact."""

from __future__ import annotations

import json
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as Tree

import jsonschema
import pytest
import shapely
from geographiclib.geodesic import Geodesic

from gazetteer import Gazetteer
from gazetteer.model import Place
from geomap import Pipeline, Report, build_document
from geomap.model import Line, Span, StatedDistance
from geomap.outputs.formats import gpx_text, kml_text
from geomap.routes.lines import consistent, draw
from tests.geomap.routes.lines.made_up_areas import World, place, stop
from tests.support.scripts import load

SCRIPT = Path(__file__).resolve().parents[4] / "benchmarks" / "routes" / "wide_flights.py"


def stated(km: float) -> StatedDistance:
    return StatedDistance(km, Span(0, 1), approximate=False, travelled=True)


def km_between(*places: Place) -> float:
    legs = pairwise(places)
    return sum(float(Geodesic.WGS84.Inverse(a.lat, a.lon, b.lat, b.lon)["s12"]) for a, b in legs) / 1000


WEST, EAST, ASIDE = place("West", 0, 0), place("East", 6, 0), place("Aside", 3, 5)
RANGE, DESERT = place("Range", 3, 9, kind="mountains"), place("Desert", 2, -9, kind="desert")


def drawn(world: World, *stops: Any, afloat: bool = False) -> Line:
    line = draw(stops, areas=world, afloat=afloat)
    assert line is not None
    return line


@pytest.mark.parametrize(
    "kind", ["mountains", "desert", "ocean", "river", "coast", "plain", "valley", "region", "park"]
)
def test_a_via_without_an_outline_does_not_bend_the_line(kind: str) -> None:
    wide = place("Wide", 3, 9, kind=kind)
    line = drawn(World(), stop(WEST), stop(wide), stop(EAST))
    assert line.length_km == pytest.approx(km_between(WEST, EAST), abs=0.01)
    assert (line.is_least, line.is_inexact) == (True, False)


def test_a_town_or_an_island_does() -> None:
    for kind in ("town", "island"):
        line = drawn(World(), stop(WEST), stop(place("Small", 3, 5, kind=kind)), stop(EAST))
        assert line.length_km == pytest.approx(km_between(WEST, ASIDE, EAST), abs=0.01)
        assert not line.is_least


def test_a_wide_place_with_an_outline_is_passed_through() -> None:
    world = World()
    mountains = world.add("Mountains", shapely.box(2, 2, 4, 4), kind="mountains")
    line = drawn(world, stop(WEST), stop(mountains), stop(EAST))
    assert line.length_km > 1.2 * km_between(WEST, EAST)
    assert not line.is_least


def test_only_the_wide_stops_are_passed_over_among_others() -> None:
    world = World()
    land = world.add("Land", shapely.box(-1, -1, 7, 7))
    stops = [stop(WEST), stop(RANGE), stop(ASIDE), stop(DESERT), stop(land), stop(EAST)]
    line = drawn(world, *stops)
    assert line.length_km == pytest.approx(km_between(WEST, ASIDE, EAST), rel=1e-3)
    back = drawn(world, *reversed(stops))
    assert back.length_km == pytest.approx(line.length_km, abs=1e-6)
    assert list(back.parts[0]) == list(reversed(line.parts[0]))


def test_a_distance_is_judged_by_the_other_stops_and_never_called_too_long() -> None:
    line = drawn(World(), stop(WEST), stop(RANGE), stop(EAST))
    shortest = km_between(WEST, EAST)
    assert consistent(stated(shortest), line) is True
    assert consistent(stated(0.5 * shortest), line) is False
    assert consistent(stated(9 * shortest), line) is None


@pytest.mark.parametrize("stops", [(RANGE, EAST), (WEST, RANGE), (RANGE, ASIDE, DESERT), (WEST, RANGE, WEST)])
def test_an_end_without_an_outline_is_inexact_and_judges_nothing(stops: tuple[Place, ...]) -> None:
    line = drawn(World(), *map(stop, stops))
    assert line.is_inexact
    assert line.unreported == ()
    assert all(consistent(stated(km), line) is None for km in (1, 500, 9000))


def test_nothing_is_near_what_may_be_anywhere() -> None:
    straight = drawn(World(), stop(WEST), stop(RANGE))
    assert drawn(World(), stop(WEST), stop(RANGE, "near")).parts == straight.parts
    assert drawn(World(), stop(WEST), stop(RANGE, "southern")).parts == straight.parts


def test_a_country_on_the_way_is_no_finding_where_the_way_is_not_known() -> None:
    world = World()
    world.add("Between", shapely.box(2, -1, 4, 1))
    assert [one.place.name for one in drawn(world, stop(WEST), stop(EAST)).unreported] == ["Between"]
    line = drawn(world, stop(WEST), stop(RANGE), stop(EAST))
    assert line.unreported == ()
    assert [one.place.name for one in line.crossings] == ["Between"]


def test_a_vessel_does_not_turn_to_the_point_of_an_ocean() -> None:
    world = World()
    world.add("Sea", shapely.box(-2, -2, 8, 12), kind="sea")
    ocean = place("Ocean", 3, 9, kind="ocean")
    line = drawn(world, stop(WEST), stop(ocean), stop(EAST), afloat=True)
    assert line.length_km == pytest.approx(km_between(WEST, EAST), rel=1e-3)


def test_the_true_distance_over_land_that_no_report_names_agrees() -> None:
    world = World()
    west, east = world.add("Westland", shapely.box(0, 0, 4, 9)), world.add("Eastland", shapely.box(8, 0, 12, 9))
    world.add("Between", shapely.box(4, 0, 8, 7))
    sea = world.add("Strait", shapely.box(4, 7, 8, 9), kind="sea")
    start, end = world.point("A", 2, 5, country="WE"), world.point("B", 10, 5, country="EA")
    line = drawn(world, stop(start), stop(west), stop(sea), stop(east), stop(end))
    touching = km_between(start, place("Border", 6, 7), end)
    assert line.shortest_km > 1.03 * touching
    assert line.open_km == pytest.approx(touching, rel=0.02)
    assert consistent(stated(touching), line) is True
    assert consistent(stated(0.9 * touching), line) is False


@pytest.fixture(scope="module")
def benchmark() -> Any:
    return load(SCRIPT)


def test_flights_over_wide_places_are_drawn_straight_and_their_true_distance_agrees(
    benchmark: Any, gazetteer: Gazetteer
) -> None:
    flights = list(benchmark.flights(gazetteer))
    assert len(flights) == 33
    for flight in flights:
        line, agrees = flight.drawn(gazetteer)
        assert agrees is not False, flight.name
        assert line.length_km <= benchmark.MOST_ROUND * flight.km, flight.name


REPORT = """On Monday a cargo plane flew 318 km from Baghdad over the Hamrin Mountains to Erbil.
On Tuesday a helicopter flew 9,000 km from the Hamrin Mountains to Basra."""


def test_a_document_says_what_is_not_known_and_so_do_gpx_and_kml(gazetteer: Gazetteer) -> None:
    document = build_document([Pipeline(gazetteer).extract(Report("r1", REPORT))], gazetteer=gazetteer)
    form = json.loads(files("geomap.document.schemas").joinpath("document.schema.json").read_text())
    jsonschema.Draft202012Validator(form).validate(document)
    features = [feature["properties"] for feature in document["features"]]
    assert [one["name"] for one in features if one["type"] == "place" and one.get("inexact")] == ["Hamrin Mountains"]
    passing, leaving = (one for one in features if one["type"] == "route")
    assert [stop.get("inexact") for stop in passing["stops"]] == [None, True, None]
    assert [stop.get("inexact") for stop in leaving["stops"]] == [True, None]
    assert passing["length_km"] == pytest.approx(318, abs=5)
    assert (passing["shortest_km"], passing["longest_km"]) == (passing["length_km"], None)
    assert (leaving["shortest_km"], leaving["longest_km"]) == (None, None)
    judged = [
        claim["consistent"] for one in (passing, leaving) for claim in one["claims"] if claim["kind"] == "distance"
    ]
    assert judged == [True, None]
    for text in (gpx_text(document), kml_text(document)):
        assert "passes somewhere in Hamrin Mountains" in text
        assert "starts somewhere in Hamrin Mountains" in text
        assert "somewhere in it: the point only stands for it" in text
    root = Tree.fromstring(gpx_text(document))  # noqa: S314 - written a moment ago
    names = [name.text for name in root.iterfind("{*}rte/{*}rtept/{*}name")]
    assert names == ["origin: Baghdad", "destination: Erbil", "origin: Hamrin Mountains", "destination: Basrah"]


def test_no_offset_is_measured_from_the_point_of_a_mountain_range(gazetteer: Gazetteer) -> None:
    found = Pipeline(gazetteer).extract(Report("r1", "A plane crashed 100 km south of the Hamrin Mountains.")).findings
    assert [(one.surface, one.offset) for one in found] == [("Hamrin Mountains", None)]
