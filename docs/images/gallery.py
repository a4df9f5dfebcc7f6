"""Takes the pictures of the gallery and writes its page: `python docs/images/gallery.py [NAME ...]`.

First come the worked examples of `maps/`, as their map files show them; run `python maps/build.py` before. Then each
picture shows how one short report, written for this project, is read and drawn. The page is written from the maps'
data and from the list below. Needs Chromium and the extra `dev`. Pixels depend on the fonts of the machine, so no test
compares them; `tests/docs/test_gallery.py` checks that each report still gives its routes.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

import click
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from gazetteer import Gazetteer
from geomap import Pipeline, Report, build_basemap, build_document, focus_bounds, write_map

DOCS = Path(__file__).resolve().parents[1]
FOLDER = DOCS / "images" / "gallery"
MAPS = DOCS.parent / "maps"
_LARGEST = 250_000
_LARGEST_IN_ALL = 2_000_000
_WIDTH = 640
_WHOLE: ViewportSize = {"width": 960, "height": 600}
"""Pixels of the window in which a worked example is shown with the text beside it."""


class Example(NamedTuple):
    """A picture: its file, what it shows, the texts of its reports, and how many routes they tell of."""

    name: str
    title: str
    reports: tuple[str, ...]
    routes: int


EXAMPLES = (
    Example(
        "areas",
        "Through the areas that are named, and no others",
        ("Cruise missiles fired from the southern Caspian Sea crossed Iran and Iraq and hit Idlib, 1,500 km away.",),
        1,
    ),
    Example(
        "dateline",
        "Over the antimeridian",
        ("A cargo plane flew from Auckland via Suva to Honolulu on Tuesday.",),
        1,
    ),
    Example(
        "polar",
        "Over the pole",
        ("The survey aircraft flew from Longyearbyen to Fairbanks.",),
        1,
    ),
    Example("short", "A short way", ("The ambulance drove from Versailles to Paris, 20 kilometres.",), 1),
    Example(
        "many-stops",
        "Many stops",
        (
            "The lorries drove from Lagos via Ibadan, Ilorin, Niamey, Ouagadougou and Bamako to Dakar. "
            "The journey took three weeks.",
        ),
        1,
    ),
    Example(
        "overlapping",
        "Two movements over one way",
        (
            "A train took grain from Kyiv via Lviv to Warsaw.",
            "Buses carried children from Kyiv via Lviv to Krakow.",
        ),
        2,
    ),
    Example(
        "denied",
        "Reported by one, denied by another",
        (
            "Tanks rolled from Gondar to Mekelle on Friday.",
            "A spokesman denied that aircraft had flown from Asmara to Mekelle.",
        ),
        2,
    ),
    Example(
        "planned",
        "Planned",
        ("Next year the expedition will travel from Cape Town to Antarctica.",),
        1,
    ),
    Example(
        "two-destinations",
        "One movement with two destinations",
        ("Of the drones launched from Crimea overnight some flew to Odesa, others to Mykolaiv.",),
        2,
    ),
    Example(
        "at-sea",
        "A ship keeps to the water",
        ("The tanker sailed from Marseille to Alexandria with a cargo of diesel.",),
        1,
    ),
    Example(
        "distances",
        "Distances that agree and one that does not",
        (
            "A convoy of 40 lorries drove from Port Sudan to Khartoum, about 800 kilometres.",
            "The convoy of lorries travelled 2,400 kilometres from Port Sudan to Khartoum.",
        ),
        1,
    ),
    Example(
        "not-named",
        "A country crossed that no report names",
        ("Refugees walked from Serbia to Austria.",),
        1,
    ),
)


class WorkedExample(NamedTuple):
    """A folder of `maps/`: its name, the title of its map, and what is on it."""

    name: str
    title: str
    places: int
    routes: int


def worked_examples() -> list[WorkedExample]:
    """Read what is on the maps of the worked examples, in the order of their folders' names."""
    found = []
    for path in sorted(MAPS.glob("*/map.geojson")):
        document = json.loads(path.read_text("utf-8"))
        types = [feature["properties"]["type"] for feature in document["features"]]
        found.append(WorkedExample(path.parent.name, document["title"], types.count("place"), types.count("route")))
    return found


def document_of(example: Example, *, gazetteer: Gazetteer, pipeline: Pipeline) -> dict[str, object]:
    """Read the reports of an example."""
    found = [pipeline.extract(Report(f"report {index}", text)) for index, text in enumerate(example.reports, 1)]
    return build_document(found, gazetteer=gazetteer, title=example.title)


def page_text() -> str:
    """Return the page of the gallery."""
    lines = [
        "# Gallery",
        "",
        "Maps as `geomap map` draws them. The pictures and this page are made by",
        "`python docs/images/gallery.py`: first the [worked examples](../../maps), each a report beside the map",
        "made from it, then routes from short reports.",
    ]
    for worked in worked_examples():
        folder = f"../../maps/{worked.name}"
        lines += ["", f"## {worked.title}", ""]
        lines += [f"![{worked.title}](gallery/map-{worked.name}.png)", ""]
        lines += [f"{worked.places} places, {worked.routes} routes: [the report]({folder}/report.md), the map"]
        lines += [f"([one file]({folder}/map.html)), [its data]({folder}/map.geojson)."]
    for example in EXAMPLES:
        lines += ["", f"## {example.title}", ""]
        lines += [line for text in example.reports for line in (f"> {text}", "")]
        lines += [f"![{example.title}](gallery/{example.name}.png)"]
    return "\n".join(lines) + "\n"


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
def main(names: tuple[str, ...]) -> None:
    """Write docs/images/gallery.md and docs/images/gallery/*.png, all or those that are named."""
    from screenshots import chromium

    FOLDER.mkdir(parents=True, exist_ok=True)
    (DOCS / "images" / "gallery.md").write_text(page_text(), "utf-8")
    with Gazetteer.open() as gazetteer, sync_playwright() as driver, tempfile.TemporaryDirectory() as folder:
        pipeline = Pipeline(gazetteer)
        browser = driver.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        for worked in worked_examples():
            if not names or worked.name in names:
                _whole_picture(browser, MAPS / worked.name / "map.html", FOLDER / f"map-{worked.name}.png")
        for example in EXAMPLES:
            if names and example.name not in names:
                continue
            document = document_of(example, gazetteer=gazetteer, pipeline=pipeline)
            path = Path(folder) / f"{example.name}.html"
            write_map(
                document, path, basemap=build_basemap(gazetteer, bounds=focus_bounds(document), document=document)
            )
            _picture(browser, path, FOLDER / f"{example.name}.png")
        browser.close()
    sizes = {path.name: path.stat().st_size for path in sorted(FOLDER.glob("*.png"))}
    for name, size in sizes.items():
        print(f"{name}: {size:,} bytes")
        if size > _LARGEST:
            sys.exit(f"{name} is larger than {_LARGEST:,} bytes; make the picture smaller")
    if sum(sizes.values()) > _LARGEST_IN_ALL:
        sys.exit(f"the pictures are larger than {_LARGEST_IN_ALL:,} bytes in all")


def _picture(browser: Browser, path: Path, image: Path) -> None:
    """Take a picture of the map alone, without the panel beside it."""
    page = _opened(browser, path, {"width": _WIDTH, "height": 800})
    page.locator(".gm-stage").screenshot(path=image, animations="disabled")
    page.context.close()


def _whole_picture(browser: Browser, path: Path, image: Path) -> None:
    """Take a picture of a map file as it opens."""
    page = _opened(browser, path, _WHOLE)
    page.screenshot(path=image, animations="disabled")
    page.context.close()


def _opened(browser: Browser, path: Path, viewport: ViewportSize) -> Page:
    """Open a map file without a network and wait until it is drawn."""
    context = browser.new_context(viewport=viewport, offline=True, reduced_motion="reduce", color_scheme="light")
    page = context.new_page()
    page.goto(path.resolve().as_uri())
    page.wait_for_selector("[data-ready]", state="attached")
    return page


if __name__ == "__main__":
    main()
