"""Reading reported movements from text.

What moved, from where, over what, to where and how far, with the sentences that say so. The roles are those of
ISO-Space's move links (source, path, goal, mover; ISO 24617-7). The reading rests on tokens, sentence bounds and a
lexicon of motion verbs, motion nouns, movers and prepositions; it needs no tagger and no parser. It does not decide
which place a name means, and it draws nothing: see `geomap.resolve` and `geomap.routes`.

    sentence ──▶ units ──▶ bindings ──▶ legs ──▶ movements

Always: each stop of a movement is one of the findings given, and each movement carries the sentences it rests on.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from geomap.model import Finding, Movement, Span
from geomap.routes.reading.report.assembling import assemble
from geomap.routes.reading.report.topics import takes_up_static
from geomap.routes.reading.sentence.legs import Leg, LegReader
from geomap.routes.reading.words.chunking import build_units
from geomap.routes.reading.words.lexicon import Lexicon, load_lexicon

if TYPE_CHECKING:
    from geomap.languages.tokens import Sentence, TokenisedText

__all__ = ["read_movements"]

_REMEMBERED = 4
"""How many places back "the island" reaches."""

_CHAIN_GAP = 4
"""Characters between two places of a chain at most: "A–B", "A → B", "A to B"."""

_LINK_REACH = 10
"""How many tokens may stand between a preposition or verb and the place that it gives a part."""

_SENTENCE_LIMIT = 400
"""Tokens of a sentence that are read; what is longer is a table or a list of links, not a sentence."""


def read_movements(doc: TokenisedText, findings: Sequence[Finding]) -> tuple[Movement, ...]:
    """Read what a report says about things that moved.

    Args:
        doc: The report, tokenized and split into sentences; no tags and no parse are needed.
        findings: Its places, with offsets into its text, in any order.

    Returns:
        Movements in text order. One with fewer than two stops is a fragment. `confidence` is a heuristic from 0 to 1:
        0.9 for a verb or motion noun with its prepositions in one clause, 0.65 where only a thing that can move stands
        before them; times 0.9 for each of the first two further sentences reached by coreference, 0.85 where origin
        and vias are taken over from another destination, 0.9 where the text hedges, 0.9 where a stop has no place.
    """
    return read_sentences(tuple(doc.sents), findings)


def read_sentences(
    sentences: Sequence[Sentence], findings: Sequence[Finding], *, only: Container[int] | None = None
) -> tuple[Movement, ...]:
    """Read what sentences of one report say about things that moved.

    Args:
        sentences: All sentences of the report, in text order.
        findings: Its places, in any order.
        only: Numbers of the sentences to read; all by default.

    Returns:
        Movements in text order, as `read_movements` gives them.
    """
    return assemble(read_legs(sentences, findings, only=only))


def read_legs(
    sentences: Sequence[Sentence], findings: Sequence[Finding], *, only: Container[int] | None = None
) -> list[Leg]:
    """Read what each sentence by itself says about things that moved.

    Args:
        sentences: All sentences of the report, in text order.
        findings: Its places, in any order.
        only: Numbers of the sentences to read; all by default.

    Returns:
        The legs, in text order.
    """
    words = load_lexicon()
    ordered = _without_overlaps(findings)
    legs: list[Leg] = []
    position, last_leg = 0, -10
    for number, sentence in enumerate(sentences):
        first = position
        while position < len(ordered) and ordered[position].span.start < sentence.end_char:
            position += 1
        inside = ordered[first:position]
        if only is not None and number not in only:
            continue
        if not _may_tell(sentence, inside, number - last_leg <= 3, words):
            continue
        for part in _paragraphs(sentence):
            within = [f for f in inside if part.start_char <= f.span.start < part.end_char]
            found = _read_sentence(part, number, within, ordered[max(0, first - _REMEMBERED) : first], words)
            found = [leg for leg in found if not _is_of_static(leg, sentences, number, words)]
            if found:
                last_leg = number
                legs += found
    return legs


def _is_of_static(leg: Leg, sentences: Sequence[Sentence], number: int, words: Lexicon) -> bool:
    return leg.mover is not None and takes_up_static(leg.mover, sentences, number, lexicon=words)


def _without_overlaps(findings: Sequence[Finding]) -> list[Finding]:
    """Put findings in text order and keep the longer of two that overlap."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda f: (f.span.start, -f.span.end)):
        if not kept or finding.span.start >= kept[-1].span.end:
            kept.append(finding)
    return kept


def _may_tell(sentence: Sentence, inside: Sequence[Finding], after_leg: bool, words: Lexicon) -> bool:
    """Test cheaply whether a sentence can tell of a movement; most do not, and reading them would be wasted."""
    if not (inside or after_leg) or len(sentence) > _SENTENCE_LIMIT:
        return False
    lows = [word.lower() for word in sentence.words]
    if not inside:
        return not words.unit_names.isdisjoint(lows)
    if not (after_leg or words.may_tell(lows)):
        return False
    if not words.anaphors.isdisjoint(lows):
        return True
    starts = sentence.offsets
    links = words.links if words.placing.isdisjoint(lows) else words.placed_links
    if any(b.span.start - a.span.end <= _CHAIN_GAP for a, b in pairwise(inside)):
        return True
    for finding in inside:
        first = bisect_right(starts, finding.span.start) - 1
        if not links.isdisjoint(lows[max(0, first - _LINK_REACH) : first]):
            return True
        if not words.trailing_links.isdisjoint(lows[first + 1 : first + _LINK_REACH]):
            return True
    return False


def _paragraphs(sentence: Sentence) -> list[Sentence]:
    """Split a sentence at blank lines: a headline has no full stop."""
    words = sentence.words
    breaks = [index for index, word in enumerate(words) if word.isspace() and word.count("\n") > 1]
    if not breaks:
        return [sentence]
    edges = [0, *breaks, len(sentence)]
    parts = [sentence.part(a, b) for a, b in pairwise(edges) if b > a]
    return [part for part in parts if not all(map(str.isspace, part.words))]


def _read_sentence(
    sentence: Sentence, number: int, inside: Sequence[Finding], earlier: Sequence[Finding], words: Lexicon
) -> list[Leg]:
    units = build_units(sentence, findings=inside, lexicon=words)
    if not units:
        return []
    span = Span(units[0].start, units[-1].end)
    return LegReader(units, number=number, span=span, lexicon=words, earlier=earlier).read()
