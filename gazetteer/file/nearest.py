"""The places nearest to a position, by a walk over the nodes of SQLite's R-tree.

SQL can ask an R-tree what lies in a box, but how large a box must be to hold the nearest place only the tree itself
knows: a box that is right for Bengal is empty in the Pacific. Here the nodes of the tree are read as what they are, and
visited in the order of how near anything below them can be, until nothing nearer can come (Hjaltason and Samet 1999,
"Distance browsing in spatial databases", section 4). A node that has leaves below it is taken with all of them at once,
some two thousand points, since numpy compares them in the time that Python needs for ten.

Kinds of which there are few make such a walk long: there is no ocean for a thousand miles around most places. When too
many places were met in vain, those of the kinds asked for are listed once, and kept.

Not here: the geodesic distance. What always holds: distances are chords (`gazetteer.file.ellipsoid`), and no place is
left out whose geodesic could be as short as that of the last one wanted; the antimeridian and the poles are places like
any other. The tree may have been changed by another program: nothing depends on how full its nodes are or in which
order.

Source: the node format as documented in SQLite's `ext/rtree/rtree.c`.
"""

from __future__ import annotations

import heapq
import json
import math
import sqlite3
import struct
from collections.abc import Callable, Collection, Sequence
from functools import partial
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from gazetteer.file import layout
from gazetteer.file.ellipsoid import LONGEST_CHORD_KM, Boxes, in_space, many_in_space, reach
from gazetteer.file.opening import Damaged
from gazetteer.file.recent import Recent

_CELL = np.dtype([("number", ">i8"), ("box", ">f4", (4,))])
"""A node below, or a place, and its box: west, east, south, north."""

_HEADER = struct.Struct(">HH")
_ROOT = 1
_DEEPEST = 40
"""No R-tree of SQLite is deeper."""

_NODE_CELLS = 48
"""How many cells a node has, about; only estimates depend on it."""

_WIDE = 8
"""The walk begins with all nodes of the lowest level that fewer than so many nodes are above."""

_DEGREE_KM = 111.7
"""A degree of latitude at the poles, where it is longest (WGS84), rounded up; one of longitude is nowhere longer."""

_ROUNDING_KM = 0.001
"""More than the error of a distance from products of coordinates, which are about 4e7 km² and have 53 bits."""

_MOST_BYTES = 1 << 25
"""Of points in memory, in each of two generations of those kept."""

_MOST_BRANCH_BYTES = 1 << 23
_LARGEST_QUESTION = 1024
_FEW = 8
"""Up to so many are sooner found one by one."""

_PATIENCE = 50
"""One in so many of all places may be met in vain before those of the kinds asked for are listed: to list them takes
about as long as to meet so many."""

_MOST_LISTED = 200_000

_NODE = "SELECT data FROM rtree_places_geom_node WHERE nodeno = ?"
_NODES = "SELECT data FROM rtree_places_geom_node WHERE nodeno IN (SELECT value FROM json_each(?))"
_PLACE = "SELECT fid, geom, prominence FROM places WHERE fid = ? AND kind IN ({kinds})"
_PLACES = """SELECT fid, geom, prominence FROM places
  WHERE fid IN (SELECT value FROM json_each(?)) AND kind IN ({kinds})"""
_OF_KINDS = "SELECT fid, geom FROM places WHERE kind IN ({kinds})"

_Row: TypeAlias = tuple[int, bytes, float]
"""Number of a place, its geometry, its prominence."""


class Found(NamedTuple):
    """A place that is near: its straight distance in km, and what its row says."""

    chord: float
    fid: int
    lon: float
    lat: float
    prominence: float


class _Branches(NamedTuple):
    """Nodes, their height above the leaves, and boxes that hold what is below each."""

    numbers: NDArray[np.int64]
    heights: NDArray[np.int64]
    boxes: Boxes

    @classmethod
    def of(cls, numbers: NDArray[np.int64], boxes: Boxes, height: int) -> _Branches:
        """Put nodes of one height together."""
        return cls(numbers, np.full(len(numbers), height), boxes)


class _Points(NamedTuple):
    """Many places; none is farther than `slack` (km) from its point. `doubled` is -2 times the points, of shape (n, 3).

    The square of a distance is then one product of matrices and one sum: |p - q|² = |p|² - 2 p q + |q|². A place whose
    `squares` is infinite is never near: it turned out to be of another kind than those that these points serve.
    """

    fids: NDArray[np.int64]
    doubled: NDArray[np.float64]
    squares: NDArray[np.float64]
    slack: float

    @classmethod
    def of(cls, fids: NDArray[np.int64], points: NDArray[np.float64], slack: float) -> _Points:
        """Prepare points of shape (n, 3)."""
        return cls(fids, -2 * points, np.einsum("na,na->n", points, points), slack + _ROUNDING_KM)


class _Run:
    """Takes places out of many, the nearest to a point first.

    Attributes:
        least: How near those that are left can be, km.
    """

    def __init__(self, points: _Points, point: NDArray[np.float64], square: float) -> None:
        self._points = points
        self._square = square
        self._taken: list[int] = []
        self._distances = points.doubled @ point
        self._distances += points.squares
        self._see_least()

    def _see_least(self) -> None:
        self._first = int(self._distances.argmin()) if len(self._distances) else -1
        square = self._square + float(self._distances[self._first]) if self._first >= 0 else math.inf
        self.least = math.sqrt(max(square, 0)) - self._points.slack

    def take(self, few: int, *, most: float) -> list[int]:
        """Take the places that can be nearest, a few and none that cannot be within so many km."""
        if few > _FEW:
            near = np.flatnonzero(self._distances <= (most + self._points.slack) ** 2 - self._square)
            if len(near) > few:
                near = near[np.argpartition(self._distances[near], few - 1)[:few]]
            # Rounding may leave none where the least is at the limit.
            self._taken = near.tolist() or [self._first]
            self._distances[self._taken] = np.inf
            self._see_least()
        else:
            self._taken = []
            while len(self._taken) < few and self.least <= most:
                self._taken.append(self._first)
                self._distances[self._first] = np.inf
                self._see_least()
        return [int(self._points.fids[position]) for position in self._taken]

    def strike_out(self, fitting: Collection[int]) -> None:
        """Have those that were taken last and do not fit never come up again."""
        for position in self._taken:
            if int(self._points.fids[position]) not in fitting:
                self._points.squares[position] = np.inf


class _Search:
    """What was found so far; `reach` is the straight distance in km beyond which no place matters any more."""

    def __init__(self, lon: float, lat: float, *, limit: int, farthest: float, patience: float) -> None:
        self.lon = lon
        self.lat = lat
        self.point = in_space(lon, lat)
        self.array = np.array(self.point)
        self.square = float(self.array @ self.array)
        self.limit = limit
        self.reach = farthest
        self.found: list[Found] = []
        self.in_vain = 0
        self.patience = patience
        self.runs: list[tuple[float, int, _Run]] = []

    @property
    def impatient(self) -> bool:
        """Whether too many places were met in vain."""
        return self.in_vain > self.patience

    @property
    def nearest(self) -> list[Found]:
        """What was found within reach, nearest first."""
        return sorted(found for found in self.found if found.chord <= self.reach)

    def add(self, points: _Points) -> None:
        """Have places wait until their turn comes."""
        run = _Run(points, self.array, self.square)
        heapq.heappush(self.runs, (run.least, id(run), run))

    def take(self, until: float, ask: Callable[[Sequence[int]], list[_Row]]) -> None:
        """Look at the places that wait, the nearest first, as long as they can be nearer than what comes next (km)."""
        while self.runs and self.runs[0][0] <= min(until, self.reach) and not self.impatient:
            _, _, run = self.runs[0]
            few = min(max(self.limit, self.in_vain + 1), _LARGEST_QUESTION)
            fids = run.take(few, most=self.reach)
            heapq.heapreplace(self.runs, (run.least, id(run), run))
            rows = ask(fids)
            if len(rows) < len(fids):
                self.in_vain += len(fids) - len(rows)
                run.strike_out({fid for fid, _, _ in rows})
            for fid, geom, prominence in rows:
                lon, lat = layout.decode_point(geom)
                self.found.append(Found(math.dist(self.point, in_space(lon, lat)), fid, lon, lat, prominence))
            if len(self.found) >= self.limit and rows:
                self.found.sort()
                self.reach = min(self.reach, reach(self.found[self.limit - 1].chord))


class Neighbourhood:
    """Finds the nearest places of one gazetteer file; may be shared between threads."""

    def __init__(self, connection: Callable[[], sqlite3.Connection]) -> None:
        """Find places in a file; `connection` returns the connection of the thread that asks."""
        self._connection = connection
        self._branches = Recent(self._read_branches, weigh=_branch_weight, most=_MOST_BRANCH_BYTES)
        self._points = Recent(self._read_points, weigh=_weight, most=_MOST_BYTES)
        self._listed = Recent(self._list, weigh=_weight, most=_MOST_BYTES)
        self._too_many: set[tuple[str, ...]] = set()
        self._beginning: _Branches | None = None

    def nearest(
        self, lon: float, lat: float, *, limit: int, kinds: tuple[str, ...], farthest: float = LONGEST_CHORD_KM
    ) -> list[Found]:
        """Find every place that may be among the nearest by geodesic.

        Args:
            lon: Longitude, degrees.
            lat: Latitude, degrees.
            limit: How many of the nearest are wanted, 1 or more.
            kinds: Keys of `KINDS` that the places must have one of, in any order, each once.
            farthest: The longest straight distance they may have, km.

        Returns:
            The places, the shortest chord first: the nearest ones, and those whose geodesic may be as short.

        Raises:
            Damaged: The R-tree is not one.
        """

        def search() -> _Search:
            patience = math.inf if kinds in self._too_many else self._patience
            return _Search(lon, lat, limit=limit, farthest=farthest, patience=patience)

        if kinds not in self._listed:
            walked = self._walk(search(), kinds)
            if not walked.impatient:
                return walked.nearest
        points = self._listed[kinds]
        if kinds in self._too_many:
            return self._walk(search(), kinds).nearest
        listed = search()
        listed.add(points)
        listed.take(math.inf, partial(self._places, kinds))
        return listed.nearest

    def _walk(self, search: _Search, kinds: tuple[str, ...]) -> _Search:
        """Visit the nodes in the order of how near what is below them can be."""
        ask = partial(self._places, kinds)
        branches = self._top
        numbers, heights = branches.numbers, branches.heights
        distances = branches.boxes.distances(search.lon, search.lat)
        while not search.impatient:
            nearest = int(distances.argmin())
            least = float(distances[nearest])
            search.take(least, ask)
            if least > search.reach:
                break
            distances[nearest] = np.inf
            number, height = int(numbers[nearest]), int(heights[nearest])
            if height <= 1:
                search.add(self._points[number, height, kinds])
            else:
                branches = self._branches[number, height]
                numbers = np.concatenate([numbers, branches.numbers])
                heights = np.concatenate([heights, branches.heights])
                distances = np.concatenate([distances, branches.boxes.distances(search.lon, search.lat)])
        return search

    @property
    def _top(self) -> _Branches:
        """The nodes with which every walk begins; kept without a lock, as all else is."""
        if self._beginning is None:
            self._beginning = self._read_top()
        return self._beginning

    def _read_top(self) -> _Branches:
        (data,) = self._connection().execute(_NODE, (_ROOT,)).fetchone() or (b"",)
        depth, _ = _header(data)
        if depth > _DEEPEST:
            raise Damaged(f"the index of places has {depth} levels")
        whole = Boxes.of(np.array([[-180.0, 180.0, -90.0, 90.0]]))
        top, height = _Branches.of(np.array([_ROOT]), whole, depth), depth
        while height > 1 and len(top.numbers) < _WIDE:
            below = [self._branches[number, height] for number in top.numbers.tolist()]
            height -= 1
            numbers = np.concatenate([branches.numbers for branches in below])
            top = _Branches.of(numbers, Boxes.joined(branches.boxes for branches in below), height)
        return top

    @property
    def _patience(self) -> float:
        heights = self._top.heights
        return len(heights) * float(_NODE_CELLS ** (int(heights[0]) + 1)) / _PATIENCE

    def _read_branches(self, key: tuple[int, int]) -> _Branches:
        """Return the nodes below a node, which is given with its height above the leaves."""
        number, height = key
        cells = _cells(self._nodes([number]))
        return _Branches.of(cells["number"].astype(np.int64), Boxes.of(_boxes(cells)), height - 1)

    def _read_points(self, key: tuple[int, int, tuple[str, ...]]) -> _Points:
        """Return the places of a leaf, or of all leaves below a node, for those who look for some kinds."""
        number, height, _ = key
        nodes = self._nodes([number])
        if height:
            nodes = self._nodes(_cells(nodes)["number"].tolist())
        cells = _cells(nodes)
        boxes = _boxes(cells)
        west, east, south, north = boxes.T
        points = many_in_space((west + east) / 2, (south + north) / 2)
        # A box is as large as rounding to single precision made it.
        half = float(((east - west) + (north - south)).max(initial=0)) / 2
        return _Points.of(cells["number"].astype(np.int64), points, half * _DEGREE_KM)

    def _nodes(self, numbers: list[int]) -> list[bytes]:
        nodes = [data for (data,) in self._connection().execute(_NODES, (json.dumps(numbers),))]
        if len(nodes) != len(numbers):
            raise Damaged(f"{len(numbers) - len(nodes)} nodes of the index of places are missing")
        return nodes

    def _places(self, kinds: tuple[str, ...], fids: Sequence[int]) -> list[_Row]:
        marks = ",".join("?" * len(kinds))
        if len(fids) == 1:
            return self._connection().execute(_PLACE.format(kinds=marks), (fids[0], *kinds)).fetchall()
        return self._connection().execute(_PLACES.format(kinds=marks), (json.dumps(fids), *kinds)).fetchall()

    def _list(self, kinds: tuple[str, ...]) -> _Points:
        """Return all places of some kinds, or none and remember that they are too many to be kept."""
        # Written out, as the index of countries is used only then.
        question = _OF_KINDS.format(kinds=",".join(f"'{kind}'" for kind in kinds))
        rows = self._connection().execute(question).fetchmany(_MOST_LISTED + 1)
        if len(rows) > _MOST_LISTED:
            self._too_many.add(kinds)
            rows = []
        fids = np.array([fid for fid, _ in rows], np.int64)
        positions = np.array([layout.decode_point(geom) for _, geom in rows], np.float64).reshape(-1, 2)
        return _Points.of(fids, many_in_space(positions[:, 0], positions[:, 1]), 0.0)


def _branch_weight(branches: _Branches) -> int:
    return branches.numbers.nbytes * (2 + len(branches.boxes))


def _weight(points: _Points) -> int:
    return points.fids.nbytes + points.doubled.nbytes + points.squares.nbytes


def _header(node: object) -> tuple[int, int]:
    """Return the depth of a tree, which only its root has, and the number of cells of a node."""
    if not isinstance(node, bytes) or len(node) < _HEADER.size:
        raise Damaged("a node of the index of places is none")
    depth, count = _HEADER.unpack_from(node)
    if len(node) < _HEADER.size + count * _CELL.itemsize:
        raise Damaged("a node of the index of places is cut off")
    return depth, count


def _cells(nodes: Sequence[bytes]) -> NDArray[np.void]:
    """Return the cells of some nodes, which may be of any size and any number of cells."""
    sizes = [_HEADER.size + _header(node)[1] * _CELL.itemsize for node in nodes]
    parts = [node[_HEADER.size : size] for node, size in zip(nodes, sizes, strict=True)]
    return np.frombuffer(b"".join(parts), _CELL)


def _boxes(cells: NDArray[np.void]) -> NDArray[np.float64]:
    boxes = cells["box"].astype(np.float64)
    if not np.isfinite(boxes).all():
        raise Damaged("the index of places has a box without coordinates")
    return boxes
