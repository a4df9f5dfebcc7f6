"""What a test says that needs what is not here."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest


def missing(what: str) -> NoReturn:
    """Skip a test that needs what is not here, or fail it where GEOMAP_REQUIRE_BROWSER is 1, as it is in CI."""
    if os.environ.get("GEOMAP_REQUIRE_BROWSER") == "1":
        pytest.fail(what)
    pytest.skip(what)
