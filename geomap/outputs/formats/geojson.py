"""GeoJSON (RFC 7946): the map document itself, one feature a line so that two versions can be compared."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any


def geojson_text(document: Mapping[str, Any]) -> str:
    """Return a map document as GeoJSON text, the same for the same document."""
    head = {key: value for key, value in document.items() if key != "features"}
    lines = ",\n".join(json.dumps(feature, ensure_ascii=False) for feature in document["features"])
    opening = json.dumps(head, ensure_ascii=False, indent=0).removesuffix("\n}")
    return f'{opening},\n"features": [\n{lines}\n]\n}}\n' if lines else f'{opening},\n"features": []\n}}\n'
