"""Packs what the page draws into text that means nothing to HTML, JavaScript or a template engine.

Report text is hostile: it may hold markup, script ends, template syntax, control characters, or ten megabytes on a
line. None of it may be read by anything but the JSON parser of the page. So it travels as base64 of gzip of JSON, an
alphabet without a character that matters to any of those languages. How the page reads it:
`front_end/data/unpacking.js`.

What always holds: the same document and basemap give the same text, whatever the time, the locale, the hash seed or the
operating system, as long as the interpreter is linked to the same zlib. The document is not changed.
"""

from __future__ import annotations

import base64
import gzip
import json
import struct
import zlib
from collections.abc import Mapping
from typing import Any

from gazetteer.kinds import KINDS
from geomap.outputs.clipping import clipped
from geomap.outputs.map_file.basemap import Basemap
from geomap.outputs.map_file.extent import focus_bounds
from geomap.outputs.map_file.packing import from_columns, to_columns

SCHEMA = "geomap-payload/3"

LONGEST_REPORT = 1_000_000
"""Characters of the whole text of one report that reach the page."""

_EFFORT = 7
"""How hard zlib tries: more takes half as long again and saves a thousandth."""

# RFC 1952: magic, deflate, no flags, no time, no level, operating system unknown. Written out because zlib puts
# the number of its own operating system there.
_GZIP_HEADER = bytes((0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255))


def pack(document: Mapping[str, Any], *, basemap: Basemap) -> str:
    """Pack a map document, its basemap and the names of the kinds of place.

    Args:
        document: The map document, see `geomap/document/schemas/document.schema.json`.
        basemap: What lies under it.

    Returns:
        Base64 text.

    Raises:
        ValueError: The document holds a number that JSON cannot hold, such as infinity.
    """
    content = {
        "schema": SCHEMA,
        "document": clipped({key: value for key, value in document.items() if key not in ("features", "reports")})
        | {"reports": [_report(report) for report in document["reports"]]},
        "features": {"count": len(document["features"]), "columns": to_columns(document["features"])},
        "basemap": basemap.to_json(),
        "view": focus_bounds(document) if basemap.view is None else basemap.view,
        "kinds": kinds(),
    }
    return packed(content)


def packed(value: Any) -> str:
    """Return a JSON value as base64 of gzip of JSON.

    Raises:
        ValueError: The value holds a number that JSON cannot hold.
    """
    # ASCII only: lone surrogates, which Python strings may hold and UTF-8 may not, stay escape sequences.
    text = json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(",", ":"), sort_keys=True)
    return base64.b64encode(compressed(text.encode("ascii"))).decode("ascii")


def kinds() -> dict[str, list[object]]:
    """Return the kinds of place as the page reads them: label, plural, feature class, whether it is an area."""
    return {key: [kind.label, kind.plural, kind.feature_class, kind.is_area] for key, kind in KINDS.items()}


def unpack(text: str) -> dict[str, Any]:
    """Return what a payload holds, its document whole again.

    Args:
        text: What `pack` returned.

    Returns:
        `document`, `basemap`, `view` and `kinds`, as `pack` had them, but for texts that were too long.

    Raises:
        ValueError: It is no payload.
    """
    try:
        content: dict[str, Any] = json.loads(gzip.decompress(base64.b64decode(text, validate=True)))
        features = content.pop("features")
        content["document"]["features"] = from_columns(features["columns"], features["count"])
    except (ValueError, zlib.error, EOFError, OSError, KeyError, IndexError, TypeError, AttributeError) as error:
        raise ValueError("this is no payload of geomap") from error
    return content


def _report(report: Mapping[str, Any]) -> dict[str, Any]:
    """Return a report clipped, its whole text less than the rest."""
    short: dict[str, Any] = clipped(report)
    return short | {"text": report["text"][:LONGEST_REPORT]} if "text" in report else short


def compressed(data: bytes) -> bytes:
    """Compress to gzip (RFC 1952) without time, name or operating system.

    Examples:
        >>> import gzip
        >>> gzip.decompress(compressed(b"Hama"))
        b'Hama'
    """
    compressor = zlib.compressobj(_EFFORT, zlib.DEFLATED, -zlib.MAX_WBITS)
    body = compressor.compress(data) + compressor.flush()
    return _GZIP_HEADER + body + struct.pack("<II", zlib.crc32(data), len(data) & 0xFFFFFFFF)
