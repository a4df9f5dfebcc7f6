"""`gazetteer match`: coordinates for a column of place names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import click

from gazetteer.cli.parameters import country_codes, gazetteer_option, kind_option, point, words
from gazetteer.cli.sheet_files import SheetOptions, add_columns, sheet_options
from gazetteer.model import Step
from gazetteer.util.text import printable, shortened

if TYPE_CHECKING:
    from gazetteer.gazetteer import Gazetteer
    from gazetteer.spreadsheets.matching import Tally
    from gazetteer.spreadsheets.sheet import Row, Sheet


@click.command(short_help="Add coordinates to a column of place names.")
@click.argument("file")
@click.option("--column", metavar="NAME", required=True, callback=words, help="Column that holds the place names.")
@click.option(
    "--country-column",
    metavar="NAME",
    callback=words,
    help="Column that holds the country: an ISO 3166-1 code or a name, as the tables of the UN, ISO and the World Bank "
    "write it.",
)
@click.option(
    "--admin1-column",
    metavar="NAME",
    callback=words,
    help="Column that holds the first-level unit: state, province, governorate.",
)
@click.option(
    "--admin2-column",
    metavar="NAME",
    callback=words,
    help="Column that holds the second-level unit: county, district, department.",
)
@click.option(
    "--country", metavar="NAME[,NAME]", help="Only places of this country, or of these, in all rows: codes or names."
)
@click.option(
    "--near", metavar="LAT,LON", callback=point, help="Prefer places the nearer they lie to this point (degrees)."
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
    admin1_column: str | None,
    admin2_column: str | None,
    country: str | None,
    near: tuple[float, float] | None,
    kinds: tuple[str, ...] | None,
    fuzzy: bool,
    options: SheetOptions,
    path: str | None,
) -> None:
    """Add coordinates to the place names in a column of FILE, a CSV file, or - for standard input.

    Every column of FILE stays as it is, with all formulas in it. Behind them come gazetteer_lat, gazetteer_lon,
    gazetteer_id, gazetteer_name, gazetteer_country, gazetteer_step, gazetteer_score, gazetteer_runner_up, the place
    that came second, and gazetteer_reason, which says why the others are empty: the name is unknown, it is ruled out by
    a column, too many places are equally good, or it is a placeholder such as TBD. In the added columns alone, a text
    that a spreadsheet would take for a formula gets an apostrophe before it.

    What the columns of countries and units say must hold the place; an empty cell says nothing.

    \b
    Examples:
      gazetteer match towns.csv --column town --output found.csv
      gazetteer match towns.csv --column town --country-column country --no-fuzzy
      gazetteer match camps.csv --column camp --country "Syrian Arab Republic" --admin1-column governorate
      gazetteer match wells.csv --column village --near 13.5,25.3 --kind village,town
      cat towns.csv | gazetteer match - --column town | head

    \b
    Exit code: 0 also where names were not found; gazetteer --help lists the others.
    """
    from gazetteer.spreadsheets.matching import NAME_COLUMNS, Cells, Columns, Tally, match_names

    tally = Tally()

    def answers(gazetteer: Gazetteer, sheet: Sheet, rows: Iterable[Row]) -> Iterable[tuple[Row, Cells]]:
        countries = country_codes(gazetteer, country)
        levels = enumerate((country_column, admin1_column, admin2_column))
        stating = tuple((level, sheet.header.cells[at], at) for level, at in _positions(sheet, levels))
        return match_names(
            rows, gazetteer=gazetteer, columns=Columns(sheet.position(column), stating), countries=countries,
            kinds=kinds, near=near, fuzzy=fuzzy, tally=tally,
        )  # fmt: skip

    add_columns(file, NAME_COLUMNS, answers=answers, gazetteer=path, options=options, label="Matching")
    click.echo(_summary(tally), err=True)


def _positions(sheet: Sheet, levels: Iterable[tuple[int, str | None]]) -> Iterator[tuple[int, int]]:
    return ((level, sheet.position(name)) for level, name in levels if name is not None)


def _summary(tally: Tally) -> str:
    found = sum(tally.matched.values())
    text = f"gazetteer: {found:,} matched"
    if found:
        text += f" ({', '.join(f'{tally.matched[step]:,} {step}' for step in Step if tally.matched[step])})"
    text += f", {tally.unmatched:,} not"
    if tally.reasons:
        text += (
            f" ({', '.join(f'{count:,} {_reason(reason, tally)}' for reason, count in tally.reasons.most_common())})"
        )
    if tally.empty:
        text += f", {tally.empty:,} without a name"
    return text


def _reason(reason: str, tally: Tally) -> str:
    """Return a reason as the summary tells it, with examples of countries that are not known."""
    from gazetteer.spreadsheets.row_lookup import UNKNOWN_COUNTRY

    if reason != UNKNOWN_COUNTRY:
        return printable(reason)
    shown = ", ".join(f"“{shortened(value, limit=30)}”" for value, _ in tally.countries.most_common(3))
    return f"{reason}: {shown}"
