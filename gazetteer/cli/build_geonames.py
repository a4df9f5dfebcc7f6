"""`gazetteer build geonames`: the full gazetteer, from a GeoNames dump."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gazetteer.cli.parameters import gazetteer_file, two_letters_each
from gazetteer.util.commands import require_no_input
from gazetteer.util.text import printable

if TYPE_CHECKING:
    from gazetteer.building.geonames import Summary

ADDRESS = "https://download.geonames.org/export/dump"


@click.command(short_help="Build the full gazetteer from a GeoNames dump.")
@click.argument("dump", required=False, type=click.Path(path_type=Path))
@click.option(
    "--country",
    "countries",
    metavar="CC[,CC...]",
    callback=two_letters_each,
    help="Only places of these countries (ISO 3166-1 alpha-2, such as SY,IQ).",
)
@click.option(
    "--download",
    is_flag=True,
    help="First get the files into the folder DUMP, or into the user's cache; goes on where it was interrupted.",
)
@click.option(
    "--from",
    "address",
    metavar="URL",
    default=ADDRESS,
    show_default=True,
    help="The folder on the web to download from; nobody else is asked.",
)
@click.option(
    "--output",
    metavar="FILE",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    callback=gazetteer_file,
    help="File to write.",
)
def geonames(*, dump: Path | None, countries: Sequence[str] | None, download: bool, address: str, output: Path) -> None:
    """Build the full gazetteer from DUMP.

    DUMP is a folder or ZIP archive of GeoNames' own files, packed or not: allCountries or single countries (SY.zip);
    where they are there, also alternateNamesV2 (or alternatenames/SY.zip), hierarchy, admin1CodesASCII and admin2Codes.
    Countries with their areas, seas, demonyms and so on are laid over them, so that the file is enough for everything.
    Nothing is downloaded unless you say --download. GeoNames' data is licensed under CC BY 4.0.

    \b
    Examples:
      gazetteer build geonames allCountries.zip --output world.gpkg
      gazetteer build geonames dump/ --country SY,IQ --output levant.gpkg
      gazetteer build geonames --download --country SY --output syria.gpkg
    """
    from gazetteer.building.geonames import build

    countries = countries or ()
    if download:
        from gazetteer.building.geonames.download import default_folder, fetch, wanted

        dump = dump or default_folder()
        names = wanted(countries)
        click.echo(
            f"gazetteer: downloading {', '.join(names)} from {printable(address)} into {printable(str(dump))}", err=True
        )
        fetch(names, address=address, folder=dump, tell=lambda line: click.echo(f"gazetteer: {line}", err=True))
    if dump is None:
        raise click.UsageError("give the folder or archive of a GeoNames dump, or --download to get one")
    require_no_input(output, inputs=[dump, *dump.rglob("*.zip"), *dump.rglob("*.txt")])
    _report(build(dump, output=output, countries=countries))


def _report(summary: Summary) -> None:
    """Tell on standard error what was read and written."""
    lines = [
        f"{printable(str(summary.path))}: {summary.places:,} places, {summary.names:,} names,"
        f" {summary.size / 1e6:,.1f} MB, {summary.seconds:,.0f} s"
    ]
    account = summary.account
    left_out = {
        "broken lines": account.broken,
        "repeated places": account.repeated,
        "names in the dump of places that are not": account.unmatched,
        "names in common use of places that are not": summary.absent,
    }
    if any(left_out.values()):
        counts = "; ".join(f"{count:,} {what}" for what, count in left_out.items() if count)
        lines.append(f"left out of {account.lines:,} lines read: {counts}")
    lines += [f"  {example}" for example in account.examples]
    if account.broken > len(account.examples):
        lines.append(f"  and {account.broken - len(account.examples):,} more")
    for line in lines:
        click.echo(f"gazetteer: {line}" if not line.startswith(" ") else line, err=True)
