"""Reports in a DataFrame of Apache Spark: `geomap.batches` in each of its Python workers.

extract ──▶ Extracted: documents, places, routes ──▶ write_geoparquet, or any sink of Spark

What reads stays in the workers, one pipeline each; the gazetteer reaches every machine as a file. No pandas.
docs/scale.md shows how it is used.
"""

from __future__ import annotations

from geomap.spark.dataframes import Extracted, extract, with_geometry
from geomap.spark.geoparquet_parts import write_geoparquet

__all__ = ["Extracted", "extract", "with_geometry", "write_geoparquet"]
