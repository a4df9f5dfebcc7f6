"""What the tests of the element share: a document, a small basemap, a folder served over HTTP by another program."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from geomap.outputs.map_file.basemap import Basemap, Label, Level
from geomap.outputs.widget import widget_module
from tests.geomap.outputs.widget.made_up_site import SAMPLE, Site


@pytest.fixture
def document() -> dict[str, Any]:
    sample: dict[str, Any] = json.loads(SAMPLE.read_text(encoding="utf-8"))
    return sample


@pytest.fixture(scope="session")
def small_world() -> Basemap:
    ring = (250, -260, 150, 0, 0, 150, -150, 0)
    level = Level(10, (-1800, -850, 1800, 850), None, (ring,), (), (), ())
    return Basemap((level,), (Label("Somewhere <b>", 30.0, -19.0, "country", 0.5, 15.0),))


@pytest.fixture(scope="session")
def module_text(small_world: Basemap) -> str:
    return widget_module(basemap=small_world)


OPEN_TO_ALL = """
import http.server, sys
class Handler(http.server.SimpleHTTPRequestHandler):
    def end_headers(self):
        self.send_header("Access-Control-Allow-Origin", "*")
        super().end_headers()
http.server.test(Handler, http.server.ThreadingHTTPServer, port=0, bind="127.0.0.1")
"""


@pytest.fixture
def site(browser: Any, module_text: str, tmp_path: Path) -> Iterator[Site]:
    """A folder with the element's file, served over plain HTTP by a program that knows nothing of it."""
    with served(tmp_path / "site", browser, module_text, "-m", "http.server", "--bind", "127.0.0.1", "0") as opened:
        yield opened


@pytest.fixture
def open_site(browser: Any, module_text: str, tmp_path: Path) -> Iterator[Site]:
    """The same, served by a program that lets pages of every origin read it."""
    with served(tmp_path / "open site", browser, module_text, "-c", OPEN_TO_ALL) as opened:
        yield opened


@contextmanager
def served(folder: Path, browser: Any, module_text: str, *program: str) -> Iterator[Site]:
    """Serve a folder with Python, which takes a port that is free and says which."""
    folder.mkdir()
    command = [sys.executable, "-u", *program]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        port = server.stdout.readline().split(" port ")[1].split()[0]
        opened = Site(folder, f"http://127.0.0.1:{port}", browser)
        opened.write("geo-map.js", module_text)
        yield opened
        for context in opened.contexts:
            context.close()
        server.terminate()
