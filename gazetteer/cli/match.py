"""`gazetteer match`: coordinates for a column of place names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from gazetteer.cli.parameters import known_kinds
from gazetteer.cli.sheet_files import opened, reading_options, tell_form, written
from gazetteer.util.text import shortened

if TYPE_CHECKING:
    from gazetteer.spreadsheets.matching import Tally


@click.command(short_help="Add coordinates to a column of place names.")
@click.argument("file")
@click.option("--column", metavar="NAME", required=True, help="Column that holds the place names.")
@click.option(
    "--country-column",
    metavar="NAME",
    help="Column that holds the country: a code of two or three letters, or its name.",
)
@click.option(
    "--kind",
    "kinds",
    metavar="KIND[,KIND]",
    callback=known_kinds,
    help="Only places of this kind, or of these, such as village or city.",
)
@click.option("--fuzzy/--no-fuzzy", default=True, show_default=True, help="Forgive misspellings.")
@click.option("-o", "--output", metavar="FILE", help="Write to FILE instead of standard output.")
@reading_options
@click.option(
    "--gazetteer",
    "path",
    metavar="FILE",
    type=click.Path(),
    help="Gazetteer file to use instead of the starter gazetteer.",
)
def match(
    *,
    file: str,
    column: str,
    country_column: str | None,
    kinds: tuple[str, ...] | None,
    fuzzy: bool,
    output: str | None,
    prefix: str,
    delimiter: str | None,
    encoding: str | None,
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
    Exit code: 0 also where names were not found; the others are told by gazetteer --help.
    """
    from gazetteer.gazetteer import Gazetteer
    from gazetteer.spreadsheets.matching import NAME_COLUMNS, Tally, match_names
    from gazetteer.spreadsheets.sheet import Sheet, Writer, check_names
    from gazetteer.util.progress import track

    tally = Tally()
    with opened(file) as (stream, lines), Gazetteer.open(path) as gazetteer:
        sheet = Sheet(stream, encoding=encoding, delimiter=delimiter)
        name = sheet.position(column)
        country = sheet.position(country_column) if country_column is not None else None
        added = [prefix + part for part in NAME_COLUMNS]
        check_names(sheet.header.cells, added)
        rows = track(sheet, label="Matching", total=lines)
        matched = match_names(
            rows, gazetteer=gazetteer, name=name, country=country, kinds=kinds, fuzzy=fuzzy, tally=tally
        )
        with written(output) as target:
            writer = Writer(target, sheet.form)
            writer.add(sheet.header, writer.rendered(added))
            for row, cells in matched:
                writer.add(row, writer.rendered(cells))
    tell_form(sheet.form)
    click.echo(_summary(tally), err=True)


def _summary(tally: Tally) -> str:
    from gazetteer.spreadsheets.matching import step_counts

    found = sum(tally.matched.values())
    text = f"gazetteer: {found:,} matched"
    if found:
        text += f" ({step_counts(tally)})"
    text += f", {tally.unmatched:,} not"
    if tally.empty:
        text += f", {tally.empty:,} without a name"
    if tally.without_country:
        shown = ", ".join(f"“{shortened(value, limit=30)}”" for value, _ in tally.countries.most_common(3))
        text += f"; {tally.without_country:,} of these because no country answers to {shown}"
    return text
