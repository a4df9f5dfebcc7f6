"""Keeping what was read last, up to so many bytes.

`functools.lru_cache` counts entries, of which one may be a village green and another Russia; here what counts is what
they weigh. What always holds: nothing is locked, so that a fork cannot leave a lock closed for ever.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Recent(Generic[K, V]):
    """Reads what is asked for, and keeps what was used last.

    There are two generations: what is used moves to the newer; when that is full it becomes the older, and those of the
    older that nobody used since are forgotten. Each step is a single operation on a dictionary, and two threads at
    worst read the same twice.
    """

    def __init__(self, read: Callable[[K], V], *, weigh: Callable[[V], int], most: int) -> None:
        """Keep nothing yet.

        Args:
            read: Reads what belongs to a key.
            weigh: Returns how many bytes of memory that takes.
            most: How many bytes each of the two generations may hold.
        """
        self._read = read
        self._weigh = weigh
        self._most = most
        self._newer: dict[K, V] = {}
        self._older: dict[K, V] = {}
        self._weight = 0

    def __getitem__(self, key: K) -> V:
        """Return what belongs to a key; raise what reading it raises."""
        found = self._newer.get(key)
        if found is None:
            found = self._older.get(key)
            if found is None:
                found = self._read(key)
            weight = self._weigh(found)
            if self._weight + weight > self._most:
                self._older, self._newer, self._weight = self._newer, {}, 0
            self._weight += weight
            self._newer[key] = found
        return found

    def __contains__(self, key: K) -> bool:
        """Tell whether what belongs to a key is kept."""
        return key in self._newer or key in self._older

    def __len__(self) -> int:
        """Return how many are kept, those twice that are in both generations."""
        return len(self._newer) + len(self._older)
