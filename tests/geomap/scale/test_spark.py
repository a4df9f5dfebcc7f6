"""Spark in local mode: the records of one process, whatever rows and workers do.

`.ci/run` installs Java and PySpark for these tests and sets GEOMAP_REQUIRE_SPARK; elsewhere they skip.
"""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import signal
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet
import pytest

from gazetteer import Gazetteer, GazetteerNotFound
from geomap import Focus, InputError, OutputUnwritable
from geomap.batches import extract as extract_batches
from geomap.spark import Extracted, extract, with_geometry, write_geoparquet
from tests.geomap.scale.short_reports import short_reports
from tests.hostile.texts import HOSTILE_STRINGS
from tests.support.needs import missing

pytestmark = [
    # PySpark leaves sockets open, and warns of the pandas that is here, which is not used.
    pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::FutureWarning", "ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.enable_socket,
]

PROJECT = Path(__file__).resolve().parents[3]
COUNT = 500
PATIENCE = 120.0


@pytest.fixture(scope="module")
def spark(tmp_path_factory: pytest.TempPathFactory, gazetteer: Gazetteer) -> Iterator[Any]:
    """A session of two cores whose tasks are tried four times; its workers have no starter gazetteer."""
    if importlib.util.find_spec("pyspark") is None:
        missing("pyspark is not installed", unless="GEOMAP_REQUIRE_SPARK")
    if shutil.which("java") is None:
        missing("no Java here", unless="GEOMAP_REQUIRE_SPARK")
    from pyspark.sql import SparkSession

    folder = tmp_path_factory.mktemp("spark")
    python_path = os.pathsep.join(filter(None, [str(PROJECT), os.environ.get("PYTHONPATH")]))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("PYTHONPATH", python_path)
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        settings = {
            "spark.ui.enabled": "false",
            "spark.ui.showConsoleProgress": "false",
            "spark.driver.memory": "1g",
            "spark.driver.bindAddress": "127.0.0.1",
            "spark.sql.shuffle.partitions": "2",
            "spark.local.dir": str(folder / "local"),
            "spark.sql.warehouse.dir": str(folder / "warehouse"),
            "spark.executorEnv.XDG_CACHE_HOME": str(folder / "cache"),
        }
        builder = SparkSession.builder.master("local[2,4]").appName("tests of geomap")
        for key, value in settings.items():
            builder = builder.config(key, value)
        session = builder.getOrCreate()
        session.sparkContext.setLogLevel("OFF")
        (folder / "cache").mkdir()
        yield session
        session.stop()
        assert list((folder / "cache").iterdir()) == [], "a worker compiled a gazetteer"


@pytest.fixture(scope="module")
def reports() -> Any:
    ids, texts = zip(*short_reports(COUNT), strict=True)
    return pa.table({"key": list(ids), "notes": list(texts), "number": list(range(COUNT))})


@pytest.fixture(scope="module")
def alone(reports: Any, gazetteer: Gazetteer) -> list[dict[str, Any]]:
    """What one process finds in them."""
    batches = extract_batches(reports.to_batches(), text="notes", id="key", keep=["number"], gazetteer=gazetteer.path)
    return without_seconds(pa.Table.from_batches(batches))


def without_seconds(table: Any) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = table.drop(["seconds"]).to_pylist()
    return rows


def frame(spark: Any, reports: Any, *, parts: int = 8) -> Any:
    """Return a DataFrame in so many partitions, whichever rows come where."""
    return spark.createDataFrame(reports).repartition(parts)


def collected(documents: Any) -> Any:
    return documents.toArrow().sort_by("number")


def test_records_are_those_of_one_process(spark: Any, reports: Any, alone: list[dict[str, Any]]) -> None:
    found = extract(frame(spark, reports), text_col="notes", id_col="key", keep=["number"])
    assert found.documents.columns == [*alone[0], "seconds"]
    result = collected(found.documents)
    assert without_seconds(result) == alone
    assert min(result["seconds"].to_pylist()) > 0
    assert len([name for name in spark.sparkContext.listFiles if name.endswith(".gpkg")]) <= 2


def test_bad_rows_end_as_error_columns(spark: Any, gazetteer: Gazetteer) -> None:
    slow = "A convoy drove from Mombasa through Voi to Nairobi. " * 1_800
    texts = ["Nurses left Gulu for Kitgum.", None, "x" * 200_000, slow, *HOSTILE_STRINGS, "Gulu."]
    sound = [text if text is None else text.encode("utf-8", "replace").decode() for text in texts]
    rows = pa.table({"key": list(range(len(texts))), "notes": sound, "number": list(range(len(texts)))})
    frames = frame(spark, rows, parts=3)
    found = extract(frames, text_col="notes", id_col="key", keep=["number"], seconds=1, most_characters=100_000)
    result = collected(found.documents)
    codes = result["error_code"].to_pylist()
    assert codes[:4] == [None, "no_text", "too_long", "too_slow"]
    assert set(codes[4:]) <= {None, "no_text"} and codes[-1] is None
    assert result["id"].to_pylist() == [str(number) for number in range(len(texts))]
    assert result["error"][3].as_py() == "took the processor over 1 seconds; split it into several reports"


def test_a_bad_row_ends_the_job_where_that_is_asked(spark: Any, gazetteer: Gazetteer) -> None:
    rows = spark.createDataFrame([("a", None)], "id string, text string")
    with pytest.raises(Exception, match="report a: has no text"):
        extract(rows, on_error="fail").documents.collect()


@pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="no /proc here to find workers in")
def test_a_killed_worker_is_retried(spark: Any, reports: Any, alone: list[dict[str, Any]]) -> None:
    context = spark.sparkContext
    some = reports.slice(0, 300)
    found = extract(frame(spark, some), text_col="notes", id_col="key", keep=["number"])
    results: list[Any] = []

    def run() -> None:
        context.setJobGroup("killed", "a job that loses a worker")
        results.append(collected(found.documents))

    from pyspark import SparkFiles

    thread = threading.Thread(target=run)
    thread.start()
    worker = reading_worker(SparkFiles.getRootDirectory())
    os.kill(worker, signal.SIGKILL)
    thread.join(PATIENCE)
    assert without_seconds(results[0]) == alone[:300]
    tracker = context.statusTracker()
    stages = [stage for job in tracker.getJobIdsForGroup("killed") for stage in tracker.getJobInfo(job).stageIds]
    infos = [info for info in map(tracker.getStageInfo, stages) if info is not None]
    assert sum(info.numFailedTasks for info in infos) >= 1


def reading_worker(root: str) -> int:
    """Return the id of a worker of Spark that reads with a gazetteer below the folder of shipped files."""
    last = time.monotonic() + PATIENCE
    before: dict[int, int] = {}
    while time.monotonic() < last:
        now = {}
        for entry in Path("/proc").iterdir():
            if entry.name.isdecimal() and int(entry.name) != os.getpid():
                try:
                    command, maps = (entry / "cmdline").read_bytes(), (entry / "maps").read_text()
                    taken = int((entry / "stat").read_text().rpartition(")")[2].split()[11])
                except OSError:
                    continue
                if b"pyspark.daemon" in command and any(
                    line.endswith(".gpkg") and root in line for line in maps.splitlines()
                ):
                    now[int(entry.name)] = taken
        # Those of earlier jobs wait for work.
        busy = [worker for worker, taken in now.items() if taken > before.get(worker, taken)]
        if busy:
            return busy[0]
        before |= now
        time.sleep(0.05)
    raise AssertionError("no worker reads with the gazetteer that was shipped")


def test_a_gazetteer_of_ones_own_is_shipped_once(spark: Any, world: Gazetteer) -> None:
    from pyspark import SparkFiles

    rows = spark.createDataFrame([("a", "A lorry left Kell for Morn."), ("b", "Morn.")], "id string, text string")
    for _ in range(2):
        found = extract(rows, gazetteer=world.path, focus=Focus(("WW",), said=True)).places.toArrow().to_pylist()
        assert {place["gazetteer_id"] for place in found} == {"own:west-kell", "own:west-morn"}
    shipped = [name for name in spark.sparkContext.listFiles if name.endswith("/world.gpkg")]
    assert len(shipped) == 1
    assert Path(SparkFiles.get("world.gpkg")).is_file()
    found = extract(rows, gazetteer=world.path, ship=False).places.toArrow()
    assert "own:west-kell" in found["gazetteer_id"].to_pylist()


def test_a_machine_without_a_gazetteer_says_so_and_builds_none(spark: Any, tmp_path: Path) -> None:
    rows = spark.createDataFrame([("a", "Gulu.")], "id string, text string")
    with pytest.raises(Exception, match="the starter gazetteer is not compiled on this machine; run `gazetteer info`"):
        extract(rows, ship=False).documents.collect()
    with pytest.raises(Exception, match=r"none\.gpkg: there is no such gazetteer file on this machine"):
        extract(rows, gazetteer=tmp_path / "none.gpkg", ship=False).documents.collect()
    with pytest.raises(GazetteerNotFound):
        extract(rows, gazetteer=tmp_path / "none.gpkg")


def test_another_file_of_the_same_name_is_not_mixed_up(spark: Any, world: Gazetteer, tmp_path: Path) -> None:
    rows = spark.createDataFrame([("a", "Kell.")], "id string, text string")
    extract(rows, gazetteer=world.path)
    other = tmp_path / world.path.name
    other.write_bytes(world.path.read_bytes())
    with pytest.raises(Exception, match=r"another file called world\.gpkg has been added to this session; rename one"):
        extract(rows, gazetteer=other)


def test_columns_are_checked_before_any_work(spark: Any) -> None:
    rows = spark.createDataFrame([("a", "Gulu.", "x", 1)], "id string, text string, name string, `a b` int")
    with pytest.raises(InputError, match='there is no column "notes"; there are id, text, name, a b'):
        extract(rows, text_col="notes")
    with pytest.raises(InputError, match='"name" that was kept is called as one of the places; rename it'):
        _ = extract(rows, keep=["name"]).places
    assert extract(rows, keep=["a b"]).places.columns[:2] == ["id", "a b"]
    with pytest.raises(InputError, match='there is no column "geometry"'):
        write_geoparquet(rows, "nowhere")


@pytest.mark.parametrize("native", [False, True], ids=["wkb", "GEOMETRY"])
def test_places_and_routes_are_valid_geoparquet(spark: Any, tmp_path: Path, native: bool, gazetteer: Gazetteer) -> None:
    geopandas = pytest.importorskip("geopandas", reason="geopandas is not installed")
    rows = frame(spark, pa.table({"id": ["a", "b", "c"], "text": [text for _, text in short_reports(3)]}), parts=3)
    stored = tmp_path / "documents"
    extract(rows).documents.write.parquet(str(stored))
    found = Extracted(spark.read.parquet(str(stored)))
    for name, types in (("places", {"Point"}), ("routes", {"MultiLineString"})):
        table = getattr(found, name)
        folder = tmp_path / name
        files = write_geoparquet(with_geometry(table) if native else table, folder)
        assert files == len(list(folder.iterdir())) > 0
        for path in folder.iterdir():
            geo = json.loads(pyarrow.parquet.read_schema(path).metadata[b"geo"])
            assert geo["version"] == "1.1.0" and set(geo["columns"]["geometry"]["geometry_types"]) <= types
        read = geopandas.read_parquet(folder)
        assert len(read) == table.count()
        assert read.crs.to_epsg() == 4326 or read.crs.to_authority() == ("OGC", "CRS84")
        assert set(read.geometry.dropna().geom_type) == types
    with pytest.raises(OutputUnwritable, match="is not empty"):
        write_geoparquet(found.places, tmp_path / "places")
    nothing = found.places.where("id = 'none'")
    assert write_geoparquet(nothing, tmp_path / "nothing") == 1
    assert len(geopandas.read_parquet(tmp_path / "nothing")) == 0
