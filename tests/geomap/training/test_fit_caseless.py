"""Corpora in small letters and sentence by sentence."""

from __future__ import annotations

from dataclasses import replace

from geomap.training.evaluation import GoldDocument, GoldToponym
from geomap.training.fit_caseless import in_small_letters, sentences_of

DOCUMENT = GoldDocument(
    "1",
    "İn Bram it Rained. Then Korvel and Bram slept.",
    (GoldToponym(3, 7), GoldToponym(24, 30), GoldToponym(35, 39)),
)


def surfaces(document: GoldDocument) -> list[str]:
    return [document.text[toponym.start : toponym.end] for toponym in document.toponyms]


def test_offsets_stay_where_a_letter_would_become_two() -> None:
    small = in_small_letters(DOCUMENT)
    assert small.text == "İn bram it rained. then korvel and bram slept."
    assert surfaces(small) == ["bram", "korvel", "bram"]


def test_sentences_are_documents_with_their_own_offsets() -> None:
    first, second = sentences_of(DOCUMENT)
    assert (first.text, surfaces(first)) == ("İn Bram it Rained.", ["Bram"])
    assert (second.text, surfaces(second)) == ("Then Korvel and Bram slept.", ["Korvel", "Bram"])


def test_a_toponym_that_lies_in_no_sentence_is_left_out() -> None:
    document = replace(DOCUMENT, toponyms=(GoldToponym(11, 23),))
    assert [sentence.toponyms for sentence in sentences_of(document)] == [(), ()]
