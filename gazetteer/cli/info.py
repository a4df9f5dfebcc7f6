"""`gazetteer info`: what a gazetteer file holds, where it comes from and under which licences."""

from __future__ import annotations

from dataclasses import asdict

import click

from gazetteer.cli.parameters import default_layout, gazetteer_option, layout_option
from gazetteer.util.table import table
from gazetteer.util.text import as_json, printable


@click.command(short_help="Show what is in the gazetteer, where it is from, its licences.")
@layout_option("table", "json")
@gazetteer_option
def info(*, layout: str | None, path: str | None) -> None:
    """Show what is in the gazetteer: layers, sources, licences, date.

    \b
    Examples:
      gazetteer info
      gazetteer info --gazetteer camps.gpkg --format json
    """
    from gazetteer.gazetteer import Gazetteer

    with Gazetteer.open(path) as gazetteer:
        found = gazetteer.info()
    layout = layout or default_layout()
    if layout == "json":
        click.echo(as_json({**asdict(found), "path": str(found.path)}))
        return
    about = f"{found.title} ({found.version}), built {found.built}"
    click.echo(f"{printable(about)}\n{printable(str(found.path))}")
    click.echo(f"{found.places:,} places, {found.names:,} names, {found.areas:,} areas\n")
    header = ("layer", "places", "areas", "names")
    rows = [(layer.title, f"{layer.places:,}", f"{layer.areas:,}", f"{layer.names:,}") for layer in found.layers]
    click.echo(table(header, rows, right=frozenset({"places", "areas", "names"})))
    for layer in found.layers:
        click.echo(f"\n{printable(layer.title)}\n  source   {printable(layer.source)}")
        click.echo(f"  version  {printable(layer.version)}\n  licence  {printable(layer.licence)}")
    if found.attributions:
        click.echo("\nPlease credit: " + "; ".join(map(printable, found.attributions)))
