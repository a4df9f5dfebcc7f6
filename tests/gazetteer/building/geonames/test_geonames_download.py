"""Downloading over connections that break."""

from __future__ import annotations

import random
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from gazetteer.building.geonames.download import Patience, fetch, wanted
from gazetteer.errors import DownloadFailed
from gazetteer.util.locks import locked
from tests.gazetteer.building.geonames.unreliable_server import Unreliable, serving

QUICK = Patience(attempts=3, pause=0.001, stall=0.3)
NAME = "SY.zip"


def packed(seed: int = 1, *, size: int = 300_000) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(zipfile.ZipInfo("SY.txt"), random.Random(seed).randbytes(size))  # noqa: S311
    return stream.getvalue()


DATA = packed()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Unreliable]:
    for variable in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(variable, raising=False)
    with serving(Unreliable({NAME: DATA, "alternatenames/SY.zip": packed(2), "admin2Codes.txt": b"SY.1\t"})) as running:
        yield running


def get(server: Unreliable, folder: Path, *names: str) -> list[bytes]:
    paths = fetch(names or (NAME,), address=server.address, folder=folder, patience=QUICK)
    return [path.read_bytes() for path in paths]


def visible(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("[!.]*") if path.is_file())


def test_files_arrive_under_their_names(server: Unreliable, tmp_path: Path) -> None:
    names = (NAME, "alternatenames/SY.zip", "admin2Codes.txt")
    assert get(server, tmp_path / "new", *names) == [server.files[name] for name in names]
    assert visible(tmp_path / "new") == sorted(names)
    assert [path for path, _ in server.requests] == list(names)


def test_what_is_there_is_fetched_again_only_when_it_has_changed(server: Unreliable, tmp_path: Path) -> None:
    get(server, tmp_path)
    assert get(server, tmp_path) == [DATA]
    assert server.asked("If-None-Match") == [None, server.etag(NAME)]
    server.files[NAME] = packed(3)
    assert get(server, tmp_path) == [packed(3)]


def test_a_cut_connection_is_continued_where_it_broke(server: Unreliable, tmp_path: Path) -> None:
    server.cuts = [100_000, 50_000, None]
    assert get(server, tmp_path) == [DATA]
    assert server.asked("Range") == [None, "bytes=100000-", "bytes=150000-"]


def test_progress_forgives_earlier_failures(server: Unreliable, tmp_path: Path) -> None:
    server.cuts = [10_000] * 12
    assert get(server, tmp_path) == [DATA]
    assert len(server.requests) == 13


def test_a_server_that_sends_nothing_is_given_up(server: Unreliable, tmp_path: Path) -> None:
    server.cuts = [0] * 10
    with pytest.raises(DownloadFailed, match=r"cut after 0 of 300,\d+ bytes, 3 times in a row"):
        get(server, tmp_path)
    assert (len(server.requests), visible(tmp_path)) == (3, [])


def test_a_stalled_connection_is_broken_off_and_continued(server: Unreliable, tmp_path: Path) -> None:
    server.stalls = [70_000]
    assert get(server, tmp_path) == [DATA]
    assert server.asked("Range") == [None, "bytes=70000-"]


def test_a_later_run_goes_on(server: Unreliable, tmp_path: Path) -> None:
    server.cuts = [200_000, 0, 0, 0]
    with pytest.raises(DownloadFailed, match="goes on from what has arrived"):
        get(server, tmp_path)
    assert get(server, tmp_path) == [DATA]
    assert server.asked("Range")[-1] == "bytes=200000-"


def test_a_file_that_changes_in_between_is_begun_anew(server: Unreliable, tmp_path: Path) -> None:
    server.cuts = [200_000, 0, 0, 0]
    with pytest.raises(DownloadFailed):
        get(server, tmp_path)
    server.files[NAME] = packed(4)
    assert get(server, tmp_path) == [packed(4)]


def test_a_file_that_changes_without_a_new_tag_is_noticed_by_its_checksum(server: Unreliable, tmp_path: Path) -> None:
    server.etags[NAME] = '"same"'
    server.cuts = [200_000, 0, 0, 0]
    with pytest.raises(DownloadFailed):
        get(server, tmp_path)
    server.files[NAME] = packed(5)
    assert get(server, tmp_path) == [packed(5)]
    assert server.asked("Range")[-2:] == ["bytes=200000-", None]


def test_a_server_without_ranges_sends_it_all_again(server: Unreliable, tmp_path: Path) -> None:
    server.ranges = False
    server.cuts = [200_000, None]
    assert get(server, tmp_path) == [DATA]


def test_a_server_without_versions_sends_it_all_again(server: Unreliable, tmp_path: Path) -> None:
    server.etags[NAME] = 'W/"weak"'
    server.cuts = [200_000, None]
    assert get(server, tmp_path) == [DATA]
    assert server.asked("Range") == [None, None]


def test_another_part_than_asked_for_is_not_used(server: Unreliable, tmp_path: Path) -> None:
    server.shifted = 10
    server.cuts = [200_000, None]
    assert get(server, tmp_path) == [DATA]
    assert server.asked("Range") == [None, "bytes=200000-", None]


def test_all_that_had_arrived_before_an_interruption_is_used(server: Unreliable, tmp_path: Path) -> None:
    server.cuts = [200_000, 0, 0, 0]
    with pytest.raises(DownloadFailed):
        get(server, tmp_path)
    (tmp_path / f".{NAME}.part").write_bytes(DATA)
    assert get(server, tmp_path) == [DATA]
    assert server.asked("Range")[-1] == f"bytes={len(DATA)}-"


def test_more_than_the_file_has_is_begun_anew(server: Unreliable, tmp_path: Path) -> None:
    server.cuts = [200_000, 0, 0, 0]
    with pytest.raises(DownloadFailed):
        get(server, tmp_path)
    (tmp_path / f".{NAME}.part").write_bytes(DATA + b"more")
    assert get(server, tmp_path) == [DATA]


def test_a_length_that_is_too_small_is_noticed(server: Unreliable, tmp_path: Path) -> None:
    server.lengths = -1_000
    with pytest.raises(DownloadFailed, match="damaged"):
        get(server, tmp_path)
    assert visible(tmp_path) == []


def test_a_length_that_is_too_large_is_put_right_by_asking_for_the_rest(server: Unreliable, tmp_path: Path) -> None:
    server.lengths = 1_000
    assert get(server, tmp_path) == [DATA]
    assert server.asked("Range") == [None, f"bytes={len(DATA)}-"]


def test_a_length_that_is_too_large_without_ranges_is_noticed(server: Unreliable, tmp_path: Path) -> None:
    server.lengths, server.ranges = 1_000, False
    with pytest.raises(DownloadFailed, match="cut after"):
        get(server, tmp_path)
    assert visible(tmp_path) == []


def test_a_missing_length_is_no_matter(server: Unreliable, tmp_path: Path) -> None:
    server.lengths = None
    assert get(server, tmp_path) == [DATA]


def test_a_file_cut_without_a_length_is_noticed(server: Unreliable, tmp_path: Path) -> None:
    server.lengths = None
    server.cuts = [250_000]
    assert get(server, tmp_path) == [DATA]
    assert server.asked("Range") == [None, None]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"PK" + bytes(5_000), "not a whole ZIP archive"),
        (DATA[:-500], "not a whole ZIP archive"),
        (DATA[:1_000] + b"\0\0\0\0" + DATA[1_004:], "CRC"),
        (b"<!doctype html><p>Please sign in", "a web page"),
    ],
    ids=["rubbish", "short", "changed", "page"],
)
def test_a_damaged_archive_is_tried_twice_and_not_kept(
    content: bytes, why: str, server: Unreliable, tmp_path: Path
) -> None:
    (tmp_path / NAME).write_bytes(b"the earlier one")
    server.files[NAME] = content
    with pytest.raises(DownloadFailed, match=f"damaged: .*{why}") as caught:
        get(server, tmp_path)
    assert ".part" not in str(caught.value)
    assert len(server.requests) == 2
    assert (tmp_path / NAME).read_bytes() == b"the earlier one"
    assert list(tmp_path.glob("*.part*")) == []


def test_a_web_page_in_place_of_a_table_is_noticed(server: Unreliable, tmp_path: Path) -> None:
    server.files["admin2Codes.txt"] = b"<html>"
    with pytest.raises(DownloadFailed, match="a web page"):
        get(server, tmp_path, "admin2Codes.txt")


@pytest.mark.parametrize("status", [500, 503, 429, 408])
def test_a_busy_server_is_asked_again(status: int, server: Unreliable, tmp_path: Path) -> None:
    server.statuses = [status, status]
    assert get(server, tmp_path) == [DATA]


def test_waiting_is_told(server: Unreliable, tmp_path: Path) -> None:
    server.statuses = [503]
    told: list[str] = []
    fetch([NAME], address=server.address, folder=tmp_path, patience=QUICK, tell=told.append)
    assert told == [f"{server.address}/{NAME}: the server answers 503 Service Unavailable; trying again in 0 s"]


@pytest.mark.parametrize("status", [401, 403, 404, 410])
def test_a_refusal_is_told_at_once(status: int, server: Unreliable, tmp_path: Path) -> None:
    server.statuses = [status]
    with pytest.raises(DownloadFailed, match=f"answers {status}"):
        get(server, tmp_path)
    assert len(server.requests) == 1


def test_nobody_listening_is_told(server: Unreliable, tmp_path: Path) -> None:
    with pytest.raises(DownloadFailed, match=r"refused, 3 times in a row"):
        fetch([NAME], address="http://127.0.0.1:9", folder=tmp_path, patience=QUICK)


@pytest.mark.parametrize("target", ["http://localhost:80/x.zip", "https://example.org/x.zip", "ftp://127.0.0.1/x.zip"])
def test_another_host_is_not_asked(target: str, server: Unreliable, tmp_path: Path) -> None:
    server.redirect = target
    with pytest.raises(DownloadFailed, match=r"sends us on to|not allowed"):
        get(server, tmp_path)


def test_a_circle_of_redirects_ends(server: Unreliable, tmp_path: Path) -> None:
    server.redirect = "/SY.zip"
    with pytest.raises(DownloadFailed, match="answers 302"):
        get(server, tmp_path)


@pytest.mark.parametrize("address", ["ftp://example.org", "file:///etc", "example.org/dump", "https://"])
def test_an_address_that_is_not_on_the_web_is_refused(address: str, tmp_path: Path) -> None:
    with pytest.raises(DownloadFailed, match="is not an address on the web"):
        fetch([NAME], address=address, folder=tmp_path)


def test_a_folder_that_cannot_be_written_is_told(server: Unreliable, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(DownloadFailed, match=r"cannot save the download: part of the path is a file"):
        get(server, tmp_path / "file" / "folder")


def test_two_downloads_into_one_folder_do_not_mix(server: Unreliable, tmp_path: Path) -> None:
    with locked(tmp_path / ".downloading"), pytest.raises(DownloadFailed, match="another download"):
        get(server, tmp_path)
    assert get(server, tmp_path) == [DATA]


def test_a_file_that_does_not_end_is_refused(server: Unreliable, tmp_path: Path) -> None:
    few = Patience(attempts=3, pause=0.001, stall=0.3, size=100_000)
    with pytest.raises(DownloadFailed, match="which no GeoNames file has"):
        fetch([NAME], address=server.address, folder=tmp_path, patience=few)
    server.lengths = None
    server.files[NAME] = bytes(3 << 20)
    with pytest.raises(DownloadFailed, match="does not end"):
        fetch([NAME], address=server.address, folder=tmp_path, patience=few)


def test_an_unreadable_note_counts_as_none(server: Unreliable, tmp_path: Path) -> None:
    server.cuts = [200_000, 0, 0, 0]
    with pytest.raises(DownloadFailed):
        get(server, tmp_path)
    (tmp_path / f".{NAME}.part.json").write_bytes(b'{"url": 1}')
    assert get(server, tmp_path) == [DATA]
    assert server.asked("Range")[-1] is None


def test_what_is_wanted() -> None:
    assert wanted()[:2] == ("allCountries.zip", "alternateNamesV2.zip")
    assert wanted(["SY", "IQ"])[:4] == ("SY.zip", "IQ.zip", "alternatenames/SY.zip", "alternatenames/IQ.zip")
    assert set(wanted()[2:]) == {"hierarchy.zip", "admin1CodesASCII.txt", "admin2Codes.txt"}


def test_a_file_of_one_country_is_given_up_sooner_than_one_of_the_world(server: Unreliable, tmp_path: Path) -> None:
    few = Patience(attempts=3, pause=0.001, stall=0.3, part=1 << 20)
    server.lengths = None
    server.files["XK.zip"] = bytes(3 << 20)
    with pytest.raises(DownloadFailed, match="does not end"):
        fetch(["XK.zip"], address=server.address, folder=tmp_path, patience=few)
