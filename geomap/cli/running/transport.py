"""Values on their way between processes, and extractions on disk.

Places are written as their fields and made once for each id, so that many extractions share them. The gazetteer, the
languages and the report itself are not written: whoever reads has its own. `load_extraction` takes nothing but the
values of the model: a file that somebody else has put there can make no other object, and run nothing.

Not here: what is sent when. Always holds: what is loaded equals what was dumped.
"""

from __future__ import annotations

import importlib
import io
import pickle
from dataclasses import fields
from enum import Enum
from typing import Any

from gazetteer import Gazetteer, Place
from gazetteer.util.frozen import maker
from geomap.languages.model import Language, load_language
from geomap.model import Extraction, Report

_GAZETTEER, _REPORT = "gazetteer", "report"
_MODEL = ("gazetteer.model", "geomap.model", "geomap.model.report", "geomap.model.asking")
"""Modules whose values an extraction is made of."""

_FIELDS = tuple(field.name for field in fields(Place))
_MADE_ANEW = maker(Place)

Interned = dict[tuple[Any, ...], Place]


class _Pickler(pickle.Pickler):
    def __init__(self, stream: io.BytesIO, report: Report | None) -> None:
        super().__init__(stream, protocol=pickle.HIGHEST_PROTOCOL)
        self._report = report

    def persistent_id(self, value: Any) -> str | None:
        if isinstance(value, Gazetteer):
            return _GAZETTEER
        return _REPORT if value is self._report and value is not None else None

    def reducer_override(self, value: Any) -> Any:
        if type(value) is Place:
            return _place, tuple(getattr(value, name) for name in _FIELDS)
        if type(value) is Language:
            return load_language, (value.code,)
        if isinstance(value, Enum):
            # Python before 3.11.4, such as Debian 12's, writes it with `getattr`, which is no value of the model.
            return type(value), (value.value,)
        return NotImplemented


class _Unpickler(pickle.Unpickler):
    def __init__(self, data: bytes, *, gazetteer: Gazetteer | None, report: Report | None, places: Interned) -> None:
        super().__init__(io.BytesIO(data))
        self._known = {_GAZETTEER: gazetteer, _REPORT: report}
        self._places = places

    def persistent_load(self, name: str) -> Any:
        return self._known[name]

    def find_class(self, module: str, name: str) -> Any:
        return self._place if (module, name) == (__name__, _place.__name__) else super().find_class(module, name)

    def _place(self, *values: Any) -> Place:
        return self._places.get(values) or self._places.setdefault(values, _MADE_ANEW(*values))


class _ModelUnpickler(_Unpickler):
    """Takes the values of the model alone."""

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == (__name__, _place.__name__):
            return self._place
        found = getattr(importlib.import_module(module), name, None) if module in _MODEL else None
        if not isinstance(found, type) or found.__module__ not in _MODEL:
            raise pickle.UnpicklingError(f"{module}.{name} is no value of an extraction")
        return found


def dump(value: object) -> bytes:
    """Return a value as bytes for another process of this run."""
    return _dumped(value, None)


def load(data: bytes, *, gazetteer: Gazetteer, places: Interned) -> Any:
    """Return the value of bytes that another process of this run made.

    Args:
        data: The bytes.
        gazetteer: What stands for the gazetteer of the other process.
        places: The places so far, to which those of the value are added.
    """
    return _Unpickler(data, gazetteer=gazetteer, report=None, places=places).load()


def dump_extraction(extraction: Extraction) -> bytes:
    """Return what was found in a report, without the report, as bytes to keep."""
    return _dumped(extraction, extraction.report)


def load_extraction(data: bytes, *, report: Report, places: Interned) -> Extraction:
    """Return what was found in a report; UnpicklingError, or what else bytes of no sense raise, where they are none."""
    extraction = _ModelUnpickler(data, gazetteer=None, report=report, places=places).load()
    if not isinstance(extraction, Extraction):
        raise pickle.UnpicklingError("no extraction")
    return extraction


def _dumped(value: object, report: Report | None) -> bytes:
    stream = io.BytesIO()
    _Pickler(stream, report).dump(value)
    return stream.getvalue()


def _place(*values: Any) -> Place:
    """Stand for a place among the bytes; reading makes it anew, once for each."""
    return Place(*values)
