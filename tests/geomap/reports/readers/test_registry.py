"""Which reader reads a file: its beginning before its suffix, readers of others before those of geomap."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

import pytest

from geomap.reports.readers import registry
from geomap.reports.readers.registry import reader_for
from tests.geomap.reports.readers.reading import read

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@pytest.mark.parametrize(
    ("name", "head", "reader"),
    [
        ("a.pdf", b"%PDF-1.7", "PDF"),
        ("scan", b"%PDF-1.7", "PDF"),
        ("a.doc", b"{\\rtf1 x", "RTF"),
        ("a.docx", b"PK\x03\x04", "WORD"),
        ("a.bin", b"PK\x03\x04..word/document.xml", "WORD"),
        ("a.zip", b"PK\x03\x04..word/document.xml", "ZIP"),
        ("a.xls", OLE, "WORKBOOK"),
        ("a.xls", b"<html><table>", "WEB_PAGE"),
        ("a.msg", OLE, "MSG"),
        ("a.tar.gz", b"\x1f\x8b\x08", "TAR"),
        ("a.warc.gz", b"\x1f\x8b\x08", "WARC"),
        ("a.pdf.gz", b"\x1f\x8b\x08", "GZIP"),
        ("x", b"From ayo@example.org Mon Jan  5 10:00:00 2015\nDate: x\n", "MAILBOX"),
        ("x", b"Received: from x\nDate: y\nFrom: z\n\nHello", "MAIL"),
        ("page", b"<!-- saved -->\n<!DOCTYPE html>", "WEB_PAGE"),
        ("_chat.txt", b"[07.10.15, 10:15:30] Ayo: x", "WHATSAPP"),
        ("a.txt", b"On 07.10.15, 10:15, rain fell.", None),
        ("a.txt", b"<html>", None),
        ("notes", b"From Paris to Lyon: a road.", None),
        ("a.csv", b"a,b", None),
    ],
)
def test_the_beginning_tells_before_the_suffix(name: str, head: bytes, reader: str | None) -> None:
    assert reader_for(name, head) is (getattr(registry, reader) if reader else None)


def test_readers_of_others_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = metadata.EntryPoint("gmi", "tests.geomap.reports.readers.bad_readers:speaks", registry.GROUP)
    monkeypatch.setattr(metadata, "entry_points", lambda group: [entry] if group == registry.GROUP else [])
    registry._others.cache_clear()
    try:
        (tmp_path / "a.gmi").write_text("Gulu is dry.\n\nLira too.")
        (report,) = read(tmp_path).reports
    finally:
        registry._others.cache_clear()
    assert report.text == "Gulu is dry.\n\nLira too."
    assert [segment.paragraph for segment in report.segments] == [1, 2]


def test_every_reader_of_geomap_is_there() -> None:
    for reader in registry._READERS:
        assert callable(reader.function())
