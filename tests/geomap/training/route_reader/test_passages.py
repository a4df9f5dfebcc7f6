"""Annotated passages are read with the mentions that the reader of routes would be asked about."""

from __future__ import annotations

from typing import Any

import pytest

from geomap.training.route_reader.passages import Stop, passage_of

TEXT = "The sloop left Port Orrin for Quay. A sloop lies in Lower Bay."


def row(**changed: Any) -> dict[str, Any]:
    stops = [
        {"role": "origin", "start": 15, "end": 25},
        {"role": "destination", "start": 30, "end": 34, "optional": True},
    ]
    route = {"mover": "sloop", "status": "planned", "stops": stops}
    return {"id": "x1", "text": TEXT, "routes": [route], "mentions": [[15, 25], [30, 34], [52, 61]]} | changed


def test_stops_are_numbered_by_their_mentions() -> None:
    passage = passage_of(row(), [(58, 61)], source="s")
    assert [TEXT[a:b] for a, b in passage.mentions] == ["Port Orrin", "Quay", "Lower Bay"]
    (journey,) = passage.journeys
    assert journey.stops == (Stop(0, 0), Stop(1, 2, optional=True))
    assert journey.status == 1


@pytest.mark.parametrize(("marked_first", "name"), [(True, "Port Orrin"), (False, "Orrin")])
def test_either_span_may_stand_where_two_overlap(marked_first: bool, name: str) -> None:
    passage = passage_of(row(), [(20, 25)], source="s", marked_first=marked_first)
    start, end = passage.mentions[0]
    assert TEXT[start:end] == name
    assert passage.journeys[0].stops[0].mention == 0


def test_a_mover_is_found_wherever_it_is_named() -> None:
    passage = passage_of(row(), [], source="s")
    assert [TEXT[a:b] for a, b in passage.journeys[0].movers] == ["sloop", "sloop"]


def test_a_mover_may_be_missing() -> None:
    routes = [dict(row()["routes"][0], mover=None)]
    assert passage_of(row(routes=routes), [], source="s").journeys[0].movers == ()


def test_what_annotators_marked_is_a_mention_though_nothing_was_found() -> None:
    assert len(passage_of(row(), [], source="s").mentions) == 3
    assert len(passage_of(row(mentions=[]), [], source="s").mentions) == 2
