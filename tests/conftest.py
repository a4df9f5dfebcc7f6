"""What all tests share: the developers' data, deadlines that suit slow machines, one starter gazetteer."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from gazetteer import Gazetteer

sys.path.insert(0, str(Path(__file__).parent))

settings.register_profile("geomap", deadline=None)
settings.load_profile("geomap")

_SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of real reports and gold data, which a stranger's clone does not have."""
    if not _SHARED.is_dir():
        pytest.skip("the developers' folder ../shared is not here")
    return _SHARED


@pytest.fixture(scope="session")
def gazetteer() -> Iterator[Gazetteer]:
    """Open the starter gazetteer, compiled on the first run."""
    with Gazetteer.open() as opened:
        yield opened
