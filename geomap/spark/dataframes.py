"""From a DataFrame of reports to DataFrames of documents, places and routes.

Always holds: a task opens the gazetteer as a file that is there already, and never compiles one; what goes to the
workers are names and numbers, no object of geomap, so that a worker without geomap can say so.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from gazetteer import Gazetteer
from geomap.batches import output_schema
from geomap.batches.batch_reading import MOST_CHARACTERS, SECONDS
from geomap.batches.batch_schema import arrow
from geomap.errors import GeomapError, InputError
from geomap.model import Focus
from geomap.spark.workers_python import check_python, spark_functions

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

_RESULTS = ("id", "record", "places", "routes", "error_code", "error", "seconds")


@dataclass(frozen=True)
class Extracted:
    """What was found in reports, as DataFrames.

    All three are worked out anew whenever they are used. Where more than one is wanted, write `documents` first and
    make this of what was written: `Extracted(spark.read.parquet(path))`.

    Attributes:
        documents: A row a report, with the columns that `geomap.batches.extract` gives.
    """

    documents: DataFrame

    @property
    def places(self) -> DataFrame:
        """A row a mention of a place: `id` of the report, the columns kept, those of the mention.

        The column `geometry` is well-known binary, WGS84 degrees, longitude first; null where the name is not placed.
        """
        return self._exploded("places")

    @property
    def routes(self) -> DataFrame:
        """A row a route of a report; `geometry` is null where a map would not draw it."""
        return self._exploded("routes")

    def _exploded(self, name: str) -> DataFrame:
        functions = spark_functions()
        documents = self.documents
        kept = [column for column in documents.columns if column not in _RESULTS]
        own = documents.schema[name].dataType.elementType.names
        if twice := sorted({*kept} & {*own}):
            what = f'the column "{twice[0]}" that was kept is called as one of the {name}'
            raise InputError(what, advice="rename it before the extraction")
        found = documents.select("id", *map(quoted, kept), functions.explode(name).alias("found"))
        return found.select("id", *map(quoted, kept), "found.*")


def extract(
    df: DataFrame,
    *,
    text_col: str = "text",
    id_col: str = "id",
    source_col: str | None = None,
    gazetteer: str | os.PathLike[str] | None = None,
    ship: bool = True,
    focus: Focus | None = None,
    keep: Sequence[str] = (),
    on_error: Literal["column", "fail"] = "column",
    seconds: float = SECONDS,
    most_characters: int = MOST_CHARACTERS,
) -> Extracted:
    """Find the places and the reported routes in each row of a DataFrame.

    Args:
        df: The reports. As many tasks run at a time as it has partitions: give it three times as many as cores.
        text_col, id_col, source_col: The columns of texts, identifiers and, if there is one, of where each comes from.
        gazetteer: The gazetteer file; by default that of the driver, as in `Gazetteer.open`: if it is the starter
            gazetteer, the driver compiles it where it is missing.
        ship: Whether Spark copies the file to each machine, once (`SparkContext.addFile`). Otherwise each machine has
            it: at the path `gazetteer`, as on a shared disk or an image; where that is None, the file that
            GEOMAP_GAZETTEER names there, or the starter gazetteer compiled there.
        focus: Where the reports are set, if it is known.
        keep: Columns that documents, places and routes have beside their own.
        on_error: Whether a row that cannot be read is told in the columns `error_code` and `error`, or ends the job.
        seconds, most_characters: What a report may take, and how long it may be; see `geomap.batches.extract`.

    Raises:
        GeomapError: PySpark or pyarrow is missing, or Python of the workers is not that of the driver.
        InputError: There is no such column, or a kept one is called as one of the results.
        GazetteerError: The gazetteer to be shipped is missing, damaged, or could not be compiled.
    """
    pa = arrow()
    spark = df.sparkSession
    _check_columns(df, (text_col, id_col, *([source_col] if source_col else []), *keep))
    check_python(spark)
    name = _shipped(spark, gazetteer) if ship else None
    options = {
        "text": text_col, "id": id_col, "source": source_col, "keep": tuple(keep), "on_error": on_error,
        "seconds": seconds, "most_characters": most_characters,
    }  # fmt: skip
    path = None if ship or gazetteer is None else os.fspath(gazetteer)
    said = None
    if focus is not None:
        said = focus.countries, focus.near, focus.bounds and tuple(focus.bounds), focus.said
    # Types of kept columns are those that Spark knows; here stand in null types for them.
    stand_ins = pa.schema([(one, pa.null()) for one in keep])
    results = output_schema(stand_ins, keep=keep)
    wanted = list(dict.fromkeys((id_col, text_col, *([source_col] if source_col else []), *keep)))
    chosen = df.select(*map(quoted, wanted))
    documents = chosen.mapInArrow(_task(name, path, said, options), _spark_schema(results, chosen, keep))
    return Extracted(documents)


def with_geometry(df: DataFrame) -> DataFrame:
    """Return places or routes with `geometry` as Spark's own type GEOMETRY(4326), for its functions `st_…`.

    Raises:
        GeomapError: This Spark has no such type: it came with Spark 4.1.
    """
    functions = spark_functions()
    if not hasattr(functions, "st_geomfromwkb"):
        raise GeomapError("this Spark has no type GEOMETRY", advice="use Spark 4.1 or newer, or the well-known binary")
    return df.withColumn("geometry", functions.expr("st_geomfromwkb(geometry, 4326)"))


def quoted(column: str) -> str:
    """Return the name of a column as Spark reads it, whatever characters are in it."""
    return "`" + column.replace("`", "``") + "`"


def _check_columns(df: DataFrame, names: Sequence[str]) -> None:
    for name in names:
        if df.columns.count(name) != 1:
            how_often = "more than one" if name in df.columns else "no"
            raise InputError(f'there is {how_often} column "{name}"', advice=f"there are {', '.join(df.columns)}")


def _shipped(spark: Any, gazetteer: str | os.PathLike[str] | None) -> str:
    """Have a gazetteer file copied to each machine; return the name by which tasks find it there."""
    with Gazetteer.open(os.fspath(gazetteer) if gazetteer is not None else None) as opened:
        path = os.path.realpath(opened.path)
    name = os.path.basename(path)  # noqa: PTH119
    try:
        context = spark.sparkContext
    except Exception as error:
        what = "a session of Spark Connect cannot copy files to the machines"
        advice = "put the gazetteer where each of them has it, and give ship=False"
        raise GeomapError(what, advice=advice) from error
    added = {file.rpartition("/")[2]: file for file in context.listFiles}
    if name not in added:
        context.addFile(path)
    elif not added[name].endswith(path.replace(os.sep, "/")):
        what = f"another file called {name} has been added to this session"
        raise GeomapError(what, where=path, advice="rename one of the two")
    return name


def _task(
    name: str | None, path: str | None, said: tuple[Any, ...] | None, options: dict[str, Any]
) -> Callable[[Iterator[Any]], Iterator[Any]]:
    """Return what each worker does with its batches: a function that is sent by value, and imports geomap there."""

    def read(batches: Iterator[Any]) -> Iterator[Any]:
        import socket
        import sys

        try:
            from gazetteer.model import Bounds
            from geomap.batches import extract as extract_batches
            from geomap.model import Focus as FocusThere
        except ImportError as error:
            raise RuntimeError(
                f"{sys.executable} on {socket.gethostname()} cannot import geomap ({error}); install geomap there, or "
                "let PYSPARK_PYTHON name a Python that has it"
            ) from None
        file = path
        if name is not None:
            from pyspark import SparkFiles

            file = SparkFiles.get(name)
        focus = None
        if said is not None:
            countries, near, bounds, is_said = said
            focus = FocusThere(countries, near, bounds and Bounds(*bounds), said=is_said)
        yield from extract_batches(batches, gazetteer=file, focus=focus, **options)

    return read


def _spark_schema(results: Any, df: DataFrame, keep: Sequence[str]) -> Any:
    from pyspark.sql.types import StructField, StructType

    fields = [
        df.schema[field.name] if field.name in keep else StructField(field.name, _spark_type(field.type))
        for field in results
    ]
    return StructType(fields)


def _spark_type(arrow_type: Any) -> Any:
    """Return the type of Spark for one of the types of `output_schema`."""
    from pyspark.sql import types

    pa = arrow()
    if pa.types.is_list(arrow_type):
        return types.ArrayType(_spark_type(arrow_type.value_type))
    if pa.types.is_struct(arrow_type):
        return types.StructType([types.StructField(one.name, _spark_type(one.type)) for one in arrow_type])
    plain = {
        pa.string(): types.StringType, pa.int64(): types.LongType, pa.float64(): types.DoubleType,
        pa.bool_(): types.BooleanType, pa.binary(): types.BinaryType,
    }  # fmt: skip
    return plain[arrow_type]()
