"""What the two forms of linked data share: how things are called by IRIs, and how sure they are in few words.

Always holds: an IRI has no character that could end it, whatever a report or a gazetteer holds: it is percent-encoded,
as RFC 3986 says. What has no address of the web is called `urn:geomap:` and its id in the map document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

from gazetteer.util.text import as_json
from geomap.document.confidence import in_words, words
from geomap.outputs.formats.flat_features import web_address

_OWN = "urn:geomap:"
_NOT_ENCODED = "!$&'()*+,;=:@/?"
"""Characters that stand for themselves in the path and the query of an IRI, besides letters, digits and `-._~`."""

_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_GEONAMES = re.compile(r"geonames:([1-9][0-9]*)", re.ASCII)
_CERTAINTIES = {words()[0]: "certain", words()[-1]: "uncertain"}


def own_iri(*names: str) -> str:
    """Return the IRI of a thing that has no address of the web, of its sort, if any, and its id.

    >>> own_iri("geonames:186301"), own_iri("report", "a b:c")
    ('urn:geomap:geonames:186301', 'urn:geomap:report:a%20b:c')
    """
    return _OWN + ":".join(quote(name, safe=":@,", errors="replace") for name in names)


def web_iri(address: str) -> str:
    """Return an address of the web with all characters encoded that an IRI must not hold.

    >>> web_iri("https://example.org/Bericht über Ahr?a=[1]#b#c 100%")
    'https://example.org/Bericht%20%C3%BCber%20Ahr?a=%5B1%5D#b%23c%20100%25'
    """
    whole, has_fragment, fragment = _STRAY_PERCENT.sub("%25", address).partition("#")
    scheme, _, rest = whole.partition("://")
    host, slash, path = rest.partition("/")
    encoded = f"{scheme}://{quote(host, safe='[]' + _NOT_ENCODED + '%', errors='replace')}{slash}"
    encoded += quote(path, safe=_NOT_ENCODED + "%", errors="replace")
    return encoded + has_fragment + quote(fragment, safe=_NOT_ENCODED + "%", errors="replace")


def report_iri(report: Mapping[str, Any]) -> str:
    """Return the address that a report came from, or an IRI of its id."""
    address = web_address(report.get("source"))
    return web_iri(address) if address else own_iri("report", report["id"])


def geonames_number(place: Mapping[str, Any]) -> str | None:
    """Return the number of a place in GeoNames, of the properties of its feature; None where it has none."""
    found = _GEONAMES.fullmatch(place["gazetteer_id"] or "")
    return found[1] if found else None


def certainty(place: Mapping[str, Any], confidence: float) -> str:
    """Return how certain it is that something lies at the point of a place: `certain`, `less-certain` or `uncertain`.

    The words are those of the Linked Places format. Very likely is certain, as long as the point is that of the place
    itself and no other that only stands for it.

    Args:
        place: The properties of its feature.
        confidence: From 0 to 1.
    """
    found = _CERTAINTIES.get(in_words(confidence), "less-certain")
    stands_for_it = "offset" in place or place.get("inexact")
    return "less-certain" if found == "certain" and stands_for_it else found


def one_line(text: str) -> str:
    """Return a text without breaks of lines, which neither form's names and titles may hold."""
    return " ".join(text.split())


def write_list(path: Path, head: Mapping[str, Any], key: str, items: Iterable[Any], *, depth: int = 1) -> None:
    """Write a JSON object that ends with a long list, an item a line, without holding all of it.

    Args:
        path: The file.
        head: What the object holds before the list. Where `depth` is 2 its last value is an object, which holds the
            list in its place.
        key: The list's name.
        items: Its items.
        depth: How many objects end with the list.
    """
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f"{as_json(dict(head))[:-depth]}, {as_json(key)}: [")
        file.writelines(_parted(items))
        file.write("\n]" + "}" * depth + "\n")


def _parted(items: Iterable[Any]) -> Iterator[str]:
    for number, item in enumerate(items):
        yield f"{',' if number else ''}\n{as_json(item)}"
