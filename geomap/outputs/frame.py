"""Puts a map file into another page: an `<iframe>` that can do nothing but draw.

The frame is sandboxed: its map runs its own scripts, and cannot reach the page around it, its cookies or its storage.
The map announces the height that it wants (`front_end/map_file/embedding.js`). A script beside the frame, which listens
to that frame alone, sets this height between two bounds; without the script the height stays.

What always holds: every string stands in an attribute, escaped; there is no blank line, which would end the frame in
Markdown; the same arguments give the same text.
"""

from __future__ import annotations

import html
import re
from collections.abc import Collection
from dataclasses import dataclass

ALLOWANCES = {
    "links": "allow-popups allow-popups-to-escape-sandbox",
    "downloads": "allow-downloads",
    "printing": "allow-modals",
}
"""What a page may let a frame do, other than draw: open links in a new window, save files, print."""

THEMES = ("auto", "light", "dark")
"""Colours of a map: those of the page round it, or always the same."""

PANELS = ("open", "closed", "off")
"""How the panel with the lists and the legend is shown at first."""

LEAST_HEIGHT, MOST_HEIGHT = 240, 1200
"""Pixels between which a map may choose its own height."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_ADDRESS = re.compile(r"(?:https?://[^\s\x00-\x1f]+|(?![a-z][a-z0-9+.-]*:)[^\s\x00-\x1f]+)", re.IGNORECASE)

_SCRIPT = """<script>
(() => {{
  const frame = document.currentScript.previousElementSibling;
  const tell = (message) => frame.contentWindow?.postMessage(message, "*");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const colour = () => {{
    const scheme = getComputedStyle(frame).colorScheme;
    const isDark = /dark/.test(scheme) && (dark.matches || !/light/.test(scheme));
    tell({{ type: "geomap-scheme", scheme: isDark ? "dark" : "light" }});
  }};
  const ask = () => tell({{ type: "geomap-ask-height" }});
  dark.addEventListener("change", colour);
  addEventListener("message", ({{ source, data }}) => {{
    if (source !== frame.contentWindow || data?.type !== "geomap-height" || !(data.height > 0)) return;
    colour();
    frame.height = Math.round(Math.min({most}, Math.max({least}, data.height)));
  }});
  frame.addEventListener("load", ask);
  ask();
}})();
</script>
"""


@dataclass(frozen=True, slots=True)
class Frame:
    """How a frame looks and what it may do.

    Attributes:
        title: What screen readers call the map.
        width: Pixels, or per cent such as `100%`.
        height: Pixels, until the map asks for another height.
        follows: Whether the height follows what the map asks for.
        allowed: Keys of `ALLOWANCES`: `links`, `downloads`, `printing`.
        compact: Whether only the map, one line and the credit are shown.
        theme: One of `THEMES`. A map whose height follows takes the scheme of the page with `auto`; another that of
            the reader's system.
        wheel: Whether the wheel and one finger move the map; otherwise they scroll the page.
        panel: `open`, `closed` until the reader opens it, or `off`.
        search: Whether places can be searched for.
    """

    title: str
    width: str = "100%"
    height: int = 600
    follows: bool = True
    allowed: Collection[str] = ()
    compact: bool = False
    theme: str = "auto"
    wheel: bool = False
    panel: str = "open"
    search: bool = True

    def __post_init__(self) -> None:
        """Raise ValueError for a width, height or allowance that HTML does not have."""
        if re.fullmatch(r"[1-9][0-9]{0,4}%?", self.width, re.ASCII) is None:
            raise ValueError(f"a width is pixels or per cent, such as 640 or 100%, not {self.width!r}")
        if self.height < 1:
            raise ValueError(f"a height is a number of pixels, not {self.height}")
        unknown = set(self.allowed) - set(ALLOWANCES)
        if unknown:
            raise ValueError(f"a frame can be allowed {', '.join(ALLOWANCES)}, not {', '.join(sorted(unknown))}")
        if self.theme not in THEMES:
            raise ValueError(f"a theme is {', '.join(THEMES)}, not {self.theme!r}")
        if self.panel not in PANELS:
            raise ValueError(f"a panel is {', '.join(PANELS)}, not {self.panel!r}")

    @property
    def asks(self) -> str:
        """What the map is asked for, as the query of an address; an empty text where it is nothing."""
        asked = {
            "compact": "on" if self.compact else "",
            "theme": self.theme if self.theme != "auto" else "",
            "wheel": "on" if self.wheel else "",
            "panel": self.panel if self.panel != "open" else "",
            "search": "" if self.search else "off",
            "allow": ",".join(sorted(set(self.allowed))),
        }
        return "&".join(f"{name}={value}" for name, value in asked.items() if value)


def framed_page(page: str, *, frame: Frame) -> str:
    """Return HTML that holds and shows a map file: an `<iframe>` and, if the height follows, a `<script>`.

    Args:
        page: The text of the map file.
        frame: How the frame looks and what it may do.
    """
    asks = html.escape(frame.asks, quote=True)
    return _frame("srcdoc", page.replace("<html ", f'<html data-geomap="{asks}" ', 1) if asks else page, frame)


def framed_address(address: str, *, frame: Frame) -> str:
    """Return HTML that shows the map file at an address: an `<iframe>` and, if the height follows, a `<script>`.

    Args:
        address: Where the map file is: `http:` or `https:`, or relative to the page.
        frame: How the frame looks and what it may do.

    Raises:
        ValueError: The address is neither `http:`, `https:` nor relative to the page.
    """
    if _ADDRESS.fullmatch(address) is None:
        raise ValueError("an address begins with http: or https:, or is relative to the page")
    place, mark, part = address.partition("#")
    joined = f"{place}{'&' if '?' in place else '?'}{frame.asks}" if frame.asks else place
    return _frame("src", f"{joined}{mark}{part}", frame)


def visible(text: str) -> str:
    """Return a text on one line, with U+FFFD for control characters, marks of direction and lone surrogates.

    Examples:
        >>> visible("a\\x00b")
        'a�b'
    """
    return _CONTROL.sub("\ufffd", re.sub(r"[\t\n\r]", " ", text))


def _escaped(value: str) -> str:
    """Return the value of an attribute, on one line: in Markdown, a blank line would end the element."""
    return re.sub(r"[\t\n\r]", lambda found: f"&#{ord(found[0])};", html.escape(value, quote=True))


def _frame(attribute: str, content: str, frame: Frame) -> str:
    sandbox = " ".join(["allow-scripts", *(ALLOWANCES[name] for name in sorted(set(frame.allowed)))])
    attributes = {
        "title": visible(frame.title),
        "sandbox": sandbox,
        "width": frame.width,
        "height": str(frame.height),
        "frameborder": "0",
        "loading": "lazy",
        "referrerpolicy": "no-referrer",
        attribute: content,
    }
    written = " ".join(f'{name}="{_escaped(value)}"' for name, value in attributes.items())
    script = _SCRIPT.format(least=LEAST_HEIGHT, most=MOST_HEIGHT) if frame.follows else ""
    return f"<iframe {written}></iframe>\n{script}"
