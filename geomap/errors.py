"""Errors of geomap: one branch of the tree in `gazetteer.errors`.

GeomapError                      something went wrong that a person can put right     exit code 1
 ├─ InputError                   the reports cannot be used                                     3
 │   ├─ ReportUnreadable         a file or folder cannot be opened or read (OSError)            3
 │   ├─ ReportInvalid            what was read is no report (ValueError)                        3
 │   ├─ CorrectionsInvalid       corrections cannot be read or obeyed (ValueError)              3
 │   ├─ DocumentInvalid          what was read is no map document or map file (ValueError)      3
 │   └─ NoReports                there is nothing to read (ValueError)                          3
 ├─ PipelineUnusable             a spaCy pipeline is missing or cannot be used (ValueError)     6
 ├─ FormImpossible               a form of file cannot be made here, or cannot hold so much     2
 ├─ PictureImpossible            a picture cannot be made here, or not of this size             2
 └─ OutputUnwritable             an output could not be written (OSError)                       4

What each carries (what, where, line, advice), the one line it makes of that, and what the exit codes mean stand in
`gazetteer.util.explained`.
"""

from __future__ import annotations

from typing import ClassVar

from gazetteer.util import explained
from gazetteer.util.explained import ExplainedError


class GeomapError(ExplainedError):
    """Base class of every error that this package raises on purpose.

    Examples:
        >>> print(ReportInvalid('has no "id"', where="reports.jsonl", line=7))
        reports.jsonl line 7: has no "id"
    """


class InputError(GeomapError):
    """The reports cannot be used.

    Attributes:
        kind: Why, as it is counted: a `geomap.reports.left_out.LeftOutKind`, or empty where the class says it.
        part: The part of a file that it is about (a member of an archive, a page), as `where` has it in brackets behind
            the file; empty where it is about the whole.
    """

    exit_code: ClassVar[int] = 3
    kind: str = ""
    part: str = ""


class ReportUnreadable(InputError, OSError):
    """A file or folder of reports cannot be opened or read."""


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


class FormImpossible(GeomapError, ValueError):
    """An output of this form cannot be made: an extra is missing, or there is more than the form can hold."""

    exit_code: ClassVar[int] = 2


class PictureImpossible(GeomapError, ValueError):
    """A picture cannot be made: the extra `pictures` or fonts are missing, or the size is too small for its words."""

    exit_code: ClassVar[int] = 2


class OutputUnwritable(GeomapError, explained.OutputUnwritable):
    """An output could not be written; an earlier file, or what a database held, is untouched."""
