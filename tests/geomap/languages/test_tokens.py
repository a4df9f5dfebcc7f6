"""Tokens and sentences: offsets that are the report's own, and boundaries that respect the page."""

from __future__ import annotations

import itertools
import re
from typing import Any

import pytest
import spacy
from hypothesis import assume, example, given
from hypothesis import strategies as st

from geomap.languages.tokens import sentence_spans, tokenise
from tests.hostile.texts import HOSTILE_STRINGS

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)
PAGE_TEXT = st.lists(
    st.sampled_from(
        ["Hama", "mr.", "Mr.", "U.S.", "No", " ", "  ", "\n", "\r\n", "\n\n", ".", "!", "”", '"', "- ", "x" * 230, "’s"]
    )
).map("".join)

ENGLISH = spacy.blank("en").tokenizer
PIECES = (
    "Hama", "can", "not", "don", "km", "US$", "'s", "’S", "'", "-", "--", "—", "…", "..", ".", ",", "/", "A", "é", "Ž",
    "7", "°C", "(", ")", "#", ":)", "http://", "a@b.org", " ", "\n", "U.S", "gonna", "1990s", "`", "ß", "+",
)  # fmt: skip


PLAIN = {"\u2010": "-", "\u2011": "-", "\u2039": '"', "\u203a": '"'}
"""Hyphens and quotation marks that are read as the plain ones."""


def told(token: Any) -> tuple[object, ...]:
    return token.text, token.idx, token.whitespace_, token.lower_, token.is_space, token.is_punct


def sentences(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentence_spans(tokenise(text))]


def check_offsets(text: str) -> None:
    end = 0
    for sentence in tokenise(text).sents:
        for token in sentence:
            assert token.idx == end, "no character between two tokens is lost"
            end = token.idx + len(token.text) + len(token.whitespace_)
            read = (
                (ours, PLAIN.get(theirs, theirs)) for ours, theirs in zip(token.text, text[token.idx :], strict=False)
            )
            assert all(ours == theirs or ours.isspace() for ours, theirs in read), "only white space is changed"
    assert end == len(text)


def check_sentences(text: str) -> None:
    tokens = tokenise(text)
    spans = sentence_spans(tokens)
    kept = {index for span in spans for index in range(span.start, span.end)}
    left = [
        word
        for start, word in zip(tokens.offsets, tokens.words, strict=True)
        if not kept.intersection(range(start, start + len(word)))
    ]
    assert all(map(str.isspace, left)), "every word stands in a sentence"
    assert all(span.start < span.end for span in spans)
    assert all(one.end <= other.start for one, other in itertools.pairwise(spans)), "in order, disjoint"


@example("\u2039Aden\u203a lies north\u2010east.")
@given(st.one_of(ANY_TEXT, PAGE_TEXT))
def test_offsets_are_those_of_the_report(text: str) -> None:
    check_offsets(text)


@given(st.one_of(ANY_TEXT, st.lists(st.sampled_from(PIECES), max_size=12).map("".join)))
def test_the_tokens_are_those_of_the_english_pipeline(text: str) -> None:
    tokens = [token for sentence in tokenise(text).sents for token in sentence]
    expected = ENGLISH("".join(token.text + token.whitespace_ for token in tokens))
    assert [told(token) for token in tokens] == [told(token) for token in expected]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join), st.integers(1, 9))
def test_the_tokens_do_not_depend_on_how_much_the_tokenizer_is_given_at_once(text: str, block: int) -> None:
    # spaCy finds the smiley `:))` in `:) )`, over white space; no name depends on that.
    assume(not re.search(r"[()]\s+[:)]", text))
    whole = tokenise(text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("geomap.languages.tokens._BLOCK", block)
        assert tokenise(text) == whole


@given(st.one_of(ANY_TEXT, PAGE_TEXT))
def test_sentences_hold_every_word_once(text: str) -> None:
    check_sentences(text)


@pytest.mark.parametrize("text", HOSTILE_STRINGS)
def test_hostile_text_keeps_its_offsets(text: str) -> None:
    for whole in (text, f"Rain fell on Aleppo. {text} A witness came."):
        check_offsets(whole)
        check_sentences(whole)


@pytest.mark.parametrize("text", ["", " ", "\n", "\0", "\u3000", "x" * 100_000, "á" * 100_000])
def test_texts_without_words_or_without_spaces(text: str) -> None:
    check_offsets(text)
    check_sentences(text)


def test_an_over_long_word_does_not_swallow_its_neighbours() -> None:
    text = "In Hama " + "x" * 1_001 + " and Homs"
    words = list(tokenise(text).words)
    assert words[:2] == ["In", "Hama"]
    assert words[-2:] == ["and", "Homs"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ships left. They sank! Did they? Yes…", ["Ships left.", "They sank!", "Did they?", "Yes…"]),
        ("Mr. Orr met Gen. Ash. He spoke.", ["Mr. Orr met Gen. Ash.", "He spoke."]),
        ("They reached Van. The road was shut.", ["They reached Van.", "The road was shut."]),
        ("They met J. B. Orr on Oct. 3. He spoke.", ["They met J. B. Orr on Oct. 3.", "He spoke."]),
        ("The U.S. fleet sailed. It came back.", ["The U.S. fleet sailed.", "It came back."]),
        ("About 3.5 km off. He swam.", ["About 3.5 km off.", "He swam."]),
        ('"We go." They went.', ['"We go."', "They went."]),
        ("“We go.” They went.", ["“We go.”", "They went."]),
        ("Snow fell on St. Moritz. All slept.", ["Snow fell on St. Moritz.", "All slept."]),
        ("وصلت القافلة إلى حلب؟ نعم.", ["وصلت القافلة إلى حلب؟", "نعم."]),
        ("台风来了。人们走了。", ["台风来了。人们走了。"]),
    ],
)
def test_where_sentences_end(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_headings_and_captions_end_at_their_line() -> None:
    text = "Floods in the north\n\nRain fell for a week\n\nPhoto: a bridge"
    assert sentences(text) == ["Floods in the north", "Rain fell for a week", "Photo: a bridge"]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_paragraph_a_line_ends_sentences_at_the_line(ending: str) -> None:
    long = (
        "The column, unseen since it set out at dawn with its lorries and tents, came back over the old bridge by night"
    )
    text = ending.join(["Column returns", long, "More soon"])
    assert sentences(text) == ["Column returns", long, "More soon"]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_wrapped_line_goes_on(ending: str) -> None:
    text = ending.join(
        ["The ferry that had left the island at", "noon reached the mainland before the", "storm. Nobody was hurt."]
    )
    found = sentences(text)
    assert len(found) == 2
    assert found[0].endswith("storm.")


def test_listed_things_are_sentences_of_their_own() -> None:
    text = "Needed at once:\n- tents for Goma\n- water for Bukavu\n- fuel"
    assert sentences(text) == ["Needed at once:", "- tents for Goma", "- water for Bukavu", "- fuel"]
