"""What of this machine a run may use: processors and memory, as the system or a container grants them.

A container may have less than its machine, which `/proc` does not say: its limits stand in control groups (cgroups, in
version 2 or 1, at the group of this process and at those around it). Always holds: where the system says nothing there
is no limit.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath

PLENTY = 1 << 40
"""Bytes of memory where the system does not say how many are free."""
_ROOT = Path("/")


def usable_processors(root: Path = _ROOT) -> int:
    """Return how many processors this process may use, at least 1."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    for folder in _groups(root, "cpu"):
        with suppress(OSError, ValueError):
            quota, period = (folder / "cpu.max").read_text("ascii").split()
            usable = min(usable, round(int(quota) / int(period)))
        with suppress(OSError, ValueError):
            granted, each = (_number(folder / name) for name in ("cpu.cfs_quota_us", "cpu.cfs_period_us"))
            usable = min(usable, round(granted / each)) if granted > 0 else usable
    return max(1, usable)


def free_memory(root: Path = _ROOT) -> int:
    """Return how many bytes of memory are free."""
    free = PLENTY
    with suppress(OSError, ValueError, StopIteration):
        lines = (root / "proc/meminfo").read_text("ascii").splitlines()
        free = int(next(line for line in lines if line.startswith("MemAvailable")).split()[1]) * 1024
    for folder in _groups(root, "memory"):
        for limit, used in (("memory.max", "memory.current"), ("memory.limit_in_bytes", "memory.usage_in_bytes")):
            with suppress(OSError, ValueError):
                free = min(free, _number(folder / limit) - _number(folder / used) + _cached(folder))
    return max(0, free)


def _cached(folder: Path) -> int:
    """Return how many bytes a group holds of files, which it gives away when they are needed."""
    with suppress(OSError, ValueError):
        for line in (folder / "memory.stat").read_text("ascii").splitlines():
            name, _, value = line.partition(" ")
            if name in ("inactive_file", "total_inactive_file"):
                return int(value)
    return 0


def _groups(root: Path, controller: str) -> Iterator[Path]:
    """Yield the folders of the groups that this process is in, each with those around it."""
    with suppress(OSError, ValueError):
        for line in (root / "proc/self/cgroup").read_text("utf-8").splitlines():
            _, controllers, path = line.split(":", 2)
            top = root / "sys/fs/cgroup"
            if controller in controllers.split(","):
                top /= controller
            elif controllers:
                continue
            # In a container the path may be that on the machine, whose last folder is the top there.
            inner = PurePosixPath(path.lstrip("/"))
            for one in (inner, *inner.parents):
                yield top / one


def _number(path: Path) -> int:
    """Return the number in a file; ValueError where it says `max`."""
    return int(path.read_text("ascii"))
