"""Why a place was chosen and why the others were not, in phrases for people.

The reasons for a choice are what a reader can check in the report. Another place lost for what weighs most in the
model: the group of features that speaks most for the chosen place and against it.

Not here: choosing. Always holds: of the report's text a phrase quotes single words for a kind of place, nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

import numpy as np

from gazetteer import Place
from geomap.resolve.bearers import STATIC, Floats
from geomap.resolve.calibration import Choice
from geomap.resolve.joint_model import CONTEXT
from geomap.resolve.wording.cues import Cues
from geomap.resolve.wording.variety import FEATURES as OF_VARIETY

_TELLING = 1.2
"""Log-odds from which what the other names say is worth a word."""

_GROUPS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "less well known": (
            "prominence", "prominence squared", "no population", "country", "admin1", "capital", "water or region",
            "village", "most prominent", "unit without cue", "unit of its town", "familiar",
        ),
        "goes mostly by another name": (
            "transliterated", "same spelling", "main name", "other name of a settlement",
            "second-level unit by its short name", "abbreviated unit", "alias against an own name",
        ),
        "does not fit the wording": ("kind agrees", "kind disagrees", "held here", "held elsewhere"),
        "lies away from the other places of the report": CONTEXT,
        "the report does not read as written there": OF_VARIETY,
    }
)  # fmt: skip
_PHRASES = tuple(_GROUPS)
_IN_GROUP = np.array(
    [[feature in features for features in _GROUPS.values()] for feature in STATIC + CONTEXT], dtype=np.float64
)
"""1 where a feature is of a group: an array of features by groups."""
_COLUMN = MappingProxyType({feature: column for column, feature in enumerate(STATIC + CONTEXT)})


def reasons_for(choice: Choice, cues: Cues) -> tuple[str, ...]:
    """Return why a place was chosen, the most general reason first."""
    places = choice.name.places
    features: list[float] = [*choice.name.static[choice.row].tolist(), *choice.context[choice.row].tolist()]

    def of(feature: str) -> float:
        return features[_COLUMN[feature]]

    reasons = []
    if of("alone"):
        reasons.append("the only place of this name in the gazetteer")
    elif of("most prominent"):
        reasons.append(f"the best known of {len(places)} places of this name")
    if of("kind agrees"):
        reasons.append(f"the text calls it “{cues.word}”")
    if of("held here") or of("held elsewhere"):
        reasons.append("the text names a larger place that holds it beside it")
    reasons += _context_reasons(places[choice.row], of)
    if not of("most prominent") and max(of("american"), of("source country")) > 0:
        reasons.append("the report reads as written in that country")
    if of("transliterated"):
        reasons.append("the spelling agrees when romanisation is allowed for")
    return tuple(reasons)


def _context_reasons(place: Place, of: Callable[[str], float]) -> list[str]:
    if place.kind in {"country", "territory"}:
        return []
    reasons = []
    if of("best near") > _TELLING:
        reasons.append("other names of the report lie close by")
    if of("best unit") > _TELLING and place.admin1 and place.kind != "admin1":
        reasons.append(f"other names of the report lie in {place.admin1}")
    elif of("best country") > _TELLING and place.country:
        reasons.append("other names of the report lie in the same country")
    return reasons


def reasons_against(choice: Choice, rows: Sequence[int], *, weights: Floats) -> list[str]:
    """Return why each of some candidates lost against the chosen place.

    Args:
        choice: The choice.
        rows: The candidates.
        weights: Those that the choice was made with, in the order of `geomap.resolve.joint_model.FEATURES`.

    Returns:
        A phrase for each; empty where nothing speaks for the chosen place, or the candidate is that one.
    """
    chosen, static, context = choice.row, choice.name.static, choice.context
    margins = np.concatenate([static[chosen] - static[rows], context[chosen] - context[rows]], axis=1)
    by_group = (margins * weights[: margins.shape[1]]) @ _IN_GROUP
    best = by_group.argmax(axis=1).tolist()
    most = by_group.max(axis=1).tolist()
    return [_PHRASES[group] if margin > 0 else "" for group, margin in zip(best, most, strict=True)]
