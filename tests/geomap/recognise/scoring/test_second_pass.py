"""The second look: what the rest of the report says of a candidate."""

from __future__ import annotations

from gazetteer import Gazetteer
from geomap.languages.tokens import tokenise
from geomap.recognise.candidates import Tokens
from geomap.recognise.features import features_of
from geomap.recognise.features.report_context import ReportContext
from geomap.recognise.scoring.forest import Forest, fitted_forest
from geomap.recognise.scoring.scorer import fitted_scorer
from geomap.recognise.scoring.second_pass import COLUMNS, HOPELESS, Scored, evidence, revise
from geomap.recognise.unlisted.generic_terms import all_candidates

TEXT = (
    "Shells fell on Homs and Idlib on Friday. The mayor of Homs fled to Beirut, Lebanon. "
    "Mr. Aleppo Jones, a clerk from Hampton Street, saw nothing. Reading is fun."
)


def scored_in(text: str, gazetteer: Gazetteer) -> tuple[Tokens, list[Scored]]:
    tokens = Tokens.of(tokenise(text), text=text)
    candidates = all_candidates(tokens, names=gazetteer)
    context = ReportContext(tokens, candidates)
    return tokens, [(one, fitted_scorer().log_odds(features_of(one, context))) for one in candidates]


def column(rows: list[list[float]], name: str) -> list[float]:
    return [row[COLUMNS.index(name)] for row in rows]


def test_what_the_forest_is_asked(gazetteer: Gazetteer) -> None:
    tokens, scored = scored_in(TEXT, gazetteer)
    rows = evidence(tokens, scored, of=range(len(scored))).tolist()
    surfaces = [candidate.surface for candidate, _ in scored]
    homs = [number for number, surface in enumerate(surfaces) if surface == "Homs"]
    assert len(homs) == 2
    for one, other in (homs, reversed(homs)):
        assert column(rows, "uses")[one] == 2
        assert column(rows, "best of the name elsewhere")[one] == scored[other][1]
    idlib = surfaces.index("Idlib")
    assert column(rows, "joined before")[idlib] == scored[homs[0]][1]
    assert column(rows, "joined after")[homs[0]] == scored[idlib][1]
    assert column(rows, "country")[idlib] > 0
    assert column(rows, "unknown")[surfaces.index("Hampton Street")] == 1
    inner = surfaces.index("Hampton")
    assert column(rows, "best of longer ones")[inner] == scored[surfaces.index("Hampton Street")][1]


def test_the_order_of_candidates_does_not_matter(gazetteer: Gazetteer) -> None:
    tokens, scored = scored_in(TEXT, gazetteer)
    shuffled = [*scored[1::2], *reversed(scored[::2])]
    by_place = {(one.first, one.last): value for one, value in revise(tokens, scored, forest=fitted_forest())}
    again = {(one.first, one.last): value for one, value in revise(tokens, shuffled, forest=fitted_forest())}
    assert again == by_place


def test_hopeless_ones_are_left_as_they_are(gazetteer: Gazetteer) -> None:
    tokens, scored = scored_in(TEXT, gazetteer)
    certain = Forest([{"feature": [-1], "threshold": [0.0], "left": [0], "value": [1.0]}])
    revised = revise(tokens, scored, forest=certain)
    hopeless = [old for old, new in zip(scored, revised, strict=True) if old == new]
    assert hopeless == [one for one in scored if one[1] <= HOPELESS]
    assert 0 < len(hopeless) < len(scored)


def test_nothing_is_revised_in_a_text_without_names(gazetteer: Gazetteer) -> None:
    tokens, scored = scored_in("nothing at all.", gazetteer)
    assert revise(tokens, scored, forest=fitted_forest()) == list(scored)
