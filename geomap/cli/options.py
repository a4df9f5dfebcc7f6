"""What subcommands share: the options that say how reports are read, the reading itself, and errors of writing."""

from __future__ import annotations

import functools
import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, fields
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from gazetteer.cli.parameters import bounding_box, point, two_letters_each
from gazetteer.model import Bounds
from gazetteer.util.progress import track
from gazetteer.util.text import printable
from geomap.errors import OutputUnwritable
from geomap.model import Focus
from geomap.reports.report_files import count_reports, read_reports

if TYPE_CHECKING:
    from gazetteer import Gazetteer
    from geomap.errors import GeomapError
    from geomap.model import Extraction, PlaceSource
    from geomap.pipeline import Pipeline
    from geomap.recognise.scoring.ner import Voice
    from geomap.resolve.corrections import Corrections

_COLLECTIONS = (50_000, 20, 20)
"""Thresholds of Python's garbage collector while reports are read, far above its own."""

_WORLD = Bounds(-180, -90, 180, 90)

_Command = TypeVar("_Command", bound=Callable[..., Any])

gazetteer_option = click.option(
    "--gazetteer", "gazetteer_path", metavar="FILE", type=click.Path(),
    help="Gazetteer file to use instead of the starter gazetteer; GEOMAP_GAZETTEER does the same.",
)  # fmt: skip

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
        "--skip-bad", is_flag=True,
        help="Leave out reports that cannot be read, with a message for each, instead of stopping at the first.",
    ),
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
    corrections_path: Path | None
    pipeline_name: str | None
    given_spans: bool
    skip_bad: bool
    gazetteer_path: str | None


def reading_options(command: _Command) -> _Command:
    """Add REPORT... and the options that say how reports are read; the command gets them as one `Reading`."""

    @functools.wraps(command)
    def with_reading(**values: Any) -> Any:
        names = [field.name for field in fields(Reading) if field.name != "about"]
        reading = Reading(about=_about(values), **{name: values.pop(name) for name in names})
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


class Run:
    """The extractions of all reports that a command reads, with a progress bar when it takes over a second.

    Corrections that no report had a use for are named on standard error at the end.
    """

    def __init__(self, reading: Reading, *, gazetteer: Gazetteer, show_progress: bool = True) -> None:
        """Take what the user asked for; nothing is read yet, but that the country exists is checked."""
        self._reading, self._gazetteer, self._show_progress = reading, gazetteer, show_progress
        self._said = reading.about.focus(gazetteer)
        self._pipeline: Pipeline | None = None

    @property
    def focus(self) -> Focus | None:
        """Where the reports are set; what is inferred is known once the first is read."""
        return self._said if self._pipeline is None else self._pipeline.focus

    def __iter__(self) -> Iterator[Extraction]:
        """Read the reports and yield what is found in each."""
        reading = self._reading
        corrections = None
        if reading.corrections_path is not None:
            from geomap.resolve.corrections import read_corrections

            corrections = read_corrections(reading.corrections_path, gazetteer=self._gazetteer, on_error=_say)
        # Reading comes first: a wrong path should be reported before spaCy has been loaded.
        found = read_reports(
            reading.reports, given_spans=reading.given_spans, on_error=_say_left_out if reading.skip_bad else None
        )
        with _collecting_seldom():
            first = next(found, None)
            if first is not None:
                self._pipeline = self._made(corrections)
                read = self._pipeline.extract_many(chain([first], found))
                if self._show_progress:
                    read = track(read, label="Reading reports", total=count_reports(reading.reports))
                yield from read
        for notice in corrections.unused() if corrections else ():
            _say(notice)

    def _made(self, corrections: Corrections | None) -> Pipeline:
        from geomap.pipeline import Pipeline

        voice = _voice(self._reading.pipeline_name)
        return Pipeline(self._gazetteer, corrections=corrections, voice=voice, focus=self._said)


@contextmanager
def _collecting_seldom() -> Iterator[None]:
    """Let Python look for reference cycles less often, which takes a fifth of the time of reading.

    Models and gazetteer stay until the end, and what a report leaves behind holds hardly any cycles.
    """
    usual = gc.get_threshold()
    gc.freeze()
    gc.set_threshold(*_COLLECTIONS)
    try:
        yield
    finally:
        gc.set_threshold(*usual)
        gc.unfreeze()


def _voice(pipeline_name: str | None) -> Voice | None:
    if pipeline_name is None:
        return None
    from geomap.recognise.scoring.ner import load_voice

    return load_voice(pipeline_name)


def _say(notice: GeomapError) -> None:
    click.echo(f"geomap: {notice}", err=True)


def _say_left_out(error: GeomapError) -> None:
    click.echo(f"geomap: left out: {error}", err=True)


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
    parts = [_joined([place.name if place else code for place, code in zip(known, focus.countries, strict=True)])]
    if focus.near is not None:
        lon, lat = focus.near
        parts.append(f"near {lat:g},{lon:g}")
    if focus.bounds is not None:
        parts.append(f"the box {','.join(f'{side:g}' for side in focus.bounds)}")
    how = "as you said" if focus.said else "inferred from the reports"
    return ", ".join([*filter(None, parts), how])


def _joined(names: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
