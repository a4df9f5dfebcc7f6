"""What subcommands share: the options that say how reports are read, and errors of writing.

Not here: the reading itself (`geomap.cli.running`).
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from gazetteer.cli.parameters import bounding_box, point, two_letters_each
from gazetteer.model import Bounds
from gazetteer.util.text import in_a_row, printable
from geomap.cli.table_options import TABLE_PARAMETERS, table_columns
from geomap.errors import OutputUnwritable
from geomap.model import Focus

if TYPE_CHECKING:
    from gazetteer import Gazetteer
    from geomap.model import PlaceSource
    from geomap.reports.tables.column_choice import TableColumns

_WORLD = Bounds(-180, -90, 180, 90)

_Command = TypeVar("_Command", bound=Callable[..., Any])

gazetteer_option = click.option(
    "--gazetteer", "gazetteer_path", metavar="FILE", type=click.Path(),
    help="Gazetteer file to use instead of the starter gazetteer; GEOMAP_GAZETTEER does the same.",
)  # fmt: skip


def _no_database(_context: click.Context, _parameter: click.Parameter, value: Path | None) -> Path | None:
    """Refuse a database, whose address may hold a password, before anything repeats it."""
    if value is not None and str(value).lower().startswith(("postgres:", "postgresql:")):
        raise click.BadParameter("the list is a file, and no database")
    return value


_FOCUS_PARAMETERS = (
    click.option(
        "--country", "countries", metavar="CC[,CC]", callback=two_letters_each,
        help="The reports are about this country, or these (ISO 3166-1 alpha-2, such as SD,SS).",
    ),
    click.option(
        "--near", metavar="LAT,LON", callback=point,
        help="The reports are about the surroundings of this point (degrees).",
    ),
    click.option(
        "--bounds", metavar="W,S,E,N", callback=bounding_box,
        help="The reports are about this box: west, south, east, north in degrees.",
    ),
)  # fmt: skip

_READING_PARAMETERS = (
    click.argument("reports", metavar="REPORT...", nargs=-1, required=True),
    *_FOCUS_PARAMETERS,
    *TABLE_PARAMETERS,
    click.option(
        "--corrections", "corrections_path", metavar="FILE", type=click.Path(path_type=Path),
        help="CSV file (columns surface, report, place; more for routes) that says what names mean and routes are; "
        "it overrules geomap.",
    ),
    click.option(
        "--nlp", "pipeline_name", metavar="NAME",
        help="Installed spaCy pipeline, such as en_core_web_sm, whose named entities count as evidence of places.",
    ),
    click.option(
        "--given-spans", is_flag=True,
        help='Take the spans in "toponyms" of each JSON line instead of finding names; for your own annotations.',
    ),
    click.option(
        "--report", "report_path", metavar="FILE.csv", type=click.Path(path_type=Path), callback=_no_database,
        help="List in FILE.csv whatever was not read, with the reason.",
    ),
    click.option(
        "--strict", is_flag=True,
        help="End at once where a report cannot be read. Without it such reports are told and left out, and the exit "
        "code is 8.",
    ),
    click.option(
        "--jobs", metavar="N", type=click.IntRange(1, 1_000),
        help="Processes that read. The output is the same for any number.  [default: as many as there are processors, "
        "fewer where there is little to read]",
    ),
    click.option(
        "--resume", is_flag=True,
        help="Go on where a run of the same command was ended: what it had finished is kept beside the output.",
    ),
    click.option("--skip-bad", is_flag=True, hidden=True),
    gazetteer_option,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class About:
    """Where the user says that the reports are set: the values of `focus_options`."""

    countries: tuple[str, ...] | None
    near: tuple[float, float] | None
    bounds: Bounds | None

    def focus(self, gazetteer: Gazetteer) -> Focus | None:
        """Return what that says to the pipeline; None where it says nothing.

        Raises:
            click.BadParameter: The gazetteer has no such country.
        """
        if self.countries is None and self.near is None and self.bounds is None:
            return None
        # Codes so far; names of countries go through the gazetteer here.
        codes = self.countries or ()
        for code in codes:
            # A gazetteer of one's own may have no countries, and places in them all the same.
            if gazetteer.country(code) is None and gazetteer.most_prominent(_WORLD, kinds=("country",), limit=1):
                raise click.BadParameter(
                    f"the gazetteer has no country with the code {printable(code)!r}; "
                    "give a code of ISO 3166-1, such as SD for Sudan",
                    param_hint="'--country'",
                )
        return Focus(codes, self.near, self.bounds, said=True)


@dataclass(frozen=True, slots=True)
class Reading:
    """Which reports a command reads and how: the values of its `reading_options`."""

    reports: Sequence[str]
    about: About
    columns: TableColumns
    corrections_path: Path | None
    pipeline_name: str | None
    given_spans: bool
    report_path: Path | None
    strict: bool
    jobs: int | None
    resume: bool
    skip_bad: bool
    gazetteer_path: str | None


def reading_options(command: _Command) -> _Command:
    """Add REPORT... and the options that say how reports are read; the command gets them as one `Reading`."""

    @functools.wraps(command)
    def with_reading(**values: Any) -> Any:
        names = [field.name for field in fields(Reading) if field.name not in ("about", "columns")]
        about, columns = _about(values), table_columns(values)
        reading = Reading(about=about, columns=columns, **{name: values.pop(name) for name in names})
        return command(reading=reading, **values)

    for parameter in reversed(_READING_PARAMETERS):
        parameter(with_reading)
    return with_reading  # type: ignore[return-value]


def focus_options(command: _Command) -> _Command:
    """Add the options that say where reports are set; the command gets them as one `About`."""

    @functools.wraps(command)
    def with_about(**values: Any) -> Any:
        return command(about=_about(values), **values)

    for parameter in reversed(_FOCUS_PARAMETERS):
        parameter(with_about)
    return with_about  # type: ignore[return-value]


def _about(values: dict[str, Any]) -> About:
    """Take the options that say where reports are set out of those of a command."""
    return About(**{field.name: values.pop(field.name) for field in fields(About)})


@contextmanager
def writing(output: Path) -> Iterator[None]:
    """Turn an error of the system inside the block into one that names the output.

    Raises:
        OutputUnwritable: The output could not be written.
    """
    try:
        yield
    except OSError as error:
        raise OutputUnwritable.because(error, where=output) from error


def counted(number: int, noun: str, *, after: str = "") -> str:
    """Return a number with its noun, such as `1 report` or `2,300 places`, and what stands after the noun."""
    return f"{number:,} {noun if number == 1 else noun + 's'}{after}"


def routes_in_words(routes: int, undrawn: int) -> str:
    """Return how many routes there are, and how many of them are not drawn: `7 routes (2 not drawn)`."""
    return counted(routes, "route", after=f" ({undrawn:,} not drawn)" if undrawn else "")


def focus_in_words(focus: Focus, *, countries: PlaceSource) -> str:
    """Return where the reports are set and how that is known: `Sudan and Chad, inferred from the reports`."""
    known = (countries.country(code) for code in focus.countries)
    parts = [in_a_row([place.name if place else code for place, code in zip(known, focus.countries, strict=True)])]
    if focus.near is not None:
        lon, lat = focus.near
        parts.append(f"near {lat:g},{lon:g}")
    if focus.bounds is not None:
        parts.append(f"the box {','.join(f'{side:g}' for side in focus.bounds)}")
    how = "as you said" if focus.said else "inferred from the reports"
    return ", ".join([*filter(None, parts), how])
