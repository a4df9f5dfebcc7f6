"""What all reports say of places and names: one tally for each name that is read as some place.

Whether a name that is read as a place is placed there is known only at the end, when all reports have said how sure
they are (`geomap.document.sureness`). So tallies are kept a reading, and laid together then.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from gazetteer import Place
from geomap.document.evidence import Evidence
from geomap.document.place_features import NAMING, add_alternatives, is_spelling, place_key, spelt_most
from geomap.document.pooled.aside import Aside
from geomap.document.pooled.days import Days
from geomap.document.pooled.strongest import MOST_KEPT, Kept, keep, keeps
from geomap.document.sureness import Sureness, Tallies, folded
from geomap.model import Alternative, Finding, MentionForm, Report

_MOST_SPELLINGS = 50
"""Ways to write one name that are told apart; others count for the first of them."""


@dataclass(slots=True)
class Naming:
    """A name that is read as one place, or as none.

    Attributes:
        number: The number of the reading.
        name: The name without case and accents.
        surest: The surest finding, without what it was chosen from.
        mentions: How many there are.
        alternatives: What else it could be, by id.
        spellings, surfaces: How often it is written how, where the words are a name, and in all.
        kept: The strongest of its mentions.
        days: Of when the reports are.
    """

    number: int
    name: str
    surest: Finding
    mentions: int = 0
    alternatives: dict[str, Alternative] = field(default_factory=dict)
    spellings: dict[str, int] = field(default_factory=dict)
    surfaces: dict[str, int] = field(default_factory=dict)
    kept: list[Kept] = field(default_factory=list)
    days: Days = field(default_factory=Days)


@dataclass(frozen=True, slots=True)
class Named:
    """All that is said of one place, or of one name that is not placed.

    Attributes:
        key: That of the place, or the name.
        readings: The tallies that make it up.
        guesses: Unsure readings of a name, whose places are its first guesses.
    """

    key: str
    readings: tuple[Naming, ...]

    @property
    def mentions(self) -> int:
        """How many mentions there are."""
        return sum(one.mentions for one in self.readings)

    def surest(self, sureness: Sureness) -> Finding:
        """Return the surest finding."""
        return min(self.readings, key=lambda one: (-sureness.of(one.surest).confidence, one.kept[0][:3])).surest

    def kept(self, most: int) -> list[Kept]:
        """Return the strongest mentions, the first of each report."""
        found: list[Kept] = []
        for one in sorted(one for reading in self.readings for one in reading.kept):
            if all(other[1] != one[1] for other in found):
                found.append(one)
        return found[:most]

    def alternatives(self, sureness: Sureness, *, is_placed: bool) -> Iterable[Alternative]:
        """Return what else it could be; of a name that is not placed, also what its readings take it for."""
        for one in self.readings:
            if not is_placed and one.surest.place is not None:
                yield Alternative(one.surest.place, sureness.of(one.surest).confidence)
            yield from one.alternatives.values()

    def told(self, *, is_placed: bool) -> dict[str, Any]:
        """Return the member `told` of its feature."""
        days = Days()
        spelt: Counter[str] = Counter()
        for one in self.readings:
            days.include(one.days)
            spelt.update(one.spellings)
        said: dict[str, Any] = {"mentions": self.mentions, **days.members()}
        if is_placed and spelt and (first := self.readings[0].surest).place is not None and first.offset is None:
            said["spelling"] = spelt_most(dict(sorted(spelt.items())), own=first.place.name)
        return said

    def surface(self) -> str:
        """Return how it is written most often."""
        surfaces: Counter[str] = Counter()
        for one in self.readings:
            surfaces.update(one.surfaces)
        return min(surfaces, key=lambda words: (-surfaces[words], words))


class Namings:
    """Tallies of all mentions, which are put aside besides.

    Attributes:
        aside: All mentions, each as `row_of` makes it.
        tallies: How sure the reports are of each reading.
    """

    def __init__(self, *, demonyms: bool, most: int = MOST_KEPT) -> None:
        """Begin with nothing.

        Args:
            demonyms: Whether a demonym counts as a mention of its country.
            most: How many mentions of each reading are kept.
        """
        self.aside = Aside()
        self.tallies = Tallies()
        self._demonyms, self._most = demonyms, most
        self._known: dict[tuple[str, str], Naming] = {}

    def __len__(self) -> int:
        """Return how many readings there are."""
        return len(self._known)

    def add(self, evidence: Evidence, findings: Iterable[Finding], *, days: Days) -> None:
        """Add what was found in one report.

        Args:
            evidence: The evidence of the report.
            findings: What was found in it.
            days: The days of its date.
        """
        report, findings = evidence.report, list(findings)
        self.tallies.add(findings)
        for finding in findings:
            name, place = folded(finding.surface), finding.place
            if finding.form is MentionForm.DEMONYM and not self._demonyms:
                continue
            key = "" if place is None else _key(place, finding)
            naming = self._known.get((key, name))
            if naming is None:
                naming = self._known[(key, name)] = Naming(len(self._known), name, _bare(finding))
            at = self.aside.add((naming.number, report.id, report.title, report.date, report.source,
                                 *_row(evidence, finding)))  # fmt: skip
            naming.mentions += 1
            naming.days.include(days)
            _count(naming.surfaces, finding.surface)
            spelt = " ".join(finding.surface.split())
            if finding.form.value in NAMING and is_spelling(spelt):
                _count(naming.spellings, spelt)
            if finding.alternatives:
                add_alternatives(naming.alternatives, finding.alternatives)
            start = finding.span.start
            if keeps(naming.kept, -finding.confidence, report.id, start, most=self._most):
                keep(naming.kept, (-finding.confidence, report.id, start, at), most=self._most)
                if naming.kept[0][3] == at:
                    naming.surest = _bare(finding)

    def settled(self, sureness: Sureness) -> tuple[list[Named], list[Named]]:
        """Return the places and the names that are not placed, those that are named most first.

        Args:
            sureness: What `tallies` come to.
        """
        places: dict[str, list[Naming]] = {}
        names: dict[str, list[Naming]] = {}
        for (key, name), naming in self._known.items():
            place = naming.surest.place
            if place is not None and (place.id, name) in sureness.sure:
                places.setdefault(key, []).append(naming)
            else:
                names.setdefault(name, []).append(naming)
        return _ordered(places), _ordered(names)

    def placed(self, sureness: Sureness) -> set[int]:
        """Return the numbers of the readings that are placed; the argument is that of `settled`."""
        return {
            naming.number
            for (_, name), naming in self._known.items()
            if (place := naming.surest.place) is not None and (place.id, name) in sureness.sure
        }


def report_of(row: tuple[Any, ...]) -> Report:
    """Return the report of a mention that was put aside, without its text."""
    _, name, title, date, source, *_ = row
    return Report(name, "", title=title, date=date, source=source)


def mention_of(row: tuple[Any, ...]) -> dict[str, Any]:
    """Return a mention that was put aside as the document has it."""
    _, report, _, _, _, start, end, sentence, sentence_start, where, surface, form, confidence, within = row
    return {
        "report": report,
        "start": start,
        "end": end,
        "sentence": sentence,
        "sentence_start": sentence_start,
        **dict(where),
        "surface": surface,
        "mention": form,
        "confidence": confidence,
        **({"within": within} if within is not None else {}),
    }


def _row(evidence: Evidence, finding: Finding) -> tuple[Any, ...]:
    quote = evidence.quote(finding.span)
    where = tuple((key, quote[key]) for key in ("page", "sheet", "row", "paragraph") if key in quote)
    within = evidence.text(finding.within) if finding.within else None
    return (
        *(quote[key] for key in ("start", "end", "sentence", "sentence_start")),
        where, finding.surface, finding.form.value, finding.confidence, within,
    )  # fmt: skip


def _key(place: Place, finding: Finding) -> str:
    return place.id if finding.offset is None else place_key(place, finding.offset)


def _bare(finding: Finding) -> Finding:
    """Return a finding without the candidates it was chosen from."""
    if not finding.mention.candidates and not finding.alternatives:
        return finding
    return replace(finding, mention=replace(finding.mention, candidates=()), alternatives=())


def _count(counts: dict[str, int], words: str) -> None:
    if words in counts or len(counts) < _MOST_SPELLINGS:
        counts[words] = counts.get(words, 0) + 1


def _ordered(groups: dict[str, list[Naming]]) -> list[Named]:
    found = [Named(key, tuple(group)) for key, group in groups.items()]
    return sorted(found, key=lambda one: (-one.mentions, one.key))
