"""The resolver: mentions in, findings out."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np

from gazetteer import Step
from geomap.languages.model import Language, load_language
from geomap.model import CERTAIN, LEAST_PLACED, Alternative, Finding, Mention, MentionForm
from geomap.resolve.bearers import Floats
from geomap.resolve.calibration import Calibration, Choice, fitted_calibration, likely_there, shared_out
from geomap.resolve.candidate_features import Name, names_of
from geomap.resolve.focus import Profile, Surroundings, profile_of
from geomap.resolve.hosts import Host, hosts
from geomap.resolve.joint_model import Scene, fitted_weights
from geomap.resolve.reasons import reasons_against, reasons_for
from geomap.resolve.wording.cues import Cues, read_cues
from geomap.resolve.wording.variety import read_variety

_MOST_ALTERNATIVES = 5
_LEAST_ALTERNATIVE = 0.005

_LEAST_CONFIDENCE = 0.12
_DOUBTFUL = 0.65
"""A name that the recogniser is less sure of than this, and whose likeliest place has less than the least confidence,
is none of the places: a surname, a firm, a word. More could be left out for a higher F1 on news, but then places of
regions that are seldom in the news go first. A name that is surely a place is kept, whichever place it is."""

_LEAST_OF_A_PLACE = 0.02
"""A name that is surely a place, and whose likeliest place has less confidence than this, is none of the places that
the gazetteer knows by it: it stays unresolved, with them as alternatives. A likelier one is the best guess."""

_MOST_ELSEWHERE = LEAST_PLACED - 0.05
"""Of a place that does not lie where the wording firmly says: "Nairobi, Wyoming" is not the capital of Kenya."""

_SURELY, _RIVALS = 0.5, 4
"""The probability from which a place has no rival, and how many places are rivals otherwise."""

_LEAST_OF_A_HOST = LEAST_PLACED
"""What the gazetteer does not know is placed in a town where it is likelier there than not."""


class Resolver:
    """Decides which places the mentions of a report mean."""

    def __init__(
        self,
        *,
        language: Language | None = None,
        weights: Floats | None = None,
        calibration: Calibration | None = None,
    ) -> None:
        """Take the models, if not the fitted ones.

        Args:
            language: The language of the reports; by default the fallback.
            weights: Of the model that chooses, in the order of `geomap.resolve.joint_model.FEATURES`.
            calibration: What makes confidence of its probabilities.
        """
        self._language = language or load_language()
        self._weights = fitted_weights() if weights is None else weights
        self._calibration = fitted_calibration() if calibration is None else calibration

    def resolve(
        self,
        mentions: Sequence[Mention],
        *,
        text: str,
        source: str | None = None,
        surroundings: Surroundings | None = None,
        profile: Profile | None = None,
    ) -> tuple[Finding, ...]:
        """Decide for all mentions of one report.

        Args:
            mentions: In text order, disjoint.
            text: The text of the report.
            source: Where the report comes from, if known: a web address may tell its country.
            surroundings: Where the reports of its run are set, if that is known.
            profile: What `profile` returned for this report, if it is among those.

        Returns:
            A finding for each mention, in the same order, without a place where no place answers to the name or none
            is likely. A mention that is likely none of the places, and not surely a place at all, has no finding.
        """
        findings = self.by_name(mentions, text=text, source=source, surroundings=surroundings, profile=profile)
        hosted = {host.guest.span: self._hosted(host) for host in hosts(findings)}
        return tuple(_as_corrected(hosted.get(finding.span, finding)) for finding in findings)

    def profile(self, mentions: Sequence[Mention], *, text: str, source: str | None = None) -> Profile:
        """Return where a report is set by itself, from a first reading of its mentions."""
        scene = _scene(mentions, text=text, language=self._language, source=source)
        return profile_of(scene.names, scene.settle(self._weights, rounds=1).likely)

    def by_name(
        self,
        mentions: Sequence[Mention],
        *,
        text: str,
        source: str | None = None,
        surroundings: Surroundings | None = None,
        profile: Profile | None = None,
    ) -> tuple[Finding, ...]:
        """Decide by the mentions' own names, as `resolve` does, but place nothing in the town that it lies in."""
        cues = read_cues(mentions, text=text, language=self._language)
        findings = [None if mention.candidates else _unresolved(mention) for mention in mentions]
        scene = _scene(
            mentions, text=text, language=self._language, source=source, cues=cues, surroundings=surroundings,
            profile=profile,
        )  # fmt: skip
        for choice in choices_in(scene, weights=self._weights):
            numbers = choice.name.mentions
            confidences = self._calibration.confidences([mentions[number] for number in numbers], choice=choice)
            rivals = self._rivals(choice)
            for number, confidence in zip(numbers, confidences, strict=True):
                findings[number] = _finding(mentions[number], choice, cues[number], confidence, rivals)
        return tuple(finding for finding in findings if finding is not None)

    def _rivals(self, choice: Choice) -> list[tuple[int, str]]:
        """Return the rows of the likeliest places of a name, with why each was not chosen; best first."""
        if len(choice.likely) == 1:
            return [(0, "")]
        rows = np.argsort(-choice.likely, kind="stable")[: _MOST_ALTERNATIVES + 1].tolist()
        return list(zip(rows, reasons_against(choice, rows, weights=self._weights), strict=True))

    def _hosted(self, host: Host) -> Finding:
        """Place what is not in the gazetteer in the town that it lies in, where that is likelier than not."""
        part, mention = host.guest.place, host.guest.mention
        confidence = self._calibration.confidence_in_host(host)
        if confidence < _LEAST_OF_A_HOST:
            return host.guest if part else _unresolved(mention)
        reason = f"it is not in the gazetteer; the report names {host.place.name} closest to it"
        return Finding(mention, host.place, _rounded(confidence), (Alternative(part, 0.0),) if part else (), (reason,))


def _finding(
    mention: Mention, choice: Choice, cues: Cues, confidence: float, rivals: Sequence[tuple[int, str]]
) -> Finding | None:
    """Return what is told of one mention of a name; None where it is likely none of the places, and not surely one."""
    if mention.form is MentionForm.COORDINATES:
        return _stated(mention, "the text gives the coordinates")
    if choice.name.lost:
        confidence = min(confidence, _MOST_ELSEWHERE)
    if confidence < _LEAST_CONFIDENCE and mention.probability < _DOUBTFUL:
        return None
    shares = shared_out(confidence, choice.likely.tolist(), chosen=choice.row)
    places = choice.name.places
    others = tuple(
        Alternative(places[row], _rounded(shares[row]), reason)
        for row, reason in rivals
        if shares[row] >= _LEAST_ALTERNATIVE
    )
    if confidence < _LEAST_OF_A_PLACE:
        return _unresolved(mention, others[:_MOST_ALTERNATIVES])
    place, reasons = places[choice.row], reasons_for(choice, cues)
    alternatives = tuple(other for other in others if other.place.id != place.id)[:_MOST_ALTERNATIVES]
    if mention.wording is not None:
        reasons = (_wording(mention), *reasons)
    return Finding(mention, place, _rounded(confidence), alternatives, reasons)


def choices(
    mentions: Sequence[Mention],
    *,
    text: str,
    weights: Floats,
    language: Language | None = None,
    source: str | None = None,
) -> Iterator[Choice]:
    """Choose the likeliest place of every name that has candidates.

    Args:
        mentions: All of one report, in text order.
        text: The text of the report.
        weights: In the order of `geomap.resolve.joint_model.FEATURES`.
        language: Its language; by default the fallback.
        source: Where the report comes from, if known.
    """
    scene = _scene(mentions, text=text, language=language or load_language(), source=source)
    yield from choices_in(scene, weights=weights)


def choices_in(scene: Scene, *, weights: Floats) -> Iterator[Choice]:
    """Choose the likeliest place of every name of a scene."""
    settled = scene.settle(weights)
    for number, name in enumerate(scene.names):
        rows = slice(scene.bounds[number], scene.bounds[number + 1])
        likely = settled.likely[rows]
        yield Choice(
            name,
            name.town_of(_likeliest(name, likely), likely),
            likely,
            settled.context[rows],
            float(settled.none[number]),
        )


def _likeliest(name: Name, likely: Floats) -> int:
    """Return the row of the likeliest place; a town and the unit that it lies in count together.

    Of Gaza City, the Gaza Strip and a province of that name far away, none has half of the probability.
    """
    best = int(np.argmax(likely))
    if likely[best] >= _SURELY:
        return best
    order = np.argsort(-likely, kind="stable")[:_RIVALS].tolist()
    return int(max(order, key=lambda row: likely_there(name, likely, row)))


def _scene(
    mentions: Sequence[Mention],
    *,
    text: str,
    language: Language,
    source: str | None,
    cues: Sequence[Cues] = (),
    surroundings: Surroundings | None = None,
    profile: Profile | None = None,
) -> Scene:
    variety = read_variety(text, source=source, language=language)
    cues = cues or read_cues(mentions, text=text, language=language)
    names = names_of(mentions, cues, language=language, variety=variety)
    return Scene(names, surroundings=surroundings, profile=profile)


def _as_corrected(finding: Finding) -> Finding:
    """Let a correction by hand decide a finding, whatever the model made of it."""
    line = finding.mention.correction
    return finding if line is None else _stated(finding.mention, f"corrected by hand, line {line} of the corrections")


def _stated(mention: Mention, reason: str) -> Finding:
    return Finding(mention, mention.candidates[0].place, mention.probability, reasons=(reason,))


def _rounded(probability: float) -> float:
    """Round down to four decimals, so that the probabilities of one mention do not add up to more than 1."""
    return math.floor(probability * 10_000) / 10_000


def _wording(mention: Mention) -> str:
    if mention.candidates[0].step is Step.FUZZY:
        return "no place is spelt like this; this one is nearly"
    return "the gazetteer knows a part of the name, or another wording of it"


def _unresolved(mention: Mention, known: tuple[Alternative, ...] = ()) -> Finding:
    if mention.candidates:
        reason = "likelier none than any of the places that the gazetteer knows by this name"
    elif mention.probability >= CERTAIN:
        reason = "no place of the gazetteer answers to it"
    else:
        reason = "the wording marks it as a place, but no place of the gazetteer answers to it"
    return Finding(mention, None, round(mention.probability, 4), known, (reason,))
