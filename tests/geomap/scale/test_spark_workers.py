"""What can be wrong with the Python of Spark's workers, told without Spark."""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from geomap import GeomapError
from geomap.spark import dataframes
from geomap.spark.workers_python import check_python, spark_functions


def session(python: str, master: str = "local[2]") -> Any:
    return SimpleNamespace(sparkContext=SimpleNamespace(master=master, pythonExec=python))


@pytest.mark.skipif(sys.platform == "win32", reason="programs are scripts here")
@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        ("echo 2 7", r"is Python 2\.7, and that of the driver is 3\."),
        (f"echo {sys.version_info[0]} {sys.version_info[1]} geomap pyarrow", "has no geomap and no pyarrow"),
        ("exit 3", "cannot be run"),
    ],
)
def test_another_python_is_told_before_any_work(answer: str, fault: str, tmp_path: Path) -> None:
    python = tmp_path / "python"
    python.write_text(f"#!/bin/sh\n{answer}\n")
    python.chmod(0o755)
    with pytest.raises(GeomapError, match=rf"Spark's workers cannot run geomap: .*{fault}.*; let PYSPARK_PYTHON be"):
        check_python(session(str(python)))
    check_python(session(str(python), master="yarn"))


def test_a_python_that_is_not_there_is_told() -> None:
    with pytest.raises(GeomapError, match="there is no program no-such-python"):
        check_python(session("no-such-python"))
    check_python(session(sys.executable))
    check_python(SimpleNamespace())


def test_a_worker_without_geomap_says_which_python_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    task = dataframes._task(None, None, None, {})
    monkeypatch.setitem(sys.modules, "geomap.batches", None)
    with pytest.raises(RuntimeError, match=r"on .* cannot import geomap .*PYSPARK_PYTHON"):
        list(task(iter([])))


def test_without_pyspark_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyspark", None)
    monkeypatch.setitem(sys.modules, "pyspark.sql", None)
    with pytest.raises(GeomapError, match=r"geomap\.spark needs pyspark, .*\[spark\]"):
        spark_functions()
