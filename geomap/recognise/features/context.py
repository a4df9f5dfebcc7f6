"""What speaks for and against a candidate being a place name, as named features.

A feature is a string, present or not. Some say what stands around the candidate, some what the gazetteer knows of it,
some how the same name is used elsewhere in the report. Their weights are fitted (`geomap.training.fit_recogniser`) and
kept in `weights.json`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from geomap.recognise.candidates import Candidate, Head, Tokens
from geomap.recognise.features.families import (
    Family,
    Look,
    of_areas,
    of_head,
    of_joined_after,
    of_joined_before,
    of_name,
    of_names_around,
    of_overlap,
    of_place_after,
    of_place_before,
    of_run_after,
    of_run_before,
    of_sentence,
    of_uses,
    of_word_after,
    of_word_ahead,
    of_word_before,
    of_word_behind,
    of_words_after,
    of_words_around,
    of_words_before,
    spelt,
)  # fmt: skip
from geomap.recognise.features.looks import Looks
from geomap.recognise.generic_terms import features_of_headed

_JOINING_MARKS = frozenset({"-", "/"})
_FIRST_MATCHES = 8
_ORGANISATION_WORDS = 4
_PERSON_WORDS = 3
_LONGEST_DATELINE = 12
_DATELINE_ENDS = frozenset({"-", "--", "–", "—", "―", "•", "·", "|"})
_SENTENCE_SHARE = 0.6
"""A sentence of whose words a larger share is capitalised is a headline."""


_Key = TypeVar("_Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class _Use:
    """How a name is used over the whole report."""

    count: int
    after_person: int
    before_name: int
    after_preposition: int


class Context:
    """A report's tokens and candidates with what is asked of them again and again."""

    def __init__(self, tokens: Tokens, candidates: Sequence[Candidate], *, looks: Looks | None = None) -> None:
        """Prepare the features of the candidates of one report; `looks` may serve for others, too."""
        self.tokens = tokens
        self._language = tokens.language
        self._joins = tokens.language.word_class("joins") | _JOINING_MARKS
        self._looks = looks or Looks(tokens.language)
        self._areas_of: dict[str, tuple[int, int]] = {}
        known = [candidate for candidate in candidates if candidate.matches]
        lower = {word: word.lower() for word in set(tokens.words)}
        self._lower = [lower[word] for word in tokens.words]
        plain = {word: _plain(word) for word in set(self._lower)}
        self._plain = [plain[word] for word in self._lower]
        self._small = {word for word in lower if word.islower()}
        self._at_start: Mapping[int, list[Candidate]] = _grouped(known, lambda candidate: candidate.first)
        self._at_end: Mapping[int, list[Candidate]] = _grouped(known, lambda candidate: candidate.last)
        self._covered = _longest_cover(known, len(tokens.words))
        self._headline = _headlines(tokens)
        self._dateline = _datelines(tokens)
        self._uses = self._count_uses(candidates)
        self._capital_share = _share(tokens)
        self._countries, self._units = _named_areas(known)
        self._headed = _headed_over(candidates)

    def look(self, candidate: Candidate) -> Look:
        """Return what the name of a candidate that the gazetteer knows says by itself."""
        return self._looks.of(candidate)

    def families(self, candidate: Candidate) -> Iterator[Family]:
        """Yield the families of features of a candidate that the gazetteer knows."""
        look = self._looks.of(candidate)
        yield (of_name, look)
        yield from self._of_neighbours(candidate, look)
        yield from self._of_runs(candidate)
        yield from self._of_overlaps(candidate, look)
        yield from self._of_lists(candidate)
        yield from self._of_report(candidate, look)

    def features(self, candidate: Candidate) -> Iterator[str]:
        """Yield the features of a candidate; one may come twice."""
        if candidate.head:
            yield from features_of_headed(self, candidate)
            return
        for family in self.families(candidate):
            yield from spelt(family)

    def _of_neighbours(self, candidate: Candidate, look: Look) -> Iterator[Family]:
        first, last, kind = candidate.first, candidate.last, look.kind
        before, after = self.word_before(first), self.word(last)
        further, beyond = self.word_before(first - 1), self.word(last + 1)
        named_after = self.named(last)
        starts, headline = self.tokens.sentence_starts[first], self._headline[first]
        adjacent = self.named(first - 1) and not starts
        dateline = after if self._dateline[first] else ""
        is_word = look.is_word if look.is_single else None
        yield (of_sentence, look.shape, headline, starts, is_word, candidate.key in self._small, dateline)
        country_named = None if look.is_country else self._areas(candidate)[0] > 1
        yield (of_word_before, self._language, before, kind, adjacent, country_named)
        yield (of_word_after, self._language, after, kind, named_after)
        yield (of_words_before, self._language, before, further, self.named(first - 2))
        yield (of_words_after, self._language, after, beyond, self.named(last + 1))
        yield (of_words_around, self._language, before, after, named_after)
        organisation, person = self.organisation_ahead(last), self.follows_person(first)
        yield (of_names_around, kind, adjacent, named_after, organisation, person)
        # A word that comes twice says no more than once.
        behind, farther_behind = self.word_before(first - 2), self.word_before(first - 3)
        yield (of_word_behind, behind)
        if farther_behind != behind:
            yield (of_word_behind, farther_behind)
        ahead, farther_ahead = self.word(last + 2), self.word(last + 3)
        yield (of_word_ahead, ahead)
        if farther_ahead != ahead:
            yield (of_word_ahead, farther_ahead)

    def _of_runs(self, candidate: Candidate) -> Iterator[Family]:
        first, last = candidate.first, candidate.last
        if self.named(last):
            end = self.end_of_run(last)
            yield (of_run_after, self._language, self.word(end), end > last)
        if self.named(first - 1) and not self.tokens.sentence_starts[first]:
            start = self.start_of_run(first - 1)
            yield (of_run_before, self._language, self.word(start), self.word_before(start))

    def _of_overlaps(self, candidate: Candidate, look: Look) -> Iterator[Family]:
        if max(self._covered[candidate.first : candidate.last]) > candidate.last - candidate.first:
            yield (of_overlap, look.kind)
        if around := self._longest_headed(candidate):
            head, place = around
            yield (of_head, head.category, head.position, head.word, place)

    def _of_lists(self, candidate: Candidate) -> Iterator[Family]:
        """Yield what the names say that a comma, an `and` or a hyphen joins to this one."""
        before, after = self.word_before(candidate.first), self.word(candidate.last)
        if after == ",":
            larger = [other for other in self._at_start.get(candidate.last + 1, ()) if _is_larger(other)]
            yield (of_place_after, bool(larger), any(_holds(other, candidate) for other in larger))
        elif after in self._joins:
            yield (of_joined_after, bool(self._at_start.get(candidate.last + 1)))
        if before == ",":
            smaller = self._at_end.get(candidate.first - 1, ())
            holds = any(_holds(candidate, other) for other in smaller)
            yield (of_place_before, bool(smaller), _is_larger(candidate), holds)
        elif before in self._joins:
            yield (of_joined_before, bool(self._at_end.get(candidate.first - 1)))

    def _of_report(self, candidate: Candidate, look: Look) -> Iterator[Family]:
        """Yield how the report uses the name, and whether it names what some place of that name lies in."""
        use = self._uses[candidate.key]
        persons, names = _part(use.after_person, use.count), _part(use.before_name, use.count)
        prepositions = _part(use.after_preposition, use.count)
        yield (of_uses, min(use.count, 4), persons, names, prepositions, look.is_rare, self._capital_share)
        if not look.is_country:
            countries, units = self._areas(candidate)
            spatial = self.word_before(candidate.first) in self._language.word_class("prepositions")
            ahead = self.named(candidate.last)
            areas = (min(countries, 3), min(units, 2))
            yield (of_areas, *areas, look.spelling, look.prominence, spatial, look.is_rare, ahead)

    def _areas(self, candidate: Candidate) -> tuple[int, int]:
        """Return how often the report names the country, and the first-level unit, of some place of a name."""
        if (known := self._areas_of.get(candidate.key)) is None:
            places = [match.place for match in candidate.matches[:_FIRST_MATCHES]]
            # A counter asked for what it has not counted takes ten times as long as a dictionary with a default.
            count_of_country, count_of_unit = self._countries.get, self._units.get
            countries = max([count_of_country(place.country, 0) for place in places], default=0)
            units = max([count_of_unit(place.admin1_code, 0) for place in places if place.kind != "admin1"], default=0)
            known = self._areas_of[candidate.key] = countries, units
        return known

    def _longest_headed(self, candidate: Candidate) -> tuple[Head, str] | None:
        """Return the word that heads the longest name around a candidate, and where in it the candidate stands."""
        around = [
            (other, head)
            for other, head in self._headed.get(candidate.first, ())
            if other.first <= candidate.first and other.last >= candidate.last
        ]
        if not around:
            return None
        longest, head = max(around, key=lambda pair: (pair[0].last - pair[0].first, -pair[0].first))
        starts, ends = longest.first == candidate.first, longest.last == candidate.last
        return head, f"starts={starts},ends={ends}"

    def count(self, candidate: Candidate) -> int:
        """Return how often the name of a candidate occurs in the report."""
        return self._uses[candidate.key].count

    def cover(self, index: int) -> int:
        """Return the length in tokens of the longest known name over a token; 0 for none."""
        return self._covered[index]

    def headline(self, candidate: Candidate) -> bool:
        """Tell whether a candidate stands in a sentence that is written like a headline."""
        return self._headline[candidate.first]

    def end_of_run(self, index: int) -> int:
        """Return the last token of the run of capitalised words that a token begins."""
        while self.named(index + 1) and not self.tokens.sentence_starts[index + 1]:
            index += 1
        return index

    def start_of_run(self, index: int) -> int:
        """Return the first token of the run of capitalised words that a token ends."""
        while self.named(index - 1) and not self.tokens.sentence_starts[index]:
            index -= 1
        return index

    def word(self, index: int) -> str:
        """Return a token in small letters, or the next that is not white space; `#` beyond the end."""
        while 0 <= index < len(self._plain):
            if word := self._plain[index]:
                return word
            index += 1
        return "#"

    def word_before(self, index: int) -> str:
        """Return the token before one in small letters, or the last that is no white space; `#` before the first."""
        while 0 < index <= len(self._plain):
            index -= 1
            if word := self._plain[index]:
                return word
        return "#"

    def named(self, index: int) -> bool:
        """Tell whether a token could begin or end a name; none does beyond the ends."""
        return 0 <= index < len(self._lower) and self.tokens.named[index]

    def follows_person(self, index: int) -> bool:
        """Tell whether a title or given name stands before a token, or a title and a further name."""
        titles, persons = self._language.word_class("titles"), self._language.persons
        if self.word_before(index) in titles:
            return True
        for behind in range(index - 1, max(index - 1 - _PERSON_WORDS, -1), -1):
            word = self._lower[behind]
            if word in titles or (self.named(behind) and persons.get(word, ("", ""))[0]):
                return True
            if not self.named(behind) or self.tokens.sentence_starts[behind]:
                return False
        return False

    def organisation_ahead(self, index: int) -> bool:
        """Tell whether the capitalised words from a token on end in a word for an organisation."""
        inside = self._language.word_class("inside_organisations")
        for ahead in range(index, min(index + _ORGANISATION_WORDS, len(self._lower))):
            if self._lower[ahead] in self._language.word_class("organisations") and self.named(ahead):
                return True
            if not (self.named(ahead) or self._lower[ahead] in inside):
                return False
        return False

    def _count_uses(self, candidates: Sequence[Candidate]) -> Mapping[str, _Use]:
        uses = {}
        for key, group in _grouped(candidates, lambda candidate: candidate.key).items():
            after_person = before_name = after_preposition = 0
            for candidate in group:
                before = self.word_before(candidate.first)
                after_person += self.follows_person(candidate.first)
                before_name += self.named(candidate.last)
                after_preposition += before in self._language.word_class("prepositions")
            uses[key] = _Use(len(group), after_person, before_name, after_preposition)
        return uses


def _plain(word: str) -> str:
    """Return a token as features name it: numbers as one, the beginning of what is long, nothing for white space."""
    if word.isspace():
        return ""
    return "0" if word[0].isdigit() else word[:20]


def _is_larger(candidate: Candidate) -> bool:
    return any(match.place.kind in {"country", "territory", "admin1", "admin2"} for match in candidate.matches[:5])


def _holds(larger: Candidate, smaller: Candidate) -> bool:
    countries = {match.place.country for match in larger.matches if match.place.kind in {"country", "territory"}}
    units = {match.place.admin1_code for match in larger.matches if match.place.kind == "admin1"}
    return any(
        (match.place.country in countries and match.place.kind != "country")
        or (match.place.admin1_code in units and match.place.kind != "admin1")
        for match in smaller.matches
    )


def _grouped(candidates: Sequence[Candidate], key: Callable[[Candidate], _Key]) -> Mapping[_Key, list[Candidate]]:
    groups: defaultdict[_Key, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        groups[key(candidate)].append(candidate)
    return groups


def _headed_over(candidates: Sequence[Candidate]) -> Mapping[int, list[tuple[Candidate, Head]]]:
    """Return for each token the candidates over it that a word for a kind of place makes out, with that word."""
    over: defaultdict[int, list[tuple[Candidate, Head]]] = defaultdict(list)
    for candidate in candidates:
        if candidate.head:
            for index in range(candidate.first, candidate.last):
                over[index].append((candidate, candidate.head))
    return over


def _named_areas(candidates: Sequence[Candidate]) -> tuple[Counter[str | None], Counter[str | None]]:
    """Count how often each country, and each first-level unit, seems to be named, by code."""
    countries: Counter[str | None] = Counter()
    units: Counter[str | None] = Counter()
    for candidate in candidates:
        place = candidate.matches[0].place
        if place.kind in {"country", "territory", "admin1"} and place.country:
            countries[place.country] += 1
        if place.kind == "admin1" and place.admin1_code:
            units[place.admin1_code] += 1
    return countries, units


def _longest_cover(candidates: Sequence[Candidate], count: int) -> list[int]:
    """Return for each token the length in tokens of the longest candidate over it."""
    cover = [0] * count
    for candidate in candidates:
        length = candidate.last - candidate.first
        for index in range(candidate.first, candidate.last):
            if cover[index] < length:
                cover[index] = length
    return cover


def _headlines(tokens: Tokens) -> list[bool]:
    """Tell for each token whether its sentence is written like a headline: most of its words capitalised."""
    starts = [index for index, starts in enumerate(tokens.sentence_starts) if starts]
    headline: list[bool] = []
    for start, end in pairwise([*starts, len(tokens.words)]):
        words_there = [word for word in tokens.words[start:end] if word[0].isalpha() and len(word) > 3]
        capitals = sum(word[0].isupper() for word in words_there)
        headline += [capitals > _SENTENCE_SHARE * len(words_there)] * (end - start)
    return headline


def _datelines(tokens: Tokens) -> list[bool]:
    """Tell for each token whether it stands in a dateline: `HOMS, Syria (AP) —`, before the first words of a report."""
    found = [False] * len(tokens.words)
    for start, begins in enumerate(tokens.sentence_starts):
        if not begins or not tokens.named[start]:
            continue
        for index in range(start + 1, min(start + _LONGEST_DATELINE, len(tokens.words))):
            word = tokens.words[index]
            if word in _DATELINE_ENDS and tokens.starts[index] > tokens.end(index - 1):
                found[start:index] = [True] * (index - start)
                break
            if tokens.sentence_starts[index] or word.islower():
                break
    return found


def _share(tokens: Tokens) -> int:
    """Return the share of capitalised words in the whole text, in tenths."""
    words_there = [word for word in tokens.words if word[0].isalpha()]
    return int(10 * sum(word[0].isupper() for word in words_there) / len(words_there)) if words_there else 0


def _part(count: int, of: int) -> str:
    if count == 0:
        return "none"
    return "all" if count == of else "some"
