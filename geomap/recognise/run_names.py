"""What the reports of one run say together about which of their names are places.

In one report a name that the recogniser doubts is one word among others; over a run it may recur a hundred times as
places do, and be the name of a place where the reports are set. Both are evidence (`RunNames.revised`):

- a name that has a bearer in the focus: how much that says is seen from the run itself, from how many of its sure names
  have one and of those that are surely no places (a likelihood ratio; in the United States any surname has one);
- a name that recurs: what is thought of its uses on average counts for each.

Not here: the recogniser's own opinion, and which place is meant. Always holds: the order of the reports changes
nothing; one report alone is left as it is.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from gazetteer.names.keys import fold
from geomap.model import Mention, MentionForm
from geomap.recognise.recogniser import Recognition
from geomap.recognise.scoring.scorer import probability

_SURE, _SURELY_NOT = 0.9, 0.15
_PRIOR = 2.0
"""Names of either sort that are counted besides, half of them with a bearer."""
_MOST_SAID = 3.0
"""Log-odds that a bearer adds at most."""
_FEWEST_USES, _FEWEST_REPORTS = 3, 2
_LEAST_SAID = 1.0
"""Less is no evidence: where reports are about a country with names for everything."""
_LEAST_WITH_BEARER, _LEAST_WITHOUT = -0.9, 0.9
"""Log-odds that a doubted name needs."""
_MOSTLY_A_PLACE = -0.75
"""Log-odds on average, over the run, of a known name that is taken for a place wherever it may be one: "Watching the
Selma march" among twenty that tell of Selma. Set on every other document of a collection of tweets."""
_MOSTLY_NONE = -1.5
"""Log-odds on average up to which a name is nowhere a place, not even where somebody goes to it: "called on Agnes". Set
on every other day of a diary."""


@dataclass(slots=True)
class _Uses:
    """The uses of a name over the run: the log-odds of each, and the reports that hold them."""

    log_odds: list[float] = field(default_factory=list)
    reports: set[int] = field(default_factory=set)


class RunNames:
    """The names of a run, and what they say for one another."""

    def __init__(self, found: Iterable[Recognition], *, has_bearer: Callable[[Mention], bool]) -> None:
        """Count the names.

        Args:
            found: What was found in each report.
            has_bearer: Tells whether a place of the focus may be called as a mention is.
        """
        self._has_bearer = has_bearer
        uses: defaultdict[str, _Uses] = defaultdict(_Uses)
        with_bearer = {True: _PRIOR / 2, False: _PRIOR / 2}
        counted = {True: _PRIOR, False: _PRIOR}
        reports = 0
        for number, recognition in enumerate(found):
            reports += 1
            for mention in (*recognition.mentions, *recognition.doubtful):
                if mention.form is not MentionForm.NAME:
                    continue
                use = uses[fold(mention.surface)]
                use.log_odds.append(_log_odds(mention.probability))
                use.reports.add(number)
                if not _SURELY_NOT < mention.probability < _SURE:
                    is_place = mention.probability >= _SURE
                    counted[is_place] += 1
                    with_bearer[is_place] += has_bearer(mention)
        self._said = math.log(with_bearer[True] / counted[True]) - math.log(with_bearer[False] / counted[False])
        self._said = min(self._said, _MOST_SAID) if reports > 1 and self._said >= _LEAST_SAID else 0.0
        self._average = {
            key: math.fsum(sorted(use.log_odds)) / len(use.log_odds)
            for key, use in uses.items()
            if len(use.log_odds) >= _FEWEST_USES and len(use.reports) >= _FEWEST_REPORTS
        }

    @property
    def telling(self) -> bool:
        """Whether it says something for a name that a place of the focus may be called so."""
        return self._said > 0.0

    def revised(self, recognition: Recognition) -> Recognition:
        """Return what was found in a report, with what the run says for each name that the recogniser doubts."""
        if not (self._said or self._average):
            return recognition
        mentions, doubtful = [self._trusted(mention) for mention in recognition.mentions], []
        for mention in recognition.doubtful:
            if self._average.get(fold(mention.surface), 0.0) < _MOSTLY_NONE:
                continue
            has_bearer = bool(self._said) and self._has_bearer(mention)
            log_odds = self._log_odds(mention, has_bearer=has_bearer)
            is_place = has_bearer or self._is_mostly_a_place(mention)
            if log_odds > (_LEAST_WITH_BEARER if is_place else _LEAST_WITHOUT):
                mentions.append(replace(mention, probability=probability(log_odds)))
            else:
                doubtful.append(mention)
        if len(doubtful) == len(recognition.doubtful) and mentions == list(recognition.mentions):
            return recognition
        return Recognition(tuple(sorted(mentions, key=lambda mention: mention.span)), tuple(doubtful))

    def _trusted(self, mention: Mention) -> Mention:
        """Return a mention that the recogniser is less than sure of with what its bearer says for it."""
        if not self._said or mention.form is not MentionForm.NAME or mention.probability >= _SURE:
            return mention
        if not self._has_bearer(mention):
            return mention
        return replace(mention, probability=probability(self._log_odds(mention, has_bearer=True)))

    def _is_mostly_a_place(self, mention: Mention) -> bool:
        """Tell whether the gazetteer knows a name that the run mostly takes for a place."""
        return bool(mention.candidates) and self._average.get(fold(mention.surface), -math.inf) > _MOSTLY_A_PLACE

    def _log_odds(self, mention: Mention, *, has_bearer: bool) -> float:
        log_odds = _log_odds(mention.probability)
        average = self._average.get(fold(mention.surface))
        if average is not None:
            is_one = self._is_mostly_a_place(mention)
            log_odds = max(log_odds, average if is_one else (log_odds + average) / 2)
        return log_odds + self._said * has_bearer


def _log_odds(likely: float) -> float:
    likely = min(max(likely, 1e-6), 1 - 1e-6)
    return math.log(likely / (1 - likely))
