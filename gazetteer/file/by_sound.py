"""Names by their sound, in the index of a gazetteer file (`gazetteer.file.layout` describes it)."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator

import numpy as np

from gazetteer.file.layout import PROMINENCE_SHIFT
from gazetteer.file.places import Heard
from gazetteer.names.hashing import hash_key
from gazetteer.names.misspelling import Lexicon, neighbours

_MOST_HEARD = 600
"""How many entries a misspelling has at most: those of the best known places."""


class SoundIndex:
    """The sounds of one file; all threads share it, each with its own connection."""

    def __init__(self, *, bits: int, names: int, lexicon: Callable[[], Lexicon]) -> None:
        """Take the bits of a hash that name a bucket, the number of names in the file, and how to get its lexicon."""
        self.names = names
        self._bits = bits
        self._lexicon = lexicon

    def same(self, connection: sqlite3.Connection, sound: str) -> Iterator[Heard]:
        """Yield the entries of a sound, and of any other sound with the same hash."""
        for place, number in self._entries(connection, hash_key(sound)):
            yield Heard(place, number & ((1 << PROMINENCE_SHIFT) - 1))

    def near(self, connection: sqlite3.Connection, sound: str, *, slips: int) -> Iterator[Heard]:
        """Yield the entries of the sounds that are so many slips away (`gazetteer.names.misspelling`)."""
        entries = [
            entry
            for value in neighbours(sound, self._lexicon(), slips=slips)
            for entry in self._entries(connection, value)
        ]
        if len(entries) > _MOST_HEARD:
            entries.sort(key=lambda entry: -(entry[1] >> PROMINENCE_SHIFT))
        for place, number in entries[:_MOST_HEARD]:
            yield Heard(place, number & ((1 << PROMINENCE_SHIFT) - 1))

    def _entries(self, connection: sqlite3.Connection, value: int) -> list[tuple[int, int]]:
        row = connection.execute("SELECT entries FROM sound WHERE bucket = ?", (value >> (64 - self._bits),)).fetchone()
        if row is None:
            return []
        blob: bytes = row[0]
        count = len(blob) // 10
        rest = np.frombuffer(blob, "<u4", count)
        asked = (value << self._bits & 0xFFFF_FFFF_FFFF_FFFF) >> 32
        first, last = np.searchsorted(rest, [asked, asked + 1]).tolist()
        places = np.frombuffer(blob, "<u4", count, offset=4 * count)[first:last]
        numbers = np.frombuffer(blob, "<u2", count, offset=8 * count)[first:last]
        return list(zip(places.tolist(), numbers.tolist(), strict=True))
