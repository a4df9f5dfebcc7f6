"""`geomap map`: reports in, one map file out."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypedDict

import click

from gazetteer.util.explained import SOME_LEFT_OUT
from gazetteer.util.files import replacing
from gazetteer.util.text import printable
from geomap.cli.destinations import STANDARD, databases, destinations, write_to_standard_output
from geomap.cli.options import Reading, counted, focus_in_words, reading_options, routes_in_words, writing
from geomap.cli.pooling import MOST_REPORTS, Found, Quoted, draw, found_in_records, pooling
from geomap.cli.table_options import place_options
from geomap.outputs.formats import WRITERS, Contents, suffix_of
from geomap.outputs.tables.postgis.database_address import DEFAULT_SCHEMA, is_database
from geomap.reports.json_lines import without_surrogates

if TYPE_CHECKING:
    from gazetteer import Gazetteer
    from geomap.cli.running.leaving_out import LeftOutList
    from geomap.document.build import LabelWords, RoutesShown
    from geomap.model import Focus
    from geomap.outputs.tables.postgis.database_address import Database
    from geomap.reports.tables.place_rows import PlaceColumns

_FORMS = "; ".join(
    f"{' or '.join(f'FILE{suffix}' for suffix in suffixes)} {purpose}"
    for purpose, suffixes in groupby(filter(None, WRITERS), key=lambda suffix: WRITERS[suffix].purpose)
)
_NAMED = [suffix[1:] for suffix in WRITERS if suffix not in ("", ".htm", ".json")]
"""The forms by name, each once."""


class _Wanted(TypedDict):
    """How a map is drawn, of few reports or of many."""

    gazetteer: Gazetteer
    title: str | None
    demonyms: bool
    routes: RoutesShown
    labels: LabelWords


def _known_tiles(_context: click.Context, _parameter: click.Parameter, name: str | None) -> str | None:
    if name is not None:
        from geomap.outputs.map_file.tiles import find_tiles

        try:
            find_tiles(name)
        except ValueError as error:
            raise click.BadParameter(printable(str(error))) from error
    return name


@click.command("map", short_help="Draw reports on a map, in one file that works offline.")
@click.option(
    "--output", "-o", "to", metavar="FILE", multiple=True,
    help=f"Where to write: {_FORMS}; FOLDER/ for a file in it; - for standard output; "
    "postgresql://USER@HOST/DATABASE for tables in PostGIS. May be given more than once.  "
    "[default: map.html]",
)  # fmt: skip
@click.option(
    "--format", "form", type=click.Choice(_NAMED), help="Form of what goes into a FOLDER/ or to -.  [default: html]"
)
@click.option(
    "--db-schema", metavar="NAME",
    help="Schema of the database that holds the map: one map a schema, made if it is not there.  "
    f"[default: {DEFAULT_SCHEMA}]",
)  # fmt: skip
@click.option(
    "--title", metavar="TEXT", help="Title of the map.  [default: the report's title, or the number of reports]"
)
@click.option("--demonyms", is_flag=True, help='Draw places that only an adjective names, such as Syria by "Syrian".')
@click.option(
    "--tiles", metavar="NAME", callback=_known_tiles,
    help="Lay online tiles, such as OpenStreetMap, over the basemap; whoever opens the map then asks their server.",
)  # fmt: skip
@click.option(
    "--text/--no-text", "text", default=None,
    help="Put the whole text of the reports into all outputs, or into none, which then hold only the sentences that "
    "name places.  [default: into the map, of at most 5 reports]",
)  # fmt: skip
@click.option(
    "--routes", type=click.Choice(["all", "only", "none"]), default="all", show_default=True,
    help="Draw routes and places, routes and the places they stop at, or no routes.",
)  # fmt: skip
@click.option(
    "--labels", type=click.Choice(["report", "gazetteer"]), default="report", show_default=True,
    help="Name places as the reports most often spell them, or as the gazetteer does.",
)  # fmt: skip
@click.option(
    "--evidence", "quoted", metavar="N", type=Quoted(),
    help="Quote at most N mentions of each place, the surest, and write all of them into tables beside the first "
    "output (map-mentions.parquet, map-accounts.parquet); all: quote everything. Needs the extra gis.  "
    f"[default: all, of more than {MOST_REPORTS:,} reports 5]",
)  # fmt: skip
@place_options
@reading_options
def map_(
    *,
    reading: Reading,
    place_column: str | None,
    country_column: str | None,
    admin1_column: str | None,
    admin2_column: str | None,
    to: Sequence[str],
    form: str | None,
    db_schema: str | None,
    title: str | None,
    demonyms: bool,
    tiles: str | None,
    text: bool | None,
    routes: RoutesShown,
    labels: LabelWords,
    quoted: int | None,
) -> None:
    """Draw what each REPORT says on one map: files, folders of them, archives, or - for standard input.

    Read are text, Markdown, JSON lines, CSV, mail and exported chats; with the extra documents also PDF, Word,
    LibreOffice, web pages, spreadsheets, e-books, TEI, feeds and web archives. docs/reports/documents.md has the list.
    Records that geomap.batches or Spark wrote as Parquet are drawn without being read again.

    The map is one HTML file that needs no network. Each marker and line shows the sentences it comes from.

    \b
    Examples:
      geomap map report.txt --output map.html
      geomap map reports/ --output map.html --output map.geojson --title "Strikes, October"
      geomap map reports/ --routes only --output routes.gpx
      geomap map reports/ --output - --format geojson | jq .bbox
      geomap map reports/ --output map.html --output postgresql://ann@db.example.org/news
      geomap map reports/ --country SD,SS
      geomap map events.csv --text-column notes --date-column event_date
      geomap map towns.csv --place-column town --country-column cc
      geomap map inbox/ --report left-out.csv
    """
    from gazetteer import Gazetteer
    from geomap.cli.running.command_run import check_outputs, left_out_list
    from geomap.reports.tables.place_rows import PlaceColumns
    from geomap.reports.tables.record_files import record_files

    stating = (country_column, admin1_column, admin2_column)
    if place_column is None and any(stating):
        raise click.UsageError("--country-column and the like need --place-column")
    # An argument that is not UTF-8 arrives with lone surrogates.
    title = without_surrogates(title) if title else None
    to = to or ["map.html"]
    named = [value for value in to if not is_database(value)]
    outputs = destinations(named, form, otherwise="html", suffixes=WRITERS, suffix_of=suffix_of)
    files = [output for output in outputs if output != STANDARD]
    if len(outputs) - len(files) > 1:
        raise click.UsageError("- is named for two outputs")
    for output in outputs:
        WRITERS[_suffix(output, form)].check(_name(output))
    written_databases = databases(to, db_schema)
    records = record_files(reading.reports)
    strongest = pooling(quoted, files=files, has_database=bool(written_databases), has_text=bool(text))
    if records:
        strongest.require("a map of records quotes a part")
    with Gazetteer.open(reading.gazetteer_path) as gazetteer, left_out_list(reading) as left_out:
        check_outputs(reading, [*files, *(one for one in strongest.tables if one not in files)], gazetteer=gazetteer)
        columns = PlaceColumns(place_column, stating) if place_column else None
        first = files[0] if files else None
        with _found(reading, columns, records, first, gazetteer=gazetteer, left_out=left_out) as (found, focus_of):
            from geomap.document.build import build_document, few_enough, with_texts

            few, many = ([], found) if records else strongest.pooled(found)
            wanted: _Wanted = {
                "gazetteer": gazetteer,
                "title": title,
                "demonyms": demonyms,
                "routes": routes,
                "labels": labels,
            }
            tables: list[Path] = []
            if many is None:
                document = build_document(few, focus=focus_of(), **wanted)
            else:
                document, tables = draw(many, strongest, focus=focus_of, **wanted)
            told_notices = document.get("notices", [])
            if not_read := left_out.notice():
                # The terminal has named each already.
                document["notices"] = [not_read, *told_notices]
            whole = with_texts(document, few) if few else document
            shown = whole if text or (text is None and few_enough(few)) else document
            contents = Contents(whole if text else document, shown, gazetteer, tiles)
            outputs = [output for output in outputs if output not in tables]
            for output in outputs:
                _write(output, form, contents)
            # At last: what another map in the schema or a lost connection refuses then stands in the files.
            for database in written_databases:
                _write_database(database, contents)
        focus = focus_of()
        told_focus = focus and focus_in_words(focus, countries=gazetteer)
    for notice in [*told_notices, *contents.notices]:
        click.echo(f"geomap: {printable(notice)}", err=True)
    if told_focus:
        click.echo(f"geomap: focus: {printable(told_focus)}", err=True)
    if hint := left_out.hint():
        click.echo(f"geomap: {hint}", err=True)
    told = ", ".join(filter(None, [_summary(document), left_out.summary()]))
    written = ", ".join([*map(_told, outputs), *map(str, tables), *(database.shown for database in written_databases)])
    click.echo(f"geomap: {told} → {printable(written)}", err=True)
    if left_out.failures:
        sys.exit(SOME_LEFT_OUT)


def _suffix(output: Path, form: str | None) -> str:
    """Return the suffix that says the form; what has none, as standard output and devices, gets that asked for."""
    return suffix_of(output) or (f".{form}" if form else "")


def _name(output: Path) -> str:
    """Return the name of an output without its suffix, which may say what table is meant."""
    return "" if output == STANDARD else output.name[: len(output.name) - len(suffix_of(output))]


def _write(output: Path, form: str | None, contents: Contents) -> None:
    fill = WRITERS[_suffix(output, form)].fill
    if output == STANDARD:
        with tempfile.TemporaryDirectory(prefix="geomap-") as folder:
            temporary = Path(folder) / "output"
            temporary.touch()
            fill(contents, temporary, "")
            write_to_standard_output(temporary.read_bytes())
        return
    with writing(output), replacing(output) as temporary:
        fill(contents, temporary, _name(output))


def _write_database(database: Database, contents: Contents) -> None:
    from geomap.outputs.tables.document_rows import Tables
    from geomap.outputs.tables.postgis.database_rows import write_database

    write_database(Tables(contents.document, contents.gazetteer), database)


def _told(output: Path) -> str:
    return "standard output" if output == STANDARD else str(output)


@contextmanager
def _found(
    reading: Reading,
    columns: PlaceColumns | None,
    records: Sequence[Path],
    output: Path | None,
    *,
    gazetteer: Gazetteer,
    left_out: LeftOutList,
) -> Iterator[tuple[Iterator[Found], Callable[[], Focus | None]]]:
    """Give what is found in reports, tables of places or records, and once all is gone through, where that is set.

    The run ends with the block.
    """
    from geomap.cli.running.command_run import found_in_tables, opened_run
    from geomap.cli.running.products import ExtractionProduct, whole_extractions

    if columns is not None:
        placed = found_in_tables(reading, columns, gazetteer=gazetteer, left_out=left_out)
        yield ((one, None) for one in placed), partial(reading.about.focus, gazetteer)
        return
    if records:
        named = reading.columns
        yield (
            found_in_records(records, named=named, gazetteer=gazetteer, on_error=left_out.add),
            partial(reading.about.focus, gazetteer),
        )
        left_out.settle()
        return
    with opened_run(
        reading, product=ExtractionProduct(), gazetteer=gazetteer, left_out=left_out, output=output, is_shown=True
    ) as (run, products):
        yield ((one, None) for one in whole_extractions(products)), lambda: run.focus
        run.finish()


def _summary(document: Mapping[str, Any]) -> str:
    from geomap.document.summary import Counts

    counts = Counts.of(document)
    found = [counted(counts.places, "place"), routes_in_words(counts.routes, counts.undrawn)]
    return ", ".join(
        [counted(counts.reports, "report"), *found, counted(counts.unresolved, "name", after=" not placed")]
    )
