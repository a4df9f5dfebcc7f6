"""The work for one hostile text grows no faster than the text.

Counted are the lines of our code that run, since time depends on the computer. What a line asks of C code in one go is
for `benchmarks/hostile_texts.py`, which takes these texts, larger, with the clock.
"""

from __future__ import annotations

import sys
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from gazetteer import Gazetteer
from geomap import Pipeline, Report
from tests.support.scripts import load

ROOT = Path(__file__).parents[2]
FEW = 10_000
"""Lines that tell nothing: of some texts hardly any are read."""
SMALL, TIMES, SLACK = 2_400, 3, 1.35
"""Characters of the small text, how many times as long the large one is, and what its start may make of that. One that
the network sees at a glance is read fewer times: the small one is longer."""


TEXTS = load(ROOT / "benchmarks" / "hostile_texts.py").TEXTS


@pytest.fixture(scope="module")
def pipeline(gazetteer: Gazetteer) -> Pipeline:
    return Pipeline(gazetteer)


def lines_run(pipeline: Pipeline, text: str) -> int:
    """Return how many lines of the two packages run while a text is read, but for those that draw lines."""
    count = 0

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal count
        count += event == "line"
        ours = f"{ROOT}/geo" in frame.f_code.co_filename or f"{ROOT}/gaz" in frame.f_code.co_filename
        return trace if ours and "/routes/lines/" not in frame.f_code.co_filename else None

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        pipeline.extract(Report("hostile", text))
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("kind", TEXTS)
def test_work_grows_no_faster_than_the_text(pipeline: Pipeline, kind: str) -> None:
    small, large = TEXTS[kind](SMALL), TEXTS[kind](SMALL * TIMES)
    pipeline.extract(Report("warm", large))
    expected = SLACK * lines_run(pipeline, small) * len(large) / len(small)
    assert lines_run(pipeline, large) < expected + FEW
