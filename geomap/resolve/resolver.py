"""The resolver: mentions in, findings out."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np

from gazetteer import Place
from geomap.model import Alternative, Finding, Mention, MentionForm
from geomap.resolve.calibration import Calibration, Choice, fitted_calibration, shared_out
from geomap.resolve.cues import Cues, read_cues
from geomap.resolve.model import CONTEXT, STATIC, Floats, Scene, fitted_weights, names_of

_MOST_ALTERNATIVES = 5
_LEAST_ALTERNATIVE = 0.005
_TELLING_SHARE = 0.25

_LEAST_CONFIDENCE = 0.2
_DOUBTFUL = 0.65
"""A name that the recogniser is less sure of than this, and whose likeliest place has less than the least confidence,
is none of the places: a surname, a firm, a word. In cross-validation leaving these out raises F1 within 161 km by a
point on local news and leaves that of the spans as it is. More could be left out for a higher F1, but then places of
regions that are seldom in the news go first. A name that is surely a place is kept, whichever place it is."""


class Resolver:
    """Decides which places the mentions of a report mean."""

    def __init__(self, *, weights: Floats | None = None, calibration: Calibration | None = None) -> None:
        """Take the models, if not the fitted ones.

        Args:
            weights: Of the model that chooses, in the order of `geomap.resolve.model.FEATURES`.
            calibration: What makes confidence of its probabilities.
        """
        self._weights = fitted_weights() if weights is None else weights
        self._calibration = fitted_calibration() if calibration is None else calibration

    def resolve(self, mentions: Sequence[Mention], *, text: str) -> tuple[Finding, ...]:
        """Decide for all mentions of one report.

        Args:
            mentions: In text order.
            text: The text of the report.

        Returns:
            A finding for each mention, in the same order; one without candidates has no place. A mention that is more
            likely none of the places, and not surely a place at all, has no finding.
        """
        cues = read_cues(mentions, text=text)
        findings: dict[int, Finding | None] = {
            number: _unresolved(mention) for number, mention in enumerate(mentions) if not mention.candidates
        }
        for choice in choices(mentions, text=text, weights=self._weights, cues=cues):
            for number in choice.name.mentions:
                findings[number] = self._finding(mentions[number], choice, cues[number])
        ordered = (findings[number] for number in range(len(mentions)))
        return tuple(finding for finding in ordered if finding is not None)

    def _finding(self, mention: Mention, choice: Choice, cues: Cues) -> Finding | None:
        if mention.form is MentionForm.COORDINATES:
            confidence = mention.probability
        else:
            confidence = self._calibration.confidence(mention, choice=choice)
            if confidence < _LEAST_CONFIDENCE and mention.probability < _DOUBTFUL:
                return None
        likely = choice.likely.tolist()
        shares = shared_out(confidence, likely, chosen=choice.row)
        order = np.argsort(-choice.likely, kind="stable").tolist()
        places = choice.name.places
        return Finding(
            mention.span,
            mention.surface,
            mention.form,
            places[choice.row],
            _rounded(confidence),
            tuple(
                Alternative(places[row], _rounded(shares[row]))
                for row in order[1 : _MOST_ALTERNATIVES + 1]
                if shares[row] >= _LEAST_ALTERNATIVE
            ),
            tuple(_reasons(choice, cues)),
        )


def choices(
    mentions: Sequence[Mention], *, text: str, weights: Floats, cues: Sequence[Cues] | None = None
) -> Iterator[Choice]:
    """Choose the likeliest place of every name that has candidates.

    Args:
        mentions: All of one report, in text order.
        text: The text of the report.
        weights: In the order of `geomap.resolve.model.FEATURES`.
        cues: What `read_cues` read, if it has been asked already.
    """
    names = names_of(mentions, read_cues(mentions, text=text) if cues is None else cues)
    scene = Scene(names)
    likely = scene.probabilities(weights)
    context = scene.context(likely)
    for number, name in enumerate(names):
        rows = slice(scene.bounds[number], scene.bounds[number + 1])
        yield Choice(name, int(np.argmax(likely[rows])), likely[rows], context[rows])


def _rounded(probability: float) -> float:
    """Round down to four decimals, so that the probabilities of one mention do not add up to more than 1."""
    return math.floor(probability * 10_000) / 10_000


def _unresolved(mention: Mention) -> Finding:
    reason = "the wording marks it as a place, but no place of the gazetteer answers to it"
    return Finding(mention.span, mention.surface, mention.form, None, round(mention.probability, 4), (), (reason,))


def _reasons(choice: Choice, cues: Cues) -> list[str]:
    name = choice.name
    place = name.places[choice.row]
    static = dict(zip(STATIC, name.static[choice.row], strict=True))
    shares = dict(zip(CONTEXT, choice.context[choice.row], strict=True))
    reasons = []
    if static["alone"]:
        reasons.append("the only place of this name in the gazetteer")
    elif static["most prominent"]:
        reasons.append(f"the best known of {len(name.places)} places of this name")
    if static["kind agrees"]:
        reasons.append(f"the text calls it “{cues.word}”")
    if static["held here"] or static["held elsewhere"]:
        reasons.append("the text names a larger place that holds it beside it")
    reasons += _context_reasons(place, shares)
    if static["transliterated"]:
        reasons.append("the spelling agrees when romanisation is allowed for")
    return reasons


def _context_reasons(place: Place, shares: dict[str, float]) -> list[str]:
    reasons: list[str] = []
    if place.kind in {"country", "territory"}:
        return reasons
    if shares["unit share"] > _TELLING_SHARE and place.admin1:
        reasons.append(f"other names of the report lie in {place.admin1}")
    elif shares["country share"] > _TELLING_SHARE and place.country:
        reasons.append("other names of the report lie in the same country")
    if shares["near"] > _TELLING_SHARE:
        reasons.append("other names of the report lie close by")
    return reasons
