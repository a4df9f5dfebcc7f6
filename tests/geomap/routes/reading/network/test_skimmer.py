"""The skimmer says of sentences what the encoder would, and spares it those in which nothing moves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import pytest

from geomap.routes.reading.network.encoder import Encoder, WindowScores
from geomap.routes.reading.network.encoder_layers import FloatArray
from geomap.routes.reading.network.journey_scores import JourneyScores, Network, load_network
from geomap.routes.reading.network.skimmer import Skimmer
from geomap.routes.reading.network.text_windows import Window, windows_of

MOVES = "The ferry left Tilbrook for Ormsey on Monday. "
RESTS = "Rents rose in Hadderwick and fell in Pell, the mayor said. "
NAMES = re.compile("Tilbrook|Ormsey|Hadderwick|Pell")


def mentions(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in NAMES.finditer(text)]


def sentences(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(r"[^ .][^.]*\.", text)]


def skimmer() -> Skimmer:
    found = load_network().skimmer
    assert found is not None
    return found


def window(text: str) -> Window:
    (found,) = windows_of(text, mentions(text), load_network().pieces)
    return found


class Noting(Encoder):
    """The encoder that ships, which notes what it reads."""

    def __init__(self) -> None:
        self.read: list[Window] = []

    def score(self, windows: Iterable[Window]) -> Iterator[WindowScores]:
        given = list(windows)
        self.read += given
        return load_network().encoder.score(given)


def scored(text: str, *, skim: bool = True, thoroughly: bool = True) -> tuple[JourneyScores, list[Window]]:
    network, noting = load_network(), Noting()
    reader = Network(network.pieces, noting, network.skimmer if skim else None)
    return reader.score(text, mentions(text), sentences(text), thoroughly=thoroughly), noting.read


def test_tells_sentences_in_which_something_moves_from_others() -> None:
    moves, rests = skimmer().roles([window(MOVES), window(RESTS)])
    assert moves.shape == rests.shape == (2, 3)
    assert moves[0, 0] > 0.5 < moves[1, 2]
    assert rests.max() < 0.1


def test_sentences_that_are_skimmed_at_once_are_skimmed_each_by_itself() -> None:
    windows = [window(MOVES), window(RESTS), window(MOVES)]
    for one, said in zip(windows, skimmer().roles(windows), strict=True):
        (alone,) = skimmer().roles([one])
        np.testing.assert_allclose(said, alone, atol=1e-5)


def test_where_nothing_moves_nothing_is_read() -> None:
    for text in (RESTS, RESTS * 5):
        said, read = scored(text)
        assert read == []
        assert said.roles.max() < 0.1
        assert said.roles.min() > 0
        assert not said.together.any()
        assert np.allclose(said.status.sum(axis=1), 1)
        assert set(said.mover) == {()}


@pytest.mark.parametrize("thoroughly", [True, False], ids=["all", "sentences"])
def test_a_sentence_in_which_nothing_moves_is_not_read_by_itself(thoroughly: bool) -> None:
    said, read = scored(RESTS + MOVES + RESTS, thoroughly=thoroughly)
    alone = [one for one in read if len(one.mentions) == 2]
    assert [one.mentions for one in alone] == [(2, 3)]
    assert len(read) == 1 + thoroughly
    assert said.roles[2:4].max(axis=1).min() > 0.5
    assert said.roles[[0, 1, 4, 5]].max() < 0.1


def test_what_the_skimmer_says_counts_beside_the_whole_text() -> None:
    text = RESTS + MOVES
    with_it, without = (scored(text, skim=skim)[0].roles for skim in (True, False))
    np.testing.assert_allclose(with_it[2:], without[2:], atol=1e-5)
    assert (with_it[:2] != without[:2]).all()
    assert without[:2].max() < 0.1


@pytest.mark.parametrize(("beside", "alone"), [(0.11, [(0,)]), (0.01, [])], ids=["perhaps", "hardly"])
def test_the_text_is_not_read_on_where_a_single_name_may_be_a_stop(
    monkeypatch: pytest.MonkeyPatch, beside: float, alone: list[tuple[int, ...]]
) -> None:
    def only_one(_: Sequence[Window]) -> list[FloatArray]:
        return [np.array([[0.9, 0, 0]], np.float32), np.full((2, 3), beside, np.float32)]

    monkeypatch.setattr(skimmer(), "roles", only_one)
    _, read = scored("The ferry left Tilbrook on Monday. " + RESTS)
    assert [one.mentions for one in read] == alone


def test_windows_of_a_long_text_in_which_nothing_moves_are_not_read() -> None:
    said, read = scored(MOVES + RESTS * 40)
    assert sum(len(one.mentions) > 2 for one in read) == 1
    assert said.roles[:2].max(axis=1).min() > 0.5
    assert 0 < said.roles[-1].max() < 0.1
