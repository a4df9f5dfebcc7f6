"""The recogniser: tokens in, mentions out."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from geomap.languages.model import Language, load_language
from geomap.model import Mention, MentionForm, Span
from geomap.recognise.candidates import Candidate, Tokens
from geomap.recognise.caseless import supported
from geomap.recognise.features.context import Context
from geomap.recognise.features.families import of_name
from geomap.recognise.features.looks import Looks
from geomap.recognise.generic_terms import all_candidates
from geomap.recognise.given_spans import LooseNameSource, find_given, form_of
from geomap.recognise.nesting import name_around
from geomap.recognise.patterns import marked_names
from geomap.recognise.scoring.forest import Forest, fitted_forest
from geomap.recognise.scoring.scorer import Scorer, caseless_scorer, fitted_scorer, probability
from geomap.recognise.scoring.second_pass import HOPELESS, Scored, revise
from geomap.recognise.scoring.selection import select
from geomap.recognise.shared_terms import SharedName, complete, shared_names

if TYPE_CHECKING:
    from geomap.languages.tokens import TokenisedText
    from geomap.recognise.scoring.ner import Voice

_MARKED_PROBABILITY = 0.9
"""Of "the village of X" where the scorer does not take X for a place; see `geomap.recognise.patterns`."""

_LEAST_UNKNOWN = 0.5
"""Log-odds that a name needs which only its form makes out: corpora do not agree on what of that is a place."""

_LEAST_LOG_ODDS = -0.9
"""Log-odds that a candidate needs. In cross-validation F1 is the same from -1 to -0.4; this low, fewer are missed."""


_LEAST_DOUBT = -3.5
"""Log-odds up to which a candidate is not even doubtful. Of the stops of routes that are missed, most have more."""


class Recognition(NamedTuple):
    """What recognition makes of one text.

    Attributes:
        mentions: What it takes for places: disjoint, in text order.
        doubtful: Names that it takes for none though it is not sure: disjoint, in text order, and
            meeting none of the mentions. What else is known of the sentence may bear them out.
    """

    mentions: tuple[Mention, ...]
    doubtful: tuple[Mention, ...]


class Recogniser:
    """Finds the mentions of places in a text."""

    def __init__(
        self,
        names: LooseNameSource,
        *,
        language: Language | None = None,
        scorer: Scorer | None = None,
        forest: Forest | None = None,
        caseless: Scorer | None = None,
        voice: Voice | None = None,
    ) -> None:
        """Take the names to look for and, if not the fitted ones, models.

        Args:
            names: The gazetteer.
            language: The language of the texts, whose models are the fitted ones; by default the fallback.
            scorer: Scores candidates one by one, in text that is written as usual.
            forest: Takes a second look at them; with a scorer of one's own and none of these, the scorer decides.
            caseless: Scores those in stretches whose capitals say nothing; by default `scorer`, if that is given.
            voice: A spaCy pipeline that has a say; none by default.
        """
        self._names = names
        self._language = language or load_language()
        self._scorer = scorer or fitted_scorer(self._language)
        self._forest = forest or (None if scorer else fitted_forest(self._language))
        self._caseless = caseless or scorer or caseless_scorer(self._language)
        self._voice = voice
        self._looks = Looks(self._language)

    def recognise(self, doc: TokenisedText, *, text: str) -> tuple[Mention, ...]:
        """Find the mentions in a tokenised text.

        Args:
            doc: What `geomap.languages.tokens.tokenise` made of the text.
            text: The text itself.

        Returns:
            Disjoint mentions in text order.
        """
        return self.weigh(doc, text=text).mentions

    def weigh(self, doc: TokenisedText, *, text: str) -> Recognition:
        """Find the mentions in a tokenised text, and what could be some.

        Args:
            doc: What `geomap.languages.tokens.tokenise` made of the text.
            text: The text itself.

        Returns:
            The mentions and the doubtful ones.
        """
        tokens = Tokens.of(doc, text=text)
        candidates = all_candidates(tokens, names=self._names)
        context = Context(tokens, candidates, looks=self._looks)
        scored = [(one, self._log_odds(one, context)) for one in candidates]
        if self._voice:
            scored = self._voice.shift(scored, text=text)
        scored = self._revised(tokens, scored)
        if any(tokens.caseless):
            scored = supported(scored, tokens=tokens)
        likely = [pair for pair in scored if pair[0].matches or pair[1] > _LEAST_UNKNOWN]
        chosen = select(likely, threshold=_LEAST_LOG_ODDS)
        mentions = [_mention(candidate, probability(log_odds), tokens=tokens) for candidate, log_odds in chosen]
        mentions = _with_shared(mentions, list(shared_names(tokens, names=self._names)), tokens=tokens)
        taken = [mention.span for mention in mentions]
        mentions += [self._with_candidates(span, text) for span in marked_names(tokens) if not _meets_any(span, taken)]
        mentions.sort(key=lambda mention: mention.span)
        doubtful = _doubtful(scored, mentions, tokens=tokens)
        return Recognition(complete(mentions, text=text, names=self._names, language=self._language), doubtful)

    def _log_odds(self, candidate: Candidate, context: Context) -> float:
        scorer = self._caseless if context.tokens.caseless[candidate.first] else self._scorer
        if not candidate.matches:
            return scorer.log_odds(context.features(candidate))
        alone = scorer.log_odds_of([(of_name, context.look(candidate))])
        return alone if alone < HOPELESS else scorer.log_odds_of(context.families(candidate))

    def _revised(self, tokens: Tokens, scored: Sequence[Scored]) -> list[Scored]:
        """Take the second look, save where capitals say nothing: the forest has not seen such text."""
        if not self._forest:
            return list(scored)
        revised = revise(tokens, scored, forest=self._forest)
        return [old if tokens.caseless[old[0].first] else new for old, new in zip(scored, revised, strict=True)]

    def _with_candidates(self, span: Span, text: str) -> Mention:
        surface = text[span.start : span.end]
        matches = self._names.candidates(surface)
        return Mention(span, surface, MentionForm.NAME, matches, _MARKED_PROBABILITY)

    def given(self, spans: Iterable[Span], *, text: str) -> tuple[Mention, ...]:
        """Make mentions of spans that somebody else has found; each is taken to name a place for certain."""
        mentions = []
        for span in spans:
            surface = text[span.start : span.end]
            found = find_given(surface, names=self._names, language=self._language)
            form = MentionForm(form_of(found).value)
            mentions.append(Mention(span, surface, form, found.matches, 1.0, wording=found.wording))
        return complete(mentions, text=text, names=self._names, language=self._language)


def _mention(candidate: Candidate, likely: float, *, tokens: Tokens) -> Mention:
    form = MentionForm(candidate.matches[0].form.value) if candidate.matches else MentionForm.NAME
    span = Span(candidate.start, candidate.end)
    around = name_around(tokens, first=candidate.first, last=candidate.last)
    return Mention(span, tokens.text[span.start : span.end], form, candidate.matches, likely, within=around)


def _doubtful(scored: Sequence[Scored], mentions: Sequence[Mention], *, tokens: Tokens) -> tuple[Mention, ...]:
    """Give the best of the candidates that were not chosen and meet none that was."""
    taken = [mention.span for mention in mentions]
    left = [
        pair for pair in scored if pair[1] > _LEAST_DOUBT and not _meets_any(Span(pair[0].start, pair[0].end), taken)
    ]
    return tuple(_mention(one, probability(odds), tokens=tokens) for one, odds in select(left, threshold=_LEAST_DOUBT))


def _with_shared(mentions: list[Mention], shared: Sequence[SharedName], *, tokens: Tokens) -> list[Mention]:
    """Let names that share a word mean what they mean with it; those that were not found are added."""
    by_span = {mention.span: mention for mention in mentions}
    for name in shared:
        known = by_span.get(name.span)
        likely = max(known.probability, _MARKED_PROBABILITY) if known else _MARKED_PROBABILITY
        met = [span for span in by_span if span.start < name.span.end and name.span.start < span.end]
        if all(name.span.start <= span.start and span.end <= name.span.end for span in met):
            for span in met:
                del by_span[span]
            surface = tokens.text[name.span.start : name.span.end]
            by_span[name.span] = Mention(name.span, surface, MentionForm.NAME, name.matches, likely)
    return [by_span[span] for span in sorted(by_span)] if shared else mentions


def _meets_any(span: Span, others: Sequence[Span]) -> bool:
    """Tell whether a span meets one of others that are disjoint and in text order."""
    number = bisect_right(others, span.start, key=lambda other: other.start)
    before, after = others[max(number - 1, 0) : number], others[number : number + 1]
    return any(other.end > span.start for other in before) or any(other.start < span.end for other in after)
