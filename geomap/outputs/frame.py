"""Puts a map file into somebody else's page: an `<iframe>` that can do nothing but draw.

The frame is sandboxed. Its map can run its own scripts, and has no access to the page round it, to its cookies or to
its storage. The map tells how high it wants to be (`assets/modules/embedding.js`); a script beside the frame, which
listens to that frame and to nobody else, gives it that height between two bounds. Without it the height stays.

What always holds: every string stands in an attribute, escaped; the same arguments give the same text.
"""

from __future__ import annotations

import html
import re
from collections.abc import Collection
from dataclasses import dataclass

ALLOWANCES = {"links": "allow-popups allow-popups-to-escape-sandbox", "downloads": "allow-downloads"}
"""What a frame may do besides drawing, when the page says so: follow links in a new window, save files."""

LEAST_HEIGHT, MOST_HEIGHT = 240, 1200
"""Pixels between which a map may choose its own height."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_ADDRESS = re.compile(r"(?:https?://[^\s\x00-\x1f]+|(?![a-z][a-z0-9+.-]*:)[^\s\x00-\x1f]+)", re.IGNORECASE)

_SCRIPT = """<script>
(() => {{
  const frame = document.currentScript.previousElementSibling;
  const ask = () => frame.contentWindow?.postMessage({{ type: "geomap-ask-height" }}, "*");
  addEventListener("message", ({{ source, data }}) => {{
    if (source !== frame.contentWindow || data?.type !== "geomap-height" || !(data.height > 0)) return;
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
        width: Width as HTML's attribute has it: pixels, or per cent such as `100%`.
        height: Height in pixels, until the map has said which it wants.
        follows: Whether the height follows what the map wants.
        allowed: Keys of `ALLOWANCES`.
    """

    title: str
    width: str = "100%"
    height: int = 600
    follows: bool = True
    allowed: Collection[str] = ()

    def __post_init__(self) -> None:
        """Refuse what HTML's attributes cannot hold.

        Raises:
            ValueError: The width is neither pixels nor per cent, the height not positive, an allowance not known.
        """
        if re.fullmatch(r"[1-9][0-9]{0,4}%?", self.width, re.ASCII) is None:
            raise ValueError(f"a width is pixels or per cent, such as 640 or 100%, not {self.width!r}")
        if self.height < 1:
            raise ValueError(f"a height is a number of pixels, not {self.height}")
        unknown = set(self.allowed) - set(ALLOWANCES)
        if unknown:
            raise ValueError(f"a frame can be allowed {', '.join(ALLOWANCES)}, not {', '.join(sorted(unknown))}")


def framed_page(page: str, *, frame: Frame) -> str:
    """Return a frame that carries a map file in itself.

    Args:
        page: The text of the map file.
        frame: How the frame looks.

    Returns:
        HTML: an `<iframe>` and, if the height follows, a `<script>`.
    """
    return _frame("srcdoc", page, frame)


def framed_address(address: str, *, frame: Frame) -> str:
    """Return a frame that shows a map file from an address.

    Args:
        address: Where the map file lies: `http:` or `https:`, or relative to the page.
        frame: How the frame looks.

    Returns:
        HTML: an `<iframe>` and, if the height follows, a `<script>`.

    Raises:
        ValueError: The address is of another kind, such as `javascript:`.
    """
    if _ADDRESS.fullmatch(address) is None:
        raise ValueError("an address begins with http: or https:, or is relative to the page")
    return _frame("src", address, frame)


def visible(text: str) -> str:
    """Return a text on one line, in which characters that steer a display, or are none, are replaced.

    Examples:
        >>> visible("a\\x00b")
        'a�b'
    """
    return _CONTROL.sub("\ufffd", re.sub(r"[\t\n\r]", " ", text))


def _frame(attribute: str, content: str, frame: Frame) -> str:
    """Return the frame with its script."""
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
    written = " ".join(f'{name}="{html.escape(value, quote=True)}"' for name, value in attributes.items())
    script = _SCRIPT.format(least=LEAST_HEIGHT, most=MOST_HEIGHT) if frame.follows else ""
    return f"<iframe {written}></iframe>\n{script}"
