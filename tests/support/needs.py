"""What a test says that needs what is not here."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest


def missing(what: str, *, unless: str = "GEOMAP_REQUIRE_BROWSER") -> NoReturn:
    """Skip a test that needs what is not here, or fail it where an environment variable is 1, as it is in CI."""
    if os.environ.get(unless) == "1":
        pytest.fail(what)
    pytest.skip(what)
