"""Command line: `python -m tools.ground LAYER|all [--packages FOLDER]`."""

from __future__ import annotations

from pathlib import Path

import click

from geomap.outputs.map_file.ground import ground_file
from tools.ground import cells, lakes, land, relief, rivers, units

LAYERS = {"lakes": lakes, "land": land, "rivers": rivers, "units": units}


@click.command()
@click.argument("layer", type=click.Choice([*LAYERS, "relief", "all"]))
@click.option(
    "--packages",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("out/packages"),
    show_default=True,
    help="Folder of wheels; what is missing is downloaded into it with pip.",
)
def main(layer: str, packages: Path) -> None:
    """Make LAYER, or all of them, and write its files."""
    for name in (*LAYERS, "relief") if layer == "all" else (layer,):
        if name == "relief":
            relief.write(packages)
        else:
            module = LAYERS[name]
            made = cells.cut(module.derive(packages), size=module.SIZE, unit=module.UNIT)
            ground_file.write(name, made, unit=module.UNIT, about=module.ABOUT)
        for path in sorted((ground_file.DATA / name).iterdir()):
            click.echo(f"{path}: {path.stat().st_size:,} bytes", err=True)


if __name__ == "__main__":
    main(prog_name="python -m tools.ground")
