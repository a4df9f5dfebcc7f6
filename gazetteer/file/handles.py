"""What an open gazetteer file is read through: a connection for each thread, and indexes that all threads share.

A connection must not be used in the child of a fork, which gets one of its own. Not here: opening a file and checking
it (`gazetteer.file.opening`).
"""

from __future__ import annotations

import os
import sqlite3
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from gazetteer.file.by_name import Matcher
from gazetteer.file.opening import Damaged, connect, count_of
from gazetteer.file.places import Reader

if TYPE_CHECKING:
    from gazetteer.file.by_sound import SoundIndex
    from gazetteer.names.misspelling import Lexicon

_MOST_A_NAME = 320
"""Bytes of a lexicon for each name of the file, at most: 64 hashes."""


class Handles:
    """The connections to one file, and the indexes that were read from it."""

    def __init__(self, path: Path) -> None:
        """Take the file; it is opened when something is asked."""
        self._path = path
        self._threads = threading.local()
        self._connections: list[sqlite3.Connection] = []
        self._lock = threading.Lock()
        self._lexicons: dict[str, Lexicon] = {}
        self._sounds: SoundIndex | None = None

    @property
    def matcher(self) -> Matcher:
        """The matcher of this thread, in this process."""
        mine: tuple[int, Matcher] | None = getattr(self._threads, "matcher", None)
        if mine is None or mine[0] != os.getpid():
            connection = self._connect(mapped=True)
            mine = os.getpid(), Matcher(connection, reader=Reader(connection), sounds=self._sound_index)
            self._threads.matcher = mine
        return mine[1]

    @property
    def connection(self) -> sqlite3.Connection:
        """The connection of this thread, in this process."""
        return self.matcher.connection

    @property
    def for_areas(self) -> sqlite3.Connection:
        """The connection of this thread, in this process, through which areas are read: its pages are not mapped."""
        mine: tuple[int, sqlite3.Connection] | None = getattr(self._threads, "for_areas", None)
        if mine is None or mine[0] != os.getpid():
            mine = self._threads.for_areas = os.getpid(), self._connect(mapped=False)
        return mine[1]

    def _connect(self, *, mapped: bool) -> sqlite3.Connection:
        connection = connect(self._path, mapped=mapped)
        with self._lock:
            self._connections.append(connection)
        return connection

    def close(self) -> None:
        """Close all connections; asking afterwards raises `sqlite3.ProgrammingError`."""
        with self._lock:
            for connection in self._connections:
                connection.close()

    def lexicon(self, part: str) -> Lexicon:
        """Return the lexicon of `names` or of `sounds`."""
        if part not in self._lexicons:
            from gazetteer.names.misspelling import Lexicon

            # One that is far larger than the names give is not worth its memory.
            most = _MOST_A_NAME * (count_of(self.connection, "name") + 1)
            asked = "SELECT hashes FROM lexicon WHERE part = ? AND length(hashes) <= ?"
            row = self.connection.execute(asked, (part, most)).fetchone()
            try:
                self._lexicons[part] = Lexicon.of_bytes(row[0])
            except (TypeError, ValueError) as error:
                raise Damaged(f"no lexicon of {part}") from error
        return self._lexicons[part]

    def _sound_index(self) -> SoundIndex:
        if self._sounds is None:
            from gazetteer.file.by_sound import SoundIndex

            bits, names = (count_of(self.connection, key) for key in ("sound_bits", "name"))
            self._sounds = SoundIndex(bits=bits, names=names, lexicon=lambda: self.lexicon("sounds"))
        return self._sounds
