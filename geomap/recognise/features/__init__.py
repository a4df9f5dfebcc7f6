"""What speaks for and against a candidate being a place name, as named features.

A feature is a string, present or not; its weight is fitted (`geomap.training.fit_recogniser`). Features come in
families that depend on few values, so that the same ones come again and again: a scorer adds up the weights of a family
once for each key and keeps the sum (`geomap.recognise.scoring.scorer`). To add a feature, yield it in its family, or
write a family and list it here.

    of_name            what the name says by itself, and what the gazetteer knows of it
    of_surroundings    what stands around it, and how the report uses it: a function for each family
    of_other_sorts     what else than a place the name could name: a person, a month, a ship, a team, a code
    of_generic_term    names that the gazetteer lacks and a generic term makes out; few, and so in no families
    report_context, senses    what the features ask about the report, and about a word

Always holds: no feature is in two families; sums are added in the order of `FAMILIES`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from geomap.recognise.candidates import Candidate
from geomap.recognise.features import of_other_sorts as other
from geomap.recognise.features import of_surroundings as around
from geomap.recognise.features.of_generic_term import features_of_headed
from geomap.recognise.features.report_context import ReportContext, Surroundings

FAMILIES: tuple[Callable[[Surroundings], Iterator[Any]], ...] = (
    around.of_sentence, around.of_word_before, around.of_word_after, around.of_words_before, around.of_words_after,
    around.of_words_around, around.of_names_around, around.of_third_word_before, around.of_fourth_word_before,
    around.of_third_word_after, around.of_fourth_word_after, around.of_run_after, around.of_run_before,
    around.of_overlap, around.of_generic_term, around.of_list_after, around.of_list_before, around.of_uses,
    around.of_areas,
    other.of_first_word, other.of_person, other.of_month, other.of_code, other.of_things, other.of_contest,
    other.of_unlisted,
)  # fmt: skip
"""The families of a name that the gazetteer knows, but for `of_name`."""


def features_of(candidate: Candidate, context: ReportContext) -> Iterator[str]:
    """Yield the features of a candidate; one may come twice."""
    if candidate.head:
        yield from features_of_headed(candidate, candidate.head, context)
        return
    at = context.around(candidate)
    yield from at.look.features
    for family in FAMILIES:
        features = family(at)
        next(features, None)  # The key.
        yield from features
