"""Values put aside in a temporary file, to be gone through once more, and found again by where they stand."""

from __future__ import annotations

import marshal
from collections.abc import Iterator
from tempfile import TemporaryFile
from typing import Any

_BUFFER = 1 << 20


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
        self._file.write(data)
        self._length += len(data)
        self._count += 1
        return at

    def at(self, position: int) -> Any:
        """Return the values that stand somewhere; what is added later goes to the end all the same."""
        self._file.seek(position)
        found = marshal.load(self._file)  # noqa: S302
        self._file.seek(self._length)
        return found

    def __iter__(self) -> Iterator[Any]:
        """Yield all values in their order; nothing may be added or looked for meanwhile."""
        self._file.seek(0)
        for _ in range(self._count):
            yield marshal.load(self._file)  # noqa: S302
        self._file.seek(self._length)

    def close(self) -> None:
        """Forget all."""
        self._file.close()
