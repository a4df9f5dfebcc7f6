from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from gazetteer import Gazetteer

NAMES = ["Hama", "Latmeen", "Paris", "Tripoli", "Deir ez-Zor", "Київ", "東京", "Caspian Sea", "Qwertzuiopxx", "Syrian"]
SPOTS = [(36.65, 35.36), (-123.4, -48.9), (180.0, -17.0), (2.35, 48.85), (139.7, 35.7), (0.0, 90.0), (51.0, 38.5)]

Answers = tuple[Any, ...]


def ask(gazetteer: Gazetteer) -> Answers:
    """Ask for everything that a gazetteer answers; the answers can be pickled and compared."""
    return (
        tuple(gazetteer.lookup(name) for name in NAMES),
        tuple(gazetteer.reverse(lon, lat, limit=3) for lon, lat in SPOTS),
        tuple(gazetteer.contains("geonames:163843", lon, lat) for lon, lat in SPOTS),
        gazetteer.get("geonames:167680"),
        gazetteer.country("SY"),
        gazetteer.info().places,
    )


def ask_file(path: str) -> Answers:
    with Gazetteer.open(path) as gazetteer:
        return ask(gazetteer)


@pytest.fixture(scope="module")
def expected(gazetteer: Gazetteer) -> Answers:
    return ask_file(str(gazetteer.path))


def test_eight_threads_share_one(gazetteer: Gazetteer, expected: Answers) -> None:
    with Gazetteer.open(gazetteer.path) as shared, ThreadPoolExecutor(8) as threads:
        barrier = threading.Barrier(8)

        def together(_: int) -> Answers:
            barrier.wait()
            return ask(shared)

        for _ in range(3):
            assert list(threads.map(together, range(8))) == [expected] * 8


@pytest.mark.parametrize(
    "method", sorted({"fork", "spawn", "forkserver"} & set(multiprocessing.get_all_start_methods()))
)
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_several_processes_open_one_file(gazetteer: Gazetteer, expected: Answers, method: str) -> None:
    context = multiprocessing.get_context(method)
    with ProcessPoolExecutor(3, mp_context=context) as processes:
        assert list(processes.map(ask_file, [str(gazetteer.path)] * 6)) == [expected] * 6


def in_child(work: Callable[[], object]) -> int:
    """Run work in a forked child and return its exit status: 0 if it returned something true."""
    child = os.fork()
    if child == 0:
        try:
            status = 0 if work() else 1
        except BaseException as error:  # The child must not go on with the tests.
            print(repr(error), file=sys.stderr)
            status = 2
        os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_one_that_was_open_before_a_fork_answers_on_both_sides(gazetteer: Gazetteer, expected: Answers) -> None:
    with Gazetteer.open(gazetteer.path) as shared:
        shared.lookup("Hama")
        shared.reverse(36.65, 35.36)
        for _ in range(3):
            assert in_child(lambda: ask(shared) == expected) == 0
        assert ask(shared) == expected


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_closing_it_in_a_child_leaves_it_open_in_the_parent(gazetteer: Gazetteer, expected: Answers) -> None:
    with Gazetteer.open(gazetteer.path) as shared:
        shared.lookup("Hama")

        def close() -> bool:
            shared.close()
            return True

        assert in_child(close) == 0
        assert ask(shared) == expected


def test_a_file_that_is_replaced_goes_on_answering_from_the_earlier_one(tmp_path: Path) -> None:
    from gazetteer.building.entries import LayerText, PlaceRow, SourceLayer
    from gazetteer.building.file_writer import write

    def build(name: str) -> None:
        row = PlaceRow("own:1", name, "village", 10.0, 50.0, "DE", None, 0, None, None, ())
        text = LayerText("test", "Test places", "made up", "1", "CC0", "nobody")
        write(tmp_path / "own.gpkg", layers=[SourceLayer(text, places=[row])], title="Test", version="1")

    build("Kaff")
    with Gazetteer.open(tmp_path / "own.gpkg") as earlier:
        assert earlier.lookup("Kaff")
        build("Neustadt")
        assert [near.place.name for near in earlier.reverse(10, 50).nearest] == ["Kaff"]
        with Gazetteer.open(tmp_path / "own.gpkg") as later:
            assert [near.place.name for near in later.reverse(10, 50).nearest] == ["Neustadt"]
