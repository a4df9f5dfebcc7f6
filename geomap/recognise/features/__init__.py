"""What speaks for and against a candidate being a place name, as named features.

A feature is a string, present or not; its weight is fitted (`geomap.training.fit_recogniser`). Features come in
families that depend on few values, so that the same ones come again and again: a scorer adds up the weights of a family
once for each key and keeps the sum (`geomap.recognise.scoring.scorer`). To add a feature, yield it in its family, or
write a family and list it here.

    of_name            what the name says by itself, and what the gazetteer knows of it; its look is the key
    of_surroundings    what stands around it, and how the report uses it: a function for each family
    of_other_sorts     what else than a place the name could name: a person, a month, a ship, a team, a code
    of_generic_term    names that the gazetteer lacks and a generic term makes out
    report_context, senses    what the features ask about the report, and about a word

Always holds: no feature is in two families; sums are added in the order of `FAMILIES`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any, TypeVar

from geomap.recognise.candidates import Candidate
from geomap.recognise.features import of_other_sorts as other
from geomap.recognise.features import of_surroundings as around
from geomap.recognise.features.of_generic_term import HEADED, headed_in
from geomap.recognise.features.of_name import UNKNOWN
from geomap.recognise.features.report_context import ReportContext, Surroundings

_Subject = TypeVar("_Subject")

Family = Callable[[Surroundings], Iterator[Any]]

TELLING: tuple[Family, ...] = (
    around.of_sentence, around.of_names_around, around.of_uses, around.of_areas, around.of_word_before,
)  # fmt: skip
"""The families that say most at least cost, asked of every name; `of_name` is not among them."""

_FURTHER: tuple[Family, ...] = (
    around.of_word_after, around.of_words_before, around.of_words_after,
    around.of_words_around, around.of_third_word_before, around.of_third_word_after,
    around.of_run_after, around.of_run_before,
    around.of_overlap, around.of_generic_term, around.of_list_after, around.of_list_before,
    other.of_first_word, other.of_person, other.of_month, other.of_code, other.of_things, other.of_contest,
    other.of_unlisted,
)  # fmt: skip

FAMILIES = (*TELLING, *_FURTHER)
"""The families of a name that no generic term makes out, but for `of_name`."""


def further_families(at: Surroundings) -> tuple[Family, ...]:
    """Return the families but for `TELLING` that yield something of a name, and perhaps some that yield nothing."""
    look, context = at.look, at.context
    is_thing = look.is_group or at.before in context.things
    begins = at.starts and not at.named_after
    return _families(look.sorts, begins, at.named_before, at.named_after, is_thing, context.tells_of_sport())


@lru_cache(maxsize=1024)
def _families(
    sorts: frozenset[str], begins: bool, named_before: bool, named_after: bool, is_thing: bool, sport: bool
) -> tuple[Family, ...]:
    """Most names have none of what most families ask for; asking each family every time takes half as long again."""
    idle: dict[Family, bool] = {
        around.of_run_before: not named_before,
        around.of_run_after: not named_after,
        other.of_first_word: not begins,
        other.of_person: "person" not in sorts,
        other.of_month: "period" not in sorts,
        other.of_code: "code" not in sorts,
        other.of_things: not is_thing,
        other.of_contest: not sport,
        other.of_unlisted: UNKNOWN not in sorts,
    }
    return tuple(family for family in _FURTHER if not idle.get(family, False))


def features_of(candidate: Candidate, context: ReportContext) -> Iterator[str]:
    """Yield the features of a candidate; one may come twice."""
    if candidate.head:
        yield from _features(headed_in(context, candidate, candidate.head), HEADED)
        return
    at = context.around(candidate)
    yield from at.look.features
    yield from _features(at, (*TELLING, *further_families(at)))


def _features(subject: _Subject, families: Iterable[Callable[[_Subject], Iterator[Any]]]) -> Iterator[str]:
    for family in families:
        features = family(subject)
        next(features, None)  # The key.
        yield from features
