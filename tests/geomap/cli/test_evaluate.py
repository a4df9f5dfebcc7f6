"""`geomap evaluate`: from an annotated corpus to figures and a picture, and what it says when it cannot."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from gazetteer import Gazetteer
from gazetteer.gazetteer import ENVIRONMENT_VARIABLE
from geomap.cli import main
from geomap.document.record import to_record
from geomap.model import Report
from geomap.pipeline import Pipeline

TEXT = "Syrian officials met in Damascus. A lorry drove from Damascus to Aleppo."
DAMASCUS = {"lat": 33.51, "lon": 36.29, "geonameid": 170654, "kind": "capital"}
ALEPPO = {"lat": 36.2, "lon": 37.16, "geonameid": None, "kind": "city"}


@pytest.fixture(autouse=True)
def compiled(gazetteer: Gazetteer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Compile the starter gazetteer before the command asks for it."""
    monkeypatch.delenv(ENVIRONMENT_VARIABLE, raising=False)


def spans(text: str, surface: str) -> Iterator[dict[str, int]]:
    start = text.find(surface)
    while start >= 0:
        yield {"start": start, "end": start + len(surface)}
        start = text.find(surface, start + 1)


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    toponyms = [span | DAMASCUS for span in spans(TEXT, "Damascus")] + [span | ALEPPO for span in spans(TEXT, "Aleppo")]
    path = tmp_path / "gold.jsonl"
    records = [{"id": "a", "text": TEXT, "toponyms": toponyms}, {"id": 2, "text": "Nothing.", "toponyms": []}]
    path.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    return path


def run(*arguments: str | Path, code: int = 0) -> Result:
    result = CliRunner().invoke(main, ["evaluate", *map(str, arguments)], catch_exceptions=False)
    assert result.exit_code == code, result.stderr
    return result


def figures(*arguments: str | Path) -> dict[str, Any]:
    value: dict[str, Any] = json.loads(run(*arguments).stdout)
    return value


def test_the_texts_are_read_and_compared(corpus: Path) -> None:
    found = figures(corpus)
    assert (found["documents"], found["gold"]) == (2, 3)
    assert found["strict"]["recall"] == 1.0
    assert found["acc@161"] == 1.0
    assert found["predicted"] == found["calibration"]["predictions"] >= 4, "Syrian is found, and no toponym here"
    assert {kind["kind"]: kind["gold"] for kind in found["kinds"]} == {"capital": 2, "city": 1}


def test_mentions_are_dropped_on_demand(corpus: Path) -> None:
    assert figures(corpus, "--drop-mention", "demonym")["predicted"] < figures(corpus)["predicted"]
    assert figures(corpus, "--drop-mention", "demonym", "--drop-mention", "name")["predicted"] == 0


def test_given_spans_are_found_for_certain(corpus: Path) -> None:
    found = figures(corpus, "--given-spans")
    assert found["strict"] == {"precision": 1.0, "recall": 1.0, "f1": 1.0}


def test_predictions_say_the_same_as_reading_does(corpus: Path, tmp_path: Path, gazetteer: Gazetteer) -> None:
    pipeline = Pipeline(gazetteer)
    records = [to_record(pipeline.extract(Report(*one))) for one in (("2", "Nothing."), ("a", TEXT))]
    (tmp_path / "found.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    assert figures(corpus, "--predictions", tmp_path / "found.jsonl") == figures(corpus)


def test_tables_are_for_reading(corpus: Path) -> None:
    shown = run(corpus, "--format", "table").stdout
    assert shown.startswith("2 documents, 3 gold, ")
    assert {"strict", "overlap", "capital", "expected"} <= set(shown.split())


def test_the_plot_is_written_and_the_same_each_time(corpus: Path, tmp_path: Path) -> None:
    run(corpus, "--plot", tmp_path / "one.svg")
    run(corpus, "--plot", tmp_path / "two.svg")
    picture = (tmp_path / "one.svg").read_bytes()
    assert ET.fromstring(picture).tag.endswith("svg")  # noqa: S314
    assert picture == (tmp_path / "two.svg").read_bytes()


def test_the_plot_overwrites_nothing_that_is_read(corpus: Path, tmp_path: Path) -> None:
    content, link = corpus.read_bytes(), tmp_path / "link.svg"
    link.symlink_to(corpus)
    for plot in (corpus, link):
        run(corpus, "--plot", plot, code=2)
        run(corpus, "--predictions", corpus, "--plot", plot, code=2)
    assert corpus.read_bytes() == content


def test_no_string_of_the_corpus_is_in_the_plot(tmp_path: Path) -> None:
    hostile = "</desc><script>window.hostile=1</script>{{7*7}}"
    toponyms = [span | DAMASCUS | {"kind": hostile} for span in spans(TEXT, "Damascus")]
    corpus = tmp_path / f"{hostile.replace('/', '')}.jsonl"
    corpus.write_text(json.dumps({"id": hostile, "text": TEXT + hostile, "toponyms": toponyms}), encoding="utf-8")
    run(corpus, "--plot", tmp_path / "plot.svg")
    picture = (tmp_path / "plot.svg").read_text("utf-8")
    assert "hostile" not in picture
    assert "7*7" not in picture


def test_predictions_without_confidence_cannot_be_drawn(corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "found.jsonl").write_text('{"id": "a", "places": [{"start": 0, "end": 6}]}', encoding="utf-8")
    result = run(corpus, "--predictions", tmp_path / "found.jsonl", "--plot", tmp_path / "plot.svg", code=3)
    assert "found.jsonl: has no confidence to draw" in result.stderr
    assert not (tmp_path / "plot.svg").exists()


def test_a_bad_line_is_named_and_nothing_printed(corpus: Path) -> None:
    with corpus.open("a", encoding="utf-8") as stream:
        stream.write('\n\n{"id": "b", "text": "Hama"}')
    result = run(corpus, code=3)
    assert result.stderr == f'geomap: {corpus} line 4: "toponyms" is missing or no list\n'
    assert result.stdout == ""


def test_predictions_of_another_corpus(corpus: Path, tmp_path: Path) -> None:
    (tmp_path / "found.jsonl").write_text('{"id": "z", "places": []}', encoding="utf-8")
    result = run(corpus, "--predictions", tmp_path / "found.jsonl", code=3)
    assert 'line 1: predicts for "z", which is not in the corpus' in result.stderr


def test_files_that_are_not_there(corpus: Path, tmp_path: Path) -> None:
    assert "check the spelling" in run(tmp_path / "none.jsonl", code=3).stderr
    assert "check the spelling" in run(corpus, "--predictions", tmp_path / "none.jsonl", code=3).stderr
    assert "make the folder first" in run(corpus, "--plot", tmp_path / "none" / "plot.svg", code=4).stderr
    run(corpus, "--gazetteer", tmp_path / "none.gpkg", code=5)


def test_wrong_usage(corpus: Path) -> None:
    assert "leaves unread" in run(corpus, "--predictions", corpus, "--given-spans", code=2).stderr
    run(corpus, "--drop-mention", "river", code=2)
    run(code=2)
