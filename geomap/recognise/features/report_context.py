"""A report as the features of its candidates see it: words, capitals, names in use, places named.

Not here: the features themselves (`geomap.recognise.features`). Always holds: words beyond the ends of the text can be
asked for; features reach word lists only through this module and `of_name`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeVar

from gazetteer import NameForm
from geomap.recognise.candidates import Candidate, Head, Tokens
from geomap.recognise.features.of_name import Look, Looks
from geomap.recognise.features.runs import Runs
from geomap.recognise.features.senses import sense

_JOINING_MARKS = frozenset({"-", "/"})
_FIRST_MATCHES = 8
_ORGANISATION_WORDS = 4
_PERSON_WORDS = 3
_LONGEST_DATELINE = 12
_DATELINE_ENDS = frozenset({"-", "--", "–", "—", "―", "•", "·", "|"})
_APPOSED_WORDS = 3
_PRONOUN_WORDS = 12
_SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}$")
_SCORE_DIGITS = 5
_DIGITS_JOINED = re.compile(r"\d[-–]\d")
_SENTENCE_SHARE = 0.6
"""A sentence of whose words a larger share is capitalised is a headline."""

_Key = TypeVar("_Key", bound=Hashable)


class Use(NamedTuple):
    """How often a report uses a name, and how often after a person, before a name, after a preposition of place."""

    times: int
    after_person: int
    before_name: int
    after_preposition: int


class Surroundings(NamedTuple):
    """A candidate that the gazetteer knows, and what stands around it: words in small letters, and capitals.

    Attributes:
        context: The report.
        candidate: The candidate.
        look: What its name says by itself.
        first: Its first token.
        last: The token after its last.
        starts: Whether it begins a sentence.
        before, after: The words on either side.
        farther_before, farther_after: The words next to these.
        named_before: Whether the token before is capitalised and in the same sentence.
        named_after: Whether the token after is capitalised.
    """

    context: ReportContext
    candidate: Candidate
    look: Look
    first: int
    last: int
    starts: bool
    before: str
    after: str
    farther_before: str
    farther_after: str
    named_before: bool
    named_after: bool


class ReportContext:
    """A report's tokens and candidates with what is asked of them again and again.

    Attributes:
        tokens: The tokens.
        small: The words that the report has in small letters.
        headline: For each token, whether its sentence is written like a headline.
        dateline: For each token, whether it stands in a dateline.
        cover: For each token, the length in tokens of the longest name over it that the gazetteer knows.
        starting: The candidates that the gazetteer knows, by the token that they begin with.
        ending: The same, by the token after their last.
        runs: The runs of capitalised words.
        joins: Words and marks that join two names.
        things: Words that a ship or a car stands behind.
        articles: The articles of the language.
        capital_share: Tenths of the report's words that are capitalised.
    """

    def __init__(self, tokens: Tokens, candidates: Sequence[Candidate], *, looks: Looks | None = None) -> None:
        """Take the tokens and candidates of one report; `looks` may be shared with others."""
        known = [candidate for candidate in candidates if candidate.matches]
        lower = {word: word.lower() for word in set(tokens.words)}
        plain = {word: _plain(small) for word, small in lower.items()}
        self.tokens = tokens
        self.small = {word for word in lower if word.islower()}
        self.headline = _headlines(tokens)
        self.dateline = _datelines(tokens)
        self.cover = _longest_cover(known, len(tokens.words))
        self.starting = _grouped(known, lambda candidate: candidate.first)
        self.ending = _grouped(known, lambda candidate: candidate.last)
        self.capital_share = _capital_share(tokens)
        self.runs = Runs(tokens.named, tokens.sentence_starts)
        self._lower = [lower[word] for word in tokens.words]
        self._plain = [plain[word] for word in tokens.words]
        word_class = tokens.language.word_class
        self.joins, self.articles = word_class("joins") | _JOINING_MARKS, word_class("articles")
        self._titles, self._prepositions = word_class("titles"), word_class("prepositions")
        self._organisations = word_class("organisations")
        self._third_person = word_class("third_person")
        self._vessels, self._ship_prefixes = word_class("vessels"), word_class("ship_prefixes")
        self._makers = word_class("makers")
        self.things = self._vessels | self._ship_prefixes | self._makers
        self._codes: Counter[str] | None = None
        self._sport: list[int] | None = None
        self._inside_organisations = word_class("inside_organisations")
        self._looks = looks or Looks(tokens.language)
        self._headed = _headed_over(candidates)
        self._countries, self._units = _named_areas(known)
        self._areas_of: dict[str, tuple[int, int]] = {}
        self._by_key = _grouped(candidates, lambda one: one.key)
        self._uses: dict[str, Use] = {}

    def look(self, candidate: Candidate) -> Look:
        """Return what the name of a candidate that the gazetteer knows says by itself."""
        return self._looks.of(candidate)

    def around(self, candidate: Candidate, look: Look | None = None) -> Surroundings:
        """Return what stands around a candidate, whose look may be known already."""
        first, last, look = candidate.first, candidate.last, look or self._looks.of(candidate)
        starts, named_after = self.tokens.sentence_starts[first], self.named(last)
        named_before = self.named(first - 1) and not starts
        near = self.word_before(first), self.word(last)
        far = self.word_before(first - 1), self.word(last + 1)
        return Surroundings(self, candidate, look, first, last, starts, *near, *far, named_before, named_after)

    def use(self, key: str) -> Use:
        """Return how the name with a folded key is used."""
        if (known := self._uses.get(key)) is None:
            known = self._uses[key] = self._use(self._by_key[key])
        return known

    def times(self, key: str) -> int:
        """Return how often the name with a folded key is used."""
        return len(self._by_key[key])

    def covered(self, first: int, last: int) -> tuple[int, bool]:
        """Return how many of a run's tokens stand in names that the gazetteer knows, and whether the first does."""
        cover = self.cover[first:last]
        return len(cover) - cover.count(0), cover[0] > 0

    def areas(self, candidate: Candidate) -> tuple[int, int]:
        """Return how often the report names the country, and the first-level unit, of some place of a name."""
        if (known := self._areas_of.get(candidate.key)) is None:
            places = [match.place for match in candidate.matches[:_FIRST_MATCHES]]
            # A counter asked for what it has not counted takes ten times as long as a dictionary with a default.
            count_of_country, count_of_unit = self._countries.get, self._units.get
            countries = max([count_of_country(place.country, 0) for place in places], default=0)
            units = max([count_of_unit(place.admin1_code, 0) for place in places if place.kind != "admin1"], default=0)
            known = self._areas_of[candidate.key] = countries, units
        return known

    def longest_headed(self, candidate: Candidate) -> tuple[Candidate, Head] | None:
        """Return the longest name around a candidate that a generic term makes out, with that term."""
        around = [
            (other, head)
            for other, head in self._headed.get(candidate.first, ())
            if other.first <= candidate.first and other.last >= candidate.last
        ]
        return max(around, key=lambda pair: (pair[0].last - pair[0].first, -pair[0].first)) if around else None

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

    def sense(self, word: str) -> str:
        """Return the sense of a word in small letters."""
        return sense(word, self.tokens.language)

    def is_word(self, word: str) -> bool:
        """Tell whether the language has a word, in small letters."""
        return word in self.tokens.language.words

    def given_and_surname(self, word: str) -> tuple[str, str]:
        """Return how common a word is as a given name and as a surname; empty where it is none."""
        return self.tokens.language.persons.get(word, ("", ""))

    def is_preposition(self, word: str) -> bool:
        """Tell whether a word is a preposition of place."""
        return word in self._prepositions

    def follows_person(self, index: int) -> bool:
        """Tell whether a title or given name stands before a token, or a title and a further name."""
        # Mostly a plain word stands there, which settles it.
        if index > 0 and self._plain[index - 1] and not self.tokens.named[index - 1]:
            return self._plain[index - 1] in self._titles
        if self.word_before(index) in self._titles:
            return True
        for behind in range(index - 1, max(index - 1 - _PERSON_WORDS, -1), -1):
            word = self._lower[behind]
            if word in self._titles or (self.named(behind) and self.given_and_surname(word)[0]):
                return True
            if not self.named(behind) or self.tokens.sentence_starts[behind]:
                return False
        return False

    def organisation_ahead(self, index: int) -> bool:
        """Tell whether the capitalised words from a token on end in a word for an organisation."""
        for ahead in range(index, min(index + _ORGANISATION_WORDS, len(self._lower))):
            if self._lower[ahead] in self._organisations and self.named(ahead):
                return True
            if not (self.named(ahead) or self._lower[ahead] in self._inside_organisations):
                return False
        return False

    def apposed_sense(self, index: int) -> str:
        """Return the sense of the noun in an apposition from a token on, as in `, the famous singer`; else nothing."""
        if self.word(index) != "," or self.word(index + 1) not in self.articles:
            return ""
        senses = [self.sense(self.word(ahead)) for ahead in range(index + 2, index + 2 + _APPOSED_WORDS)]
        return next((each for each in senses if each.startswith("noun.")), "")

    def tells_of_person(self, index: int) -> bool:
        """Tell whether a he or she stands in the sentence behind a token, before any other name."""
        for ahead in range(index + 1, min(index + 1 + _PRONOUN_WORDS, len(self._lower))):
            if self.tokens.sentence_starts[ahead]:
                return False
            if self._lower[ahead] in self._third_person:
                return True
        return False

    def is_among(self, word: str, name: str) -> bool:
        """Tell whether a word or folded name is in a class of the language's words."""
        return word in self.tokens.language.word_class(name)

    def thing_before(self, index: int) -> str:
        """Return what sort of thing, a ship or a car, the word before a token is for; nothing where it is for none."""
        word = self.word_before(index)
        if word in self._vessels:
            return "vessel" if self.tokens.words[index - 1].islower() else ""
        if word in self._ship_prefixes:
            return "ship" if not self.tokens.words[index - 1].islower() else ""
        return "car" if word in self._makers and self.named(index - 1) else ""

    def holds_name_before(self, candidate: Candidate) -> bool:
        """Tell whether a place of a name holds one of the name before the comma before it."""
        codes = {match.place.admin1_code for match in candidate.matches[:_FIRST_MATCHES]}
        countries = {match.place.country for match in candidate.matches if match.place.kind in {"country", "territory"}}
        return any(
            match.place.admin1_code in codes or match.place.country in countries
            for other in self.ending.get(candidate.first - 1, ())
            for match in other.matches
        )

    def codes_of(self, at: Surroundings) -> int:
        """Return how many other abbreviations of the same kind of place stand behind a comma in the report."""
        if self._codes is None:
            self._codes = Counter(
                group[0].key
                for first, group in self.starting.items()
                if group[0].matches[0].form is NameForm.ABBREVIATION and self.word_before(first) == ","
            )
        return len(self._codes) - (at.candidate.key in self._codes)

    def sport(self, index: int) -> int:
        """Return how many words of sport, and scores, the sentence of a token has."""
        return self._sport[index] if self.tells_of_sport() and self._sport else 0

    def tells_of_sport(self) -> bool:
        """Tell whether the report has a word of sport, or a score."""
        if self._sport is None:
            self._sport = self._sports()
        return bool(self._sport)

    def _sports(self) -> list[int]:
        words = self.tokens.language.word_class("sports")
        has_score = _DIGITS_JOINED.search(self.tokens.text) and any(map(_SCORE.match, self.tokens.words))
        if words.isdisjoint(self._lower) and not has_score:
            return []
        starts = [index for index, starts in enumerate(self.tokens.sentence_starts) if starts]
        found = [
            index
            for index, word in enumerate(self._lower)
            if word in words or (word[0].isdigit() and self._is_score(index))
        ]
        counts: list[int] = []
        for start, end in pairwise([*starts, len(self._lower)]):
            counts += [bisect_left(found, end) - bisect_left(found, start)] * (end - start)
        return counts

    def _is_score(self, index: int) -> bool:
        """Tell whether a score begins with a token: `3-1`, in one token or in three."""
        words = self.tokens.words
        if _SCORE.match(words[index]):
            return True
        joined = words[index].isdigit() and index + 2 < len(words) and words[index + 1] in {"-", "–"}
        return joined and words[index + 2].isdigit() and len(words[index]) + len(words[index + 2]) <= _SCORE_DIGITS

    def _use(self, group: Sequence[Candidate]) -> Use:
        after_person = before_name = after_preposition = 0
        for candidate in group:
            after_person += self.follows_person(candidate.first)
            before_name += self.named(candidate.last)
            after_preposition += self.is_preposition(self.word_before(candidate.first))
        return Use(len(group), after_person, before_name, after_preposition)


def _plain(word: str) -> str:
    """Return a token as features name it: numbers as one, the beginning of what is long, nothing for white space."""
    if word.isspace():
        return ""
    return "0" if word[0].isdigit() else word[:20]


def _grouped(candidates: Iterable[Candidate], key: Callable[[Candidate], _Key]) -> Mapping[_Key, list[Candidate]]:
    groups: defaultdict[_Key, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        groups[key(candidate)].append(candidate)
    return groups


def _headed_over(candidates: Iterable[Candidate]) -> Mapping[int, list[tuple[Candidate, Head]]]:
    """Return for each token the candidates over it that a generic term makes out, with that term."""
    over: defaultdict[int, list[tuple[Candidate, Head]]] = defaultdict(list)
    for candidate in candidates:
        if candidate.head:
            for index in range(candidate.first, candidate.last):
                over[index].append((candidate, candidate.head))
    return over


def _named_areas(candidates: Iterable[Candidate]) -> tuple[Counter[str | None], Counter[str | None]]:
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


def _longest_cover(candidates: Iterable[Candidate], count: int) -> list[int]:
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
        initials = [word[0] for word in tokens.words[start:end] if len(word) > 3 and word[0].isalpha()]
        capitals = len([initial for initial in initials if initial.isupper()])
        headline += [capitals > _SENTENCE_SHARE * len(initials)] * (end - start)
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


def _capital_share(tokens: Tokens) -> int:
    """Return the share of capitalised words in the whole text, in tenths."""
    initials = [word[0] for word in tokens.words if word[0].isalpha()]
    return int(10 * len([initial for initial in initials if initial.isupper()]) / len(initials)) if initials else 0
