"""What holds for every sequence of stops, however odd, tried on the places of the starter gazetteer."""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass

import pytest
import shapely
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from gazetteer import Gazetteer
from gazetteer.model import Bounds
from geomap.model import Line, Stop
from geomap.routes.lines import draw
from tests.geomap.routes.lines.made_up_areas import stop

SETTINGS = settings(
    max_examples=30,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
AREAS = ("country", "territory", "admin1", "sea", "bay", "strait", "ocean", "continent", "region", "lake", "islands")
POINTS = ("capital", "city", "town")
PARTS = (None, None, None, "northern", "southern", "eastern", "north-western", "central", "near", "off")
WORLD = Bounds(-180.0, -90.0, 180.0, 90.0)


@dataclass(frozen=True)
class Real:
    gazetteer: Gazetteer
    kinds: tuple[tuple[Stop, ...], ...]


@pytest.fixture(scope="module")
def real(gazetteer: Gazetteer) -> Real:
    kinds = [tuple(sorted(gazetteer.areas_within(WORLD, kinds=[kind]), key=lambda pair: pair[0].id)) for kind in AREAS]
    areas = [tuple(stop(found) for found, _ in pairs) for pairs in kinds]
    points = [tuple(map(stop, gazetteer.most_prominent(WORLD, kinds=[kind], limit=300))) for kind in POINTS]
    return Real(gazetteer, tuple(stops for stops in (*areas, *points) if stops))


def check(line: Line | None, stops: list[Stop], gazetteer: Gazetteer) -> None:
    named = [(made.finding.place.id, made.part) for made in stops if made.finding.place is not None]
    if len(list(itertools.groupby(named))) < 2:
        assert line is None
        return
    assert line is not None
    assert all(math.isfinite(km) for km in (line.shortest_km, line.length_km, line.longest_km))
    assert 0 <= line.shortest_km <= line.length_km <= line.longest_km
    assert all(-180 <= lon <= 180 and -90 <= lat <= 90 for part in line.parts for lon, lat in part)
    for end, point in ((stops[0], line.parts[0][0]), (stops[-1], line.parts[-1][-1])):
        found = end.finding.place
        assert found is not None
        area = gazetteer.area(found.id)
        if area is None and end.part != "off":
            assert point == (found.lon, found.lat)
        elif area is not None and end.part not in ("near", "off"):
            assert area.intersects(shapely.Point(point)), found.name


@SETTINGS
@given(st.data())
def test_any_sequence_of_real_places_gives_a_sound_line(real: Real, data: st.DataObject) -> None:
    some = st.sampled_from(real.kinds).flatmap(st.sampled_from)
    parts = st.sampled_from(PARTS)
    stops = [stop(data.draw(some).finding.place, data.draw(parts)) for _ in range(data.draw(st.integers(1, 4)))]
    if data.draw(st.booleans()):
        stops.insert(data.draw(st.integers(0, len(stops))), data.draw(st.sampled_from(stops)))
    check(draw(stops, areas=real.gazetteer), stops, real.gazetteer)


def test_an_area_half_the_globe_away_from_the_others_is_passed_at_its_point(real: Real) -> None:
    places = ("Boca Chica", "Gulf of Mexico", "Caribbean", "Namibia", "Indian Ocean")
    stops = [stop(real.gazetteer.lookup(name)[0].place) for name in places]
    check(draw(stops, areas=real.gazetteer), stops, real.gazetteer)


def test_lines_reach_the_poles_and_cross_them_at_their_true_length(gazetteer: Gazetteer) -> None:
    def found(name: str) -> Stop:
        return stop(next(match.place for match in gazetteer.lookup(name)))

    to_the_pole = draw([found("Union Glacier"), found("South Pole")], areas=gazetteer)
    over_the_pole = draw([found("Longyearbyen"), found("North Pole"), found("Utqiagvik")], areas=gazetteer)
    assert to_the_pole is not None
    assert over_the_pole is not None
    assert to_the_pole.parts[-1][-1][1] == -90
    # Arcs of meridians by geographiclib, from 79.76° S, and from 78.22° N and 71.29° N.
    assert to_the_pole.length_km == pytest.approx(1143.6, rel=0.001)
    assert over_the_pole.length_km == pytest.approx(1315.1 + 2088.9, rel=0.001)
    assert all(-90 <= lat <= 90 for line in (to_the_pole, over_the_pole) for part in line.parts for _, lat in part)


def test_a_vast_country_in_the_corridor_does_not_push_a_short_line_far_inland(real: Real) -> None:
    peninsula = next(m.place for m in real.gazetteer.lookup("Crimea") if m.place.has_area)
    stops = [stop(peninsula), stop(real.gazetteer.lookup("Mykolayiv")[0].place)]
    line = draw(stops, areas=real.gazetteer)
    check(line, stops, real.gazetteer)
    assert line is not None and line.length_km < 1.2 * line.shortest_km
