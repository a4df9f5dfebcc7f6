"""Words for a kind beside a name, and larger places named beside it."""

from __future__ import annotations

from typing import Any

import pytest

from gazetteer import Gazetteer
from geomap.languages.model import load_language
from geomap.resolve.wording.cues import By, holds, read_cues


def cues(text: str, mentioned: Any) -> list[tuple[str, str, list[str]]]:
    """Surface, word for a kind, and surfaces of the holders of each mention."""
    mentions = mentioned(text)
    return [
        (mention.surface, found.word, [mentions[holder].surface for holder in found.holders])
        for mention, found in zip(mentions, read_cues(mentions, text=text, language=load_language()), strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Hale province", "province"),
        ("Hale's province", "province"),
        ("the province of Hale", "province"),
        ("the city of Hale", "city"),
        ("Hale city", "city"),
        ("the village of Hale", "village"),
        ("the Hale district", "district"),
        ("Hale and Kell provinces", "province"),
        ("in Hale, where the province ends", ""),
        ("He reached Hale.", ""),
        ("Hale", ""),
        ("The provincial Hale", ""),
    ],
)
def test_words_for_a_kind(text: str, word: str, mentioned: Any) -> None:
    assert cues(text, mentioned)[0][1] == word


def test_a_word_for_a_kind_names_kinds(mentioned: Any) -> None:
    (province,) = read_cues(mentioned("Hale province"), text="Hale province", language=load_language())
    (city,) = read_cues(mentioned("the city of Hale"), text="the city of Hale", language=load_language())
    assert "admin1" in province.kinds
    assert "city" not in province.kinds
    assert "city" in city.kinds
    assert "admin1" not in city.kinds


@pytest.mark.parametrize(
    "text",
    [
        "Morn, Westria", "Morn (Westria)", "Morn in Westria", "Morn in the Westria", "Morn, in northern Westria",
        "the town of Morn in Westria", "Morn , Westria",
    ],
)  # fmt: skip
def test_the_larger_place_beside_a_name_holds_it(text: str, mentioned: Any) -> None:
    (morn, _, holders), *_ = cues(text, mentioned)
    assert (morn, holders) == ("Morn", ["Westria"])


@pytest.mark.parametrize(
    "text",
    ["Morn and Westria", "Morn. Westria slept", "Morn was shelled by Westria", "Morn\n\nWestria", "Westria: Morn"],
)
def test_not_everything_near_a_name_holds_it(text: str, mentioned: Any) -> None:
    assert [holders for name, _, holders in cues(text, mentioned) if name == "Morn"] == [[]]


def test_a_chain_of_holders(mentioned: Any) -> None:
    found = cues("In Morn, Hills, Westria, it snowed.", mentioned)
    assert [holders for _, _, holders in found] == [["Hills", "Westria"], ["Westria"], []]


def test_a_kind_between_name_and_holder(mentioned: Any) -> None:
    assert cues("Hale province in Westria", mentioned)[0] == ("Hale", "province", ["Westria"])


def test_of_no_mentions_no_cues() -> None:
    assert read_cues((), text="Nothing.", language=load_language()) == ()


def test_what_holds_what(world: Gazetteer) -> None:
    def place(name: str) -> Any:
        return world.get(f"own:{name}")

    assert holds(place("west"), place("west-morn"))
    assert holds(place("west"), place("west-hills"))
    assert holds(place("west-hills"), place("west-morn"))
    assert not holds(place("west-plains"), place("west-morn"))
    assert not holds(place("east"), place("west-morn"))
    assert not holds(place("west"), place("west"))
    assert not holds(place("west"), place("east"))
    assert not holds(place("west-hills"), place("west-plains"))
    assert not holds(place("west-kell"), place("west-morn"))


@pytest.mark.parametrize(
    ("text", "peers"),
    [
        ("Hills, Plains and Hale", [["Plains", "Hale"], ["Hills", "Hale"], ["Hills", "Plains"]]),
        ("Westria or Estria", [["Estria"], ["Westria"]]),
        ("Kell, Dorn and Pell, Estria", [["Dorn", "Pell"], ["Kell", "Pell"], ["Kell", "Dorn"], []]),
        ("Kell, Hills, Westria", [[], [], []]),
        ("Kell and rain. Dorn", [[], []]),
        ("Kell", [[]]),
        ("", []),
    ],
)
def test_a_list_ends_with_a_conjunction(text: str, peers: list[list[str]], mentioned: Any) -> None:
    mentions = mentioned(text)
    found = read_cues(mentions, text=text, language=load_language())
    assert [[mentions[peer].surface for peer in cue.peers] for cue in found] == peers


@pytest.mark.parametrize(
    ("text", "far", "by"),
    [
        ("The ship sailed from Kell via Dorn to Pell.", [["Dorn", "Pell"], ["Kell", "Pell"], ["Kell", "Dorn"]], By.SEA),
        ("They flew from Kell to Dorn, near Pell.", [["Dorn"], ["Kell"], []], By.AIR),
        ("A vessel came to Kell from Dorn.", [["Dorn"], ["Kell"]], By.SEA),
        ("The ship left Kell bound for Dorn.", [["Dorn"], ["Kell"]], By.SEA),
        ("They drove from Kell to Dorn.", [[], []], None),
        (
            "The brig sailed from Kell to Dorn, then on to Pell.",
            [["Dorn", "Pell"], ["Kell", "Pell"], ["Kell", "Dorn"]],
            By.SEA,
        ),
        ("The ship lay off Kell and Dorn.", [[], []], None),
        (
            "The brig sailed from Kell to Dorn, Pell and Tarn.",
            [["Dorn", "Pell", "Tarn"], ["Kell", "Pell", "Tarn"], ["Kell", "Dorn", "Tarn"], ["Kell", "Dorn", "Pell"]],
            By.SEA,
        ),
        ("The brig sailed from Kell to Dorn, Pell.", [["Dorn"], ["Kell"], []], By.SEA),
    ],
)
def test_a_voyage_or_a_flight_leads_far(text: str, far: list[list[str]], by: By | None, mentioned: Any) -> None:
    mentions = mentioned(text)
    found = read_cues(mentions, text=text, language=load_language())
    assert [[mentions[end].surface for end in cue.far] for cue in found] == far
    assert found[0].by is by


def test_the_names_of_a_very_long_list_say_nothing_of_each_other(mentioned: Any) -> None:
    counts = []
    for names in (20, 21):
        text = f"{', '.join(['Kell'] * (names - 1))} and Dorn"
        counts.append({len(cue.peers) for cue in read_cues(mentioned(text), text=text, language=load_language())})
    assert counts == [{19}, {0}]
