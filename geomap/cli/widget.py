"""`geomap widget`: writes the element `<geo-map>` for other people's pages."""

from __future__ import annotations

from pathlib import Path

import click

from gazetteer.util.text import printable
from geomap.cli.options import gazetteer_option, writing


@click.command(short_help="Write the element <geo-map>, for maps on web pages of your own.")
@click.argument("folder", metavar="FOLDER", type=click.Path(file_okay=False, path_type=Path))
@gazetteer_option
def widget(*, folder: Path, gazetteer_path: str | None) -> None:
    """Write the element <geo-map> into FOLDER: geo-map.js, its types, package.json and a README.

    A page needs geo-map.js alone. The folder can be installed with npm as it is.

    \b
    Examples:
      geomap widget static/geo-map
      npm install ./static/geo-map
    """
    from gazetteer import Gazetteer
    from geomap.outputs.map_file.basemap import build_world_basemap
    from geomap.outputs.widget import write_package

    with Gazetteer.open(gazetteer_path) as gazetteer:
        basemap = build_world_basemap(gazetteer)
    with writing(folder):
        written = write_package(folder, basemap=basemap)
    click.echo(f"geomap: {len(written)} files → {printable(str(folder))}", err=True)
