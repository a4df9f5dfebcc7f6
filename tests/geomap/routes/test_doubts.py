"""Stops that cannot well be where they were placed: too far, over an ocean on foot, or far from everything else."""

from __future__ import annotations

from functools import partial

import pytest

from gazetteer import Gazetteer, Place
from gazetteer.model import Bounds
from geomap.languages.model import load_language
from geomap.model import (
    Finding,
    Focus,
    Mention,
    MentionForm,
    Movement,
    Role,
    Span,
    StatedDistance,
    Status,
    Stop,
)
from geomap.routes.doubts import OUT_OF_FOCUS, OVER_THE_SEA, TOO_FAR, goes_by_land, with_doubts, without_place
from geomap.routes.lines import draw

CITIES = {
    "Bamako": (-8.0, 12.6, "ML"),
    "Segou": (-6.3, 13.4, "ML"),
    "Mopti": (-4.2, 14.5, "ML"),
    "Lima": (-77.0, -12.0, "PE"),
    "Perth": (115.9, -31.9, "AU"),
}


def stop(role: Role, name: str, sure: float = 0.9, kind: str = "city") -> Stop:
    lon, lat, country = CITIES[name]
    place = Place(f"own:{name}", name, lon, lat, kind, country, None, None, 0, 0.5, None, "own", False)
    return Stop(role, Finding(Mention(Span(0, 1), name, MentionForm.NAME, (), 0.9), place, sure))


def movement(*stops: Stop, km: float | None = None, text: str = "") -> Movement:
    stated = (StatedDistance(km, Span(0, 1), approximate=False, travelled=True),) if km else ()
    return Movement("party", Status.REPORTED, stops, stated, (), (Span(0, len(text)),), 0.9)


def doubts(told: Movement, gazetteer: Gazetteer, *, text: str = "", focus: Focus | None = None) -> list[str]:
    read = with_doubts(told, text=text, language=load_language(), focus=focus, draw=partial(draw, areas=gazetteer))
    assert [stop.finding for stop in read.stops] == [stop.finding for stop in told.stops], "nothing is dropped or moved"
    return [stop.doubt for stop in read.stops]


@pytest.mark.parametrize(
    ("sure", "km", "expected"),
    [
        ((0.9, 0.6), 240, ["", TOO_FAR]),
        ((0.6, 0.9), 240, [TOO_FAR, ""]),
        ((0.9, 0.9), 240, ["", ""]),
        ((0.9, 0.6), 5000, ["", ""]),
        ((0.9, 0.6), None, ["", ""]),
    ],
)
def test_a_leg_far_longer_than_the_stated_distance(
    gazetteer: Gazetteer, sure: tuple[float, float], km: float | None, expected: list[str]
) -> None:
    told = movement(stop(Role.ORIGIN, "Bamako", sure[0]), stop(Role.DESTINATION, "Lima", sure[1]), km=km)
    assert doubts(told, gazetteer) == expected


def test_a_distance_that_some_leg_can_have_doubts_none(gazetteer: Gazetteer) -> None:
    ends = stop(Role.ORIGIN, "Bamako"), stop(Role.VIA, "Segou"), stop(Role.DESTINATION, "Lima", 0.6)
    assert doubts(movement(*ends, km=210), gazetteer) == ["", "", ""]


def test_a_distance_says_nothing_about_an_area(gazetteer: Gazetteer) -> None:
    told = movement(stop(Role.ORIGIN, "Bamako"), stop(Role.DESTINATION, "Lima", 0.6, kind="country"), km=200)
    assert doubts(told, gazetteer) == ["", ""]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The men marched from Bamako to Lima.", ["", OVER_THE_SEA]),
        ("They travelled on foot from Bamako to Lima.", ["", OVER_THE_SEA]),
        ("The men flew from Bamako to Lima.", ["", ""]),
        ("The men marched to the port and sailed from Bamako to Lima.", ["", ""]),
        ("The men went from Bamako to Lima.", ["", ""]),
    ],
)
def test_what_goes_by_land_crosses_no_ocean_in_a_leg(gazetteer: Gazetteer, text: str, expected: list[str]) -> None:
    ends = stop(Role.ORIGIN, "Bamako"), stop(Role.DESTINATION, "Lima", 0.8)
    assert doubts(movement(*ends, text=text), gazetteer, text=text) == expected


def test_a_long_march_over_land_is_no_absurdity(gazetteer: Gazetteer) -> None:
    text = "They drove from Lima to the next town."
    far = Stop(Role.DESTINATION, stop(Role.VIA, "Lima").finding)
    inland = Place("own:Belem", "Belem", -48.5, -1.4, "city", "BR", None, None, 0, 0.5, None, "own", False)
    found = Finding(Mention(Span(0, 1), "Belem", MentionForm.NAME, (), 0.9), inland, 0.6)
    told = movement(Stop(Role.ORIGIN, far.finding), Stop(Role.DESTINATION, found), text=text)
    assert doubts(told, gazetteer, text=text) == ["", ""]


@pytest.mark.parametrize(
    ("focus", "expected"),
    [
        (Focus(("ML",)), ["", OUT_OF_FOCUS, ""]),
        (Focus(near=(-6.0, 13.0), said=True), ["", OUT_OF_FOCUS, ""]),
        (Focus(bounds=Bounds(-12, 10, 4, 25), said=True), ["", OUT_OF_FOCUS, ""]),
        (Focus(bounds=Bounds(100, -40, -3, 25), said=True), ["", "", ""]),
        (Focus(("ML", "AU")), ["", "", ""]),
        (Focus(("NZ",)), ["", "", ""]),
        (None, ["", "", ""]),
    ],
)
def test_an_unsure_stop_far_outside_the_focus(gazetteer: Gazetteer, focus: Focus | None, expected: list[str]) -> None:
    told = movement(stop(Role.ORIGIN, "Bamako"), stop(Role.VIA, "Perth", 0.6), stop(Role.DESTINATION, "Mopti"))
    assert doubts(told, gazetteer, focus=focus) == expected


def test_a_sure_stop_outside_the_focus_stays(gazetteer: Gazetteer) -> None:
    told = movement(stop(Role.ORIGIN, "Bamako"), stop(Role.DESTINATION, "Perth", 0.9))
    assert doubts(told, gazetteer, focus=Focus(("ML",))) == ["", ""]


def test_what_is_not_placed_anyway_is_not_doubted(gazetteer: Gazetteer) -> None:
    told = movement(stop(Role.ORIGIN, "Bamako"), stop(Role.DESTINATION, "Perth", 0.3), km=10)
    assert doubts(told, gazetteer, focus=Focus(("ML",))) == ["", ""]


def test_a_movement_without_stops_or_sentences_is_left_as_it_is(gazetteer: Gazetteer) -> None:
    told = movement()
    assert (
        with_doubts(told, text="", language=load_language(), focus=Focus(("ML",)), draw=partial(draw, areas=gazetteer))
        is told
    )
    assert not goes_by_land(told, text="", language=load_language())


def test_the_place_of_a_doubted_stop_becomes_its_first_guess() -> None:
    at = stop(Role.VIA, "Lima")
    left = without_place(Stop(at.role, at.finding, doubt="why"))
    assert left.finding.place is None
    assert [(guess.place, guess.confidence, guess.reason) for guess in left.finding.alternatives] == [
        (at.finding.place, 0.9, "why")
    ]
    assert without_place(left) == left
