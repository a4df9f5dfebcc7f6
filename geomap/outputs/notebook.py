"""The map document of the public interface: a dictionary that a notebook shows as a table and a map.

The table holds text alone and comes first, because it is what remains where frames are taken out: on hosting sites, in
mail, in print. The map follows in a sandboxed frame. A map that tells Python what was selected on it is in
`geomap.outputs.notebook_widget`.

What always holds: no string of the document is markup, nothing runs outside the frame, and nothing is fetched.
"""

from __future__ import annotations

import html
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gazetteer.util.text import printable
from geomap.document.confidence import with_percentage
from geomap.document.place_features import times_named
from geomap.outputs.frame import Frame, framed_page, visible

if TYPE_CHECKING:
    from gazetteer import Gazetteer
    from geomap.document.build import LabelWords, RoutesShown
    from geomap.model import Extraction, Focus

MOST_ROWS = 15
"""Rows of the table; the map shows the rest."""

_LONGEST = 160
"""Characters of a cell."""

_HEIGHT = 560
"""Pixels of the map in a notebook."""


class MapDocument(dict[str, Any]):
    """A map document: the JSON values of `document.schema.json`, and where its basemap can come from.

    It is an ordinary dictionary in every other way.

    Attributes:
        gazetteer_path: The gazetteer file that the document was made with; where None, the starter gazetteer gives the
            basemap.
    """

    __slots__ = ("gazetteer_path",)

    gazetteer_path: Path | None

    def __init__(self, values: dict[str, Any], *, gazetteer_path: Path | None = None) -> None:
        """Hold a document; see the class for the arguments."""
        super().__init__(values)
        self.gazetteer_path = gazetteer_path

    def _repr_mimebundle_(
        self, include: Container[str] | None = None, exclude: Container[str] | None = None
    ) -> dict[str, str]:
        """Return what a notebook shows: the media types in `include`, or all, without those in `exclude`."""
        bundle = mimebundle(self, gazetteer_path=self.gazetteer_path)
        return {
            kind: text
            for kind, text in bundle.items()
            if (include is None or kind in include) and (exclude is None or kind not in exclude)
        }

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:  # noqa: ARG002 - the signature is IPython's
        """Print one line that says what is on the map; IPython would print the whole dictionary."""
        printer.text(summary(self))


def build_document(
    extractions: Sequence[Extraction],
    *,
    gazetteer: Gazetteer,
    title: str | None = None,
    demonyms: bool = False,
    routes: RoutesShown = "all",
    focus: Focus | None = None,
    labels: LabelWords = "report",
) -> MapDocument:
    """Merge the extractions of all reports into one map document, which a notebook shows as a map.

    Args:
        extractions: One for each report; the ids of the reports differ.
        gazetteer: The gazetteer they were made with.
        title: Title of the map; where None, that of the only report or the number of reports.
        demonyms: Whether "Syrian" puts Syria on the map.
        routes: `all` shows routes and places; `only` routes and the places that they stop at, and no names that are not
            placed; `none` no routes.
        focus: Where the reports are set, on which the map opens: what `Pipeline.focus` says after a run, or your own.
        labels: Whose words the names on the map are: as the reports most often spell them, or as the `gazetteer` does.

    Returns:
        The document as JSON values, in the form of `geomap/document/schemas/document.schema.json`.
    """
    from geomap.document import build

    values = build.build_document(
        extractions,
        gazetteer=gazetteer,
        title=title,
        demonyms=demonyms,
        routes=routes,
        focus=focus,
        labels=labels,
    )
    return MapDocument(values, gazetteer_path=gazetteer.path)


def mimebundle(document: Mapping[str, Any], *, gazetteer_path: Path | None = None) -> dict[str, str]:
    """Return a map document as a notebook shows it, by media type: a line of text, and HTML with a table and the map.

    Args:
        document: The map document.
        gazetteer_path: The gazetteer that gives the basemap; where None or gone, the starter gazetteer.

    Raises:
        gazetteer.GazetteerError: The starter gazetteer is missing and cannot be made.
    """
    return {
        "text/plain": summary(document),
        "text/html": table(document) + map_frame(document, gazetteer_path=gazetteer_path),
    }


def summary(document: Mapping[str, Any]) -> str:
    """Return one line that says what is on a map."""
    types = [feature["properties"]["type"] for feature in document["features"]]
    title = printable(str(document.get("title", "")))[:_LONGEST]
    return (
        f"<map document {title!r}: {types.count('place')} places, {types.count('route')} routes, "
        f"{types.count('unresolved')} names not placed>"
    )


def table(document: Mapping[str, Any]) -> str:
    """Return what a map document holds as an HTML table with every string escaped.

    Routes come first, then the places that are mentioned most often, then the names that are not placed.
    """
    rows = [*_route_rows(document), *_place_rows(document), *_unplaced_rows(document)]
    body = "".join(f"<tr>{''.join(f'<td>{_cell(cell)}</td>' for cell in row)}</tr>" for row in rows[:MOST_ROWS])
    rest = f"<p>and {len(rows) - MOST_ROWS:,} more in the map</p>" if len(rows) > MOST_ROWS else ""
    head = "".join(f"<th>{name}</th>" for name in ("What", "Name", "Where", "Confidence", "Evidence"))
    caption = f"<caption>{_cell(document.get('title', ''))}</caption>"
    return f"<table>{caption}<thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{rest}"


def map_frame(document: Mapping[str, Any], *, gazetteer_path: Path | None = None) -> str:
    """Return an `<iframe>` that holds the whole map file of a document; the arguments are those of `mimebundle`."""
    from geomap.outputs.map_file import render_map

    page = render_map(document, basemap=basemap_of(document, gazetteer_path=gazetteer_path))
    frame = Frame(str(document.get("title") or "Map of reports"), height=_HEIGHT, follows=False)
    return framed_page(page, frame=frame)


def basemap_of(document: Mapping[str, Any], *, gazetteer_path: Path | None = None) -> Any:
    """Return the basemap of a document; the arguments are those of `mimebundle`."""
    from gazetteer import Gazetteer
    from geomap.outputs.map_file import build_basemap, focus_bounds

    known = gazetteer_path if gazetteer_path is not None and gazetteer_path.exists() else None
    with Gazetteer.open(known) as gazetteer:
        return build_basemap(gazetteer, bounds=focus_bounds(document), document=document)


def _cell(value: object) -> str:
    """Return a value as the content of an element: escaped, without control characters, at most `_LONGEST` long."""
    text = visible(str(value))
    return html.escape(text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…")


def _features(document: Mapping[str, Any], kind: str) -> Iterator[Mapping[str, Any]]:
    return (feature["properties"] for feature in document["features"] if feature["properties"]["type"] == kind)


def _route_rows(document: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    for route in _features(document, "route"):
        stops = " → ".join(str(stop.get("name") or stop.get("surface")) for stop in route["stops"])
        sentences = (claim["sentence"] for claim in route["claims"])
        sure = with_percentage(route["confidence"])
        yield f"{route['status']} route", str(route["mover"] or "movement"), stops, sure, _first(sentences)


def _place_rows(document: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    for place in sorted(_features(document, "place"), key=lambda place: -times_named(place)):
        where = ", ".join(filter(None, (place.get("admin1"), place.get("country_name") or place.get("country"))))
        sentences = (mention["sentence"] for mention in place["mentions"])
        yield str(place["kind"]), str(place["name"]), where, with_percentage(place["confidence"]), _first(sentences)


def _unplaced_rows(document: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    for name in _features(document, "unresolved"):
        guess, sure = "", ""
        if name["alternatives"]:
            best = name["alternatives"][0]
            parts = (best["name"], best.get("admin1"), best.get("country_name") or best.get("country"))
            guess = f"perhaps {', '.join(dict.fromkeys(filter(None, parts)))}"
            sure = with_percentage(best["confidence"])
        yield "not placed", str(name["name"]), guess, sure, _first(one["sentence"] for one in name["mentions"])


def _first(sentences: Iterable[str]) -> str:
    return next(iter(sentences), "")
