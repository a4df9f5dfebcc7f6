"""What geomap wrote is known again, whatever it is called."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from gazetteer import Gazetteer
from geomap.cli import main
from geomap.errors import ReportInvalid
from geomap.reports.left_out import LeftOut, LeftOutKind
from geomap.reports.own_output import is_own_output
from geomap.reports.report_files import read_reports

REPORT = {"id": "a", "text": 'He wrote {"schema": "geomap/1"} on the wall in Aleppo.'}


@pytest.fixture
def folder(tmp_path: Path, gazetteer: Gazetteer) -> Path:
    (tmp_path / "a.jsonl").write_text(json.dumps(REPORT))
    (tmp_path / "b.txt").write_text("Rain fell on Hama.\n{}")
    outputs = [tmp_path / name for name in ("found.jsonl", "map.html", "map.geojson", "left.csv")]
    for arguments in (
        ["extract", "-o", outputs[0], "--report", outputs[3]],
        ["map", "-o", outputs[1], "-o", outputs[2]],
    ):
        done = CliRunner().invoke(main, [*map(str, arguments), str(tmp_path / "a.jsonl"), str(tmp_path / "b.txt")])
        assert done.exit_code == 0, done.stderr
    return tmp_path


def test_outputs_are_known_and_reports_are_none(folder: Path) -> None:
    assert {path.name for path in folder.iterdir() if is_own_output(path)} == {
        "found.jsonl", "map.html", "map.geojson", "left.csv",
    }  # fmt: skip
    assert not is_own_output(folder / "none.txt")
    assert not is_own_output(folder)


def test_they_are_no_reports_of_their_folder(folder: Path) -> None:
    told: list[LeftOut] = []
    reports = list(read_reports([folder], on_left_out=told.append))
    assert [report.id for report in reports] == ["a", "b"]
    assert {Path(one.source).name for one in told if one.kind is LeftOutKind.OWN_OUTPUT} >= {"found.jsonl", "map.html"}


def test_one_that_is_named_is_refused(folder: Path) -> None:
    with pytest.raises(ReportInvalid, match="was written by geomap"):
        list(read_reports([folder / "found.jsonl"]))
