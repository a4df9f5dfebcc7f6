"""The resolver: mentions in, findings out."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from gazetteer import Place
from geomap.model import Alternative, Finding, Mention
from geomap.resolve.cues import Cues, read_cues
from geomap.resolve.model import CONTEXT, STATIC, Floats, Name, Scene, fitted_weights, names_of

_MOST_ALTERNATIVES = 5
_LEAST_ALTERNATIVE = 0.005
_TELLING_SHARE = 0.25


class Resolver:
    """Decides which places the mentions of a report mean."""

    def __init__(self, *, weights: Floats | None = None) -> None:
        """Take the weights of the model in the order of `FEATURES`, if not the fitted ones."""
        self._weights = fitted_weights() if weights is None else weights

    def resolve(self, mentions: Sequence[Mention], *, text: str) -> tuple[Finding, ...]:
        """Decide for all mentions of one report.

        Args:
            mentions: In text order.
            text: The text of the report.

        Returns:
            A finding for each mention, in the same order; one without candidates has no place.
        """
        cues = read_cues(mentions, text=text)
        names = names_of(mentions, cues)
        scene = Scene(names)
        likely = scene.probabilities(self._weights)
        context = scene.context(likely)
        findings: dict[int, Finding] = {}
        for number, name in enumerate(names):
            rows = slice(scene.bounds[number], scene.bounds[number + 1])
            for mention in name.mentions:
                findings[mention] = _finding(mentions[mention], name, likely[rows], context[rows], cues[mention])
        return tuple(findings.get(number) or _unresolved(mention) for number, mention in enumerate(mentions))


def _unresolved(mention: Mention) -> Finding:
    reason = "the wording marks it as a place, but no place of the gazetteer answers to it"
    return Finding(mention.span, mention.surface, mention.form, None, round(mention.probability, 4), (), (reason,))


def _finding(mention: Mention, name: Name, likely: Floats, context: Floats, cues: Cues) -> Finding:
    order = np.argsort(-likely, kind="stable")
    best = int(order[0])
    alternatives = [
        Alternative(name.places[row], round(float(likely[row]) * mention.probability, 4))
        for row in order[1 : _MOST_ALTERNATIVES + 1]
        if likely[row] * mention.probability >= _LEAST_ALTERNATIVE
    ]
    return Finding(
        mention.span,
        mention.surface,
        mention.form,
        name.places[best],
        round(float(likely[best]) * mention.probability, 4),
        tuple(alternatives),
        tuple(_reasons(name, best, context, cues)),
    )


def _reasons(name: Name, best: int, context: Floats, cues: Cues) -> list[str]:
    place = name.places[best]
    static = dict(zip(STATIC, name.static[best], strict=True))
    shares = dict(zip(CONTEXT, context[best], strict=True))
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
