"""All forms of files at once: the same ids and counts in each, rows that stay, and old files that stay whole.

A form without a row in `READERS` fails here: whoever adds one says how its ids and rows are read back.
"""

from __future__ import annotations

import csv
import json
import sqlite3
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from itertools import permutations
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from xml.etree import ElementTree as Tree

import pytest

from gazetteer import Gazetteer
from geomap.cli.map import _write
from geomap.document.build import build_document
from geomap.model import Extraction, Report
from geomap.outputs.formats import WRITERS, Contents
from geomap.outputs.load import parse_document
from geomap.pipeline import Pipeline

GPX = "{http://www.topografix.com/GPX/1/1}"
KML = "{http://www.opengis.net/kml/2.2}"

REPORTS = (
    Report("aid", "Aid lorries drove from Garissa to Wajir.", title="Aid", date="2031-05-02"),
    Report("named", "Nobody has reached the village of Tula Hola. Suez and Nairobi are calm.", date="2031-05-03"),
    Report("denied", "The army denied that soldiers had marched from Wajir to Garissa.", date="2031-05-04"),
    Report("fork", "Trucks went from Mombasa to Nairobi and to Voi.", source="https://fork.example.org/1"),
)
ADDED = Report("cairo", "Cairo, Suez and the hamlet of Kolo Bera were quiet.", date="2031-05-06")

Rows = Mapping[str, Sequence[Any]]
"""What a file says of each feature, by its id."""


def gathered(found: Iterable[tuple[str, Any]]) -> Rows:
    rows: dict[str, list[Any]] = {}
    for key, row in found:
        rows.setdefault(key, []).append(row)
    return rows


def shown(mark: Tree.Element) -> bytes:
    """Return the text of an element without the space behind it."""
    return Tree.tostring(mark).strip()


def of_map(path: Path) -> Rows:
    return gathered((one["id"], one) for one in parse_document(path.read_text("utf-8"))["features"])


def of_geojson(path: Path) -> Rows:
    return gathered((one["id"], one) for one in json.loads(path.read_text("utf-8"))["features"])


def of_kml(path: Path) -> Rows:
    return placemarks(path.read_bytes())


def of_kmz(path: Path) -> Rows:
    with zipfile.ZipFile(path) as archive:
        assert archive.namelist() == ["doc.kml"]
        return placemarks(archive.read("doc.kml"))


def placemarks(kml: bytes) -> Rows:
    root = Tree.fromstring(kml)  # noqa: S314 - written a moment ago
    return gathered(
        (next(one.text or "" for one in mark.iter(f"{KML}SimpleData") if one.get("name") == "id"), shown(mark))
        for mark in root.iter(f"{KML}Placemark")
    )


def of_gpx(path: Path) -> Rows:
    root = Tree.fromstring(path.read_bytes())  # noqa: S314 - written a moment ago
    marks = [one for one in root if one.tag in (f"{GPX}wpt", f"{GPX}rte", f"{GPX}trk")]
    return gathered((one.findtext(f"{GPX}extensions/{{*}}id") or "", shown(one)) for one in marks)


def of_linked_places(path: Path) -> Rows:
    records = json.loads(path.read_text("utf-8"))["features"]
    return gathered((unquote(one["@id"]).removeprefix("urn:geomap:"), one) for one in records)


def of_annotations(path: Path) -> Rows:
    items = json.loads(path.read_text("utf-8"))["first"]["items"]
    ids = ((body["id"], item) for item in items for body in item["body"] if "id" in body)
    return gathered((unquote(iri).removeprefix("urn:geomap:"), item) for iri, item in ids)


def of_table(delimiter: str) -> Callable[[Path], Rows]:
    def read(path: Path) -> Rows:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            return gathered((row["id"], row) for row in csv.DictReader(stream, delimiter=delimiter))

    return read


def of_workbook(path: Path) -> Rows:
    calamine = pytest.importorskip("python_calamine")
    book = calamine.CalamineWorkbook.from_path(str(path))
    sheets = (book.get_sheet_by_name(name).to_python() for name in ("places", "routes", "unplaced"))
    return gathered((row[0], row) for _, *rows in sheets for row in rows)


def of_parquet(path: Path) -> Rows:
    parquet = pytest.importorskip("pyarrow.parquet")
    return gathered((row["id"], row) for row in parquet.read_table(path).to_pylist())


def of_flatgeobuf(path: Path) -> Rows:
    """Read the rows, and of what lies nowhere what the metadata says."""
    geopandas, pyogrio = pytest.importorskip("geopandas"), pytest.importorskip("pyogrio")
    rows = [(row["id"], str(row)) for row in geopandas.read_file(path).to_dict("records")]
    elsewhere = json.loads(pyogrio.read_info(path)["layer_metadata"]["without_geometry_rows"])
    return gathered([*rows, *((row["id"], row) for row in elsewhere)])


def of_geopackage(path: Path) -> Rows:
    def rows() -> Iterator[tuple[str, Any]]:
        with closing(sqlite3.connect(path)) as connection:
            connection.row_factory = sqlite3.Row
            for table in ("places", "routes", "unplaced"):
                for row in connection.execute(f"SELECT * FROM {table}"):  # noqa: S608 - one of three names
                    # The number of a row is GDAL's, counted anew in each file.
                    yield row["id"], {key: row[key] for key in row.keys() if key != "fid"}  # noqa: SIM118

    return gathered(rows())


READERS: dict[str, Callable[[Path], Rows]] = {
    "": of_map,
    ".html": of_map,
    ".htm": of_map,
    ".geojson": of_geojson,
    ".json": of_geojson,
    ".kml": of_kml,
    ".kmz": of_kmz,
    ".gpx": of_gpx,
    ".csv": of_table(","),
    ".tsv": of_table("\t"),
    ".xlsx": of_workbook,
    ".gpkg": of_geopackage,
    ".parquet": of_parquet,
    ".geoparquet": of_parquet,
    ".fgb": of_flatgeobuf,
    ".lpf.json": of_linked_places,
    ".jsonld": of_annotations,
}

DRAWN, LISTED = "drawn", "listed"
HOLDS = {
    ".gpx": {"place": LISTED, "route": DRAWN},
    ".lpf.json": {"place": LISTED, "unresolved": LISTED},
}
"""Of forms that do not hold all: which types of features they do, and whether also those without a geometry."""

every_form = pytest.mark.parametrize(
    "suffix", list({id(writer): suffix for suffix, writer in WRITERS.items()}.values())
)
"""Each form by one of its suffixes."""


@pytest.fixture(scope="module")
def read(gazetteer: Gazetteer) -> Any:
    """A function that makes a document of reports, each read once."""
    pipeline, known = Pipeline(gazetteer), dict[Report, Extraction]()

    def document_of(reports: Sequence[Report]) -> dict[str, Any]:
        for report in reports:
            if report not in known:
                known[report] = pipeline.extract(report)
        made = build_document([known[report] for report in reports], gazetteer=gazetteer)
        # No journey is without a line but this.
        undrawn = next((one for one in made["features"] if one["properties"].get("status") == "denied"), None)
        if undrawn is not None:
            undrawn["geometry"] = None
            undrawn["properties"] |= {"undrawn": "reading", "length_km": None}
        return made

    return document_of


@pytest.fixture(scope="module")
def rows_of(gazetteer: Gazetteer, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """A function that writes a document in a form and returns what can be read there."""

    def rows(document: dict[str, Any], suffix: str) -> Rows:
        path = tmp_path_factory.mktemp("form") / f"map{suffix}"
        _write(path, None, Contents(document, document, gazetteer))
        return READERS[suffix](path)

    return rows


def test_every_form_has_a_reader() -> None:
    assert WRITERS.keys() <= READERS.keys(), "say here how the ids and rows of the new form are read"


def held(document: dict[str, Any], suffix: str) -> set[str]:
    """Return the ids of the features that a form claims to hold."""
    kinds = HOLDS.get(suffix, dict.fromkeys(("place", "route", "unresolved"), LISTED))
    return {
        one["id"]
        for one in document["features"]
        if (how := kinds.get(one["properties"]["type"])) == LISTED or (how == DRAWN and one["geometry"])
    }


@every_form
def test_each_form_holds_the_same_features_by_the_same_ids(suffix: str, read: Any, rows_of: Any) -> None:
    document = read(REPORTS)
    types = [one["properties"]["type"] for one in document["features"]]
    assert types.count("place") > 4 and types.count("route") > 2 and types.count("unresolved") == 1
    assert any(
        kind == "route" and one["geometry"] is None for kind, one in zip(types, document["features"], strict=True)
    )
    found = rows_of(document, suffix)
    assert found.keys() == held(document, suffix)
    if suffix not in (".kml", ".kmz", ".gpx", ".jsonld"):  # One feature is more than one thing there.
        assert {len(rows) for rows in found.values()} == {1}


@every_form
def test_what_did_not_change_keeps_its_ids_and_rows(suffix: str, read: Any, rows_of: Any) -> None:
    before, rows = read(REPORTS), rows_of(read(REPORTS), suffix)
    known = {one["id"]: one for one in before["features"]}
    others = [[*REPORTS, ADDED], [ADDED, *REPORTS], [one for one in REPORTS if one.id != "denied"], REPORTS[1:]]
    orders = list(permutations(REPORTS))[7::9]
    # Each map file has a basemap cut out for it, which takes a second.
    for reports in [others[1], orders[0]] if suffix in ("", ".html", ".htm") else [*others, *orders]:
        after = read(reports)
        kept = {one["id"] for one in after["features"] if known.get(one["id"]) == one} & held(before, suffix)
        assert len(kept) >= 2
        found = rows_of(after, suffix)
        assert {key: found[key] for key in kept} == {key: rows[key] for key in kept}
        assert found.keys() == held(after, suffix)


class Broken(list[Any]):
    """Features of which half can be read."""

    def __init__(self, features: Iterable[Any], error: type[BaseException]) -> None:
        super().__init__(features)
        self.error = error

    def __iter__(self) -> Iterator[Any]:
        for number in range(len(self)):
            if number > len(self) // 2:
                raise self.error
            yield self[number]


@pytest.mark.parametrize("error", [KeyboardInterrupt, RuntimeError, MemoryError])
@every_form
def test_an_interrupted_write_leaves_the_old_file_and_nothing_else(
    suffix: str, error: type[BaseException], read: Any, gazetteer: Gazetteer, tmp_path: Path
) -> None:
    path = tmp_path / f"map{suffix}"
    path.write_bytes(b"the old one")
    document = read(REPORTS)
    broken = {**document, "features": Broken(document["features"], error)}
    with pytest.raises(error):
        _write(path, None, Contents(broken, broken, gazetteer))
    assert path.read_bytes() == b"the old one"
    assert [*tmp_path.iterdir()] == [path]
