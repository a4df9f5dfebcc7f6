"""The recogniser: tokens in, mentions out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from geomap.languages.bearings import bearing_before, units_in
from geomap.languages.model import Language, load_language
from geomap.model import CERTAIN, Mention, MentionForm, NameSource, Span
from geomap.recognise.candidates import Candidate, Tokens
from geomap.recognise.caseless import held, supported
from geomap.recognise.features import TELLING, further_families
from geomap.recognise.features.of_generic_term import HEADED, headed_in
from geomap.recognise.features.of_name import Looks
from geomap.recognise.features.report_context import ReportContext
from geomap.recognise.given_spans import find_given, form_of
from geomap.recognise.nesting import name_around
from geomap.recognise.scoring.forest import Forest, fitted_forest
from geomap.recognise.scoring.scorer import Scorer, caseless_scorer, fitted_scorer, probability
from geomap.recognise.scoring.second_pass import HOPELESS, Scored, revise
from geomap.recognise.scoring.selection import select
from geomap.recognise.shared_terms import complete, shared_names
from geomap.recognise.unlisted.generic_terms import all_candidates
from geomap.recognise.unlisted.patterns import marked_names

if TYPE_CHECKING:
    from geomap.languages.tokens import TokenisedText
    from geomap.recognise.scoring.ner import Voice

_MARKED_PROBABILITY = 0.9
"""Of "the village of X" where the scorer does not take X for a place; see `geomap.recognise.unlisted.patterns`."""

_LEAST_UNKNOWN, _LEAST_UNKNOWN_ALONE = 0.5, 0.75
"""Log-odds that a name needs which the gazetteer lacks: corpora do not agree on which of those are places. Fewer would
let in as many persons and firms as places; of a name with a known part, more would leave that part in a wrong place."""

_HOPELESS_UNKNOWN = -2.5
"""Log-odds that such a name needs by itself to be scored in its context, save behind a preposition of place. Of the 72
that are found in a quarter of three corpora none has less, of all that are scored two in five."""

_LOST = -4.0
"""Log-odds by what tells most up to which nothing else is asked. Of a fifth of four corpora's candidates a third are
spared so, and none of those that are found."""

_LEAST_LOG_ODDS = -1.0
"""Log-odds that a candidate needs. In cross-validation F1 is the same from -1.5 to -0.4; this low, fewer are missed."""

_REACH = 80
"""Characters between the unit of a distance and the name that it is measured to."""

_LEAST_MEASURED = -4.0
"""Log-odds that a name behind "30 km west of" needs; hand-set."""

_LEAST_DOUBT = -3.5
"""Log-odds up to which a candidate is not even doubtful. Of the stops of routes that are missed, most have more."""


class Recognition(NamedTuple):
    """What recognition finds in one text; both are disjoint, in text order, and do not meet one another.

    Attributes:
        mentions: What it takes for places.
        doubtful: What it does not, though it is not sure. What else is known of the sentence may decide.
    """

    mentions: tuple[Mention, ...]
    doubtful: tuple[Mention, ...]

    def with_others(self, others: Iterable[Mention]) -> Recognition:
        """Add mentions that meet none of those that were found; doubtful ones give way."""
        taken = [mention.span for mention in self.mentions]
        added = [mention for mention in others if not _meets_any(mention.span, taken)]
        if not added:
            return self
        spans = [mention.span for mention in added]
        left = tuple(mention for mention in self.doubtful if not _meets_any(mention.span, spans))
        return Recognition(tuple(sorted([*self.mentions, *added], key=lambda mention: mention.span)), left)


class Recogniser:
    """Finds the mentions of places in a text."""

    def __init__(
        self,
        names: NameSource,
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
            forest: Scores them again; with a scorer of one's own and no forest, there is no second pass.
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

    def against(self, names: NameSource) -> Recogniser:
        """Return a recogniser with the same models that looks for the names of another gazetteer."""
        return Recogniser(
            names, language=self._language, scorer=self._scorer, forest=self._forest, caseless=self._caseless,
            voice=self._voice,
        )  # fmt: skip

    def recognise(self, doc: TokenisedText, *, text: str) -> tuple[Mention, ...]:
        """Find the mentions in a text, given with its tokens: disjoint, in text order."""
        return self.weigh(doc, text=text).mentions

    def weigh(self, doc: TokenisedText, *, text: str) -> Recognition:
        """Find the mentions in a text, and what could be mentions.

        Args:
            doc: What `geomap.languages.tokens.tokenise` made of the text.
            text: The text itself.
        """
        tokens = Tokens.of(doc, text=text)
        scored = self._scored(tokens, all_candidates(tokens, names=self._names))
        backed = supported(scored, tokens=tokens)
        likely = _likely(backed)
        mentions = _selected(likely, tokens, threshold=_LEAST_LOG_ODDS)
        mentions = self._with_shared(mentions, tokens)
        mentions = self._with_marked(mentions, tokens)
        mentions = self._with_measured(mentions, backed, tokens)
        scored = supported(scored, tokens=tokens, least=_LEAST_DOUBT)
        doubtful = _selected(_left_over(scored, mentions), tokens, threshold=_LEAST_DOUBT)
        return Recognition(complete(mentions, text=text, names=self._names, language=self._language), doubtful)

    def given(self, spans: Iterable[Span], *, text: str) -> tuple[Mention, ...]:
        """Make mentions of spans that somebody else has found; each is taken to name a place for certain."""
        mentions = []
        for span in spans:
            surface = text[span.start : span.end]
            found = find_given(surface, names=self._names, language=self._language)
            form = MentionForm(form_of(found).value)
            mentions.append(Mention(span, surface, form, found.matches, CERTAIN, wording=found.wording))
        return complete(mentions, text=text, names=self._names, language=self._language)

    def _scored(self, tokens: Tokens, candidates: Sequence[Candidate]) -> list[Scored]:
        """Return the log-odds of each candidate."""
        context = ReportContext(tokens, candidates, looks=self._looks)
        scored = [(one, self._log_odds(one, context)) for one in candidates]
        if self._voice:
            scored = self._voice.shift(scored, text=tokens.text)
        if self._forest:
            scored = revise(tokens, scored, forest=self._forest)
        return held(scored, tokens=tokens)

    def _log_odds(self, candidate: Candidate, context: ReportContext) -> float:
        scorer = self._caseless if context.tokens.caseless[candidate.first] else self._scorer
        if candidate.head:
            return scorer.log_odds_of(headed_in(context, candidate, candidate.head), HEADED)
        look = context.look(candidate)
        alone = scorer.log_odds_alone(look, look.features)
        located = candidate.matches or context.is_preposition(context.word_before(candidate.first))
        if alone < (HOPELESS if located else _HOPELESS_UNKNOWN):
            return min(alone, HOPELESS)
        at = context.around(candidate, look)
        told = scorer.log_odds_of(at, TELLING, start=alone)
        return told if told < _LOST else scorer.log_odds_of(at, further_families(at), start=told)

    def _with_shared(self, mentions: Sequence[Mention], tokens: Tokens) -> tuple[Mention, ...]:
        """Let names that share a word mean what they mean with it; those that were not found are added."""
        by_span = {mention.span: mention for mention in mentions}
        taken = sorted(by_span)
        for span, matches in shared_names(tokens, names=self._names):
            known = by_span.get(span)
            likely = max(known.probability, _MARKED_PROBABILITY) if known else _MARKED_PROBABILITY
            met = slice(bisect_right(taken, span.start, key=_end_of), bisect_left(taken, span.end, key=_start_of))
            if all(span.start <= other.start and other.end <= span.end for other in taken[met]):
                for other in taken[met]:
                    del by_span[other]
                taken[met] = [span]
                surface = tokens.text[span.start : span.end]
                by_span[span] = Mention(span, surface, MentionForm.NAME, matches, likely)
        return tuple(by_span[span] for span in taken)

    def _with_marked(self, mentions: Sequence[Mention], tokens: Tokens) -> tuple[Mention, ...]:
        """Add the names that the wording marks as places, apart from those found."""
        taken = [mention.span for mention in mentions]
        marked = []
        for span in marked_names(tokens):
            if not _meets_any(span, taken):
                surface = tokens.text[span.start : span.end]
                matches = self._names.candidates(surface)
                marked.append(Mention(span, surface, MentionForm.NAME, matches, _MARKED_PROBABILITY))
        return tuple(sorted([*mentions, *marked], key=lambda mention: mention.span))

    def _with_measured(
        self, mentions: Sequence[Mention], scored: Sequence[Scored], tokens: Tokens
    ) -> tuple[Mention, ...]:
        """Trust the names behind "30 km west of", and take the unit of a distance for no place ("60 NM")."""
        units = units_in(tokens.text, language=self._language)
        if not units:
            return tuple(mentions)
        kept = [mention for mention in mentions if mention.span not in units]
        taken = [mention.span for mention in kept]
        near = [unit.end for unit in units]
        passed = [
            (one, float(one.last - one.first + 1))
            for one, odds in scored
            if one.matches
            and odds > _LEAST_MEASURED
            and _follows(one.start, near)
            and not _meets_any(Span(one.start, one.end), taken)
            and self._is_measured(one, tokens)
        ]
        added = [_mention(one, _MARKED_PROBABILITY, tokens) for one, _ in select(passed)]
        every = sorted([*kept, *added], key=lambda mention: mention.span)
        return tuple(
            replace(mention, probability=max(mention.probability, _MARKED_PROBABILITY))
            if _follows(mention.span.start, near) and self._is_measured(mention.span, tokens)
            else mention
            for mention in every
        )

    def _is_measured(self, name: Candidate | Span, tokens: Tokens) -> bool:
        """Tell whether a distance stands before a name, with what it is measured to."""
        bearing = bearing_before(tokens.text, Span(name.start, name.end), language=self._language)
        if bearing is None or bearing.km is None:
            return False
        # What has an article is mostly a building: "two miles from the White House".
        last = tokens.text[bearing.span.end : name.start].split()[-1:]
        return not (last and last[0].lower() in self._language.word_class("definite"))


_start_of, _end_of = attrgetter("start"), attrgetter("end")


def _follows(start: int, ends: Sequence[int]) -> bool:
    """Tell whether a position lies shortly behind one of others, which are in order."""
    number = bisect_right(ends, start)
    return number > 0 and start - ends[number - 1] <= _REACH


def _likely(scored: Sequence[Scored]) -> list[Scored]:
    """Return the candidates that the gazetteer knows, and those that it lacks which look enough like a place."""
    parts = [one for one, odds in scored if one.matches and odds > _LEAST_LOG_ODDS]
    return [
        (one, odds)
        for one, odds in scored
        if one.matches
        or odds > _LEAST_UNKNOWN_ALONE
        or (odds > _LEAST_UNKNOWN and any(one.start <= part.start and part.end <= one.end for part in parts))
    ]


def _selected(scored: Sequence[Scored], tokens: Tokens, *, threshold: float) -> tuple[Mention, ...]:
    """Return the best disjoint candidates as mentions."""
    return tuple(_mention(one, probability(odds), tokens) for one, odds in select(scored, threshold=threshold))


def _mention(candidate: Candidate, likely: float, tokens: Tokens) -> Mention:
    form = MentionForm(candidate.matches[0].form.value) if candidate.matches else MentionForm.NAME
    span = Span(candidate.start, candidate.end)
    around = name_around(tokens, first=candidate.first, last=candidate.last)
    return Mention(span, tokens.text[span.start : span.end], form, candidate.matches, likely, within=around)


def _left_over(scored: Sequence[Scored], mentions: Sequence[Mention]) -> list[Scored]:
    """Return the doubtful candidates that meet no mention."""
    taken = [mention.span for mention in mentions]
    return [
        (one, odds) for one, odds in scored if odds > _LEAST_DOUBT and not _meets_any(Span(one.start, one.end), taken)
    ]


def _meets_any(span: Span, others: Sequence[Span]) -> bool:
    """Tell whether a span meets one of others that are disjoint and in text order."""
    number = bisect_right(others, span.start, key=lambda other: other.start)
    before, after = others[max(number - 1, 0) : number], others[number : number + 1]
    return any(other.end > span.start for other in before) or any(other.start < span.end for other in after)
