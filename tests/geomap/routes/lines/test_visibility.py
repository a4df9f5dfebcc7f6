"""Which points see each other: what a step costs does not depend on how many are tested together."""

from __future__ import annotations

from unittest.mock import patch

import numpy as np
import pytest
import shapely

from geomap.routes.lines.paths import visibility
from geomap.routes.lines.paths.projection import Plane, to_vectors
from geomap.routes.lines.paths.visibility import Terrain

MANY = 400


@pytest.fixture
def terrain() -> Terrain:
    """A square of a thousand kilometres with a hole in the middle, clear of borders on the left."""
    plane = Plane(to_vectors(np.array([[20.0, 10.0]]))[0])
    ground = shapely.box(-500, -500, 500, 500).difference(shapely.box(-200, -200, 200, 200))
    return Terrain.within(ground, walls_km=5.0, plane=plane, clear=shapely.box(-450, -450, -250, 450))


def test_points_that_are_looked_at_first_change_nothing(terrain: Terrain) -> None:
    lots = np.random.default_rng(4)
    starts, ends = (terrain.plane.inverse(lots.uniform(-490, 490, (MANY, 2))) for _ in range(2))
    found = []
    for least in (0, MANY):
        with (
            patch.object(visibility, "_MANY_SEGMENTS", least),
            patch.object(visibility, "_SHORTEST_CHORD_KM", 10.0),
            patch.object(shapely, "intersects_xy", wraps=shapely.intersects_xy) as looked,
        ):
            found.append(Terrain.costs(terrain, starts, ends))
        assert bool(looked.call_count) is (least == 0)
    assert np.isinf(found[0]).any()
    assert np.array_equal(*found)


def test_steps_are_tested_in_portions_of_bounded_size(terrain: Terrain) -> None:
    lots = np.random.default_rng(3)
    starts, ends = (terrain.plane.inverse(lots.uniform(-490, 490, (MANY, 2))) for _ in range(2))
    costs = terrain.costs(starts, ends)
    assert np.isinf(costs).any()
    assert np.isfinite(costs).any()
    with (
        patch.object(visibility, "_POINTS_AT_ONCE", 60),
        patch.object(shapely, "linestrings", wraps=shapely.linestrings) as drawn,
    ):
        in_portions = terrain.costs(starts, ends)
    assert np.array_equal(in_portions, costs)
    assert drawn.call_count > 1
    assert all(call.args[0].shape[0] * call.args[0].shape[1] <= 60 for call in drawn.call_args_list)
