"""The dirty reports of the benchmarks: every broken one is named with its reason, all others come out."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from geomap.errors import GeomapError
from geomap.reports.left_out import LeftOut
from geomap.reports.report_files import read_reports
from tests.support.scripts import load

SCRIPT = Path(__file__).resolve().parents[3] / "benchmarks" / "runs" / "dirty_reports.py"


@pytest.fixture(scope="module")
def dirty() -> ModuleType:
    return load(SCRIPT)


def test_every_kind_of_broken_line_is_named(dirty: ModuleType, tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    expected = dirty.write_lines(path, dirty.EVERY * len(dirty.LINES))
    errors: list[GeomapError] = []
    assert [report.id for report in read_reports([path], on_error=errors.append)] == expected.good
    assert {f"line {error.line}" for error in errors} == set(expected.broken)
    assert len(errors) == len(expected.broken)
    for error in errors:
        assert expected.broken[f"line {error.line}"] in error.what


def test_every_kind_of_broken_file_is_named(dirty: ModuleType, tmp_path: Path) -> None:
    for package in ("pypdf", "docx", "odfdo", "python_calamine", "trafilatura"):
        pytest.importorskip(package, reason="broken documents need the extra `documents` to be told as broken")
    expected = dirty.write_files(tmp_path / "in", dirty.EVERY * len(dirty.FILES))
    told: dict[str, str] = {}

    def note(one: LeftOut | GeomapError) -> None:
        where, reason = (one.source, one.reason) if isinstance(one, LeftOut) else (one.where, str(one))
        place = str(Path(where or "").relative_to(tmp_path / "in"))
        assert place not in told
        told[place] = reason

    reports = read_reports([tmp_path / "in"], on_error=note, on_left_out=note)
    assert [report.id for report in reports] == expected.good
    assert told.keys() == expected.broken.keys()
    for place, reason in expected.broken.items():
        assert reason in told[place]
