"""Where the starter gazetteer is compiled to: the cache, or a folder of the user alone where that cannot be written."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any

import pytest

from gazetteer.building import starter
from gazetteer.errors import BuildFailed

needs_users = pytest.mark.skipif(not hasattr(os, "getuid"), reason="there are no users to tell apart")


@pytest.fixture(autouse=True)
def read_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home in which nothing can be written, and a folder of temporary files."""
    home = tmp_path / "home"
    home.mkdir()
    (tmp_path / "temporary").mkdir()
    # Permissions hold nothing back from the administrator, as whom tests may run.
    monkeypatch.setattr(os, "access", lambda path, _: not str(path).startswith(str(home)))
    monkeypatch.setattr(starter, "starter_path", lambda: home / ".cache" / "geomap" / "starter.gpkg")
    monkeypatch.setattr(starter, "compile_starter", lambda path: path.write_bytes(b"compiled"))
    monkeypatch.setattr(tempfile, "gettempdir", lambda: str(tmp_path / "temporary"))
    return home


@needs_users
def test_a_home_that_cannot_be_written_does_not_stop_the_work(read_only: Path) -> None:
    path = starter.ensure_starter()
    assert path.parent.parent.name == "temporary"
    assert path.read_bytes() == b"compiled"
    assert path.parent.stat().st_mode & 0o777 == 0o700
    assert not list(read_only.iterdir())
    path.write_bytes(b"kept")
    assert starter.ensure_starter().read_bytes() == b"kept"


@needs_users
def test_a_home_that_may_not_be_searched_does_not_stop_the_work(
    read_only: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.stat

    def stat(path: str | Path, *more: Any, **options: Any) -> os.stat_result:
        if str(path).startswith(f"{read_only}{os.sep}"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path, *more, **options)

    monkeypatch.setattr(os, "stat", stat)
    assert starter.ensure_starter().parent.parent.name == "temporary"


@needs_users
def test_a_folder_that_others_may_write_to_is_not_trusted(tmp_path: Path) -> None:
    folder = tmp_path / "temporary" / f"geomap-{os.getuid()}"
    folder.mkdir()
    folder.chmod(0o777)
    with pytest.raises(BuildFailed, match=r"not a folder of this user alone.*XDG_CACHE_HOME"):
        starter.ensure_starter()
    folder.rmdir()
    folder.symlink_to(tmp_path / "home")
    with pytest.raises(BuildFailed, match="not a folder of this user alone"):
        starter.ensure_starter()
