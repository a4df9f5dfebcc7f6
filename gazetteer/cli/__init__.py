"""The command `gazetteer`: one file a subcommand, results on standard output, messages on standard error.

Exit codes: 0 fine, 1 nothing found, 2 wrong usage, 4 an output could not be written, 5 the gazetteer could not be
opened or built, 130 interrupted.
"""

from __future__ import annotations

import sys

import click

from gazetteer.cli.info import info
from gazetteer.cli.lookup import lookup
from gazetteer.errors import GazetteerError

GAZETTEER_FAILED = 5
INTERRUPTED = 130


class _Group(click.Group):
    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except GazetteerError as error:
            click.echo(f"gazetteer: {error}", err=True)
            sys.exit(GAZETTEER_FAILED)
        except KeyboardInterrupt:
            click.echo("gazetteer: interrupted", err=True)
            sys.exit(INTERRUPTED)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="geomap-reports", prog_name="gazetteer", message="%(prog)s %(version)s")
def main() -> None:
    """Look up places offline, forgiving their spelling.

    \b
    Examples:
      gazetteer lookup Latmeen
      gazetteer lookup Tripoli --country LY --format json
      gazetteer info
    """


main.add_command(lookup)
main.add_command(info)
