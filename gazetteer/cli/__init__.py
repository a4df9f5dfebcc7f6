"""The command `gazetteer`: one file a subcommand, results on standard output, messages on standard error.

Exit codes: 0 fine, 1 nothing found, 2 wrong usage, 3 an input could not be read, 4 an output could not be written, 5
the gazetteer could not be opened or built, 130 interrupted, 141 whatever read the output stopped reading.
"""

from __future__ import annotations

import os
import sys

import click

from gazetteer.cli.build import build
from gazetteer.cli.combine import combine
from gazetteer.cli.info import info
from gazetteer.cli.lookup import lookup
from gazetteer.cli.match import match
from gazetteer.cli.reverse import reverse
from gazetteer.errors import GazetteerError

GAZETTEER_FAILED = 5
INTERRUPTED = 130
UNREAD = 141


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
        except BrokenPipeError:
            # What Python would flush at its end has no reader any more.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(UNREAD)


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="geomap-reports", prog_name="gazetteer", message="%(prog)s %(version)s")
def main() -> None:
    """Look up places offline, forgiving their spelling.

    \b
    Examples:
      gazetteer lookup Latmeen
      gazetteer lookup Tripoli --country LY --format json
      gazetteer reverse 35.36 36.65
      gazetteer match towns.csv --column town --output found.csv
      gazetteer info
    """


main.add_command(lookup)
main.add_command(info)
main.add_command(match)
main.add_command(reverse)
main.add_command(build)
main.add_command(combine)
