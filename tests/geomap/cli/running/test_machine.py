"""What a container grants, as its files say it."""

from __future__ import annotations

from pathlib import Path

import pytest

from geomap.cli.running.machine import PLENTY, free_memory, usable_processors

MB = 2**20


def system(root: Path, **files: str) -> Path:
    """Make the files of a system; `__` in a name stands for `/`, `_dot_` for a dot."""
    for name, content in files.items():
        path = root / name.replace("__", "/").replace("_dot_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    return root


def test_this_machine_is_asked() -> None:
    assert usable_processors() >= 1
    assert 0 < free_memory() <= PLENTY


def test_without_any_files_there_is_no_limit(tmp_path: Path) -> None:
    assert usable_processors(tmp_path) == usable_processors()
    assert free_memory(tmp_path) == PLENTY


@pytest.mark.parametrize(
    ("group", "below", "quota"),
    [
        ("0::/\n", "", "100000 100000"),
        ("0::/\n", "", "50000 100000"),
        ("0::/user.slice/shell.scope\n", "user.slice/", "100000 100000"),
        ("0::/user.slice/shell.scope\n", "user.slice/shell.scope/", "120000 100000"),
        ("0::/docker/4f2a\n", "", "100000 100000"),
    ],
)
def test_a_container_of_one_processor(group: str, below: str, quota: str, tmp_path: Path) -> None:
    system(tmp_path, **{"proc__self__cgroup": group, f"sys/fs/cgroup/{below}cpu.max": quota})
    assert usable_processors(tmp_path) == 1


def test_a_container_of_one_processor_in_the_older_version(tmp_path: Path) -> None:
    root = system(
        tmp_path,
        proc__self__cgroup="9:name=systemd:/\n4:cpu,cpuacct:/box\n0::/\n",
        sys__fs__cgroup__cpu__box__cpu_dot_cfs_quota_us="100000",
        sys__fs__cgroup__cpu__box__cpu_dot_cfs_period_us="100000",
    )
    assert usable_processors(root) == 1


def test_no_limit_is_none(tmp_path: Path) -> None:
    root = system(
        tmp_path,
        proc__self__cgroup="1:cpu:/\n0::/\n",
        sys__fs__cgroup__cpu_dot_max="max 100000",
        sys__fs__cgroup__cpu__cpu_dot_cfs_quota_us="-1",
        sys__fs__cgroup__cpu__cpu_dot_cfs_period_us="100000",
        sys__fs__cgroup__memory_dot_max="max",
        sys__fs__cgroup__memory_dot_current="1000",
        proc__meminfo="MemTotal: 9 kB\nMemAvailable:    2048 kB\n",
    )
    assert usable_processors(root) == usable_processors()
    assert free_memory(root) == 2 * MB


def test_memory_is_what_the_narrowest_group_leaves(tmp_path: Path) -> None:
    root = system(
        tmp_path,
        proc__meminfo="MemAvailable:    67108864 kB\n",
        proc__self__cgroup="0::/pods/one\n",
        sys__fs__cgroup__pods__memory_dot_max=str(1_000 * MB),
        sys__fs__cgroup__pods__memory_dot_current=str(600 * MB),
        sys__fs__cgroup__pods__memory_dot_stat=f"anon 5\ninactive_file {100 * MB}\n",
        sys__fs__cgroup__pods__one__memory_dot_max=str(900 * MB),
        sys__fs__cgroup__pods__one__memory_dot_current=str(100 * MB),
    )
    assert free_memory(root) == 500 * MB


def test_memory_in_the_older_version(tmp_path: Path) -> None:
    root = system(
        tmp_path,
        proc__meminfo="MemAvailable:    67108864 kB\n",
        proc__self__cgroup="4:memory:/box\n",
        sys__fs__cgroup__memory__box__memory_dot_limit_in_bytes=str(300 * MB),
        sys__fs__cgroup__memory__box__memory_dot_usage_in_bytes=str(450 * MB),
    )
    assert free_memory(root) == 0
