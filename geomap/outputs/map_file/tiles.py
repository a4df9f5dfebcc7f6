"""Online tiles by name, for those who want them: off by default, because they tell a server what is looked at.

Names, addresses, credits and zoom levels come from xyzservices, which folium brings along. A provider is usable if it
wants no key and is reached by https. Not here: how tiles are drawn (`front_end/map_file/tiles.js`), and what the page's
Content-Security-Policy says; `hosts` is what it has to allow.

What always holds: everything in a `TileSet` comes from the list of providers and nothing from a report.
"""

from __future__ import annotations

import difflib
import json
import re
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

MOST_SUGGESTIONS = 4


@dataclass(frozen=True, slots=True)
class TileSet:
    """Tiles of one provider.

    Attributes:
        name: The provider's name, such as `OpenStreetMap.Mapnik`.
        url: Template of a tile's address with `{z}`, `{x}`, `{y}` and maybe `{s}`.
        attribution: The credit that has to be shown, as text.
        subdomains: What `{s}` stands for, a character each.
        min_zoom: The lowest level of zoom that there is.
        max_zoom: The highest level of zoom that there is.
    """

    name: str
    url: str
    attribution: str
    subdomains: str
    min_zoom: int
    max_zoom: int

    @property
    def hosts(self) -> tuple[str, ...]:
        """The origins that a browser asks, such as `https://tile.openstreetmap.org`."""
        addresses = [self.url.replace("{s}", letter) for letter in self.subdomains] if "{s}" in self.url else [self.url]
        parts = [urlsplit(address) for address in addresses]
        return tuple(f"{part.scheme}://{part.netloc}" for part in parts)

    def to_json(self) -> str:
        """Return the form in which it travels to the page, without a character that means something to HTML."""
        value = {
            "url": self.url,
            "attribution": self.attribution,
            "subdomains": self.subdomains,
            "minZoom": self.min_zoom,
            "maxZoom": self.max_zoom,
        }
        return json.dumps(value, ensure_ascii=True).replace("<", "\\u003c").replace("{%", "\\u007b%")


def find_tiles(name: str) -> TileSet:
    """Find tiles by the name of their provider.

    Args:
        name: A name of xyzservices, such as `OpenStreetMap.Mapnik` or `OpenTopoMap`; capitals, dots and spaces do not
            matter.

    Raises:
        ValueError: No provider has the name, or it wants a key, or https does not reach it.
    """
    # Imported here because reading its list takes a tenth of a second, and most maps have no tiles.
    import xyzservices.providers

    providers = xyzservices.providers.flatten().values()
    usable = {_folded(provider["name"]): provider for provider in providers if _is_usable(provider)}
    provider = usable.get(_folded(name)) or usable.get(_folded(f"{name}.Mapnik"))
    if provider is None:
        near = difflib.get_close_matches(_folded(name), usable, n=MOST_SUGGESTIONS, cutoff=0.5)
        suggested = [usable[key]["name"] for key in near] or ["OpenStreetMap.Mapnik", "OpenTopoMap"]
        raise ValueError(f"no tiles without a key have the name {name!r}; try {', '.join(suggested)}")
    return TileSet(
        name=str(provider["name"]),
        url=_address(provider),
        attribution=str(provider.get("attribution", provider["name"])).replace("(C)", "©"),
        subdomains=str(provider.get("subdomains") or "abc"),
        min_zoom=int(provider.get("min_zoom", 0)),
        max_zoom=int(provider.get("max_zoom", 18)),
    )


def _folded(name: str) -> str:
    """Return a name without what does not matter."""
    return re.sub(r"[\W_]+", "", name).casefold()


def _is_usable(provider: Any) -> bool:
    """Return whether a browser can get the tiles as they are named."""
    if provider.requires_token() or not re.match(r"https://[\w.{}-]+/", provider["url"]):
        return False
    # Other projections and sizes of tiles do not fit a Web Mercator map of 256 pixels a tile.
    if {"crs", "tileSize"} & provider.keys():
        return False
    fields = set(re.findall(r"\{(\w+)\}", provider["url"])) - {"x", "y", "z", "s", "r"}
    return all(isinstance(provider.get(field), str) for field in fields)


def _address(provider: Any) -> str:
    """Return the template of a tile's address, every field but the tile's own filled in."""
    return str(provider["url"]).format_map({**provider, "r": "", **{field: f"{{{field}}}" for field in "xyzs"}})
