"""Documents added up, and the same figures as the developers' own scorer."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geomap.training.evaluation import (
    Agreement,
    Evaluation,
    Figures,
    GoldDocument,
    GoldToponym,
    PredictedPlace,
    gold_document,
    places_of,
    read_gold,
    to_json,
    to_table,
)
from tests.support.scripts import load

TEXT = "x" * 400


def evaluated(records: dict[str, dict[str, Any]], predicted: dict[str, dict[str, Any]], *dropped: str) -> Figures:
    evaluation = Evaluation(dropped=dropped)
    for identifier, record in records.items():
        evaluation.add(gold_document(record), places_of(predicted.get(identifier, {"places": []})))
    return evaluation.figures()


def assert_same(figures: Figures, scored: dict[str, Any]) -> None:
    for name, agreement in (
        ("strict", figures.strict),
        ("overlap", figures.overlap),
        ("e2e@161", figures.end_to_end),
    ):
        expected = scored[name]
        ours = (agreement.precision, agreement.recall, agreement.f1)
        assert ours == pytest.approx((expected["p"], expected["r"], expected["f1"]), abs=5e-4), name
    assert figures.placing.accuracy == pytest.approx(scored["acc@161"], abs=5e-4)
    assert figures.placing.auc == pytest.approx(scored["auc"], abs=5e-4)
    for kilometres, theirs in (
        (figures.placing.mean_km, scored["mean_km"]),
        (figures.placing.median_km, scored["median_km"]),
    ):
        assert (kilometres is None) == (theirs is None)
        assert kilometres is None or kilometres == pytest.approx(theirs, rel=5e-4, abs=5e-4)
    assert (figures.documents, figures.gold, figures.predicted) == tuple(
        scored[key] for key in ("documents", "gold", "predicted")
    )


@pytest.fixture(scope="session")
def scorer(shared: Path) -> Any:
    """The developers' scorer, a script of its own."""
    path = shared / "eval" / "score_places.py"
    if not path.is_file():
        pytest.skip("the developers' scorer is not here")
    return load(path)


def disturbed(toponyms: list[dict[str, Any]], chance: random.Random) -> list[dict[str, Any]]:
    """Make predictions of annotations: some missing, moved, longer, unresolved, twice, or where nothing is."""
    places = []
    for toponym in toponyms:
        start, end = toponym["start"], toponym["end"]
        lat, lon = toponym["lat"], toponym["lon"]
        if chance.random() < 0.15:
            continue
        if chance.random() < 0.2:
            start, end = max(0, start - chance.randrange(6)), end + chance.randrange(8)
        if lat is None or chance.random() < 0.3:
            lat, lon = chance.uniform(-80, 80), chance.uniform(-170, 170)
        elif chance.random() < 0.4:
            lat, lon = lat + chance.uniform(-2, 2) * (abs(lat) < 80), lon + chance.uniform(-2, 2) * (abs(lon) < 170)
        resolved = chance.random() < 0.95
        places.append(
            {
                "start": start,
                "end": end,
                "lat": lat if resolved else None,
                "lon": lon if resolved else None,
                "geonameid": toponym["geonameid"] if chance.random() < 0.3 else 0,
                "mention": chance.choice(["name", "demonym"]),
                "confidence": round(chance.random(), 4),
            }
        )
        if chance.random() < 0.1:
            places.append({**places[-1], "start": start + 1, "end": end + 1})
    places += [{"start": n, "end": n + 5, "lat": 1.0, "lon": 1.0} for n in chance.sample(range(3000), 3)]
    chance.shuffle(places)
    return places


@pytest.mark.parametrize("dropped", [(), ("demonym",)])
@pytest.mark.parametrize("corpus", ["geowebnews", "lgl", "tudloc2013"])
def test_agrees_with_the_scorer_on_whole_corpora(
    corpus: str, dropped: tuple[str, ...], shared: Path, scorer: Any
) -> None:
    path = shared / "corpora" / f"{corpus}.jsonl"
    if not path.is_file():
        pytest.skip("the developers' corpora are not here")
    with path.open(encoding="utf-8") as lines:
        records = {record["id"]: record for record in map(json.loads, lines)}
    chance = random.Random(20)  # noqa: S311
    predicted = {
        identifier: {"id": identifier, "places": disturbed(record["toponyms"], chance)}
        for identifier, record in records.items()
        if chance.random() < 0.95
    }
    figures = evaluated(records, predicted, *dropped)
    assert_same(figures, scorer.score(records, predicted, set(dropped)))
    assert sum(kind.gold for kind in figures.kinds) == figures.gold
    assert sum(kind.placing.pairs for kind in figures.kinds) == figures.placing.pairs
    assert len(list(read_gold(path))) == figures.documents


points = st.one_of(
    st.just({"lat": None, "lon": None}),
    st.fixed_dictionaries({"lat": st.integers(-3, 3), "lon": st.integers(-3, 3)}),
)
spans = st.tuples(st.integers(0, 40), st.integers(1, 12)).map(lambda two: {"start": two[0], "end": sum(two)})
items = st.builds(
    lambda span, point, geonameid: {**span, **point, "geonameid": geonameid},
    spans,
    points,
    st.sampled_from([None, 0, 1, 2]),
)


@given(st.lists(items, max_size=6), st.lists(items, max_size=6))
@settings(max_examples=150)
def test_agrees_with_the_scorer_on_whatever_overlaps(
    scorer: Any, toponyms: list[dict[str, Any]], places: list[dict[str, Any]]
) -> None:
    records = {"a": {"id": "a", "text": TEXT, "toponyms": toponyms}}
    predicted = {"a": {"id": "a", "places": places}}
    assert_same(evaluated(records, predicted), scorer.score(records, predicted, set()))


def document() -> GoldDocument:
    toponyms = (
        GoldToponym(0, 4, (0.0, 0.0), kind="town"),
        GoldToponym(10, 14, (0.0, 0.0), kind="town"),
        GoldToponym(20, 24, (0.0, 0.0), kind="river\x1b[31m"),
        GoldToponym(30, 34),
    )
    return GoldDocument("a", TEXT, toponyms)


def places() -> list[PredictedPlace]:
    return [
        PredictedPlace(0, 4, (0.0, 0.0), mention="name", confidence=0.9),
        PredictedPlace(9, 14, (90.0, 0.0), mention="name", confidence=0.8),
        PredictedPlace(50, 54, (0.0, 0.0), mention="demonym", confidence=0.1),
    ]


def test_figures_worked_out_by_hand() -> None:
    evaluation = Evaluation()
    evaluation.add(document(), places())
    figures = evaluation.figures()
    assert figures.strict == Agreement(1 / 3, 1 / 4)
    assert figures.strict.f1 == pytest.approx(2 / 7)
    assert figures.overlap == Agreement(2 / 3, 2 / 4)
    assert figures.end_to_end == Agreement(1 / 3, 1 / 3)
    assert (figures.placing.pairs, figures.placing.accuracy) == (2, 0.5)
    assert figures.placing.mean_km == pytest.approx(5003.8, abs=0.1)
    assert figures.reliability.confident_right == 0.5


def test_figures_by_kind_have_recall_only() -> None:
    evaluation = Evaluation()
    evaluation.add(document(), places())
    town, nameless, river = evaluation.figures().kinds
    assert (town.kind, town.gold, town.strict_recall, town.overlap_recall, town.recall_near) == ("town", 2, 0.5, 1, 0.5)
    assert (nameless.kind, nameless.linked, nameless.recall_near) == (None, 0, 0.0)
    assert (river.gold, river.placing.pairs, river.placing.mean_km) == (1, 0, None)


def test_dropped_mentions_do_not_count() -> None:
    evaluation = Evaluation(dropped=["demonym"])
    evaluation.add(document(), places())
    assert evaluation.figures().predicted == 2
    assert evaluation.figures().strict.precision == 0.5
    assert evaluation.figures().reliability.predictions == 2


def test_nothing_at_all_has_figures() -> None:
    figures = Evaluation().figures()
    assert (figures.strict.f1, figures.placing.mean_km, figures.reliability.expected_error) == (0.0, None, None)
    assert json.loads(json.dumps(to_json(figures)))["calibration"]["confident"] == {"predictions": 0, "right": None}
    assert "0 documents" in to_table(figures)


def test_tables_and_json_say_the_same() -> None:
    evaluation = Evaluation()
    evaluation.add(document(), places())
    shown, value = to_table(evaluation.figures()), to_json(evaluation.figures())
    assert f"{value['strict']['precision']:.3f}  " in shown
    assert f"expected calibration error {value['calibration']['expected_calibration_error']:.3f}" in shown
    assert [kind["gold"] for kind in value["kinds"]] == [2, 1, 1]


def test_names_of_kinds_do_not_steer_the_terminal() -> None:
    evaluation = Evaluation()
    evaluation.add(document(), places())
    shown = to_table(evaluation.figures())
    assert "\x1b" not in shown
    assert "river\\x1b[31m" in shown
