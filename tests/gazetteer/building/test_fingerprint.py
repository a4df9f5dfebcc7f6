"""The hash of the starter gazetteer's data is computed once, and anew when the data has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazetteer.building import fingerprint as subject
from gazetteer.building.fingerprint import fingerprint


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file of a folder that stands for the package's data."""
    (tmp_path / "package" / "layers").mkdir(parents=True)
    monkeypatch.setattr(subject, "files", lambda _: tmp_path / "package")
    made = tmp_path / "package" / "layers" / "places.csv"
    made.write_text("Homs\n", "utf-8")
    return made


def test_it_is_kept_until_the_data_is_other(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "kept"
    first = fingerprint(kept_in=kept)
    with monkeypatch.context() as patch:
        patch.setattr(subject, "_computed", lambda _: pytest.fail("it is kept"))
        assert fingerprint(kept_in=kept) == first
    data.write_text("Hama and Homs\n", "utf-8")
    second = fingerprint(kept_in=kept)
    assert second != first
    assert fingerprint(kept_in=kept) == second
    data.write_text("Homs\n", "utf-8")
    assert fingerprint(kept_in=kept) == first, "it is of the data, not of when that was written"


@pytest.mark.parametrize("damage", ["", "\n", "nothing", "\0", "é" * 3])
@pytest.mark.usefixtures("data")
def test_a_damaged_file_is_made_anew(damage: str, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    first = fingerprint(kept_in=kept)
    whole = kept.read_bytes()
    kept.write_bytes(damage.encode("latin-1"))
    assert fingerprint(kept_in=kept) == first
    assert kept.read_bytes() == whole
    kept.write_bytes(whole.rpartition(b"\n")[0] + b"\n../../elsewhere")
    assert fingerprint(kept_in=kept) == first


@pytest.mark.usefixtures("data")
def test_it_is_computed_where_nothing_can_be_kept(tmp_path: Path) -> None:
    first = fingerprint(kept_in=tmp_path / "missing" / "kept")
    assert not (tmp_path / "missing").exists()
    (tmp_path / "kept").mkdir()
    assert fingerprint(kept_in=tmp_path / "kept") == first
