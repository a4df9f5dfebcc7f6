"""Values put aside in a temporary file, to be gone through once more, and found again by where they stand."""

from __future__ import annotations

import marshal
import struct
from collections.abc import Iterator
from tempfile import TemporaryFile
from typing import Any

_BUFFER = 1 << 20
_LENGTH = struct.Struct("<Q")


class Aside:
    """Tuples of plain values, in the order in which they came; the file vanishes with the process."""

    def __init__(self) -> None:
        """Begin an empty file in the folder of temporary files."""
        self._file = TemporaryFile(buffering=_BUFFER)  # noqa: SIM115
        self._length = 0
        self._count = 0

    def __len__(self) -> int:
        """Return how many tuples there are."""
        return self._count

    def add(self, values: tuple[Any, ...]) -> int:
        """Put values aside, and return where they stand."""
        data, at = marshal.dumps(values), self._length
        self._file.write(_LENGTH.pack(len(data)) + data)
        self._length += _LENGTH.size + len(data)
        self._count += 1
        return at

    def at(self, position: int) -> Any:
        """Return the values that stand somewhere; what is added later goes to the end all the same."""
        self._file.seek(position)
        found = self._next()
        self._file.seek(self._length)
        return found

    def __iter__(self) -> Iterator[Any]:
        """Yield all values in their order; nothing may be added or looked for meanwhile."""
        self._file.seek(0)
        for _ in range(self._count):
            yield self._next()
        self._file.seek(self._length)

    def _next(self) -> Any:
        (length,) = _LENGTH.unpack(self._file.read(_LENGTH.size))
        return marshal.loads(self._file.read(length))  # noqa: S302 - the file has no name: nobody else writes there

    def close(self) -> None:
        """Forget all."""
        self._file.close()
