"""The lookup as a whole, against names that people write and words that are no names: see README.md here."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from geopy.distance import geodesic

from gazetteer import Gazetteer
from gazetteer.model import Match, Place

FOLDER = Path(__file__).parent

WITH_COUNTRY = 0.95
WITHOUT_COUNTRY = 0.80
LEAST_OF_A_SORT = {True: 0.85, False: 0.65}
"""Below this no sort of name may fall, with and without the country: the easy sorts must not hide a hard one."""

SAME_TOWN_KM = 10.0
MOST_WORDS_FOUND = 0.05


class NamePair(NamedTuple):
    query: str
    country: str
    id: str
    language: str
    sort: str
    half: str
    note: str


class Word(NamedTuple):
    word: str
    sort: str
    half: str


class Outcome(NamedTuple):
    pair: NamePair
    right: bool
    answer: Match | None


@cache
def name_pairs() -> tuple[NamePair, ...]:
    with (FOLDER / "name_pairs.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(NamePair(**row) for row in csv.DictReader(lines))


@cache
def words() -> tuple[Word, ...]:
    with (FOLDER / "ordinary_words.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(Word(**row) for row in csv.DictReader(lines))


SORTS = sorted({pair.sort for pair in name_pairs()})


@pytest.fixture(scope="module")
def outcomes(gazetteer: Gazetteer) -> Callable[[bool], Sequence[Outcome]]:
    """Return what the lookup answers first to every pair, with or without its country; asked once."""

    @cache
    def ask(with_country: bool) -> Sequence[Outcome]:
        found = []
        for pair in name_pairs():
            matches = gazetteer.lookup(pair.query, country=(pair.country or None) if with_country else None, limit=1)
            meant = gazetteer.get(pair.id)
            assert meant is not None, f"{pair.query}: the gazetteer has no {pair.id}"
            found.append(Outcome(pair, bool(matches) and is_right(matches[0].place, meant), next(iter(matches), None)))
        return found

    return ask


def is_right(answer: Place, meant: Place) -> bool:
    if answer.id == meant.id:
        return True
    if not answer.feature_class == meant.feature_class == "P":
        return False
    return bool(geodesic((answer.lat, answer.lon), (meant.lat, meant.lon)).km <= SAME_TOWN_KM)


def share(outcomes: Iterable[Outcome]) -> float:
    rights = [outcome.right for outcome in outcomes]
    return sum(rights) / len(rights)


def explain(outcomes: Sequence[Outcome]) -> str:
    """Say how each sort and each half did, and list what was asked, what was meant and what came first instead."""
    lines = [f"{share(outcomes):.3f} of {len(outcomes)} right first"]
    for column in ("sort", "half"):
        for value in sorted({getattr(outcome.pair, column) for outcome in outcomes}):
            part = [outcome for outcome in outcomes if getattr(outcome.pair, column) == value]
            lines.append(f"  {column} {value}: {share(part):.3f} of {len(part)}")
    lines += [_failure(outcome) for outcome in outcomes if not outcome.right]
    return "\n".join(lines)


def _failure(outcome: Outcome) -> str:
    pair, answer = outcome.pair, outcome.answer
    got = "nothing"
    if answer is not None:
        place = answer.place
        got = f"{place.name} ({place.kind}, {place.country}, {place.id}; {answer.step} {answer.score:.2f})"
    return f"  {pair.query} [{pair.sort}, {pair.language}] means {pair.id} in {pair.country or 'no country'}; got {got}"


def test_the_table_of_names_is_sound(gazetteer: Gazetteer) -> None:
    pairs = name_pairs()
    assert len(pairs) >= 150
    assert len({pair.language for pair in pairs}) >= 20
    assert len({(pair.query, pair.country) for pair in pairs}) == len(pairs)
    assert {pair.half for pair in pairs} == {"a", "b"}
    for pair in pairs:
        place = gazetteer.get(pair.id)
        assert place is not None, f"{pair.query}: the gazetteer has no {pair.id}"
        assert (place.country or "") == pair.country, f"{pair.query}: {pair.id} is in {place.country}"


@pytest.mark.parametrize(("with_country", "least"), [(True, WITH_COUNTRY), (False, WITHOUT_COUNTRY)])
def test_the_place_meant_comes_first(
    outcomes: Callable[[bool], Sequence[Outcome]], with_country: bool, least: float
) -> None:
    found = outcomes(with_country)
    reached = share(found)
    assert reached >= least, explain(found)


@pytest.mark.parametrize("with_country", [True, False], ids=["with_country", "without_country"])
@pytest.mark.parametrize("sort", SORTS)
def test_no_sort_of_name_lags_behind(
    outcomes: Callable[[bool], Sequence[Outcome]], sort: str, with_country: bool
) -> None:
    found = [outcome for outcome in outcomes(with_country) if outcome.pair.sort == sort]
    reached = share(found)
    assert reached >= LEAST_OF_A_SORT[with_country], explain(found)


def test_ordinary_words_find_nothing(gazetteer: Gazetteer) -> None:
    assert len(words()) >= 60
    found = {
        word: match
        for word in words()
        if (matches := gazetteer.lookup(word.word, limit=1)) and (match := matches[0]).step not in ("exact", "folded")
    }
    listed = "\n".join(
        f"  {word.word} [{word.sort}, half {word.half}]:"
        f" {match.name}, {match.place.country}; {match.step} {match.score:.2f}"
        for word, match in found.items()
    )
    assert len(found) <= MOST_WORDS_FOUND * len(words()), f"{len(found)} of {len(words())} found something\n{listed}"


def test_the_words_are_no_names(gazetteer: Gazetteer) -> None:
    named = {
        word.word: [match.place.id for match in matches]
        for word in words()
        if (matches := gazetteer.lookup(word.word)) and matches[0].step in ("exact", "folded")
    }
    # A place that a later layer adds may take a word away; the table must not wear out unseen.
    assert len(named) <= 0.1 * len(words()), named
