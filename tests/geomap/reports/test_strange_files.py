"""What lies about in a folder besides reports, as colleagues and their programs leave it there."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import Path

import pytest

from geomap.errors import ReportInvalid
from geomap.reports.left_out import LeftOutKind
from geomap.reports.report_files import read_reports
from geomap.reports.tables.column_choice import TableColumns
from tests.geomap.reports.readers import made
from tests.geomap.reports.readers.reading import read

OLD_OFFICE = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600)


def presentation() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("ppt/slides/slide1.xml", "<p>Gulu</p>")
    return data.getvalue()


STRANGE = {
    "~$notes.docx": (b"\x05Achan" + bytes(150), "is what Office keeps while a document is open"),
    "Thumbs.db": (OLD_OFFICE, "is what Windows keeps for itself"),
    "desktop.ini": (b"[.ShellClassInfo]", "is what Windows keeps for itself"),
    "Reports.lnk": (b"L\0\0\0", "is a shortcut"),
    "Herald.url": (b"[InternetShortcut]\nURL=https://example.org", "is a shortcut"),
    "plan.doc": (OLD_OFFICE, "save it as .docx"),
    "slides.pptx": (presentation(), "is a presentation, which is not read; save it as .pdf"),
    "mails.pst": (b"!BDN", "export the mails as .mbox"),
    "main.js": (b"function a(){}", "is a script"),
    "data.geojson": (b"{}", "is data, not a report"),
}


@pytest.mark.parametrize("name", STRANGE)
def test_what_is_no_report_is_told_for_what_it_is(tmp_path: Path, name: str) -> None:
    data, reason = STRANGE[name]
    (tmp_path / name).write_bytes(data)
    (tmp_path / "a.txt").write_text("Gulu is dry.")
    found = read(tmp_path)
    assert (list(found.texts), found.errors) == (["a"], [])
    assert [(one.kind, reason in one.reason) for one in found.left_out] == [(LeftOutKind.OTHER_KIND, True)]


def test_the_same_is_told_within_an_archive_and_of_a_file_that_is_named(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.writestr("a.txt", "Gulu is dry.")
        for name in ("Thumbs.db", "~$notes.docx", "slides.pptx", "plan.doc"):
            archive.writestr(f"sent/{name}", STRANGE[name][0])
    found = read(tmp_path)
    assert not found.errors
    assert {one.part: one.reason.partition(";")[0] for one in found.left_out}["sent/slides.pptx"].startswith(
        "is a pres"
    )
    assert {one.kind for one in found.left_out} == {LeftOutKind.OTHER_KIND}
    (tmp_path / "slides.pptx").write_bytes(presentation())
    with pytest.raises(ReportInvalid, match="is a presentation"):
        list(read_reports([tmp_path / "slides.pptx"]))


def test_a_page_under_the_suffix_of_an_old_document_is_read(tmp_path: Path) -> None:
    (tmp_path / "report.doc").write_bytes(rb"{\rtf1\ansi Lorries left Gulu for Kitgum.\par}")
    pytest.importorskip("striprtf", reason="the extra `documents` is not installed")
    assert read(tmp_path).texts["report"].strip() == "Lorries left Gulu for Kitgum."


@pytest.mark.parametrize("folder", ["Floods_files", "Floods-Dateien", "Floods_fichiers"])
def test_the_pictures_and_scripts_of_a_saved_page_are_told_in_one_line(tmp_path: Path, folder: str) -> None:
    pytest.importorskip("trafilatura", reason="the extra `documents` is not installed")
    (tmp_path / "Floods.html").write_text(made.html(), "utf-8")
    (tmp_path / folder).mkdir()
    for name, data in {"a.png": b"\x89PNG\r\n", "main.js": b"x()", "frame.html": b"<html>Buy!</html>"}.items():
        (tmp_path / folder / name).write_bytes(data)
    (tmp_path / folder / "notes.txt").write_text("Lira is dry.")
    found = read(tmp_path)
    assert sorted(found.texts) == ["Floods", "notes"], "a text that somebody put there is read"
    assert [(one.part, one.reason) for one in found.left_out] == [
        ("3 files", 'belong to the saved page "Floods.html"'),
    ]


def test_a_folder_called_so_without_its_page_is_one_like_others(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura", reason="the extra `documents` is not installed")
    (tmp_path / "Floods_files").mkdir()
    (tmp_path / "Floods_files" / "a.html").write_text(made.html(), "utf-8")
    assert list(read(tmp_path).texts) == ["a"]


def test_an_export_that_is_cut_short_is_damaged(tmp_path: Path) -> None:
    (tmp_path / "result.json").write_text(json.dumps({"messages": [], "type": "x"})[:-4])
    assert read(tmp_path / "result.json").told == [("DAMAGED", "result.json")]


def test_a_copy_of_a_document_is_told_though_it_is_short(tmp_path: Path) -> None:
    pytest.importorskip("docx", reason="the extra `documents` is not installed")
    made.docx(tmp_path / "a.docx")
    (tmp_path / "copy of a.docx").write_bytes((tmp_path / "a.docx").read_bytes())
    found = read(tmp_path)
    assert (list(found.texts), found.told) == (["a"], [("DUPLICATE", "copy of a.docx")])


@pytest.mark.parametrize(("order", "date"), [(None, "2015"), ("dmy", "2015-04-03"), ("mdy", "2015-03-04")])
def test_the_order_of_day_and_month_holds_for_the_heads_of_documents(
    tmp_path: Path, order: str | None, date: str
) -> None:
    mail = "From: a@example.org\nSubject: x\nMIME-Version: 1.0\n\nDate: 03/04/2015\n\nGulu is dry.\n"
    (tmp_path / "a.eml").write_text(mail)
    (report,) = read_reports([tmp_path / "a.eml"], columns=TableColumns(order=order))  # type: ignore[arg-type]
    assert report.date == date
    assert bool(report.warnings) == (order is None)


def test_dates_of_names_within_archives_are_read(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.writestr("sent/2015-10-07 call.txt", "Gulu is dry.")
        archive.writestr("sent/2015-10-08 call.eml", "From: a@example.org\nSubject: x\n\nLira is dry.\n")
    assert [report.date for report in read(tmp_path).reports] == ["2015-10-07", "2015-10-08"]


def test_the_title_of_front_matter_comes_before_the_first_heading(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("---\ntitle: Weekly brief\n---\n\n## North\n\nGulu is dry.\n")
    assert [report.title for report in read(tmp_path).reports] == ["Weekly brief"]


def test_a_title_that_the_library_makes_up_is_none(tmp_path: Path) -> None:
    pytest.importorskip("docx", reason="the extra `documents` is not installed")
    made.docx(tmp_path / "whole.docx")
    with zipfile.ZipFile(tmp_path / "whole.docx") as whole, zipfile.ZipFile(tmp_path / "a.docx", "w") as bare:
        for name in whole.namelist():
            if not name.startswith("docProps/"):
                bare.writestr(name, re.sub(rb'<Relationship [^>]*"docProps/[^>]*>', b"", whole.read(name)))
    (tmp_path / "whole.docx").unlink()
    assert [(report.title, report.author) for report in read(tmp_path).reports] == [(made.HEADING, None)]


def test_the_first_row_of_a_table_is_no_title(tmp_path: Path) -> None:
    pytest.importorskip("python_calamine", reason="the extra `documents` is not installed")
    made.xlsx(tmp_path / "a.xlsx", {"Costs": [["Item", "Cost"], ["Fuel for Gulu", 3]]})
    (report,) = read(tmp_path / "a.xlsx").reports
    assert (report.title, "Item | Cost" in report.text) == (None, True)
