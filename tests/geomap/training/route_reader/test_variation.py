"""Varied passages stay consistent: offsets, mentions and journeys fit the text."""

from __future__ import annotations

import random

import pytest

from geomap.training.route_reader.passages import Journey, Passage, Stop
from geomap.training.route_reader.variation import (
    excerpt,
    joined,
    may_be_exchanged,
    with_fewer_mentions,
    with_other_names,
)

TEXT = "It rained in Ulmor. The dray left Pell for Ansty. The Pell dray then went on to Ulmor. It snowed in Ansty."


def chance(seed: int = 1) -> random.Random:
    return random.Random(seed)  # noqa: S311  # nothing secret


def passage() -> Passage:
    mentions = ((13, 18), (34, 38), (43, 48), (54, 58), (80, 85), (100, 105))
    journey = Journey((Stop(1, 0), Stop(2, 1), Stop(4, 2)), 0, ((24, 28), (59, 63)))
    return Passage("p", "s", TEXT, mentions, (journey,))


def names(one: Passage) -> list[str]:
    return [one.text[a:b] for a, b in one.mentions]


def movers(one: Passage) -> list[str]:
    return [one.text[a:b] for journey in one.journeys for a, b in journey.movers]


def test_the_sample_is_consistent() -> None:
    assert names(passage()) == ["Ulmor", "Pell", "Ansty", "Pell", "Ulmor", "Ansty"]
    assert movers(passage()) == ["dray", "dray"]


def test_a_name_is_exchanged_for_the_same_one_throughout() -> None:
    one = with_other_names(passage(), ["Great Barrowfield"], chance(), share=1.0)
    assert names(one) == ["Great Barrowfield"] * 6
    assert movers(one) == ["dray", "dray"]
    assert one.text.startswith("It rained in Great Barrowfield. The dray left Great Barrowfield for")


def test_no_name_is_exchanged_at_share_nought() -> None:
    assert with_other_names(passage(), ["Elsewhere"], chance(), share=0.0) == passage()


@pytest.mark.parametrize(
    ("name", "expected"), [("Pell", True), ("Syrian", False), ("harbour", False), ("Danish", False)]
)
def test_words_for_people_keep_their_place(name: str, expected: bool) -> None:
    assert may_be_exchanged(name) is expected


def test_mentions_that_are_no_stops_may_be_missed() -> None:
    one = with_fewer_mentions(passage(), chance(), share=1.0, share_of_stops=0.0)
    assert names(one) == ["Pell", "Ansty", "Ulmor"]
    assert [stop.mention for stop in one.journeys[0].stops] == [0, 1, 2]


def test_a_journey_without_stops_is_gone() -> None:
    one = with_fewer_mentions(passage(), chance(), share=0.0, share_of_stops=1.0)
    assert names(one) == ["Ulmor", "Pell", "Ansty"]
    assert one.journeys == ()


def test_an_excerpt_is_whole_sentences_whose_stops_keep_their_parts() -> None:
    parts = {"Pell": 0, "Ansty": 1, "Ulmor": 2}
    texts = set()
    for seed in range(60):
        one = excerpt(passage(), chance(seed))
        texts.add(one.text.strip())
        assert one.text.strip().endswith(".")
        assert all(parts[names(one)[stop.mention]] == stop.role for journey in one.journeys for stop in journey.stops)
        assert all(mover == "dray" for mover in movers(one))
    assert {"The dray left Pell for Ansty.", TEXT} <= texts


def test_two_passages_are_joined_to_one_text_of_two_journeys() -> None:
    one = joined(passage(), passage(), "\n\n")
    assert one.text == f"{TEXT}\n\n{TEXT}"
    assert names(one) == names(passage()) * 2
    assert [[names(one)[s.mention] for s in j.stops] for j in one.journeys] == [["Pell", "Ansty", "Ulmor"]] * 2
    assert [s.mention for s in one.journeys[1].stops] == [7, 8, 10]
    assert movers(one) == ["dray"] * 4
