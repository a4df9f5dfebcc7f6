"""Writes XML from hostile text.

Reports hold markup, control characters and lone surrogates. The standard library escapes the markup; characters that
XML 1.0 forbids (section 2.2, Char) are replaced here. Nothing in this package reads XML.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree import ElementTree as Tree

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REPLACEMENT = "\ufffd"

Element = Tree.Element
"""An element of an XML document."""


def sound(text: str) -> str:
    """Return a text with every character that XML 1.0 forbids replaced by U+FFFD.

    >>> sound("a\x00b\ud800c")
    'a�b�c'
    """
    return _FORBIDDEN.sub(_REPLACEMENT, text)


def child(parent: Element, name: str, text: str | None = None, attributes: Mapping[str, str] | None = None) -> Element:
    """Append an element with a text and attributes of any characters, and return it."""
    made = Tree.SubElement(parent, name, {key: sound(value) for key, value in (attributes or {}).items()})
    if text is not None:
        made.text = sound(text)
    return made


DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
"""How a document begins."""


def text_of(root: Element) -> str:
    """Return the document with this root as indented text, the same for the same elements."""
    return DECLARATION + piece_of(root, level=0)


def piece_of(element: Element, *, level: int) -> str:
    """Return an element with all in it as indented lines, for a document that is too large to be held at once.

    Args:
        element: The element.
        level: How many elements it stands in.
    """
    Tree.indent(element, " ", level)
    return f"{' ' * level}{Tree.tostring(element, encoding='unicode')}\n"


def opening_of(element: Element, *, level: int) -> str:
    """Return the line that opens an element, without what stands in it."""
    alone = Tree.tostring(Tree.Element(element.tag, element.attrib), encoding="unicode")
    return f"{' ' * level}{alone.removesuffix(' />')}>\n"


def closing_of(element: Element, *, level: int) -> str:
    """Return the line that closes an element."""
    return f"{' ' * level}</{element.tag}>\n"
