"""The grid of UTM, against points that others published."""

from __future__ import annotations

import pytest

from geomap.recognise.coordinates.transverse_mercator import from_utm


@pytest.mark.parametrize(
    ("zone", "south", "easting", "northing", "lon", "lat"),
    [
        # On the central meridian and the equator, by definition.
        (31, False, 500_000.0, 0.0, 3.0, 0.0),
        (1, True, 500_000.0, 10_000_000.0, -177.0, 0.0),
        # The pole: the quarter of the meridian of WGS84, 10,001,965.729 m, times the scale.
        (31, False, 500_000.0, 9_997_964.943, 3.0, 90.0),
        # The example of GeographicLib's GeoConvert(1), to the centimetre.
        (38, False, 444_140.54, 3_684_706.36, 44.4, 33.3),
    ],
)
def test_published_points_come_back(
    zone: int, south: bool, easting: float, northing: float, lon: float, lat: float
) -> None:
    found = from_utm(easting, northing, zone=zone, south=south)
    assert found == pytest.approx((lon, lat), abs=2e-6) or (lat == 90.0 and found[1] == pytest.approx(90, abs=1e-6))


@pytest.mark.parametrize("south", [False, True])
def test_it_agrees_with_proj_all_over_a_zone(south: bool) -> None:
    """PROJ is at hand where geopandas is installed, as it is for the tests of frames."""
    pyproj = pytest.importorskip("pyproj", reason="PROJ comes with geopandas")
    grid = pyproj.Proj(proj="utm", zone=36, south=south, ellps="WGS84")
    for lat in range(-80 if south else 0, 0 if south else 85, 4):
        for step in range(-35, 36, 7):
            lon = 33 + step / 10
            easting, northing = grid(lon, lat)
            assert from_utm(easting, northing, zone=36, south=south) == pytest.approx((lon, lat), abs=1e-9)
