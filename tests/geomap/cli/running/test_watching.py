"""How far a run has come, on a terminal: count, rate, remaining time, failures, inside a long report too."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Iterator
from typing import Any

import pytest

from geomap.cli.running import watching
from geomap.cli.running.watching import Watcher, told

pty = pytest.importorskip("pty", reason="a terminal to test with needs a POSIX system")


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    reading, writing = pty.openpty()
    stream = os.fdopen(writing, "w", encoding="utf-8")
    for name, value in (("TERM", "xterm"), ("COLUMNS", "140")):
        monkeypatch.setenv(name, value)
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(watching, "_PATIENCE", 0.0)
    monkeypatch.setattr(watching, "_INTERVAL", 0.0)
    yield reading, stream
    stream.close()
    os.close(reading)


def shown(terminal: Any, *steps: tuple[int, int, int], reports: int, characters: int) -> str:
    reading, stream = terminal
    with contextlib.redirect_stderr(stream), Watcher(reports, characters) as watcher:
        for length, done, failures in steps:
            time.sleep(0.01)
            watcher.done(characters=length, reports=done, failures=failures)
    text = ""
    while "\x1b[?25h" not in text:
        text += os.read(reading, 65_536).decode("utf-8", "replace")
    return text


def test_many_reports_are_counted(terminal: Any) -> None:
    text = shown(terminal, (100, 1, 0), (500, 1, 0), (400, 1, 2), reports=4_000, characters=900_000)
    assert "Reading reports" in text
    assert "1/4,000 reports" in text and "3/4,000 reports" in text
    assert "a second, 2 failed" in text and "left" in text


def test_one_long_report_moves_too(terminal: Any) -> None:
    text = shown(terminal, (100_000, 0, 0), (100_000, 0, 0), (50_000, 1, 0), reports=1, characters=250_000)
    assert text.count("0/1 reports") == 2 and "1/1 reports" in text
    assert "characters a second" in text


def test_the_bar_lives_while_one_part_takes_long(terminal: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "_AT_LEAST", 0.02)
    reading, stream = terminal
    with contextlib.redirect_stderr(stream), Watcher(1, 90_000, "Reading a sample first"):
        text = ""
        while text.count("0/1 reports") < 3:
            text += os.read(reading, 65_536).decode("utf-8", "replace")
    assert "Reading a sample first" in text and "gone," in text


def test_a_terminal_that_goes_away_stops_nothing(terminal: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    _, stream = terminal

    def broken(_: str) -> int:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(stream, "write", broken, raising=False)
    with contextlib.redirect_stderr(stream), Watcher(3, 300) as watcher:
        for _ in range(3):
            watcher.done(characters=100, reports=1, failures=0)


def test_nobody_is_shown_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    with Watcher(3, 300) as watcher:
        watcher.done(characters=100, reports=1, failures=0)
    assert capfd.readouterr() == ("", "")
    assert "rich" not in vars(sys.modules[Watcher.__module__])


@pytest.mark.parametrize(
    ("done", "total", "seconds", "failures", "expected"),
    [
        (3, 10, 2.0, 0, "3/10 reports, 1.5 a second"),
        (0, 10, 0.0, 1, "0/10 reports, 0.0 a second, 1 failed"),
        (12_345, 99_999, 10.0, 0, "12,345/99,999 reports, 1,234 a second"),
    ],
)
def test_what_is_told(done: int, total: int, seconds: float, failures: int, expected: str) -> None:
    assert told(done, total, characters=0, seconds=seconds, failures=failures) == expected
