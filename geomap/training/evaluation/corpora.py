"""Gold corpora and predictions, one document a line, checked.

A gold document is `{"id", "text", "toponyms": [{"start", "end", "lat", "lon", "geonameid", "kind"?}], "source"?}`, a
prediction an extraction record (`{"id", "places": [{"start", "end", "lat", "lon", "geonameid", "mention",
"confidence"}]}`); other keys are ignored. `lat` and `lon` may be null: an annotated toponym that its annotators did not
link, a predicted name that was not resolved. Whatever breaks the form is named with its file and line.

Not here: comparing the two (`geomap.training.evaluation.judging`). What always holds: gold documents are read one after
the other; of a file of predictions only the places of its lines are kept, so that they may stand in any order.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TypeVar

from gazetteer.util.text import shortened
from geomap.errors import NoReports, ReportInvalid, ReportUnreadable

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class GoldToponym:
    """A toponym that somebody annotated.

    Attributes:
        start: Offset of its first code point.
        end: Offset behind its last.
        point: (lon, lat) in WGS84 degrees; None where the annotators did not link it.
        geonameid: Its GeoNames id, if it has one.
        kind: What the corpus calls its kind, if anything.
    """

    start: int
    end: int
    point: tuple[float, float] | None = None
    geonameid: int | str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """An annotated document.

    Attributes:
        id: Its id.
        text: Its text.
        toponyms: In the order of the corpus.
        source: Where it comes from, such as a web address, if the corpus says so.
    """

    id: str
    text: str
    toponyms: tuple[GoldToponym, ...]
    source: str | None = None


@dataclass(frozen=True, slots=True)
class PredictedPlace:
    """A place that was predicted.

    Attributes:
        start: Offset of its first code point.
        end: Offset behind its last.
        point: (lon, lat) in WGS84 degrees; None where it was not resolved.
        geonameid: Its GeoNames id, if it has one.
        mention: `name`, `demonym`, `abbreviation` or `coordinates`, if given.
        confidence: Probability that the span names this place, from 0 to 1, if given.
    """

    start: int
    end: int
    point: tuple[float, float] | None = None
    geonameid: int | str | None = None
    mention: str | None = None
    confidence: float | None = None


class _Wrong(ValueError):
    """What is wrong with a record, before it is known where it stands."""


def read_gold(path: Path) -> Iterator[GoldDocument]:
    """Read an annotated corpus.

    Args:
        path: The corpus, one JSON object a line in UTF-8; blank lines are skipped.

    Yields:
        Its documents, in order.

    Raises:
        ReportUnreadable: The file is missing or protected.
        ReportInvalid: A line is not in the form of a gold document, or its id stands on an earlier line.
        NoReports: The file holds no document.
    """
    lines_of: dict[str, int] = {}
    for number, _, record in _records(path):
        document = _at(path, number, gold_document, record)
        if lines_of.setdefault(document.id, number) != number:
            raise _duplicate(path, number, document.id, lines_of[document.id])
        yield document
    if not lines_of:
        raise NoReports("holds no document", where=path, advice="give one JSON object a line")


class Predictions:
    """The predictions in a file, found by the id of their document.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder, "found.jsonl")
    ...     _ = path.write_text('{"id": "a", "places": [{"start": 0, "end": 4, "lat": 35.1, "lon": 36.8}]}')
    ...     with Predictions(path) as predictions:
    ...         [place.point for place in predictions.places("a")], predictions.places("b")
    ([(36.8, 35.1)], ())
    """

    def __init__(self, path: Path) -> None:
        """Note where the prediction of each document stands.

        Args:
            path: Extraction records, one JSON object a line in UTF-8, in any order. It is read more than once, so it
                cannot be a pipe.

        Raises:
            ReportUnreadable: The file is missing or protected.
            ReportInvalid: A line is no JSON object with an id, or its id stands on an earlier line.
        """
        self._path = path
        self._places: dict[str, tuple[int, int]] = {}
        for number, offset, record in _records(path):
            identifier = _at(path, number, _identifier, record)
            earlier, _ = self._places.setdefault(identifier, (number, offset))
            if earlier != number:
                raise _duplicate(path, number, identifier, earlier)
        self._unused = dict(self._places)
        self._stream: BinaryIO = _open(path)

    def __enter__(self) -> Predictions:
        """Return the predictions, whose file is closed at the end of the block."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the file."""
        self._stream.close()

    def places(self, identifier: str) -> tuple[PredictedPlace, ...]:
        """Return what was predicted for a document; nothing where the file does not have it.

        Raises:
            ReportInvalid: The record is not in the form of an extraction record.
        """
        self._unused.pop(identifier, None)
        if identifier not in self._places:
            return ()
        number, offset = self._places[identifier]
        self._stream.seek(offset)
        return _at(self._path, number, places_of, _parsed(self._path, number, self._stream.readline()))

    def check_all_used(self) -> None:
        """Raise ReportInvalid if there are predictions for documents that nobody has asked for."""
        for identifier, (number, _) in self._unused.items():
            what = f'predicts for "{shortened(identifier)}", which is not in the corpus'
            raise ReportInvalid(what, where=self._path, line=number, advice="compare it with the corpus it was made of")


def gold_document(record: Mapping[str, object]) -> GoldDocument:
    """Return the gold document that a parsed JSON object holds.

    Raises:
        ValueError: It is not in the form of one; the message says in what.
    """
    text = record.get("text")
    if not isinstance(text, str):
        raise _Wrong('"text" is missing or no string')
    toponyms = _items(record, "toponyms", _gold_toponym)
    for number, toponym in enumerate(toponyms, 1):
        if toponym.end > len(text):
            raise _Wrong(f"toponym {number} ends at {_shown(toponym.end)} in a text of {len(text)} characters")
    return GoldDocument(_identifier(record), text, toponyms, _string(record, "source"))


def places_of(record: Mapping[str, object]) -> tuple[PredictedPlace, ...]:
    """Return the places of an extraction record, parsed from JSON or fresh from `geomap.document.record.to_record`.

    Raises:
        ValueError: It is not in the form of one; the message says in what.
    """
    return _items(record, "places", _predicted_place)


def _gold_toponym(item: Mapping[str, object]) -> GoldToponym:
    start, end = _bounds(item)
    return GoldToponym(start, end, _point(item), _geonameid(item), _string(item, "kind"))


def _predicted_place(item: Mapping[str, object]) -> PredictedPlace:
    start, end = _bounds(item)
    confidence = _number(item, "confidence", least=0.0, most=1.0)
    return PredictedPlace(start, end, _point(item), _geonameid(item), _string(item, "mention"), confidence)


def _items(record: Mapping[str, object], key: str, make: Callable[[Mapping[str, object]], _Item]) -> tuple[_Item, ...]:
    value = record.get(key)
    if not isinstance(value, list):
        raise _Wrong(f'"{key}" is missing or no list')
    items = []
    for number, item in enumerate(value, 1):
        noun = key.removesuffix("s")
        if not isinstance(item, dict):
            raise _Wrong(f"{noun} {number} is no object")
        try:
            items.append(make(item))
        except _Wrong as wrong:
            raise _Wrong(f"{noun} {number}: {wrong}") from None
    return tuple(items)


def _identifier(record: Mapping[str, object]) -> str:
    identifier = record.get("id")
    if isinstance(identifier, bool) or not isinstance(identifier, int | str):
        raise _Wrong('"id" is missing or neither string nor whole number')
    return str(identifier)


def _bounds(item: Mapping[str, object]) -> tuple[int, int]:
    start, end = item.get("start"), item.get("end")
    if type(start) is not int or type(end) is not int:
        raise _Wrong('"start" and "end" are not both whole numbers')
    if not 0 <= start < end:
        raise _Wrong(f"goes from {_shown(start)} to {_shown(end)}")
    return start, end


def _point(item: Mapping[str, object]) -> tuple[float, float] | None:
    lat = _number(item, "lat", least=-90.0, most=90.0)
    lon = _number(item, "lon", least=-180.0, most=180.0)
    return None if lat is None or lon is None else (lon, lat)


def _number(item: Mapping[str, object], key: str, *, least: float, most: float) -> float | None:
    value = item.get(key)
    if value is None:
        return None
    # NaN, which Python reads from JSON, is in no range.
    if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
        raise _Wrong(f'"{key}" is no number from {least:g} to {most:g}')
    return float(value)


def _geonameid(item: Mapping[str, object]) -> int | str | None:
    value = item.get("geonameid")
    if value is not None and (isinstance(value, bool) or not isinstance(value, int | str)):
        raise _Wrong('"geonameid" is neither whole number nor string')
    return value or None


def _string(item: Mapping[str, object], key: str) -> str | None:
    value = item.get(key)
    if value is not None and not isinstance(value, str):
        raise _Wrong(f'"{key}" is no string')
    return value or None


def _shown(number: int) -> str:
    return shortened(str(number), limit=20)


def _at(path: Path, number: int, make: Callable[[Mapping[str, object]], _Item], record: Mapping[str, object]) -> _Item:
    try:
        return make(record)
    except _Wrong as wrong:
        raise ReportInvalid(str(wrong), where=path, line=number) from None


def _duplicate(path: Path, number: int, identifier: str, earlier: int) -> ReportInvalid:
    what = f'has the id "{shortened(identifier)}", which line {earlier} has already'
    return ReportInvalid(what, where=path, line=number, advice="give each document an id of its own")


def _open(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except (OSError, ValueError) as error:
        reason = error if isinstance(error, OSError) else OSError(str(error))
        raise ReportUnreadable.because(reason, where=path) from error


def _records(path: Path) -> Iterator[tuple[int, int, dict[str, object]]]:
    """Yield each line that is not blank: its number from 1, its offset in bytes, and the object it holds."""
    offset = 0
    with _open(path) as stream:
        try:
            for number, line in enumerate(stream, 1):
                if line.strip():
                    yield number, offset, _parsed(path, number, line)
                offset += len(line)
        except OSError as error:
            if isinstance(error, ReportUnreadable):
                raise
            raise ReportUnreadable.because(error, where=path) from error


def _parsed(path: Path, number: int, line: bytes) -> dict[str, object]:
    try:
        value = json.loads(line.decode("utf-8-sig").strip())
    except UnicodeDecodeError:
        raise ReportInvalid("is not UTF-8", where=path, line=number) from None
    except json.JSONDecodeError as error:
        what = f"is not valid JSON: {error.msg} at character {error.pos + 1}"
        raise ReportInvalid(what, where=path, line=number) from None
    except (ValueError, RecursionError):
        raise ReportInvalid("holds a number too long or is nested too deeply", where=path, line=number) from None
    if not isinstance(value, dict):
        raise ReportInvalid("is no JSON object", where=path, line=number)
    return value
