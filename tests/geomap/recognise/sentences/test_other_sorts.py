"""Names that are also words, months, codes, teams, persons or ships, in sentences that no model was fitted to."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest

from gazetteer import Gazetteer
from geomap.languages.model import load_language
from geomap.languages.tokens import tokenise
from geomap.recognise import Recogniser
from geomap.training.sentences.made_sentences import read_sentences, sentences_of

SENTENCES = Path(__file__).with_name("other_sorts.txt")
LEAST_RIGHT = {
    "first word": 0.8, "teams": 0.7, "organisations": 0.8, "unlisted places": 0.55, "persons": 0.85,
    "between other words": 0.75,
}  # fmt: skip
"""The share of the sentences of a kind; of the kinds that are not named here nine in ten."""

_MARK = re.compile(r"\[([^\]]+)\]|\*([^*]+)\*")


def by_kind() -> dict[str, list[str]]:
    kinds: defaultdict[str, list[str]] = defaultdict(list)
    for kind, sentence in read_sentences(SENTENCES):
        kinds[kind].append(sentence)
    return dict(kinds)


def unmarked(sentence: str) -> tuple[str, set[tuple[int, int]], set[tuple[int, int]]]:
    """Return the text of a sentence, the bounds of its places, and those of names that are none."""
    text, end = "", 0
    places: set[tuple[int, int]] = set()
    others: set[tuple[int, int]] = set()
    for found in _MARK.finditer(sentence):
        text += sentence[end : found.start()]
        name = found[1] or found[2]
        (places if found[1] else others).add((len(text), len(text) + len(name)))
        text, end = text + name, found.end()
    return text + sentence[end:], places, others


def is_right(sentence: str, recogniser: Recogniser) -> bool:
    text, places, others = unmarked(sentence)
    spans = {(mention.span.start, mention.span.end) for mention in recogniser.recognise(tokenise(text), text=text)}
    wrong = any(start < other_end and other_start < end for start, end in spans for other_start, other_end in others)
    return places <= spans and not wrong


@pytest.mark.parametrize("kind", sorted(by_kind()))
def test_most_sentences_of_a_kind_are_read_rightly(kind: str, gazetteer: Gazetteer) -> None:
    sentences = by_kind()[kind]
    recogniser = Recogniser(gazetteer)
    wrong = [sentence for sentence in sentences if not is_right(sentence, recogniser)]
    assert len(sentences) - len(wrong) >= LEAST_RIGHT.get(kind, 0.9) * len(sentences), "\n".join(wrong)


def test_no_model_is_fitted_to_these_sentences() -> None:
    fitted = {sentence for _, sentence in read_sentences(sentences_of(load_language()))}
    assert fitted.isdisjoint(sentence for _, sentence in read_sentences(SENTENCES))
