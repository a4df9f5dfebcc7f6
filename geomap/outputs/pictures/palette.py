"""The look of the map: colours, widths and dashes, read from the style sheet of the page so that there is one of them.

What always holds: a value is a plain colour or number of SVG, whatever the style sheet wraps it in.
"""

from __future__ import annotations

import functools
import re
from typing import Literal

from geomap.outputs.map_file.assets import asset

Theme = Literal["light", "dark"]

_BLOCK = re.compile(r"([^{}]+)\{([^{}]*)\}")
_PAIR = re.compile(r"light-dark\(\s*([^(),]+)\s*,\s*([^(),]+)\s*\)")
_NESTED = re.compile(r"(@[^{};]+)\{((?:[^{}]+\{[^{}]*\})*)\}")


@functools.cache
def _sheets() -> tuple[str, str]:
    """Return the rules that always hold, and those of the dark theme alone."""
    sheet = re.sub(r"/\*.*?\*/|@import[^;]+;", "", asset("bundled/page.css"), flags=re.DOTALL)
    dark = "".join(body for head, body in _NESTED.findall(sheet) if "prefers-color-scheme" in head and "dark" in head)
    return _NESTED.sub("", sheet), dark


@functools.cache
def _rules(theme: Theme) -> dict[str, dict[str, str]]:
    """Return the properties of each selector, as the last rule about it has them."""
    found: dict[str, dict[str, str]] = {}
    plain, dark = _sheets()
    for heads, body in _BLOCK.findall(plain + (dark if theme == "dark" else "")):
        properties = dict(part.split(":", 1) for part in body.replace("\n", " ").split(";") if ":" in part)
        clean = {name.strip(): value.strip() for name, value in properties.items()}
        for head in heads.split(","):
            found.setdefault(" ".join(head.split()), {}).update(clean)
    return found


def colour(name: str, theme: Theme) -> str:
    """Return a colour of the map, such as `land`, `P` or `route-0`; a grey where the page has none of the name."""
    for selector in (":root", ":root,:host", ".geo-map-root"):
        value = _rules(theme).get(selector, {}).get(f"--gm-{name}")
        if value:
            pair = _PAIR.search(value)
            value = pair[2 if theme == "dark" else 1] if pair else value
            inner = re.fullmatch(r"var\(--gm-([\w-]+)\)", value)
            return colour(inner[1], theme) if inner else value
    return "#777777"


def look(selector: str, name: str, otherwise: str) -> str:
    """Return a property of a rule of the page, such as the dashes of a status: a number or several, without units."""
    value = _rules("light").get(selector, {}).get(name, otherwise)
    return value.replace("px", "") if re.fullmatch(r"[\d. px,]+", value) else otherwise
