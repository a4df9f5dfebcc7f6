"""Where the files of a layer lie, and the tables that are written by hand beside the modules."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

_FOLDERS = {
    "names": ("abbreviations", "airport_names", "common_names", "demonyms", "historical_names"),
    "physical": ("continents", "lakes", "landforms", "regions", "rivers", "seas"),
    "places": ("airports", "post_offices", "small_places"),
    "units": ("admin1", "admin2", "countries"),
}
_FOLDER_OF = {layer: folder for folder, layers in _FOLDERS.items() for layer in layers}


def layer_file(layers: Path, name: str) -> Path:
    """Return where a file such as `seas.csv` lies below the folder of all layers."""
    return layers / _FOLDER_OF[Path(name).stem] / name


def table_beside(module: str) -> dict[str, Any]:
    """Return what the TOML file beside a module holds; `module` is its `__file__`."""
    return tomllib.loads(Path(module).with_suffix(".toml").read_text("utf-8"))
