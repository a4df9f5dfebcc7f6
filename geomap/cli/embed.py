"""`geomap embed`: a map file or a map document in, a frame for a web page out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from geomap.cli.options import gazetteer_option
from geomap.errors import DocumentInvalid
from geomap.outputs.frame import ALLOWANCES, PANELS, THEMES, Frame, framed_address, framed_page

_HEIGHT, _COMPACT = 600, 420
"""Pixels of a map, and of one without what stands beside it."""


@click.command(short_help="Print a frame that shows a map on a web page.")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option(
    "--src",
    "address",
    metavar="URL",
    help="Where you put the map file; without it the frame holds the whole map.",
)
@click.option("--title", metavar="TEXT", help="What screen readers call the map.  [default: its own title]")
@click.option("--width", metavar="WIDTH", default="100%", show_default=True, help="Pixels or per cent.")
@click.option(
    "--height",
    metavar="PIXELS",
    type=click.IntRange(100, 10_000),
    help="Height until the map asks for another.  [default: 600, compact 420]",
)
@click.option("--fixed", is_flag=True, help="Keep that height, without a script beside the frame.")
@click.option(
    "--allow",
    "allowed",
    type=click.Choice(sorted(ALLOWANCES)),
    multiple=True,
    help="Let the map open links in a new window, save files or print. May be given more than once.",
)
@click.option("--compact", is_flag=True, help="Show the map, one line about it and the credit, and nothing else.")
@click.option(
    "--theme",
    type=click.Choice(THEMES),
    default="auto",
    show_default=True,
    help="Colours of the map; with auto they are those of the page around it.",
)
@click.option("--wheel", is_flag=True, help="Let the wheel and one finger move the map, and not scroll the page.")
@click.option(
    "--panel",
    type=click.Choice(PANELS),
    default="open",
    show_default=True,
    help="Show the lists beside the map, show them when they are opened, or leave them out.",
)
@click.option("--no-search", is_flag=True, help="Leave out the search.")
@gazetteer_option
def embed(
    *,
    file: Path,
    address: str | None,
    title: str | None,
    width: str,
    height: int | None,
    fixed: bool,
    allowed: Sequence[str],
    compact: bool,
    theme: str,
    wheel: bool,
    panel: str,
    no_search: bool,
    gazetteer_path: str | None,
) -> None:
    """Print an <iframe> that shows FILE, a map file (.html) or a map document (.geojson), on a web page.

    The frame is sandboxed: the map draws, and can reach nothing of the page around it. It tells the page how high it
    wants to be. Paste the frame into the page.

    \b
    Examples:
      geomap embed map.html > frame.html
      geomap embed map.html --src https://example.org/maps/map.html --height 480
      geomap embed map.html --compact --theme light > frame.html
    """
    from geomap.outputs.load import is_map_file, parse_document, read_text

    text = read_text(file)
    document = parse_document(text, where=file)
    try:
        frame = Frame(
            title or str(document.get("title") or "Map of reports"),
            width,
            height or (_COMPACT if compact else _HEIGHT),
            follows=not fixed,
            allowed=allowed,
            compact=compact,
            theme=theme,
            wheel=wheel,
            panel=panel,
            search=not no_search,
        )
        if address is not None:
            click.echo(framed_address(address, frame=frame), nl=False)
            return
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    page = text if is_map_file(text) else _drawn(document, file=file, gazetteer_path=gazetteer_path)
    click.echo(framed_page(page, frame=frame), nl=False)


def _drawn(document: dict[str, Any], *, file: Path, gazetteer_path: str | None) -> str:
    """Return the map file of a document."""
    from gazetteer import Gazetteer
    from geomap.outputs.formats import map_page

    try:
        with Gazetteer.open(gazetteer_path) as gazetteer:
            return map_page(document, gazetteer=gazetteer)
    except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
        raise DocumentInvalid("is damaged: a feature has not the form of a map document", where=file) from error
