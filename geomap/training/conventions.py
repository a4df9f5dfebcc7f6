"""How annotated corpora differ from news, and what part each has in fitting: see `conventions.toml`.

Annotators do not agree on demonyms, on states behind towns or on hashtags, tweets would swamp news, and some corpora
have no coordinates. What is learned from one corpus about itself alone is kept apart by a feature with its name, which
no text has that is read later. Not here: the fitting.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from geomap.recognise.candidates import Candidate, Tokens

_TABLE = Path(__file__).with_name("conventions.toml")
_HASH = "#"
_CUSTOM = "corpus="


@dataclass(frozen=True, slots=True)
class Convention:
    """What part a corpus has in fitting.

    Attributes:
        corpus: Its name, where its candidates are to be told from those of news.
        weight: Of a candidate.
        every: One document in so many is fitted to.
        leaves_out: Kinds of place and forms of name that are not fitted to.
        hashtags: Whether names in hashtags are fitted to.
        calibrates: Whether its documents are read to fit the calibration.
    """

    corpus: str = ""
    weight: float = 1.0
    every: int = 1
    leaves_out: frozenset[str] = field(default=frozenset())
    hashtags: bool = True
    calibrates: bool = True

    def weight_of(self, candidate: Candidate, tokens: Tokens) -> float:
        """Return the weight of a candidate; 0 where the annotation does not tell whether it is a place."""
        if not self.hashtags and candidate.first and tokens.words[candidate.first - 1] == _HASH:
            return 0.0
        return 0.0 if sort_of(candidate) in self.leaves_out else self.weight

    def features_of(self, candidate: Candidate) -> Iterator[str]:
        """Yield the features that keep apart what is the custom of this corpus alone."""
        if self.corpus:
            listed = "listed" if candidate.matches else sort_of(candidate)
            yield f"{_CUSTOM}{self.corpus}"
            yield f"{_CUSTOM}{self.corpus},{listed}"


NEWS = Convention()
MADE = Convention(weight=1.0)
"""Of sentences made for fitting (`geomap.training.sentences.made_sentences`)."""


def sort_of(candidate: Candidate) -> str:
    """Return the kind of a candidate's best known place, or the form of its name where that is none of its own."""
    if not candidate.matches:
        return "headed" if candidate.head else "unlisted"
    best = candidate.matches[0]
    return best.place.kind if best.form == "name" else best.form.value


def is_custom(feature: str) -> bool:
    """Tell whether a feature is the custom of one corpus, which weighs nothing in texts that are read later."""
    return feature.startswith(_CUSTOM)


def convention_of(corpus: str) -> Convention:
    """Return the convention of a corpus with a name, that of news where nothing else is known."""
    return _table().get(corpus, NEWS)


@cache
def _table() -> dict[str, Convention]:
    rows = tomllib.loads(_TABLE.read_text("utf-8"))
    return {
        name: Convention(
            name, row["weight"], row["every"], frozenset(row["leaves_out"]), row["hashtags"], row["calibrates"]
        )
        for name, row in rows.items()
    }
