"""Reports from other regions and centuries, and those of the worked examples, each with its places checked by hand.

Beside `reports/NAME.txt`, a report made up for this test, `reports/NAME.expected.json` lists

- `places`: a surface and which occurrence of it in the text (whole words, counted from 0), with the `gazetteer_ids`
  that are right, or `lon`, `lat` and how far from there (`within_km`) the place may be, and the `kinds` it may have;
- `not_places`: occurrences that name no place, so that no finding may touch them.

What geomap gets wrong today is marked `known_wrong` and says `why`; such a test has to fail, so that whoever mends it
takes the mark away. What is not listed may be found or not. Adding a report is adding two files.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from geopy.distance import geodesic

from gazetteer import Gazetteer
from geomap import Finding, Pipeline, Report, Span

EXPECTED = Path(__file__).parent
MAPS = Path(__file__).parents[3] / "maps"
REPORTS = [*sorted(EXPECTED.glob("*.txt")), *sorted(MAPS.glob("*/report.md"))]


def expected_of(report: Path) -> dict[str, list[dict[str, Any]]]:
    """Return what is expected of a report: `NAME.expected.json` beside it, or `expected.json` of a worked example."""
    beside = report.with_suffix(".expected.json")
    path = beside if beside.exists() else report.with_name("expected.json")
    loaded: dict[str, list[dict[str, Any]]] = json.loads(path.read_text("utf-8"))
    return loaded


def name_of(report: Path) -> str:
    return report.parent.name if report.stem == "report" else report.stem


def cases(key: str) -> list[Any]:
    made = []
    for report in REPORTS:
        for entry in expected_of(report)[key]:
            wrong = pytest.mark.xfail(strict=True, raises=AssertionError, reason=entry.get("why", ""))
            marks = [wrong] if entry.get("known_wrong") else []
            name = f"{name_of(report)}-{entry['surface']}-{entry['occurrence']}"
            made.append(pytest.param(report, entry, marks=marks, id=name))
    return made


@pytest.fixture(scope="module")
def findings(gazetteer: Gazetteer) -> Any:
    """A function that returns what is found in a report."""
    pipeline = Pipeline(gazetteer)

    @cache
    def read(report: Path) -> tuple[Finding, ...]:
        return pipeline.extract(Report(report.stem, report.read_text("utf-8"))).findings

    return read


def span_of(entry: dict[str, Any], report: Path) -> Span:
    text = report.read_text("utf-8")
    words = r"\s+".join(map(re.escape, entry["surface"].split()))
    found = list(re.finditer(rf"\b{words}\b", text))
    return Span(*found[entry["occurrence"]].span())


def right(finding: Finding, entry: dict[str, Any]) -> bool:
    place = finding.place
    if place is None or place.kind not in entry.get("kinds", [place.kind]):
        return False
    if "gazetteer_ids" in entry:
        return place.id in entry["gazetteer_ids"]
    away = geodesic((entry["lat"], entry["lon"]), (place.lat, place.lon)).km
    return bool(away <= entry["within_km"])


@pytest.mark.parametrize(("report", "entry"), cases("places"))
def test_places_are_found_and_the_right_ones(report: Path, entry: dict[str, Any], findings: Any) -> None:
    span = span_of(entry, report)
    found = [finding for finding in findings(report) if finding.span == span]
    assert len(found) == 1, "not found"
    assert right(found[0], entry), found[0].place


@pytest.mark.parametrize(("report", "entry"), cases("not_places"))
def test_what_names_no_place_is_not_found(report: Path, entry: dict[str, Any], findings: Any) -> None:
    span = span_of(entry, report)
    touching = [
        finding for finding in findings(report) if finding.span.start < span.end > span.start < finding.span.end
    ]
    assert touching == []


@pytest.mark.parametrize("report", REPORTS, ids=name_of)
def test_each_occurrence_is_listed_once_and_in_reach(report: Path) -> None:
    expected = expected_of(report)
    spans = [span_of(entry, report) for entry in [*expected["places"], *expected["not_places"]]]
    assert len(set(spans)) == len(spans)
    assert 150 <= len(report.read_text("utf-8").split()) <= 300
