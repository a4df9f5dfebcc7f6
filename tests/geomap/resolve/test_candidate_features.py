"""The model: probabilities that are probabilities, whatever the weights."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.languages.model import load_language
from geomap.resolve.bearers import STATIC
from geomap.resolve.candidate_features import names_of
from geomap.resolve.joint_model import CONTEXT, FEATURES, NEARNESS, Scene, fitted_weights
from geomap.resolve.wording.cues import read_cues

WORDS = st.sampled_from(
    [
        "Morn",
        "Kell",
        "Dorn",
        "Tarn",
        "Hale",
        "Westria",
        "Estria",
        "Hills",
        "Delta",
        "Pell",
        "Westrian",
        "province",
        "in",
        ",",
        ".",
    ]
)
WEIGHTS = st.lists(st.floats(-9, 9), min_size=len(FEATURES), max_size=len(FEATURES)).map(np.array)

LANGUAGE = load_language()


def scene_of(text: str, mentioned: Any) -> Scene:
    mentions = mentioned(text)
    return Scene(names_of(mentions, read_cues(mentions, text=text, language=LANGUAGE), language=LANGUAGE))


@given(st.lists(WORDS, max_size=12).map(" ".join), st.one_of(st.none(), WEIGHTS))
def test_the_probabilities_of_a_name_add_up_to_one(mentioned: Any, text: str, weights: Any) -> None:
    scene = scene_of(text, mentioned)
    settled = scene.settle(fitted_weights() if weights is None else weights)
    likely = settled.likely
    assert len(likely) == scene.bounds[-1]
    assert ((likely >= 0) & (likely <= 1)).all()
    assert len(settled.none) == len(scene.names)
    for none, start, end in zip(settled.none, scene.bounds[:-1], scene.bounds[1:], strict=True):
        assert likely[start:end].sum() + none == pytest.approx(1.0)


def test_huge_weights_do_not_overflow(mentioned: Any) -> None:
    scene = scene_of("Morn and Hale in Westria", mentioned)
    for weights in (np.full(len(FEATURES), 1e300), np.full(len(FEATURES), -1e300)):
        with np.errstate(over="ignore"):
            likely = scene.settle(weights / 10).likely
        assert np.isfinite(likely).all()


@given(st.lists(WORDS, min_size=1, max_size=10))
def test_context_features_are_bounded(mentioned: Any, words: list[str]) -> None:
    scene = scene_of(" ".join(words), mentioned)
    context = scene.settle(fitted_weights()).context
    assert context.shape == (scene.bounds[-1], len(CONTEXT))
    assert np.isfinite(context).all()
    assert (context >= 0).all()
    best = context[:, [CONTEXT.index(f"best {way}") for way in NEARNESS]]
    assert (best <= np.log1p(1 / 0.02) + 1e-9).all()


def test_a_name_does_not_support_itself(mentioned: Any) -> None:
    scene = scene_of("Morn and Morn and Morn", mentioned)
    assert not scene.settle(fitted_weights()).context.any()


def test_a_unit_and_the_town_it_is_called_after_do_not_support_each_other(mentioned: Any) -> None:
    mentions = mentioned("Hale County and Hale", "Hale County")
    pair = [replace(one, candidates=mentions[-1].candidates) for one in mentions]
    scene = Scene(names_of(pair, read_cues(pair, text="Hale County and Hale", language=LANGUAGE), language=LANGUAGE))
    assert len(scene.bounds) == 3
    assert not scene.settle(fitted_weights()).context.any()


def test_context_is_the_same_however_many_candidates_are_computed_at_once(
    mentioned: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene = scene_of("Morn and Hale in Westria, Kell and Dorn", mentioned)
    whole = scene.settle(fitted_weights()).context
    monkeypatch.setattr("geomap.resolve.joint_model._BLOCK", 2)
    assert whole.any()
    assert np.allclose(scene.settle(fitted_weights()).context, whole, atol=1e-12)


def test_nothing_in_nothing_out() -> None:
    scene = Scene(())
    settled = scene.settle(fitted_weights())
    assert settled.likely.shape == (0,)
    assert settled.context.shape == (0, len(CONTEXT))


def test_mentions_of_one_name_are_decided_together(mentioned: Any) -> None:
    text = "Morn, Westria. MORN slept. Morn woke. Hale province and the city of Hale. Nowhere."
    mentions = mentioned(text, "MORN", "Nowhere")
    names = names_of(mentions, read_cues(mentions, text=text, language=LANGUAGE), language=LANGUAGE)
    groups = [[mentions[number].surface for number in name.mentions] for name in names]
    assert groups == [["Morn"], ["Westria"], ["MORN", "Morn"], ["Hale"], ["Hale"]]
    assert all(len(name.places) == len(name.static) for name in names)
    assert all(name.static.shape[1] == len(STATIC) for name in names)


def test_the_shipped_weights_fit_the_features() -> None:
    weights = fitted_weights()
    assert weights.shape == (len(FEATURES),)
    assert np.isfinite(weights).all()
    by_name = dict(zip(FEATURES, weights, strict=True))
    for feature in ("prominence", "kind agrees", "held here", "best country", "best unit", "all near", "all around"):
        assert by_name[feature] > 0, feature


@pytest.mark.parametrize(
    ("text", "name", "column", "kind"),
    [
        ("Hale, Hills and Plains", "Hale", "listed with units", "admin1"),
        ("Hale and Westria", "Hale", "listed with units", None),
        ("Hale, Hills", "Hale", "listed with units", None),
        ("Westria and Estria", "Westria", "listed with countries", "country"),
        ("Morn, Kell and Dorn", "Morn", "listed with countries", None),
    ],
)
def test_what_is_listed_with_units_or_countries_may_be_one(
    text: str, name: str, column: str, kind: str | None, mentioned: Any
) -> None:
    (found,) = [one for one in scene_of(text, mentioned).names if one.stem == name.lower()]
    told = found.static[:, STATIC.index(column)]
    assert [place.kind for place, value in zip(found.places, told, strict=True) if value] == ([kind] if kind else [])


def test_the_fewer_of_a_list_are_units_the_less_it_says(mentioned: Any) -> None:
    (alone,) = [one for one in scene_of("Hale, Hills and Plains", mentioned).names if one.stem == "hale"]
    (mixed,) = [one for one in scene_of("Hale, Kell, Hills and Plains", mentioned).names if one.stem == "hale"]
    column = STATIC.index("listed with units")
    assert alone.static[:, column].max() == 1
    assert 0 < mixed.static[:, column].max() < 1
