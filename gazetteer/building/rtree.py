"""Building the R-tree of points in one go.

SQLite fills an R-tree row by row, which for ten million points takes longer than everything else. Here the points are
packed into nodes bottom-up, sort-tile-recursively, and the nodes are written into the tables in which SQLite keeps
them; `rtreecheck` finds nothing amiss.

Sources: Leutenegger, Lopez and Edgington 1997, "STR: a simple and efficient algorithm for R-tree packing"; the node
format as documented in SQLite's `ext/rtree/rtree.c`.
"""

from __future__ import annotations

import math
import sqlite3
import struct

import numpy as np
from numpy.typing import NDArray

_CELL = np.dtype([("id", ">i8"), ("box", ">f4", (4,))])
_MOST_CELLS = 51
_FILL = 48
"""Cells a node gets: some room is left, so that a point added later by an editor does not split every node."""

_NODE_SIZE = 4 + _MOST_CELLS * _CELL.itemsize
_ROWS = 100_000
"""Rows that are handed to SQLite at once: Python's numbers take ten times the memory of an array's."""

_HEADER = struct.Struct(">HH")


def fill(connection: sqlite3.Connection, *, table: str) -> None:
    """Fill the empty R-tree of a table of points.

    Args:
        connection: The file being written; its page size is at least 4,096 bytes.
        table: A table with the columns `fid` and `geom`, encoded as `gazetteer.util.ogc_geopackage.encode_point` does.
    """
    tree = f"rtree_{table}_geom"
    cells = _cells(connection, table)
    if not len(cells):
        return
    levels = _levels(cells)
    connection.execute(f"DELETE FROM {tree}_node")  # noqa: S608
    first = 2
    depth = len(levels) - 1
    firsts: list[int] = []
    for height, level in enumerate(levels):
        if height < depth:
            firsts.append(first)
            first += math.ceil(len(level) / _FILL)
    firsts.append(1)
    for height, level in enumerate(levels):
        if height:
            level["id"] += firsts[height - 1]
        connection.executemany(
            f"INSERT INTO {tree}_node VALUES (?,?)",  # noqa: S608
            (
                (firsts[height] + number, _node(level[start : start + _FILL], depth if firsts[height] == 1 else 0))
                for number, start in enumerate(range(0, len(level), _FILL))
            ),
        )
        nodes = firsts[height] + np.arange(len(level)) // _FILL
        order = np.argsort(level["id"], kind="stable")
        for start in range(0, len(order), _ROWS):
            rows = order[start : start + _ROWS]
            connection.executemany(
                f"INSERT INTO {tree}_{'parent' if height else 'rowid'} VALUES (?,?)",  # noqa: S608
                zip(level["id"][rows].tolist(), nodes[rows].tolist(), strict=True),
            )


def _cells(connection: sqlite3.Connection, table: str) -> NDArray[np.void]:
    """Read the points, and order them so that those of a node lie together."""
    (count,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608
    ids, points = np.empty(count, np.int64), np.empty((count, 2), np.float64)
    rows = connection.execute(f"SELECT fid, substr(geom, 14, 16) FROM {table}")  # noqa: S608
    done = 0
    while batch := rows.fetchmany(_ROWS):
        end = done + len(batch)
        ids[done:end] = [fid for fid, _ in batch]
        points[done:end] = np.frombuffer(b"".join(point for _, point in batch), "<f8").reshape(-1, 2)
        done = end
    order = _tiles(points)
    cells = np.empty(count, _CELL)
    for start in range(0, count, _ROWS):
        chosen = order[start : start + _ROWS]
        low, high = _rounded(points[chosen])
        cells["id"][start : start + _ROWS] = ids[chosen]
        cells["box"][start : start + _ROWS] = np.column_stack([low[:, 0], high[:, 0], low[:, 1], high[:, 1]])
    return cells


def _tiles(points: NDArray[np.float64]) -> NDArray[np.intp]:
    """Order points by vertical slices, and within a slice from south to north."""
    slices = max(math.isqrt(math.ceil(len(points) / _FILL)), 1)
    width = max(math.ceil(len(points) / slices / _FILL) * _FILL, 1)
    by_longitude = np.argsort(points[:, 0], kind="stable")
    slice_of = np.empty(len(points), np.int32)
    slice_of[by_longitude] = np.arange(len(points)) // width
    order: NDArray[np.intp] = np.lexsort((points[:, 1], slice_of))
    return order


def _rounded(points: NDArray[np.float64]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Round coordinates to single precision, down and up, so that a box holds its point."""
    near = points.astype(np.float32)
    low = np.where(near > points, np.nextafter(near, np.float32(-np.inf)), near)
    high = np.where(near < points, np.nextafter(near, np.float32(np.inf)), near)
    return low, high


def _levels(cells: NDArray[np.void]) -> list[NDArray[np.void]]:
    """Return the cells of each level, the leaves first; above them an id is the number of the node within its level."""
    levels = [cells]
    while len(levels[-1]) > _FILL:
        below = levels[-1]["box"].astype(np.float32)
        starts = np.arange(0, len(below), _FILL)
        above = np.empty(len(starts), _CELL)
        above["id"] = np.arange(len(starts))
        for column, reduce in enumerate((np.minimum, np.maximum, np.minimum, np.maximum)):
            above["box"][:, column] = reduce.reduceat(below[:, column], starts)
        centres = (above["box"][:, ::2].astype(np.float64) + above["box"][:, 1::2]) / 2
        levels.append(above[_tiles(centres)])
    return levels


def _node(cells: NDArray[np.void], depth: int) -> bytes:
    return (_HEADER.pack(depth, len(cells)) + cells.tobytes()).ljust(_NODE_SIZE, b"\0")
