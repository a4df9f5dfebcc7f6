"""How sure a place is over all reports of a run."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from gazetteer import Gazetteer
from geomap import build_document
from geomap.document.pooled.pool import Pool
from geomap.document.pooled.pooled_document import pooled_document
from geomap.document.sureness import REMOTE, Sureness, reading, sureness_over
from geomap.model import Extraction, Finding, MentionForm, Movement, Role, Route, Span, Status, Stop
from tests.geomap.document.made_up_findings import extraction, finding, place

PALMA = place("palma", "Palma", 2.65, 39.57, country="ES")
MUEDA, PEMBA = place("mueda", "Mueda", 39.5, -11.7, country="MZ"), place("pemba", "Pemba", 40.5, -13.0, country="MZ")
MACOMIA = place("macomia", "Macomia", 40.1, -12.2, country="MZ")
GENEVA = replace(place("geneva", "Geneva", 6.1, 46.2, kind="city", country="CH"), prominence=0.7)
TEXT = "From Mueda, Pemba and Macomia; Awasse, Chai, Mbau, Diaca, Olumbi; Palma, Geneva and the Spanish in Spain."
VILLAGES = ("Awasse", "Chai", "Mbau", "Diaca", "Olumbi")


def report(identifier: str, *more: Finding, lacking: tuple[str, ...] = VILLAGES) -> Extraction:
    """A report on three towns that the gazetteer has, and villages that it lacks."""
    towns = [finding(TEXT, town.name, town) for town in (MUEDA, PEMBA, MACOMIA)]
    return extraction(identifier, TEXT, *towns, *(finding(TEXT, name, None) for name in lacking), *more)


def palma(confidence: float) -> Finding:
    return finding(TEXT, "Palma", PALMA, confidence)


def confidence_of(found: Finding, sureness: Sureness) -> float:
    return sureness.of(found).confidence


def test_one_report_alone_is_as_sure_as_its_surest_mention() -> None:
    alone = sureness_over([report("a", palma(0.3), palma(0.6))])
    assert confidence_of(palma(0.3), alone) == 0.6
    assert reading(palma(0.6)) in alone.sure


def test_several_doubts_about_a_namesake_far_away_place_nothing_where_names_are_lacking() -> None:
    made = [report("a", palma(0.3)), report("b", palma(0.5)), report("c", palma(0.68)), report("d", palma(0.49))]
    sureness = sureness_over(made)
    pooled = sureness.of(palma(0.68))
    assert pooled.confidence < 0.4
    assert pooled.reason == REMOTE
    assert reading(palma(0.68)) not in sureness.sure
    assert all(confidence_of(one, sureness) == 0.9 for one in made[0].findings[:3]), "towns of the region stay"
    assert sureness_over(made[::-1]) == sureness, "whichever report comes first"


def test_the_more_names_are_lacking_the_less_sure_it_is() -> None:
    confidences = [
        confidence_of(palma(0.9), sureness_over([report(name, palma(0.9), lacking=VILLAGES[:number]) for name in "ab"]))
        for number in (0, 1, 3, 5)
    ]
    assert confidences[0] == 0.9
    assert confidences == sorted(set(confidences), reverse=True)
    assert min(confidences) > 0.5, "what all reports are sure of is drawn"


@pytest.mark.parametrize(
    "sure",
    [
        finding(TEXT, "Geneva", GENEVA, 0.55),
        finding(TEXT, "Macomia", MACOMIA, 0.55),
        finding(TEXT, "Spain", replace(PALMA, kind="country"), 0.55),
        finding(TEXT, "Palma", PALMA, 0.55, form=MentionForm.COORDINATES),
        finding(TEXT, "Spanish", replace(PALMA, kind="country"), 0.55, form=MentionForm.DEMONYM),
        replace(palma(0.55), mention=replace(palma(0.55).mention, correction=3)),
    ],
    ids=["a great city", "a town of the region", "a country", "coordinates", "a demonym", "a correction"],
)
def test_what_is_known_everywhere_near_or_decided_stays(sure: Finding) -> None:
    sureness = sureness_over([report("a", sure), report("b")])
    assert confidence_of(sure, sureness) >= 0.55
    assert reading(sure) in sureness.sure


def test_where_next_to_nothing_else_is_placed_nothing_is_far_from_it() -> None:
    made = [extraction(name, TEXT, palma(0.6), *(finding(TEXT, one, None) for one in VILLAGES)) for name in "ab"]
    assert confidence_of(palma(0.6), sureness_over(made)) == 0.6


def test_a_place_without_a_known_number_of_people_counts_as_a_village() -> None:
    unknown, village = (finding(TEXT, "Palma", replace(PALMA, prominence=one), 0.9) for one in (0.0, 0.3))
    both = [sureness_over([report("a", one), report("b", one)]).of(one) for one in (unknown, village)]
    assert both[0] == both[1]


def of_type(document: dict[str, Any], kind: str) -> dict[str, dict[str, Any]]:
    found = (one["properties"] for one in document["features"] if one["properties"]["type"] == kind)
    return {one["name"]: one for one in found}


def test_a_map_lists_such_a_name_with_its_guess_and_says_the_same_of_very_many_reports(gazetteer: Gazetteer) -> None:
    made = [report("a", palma(0.3)), report("b", palma(0.5)), report("c", palma(0.68))]
    with Pool() as pool:
        for one in made:
            pool.add(one)
        many = pooled_document(pool, gazetteer=gazetteer).document
    for document in (build_document(made, gazetteer=gazetteer), many):
        assert set(of_type(document, "place")) == {"Mueda", "Pemba", "Macomia"}
        listed = of_type(document, "unresolved")
        assert set(listed) == {*VILLAGES, "Palma"}
        assert listed["Palma"]["alternatives"][0]["gazetteer_id"] == PALMA.id
        assert max(one["confidence"] for one in listed["Palma"]["alternatives"]) < 0.5


def test_a_remote_place_that_stays_says_why_it_is_less_sure(gazetteer: Gazetteer) -> None:
    made = [report("a", palma(0.95)), report("b", palma(0.8))]
    with Pool() as pool:
        for one in made:
            pool.add(one)
        many = pooled_document(pool, gazetteer=gazetteer).document
    for document in (build_document(made, gazetteer=gazetteer), many):
        drawn = of_type(document, "place")["Palma"]
        assert 0.5 <= drawn["confidence"] < 0.95
        assert drawn["reasons"][-1] == REMOTE
    whole = of_type(build_document(made, gazetteer=gazetteer), "place")["Palma"]
    assert whole["confidence"] == of_type(many, "place")["Palma"]["confidence"]


def test_a_route_is_no_surer_than_a_stop_that_reports_together_do_not_place(gazetteer: Gazetteer) -> None:
    start, end = finding(TEXT, "Mueda", MUEDA), palma(0.68)
    stops = Stop(Role.ORIGIN, start), Stop(Role.DESTINATION, end)
    movement = Movement("lorry", Status.REPORTED, stops, (), (), (Span(0, len(TEXT)),), 0.9)
    told = replace(report("a", end), routes=(Route(movement, None),))
    made = [told, report("b", palma(0.5)), report("c", palma(0.3))]
    alone = build_document([told], gazetteer=gazetteer)
    together = build_document(made, gazetteer=gazetteer)
    with Pool() as pool:
        for one in made:
            pool.add(one)
        many = pooled_document(pool, gazetteer=gazetteer).document
    routes = [
        one
        for document in (alone, together, many)
        for one in document["features"]
        if one["properties"]["type"] == "route"
    ]
    assert [one["geometry"] is not None for one in routes] == [True, False, False]
    guesses = [one["properties"]["stops"][1]["guess"]["confidence"] for one in routes[1:]]
    assert [routes[0]["properties"]["confidence"], *guesses] == [
        0.68,
        *(one["properties"]["confidence"] for one in routes[1:]),
    ]
    assert max(guesses) < 0.5
