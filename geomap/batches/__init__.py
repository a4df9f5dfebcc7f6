"""Reports in batches of Arrow: record batches in, record batches out, for whatever shares work among processes.

Spark (`geomap.spark`), Dask, Ray and Daft call `extract` in each of their processes; docs/scale.md has the
recipes.

Always holds: each row that comes in goes out, in order; what is wrong with one row, whatever it is, is told in its
columns `error_code` and `error` and touches no other; each report is read by itself, so that nothing depends on how
rows are shared among batches, processes and machines.
"""

from __future__ import annotations

from geomap.batches.batch_reading import ErrorCode, extract
from geomap.batches.batch_schema import output_schema

__all__ = ["ErrorCode", "extract", "output_schema"]
