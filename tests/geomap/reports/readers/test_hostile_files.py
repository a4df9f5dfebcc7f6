"""Files made to do harm: bounded time and memory, one clear line each, nothing fetched, nothing run, the rest read."""

from __future__ import annotations

import zipfile
import zlib
from pathlib import Path

import pytest

from geomap.reports.readers import limits
from geomap.reports.readers.documents import Unreadable
from geomap.reports.readers.registry import Reader
from geomap.reports.readers.sandbox import Sandbox
from tests.geomap.reports.readers import made
from tests.geomap.reports.readers.reading import read

HERE = "tests.geomap.reports.readers.bad_readers"
ENTITIES = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
    + "]>"
)


@pytest.fixture
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "SECONDS", 2)


@pytest.mark.usefixtures("hasty")
@pytest.mark.parametrize("function", ["loops", "sleeps", "swells", "dies"])
def test_a_reader_that_does_not_end_is_ended(tmp_path: Path, function: str) -> None:
    (tmp_path / "a.x").write_bytes(b"x")
    with Sandbox() as sandbox:
        with pytest.raises(Unreadable, match=r"memory|too long"):
            list(sandbox.read(Reader("a trap", (".x",), f"{HERE}:{function}"), tmp_path / "a.x"))
        (part,) = sandbox.read(Reader("a text", (".x",), f"{HERE}:reads"), tmp_path / "a.x")
    assert part.blocks[0].text == "x"


@pytest.mark.parametrize("function", ["connects", "resolves", "runs", "writes"])
def test_a_reader_reaches_nothing(tmp_path: Path, function: str) -> None:
    (tmp_path / "a.x").write_bytes(b"x")
    with Sandbox() as sandbox, pytest.raises(Unreadable, match=r"may not do this"):
        list(sandbox.read(Reader("a trap", (".x",), f"{HERE}:{function}"), tmp_path / "a.x"))
    assert [path.name for path in tmp_path.iterdir()] == ["a.x"]
    assert not Path("written by a reader").exists()


def test_a_missing_extra_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.x").write_bytes(b"x")
    reader = Reader("a rare file", (".x",), f"{HERE}:lacks", ("no_such_module",))
    with (
        Sandbox() as sandbox,
        pytest.raises(Unreadable, match=r"is a rare file.*pip install '\.\[documents\]'") as caught,
    ):
        list(sandbox.read(reader, tmp_path / "a.x"))
    assert caught.value.kind.name == "EXTRA_MISSING"


@pytest.mark.usefixtures("hasty")
def test_of_an_archive_with_a_trap_the_rest_is_read(tmp_path: Path) -> None:
    pytest.importorskip("pypdf", reason="the extra `documents` is not installed")
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        archive.writestr("a.txt", "Gulu.")
        archive.writestr("b.pdf", bomb())
        archive.writestr("c.txt", "Lira.")
    found = read(tmp_path / "all.zip")
    assert found.texts == {"all#a.txt": "Gulu.", "all#c.txt": "Lira."}
    assert [part for _, part in found.told] == ["b.pdf"]


def bomb() -> bytes:
    """Return a PDF of a page whose content unpacks to a thousand times its size, packed twice."""
    packer = zlib.compressobj(9)
    once = b"".join(packer.compress(b"q " * 2**20) for _ in range(64)) + packer.flush()
    content = zlib.compress(once, 9)
    data = made.pdf([["x"]])
    start, end = data.index(b"<< /Length"), data.index(b"endstream")
    stream = b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n%s\n" % (len(content), content)
    return data[:start] + stream + data[end:]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.tei", f"{ENTITIES}<TEI><text><p>&i;</p></text></TEI>".encode()),
        ("a.rss", f"{ENTITIES}<rss><channel><item><title>&i;</title></item></channel></rss>".encode()),
        ("b.tei", b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><TEI><text><p>&e;</p></text></TEI>'),
        ("a.html", b"<div>" * 100_000),
        ("a.rtf", b"{\\rtf1 " + b"{" * 100_000),
        ("a.pdf", b"%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 1 0 R >> endobj\ntrailer << /Root 1 0 R >>"),
        ("b.pdf", b"%PDF-1.4\n" + b"\x00\xff" * 500),
        ("a.docx", b"PK\x03\x04" + bytes(200)),
        ("a.xlsx", b"PK\x05\x06" + bytes(18)),
        ("a.xls", b"\xd0\xcf\x11\xe0" + bytes(2000)),
        ("a.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)),
        ("a.odt", b"PK\x05\x06" + bytes(18)),
        ("a.epub", b"PK\x05\x06" + bytes(18)),
        ("a.warc", b"WARC/1.0\r\nContent-Length: 99999999999\r\n\r\n"),
        ("a.mhtml", b"MIME-Version: 1.0\r\n\r\n"),
    ],
)
def test_a_broken_file_is_one_line(tmp_path: Path, name: str, data: bytes) -> None:
    pytest.importorskip("trafilatura", reason="the extra `documents` is not installed")
    (tmp_path / name).write_bytes(data)
    found = read(tmp_path / name)
    host = Path("/etc/hostname")
    assert len(found.errors) + len(found.reports) + len(found.left_out) >= 1
    assert all("\n" not in str(error) for error in found.errors)
    assert sum(len(report.text) for report in found.reports) < 10_000
    assert not (host.is_file() and any(host.read_text().strip() in report.text for report in found.reports))


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx", "a.odt", "a.epub", "a.wacz"])
def test_documents_that_swell_are_refused_by_their_directory(tmp_path: Path, name: str) -> None:
    with zipfile.ZipFile(tmp_path / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(2):
            archive.writestr(f"word/document{number}.xml", bytes(limits._SMALL))
    (error,) = read(tmp_path / name).errors
    assert "which is over the limit" in str(error)
