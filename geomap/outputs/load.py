"""Reads a map document that was written earlier: GeoJSON, or a map file with the document in it.

The content decides which it is, not the name. Whether each feature has the form of the schema is not checked here;
drawing finds that out. What always holds: nothing that is read runs, and a document of a newer form is refused.
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
    """Return the text of a file.

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
    """Return whether a text is a map file: a page with a payload of geomap."""
    return _PAYLOAD.search(text) is not None


def parse_document(text: str, *, where: Path | None = None) -> dict[str, Any]:
    """Return the map document in a text: GeoJSON as `geomap map` writes it, or a map file.

    Raises:
        DocumentInvalid: It is neither, or a newer geomap made it. The message names the file `where`.
    """
    packed = _PAYLOAD.search(text)
    try:
        document = unpack(packed[1].strip())["document"] if packed else json.loads(text)
    except (ValueError, RecursionError) as error:
        raise DocumentInvalid("holds no map document", where=where, advice=_ADVICE) from error
    return _of_known_schema(document, where=where)


def carried_ground(text: str) -> dict[str, Any] | None:
    """Return the ground that a map file carries, and its first view as `view`; None for a map document.

    Raises:
        DocumentInvalid: It is a map file that cannot be read.
    """
    packed = _PAYLOAD.search(text)
    if packed is None:
        return None
    try:
        content = unpack(packed[1].strip())
        return {**content["basemap"], "view": content["view"]}
    except (ValueError, KeyError, TypeError) as error:
        raise DocumentInvalid("holds no map document", advice=_ADVICE) from error


def _of_known_schema(document: Any, *, where: Path | None) -> dict[str, Any]:
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
