"""Shows a map document in a notebook: a table that is text and nothing else, then the map in a sandboxed frame.

The table comes first because it is what remains where frames are taken out: on hosting sites, in mail, in print. A map
document shows itself so (`geomap.document.MapDocument`); `geomap.outputs.notebook_widget` has a map that tells Python
what was selected.

What always holds: no string of the document is markup, it runs nothing outside the frame, and nothing is fetched.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from gazetteer.util.text import printable
from geomap.outputs.frame import Frame, framed_page, visible

MOST_ROWS = 15
"""Rows of the table; the map shows the rest."""

_LONGEST = 160
"""Characters of a cell."""

_HEIGHT = 560
"""Pixels of the map in a notebook."""


def mimebundle(document: Mapping[str, Any], *, gazetteer_path: Path | None = None) -> dict[str, str]:
    """Return a map document as a notebook shows it.

    Args:
        document: The map document.
        gazetteer_path: The gazetteer that gives the basemap; where None or gone, the starter gazetteer.

    Returns:
        Texts by media type: `text/plain`, and `text/html` with a table and the map in a sandboxed frame.

    Raises:
        gazetteer.GazetteerError: The starter gazetteer is missing and cannot be made.
    """
    return {
        "text/plain": summary(document),
        "text/html": table(document) + map_frame(document, gazetteer_path=gazetteer_path),
    }


def summary(document: Mapping[str, Any]) -> str:
    """Return one line that says what is on a map.

    Args:
        document: The map document.
    """
    types = [feature["properties"]["type"] for feature in document["features"]]
    title = printable(str(document.get("title", "")))[:_LONGEST]
    return (
        f"<map document {title!r}: {types.count('place')} places, {types.count('route')} routes, "
        f"{types.count('unresolved')} unresolved names>"
    )


def table(document: Mapping[str, Any]) -> str:
    """Return routes and places of a map document as an HTML table, the most mentioned first.

    Args:
        document: The map document.

    Returns:
        The table, every string in it escaped.
    """
    rows = [*_route_rows(document), *_place_rows(document)]
    body = "".join(f"<tr>{''.join(f'<td>{_cell(cell)}</td>' for cell in row)}</tr>" for row in rows[:MOST_ROWS])
    rest = f"<p>and {len(rows) - MOST_ROWS:,} more on the map</p>" if len(rows) > MOST_ROWS else ""
    head = "".join(f"<th>{name}</th>" for name in ("What", "Name", "Where", "Confidence", "Evidence"))
    caption = f"<caption>{_cell(document.get('title', ''))}</caption>"
    return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{rest}"


def map_frame(document: Mapping[str, Any], *, gazetteer_path: Path | None = None) -> str:
    """Return the map of a document in a sandboxed frame.

    Args:
        document: The map document.
        gazetteer_path: The gazetteer that gives the basemap; where None or gone, the starter gazetteer.

    Returns:
        An `<iframe>` that holds the whole map file.
    """
    from geomap.outputs.map_file import render_map

    page = render_map(document, basemap=basemap_of(document, gazetteer_path=gazetteer_path))
    frame = Frame(str(document.get("title") or "Map of reports"), height=_HEIGHT, follows=False)
    return framed_page(page, frame=frame)


def basemap_of(document: Mapping[str, Any], *, gazetteer_path: Path | None = None) -> Any:
    """Return the basemap of a document.

    Args:
        document: The map document.
        gazetteer_path: The gazetteer to take it from; where None or gone, the starter gazetteer.
    """
    from gazetteer import Gazetteer
    from geomap.outputs.map_file import build_basemap, focus_bounds

    known = gazetteer_path if gazetteer_path is not None and gazetteer_path.exists() else None
    with Gazetteer.open(known) as gazetteer:
        return build_basemap(gazetteer, bounds=focus_bounds(document), document=document)


def _cell(value: object) -> str:
    """Return a string as the content of an element: escaped, without what steers a display, not endless."""
    text = visible(str(value))
    return html.escape(text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…")


def _features(document: Mapping[str, Any], kind: str) -> Iterator[Mapping[str, Any]]:
    """Yield the properties of the features of one type."""
    return (feature["properties"] for feature in document["features"] if feature["properties"]["type"] == kind)


def _route_rows(document: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    """Yield what the table says of each route."""
    for route in _features(document, "route"):
        stops = " → ".join(str(stop.get("name") or stop.get("surface")) for stop in route["stops"])
        sentences = (claim["sentence"] for claim in route["claims"])
        yield f"{route['status']} route", str(route["mover"] or "movement"), stops, _share(route), _first(sentences)


def _place_rows(document: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    """Yield what the table says of each place."""
    for place in sorted(_features(document, "place"), key=lambda place: -len(place["mentions"])):
        where = ", ".join(filter(None, (place.get("admin1"), place.get("country_name") or place.get("country"))))
        sentences = (mention["sentence"] for mention in place["mentions"])
        yield str(place["kind"]), str(place["name"]), where, _share(place), _first(sentences)


def _share(properties: Mapping[str, Any]) -> str:
    return f"{properties['confidence']:.0%}"


def _first(sentences: Iterable[str]) -> str:
    return next(iter(sentences), "")
