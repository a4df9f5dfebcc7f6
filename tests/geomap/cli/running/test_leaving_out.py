"""What is left out: told, counted, listed; failures apart from what holds no reports anyhow."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from geomap.cli.running.leaving_out import LeftOutList
from geomap.errors import GeomapError, NoReports, OutputUnwritable, ReportInvalid, ReportUnreadable
from geomap.reports.left_out import LeftOut, LeftOutKind

PICTURE = LeftOut("in/a.png", "", LeftOutKind.OTHER_KIND, "is a picture")
PAGE = LeftOut("in/b.pdf", "page 3", LeftOutKind.NO_TEXT, "has no text")
BAD_LINE = ReportInvalid("is no object", where="in/a.jsonl", line=7, advice="write one")


def test_failures_are_told_and_counted_apart(capsys: pytest.CaptureFixture[str]) -> None:
    listed = LeftOutList()
    listed.settle()
    for one in (PICTURE, BAD_LINE, PAGE, LeftOut("in/t.csv", "", LeftOutKind.NO_COLUMN, "has no texts")):
        listed.add(one)
    listed.failed("r7", "characters 0 to 10", "could not be read")
    assert listed.failures == 2
    assert capsys.readouterr().err.splitlines() == [
        "geomap: left out: in/a.jsonl line 7: is no object; write one",
        "geomap: left out: in/b.pdf (page 3): has no text",
        "geomap: left out: in/t.csv: has no texts",
        "geomap: left out: report r7 (characters 0 to 10): could not be read",
    ]
    assert listed.summary().startswith("5 left out (1 ")
    assert "1 of another kind" in listed.summary()
    assert listed.hint() == "1 of those left out is not named here; --report FILE.csv lists all"


def test_errors_say_their_kind_and_are_failures_whatever_it_is(tmp_path: Path) -> None:
    listed = LeftOutList(tmp_path / "left.csv")
    for kind in (LeftOutKind.DAMAGED, LeftOutKind.OTHER_KIND, LeftOutKind.EXTRA_MISSING):
        error = ReportInvalid("cannot be used", where="a.pdf")
        error.kind = kind
        listed.add(error)
    listed.write()
    assert listed.failures == 3
    assert [line.split(",")[2] for line in (tmp_path / "left.csv").read_text("utf-8").splitlines()[1:]] == [
        "damaged", "of another kind", "readable with an extra",
    ]  # fmt: skip


def test_nothing_left_out_is_not_worth_a_word() -> None:
    assert LeftOutList().summary() == ""


def test_the_only_input_is_the_error_of_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    listed = LeftOutList()
    listed.add(PICTURE)
    listed.add(BAD_LINE)
    assert listed.only_error() is BAD_LINE
    listed.settle()
    assert capsys.readouterr().err == "", "it is told once, at the end"


def test_several_are_told_each(capsys: pytest.CaptureFixture[str]) -> None:
    listed = LeftOutList()
    for error in (BAD_LINE, ReportUnreadable("is gone", where="x.txt"), NoReports("is a folder without", where="y")):
        listed.add(error)
    assert listed.only_error() is None
    assert capsys.readouterr().err.count("left out: ") == 3


def test_strict_raises_the_first_failure_and_nothing_else(capsys: pytest.CaptureFixture[str]) -> None:
    listed = LeftOutList(strict=True)
    listed.add(PICTURE)
    with pytest.raises(ReportInvalid) as caught:
        listed.add(BAD_LINE)
    assert caught.value is BAD_LINE
    assert capsys.readouterr().err == ""
    with pytest.raises(GeomapError, match=r"in.zip \(b.pdf\): is damaged"):
        listed.add(LeftOut("in.zip", "b.pdf", LeftOutKind.DAMAGED, "is damaged"))


def test_the_list_names_files_and_parts_in_order(tmp_path: Path) -> None:
    listed = LeftOutList(tmp_path / "left.csv")
    error = LeftOut("in/z.zip", "b.txt", LeftOutKind.INVALID, "is empty").as_error()
    assert str(error) == "in/z.zip (b.txt): is empty"
    for one in (error, PAGE, PICTURE):
        listed.add(one)
    listed.write()
    assert [line.split(",")[:2] for line in (tmp_path / "left.csv").read_text("utf-8").splitlines()[1:]] == [
        ["in/a.png", ""], ["in/b.pdf", "page 3"], ["in/z.zip", "b.txt"],
    ]  # fmt: skip
    assert not listed.hint()


def test_readers_of_a_map_are_told_what_might_have_been_read() -> None:
    listed = LeftOutList()
    assert listed.notice() == ""
    for one in (PICTURE, PAGE, BAD_LINE):
        listed.add(one)
    assert listed.notice() == "not read: b.pdf (page 3: without text) and a.jsonl (line 7: not in the form of a report)"
    for number in range(9):
        listed.failed(f"r{number}", "", "failed")
    assert listed.notice().endswith("report r2 (failed in reading) and 6 more")


def test_the_list_has_all_and_no_formula(tmp_path: Path) -> None:
    listed = LeftOutList(tmp_path / "left.csv")
    listed.add(PICTURE)
    listed.add(ReportInvalid("is empty", where="=1+1\n\x1b[2J.txt"))
    listed.write()
    with (tmp_path / "left.csv").open(newline="", encoding="utf-8") as stream:
        rows = list(csv.reader(stream))
    assert rows == [
        ["source", "part", "kind", "reason"],
        [r"'=1+1\n\x1b[2J.txt", "", "empty", "is empty"],
        ["in/a.png", "", "of another kind", "is a picture"],
    ]


def test_a_list_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OutputUnwritable, match="make the folder first"):
        LeftOutList(tmp_path / "none" / "left.csv").write()
