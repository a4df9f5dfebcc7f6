"""What is installed is all that the code reads: each data file of both packages, and nothing else."""

from __future__ import annotations

import tomllib
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
SOURCES = PROJECT / "geomap" / "outputs" / "front_end"
"""What the assets are built from, which is not installed."""


def test_each_data_file_is_installed_and_no_pattern_is_idle() -> None:
    settings = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))
    for package, patterns in settings["tool"]["setuptools"]["package-data"].items():
        root = PROJECT / package
        there = {path for path in root.rglob("*") if path.is_file() and path.suffix not in (".py", ".pyc")}
        matched = {pattern: there & {*root.glob(pattern)} for pattern in patterns}
        assert [pattern for pattern, files in matched.items() if not files] == []
        assert {path for path in there if SOURCES not in path.parents} == set().union(*matched.values())
