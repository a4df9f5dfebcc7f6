"""Why a place was chosen and why the others were not, in phrases for people.

The reasons for a choice are what a reader can check in the report. Another place lost for what weighs most in the
model: the group of features that speaks most for the chosen place and against it.

Not here: choosing. Always holds: of the report's text a phrase quotes single words for a kind of place, nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import numpy as np

from gazetteer import Place
from geomap.resolve.calibration import Choice
from geomap.resolve.candidate_features import STATIC, Floats
from geomap.resolve.joint_model import CONTEXT, FEATURES
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
_COLUMNS = MappingProxyType(
    {phrase: [FEATURES.index(feature) for feature in features] for phrase, features in _GROUPS.items()}
)


def reasons_for(choice: Choice, cues: Cues) -> tuple[str, ...]:
    """Return why a place was chosen, the most general reason first."""
    place = choice.name.places[choice.row]
    static = dict(zip(STATIC, choice.name.static[choice.row].tolist(), strict=True))
    context = dict(zip(CONTEXT, choice.context[choice.row].tolist(), strict=True))
    reasons = []
    if static["alone"]:
        reasons.append("the only place of this name in the gazetteer")
    elif static["most prominent"]:
        reasons.append(f"the best known of {len(choice.name.places)} places of this name")
    if static["kind agrees"]:
        reasons.append(f"the text calls it “{cues.word}”")
    if static["held here"] or static["held elsewhere"]:
        reasons.append("the text names a larger place that holds it beside it")
    reasons += _context_reasons(place, context)
    if not static["most prominent"] and max(static["american"], static["source country"]) > 0:
        reasons.append("the report reads as written in that country")
    if static["transliterated"]:
        reasons.append("the spelling agrees when romanisation is allowed for")
    return tuple(reasons)


def _context_reasons(place: Place, context: Mapping[str, float]) -> list[str]:
    if place.kind in {"country", "territory"}:
        return []
    reasons = []
    if context["best near"] > _TELLING:
        reasons.append("other names of the report lie close by")
    if context["best unit"] > _TELLING and place.admin1 and place.kind != "admin1":
        reasons.append(f"other names of the report lie in {place.admin1}")
    elif context["best country"] > _TELLING and place.country:
        reasons.append("other names of the report lie in the same country")
    return reasons


def reason_against(choice: Choice, row: int, *, weights: Floats) -> str:
    """Return why another candidate lost against the chosen place.

    Args:
        choice: The choice.
        row: The other candidate.
        weights: Those that the choice was made with, in the order of `geomap.resolve.joint_model.FEATURES`.

    Returns:
        A phrase; empty where nothing speaks for the chosen place, or the other is that one.
    """
    if row == choice.row:
        return ""
    features = np.concatenate([choice.name.static, choice.context], axis=1)
    margins = (features[choice.row] - features[row]) * weights[: features.shape[1]]
    phrase, margin = max(
        ((phrase, float(margins[columns].sum())) for phrase, columns in _COLUMNS.items()), key=lambda pair: pair[1]
    )
    return phrase if margin > 0 else ""
