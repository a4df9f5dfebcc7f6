"""The word lists and exonyms, on made-up pieces of the packages that they are derived from."""

from __future__ import annotations

import hashlib
import io
import tarfile
from pathlib import Path

import pytest

from tools.words.exonyms import synset
from tools.words.word_lists import fetch, member

LINE = (
    "08806897 15 i 02 Orvania 0 Old_Orvania 0 003 @i 08524735 n 0000 #p 08921850 n 0000 -c 06371413 n 0000 "
    "| a city in Tolm; much fought over"
)


def archive(**files: bytes) -> bytes:
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w:gz") as members:
        for name, content in files.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            members.addfile(entry, io.BytesIO(content))
    return buffer.getvalue()


def test_a_line_of_wordnet_is_read_with_its_names_pointers_and_gloss() -> None:
    offset, found = synset(LINE)
    assert (offset, found.file, found.names) == ("08806897", 15, ("Orvania", "Old Orvania"))
    assert list(found.related("@i", "#p")) == ["08524735", "08921850"]
    assert found.gloss == "a city in Tolm; much fought over"


def test_a_member_that_is_missing_is_an_error() -> None:
    data = archive(words=b"ark\n")
    assert member(data, "words") == b"ark\n"
    with pytest.raises(KeyError, match="senses"):
        member(data, "senses")


def test_a_package_with_another_checksum_ends_the_script(tmp_path: Path) -> None:
    (tmp_path / "made.tgz").write_bytes(b"made")
    right = hashlib.sha256(b"made").hexdigest()
    assert fetch(tmp_path, ("made", "made.tgz", right), ["false"]).read_bytes() == b"made"
    with pytest.raises(SystemExit, match="expected 00"):
        fetch(tmp_path, ("made", "made.tgz", "00"), ["false"])
