"""From the options of a command to the reading of its reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gazetteer.util.progress import person_is_looking, track
from gazetteer.util.text import printable
from geomap.cli.options import Reading
from geomap.cli.running.apart import require_apart
from geomap.cli.running.kept import Kept
from geomap.cli.running.leaving_out import LeftOutList
from geomap.cli.running.reader import Product, Work
from geomap.cli.running.report_run import Made, ReportRun
from geomap.cli.running.watching import Watcher
from geomap.errors import GeomapError, NoReports
from geomap.reports.report_files import count_reports, read_reports

if TYPE_CHECKING:
    from gazetteer import Gazetteer
    from geomap.model import Extraction
    from geomap.reports.tables.place_rows import PlaceColumns


def check_outputs(reading: Reading, outputs: Sequence[Path], *, gazetteer: Gazetteer) -> None:
    """Refuse what would destroy an input, before anything is read.

    Raises:
        click.UsageError: An output is read by the command; or it cannot be resumed, having none.
    """
    written = [*outputs, *filter(None, [reading.report_path])]
    read = [Path(path) for path in (gazetteer.path, reading.corrections_path) if path is not None]
    require_apart(written, inputs=read, folders=reading.reports)
    if reading.resume and not outputs:
        raise click.UsageError(
            "--resume needs --output FILE: nothing is kept of what went to standard output or a database"
        )


@contextmanager
def left_out_list(reading: Reading) -> Iterator[LeftOutList]:
    """Give the list of what is left out, which is written when the reading ends, also by an error of the reports.

    Raises:
        OutputUnwritable: It cannot be written.
    """
    if reading.skip_bad:
        click.echo("geomap: --skip-bad is the rule now and says nothing more; --strict ends at the first", err=True)
    listed = LeftOutList(reading.report_path, strict=reading.strict)
    try:
        yield listed
    except GeomapError:
        # A wrong option is none: it may be the list itself, which is named for one of the reports.
        listed.write()
        raise
    listed.write()


@contextmanager
def opened_run(
    reading: Reading,
    *,
    product: Product,
    gazetteer: Gazetteer,
    left_out: LeftOutList,
    output: Path | None,
    is_shown: bool,
) -> Iterator[tuple[ReportRun, Iterator[Made]]]:
    """Give the run of a command, and the products of its parts; corrections that had no use are named at the end.

    Args:
        reading: What the user asked for.
        product: What is made of each part.
        gazetteer: The gazetteer, open.
        left_out: Where failures are told.
        output: The output beside which is kept what is finished; None where there is none to keep it beside.
        is_shown: Whether a person at a terminal is shown how far it has come.

    Raises:
        CorrectionsInvalid: The corrections cannot be read.
    """
    corrections = None
    if reading.corrections_path is not None:
        from geomap.resolve.corrections import read_corrections

        corrections = read_corrections(reading.corrections_path, gazetteer=gazetteer, on_error=_say)
    work = Work(
        str(gazetteer.path), reading.corrections_path, reading.pipeline_name, reading.about.focus(gazetteer), product
    )
    run = ReportRun(
        work,
        gazetteer=gazetteer,
        corrections=corrections,
        left_out=left_out,
        jobs=reading.jobs,
        keep=partial(_kept, output, resume=reading.resume) if output is not None and _is_a_file(output) else None,
        watch=Watcher if is_shown else None,
    )
    reports = read_reports(
        reading.reports,
        given_spans=reading.given_spans,
        columns=reading.columns,
        on_error=left_out.add,
        on_left_out=left_out.add,
    )
    if is_shown and person_is_looking():
        reports = track(reports, label="Opening reports", total=count_reports(reading.reports))
    products = run.read(reports, options=_options(reading, gazetteer))
    # However the command ends, the processes that read for it end first.
    with run, closing(products):
        yield run, products
    for notice in corrections.unused() if corrections else ():
        _say(notice)


def found_in_tables(
    reading: Reading, columns: PlaceColumns, *, gazetteer: Gazetteer, left_out: LeftOutList
) -> Iterator[Extraction]:
    """Yield what the rows of tables of places name."""
    from geomap.reports.tables.place_files import read_places
    from geomap.reports.tables.place_rows import PlaceRows

    about = reading.about
    near = about.near and (about.near[0], about.near[1])
    rows = PlaceRows(gazetteer, columns, named=reading.columns, countries=about.countries or (), near=near)
    found = read_places(reading.reports, rows=rows, on_error=left_out.add, on_left_out=left_out.add)
    reasons: Counter[str] = Counter()
    try:
        for extraction in track(found, label="Finding places", total=count_reports(reading.reports)):
            reasons.update(one.reasons[0].partition(":")[0] for one in extraction.findings if not one.placed)
            yield extraction
    except NoReports as error:
        raise left_out.only_error() or error from None
    left_out.settle()
    if reasons:
        told = ", ".join(f"{count:,} {reason}" for reason, count in reasons.most_common())
        click.echo(f"geomap: not placed: {printable(told)}", err=True)


def _kept(output: Path, run: str, *, resume: bool) -> Kept:
    return Kept(output, run=run, resume=resume)


def _is_a_file(output: Path) -> bool:
    """Tell whether an output is, or will be, a regular file beside which another can stand."""
    return not output.exists() or output.is_file()


def _options(reading: Reading, gazetteer: Gazetteer) -> object:
    """Return what decides what is found, besides the reports: another gazetteer, or other corrections, find other."""
    from importlib.metadata import version

    found = gazetteer.path.stat()
    corrections = reading.corrections_path.read_bytes() if reading.corrections_path else b""
    columns = replace(reading.columns, tell=None)
    return version("geomap-reports"), found.st_size, found.st_mtime_ns, corrections, reading.given_spans, columns


def _say(notice: GeomapError) -> None:
    click.echo(f"geomap: {printable(str(notice))}", err=True)
