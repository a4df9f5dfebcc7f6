"""The network that ships reads plain sentences, in any company."""

from __future__ import annotations

import re

import numpy as np
import pytest
from threadpoolctl import threadpool_limits

from geomap.routes.reading.decoding import STATUSES
from geomap.routes.reading.network.journey_scores import JourneyScores, load_network, score_journeys


def scores(text: str, *names: str) -> JourneyScores:
    sentences = [match.span() for match in re.finditer(r"[^ .][^.]*\.", text)]
    return score_journeys(text, [match.span() for match in re.finditer("|".join(names), text)], sentences)


def test_reads_where_a_journey_led() -> None:
    text = "The ferry left Tilbrook on Monday, called at Ormsey and reached Hadderwick the next evening."
    said = scores(text, "Tilbrook", "Ormsey", "Hadderwick")
    assert said.roles.argmax(axis=1).tolist() == [0, 1, 2]
    assert said.roles.max(axis=1).min() > 0.5
    assert said.together[np.triu_indices(3, 1)].min() > 0.5
    assert said.before[0, 1] > 0.5
    assert said.before[1, 2] > 0.5
    start, end, _ = said.mover[0][0]
    assert text[start:end] == "ferry"


def test_places_that_nothing_moves_to_are_no_stops() -> None:
    said = scores(
        "Rents rose in Tilbrook and fell in Ormsey, the mayor of Hadderwick said.", "Tilbrook", "Ormsey", "Hadd"
    )
    assert said.roles.max() < 0.5


def test_tells_plans_from_reports() -> None:
    said = scores(
        "A second convoy will leave Tilbrook for Ormsey next week, the ministry announced.", "Tilbrook", "Ormsey"
    )
    assert [STATUSES[column] for column in said.status.argmax(axis=1)] == ["planned", "planned"]


def test_a_text_without_mentions_has_no_scores() -> None:
    said = score_journeys("Nothing moved.", [], [])
    assert said.roles.shape == (0, 3)
    assert said.mover == ()


def test_a_mention_longer_than_a_window_is_no_stop() -> None:
    said = score_journeys("Tilbrook " * 900, [(0, 8000)], [])
    assert said.roles.max() == 0
    assert said.status.sum(axis=1) == pytest.approx(1)


def test_scores_of_a_long_text_are_those_of_its_windows() -> None:
    text = "The ferry left Tilbrook for Ormsey. " * 90
    said = scores(text, "Tilbrook", "Ormsey")
    assert said.together[0, -1] == 0
    assert np.allclose(said.status.sum(axis=1), 1, atol=1e-4)


def test_a_sentence_is_read_by_itself_as_well() -> None:
    told = "The ferry left Tilbrook for Ormsey."
    text = "Rents rose in Hadderwick. " + told + " Rents fell in Hadderwick and in Pell. " * 12
    mentions = [match.span() for match in re.finditer("Tilbrook|Ormsey|Hadderwick|Pell", text)]
    whole = score_journeys(text, mentions, []).roles[1].max()
    at = text.index(told)
    both = score_journeys(text, mentions, [(0, at), (at, at + len(told))]).roles[1].max()
    alone = scores(told, "Tilbrook", "Ormsey").roles[0].max()
    assert min(whole, alone) < both < max(whole, alone)


def test_the_same_text_has_the_same_scores_in_any_company() -> None:
    text = "Trucks from Tilbrook reached Ormsey."
    first = scores(text, "Tilbrook", "Ormsey")
    scores("The brig sailed from Ormsey to Hadderwick. " * 30, "Ormsey", "Hadderwick")
    second = scores(text, "Tilbrook", "Ormsey")
    assert (first.roles == second.roles).all()
    assert first.mover == second.mover


def test_scores_do_not_depend_on_the_number_of_threads() -> None:
    text = "The ferry left Tilbrook on Monday, called at Ormsey and reached Hadderwick the next evening. " * 6
    said = []
    for threads in (1, 2, 5):
        with threadpool_limits(limits=threads, user_api="blas"):
            said.append(scores(text, "Tilbrook", "Ormsey", "Hadderwick"))
    for other in said[1:]:
        assert (other.roles == said[0].roles).all()
        assert (other.together == said[0].together).all()


def test_the_network_is_read_once() -> None:
    assert load_network() is load_network()
