"""The progress bar: on a terminal only, after a while only, and never in the way of the work."""

from __future__ import annotations

import contextlib
import os
import re
import select
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from gazetteer.util import progress
from gazetteer.util.progress import track

if TYPE_CHECKING:
    from collections.abc import Iterator

pty = pytest.importorskip("pty", reason="a terminal to test with needs a POSIX system")

PATIENCE = 10
"""Seconds after which a bar that has not come is missing."""


SHOWN_AGAIN = r"\x1b\[\?25h"
"""What makes the cursor visible, which a bar hides: the last that it writes."""


class Terminal:
    """A terminal that remembers what was written to it."""

    def __init__(self) -> None:
        self.reading, writing = pty.openpty()
        self.stream = os.fdopen(writing, "w", encoding="utf-8")
        self.text = ""

    def wait_for(self, pattern: str) -> None:
        while not re.search(pattern, self.text):
            ready, _, _ = select.select([self.reading], [], [], PATIENCE)
            assert ready, f"no {pattern!r} in {self.text!r}"
            self.text += os.read(self.reading, 65536).decode("utf-8", "replace")

    def attached(self) -> contextlib.AbstractContextManager[object]:
        """Stand in for standard error; to be used in the test itself, since pytest sets the streams anew for it."""
        return contextlib.redirect_stderr(self.stream)

    def is_untouched(self) -> bool:
        return not self.text and not select.select([self.reading], [], [], 0)[0]


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[Terminal]:
    made = Terminal()
    for variable in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE", "COLUMNS"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    yield made
    made.stream.close()
    os.close(made.reading)


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_PATIENCE", 0.0)
    monkeypatch.setattr(progress, "_INTERVAL", 0.0)


@pytest.mark.usefixtures("at_once")
def test_long_work_shows_its_count_and_remaining_time(terminal: Terminal, capfd: pytest.CaptureFixture[str]) -> None:
    done = []
    with terminal.attached():
        for item in track(["a", "b", "c"], label="Reading [red]x[/red] :smile: \x1b[31m\n"):
            done.append(item)
            if item == "b":
                terminal.wait_for(r"Reading \[red\]x\[/red\] :smile: \\x1b\[31m\\n")
                terminal.wait_for(r"m1/3\b")
                print("data")
            if item == "c":
                terminal.wait_for(r"m2/3\b.*m0:00:\d\d")
    assert done == ["a", "b", "c"]
    captured = capfd.readouterr()
    assert (captured.out, captured.err) == ("data\n", "")


@pytest.mark.usefixtures("at_once")
def test_work_of_unknown_length_shows_its_count(terminal: Terminal) -> None:
    with terminal.attached():
        for item in track(iter(range(2)), label="Reading"):
            if item == 1:
                terminal.wait_for(r"Reading .*m1/\?")


@pytest.mark.usefixtures("at_once")
def test_work_that_is_left_early_takes_the_bar_with_it(terminal: Terminal) -> None:
    with terminal.attached():
        items = track(range(9), label="Reading")
        next(items)
        next(items)
        terminal.wait_for("Reading")
        items.close()  # type: ignore[attr-defined]
        assert sys.stderr is terminal.stream
    terminal.wait_for(SHOWN_AGAIN)
    assert next(items, None) is None


@pytest.mark.usefixtures("at_once")
def test_an_error_of_the_work_comes_through(terminal: Terminal) -> None:
    def items() -> Iterator[int]:
        yield 1
        terminal.wait_for("Reading")
        raise ValueError("of the work")

    with terminal.attached(), pytest.raises(ValueError, match="of the work"):
        list(track(items(), label="Reading"))
    terminal.wait_for(SHOWN_AGAIN)


@pytest.mark.usefixtures("at_once")
def test_a_terminal_that_cannot_be_written_to_stops_nothing(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried = threading.Event()

    def broken(_: str) -> int:
        tried.set()
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(terminal.stream, "write", broken, raising=False)
    with terminal.attached():
        for item in track(range(3), label="Reading"):
            if item == 1:
                assert tried.is_set()


def test_short_work_shows_nothing(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_PATIENCE", 3600.0)
    with terminal.attached():
        assert list(track(range(5), label="Reading")) == [0, 1, 2, 3, 4]
    assert terminal.is_untouched()


@pytest.mark.usefixtures("at_once")
def test_nothing_is_shown_where_nobody_looks(capfd: pytest.CaptureFixture[str]) -> None:
    assert list(track(range(3), label="Reading")) == [0, 1, 2]
    assert capfd.readouterr() == ("", "")


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize("stream", [None, "closed"])
def test_a_program_without_standard_error_works(stream: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    replacement = None
    if stream == "closed":
        replacement = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
        replacement.close()
    monkeypatch.setattr(sys, "stderr", replacement)
    assert list(track([1, 2], label="Reading")) == [1, 2]


def test_rich_is_not_imported_for_nothing() -> None:
    code = "import sys; from gazetteer.util.progress import track; list(track('ab', label='')); "
    code += "print('rich' in sys.modules)"
    root = Path(progress.__file__).parents[2]
    run = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert (run.stdout, run.stderr) == ("False\n", "")
