"""Candidates from a small gazetteer of made-up and real names."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazetteer import Gazetteer, Step
from gazetteer.building.entries import LayerText, PlaceRow, SourceLayer
from gazetteer.building.file_writer import write
from geomap.languages.tokens import tokenise
from geomap.recognise.candidates import Candidate, Tokens, find_candidates

NAMES = [
    "Bram", "Bram Vale", "Vale", "Al-Zurba", "Laţmūn", "St. Orm", "The Nook", "Nook", "Ma'arrat an Nuzman",
    "Deir ez-Zol", "U.K.X.", "Осиново", "東川", "Korvel", "Ust-Bram", "Rue", "New Bram on Sea", "D'Orm", "Orm",
    "Val d'Orme", "Val",
]  # fmt: skip


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gazetteer]:
    path = tmp_path_factory.mktemp("gazetteer") / "names.gpkg"
    rows = [
        PlaceRow(f"own:{number}", name, "village", number, 10, "XX", None, 900, None, None, ())
        for number, name in enumerate(NAMES)
    ]
    text = LayerText("own", "Own", "made up", "1", "CC0", "nobody")
    write(path, layers=[SourceLayer(text, places=rows)], title="Own", version="1")
    with Gazetteer.open(path) as opened:
        yield opened


def found(text: str, names: Gazetteer) -> list[Candidate]:
    return list(find_candidates(Tokens.of(tokenise(text), text=text), names=names))


def surfaces(text: str, names: Gazetteer) -> list[str]:
    return [candidate.surface for candidate in found(text, names)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He left Bram at noon.", ["Bram"]),
        ("He left Bram Vale at noon.", ["Bram", "Bram Vale", "Vale"]),
        ("He left bram at noon. Then Mr. Orr left it, too.", []),
        ("he left bram at noon.", ["Bram"]),
        ("Bram, Vale", ["Bram", "Vale"]),
        ("BRAM IS CUT OFF", ["Bram"]),
        ("HE SAW BRAM VALE AT NOON", ["Bram", "Bram Vale", "Vale"]),
        ("seen in #BramVale today", ["Bram", "Bram Vale", "Vale"]),
        ("Mr. Orr was seen in #DeirEzZol", ["Deir ez-Zol"]),
        ("The U.K.X.-led army", ["U.K.X."]),
        ("Bram‐Korvel, Bram‑Korvel", ["Bram", "Korvel", "Bram", "Korvel"]),
        ("@Bram, www.bram.example/Bram and bram@Korvel.example", []),
        ("Bram's mayor", ["Bram"]),
        ("Bram-based", ["Bram"]),
        ("He saw Brams.", []),
        ("Al-Zurba fell.", ["Al-Zurba", "Zurba"]),
        ("They took al-Zurba.", ["al-Zurba", "Zurba"]),
        ("They took Al Zurba.", ["Al Zurba", "Zurba"]),
        ("Deir ez-Zol is quiet.", ["Deir ez-Zol"]),
        ("From Осиново they came to 東川 .", ["Осиново", "東川"]),
        ("In New Bram on Sea it rained.", ["New Bram on Sea", "Bram"]),
        ("at d'Orm today", ["d'Orm"]),
        ("in Val d’Orme today", ["Val", "Val d’Orme"]),
        ("A road (Bram) and a river", ["Bram"]),
        ("", []),
        ("...", []),
    ],
)
def test_runs_that_the_gazetteer_knows(text: str, expected: list[str], names: Gazetteer) -> None:
    assert surfaces(text, names) == expected


def test_offsets_are_those_of_the_surface(names: Gazetteer) -> None:
    text = "\n\n  🛰 Bram Vale\tand\u00a0Al-Zurba … Korvel"
    candidates = found(text, names)
    assert {candidate.surface for candidate in candidates} >= {"Bram Vale", "Al-Zurba", "Korvel"}
    assert all(text[candidate.start : candidate.end] == candidate.surface for candidate in candidates)


def test_where_capitals_say_nothing_the_offsets_are_those_of_the_text(names: Gazetteer) -> None:
    text = "they shelled bram vale and deir ez-zol again"
    found_at = {text[one.start : one.end]: one.surface for one in found(text, names)}
    assert found_at == {
        "bram": "Bram", "bram vale": "Bram Vale", "vale": "Vale", "deir ez-zol": "Deir ez-Zol",
    }  # fmt: skip


def test_the_full_stop_of_a_sentence_is_not_part_of_a_name(names: Gazetteer) -> None:
    assert surfaces("They reached Korvel.", names) == ["Korvel"]
    assert "U.K.X." in surfaces("He lives in the U.K.X. now", names)


def test_a_leading_article_belongs_to_names_that_have_it(names: Gazetteer) -> None:
    assert "The Nook" in surfaces("The Nook is a hamlet.", names)
    assert "The Bram" not in surfaces("The Bram is a river.", names)


@pytest.mark.parametrize("text", ["He said Bram. Vale was there.", "Bram\n\nVale", "Bram; Vale", "Bram (Vale)"])
def test_no_name_spans_a_boundary(text: str, names: Gazetteer) -> None:
    assert surfaces(text, names) == ["Bram", "Vale"]


def test_romanised_spellings_are_found_by_sound(names: Gazetteer) -> None:
    candidates = found("Shells fell on Latmoon and on Maraat al-Nuzman.", names)
    assert [(candidate.surface, candidate.matches[0].place.name) for candidate in candidates] == [
        ("Latmoon", "Laţmūn"),
        ("Maraat al-Nuzman", "Ma'arrat an Nuzman"),
    ]
    assert {candidate.matches[0].step for candidate in candidates} == {Step.TRANSLITERATED}


def test_an_accent_left_out_is_forgiven_before_sound(names: Gazetteer) -> None:
    (candidate,) = found("A road leads to Latmun.", names)
    assert candidate.matches[0].step is Step.FOLDED


@given(
    st.lists(
        st.sampled_from([*NAMES, "the", "of", ".", ",", "\n\n", "\n", "🛰", "’s", "-", "(", "42", "x"]), max_size=14
    )
)
def test_whatever_stands_beside_them(names: Gazetteer, words: list[str]) -> None:
    text = " ".join(words)
    candidates = found(text, names)
    for candidate in candidates:
        assert text[candidate.start : candidate.end].lower() == candidate.surface.lower()
        assert candidate.matches
        assert candidate.surface == candidate.surface.strip()
    starts = [candidate.start for candidate in candidates]
    assert starts == sorted(starts)
