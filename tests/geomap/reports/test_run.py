"""The reports of a run, put aside: each comes out once, in order; the sample does not depend on the order."""

from __future__ import annotations

import errno
import tempfile
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.errors import OutputUnwritable, ReportInvalid
from geomap.model import Report
from geomap.reports import run
from geomap.reports.run import SAMPLE, Run


def reports(*lengths: int) -> list[Report]:
    return [Report(str(number), f"{number:04}".ljust(length, "x")) for number, length in enumerate(lengths)]


def test_each_comes_out_once_in_order() -> None:
    made = reports(*range(10, 400))
    put_aside = Run(iter(made))
    assert (len(put_aside), put_aside.characters) == (390, sum(range(10, 400)))
    assert list(put_aside) == list(enumerate(made))


def test_a_long_run_is_put_aside_on_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "_IN_MEMORY", 1_000)
    made = reports(*[100] * 300)
    assert [report for _, report in Run(made)] == made


@given(st.lists(st.integers(4, 60), max_size=40), st.randoms(use_true_random=False), st.integers(1, 500))
def test_the_sample_is_the_same_in_any_order_and_bounded(lengths: list[int], random: object, most: int) -> None:
    made = reports(*lengths)
    shuffled = made.copy()
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(run, "SAMPLE", 12)
        patched.setattr(run, "SAMPLE_TEXT", most)
        one, other = Run(made), Run(shuffled)
    sample = [report for _, report in one.sample]
    assert sample == [report for _, report in other.sample]
    assert all(made[number] == report for number, report in one.sample)
    assert len(sample) <= 12
    assert sum(len(report.text) for report in sample[:-1]) < most
    assert len(sample) == min(12, len(made)) or sum(len(report.text) for report in sample) >= most
    one.close()
    other.close()


def test_a_run_of_short_reports_has_a_full_sample() -> None:
    put_aside = Run(reports(*[200] * 500))
    assert len(put_aside.sample) == SAMPLE
    put_aside.close()


def test_an_error_of_the_source_is_known_at_once_and_raised_at_the_end() -> None:
    def source() -> Iterator[Report]:
        yield from reports(5, 6)
        raise ReportInvalid("is no report")

    put_aside = Run(source())
    assert isinstance(put_aside.error, ReportInvalid)
    items = iter(put_aside)
    assert [next(items)[0], next(items)[0]] == [0, 1]
    with pytest.raises(ReportInvalid):
        next(items)


def test_a_full_folder_of_temporary_files_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(run.pickle, "dump", full)
    put_aside = Run([Report("a", "Rain.")])
    put_aside.close()
    assert isinstance(put_aside.error, OutputUnwritable)
    told = str(put_aside.error)
    assert tempfile.gettempdir() in told and "TMPDIR" in told
    assert put_aside.error.exit_code == 4
