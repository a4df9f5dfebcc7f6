"""The lexicon: forms are derived rightly, and every list that the code asks for exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import geomap.routes.reading
from geomap.model import Role
from geomap.routes.reading.words.lexicon import Form, inflect, load_lexicon

PACKAGE = Path(geomap.routes.reading.__file__).parent


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("sail", ["sail", "sails", "sailed", "sailing"]),
        ("cross", ["cross", "crosses", "crossed", "crossing"]),
        ("move", ["move", "moves", "moved", "moving"]),
        ("stop", ["stop", "stops", "stopped", "stopping"]),
        ("travel", ["travel", "travels", "travelled", "travelling"]),
        ("transfer", ["transfer", "transfers", "transferred", "transferring"]),
        ("enter", ["enter", "enters", "entered", "entering"]),
        ("hurry", ["hurry", "hurries", "hurried", "hurrying"]),
        ("press_on", ["press_on", "presses_on", "pressed_on", "pressing_on"]),
        ("row", ["row", "rows", "rowed", "rowing"]),
        ("land", ["land", "lands", "landed", "landing"]),
        ("ship", ["ship", "ships", "shipped", "shipping"]),
        ("deport", ["deport", "deports", "deported", "deporting"]),
        ("airlift", ["airlift", "airlifts", "airlifted", "airlifting"]),
        ("ferry", ["ferry", "ferries", "ferried", "ferrying"]),
        ("repatriate", ["repatriate", "repatriates", "repatriated", "repatriating"]),
        ("expel", ["expel", "expels", "expelled", "expelling"]),
        ("head", ["head", "heads", "headed", "heading"]),
        ("round", ["round", "rounds", "rounded", "rounding"]),
        ("skirt", ["skirt", "skirts", "skirted", "skirting"]),
        ("ski", ["ski", "skis", "skied", "skiing"]),
        ("refuel", ["refuel", "refuels", "refuelled", "refuelling"]),
        ("depart", ["depart", "departs", "departed", "departing"]),
        ("trek", ["trek", "treks", "trekked", "trekking"]),
        ("exit", ["exit", "exits", "exited", "exiting"]),
    ],
)
def test_inflect(lemma: str, forms: list[str]) -> None:
    assert [form for form, _ in inflect(lemma)] == forms


@pytest.mark.parametrize(
    ("word", "form"), [("flew", Form.PAST), ("flying", Form.GERUND), ("flies", Form.PLAIN), ("hit", Form.PAST)]
)
def test_irregular_forms(word: str, form: Form) -> None:
    (expression,) = (e for e in load_lexicon().expressions[word] if e.words == (word,))
    assert expression.form is form


def test_classes_of_one_verb_are_joined() -> None:
    (expression,) = (e for e in load_lexicon().expressions["fled"] if e.words == ("fled",))
    assert expression.verb is not None
    assert (expression.verb.object, expression.verb.takes_for) == (Role.ORIGIN, True)


def test_every_list_asked_for_exists() -> None:
    asked = {
        name
        for path in PACKAGE.glob("*.py")
        for name in re.findall(r'\bhas\("([a-z_]+)"', path.read_text(encoding="utf-8"))
    }
    asked |= {
        name
        for path in PACKAGE.glob("*.py")
        for name in re.findall(r'sets\["([a-z_]+)"\]', path.read_text(encoding="utf-8"))
    }
    assert asked
    assert asked <= set(load_lexicon().sets)
