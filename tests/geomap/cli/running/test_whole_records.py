"""Records of reports read in parts: put aside as the parts come, so that memory does not grow with the report."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Iterator

import pytest

from geomap.cli.running import products
from geomap.cli.running.products import whole_records
from geomap.cli.running.report_run import Made
from geomap.model import Report
from geomap.reports.long_reports import Part

PARTS, PLACES, LENGTH = 100, 400, 100_000
MOST = 6_000_000
"""Bytes that a report of parts may take, which has a record and an explanation of twenty million each."""


def _parts() -> Iterator[Made]:
    for number in range(PARTS):
        places = [
            {"start": number * LENGTH + at, "surface": f"Name {number} {at} " + "x" * 600} for at in range(PLACES)
        ]
        product = {
            "record": json.dumps({"schema": "geomap/1", "id": "book", "places": places, "routes": []}),
            "mentions": PLACES, "places": ["one"], "not_placed": 0, "routes": [], "unread": None, "obscured": 0,
            "passed_over": 1, "explanation": f"part {number}: " + "why " * 50_000 + "\n",
        }  # fmt: skip
        part = Part(Report("book", "x"), number * LENGTH, is_last=number == PARTS - 1)
        yield Made(part, json.dumps(product).encode())


def test_memory_does_not_grow_with_a_report_of_many_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(products, "_IN_MEMORY", 100_000)
    tracemalloc.start()
    try:
        for record in whole_records(_parts()):
            written = sum(len(piece) for piece in record.pieces)
            explained = sum(len(piece) for piece in record.explanation)
            assert (record.counts.mentions, record.counts.passed_over) == (PARTS * PLACES, PARTS)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert min(written, explained) > 3 * MOST
    assert peak < MOST


def test_a_report_of_many_parts_is_one_record() -> None:
    (record,) = [(json.loads("".join(one.pieces)), "".join(one.explanation)) for one in whole_records(_parts())]
    whole, explanation = record
    assert [place["start"] for place in whole["places"]] == sorted(place["start"] for place in whole["places"])
    assert len(whole["places"]) == PARTS * PLACES
    assert [line.partition(":")[0] for line in explanation.splitlines()] == [f"part {one}" for one in range(PARTS)]
