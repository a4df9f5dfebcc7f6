"""`geomap picture`: a map document or map file in, a picture for publishing out."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import click

from gazetteer.util.files import write_atomically
from gazetteer.util.text import printable
from geomap.cli.destinations import STANDARD, destinations, write_to_standard_output
from geomap.cli.options import gazetteer_option, writing
from geomap.errors import DocumentInvalid, PictureImpossible

_FORMS = {".svg": "a drawing", ".png": "pixels"}
_LEAST, _MOST = 200, 8_000
"""Pixels of a side."""


def _read_size(_context: click.Context, _parameter: click.Parameter, value: str) -> tuple[int, int]:
    sides = re.fullmatch(r"([0-9]{1,5})[xX×]([0-9]{1,5})", value.strip())
    if sides is None:
        raise click.BadParameter(f"{printable(value)} is no size; write width and height as 1200x675")
    width, height = int(sides[1]), int(sides[2])
    if not (_LEAST <= width <= _MOST and _LEAST <= height <= _MOST):
        raise click.BadParameter(f"{width}x{height} has a side below {_LEAST} or above {_MOST} pixels")
    return width, height


@click.command(short_help="Draw a map as a picture, SVG or PNG, for publishing.")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@click.option(
    "--output", "-o", "to", metavar="FILE", default="map.svg", show_default=True,
    help="Where to write: FILE.svg, or FILE.png, which needs the extra pictures.",
)  # fmt: skip
@click.option(
    "--size", metavar="WxH", callback=_read_size, default="1200x675", show_default=True,
    help="Pixels: 1200x675 is 16:9, 1080x1080 square, 1080x1350 4:5.",
)  # fmt: skip
@click.option("--theme", type=click.Choice(["light", "dark"]), default="light", show_default=True, help="Colours.")
@click.option(
    "--labels", type=click.Choice(["report", "gazetteer"]),
    help="Call places as the reports spell them most often, or by the gazetteer's name.  [default: as FILE does]",
)  # fmt: skip
@gazetteer_option
def picture(*, file: Path, to: str, size: tuple[int, int], theme: Any, labels: Any, gazetteer_path: str | None) -> None:
    """Draw FILE, a map document (.geojson) or a map file (.html), as a picture for publishing.

    It has title, sentence, scale, legend and the whole credit, on the ground that the map file has, and needs no
    browser and no network.

    \b
    Examples:
      geomap picture map.geojson --output map.svg
      geomap picture map.html --output map.png --size 1080x1350 --theme dark
    """
    from geomap.outputs.load import carried_ground, parse_document, read_text
    from geomap.outputs.pictures.raster import check_raster, png_of

    (output,) = destinations([to], None, otherwise="svg", suffixes=_FORMS)
    if output.suffix.lower() == ".png":
        check_raster()
    text = read_text(file)
    document = parse_document(text, where=file)
    ground = carried_ground(text)
    drawn = _drawn(document, ground, file=file, size=size, theme=theme, labels=labels, gazetteer_path=gazetteer_path)
    if output == STANDARD:
        write_to_standard_output(drawn.encode("utf-8"))
        return
    content = png_of(drawn) if output.suffix.lower() == ".png" else drawn.encode("utf-8")
    with writing(output):
        write_atomically(output, content)
    click.echo(f"geomap: {size[0]} × {size[1]} pixels → {printable(str(output))}", err=True)


def _drawn(
    document: dict[str, Any], ground: dict[str, Any] | None, *, file: Path, size: tuple[int, int], theme: Any,
    labels: Any, gazetteer_path: str | None,
) -> str:  # fmt: skip
    """Return the picture of a document, on the ground that its file carries or that the gazetteer has."""
    from geomap.outputs import pictures

    try:
        basemap = ground or _ground(document, gazetteer_path)
        return pictures.picture(document, basemap=basemap, size=size, theme=theme, labels=labels)
    except PictureImpossible:
        raise
    except (AttributeError, IndexError, KeyError, TypeError, ValueError, OverflowError) as error:
        raise DocumentInvalid("is damaged: a feature has not the form of a map document", where=file) from error


def _ground(document: dict[str, Any], gazetteer_path: str | None) -> dict[str, Any]:
    """Return the ground of a document, as its map file would have it."""
    from gazetteer import Gazetteer
    from geomap.outputs.map_file import build_basemap, focus_bounds

    with Gazetteer.open(gazetteer_path) as gazetteer:
        return build_basemap(gazetteer, bounds=focus_bounds(document), document=document).to_json()
