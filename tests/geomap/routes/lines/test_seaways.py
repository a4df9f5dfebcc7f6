"""Vessels pass straits and canals between waters that do not join."""

from __future__ import annotations

import pytest
import shapely

from gazetteer import Gazetteer
from gazetteer.model import Bounds, Place
from geomap.routes.lines import draw, outline_of_corridor
from geomap.routes.lines.ground.outlines import Atlas
from geomap.routes.lines.ground.regions import locate
from geomap.routes.lines.ground.seaways import Seaways
from tests.geomap.routes.lines.made_up_areas import World, stop

STRAIT = shapely.box(4, 1.9, 6, 2.0)
CANAL = shapely.box(4, 1.9, 5.97, 2.0)


def world(passage: shapely.Polygon | None, *, kind: str = "strait") -> World:
    """Two seas with an isthmus of land between them, and something through it."""
    made = World()
    isthmus = shapely.box(4, -1, 6, 5)
    made.add("Land", isthmus if passage is None else isthmus.difference(passage), country="LA")
    made.add("West Sea", shapely.box(0, 0, 4, 4), kind="sea")
    made.add("East Sea", shapely.box(6, 0, 10, 4), kind="sea")
    if passage is not None:
        made.add("Passage", passage, kind=kind)
    return made


def ports(made: World) -> list[Place]:
    return [made.point("A", 1, 3.5, country="LA"), made.point("B", 9, 3.5, country="LA")]


@pytest.mark.parametrize(("passage", "kind", "beside"), [(STRAIT, "strait", 0.003), (CANAL, "canal", 0.03)])
def test_a_ship_passes_a_strait_or_a_canal_that_nobody_named(
    passage: shapely.Polygon, kind: str, beside: float
) -> None:
    made = world(passage, kind=kind)
    line = draw([stop(place) for place in ports(made)], areas=made, afloat=True)
    assert line is not None
    isthmus = shapely.MultiLineString(line.parts).intersection(shapely.box(4, -1, 6, 5))
    assert isthmus.length == pytest.approx(2, abs=0.01)
    assert STRAIT.buffer(beside).contains(isthmus)
    assert not line.unreported
    assert sum(crossing.km for crossing in line.crossings) < 1
    assert line.shortest_km <= line.length_km <= line.longest_km
    back = draw([stop(place) for place in ports(made)][::-1], areas=made, afloat=True)
    assert back is not None
    assert back.length_km == pytest.approx(line.length_km, abs=1e-6)
    outline = outline_of_corridor([stop(made.point("A", 1, 3.5)), stop(ports(made)[1])], areas=made, afloat=True)
    assert outline is None  # no stop is an area


def test_the_passage_belongs_to_the_ground_between_two_seas() -> None:
    made = world(STRAIT)
    seas = [stop(place) for place, _ in made.areas_within(Bounds(-1, -1, 11, 6), kinds=["sea"])]
    line = draw(seas, areas=made, afloat=True)
    outline = outline_of_corridor(seas, areas=made, afloat=True)
    assert line is not None
    assert outline is not None
    assert not line.unreported
    assert outline.intersects(shapely.Point(5, 1.95))
    assert not outline.intersects(shapely.Point(5, 3))


@pytest.mark.parametrize(
    ("passage", "kind"),
    [(None, "strait"), (shapely.box(4, 1.9, 5.9, 2.0), "strait"), (shapely.box(4, 1.9, 5.9, 2.0), "canal")],
)
def test_no_way_is_made_up_where_no_water_leads_through(passage: shapely.Polygon | None, kind: str) -> None:
    made = world(passage, kind=kind)
    line = draw([stop(place) for place in ports(made)], areas=made, afloat=True)
    assert line is not None
    assert line.length_km == pytest.approx(8 * 111.1, rel=0.01)


def test_a_lorry_passes_no_strait() -> None:
    made = world(STRAIT)
    driven = draw([stop(place) for place in ports(made)], areas=made)
    assert driven is not None
    assert len(driven.parts[0]) > 2
    assert not shapely.LineString(driven.parts[0]).intersects(STRAIT)


def test_of_two_straits_the_nearer_is_passed() -> None:
    made = world(STRAIT)
    made.add("Detour", shapely.box(4, 0.1, 6, 0.2), kind="strait")
    line = draw([stop(place) for place in ports(made)], areas=made, afloat=True)
    assert line is not None
    assert shapely.LineString(line.parts[0]).intersects(STRAIT)


def named(gazetteer: Gazetteer, name: str, *, country: str | None = None) -> Place:
    found = [match.place for match in gazetteer.lookup(name)]
    wanted = {"P"} if country else {"H"}
    return next(place for place in found if place.country == country and place.feature_class in wanted)


@pytest.mark.parametrize(
    ("ends", "passed"),
    [
        ((("Odesa", "UA"), ("Piraeus", "GR")), ("Bosporus", "Sea of Marmara", "Dardanelles")),
        ((("Black Sea", None), ("Aegean Sea", None)), ("Bosporus", "Dardanelles")),
        ((("Port Said", "EG"), ("Suez", "EG")), ("Suez Canal",)),
        ((("Odesa", "UA"), ("Mumbai", "IN")), ("Bosporus", "Suez Canal", "Red Sea", "Gulf of Aden")),
        ((("Sea of Azov", None), ("Mediterranean Sea", None)), ("Bosporus", "Dardanelles")),
    ],
)
def test_ships_pass_the_straits_of_the_world(
    gazetteer: Gazetteer,
    ends: tuple[tuple[str, str | None], tuple[str, str | None]],
    passed: tuple[str, ...],
) -> None:
    stops = [stop(named(gazetteer, name, country=country)) for name, country in ends]
    line = draw(stops, areas=gazetteer, afloat=True)
    assert line is not None
    course = shapely.MultiLineString(line.parts)
    for name in passed:
        water = next(match.place for match in gazetteer.lookup(name) if match.place.feature_class == "H")
        area = gazetteer.area(water.id)
        assert area is not None
        assert course.intersects(area), name
    assert not line.unreported
    assert sum(crossing.km for crossing in line.crossings) < 50


@pytest.mark.parametrize(
    ("ends", "least", "most"),
    [
        ((("Mumbai", "IN"), ("Rotterdam", "NL")), 11_000, 12_500),
        ((("Karachi", "PK"), ("Basrah", "IQ")), 1_950, 2_300),
        ((("Kolkata", "IN"), ("Yangon", "MM")), 1_250, 1_500),
        ((("New Orleans", "US"), ("Veracruz", "MX")), 1_350, 1_600),
    ],
)
def test_a_port_up_a_river_is_reached_by_its_nearest_shore(
    gazetteer: Gazetteer, ends: tuple[tuple[str, str | None], tuple[str, str | None]], least: float, most: float
) -> None:
    line = draw([stop(named(gazetteer, name, country=country)) for name, country in ends], areas=gazetteer, afloat=True)
    assert line is not None
    assert least < line.length_km < most
    assert sum(crossing.km for crossing in line.crossings) < 110, "no more land than the way up the rivers"


def test_of_two_ways_round_a_land_the_shorter_is_taken_though_another_chain_of_waters_leads_there(
    gazetteer: Gazetteer,
) -> None:
    ends = (("Murmansk", "RU"), ("Longyearbyen", "SJ"))
    line = draw([stop(named(gazetteer, name, country=country)) for name, country in ends], areas=gazetteer, afloat=True)
    assert line is not None
    assert line.length_km < 1300, "the north of Svalbard is no way there"
    assert max(lat for part in line.parts for _, lat in part) < 78.5


def test_a_chain_passes_the_half_of_an_ocean_and_not_the_whole() -> None:
    made = World()
    made.add("West Sea", shapely.box(0, 0, 2, 2), kind="sea")
    made.add("East Sea", shapely.box(8, 0, 10, 2), kind="sea")
    made.add("North Ocean", shapely.box(2, 0, 8, 4), kind="ocean")
    made.add("Ocean", shapely.box(2, -9, 8, 4), kind="ocean")
    seaways = Seaways.of(Atlas(made, {}))
    ends = [next(site for site in seaways.waters if site.place.name == name) for name in ("West Sea", "East Sea")]
    assert [site.place.name for site in seaways.joining(ends)] == ["North Ocean"]
    whole = next(site for site in seaways.waters if site.place.name == "Ocean")
    assert seaways.joining([ends[0], whole]) == ()


def test_a_port_lies_on_the_part_of_a_sea_and_not_on_the_whole() -> None:
    made = World()
    made.add("Gulf", shapely.box(0, 0, 2, 2), kind="bay")
    made.add("Sea", shapely.box(0, 0, 9, 9), kind="sea")
    made.add("Other", shapely.box(-9, 0, 0, 2), kind="sea")
    site = locate(stop(made.point("Port", 0, -0.02)), atlas=Atlas(made, {}), afloat=True)
    assert site is not None
    assert sorted(host.name for host, _ in site.hosts) == ["Gulf", "Other"]
