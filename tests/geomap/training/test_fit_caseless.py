"""Corpora in small letters and sentence by sentence."""

from __future__ import annotations

from geomap.training.fit_caseless import in_small_letters, sentences_of

DOCUMENT = {
    "id": "1",
    "text": "İn Bram it Rained. Then Korvel and Bram slept.",
    "toponyms": [{"start": 3, "end": 7}, {"start": 24, "end": 30}, {"start": 35, "end": 39}],
}


def surfaces(document: dict[str, object]) -> list[str]:
    text, toponyms = document["text"], document["toponyms"]
    assert isinstance(text, str) and isinstance(toponyms, list)
    return [text[toponym["start"] : toponym["end"]] for toponym in toponyms]


def test_offsets_stay_where_a_letter_would_become_two() -> None:
    small = in_small_letters(DOCUMENT)
    assert small["text"] == "İn bram it rained. then korvel and bram slept."
    assert surfaces(small) == ["bram", "korvel", "bram"]


def test_sentences_are_documents_with_their_own_offsets() -> None:
    first, second = sentences_of(DOCUMENT)
    assert (first["text"], surfaces(first)) == ("İn Bram it Rained.", ["Bram"])
    assert (second["text"], surfaces(second)) == ("Then Korvel and Bram slept.", ["Korvel", "Bram"])


def test_a_toponym_that_lies_in_no_sentence_is_left_out() -> None:
    document = {**DOCUMENT, "toponyms": [{"start": 11, "end": 23}]}
    assert [sentence["toponyms"] for sentence in sentences_of(document)] == [[], []]
