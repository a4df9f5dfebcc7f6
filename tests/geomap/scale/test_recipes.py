"""The recipes of docs/scale.md, run as they stand, where their engines are installed."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.dataset
import pyarrow.parquet
import pytest

from gazetteer import Gazetteer
from geomap.batches import extract
from tests.geomap.scale.short_reports import short_reports
from tests.support.needs import missing

PROJECT = Path(__file__).resolve().parents[3]
TEXT = (PROJECT / "docs" / "scale.md").read_text("utf-8")
SECTIONS = [section.partition("\n") for section in TEXT.split("\n## ")[1:]]
RECIPES = {
    title: code[0] for title, _, body in SECTIONS if (code := re.findall(r"^```py\n(.*?)^```$", body, re.M | re.S))
}
MODULES = {"Spark": "pyspark", "Dask": "dask.bag", "Ray": "ray", "Daft": "daft"}
REQUIRED = {"Spark", "Dask"}
"""Those that `.ci/run` installs."""


def test_there_is_a_recipe_for_each_engine() -> None:
    assert RECIPES.keys() == MODULES.keys()


@pytest.mark.parametrize("engine", MODULES)
def test_a_recipe_gives_the_records_of_one_process(engine: str, tmp_path: Path, gazetteer: Gazetteer) -> None:
    module = MODULES[engine].partition(".")[0]
    unless = "GEOMAP_REQUIRE_SPARK" if engine in REQUIRED else "none is required"
    if importlib.util.find_spec(module) is None:
        missing(f"{module} is not installed", unless=unless)
    if engine == "Spark" and shutil.which("java") is None:
        missing("no Java here", unless=unless)
    ids, texts = zip(*short_reports(40), strict=True)
    reports = pa.table({"id": list(ids), "text": list(texts)})
    pyarrow.parquet.write_table(reports, tmp_path / "reports.parquet")
    (tmp_path / "recipe.py").write_text(RECIPES[engine], "utf-8")
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join(filter(None, [str(PROJECT), os.environ.get("PYTHONPATH")])),
        "PYSPARK_PYTHON": sys.executable,
        "SPARK_LOCAL_IP": "127.0.0.1",
        "SPARK_CONF_DIR": str(tmp_path),
    }
    command = [sys.executable, "-W", "ignore", "recipe.py"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found = tmp_path / "found"
    read = pyarrow.dataset.dataset(found if found.exists() else tmp_path / "found.parquet", format="parquet")
    alone = pa.Table.from_batches(extract(reports.to_batches(), gazetteer=gazetteer.path))
    expected = dict(zip(alone["id"].to_pylist(), alone["record"].to_pylist(), strict=True))
    result = read.to_table(columns=["id", "record"])
    assert dict(zip(result["id"].to_pylist(), result["record"].to_pylist(), strict=True)) == expected
