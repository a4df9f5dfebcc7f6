"""The command `geomap`: one file a subcommand, data on standard output, messages on standard error.

Exit codes are those of `gazetteer.util.explained.EXIT_CODES`.
"""

from __future__ import annotations

import click

from gazetteer.util.commands import EXIT_CODES_HELP, CommandGroup


@click.group(
    "geomap", cls=CommandGroup, context_settings={"help_option_names": ["-h", "--help"]}, epilog=EXIT_CODES_HELP
)
@click.version_option(package_name="geomap-reports", prog_name="geomap", message="%(prog)s %(version)s")
def main() -> None:
    """Turn reports into maps: places, reported routes and the sentences they come from, offline.

    \b
    Examples:
      geomap map report.txt --output map.html
      geomap extract reports/ > found.jsonl
    """


for name in ("embed", "evaluate", "extract", "map", "picture", "widget"):
    main.add_module(name, f"geomap.cli.{name}")
