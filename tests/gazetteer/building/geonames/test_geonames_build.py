"""From a dump to a gazetteer file, by function and by command."""

from __future__ import annotations

import errno
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from gazetteer import Gazetteer, NameForm
from gazetteer.building.entries import LayerText, NameRow, PlaceRow, SourceLayer
from gazetteer.building.geonames import build
from gazetteer.building.geonames import build as build_function
from gazetteer.building.geonames.spill import Spill
from gazetteer.building.layers import CITIES_LAYER
from gazetteer.cli import main
from gazetteer.errors import BuildFailed
from tests.gazetteer.building.geonames.made_up_dump import FILES, IRAQ, SYRIA, archive, folder, name, place
from tests.gazetteer.building.geonames.unreliable_server import Unreliable, serving

PROJECT = Path(__file__).resolve().parents[4]


def layers(_folder: object = None) -> Iterator[SourceLayer]:
    """Return small layers in place of the committed ones."""
    row = PlaceRow("geonames:163843", "Syria", "country", 38.5, 35.0, "SY", None, 20_000_000, 0.7, 163_843, ("Suriya",))
    yield SourceLayer(LayerText(CITIES_LAYER, "", "", "", "", ""), places=[row._replace(geonameid=None, id="x:1")])
    names = [
        NameRow("Syrian", NameForm.DEMONYM, "geonames:163843"),
        NameRow("Farian", NameForm.DEMONYM, "geonames:900100"),
        NameRow("Nowherian", NameForm.DEMONYM, "geonames:4"),
    ]
    yield SourceLayer(LayerText("countries", "Countries", "made up", "1", "MIT", "us"), places=[row], names=names)


@pytest.fixture
def few_layers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.modules[build_function.__module__], "sources", layers)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["build", "geonames", *map(str, arguments)], catch_exceptions=False)


@pytest.mark.usefixtures("few_layers")
def test_the_layers_are_laid_over_the_dump(tmp_path: Path) -> None:
    output = tmp_path / "new" / "world.gpkg"
    summary = build(folder(tmp_path / "dump"), output=output)
    assert (summary.places, summary.account.broken, summary.absent, summary.account.unmatched) == (7, 0, 1, 1)
    assert [path.name for path in output.parent.iterdir()] == ["world.gpkg"]
    with Gazetteer.open(output) as gazetteer:
        syria = gazetteer.country("SY")
        assert syria is not None
        assert (syria.layer, syria.prominence, syria.lon) == ("countries", 0.7, 38.5)
        assert gazetteer.lookup("Suriya")[0].place == syria
        assert gazetteer.lookup("Syrian")[0].form is NameForm.DEMONYM
        assert gazetteer.lookup("MUG")[0].form is NameForm.ABBREVIATION
        castle = gazetteer.lookup("Tale Castle")[0].place
        assert (castle.name, castle.admin1, castle.layer) == ("Qaşr al Ḩikāyah", "Made-up Governorate", "geonames")
        info = gazetteer.info()
        assert info.version == "GeoNames 2026-03-04"
        assert [layer.name for layer in info.layers] == ["geonames", "countries"]


@pytest.mark.parametrize("named", ["dump", "dump/allCountries.txt"])
def test_the_dump_is_never_overwritten(named: str, tmp_path: Path) -> None:
    file = folder(tmp_path / "dump") / "allCountries.txt"
    content = file.read_bytes()
    output = tmp_path / "world.gpkg"
    output.symlink_to(file)
    done = run(tmp_path / named, "--output", output)
    assert (done.exit_code, "is read by this command" in done.stderr) == (2, True)
    assert file.read_bytes() == content


@pytest.mark.usefixtures("few_layers")
def test_only_some_countries(tmp_path: Path) -> None:
    result = run(folder(tmp_path / "dump"), "--country", "iq", "--output", tmp_path / "iraq.gpkg")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "2 places" in result.stderr
    with Gazetteer.open(tmp_path / "iraq.gpkg") as gazetteer:
        assert gazetteer.lookup("Fernstadt")[0].place.name == "Far Town"
        assert not gazetteer.lookup("Storyville", limit=1)


@pytest.mark.usefixtures("few_layers")
def test_broken_lines_are_told_at_the_end(tmp_path: Path) -> None:
    good = "".join(place(ident, "Fine") for ident in range(100, 200))
    files = {"SY": good + "broken\n" * 7, "alternateNamesV2": name(1, 9, "de", "Nichts")}
    result = run(folder(tmp_path / "dump", files), "--output", tmp_path / "out.gpkg")
    assert result.exit_code == 0
    lines = result.stderr.splitlines()
    assert "7 broken lines" in lines[1]
    assert lines[2].endswith("SY.txt line 101 has 1 columns, not 19")
    assert lines[-1].strip() == "and 2 more"


@pytest.mark.parametrize(
    ("files", "why"),
    [
        ({"SY": "<html><body>Not found</body></html>\n"}, "is not a GeoNames table"),
        ({"readme": "x"}, "holds no GeoNames places"),
        ({"SY": SYRIA, "hierarchy": "x\n"}, "is not a GeoNames table"),
    ],
)
def test_what_is_no_dump_ends_in_one_line_and_leaves_the_earlier_file(
    files: dict[str, str], why: str, tmp_path: Path
) -> None:
    output = tmp_path / "out.gpkg"
    output.write_bytes(b"earlier")
    result = run(folder(tmp_path / "dump", files), "--output", output)
    assert result.exit_code == 5
    assert why in result.stderr
    assert len(result.stderr.splitlines()) == 1
    assert output.read_bytes() == b"earlier"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["dump", "out.gpkg"]


def test_a_dump_or_a_download_is_needed(tmp_path: Path) -> None:
    result = run("--output", tmp_path / "out.gpkg")
    assert result.exit_code == 2
    assert "--download to get one" in result.stderr


@pytest.mark.parametrize("value", ["Syria", "S1", "SY;IQ"])
def test_a_country_is_two_letters(value: str, tmp_path: Path) -> None:
    result = run(tmp_path, "--country", value, "--output", tmp_path / "out.gpkg")
    assert result.exit_code == 2


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(BuildFailed, match=r"out\.gpkg: cannot be written: File exists"):
        build(folder(tmp_path / "dump"), output=tmp_path / "file" / "out.gpkg")


@pytest.mark.usefixtures("few_layers")
def test_a_download_is_announced_and_built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    archives = {"SY.zip": {"SY.txt": SYRIA}, "alternatenames/SY.zip": {"SY.txt": FILES["alternateNamesV2"]}}
    archives["hierarchy.zip"] = {"hierarchy.txt": FILES["hierarchy"]}
    contents = {path: archive(tmp_path / "server" / path, inside).read_bytes() for path, inside in archives.items()}
    contents |= {"admin1CodesASCII.txt": FILES["admin1CodesASCII"].encode(), "admin2Codes.txt": b""}
    options = ("--download", "--country", "SY", "--output", tmp_path / "out.gpkg")
    with serving(Unreliable(contents)) as server:
        result = run(tmp_path / "kept", *options, "--from", server.address)
        assert result.exit_code == 0, result.stderr
        assert f"from {server.address} into {tmp_path / 'kept'}" in result.stderr.splitlines()[0]
        assert [path for path, _ in server.requests] == list(contents)
    with Gazetteer.open(tmp_path / "out.gpkg") as gazetteer:
        assert gazetteer.lookup("Tale Castle")[0].place.country == "SY"


@pytest.mark.skipif(sys.platform == "win32", reason="processes are killed in another way there")
def test_a_killed_build_leaves_the_earlier_file_and_the_next_build_cleans_up(tmp_path: Path, few_layers: None) -> None:
    many = "".join(place(ident, f"Place {ident}") for ident in range(1, 60_000))
    source, output = folder(tmp_path / "dump", {"SY": many, "IQ": IRAQ}), tmp_path / "out.gpkg"
    output.write_bytes(b"earlier")
    command = [sys.executable, "-m", "gazetteer", "build", "geonames", str(source), "--output", str(output)]
    process = subprocess.Popen(command, cwd=PROJECT, stderr=subprocess.DEVNULL)
    while process.poll() is None and not list(tmp_path.glob(".out.gpkg.*.sorted/places.*")):
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert output.read_bytes() == b"earlier"
    assert list(tmp_path.glob(".out.gpkg.*.sorted"))
    small = folder(tmp_path / "small", {"SY": SYRIA})
    build(small, output=output)
    assert list(tmp_path.glob(".out.gpkg.*.sorted")) == []
    with Gazetteer.open(output) as gazetteer:
        assert gazetteer.lookup("Storyville")[0].place.country == "SY"


def test_a_full_disk_is_told_and_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_spill: Spill) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Spill, "flush", full)
    output = tmp_path / "out.gpkg"
    output.write_bytes(b"earlier")
    result = run(folder(tmp_path / "dump"), "--output", output)
    assert result.exit_code == 5
    assert f"{output}: cannot be written: the disk is full" in result.stderr
    assert sorted(path.name for path in tmp_path.iterdir()) == ["dump", "out.gpkg"]
    assert output.read_bytes() == b"earlier"
