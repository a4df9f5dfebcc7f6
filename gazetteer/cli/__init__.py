"""The command `gazetteer`: one file a subcommand, results on standard output, messages on standard error.

Exit codes: 0 fine, 1 nothing found, 2 wrong usage, 3 an input could not be read, 4 an output could not be written, 5
the gazetteer could not be opened or built, 130 interrupted, 141 whatever read the output stopped reading.
"""

from __future__ import annotations

import contextlib
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
from gazetteer.util.text import printable

OUTPUT_FAILED = 4
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
            _forget_output()
            sys.exit(UNREAD)
        except OSError as error:
            from gazetteer.util.files import reason

            _forget_output()
            where = "standard output" if error.filename is None else printable(str(error.filename))
            click.echo(f"gazetteer: cannot write {where}: {reason(error)}", err=True)
            sys.exit(OUTPUT_FAILED)


def _forget_output() -> None:
    """Let go of what Python would write to standard output at its end, and fail again."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="geomap-reports", prog_name="gazetteer", message="%(prog)s %(version)s")
def main() -> None:
    """Look up places offline, forgiving their spelling.

    The starter gazetteer that comes with the program is compiled on first use, which takes about half a minute.
    Another file is chosen with --gazetteer or by the environment variable GEOMAP_GAZETTEER.

    \b
    Examples:
      gazetteer lookup Latmeen
      gazetteer lookup Tripoli --country LY --format json
      gazetteer reverse 35.36 36.65
      gazetteer match towns.csv --column town --output found.csv
      gazetteer info

    \b
    Exit codes:
      0    done
      1    nothing was found (lookup, reverse)
      2    the command was called in a way it does not understand
      3    an input file could not be read, or is not a table
      4    an output file could not be written; an earlier one is untouched
      5    a gazetteer is missing, damaged, or could not be built
      130  interrupted from the keyboard; earlier files are untouched
      141  whatever read the output stopped reading
    """


main.add_command(lookup)
main.add_command(info)
main.add_command(match)
main.add_command(reverse)
main.add_command(build)
main.add_command(combine)
