"""Where capitals say nothing, and how words are printed there."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.languages.model import load_language
from geomap.languages.tokens import tokenise
from geomap.recognise.candidates import Tokens
from geomap.recognise.casing import as_printed, find_caseless, may_bound

BODY = "Soldiers of Orvania left the town. They reached Bram, and the people of Bram were glad."


def caseless(text: str) -> str:
    """Return the words of a text that stand in caseless stretches."""
    doc = tokenise(text)
    found = find_caseless(doc.words, sentence_starts=doc.sentence_starts, language=doc.language)
    return " ".join(word for word, is_caseless in zip(doc.words, found, strict=True) if is_caseless and word.strip())


def printed(text: str) -> list[str]:
    return [word for word in Tokens.of(tokenise(text), text=text).words if word.strip()]


@pytest.mark.parametrize(
    "text",
    [
        "TROOPS LEAVE THE TOWN OF BRAM",
        "troops leave the town of bram",
        "i saw them. they had left bram by noon",
        "Rebels Take Town After Night of Heavy Rain",
        "BRAM: TROOPS TAKE TOWN",
        "bram, korvel",
        "in bram",
        "bram",
        "They Walked From Bram To Korvel",
        "omg they are in bram again LOL, the whole town is dark and nobody knows what is going on over there tonight "
        "or why that is so",
    ],
)
def test_texts_whose_capitals_say_nothing(text: str) -> None:
    assert caseless(text).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "NATO, EU, IAEA, OPEC",
        "HOMS, HAMA, IDLIB",
        "BRAM (AP) - The mayor of Bram said on Sunday that all was well.",
        "The Free Army of Orvania and the Bram Military Council of Korvel met.",
        "a bottle of water\n\n" + BODY,
        "",
        "42",
        "東川",
        "Bram",
        "in Bram",
    ],
)
def test_texts_that_are_written_as_usual(text: str) -> None:
    assert caseless(text) == ""


def test_a_headline_over_a_report_is_a_stretch_of_its_own() -> None:
    assert caseless("TROOPS LEAVE TOWN OF BRAM\n\n" + BODY) == "TROOPS LEAVE TOWN OF BRAM"
    assert caseless(BODY + "\n\nanyone know what is going on in bram tonight\n\n" + BODY) == (
        "anyone know what is going on in bram tonight"
    )


def test_short_lines_go_with_those_in_capitals_beside_them() -> None:
    assert caseless("URGENT\n\nTROOPS LEAVE TOWN OF BRAM\n\n" + BODY) == "URGENT TROOPS LEAVE TOWN OF BRAM"
    assert caseless("URGENT\n\n" + BODY) == ""


def test_a_word_is_printed_as_the_rest_of_the_report_has_it() -> None:
    words = printed("TURKEY AND CHINA TALK ABOUT TRADE\n\nThe men of Turkey sat down. They ate off china in Turkey.")
    assert words[:6] == ["Turkey", "and", "china", "talk", "about", "trade"]


def test_a_word_that_english_has_is_printed_small_and_others_with_a_capital() -> None:
    assert printed("the shelling of qarmida by the army") == ["the", "shelling", "of", "Qarmida", "by", "the", "army"]


def test_a_word_for_an_organisation_behind_a_name_belongs_to_it() -> None:
    assert printed("students of qarmida university march")[:4] == ["students", "of", "Qarmida", "University"]


def test_words_that_no_name_begins_or_ends_with() -> None:
    assert [word for word in ("bram", "The", "of", "us", "42", "#", "said") if may_bound(word, load_language())] == [
        "bram",
        "us",
    ]


@given(st.text(alphabet="aAbBİßẞﬁ ıJ.\n#@'", max_size=40))
def test_a_word_keeps_its_length_and_its_letters(text: str) -> None:
    words = list(tokenise(text).words)
    starts = [index == 0 for index in range(len(words))]
    result = as_printed(words, caseless=[True] * len(words), sentence_starts=starts, language=load_language())
    assert [len(word) for word in result] == [len(word) for word in words]
    assert as_printed(words, caseless=[False] * len(words), sentence_starts=starts, language=load_language()) == words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Mobile is flooding, say engineers.", "is flooding , say engineers ."),
        ("Troops leave the town of bram", "leave the town of bram"),
        ("Bram korvel is on fire", "Bram korvel is on fire"),
        ("bram is on fire. Sale was hit.", "bram is on fire . was hit ."),
        ("i flew to bram", "i flew to bram"),
    ],
)
def test_the_first_word_of_a_message_is_read_as_usual_where_it_has_a_capital_by_itself(text: str, said: str) -> None:
    assert caseless(text) == said
