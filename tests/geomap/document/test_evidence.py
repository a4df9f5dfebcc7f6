"""Evidence: the sentence of a claim, clipped so that the claim itself always is in it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geomap.document.evidence import LONGEST, Evidence
from geomap.model import Extraction, Report, Span


def evidence(text: str, *bounds: tuple[int, int]) -> Evidence:
    return Evidence(Extraction(Report("r", text), tuple(Span(*pair) for pair in bounds), ()))


def test_a_quote_is_the_whole_sentence() -> None:
    text = "Rain fell. The ferry left Goma at noon. All slept."
    start = text.index("Goma")
    quote = evidence(text, (0, 10), (11, 39), (40, 50)).quote(Span(start, start + 4))
    assert quote == {
        "report": "r",
        "start": start,
        "end": start + 4,
        "sentence": "The ferry left Goma at noon.",
        "sentence_start": 11,
    }


@st.composite
def spans_in_sentences(draw: st.DrawFn) -> tuple[int, list[tuple[int, int]], Span]:
    ends = sorted(draw(st.sets(st.integers(1, 1_500), min_size=1, max_size=6)))
    bounds = list(pairwise([0, *ends]))
    start = draw(st.integers(0, ends[-1] - 1))
    end = draw(st.integers(start + 1, min(ends[-1], start + draw(st.sampled_from([5, 60, 1_000])))))
    return ends[-1], bounds, Span(start, end)


@given(spans_in_sentences())
def test_a_quote_holds_its_claim_and_is_short(drawn: tuple[int, list[tuple[int, int]], Span]) -> None:
    length, bounds, span = drawn
    text = "".join(chr(0x4E00 + number) for number in range(length))
    quote = evidence(text, *bounds).quote(span)
    start = quote["sentence_start"]
    assert len(quote["sentence"]) <= LONGEST
    assert quote["sentence"] == text[start : start + len(quote["sentence"])]
    assert start <= span.start
    assert start + len(quote["sentence"]) >= min(span.end, span.start + LONGEST // 2)


def test_a_long_sentence_is_clipped_around_its_claim() -> None:
    text = "word " * 400 + "Goma" + " word" * 400
    start = text.index("Goma")
    quote = evidence(text, (0, len(text))).quote(Span(start, start + 4))
    assert len(quote["sentence"]) == LONGEST
    position = start - quote["sentence_start"]
    assert quote["sentence"][position : position + 4] == "Goma"
    assert 100 <= position <= LONGEST - 100


@pytest.mark.parametrize("surface", ["first", "last."])
def test_at_either_end_of_a_long_sentence(surface: str) -> None:
    text = "first " + "word " * 400 + "last."
    start = text.index(surface)
    quote = evidence(text, (0, len(text))).quote(Span(start, start + len(surface)))
    assert len(quote["sentence"]) == LONGEST
    assert surface in quote["sentence"]


def test_a_span_outside_all_sentences_quotes_itself() -> None:
    quote = evidence("Goma\n\n", *()).quote(Span(0, 4))
    assert (quote["sentence"], quote["sentence_start"]) == ("Goma", 0)
