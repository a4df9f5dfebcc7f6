"""Errors of both packages: one line each, with an exit code that the documentation names."""

from __future__ import annotations

import errno
import inspect
import pickle
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import gazetteer.cli
import geomap.cli
import geomap.errors
from gazetteer import errors
from gazetteer.errors import BuildFailed, GazetteerNotFound, TableInvalid
from gazetteer.util import explained
from gazetteer.util.explained import EXIT_CODES, ExplainedError, exit_code
from geomap.errors import InputError, NoReports, OutputUnwritable, ReportInvalid, ReportUnreadable

unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""A busy machine is no failure."""

TREES = {
    drawn: [
        value
        for module in modules
        for value in vars(module).values()
        if inspect.isclass(value) and issubclass(value, ExplainedError) and value.__module__ == module.__name__
    ]
    for drawn, modules in ((errors, (explained, errors)), (geomap.errors, (geomap.errors,)))
}
TREE = [error for tree in TREES.values() for error in tree]


def test_the_trees_are_drawn_at_the_top() -> None:
    assert [len(tree) for tree in TREES.values()] == [12, 11]
    for module, tree in TREES.items():
        drawing = inspect.getdoc(module)
        assert drawing is not None
        for error in tree:
            line = next(line for line in drawing.splitlines() if error.__name__ in line)
            assert line.split()[-1] == str(error.exit_code)


@pytest.mark.parametrize("error", TREE)
def test_each_error_has_a_documented_exit_code(error: type[ExplainedError]) -> None:
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
    [
        (ReportUnreadable, OSError),
        (ReportInvalid, ValueError),
        (NoReports, ValueError),
        (OutputUnwritable, OSError),
        (OutputUnwritable, explained.OutputUnwritable),
        (GazetteerNotFound, FileNotFoundError),
        (TableInvalid, ValueError),
        (BuildFailed, OSError),
    ],
)
def test_errors_are_what_they_resemble(error: type[ExplainedError], builtin: type[Exception]) -> None:
    assert issubclass(error, builtin)


def test_a_message_says_where_what_and_what_to_do() -> None:
    assert str(ReportInvalid("is empty")) == "is empty"
    assert str(ReportInvalid("is empty", where=Path("a.txt"))) == "a.txt: is empty"
    message = str(ReportInvalid("is empty", where="a.jsonl", line=7, advice="leave it out"))
    assert message == "a.jsonl line 7: is empty; leave it out"
    assert str(TableInvalid("is empty", line=7)) == "line 7: is empty"


@pytest.mark.parametrize("error", TREE)
@unhurried
@given(text=st.text(alphabet=st.characters()))
def test_a_message_is_one_line_that_can_be_printed(error: type[ExplainedError], text: str) -> None:
    message = str(error(f"has the id {text}", where=text, line=3, advice=text))
    assert len(message.encode("utf-8").decode("utf-8").splitlines()) == 1
    assert "\x1b" not in message
    assert "\u202e" not in message


@pytest.mark.parametrize("error", TREE)
def test_errors_survive_pickling(error: type[ExplainedError]) -> None:
    original = error("is empty", where="a.jsonl", line=7, advice="leave it out")
    copy = pickle.loads(pickle.dumps(original))  # noqa: S301
    assert type(copy) is error
    assert str(copy) == str(original)


def test_a_reading_error_of_the_system_is_told_in_plain_words() -> None:
    error = ReportUnreadable.because(FileNotFoundError(errno.ENOENT, "No such file or directory", "x"), where="a.txt")
    assert str(error) == "a.txt: cannot be read: no such file or folder; check the spelling of the path"
    assert (error.errno, error.filename, error.exit_code) == (errno.ENOENT, "a.txt", 3)
    assert isinstance(error, InputError)
    odd = TableInvalid.because(OSError("odd"), where="a.csv")
    assert str(odd) == "a.csv: cannot be read: odd"


def test_a_writing_error_of_the_system_is_told_in_plain_words() -> None:
    error = OutputUnwritable.because(OSError(errno.ENOSPC, "No space left on device"), where="map.html")
    assert str(error) == "map.html: cannot be written: the disk is full; make room or choose another disk"
    assert (error.errno, error.filename, error.exit_code) == (errno.ENOSPC, "map.html", 4)
    odd = OutputUnwritable.because(OSError("odd"), where="map.html")
    assert str(odd) == "map.html: cannot be written: odd; choose another output"
    chosen = BuildFailed.because(OSError("odd"), where="a.gpkg", advice="wait")
    assert str(chosen) == "a.gpkg: cannot be written: odd; wait"


@pytest.mark.parametrize("command", [geomap.cli.main, gazetteer.cli.main])
def test_the_help_of_both_commands_says_what_the_exit_codes_mean(command: object) -> None:
    shown = CliRunner().invoke(command, ["--help"]).stdout  # type: ignore[arg-type]
    for code, meaning in EXIT_CODES.items():
        assert f"  {code:<4} {meaning[:40]}" in shown
