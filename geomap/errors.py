"""Errors of geomap, one tree, and the exit codes of its command.

GeomapError                      something went wrong that a person can put right     exit code 1
 ├─ InputError                   the reports cannot be used                                     3
 │   ├─ ReportUnreadable         a file or folder cannot be opened or read (OSError)            3
 │   ├─ ReportInvalid            what was read is no report (ValueError)                        3
 │   ├─ CorrectionsInvalid       corrections cannot be read or obeyed (ValueError)              3
 │   ├─ DocumentInvalid          what was read is no map document or map file (ValueError)      3
 │   └─ NoReports                there is nothing to read (ValueError)                          3
 ├─ PipelineUnusable             a spaCy pipeline is missing or cannot be used (ValueError)     6
 └─ OutputUnwritable             an output could not be written (OSError)                       4

Errors of the gazetteer have a tree of their own, `gazetteer.errors`, and exit code 5.

Each message is one line that says where (file and line), what, and what to do about it. Names that come from outside
are shown by `gazetteer.util.text.printable`, so that no file name can forge a line or steer the terminal.
"""

from __future__ import annotations

import errno
import os
from types import MappingProxyType
from typing import ClassVar, Self

from gazetteer.errors import GazetteerError
from gazetteer.util.files import reason
from gazetteer.util.text import printable

EXIT_CODES: MappingProxyType[int, str] = MappingProxyType(
    {
        0: "done",
        1: "something went wrong that no other code stands for",
        2: "the command was called in a way it does not understand",
        3: "a report could not be read or used",
        4: "an output could not be written; an earlier file is untouched",
        5: "the gazetteer is missing, damaged or could not be built",
        6: "a spaCy pipeline is missing or cannot be used",
        130: "interrupted from the keyboard",
        141: "whatever read the output stopped reading",
    }
)
"""What each exit code of the command means. 2 is click's own; 130 and 141 are what a shell shows for a command that
SIGINT or SIGPIPE ended."""


class GeomapError(Exception):
    """Base class of every error that this package raises on purpose.

    Args:
        what: What happened, without where; a phrase such as `is empty`.
        where: The file, folder or stream it happened in, as the user named it; any characters.
        line: The line of that file, counted from 1.
        advice: What to do about it.

    Attributes:
        exit_code: The exit code of a command that ends with this error, one of `EXIT_CODES`.
        what: As given.
        where: As given, as text.
        line: As given.
        advice: As given.

    Examples:
        >>> print(ReportInvalid("is empty", where="notes.txt", advice="write something into it"))
        notes.txt: is empty; write something into it
        >>> print(ReportInvalid('has no "id"', where="reports.jsonl", line=7))
        reports.jsonl line 7: has no "id"
    """

    exit_code: ClassVar[int] = 1

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


class InputError(GeomapError):
    """The reports cannot be used."""

    exit_code: ClassVar[int] = 3


class ReportUnreadable(InputError, OSError):
    """A file or folder of reports cannot be opened or read."""

    @classmethod
    def because(cls, error: OSError, *, where: str | os.PathLike[str]) -> Self:
        """Return the error that tells why the system would not let a report be read.

        Args:
            error: What the system raised.
            where: The file or folder, as the user named it.
        """
        made = cls(f"cannot be read: {reason(error)}", where=where, advice=_READING_ADVICE.get(error.errno or 0))
        made.errno, made.filename = error.errno, made.where
        return made


class ReportInvalid(InputError, ValueError):
    """What was read is no report: empty, not text, or a line that breaks the format."""


class CorrectionsInvalid(InputError, ValueError):
    """A file of corrections cannot be read, or a line of it cannot be obeyed."""


class DocumentInvalid(InputError, ValueError):
    """What was read is no map document and no map file, or a newer geomap made it."""


class NoReports(InputError, ValueError):
    """There is nothing to read."""


class PipelineUnusable(GeomapError, ValueError):
    """A spaCy pipeline is not installed, cannot be loaded, or labels no entities."""

    exit_code: ClassVar[int] = 6


class OutputUnwritable(GeomapError, OSError):
    """An output could not be written; an earlier file is untouched."""

    exit_code: ClassVar[int] = 4

    @classmethod
    def because(cls, error: OSError, *, where: str | os.PathLike[str]) -> Self:
        """Return the error that tells why the system would not let an output be written.

        Args:
            error: What the system raised, such as `gazetteer.util.files.write_atomically` lets through.
            where: The output, as the user named it.
        """
        advice = _WRITING_ADVICE.get(error.errno or 0, "choose another output")
        made = cls(f"cannot be written: {reason(error)}", where=where, advice=advice)
        made.errno, made.filename = error.errno, made.where
        return made


def exit_code(error: BaseException) -> int:
    """Return the exit code of a command that ends with an error.

    Args:
        error: Whatever ended it.

    Returns:
        One of `EXIT_CODES`; 1 for an error that is nobody's fault but ours.

    Examples:
        >>> exit_code(ReportInvalid("is empty"))
        3
        >>> exit_code(KeyboardInterrupt())
        130
    """
    if isinstance(error, GeomapError):
        return error.exit_code
    if isinstance(error, GazetteerError):
        return 5
    if isinstance(error, KeyboardInterrupt):
        return 130
    return 141 if isinstance(error, BrokenPipeError) else 1


_READING_ADVICE = {
    errno.ENOENT: "check the spelling of the path",
    errno.ENOTDIR: "check the spelling of the path",
    errno.EACCES: "ask for permission to read it",
    errno.EPERM: "ask for permission to read it",
}

_WRITING_ADVICE = {
    errno.ENOSPC: "make room or choose another disk",
    errno.EDQUOT: "make room or choose another disk",
    errno.EFBIG: "raise the limit or choose another disk",
    errno.EACCES: "choose a place where you may write",
    errno.EPERM: "choose a place where you may write",
    errno.EROFS: "choose a place where you may write",
    errno.ENOENT: "make the folder first",
    errno.EISDIR: "name a file in it",
}
