"""The made-up reports of the benchmarks: as large as asked for, the same every time, and full of places."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from gazetteer import Gazetteer
from geomap import Pipeline, Report
from tests.support.scripts import load

SCRIPT = Path(__file__).resolve().parents[3] / "benchmarks" / "runs" / "synthetic_reports.py"


@pytest.fixture(scope="module")
def benchmark() -> Any:
    return load(SCRIPT)


def test_reports_are_as_large_as_asked_for_and_the_same_every_time(
    benchmark: Any, gazetteer: Gazetteer, tmp_path: Path
) -> None:
    for name in ("one.txt", "again.txt", "many.jsonl"):
        benchmark.write_reports(tmp_path / name, gazetteer=gazetteer, megabytes=0.05)
    one = (tmp_path / "one.txt").read_bytes()
    assert 50_000 <= len(one) < 60_000
    assert one == (tmp_path / "again.txt").read_bytes()
    many = [json.loads(line) for line in (tmp_path / "many.jsonl").read_text(encoding="utf-8").splitlines()]
    assert 50_000 <= sum(len(report["text"].encode()) for report in many) < 60_000
    assert len({report["id"] for report in many}) == len(many) > 10


def test_reports_tell_of_places_and_journeys(benchmark: Any, gazetteer: Gazetteer) -> None:
    found = Pipeline(gazetteer).extract(Report("r", benchmark.Writer(gazetteer).text(100_000)))
    assert len(found.findings) > 200
    assert found.routes


@pytest.mark.parametrize("telling", ["journeys", "chain"])
def test_prose_may_tell_of_movements_in_nearly_every_sentence(
    benchmark: Any, gazetteer: Gazetteer, telling: str
) -> None:
    text = benchmark.Writer(gazetteer, telling=telling).text(20_000)
    forms = benchmark.TOLD if telling == "journeys" else benchmark.GOES_ON
    starts = {form.split("{")[0] for form in forms if not form.startswith("{")}
    assert sum(text.count(start) for start in starts) > 50


def test_as_many_reports_as_asked_for_or_one_on_a_line(benchmark: Any, gazetteer: Gazetteer, tmp_path: Path) -> None:
    benchmark.write_reports(tmp_path / "many.jsonl", gazetteer=gazetteer, megabytes=1, count=7)
    assert len((tmp_path / "many.jsonl").read_text(encoding="utf-8").splitlines()) == 7
    for name in ("x.one.jsonl", "x.txt"):
        benchmark.write_reports(tmp_path / name, gazetteer=gazetteer, megabytes=0.05)
    (line,) = (tmp_path / "x.one.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["text"] == (tmp_path / "x.txt").read_text(encoding="utf-8")
