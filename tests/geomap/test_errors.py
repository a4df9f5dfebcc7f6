"""Errors: one line each, with an exit code that the documentation names."""

from __future__ import annotations

import errno
import inspect
import pickle
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gazetteer.errors import BuildFailed, GazetteerNotFound
from geomap import errors
from geomap.errors import (
    EXIT_CODES,
    GeomapError,
    InputError,
    NoReports,
    OutputUnwritable,
    ReportInvalid,
    ReportUnreadable,
    exit_code,
)

unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""A busy machine is no failure."""

TREE = [value for value in vars(errors).values() if inspect.isclass(value) and issubclass(value, GeomapError)]


def test_the_tree_is_drawn_at_the_top() -> None:
    drawing = inspect.getdoc(errors)
    assert drawing is not None
    assert len(TREE) == 9
    for error in TREE:
        line = next(line for line in drawing.splitlines() if error.__name__ in line)
        assert line.split()[-1] == str(error.exit_code)


@pytest.mark.parametrize("error", TREE)
def test_each_error_has_a_documented_exit_code(error: type[GeomapError]) -> None:
    assert error.exit_code in EXIT_CODES
    assert exit_code(error("x")) == error.exit_code


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (GazetteerNotFound("x"), 5),
        (BuildFailed("x"), 5),
        (KeyboardInterrupt(), 130),
        (BrokenPipeError(), 141),
        (RuntimeError(), 1),
    ],
)
def test_other_errors_have_exit_codes_too(error: BaseException, code: int) -> None:
    assert exit_code(error) == code
    assert code in EXIT_CODES


@pytest.mark.parametrize(
    ("error", "builtin"),
    [(ReportUnreadable, OSError), (ReportInvalid, ValueError), (NoReports, ValueError), (OutputUnwritable, OSError)],
)
def test_errors_are_what_they_resemble(error: type[GeomapError], builtin: type[Exception]) -> None:
    assert issubclass(error, builtin)


def test_a_message_says_where_what_and_what_to_do() -> None:
    assert str(ReportInvalid("is empty")) == "is empty"
    assert str(ReportInvalid("is empty", where=Path("a.txt"))) == "a.txt: is empty"
    message = str(ReportInvalid("is empty", where="a.jsonl", line=7, advice="leave it out"))
    assert message == "a.jsonl line 7: is empty; leave it out"


@pytest.mark.parametrize("error", TREE)
@unhurried
@given(text=st.text(alphabet=st.characters()))
def test_a_message_is_one_line_that_can_be_printed(error: type[GeomapError], text: str) -> None:
    message = str(error(f"has the id {text}", where=text, line=3, advice=text))
    assert len(message.encode("utf-8").decode("utf-8").splitlines()) == 1
    assert "\x1b" not in message
    assert "\u202e" not in message


@pytest.mark.parametrize("error", TREE)
def test_errors_survive_pickling(error: type[GeomapError]) -> None:
    original = error("is empty", where="a.jsonl", line=7, advice="leave it out")
    copy = pickle.loads(pickle.dumps(original))  # noqa: S301
    assert type(copy) is error
    assert str(copy) == str(original)


def test_a_reading_error_of_the_system_is_told_in_plain_words() -> None:
    error = ReportUnreadable.because(FileNotFoundError(errno.ENOENT, "No such file or directory", "x"), where="a.txt")
    assert str(error) == "a.txt: cannot be read: no such file or folder; check the spelling of the path"
    assert (error.errno, error.filename, error.exit_code) == (errno.ENOENT, "a.txt", 3)
    assert isinstance(error, InputError)


def test_a_writing_error_of_the_system_is_told_in_plain_words() -> None:
    error = OutputUnwritable.because(OSError(errno.ENOSPC, "No space left on device"), where="map.html")
    assert str(error) == "map.html: cannot be written: the disk is full; make room or choose another disk"
    assert (error.errno, error.filename, error.exit_code) == (errno.ENOSPC, "map.html", 4)
    odd = OutputUnwritable.because(OSError("odd"), where="map.html")
    assert str(odd) == "map.html: cannot be written: odd; choose another output"
