"""What the tests of the map file share: a sample document and a small gazetteer of polygons."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import shapely

from gazetteer.model import Bounds, Place
from geomap.outputs.map_file.basemap import Basemap, build_basemap
from geomap.outputs.map_file.extent import focus_bounds
from geomap.outputs.map_file.rendering import write_map

DATA = Path(__file__).parent / "data"


def place(
    name: str, lon: float, lat: float, kind: str, *, country: str | None = None, prominence: float = 0.5
) -> Place:
    return Place(
        id=f"test:{kind}-{name}",
        name=name,
        lon=lon,
        lat=lat,
        kind=kind,
        country=country,
        admin1=None,
        admin1_code=None,
        population=0,
        prominence=prominence,
        geonameid=None,
        layer="test",
        has_area=kind not in {"capital", "city", "town"},
    )


def wavy(west: float, south: float, east: float, north: float) -> Any:
    """A rectangle with a vertex every hundredth of its side, its south side in waves."""
    steps = [index / 100 for index in range(101)]
    across = [west + (east - west) * step for step in steps]
    up = [south + (north - south) * step for step in steps]
    ring = [(x, south - 0.3 * (index % 2) * (0 < index < 100)) for index, x in enumerate(across)]
    ring += [(east, y) for y in up[1:]] + [(x, north) for x in across[::-1][1:]] + [(west, y) for y in up[::-1][1:]]
    return shapely.Polygon(ring)


@dataclass
class FakeAreas:
    """A world of a few rectangles: two neighbours with two provinces each, two islands beside the antimeridian."""

    areas: list[tuple[Place, Any]] = field(default_factory=list)
    settlements: list[Place] = field(default_factory=list)

    def areas_within(self, bounds: Bounds, *, kinds: Collection[str]) -> Sequence[tuple[Place, Any]]:
        return [
            (found, geometry)
            for found, geometry in self.areas
            if found.kind in kinds and any(geometry.intersects(box) for box in boxes(bounds))
        ]

    def get(self, place_id: str) -> Place | None:
        return next((found for found, _ in self.areas if found.id == place_id), None)

    def area(self, place_id: str) -> Any:
        return next((geometry for found, geometry in self.areas if found.id == place_id), None)

    def most_prominent(self, bounds: Bounds, *, kinds: Collection[str], limit: int) -> Sequence[Place]:
        found = [
            settlement
            for settlement in self.settlements
            if settlement.kind in kinds
            and any(box.covers(shapely.Point(settlement.lon, settlement.lat)) for box in boxes(bounds))
        ]
        return sorted(found, key=lambda settlement: (-settlement.prominence, settlement.id))[:limit]


def boxes(bounds: Bounds) -> list[Any]:
    if bounds.west <= bounds.east:
        return [shapely.box(*bounds)]
    return [
        shapely.box(bounds.west, bounds.south, 180, bounds.north),
        shapely.box(-180, bounds.south, bounds.east, bounds.north),
    ]


@pytest.fixture(scope="session")
def areas() -> FakeAreas:
    return FakeAreas(
        areas=[
            (place("Mozambique", 35.5, -18.3, "country", country="MZ"), wavy(32.5, -26, 40, -11)),
            (place("Zimbabwe", 29.8, -19, "country", country="ZW"), wavy(25, -26, 32.5, -11)),
            (place("Manica", 33.4, -19, "admin1", country="MZ"), wavy(32.5, -26, 35, -11)),
            (place("Sofala", 36, -19, "admin1", country="MZ"), wavy(35, -26, 40, -11)),
            (place("Manicaland", 31, -19, "admin1", country="ZW"), wavy(29, -26, 32.5, -11)),
            (place("Masvingo", 27, -19, "admin1", country="ZW"), wavy(25, -26, 29, -11)),
            (place("Fiji", 178.5, -17.5, "country", country="FJ"), wavy(177, -19, 180, -16)),
            (place("Samoa", -172, -14, "country", country="WS"), wavy(-173, -14.5, -171, -13)),
            (place("Lake Malawi", 34, -13, "lake"), wavy(33.5, -14, 34.5, -12)),
            (place("Indian Ocean", 70, -30, "ocean"), wavy(40, -60, 100, 20)),
        ],
        settlements=[
            place("Harare", 31.05, -17.83, "capital", country="ZW", prominence=0.8),
            place("Nampula", 39.27, -15.12, "city", country="MZ", prominence=0.4),
        ],
    )


@pytest.fixture
def document() -> dict[str, Any]:
    """Two reports of a relief convoy, one of a ship that crosses the antimeridian; in the tests' own words."""
    sample: dict[str, Any] = json.loads((DATA / "convoy.geojson").read_text(encoding="utf-8"))
    return sample


@pytest.fixture
def empty_document(document: dict[str, Any]) -> dict[str, Any]:
    without_places = {key: value for key, value in document.items() if key != "bbox"}
    return without_places | {"features": []}


@pytest.fixture
def basemap(areas: FakeAreas, document: dict[str, Any]) -> Basemap:
    return build_basemap(areas, bounds=focus_bounds(document))


@pytest.fixture
def open_map(open_file: Any, basemap: Basemap, tmp_path: Path) -> Any:
    """A function that writes a document as a map file and opens it, `near` with the convoy's places apart.

    With `reading` the text of the reports is shown. The legend is unfolded, and where the page is narrow the sheet with
    the story is opened.
    """

    def opener(content: dict[str, Any], *, near: bool = False, reading: bool = False, **options: Any) -> Any:
        path = tmp_path / "map.html"
        write_map(content, path, basemap=basemap)
        opened = open_file(path, **options)
        opened.page.set_default_timeout(10_000)
        grip = opened.page.locator(".gm-grip")
        if grip.is_visible():
            grip.press("End")
        opened.page.locator(".gm-section:has(.gm-legend)").evaluate_all("all => all.forEach(one => (one.open = true))")
        if reading:
            opened.page.get_by_role("button", name="Show text").click()
        if near:
            opened.page.evaluate("map_geomap.setView([-19, 34], 7.5, {animate: false})")
        return opened

    return opener
