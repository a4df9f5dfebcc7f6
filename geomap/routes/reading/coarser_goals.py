"""One goal, named twice: "fired at Syria; one struck near Al-Bab".

The network takes both names for stops, and a journey would go to the country first. The coarser of the two is no stop.
Not here: a country that is left or crossed, which is one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from geomap.model import Role
from geomap.routes.reading.decoding import ROLES

if TYPE_CHECKING:
    from geomap.routes.reading.mentions import JourneyMention
    from geomap.routes.reading.network.journey_scores import JourneyScores

_GOAL = ROLES.index(Role.DESTINATION)
_COUNTRIES = frozenset({"country", "territory"})

_SAME_JOURNEY = 0.5
"""Hand-set: two mentions as likely as that to share a journey are looked at as two names of one goal."""


def without_coarser_goals(scores: JourneyScores, mentions: Sequence[JourneyMention]) -> JourneyScores:
    """Take goals that are countries for no stops where a surer goal of the same journey lies in them.

    Args:
        scores: What the network says of the mentions of an excerpt; it is left as it is.
        mentions: Those.
    """
    places = [one.finding.place if one.finding and one.finding.placed else None for one in mentions]
    countries = [(number, one.country) for number, one in enumerate(places) if one and one.kind in _COUNTRIES]
    goal = scores.roles[:, _GOAL]
    coarser = [
        number
        for number, country in countries
        if scores.roles[number].argmax() == _GOAL
        and any(
            goal[other] > goal[number] and scores.together[number, other] >= _SAME_JOURNEY
            for other, place in enumerate(places)
            if place and place.kind not in _COUNTRIES and place.country == country
        )
    ]
    if not coarser:
        return scores
    roles = scores.roles.copy()
    roles[coarser] = 0.0
    return replace(scores, roles=roles)
