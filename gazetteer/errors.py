"""Errors of the gazetteer, one tree.

GazetteerError
 ├─ GazetteerNotFound     no such gazetteer file                      (FileNotFoundError)
 ├─ GazetteerInvalid      the file is not a gazetteer that we read     (ValueError)
 ├─ LayerInvalid          a row of a source cannot be used             (ValueError)
 └─ BuildFailed           a gazetteer could not be written             (OSError)

Each message says what happened, where, and what to do about it, in one line.
"""

from __future__ import annotations


class GazetteerError(Exception):
    """Base class of every error that this package raises on purpose."""


class GazetteerNotFound(GazetteerError, FileNotFoundError):
    """No gazetteer file is there."""


class GazetteerInvalid(GazetteerError, ValueError):
    """The file is not a gazetteer, or one of a version that this program does not read."""


class LayerInvalid(GazetteerError, ValueError):
    """A row of a source layer cannot be used."""


class BuildFailed(GazetteerError, OSError):
    """The gazetteer could not be written; an earlier file is untouched."""
