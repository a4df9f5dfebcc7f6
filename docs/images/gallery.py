"""Takes the pictures of the gallery and writes its page: `python docs/images/gallery.py [NAME ...]`.

First come stories, each a report or a folder of them as `geomap map` draws it, at three widths in one picture; under
each stands what a stranger reads off it in ten seconds. Two are the worked examples of `maps/`, whose map files are
shown as they are: run `python maps/build.py` before. Then smaller pictures show how one short report is read and drawn.
All reports were written for this project; the election results and the names of storms are made up. Needs Chromium and
the extra `dev`. Pixels depend on the fonts of the machine, so no test compares them; `tests/docs/test_gallery.py`
checks that each report still gives its routes.
"""

from __future__ import annotations

import base64
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

import click
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from gazetteer import Gazetteer
from geomap import Pipeline, Report, build_basemap, build_document, focus_bounds, write_map

DOCS = Path(__file__).resolve().parents[1]
PAGE = DOCS / "images" / "gallery.md"
FOLDER = DOCS / "images" / "gallery"
STORIES_FOLDER = DOCS / "images" / "stories"
MAPS = DOCS.parent / "maps"
_LARGEST = 250_000
_LARGEST_IN_ALL = 2_000_000
_SMALL: ViewportSize = {"width": 1100, "height": 620}
"""Pixels of the window in which a short report is shown."""

_WIDTHS: tuple[ViewportSize, ...] = (
    {"width": 1440, "height": 900},
    {"width": 768, "height": 900},
    {"width": 320, "height": 900},
)
_SCALE, _GAP = 0.7, 12
"""What the three pictures of a story are made smaller by, and the pixels between them."""


class Story(NamedTuple):
    """A report at three widths: its file, what is on its map, and what a stranger reads off it in ten seconds."""

    report: str
    title: str
    places: int
    routes: int
    what: str
    where: str
    when: str
    how_sure: str
    options: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """What its picture is called: the report's file, of a worked example its folder."""
        path = Path(self.report)
        return path.parent.name if path.stem == "report" else path.stem

    @property
    def worked(self) -> bool:
        """Whether it is a worked example, whose map file lies beside the report."""
        return self.report.startswith("maps/")


STORIES = (
    Story(
        "maps/caspian-strikes/report.md",
        "The Caspian strikes",
        20,
        2,
        "cruise missiles over two countries, and fighting on the ground",
        "from the Caspian Sea over Iran and Iraq into northern Syria",
        "7 October 2015",
        "two lines, dashed: reported; the list asks to check the text of both; one name is not placed",
    ),
    Story(
        "docs/images/stories/ahr-villages.md",
        "A village story",
        12,
        3,
        "a flood; fire engines, helicopters and lorries on their way",
        "villages along the Ahr in western Germany",
        "14 and 15 July 2021: each movement has the date that its sentence has",
        "under the title, the key: dashed what is reported, dotted what is possible; filled: likely or better",
    ),
    Story(
        "docs/images/stories/mekong-1866.md",
        "A river expedition",
        16,
        5,
        "an expedition by boat and on foot",
        "up the Mekong from Saigon to Kunming, and down the Yangtze",
        "July 1866 to June 1868, stretch by stretch",
        "one stretch is hearsay, dotted; Stung Treng hollow; one name not placed; the list says which texts to check",
    ),
    Story(
        "maps/burke-and-wills/report.md",
        "An overland expedition",
        8,
        3,
        "wagons, and the bones of the dead, across a continent",
        "from Melbourne to the Gulf of Carpentaria",
        "1860 to 1862",
        "one route is drawn in part, and three names are not placed",
    ),
    Story(
        "docs/images/stories/kharkiv-folder.jsonl",
        "A dense war folder",
        31,
        16,
        "troops, families, wounded and aid on the move",
        "east of Kharkiv in Ukraine, and over the Russian border",
        "6 to 30 September 2022",
        "the way from Rostov-on-Don denied, a convoy planned, two places hollow, two names not placed",
        ("--title", "Twelve field notes from the Kharkiv front"),
    ),
    Story(
        "docs/images/stories/pacific-cyclone.jsonl",
        "A storm over the dateline",
        12,
        4,
        "a cyclone and the aid that follows it",
        "from Vanuatu over Fiji and Tonga to Samoa",
        "9 to 14 February 2026",
        "lines dashed for what came, dotted and called planned where the storm is expected next; Rarotonga hollow",
        ("--title", "Tropical cyclone Aroha"),
    ),
    Story(
        "docs/images/stories/polar-survey.md",
        "A polar journey",
        10,
        5,
        "an aircraft over the ice; ships that are to follow",
        "from Norway over the pole to Alaska and Canada",
        "2 April to August 2026, what is planned as well",
        "lines reported, planned and unconfirmed apart; one leg is left out, and a notice says so",
    ),
    Story(
        "docs/images/stories/town-elections.csv",
        "Three hundred places",
        300,
        0,
        "results of an election, town by town: turnout, winner and share stand in the list",
        "Poland",
        "12 April 2026",
        "all filled: each town was found with its voivodeship",
        (
            *("--place-column", "town", "--admin1-column", "voivodeship", "--country", "PL"),
            *("--title", "Town elections in Poland, 12 April 2026"),
        ),
    ),
    Story(
        "docs/images/stories/no-places.md",
        "A report without places",
        0,
        0,
        "the minutes of a committee",
        "nowhere: the report names no place, and the page says so",
        "3 March 2026",
        "nothing is drawn, so nothing is claimed",
    ),
)


class Example(NamedTuple):
    """A picture: its file, what it shows, the texts of its reports, and how many routes they tell of."""

    name: str
    title: str
    reports: tuple[str, ...]
    routes: int


EXAMPLES = (
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
)


def document_of(example: Example, *, gazetteer: Gazetteer, pipeline: Pipeline) -> dict[str, object]:
    """Read the reports of an example."""
    found = [pipeline.extract(Report(f"report {index}", text)) for index, text in enumerate(example.reports, 1)]
    return build_document(found, gazetteer=gazetteer, title=example.title)


def make_map(story: Story, output: Path) -> None:
    """Draw the report of a story as the command that the page shows does."""
    command = [sys.executable, "-m", "geomap", "map", str(DOCS.parent / story.report), *story.options]
    subprocess.run([*command, "--output", str(output), "--jobs", "1"], check=True, cwd=DOCS.parent)


def page_text() -> str:
    """Return the page of the gallery."""
    lines = [
        "# Gallery",
        "",
        "Maps as `geomap map` draws them, at 1440, 768 and 320 pixels, each beside its report. What stands under a",
        "picture is what it says in ten seconds: what, where, when, how sure. Pictures and page are made by",
        "`python docs/images/gallery.py`; the reports were written for this project, results and storm are made up.",
    ]
    for story in STORIES:
        lines += ["", f"## {story.title}", "", f"![{story.title}](gallery/{story.name}.webp)", ""]
        for word, answer in zip(("What", "Where", "When", "How sure"), story[4:8], strict=True):
            lines.append(f"- **{word}:** {answer}")
        lines += ["", _source(story)]
    lines += ["", "# Single sentences"]
    for example in EXAMPLES:
        lines += ["", f"## {example.title}", ""]
        lines += [line for text in example.reports for line in (f"> {text}", "")]
        lines += [f"![{example.title}](gallery/{example.name}.webp)"]
    return "\n".join(lines) + "\n"


def _source(story: Story) -> str:
    """Say how much is on the map, and what it is made from."""
    told = f"{story.places} places, {story.routes} routes: [the report](../../{story.report})"
    if not story.worked:
        return told + "."
    folder = Path(story.report).parent.as_posix()
    return f"{told}, [the map](../../{folder}/map.html), [its data](../../{folder}/map.geojson)."


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME]...")
def main(names: tuple[str, ...]) -> None:
    """Write docs/images/gallery.md and docs/images/gallery/*.webp, all or those that are named."""
    from screenshots import chromium

    FOLDER.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page_text(), "utf-8")
    with Gazetteer.open() as gazetteer, sync_playwright() as driver, tempfile.TemporaryDirectory() as folder:
        pipeline = Pipeline(gazetteer)
        browser = driver.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        for story in STORIES:
            if names and story.name not in names:
                continue
            path = (DOCS.parent / story.report).with_name("map.html")
            if not story.worked:
                path = Path(folder) / f"{story.name}.html"
                make_map(story, path)
            _three_widths(browser, path, FOLDER / f"{story.name}.webp")
        for example in EXAMPLES:
            if names and example.name not in names:
                continue
            document = document_of(example, gazetteer=gazetteer, pipeline=pipeline)
            path = Path(folder) / f"{example.name}.html"
            basemap = build_basemap(gazetteer, bounds=focus_bounds(document), document=document)
            write_map(document, path, basemap=basemap)
            _small_picture(browser, path, FOLDER / f"{example.name}.webp")
        browser.close()
    _check_sizes()


def _check_sizes() -> None:
    """Say how large the pictures are, and end where they are too large for whoever clones the project."""
    sizes = {path.name: path.stat().st_size for path in sorted(FOLDER.glob("*.webp"))}
    for name, size in sizes.items():
        print(f"{name}: {size:,} bytes")
        if size > _LARGEST:
            sys.exit(f"{name} is larger than {_LARGEST:,} bytes; make the picture smaller")
    if sum(sizes.values()) > _LARGEST_IN_ALL:
        sys.exit(f"the pictures are larger than {_LARGEST_IN_ALL:,} bytes in all")


def _three_widths(browser: Browser, path: Path, image: Path) -> None:
    """Take one picture of a map file as it opens at each of the three widths, side by side."""
    from screenshots import save

    shown = []
    for viewport in _WIDTHS:
        page = _opened(browser, path, viewport)
        data = base64.b64encode(page.screenshot(animations="disabled")).decode()
        shown.append(f'<img src="data:image/png;base64,{data}" height="{viewport["height"] * _SCALE:.0f}">')
        page.context.close()
    width = sum(viewport["width"] * _SCALE + _GAP for viewport in _WIDTHS) + _GAP
    height = max(viewport["height"] for viewport in _WIDTHS) * _SCALE + 2 * _GAP
    page = browser.new_page(viewport={"width": round(width), "height": round(height)})
    page.set_content(
        f"<body style='margin:{_GAP}px;display:flex;gap:{_GAP}px;align-items:flex-start;background:#8a8f94'>"
        + "".join(shown)
    )
    page.wait_for_function("[...document.images].every((image) => image.complete)")
    save(page, image)
    page.context.close()


def _small_picture(browser: Browser, path: Path, image: Path) -> None:
    """Take a picture of a map file as it opens in a small window."""
    from screenshots import save

    page = _opened(browser, path, _SMALL)
    save(page, image)
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
