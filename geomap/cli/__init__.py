"""The command `geomap`: one file a subcommand, data on standard output, messages on standard error.

Exit codes are those of `geomap.errors.EXIT_CODES`.
"""

from __future__ import annotations

import os
import sys

import click

from gazetteer.errors import GazetteerError
from geomap.cli.embed import embed
from geomap.cli.evaluate import evaluate
from geomap.cli.extract import extract
from geomap.cli.map import map_
from geomap.cli.widget import widget
from geomap.errors import EXIT_CODES, GeomapError, exit_code

_CODES = "\n".join(f"  {code:<4} {meaning}" for code, meaning in EXIT_CODES.items())


class _Group(click.Group):
    """Turns the errors of both packages into one line and an exit code."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except (GeomapError, GazetteerError) as error:
            click.echo(f"geomap: {error}", err=True)
            sys.exit(exit_code(error))
        except KeyboardInterrupt as error:
            click.echo("geomap: interrupted", err=True)
            sys.exit(exit_code(error))
        except BrokenPipeError as error:
            # What Python would flush at its end has no reader any more.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(exit_code(error))


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]}, epilog=f"\b\nExit codes:\n{_CODES}")
@click.version_option(package_name="geomap-reports", prog_name="geomap", message="%(prog)s %(version)s")
def main() -> None:
    """Turn reports into maps: places, reported routes and the sentences they come from, offline.

    \b
    Examples:
      geomap map report.txt --output map.html
      geomap extract reports/ > found.jsonl
    """


main.add_command(embed)
main.add_command(evaluate)
main.add_command(extract)
main.add_command(map_)
main.add_command(widget)
