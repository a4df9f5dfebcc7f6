"""Limits of work: in the main thread by a signal, elsewhere by a thread that watches."""

from __future__ import annotations

import gc
import signal
import threading
import time
from collections.abc import Callable

import pytest

from gazetteer.util.heavy_work import TookTooLong, collecting_seldom, within


def for_ever() -> None:
    with within(0.1):
        while True:
            pass


def in_a_thread(work: Callable[[], None]) -> list[BaseException]:
    """Run something in a thread, and return what it raised."""
    raised: list[BaseException] = []

    def run() -> None:
        try:
            work()
        except BaseException as error:
            raised.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return raised


def test_the_main_thread_is_interrupted_and_its_signal_given_back() -> None:
    usual = signal.getsignal(signal.SIGPROF)
    with pytest.raises(TookTooLong):
        for_ever()
    assert signal.getsignal(signal.SIGPROF) == usual
    assert signal.getitimer(signal.ITIMER_PROF) == (0.0, 0.0)


def test_another_thread_is_interrupted() -> None:
    assert [type(error) for error in in_a_thread(for_ever)] == [TookTooLong]


def test_a_system_without_timers_counts_seconds_of_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(signal, "setitimer")
    monkeypatch.delattr(time, "pthread_getcpuclockid", raising=False)
    with pytest.raises(TookTooLong):
        for_ever()


def test_another_thread_that_only_waits_is_not_interrupted() -> None:
    def wait() -> None:
        with within(0.02):
            time.sleep(0.2)

    assert in_a_thread(wait) == []


def test_garbage_is_collected_as_before_afterwards() -> None:
    usual = gc.get_threshold()
    with collecting_seldom():
        assert gc.get_threshold() > usual
        assert gc.get_freeze_count() > 0
    assert gc.get_threshold() == usual
