"""Batches of Arrow: each row comes out, with the record that the command gives for it alone."""

from __future__ import annotations

import json
import os
import signal
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import jsonschema
import pyarrow as pa
import pytest
import shapely
from click.testing import CliRunner

from gazetteer import Gazetteer, GazetteerInvalid, GazetteerNotFound
from gazetteer.building import starter
from gazetteer.gazetteer import ENVIRONMENT_VARIABLE
from geomap import Focus, FormImpossible, InputError, Pipeline, ReportInvalid
from geomap.batches import ErrorCode, batch_reading, extract, output_schema, own_pipeline
from geomap.cli import main
from tests.hostile.texts import HOSTILE_STRINGS

PROJECT = Path(__file__).resolve().parents[3]
SCHEMA = json.loads((PROJECT / "geomap/document/schemas/extraction.schema.json").read_text("utf-8"))
TEXTS = [
    "A convoy of 40 lorries drove from Mombasa through Voi to Nairobi, about 480 kilometres.",
    "Floods cut off Springfield, Illinois. Nobody has reached the village of Tula Hola, 12 km north of Voi.",
    "Nothing happened anywhere.",
    "The ship sailed from Suva to Apia across the antimeridian, then on to Honolulu.",
    "Le convoi est parti de Bamako pour Gao, et les habitants de la ville ont vu passer les camions.",
    "source: example.org\n\nTwo lorries left Homs for Idlib, and Turkish officials saw them near Aleppo.",
]


def table(texts: Sequence[Any], **more: Any) -> Any:
    return pa.table({"id": pa.array(range(len(texts))), "text": texts} | more)


def found(reports: Any, **options: Any) -> Any:
    return pa.Table.from_batches(extract(reports.to_batches(), **options))


def commanded(folder: Path, lines: Sequence[dict[str, Any]], *options: str) -> list[str]:
    """Return what `geomap extract` prints for each line by itself."""
    records = []
    for line in lines:
        path = folder / "one.jsonl"
        path.write_text(json.dumps(line), "utf-8")
        done = CliRunner().invoke(main, ["extract", str(path), "--format", "jsonl", "--jobs", "1", *options])
        assert done.exit_code == 0, done.output
        records.append(done.stdout.removesuffix("\n"))
    return records


@pytest.fixture(scope="module", autouse=True)
def _compiled(gazetteer: Gazetteer) -> None:
    """The starter gazetteer is compiled before anything here looks for it."""


@pytest.fixture
def no_pipelines() -> Iterator[None]:
    own_pipeline._pipelines.clear()
    own_pipeline._starter.cache_clear()
    yield
    own_pipeline._pipelines.clear()
    own_pipeline._starter.cache_clear()


def test_a_record_is_that_of_the_command_byte_by_byte(tmp_path: Path) -> None:
    worked = sorted((PROJECT / "tests/geomap/worked_reports").glob("*.txt"))
    texts = [*TEXTS, *(path.read_text("utf-8") for path in worked)]
    expected = commanded(tmp_path, [{"id": number, "text": text} for number, text in enumerate(texts)])
    assert found(table(texts))["record"].to_pylist() == expected


def test_a_source_and_a_focus_count_as_they_do_for_the_command(tmp_path: Path) -> None:
    text = "Fighting went on in Springfield and in Hama."
    line = {"id": 0, "text": text, "source": "https://news.example.co.uk/1"}
    (expected,) = commanded(tmp_path, [line], "--country", "SY")
    reports = table([text], origin=[line["source"]])
    options = {"source": "origin", "focus": Focus(("SY",), said=True)}
    assert found(reports, **options)["record"].to_pylist() == [expected]


def test_a_long_report_is_read_in_parts_as_the_command_reads_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("geomap.reports.long_reports.LARGEST_PART", 200)
    text = "\n\n".join(TEXTS)
    assert found(table([text]))["record"].to_pylist() == commanded(tmp_path, [{"id": 0, "text": text}])


def test_how_rows_are_shared_among_batches_changes_nothing() -> None:
    reports = table(TEXTS)
    whole = found(reports).drop(["seconds"])
    assert found(pa.Table.from_batches(reports.to_batches(max_chunksize=1))).drop(["seconds"]) == whole
    backwards = found(reports.take(list(range(len(TEXTS)))[::-1])).drop(["seconds"])
    assert backwards.to_pylist() == whole.to_pylist()[::-1]


def test_places_and_routes_are_those_of_the_record() -> None:
    validator = jsonschema.Draft202012Validator(SCHEMA)
    for row in found(table(TEXTS)).to_pylist():
        record = json.loads(row["record"])
        validator.validate(record)
        for kind in ("places", "routes"):
            assert len(row[kind]) == len(record[kind])
            for flat, whole in zip(row[kind], record[kind], strict=True):
                shared = flat.keys() & whole.keys() - {"stops"}
                assert {key: flat[key] for key in shared} == {key: whole[key] for key in shared}
        for place in row["places"]:
            at = place["geometry"] and shapely.from_wkb(place["geometry"])
            assert (at and (at.x, at.y)) == ((place["lon"], place["lat"]) if place["placed"] else None)
            assert place["surface"] in place["sentence"]
        for route in row["routes"]:
            assert [stop["surface"] for stop in route["stops"]]
            assert (route["geometry"] is None) == (route["undrawn"] in ("reading", "stops"))
    over = found(table(TEXTS[3:4]))["routes"][0].as_py()[0]
    assert len(shapely.from_wkb(over["geometry"]).geoms) == 2, "cut at the antimeridian"


def test_columns_are_kept_and_types_are_what_the_schema_says() -> None:
    reports = table(
        TEXTS[:2], when=pa.array([1, 2], pa.timestamp("s")), label=pa.array(["a", None]).dictionary_encode()
    )
    result = found(reports, keep=["label", "when"])
    assert result.schema == output_schema(reports.schema, keep=["label", "when"])
    assert result.schema.names[:3] == ["id", "label", "when"]
    assert result["label"].to_pylist() == ["a", None] and result["when"] == reports["when"]
    empty = list(extract(reports.slice(0, 0).to_batches()))
    assert empty == []


def test_ids_are_texts_and_whole_numbers() -> None:
    reports = pa.table({"key": pa.array(["a", " ", None]), "text": TEXTS[:3]})
    result = found(reports, id="key")
    assert result["id"].to_pylist() == ["a", None, None]
    assert result["error_code"].to_pylist() == [None, "no_id", "no_id"]
    assert found(pa.table({"id": [1.5], "text": TEXTS[:1]}))["error"][0].as_py().startswith("has an id of type double")


def test_bad_rows_end_as_error_columns_and_touch_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch_reading, "_made", _failing(batch_reading._made))
    texts = [TEXTS[0], None, " \n", "x" * 5001, "slow", "broken", "memory", *HOSTILE_STRINGS, TEXTS[0]]
    result = found(table(texts), seconds=3, most_characters=5000)
    codes = result["error_code"].to_pylist()
    assert codes[:7] == [None, "no_text", "no_text", "too_long", "too_slow", "failed", "no_memory"]
    assert set(codes[7:]) <= {None, "no_text", "too_long"} and codes[-1] is None, result["error"].to_pylist()
    assert result["id"].to_pylist() == [str(number) for number in range(len(texts))]
    records = result["record"].to_pylist()
    assert all((record is None) == (code is not None) for record, code in zip(records, codes, strict=True))
    assert {ErrorCode(code) for code in codes if code} <= set(ErrorCode)
    errors = result["error"].to_pylist()
    assert errors[3] == "has 5,001 characters, more than 5,000; split it into several reports"
    assert errors[4] == "took the processor over 3 seconds; split it into several reports"
    assert "RuntimeError: of a report" in errors[5] and "\n" not in errors[5]
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)


def _failing(made: Any) -> Any:
    def fail(report: Any, pipeline: Pipeline) -> Any:
        while report.text == "slow":
            pass
        if report.text == "broken":
            raise RuntimeError("of a report")
        if report.text == "memory":
            raise MemoryError
        return made(report, pipeline)

    return fail


def test_a_slow_report_ends_in_a_thread_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch_reading, "_made", _failing(batch_reading._made))
    results: list[Any] = []
    thread = threading.Thread(target=lambda: results.append(found(table(["slow", TEXTS[2]]), seconds=1)))
    thread.start()
    thread.join()
    assert results[0]["error_code"].to_pylist() == ["too_slow", None]


def test_bytes_that_are_no_text_are_told() -> None:
    raw = pa.array([b"Gulu \xff\xfe", b"Gulu"], pa.binary())
    reports = pa.table({"id": [1, 2], "text": raw.view(pa.string())})
    result = found(reports)
    assert result["error_code"].to_pylist() == ["not_text", None]
    assert found(table([1, 2]))["error"].to_pylist() == ["is of type int64, not a text"] * 2


def test_a_bad_row_is_raised_where_that_is_asked() -> None:
    with pytest.raises(ReportInvalid, match=r"^report 1: has no text$"):
        found(table([TEXTS[0], None]), on_error="fail")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"text": "notes"}, 'there is no column "notes"; there are id, text'),
        ({"keep": ["record"]}, 'the column "record" cannot be kept'),
        ({"keep": ["text", "text"]}, 'the column "text" cannot be kept'),
        ({"on_error": "skip"}, "on_error is 'skip'"),
        ({"seconds": 0}, "must be greater than 0"),
    ],
)
def test_a_wrong_call_is_told_in_one_line(options: dict[str, Any], message: str) -> None:
    with pytest.raises(InputError, match=message):
        found(table(TEXTS[:1]), **options)


def test_two_columns_of_one_name_are_not_guessed_between() -> None:
    batch = pa.RecordBatch.from_arrays([pa.array([1]), pa.array(["x"]), pa.array(["y"])], ["id", "text", "text"])
    with pytest.raises(InputError, match='more than one column "text"'):
        list(extract([batch]))


def test_one_pipeline_serves_a_process_until_its_file_is_replaced(
    tmp_path: Path, world: Gazetteer, no_pipelines: None
) -> None:
    path = tmp_path / "own.gpkg"
    path.write_bytes(world.path.read_bytes())
    reports = table(["A lorry left Kell for Morn."])
    first = own_pipeline.own_pipeline(path)
    assert found(reports, gazetteer=path)["places"][0].as_py()[0]["gazetteer_id"] == "own:west-kell"
    assert own_pipeline.own_pipeline(path) is first
    other = tmp_path / "other.gpkg"
    other.write_bytes(world.path.read_bytes())
    other.replace(path)
    assert own_pipeline.own_pipeline(path) is not first
    assert own_pipeline.own_pipeline(path, focus=Focus(("WW",), said=True)) is not own_pipeline.own_pipeline(path)
    assert len(own_pipeline._pipelines) == 2


def test_the_gazetteer_is_never_compiled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, world: Gazetteer, no_pipelines: None
) -> None:
    monkeypatch.delenv(ENVIRONMENT_VARIABLE, raising=False)
    monkeypatch.setattr(starter, "starter_path", lambda: tmp_path / "starter.gpkg")
    monkeypatch.setattr(starter, "compile_starter", lambda _path: pytest.fail("compiled in a task"))
    with pytest.raises(GazetteerNotFound, match="the starter gazetteer is not compiled on this machine; run `gazette"):
        found(table(TEXTS[:1]))
    with pytest.raises(GazetteerNotFound, match=r"none\.gpkg: there is no such gazetteer file on this machine"):
        found(table(TEXTS[:1]), gazetteer=tmp_path / "none.gpkg")
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, os.fspath(world.path))
    assert own_pipeline.gazetteer_file(None) == os.fspath(world.path)


def test_a_damaged_gazetteer_ends_the_work(tmp_path: Path) -> None:
    path = tmp_path / "no.gpkg"
    path.write_bytes(struct.pack("<100x"))
    with pytest.raises(GazetteerInvalid):
        found(table(TEXTS[:1]), gazetteer=path)


def test_batches_come_out_before_they_grow_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batch_reading, "_MOST_RECORD", 1)
    assert [batch.num_rows for batch in extract(table(TEXTS[:3]).to_batches())] == [1, 1, 1]


def test_without_pyarrow_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(FormImpossible, match=r"batches need pyarrow, which is not installed; .*\[parquet\]"):
        extract([])


def test_batches_import_pyarrow_only_when_they_are_read() -> None:
    program = "import sys, geomap.batches; sys.exit('pyarrow' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], env=os.environ | {"PYTHONPATH": str(PROJECT)}, check=False)
    assert done.returncode == 0
