"""Errors of the gazetteer, one tree.

GazetteerError
 ├─ GazetteerNotFound     no such gazetteer file                      (FileNotFoundError)
 ├─ GazetteerInvalid      the file is not a gazetteer that we read     (ValueError)
 ├─ LayerInvalid          a row of a source cannot be used             (ValueError)
 ├─ TableInvalid          a file of one's own places cannot be used    (ValueError)
 ├─ DumpInvalid           a file is not a GeoNames dump that we read   (ValueError)
 ├─ DownloadFailed        a file could not be downloaded               (OSError)
 ├─ SheetInvalid          a CSV file cannot be read as a table         (ValueError)
 └─ BuildFailed           a gazetteer could not be written             (OSError)

Each message says what happened, where, and what to do about it, in one line.
"""

from __future__ import annotations


class GazetteerError(Exception):
    """Base class of every error that this package raises on purpose."""


class GazetteerNotFound(GazetteerError, FileNotFoundError):
    """No gazetteer file is there."""


class GazetteerInvalid(GazetteerError, ValueError):
    """The file is not a gazetteer, is damaged, or is of a version that this program does not read."""


class LayerInvalid(GazetteerError, ValueError):
    """A row of a source layer cannot be used."""


class TableInvalid(GazetteerError, ValueError):
    """A file of one's own places cannot be read, or none of its rows can be used."""


class DumpInvalid(GazetteerError, ValueError):
    """A file or folder is not a GeoNames dump, or is one that is damaged or dangerous to unpack."""


class DownloadFailed(GazetteerError, OSError):
    """A file could not be downloaded; what had arrived is kept for the next attempt."""


class SheetInvalid(GazetteerError, ValueError):
    """A CSV file that a user gave to be matched cannot be read as a table."""


class BuildFailed(GazetteerError, OSError):
    """The gazetteer could not be written; an earlier file is untouched."""
