"""Passages made of wordings have their places where they say, and each status in equal measure of words."""

from __future__ import annotations

from collections import Counter

from geomap.routes.reading.decoding import STATUSES
from geomap.training.route_reader.wordings import made_passages, read_wordings


def test_places_stand_where_a_passage_says() -> None:
    places = set(read_wordings()["places"])
    for passage in made_passages():
        (journey,) = passage.journeys
        names = [passage.text[start:end] for start, end in passage.mentions]
        assert set(names) <= places
        assert not set("{}") & set(passage.text), passage.text
        assert [stop.role for stop in journey.stops if stop.role == 0] == [0], passage.text
        assert len(journey.stops) == 2


def test_every_status_has_its_wordings_and_a_wording_one_status() -> None:
    sources = {passage.source: passage.journeys[0].status for passage in made_passages()}
    assert min(Counter(sources.values()).values()) >= 12
    assert set(sources.values()) == set(range(len(STATUSES)))
    parts = read_wordings()
    assert len({line for status in STATUSES for line in parts[str(status)]}) == len(sources)


def test_the_same_passages_come_again() -> None:
    assert list(made_passages()) == list(made_passages())
