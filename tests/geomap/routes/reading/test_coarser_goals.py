"""A country is no stop where a surer goal of the same journey lies in it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from geomap.model import Role
from geomap.routes.reading.coarser_goals import without_coarser_goals
from geomap.routes.reading.decoding import ROLES
from geomap.routes.reading.network.journey_scores import JourneyScores


def mention(kind: str, country: str, *, placed: bool = True) -> Any:
    return SimpleNamespace(finding=SimpleNamespace(placed=placed, place=SimpleNamespace(kind=kind, country=country)))


def scores(country: Role, *, sure: float, together: float) -> JourneyScores:
    """Return what is said of a country, in a part with a chance of .6, and of a town that is a goal."""
    roles = np.zeros((2, 3), np.float32)
    roles[0, ROLES.index(country)] = 0.6
    roles[1, ROLES.index(Role.DESTINATION)] = sure
    links = np.full((2, 2), together, np.float32)
    return JourneyScores(roles, links, np.full((2, 2), 0.5, np.float32), np.zeros((2, 4), np.float32), ((), ()))


@pytest.mark.parametrize(
    ("part", "sure", "together", "town", "is_left_out"),
    [
        (Role.DESTINATION, 0.9, 0.9, mention("city", "TD"), True),
        (Role.VIA, 0.9, 0.9, mention("city", "TD"), False),
        (Role.ORIGIN, 0.9, 0.9, mention("city", "TD"), False),
        (Role.DESTINATION, 0.5, 0.9, mention("city", "TD"), False),
        (Role.DESTINATION, 0.9, 0.2, mention("city", "TD"), False),
        (Role.DESTINATION, 0.9, 0.9, mention("city", "SD"), False),
        (Role.DESTINATION, 0.9, 0.9, mention("country", "TD"), False),
        (Role.DESTINATION, 0.9, 0.9, mention("city", "TD", placed=False), False),
        (Role.DESTINATION, 0.9, 0.9, SimpleNamespace(finding=None), False),
    ],
)
def test_a_country_is_left_out(part: Role, sure: float, together: float, town: Any, is_left_out: bool) -> None:
    given = scores(part, sure=sure, together=together)
    found = without_coarser_goals(given, [mention("country", "TD"), town])
    assert (found.roles[0].max() == 0) == is_left_out
    assert found.roles[1].max() == np.float32(sure)
    assert given.roles[0].max() == np.float32(0.6), "what is given stays"
