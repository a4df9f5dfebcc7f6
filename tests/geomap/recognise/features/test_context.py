"""Features come in families, whose sums are those of their features."""

from __future__ import annotations

import pytest

from gazetteer import Gazetteer
from geomap.languages.model import load_language
from geomap.languages.tokens import tokenise
from geomap.recognise.candidates import Tokens
from geomap.recognise.features.context import Context
from geomap.recognise.features.senses import sense
from geomap.recognise.generic_terms import all_candidates
from geomap.recognise.scoring.scorer import fitted_scorer

TEXT = """HOMS, Syria (AP) - Residents of Homs, Hama and Al-Bab fled towards Lebanon.
Mayor Salah Homsi told The Washington Post in London: "Reading is no town."
Ships left Port Said, Egypt, for Aleppo University and Lake Orvan.
"""


def context_of(text: str, gazetteer: Gazetteer) -> tuple[Context, list[str]]:
    tokens = Tokens.of(tokenise(text), text=text)
    candidates = all_candidates(tokens, names=gazetteer)
    return Context(tokens, candidates), [candidate.surface for candidate in candidates]


def features_in(text: str, surface: str, gazetteer: Gazetteer) -> set[str]:
    tokens = Tokens.of(tokenise(text), text=text)
    candidates = all_candidates(tokens, names=gazetteer)
    context = Context(tokens, candidates)
    return {one for candidate in candidates if candidate.surface == surface for one in context.features(candidate)}


def test_no_feature_is_in_two_families(gazetteer: Gazetteer) -> None:
    tokens = Tokens.of(tokenise(TEXT), text=TEXT)
    candidates = [one for one in all_candidates(tokens, names=gazetteer) if one.matches]
    context = Context(tokens, candidates)
    assert len(candidates) > 10
    for candidate in candidates:
        features = list(context.features(candidate))
        assert len(features) == len(set(features))


def test_families_weigh_what_their_features_weigh(gazetteer: Gazetteer) -> None:
    tokens = Tokens.of(tokenise(TEXT), text=TEXT)
    candidates = [one for one in all_candidates(tokens, names=gazetteer) if one.matches]
    context, scorer = Context(tokens, candidates), fitted_scorer()
    for candidate in candidates:
        by_family = scorer.log_odds_of(context.families(candidate))
        assert by_family == pytest.approx(scorer.log_odds(context.features(candidate)), abs=1e-9)
        assert by_family == scorer.log_odds_of(context.families(candidate))


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
