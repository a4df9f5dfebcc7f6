"""What confidence a finding has: how often findings like it turned out to be right.

The recogniser's and the resolver's probabilities are fitted apart, and their product is not how often the two are right
together. A logistic regression over what both say, how ambiguous the name is and what supports the choice (Platt 1999,
"Probabilistic outputs for support vector machines", with more than one input) turns them into one probability. There
are three: for names that the recogniser found, for given spans, which name a place for certain, and for those of them
that were placed in the town that they lie in.

Not here: choosing the place (`geomap.resolve.joint_model`) and fitting (`geomap.training.fit_calibration`). Always
holds: confidence lies between 0 and 1, does not depend on the order of candidates, and never changes the choice.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import numpy as np

from gazetteer import Step
from geomap.model import CERTAIN, Mention, MentionForm
from geomap.resolve.bearers import NONE, STATIC, Floats
from geomap.resolve.candidate_features import Name
from geomap.resolve.hosts import Host
from geomap.resolve.joint_model import CONTEXT

WEIGHTS = "calibration.json"

RECOGNITION = ("recognised", "recognised from 1", "recognised from 3", "doubtful but rare and around")
SUPPORT = (
    "main name", "other name of a settlement", "same spelling", "transliterated", "held here", "held elsewhere",
    "kind agrees", "kind disagrees", "best around",
)  # fmt: skip
"""Features of the chosen place that the resolver has computed already."""
CHOICE = (
    "chosen", "chosen from 1", "chosen from 4", "only candidate", "candidates", "mentions", "prominence",
    "prominence squared", *SUPPORT, "demonym", "abbreviation", "populated place", "country", "first-level unit",
    "second-level unit", "village", "water or landform", "site", "part of the name", "misspelt",
    "not in the larger place", "not where it says", "where it says", "rare and around",
)  # fmt: skip
FEATURES = RECOGNITION + CHOICE
HOSTED = ("host", "share", "beside", "part known")
"""Of a host: the log-odds of its confidence, its share of what speaks for any town, its nearness in the text, and
whether a part of the guest's name means another place."""

_KNOWN = (*STATIC, *CONTEXT)
_SUPPORT, _BEST_AROUND = tuple(map(_KNOWN.index, SUPPORT)), _KNOWN.index("best around")
_UNMET = tuple(map(NONE.index, ("none in the larger place", "none there", "none though there")))
"""Where the resolver's features stand."""
_RARE = FEATURES.index("rare and around")
_OF_MENTION = [
    FEATURES.index(feature) for feature in (*RECOGNITION, "demonym", "abbreviation", "part of the name", "misspelt")
]
"""Where those stand that are not the same for all mentions of a name."""

_FARTHEST_LOG_ODDS = 8.0
_THERE = math.cos(80.0 / 6371.0088)
"""Cosine of the distance within which two candidates lie in the same place: 80 kilometres."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What is known about a chosen place.

    Attributes:
        name: The name with its candidates.
        row: Which of the candidates was chosen.
        likely: The resolver's probability of each candidate.
        context: Its features of `CONTEXT`, an array of candidates by features.
        none: The resolver's probability that the name means none of the candidates.
    """

    name: Name
    row: int
    likely: Floats
    context: Floats
    none: float


def likely_there(name: Name, likely: Floats, row: int) -> float:
    """Return the probability of one of the places of a name and of those close to it, as the unit called after a town.

    A territory and what bears its name count as close, however far apart.
    """
    if len(name.places) == 1:
        return min(float(likely[row]), 1.0)
    there = name.vectors @ name.vectors[row] >= _THERE
    chosen = name.places[row]
    if any(place.kind == "territory" for place in name.places):
        there |= [place.country == chosen.country and "territory" in {place.kind, chosen.kind} for place in name.places]
    return min(float(likely[there].sum()), 1.0)


class Calibration:
    """Three logistic regressions: for recognised names, for given spans, and for hosts."""

    def __init__(self, *, found: Floats, given: Floats, hosted: Floats) -> None:
        """Take the weights of all, the intercept first.

        Args:
            found: For `FEATURES`.
            given: For `CHOICE`.
            hosted: For `HOSTED`.

        Raises:
            ValueError: One has another length.
        """
        self._sets = {"found": (FEATURES, found), "given": (CHOICE, given), "hosted": (HOSTED, hosted)}
        if any(weights.shape != (1 + len(features),) for features, weights in self._sets.values()):
            raise ValueError("calibration needs an intercept and a weight for each feature")

    def confidences(self, mentions: Sequence[Mention], *, choice: Choice) -> Iterator[float]:
        """Yield the probability that each mention of a name names a place and means the chosen one, from 0 to 1."""
        of_choice = _of_choice(choice)
        for mention in mentions:
            features = _with_mention(of_choice, mention)
            if mention.probability >= CERTAIN:
                yield self._probability("given", features[len(RECOGNITION) :])
            else:
                yield self._probability("found", features)

    def confidence_in_host(self, host: Host) -> float:
        """Return the probability that something lies in the town that was found for it, from 0 to 1."""
        return self._probability("hosted", features_of_host(host))

    def with_hosts(self, hosted: Floats) -> Calibration:
        """Return the same calibration with other weights for `HOSTED`."""
        return Calibration(found=self._sets["found"][1], given=self._sets["given"][1], hosted=hosted)

    def _probability(self, which: str, features: Floats) -> float:
        weights = self._sets[which][1]
        log_odds = float(weights[0] + features @ weights[1:])
        return 0.5 * (1.0 + math.tanh(0.5 * log_odds))

    def to_json(self) -> dict[str, Any]:
        """Return all sets of weights by the names of their features."""
        return {
            which: dict(zip(("intercept", *features), weights.tolist(), strict=True))
            for which, (features, weights) in self._sets.items()
        }

    @classmethod
    def from_json(cls, record: Mapping[str, Mapping[str, float]]) -> Calibration:
        """Read what `to_json` returned; a feature without a weight is a KeyError."""

        def weights(which: str, features: Sequence[str]) -> Floats:
            return np.array([record[which][feature] for feature in ("intercept", *features)])

        return cls(found=weights("found", FEATURES), given=weights("given", CHOICE), hosted=weights("hosted", HOSTED))


@lru_cache(maxsize=1)
def fitted_calibration() -> Calibration:
    """Return the calibration that ships with the package."""
    return Calibration.from_json(json.loads((files("geomap.resolve") / WEIGHTS).read_text("utf-8")))


def features_of(mention: Mention, *, choice: Choice) -> Floats:
    """Return the features of a choice for one mention, in the order of `FEATURES`."""
    return _with_mention(_of_choice(choice), mention)


def _of_choice(choice: Choice) -> Floats:
    """Return the features that all mentions of a name share; 0 for those that the mention gives (`_with_mention`)."""
    name, row = choice.name, choice.row
    place, count = name.places[row], len(name.places)
    known = *name.static[row].tolist(), *choice.context[row].tolist()
    unmet = name.none.tolist()
    feature_class, kind = place.feature_class, place.kind
    return np.array(
        [
            *(0.0 for _ in RECOGNITION),
            *_bent(_log_odds(likely_there(name, choice.likely, row)), (1.0, 4.0)),
            count == 1,
            math.log(count),
            math.log(len(name.mentions)),
            place.prominence,
            place.prominence**2,
            *(known[column] for column in _SUPPORT),
            0.0,
            0.0,
            feature_class == "P",
            kind in {"country", "territory"},
            kind == "admin1",
            kind == "admin2",
            kind == "village",
            feature_class in "HLT",
            feature_class in "SRUV",
            0.0,
            0.0,
            *(unmet[column] for column in _UNMET),
            known[_BEST_AROUND] / count,
        ],
        dtype=np.float64,
    )


def _with_mention(of_choice: Floats, mention: Mention) -> Floats:
    """Return the features of a choice with those that one mention gives."""
    recognised = _log_odds(mention.probability)
    misspelt = bool(mention.candidates) and mention.candidates[0].step is Step.FUZZY
    features = of_choice.copy()
    features[_OF_MENTION] = (
        *_bent(recognised, (1.0, 3.0)),
        of_choice[_RARE] * (recognised < 1.0),
        mention.form is MentionForm.DEMONYM,
        mention.form is MentionForm.ABBREVIATION,
        mention.wording is not None and not misspelt,
        misspelt,
    )
    return features


def features_of_host(host: Host) -> Floats:
    """Return the features of a host, in the order of `HOSTED`."""
    part_known = host.guest.place is not None
    return np.array([_log_odds(host.finding.confidence), host.share, host.nearness, part_known], dtype=np.float64)


def shared_out(confidence: float, likely: Sequence[float], *, chosen: int) -> list[float]:
    """Give each candidate of a name its share: the confidence to the chosen one, the rest to the others.

    The others keep their proportions; none gets more than the chosen one where that is the likeliest.
    """
    best = likely[chosen]
    rest = 1.0 - best
    scale = min(confidence / best, (1.0 - confidence) / rest) if rest > 0.0 and best > 0.0 else 0.0
    return [confidence if row == chosen else scale * each for row, each in enumerate(likely)]


def _log_odds(probability: float) -> float:
    """Return log-odds, cut off where too few examples were fitted."""
    if probability <= 0.0 or probability >= 1.0:
        return math.copysign(_FARTHEST_LOG_ODDS, probability - 0.5)
    return max(-_FARTHEST_LOG_ODDS, min(_FARTHEST_LOG_ODDS, math.log(probability / (1.0 - probability))))


def _bent(value: float, bends: tuple[float, float]) -> tuple[float, float, float]:
    """Return a value and how far it lies above two bends, where the fitted line may change its slope."""
    return value, max(value - bends[0], 0.0), max(value - bends[1], 0.0)
