"""What speaks for and against a candidate being a place name, as named features.

A feature is a string, present or not. Some say what stands around the candidate, some what the gazetteer knows of it,
some how the same name is used elsewhere in the report. Their weights are fitted (`geomap.recognise.fit`) and kept in
`weights.json`.
"""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TypeVar

from gazetteer import Match, NameForm, Step
from gazetteer.kinds import KINDS
from gazetteer.names import fold
from geomap.recognise.candidates import PARTICLES, Candidate, Head, Tokens
from geomap.recognise.headed import features_of_headed
from geomap.recognise.lists import person_names, word_class, words
from geomap.recognise.senses import of_neighbours

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

    def __init__(self, tokens: Tokens, candidates: Sequence[Candidate]) -> None:
        """Prepare the features of the candidates of one report."""
        self.tokens = tokens
        known = [candidate for candidate in candidates if candidate.matches]
        lower = {word: word.lower() for word in set(tokens.words)}
        self._lower = [lower[word] for word in tokens.words]
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

    def features(self, candidate: Candidate) -> Iterator[str]:
        """Yield the features of a candidate; one may come twice."""
        if candidate.head:
            yield from features_of_headed(self, candidate)
            return
        best = candidate.matches[0]
        yield from _of_gazetteer(candidate, best)
        yield from self._of_shape(candidate)
        yield from self._of_neighbours(candidate, best)
        yield from of_neighbours(self, candidate, kind=_kind_group(best))
        yield from self._of_overlaps(candidate, best)
        yield from self._of_other_uses(candidate)
        yield from self._of_named_areas(candidate, best)

    def _of_shape(self, candidate: Candidate) -> Iterator[str]:
        surface = candidate.surface
        capitals = surface.isupper()
        shape = "capitals" if capitals else "title" if surface.istitle() else "mixed"
        yield f"shape={shape}"
        yield f"shape={shape},length={min(len(surface), 8)}" if capitals else f"length={min(len(surface), 12)}"
        parts = _parts(candidate)
        yield f"parts={min(len(parts), 4)}"
        headline = self._headline[candidate.first]
        starts = self.tokens.sentence_starts[candidate.first]
        yield f"headline={headline},start={starts}"
        if self._dateline[candidate.first]:
            yield f"dateline,shape={shape},start={starts}"
            yield f"dateline,start={starts},after={self.word(candidate.last)}"
        first, last = parts[0], parts[-1]
        if len(parts) == 1:
            is_word = first in words()
            yield f"word={is_word},start={starts or headline},shape={shape}"
            if candidate.key in self._small:
                yield "small elsewhere"
            given, surname = person_names().get(first, ("", ""))
            yield f"given={given},surname={surname}"
            if is_word:
                yield f"word,prominence={_prominence(candidate.matches[0])}"
        else:
            given, surname = person_names().get(first, ("", ""))[0], person_names().get(last, ("", ""))[1]
            yield f"several,given={given},surname={surname}"
            yield f"several,known={sum(part in words() or part in person_names() for part in parts)},of={len(parts)}"
            if all(part in words() for part in parts):
                yield "all words"
            yield f"ends {last}" if last in word_class("closed") else "ends other"
            yield f"begins {first}" if first in word_class("closed") else "begins other"

    def _of_neighbours(self, candidate: Candidate, best: Match) -> Iterator[str]:
        kind = _kind_group(best)
        before, after = self.word(candidate.first - 1), self.word(candidate.last)
        before2, after2 = self.word(candidate.first - 2), self.word(candidate.last + 1)
        yield f"before={before}"
        yield f"after={after}"
        yield f"before={before2} {before}"
        yield f"after={after} {after2}"
        yield f"kind={kind},before={before}"
        yield f"kind={kind},after={after}"
        yield f"around={before} {after}"
        names = person_names()
        named_before, named_after = self.named(candidate.first - 1), self.named(candidate.last)
        adjacent_before = named_before and not self.tokens.sentence_starts[candidate.first]
        yield f"named before={adjacent_before},after={named_after},kind={kind}"
        if adjacent_before:
            given, surname = names.get(before, ("", ""))
            yield f"given before={given}"
            yield f"surname before={surname}"
            yield f"word before={before in words()}"
        if named_after:
            yield f"surname after={names.get(after, ('', ''))[1]}"
            yield f"word after={after in words()}"
        yield f"heads an organisation={self.organisation_ahead(candidate.last)},kind={kind}"
        yield f"follows a person={self.follows_person(candidate.first)}"
        for position in (3, 4):
            yield f"window={self.word(candidate.first - position)}"
        for position in (2, 3):
            yield f"ahead={self.word(candidate.last + position)}"

    def _of_overlaps(self, candidate: Candidate, best: Match) -> Iterator[str]:
        cover = max(self._covered[candidate.first : candidate.last])
        if cover > candidate.last - candidate.first:
            yield "inside longer"
            yield f"inside longer,kind={_kind_group(best)}"
        if around := self._longest_headed(candidate):
            head, place = around
            yield f"inside {head.category},{place}"
            yield f"inside {head.position} {head.word},{place}"
        if self.word(candidate.last) == ",":
            larger = [other for other in self._at_start.get(candidate.last + 1, ()) if _is_larger(other)]
            yield f"before a larger place={bool(larger)}"
            if any(_holds(other, candidate) for other in larger):
                yield "before the place that holds it"
        if self.word(candidate.first - 1) == ",":
            smaller = self._at_end.get(candidate.first - 1, ())
            yield f"after a place={bool(smaller)},larger={_is_larger(candidate)}"
            if any(_holds(candidate, other) for other in smaller):
                yield "after a place that it holds"
        if self.word(candidate.first - 1) in {"and", "or", "-", "to", "/"}:
            yield f"joined to a place={bool(self._at_end.get(candidate.first - 1))}"
        if self.word(candidate.last) in {"and", "or", "-", "to", "/"}:
            yield f"joins a place={bool(self._at_start.get(candidate.last + 1))}"

    def _of_other_uses(self, candidate: Candidate) -> Iterator[str]:
        use = self._uses[candidate.key]
        yield f"uses={min(use.count, 4)}"
        yield f"uses after a person={_part(use.after_person, use.count)}"
        yield f"uses before a name={_part(use.before_name, use.count)}"
        spatial = _part(use.after_preposition, use.count)
        yield f"uses after a preposition={spatial}"
        yield f"uses after a preposition={spatial},of={min(use.count, 3)},rare={not _is_common(candidate)}"
        yield f"capital share={self._capital_share}"

    def _of_named_areas(self, candidate: Candidate, best: Match) -> Iterator[str]:
        """Say whether the report names the country or first-level unit that some place of this name lies in."""
        if best.place.kind in {"country", "territory"}:
            return
        places = [match.place for match in candidate.matches[:_FIRST_MATCHES]]
        # A counter asked for what it has not counted takes ten times as long as a dictionary with a default.
        count_of_unit, count_of_country = self._units.get, self._countries.get
        units = max([count_of_unit(place.admin1_code, 0) for place in places if place.kind != "admin1"], default=0)
        countries = max([count_of_country(place.country, 0) for place in places], default=0)
        spelling = _spelling(candidate, best)
        yield f"unit named={min(units, 2)},spelling={spelling}"
        yield f"country named={min(countries, 3)},spelling={spelling}"
        yield f"country named={countries > 1},unit named={units > 0},prominence={_prominence(best)}"
        before = self.word(candidate.first - 1)
        yield f"country named={countries > 1},before={before}"
        spatial, rare = before in word_class("prepositions"), not _is_common(candidate)
        ahead = self.named(candidate.last)
        yield f"spatial={spatial},rare={rare},named after={ahead}"
        yield f"spatial={spatial},rare={rare},named after={ahead},country named={min(countries, 3)},spelling={spelling}"
        yield f"spatial={spatial},rare={rare},unit named={min(units, 2)},spelling={spelling}"

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
        """Return a token in small letters; past white space, numbers as one, and `#` beyond the ends."""
        step = -1 if index < 0 else 1
        if not 0 <= index < len(self._lower):
            return "#"
        word = self._lower[index]
        while word.isspace():
            index += step
            if not 0 <= index < len(self._lower):
                return "#"
            word = self._lower[index]
        return "0" if word[0].isdigit() else word[:20]

    def named(self, index: int) -> bool:
        """Tell whether a token could begin or end a name; none does beyond the ends."""
        return 0 <= index < len(self._lower) and self.tokens.named[index]

    def follows_person(self, index: int) -> bool:
        """Tell whether a title or given name stands before a token, or a title and a further name."""
        before = self.word(index - 1)
        if before in word_class("titles"):
            return True
        for behind in range(index - 1, max(index - 1 - _PERSON_WORDS, -1), -1):
            word = self._lower[behind]
            if word in word_class("titles") or (self.named(behind) and person_names().get(word, ("", ""))[0]):
                return True
            if not self.named(behind) or self.tokens.sentence_starts[behind]:
                return False
        return False

    def organisation_ahead(self, index: int) -> bool:
        """Tell whether the capitalised words from a token on end in a word for an organisation."""
        for ahead in range(index, min(index + _ORGANISATION_WORDS, len(self._lower))):
            if self._lower[ahead] in word_class("organisations") and self.named(ahead):
                return True
            if not (self.named(ahead) or self._lower[ahead] in {"of", "and", "for", "the"}):
                return False
        return False

    def _count_uses(self, candidates: Sequence[Candidate]) -> Mapping[str, _Use]:
        uses = {}
        for key, group in _grouped(candidates, lambda candidate: candidate.key).items():
            after_person = before_name = after_preposition = 0
            for candidate in group:
                before = self.word(candidate.first - 1)
                after_person += self.follows_person(candidate.first)
                before_name += self.named(candidate.last)
                after_preposition += before in word_class("prepositions")
            uses[key] = _Use(len(group), after_person, before_name, after_preposition)
        return uses


def _of_gazetteer(candidate: Candidate, best: Match) -> Iterator[str]:
    place = best.place
    prominence = _prominence(best)
    kind = _kind_group(best)
    yield f"kind={place.kind}"
    yield f"form={best.form}"
    spelling = _spelling(candidate, best)
    yield f"spelling={spelling}"
    yield f"prominence={prominence}"
    yield f"kind={kind},prominence={prominence}"
    if best.step is not Step.TRANSLITERATED:
        is_main = fold(place.name) == candidate.key
        yield f"main={is_main},prominence={prominence}"
        yield f"main={is_main},spelling={spelling},shape={candidate.surface.isupper()}"
    else:
        yield f"transliterated,prominence={prominence}"
    yield f"matches={min(len(candidate.matches), 6)}"
    yield f"layer={place.layer}"


def _spelling(candidate: Candidate, match: Match) -> str:
    """Say how the name is written: as in the gazetteer but for accents and punctuation, in other case, or by sound."""
    if match.step is Step.TRANSLITERATED:
        return "sound"
    return "same" if match.step is Step.EXACT or _bare(candidate.surface) == _bare(match.name) else "case"


@lru_cache(maxsize=50_000)
def _bare(name: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", name) if char.isalnum())


def _prominence(match: Match) -> int:
    return int(match.place.prominence * 20)


def _kind_group(match: Match) -> str:
    if match.form is not NameForm.NAME:
        return match.form.value
    return KINDS[match.place.kind].feature_class if match.place.kind != "country" else "country"


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


def _is_common(candidate: Candidate) -> bool:
    """Tell whether every word of a name, particles aside, is an English word, a given name or a surname too."""
    return _is_common_key(candidate.key)


@lru_cache(maxsize=50_000)
def _is_common_key(key: str) -> bool:
    return all(part in words() or part in person_names() for part in _parts_of(key))


def _parts(candidate: Candidate) -> Sequence[str]:
    """Return the words of a name without its particles, or all where it has no others."""
    return _parts_of(candidate.key)


@lru_cache(maxsize=50_000)
def _parts_of(key: str) -> tuple[str, ...]:
    parts = key.split()
    return tuple(part for part in parts if part not in PARTICLES) or tuple(parts)


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
            cover[index] = max(cover[index], length)
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
