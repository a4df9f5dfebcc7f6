"""`gazetteer combine`: several gazetteer files laid together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gazetteer.cli.parameters import gazetteer_file
from gazetteer.util.text import printable

if TYPE_CHECKING:
    from gazetteer.building.entries import PlaceRow

STARTER = "starter"
"""The word that stands for the starter gazetteer among the files."""


@click.command(short_help="Lay several gazetteers together.")
@click.argument("files", metavar="FILE...", nargs=-1, required=True)
@click.option(
    "--output", metavar="OUT.gpkg", required=True, type=click.Path(dir_okay=False, path_type=Path),
    callback=gazetteer_file,
    help="Gazetteer file to write; may be one of the others.",
)  # fmt: skip
@click.option("--title", metavar="TEXT", help="Title of the new gazetteer; by default the titles of the others.")
def combine(*, files: Sequence[str], output: Path, title: str | None) -> None:
    """Lay the gazetteers FILE together, later ones winning.

    A place that several of them hold, by its id, is as the last one has it, with the names of all. The word starter
    stands for the starter gazetteer; a file of that name is ./starter. Sources and licences of all layers are kept.

    \b
    Examples:
      gazetteer combine starter camps.gpkg --output both.gpkg
      gazetteer combine both.gpkg wells.gpkg --output both.gpkg
    """
    from gazetteer.building import combining
    from gazetteer.building.starter import ensure_starter
    from gazetteer.util.progress import track

    def watch(rows: Iterable[PlaceRow]) -> Iterator[PlaceRow]:
        return track(rows, label="Combining places")

    paths = [ensure_starter() if file == STARTER else Path(file) for file in files]
    combining.combine(paths, output, title=title, watch=watch)
    click.echo(f"gazetteer: {printable(str(output))} written", err=True)
