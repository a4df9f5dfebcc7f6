"""The mentions that a journey may lead over."""

from __future__ import annotations

from itertools import pairwise

import pytest

from geomap.languages.tokens import tokenise
from geomap.model import Finding, Mention, MentionForm, Span
from geomap.routes.reading.mentions import journey_mentions


def _finding(text: str, name: str, form: MentionForm = MentionForm.NAME) -> Finding:
    start = text.index(name)
    return Finding(Mention(Span(start, start + len(name)), name, form, (), 0.9), None, 0.9)


def _offered(text: str, *names: str) -> list[str]:
    found = journey_mentions(tokenise(text), [_finding(text, name) for name in names])
    return [text[one.span.start : one.span.end] for one in found]


@pytest.mark.parametrize(
    ("text", "names", "offered"),
    [
        ("The ketch ran from Split to Zelenika in a day.", ["Split"], ["Split", "Zelenika"]),
        ("We rode past the Narrows and on to Brown's Ferry.", [], ["Narrows", "Brown's Ferry"]),
        ("Then they sailed from Split.", ["Split"], ["Split"]),
        ("Camp was struck on Friday at Dry Fork of the Teal.", [], ["Dry Fork of the Teal"]),
        ("It flew Oran-Melilla-Faro-Porto on the same day.", ["Oran"], ["Oran", "Melilla", "Faro", "Porto"]),
        ("SHIP SUNK OFF LISSA, CREW SAVED, CAPTAIN LOST", [], []),
        ("Mr Harding drove to Selby.", ["Selby"], ["Selby"]),
        ("The drone struck a Hezbollah post near Selby.", ["Selby"], ["Selby"]),
        ("They fled from the Islamic State to Selby.", ["Selby"], ["Selby"]),
    ],
)
def test_names_that_recognition_passed_over_are_offered(text: str, names: list[str], offered: list[str]) -> None:
    assert _offered(text, *names) == offered


def test_mentions_are_in_order_and_apart() -> None:
    text = "From Port Said the barque went to Aden (12.8 N, 45.0 E) and home to Port Said."
    findings = [
        _finding(text, "Aden"),
        _finding(text, "12.8 N, 45.0 E", MentionForm.COORDINATES),
        _finding(text, "Port Said"),
        _finding(text, "Said"),
    ]
    found = journey_mentions(tokenise(text), findings)
    assert [text[one.span.start : one.span.end] for one in found] == ["Port Said", "Aden", "Port Said"]
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
