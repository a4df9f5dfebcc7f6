"""Documents with places taken away."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from gazetteer import Gazetteer
from geomap.training.evaluation import GoldDocument, GoldToponym
from geomap.training.taken_places import Lacking, lacking
from geomap.training.training_set import scene_of


@pytest.fixture(scope="module")
def gazetteer() -> Iterator[Gazetteer]:
    with Gazetteer.open() as opened:
        yield opened


SPRINGFIELD = (-89.644, 39.802)
DOCUMENT = GoldDocument("a", "A barn burned in Springfield.", (GoldToponym(17, 28, SPRINGFIELD),))


def test_what_is_taken_away_leaves_the_namesakes(gazetteer: Gazetteer) -> None:
    opened = Lacking(gazetteer, {"springfield": (SPRINGFIELD,)})
    whole, left = gazetteer.candidates("Springfield"), opened.candidates("Springfield")
    assert 0 < len(left) < len(whole)
    assert set(left) < set(whole)
    assert opened.candidates("Paris") == gazetteer.candidates("Paris")


def test_a_name_whose_place_was_taken_away_means_none(gazetteer: Gazetteer) -> None:
    closed = scene_of(DOCUMENT, names=gazetteer)
    opened = scene_of(DOCUMENT, names=Lacking(gazetteer, {"springfield": (SPRINGFIELD,)}))
    assert closed is not None
    assert opened is not None
    assert closed[1].candidates.sum() == 1
    assert not opened[1].candidates.any()
    assert np.array_equal(opened[1].known, [True])


def test_which_places_are_taken_away_depends_on_the_document_alone(gazetteer: Gazetteer) -> None:
    documents = [GoldDocument(str(number), DOCUMENT.text, DOCUMENT.toponyms) for number in range(40)]
    first, second = ([lacking(one, gazetteer=gazetteer).taken for one in documents] for _ in range(2))
    assert first == second
    assert any(first)
    assert not all(first)


def test_great_cities_stay(gazetteer: Gazetteer) -> None:
    documents = [GoldDocument(str(n), "In London.", (GoldToponym(3, 9, (-0.127, 51.507)),)) for n in range(40)]
    assert not any(lacking(one, gazetteer=gazetteer).taken for one in documents)
