"""`gazetteer match`: coordinates for a column of place names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from gazetteer.cli.parameters import gazetteer_option, kind_option
from gazetteer.cli.sheet_files import SheetOptions, add_columns, sheet_options
from gazetteer.model import Step
from gazetteer.util.text import shortened

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer
    from gazetteer.spreadsheets.matching import Tally
    from gazetteer.spreadsheets.sheet import Row, Sheet


@click.command(short_help="Add coordinates to a column of place names.")
@click.argument("file")
@click.option("--column", metavar="NAME", required=True, help="Column that holds the place names.")
@click.option(
    "--country-column",
    metavar="NAME",
    help="Column that holds the country: a code of two or three letters, or its name.",
)
@kind_option("Only places of this kind, or of these, such as village or city.")
@click.option("--fuzzy/--no-fuzzy", default=True, show_default=True, help="Forgive misspellings.")
@sheet_options
@gazetteer_option
def match(
    *,
    file: str,
    column: str,
    country_column: str | None,
    kinds: tuple[str, ...] | None,
    fuzzy: bool,
    options: SheetOptions,
    path: str | None,
) -> None:
    """Add coordinates to the place names in a column of FILE, a CSV file, or - for standard input.

    Every column of FILE stays as it is. Behind them come gazetteer_lat, gazetteer_lon, gazetteer_id, gazetteer_name,
    gazetteer_country, gazetteer_step, gazetteer_score and gazetteer_runner_up, the place that came second; they are
    empty where no place answers. A text that a spreadsheet would take for a formula gets an apostrophe before it.

    \b
    Examples:
      gazetteer match towns.csv --column town --output found.csv
      gazetteer match towns.csv --column town --country-column country --no-fuzzy
      cat towns.csv | gazetteer match - --column town | head

    \b
    Exit code: 0 also where names were not found; gazetteer --help lists the others.
    """
    from gazetteer.spreadsheets.matching import NAME_COLUMNS, Cells, Tally, match_names

    tally = Tally()

    def answers(gazetteer: Gazetteer, sheet: Sheet, rows: Iterable[Row]) -> Iterable[tuple[Row, Cells]]:
        name = sheet.position(column)
        country = sheet.position(country_column) if country_column is not None else None
        return match_names(rows, gazetteer=gazetteer, name=name, country=country, kinds=kinds, fuzzy=fuzzy, tally=tally)

    add_columns(file, NAME_COLUMNS, answers=answers, gazetteer=path, options=options, label="Matching")
    click.echo(_summary(tally), err=True)


def _summary(tally: Tally) -> str:
    found = sum(tally.matched.values())
    text = f"gazetteer: {found:,} matched"
    if found:
        text += f" ({', '.join(f'{tally.matched[step]:,} {step}' for step in Step if tally.matched[step])})"
    text += f", {tally.unmatched:,} not"
    if tally.empty:
        text += f", {tally.empty:,} without a name"
    if tally.without_country:
        shown = ", ".join(f"“{shortened(value, limit=30)}”" for value, _ in tally.countries.most_common(3))
        text += f"; {tally.without_country:,} of these because no country answers to {shown}"
    return text
