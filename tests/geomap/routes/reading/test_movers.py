"""What moved is a noun phrase of the text, or nothing."""

from __future__ import annotations

import pytest

from geomap.languages.tokens import tokenise
from geomap.model import Span
from geomap.routes.reading.movers import mover_of


def _pointed(text: str, *phrases: tuple[str, float]) -> list[tuple[int, int, float]]:
    return [(text.index(phrase), text.index(phrase) + len(phrase), chance) for phrase, chance in phrases]


def _mover(text: str, *phrases: tuple[str, float], places: tuple[str, ...] = ()) -> str:
    where = [Span(text.index(name), text.index(name) + len(name)) for name in places]
    found = mover_of(tokenise(text), [_pointed(text, *phrases)], where)
    return text[found.start : found.end] if found else ""


@pytest.mark.parametrize(
    ("text", "phrase", "mover"),
    [
        ("The grey barge sailed for Split.", "The grey barge", "grey barge"),
        ("Four tugs sailed for Split.", "Four tugs", "tugs"),
        ("Hundreds of herders went to Zadar.", "Hundreds of herders", "herders"),
        ('The ketch "Plover" ran for Zadar.', '"Plover"', "Plover"),
        ("Her captain left Zadar.", "Her captain", "captain"),
        ("They left Zadar.", "They", ""),
        ("Twelve left Zadar.", "Twelve", ""),
        ("Hundreds left Zadar.", "Hundreds", ""),
        ("Zadar was left.", "Zadar", ""),
    ],
)
def test_a_mover_is_cut_to_its_noun_phrase(text: str, phrase: str, mover: str) -> None:
    assert _mover(text, (phrase, 0.9), places=("Zadar",) if "Zadar" in text else ()) == mover


def test_the_likeliest_phrase_that_can_be_a_mover_is_taken() -> None:
    text = "The barge left Zadar; she reached Split."
    assert _mover(text, ("she", 0.6), ("The barge", 0.4)) == "barge"
    assert _mover(text, ("she", 0.9), ("The barge", 0.05)) == ""


def test_the_stops_of_a_journey_point_together() -> None:
    text = "The barge left Zadar and a tug went home."
    barge, tug = _pointed(text, ("The barge", 0.5)), _pointed(text, ("a tug", 0.6))
    found = mover_of(tokenise(text), [barge, barge, tug], [])
    assert found == Span(4, 9)
