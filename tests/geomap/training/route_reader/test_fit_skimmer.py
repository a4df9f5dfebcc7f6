"""The skimmer learns what the network says of sentences, and what is learnt is what numpy reads."""

from __future__ import annotations

import io
import re

import numpy as np
import pytest

from geomap.routes.reading.network.journey_scores import load_network, read_network
from geomap.routes.reading.network.skimmer import Skimmer
from geomap.training.route_reader.passages import Passage

pytest.importorskip("torch", reason="fitting needs the extra fit")

TEXT = "The ferry left Tilbrook for Ormsey. Rents rose in Hadderwick. " * 4
FOUND = tuple(match.span() for match in re.finditer("Tilbrook|Ormsey|Hadderwick", TEXT))
PASSAGE = Passage("p", "s", TEXT, FOUND, (), FOUND)


def fitted() -> bytes:
    from geomap.training.route_reader import fit_skimmer
    from geomap.training.route_reader.export import exported_skimmer, read_back

    learner, _ = read_back(fit_skimmer.WEIGHTS)
    skimmed = list(fit_skimmer.sentences_skimmed([PASSAGE], read_network(fit_skimmer.WEIGHTS)))
    fit_skimmer.fit_skimmer(learner, skimmed, epochs=40, report=lambda step, loss: None)
    return exported_skimmer(learner)


@pytest.fixture(scope="module")
def file() -> bytes:
    return fitted()


def test_numpy_says_what_was_learnt(file: bytes) -> None:
    from geomap.training.route_reader import fit_skimmer

    network = load_network()
    skimmer = Skimmer(dict(np.load(io.BytesIO(file))), network.encoder)
    moves, rests = list(fit_skimmer.sentences_skimmed([PASSAGE], network))[:2]
    said = list(skimmer.roles([moves.window, rests.window]))
    np.testing.assert_allclose(said[0], moves.roles, atol=0.15)
    np.testing.assert_allclose(said[1], rests.roles, atol=0.15)


def test_fitting_again_gives_the_same_bytes(file: bytes) -> None:
    assert fitted() == file


def test_names_are_exchanged_with_their_markers() -> None:
    import random

    from geomap.routes.reading.network.word_pieces import CLOSE, OPEN
    from geomap.training.route_reader import fit_skimmer

    (moves, *_) = fit_skimmer.sentences_skimmed([PASSAGE], load_network())
    varied = fit_skimmer.varied(moves, [(77, 78, 79)], random.Random(3), share=1.0).window  # noqa: S311
    for opening, closing in zip(varied.opening, varied.closing, strict=True):
        assert varied.pieces[opening] == OPEN
        assert varied.pieces[opening + 1 : closing] == (77, 78, 79)
        assert varied.pieces[closing] == CLOSE
