"""Errors of both packages, one tree: each explains itself (`gazetteer.util.explained`).

ExplainedError                   says what happened, where, and what to do          exit code 1
 ├─ OutputUnwritable             an output could not be written (OSError)                     4
 ├─ GazetteerError               the branch of this package                                   5
 │   ├─ GazetteerNotFound        no such gazetteer file (FileNotFoundError)                   5
 │   ├─ GazetteerInvalid         the file is not a gazetteer that we read (ValueError)        5
 │   ├─ LayerInvalid             a row of a source cannot be used (ValueError)                5
 │   ├─ DumpInvalid              a file is not a GeoNames dump that we read (ValueError)      5
 │   ├─ DownloadFailed           a file could not be downloaded (OSError)                     5
 │   ├─ BuildFailed              a gazetteer could not be written (OSError)                   5
 │   ├─ TableInvalid             a file of one's own places cannot be used (ValueError)       3
 │   ├─ SheetInvalid             a CSV file cannot be read as a table (ValueError)            3
 │   └─ ServiceFailed            nothing can listen at an address (OSError)                   7
 └─ geomap.errors.GeomapError    the branch of the package geomap                             1

Every message is one line: where (file and line), what, and what to do about it.
"""

from __future__ import annotations

from typing import ClassVar

from gazetteer.util.explained import ExplainedError


class GazetteerError(ExplainedError):
    """Base class of the errors that concern gazetteer files and what they are made of."""

    exit_code: ClassVar[int] = 5


class GazetteerNotFound(GazetteerError, FileNotFoundError):
    """No gazetteer file is there."""


class GazetteerInvalid(GazetteerError, ValueError):
    """The file is not a gazetteer, is damaged, or is of a version that this program does not read."""


class LayerInvalid(GazetteerError, ValueError):
    """A row of a source layer cannot be used."""


class DumpInvalid(GazetteerError, ValueError):
    """A file or folder is not a GeoNames dump, or is one that is damaged or dangerous to unpack."""


class DownloadFailed(GazetteerError, OSError):
    """A file could not be downloaded; what had arrived is kept for the next attempt."""


class BuildFailed(GazetteerError, OSError):
    """The gazetteer could not be written; an earlier file is untouched."""

    _refused: ClassVar[str] = "written"


class TableInvalid(GazetteerError, ValueError):
    """A file of one's own places cannot be read, or none of its rows can be used."""

    exit_code: ClassVar[int] = 3


class SheetInvalid(GazetteerError, ValueError):
    """A CSV file that a user gave to be matched cannot be read as a table."""

    exit_code: ClassVar[int] = 3


class ServiceFailed(GazetteerError, OSError):
    """The service for reconciling cannot listen at the address that it was given."""

    exit_code: ClassVar[int] = 7
