"""Which sentences of a report can tell of a journey, so that only those are read by the network.

To read a page costs the network some tenths of a second, and most text tells of no journey. The words around a mention
and those of its sentence give the chance that it is a stop; what is read are the sentences of such mentions that stand
near one another, with those beside them. They are read as one text: a journey may be taken up again a page later. The
weights are data of the language (`journey_gate.json`), fitted by `geomap.training.route_reader.fit_gate` to the
annotated passages.

Always: an excerpt is made of whole sentences in text order, excerpts are apart, and the time is linear in the text.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp
from typing import TYPE_CHECKING, NamedTuple

from geomap.model import Span

if TYPE_CHECKING:
    from geomap.languages.model import Language
    from geomap.languages.tokens import TokenisedText
    from geomap.routes.reading.mentions import JourneyMention

GATE = "journey_gate.json"
"""The file of a language that holds the weights."""

_BEFORE, _BEHIND = 6, 4
"""Words of its sentence before and behind a mention that are looked at by themselves."""

_LIKELY, _THINKABLE = 0.3, 0.12
"""The chance of being a stop that one mention of an excerpt has to have, and another one beside it."""

_REACH = 2
"""Sentences that two stops of a journey may lie apart to open the gate for each other."""

_BESIDE = 1
"""Sentences before and behind those of the stops that are read with them."""

_GAP = 1
"""Sentences between two runs of them at most that are read as well."""

_MOST_SENTENCES = 60
"""Sentences of an excerpt: a journey that is told over more is told in parts."""

_LONGEST_SENTENCE = 300
"""Words from which a sentence is a table or a list, which is looked at but no further than this around a mention."""

_PLACE, _OPENS, _CLOSES = "@", "^", "$"


class Excerpt(NamedTuple):
    """Sentences of a report that can tell of a journey, to be read as one text.

    Attributes:
        spans: Where they stand, in text order; sentences in a row are one span.
        mentions: The numbers of the mentions in them, in text order.
        likely: Where the sentences stand whose mentions opened the gate; the others lie beside or between them.
    """

    spans: tuple[Span, ...]
    mentions: tuple[int, ...]
    likely: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Gate:
    """What the words around a mention say for its being a stop: an intercept and a weight for each look."""

    intercept: float
    weights: Mapping[str, float]

    def chance(self, looks: Sequence[str]) -> float:
        """Return the chance that a mention with these looks is a stop."""
        weights = self.weights
        odds = self.intercept + sum(weights[look] for look in looks if look in weights)
        return 1 / (1 + exp(-max(-30.0, min(30.0, odds))))


@cache
def load_gate(language: Language) -> Gate:
    """Load the gate of a language, once."""
    given = language.weights(GATE)
    return Gate(given["intercept"], given["weights"])


def excerpts(doc: TokenisedText, mentions: Sequence[JourneyMention]) -> tuple[Excerpt, ...]:
    """Find the sentences of a report that can tell of a journey.

    Args:
        doc: The report, tokenized and split into sentences.
        mentions: What `geomap.routes.reading.mentions.journey_mentions` chose.

    Returns:
        Excerpts that hold at least two mentions, in text order; one, unless a report is long.
    """
    if len(mentions) < 2:
        return ()
    gate = load_gate(doc.language)
    sentences, looks = zip(*looks_of(doc, mentions), strict=True)
    kept = _sentences_read(sentences, [gate.chance(each) for each in looks])
    spans = [Span(one.start_char, one.end_char) for one in doc.sents]
    found: list[Excerpt] = []
    size = 0
    for first, last in _runs(kept, len(spans)):
        begin, end = bisect_left(sentences, first), bisect_right(sentences, last)
        # A name may reach over the bound of a sentence.
        reach = max(spans[last].end, *(one.span.end for one in mentions[begin:end]), 0)
        likely = tuple(spans[number] for number in range(first, last + 1) if number in kept)
        run = Excerpt((Span(spans[first].start, reach),), tuple(range(begin, end)), likely)
        if found and size + last - first < _MOST_SENTENCES:
            before = found.pop()
            run = Excerpt(before.spans + run.spans, before.mentions + run.mentions, before.likely + run.likely)
        else:
            size = 0
        size += last - first + 1
        found.append(run)
    return tuple(one for one in found if len(one.mentions) > 1)


def looks_of(doc: TokenisedText, mentions: Sequence[JourneyMention]) -> Iterator[tuple[int, list[str]]]:
    """Yield the number of the sentence of each mention, and how it looks: the words of its sentence, each once.

    Other mentions look all the same. A word is told apart by where it stands: right before or behind the mention, among
    the few before or behind, elsewhere in the sentence; so are the two words before.
    """
    words = _masked(doc, mentions)
    starts = [index for index, opens in enumerate(doc.sentence_starts) if opens]
    number, around = -1, frozenset[str]()
    for one in mentions:
        first = bisect_right(doc.offsets, one.span.start) - 1
        last = bisect_left(doc.offsets, one.span.end)
        sentence = bisect_right(starts, first) - 1
        begin, end = starts[sentence], starts[sentence + 1] if sentence + 1 < len(starts) else len(words)
        begin, end = max(begin, first - _LONGEST_SENTENCE), min(end, last + _LONGEST_SENTENCE)
        if sentence != number or end - begin > _LONGEST_SENTENCE:
            number, around = sentence, frozenset(f"s:{word}" for word in words[begin:end])
        before, behind = words[max(begin, first - _BEFORE) : first], words[last : min(end, last + _BEHIND)]
        looks = {f"b:{word}" for word in before} | {f"a:{word}" for word in behind} | around
        looks.add(f"p:{before[-1] if before else _OPENS}")
        looks.add(f"n:{behind[0] if behind else _CLOSES}")
        if len(before) > 1:
            looks.add(f"pp:{before[-2]} {before[-1]}")
        if one.finding is None:
            looks.add("unfound")
        yield sentence, sorted(looks)


def _masked(doc: TokenisedText, mentions: Sequence[JourneyMention]) -> list[str]:
    """Return the words of a report in small letters, those of its mentions masked."""
    words = [word.lower() for word in doc.words]
    for one in mentions:
        first, last = bisect_right(doc.offsets, one.span.start) - 1, bisect_left(doc.offsets, one.span.end)
        words[first:last] = [_PLACE] * (last - first)
    return words


def _sentences_read(sentences: Sequence[int], chances: Sequence[float]) -> set[int]:
    """Return the numbers of the sentences whose mentions open the gate for each other, which are in text order."""
    thinkable = [number for number, chance in enumerate(chances) if chance >= _THINKABLE]
    places = [sentences[number] for number in thinkable]
    kept = set()
    for number in thinkable:
        if chances[number] < _LIKELY:
            continue
        here = sentences[number]
        near = places[bisect_left(places, here - _REACH) : bisect_right(places, here + _REACH)]
        if len(near) > 1:
            kept.update(near)
    return kept


def _runs(kept: set[int], count: int) -> Iterator[tuple[int, int]]:
    """Yield the first and the last sentence of each run of those that are read, with those beside them."""
    first = last = behind = -1
    for number in sorted(kept):
        if last < 0:
            first = number
        elif number - last > _GAP + 2 * _BESIDE + 1 or number - first >= _MOST_SENTENCES:
            yield max(behind + 1, first - _BESIDE), min(number - 1, last + _BESIDE)
            first, behind = number, min(number - 1, last + _BESIDE)
        last = number
    if last >= 0:
        yield max(behind + 1, first - _BESIDE), min(count - 1, last + _BESIDE)
