"""The suffixes of tables, and what reads those that are not text."""

from __future__ import annotations

from geomap.reports.readers.registry import Reader

WITH_TABS = frozenset({".tsv", ".tab"})
DELIMITED = WITH_TABS | {".csv"}
"""Suffixes of tables that are text."""

_HERE = "geomap.reports.tables.packed_rows"
_PACKED = (
    Reader(
        "a spreadsheet", (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"), f"{_HERE}:read_workbook", ("python_calamine",)
    ),
    Reader("a Parquet file", (".parquet", ".pq"), f"{_HERE}:read_parquet", ("pyarrow",)),
)


def packed_table(suffix: str) -> Reader | None:
    """Return what reads the rows of a table that is no text; None for any other file."""
    return next((reader for reader in _PACKED if suffix in reader.suffixes), None)
