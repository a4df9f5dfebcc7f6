"""A small page that shows one place, for the frame in which a client shows what a candidate is.

Names come from files that anybody may have written. What always holds: every text is escaped, with the characters that
a terminal or page would obey shown by their codes; the page has no script, asks for nothing, and a policy forbids both.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from html import escape
from typing import TYPE_CHECKING

from gazetteer.kinds import kind_label
from gazetteer.model import NameForm, Place
from gazetteer.util.text import shortened

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer

WIDTH, HEIGHT = 400, 260
"""Size of the frame that the page suits, pixels."""

_LONGEST, _MOST_NAMES = 80, 12

_STYLE = (
    "body{font:14px/1.4 system-ui,sans-serif;margin:10px 14px;color:#1a1a1a;background:#fff;overflow-wrap:anywhere}"
    "h1{font-size:17px;margin:0 0 2px}p{margin:0 0 8px;color:#444}"
    "dl{display:grid;grid-template-columns:max-content 1fr;gap:1px 12px;margin:0}dt{color:#555}dd{margin:0}"
)
_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()


def policy(framers: Iterable[str]) -> str:
    """Return the Content-Security-Policy of the page: its own style, nothing else, in frames of some origins alone."""
    return (
        f"default-src 'none'; style-src 'sha256-{_HASH}'; base-uri 'none'; form-action 'none'; sandbox; "
        f"frame-ancestors {' '.join(framers)}"
    )


def page(place: Place, gazetteer: Gazetteer) -> str:
    """Return the page of a place, in HTML."""
    country = gazetteer.country(place.country) if place.country else None
    where = [kind_label(place.kind), place.admin1, country.name if country else place.country]
    rows = (
        ("Latitude, longitude", f"{place.lat:.5f}, {place.lon:.5f}"),
        ("Population", f"{place.population:,}" if place.population else ""),
        ("Also", ", ".join(_other_names(place, gazetteer))),
        ("Id", place.id),
        ("Source", _source(place, gazetteer)),
    )
    listed = "".join(f"<dt>{name}</dt><dd>{_shown(text, limit=400)}</dd>" for name, text in rows if text)
    told = ", ".join(_shown(part) for part in where if part)
    return _document(title=_plain(place.name), body=f"<h1>{_shown(place.name)}</h1><p>{told}</p><dl>{listed}</dl>")


def missing_page(place_id: str) -> str:
    """Return the page for an id that no place has."""
    return _document(title="No such place", body=f"<h1>No such place</h1><p>{_shown(place_id)}</p>")


def _document(*, title: str, body: str) -> str:
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{_STYLE}</style></head><body>{body}</body></html>"
    )


def _shown(text: str, *, limit: int = _LONGEST) -> str:
    """Return a text for the body of the page; one written from right to left turns nothing round beside it."""
    return f"<bdi>{_plain(text, limit=limit)}</bdi>"


def _plain(text: str, *, limit: int = _LONGEST) -> str:
    return escape(shortened(text, limit=limit))


def _other_names(place: Place, gazetteer: Gazetteer) -> list[str]:
    names = [name for name, form in gazetteer.names(place.id) if form is NameForm.NAME and name != place.name]
    return [shortened(name, limit=40) for name in names[:_MOST_NAMES]] + (["…"] if len(names) > _MOST_NAMES else [])


def _source(place: Place, gazetteer: Gazetteer) -> str:
    layer = next((layer for layer in gazetteer.info().layers if layer.name == place.layer), None)
    return " · ".join(filter(None, (layer.title, layer.attribution))) if layer else place.layer
