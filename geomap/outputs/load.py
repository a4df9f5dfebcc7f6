"""Reads a map document that was written earlier, from its own file or out of a map file.

The form is told by the content, not by the name. Not here: whether each feature keeps to the schema; whoever draws the
document finds that out. What always holds: what is read is data and nothing of it runs; a document of a newer form is
refused with words that say so.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from geomap.document.build import SCHEMA
from geomap.errors import DocumentInvalid, ReportUnreadable
from geomap.outputs.map_file.payload import unpack

_PAYLOAD = re.compile(
    r'<script type="application/octet-stream;base64" id="geomap-payload"[^>]*>([A-Za-z0-9+/=\s]*)</script>'
)
_ADVICE = "make it with geomap map --output FILE.geojson"


def read_text(path: Path) -> str:
    """Read a file that should hold a map document or a map file.

    Args:
        path: The file, in UTF-8.

    Raises:
        ReportUnreadable: It cannot be opened or read.
        DocumentInvalid: It is not UTF-8.
    """
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DocumentInvalid("is not UTF-8 text", where=path, advice=_ADVICE) from error
    except OSError as error:
        raise ReportUnreadable.because(error, where=path) from error


def is_map_file(text: str) -> bool:
    """Return whether a text is a map file: a page that carries a payload of geomap."""
    return _PAYLOAD.search(text) is not None


def parse_document(text: str, *, where: Path | None = None) -> dict[str, Any]:
    """Return the map document that a text holds.

    Args:
        text: GeoJSON as `geomap map --output FILE.geojson` writes it, or a map file.
        where: The file, for messages.

    Raises:
        DocumentInvalid: It is neither, or a newer geomap made it.
    """
    packed = _PAYLOAD.search(text)
    try:
        document = unpack(packed[1].strip())["document"] if packed else json.loads(text)
    except (ValueError, RecursionError) as error:
        raise DocumentInvalid("holds no map document", where=where, advice=_ADVICE) from error
    return checked_schema(document, where=where)


def checked_schema(document: Any, *, where: Path | None = None) -> dict[str, Any]:
    """Return a document whose form this version understands.

    Args:
        document: Any JSON value.
        where: The file, for messages.

    Raises:
        DocumentInvalid: It is no map document, or of a newer form.
    """
    expected, newest = SCHEMA.split("/")
    schema = document.get("schema") if isinstance(document, dict) else None
    found = re.fullmatch(rf"{expected}/([0-9]{{1,9}})", schema) if isinstance(schema, str) else None
    if found is None or not isinstance(document, dict) or not isinstance(document.get("features"), list):
        raise DocumentInvalid("is no map document of geomap", where=where, advice=_ADVICE)
    if int(found[1]) > int(newest):
        raise DocumentInvalid(
            f"was made by a newer geomap ({found[0]}); this one understands {SCHEMA} and older",
            where=where,
            advice="update geomap",
        )
    return document
