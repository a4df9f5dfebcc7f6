"""`geomap embed`: a map file or a map document in, a frame for a web page out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from geomap.cli.options import gazetteer_option
from geomap.errors import DocumentInvalid
from geomap.outputs.frame import ALLOWANCES, Frame, framed_address, framed_page


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
    default=600,
    show_default=True,
    help="Height until the map asks for another.",
)
@click.option("--fixed", is_flag=True, help="Keep that height, without a script beside the frame.")
@click.option(
    "--allow",
    "allowed",
    type=click.Choice(sorted(ALLOWANCES)),
    multiple=True,
    help="Let the map open links in a new window, or save files. May be given more than once.",
)
@gazetteer_option
def embed(
    *,
    file: Path,
    address: str | None,
    title: str | None,
    width: str,
    height: int,
    fixed: bool,
    allowed: Sequence[str],
    gazetteer_path: str | None,
) -> None:
    """Print an <iframe> that shows FILE, a map file (.html) or a map document (.geojson), on a web page.

    The frame is sandboxed: the map draws, and can reach nothing of the page around it. It tells the page how high it
    wants to be. Paste the frame into the page.

    \b
    Examples:
      geomap embed map.html > frame.html
      geomap embed map.html --src https://example.org/maps/map.html --height 480
    """
    from geomap.outputs.load import is_map_file, parse_document, read_text

    text = read_text(file)
    document = parse_document(text, where=file)
    try:
        frame = Frame(title or str(document.get("title") or "Map of reports"), width, height, not fixed, allowed)
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
