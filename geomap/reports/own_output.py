"""Telling files that geomap has written: they are no reports, though they may lie in a folder of reports.

Looked at is the beginning alone. Always holds: a file that cannot be read is none.
"""

from __future__ import annotations

import re
from pathlib import Path

_BEGINNING = 65_536
_BEGINS = re.compile(
    rb"""
      \s* \{ "schema": \s* "geomap/\d                # an extraction record
    | \s* \{ .{0,400} "schema": \s* "geomap-document  # a map document
    | geomap\ unfinished\ \d                         # what a run has kept
    | source,part,kind,reason \r?\n                 # what was left out
    """,
    re.VERBOSE | re.DOTALL,
)
_IN_A_MAP_FILE = b'id="geomap-payload"'


_TEMPORARY = re.compile(r"\..*\.[0-9a-f]{12}\.part", re.DOTALL)


def is_temporary(name: str) -> bool:
    """Tell by its name whether a file is what an output is written to until it is whole (`gazetteer.util.files`)."""
    return _TEMPORARY.fullmatch(name) is not None


def is_own_output(path: Path) -> bool:
    """Tell whether geomap wrote a file."""
    try:
        with path.open("rb") as stream:
            beginning = stream.read(_BEGINNING)
    except (OSError, ValueError):
        return False
    return _BEGINS.match(beginning) is not None or _IN_A_MAP_FILE in beginning
