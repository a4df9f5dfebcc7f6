"""The forms that a map document is written in, by the suffix of the file.

To add a form, write a module here with a function from the map document to text, and add a row to `WRITERS`; the
command line reads the table. Texts of reports are hostile: for XML see `geomap.outputs.formats.xml`. GPX and KML leave
out what they cannot hold, such as claims and alternatives.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from geomap.outputs.formats.geojson import geojson_text
from geomap.outputs.formats.gpx import gpx_text
from geomap.outputs.formats.kml import kml_text
from geomap.outputs.formats.map_page import map_page

if TYPE_CHECKING:
    from gazetteer import Gazetteer


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file can be written from.

    Attributes:
        document: The map document, for data files.
        shown: The map document for readers, which may also carry the whole texts of reports.
        gazetteer: Where the basemap comes from.
        tiles: Name of online tiles over the basemap, or None.
    """

    document: Mapping[str, Any]
    shown: Mapping[str, Any]
    gazetteer: Gazetteer
    tiles: str | None = None


@dataclass(frozen=True, slots=True)
class Writer:
    """One form of file.

    Attributes:
        purpose: What such a file is, a phrase for the help of the command line.
        text: Returns the text of the file.
    """

    purpose: str
    text: Callable[[Contents], str]


_MAP = Writer("the map", lambda made: map_page(made.shown, gazetteer=made.gazetteer, tiles=made.tiles))
_DATA = Writer("its data", lambda made: geojson_text(made.document))

WRITERS: dict[str, Writer] = {
    ".html": _MAP,
    ".htm": _MAP,
    ".geojson": _DATA,
    ".json": _DATA,
    ".gpx": Writer("for GPS devices", lambda made: gpx_text(made.document)),
    ".kml": Writer("for virtual globes", lambda made: kml_text(made.document)),
    "": _MAP,  # A device such as /dev/stdout has no suffix.
}
"""How a file is written, by its suffix in small letters."""

__all__ = ["WRITERS", "Contents", "Writer", "geojson_text", "gpx_text", "kml_text", "map_page"]
