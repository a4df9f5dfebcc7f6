"""Features come in families, whose sums are those of their features."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Any

import pytest

from gazetteer import Gazetteer
from geomap.languages.model import load_language
from geomap.languages.tokens import tokenise
from geomap.recognise.candidates import Tokens
from geomap.recognise.features import FAMILIES, TELLING, features_of, further_families
from geomap.recognise.features.of_generic_term import HEADED, headed_in
from geomap.recognise.features.report_context import ReportContext
from geomap.recognise.features.senses import sense
from geomap.recognise.scoring.scorer import fitted_scorer
from geomap.recognise.unlisted.generic_terms import all_candidates
from geomap.training.sentences.made_sentences import read_sentences, sentences_of

TEXT = """HOMS, Syria (AP) - Residents of Homs, Hama and Al-Bab fled towards Lebanon.
Mayor Salah Homsi told The Washington Post in London: "Reading is no town."
Ships left Port Said, Egypt, for Aleppo University and Lake Orvan.
"""


def features_in(text: str, surface: str, gazetteer: Gazetteer) -> set[str]:
    tokens = Tokens.of(tokenise(text), text=text)
    candidates = all_candidates(tokens, names=gazetteer)
    context = ReportContext(tokens, candidates)
    return {one for candidate in candidates if candidate.surface == surface for one in features_of(candidate, context)}


def sentences() -> Iterator[str]:
    """Yield the sentences made for fitting, which have names of all sorts, with some name for each that is drawn."""
    names = itertools.cycle(["Homs", "Qarmida", "Jordan", "May", "Zhara Hadi", "OH"])
    for _, sentence in read_sentences(sentences_of(load_language("en"))):
        yield re.sub(r"[\[\]|]", "", re.sub(r"\{[a-z]+\d?\}", lambda _: next(names), sentence))


def test_no_feature_is_in_two_families(gazetteer: Gazetteer) -> None:
    tokens = Tokens.of(tokenise(TEXT), text=TEXT)
    candidates = [one for one in all_candidates(tokens, names=gazetteer) if one.matches]
    context = ReportContext(tokens, candidates)
    assert len(candidates) > 10
    for candidate in candidates:
        features = list(features_of(candidate, context))
        assert len(features) == len(set(features))


def test_the_key_of_a_family_says_all_that_its_features_depend_on(gazetteer: Gazetteer) -> None:
    seen: dict[tuple[Any, Any], list[str]] = {}
    for text in (TEXT, TEXT.replace("\n", " "), TEXT.replace("Homs", "Paris"), TEXT + TEXT, *sentences()):
        tokens = Tokens.of(tokenise(text), text=text)
        candidates = all_candidates(tokens, names=gazetteer)
        context = ReportContext(tokens, candidates)
        for candidate, family in itertools.product(candidates, FAMILIES):
            if not candidate.head and (said := list(family(context.around(candidate)))):
                assert seen.setdefault((family, said[0]), said[1:]) == said[1:]
        for candidate, headed in itertools.product(candidates, HEADED):
            if candidate.head:
                key, *features = headed(headed_in(context, candidate, candidate.head))
                assert seen.setdefault((headed, key), features) == features
    assert len(seen) > 100


def test_only_families_that_say_nothing_are_left_out(gazetteer: Gazetteer) -> None:
    text = f"{TEXT} May drew {{}}. On 3 May Ohio State beat Iowa 3-1. The ferry Malta sank off Gorlim. Aid went to OH."
    tokens = Tokens.of(tokenise(text), text=text)
    candidates = [one for one in all_candidates(tokens, names=gazetteer) if not one.head]
    context, idle = ReportContext(tokens, candidates), set()
    for candidate in candidates:
        at = context.around(candidate)
        left_out = set(FAMILIES).difference(TELLING, further_families(at))
        assert not any(list(family(at)) for family in left_out)
        idle |= left_out
    assert {family.__name__ for family in idle} >= {"of_month", "of_code", "of_things", "of_person", "of_unlisted"}


def test_families_weigh_what_their_features_weigh(gazetteer: Gazetteer) -> None:
    tokens = Tokens.of(tokenise(TEXT), text=TEXT)
    candidates = [one for one in all_candidates(tokens, names=gazetteer) if one.matches]
    context, scorer = ReportContext(tokens, candidates), fitted_scorer()
    for candidate in candidates:
        alone = scorer.log_odds_alone(context.look(candidate), context.look(candidate).features)
        by_family = scorer.log_odds_of(context.around(candidate), FAMILIES, start=alone)
        assert by_family == pytest.approx(scorer.log_odds(features_of(candidate, context)), abs=1e-9)
        assert by_family == scorer.log_odds_of(context.around(candidate), FAMILIES, start=alone)


@pytest.mark.parametrize(
    ("text", "surface", "feature"),
    [
        ("HOMS - Shells fell.", "HOMS", "dateline,shape=capitals,start=True"),
        ("Shells fell on Homs.", "Homs", "before=on"),
        ("Shells fell on Homs.", "Homs", "sense before=function,named=False"),
        ("Homs villagers fled.", "Homs", "sense after=noun.person,named=False"),
        ("They met in Homs, Syria.", "Homs", "before the place that holds it"),
        ("They met in Homs and Hama.", "Hama", "joined to a place=True"),
        ("He taught at Aleppo University.", "Aleppo", "inside school,starts=True,ends=False"),
        ("Mr. Paris slept.", "Paris", "follows a person=True"),
    ],
)
def test_what_is_seen_around_a_name(text: str, surface: str, feature: str, gazetteer: Gazetteer) -> None:
    assert feature in features_in(text, surface, gazetteer)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("villagers", "noun.person"), ("fled", "verb.motion"), ("troops", "noun.group"), ("the", "function"),
        ("12", "number"), (",", "mark"), ("qqq", "other"), ("", "mark"), ("sailed", "verb.motion"),
    ],
)  # fmt: skip
def test_senses(word: str, expected: str) -> None:
    assert sense(word, load_language()) == expected
