from __future__ import annotations

import csv
import itertools
import json
from collections.abc import Collection, Sequence
from pathlib import Path

import pytest
import shapely
from geographiclib.geodesic import Geodesic
from shapely.geometry.base import BaseGeometry

from gazetteer.model import Bounds, Place
from geomap.model import Finding, Line, Mention, MentionForm, Role, Span, Stop
from geomap.routes.lines import draw
from tests.geomap.routes.lines.made_up_areas import World, place, stop
from tools.layers.folders import layer_file

LAYERS = Path(__file__).parents[4] / "gazetteer" / "layers"


class Layers:
    """The countries and seas of the gazetteer, straight from their files."""

    def __init__(self) -> None:
        self.places: dict[str, Place] = {}
        self.areas: dict[str, BaseGeometry] = {}
        for layer in ("countries", "seas"):
            with layer_file(LAYERS, f"{layer}.csv").open(encoding="utf-8") as file:
                for row in csv.DictReader(line for line in file if not line.startswith("#")):
                    found = place(
                        row["name"],
                        float(row["lon"]),
                        float(row["lat"]),
                        kind=row["kind"],
                        country=row["country"] or None,
                    )
                    self.places[row["name"]] = Place(row["id"], *(getattr(found, name) for name in Place.__slots__[1:]))
            for line in layer_file(LAYERS, f"{layer}.geojsonl").read_text(encoding="utf-8").splitlines():
                feature = json.loads(line)
                self.areas[feature["id"]] = shapely.geometry.shape(feature["geometry"])
        self.by_id = {found.id: found for found in self.places.values()}

    def area(self, place_id: str, /) -> BaseGeometry | None:
        return self.areas.get(place_id)

    def areas_within(self, bounds: Bounds, /, *, kinds: Collection[str]) -> Sequence[tuple[Place, BaseGeometry]]:
        box = shapely.box(*bounds)
        return [
            (self.by_id[key], area)
            for key, area in self.areas.items()
            if self.by_id[key].kind in kinds and area.intersects(box)
        ]


@pytest.fixture(scope="module")
def layers() -> Layers:
    if not layer_file(LAYERS, "countries.geojsonl").exists():
        pytest.skip("the layers of the gazetteer are not derived")
    return Layers()


def path_of(line: Line) -> shapely.LineString:
    assert len(line.parts) == 1
    return shapely.LineString(line.parts[0])


def length_of(line: Line) -> float:
    return sum(
        Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0])["s12"] / 1000
        for part in line.parts
        for a, b in itertools.pairwise(part)
    )


@pytest.mark.parametrize("destination", [("Al-Bab", 37.516, 36.37), ("Idlib", 36.63, 35.93)])
def test_the_line_bends_round_a_border_point_that_no_report_lets_it_cross(
    layers: Layers, destination: tuple[str, float, float]
) -> None:
    name, lon, lat = destination
    names = layers.places
    sea, end = names["Caspian Sea"], place(name, lon, lat, country="SY")
    line = draw([stop(sea, "southern"), stop(names["Iran"]), stop(names["Iraq"]), stop(end)], areas=layers)
    assert line is not None
    assert [crossing.place.name for crossing in line.crossings] == ["Iran", "Iraq", "Syria"]
    assert line.unreported == ()
    path = path_of(line)
    for neighbour in ("Turkey", "Azerbaijan", "Armenia"):
        assert not path.intersects(layers.areas[names[neighbour].id])
    start = shapely.Point(line.parts[0][0])
    water = layers.areas[sea.id]
    assert water.contains(start) and water.boundary.distance(start) * 111 > 7
    assert line.parts[-1][-1] == (lon, lat)
    assert path.distance(shapely.Point(44.8, 37.15)) * 111 < 25
    assert line.shortest_km <= line.length_km <= line.longest_km
    assert line.length_km == pytest.approx(length_of(line), abs=0.1)
    # From the south-eastern end of the sea, 54 E 37 N, it is farther than from the south-western one.
    assert line.longest_km > line.length_km + 350


def test_an_area_that_no_report_joins_is_crossed_and_listed(layers: Layers) -> None:
    names = layers.places
    stops = [stop(names["Caspian Sea"]), stop(place("Al-Bab", 37.516, 36.37, country="SY"))]
    line = draw(stops, areas=layers)
    assert line is not None
    assert "Turkey" in [crossing.place.name for crossing in line.unreported]
    assert "Syria" not in [crossing.place.name for crossing in line.unreported]


def test_ships_between_ports_sail_the_plain_geodesic(layers: Layers) -> None:
    odesa, istanbul = place("Odesa", 30.73, 46.48, country="UA"), place("Istanbul", 28.97, 41.01, country="TR")
    line = draw([stop(odesa), stop(istanbul)], areas=layers)
    assert line is not None
    straight = Geodesic.WGS84.Inverse(46.48, 30.73, 41.01, 28.97)["s12"] / 1000
    assert (line.length_km, line.shortest_km, line.longest_km) == pytest.approx((straight, straight, straight), abs=0.1)
    assert line.length_km == pytest.approx(straight, abs=1e-6)
    assert line.unreported == ()
    assert all(crossing.place.kind != "sea" for crossing in line.crossings)


def test_fewer_than_two_places_give_no_line() -> None:
    nowhere = Stop(Role.ORIGIN, Finding(Mention(Span(0, 1), "X", MentionForm.NAME, (), 0.0), None, 0.0))
    assert draw([nowhere, stop(place("A", 1, 1))], areas=World()) is None
    assert draw([], areas=World()) is None


def test_a_via_is_entered_and_not_merely_touched() -> None:
    world = World()
    west = world.add("West", shapely.box(0, 0, 4, 2))
    north = world.add("North", shapely.box(0, 2, 4, 4))
    start, end = world.point("A", 0.5, 1.0, country="WE"), world.point("B", 3.5, 1.0, country="WE")
    line = draw([stop(start), stop(north), stop(end)], areas=world)
    assert line is not None
    depth = max(lat for lon, lat in line.parts[0]) - 2
    assert 7 / 111 < depth < 12 / 111
    assert [crossing.place.id for crossing in line.crossings] == [west.id, north.id]


def test_vias_out_of_the_way_are_visited_in_the_order_told() -> None:
    world = World()
    world.add("Land", shapely.box(0, 0, 10, 4))
    far, near = (
        world.add("Far", shapely.box(8, 1, 9, 2), kind="admin1", country="LA"),
        world.add("Near", shapely.box(3, 1, 4, 2), kind="admin1", country="LA"),
    )
    start, end = world.point("A", 1, 1.5, country="LA"), world.point("B", 5, 1.5, country="LA")
    line = draw([stop(start), stop(far), stop(near), stop(end)], areas=world)
    assert line is not None
    # There to 8.1, back to 4.0 and on to 5, within the margin of each area.
    assert line.length_km == pytest.approx((7.09 + 4.18 + 1.09) * 111.3, rel=0.01)


def test_islands_apart_are_joined_by_the_shortest_line() -> None:
    world = World()
    one, other = world.add("One", shapely.box(0, 0, 2, 2)), world.add("Other", shapely.box(5, 0, 7, 2))
    between = world.add("Between", shapely.box(3, -2, 4, 4))
    line = draw([stop(one), stop(other)], areas=world)
    assert line is not None
    assert line.shortest_km == pytest.approx(3 * 111.3, rel=0.005)
    assert [crossing.place.id for crossing in line.unreported] == [between.id]
    assert line.unreported[0].km == pytest.approx(111.3, rel=0.01)
    assert line.longest_km == pytest.approx(Geodesic.WGS84.Inverse(0, 0, 2, 7)["s12"] / 1000, rel=0.03)


def test_an_origin_that_holds_the_destination_starts_in_its_depth() -> None:
    world = World()
    land = world.add("Land", shapely.box(0, 0, 4, 4))
    line = draw([stop(land), stop(world.point("Town", 0.5, 0.5, country="LA"))], areas=world)
    assert line is not None
    assert line.shortest_km == 0
    assert line.parts[0][0] == pytest.approx((2, 2), abs=0.05)


def test_parts_narrow_an_area() -> None:
    world = World()
    land, sea = world.add("Land", shapely.box(0, 0, 4, 4)), world.add("Sea", shapely.box(4, 0, 14, 10), kind="sea")
    town = world.point("Town", 2, 0.2, country="LA")
    starts = {}
    for part in ("northern", "southern", "eastern", "north-eastern", "central", None):
        line = draw([stop(sea, part), stop(town)], areas=world)
        assert line is not None
        starts[part] = line.parts[0][0]
    assert starts["northern"][1] > 6
    assert starts["southern"][1] < 4
    assert starts["eastern"][0] > 10
    assert sum(starts["north-eastern"]) > 14
    assert abs(starts["central"][0] - 9) < 3.7 and abs(starts["central"][1] - 5) < 3.7
    assert starts[None][0] < 4.2
    assert land.country == "LA"


def test_off_means_the_water_beside_a_place() -> None:
    world = World()
    land, _ = world.add("Land", shapely.box(0, 0, 4, 4)), world.add("Sea", shapely.box(4, 0, 14, 10), kind="sea")
    line = draw([stop(world.point("Inland", 1, 1, country="LA")), stop(land, "off")], areas=world)
    assert line is not None
    assert 4 < line.parts[-1][-1][0] < 4.3


def test_near_widens_the_bounds_and_not_the_line() -> None:
    world = World()
    start, end = world.point("A", 0, 0), world.point("B", 3, 0)
    plain, near = draw([stop(start), stop(end)], areas=world), draw([stop(start), stop(end, "near")], areas=world)
    assert plain is not None and near is not None
    assert near.parts == plain.parts
    assert near.shortest_km == pytest.approx(plain.length_km - 25, abs=0.5)
    assert near.longest_km == pytest.approx(plain.length_km + 25, abs=0.5)


def test_a_destination_on_the_coast_just_outside_its_country_is_reached() -> None:
    world = World()
    land = world.add("Land", shapely.box(0, 0, 6, 3).difference(shapely.box(2, 1, 4, 3)))
    line = draw([stop(land, "western"), stop(world.point("Port", 5.0, 3.05, country="LA"))], areas=world)
    assert line is not None
    assert line.parts[-1][-1] == (5.0, 3.05)
    assert path_of(line).intersection(shapely.box(2.05, 1.05, 3.95, 3)).is_empty
    assert min(lat for _, lat in line.parts[0]) < 1


@pytest.mark.parametrize(
    ("start", "end"),
    [((0, 0), (180, 0)), ((10, 89.9), (-170, 80)), ((0, 90), (50, -90)), ((179.9, 10), (-179.9, 10)), ((5, 5), (5, 5))],
)
def test_poles_antipodes_and_the_antimeridian_are_no_exceptions(
    start: tuple[float, float], end: tuple[float, float]
) -> None:
    line = draw([stop(place("A", *start)), stop(place("B", *end))], areas=World())
    assert line is not None
    assert line.length_km == pytest.approx(
        Geodesic.WGS84.Inverse(start[1], start[0], end[1], end[0])["s12"] / 1000, abs=1e-3
    )
    for part in line.parts:
        assert len(part) > 1
        assert all(abs(a[0] - b[0]) <= 180 for a, b in itertools.pairwise(part))
        assert all(-180 <= lon <= 180 and -90 <= lat <= 90 for lon, lat in part)
    for before, after in zip(line.parts[:-1], line.parts[1:], strict=True):
        assert abs(before[-1][0]) == abs(after[0][0]) == 180 or abs(before[-1][1]) == 90


def test_a_line_has_a_vertex_every_fifty_kilometres(layers: Layers) -> None:
    line = draw([stop(layers.places["Iran"], "western"), stop(layers.places["Pakistan"])], areas=layers)
    assert line is not None
    steps = [
        Geodesic.WGS84.Inverse(a[1], a[0], b[1], b[0])["s12"]
        for a, b in zip(line.parts[0][:-1], line.parts[0][1:], strict=True)
    ]
    assert max(steps) < 50_001


def test_a_polar_continent_and_an_ocean_beyond_a_hemisphere_give_lines(layers: Layers) -> None:
    names = layers.places
    ushuaia = place("Ushuaia", -68.3, -54.8, country="AR")
    line = draw([stop(names["Antarctica"]), stop(ushuaia)], areas=layers)
    assert line is not None and 900 < line.shortest_km <= line.length_km < 1300
    ocean = draw(
        [stop(names["North Pacific Ocean"]), stop(place("San Francisco", -122.4, 37.77, country="US"))], areas=layers
    )
    assert ocean is not None and ocean.shortest_km < 30


def test_the_same_place_twice_in_a_row_is_one_stop() -> None:
    world = World()
    land, town = world.add("Land", shapely.box(0, 0, 4, 4)), world.point("Town", 9, 2)
    assert draw([stop(land), stop(land)], areas=world) is None
    assert draw([stop(town), stop(town, role=Role.DESTINATION)], areas=world) is None
    twice = draw([stop(land), stop(land), stop(town), stop(town)], areas=world)
    assert twice == draw([stop(land), stop(town)], areas=world) and twice is not None
    there_and_back = draw([stop(town), stop(land), stop(town)], areas=world)
    assert there_and_back is not None and there_and_back.length_km == pytest.approx(2 * twice.length_km, rel=0.01)
    narrowed = draw([stop(land), stop(land, "eastern"), stop(town)], areas=world)
    assert narrowed is not None


@pytest.mark.parametrize(
    "geometry",
    [
        shapely.MultiPolygon(),
        shapely.Polygon(),
        shapely.LineString([(0, 0), (4, 4)]),
        shapely.box(0, 0, 0.0001, 4),
        shapely.Polygon([(0, 0), (4, 4), (4, 0), (0, 4)]),
        shapely.GeometryCollection([shapely.box(0, 0, 4, 4), shapely.Point(5, 5)]),
    ],
    ids=["empty", "empty part", "line", "sliver", "bow tie", "collection"],
)
def test_polygons_that_are_none_make_points_and_broken_ones_are_mended(geometry: BaseGeometry) -> None:
    class Odd(World):
        def area(self, place_id: str, /) -> BaseGeometry | None:
            return geometry if place_id.endswith("Odd") else super().area(place_id)

        def areas_within(self, bounds: Bounds, /, *, kinds: Collection[str]) -> Sequence[tuple[Place, BaseGeometry]]:
            return [*super().areas_within(bounds, kinds=kinds), (odd, geometry)]

    odd, world = place("Odd", 2, 1, kind="country", country="OD"), Odd()
    land, town = world.add("Land", shapely.box(4, 0, 8, 4)), world.point("Town", 2, 1, country="OD")
    for stops in itertools.permutations([stop(odd), stop(land), stop(town)]):
        line = draw(stops, areas=world)
        assert line is not None
        assert 0 <= line.shortest_km <= line.length_km <= line.longest_km < 3000


def test_many_stops_and_nested_areas_are_passed() -> None:
    world = World()
    outer = world.add("Outer", shapely.box(0, 0, 9, 9))
    equal = world.add("Equal", shapely.box(0, 0, 9, 9), kind="region")
    inner = world.add("Inner", shapely.box(3, 3, 6, 6), kind="admin1", country="OU")
    on_border, pole = world.point("Border", 3, 4, country="OU"), world.point("Pole", 0, 90)
    turn = [stop(outer), stop(equal), stop(inner), stop(on_border), stop(pole), stop(inner, "central")]
    line = draw([*turn, *turn], areas=world)
    assert line is not None
    assert 9000 * 3 < line.shortest_km <= line.length_km <= line.longest_km < 15000 * 3


def test_only_countries_of_few_vertices_are_kept_prepared() -> None:
    world = World()
    round_one = world.add("Round", shapely.Point(5, 0).buffer(2, quad_segs=1000), country="RO")
    square = world.add("Square", shapely.box(10, -1, 12, 1), country="SQ")
    line = draw([stop(world.point("A", 0, 0)), stop(world.point("B", 15, 0))], areas=world)
    assert line is not None
    assert [crossing.place.id for crossing in line.crossings] == [round_one.id, square.id]
    assert not shapely.is_prepared(world.area(round_one.id))
    assert shapely.is_prepared(world.area(square.id))
