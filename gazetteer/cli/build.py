"""`gazetteer build`: the commands that make a gazetteer file, a module each."""

from __future__ import annotations

import click

from gazetteer.cli.build_geonames import geonames
from gazetteer.cli.build_table import table


@click.group(short_help="Make a gazetteer file.")
def build() -> None:
    """Make a gazetteer file.

    \b
    Examples:
      gazetteer build geonames SY.zip --output syria.gpkg
      gazetteer build table camps.csv --output camps.gpkg
    """


build.add_command(geonames)
build.add_command(table)
