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

from gazetteer.util.progress import track
from geomap.errors import OutputUnwritable
from geomap.reports.report_files import count_reports, read_reports

if TYPE_CHECKING:
    from gazetteer import Gazetteer
    from geomap.errors import GeomapError
    from geomap.model import Extraction
    from geomap.recognise.scoring.ner import Voice

_COLLECTIONS = (50_000, 20, 20)
"""Thresholds of Python's garbage collector while reports are read, far above its own."""

_Command = TypeVar("_Command", bound=Callable[..., Any])

gazetteer_option = click.option(
    "--gazetteer", "gazetteer_path", metavar="FILE", type=click.Path(),
    help="Gazetteer file to use instead of the starter gazetteer; GEOMAP_GAZETTEER does the same.",
)  # fmt: skip

_READING_PARAMETERS = (
    click.argument("reports", metavar="REPORT...", nargs=-1, required=True),
    click.option(
        "--corrections", "corrections_path", metavar="FILE", type=click.Path(path_type=Path),
        help="CSV file (columns surface, report, place) that says what names mean; it overrules geomap.",
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
class Reading:
    """Which reports a command reads and how: the values of its `reading_options`."""

    reports: Sequence[str]
    corrections_path: Path | None
    pipeline_name: str | None
    given_spans: bool
    skip_bad: bool
    gazetteer_path: str | None


def reading_options(command: _Command) -> _Command:
    """Add REPORT... and the options that say how reports are read; the command gets them as one `Reading`."""

    @functools.wraps(command)
    def with_reading(**values: Any) -> Any:
        reading = Reading(**{field.name: values.pop(field.name) for field in fields(Reading)})
        return command(reading=reading, **values)

    for parameter in reversed(_READING_PARAMETERS):
        parameter(with_reading)
    return with_reading  # type: ignore[return-value]


def extractions(reading: Reading, *, gazetteer: Gazetteer, show_progress: bool = True) -> Iterator[Extraction]:
    """Read reports and yield what is found in each, with a progress bar when it takes over a second.

    Corrections that no report had a use for are named on standard error at the end.
    """
    corrections = None
    if reading.corrections_path is not None:
        from geomap.resolve.corrections import read_corrections

        corrections = read_corrections(reading.corrections_path, gazetteer=gazetteer, on_error=_say)
    # Reading comes first: a wrong path should be reported before spaCy has been loaded.
    found = read_reports(
        reading.reports, given_spans=reading.given_spans, on_error=_say_left_out if reading.skip_bad else None
    )
    if show_progress:
        found = track(found, label="Reading reports", total=count_reports(reading.reports))
    with _collecting_seldom():
        first = next(found, None)
        if first is not None:
            from geomap.pipeline import Pipeline

            pipeline = Pipeline(gazetteer, corrections=corrections, voice=_voice(reading.pipeline_name))
            yield from pipeline.extract_many(chain([first], found))
    for notice in corrections.unused() if corrections else ():
        _say(notice)


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


def counted(number: int, noun: str) -> str:
    """Return a number with its noun, such as `1 report` or `2,300 places`."""
    return f"{number:,} {noun if number == 1 else noun + 's'}"
