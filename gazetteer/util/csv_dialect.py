"""How long a cell of CSV may be, the same for every reader of this process.

`csv` keeps that limit for the whole process, so a reader that sets its own changes what another one refuses. All
readers call `allow_long_cells` before they read, and it never lowers the limit.
"""

from __future__ import annotations

import csv

LONGEST_CELL = 1 << 20
"""Characters of the longest cell that is read; beyond it, a quotation mark was most likely never closed."""


def allow_long_cells() -> None:
    """Let `csv` read cells of up to `LONGEST_CELL` characters, where it reads only shorter ones."""
    if csv.field_size_limit() < LONGEST_CELL:
        csv.field_size_limit(LONGEST_CELL)
