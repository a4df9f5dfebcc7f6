"""The pipeline of this process: opened when the first report comes, and kept for all that follow.

Always holds: a gazetteer is never compiled here, where many processes would do it at once; a file that was replaced is
opened again.
"""

from __future__ import annotations

import os
import threading
from collections import OrderedDict
from functools import lru_cache
from pathlib import Path

from gazetteer import Gazetteer, GazetteerNotFound
from gazetteer.gazetteer import ENVIRONMENT_VARIABLE
from geomap.model import Focus, Report
from geomap.pipeline import Pipeline

_Key = tuple[str, tuple[int, ...], Focus | None]

_MOST = 2
"""Pipelines that are kept: one takes 300 MB."""

_FIRST = Report("first", "Two lorries drove from Gulu to Kitgum, 100 km north.")
"""Read by each pipeline once, so that all that most reports need is loaded."""

_pipelines: OrderedDict[_Key, Pipeline] = OrderedDict()
_lock = threading.Lock()


def gazetteer_file(path: str | os.PathLike[str] | None) -> str:
    """Return the path of the gazetteer file that a path means; None as in `Gazetteer.open`, but without compiling it.

    Raises:
        GazetteerNotFound: There is none.
    """
    if path is None:
        path = os.environ.get(ENVIRONMENT_VARIABLE) or _starter()
    if not os.path.exists(path):  # noqa: PTH110 - Path.exists raises where a folder above may not be searched
        advice = "name a file that every process can open"
        raise GazetteerNotFound("there is no such gazetteer file on this machine", where=path, advice=advice)
    return os.path.abspath(path)  # noqa: PTH100


def own_pipeline(path: str | os.PathLike[str] | None, *, focus: Focus | None = None) -> Pipeline:
    """Return the pipeline of this process for a gazetteer file and a focus.

    Raises:
        GazetteerNotFound: There is no such file.
        GazetteerInvalid: It is no gazetteer.
    """
    found = gazetteer_file(path)
    key = found, _identity(found), focus
    with _lock:
        if key not in _pipelines:
            # A caller may still be reading with what is forgotten here: it is closed when nobody holds it any more.
            while len(_pipelines) >= _MOST:
                _pipelines.popitem(last=False)
            pipeline = Pipeline(Gazetteer(Path(found)), focus=focus)
            # What is loaded when it is first used must not count against the first report, nor be broken off.
            pipeline.extract(_FIRST)
            _pipelines[key] = pipeline
        _pipelines.move_to_end(key)
        return _pipelines[key]


def _identity(path: str) -> tuple[int, ...]:
    about = Path(path).stat()
    return about.st_dev, about.st_ino, about.st_size, about.st_mtime_ns


@lru_cache(maxsize=1)
def _starter() -> str:
    """Return the path of the compiled starter gazetteer.

    Raises:
        GazetteerNotFound: It is not compiled.
    """
    from gazetteer.building.starter import found_starter

    path = found_starter()
    if path is None:
        advice = f"run `gazetteer info` there once, or name a file, or let {ENVIRONMENT_VARIABLE} name one"
        raise GazetteerNotFound("the starter gazetteer is not compiled on this machine", advice=advice)
    return str(path)


if hasattr(os, "register_at_fork"):

    def _with_a_new_lock() -> None:
        global _lock
        _lock = threading.Lock()

    # Another thread may have held it when the process was forked.
    os.register_at_fork(after_in_child=_with_a_new_lock)
