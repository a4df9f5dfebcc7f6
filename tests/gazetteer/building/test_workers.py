from __future__ import annotations

import os
from functools import partial

import pytest

from gazetteer import BuildFailed, LayerInvalid
from gazetteer.building.entries import PlaceRow
from gazetteer.building.file_writer import _whole_part
from gazetteer.building.keying import NamedPlace, key
from gazetteer.building.workers import Workers


def task(number: int) -> partial[object]:
    return partial(key, [NamedPlace(number, 0.5, (f"Place {number}",))])


@pytest.mark.parametrize("count", [0, 1, 2])
def test_answers_come_in_the_order_of_the_tasks(count: int) -> None:
    with Workers(count) as workers:
        answers = list(workers.each(task(number) for number in range(1, 40)))
    assert [answer.keys[0][:2] for answer in answers] == [(f"place {number}", number) for number in range(1, 40)]


def test_tasks_are_not_taken_faster_than_they_are_done() -> None:
    taken = 0

    def tasks() -> object:
        nonlocal taken
        for number in range(1, 100):
            taken += 1
            yield task(number)

    with Workers(1) as workers:
        answers = workers.each(tasks())  # type: ignore[arg-type]
        next(answers)
        assert taken < 20
        assert len(list(answers)) == 98


def test_what_a_task_raises_is_raised_here() -> None:
    row = PlaceRow("own:1", "Kaff", "village", 10, 50, "DE", None, 0, None, None, ())
    with Workers(1) as workers, pytest.raises(LayerInvalid, match="own:1"):
        list(workers.each([task(1), partial(_whole_part, partial(list, [row]), 1), task(2)]))


def test_a_worker_that_dies_is_told() -> None:
    with Workers(1) as workers, pytest.raises(BuildFailed, match="want of memory"):
        list(workers.each([task(1), partial(os._exit, 3), task(2)]))


def test_no_worker_outlives_the_block() -> None:
    with Workers(2) as workers:
        list(workers.each(task(number) for number in range(1, 30)))
        started = list(workers._started)
    assert started
    assert all(process.poll() is not None for process in started)
