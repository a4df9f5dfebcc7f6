"""Which column of a table holds the text of its reports, and which their id, title, date and source.

What the user names holds. The rest is recognised by its title and by what stands in the first rows: a text has words, a
date is one, an id occurs once. Not here: reading files. Always holds: no column that is named is taken for two things,
and the choice depends on the titles and the first `SAMPLE` rows alone.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from gazetteer.util.text import shortened
from geomap.errors import ReportInvalid
from geomap.reports.dating.date_fields import read_date
from geomap.reports.dating.written_dates import Order, order_of
from geomap.reports.left_out import LeftOutKind

SAMPLE = 1_000
"""Rows that are looked at before the first is read."""

_LEAST_WORDS, _LEAST_LETTERS, _LEAST_NAMED = 5, 30, 3
"""Words and letters of the cells of a column of text on average; words where its title says that it is one."""

_MOST_WEIGHED, _NAMED = 400, 3
"""Characters beyond which a longer text is no more one; how many times as much one with a usual title counts."""

_MOST_SHOWN = 30


@dataclass(frozen=True, slots=True)
class TableColumns:
    """The columns that the user names, by their titles, and what else he says of tables.

    Attributes:
        text: Those with the text; several are put together. None named means: guess.
        id, title, date, source: Those with the id, the title, the date, and who published it.
        order: How dates of numbers are to be read that can be read in two ways.
        tell: Called with a line for each table that says which columns were taken for what.
    """

    text: tuple[str, ...] = ()
    id: str | None = None
    title: str | None = None
    date: str | None = None
    source: str | None = None
    order: Order | None = None
    tell: Callable[[str], None] | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """Positions of the columns by what they hold, and the order of day and month in that of dates."""

    text: tuple[int, ...]
    places: Mapping[str, int]
    order: Order | None


class NoText(Exception):
    """No column looks like one of texts; `str` of it lists the columns, `place` is one that seems to name places."""

    def __init__(self, columns: str, *, place: str = "") -> None:
        """Take the columns, for messages."""
        super().__init__(columns)
        self.place = place


def choose(titles: Sequence[str], sample: Sequence[Sequence[str]], *, named: TableColumns, where: str) -> Choice:
    """Choose the columns of a table.

    Args:
        titles: The titles of its columns.
        sample: Its first rows.
        named: What the user names.
        where: The file, for messages.

    Raises:
        ReportInvalid: A column that the user names is not there.
        NoText: None is named for the text, and none looks like one.
    """
    places = _named(titles, named, where)
    text = tuple(position(titles, title, where=where) for title in named.text)
    if not text:
        text = _named_in(_export(titles).get("text", ""), titles) or _text(titles, sample, taken=set(places.values()))
    if not text:
        of_places = _named_in(_data()["usual"]["place"], titles)
        raise NoText(_listed(titles), place=titles[of_places[0]] if of_places else "")
    return _with_others(titles, sample, named, text, places)


def choose_beside(
    titles: Sequence[str], sample: Sequence[Sequence[str]], *, taken: Collection[int], named: TableColumns, where: str
) -> Choice:
    """Choose what a table has of its rows beside columns that are taken; the text of the choice is those."""
    return _with_others(titles, sample, named, tuple(taken), _named(titles, named, where))


def _named(titles: Sequence[str], named: TableColumns, where: str) -> dict[str, int]:
    wanted = {part: getattr(named, part) for part in ("id", "title", "date", "source")}
    return {part: position(titles, title, where=where) for part, title in wanted.items() if title is not None}


def _with_others(
    titles: Sequence[str],
    sample: Sequence[Sequence[str]],
    named: TableColumns,
    text: tuple[int, ...],
    places: dict[str, int],
) -> Choice:
    """Add the columns that are recognised by their titles and by what stands in them."""
    export = _export(titles)
    for part, fits in _FITS.items():
        taken = {*text, *places.values()}
        usual = f"{export.get(part, '')} {_data()['usual'][part]}"
        found = (at for at in _named_in(usual, titles) if at not in taken and fits(_column(sample, at)))
        if part not in places and (at := next(found, None)) is not None:
            places[part] = at
    dates = _column(sample, places["date"]) if "date" in places else []
    return Choice(text, places, named.order or order_of(dates))


def known_titles(titles: Sequence[str]) -> int:
    """Count the titles that are usual ones of tables of reports."""
    usual = _usual()
    return sum(_key(title) in usual for title in titles)


def titles_of_gdelt(cells: Sequence[str]) -> tuple[str, ...] | None:
    """Return the titles of a file of GDELT's events, which has none, if this is its first row; else None."""
    if not (len(cells) > 50 and cells[0].isdecimal() and read_date(cells[1])):
        return None
    columns = _data()["gdelt_events"]
    parts = columns["of_each_place"].split()
    for of_each in (parts, [part for part in parts if part not in columns["not_in_the_first"].split()]):
        of_places = [f"{whose}_{part}" for whose in columns["whose"].split() for part in of_each]
        titles = (*columns["before_places"].split(), *of_places, *columns["behind_places"].split())
        if len(cells) == len(titles):
            return titles
    return None


def in_words(choice: Choice, titles: Sequence[str], *, what: str) -> str:
    """Return which columns were taken for what, for people: `text from notes, date from event_date`."""
    text = " and ".join(shortened(titles[at], limit=_MOST_SHOWN) for at in choice.text)
    others = (f"{part} from {shortened(titles[at], limit=_MOST_SHOWN)}" for part, at in choice.places.items())
    return ", ".join([f"{what} from {text}", *others])


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:
    return tomllib.loads((files(__package__) / "usual_columns.toml").read_text("utf-8"))


@lru_cache(maxsize=1)
def _usual() -> frozenset[str]:
    return frozenset(_key(title) for titles in _data()["usual"].values() for title in titles.split())


def _key(title: str) -> str:
    """Return the form under which titles are compared: `date.created`, `Date created` and `date_created` are one."""
    # The builder's tables bring numpy, which no command needs for its help.
    from gazetteer.building.tables.headings import plain

    return plain(title).replace("_", "")


def _export(titles: Sequence[str]) -> Mapping[str, str]:
    """Return what is known of an export that has such titles; nothing where none has."""
    found = set(map(_key, titles))
    return next((one for one in _data()["exports"] if found.issuperset(map(_key, one["has"].split()))), {})


def _named_in(usual: str, titles: Sequence[str]) -> tuple[int, ...]:
    """Return the positions of the titles that are in a list, in the order of the list."""
    at = {_key(title): number for number, title in reversed(list(enumerate(titles)))}
    return tuple(at[title] for title in dict.fromkeys(map(_key, usual.split())) if title in at)


def position(titles: Sequence[str], title: str, *, where: str) -> int:
    """Return the position of the column with a title.

    Raises:
        ReportInvalid: There is none.
    """
    for form in (str, _key):
        found = [number for number, one in enumerate(titles) if form(one) == form(title)]
        if found:
            return found[0]
    error = ReportInvalid(f"has no column {shortened(title)}", where=where, advice=f"its columns are {_listed(titles)}")
    error.kind = LeftOutKind.NO_COLUMN
    raise error


def _listed(titles: Sequence[str]) -> str:
    shown = [shortened(title, limit=_MOST_SHOWN) for title in titles[:_MOST_SHOWN] if title.strip()]
    return ", ".join([*shown, *(["..."] if len(titles) > _MOST_SHOWN else [])]) or "without titles"


def _column(sample: Sequence[Sequence[str]], at: int) -> list[str]:
    """Return the cells of a column that are not blank."""
    return [row[at].strip() for row in sample if at < len(row) and row[at].strip()]


def _text(titles: Sequence[str], sample: Sequence[Sequence[str]], *, taken: set[int]) -> tuple[int, ...]:
    """Return the column that looks most like one of texts; else one of headings."""
    usual = set(_named_in(_data()["usual"]["text"], titles))
    headings = [at for at in _named_in(_data()["usual"]["heading"], titles) if at not in taken]
    weights = {
        at: _weight(_column(sample, at), named=at in usual)
        for at in range(len(titles))
        if at not in taken and at not in headings
    }
    best = max(weights, key=lambda at: (weights[at], -at), default=None)
    if best is not None and weights[best]:
        return (best,)
    return tuple(at for at in headings if _weight(_column(sample, at), named=False))[:1]


def _weight(cells: Sequence[str], *, named: bool) -> float:
    """Return how much the cells of a column look like texts, 0 where they do not."""
    if not cells:
        return 0.0
    words = sum(len(cell.split()) for cell in cells) / len(cells)
    letters = sum(sum(map(str.isalpha, cell)) for cell in cells) / len(cells)
    # Scripts without spaces have no words to count.
    unspaced = letters >= _LEAST_LETTERS and not any(cell.isascii() for cell in cells)
    if named:
        return _NAMED * min(letters, _MOST_WEIGHED) if words >= _LEAST_NAMED or unspaced else 0.0
    return min(letters, _MOST_WEIGHED) if (words >= _LEAST_WORDS and letters >= _LEAST_LETTERS) or unspaced else 0.0


def _are_ids(cells: Sequence[str]) -> bool:
    return bool(cells) and len(set(cells)) == len(cells)


def _are_dates(cells: Sequence[str]) -> bool:
    return bool(cells) and 2 * sum(read_date(cell) is not None for cell in cells) >= len(cells)


_FITS: Mapping[str, Callable[[Sequence[str]], bool]] = {
    "id": _are_ids, "date": _are_dates, "title": bool, "source": bool, "address": bool, "author": bool,
}  # fmt: skip
"""What the cells of a column have to be to hold each part of a report."""
