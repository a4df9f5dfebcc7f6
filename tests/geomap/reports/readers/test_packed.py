"""Archives: what is in them is read as if it lay in a folder; bombs, traps and locks are told and do no harm."""

from __future__ import annotations

import gzip
import io
import tarfile
import zipfile
from pathlib import Path

import pytest

from geomap.reports.readers import limits
from tests.geomap.reports.readers.reading import read
from tests.geomap.reports.readers.test_mail import mail

LONG = "A lorry left Gulu for Lira at dawn and came back empty. " * 12


def zipped(path: Path, **members: str | bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), data)
    return path


def test_files_in_a_zip_are_reports(tmp_path: Path) -> None:
    lines = '{"id": "x", "text": "Arua."}\n{"id": "y"}\n'
    path = zipped(
        tmp_path / "all.zip",
        a__one_txt="Gulu.",
        two_md="# Lira",
        three_jsonl=lines,
        four_eml=mail("Moroto.").as_bytes(),
    )
    found = read(path)
    assert found.texts == {"all#a/one.txt": "Gulu.", "all#two.md": "# Lira", "x": "Arua.", "all#four.eml": "Moroto."}
    (error,) = found.errors
    assert str(error) == f'{path} (three.jsonl) line 2: has no "text"'


def test_what_an_archive_holds_besides_is_told(tmp_path: Path) -> None:
    inner = zipped(tmp_path / "inner.zip", b_txt="b").read_bytes()
    path = zipped(tmp_path / "all.zip", a_txt="a", inner_zip=inner, pic_jpg=b"\xff\xd8\xff" * 9, _hidden_txt="x")
    found = read(path)
    assert list(found.texts) == ["all#a.txt"]
    assert sorted(found.told) == [("HIDDEN", ".hidden.txt"), ("NESTED", "inner.zip"), ("OTHER_KIND", "pic.jpg")]


@pytest.mark.parametrize("suffix", ["tar", "tar.gz", "tgz", "tar.bz2", "tar.xz"])
def test_tar_archives_are_read_and_links_are_not(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"all.{suffix}"
    kind = {"tar": "", "tgz": "gz"}.get(suffix, suffix.removeprefix("tar."))
    with tarfile.open(path, f"w:{kind}") as archive:
        for name, text in (("../../up.txt", "Gulu."), ("/etc/down.txt", "Lira.")):
            member = tarfile.TarInfo(name)
            member.size = len(text)
            archive.addfile(member, io.BytesIO(text.encode()))
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(link)
    assert list(read(path).texts.values()) == ["Gulu.", "Lira."]
    assert {each.name for each in tmp_path.iterdir()} == {path.name}


def test_a_compressed_text_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"Gulu is dry."))
    assert read(tmp_path).texts == {"a.txt#a.txt": "Gulu is dry."}


def test_bombs_are_refused_before_they_are_unpacked(tmp_path: Path) -> None:
    zeros = bytes(limits._SMALL + 1)
    zipped(tmp_path / "bomb.zip", a_txt=zeros, b_txt="Gulu.")
    (tmp_path / "bomb.txt.gz").write_bytes(gzip.compress(zeros))
    with tarfile.open(tmp_path / "bomb.tar.gz", "w:gz") as archive:
        member = tarfile.TarInfo("a.txt")
        member.size = len(zeros)
        archive.addfile(member, io.BytesIO(zeros))
    found = read(tmp_path)
    assert not found.reports
    told = [kind for kind, _ in found.told if kind != "UNREADABLE"]
    # Of the TAR archive the member is told, and that nothing is read behind it.
    assert told == ["TOO_LARGE"] * 4


def test_a_locked_member_and_a_damaged_one_do_not_stop_the_rest(tmp_path: Path) -> None:
    path = zipped(tmp_path / "all.zip", a_txt="Gulu. " * 50, b_txt="Lira.", c_txt="Arua.")
    data = bytearray(path.read_bytes())
    # The bits of the first member are damaged; the second is marked as locked, in its own head and in the directory.
    start = data.index(b"a.txt") + 5
    data[start : start + 8] = b"\xff" * 8
    data[data.index(b"PK\x01\x02", data.index(b"PK\x01\x02") + 4) + 8] |= 1
    path.write_bytes(bytes(data))
    found = read(path)
    assert list(found.texts) == ["all#c.txt"]
    assert sorted(kind for kind, _ in found.told) == ["DAMAGED", "PROTECTED"]


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tgz", "a.txt.gz", "a.tar.xz"])
@pytest.mark.parametrize("data", [b"", b"PK\x03\x04" + bytes(99), b"\x1f\x8b\x08" + bytes(99), b"x" * 2000])
def test_a_damaged_archive_is_told_in_one_line(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    found = read(tmp_path / name)
    assert not found.reports
    assert len(found.errors) == 1
    assert "\n" not in str(found.errors[0])


def test_a_thousand_nested_archives_end_at_the_second(tmp_path: Path) -> None:
    data = b"Gulu."
    for number in range(1000):
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(f"{number}.zip" if number else "a.txt", data)
        data = buffer.getvalue()
    (tmp_path / "deep.zip").write_bytes(data)
    found = read(tmp_path / "deep.zip")
    assert [kind for kind, _ in found.told][:1] == ["NESTED"]


def test_long_copies_are_read_once_and_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(LONG, "utf-8")
    (tmp_path / "copy of a.txt").write_text(LONG.replace(". ", ".\n"), "utf-8")
    (tmp_path / "short.txt").write_text("Nothing.", "utf-8")
    (tmp_path / "short too.txt").write_text("Nothing.", "utf-8")
    zipped(tmp_path / "z.zip", a_txt=LONG)
    found = read(tmp_path)
    assert list(found.texts) == ["a", "short too", "short"]
    assert found.told == [("DUPLICATE", "copy of a.txt"), ("DUPLICATE", "a.txt")]
    assert found.left_out[0].reason == 'has the same text as "a"'
