"""GeoParquet 1.1: one table of a map document, for DuckDB, geopandas, R, QGIS and data stores.

A table without geometry is plain Parquet. The form is that of https://geoparquet.org/releases/v1.1.0/: well-known
binary, without `crs`, which means OGC:CRS84. A column `bbox` holds the box of each row, with which readers pass over
what lies elsewhere; that of a line over the antimeridian goes around the world.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from geomap.outputs.tables.arrow_batches import GEOMETRY, batches, needed, schema_of
from geomap.outputs.tables.bounding_box import BoundingBox
from geomap.outputs.tables.document_rows import Geometry, Row, Tables
from geomap.outputs.tables.schema import Table

_BOX = ("xmin", "ymin", "xmax", "ymax")
_MOST_ROWS = 32_768
_MOST_BYTES = 32_000_000
"""What a row group holds at most, as it is in memory."""


def fill_geoparquet(tables: Tables, path: Path, table: Table) -> None:
    """Write one table into a file.

    Args:
        tables: The tables of the map document.
        path: The file; what it holds is replaced.
        table: Which table.

    Raises:
        FormImpossible: The extra `gis` is missing.
        OSError: The file cannot be written.
    """
    write_rows(
        path,
        table,
        tables.rows(table),
        geometries=(row.geometry for row in tables.rows(table) if row.geometry is not None),
        title=tables.title,
        attribution=tables.attribution,
    )


def write_rows(
    path: Path,
    table: Table,
    rows: Iterable[Row],
    *,
    geometries: Iterable[Geometry],
    title: str,
    attribution: Iterable[str],
) -> None:
    """Write rows of a table into a file, one row group after the other.

    Args:
        path: The file; what it holds is replaced.
        table: Which table.
        rows: Its rows; they need not fit into memory.
        geometries: Each geometry of the rows at least once, which tell their types and box.
        title, attribution: The title of the map, and the credits.

    Raises:
        FormImpossible: The extra `gis` is missing.
        OSError: The file cannot be written.
    """
    check_geoparquet(table)
    import pyarrow
    import pyarrow.parquet

    schema = schema_of(table)
    about = {"title": title, "attribution": "\n".join(attribution)}
    about |= {"table": table.name, "description": table.meaning}
    if table.shape is not None:
        schema = schema.append(box_field())
        # Pandas and its like look for this in the schema, which stands before all rows.
        about["geo"] = geo_metadata(geometries)
    schema = schema.with_metadata(about)
    with pyarrow.parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        for group in _groups(rows, table, schema):
            writer.write_table(group)


def check_geoparquet(_table: Table) -> None:
    """Find out whether a table can be written, before there is work that would be lost.

    Raises:
        FormImpossible: The extra `gis` is missing.
    """
    try:
        import pyarrow.parquet  # noqa: F401
    except ImportError as error:
        raise needed("GeoParquet", "pyarrow", error) from error


def _groups(rows: Iterable[Row], table: Table, schema: Any) -> Iterator[Any]:
    """Yield tables of Arrow, each of which becomes a row group."""
    import pyarrow

    group: list[Any] = []
    for batch in batches(rows, table):
        group.append(batch if table.shape is None else with_box(batch, schema))
        if sum(map(len, group)) >= _MOST_ROWS or sum(one.nbytes for one in group) >= _MOST_BYTES:
            yield pyarrow.Table.from_batches(group, schema)
            group = []
    if group:
        yield pyarrow.Table.from_batches(group, schema)


def box_field() -> Any:
    """Return the `pyarrow.Field` of the boxes of geometries."""
    import pyarrow

    box = pyarrow.struct([pyarrow.field(name, pyarrow.float64()) for name in _BOX])
    return pyarrow.field("bbox", box, metadata={"description": "box of the geometry, degrees"})


def geo_metadata(geometries: Iterable[Geometry]) -> str:
    """Return what stands in the metadata under the key `geo`, as JSON."""
    types, box = set(), BoundingBox()
    for geometry in geometries:
        types.add(geometry["type"])
        box.add(geometry)
    column = {
        "encoding": "WKB",
        "geometry_types": sorted(types),
        **({"bbox": box.value} if types else {}),
        "covering": {"bbox": {name: ["bbox", name] for name in _BOX}},
    }
    return json.dumps({"version": "1.1.0", "primary_column": GEOMETRY, "columns": {GEOMETRY: column}})


def with_box(batch: Any, schema: Any) -> Any:
    """Return a batch with the box of each of its geometries, null where it has none.

    Args:
        batch: The batch, with geometries as well-known binary.
        schema: Its schema, with `box_field` at the end.
    """
    import numpy
    import pyarrow
    import shapely

    boxes = shapely.bounds(shapely.from_wkb(batch.column(GEOMETRY).to_numpy(zero_copy_only=False)))
    nowhere = numpy.isnan(boxes[:, 0])
    sides = [pyarrow.array(boxes[:, number], mask=nowhere) for number in range(4)]
    made = pyarrow.StructArray.from_arrays(sides, fields=list(schema.field("bbox").type), mask=pyarrow.array(nowhere))
    return pyarrow.record_batch([*batch.columns, made], schema=pyarrow.schema(list(schema)))
