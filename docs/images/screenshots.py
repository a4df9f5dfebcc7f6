"""Takes the pictures of the README from the maps of the worked examples: `python docs/images/screenshots.py`.

Run it after `python maps/build.py`, when the look of the map has changed. Needs Chromium and the extra `dev`. The
pictures have the same size wherever they are taken; their pixels depend on the fonts of the machine, and so no test
compares them.
"""

from __future__ import annotations

import base64
import shutil
import sys
from pathlib import Path

import click
from playwright.sync_api import Browser, FloatRect, Page, sync_playwright

DOCS = Path(__file__).resolve().parents[1]
_CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_LARGEST = 250_000
"""Bytes of a picture: people clone the project with it."""

_QUALITY = 82


@click.command()
@click.option(
    "--maps",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=DOCS.parent / "maps",
    help="Folder of the worked examples; by default the project's own.",
)
def main(maps: Path) -> None:
    """Write docs/images/*.webp."""
    images = DOCS / "images"
    images.mkdir(exist_ok=True)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium(), args=["--no-sandbox", "--disable-gpu"])
        page = _open(browser, maps / "caspian-strikes" / "map.html", width=1120, height=630)
        save(page, images / "map.webp")
        page = _open(browser, maps / "caspian-strikes" / "map.html", width=1040, height=1150)
        _picture_card(page, "[data-route]", images / "route.webp")
        _picture_card(page, '.gm-item:has-text("Latmeen")', images / "place.webp")
        browser.close()
    for path in sorted(images.glob("*.webp")):
        size = path.stat().st_size
        print(f"{path.relative_to(DOCS.parent)}: {size:,} bytes")
        if size > _LARGEST:
            sys.exit(f"{path.name} is larger than {_LARGEST:,} bytes; make the picture smaller")


def chromium() -> str:
    """Return the path of Chromium; end the program where there is none."""
    executable = next(filter(None, map(shutil.which, _CHROMIUM)), None)
    if executable is None:
        sys.exit(f"no Chromium: none of {', '.join(_CHROMIUM)} is on the path")
    return executable


def _open(browser: Browser, path: Path, *, width: int, height: int) -> Page:
    """Open a map from disk, without a network, and wait until it is drawn."""
    context = browser.new_context(
        viewport={"width": width, "height": height}, offline=True, reduced_motion="reduce", color_scheme="light"
    )
    page = context.new_page()
    page.goto(path.resolve().as_uri())
    page.wait_for_selector("[data-ready]", state="attached")
    return page


def _picture_card(page: Page, opener: str, path: Path) -> None:
    """Open the card of the first element that matches, and take its picture."""
    page.locator(opener).first.focus()
    page.keyboard.press("Enter")
    card = page.locator(".gm-dock")
    card.wait_for()
    page.mouse.move(1, 1)
    box = card.bounding_box()
    if box is None:
        sys.exit(f"{path.name}: no card opens")
    save(page, path, clip=box)
    page.keyboard.press("Escape")


def save(page: Page, path: Path, *, clip: FloatRect | None = None) -> None:
    """Save what a page shows, or a part of it, as WebP, which is a third of the bytes of PNG on shaded ground."""
    page.evaluate("document.fonts.ready")
    session = page.context.new_cdp_session(page)
    part = {"clip": {**clip, "scale": 1}} if clip else {}
    taken = session.send("Page.captureScreenshot", {"format": "webp", "quality": _QUALITY, **part})
    path.write_bytes(base64.b64decode(taken["data"]))


if __name__ == "__main__":
    main()
