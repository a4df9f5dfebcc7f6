"""Hostile files of every kind: a clear line each, within limits, nothing fetched, nothing run, all others still read.

How they look is in `bombs.py` and `traps.py`. What a reader may do at most is in
`tests/geomap/reports/readers/test_hostile_files.py`.
"""

from __future__ import annotations

import json
import os
import socket
import threading
from collections.abc import Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner

from geomap.cli import main
from geomap.reports.readers import limits
from tests.geomap.reports.readers.reading import Read, read
from tests.hostile import bombs, traps

pytest.importorskip("trafilatura", reason="the extra `documents` is not installed")

GOOD = "A lorry left Gulu for Lira."
OVER = "over the limit"


class Server(ThreadingHTTPServer):
    """Listens on this computer, and remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        super().__init__(("127.0.0.1", 0), _Handler)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        self.send_error(404)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def files(folder: Path, contents: Mapping[str, bytes]) -> Read:
    """Read hostile files from a folder, beside a good one, which must come out."""
    (folder / "files").mkdir()
    for name, data in contents.items():
        (folder / "files" / name).write_bytes(data)
    (folder / "files" / "good text.txt").write_text(GOOD, "utf-8")
    found = read(folder / "files")
    assert found.texts.pop("good text") == GOOD
    assert not list(folder.glob("*.txt"))
    # Whatever is told, it is told of a file and in one line.
    for error in found.errors:
        assert str(folder / "files") in str(error)
        assert len(error.what) < 400
        assert "\n" not in error.what
        assert not error.what.startswith("could not be read, which is a fault")
    told = {Path(name).name for name in [str(error.where) for error in found.errors]}
    told |= {Path(one.source).name for one in found.left_out}
    said = " ".join([*told, *(report.id for report in found.reports)])
    assert all(Path(name).stem in said for name in contents)
    return found


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.xlsx", "a.epub", "a.wacz", "a.zip"])
def test_a_file_that_unpacks_to_more_than_is_read_is_not_unpacked(name: str, tmp_path: Path) -> None:
    parts = {"a.docx": "word/document.xml", "a.odt": "content.xml", "a.xlsx": "xl/workbook.xml"}
    found = files(tmp_path, {name: bombs.zipped([(parts.get(name, "a.txt"), 40)])})
    (error,) = found.errors
    assert OVER in str(error)


def test_bombs_within_an_archive_are_left_out_alone(tmp_path: Path) -> None:
    inner = bombs.zipped([("word/document.xml", 30)])
    content = [("bomb.docx", inner), ("bomb.zip", inner), ("bomb.txt.gz", bombs.gzipped(30)), ("sound.txt", b"Arua.")]
    found = files(tmp_path, {"a.zip": bombs.zipped(content)})
    assert found.texts["a#sound.txt"] == "Arua."
    assert sorted(kind for kind, _ in found.told) == ["NESTED", "NESTED", "TOO_LARGE"]


def test_members_that_overlap_or_lie_about_their_size_are_refused(tmp_path: Path) -> None:
    found = files(tmp_path, {"overlap.zip": bombs.overlapping_zip(), "lie.zip": bombs.lying_zip()})
    assert [kind for kind, _ in found.told] == ["DAMAGED", "TOO_LARGE"]


@pytest.mark.parametrize("kind", ["gz", "bz2", "xz"])
def test_a_tar_archive_is_read_up_to_where_it_swells(kind: str, tmp_path: Path) -> None:
    found = files(tmp_path, {f"a.tar.{kind}": bombs.tar_bomb(kind)})
    assert found.texts["a.tar#first.txt"] == "Arua."
    assert {kind for kind, _ in found.told} == {"TOO_LARGE"}
    assert "the rest of it is not read" in str(found.errors[-1])


def test_streams_that_swell_are_refused(tmp_path: Path) -> None:
    swollen = bombs.gzipped(30)
    contents = dict.fromkeys(("a.txt.gz", "b.tgz", "c.tar.gz"), swollen) | {"name.tar.gz": bombs.long_name_bomb()}
    found = files(tmp_path, contents)
    assert {kind for kind, _ in found.told} <= {"TOO_LARGE", "EMPTY"}
    assert len(found.errors) == 4


def test_sparse_members_count_as_what_they_say(tmp_path: Path) -> None:
    large, huge = bombs.sparse_tar(limits.LARGEST_FILE + 1), bombs.sparse_tar(8 << 40)
    found = files(tmp_path, {"large.tar": large, "huge.tar": huge})
    assert found.texts == {"large#last.txt": "Arua.", "good text": GOOD}
    assert [kind for kind, _ in found.told] == ["TOO_LARGE", "TOO_LARGE"]


def test_links_and_devices_are_told_and_names_lead_nowhere(tmp_path: Path) -> None:
    found = files(tmp_path, {"a.tar": bombs.leading_tar()})
    assert [part for _, part in found.told] == ["soft.txt", "hard.txt", "self.txt", "null.txt", "disk.txt", "pipe.txt"]
    assert [report.id for report in found.reports] == [*(f"a#{name}" for name in bombs.NAMES), "good text"]
    (tmp_path / "zip").mkdir()
    other = files(tmp_path / "zip", {"b.zip": bombs.zipped([(name, b"Arua.") for name in bombs.NAMES])})
    assert len(other.reports) == len(bombs.NAMES) + 1


@pytest.mark.parametrize(("name", "kind"), [("a.zip", "zip"), ("a.txt.gz", "gz"), ("a.tar.gz", "tar")])
def test_nested_archives_end_at_the_second(name: str, kind: str, tmp_path: Path) -> None:
    found = files(tmp_path, {name: bombs.nested(kind, 1000 if kind != "tar" else 60)})
    assert len(found.told) == 1
    assert "unpack it first" in " ".join([*map(str, found.errors), *(one.reason for one in found.left_out)])


def test_more_members_than_are_read_are_refused_by_the_directory(tmp_path: Path) -> None:
    members = [(str(number), b"") for number in range(limits.MOST_MEMBERS + 1)]
    (error,) = files(tmp_path, {"a.zip": bombs.zipped(members)}).errors
    assert "in 100,001 parts" in str(error)


@pytest.mark.parametrize("kind", ["laughs", "quadratic", "external"])
def test_entities_are_neither_expanded_nor_fetched(kind: str, server: Server, tmp_path: Path) -> None:
    found = files(tmp_path, traps.swelling(kind, server.address, tmp_path))
    host = Path("/etc/hostname")
    secret = host.read_text().strip() if host.is_file() else ""
    for report in found.reports:
        # The page keeps what it says as it stands; nothing is put in its place.
        assert len(report.text) < 60_000
        assert "aaaaaaaaaaaaaaaaaaaa" not in report.text
        assert not secret or secret not in report.text.split()
    assert not server.asked
    if kind != "external":
        swollen = [str(error) for error in found.errors if "entities" in str(error)]
        assert len(swollen) >= 6


def test_documents_run_nothing_and_fetch_nothing(server: Server, tmp_path: Path) -> None:
    contents = traps.reaching(server.address, tmp_path)
    found = files(tmp_path, contents)
    assert not server.asked
    assert not found.errors
    copies = sum(kind == "DUPLICATE" for kind, _ in found.told)
    assert len(found.reports) + copies == len(contents) + 1
    assert len(found.reports) > copies
    for report in found.reports:
        assert "Gulu" in report.text
        assert "fetch(" not in report.text
        assert "launchURL" not in report.text


@pytest.mark.parametrize("make", [traps.pdfs, traps.mails, traps.texts], ids=["pdf", "mail", "text"])
def test_loops_depths_and_multitudes_end(make: object, tmp_path: Path) -> None:
    contents = make()  # type: ignore[operator]
    found = files(tmp_path, contents)
    assert all(len(report.text) < 25_000_000 for report in found.reports)
    if make is traps.mails:
        assert any("nested too deeply" in str(error) for error in found.errors)
    if make is traps.texts:
        assert found.texts["flat"] == "Gulu."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes by name")
def test_circles_pipes_and_sockets_in_a_folder_are_passed_by(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "again").symlink_to(folder, target_is_directory=True)
    (folder / "circle.txt").symlink_to("circle.txt")
    (folder / "nothing.txt").symlink_to("/dev/null")
    (folder / "random.txt").symlink_to("/dev/urandom")
    os.mkfifo(folder / "pipe.txt")
    with socket.socket(socket.AF_UNIX) as listening:
        monkeypatch.chdir(folder)
        listening.bind("socket.txt")
        (folder / "good.txt").write_text(GOOD, "utf-8")
        found = read(folder)
    assert found.texts == {"good": GOOD}
    assert [Path(str(error.where)).name for error in found.errors] == ["circle.txt"]


def test_a_run_over_all_of_them_says_a_line_for_each_and_reads_the_rest(server: Server, tmp_path: Path) -> None:
    folder = tmp_path / "inbox"
    folder.mkdir()
    hostile = {
        "a\x1b[31m\nb\u202e.zip": bombs.overlapping_zip(),
        "b.tar.gz": bombs.tar_bomb("gz"),
        **traps.swelling("laughs", server.address, tmp_path),
    }
    for name, data in hostile.items():
        (folder / name).write_bytes(data)
    (folder / "good.txt").write_text(GOOD, "utf-8")
    command = ["extract", str(folder), "--output", str(tmp_path / "o.jsonl"), "--report", str(tmp_path / "left.csv")]
    result = CliRunner().invoke(main, command)
    assert result.exit_code == 8, result.stderr
    lines = result.stderr.splitlines()
    assert not set(result.stderr) & {"\x1b", "\u202e"}
    for name in ("b.tar.gz", "a.docx", "a.odt", "a.xlsx", "a.epub", "a.tei", "a.rss", "a.atom"):
        assert [line for line in lines if name in line], name
    records = map(json.loads, (tmp_path / "o.jsonl").read_text("utf-8").splitlines())
    assert {"good", "b.tar#first.txt"} <= {record["id"] for record in records}
    assert len((tmp_path / "left.csv").read_text("utf-8").splitlines()) > 8
    assert not server.asked
