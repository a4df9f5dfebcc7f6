"""`geomap map`: reports in, one map file out."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gazetteer.util.text import printable
from geomap.cli.options import (
    corrections_option,
    counted,
    extractions,
    gazetteer_option,
    given_spans_option,
    nlp_option,
    reports_argument,
    skip_bad_option,
)
from geomap.errors import OutputUnwritable
from geomap.reports.json_lines import without_surrogates

if TYPE_CHECKING:
    from geomap.document.build import RoutesShown

_DOCUMENT_SUFFIXES = (".geojson", ".json")
_MAP_SUFFIXES = (".html", ".htm")
_EXPORT_SUFFIXES = (".gpx", ".kml")


def _known_suffixes(_context: click.Context, _parameter: click.Parameter, outputs: Sequence[Path]) -> Sequence[Path]:
    for output in outputs:
        # A device such as /dev/stdout has no suffix and gets the map.
        if output.suffix and output.suffix.lower() not in _DOCUMENT_SUFFIXES + _MAP_SUFFIXES + _EXPORT_SUFFIXES:
            raise click.BadParameter(
                f"the suffix of {printable(str(output))} says neither map (.html) nor data (.geojson, .gpx, .kml)"
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
@reports_argument
@click.option(
    "--output", "-o", "outputs", metavar="FILE", type=click.Path(path_type=Path),
    multiple=True, callback=_known_suffixes,
    help="Where to write: FILE.html the map, FILE.geojson its data, FILE.gpx or FILE.kml for devices and globes; "
    "may be given more than once.  [default: map.html]",
)  # fmt: skip
@click.option("--title", metavar="TEXT", help="Title of the map; where not given, that of the report or their number.")
@click.option("--demonyms", is_flag=True, help='Draw places that are only named by an adjective, as Syria by "Syrian".')
@click.option(
    "--tiles", metavar="NAME", callback=_known_tiles,
    help="Lay online tiles over the basemap, such as OpenStreetMap; whoever opens the map then asks their server.",
)  # fmt: skip
@click.option(
    "--text/--no-text", "text", default=None,
    help="Put the whole text of the reports into the outputs, or nowhere, only the sentences that name places.  "
    "[default: into the map, of at most 5 reports]",
)  # fmt: skip
@click.option(
    "--routes", type=click.Choice(["all", "only", "none"]), default="all", show_default=True,
    help="Draw routes and places, routes and the places they stop at, or no routes.",
)  # fmt: skip
@corrections_option
@nlp_option
@given_spans_option
@skip_bad_option
@gazetteer_option
def map_(
    *,
    reports: Sequence[str],
    outputs: Sequence[Path],
    title: str | None,
    demonyms: bool,
    tiles: str | None,
    text: bool | None,
    routes: RoutesShown,
    corrections_path: Path | None,
    pipeline_name: str | None,
    given_spans: bool,
    skip_bad: bool,
    gazetteer_path: str | None,
) -> None:
    """Draw what each REPORT says on one map: files (.txt, .md, .jsonl), folders of them, or - for standard input.

    The map is one HTML file that needs no network. Each marker and line shows the sentences it comes from.

    \b
    Examples:
      geomap map report.txt --output map.html
      geomap map reports/ --output map.html --output map.geojson --title "Strikes, October"
      geomap map reports/ --routes only --output routes.gpx
    """
    from gazetteer import Gazetteer

    # An argument that is not UTF-8 arrives with lone surrogates.
    title = without_surrogates(title) if title else None
    outputs = outputs or (Path("map.html"),)
    with Gazetteer.open(gazetteer_path) as gazetteer:
        found = list(
            extractions(
                reports,
                gazetteer=gazetteer,
                given_spans=given_spans,
                skip_bad=skip_bad,
                corrections_path=corrections_path,
                pipeline_name=pipeline_name,
            )
        )
        from geomap.document import build_document, few_enough, with_texts
        from geomap.outputs.map_file import build_basemap, focus_bounds, write_map

        document = build_document(found, gazetteer=gazetteer, title=title, demonyms=demonyms, routes=routes)
        whole = with_texts(document, found) if text or (text is None and few_enough(found)) else document
        bounds = focus_bounds(document)
        for output in outputs:
            try:
                suffix = output.suffix.lower()
                if suffix in _DOCUMENT_SUFFIXES + _EXPORT_SUFFIXES:
                    from gazetteer.util.files import write_atomically
                    from geomap.outputs.formats import gpx_text, kml_text

                    text_of = {".gpx": gpx_text, ".kml": kml_text}.get(suffix, document_text)
                    write_atomically(output, text_of(whole if text else document).encode())
                else:
                    write_map(
                        whole, output, basemap=build_basemap(gazetteer, bounds=bounds, document=document), tiles=tiles
                    )
            except OSError as error:
                raise OutputUnwritable.because(error, where=output) from error
    for notice in document.get("notices", ()):
        click.echo(f"geomap: {printable(notice)}", err=True)
    kinds = [feature["properties"]["type"] for feature in document["features"]]
    click.echo(
        f"geomap: {counted(len(found), 'report')}, {counted(kinds.count('place'), 'place')}, "
        f"{counted(kinds.count('route'), 'route')}, {counted(kinds.count('unresolved'), 'unresolved name')} "
        f"→ {printable(', '.join(map(str, outputs)))}",
        err=True,
    )


def document_text(document: dict[str, object]) -> str:
    """Return a map document as GeoJSON text, one feature a line so that two versions can be compared."""
    head = {key: value for key, value in document.items() if key != "features"}
    features = document["features"]
    if not isinstance(features, list):
        raise TypeError("the features of a map document are a list")
    lines = ",\n".join(json.dumps(feature, ensure_ascii=False) for feature in features)
    opening = json.dumps(head, ensure_ascii=False, indent=0).removesuffix("\n}")
    return f'{opening},\n"features": [\n{lines}\n]\n}}\n' if lines else f'{opening},\n"features": []\n}}\n'
