"""Errors that explain themselves, and the exit codes of the commands of both packages.

The trees of errors stand in `gazetteer.errors` and `geomap.errors`. Every message is one line: where (file and line),
what, and what to do about it.
"""

from __future__ import annotations

import errno
import os
import signal
from types import MappingProxyType
from typing import ClassVar, Self

from gazetteer.util.files import reason
from gazetteer.util.text import printable

EXIT_CODES: MappingProxyType[int, str] = MappingProxyType(
    {
        0: "done",
        1: "nothing was found (gazetteer lookup and reverse), or an error without a code of its own",
        2: "the command was called in a way it does not understand, or cannot follow",
        3: "an input file could not be read or used",
        4: "an output could not be written; an earlier file, or what a database held, is untouched",
        5: "the gazetteer is missing, damaged or could not be built",
        6: "a spaCy pipeline is missing or cannot be used",
        7: "the service cannot listen at its address, as where the port is in use",
        8: "done, but some reports, or parts of them, were left out; the messages and --report say which",
        129: "the terminal was closed; earlier files are untouched",
        130: "interrupted from the keyboard; earlier files are untouched",
        141: "whatever read the output stopped reading",
        143: "ended by the signal SIGTERM; earlier files are untouched",
    }
)
"""What each exit code of the commands means. 2 is click's own; those over 128 are what a shell shows for a command that
the signal with this number less 128 ended."""

SOME_LEFT_OUT = 8
"""The exit code of a command that did its work without some of the reports."""


class EndedBySignal(KeyboardInterrupt):
    """A signal from outside ended the command, as `kill` or the end of a session sends it.

    Args:
        number: The number of the signal.
    """

    def __init__(self, number: int) -> None:
        """Make the error."""
        super().__init__(number)
        self.number = number

    def __str__(self) -> str:
        """Return what happened, in a few words."""
        return f"ended by the signal {signal.Signals(self.number).name}"


class ExplainedError(Exception):
    """Base class of every error that the two packages raise on purpose.

    Args:
        what: What happened, without where; a phrase such as `is empty`.
        where: The file, folder, stream or place it happened in, as the user named it; any characters.
        line: The line of that file, counted from 1.
        advice: What to do about it.

    Attributes:
        exit_code: The exit code of a command that ends with this error, one of `EXIT_CODES`.
        what, where, line, advice: As given; `where` as text.

    Examples:
        >>> print(ExplainedError("is empty", where="camps.csv", advice="write a place into it"))
        camps.csv: is empty; write a place into it
        >>> print(ExplainedError("has no header", where="towns.csv", line=1))
        towns.csv line 1: has no header
    """

    exit_code: ClassVar[int] = 1
    _refused: ClassVar[str] = "read"
    """What the system refuses to do with a file when this error is raised."""

    def __init__(
        self,
        what: str,
        *,
        where: str | os.PathLike[str] | None = None,
        line: int | None = None,
        advice: str | None = None,
    ) -> None:
        """Make the error; see the class for the arguments."""
        super().__init__(what)
        self.what = what
        self.where = None if where is None else os.fspath(where)
        self.line = line
        self.advice = advice

    def __str__(self) -> str:
        """Return the message: one line, safe to print."""
        place = self.where or ""
        if self.line is not None:
            place = f"{place} line {self.line}".lstrip()
        message = f"{place}: {self.what}" if place else self.what
        return printable(f"{message}; {self.advice}" if self.advice else message)

    @classmethod
    def because(cls, error: OSError, *, where: str | os.PathLike[str], advice: str | None = None) -> Self:
        """Return the error that says why the system would not let a file be read or written.

        Args:
            error: What the system raised.
            where: The file or folder, as the user named it.
            advice: What to do about it; by default what helps against such an error of the system.
        """
        made = cls(f"cannot be {cls._refused}: {reason(error)}", where=where)
        made.advice = advice or _ADVICE[cls._refused].get(error.errno or 0, _ADVICE[cls._refused][0])
        if isinstance(made, OSError):
            made.errno, made.filename = error.errno, made.where
        return made


class OutputUnwritable(ExplainedError, OSError):
    """An output could not be written; an earlier file is untouched."""

    exit_code: ClassVar[int] = 4
    _refused: ClassVar[str] = "written"


def exit_code(error: BaseException) -> int:
    """Return the exit code of a command that ends with an error.

    Args:
        error: Whatever ended it.

    Returns:
        One of `EXIT_CODES`; 1 for an error that only a programmer can put right.

    Examples:
        >>> exit_code(OutputUnwritable("is full"))
        4
        >>> exit_code(KeyboardInterrupt())
        130
    """
    if isinstance(error, ExplainedError):
        return error.exit_code
    if isinstance(error, EndedBySignal):
        return 128 + error.number
    if isinstance(error, KeyboardInterrupt):
        return 130
    return 141 if isinstance(error, BrokenPipeError) else 1


_SPELLING = "check the spelling of the path"
_PERMISSION = "ask for permission to read it"
_ROOM = "make room or choose another disk"
_PROTECTED = "choose a place where you may write"
_ADVICE: dict[str, dict[int, str | None]] = {
    "read": {
        0: None,
        errno.ENOENT: _SPELLING, errno.ENOTDIR: _SPELLING, errno.EISDIR: "name a file",
        errno.EACCES: _PERMISSION, errno.EPERM: _PERMISSION,
    },
    "written": {
        0: "choose another output",
        errno.ENOSPC: _ROOM, errno.EDQUOT: _ROOM, errno.EFBIG: "raise the limit or choose another disk",
        errno.EACCES: _PROTECTED, errno.EPERM: _PROTECTED, errno.EROFS: _PROTECTED,
        errno.ENOENT: "make the folder first", errno.EISDIR: "name a file in it",
    },
}  # fmt: skip
"""What helps against an error of the system by its number; under 0 for every other number."""
