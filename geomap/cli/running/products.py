"""What commands make of the parts of reports: text for `geomap extract`, extractions for `geomap map`.

The product of `extract` is a JSON object with the record of the part, how many of what it holds for the last line, and
the explanation where one is asked for. `whole_records` lays those of one report together, in pieces: the record of a
report of 100 MB does not fit into memory.

Always holds: the record of a report in one part is that of `geomap.document.record`, and that of a report in several is
what it would be with all places and routes of its parts, at their offsets in the whole.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from tempfile import SpooledTemporaryFile
from typing import IO, Any

from gazetteer import Gazetteer
from gazetteer.util.text import as_json
from geomap.cli.running.report_run import Made
from geomap.cli.running.transport import Interned, dump_extraction, load_extraction
from geomap.document.notices import is_mostly
from geomap.document.record import to_record
from geomap.errors import InputError
from geomap.model import Extraction, Unread
from geomap.reports.long_reports import joined, unread_of
from geomap.reports.run import putting_aside

_IN_MEMORY = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class RecordProduct:
    """Makes the record of a part; with `explain` also why each place was chosen."""

    explain: bool = False

    def __call__(self, extraction: Extraction, start: int, gazetteer: Gazetteer) -> bytes:
        """Return the product."""
        record = to_record(extraction)
        undrawn = [route["undrawn"] for route in record["routes"]]
        text = as_json(_moved(record, start) if start else record)
        # Of a text that tells of many routes the record takes a hundred times the text, and its JSON again.
        del record
        unread = extraction.unread
        made: dict[str, Any] = {
            "record": text,
            "mentions": len(extraction.findings),
            "places": sorted({one.place.id for one in extraction.findings if one.place and one.placed}),
            "not_placed": sum(not one.placed for one in extraction.findings),
            "routes": undrawn,
            "unread": [unread.language, unread.share] if unread else None,
            "obscured": len(extraction.obscured),
            "passed_over": extraction.passed_over,
        }
        if self.explain:
            from geomap.cli.explaining import explanation

            made["explanation"] = explanation(extraction, countries=gazetteer, start=start)
        return json.dumps(made).encode()


@dataclass(frozen=True, slots=True)
class ExtractionProduct:
    """Keeps what was found in a part, for `whole_extractions`."""

    def __call__(self, extraction: Extraction, _start: int, _gazetteer: Gazetteer) -> bytes:
        """Return the product."""
        return dump_extraction(extraction)


@dataclass(slots=True)
class Counts:
    """How many of what was found: in a report, or in all.

    Attributes:
        mentions, not_placed, obscured: Mentions, those that are not placed, names that held invisible characters.
        passed_over: Sentences that can tell of journeys and were not read for routes.
        places: Ids of the places.
        routes: How many routes are not drawn by the reason; under None those that are.
        unread: What is in languages that are not read, each with the length of its part in characters.
    """

    mentions: int = 0
    not_placed: int = 0
    obscured: int = 0
    passed_over: int = 0
    places: set[str] = field(default_factory=set)
    routes: Counter[str | None] = field(default_factory=Counter)
    unread: list[tuple[Unread | None, int]] = field(default_factory=list)

    def add(self, made: Mapping[str, Any], length: int) -> None:
        """Add what a part of some length holds."""
        self.mentions += made["mentions"]
        self.not_placed += made["not_placed"]
        self.obscured += made["obscured"]
        self.passed_over += made["passed_over"]
        self.places.update(made["places"])
        self.routes.update(made["routes"])
        language, share = made["unread"] or (None, 0.0)
        self.unread.append((Unread(language, share, ()) if language else None, length))

    def include(self, other: Counts) -> None:
        """Add those of a report to those of all; what is not read is told a report."""
        self.mentions += other.mentions
        self.not_placed += other.not_placed
        self.places |= other.places
        self.routes += other.routes


@dataclass(frozen=True, slots=True)
class WholeRecord:
    """The record of one report.

    Attributes:
        id: The identifier of the report.
        pieces: The record as JSON, in pieces that can be gone through once.
        explanation: Why each place was chosen, if that was asked for, in pieces.
        counts: How many of what it holds.
        warnings: Those of the report.
    """

    id: str
    pieces: Iterable[str]
    explanation: Iterable[str]
    counts: Counts
    warnings: tuple[str, ...] = ()

    @property
    def unread(self) -> Unread | None:
        """What of the report is in languages that are not read."""
        return unread_of(self.counts.unread)


def whole_records(products: Iterable[Made]) -> Iterator[WholeRecord]:
    """Yield the records of reports from the products of their parts; without a report no part of which was read."""
    for parts in _by_report(products):
        first, is_only = next(parts)
        if is_only:
            if first.product is not None:
                yield _of_one(first, json.loads(first.product))
            continue
        pieces = _Pieces()
        for made in chain([first], (one for one, _ in parts)):
            if made.product is not None:
                pieces.add(made, json.loads(made.product))
        if pieces.counts.unread:
            report = first.part.report
            yield WholeRecord(report.id, pieces, pieces.explanation(), pieces.counts, report.warnings)
        pieces.close()


def whole_extractions(products: Iterable[Made]) -> Iterator[Extraction]:
    """Yield what was found in reports from the products of their parts.

    Raises:
        InputError: A product that an earlier run has kept is damaged.
    """
    places: Interned = {}
    for parts in _by_report(products):
        read = [(made, made.product) for made, _ in parts if made.product is not None]
        if read:
            yield joined([(_extraction(made, product, places), made.part.start) for made, product in read])


def _extraction(made: Made, product: bytes, places: Interned) -> Extraction:
    try:
        return load_extraction(product, report=made.part.report, places=places)
    except Exception as error:
        what = f"what is kept of the report {made.part.report.id} is damaged"
        raise InputError(what, advice="leave --resume out to begin anew") from error


def _by_report(products: Iterable[Made]) -> Iterator[Iterator[tuple[Made, bool]]]:
    """Yield the parts of one report after another; each with whether it is the only one."""
    products = iter(products)
    for first in products:
        is_only = first.part.is_last
        yield iter([(first, True)]) if is_only else _rest_of(first, products)


def _rest_of(first: Made, products: Iterator[Made]) -> Iterator[tuple[Made, bool]]:
    yield first, False
    for made in products:
        yield made, False
        if made.part.is_last:
            return


def _of_one(made: Made, product: Mapping[str, Any]) -> WholeRecord:
    counts = Counts()
    counts.add(product, len(made.part.report.text))
    report = made.part.report
    explained = (product["explanation"],) if "explanation" in product else ()
    return WholeRecord(report.id, (product["record"],), explained, counts, report.warnings)


class _Pieces:
    """The record of a report of several parts, put aside while they come."""

    def __init__(self) -> None:
        self.counts = Counts()
        self._explanation: IO[str] | None = None
        self._head: dict[str, Any] = {}
        self._lists: dict[str, IO[str]] = {}

    def add(self, made: Made, product: Mapping[str, Any]) -> None:
        self.counts.add(product, len(made.part.report.text))
        if "explanation" in product:
            self._explanation = self._explanation or _spooled()
            with putting_aside():
                self._explanation.write(product["explanation"])
        for key, value in json.loads(product["record"]).items():
            if not isinstance(value, list):
                self._head.setdefault(key, value)
                continue
            stream = self._lists.get(key)
            if stream is None:
                stream = self._lists[key] = _spooled()
            text = as_json(value)[1:-1]
            with putting_aside():
                stream.write(f", {text}" if text and stream.tell() else text)

    def __iter__(self) -> Iterator[str]:
        unread = unread_of(self.counts.unread)
        language = {"language": unread.language} if unread and is_mostly(unread) else {}
        head = {key: value for key, value in self._head.items() if key != "language"} | language
        yield as_json(head)[:-1]
        for key, stream in self._lists.items():
            yield f', "{key}": ['
            yield from _read_again(stream)
            yield "]"
        yield "}"

    def explanation(self) -> Iterator[str]:
        if self._explanation is not None:
            yield from _read_again(self._explanation)

    def close(self) -> None:
        for stream in filter(None, (self._explanation, *self._lists.values())):
            stream.close()


def _spooled() -> IO[str]:
    return SpooledTemporaryFile(_IN_MEMORY, "w+", encoding="utf-8", errors="surrogatepass", newline="")


def _read_again(stream: IO[str]) -> Iterator[str]:
    with putting_aside():
        stream.seek(0)
    while text := stream.read(1 << 20):
        yield text


def _moved(value: Any, by: int) -> Any:
    """Return a part of a record with its offsets counted from the beginning of the whole."""
    if isinstance(value, dict):
        return {key: one + by if key in ("start", "end") else _moved(one, by) for key, one in value.items()}
    return [_moved(one, by) for one in value] if isinstance(value, list) else value
