"""Archives that nobody has vouched for."""

from __future__ import annotations

import stat
import struct
import zipfile
from pathlib import Path

import pytest

from gazetteer.building.geonames import archives
from gazetteer.building.geonames.archives import Limits, blocks, members, verify
from gazetteer.errors import DumpInvalid


def packed(path: Path, content: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in content.items():
            archive.writestr(name, data)
    return path


def test_a_member_comes_out_as_it_went_in(tmp_path: Path) -> None:
    data = bytes(range(256)) * 10_000
    path = packed(tmp_path / "a.zip", {"readme.txt": b"x", "SY.txt": data})
    assert members(path) == {"readme.txt": 1, "SY.txt": len(data)}
    pieces = list(blocks(path, member="SY.txt"))
    assert b"".join(pieces) == data
    assert max(map(len, pieces)) <= archives.BLOCK
    verify(path)


@pytest.mark.parametrize(
    "name",
    ["../SY.txt", "a/../../SY.txt", "/etc/SY.txt", "C:/SY.txt", "C:SY.txt", "..\\SY.txt", "\\\\host\\SY.txt", ".."],
)
def test_a_member_outside_its_folder_is_refused(name: str, tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"SY.txt": b"x", name: b"x"})
    with pytest.raises(DumpInvalid, match="is refused"):
        list(blocks(path, member="SY.txt"))


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR])
def test_links_and_devices_are_refused(kind: int, tmp_path: Path) -> None:
    entry = zipfile.ZipInfo("SY.txt")
    entry.external_attr = (kind | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(entry, "/etc/passwd")
    with pytest.raises(DumpInvalid, match="link or a device"):
        members(tmp_path / "a.zip")


def test_a_member_that_grows_without_end_is_refused_by_what_it_states(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"SY.txt": bytes(20 << 20)})
    with pytest.raises(DumpInvalid, match="unpacks to more than"):
        members(path)
    assert members(path, limits=Limits(ratio=2_000)) == {"SY.txt": 20 << 20}


def test_a_member_larger_than_the_limit_is_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"SY.txt": b"abc" * 100})
    with pytest.raises(DumpInvalid, match="unpacks to more than"):
        members(path, limits=Limits(size=299))


def test_a_member_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    size = 20 << 20
    path = packed(tmp_path / "a.zip", {"SY.txt": bytes(size)})
    data = path.read_bytes()
    assert data.count(struct.pack("<L", size)) == 2
    path.write_bytes(data.replace(struct.pack("<L", size), struct.pack("<L", 1_000)))
    count = 0
    with pytest.raises(DumpInvalid):
        for block in blocks(path, member="SY.txt"):
            count += len(block)
    assert count <= 1_000


def test_what_is_counted_is_believed_more_than_what_is_stated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = packed(tmp_path / "a.zip", {"SY.txt": bytes(4_000_000)})
    monkeypatch.setattr(archives, "_checked", lambda _path, archive, _limits: archive.infolist())
    with pytest.raises(DumpInvalid, match="unpacks to more than"):
        list(blocks(path, member="SY.txt", limits=Limits(size=1_000)))


def test_too_many_members_are_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {f"{number}.txt": b"" for number in range(12)})
    with pytest.raises(DumpInvalid, match="12 members"):
        members(path, limits=Limits(members=11))


def test_an_encrypted_member_is_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"SY.txt": b"abc"})
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(bytes(data))
    with pytest.raises(DumpInvalid, match="encrypted"):
        members(path)


@pytest.mark.parametrize("cut", [0, 10, 60, -30])
def test_a_truncated_archive_is_refused(cut: int, tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", {"SY.txt": bytes(range(256)) * 10})
    path.write_bytes(path.read_bytes()[:cut])
    with pytest.raises(DumpInvalid, match="not a whole ZIP archive"):
        verify(path)


def test_a_changed_byte_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("SY.txt", b"abcdefgh")
    path.write_bytes(path.read_bytes().replace(b"abcdefgh", b"abcdefgx"))
    with pytest.raises(DumpInvalid, match="CRC"):
        verify(path)


def test_a_web_page_is_called_one(tmp_path: Path) -> None:
    path = tmp_path / "SY.zip"
    path.write_bytes(b"\n<!DOCTYPE html><title>Sign in</title>")
    with pytest.raises(DumpInvalid, match="is a web page, not a ZIP archive"):
        members(path)


def test_a_missing_archive_and_a_missing_member_are_named(tmp_path: Path) -> None:
    with pytest.raises(DumpInvalid, match=r"none\.zip: cannot be read: no such file"):
        members(tmp_path / "none.zip")
    path = packed(tmp_path / "a.zip", {"SY.txt": b"x"})
    with pytest.raises(DumpInvalid, match=r"no member IQ\.txt"):
        list(blocks(path, member="IQ.txt"))
