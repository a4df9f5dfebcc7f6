"""Sorting millions of lines into small files by GeoNames id.

Places and their names come in two tables, neither of which fits into memory. Both are sorted into files by ranges of
ids, so that each file of places can be joined with its file of names alone. The files lie in a hidden folder next to
the gazetteer that is built, where there must be room for it anyway.

Not here: what the lines hold. Always holds: the folder is removed after the work, or, when the process was killed, by
the next build of the same file.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from gazetteer.util.locks import locked

_RANGE = 15
"""Bits of an id that are its position in a range: 32,768 ids, of which GeoNames uses nearly all."""

_HELD = 24 << 20
"""Bytes of lines that are held in memory before they are written."""

_PAGE = 16
"""Bits of an id that are its position on a page of an `IdSet`."""

_MARK = "in-use"

LARGEST_ID = (1 << 31) - 1
"""GeoNames' ids are signed 32-bit integers."""


class Spill:
    """Files into which lines are sorted, one for each range of ids."""

    def __init__(self, folder: Path, name: str) -> None:
        """Prepare to write files `name.0`, `name.1` and so on into a folder; none is created before it has a line."""
        self.counts: dict[int, int] = {}
        self._stem = folder / name
        self._held: defaultdict[int, list[bytes]] = defaultdict(list)
        self._bytes = 0

    def path(self, number: int) -> Path:
        """Return the file of a range, which need not be there; `counts` has the numbers of those that are."""
        return self._stem.with_suffix(f".{number}")

    def add(self, ident: int, line: bytes) -> None:
        """Add a line, without its end, to the file of an id."""
        self._held[ident >> _RANGE].append(line)

    def settle(self, size: int) -> None:
        """Write the lines held in memory if they are many; `size` is about how many bytes were added since."""
        self._bytes += size
        if self._bytes > _HELD:
            self.flush()

    def flush(self) -> None:
        """Write the lines held in memory."""
        for number, lines in self._held.items():
            self.counts[number] = self.counts.get(number, 0) + len(lines)
            lines.append(b"")
            # Not kept open: some systems allow only 256 open files.
            with self.path(number).open("ab") as stream:
                stream.write(b"\n".join(lines))
        self._held.clear()
        self._bytes = 0


class IdSet:
    """A set of ids in a bit each."""

    def __init__(self) -> None:
        """Make an empty set."""
        self._pages: dict[int, bytearray] = {}

    def add(self, ident: int) -> bool:
        """Add an id from 0 to `LARGEST_ID`; return whether it is new."""
        page = self._pages.get(ident >> _PAGE)
        if page is None:
            page = self._pages[ident >> _PAGE] = bytearray(1 << (_PAGE - 3))
        position, bit = (ident & 0xFFFF) >> 3, 1 << (ident & 7)
        if page[position] & bit:
            return False
        page[position] |= bit
        return True

    def __contains__(self, ident: int) -> bool:
        """Tell whether an id is in the set."""
        page = self._pages.get(ident >> _PAGE)
        return page is not None and bool(page[(ident & 0xFFFF) >> 3] & (1 << (ident & 7)))


@contextlib.contextmanager
def scratch(beside: Path) -> Iterator[Path]:
    """Create an empty hidden folder next to a file that is to be built, and remove it at the end."""
    beside.parent.mkdir(parents=True, exist_ok=True)
    stem = f".{beside.name[:40]}."
    for left in beside.parent.glob(f"{_literal(stem)}*.sorted"):
        _remove_if_abandoned(left)
    name = stem + os.urandom(6).hex()
    folder = beside.parent / f"{name}.sorted"
    # Renamed once it is marked, so that no other build takes it for abandoned.
    unmarked = beside.parent / f"{name}.new"
    unmarked.mkdir(mode=0o700)
    try:
        with locked(unmarked / _MARK):
            unmarked.rename(folder)
            yield folder
    finally:
        for each in (folder, unmarked):
            shutil.rmtree(each, ignore_errors=True)


def _literal(text: str) -> str:
    return "".join(f"[{character}]" if character in "*?[" else character for character in text)


def _remove_if_abandoned(folder: Path) -> None:
    # A folder that is in use or another user's is not this build's to remove.
    with contextlib.suppress(OSError), locked(folder / _MARK):
        shutil.rmtree(folder, ignore_errors=True)
