"""The Python of Spark's workers: whether it is there, and is the one that has geomap.

Spark starts `python3` from the path where PYSPARK_PYTHON says nothing, which is often another than that of the driver;
its own error then names a module that is missing, deep in a trace of Java.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

from geomap.errors import GeomapError

_PROBE = """
import sys
from importlib.util import find_spec
print(*sys.version_info[:2], *(name for name in ("geomap", "pyarrow", "spacy") if find_spec(name) is None))
"""
_SECONDS = 60


def spark_functions() -> Any:
    """Return the module `pyspark.sql.functions`.

    Raises:
        GeomapError: PySpark is not installed.
    """
    try:
        from pyspark.sql import functions
    except ImportError as error:
        advice = "in the folder of geomap: pip install '.[spark]'"
        raise GeomapError("geomap.spark needs pyspark, which is not installed", advice=advice) from error
    return functions


def check_python(spark: Any) -> None:
    """Find out whether workers on this machine run a Python that has geomap; those of others tell it themselves.

    Raises:
        GeomapError: They do not.
    """
    python = None
    # A session of Spark Connect has no context, and its workers are elsewhere.
    with suppress(Exception):
        context = spark.sparkContext
        python = context.pythonExec if context.master.startswith("local") else None
    if python and (fault := _fault(python)):
        advice = f"let PYSPARK_PYTHON be {sys.executable} before the session begins"
        raise GeomapError(f"Spark's workers cannot run geomap: {fault}", advice=advice)


@lru_cache(maxsize=8)
def _fault(python: str) -> str:
    """Return why a Python cannot run geomap, a phrase; empty where it can."""
    found = shutil.which(python)
    if found is None:
        return f"there is no program {python}"
    if Path(found).absolute() == Path(sys.executable).absolute():
        return ""
    done = subprocess.run([found, "-c", _PROBE], capture_output=True, text=True, timeout=_SECONDS, check=False)
    if done.returncode:
        return f"{found} cannot be run"
    major, minor, *missing = done.stdout.split()
    if (int(major), int(minor)) != sys.version_info[:2]:
        here = ".".join(map(str, sys.version_info[:2]))
        return f"{found} is Python {major}.{minor}, and that of the driver is {here}"
    return f"{found} has no {' and no '.join(missing)}" if missing else ""
