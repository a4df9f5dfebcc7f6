"""When a journey took place: the date that its sentences name, or that stands at the head of their paragraph.

Of several dates in the sentences the one that stands nearest to where the journey begins counts. Where they name none,
the label does that begins their line ("12 May. Marched to ...") or is the line above them, as in a diary. "That night"
and "the next day" are reckoned from that label, or from the last day that was named before. How a date is read is for
`geomap.reports.dating`.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from geomap.model import Span, Status, ToldDate
from geomap.reports.dating.date_words import TO_COME, WEEKDAYS
from geomap.reports.dating.dates_in_prose import Written, day_after, find_days_after, find_told_dates
from geomap.reports.dating.written_dates import StatedDate

__all__ = ["JourneyDates"]

_SEARCHED = 2000
"""Characters before a paragraph in which the line of a date above it is sought, or the year that it is of."""

_STRETCH = 20_000
"""Characters that are a diary or none."""

_LONGEST_LABEL = 60
_ANY_DAY = Written(2000, 1, 1)
_BESIDE, _WITHIN = 6, 2
"""Characters between a place and the date of what happened there ("in London, in 1830"), and the land it lies in."""

_ENDS = re.compile(r"[.;:!?\n]")
_PARTED = re.compile(r"[;.,:]")
_PARTS_COST = 30
"""How many characters farther off a date is by a mark that parts it from a place."""

_LABEL_ENDS = re.compile(r"(?:,?\s*\d{1,2}[:.]?\d\d\s?[A-Za-z]{0,3}\b)?[\s*_#)\]]*(?:[.:–—|]|-\s|$)")
"""What stands behind the date of a label: perhaps a time of day, and then what parts it from the rest."""
_WORD = re.compile(r"\w+")
_LINE_END = re.compile(r"\n")
_LETTER = re.compile(r"[^\W\d_]")


class JourneyDates:
    """Reads the dates of the journeys of one report."""

    def __init__(self, text: str, date: str | None) -> None:
        """Take the text of a report, and its date as ISO 8601 writes it, if it has one."""
        self._text = text
        self._written = Written.of(date)
        self._dated_stretches: dict[int, bool] = {}

    def of(
        self, evidence: Collection[Span], stops: Collection[Span], places: Iterable[Span], *, status: Status
    ) -> ToldDate | None:
        """Return when a journey took place.

        Args:
            evidence: The sentences that tell of it.
            stops: Where its stops stand.
            places: Where other places are named: a date right behind one is of what happened there.
            status: What is said of it; what is planned, or expected, is still to come.
        """
        begins = min(stops)
        ahead = status is Status.PLANNED or (status is Status.POSSIBLE and any(map(self._is_to_come, evidence)))
        # "Dorchester, Massachusetts": what follows a stop closely only says where it is.
        others = [one for one in places if one not in stops and not self._is_behind(one, stops, most=_WITHIN)]
        named = [one for sentence in evidence for one in self._dates(sentence, ahead=ahead) if not _meets(one, stops)]
        found = [one for one in named if not self._is_behind(one.span, others, most=_BESIDE)]
        if found:
            return _told(min(found, key=lambda one: (self._gap(one.span, begins), one.span)))
        label = None if named else self._label(min(evidence).start, ahead=ahead)
        return label if named else self._after_that(evidence, begins, label) or label

    def _after_that(self, evidence: Collection[Span], begins: Span, label: ToldDate | None) -> ToldDate | None:
        """Return the day that sentences name beside the one told of last, as "the next day" does."""
        there = [
            (days, Span(sentence.start + span.start, sentence.start + span.end))
            for sentence in evidence
            for days, span in find_days_after(self._text[sentence.start : sentence.end])
        ]
        if not there:
            return None
        days, span = min(there, key=lambda one: (self._gap(one[1], begins), one[1]))
        before = [] if label else self._dates(Span(max(0, span.start - _SEARCHED), span.start), ahead=False)
        last = label.date if label else before[-1].date if before else None
        day = last and day_after(last, days)
        return ToldDate(day, span) if day else None

    def _is_to_come(self, sentence: Span) -> bool:
        words = _WORD.findall(self._text[sentence.start : sentence.end].lower())
        return not TO_COME.isdisjoint(words)

    def _is_behind(self, span: Span, places: Iterable[Span], *, most: int) -> bool:
        """Whether something stands closely behind a place, in its sentence."""
        between = (self._text[place.end : span.start] for place in places if 0 <= span.start - place.end <= most)
        return any(_ENDS.search(one) is None for one in between)

    def _dates(self, span: Span, *, ahead: bool) -> list[StatedDate]:
        """Return the dates in a stretch of the text."""
        written = self._written if self._written and self._written.month else self._written_there(span.start)
        found = find_told_dates(self._text[span.start : span.end], written, ahead=ahead)
        return [
            StatedDate(one.date, Span(one.span.start + span.start, one.span.end + span.start), one.doubt)
            for one in found
        ]

    def _written_there(self, at: int) -> Written | None:
        """Return the year that a text is at, where its date tells no more than a year: that of the last date before."""
        before = find_told_dates(self._text[max(0, at - _SEARCHED) : at])
        last = Written.of(before[-1].date) if before else None
        return Written(last.year) if last else self._written

    def _gap(self, date: Span, place: Span) -> int:
        """Return how far a date is from a place, in characters; one behind a comma or the like is farther."""
        start, end = (date.end, place.start) if date.end <= place.start else (place.end, date.start)
        parted = len(_PARTED.findall(self._text, start, end)) if date.start >= place.end else 0
        return end - start + _PARTS_COST * parted

    def _label(self, at: int, *, ahead: bool) -> ToldDate | None:
        """Return the date that begins the line of a place in the text, or is a line above it that is nothing else."""
        start = self._text.rfind("\n", 0, at) + 1
        if (label := self._label_at(start, ahead=ahead)) and label.span.end <= at:
            return _told(label)
        least = max(0, start - _SEARCHED)
        while start > least and self._is_dated_by_lines(start // _STRETCH):
            start = self._text.rfind("\n", least, start - 1) + 1
            label = self._label_at(start, ahead=ahead)
            if label and not _LETTER.search(self._rest_of_line(label.span.end)):
                return _told(label)
        return None

    def _is_dated_by_lines(self, stretch: int) -> bool:
        """Whether a stretch of the text has the lines of a diary or a log: several that are a date and nothing else."""
        if stretch not in self._dated_stretches:
            first = stretch * _STRETCH
            starts = [first, *(first + one.end() for one in _LINE_END.finditer(self._text[first : first + _STRETCH]))]
            labels = [label for start in starts if (label := self._label_at(start, ahead=False))]
            alone = [one for one in labels if not _LETTER.search(self._rest_of_line(one.span.end))]
            self._dated_stretches[stretch] = len(alone) > 1
        return self._dated_stretches[stretch]

    def _rest_of_line(self, at: int) -> str:
        return self._text[at : at + _LONGEST_LABEL].partition("\n")[0]

    def _label_at(self, start: int, *, ahead: bool) -> StatedDate | None:
        """Return the date with which a line begins, as its label."""
        line = self._text[start : start + _LONGEST_LABEL].partition("\n")[0]
        # Most lines are no label, and to find the year that a text is at takes time.
        if not any(map(str.isdigit, line)) or not find_told_dates(line, _ANY_DAY):
            return None
        found = self._dates(Span(start, start + len(line)), ahead=ahead)
        if not found:
            return None
        before, after = line[: found[0].span.start - start], line[found[0].span.end - start :]
        begins = all(word in WEEKDAYS or word[0].isdigit() for word in _WORD.findall(before.lower()))
        return found[0] if begins and _LABEL_ENDS.match(after) else None


def _meets(date: StatedDate, stops: Collection[Span]) -> bool:
    return any(date.span.start < stop.end and stop.start < date.span.end for stop in stops)


def _told(date: StatedDate) -> ToldDate:
    return ToldDate(date.date, date.span)
