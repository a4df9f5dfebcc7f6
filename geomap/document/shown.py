"""The map document as an object: a dictionary that a notebook shows as a table and a map."""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path
from typing import Any


class MapDocument(dict[str, Any]):
    """A map document: the JSON values of `document.schema.json`, and where its basemap can come from.

    It is an ordinary dictionary in every other way; what is made from it by `|` or `copy` is one too.

    Attributes:
        gazetteer_path: The gazetteer file that the document was made with; None where it is not known, and then the
            starter gazetteer gives the basemap.
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
        """Return what a notebook shows, as `geomap.outputs.notebook.mimebundle` makes it.

        Args:
            include: The only types wanted, such as `text/html`; None for all.
            exclude: Types not wanted.
        """
        from geomap.outputs.notebook import mimebundle

        bundle = mimebundle(self, gazetteer_path=self.gazetteer_path)
        return {
            kind: text
            for kind, text in bundle.items()
            if (include is None or kind in include) and (exclude is None or kind not in exclude)
        }

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:  # noqa: ARG002 - the signature is IPython's
        """Print the line that says what is on the map; IPython would print the whole dictionary.

        Args:
            printer: IPython's printer, whose `text` takes what is to be shown.
            cycle: Whether the document is being printed within itself.
        """
        from geomap.outputs.notebook import summary

        printer.text(summary(self))
