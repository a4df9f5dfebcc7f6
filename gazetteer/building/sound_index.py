"""The two indexes that are written in one go: names by their sound, and the lexicons of all hashes.

Both need every hash in order. They are collected in files without a name, parted by their first bits, so that sorting
takes the memory of one part however many names there are.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

import numpy as np
from numpy.typing import NDArray

from gazetteer.file.layout import SOUND_BITS
from gazetteer.names.hashing import LEXICON_BITS
from gazetteer.names.misspelling import beginnings_of

_PART_BITS = 6
_ENTRIES_A_BUCKET = 24
_IN_MEMORY = 1 << 20


class Spill:
    """Records that begin with a 64-bit hash, kept on disk, given back in the order of their hashes."""

    def __init__(self, folder: Path, dtype: np.dtype[Any]) -> None:
        """Keep records of a type in a folder; its first field, or the type itself, is the hash."""
        self.dtype = dtype
        self.count = 0
        self._files: list[IO[bytes]] = [
            tempfile.SpooledTemporaryFile(_IN_MEMORY, dir=str(folder))  # noqa: SIM115
            for _ in range(1 << _PART_BITS)
        ]

    def __enter__(self) -> Self:
        """Return the spill; its files are gone at the end of the block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Remove the files."""
        for file in self._files:
            file.close()

    def add(self, data: bytes) -> None:
        """Keep the records whose bytes these are."""
        records = np.frombuffer(data, self.dtype)
        self.count += len(records)
        parts = self._hashes(records) >> np.uint64(64 - _PART_BITS)
        order = np.argsort(parts, kind="stable")
        bounds = np.searchsorted(parts[order], np.arange((1 << _PART_BITS) + 1, dtype=np.uint64))
        for part, file in enumerate(self._files):
            if bounds[part] < bounds[part + 1]:
                file.write(records[order[bounds[part] : bounds[part + 1]]].tobytes())

    def in_order(self) -> Iterator[NDArray[Any]]:
        """Yield all records, a part at a time; those of one hash in the order in which they came."""
        for file in self._files:
            file.seek(0)
            records = np.frombuffer(file.read(), self.dtype)
            yield records[np.argsort(self._hashes(records), kind="stable")]

    def _hashes(self, records: NDArray[Any]) -> NDArray[np.uint64]:
        return records if self.dtype.names is None else records[self.dtype.names[0]]


def write_sounds(connection: sqlite3.Connection, spill: Spill) -> int:
    """Fill the table `sound` and the lexicon of sounds.

    Args:
        connection: The file being written.
        spill: Records of the type `keying.SOUND`.

    Returns:
        How many of the first bits of a hash name its bucket, which `gazetteer.gazetteer` has to know.
    """
    bits = min(max((spill.count // _ENTRIES_A_BUCKET).bit_length(), _PART_BITS), SOUND_BITS)
    distinct: list[NDArray[np.uint64]] = []
    for records in spill.in_order():
        if not len(records):
            continue
        hashes = records["hash"]
        distinct.append(np.unique(beginnings_of(hashes)))
        buckets = hashes >> np.uint64(64 - bits)
        starts = np.flatnonzero(np.r_[True, buckets[1:] != buckets[:-1]])
        ends = np.r_[starts[1:], len(records)]
        rest = (hashes << np.uint64(bits)) >> np.uint64(32)
        columns = (rest.astype("<u4"), records["place"], records["number"])
        connection.executemany(
            "INSERT INTO sound VALUES (?,?)",
            (
                (int(buckets[start]), b"".join(column[start:end].tobytes() for column in columns))
                for start, end in zip(starts.tolist(), ends.tolist(), strict=True)
            ),
        )
    _write_lexicon(connection, "sounds", distinct)
    return bits


def write_names_lexicon(connection: sqlite3.Connection, spill: Spill) -> None:
    """Fill the lexicon of names from their hashes."""
    _write_lexicon(connection, "names", [np.unique(beginnings_of(part)) for part in spill.in_order()])


def _write_lexicon(connection: sqlite3.Connection, part: str, hashes: list[NDArray[np.uint64]]) -> None:
    width = LEXICON_BITS // 8
    size = width * sum(map(len, hashes))
    connection.execute("INSERT INTO lexicon VALUES (?, zeroblob(?))", (part, size))
    (rowid,) = connection.execute("SELECT rowid FROM lexicon WHERE part = ?", (part,)).fetchone()
    with connection.blobopen("lexicon", "hashes", rowid) as blob:
        for ordered in hashes:
            blob.write(ordered.astype("<u8").view(np.uint8).reshape(-1, 8)[:, :width].tobytes())
