"""Writes a DataFrame as a folder of GeoParquet 1.1 files, one a partition, from the workers themselves.

Spark's own writer gives a folder that spatial programs take for a plain table. Always holds: the folder has all files
or none; a task that is run twice, as where a machine was lost, leaves one file.
"""

from __future__ import annotations

import os
import uuid
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from geomap.batches.batch_schema import arrow
from geomap.errors import GeomapError, InputError, OutputUnwritable
from geomap.outputs.tables.arrow_batches import GEOMETRY
from geomap.spark.parquet_part import place, write_part
from geomap.spark.workers_python import check_python

if TYPE_CHECKING:
    from pyspark.sql import DataFrame


def write_geoparquet(df: DataFrame, path: str | os.PathLike[str]) -> int:
    """Write places or routes, or what was made of them, as GeoParquet.

    Args:
        df: Rows with a column `geometry`, well-known binary or GEOMETRY, WGS84 degrees, longitude first.
        path: A folder that is not there yet or is empty, which all machines can write to: on a shared disk, or an
            address that pyarrow knows, such as `s3://bucket/places`. Each partition becomes a file in it.

    Returns:
        How many files were written.

    Raises:
        InputError: There is no such column.
        OutputUnwritable: The folder holds something, or cannot be written.
        GeomapError: Python of the workers is not that of the driver.
    """
    arrow()
    if GEOMETRY not in df.columns:
        raise InputError(f'there is no column "{GEOMETRY}"', advice=f"there are {', '.join(df.columns)}")
    kind = df.schema[GEOMETRY].dataType.typeName()
    if kind.startswith("geometry"):
        df = df.selectExpr(*(
            f"st_asbinary({GEOMETRY}) AS {GEOMETRY}" if one == GEOMETRY else f"`{one.replace('`', '``')}`"
            for one in df.columns
        ))  # fmt: skip
    elif kind != "binary":
        raise InputError(f'the column "{GEOMETRY}" is of type {kind}, neither well-known binary nor GEOMETRY')
    check_python(df.sparkSession)
    address = str(path) if "://" in str(path) else os.path.abspath(path)  # noqa: PTH100
    files, folder = place(address)
    begun = f"{folder}/_unfinished-{uuid.uuid4().hex}"
    try:
        from pyarrow.fs import FileSelector

        if any(files.get_file_info(FileSelector(folder, allow_not_found=True))):
            raise OutputUnwritable("is not empty", where=address, advice="name a folder that is not there yet")
        files.create_dir(begun)
        written = [row.file for row in df.mapInArrow(_task(address, begun), "file string").collect()]
        if not written:
            # A folder without files has no columns.
            written = [write_part([], df.limit(0).toArrow().schema, address, begun, "part-00000-0.parquet")]
        for name in written:
            files.move(f"{begun}/{name}", f"{folder}/{name}")
    except OSError as error:
        if isinstance(error, GeomapError):
            raise
        raise OutputUnwritable.because(error, where=address) from error
    finally:
        _forget(files, begun)
    return len(written)


def _forget(files: Any, folder: str) -> None:
    with suppress(OSError):
        files.delete_dir(folder)


def _task(address: str, begun: str) -> Callable[[Iterator[Any]], Iterator[Any]]:
    """Return what each worker does with its batches: a function that is sent by value, and imports geomap there."""

    def write(batches: Iterator[Any]) -> Iterator[Any]:
        import pyarrow
        from pyspark import TaskContext

        from geomap.spark.parquet_part import write_part as write_there

        first = next((batch for batch in batches if batch.num_rows), None)
        if first is None:
            return
        context = TaskContext.get()
        name = f"part-{context.partitionId():05d}-{context.taskAttemptId()}.parquet"
        yield pyarrow.record_batch(
            {"file": [write_there(_chained(first, batches), first.schema, address, begun, name)]}
        )

    def _chained(first: Any, rest: Iterator[Any]) -> Iterator[Any]:
        yield first
        yield from rest

    return write
