"""The command `gazetteer`: one file a subcommand, results on standard output, messages on standard error.

Exit codes are those of `gazetteer.util.explained.EXIT_CODES`.
"""

from __future__ import annotations

import click

from gazetteer.util.commands import EXIT_CODES_HELP, CommandGroup


@click.group(
    "gazetteer", cls=CommandGroup, context_settings={"help_option_names": ["-h", "--help"]}, epilog=EXIT_CODES_HELP
)
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
    """


for name in ("build", "combine", "info", "lookup", "match", "reverse", "serve"):
    main.add_module(name, f"gazetteer.cli.{name}")
