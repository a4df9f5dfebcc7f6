"""Words that say how far and which way something lies from a name, and what only looks like them."""

from __future__ import annotations

import re

import pytest

from geomap.languages.bearings import Bearing, bearing_before, units_in
from geomap.languages.model import load_language
from geomap.model import Span
from tests.hostile.texts import HOSTILE_STRINGS

ENGLISH = load_language()


def read(text: str) -> Bearing | None:
    """Read what stands before the last `Orvan` of a text."""
    start = [match.start() for match in re.finditer("Orvan", text)][-1]
    return bearing_before(text, Span(start, start + 5), language=ENGLISH)


@pytest.mark.parametrize(
    ("text", "km", "direction"),
    [
        ("It fell 15 km north of Orvan.", 15, "north"),
        ("It fell 15km north of Orvan.", 15, "north"),
        ("It fell 15-km north of Orvan.", 15, "north"),
        ("It fell 7 kilometres south-east of Orvan.", 7, "south-east"),
        ("It fell 7 kilometers southeast of Orvan.", 7, "south-east"),
        ("It fell 7 kms south east of Orvan.", 7, "south-east"),
        ("It fell 10 miles west of Orvan.", 16.093, "west"),
        ("It fell ten miles west of Orvan.", 16.093, "west"),
        ("It fell two hundred miles west of Orvan.", 321.869, "west"),
        ("It sank 20 nautical miles east of Orvan.", 37.04, "east"),
        ("It sank 20 NM east of Orvan.", 37.04, "east"),
        ("It sank 20nm ENE of Orvan.", 37.04, "east-north-east"),
        ("It sank 20 nm SSW Orvan.", 37.04, "south-south-west"),
        ("The pit is 2.5 km W. of Orvan.", 2.5, "west"),
        ("The pit is 1,200 metres south of Orvan.", 1.2, "south"),
        ("The pit is 900 yards south of Orvan.", 0.823, "south"),
        ("The pit is half a mile south of Orvan.", 0.805, "south"),
        ("The pit is 1/2 mile south of Orvan.", 0.805, "south"),
        ("The pit is a mile south of Orvan.", 1.609, "south"),
        ("The pit is a few kilometres south of Orvan.", 4, "south"),
        ("The pit is several miles south of Orvan.", 9.656, "south"),
        ("The pit is dozens of kilometres south of Orvan.", 40, "south"),
        ("The pit is 60 km (37 miles) south of Orvan.", 60, "south"),
        ("The pit is 60 km, or 37 miles, south of Orvan.", 60, "south"),
        ("The pit is 60 km away, south of Orvan.", 60, "south"),
        ("The pit is 60 km to the south of Orvan.", 60, "south"),
        ("The pit is 60 km due south of Orvan.", 60, "south"),
        ("The pit is 60 km southwards of Orvan.", 60, "south"),
        ("The pit is 60 km south from Orvan.", 60, "south"),
        ("The pit is 60 km south of the town of Orvan.", 60, "south"),
        ("The pit is 60 km south of the besieged northern city of Orvan.", 60, "south"),
        ("The pit is 60 km south of the capital, Orvan.", 60, "south"),
        ("The pit is 60 km south of central Orvan.", 60, "south"),
        ("The pit is 60\nkm south of\nOrvan.", 60, "south"),
        ("The pit is 10-20 km south of Orvan.", 15, "south"),
        ("The pit is 10 to 20 km south of Orvan.", 15, "south"),
        ("The pit is between 10 and 20 km south of Orvan.", 15, "south"),
        ("They marched 30 km west of Orvan.", 30, "west"),
        ("The pit is 15 km outside Orvan.", 15, None),
        ("The pit is 15 km outside of Orvan.", 15, None),
        ("The pit is 15 km from Orvan.", 15, None),
        ("The pit is about 15 km away from Orvan.", 15, None),
        ("The pit is 15 km up the coast from Orvan.", 15, None),
        ("The weir is 15 km upstream of Orvan.", 15, None),
        ("It sank 15 km off Orvan.", 15, None),
        ("It sank 15 km off the coast of Orvan.", 15, None),
        ("It sank within 15 km of Orvan.", 15, None),
        ("A fire burned south of Orvan.", None, "south"),
        ("A fire burned just south of Orvan.", None, "south"),
        ("To the south of Orvan a fire burned.", None, "south"),
        ("South of Orvan a fire burned.", None, "south"),
        ("A dhow sank off Orvan.", None, None),
        ("A mob gathered outside Orvan.", None, None),
    ],
)
def test_what_lies_off_a_place(text: str, km: float | None, direction: str | None) -> None:
    found = read(text)
    assert found is not None
    assert found.direction == direction
    assert found.km == (None if km is None else pytest.approx(km, abs=0.001))
    assert " ".join(text[found.span.start : found.span.end].split()) == found.words


@pytest.mark.parametrize(
    "text",
    [
        "Shells fell on the west of Orvan.",
        "In the north of Orvan a market burned.",
        "The south of Orvan is dry.",
        "It fell in south of Orvan.",
        "Northern Orvan was hit.",
        "They drove 300 km from Orvan.",
        "They had walked some 20 km from Orvan.",
        "The pipe runs 300 km from Orvan to the sea.",
        "It is 300 km from Orvan to the sea.",
        "They moved west from Orvan.",
        "The 40-mile road to Orvan is mined.",
        "A ditch 30 km long was dug at Orvan.",
        "A 30 km run ended in Orvan.",
        "Ten died in Orvan, 30 km from here.",
        "Troops sealed off Orvan.",
        "The plane took off Orvan.",
        "They live outside Orvan.",
        "It lies a two-hour drive south of Orvan.",
        "Fighters from outside Orvan came.",
        "Fans waited outside Orvan police headquarters.",
        "It runs north of Orvan's old quarter.",
        "They rallied outside Orvan city hospital.",
        "The town of Orvan",
        "10 percent of Orvan",
        "north and south of Orvan",
        "Orvan",
    ],
)
def test_what_is_no_bearing(text: str) -> None:
    assert read(text) is None


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("30 km west of Orvan", 5.0),
        ("33 km west of Orvan", 3.3),
        ("45 km west of Orvan", 4.5),
        ("100 km west of Orvan", 25.0),
        ("about 30 km west of Orvan", 10.0),
        ("10 to 20 km west of Orvan", 10.0),
        ("a few kilometres west of Orvan", 2.4),
    ],
)
def test_a_distance_says_how_far_it_may_be_out(text: str, error: float) -> None:
    found = read(text)
    assert found is not None
    assert found.error_km == pytest.approx(error)


def test_units_behind_numbers_are_found() -> None:
    text = "Hit 60 NM off, 12km in, ten miles on; Detroit MI 48201, 5 May, NM."
    assert [text[unit.start : unit.end] for unit in units_in(text, language=ENGLISH)] == ["NM", "km", "miles"]


@pytest.mark.parametrize("text", HOSTILE_STRINGS)
def test_any_text_comes_through(text: str) -> None:
    given = f"{text} 3 km {text} west of {text}"
    bearing_before(given, Span(len(given), len(given) + 3), language=ENGLISH)
    units_in(given, language=ENGLISH)
