"""The options that say which columns of tables hold what, of reports and of places."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from gazetteer.util.text import printable
from geomap.reports.tables.column_choice import TableColumns

TABLE_PARAMETERS = (
    click.option(
        "--text-column", "text_columns", metavar="NAME", multiple=True,
        help="Column of a table that holds the texts of the reports. May be given more than once.  [default: the one "
        "that looks like it]",
    ),
    click.option("--id-column", metavar="NAME", help="Column of a table that holds the ids of the reports."),
    click.option("--title-column", metavar="NAME", help="Column of a table that holds the titles."),
    click.option("--date-column", metavar="NAME", help="Column of a table that holds the dates."),
    click.option("--source-column", metavar="NAME", help="Column of a table that says who published it."),
    click.option(
        "--date-order", type=click.Choice(["dmy", "mdy", "ymd"]),
        help="Read 03/04/2015 as 3 April (dmy) or as 4 March (mdy). Without it such dates count as their year alone.",
    ),
)  # fmt: skip
"""Options of tables of reports."""

_PLACE_PARAMETERS = (
    click.option(
        "--place-column", metavar="NAME",
        help="Draw the places in this column of tables (.csv, .xlsx ...), as gazetteer match finds them.",
    ),
    click.option(
        "--country-column", metavar="NAME", help="With --place-column: the column with the country, as code or name."
    ),
    click.option("--admin1-column", metavar="NAME", help="With --place-column: the column with the first-level unit."),
    click.option("--admin2-column", metavar="NAME", help="With --place-column: the column with the second-level unit."),
)  # fmt: skip


def place_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options of tables of places."""
    for parameter in reversed(_PLACE_PARAMETERS):
        command = parameter(command)
    return command


def table_columns(values: dict[str, Any]) -> TableColumns:
    """Take the options of tables of reports out of those of a command."""
    return TableColumns(
        text=tuple(values.pop("text_columns")),
        id=values.pop("id_column"),
        title=values.pop("title_column"),
        date=values.pop("date_column"),
        source=values.pop("source_column"),
        order=values.pop("date_order"),
        tell=_tell,
    )


def _tell(line: str) -> None:
    click.echo(f"geomap: {printable(line)}", err=True)
