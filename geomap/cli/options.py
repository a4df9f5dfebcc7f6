"""Arguments and options that several subcommands share, and the extraction that both run."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from gazetteer.util.progress import track
from geomap.reports.files import count_reports, read_reports

if TYPE_CHECKING:
    from gazetteer import Gazetteer
    from geomap.errors import GeomapError
    from geomap.model import Extraction
    from geomap.recognise.scoring.ner import Voice

_COLLECTIONS = (50_000, 20, 20)
"""How many objects more than before let the collector look at the youngest, and how many such looks at older ones."""

_Command = TypeVar("_Command", bound=Callable[..., Any])


def reports_argument(command: _Command) -> _Command:
    """Add the argument REPORT..., at least one."""
    return click.argument("reports", metavar="REPORT...", nargs=-1, required=True)(command)


def given_spans_option(command: _Command) -> _Command:
    """Add --given-spans."""
    text = 'Take the spans in "toponyms" of each JSON line in place of finding names; for your own annotations.'
    return click.option("--given-spans", is_flag=True, help=text)(command)


def skip_bad_option(command: _Command) -> _Command:
    """Add --skip-bad."""
    text = "Leave out what cannot be read, with a message for each, in place of stopping at the first."
    return click.option("--skip-bad", is_flag=True, help=text)(command)


def gazetteer_option(command: _Command) -> _Command:
    """Add --gazetteer."""
    text = "Gazetteer file to use instead of the starter gazetteer; GEOMAP_GAZETTEER does the same."
    return click.option("--gazetteer", "gazetteer_path", metavar="FILE", type=click.Path(), help=text)(command)


def corrections_option(command: _Command) -> _Command:
    """Add --corrections."""
    text = "CSV file with the columns surface, report and place: what names mean, whatever geomap makes of them."
    kind = click.Path(path_type=Path)
    return click.option("--corrections", "corrections_path", metavar="FILE", type=kind, help=text)(command)


def nlp_option(command: _Command) -> _Command:
    """Add --nlp."""
    text = "Installed spaCy pipeline whose named entities have a say in what is a place, such as en_core_web_sm."
    return click.option("--nlp", "pipeline_name", metavar="NAME", help=text)(command)


def extractions(
    reports: Sequence[str],
    *,
    gazetteer: Gazetteer,
    given_spans: bool,
    skip_bad: bool,
    corrections_path: Path | None = None,
    pipeline_name: str | None = None,
    show_progress: bool = True,
) -> Iterator[Extraction]:
    """Read reports and yield what is found in each, with a progress bar when it takes over a second.

    Corrections that no report had a use for are told on standard error at the end.
    """
    corrections = None
    if corrections_path is not None:
        from geomap.resolve.corrections import read_corrections

        corrections = read_corrections(corrections_path, gazetteer=gazetteer, on_error=_tell_error)
    # Reading comes first: a mistake in a path should be told before spaCy has been loaded.
    found = read_reports(reports, given_spans=given_spans, on_error=_tell if skip_bad else None)
    if show_progress:
        found = track(found, label="Reading reports", total=count_reports(reports))
    pipeline = None
    with _collecting_seldom():
        for report in found:
            if pipeline is None:
                from geomap.pipeline import Pipeline

                pipeline = Pipeline(gazetteer, corrections=corrections, voice=_voice(pipeline_name))
            yield pipeline.extract(report)
    for notice in corrections.unused() if corrections else ():
        click.echo(f"geomap: {notice}", err=True)


@contextmanager
def _collecting_seldom() -> Iterator[None]:
    """Let Python look for cycles among its objects more seldom: for what reading makes, that takes a fifth of the time.

    The models and the gazetteer stay to the end, and what a report leaves behind holds hardly any cycles.
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


def _tell_error(error: GeomapError) -> None:
    click.echo(f"geomap: {error}", err=True)


def _tell(error: GeomapError) -> None:
    click.echo(f"geomap: left out: {error}", err=True)


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """Return a number with its noun, such as `1 report` or `2,300 places`."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"
