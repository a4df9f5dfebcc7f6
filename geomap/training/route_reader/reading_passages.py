"""Reading the annotated passages of a folder, with the mentions that the reader of routes would be asked about.

Not here: the form of a passage, see `passages`. What always holds: passages come in the order of the files' names;
those of one source are on one side of every split.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from gazetteer import Gazetteer
from geomap.errors import NoReports, ReportInvalid
from geomap.languages.tokens import tokenise
from geomap.model import Report
from geomap.pipeline import Pipeline
from geomap.routes.reading.mentions import journey_mentions
from geomap.training.route_reader.passages import Offsets, Passage, passage_of

__all__ = ["FOLDS", "fold_of", "passage_files", "read_passages"]

FOLDS = 5
"""Parts that the sources are split into for measuring."""

_REAL = "real-"
"""How the names of files begin whose passages name the source that they are from."""


def passage_files(folder: Path) -> list[Path]:
    """Return the files of a folder that may be fitted to: `train/*.jsonl` and `dev.jsonl`.

    Raises:
        NoReports: There is none.
    """
    files = [*sorted((folder / "train").glob("*.jsonl"), key=lambda path: path.name), *folder.glob("dev.jsonl")]
    if not files:
        raise NoReports("holds no passages to fit to", where=folder, advice="put .jsonl files into its folder train")
    return files


def read_passages(files: Iterable[Path], gazetteer: Gazetteer) -> Iterator[Passage]:
    """Read annotated passages, and find the mentions in them.

    Raises:
        ReportInvalid: A line is no passage.
    """
    pipeline = Pipeline(gazetteer)
    for path in files:
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(filter(str.strip, lines), 1):
                try:
                    row = json.loads(line)
                    # Half of the passages bear the annotators' spans, half those that the reader will meet.
                    marked_first = _digest(row["id"]) % 2 == 0
                    found = _found(pipeline, row)
                    yield passage_of(row, found, source=_source(path, row), marked_first=marked_first)
                except (KeyError, TypeError, ValueError) as error:
                    raise ReportInvalid("is no annotated passage", where=f"{path} line {number}") from error


def fold_of(passage: Passage) -> int:
    """Return which part of a split by source a passage is in, from 0 to FOLDS - 1."""
    return _digest(passage.source) % FOLDS


def _found(pipeline: Pipeline, row: dict[str, Any]) -> list[Offsets]:
    findings = pipeline.extract(Report(row["id"], row["text"])).findings
    return [(one.span.start, one.span.end) for one in journey_mentions(tokenise(row["text"]), findings)]


def _source(path: Path, row: dict[str, Any]) -> str:
    """Return what a passage must not be parted from: its source, or itself if it was written for the purpose."""
    return json.dumps(row["source"], sort_keys=True) if path.name.startswith(_REAL) else f"{path.stem} {row['id']}"


def _digest(text: str) -> int:
    return int(sha256(text.encode()).hexdigest(), 16)
