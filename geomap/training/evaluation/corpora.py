"""Gold corpora and predictions, one document a line, checked.

A gold document is `{"id", "text", "toponyms": [{"start", "end", "lat", "lon", "geonameid", "kind"?}], "source"?}`, a
prediction an extraction record (`{"id", "places": [{"start", "end", "lat", "lon", "geonameid", "mention",
"confidence"}]}`); other keys are ignored. `lat` and `lon` may be null: an annotated toponym that its annotators did not
link, a predicted name that was not resolved. Whatever breaks the form is named with its file and line.

Not here: comparing the two (`geomap.training.evaluation.judging`). What always holds: gold documents are read one after
the other; of predictions only the places are kept, so that their lines may stand in any order.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from gazetteer.util.text import json_fault, shortened
from geomap.errors import NoReports, ReportInvalid, ReportUnreadable
from geomap.model import Span

_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True)
class Placed:
    """A span of a document and where its place lies.

    Attributes:
        start: Offset of its first code point.
        end: Offset behind its last.
        point: (lon, lat) in WGS84 degrees; None where the annotators did not link it, or it was not resolved.
        geonameid: Its GeoNames id, if it has one.
    """

    start: int
    end: int
    point: tuple[float, float] | None = None
    geonameid: int | str | None = None


@dataclass(frozen=True, slots=True)
class GoldToponym(Placed):
    """A toponym that somebody annotated; `kind` is what the corpus calls its kind, if anything."""

    kind: str | None = None


@dataclass(frozen=True, slots=True)
class PredictedPlace(Placed):
    """A place that was predicted.

    Attributes:
        mention: `name`, `demonym`, `abbreviation` or `coordinates`, if given.
        confidence: Probability that the span names this place, from 0 to 1, if given.
    """

    mention: str | None = None
    confidence: float | None = None


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

    def spans(self) -> list[Span]:
        """Return the different spans of its toponyms, in text order."""
        return sorted({Span(toponym.start, toponym.end) for toponym in self.toponyms})


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
    is_empty = True
    for _, _, document in _records(path, gold_document):
        is_empty = False
        yield document
    if is_empty:
        raise NoReports("holds no document", where=path, advice="give one JSON object a line")


class Predictions:
    """The predictions in a file, found by the id of their document.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder, "found.jsonl")
    ...     _ = path.write_text('{"id": "a", "places": [{"start": 0, "end": 4, "lat": 35.1, "lon": 36.8}]}')
    ...     predictions = Predictions(path)
    ...     [place.point for place in predictions.take("a")], predictions.take("b")
    ([(36.8, 35.1)], ())
    """

    def __init__(self, path: Path) -> None:
        """Read the places of all documents.

        Args:
            path: Extraction records, one JSON object a line in UTF-8, in any order.

        Raises:
            ReportUnreadable: The file is missing or protected.
            ReportInvalid: A line is not in the form of an extraction record, or its id stands on an earlier line.
        """
        self._path = path
        self._left = {identifier: (number, places) for number, identifier, places in _records(path, places_of)}

    def take(self, identifier: str) -> tuple[PredictedPlace, ...]:
        """Return what was predicted for a document, once; nothing where the file does not have it."""
        return self._left.pop(identifier, (0, ()))[1]

    def check_all_taken(self) -> None:
        """Raise ReportInvalid if there are predictions for documents that nobody has asked for."""
        for identifier, (number, _) in self._left.items():
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
    return GoldToponym(*_placed(item), kind=_string(item, "kind"))


def _predicted_place(item: Mapping[str, object]) -> PredictedPlace:
    confidence = _number(item, "confidence", least=0.0, most=1.0)
    return PredictedPlace(*_placed(item), mention=_string(item, "mention"), confidence=confidence)


def _placed(item: Mapping[str, object]) -> tuple[int, int, tuple[float, float] | None, int | str | None]:
    start, end = item.get("start"), item.get("end")
    if type(start) is not int or type(end) is not int:
        raise _Wrong('"start" and "end" are not both whole numbers')
    if not 0 <= start < end:
        raise _Wrong(f"goes from {_shown(start)} to {_shown(end)}")
    lat = _number(item, "lat", least=-90.0, most=90.0)
    lon = _number(item, "lon", least=-180.0, most=180.0)
    point = None if lat is None or lon is None else (lon, lat)
    geonameid = item.get("geonameid")
    if geonameid is not None and (isinstance(geonameid, bool) or not isinstance(geonameid, int | str)):
        raise _Wrong('"geonameid" is neither whole number nor string')
    return start, end, point, geonameid or None


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


def _number(item: Mapping[str, object], key: str, *, least: float, most: float) -> float | None:
    value = item.get(key)
    if value is None:
        return None
    # NaN, which Python reads from JSON, is in no range.
    if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
        raise _Wrong(f'"{key}" is no number from {least:g} to {most:g}')
    return float(value)


def _string(item: Mapping[str, object], key: str) -> str | None:
    value = item.get(key)
    if value is not None and not isinstance(value, str):
        raise _Wrong(f'"{key}" is no string')
    return value or None


def _shown(number: int) -> str:
    return shortened(str(number), limit=20)


def _records(path: Path, make: Callable[[Mapping[str, object]], _Item]) -> Iterator[tuple[int, str, _Item]]:
    """Yield the number from 1 of each line that is not blank, its id, and what is made of the object that it holds."""
    lines_of: dict[str, int] = {}
    for number, line in _lines(path):
        try:
            record = _parsed(line)
            identifier, item = _identifier(record), make(record)
        except _Wrong as wrong:
            raise ReportInvalid(str(wrong), where=path, line=number) from None
        earlier = lines_of.setdefault(identifier, number)
        if earlier != number:
            what = f'has the id "{shortened(identifier)}", which line {earlier} has already'
            raise ReportInvalid(what, where=path, line=number, advice="give each document an id of its own")
        yield number, identifier, item


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    try:
        with path.open("rb") as stream:
            yield from ((number, line) for number, line in enumerate(stream, 1) if line.strip())
    except (OSError, ValueError) as error:
        # A path that holds a null character is a ValueError.
        reason = error if isinstance(error, OSError) else OSError(str(error))
        raise ReportUnreadable.because(reason, where=path) from error


def _parsed(line: bytes) -> dict[str, object]:
    try:
        value = json.loads(line.decode("utf-8-sig").strip())
    except UnicodeDecodeError:
        raise _Wrong("is not UTF-8") from None
    except json.JSONDecodeError as error:
        raise _Wrong(f"is not valid JSON: {json_fault(error)}") from None
    except (ValueError, RecursionError):
        raise _Wrong("holds a number too long or is nested too deeply") from None
    if not isinstance(value, dict):
        raise _Wrong("is no JSON object")
    return value
