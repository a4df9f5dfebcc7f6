"""What confidence is worth, counted and drawn."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from geomap.training.evaluation import reliability_diagram
from geomap.training.evaluation.reliability import BINS, Reliability, ReliabilityTally

SVG = "{http://www.w3.org/2000/svg}"


def tallied(*counted: tuple[float, bool]) -> Reliability:
    tally = ReliabilityTally()
    for confidence, right in counted:
        tally.add(confidence, right=right)
    return tally.reliability()


def test_bins_hold_their_lower_bound_and_the_last_holds_one() -> None:
    found = tallied((0.0, False), (0.0999, False), (0.1, True), (0.95, True), (1.0, True))
    assert [one.predictions for one in found.bins] == [2, 1, *[0] * 7, 2]
    assert (found.bins[0].least, found.bins[9].most) == (0.0, 1.0)
    assert found.bins[5].share_right is None
    assert len(found.bins) == BINS


def test_expected_calibration_error_worked_out_by_hand() -> None:
    # Three at .7, one right: off by .3667; one at .2, not right: off by .2.
    found = tallied((0.7, True), (0.7, False), (0.7, False), (0.2, False))
    assert found.expected_error == pytest.approx((3 * (0.7 - 1 / 3) + 1 * 0.2) / 4)


def test_confidence_that_is_worth_what_it_says_has_no_error() -> None:
    found = tallied(*[(0.75, number % 4 != 0) for number in range(400)])
    assert found.expected_error == pytest.approx(0.0, abs=1e-9)


def test_high_confidence_starts_at_eight_tenths() -> None:
    found = tallied((0.8, True), (0.79999, False), (0.99, False))
    assert (found.confident, found.confident_right) == (2, 0.5)


def test_the_diagram_is_one_accessible_picture() -> None:
    picture = ET.fromstring(reliability_diagram(tallied((0.85, True), (0.86, False), (0.3, False))))  # noqa: S314
    assert picture.tag == f"{SVG}svg"
    assert picture.get("role") == "img"
    labels = (picture.get("aria-labelledby") or "").split()
    texts = {child.get("id"): child.text or "" for child in picture if child.get("id")}
    assert set(labels) == set(texts)
    assert "confidence 0.8 to 0.9: 2 predictions, mean confidence 0.855, 0.500 right" in texts["desc"]


def test_the_diagram_asks_for_nothing_and_runs_nothing() -> None:
    picture = ET.fromstring(reliability_diagram(tallied((0.5, True))))  # noqa: S314
    assert {element.tag.removeprefix(SVG) for element in picture.iter()} <= {
        "svg", "title", "desc", "rect", "path", "circle", "text",
    }  # fmt: skip
    names = {name for element in picture.iter() for name in element.attrib}
    assert not any(name.startswith("on") or "href" in name or name == "style" for name in names)


def test_bars_and_dots_stand_where_the_figures_say() -> None:
    picture = ET.fromstring(reliability_diagram(tallied((0.85, True), (0.85, False))))  # noqa: S314
    background, bar = picture.iter(f"{SVG}rect")
    (dot,) = picture.iter(f"{SVG}circle")
    assert background.get("fill") == "#ffffff"
    assert float(bar.get("height", "")) == 200.0
    assert float(dot.get("cx", "")) == pytest.approx(64 + 0.85 * 400)
    assert float(dot.get("cy", "")) == pytest.approx(float(bar.get("y", "")))


def test_the_same_figures_give_the_same_picture() -> None:
    counted = [(number / 97, number % 3 == 0) for number in range(98)]
    assert reliability_diagram(tallied(*counted)) == reliability_diagram(tallied(*counted))
    assert reliability_diagram(tallied()).endswith("</svg>\n")
