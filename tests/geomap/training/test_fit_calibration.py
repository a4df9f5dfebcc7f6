"""Fitting the calibration: on unseen documents, and the same each time."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import pytest

from gazetteer import Gazetteer
from geomap.model import Span
from geomap.training.fit_calibration import fit_calibration, prepare, right

pytest.importorskip("sklearn", reason="the extra `fit` is not installed")

TEXTS = (
    ("Morn lies near Kell and Dorn.", {"Morn": "west-morn", "Kell": "west-kell", "Dorn": "west-dorn"}),
    ("The mayor of Pell spoke. Mrs Kell did not.", {"Pell": "east-pell"}),
    ("It rained in Westria and in Tarn.", {"Westria": "west", "Tarn": "lake-tarn"}),
    ("Hale province is in Westria.", {"Hale": "hale", "Westria": "west"}),
    ("Dorn was quiet, said Tarn Dorn.", {"Dorn": "west-plain-dorn"}),
    ("They went from Pell to Tarn in Estria.", {"Pell": "east-pell", "Tarn": "east-tarn", "Estria": "east"}),
)


def document(number: int, world: Gazetteer) -> dict[str, Any]:
    text, meant = TEXTS[number % len(TEXTS)]
    toponyms = []
    for surface, place in meant.items():
        found = world.get(f"own:{place}")
        assert found is not None
        start = text.index(surface)
        toponyms.append({"start": start, "end": start + len(surface), "lat": found.lat, "lon": found.lon})
    return {"id": str(number), "text": text, "toponyms": toponyms}


@pytest.fixture(scope="module")
def documents(world: Gazetteer) -> Any:
    return prepare([document(number, world) for number in range(40)], gazetteer=world)


def test_two_fits_give_the_same_weights(world: Gazetteer, documents: Any) -> None:
    first, second = (fit_calibration(documents, gazetteer=world).to_json() for _ in range(2))
    assert first == second
    assert any(first["found"].values())


def test_where_all_is_right_only_the_share_of_it_is_learned(world: Gazetteer, documents: Any) -> None:
    given = fit_calibration(documents, gazetteer=world).to_json()["given"]
    spans = sum(len(prepared.document["toponyms"]) for prepared in documents)
    assert given.pop("intercept") == pytest.approx(math.log(spans + 1), abs=1e-3)
    assert not any(given.values())


def test_what_is_right(world: Gazetteer) -> None:
    place = world.get("own:west-morn")
    assert place is not None
    here = {"start": 5, "end": 9, "lat": place.lat + 1.0, "lon": place.lon}
    far = {**here, "lat": place.lat - 20.0}
    unlinked = {**here, "lat": None, "lon": None}
    assert right(Span(5, 9), place, toponyms=[here]) is True
    assert right(Span(5, 9), place, toponyms=[far]) is False
    assert right(Span(5, 8), place, toponyms=[here]) is False
    assert right(Span(20, 24), place, toponyms=[here]) is False
    assert right(Span(5, 9), place, toponyms=[]) is False
    assert right(Span(5, 9), place, toponyms=[unlinked]) is None
    assert right(Span(4, 9), place, toponyms=[unlinked]) is None
    numbered = {**far, "geonameid": 7}
    assert right(Span(5, 9), replace(place, geonameid=7), toponyms=[numbered]) is True
    assert right(Span(5, 9), place, toponyms=[{**far, "geonameid": None}]) is False
