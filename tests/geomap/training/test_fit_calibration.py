"""Fitting the calibration: on unseen documents, and the same each time."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from gazetteer import Gazetteer
from geomap.training.evaluation import GoldDocument, GoldToponym
from geomap.training.fit_calibration import fit_calibration
from geomap.training.training_set import Prepared, prepare

pytest.importorskip("sklearn", reason="the extra `fit` is not installed")

TEXTS = (
    ("Morn lies near Kell and Dorn.", {"Morn": "west-morn", "Kell": "west-kell", "Dorn": "west-dorn"}),
    ("The mayor of Pell spoke. Mrs Kell did not.", {"Pell": "east-pell"}),
    ("It rained in Westria and in Tarn.", {"Westria": "west", "Tarn": "lake-tarn"}),
    ("Hale province is in Westria.", {"Hale": "hale", "Westria": "west"}),
    ("Dorn was quiet, said Tarn Dorn.", {"Dorn": "west-plain-dorn"}),
    ("They went from Pell to Tarn in Estria.", {"Pell": "east-pell", "Tarn": "east-tarn", "Estria": "east"}),
)


def document(number: int, world: Gazetteer) -> GoldDocument:
    text, meant = TEXTS[number % len(TEXTS)]
    toponyms = []
    for surface, place in meant.items():
        found = world.get(f"own:{place}")
        assert found is not None
        start = text.index(surface)
        toponyms.append(GoldToponym(start, start + len(surface), (found.lon, found.lat)))
    return GoldDocument(str(number), text, tuple(toponyms))


@pytest.fixture(scope="module")
def documents(world: Gazetteer) -> tuple[Prepared, ...]:
    return prepare([document(number, world) for number in range(40)], gazetteer=world)


def test_two_fits_give_the_same_weights(world: Gazetteer, documents: tuple[Prepared, ...]) -> None:
    first, second = (fit_calibration(documents, gazetteer=world).to_json() for _ in range(2))
    assert first == second
    assert any(first["found"].values())


def test_where_all_is_right_only_the_share_of_it_is_learned(world: Gazetteer, documents: tuple[Prepared, ...]) -> None:
    closed = [replace(one, scenes=one.scenes[:1], lacking=None) for one in documents]
    given = fit_calibration(closed, gazetteer=world).to_json()["given"]
    spans = sum(len(prepared.document.toponyms) for prepared in documents)
    assert given.pop("intercept") == pytest.approx(math.log(spans + 1), abs=1e-3)
    assert not any(given.values())
