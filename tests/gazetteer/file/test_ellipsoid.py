from __future__ import annotations

import math

import numpy as np
import pytest
from geographiclib.geodesic import Geodesic
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from gazetteer.file.ellipsoid import Boxes, geodesic, in_space, many_in_space, reach

LONS = st.floats(-180, 180)
LATS = st.floats(-90, 90)
SHARES = st.floats(0, 1)


def measured(lon: float, lat: float, to_lon: float, to_lat: float) -> tuple[float, float]:
    line = Geodesic.WGS84.Inverse(lat, lon, to_lat, to_lon)
    return line["s12"] / 1000, line["azi1"]


def towards(lon: float, lat: float, bearing: float, km: float) -> tuple[float, float]:
    line = Geodesic.WGS84.Direct(lat, lon, bearing, km * 1000)
    return line["lon2"], line["lat2"]


def test_points_lie_where_the_ellipsoid_is() -> None:
    assert in_space(0, 0) == pytest.approx((6378.137, 0, 0))
    assert in_space(-90, 0) == pytest.approx((0, -6378.137, 0))
    assert in_space(33, 90) == pytest.approx((0, 0, 6356.752314), abs=1e-6)
    lons, lats = np.array([10.0, -170.0, 180.0]), np.array([50.0, -33.0, 89.0])
    alone = [in_space(lon, lat) for lon, lat in zip(lons, lats, strict=True)]
    assert many_in_space(lons, lats) == pytest.approx(np.array(alone), abs=1e-9)


@given(lon=LONS, lat=LATS, bearing=st.floats(0, 360), exponent=st.floats(-5, 4.3))
@example(lon=0, lat=90, bearing=30, exponent=1)
@example(lon=-120, lat=-90, bearing=30, exponent=0.5)
@example(lon=179.99, lat=0, bearing=90, exponent=1.2)
@example(lon=10, lat=50, bearing=45, exponent=1.301)
@settings(max_examples=300)
def test_a_geodesic_is_as_geographiclib_measures_it(lon: float, lat: float, bearing: float, exponent: float) -> None:
    to_lon, to_lat = towards(lon, lat, bearing, 10**exponent)
    km, initial = geodesic(lon, lat, to_lon, to_lat)
    expected, azimuth = measured(lon, lat, to_lon, to_lat)
    assert km == pytest.approx(expected, abs=1e-10)
    assert (initial - azimuth + 180) % 360 - 180 == pytest.approx(0, abs=1e-8)
    assert 0 <= initial <= 360


@given(lon=LONS, lat=LATS, bearing=st.floats(0, 360), other=st.floats(0, 360), exponent=st.floats(-3, 4.3), add=SHARES)
@example(lon=0, lat=0, bearing=0, other=90, exponent=4.3, add=0)
@example(lon=0, lat=0, bearing=90, other=0, exponent=4.29, add=0)
@example(lon=0, lat=90, bearing=0, other=0, exponent=4.3010, add=0)
@settings(max_examples=300)
def test_beyond_the_reach_of_a_chord_nothing_is_nearer(
    lon: float, lat: float, bearing: float, other: float, exponent: float, add: float
) -> None:
    here = in_space(lon, lat)
    near = towards(lon, lat, bearing, min(10**exponent, 20003.9))
    far = towards(lon, lat, other, min(10**exponent * (0.99 + 0.02 * add), 20003.9))
    bound = reach(math.dist(here, in_space(*near)))
    assert bound >= math.dist(here, in_space(*near))
    if math.dist(here, in_space(*far)) > bound:
        assert measured(lon, lat, *far)[0] > measured(lon, lat, *near)[0]


def test_the_reach_of_a_short_chord_is_hardly_longer() -> None:
    assert [reach(chord) - chord < 0.001 for chord in (0.0, 1.0, 50.0, 100.0)] == [True] * 4
    assert reach(1000) < 1000.1


@given(lon=LONS, lat=LATS, x=st.tuples(LONS, LONS), y=st.tuples(LATS, LATS), share_x=SHARES, share_y=SHARES)
@example(lon=179.9, lat=10, x=(-180, -179), y=(0, 5), share_x=0, share_y=1)
@example(lon=-179.9, lat=10, x=(179, 180), y=(0, 20), share_x=1, share_y=0.5)
@example(lon=0, lat=87, x=(179, 180), y=(60, 80), share_x=1, share_y=1)
@example(lon=0, lat=0.1, x=(170, 180), y=(-90, -10), share_x=1, share_y=0)
@example(lon=0, lat=60, x=(80, 89), y=(-10, 89), share_x=0, share_y=0.9)
@example(lon=5, lat=-90, x=(-10, 10), y=(-80, 80), share_x=0.5, share_y=0)
@settings(max_examples=500)
def test_nothing_in_a_box_is_nearer_than_the_box(
    lon: float, lat: float, x: tuple[float, float], y: tuple[float, float], share_x: float, share_y: float
) -> None:
    (west, east), (south, north) = sorted(x), sorted(y)
    inside = min(west + share_x * (east - west), east), min(south + share_y * (north - south), north)
    (bound,) = Boxes.of(np.array([[west, east, south, north]])).distances(lon, lat)
    assert bound <= math.dist(in_space(lon, lat), in_space(*inside))


@given(lon=LONS, lat=LATS, x=st.tuples(LONS, st.floats(0, 60)), y=st.tuples(LATS, LATS))
@example(lon=170, lat=50, x=(-180, 20), y=(-10, 70))
@settings(max_examples=100)
def test_a_box_is_hardly_farther_than_it_seems(
    lon: float, lat: float, x: tuple[float, float], y: tuple[float, float]
) -> None:
    west, east, (south, north) = x[0], min(x[0] + x[1], 180.0), sorted(y)
    lons, lats = np.meshgrid(np.linspace(west, east, 61), np.linspace(south, north, 361))
    nearest = np.linalg.norm(many_in_space(lons.ravel(), lats.ravel()) - in_space(lon, lat), axis=1).min()
    # Beyond a quarter of a turn the bound is not as close.
    assume(np.abs((lons - lon + 180) % 360 - 180).min() < 90)
    (bound,) = Boxes.of(np.array([[west, east, south, north]])).distances(lon, lat)
    assert bound > 0.99 * nearest - 60


def test_joined_boxes_are_those_of_each() -> None:
    boxes = np.array([[0.0, 10, 0, 10], [20, 30, -5, 5], [-180, 180, 80, 90]])
    joined = Boxes.joined([Boxes.of(boxes[:1]), Boxes.of(boxes[1:])])
    assert joined.distances(15, 0).tolist() == Boxes.of(boxes).distances(15, 0).tolist()
