"""Asking the network that ships about passages, for what stands round it."""

from __future__ import annotations

from typing import Any

from gazetteer import Gazetteer
from geomap.routes.reading.decoding import Bars
from geomap.routes.reading.network.journey_scores import load_network
from geomap.training.route_reader.calibrate import heard


def passage(source: str, text: str, *stops: str) -> dict[str, Any]:
    places = [
        {"role": role, "start": text.index(stop), "end": text.index(stop) + len(stop)}
        for stop, role in zip(stops, ("origin", "destination"), strict=False)
    ]
    return {"source": source, "text": text, "routes": [{"status": "reported", "stops": places}] if places else []}


def test_what_a_network_says_is_judged_by_the_routes_that_are_marked() -> None:
    rows = [
        passage("a", "The lorries drove from Nairobi to Mombasa on Friday.", "Nairobi", "Mombasa"),
        passage("b", "Nairobi and Mombasa are cities of Kenya."),
        passage("c", "The market of Nairobi is shut."),
    ]
    with Gazetteer.open() as gazetteer:
        asked = list(heard(rows, load_network(), gazetteer))
    assert [len(one.spans) for one in asked] == [2, 3]
    moved, still = (one.counts(Bars()) for one in asked)
    assert (moved.stops_marked, moved.stops_right) == (2, 2)
    assert (still.silent, still.alarms) == (1, 0)
