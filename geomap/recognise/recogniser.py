"""The recogniser: tokens in, mentions out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from gazetteer import NameForm
from geomap.model import Mention, MentionForm, Span
from geomap.recognise.candidates import Candidate, NameSource, Tokens, find_candidates, is_joined_particle
from geomap.recognise.features import Context, word_class
from geomap.recognise.scorer import Scorer, fitted_scorer, probability
from geomap.recognise.selection import select

if TYPE_CHECKING:
    from geomap.text import TokenisedText

_MARKED_PROBABILITY = 0.7
"""Of "the village of X" where the scorer does not take X for a place; hand-set."""

_LONGEST_MARKED = 4

_LEAST_LOG_ODDS = -0.7
"""Log-odds that a candidate needs. In cross-validation F1 is the same from -1 to 0; below 0 fewer places are missed."""


class Recogniser:
    """Finds the mentions of places in a text."""

    def __init__(self, names: NameSource, *, scorer: Scorer | None = None) -> None:
        """Take the names to look for and, if not the fitted one, a scorer."""
        self._names = names
        self._scorer = scorer or fitted_scorer()

    def recognise(self, doc: TokenisedText, *, text: str) -> tuple[Mention, ...]:
        """Find the mentions in a tokenised text.

        Args:
            doc: What `geomap.text.tokenise` made of the text.
            text: The text itself.

        Returns:
            Disjoint mentions in text order.
        """
        tokens = Tokens.of(doc, text=text)
        candidates = find_candidates(tokens, names=self._names)
        context = Context(tokens, candidates)
        scored = [(candidate, self._scorer.log_odds(context.features(candidate))) for candidate in candidates]
        chosen = select(scored, threshold=_LEAST_LOG_ODDS)
        mentions = [_mention(candidate, probability(log_odds)) for candidate, log_odds in chosen]
        taken = [mention.span for mention in mentions]
        mentions += [self._with_candidates(span, text) for span in _marked(tokens) if not _meets_any(span, taken)]
        return tuple(sorted(mentions, key=lambda mention: mention.span))

    def _with_candidates(self, span: Span, text: str) -> Mention:
        surface = text[span.start : span.end]
        matches = self._names.candidates(surface)
        return Mention(span, surface, MentionForm.NAME, matches, _MARKED_PROBABILITY)

    def given(self, spans: Iterable[Span], *, text: str) -> tuple[Mention, ...]:
        """Make mentions of spans that somebody else has found; each is taken to name a place for certain."""
        mentions = []
        for span in spans:
            surface = text[span.start : span.end]
            matches = self._names.candidates(surface)
            form = MentionForm(matches[0].form.value) if matches else MentionForm.NAME
            mentions.append(Mention(span, surface, form, matches, 1.0))
        return tuple(mentions)


def _mention(candidate: Candidate, likely: float) -> Mention:
    forms = [match.form for match in candidate.matches]
    form = MentionForm(forms[0].value) if NameForm.NAME not in forms[:1] else MentionForm.NAME
    return Mention(Span(candidate.start, candidate.end), candidate.surface, form, candidate.matches, likely)


def _meets_any(span: Span, others: Sequence[Span]) -> bool:
    """Tell whether a span meets one of others that are disjoint and in text order."""
    number = bisect_right(others, span.start, key=lambda other: other.start)
    before, after = others[max(number - 1, 0) : number], others[number : number + 1]
    return any(other.end > span.start for other in before) or any(other.start < span.end for other in after)


def _marked(tokens: Tokens) -> Iterator[Span]:
    """Yield the names that the wording marks as places, known or not: "the village of Qarmida"."""
    settlements = word_class("settlements")
    words = tokens.words
    for index in range(len(words) - 2):
        if words[index].lower() not in settlements or words[index + 1] != "of" or not tokens.named[index + 2]:
            continue
        last = index + 3
        while last < len(words) and last - index - 2 < _LONGEST_MARKED and _continues(tokens, last):
            last += 1
        while not tokens.named[last - 1]:
            last -= 1
        yield Span(tokens.starts[index + 2], tokens.end(last - 1))


def _continues(tokens: Tokens, index: int) -> bool:
    if tokens.sentence_starts[index]:
        return False
    joined = tokens.starts[index] == tokens.end(index - 1)
    return (
        tokens.named[index]
        or is_joined_particle(tokens.words, tokens.starts, index)
        or (joined and tokens.words[index] in {"-", "'", "’"})
        or (joined and tokens.words[index - 1] == "-")
    )
