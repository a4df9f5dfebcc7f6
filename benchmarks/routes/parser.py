"""Measure what a parser adds to reading routes: `python benchmarks/routes/parser.py PIPELINE PASSAGES...`.

PASSAGES are JSON lines with a `text` and annotated `routes`, such as `tests/geomap/routes/reading/passages.jsonl`. They
are read from the bare text four times: by the rules, and with the parser of a spaCy pipeline answering in their stead
which word a preposition hangs on, what the subject of a verb is, or both, wherever it names a cue or a noun phrase;
where it does not, the rules answer. A stop counts as right when a route has it with its role, a route when its stops
are all there and no other.
"""

from __future__ import annotations

import json
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import Mock, patch

import click
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

import geomap.routes.lines
import geomap.routes.reading as reading
from gazetteer import Gazetteer
from geomap.model import Report
from geomap.pipeline import Pipeline
from geomap.routes.reading.roles.attachment import Governor
from geomap.routes.reading.sentence.movers import MoverFinder
from geomap.routes.reading.words.chunks import Unit
from geomap.routes.reading.words.lexicon import NounUse
from geomap.routes.reading.words.noun_phrases import Mover

_Stop = tuple[str, int]
_CLIMB = 4
"""Places and verbs that are passed on the way up the tree to a cue."""


class Parsed:
    """The parse of the sentence that is being read."""

    def __init__(self, language: Language) -> None:
        """Keep the pipeline; nothing is parsed yet."""
        self.language = language
        self.doc = Doc(language.vocab)
        self.offsets: Sequence[int] = ()

    def parse(self, sentence: Any) -> None:
        """Parse a sentence with the tokens that the rules see, as one sentence."""
        spaces = [bool(spaced) for spaced in sentence.source.spaced[sentence.start : sentence.end]]
        doc = Doc(self.language.vocab, words=list(sentence.words), spaces=spaces)
        for token in doc[1:]:
            token.is_sent_start = False
        for _, component in self.language.pipeline:
            doc = component(doc)
        self.doc, self.offsets = doc, list(sentence.offsets)

    def last_of(self, unit: Unit) -> Token:
        """Give the last token of a unit."""
        return self.doc[bisect_right(self.offsets, unit.end - 1) - 1]

    def first_of(self, unit: Unit) -> Token:
        """Give the first token of a unit."""
        return self.doc[bisect_right(self.offsets, unit.start) - 1]

    def unit_of(self, token: Token, units: Sequence[Unit]) -> Unit | None:
        """Give the unit that a token stands in."""
        start = self.offsets[token.i]
        return next((unit for unit in units if unit.start <= start < unit.end), None)


def _governor(parsed: Parsed, rules: Callable[..., int | None]) -> Callable[..., int | None]:
    def answer(self: Governor, index: int, unit: Unit) -> int | None:
        token = parsed.last_of(self.units[index])
        for _ in range(_CLIMB):
            token = token.head
            found = parsed.unit_of(token, self.units)
            if found is None or found.index == index:
                break
            if found.verb is not None or found.noun in {NounUse.MOTION, NounUse.WAY}:
                return found.index
            if token.pos_ != "ADP" and found.finding is None:
                break
        return rules(self, index, unit)

    return answer


def _subject_of(verb: Token) -> Token | None:
    for _ in range(_CLIMB):
        found = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
        if found is not None:
            relative = found.tag_ in {"WDT", "WP"} and verb.dep_ == "relcl"
            return verb.head if relative else found
        if verb.dep_ == "acl":
            return verb.head
        if verb.dep_ not in {"conj", "xcomp", "advcl"}:
            return None
        verb = verb.head
    return None


def _subject(parsed: Parsed, rules: Callable[..., Mover | None]) -> Callable[..., Mover | None]:
    def answer(self: MoverFinder, cue: int) -> Mover | None:
        token = parsed.first_of(self.units[cue])
        head = _subject_of(token) if token.pos_ in {"VERB", "AUX"} else None
        unit = parsed.unit_of(head, self.units) if head is not None else None
        if unit is None:
            return rules(self, cue)
        if self.lexicon.has("pronouns", unit.low):
            return self.phrases.pronoun(unit)
        return self.phrases.ending_at(unit.index) or rules(self, cue)

    return answer


@contextmanager
def _with_parser(parsed: Parsed, *, governor: bool, subject: bool) -> Iterator[None]:
    read = reading._read_sentence

    def parse_and_read(sentence: Any, *rest: Any) -> Any:
        parsed.parse(sentence)
        return read(sentence, *rest)

    with ExitStack() as stack:
        if governor or subject:
            stack.enter_context(patch.object(reading, "_read_sentence", parse_and_read))
        if governor:
            stack.enter_context(patch.object(Governor, "governor_of", _governor(parsed, Governor.governor_of)))
        if subject:
            stack.enter_context(patch.object(MoverFinder, "subject", _subject(parsed, MoverFinder.subject)))
        yield


def _score(found: list[list[set[_Stop]]], gold: list[list[set[_Stop]]]) -> tuple[float, float]:
    """Give F1 of stops, those of all routes of a passage together, and F1 of whole routes."""
    stops = routes = 0
    for ours, theirs in zip(found, gold, strict=True):
        stops += len(set().union(*ours) & set().union(*theirs))
        routes += sum(route in theirs for route in ours)
    every = [len(set().union(*passage)) for passage in (*found, *gold)]
    return 2 * stops / sum(every), 2 * routes / sum(map(len, (*found, *gold)))


@click.command()
@click.argument("pipeline")
@click.argument("passages", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
def main(pipeline: str, passages: tuple[Path, ...]) -> None:
    """Print F1 of stops and of routes without a parser, and with the parser of PIPELINE."""
    texts = [json.loads(line) for path in passages for line in path.read_text("utf-8").splitlines() if line.strip()]
    gold = [[{(s["role"], s["start"]) for s in r["stops"]} for r in text["routes"]] for text in texts]
    parsed = Parsed(spacy.load(pipeline, exclude=["ner", "lemmatizer"]))
    click.echo(f"{len(texts)} passages, {sum(map(len, gold))} routes\n{'':22}stops F1  routes F1")
    with Gazetteer.open() as gazetteer, patch.object(geomap.routes.lines, "draw", Mock(return_value=None)):
        reader = Pipeline(gazetteer)
        for name, governor, subject in (
            ("rules alone", False, False),
            ("parser: prepositions", True, False),
            ("parser: subjects", False, True),
            ("parser: both", True, True),
        ):
            with _with_parser(parsed, governor=governor, subject=subject):
                read = [reader.extract(Report("passage", text["text"])).routes for text in texts]
            found = [
                [{(s.role.value, s.finding.span.start) for s in route.movement.stops} for route in routes]
                for routes in read
            ]
            stops, whole = _score(found, gold)
            click.echo(f"{name:22}{stops:8.3f}{whole:11.3f}")


if __name__ == "__main__":
    main()
