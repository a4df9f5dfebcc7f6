"""Corrections by hand: what a name means, in one report or in all, whatever the models make of it.

A file of corrections is CSV with the columns `surface`, `report` and `place`. A line says that a name stands for a
place of the gazetteer (`geonames:167680`), for a point (`35.358,36.652`, latitude first, as people write it), or for
none (`not a place`), in the report with an id or in every one (`*`). docs/corrections.md explains the form.

Corrections are laid on the mentions before they are resolved, so that a corrected name helps to place its neighbours;
the resolver keeps to them. Not here: recognition, resolution, and reading routes, which see a corrected place as any
other.

Always holds: a line for a report beats one for all, the same spelling beats one that only folds to the same key; a file
with an invalid line is not used at all; spans stay disjoint and in text order.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gazetteer import Gazetteer, Match, NameForm, Place, Step
from gazetteer.names.keys import fold
from gazetteer.spreadsheets.matching import parse_degrees
from gazetteer.util.csv_dialect import allow_long_cells, delimiter_of
from gazetteer.util.encoding import decode_text
from gazetteer.util.files import reason
from gazetteer.util.text import shortened
from geomap.errors import CorrectionsInvalid, GeomapError
from geomap.model import CERTAIN, Mention, MentionForm, Span
from geomap.recognise.coordinates import place_at
from geomap.reports.readable import readable_text
from geomap.resolve.occurrences import Surfaces

EVERY_REPORT = "*"
"""What stands for all reports in the column `report`."""

NOT_A_PLACE = "not a place"
"""What the column `place` says of a name that names none."""

COLUMNS = ("surface", "report", "place")
"""The columns that the header names, in any order; further ones are for the user's own notes."""

LAYER = "corrections"
"""The layer of the points that corrections bring; no gazetteer holds them."""

LARGEST = 16 * 2**20
"""Bytes of the largest file of corrections that is read."""

_LONGEST_SURFACE = 200
_LONGEST_CELL = 10_000
_FORMULA = ("=", "+", "@")
_FORMULA_IN_SPREADSHEETS = (*_FORMULA, "-", "＝", "＋", "－", "＠")
_DEGREES = re.compile(r"[-+\u2212]?[0-9]{1,3}(?:\.[0-9]{1,15})?")
_IDENTIFIER = re.compile(r"[^\s:,]+:\S+")
_ADVICE = (
    f'write a gazetteer id such as geonames:167680, latitude and longitude such as "35.358,36.652", or {NOT_A_PLACE}'
)


@dataclass(frozen=True, slots=True)
class Correction:
    """One line of a file of corrections.

    Attributes:
        surface: The name as reports have it.
        report: Id of the report it is for; `EVERY_REPORT` for all.
        place: What it stands for; None for no place.
        line: The line of the file, counted from 1.
    """

    surface: str
    report: str
    place: Place | None
    line: int


class Corrections:
    """The corrections of one file, and which of them were used; for any number of reports, and of threads."""

    def __init__(self, corrections: Iterable[Correction], *, where: str) -> None:
        """Take corrections that do not contradict each other, and the name of the file they were read from."""
        self._where = where
        self._all = tuple(corrections)
        grouped: dict[str, list[Correction]] = {}
        for correction in self._all:
            grouped.setdefault(correction.report, []).append(correction)
        self._by_report = {report: _Lines(lines) for report, lines in grouped.items()}
        self._used: set[int] = set()
        self._read: set[str] = set()

    def lay_on(
        self, mentions: Sequence[Mention], *, report: str, text: str, search: bool = True
    ) -> tuple[Mention, ...]:
        """Correct the mentions of a report before they are resolved.

        Args:
            mentions: Disjoint mentions in text order.
            report: Id of the report.
            text: Its text.
            search: Whether to look for corrected names that are not among the mentions.

        Returns:
            The mentions in text order, without those that name no place, with those that were missing. A corrected
            mention has its place as the only candidate and says which line gave it.
        """
        self._read.add(report)
        kept: Sequence[Mention] = [
            found for mention in mentions if (found := self._corrected(mention, report)) is not None
        ]
        for lines in self._lines_for(report) if search else ():
            kept = self._with_missing(kept, report=report, text=text, surfaces=lines.surfaces)
        return tuple(kept)

    def unused(self) -> tuple[CorrectionsInvalid, ...]:
        """Return a notice for each line that no report so far had a use for, in the order of the file."""
        notices = []
        for line in self._all:
            if line.line in self._used:
                continue
            first = self._by_report[line.report].find(line.surface) or line
            if first.line != line.line:
                why = f"line {first.line} says the same"
            elif line.report != EVERY_REPORT and line.report not in self._read:
                why = f'no report has the id "{shortened(line.report)}"'
            elif line.place is None:
                why = f'no report that it is for has "{shortened(line.surface)}" as a place'
            else:
                why = f'no report that it is for names "{shortened(line.surface)}", or another line decides'
            notices.append(CorrectionsInvalid(f"was not used: {why}", where=self._where, line=line.line))
        return tuple(notices)

    def _lines_for(self, report: str) -> list[_Lines]:
        """Return the lines for a report, then those for all."""
        return [self._by_report[key] for key in (report, EVERY_REPORT) if key in self._by_report]

    def _corrected(self, mention: Mention, report: str) -> Mention | None:
        """Return a mention with the place that a line gives it, if one does; None where one says it names no place."""
        correction = next(filter(None, (lines.find(mention.surface) for lines in self._lines_for(report))), None)
        if correction is None:
            return mention
        self._used.add(correction.line)
        if correction.place is None:
            return None
        match = Match(correction.place, mention.surface, NameForm.NAME, Step.EXACT, 1.0)
        return replace(mention, candidates=(match,), probability=CERTAIN, correction=correction.line)

    def _with_missing(
        self, mentions: Sequence[Mention], *, report: str, text: str, surfaces: Surfaces
    ) -> Sequence[Mention]:
        """Add the corrected names that stand in the text and were not found; what overlaps them gives way.

        One that lies within a longer name that was found belongs to that name: York in New York.
        """
        added: list[Mention] = []
        dropped: set[Span] = set()
        following = 0
        for span in surfaces.occurrences(text):
            while following < len(mentions) and mentions[following].span.end <= span.start:
                following += 1
            last = following
            while last < len(mentions) and mentions[last].span.start < span.end:
                last += 1
            met = mentions[following:last]
            if any(one.correction is not None or _holds(one.span, span) for one in met):
                continue
            bare = Mention(span, text[span.start : span.end], MentionForm.NAME, (), CERTAIN)
            mention = self._corrected(bare, report)
            if mention is not None and mention.correction is not None:
                dropped.update(one.span for one in met)
                added.append(mention)
        kept = [mention for mention in mentions if mention.span not in dropped]
        return sorted([*kept, *added], key=lambda mention: mention.span)


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


class _Lines:
    """The corrections for one report, or for all, by surface."""

    def __init__(self, corrections: Sequence[Correction]) -> None:
        self._exact: dict[str, Correction] = {}
        self._folded: dict[str, list[Correction]] = {}
        for correction in corrections:
            self._exact.setdefault(correction.surface, correction)
            self._folded.setdefault(fold(correction.surface), []).append(correction)
        self.surfaces = Surfaces(line.surface for line in self._exact.values() if line.place is not None)

    def find(self, surface: str) -> Correction | None:
        """Return the correction of a name as it is spelt, else of its folded key where all spellings of it agree."""
        exact = self._exact.get(surface)
        if exact:
            return exact
        folded = self._folded.get(fold(surface), [])
        return folded[0] if len({_key(correction.place) for correction in folded}) == 1 else None


def read_corrections(
    path: Path, *, gazetteer: Gazetteer, on_error: Callable[[GeomapError], None] | None = None
) -> Corrections:
    """Read a file of corrections.

    Args:
        path: A CSV file with a header, separated by commas, semicolons or tabulators.
        gazetteer: Where ids are looked up.
        on_error: Called with the error of each invalid line but the last, which is raised. By default the first is.

    Raises:
        CorrectionsInvalid: The file cannot be read, or a line of it is invalid.
    """
    rows = _rows(_text(path), where=str(path))
    header, line = next(rows, ([], 1))
    positions = _positions(header, where=str(path), line=line)
    errors: list[GeomapError] = []
    read: list[Correction] = []
    first: dict[tuple[str, str], Correction] = {}
    try:
        for cells, number in rows:
            try:
                surface, report, place = _cells(cells, positions, width=len(header))
                correction = Correction(surface, report, _place(place, name=surface, gazetteer=gazetteer), number)
                _check_agrees(correction, first.setdefault((surface, report), correction))
                read.append(correction)
            except ValueError as error:
                errors.append(CorrectionsInvalid(str(error), where=path, line=number))
    except CorrectionsInvalid as error:
        errors.append(error)
    if errors:
        if on_error is None:
            raise errors[0]
        for early in errors[:-1]:
            on_error(early)
        raise errors[-1]
    return Corrections(read, where=str(path))


def _text(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except OSError as error:
        advice = "check the spelling of the path"
        raise CorrectionsInvalid(f"cannot be read: {reason(error)}", where=path, advice=advice) from error
    except ValueError:
        raise CorrectionsInvalid("cannot be a file", where=path, advice="check the spelling of the path") from None
    if len(data) > LARGEST:
        raise CorrectionsInvalid(f"holds more than {LARGEST // 2**20} MB", where=path, advice="split it")
    return decode_text(data, where=str(path), error=CorrectionsInvalid, advice="save it as CSV in UTF-8")


def _rows(text: str, *, where: str) -> Iterator[tuple[list[str], int]]:
    """Yield the cells of each line that is not blank, with the line that it begins in."""
    allow_long_cells()
    delimiter = delimiter_of(text.partition("\n")[0])
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    begins = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield cells, begins
            begins = reader.line_num + 1
    except csv.Error as error:
        what = f"is not CSV: {error}"
        advice = "close the quotation marks, and double those inside a cell"
        raise CorrectionsInvalid(what, where=where, line=begins, advice=advice) from error


def _positions(header: Sequence[str], *, where: str, line: int) -> tuple[int, int, int]:
    names = [cell.strip().lower() for cell in header]
    for column in COLUMNS:
        if names.count(column) != 1:
            what = f'has {"no column" if column not in names else "more than one column"} "{column}"'
            advice = f"begin the file with the header {','.join(COLUMNS)}"
            raise CorrectionsInvalid(what, where=where, line=line, advice=advice)
    surface, report, place = map(names.index, COLUMNS)
    return surface, report, place


def _unescaped(value: str) -> str:
    """Return a cell without the apostrophe that keeps spreadsheets from taking it for a formula."""
    return value[1:] if value.startswith("'") and value[1:].lstrip().startswith(_FORMULA_IN_SPREADSHEETS) else value


def _cells(cells: Sequence[str], positions: tuple[int, int, int], *, width: int) -> tuple[str, str, str]:
    """Return surface, report and place of a line; ValueError says what is wrong with it."""
    if len(cells) != width:
        advice = (
            'put latitude and longitude into quotation marks: "35.358,36.652"' if len(cells) > width else "fill it up"
        )
        raise ValueError(f"has {len(cells)} cells where the header has {width}; {advice}")
    values = [cells[position].strip() for position in positions]
    for column, value in zip(COLUMNS, values, strict=True):
        if not value:
            raise ValueError(f"has no {column}; {'write * for every report' if column == 'report' else 'fill it in'}")
        if len(value) > _LONGEST_CELL or (column == "surface" and len(value) > _LONGEST_SURFACE):
            raise ValueError(f"has a {column} of {len(value):,} characters; is a quotation mark left open?")
        if column != "report" and value.startswith(_FORMULA):
            raise ValueError(f'has a formula as {column}, "{shortened(value, limit=40)}"; write the plain text')
        control = next((character for character in value if unicodedata.category(character) == "Cc"), None)
        if control:
            raise ValueError(f"has the control character {control!a} in the {column}; take it out")
    surface, report, place = (_unescaped(value) for value in values)
    # A name may be copied from a report with what no reader sees in it, and reports are read without that.
    surface = readable_text(surface).strip() or surface
    if not fold(surface):
        raise ValueError(f'has a surface without letters and digits, "{shortened(surface, limit=40)}"; write a name')
    return surface, report, place


def _place(value: str, *, name: str, gazetteer: Gazetteer) -> Place | None:
    """Return what the column `place` means; ValueError says why it means nothing."""
    if " ".join(value.lower().split()) == NOT_A_PLACE:
        return None
    lat, comma, lon = value.partition(",")
    if comma:
        return _point(lat, lon, name=name, gazetteer=gazetteer)
    if _IDENTIFIER.fullmatch(value):
        place = gazetteer.get(value)
        if place is None:
            raise ValueError(f'gives the place "{shortened(value)}", which the gazetteer does not have; look it up')
        return place
    hint = f"did you mean geonames:{value}?" if value.isascii() and value.isdigit() else _ADVICE
    raise ValueError(f'gives "{shortened(value)}" as place; {hint}')


def _point(lat: str, lon: str, *, name: str, gazetteer: Gazetteer) -> Place:
    degrees = []
    for text, what, limit in ((lat.strip(), "latitude", 90), (lon.strip(), "longitude", 180)):
        if not _DEGREES.fullmatch(text):
            raise ValueError(f'gives "{shortened(text, limit=40)}" as {what}; write decimal degrees such as 35.358')
        value = parse_degrees(text, what) + 0.0
        if abs(value) > limit:
            raise ValueError(f"gives the {what} {text}, which is beyond {limit} degrees; latitude comes first")
        degrees.append(value)
    y, x = degrees
    identifier = f"correction:{_decimals(y)},{_decimals(x)}"
    return place_at(x, y, identifier=identifier, name=name, layer=LAYER, areas=gazetteer)


def _decimals(degrees: float) -> str:
    """Return degrees with six decimals, or with four where that says the same."""
    return f"{degrees:.6f}".removesuffix("00")


def _check_agrees(correction: Correction, earlier: Correction) -> None:
    if earlier is correction:
        return
    said = f'"{shortened(correction.surface)}" in {_shown_report(correction.report)}'
    if _key(earlier.place) != _key(correction.place):
        raise ValueError(f"contradicts line {earlier.line} about {said}; keep one of them")


def _shown_report(report: str) -> str:
    return "every report" if report == EVERY_REPORT else f'report "{shortened(report)}"'


def _key(place: Place | None) -> str:
    return "" if place is None else place.id
