"""`geomap map`: reports in, one map file out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from gazetteer.util.files import write_atomically
from gazetteer.util.text import printable
from geomap.cli.options import Reading, Run, counted, focus_in_words, reading_options, routes_in_words, writing
from geomap.document.undrawn import is_drawn
from geomap.outputs.formats import WRITERS, Contents
from geomap.reports.json_lines import without_surrogates

if TYPE_CHECKING:
    from geomap.document.build import RoutesShown

_FORMS = "; ".join(
    f"{' or '.join(f'FILE{suffix}' for suffix in suffixes)} {purpose}"
    for purpose, suffixes in groupby(filter(None, WRITERS), key=lambda suffix: WRITERS[suffix].purpose)
)


def _known_suffixes(_context: click.Context, _parameter: click.Parameter, outputs: Sequence[Path]) -> Sequence[Path]:
    for output in outputs:
        if output.suffix.lower() not in WRITERS:
            raise click.BadParameter(
                f"the suffix of {printable(str(output))} is none of {', '.join(filter(None, WRITERS))}"
            )
    return outputs


def _known_tiles(_context: click.Context, _parameter: click.Parameter, name: str | None) -> str | None:
    if name is not None:
        from geomap.outputs.map_file.tiles import find_tiles

        try:
            find_tiles(name)
        except ValueError as error:
            raise click.BadParameter(printable(str(error))) from error
    return name


@click.command("map", short_help="Draw reports on a map, in one file that works offline.")
@click.option(
    "--output", "-o", "outputs", metavar="FILE", type=click.Path(path_type=Path),
    multiple=True, callback=_known_suffixes,
    help=f"Where to write: {_FORMS}. May be given more than once.  [default: map.html]",
)  # fmt: skip
@click.option(
    "--title", metavar="TEXT", help="Title of the map.  [default: the report's title, or the number of reports]"
)
@click.option("--demonyms", is_flag=True, help='Draw places that only an adjective names, such as Syria by "Syrian".')
@click.option(
    "--tiles", metavar="NAME", callback=_known_tiles,
    help="Lay online tiles, such as OpenStreetMap, over the basemap; whoever opens the map then asks their server.",
)  # fmt: skip
@click.option(
    "--text/--no-text", "text", default=None,
    help="Put the whole text of the reports into all outputs, or into none, which then hold only the sentences that "
    "name places.  [default: into the map, of at most 5 reports]",
)  # fmt: skip
@click.option(
    "--routes", type=click.Choice(["all", "only", "none"]), default="all", show_default=True,
    help="Draw routes and places, routes and the places they stop at, or no routes.",
)  # fmt: skip
@reading_options
def map_(
    *,
    reading: Reading,
    outputs: Sequence[Path],
    title: str | None,
    demonyms: bool,
    tiles: str | None,
    text: bool | None,
    routes: RoutesShown,
) -> None:
    """Draw what each REPORT says on one map: files (.txt, .md, .jsonl), folders of them, or - for standard input.

    The map is one HTML file that needs no network. Each marker and line shows the sentences it comes from.

    \b
    Examples:
      geomap map report.txt --output map.html
      geomap map reports/ --output map.html --output map.geojson --title "Strikes, October"
      geomap map reports/ --routes only --output routes.gpx
      geomap map reports/ --country SD,SS
    """
    from gazetteer import Gazetteer

    # An argument that is not UTF-8 arrives with lone surrogates.
    title = without_surrogates(title) if title else None
    outputs = outputs or (Path("map.html"),)
    with Gazetteer.open(reading.gazetteer_path) as gazetteer:
        run = Run(reading, gazetteer=gazetteer)
        found = list(run)
        from geomap.document.build import build_document, few_enough, with_texts

        document = build_document(
            found, gazetteer=gazetteer, title=title, demonyms=demonyms, routes=routes, focus=run.focus
        )
        whole = with_texts(document, found)
        shown = whole if text or (text is None and few_enough(found)) else document
        contents = Contents(whole if text else document, shown, gazetteer, tiles)
        for output in outputs:
            with writing(output):
                write_atomically(output, WRITERS[output.suffix.lower()].text(contents).encode())
        focus = run.focus and focus_in_words(run.focus, countries=gazetteer)
    for notice in document.get("notices", ()):
        click.echo(f"geomap: {printable(notice)}", err=True)
    if focus:
        click.echo(f"geomap: focus: {printable(focus)}", err=True)
    click.echo(f"geomap: {_summary(document, len(found))} → {printable(', '.join(map(str, outputs)))}", err=True)


def _summary(document: Mapping[str, Any], reports: int) -> str:
    kinds = [feature["properties"]["type"] for feature in document["features"]]
    left_out = [feature["properties"].get("undrawn") for feature in document["features"]]
    undrawn = sum(not is_drawn(one) for one in left_out)
    found = [counted(kinds.count("place"), "place"), routes_in_words(kinds.count("route"), undrawn)]
    return ", ".join(
        [counted(reports, "report"), *found, counted(kinds.count("unresolved"), "name", after=" not placed")]
    )
