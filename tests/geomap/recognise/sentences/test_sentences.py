"""Short sentences in every sort of spelling: which names are found, and which words are not taken for names.

`sentences.txt` says how it is written. The scorer is fitted, so that a few sentences may be misread; the share that is
read right must not fall.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from gazetteer import Gazetteer
from geomap.languages.tokens import tokenise
from geomap.model import Span
from geomap.recognise import Recogniser

LEAST_RIGHT = 0.93
"""Of the sentences; 97 in 100 are read right with the weights that ship."""

_MARKED = re.compile(r"\[\[(?P<wanted>[^\]]*)\]\]|\{\{(?P<unwanted>[^}]*)\}\}")


class Sentence(NamedTuple):
    """A sentence with the spans that must be found, and those that no name that is found may meet."""

    text: str
    wanted: frozenset[Span]
    unwanted: frozenset[Span]


def read_sentences() -> list[Sentence]:
    """Read the sentences of the file."""
    lines = Path(__file__).with_name("sentences.txt").read_text("utf-8").split("\n")
    return [read_sentence(line) for line in lines if line and not line.startswith("# ")]


def read_sentence(line: str) -> Sentence:
    """Take the marks out of a line."""
    text, done = "", 0
    spans: dict[str, set[Span]] = {"wanted": set(), "unwanted": set()}
    for mark in _MARKED.finditer(line):
        text += line[done : mark.start()]
        kind = str(mark.lastgroup)
        spans[kind].add(Span(len(text), len(text) + len(mark[kind])))
        text += mark[kind]
        done = mark.end()
    return Sentence(text + line[done:], frozenset(spans["wanted"]), frozenset(spans["unwanted"]))


def misread(sentence: Sentence, recogniser: Recogniser) -> str:
    """Say what is wrong with what was found in a sentence; nothing where all is right."""
    found = {mention.span for mention in recogniser.recognise(tokenise(sentence.text), text=sentence.text)}
    missed = sentence.wanted - found
    wrong = {one for one in found for other in sentence.unwanted if one.start < other.end and other.start < one.end}
    said = [f"missed {sentence.text[span.start : span.end]!r}" for span in sorted(missed)]
    said += [f"found {sentence.text[span.start : span.end]!r}" for span in sorted(wrong)]
    return ", ".join(said)


def test_the_share_of_sentences_read_right(gazetteer: Gazetteer) -> None:
    recogniser = Recogniser(gazetteer)
    sentences = read_sentences()
    complaints = {sentence.text: said for sentence in sentences if (said := misread(sentence, recogniser))}
    right = 1 - len(complaints) / len(sentences)
    assert right >= LEAST_RIGHT, "\n".join(f"{text}: {said}" for text, said in complaints.items())


def test_there_is_something_to_find_and_something_to_leave() -> None:
    sentences = read_sentences()
    assert len(sentences) >= 80
    assert sum(len(sentence.wanted) for sentence in sentences) > 100
    assert sum(len(sentence.unwanted) for sentence in sentences) > 40


@pytest.mark.parametrize(
    ("line", "text", "wanted", "unwanted"),
    [
        ("in [[Homs]] now", "in Homs now", {Span(3, 7)}, set()),
        ("[[A]]-{{B}}", "A-B", {Span(0, 1)}, {Span(2, 3)}),
        ("none", "none", set(), set()),
    ],
)
def test_how_the_file_is_read(line: str, text: str, wanted: set[Span], unwanted: set[Span]) -> None:
    assert read_sentence(line) == Sentence(text, frozenset(wanted), frozenset(unwanted))
