"""The mentions that a journey may lead over: the places that were found, and the names that recognition passed over.

Recognition weighs a name by itself, and passes over many a small place in a short report; the reader sees the whole
sentence, so that it is offered every name that could be one. What place a name means is not decided here.

Always: mentions are in text order and do not overlap, and none is offered because of where it stands in a sentence but
for that a word of the language in small letters may begin one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from geomap.model import Finding, MentionForm, Span

if TYPE_CHECKING:
    from geomap.languages.model import Language
    from geomap.languages.tokens import Sentence, TokenisedText

_LONGEST_NAME = 5
"""Words of a name at most; longer runs of capitals are titles and headlines."""

_LEAST_SMALL, _FEWEST_OF_A_HEADLINE = 0.4, 6
"""A sentence is a headline, in which capitals say nothing, if it has fewer words in small letters to each in capitals,
and as many of those."""

_SHORTEST_NAME = 3
"""Letters; what is shorter is an initial or an abbreviation."""

_TITLED = 3
"""Words up to which a title makes a name that of a person: longer ones name what is called after one."""

_BESIDE = 40
"""Characters up to which coordinates behind a name say where that is, and are no place of their own."""

_JOINTS = frozenset("-‑–'’")
_OPENING = frozenset('.:;!?"“”\n•*')
"""What a word in capitals stands behind that may be any word."""


@dataclass(frozen=True, slots=True)
class JourneyMention:
    """A name in the text that may be a stop.

    Attributes:
        span: Where it stands.
        finding: What was decided for it; None for a name that recognition passed over.
    """

    span: Span
    finding: Finding | None = None


def journey_mentions(doc: TokenisedText, findings: Sequence[Finding]) -> tuple[JourneyMention, ...]:
    """Choose the mentions of a report that the reader of journeys is asked about.

    Args:
        doc: The report, tokenized and split into sentences.
        findings: Its places, with offsets into its text, in any order.

    Returns:
        The findings, the longer of two that overlap, without coordinates that only say where a name lies; and the
        names beside them that recognition passed over; in text order.
    """
    found = [JourneyMention(one.span, one) for one in _apart(findings)]
    passed = [JourneyMention(span) for sentence in doc.sents for span in _names(sentence, _within(sentence, found))]
    return tuple(sorted([*found, *passed], key=lambda one: one.span))


def _apart(findings: Sequence[Finding]) -> list[Finding]:
    """Put findings in text order, the longer of two that overlap, without coordinates behind a name."""
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda one: (one.span.start, -one.span.end)):
        before = kept[-1].span.end if kept else -_BESIDE
        reach = _BESIDE if finding.form is MentionForm.COORDINATES else 0
        if finding.span.start >= before + reach:
            kept.append(finding)
    return kept


def _within(sentence: Sentence, found: Sequence[JourneyMention]) -> Sequence[JourneyMention]:
    """Return those mentions, which are in text order, that stand in a sentence."""
    first = bisect_right(found, sentence.start_char, key=lambda one: one.span.end)
    last = bisect_left(found, sentence.end_char, key=lambda one: one.span.start)
    return found[first:last]


def _names(sentence: Sentence, found: Sequence[JourneyMention]) -> Iterator[Span]:
    """Yield the runs of capitalised words of a sentence that may name a place and meet none that was found."""
    words, offsets, language = sentence.words, sentence.offsets, sentence.source.language
    capital = [word[0].isupper() for word in words]
    if _is_headline(words, capital):
        return
    for one in found:
        for index in range(bisect_left(offsets, one.span.start), bisect_left(offsets, one.span.end)):
            capital[index] = False
    index = 0
    while index < len(words):
        if not capital[index]:
            index += 1
            continue
        end = _end_of(words, offsets, capital, index, language)
        first = _behind_opening(words, index, language)
        if first < end and _may_be_place(words[first:end], language):
            yield Span(offsets[first], offsets[end - 1] + len(words[end - 1]))
        index = end


def _is_headline(words: Sequence[str], capital: Sequence[bool]) -> bool:
    """Tell whether capitals say nothing in a sentence: no word of it, or hardly one, is in small letters."""
    small = sum(word[0].islower() for word in words)
    large = sum(capital) - sum(word in _JOINTS for word in words)
    return large >= _FEWEST_OF_A_HEADLINE and small < _LEAST_SMALL * large


def _end_of(
    words: Sequence[str], offsets: Sequence[int], capital: Sequence[bool], first: int, language: Language
) -> int:
    """Return where the run of capitalised words that begins at an index ends, exclusive."""
    inside = language.word_class("inside_names") - language.word_class("conjunctions")
    end = first + 1
    while end < len(words):
        step = next((step for step in (0, 1, 2) if end + step < len(words) and capital[end + step]), None)
        attached = offsets[end] == offsets[end - 1] + len(words[end - 1])
        if attached and words[end] in _JOINTS and end + 1 < len(words) and words[end + 1][0].isalpha():
            if _chains(words, capital, end):
                break
            end += 2
        elif _is_particle(words, end, language):
            end += 2
        elif step is not None and all(word.lower() in inside for word in words[end : end + step]):
            end += step + 1
        else:
            break
    return end


def _is_particle(words: Sequence[str], index: int, language: Language) -> bool:
    """Tell whether a word in small letters is joined to what follows by a hyphen: `al-`."""
    follows = index + 1 < len(words) and words[index + 1] in _JOINTS
    return follows and words[index] in language.word_class("particles")


def _chains(words: Sequence[str], capital: Sequence[bool], joint: int) -> bool:
    """Tell whether a hyphen stands in a chain of names: "A-B-C"."""
    others = [index for index in (joint - 2, joint + 2) if 0 < index < len(words) - 1 and words[index] in _JOINTS]
    return capital[joint + 1] and any(words[index + 1][0].isupper() for index in others)


def _behind_opening(words: Sequence[str], first: int, language: Language) -> int:
    """Return where a name begins: behind a common word that only opens the sentence."""
    opens = first == 0 or words[first - 1][-1] in _OPENING
    return first + 1 if opens and words[first].lower() in language.words else first


def _may_be_place(words: Sequence[str], language: Language) -> bool:
    """Tell whether the words of a name do not say that it is of something else."""
    lows = [word.lower().rstrip(".") for word in words]
    if sum(word[0].isalpha() for word in words) > _LONGEST_NAME:
        return False
    if len(words) == 1 and len(lows[0]) < _SHORTEST_NAME:
        return False
    if lows[0] in language.word_class("titles") and len(words) <= _TITLED:
        return False
    names = {lows[0], " ".join(lows)}
    if any(not names.isdisjoint(language.word_class(of)) for of in ("armed_groups", "trade_acronyms")):
        return False
    return not any(lows[0] in language.word_class(of) for of in ("months", "days"))
