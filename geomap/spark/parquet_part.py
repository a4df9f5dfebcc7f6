"""Writes one file of GeoParquet 1.1 from batches that come once, on a disk or in a store of objects."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from typing import Any

from geomap.batches.batch_schema import arrow
from geomap.outputs.tables.arrow_batches import GEOMETRY

_MOST_ROWS = 32_768
"""What a row group holds at most."""


def place(address: str) -> tuple[Any, str]:
    """Return the file system that an address is of, and the path there."""
    from pyarrow.fs import FileSystem, LocalFileSystem

    if "://" not in address:
        return LocalFileSystem(), address
    files, path = FileSystem.from_uri(address)
    return files, path.rstrip("/")


def write_part(batches: Iterable[Any], schema: Any, address: str, begun: str, name: str) -> str:
    """Write one file, and return its name; what it says of all its geometries stands before them."""
    import pyarrow.ipc
    import pyarrow.parquet
    import shapely
    from shapely.geometry import mapping

    from geomap.outputs.tables.geoparquet import box_field, geo_metadata, with_box

    pa = arrow()
    files, _ = place(address)
    with tempfile.TemporaryFile() as spool:

        def put_aside() -> Iterator[Any]:
            with pa.ipc.new_stream(pa.PythonFile(spool, "w"), schema) as stream:
                for batch in batches:
                    stream.write_batch(batch)
                    values = batch.column(batch.schema.get_field_index(GEOMETRY)).to_numpy(zero_copy_only=False)
                    yield from (mapping(one) for one in shapely.from_wkb(values) if one is not None)

        about = {"geo": geo_metadata(put_aside())}
        spool.seek(0)
        whole = pa.schema([*schema, box_field()]).with_metadata(about)
        with (
            files.open_output_stream(f"{begun}/{name}") as sink,
            pyarrow.parquet.ParquetWriter(sink, whole, compression="zstd") as writer,
            pa.ipc.open_stream(pa.PythonFile(spool, "r")) as stream,
        ):
            for batch in stream:
                writer.write_batch(with_box(batch, whole), row_group_size=_MOST_ROWS)
    return name
