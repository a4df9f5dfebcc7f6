"""Colours of lines: what they mean, and that readers who see few colours tell them apart."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.geomap.outputs.map_file.drawing.made_up_routes import document_of, place, route

pytestmark = pytest.mark.browser

Colours = NDArray[np.float64]

SEEN = {
    "normal": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    "protanopia": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopia": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
    "tritanopia": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
}
"""What is seen of linear RGB without one sort of cones: Machado, Oliveira and Fernandes (2009), severity 1."""

READ = """(names) => {
  // Through a shape, so that any way to write a colour becomes red, green and blue.
  const shape = document.createElementNS("http://www.w3.org/2000/svg", "path");
  document.querySelector(".leaflet-container").append(shape);
  return names.map((name) => {
    shape.style.fill = `var(--gm-${name})`;
    return getComputedStyle(shape).fill.match(/[0-9.]+/g).slice(0, 3).map(Number);
  });
}"""


def linear(colour: list[float]) -> Colours:
    part = np.array(colour) / 255
    return np.where(part <= 0.04045, part / 12.92, ((part + 0.055) / 1.055) ** 2.4)


def lab(light: Colours) -> Colours:
    matrix = [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.072175], [0.0193339, 0.119192, 0.9503041]]
    xyz = np.array(matrix) @ np.clip(light, 0, 1) / np.array([0.95047, 1, 1.08883])
    x, y, z = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def difference(one: Colours, other: Colours) -> float:
    """CIEDE2000 (Sharma, Wu and Dalal 2005)."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean = (np.hypot(a1, b1) + np.hypot(a2, b2)) / 2
    stretch = 1 + 0.5 * (1 - np.sqrt(mean**7 / (mean**7 + 25**7)))
    c1, c2 = np.hypot(a1 * stretch, b1), np.hypot(a2 * stretch, b2)
    h1, h2 = (np.degrees(np.arctan2(b, a * stretch)) % 360 for a, b in ((a1, b1), (a2, b2)))
    turn = (h2 - h1 + 180) % 360 - 180
    hue = (h1 + turn / 2) % 360
    light, chroma = (l1 + l2) / 2, (c1 + c2) / 2
    cosines = [np.cos(np.radians(by * hue + shift)) for by, shift in ((1, -30), (2, 0), (3, 6), (4, -63))]
    weight = 1 - 0.17 * cosines[0] + 0.24 * cosines[1] + 0.32 * cosines[2] - 0.2 * cosines[3]
    dl = (l2 - l1) / (1 + 0.015 * (light - 50) ** 2 / np.sqrt(20 + (light - 50) ** 2))
    dc = (c2 - c1) / (1 + 0.045 * chroma)
    dh = 2 * np.sqrt(c1 * c2) * np.sin(np.radians(turn / 2)) / (1 + 0.015 * chroma * weight)
    twist = -2 * np.sqrt(chroma**7 / (chroma**7 + 25**7)) * np.sin(np.radians(60 * np.exp(-(((hue - 275) / 25) ** 2))))
    return float(np.sqrt(dl**2 + dc**2 + dh**2 + twist * dc * dh))


def contrast(one: Colours, other: Colours) -> float:
    bright, dark = sorted((float(np.dot(light, [0.2126, 0.7152, 0.0722])) for light in (one, other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def test_the_measure_is_that_of_the_paper() -> None:
    """Pairs 1, 7 and 25 of its table of test data."""
    for one, other, told in (
        ([50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425),
        ([50, 0, 0], [50, -1, 2], 2.3669),
        ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
    ):
        assert difference(np.array(one), np.array(other)) == pytest.approx(told, abs=2e-4)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_of_lines_are_told_apart(scheme: str, open_map: Any, document: dict[str, Any]) -> None:
    page = open_map(document, color_scheme=scheme).page
    lines, kinds, grounds = (
        [linear(colour) for colour in page.evaluate(READ, names)]
        for names in ([f"route-{number}" for number in range(6)], list("PAHTSLX"), ["land", "water"])
    )
    for matrix in SEEN.values():
        seen = [lab(np.array(matrix) @ light) for light in lines]
        assert min(difference(one, other) for one, other in combinations(seen, 2)) > 20
    assert min(difference(lab(line), lab(kind)) for line in lines for kind in kinds) > 10
    assert min(contrast(line, ground) for line in lines for ground in grounds) >= 3


ENDS = [("place-1", ("Garissa", 39.65, -0.45)), ("place-2", ("Wajir", 40.06, 1.75))]
PLACES = [place(number, at) for number, (_, at) in enumerate(ENDS, 1)]


def classes(page: Any) -> dict[str, str]:
    """The colour of each line, by the id of its route."""
    found: dict[str, str] = page.evaluate(
        """() => Object.fromEntries(Object.values(map_geomap._layers).filter((layer) => layer.view).map(({ view }) =>
          [view.feature.id, view.layers[1].getElement().getAttribute("class").match(/gm-route-\\d/)[0]]))"""
    )
    return found


def test_colour_says_who_moved(open_map: Any, document: dict[str, Any]) -> None:
    movers = ["three lorries", "tanks", "a truck", "tanks"]
    routes = [route(number, ENDS, mover) for number, mover in enumerate(movers, 1)]
    for one, group in zip(routes, ("lorry", "tank", "lorry", "tank"), strict=True):
        one["properties"]["group"] = group
    opened = open_map(document_of(document, [*PLACES, *routes]))
    shown = classes(opened.page)
    assert shown["route-1"] == shown["route-3"] != shown["route-2"] == shown["route-4"]
    legend = opened.page.locator(".gm-actor").all_inner_texts()
    assert [" ".join(row.split()) for row in legend] == ["a truck 2", "tanks 2"]
    assert opened.messages == []


def test_a_thing_called_by_its_kind_has_the_colour_of_the_one_that_has_a_name(
    open_map: Any, document: dict[str, Any]
) -> None:
    movers = ["Cyclone Aroha", "the cyclone", "ferry", "Ferry Tiri", "Ferry Toroa"]
    routes = [route(number, ENDS, mover) for number, mover in enumerate(movers, 1)]
    for one, group in zip(routes, ("aroha", "cyclone", "ferry", "tiri", "toroa"), strict=True):
        one["properties"]["group"] = group
    shown = classes(open_map(document_of(document, [*PLACES, *routes])).page)
    assert shown["route-1"] == shown["route-2"]
    assert len({shown[f"route-{number}"] for number in (1, 3, 4, 5)}) == 4, "of two ferries neither is meant"


def test_of_many_sorts_colour_says_whether_it_happened(open_map: Any, document: dict[str, Any]) -> None:
    statuses = ["reported", "denied", "planned", "possible", "reported", "denied", "reported"]
    routes = [route(number, ENDS, f"mover {number}", status) for number, status in enumerate(statuses, 1)]
    opened = open_map(document_of(document, [*PLACES, *routes]))
    shown = classes(opened.page)
    assert len(set(shown.values())) == 4
    for one, other in combinations(range(7), 2):
        alike = shown[f"route-{one + 1}"] == shown[f"route-{other + 1}"]
        assert alike == (statuses[one] == statuses[other])
    assert opened.page.locator(".gm-actor").count() == 0
    assert opened.messages == []
