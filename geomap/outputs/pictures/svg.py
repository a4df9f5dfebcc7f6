"""Writes SVG from hostile text: every string is escaped here, and nowhere else is markup put together.

What always holds: the result is well-formed XML without script, style sheet, link or image.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from xml.sax.saxutils import escape, quoteattr

from geomap.outputs.formats.xml import sound

_OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f]+")


class Markup(str):
    """Text that is markup already."""

    __slots__ = ()


def clean(text: object, limit: int = 120) -> str:
    """Return a text fit to be shown in one line: no control, no overriding of the direction, not endless."""
    if not isinstance(text, str):
        return ""
    plain = _OVERRIDES.sub("", _CONTROLS.sub(" ", sound(text[: 2 * limit])))
    return plain if len(text) <= limit else plain[: limit - 1] + "…"


def element(name: str, attributes: Mapping[str, object], *inside: str) -> Markup:
    """Return an element; strings inside are text unless they are markup. An attribute that is None is left out."""
    written = "".join(f" {key}={quoteattr(_value(value))}" for key, value in attributes.items() if value is not None)
    content = "".join(part if isinstance(part, Markup) else escape(sound(part)) for part in inside)
    return Markup(f"<{name}{written}>{content}</{name}>" if content else f"<{name}{written}/>")


def group(parts: Iterable[str], **attributes: object) -> Markup:
    """Return parts as a group; nothing where there are none."""
    content = [part for part in parts if part]
    names = {name.replace("_", "-"): value for name, value in attributes.items()}
    return element("g", names, *content) if content else Markup("")


def _value(value: object) -> str:
    return number(value) if isinstance(value, float) else sound(str(value))


def number(value: float) -> str:
    """Return a number as short as a picture needs it."""
    short = f"{value:.1f}".rstrip("0").rstrip(".")
    return "0" if short == "-0" else short


def track(points: Sequence[tuple[float, float]], *, whole: bool = False, closed: bool = False) -> str:
    """Return the path along points, as differences, in tenths of a pixel or whole ones."""
    scale = 1 if whole else 10
    steps = [(round(x * scale), round(y * scale)) for x, y in points]
    written = [f"M{_tenths(steps[0][0], scale)} {_tenths(steps[0][1], scale)}"]
    for (x0, y0), (x1, y1) in pairwise(steps):
        if (x0, y0) != (x1, y1):
            written.append(f"l{_tenths(x1 - x0, scale)} {_tenths(y1 - y0, scale)}".replace(" -", "-"))
    return "".join(written) + ("z" if closed else "")


def _tenths(value: int, scale: int) -> str:
    return str(value) if scale == 1 else number(value / scale)
