"""The time that files are told to be of, so that the same input makes the same bytes.

Source: https://reproducible-builds.org/specs/source-date-epoch.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime

_MOST_DIGITS = 11


def given_time(environment: Mapping[str, str] = os.environ) -> datetime | None:
    """Return the time, UTC, that `SOURCE_DATE_EPOCH` gives in seconds; None where it gives none.

    >>> given_time({"SOURCE_DATE_EPOCH": "0"}), given_time({"SOURCE_DATE_EPOCH": "today"})
    (datetime.datetime(1970, 1, 1, 0, 0, tzinfo=datetime.timezone.utc), None)
    """
    given = environment.get("SOURCE_DATE_EPOCH", "")
    is_time = given.isascii() and given.isdecimal() and len(given) <= _MOST_DIGITS
    return datetime.fromtimestamp(int(given), UTC) if is_time else None
