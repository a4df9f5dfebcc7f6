"""Reading annotated passages, with the mentions that the reader of routes would be asked about.

A passage brings its text, or says which part of which document of a corpus it marks: texts of others are not copied.

Not here: the form of a passage, see `passages`. What always holds: passages come in the order of the files' names;
those of one source are on one side of every split.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from gazetteer import Gazetteer
from geomap.errors import NoReports, ReportInvalid
from geomap.languages.tokens import TokenisedText, tokenise
from geomap.model import Finding
from geomap.recognise import Recogniser
from geomap.routes.reading.mentions import JourneyMention, journey_mentions
from geomap.training.route_reader.passages import Passage, passage_of

__all__ = [
    "FOLDS",
    "MISSED",
    "PARTS",
    "REAL",
    "fold_of",
    "fold_of_source",
    "for_further",
    "is_real",
    "mentions_in",
    "missed_often",
    "own_files",
    "passage_files",
    "read_passages",
    "sentences_of",
    "source_of",
    "with_texts",
]

FOLDS = 5
"""Parts that the sources are split into for measuring."""

MISSED = "missed"
"""How the names of files begin whose passages are of kinds that a network missed: it is fitted further to them."""

PARTS, _OFTEN = 3, 3
"""Parts that all others are in, of which it is shown one, and how often the former come with each but the first."""

_SOURCES = Path(__file__).parents[3]

REAL = "real-"
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


def own_files() -> list[Path]:
    """Return the files of the passages that the project wrote, marked in corpora, or tests with; they do not ship."""
    benchmarks, tests = _SOURCES / "benchmarks" / "routes", _SOURCES / "tests" / "geomap" / "routes" / "reading"
    marked = [path for folder in ("passages", "marked") for path in sorted((benchmarks / folder).glob("*.jsonl"))]
    return [*marked, *tests.glob("passages.jsonl")]


def with_texts(rows: Iterable[dict[str, Any]], documents: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """Give marked parts of documents their texts, and the words of their movers, by the identifiers of the documents.

    A row that brings its text stays as it is; one whose document is not at hand, or reads otherwise there, is left out.
    """
    for row in rows:
        if "text" in row:
            yield row
        elif (text := documents.get(row["document"])) is not None:
            part = text[row["start"] : row["end"]]
            if sha256(part.encode()).hexdigest()[: len(row["digest"])] == row["digest"]:
                routes = [route | {"mover": part[slice(*(route["mover"] or (0, 0)))]} for route in row["routes"]]
                yield row | {"text": part, "routes": routes, "source": f"{row['corpus']} {row['document']}"}


def _documents(corpora: Path | None, name: str) -> dict[str, str]:
    """Return the texts of a corpus by their identifiers; none if it is not at hand."""
    path = corpora / f"{name}.jsonl" if corpora else None
    if path is None or not path.is_file():
        return {}
    with path.open(encoding="utf-8") as lines:
        return {row["id"]: row["text"] for row in map(json.loads, lines)}


def read_passages(files: Iterable[Path], gazetteer: Gazetteer, *, corpora: Path | None = None) -> Iterator[Passage]:
    """Read annotated passages, and find the mentions in them.

    Args:
        files: Files of passages, a line each.
        gazetteer: Where names are known from.
        corpora: The folder of the corpora whose documents some passages mark; without it those are left out.

    Raises:
        ReportInvalid: A line is no passage.
    """
    recogniser = Recogniser(gazetteer)
    documents = cache(lambda name: _documents(corpora, name))
    for path in files:
        with path.open(encoding="utf-8") as lines:
            for number, line in enumerate(filter(str.strip, lines), 1):
                try:
                    row = json.loads(line)
                    corpus = documents(row["corpus"]) if "corpus" in row else {}
                    yield from (_passage(path, each, recogniser) for each in with_texts([row], corpus))
                except (KeyError, TypeError, ValueError) as error:
                    raise ReportInvalid("is no annotated passage", where=f"{path} line {number}") from error


def _passage(path: Path, row: dict[str, Any], recogniser: Recogniser) -> Passage:
    # Half of the passages bear the annotators' spans, half those that the reader will meet.
    marked_first = _digest(row["id"]) % 2 == 0
    mentions = mentions_in(tokenise(row["text"]), row["text"], recogniser)
    found = [(one.span.start, one.span.end) for one in mentions]
    return passage_of(row, found, source=source_of(path, row), marked_first=marked_first)


def for_further(passages: Iterable[Passage], part: int) -> Iterator[Passage]:
    """Yield what a network is fitted further to: passages of kinds that it missed, and a part of the others.

    Args:
        passages: All of them.
        part: Which part of the others, from 0 to PARTS - 1.
    """
    for one in passages:
        if one.source.startswith(MISSED):
            yield from [one] * (_OFTEN if part else 1)
        elif _digest(one.id) % PARTS == part:
            yield one


def missed_often(passages: Iterable[Passage]) -> Iterator[Passage]:
    """Yield all passages, those of kinds that a network missed several times."""
    for one in passages:
        yield from [one] * (_OFTEN if one.source.startswith(MISSED) else 1)


def is_real(passage: Passage) -> bool:
    """Tell whether a passage is of a source that nobody here wrote, and brings its text."""
    return passage.source.startswith("{")


def fold_of(passage: Passage) -> int:
    """Return which part of a split by source a passage is in, from 0 to FOLDS - 1."""
    return fold_of_source(passage.source)


def fold_of_source(source: str) -> int:
    """Return which part of a split a source is in, from 0 to FOLDS - 1."""
    return _digest(source) % FOLDS


def mentions_in(doc: TokenisedText, text: str, recogniser: Recogniser) -> tuple[JourneyMention, ...]:
    """Return the mentions of a text that the reader of routes is asked about.

    They are those before any route is read, so that what is fitted does not depend on what was fitted before.
    """
    findings = [Finding(one, None, one.probability) for one in recogniser.recognise(doc, text=text)]
    return journey_mentions(doc, findings)


def sentences_of(text: str) -> list[tuple[int, int]]:
    """Return where the sentences of a text stand, as the reader of routes gives them to the network."""
    return [(one.start_char, one.end_char) for one in tokenise(text).sents]


def source_of(path: Path, row: dict[str, Any]) -> str:
    """Return what a passage must not be parted from: its source, or itself if it was written for the purpose."""
    if "corpus" in row:
        return str(row["source"])
    return json.dumps(row["source"], sort_keys=True) if path.name.startswith(REAL) else f"{path.stem} {row['id']}"


def _digest(text: str) -> int:
    return int(sha256(text.encode()).hexdigest(), 16)
