"""Compare what is found in documents with what is found in their plain text.

    python benchmarks/documents/document_formats.py TEXTS.jsonl ... [--limit 40] [--only PDF] [--show]

Texts are one a line, `{"id", "text"}`, and may have `title` and `toponyms` with a `surface`. They are put together into
documents of several pages, with headings, tables, footnotes, running heads and feet; each is saved in every format by
the program that people save it with (LibreOffice, python-docx, pdfLaTeX, Chromium, wget, Mutt). Those that are not
installed are told. Each file is read as `geomap extract` reads it, and so is the text it was made of.

Printed for each format: of the places of the plain text, how many are found in the file with the same words and the
same place (recall), and of those of the file, how many are in the plain text (precision); both for routes, which are
the same if all stops and the status are; and of the places found, how many say the right page, row or paragraph. Pages
are those of `pdftotext` (poppler-utils), an independent reader. It ends with 1 where a figure is below `--least`.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click
from makers import MAKERS
from page_truth import PageTruth
from sheaves import Sheaf, Unit, sheaves, text_of
from written_files import Absent, Written

from gazetteer import Gazetteer
from geomap.errors import GeomapError
from geomap.model import Extraction, Report
from geomap.pipeline import Pipeline
from geomap.reports.left_out import LeftOut
from geomap.reports.report_files import read_reports

Key = tuple[object, ...]


@dataclass(slots=True)
class Tally:
    """What was compared: things in both, in the plain text, and in the file."""

    both: int = 0
    plain: int = 0
    file: int = 0

    def add(self, plain: Counter[Key], file: Counter[Key]) -> None:
        """Count two sets of things."""
        self.both += (plain & file).total()
        self.plain += plain.total()
        self.file += file.total()

    def __str__(self) -> str:
        return f"{_share(self.both, self.plain)} {_share(self.both, self.file)}"

    @property
    def least(self) -> float:
        """Recall or precision, whichever is less; 1 where there was nothing."""
        return self.both / max(self.plain, self.file) if self.plain or self.file else 1.0


@dataclass(slots=True)
class Figures:
    """The figures of one format."""

    places: Tally = field(default_factory=Tally)
    routes: Tally = field(default_factory=Tally)
    whereabouts: Tally = field(default_factory=Tally)
    told: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Found:
    """The places of a text by what they are, each with the offsets it stands at, and its routes."""

    places: Mapping[Key, Sequence[int]]
    routes: Counter[Key]

    @classmethod
    def of(cls, extraction: Extraction) -> Found:
        """Take what was found in a report."""
        places: dict[Key, list[int]] = defaultdict(list)
        for finding in extraction.findings:
            if finding.placed:
                places[(_flat(finding.surface), finding.place.id if finding.place else None)].append(finding.span.start)
        routes = Counter(
            (one.movement.status, *((stop.role, _flat(stop.finding.surface)) for stop in one.movement.stops))
            for one in extraction.routes
        )
        return cls(places, Counter(routes))

    @property
    def counts(self) -> Counter[Key]:
        """How often each place is named."""
        return Counter({key: len(offsets) for key, offsets in self.places.items()})


class Comparison:
    """Compares files with plain texts, each of which is read once."""

    def __init__(self, pipeline: Pipeline, *, show: bool) -> None:
        """Read with a pipeline, and print every difference if asked to."""
        self._pipeline, self._show = pipeline, show
        self._read: dict[tuple[str, str | None], Found] = {}

    def found(self, report: Report) -> Found:
        """Return what is found in a report."""
        # Where words stand has no part in reading them, so that texts that are the same are read once.
        key = (report.text, report.source)
        if key not in self._read:
            self._read[key] = Found.of(self._pipeline.extract(report))
        return self._read[key]

    def plain(self, text: str) -> Found:
        """Return what is found in a plain text."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "plain.txt"
            path.write_text(text, "utf-8")
            return self.found(next(iter(read_reports([path]))))

    def add(self, file: Written, figures: Figures) -> None:
        """Read a file and count what is the same."""
        told: list[LeftOut] = []
        errors: list[GeomapError] = []
        reports: list[Report] = []
        try:
            reports += read_reports([file.path], on_error=errors.append, on_left_out=told.append)
        except GeomapError as error:
            errors += [] if errors else [error]
        if file.told:
            figures.told.append(str(errors[0]).split(":", 1)[1].strip() if errors and not reports else "NOT TOLD")
            return
        self._note(file, [*map(str, errors), *(f"{one.part}: {one.reason}" for one in told)])
        pages = PageTruth(file.paged) if file.paged is not None else None
        for number in range(max(len(file.parts), len(reports))):
            units = file.parts[number] if number < len(file.parts) else ()
            report = reports[number] if number < len(reports) else None
            self._compare(file, units, report, figures, pages)

    def _compare(
        self, file: Written, units: Sequence[Unit], report: Report | None, figures: Figures, pages: PageTruth | None
    ) -> None:
        text = text_of(units)
        nothing = Found({}, Counter())
        plain = self.plain(text) if units else nothing
        found = self.found(report) if report is not None else nothing
        figures.places.add(plain.counts, found.counts)
        figures.routes.add(plain.routes, found.routes)
        self._note(file, [f"place lost: {key} x{n}" for key, n in (plain.counts - found.counts).items()])
        self._note(file, [f"place more: {key} x{n}" for key, n in (found.counts - plain.counts).items()])
        self._note(file, [f"route lost: {key[0]} {_stops(key)}" for key in plain.routes - found.routes])
        self._note(file, [f"route more: {key[0]} {_stops(key)}" for key in found.routes - plain.routes])
        if report is not None:
            # A word processor may have written no pages down; then there are paragraphs.
            paged = file.path is file.paged or any(segment.page for segment in report.segments)
            pages = pages if paged else None
            self._whereabouts(file, units, report, plain, found, figures, pages)

    def _whereabouts(
        self,
        file: Written,
        units: Sequence[Unit],
        report: Report,
        plain: Found,
        found: Found,
        figures: Figures,
        pages: PageTruth | None,
    ) -> None:
        text = text_of(units)
        for key, offsets in found.places.items():
            starts = plain.places.get(key, ())
            if len(starts) != len(offsets):
                continue
            expected = Counter(pages.page(text, start) if pages else _unit_at(units, start) for start in starts)
            if None in expected:
                # A page that the independent reader does not tell.
                continue
            said = Counter(
                (segment and segment.page)
                if pages
                else _flat(report.text[segment.start : segment.end] if segment else "")
                for segment in map(report.segment, offsets)
            )
            figures.whereabouts.add(expected, said)
            if expected != said:
                self._note(file, [f"where: {key}: {dict(said)} and not {dict(expected)}"])

    def _note(self, file: Written, notes: Sequence[str]) -> None:
        if self._show:
            for note in notes:
                click.echo(f"    {file.path.name}: {note}")


def _unit_at(units: Sequence[Unit], offset: int) -> str:
    for unit in units:
        if offset < len(unit.text):
            return _flat(unit.text)
        offset -= len(unit.text) + 2
    return ""


def _flat(text: str) -> str:
    # LaTeX sets an apostrophe as a quotation mark.
    return " ".join(re.sub(r"[\u00ad\u200b]", "", text).replace("’", "'").split())


def _stops(key: Key) -> str:
    return ", ".join(f"{role} {surface}" for role, surface in key[1:])  # type: ignore[misc]


def _share(part: int, whole: int) -> str:
    return f"{part / whole:5.3f}" if whole else "    -"


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option("--limit", default=40, show_default=True, help="Texts of each file at most.")
@click.option("--size", default=4, show_default=True, help="Texts of a document.")
@click.option("--only", multiple=True, help="Formats whose name has these words; may be given several times.")
@click.option("--show", is_flag=True, help="Print every difference.")
@click.option("--keep", type=click.Path(path_type=Path), help="A folder to make the files in, and to leave them.")
@click.option("--least", default=0.95, show_default=True, help="What every figure has to reach.")
def main(
    paths: Sequence[Path], limit: int, size: int, only: Sequence[str], show: bool, keep: Path | None, least: float
) -> None:
    """Print for each format what is found in it beside the plain text."""
    made = list(sheaves(paths, limit=limit, size=size))
    letters = sum(len(sheaf.text) for sheaf in made)
    click.echo(f"{len(made)} documents of {letters / len(made):,.0f} characters")
    click.echo(f"{'':<26}{'places':>11}{'routes':>13}{'where':>9}   (recall, precision; right page, row, paragraph)")
    short = False
    with Gazetteer.open() as gazetteer, tempfile.TemporaryDirectory() as folder:
        comparison = Comparison(Pipeline(gazetteer), show=show)
        for name, files in _made(made, keep or Path(folder), only):
            figures = Figures()
            for file in files:
                comparison.add(file, figures)
            if figures.told:
                click.echo(f"{name:<26}{figures.told[0]}")
                short = short or "NOT TOLD" in figures.told
                continue
            where = _share(figures.whereabouts.both, figures.whereabouts.plain)
            counts = (
                f"{figures.places.plain} places, {figures.routes.plain} routes, {figures.whereabouts.plain} checked"
            )
            click.echo(f"{name:<26}{figures.places}  {figures.routes}  {where}   {counts}")
            short = short or min(one.least for one in (figures.places, figures.routes, figures.whereabouts)) < least
    sys.exit(short)


def _made(made: Sequence[Sheaf], folder: Path, only: Sequence[str]) -> Iterator[tuple[str, list[Written]]]:
    """Yield the files of each format; what is not installed is told."""
    for number, (name, maker) in enumerate(MAKERS.items()):
        if only and not any(words.lower() in name.lower() for words in only):
            continue
        own = folder / f"{number:02}"
        own.mkdir(parents=True, exist_ok=True)
        try:
            yield name, maker(made, own)
        except Absent as error:
            click.echo(f"{name:<26}not made: {error} is not installed")


if __name__ == "__main__":
    main()
