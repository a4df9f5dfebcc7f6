"""Documents of several pages made of short texts: a heading for each, its paragraphs, a table, a footnote.

Used by `document_formats.py`; run by itself this does nothing. A sheaf is what every format is made of, and its `text`
is the plain text that each is compared with.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

RUNNING_HEAD = "Weekly letter of the Berlin office"
RUNNING_FOOT = "Printed in Nairobi"
"""They name places, which are no places of the reports."""

_LONGEST = 700
_ROWS = 8
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_LEAST_FOOTNOTE, _LONGEST_FOOTNOTE = 40, 400
_KEPT = frozenset("‘’“”–—…•€°")
_LAST_LATIN = 0x17F


@dataclass(frozen=True, slots=True)
class Unit:
    """A piece of a sheaf: a `heading`, `paragraph`, `row` of the table or `footnote`; `cells` are those of rows."""

    kind: str
    text: str
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheaf:
    """One document, with its units in reading order: the footnotes stand at the end."""

    name: str
    title: str
    units: tuple[Unit, ...]

    @property
    def text(self) -> str:
        """The document as plain text."""
        return text_of(self.units)

    def with_notes(self) -> tuple[list[tuple[Unit, Unit | None]], list[Unit]]:
        """Return the units but footnotes, each with its own if it has one, and the footnotes that are left over."""
        units, notes = ([one for one in self.units if (one.kind == "footnote") is kind] for kind in (False, True))
        hosts = [at for at, unit in enumerate(units) if unit.kind == "paragraph"][:: max(len(units) // 6, 1)]
        behind = dict(zip(hosts, notes, strict=False))
        return [(unit, behind.get(at)) for at, unit in enumerate(units)], notes[len(behind) :]

    def sections(self) -> list[list[Unit]]:
        """Return the units in sections, each begun by its heading; footnotes are a section of their own."""
        found: list[list[Unit]] = []
        for before, unit in zip((None, *self.units), self.units, strict=False):
            begins = unit.kind == "heading" or (unit.kind == "footnote" and before and before.kind != "footnote")
            found += [[]] if begins or not found else []
            found[-1].append(unit)
        return found


def text_of(units: Sequence[Unit]) -> str:
    """Return units as plain text, with blank lines between them."""
    return "\n\n".join(unit.text for unit in units)


def sheaves(paths: Sequence[Path], *, limit: int, size: int) -> Iterator[Sheaf]:
    """Yield documents of `size` texts each, texts of all files in turn, `limit` texts of each file at most."""
    texts = []
    for path in paths:
        lines = path.read_text("utf-8").splitlines()
        texts.append([json.loads(line) for line in lines[:limit]])
    mixed = [one for _, one in sorted(_spread(texts), key=lambda each: each[0])]
    for number, start in enumerate(range(0, len(mixed), size), 1):
        units = [unit for at, one in enumerate(mixed[start : start + size]) for unit in _units(one, start + at + 1)]
        title = f"Letter {number} of the week"
        body = [unit for unit in units if unit.kind != "footnote"]
        notes = [unit for unit in units if unit.kind == "footnote"]
        yield Sheaf(f"letter-{number:02}", title, (Unit("heading", title), *body, *notes))


def _spread(texts: Sequence[Sequence[dict[str, object]]]) -> Iterator[tuple[float, dict[str, object]]]:
    for ones in texts:
        for at, one in enumerate(ones):
            yield at / len(ones), one


def _units(one: dict[str, object], number: int) -> Iterator[Unit]:
    text = _plain(str(one["text"]))
    yield Unit("heading", f"{number}. {_plain(str(one.get('title') or 'Report'))}")
    pieces = [piece for line in re.split(r"\s*\n\s*", text) if line.strip() for piece in _pieces(line.strip())]
    note = next(
        (at for at, piece in enumerate(pieces) if at and _LEAST_FOOTNOTE < len(piece) < _LONGEST_FOOTNOTE), None
    )
    yield from (Unit("paragraph", piece) for at, piece in enumerate(pieces) if at != note)
    named = Counter(_plain(str(each["surface"])) for each in one.get("toponyms") or ())  # type: ignore[attr-defined]
    if number % 4 == 1 and named:
        rows = [("Place", "Times"), *((name, str(count)) for name, count in named.most_common(_ROWS))]
        yield from (Unit("row", " | ".join(cells), cells) for cells in rows)
    if note is not None:
        yield Unit("footnote", pieces[note])


def _pieces(line: str) -> Iterator[str]:
    """Cut what has no paragraphs into some of a usual length, between sentences."""
    piece = ""
    for sentence in _SENTENCE.split(line):
        if piece and len(piece) + len(sentence) > _LONGEST:
            yield piece
            piece = ""
        piece = f"{piece} {sentence}".strip()
    yield piece


def _plain(text: str) -> str:
    """Return a text in letters that all tools have: Latin ones as they are, others without their marks."""
    kept = []
    for character in unicodedata.normalize("NFC", text):
        if ord(character) <= _LAST_LATIN or character in _KEPT:
            kept.append(character)
        else:
            kept += [one for one in unicodedata.normalize("NFKD", character) if ord(one) <= _LAST_LATIN] or [" "]
    return "\n".join(" ".join(line.split()) for line in "".join(kept).split("\n"))
