"""What of the inputs was not read, and why: told of everything, so that nothing is lost without a word."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from geomap.errors import GeomapError, InputError, NoReports, ReportInvalid


class LeftOutKind(StrEnum):
    """Why something was left out, as it is counted: `12 files of other kinds, 3 duplicates`."""

    OTHER_KIND = "of another kind"
    EXTRA_MISSING = "readable with an extra"
    DUPLICATE = "duplicate"
    EMPTY = "empty"
    BLANK = "blank"
    NO_TEXT = "without text"
    NO_COLUMN = "without a column to read"
    PROTECTED = "protected by a password"
    DAMAGED = "damaged"
    TOO_LARGE = "over a limit"
    NESTED = "archive within an archive"
    UNREADABLE = "not readable"
    INVALID = "not in the form of a report"
    HIDDEN = "hidden"
    OWN_OUTPUT = "output of geomap"
    FAILED = "failed in reading"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something that was not read.

    Attributes:
        source: The file or folder, as the user would name it.
        part: The part of it that was left out (a member of an archive, a line, a page), empty for the whole.
        kind: Why, for counting.
        reason: Why, a phrase for people that says what to do where something can be done.
    """

    source: str
    part: str
    kind: LeftOutKind
    reason: str

    @classmethod
    def of(cls, error: GeomapError) -> LeftOut:
        """Return what an error says about something that could not be read."""
        part = error.part if isinstance(error, InputError) else ""
        source = (error.where or "").removesuffix(f" ({part})") if part else error.where or ""
        line = "" if error.line is None else f"line {error.line}"
        reason = "; ".join(filter(None, (error.what, error.advice)))
        return cls(source, ", ".join(filter(None, (part, line))), _kind_of(error), reason)

    def as_error(self) -> ReportInvalid:
        """Return the error that says so."""
        error = ReportInvalid(self.reason, where=f"{self.source} ({self.part})" if self.part else self.source)
        error.kind, error.part = self.kind, self.part
        return error

    def __str__(self) -> str:
        """Return it as one line of a message."""
        where = f"{self.source} ({self.part})" if self.part else self.source
        return f"{where}: {self.reason}"


def _kind_of(error: GeomapError) -> LeftOutKind:
    if isinstance(error, InputError) and error.kind:
        return LeftOutKind(error.kind)
    if isinstance(error, OSError):
        return LeftOutKind.UNREADABLE
    return LeftOutKind.EMPTY if isinstance(error, NoReports) or error.what == "is empty" else LeftOutKind.INVALID
