"""Names that only a movement shows to be places."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from gazetteer.model import Match, NameForm, Place, Step
from geomap.languages.tokens import TokenisedText, tokenise
from geomap.model import Mention, MentionForm, Span
from geomap.routes.reading.missed_names import likely_stops

Tokeniser = Callable[[str], TokenisedText]


@pytest.fixture(scope="module")
def pipeline() -> Tokeniser:
    return tokenise


def match(name: str) -> Match:
    place = Place(f"test:{name}", name, 0.0, 0.0, "town", "XX", None, None, 0, 0.5, None, "test", False)
    return Match(place, name, NameForm.NAME, Step.EXACT, 1.0)


def stops(pipeline: Tokeniser, marked: str, *, probability: float = 0.9) -> list[str]:
    """Give the likely stops of a text: what recognition found stands in square brackets, what it doubts in round."""
    text, mentions, doubtful = "", [], []
    for part in re.split(r"(\[[^\]]+\]|\([^)]+\))", marked):
        marking = part[:1] if part[:1] in {"[", "("} else ""
        name = part[1:-1] if marking else part
        span = Span(len(text), len(text) + len(name))
        if marking == "[":
            mentions.append(Mention(span, name, MentionForm.NAME, (), probability))
        elif marking:
            doubtful.append(Mention(span, name, MentionForm.NAME, (match(name),), 0.1))
        text += name
    return [text[s.start : s.end] for s in likely_stops(pipeline(text), mentions, doubtful=doubtful, text=text)]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The dhow sailed from Qarmida to [Mombasa].", ["Qarmida"]),
        ("The dhow sailed from [Mombasa] to Ras al-Qarm.", ["Ras al-Qarm"]),
        ("It left [Homs], passed through Tell Qarm and Deir Qarm and entered [Idlib].", ["Tell Qarm", "Deir Qarm"]),
        ("The tanker left [Odesa] for Qarmida on Friday.", ["Qarmida"]),
        ("They walked over the Qarm Pass to [Gilgit].", ["Qarm Pass"]),
    ],
)  # fmt: skip
def test_name_where_only_a_stop_can_stand(marked: str, expected: list[str], pipeline: Tokeniser) -> None:
    assert stops(pipeline, marked) == expected


@pytest.mark.parametrize(
    "marked",
    [
        "The dhow sailed from Qarmida to Tell Qarm.",
        "The parcel went from [Lyon] to John Smith.",
        "The delegation travelled from [Oslo] to UNHCR.",
        "The minister flew from [Oslo] to Parliament.",
        "The ferry ran from [Bari] to Monday.",
        "The envoy wrote from [Oslo] to Qarmida.",
        "Qarmida won by two goals.",
        "THE DHOW SAILED FROM [Mombasa] TO QARMIDA.",
        "",
    ],
)
def test_name_that_is_left_alone(marked: str, pipeline: Tokeniser) -> None:
    assert stops(pipeline, marked) == []


def test_doubtful_mention_is_borne_out(pipeline: Tokeniser) -> None:
    marked = "The ship sailed from [Odesa] to [Haifa]."
    assert stops(pipeline, marked, probability=0.4) == ["Odesa", "Haifa"]
    assert stops(pipeline, marked, probability=0.9) == []


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("The ship left (Nice) for [Bastia].", ["Nice"]),
        ("The (Dover)–[Calais] ferry turned back.", ["Dover"]),
        ("The column left (Stepa) for (Goris) on Sunday.", ["Stepa", "Goris"]),
        ("The convoy drove from [Bria] to the old town of (Eagle).", ["Eagle"]),
        ("Troops marched from [Bria] to (Venus).", []),
        ("(Hugo) left [Bria] for [Obo] with (Lance).", []),
    ],
)
def test_name_that_recognition_doubts(marked: str, expected: list[str], pipeline: Tokeniser) -> None:
    assert stops(pipeline, marked) == expected
