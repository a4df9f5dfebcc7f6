"""What the tests of exported files share: a map file that saves them, too."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from geomap.outputs.map_file.basemap import Basemap
from geomap.outputs.map_file.rendering import write_map


@pytest.fixture
def saved_from_page(open_file: Any, tmp_path: Path) -> Any:
    """A function that opens a document as a map file and returns what a choice of its menu saves."""

    def save(document: dict[str, Any], choice: str) -> bytes:
        path = tmp_path / "map.html"
        write_map(document, path, basemap=Basemap((), ()))
        page = open_file(path).page
        page.locator(".gm-menu > summary").click()
        with page.expect_download() as download:
            page.get_by_role("button", name=choice).click()
        return Path(download.value.path()).read_bytes()

    return save
