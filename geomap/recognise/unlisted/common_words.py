"""Common words that are names of places in the reports of one run: `Bar` in "reached Bar at noon", `Nice`, `Coot`.

The recogniser asks of no common word whether it is a name that the gazetteer lacks. Over a run such a word may stand
many times inside sentences with a capital, behind prepositions of place, and hardly ever in small letters. Where a
place that the reports are about may be called so, it is one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from geomap.model import Mention, MentionForm, Span

if TYPE_CHECKING:
    from geomap.languages.tokens import TokenisedText

_FEWEST_USES, _FEWEST_REPORTS, _SHARE_PLACED = 5, 3, 0.3
"""How often a word must stand like a name, in how many reports, and what share of that behind prepositions of place."""
_LEAST_LETTERS = 4
_MOST_SMALL = 0.2
"""Uses in small letters for each use like a name."""
_PROBABILITY = 0.7
"""That a use of such a word names the place; hand-set."""


@dataclass(slots=True)
class _Uses:
    times: int = 0
    placed: int = 0
    reports: set[int] = field(default_factory=set)


class CommonWords:
    """The common words of a run that are names of places where it is set."""

    def __init__(self, texts: Iterable[TokenisedText], *, has_bearer: Callable[[Mention], bool]) -> None:
        """Count the words of all reports.

        Args:
            texts: The reports, as tokens.
            has_bearer: Tells whether a place of the focus may be called as a mention is.
        """
        uses: defaultdict[str, _Uses] = defaultdict(_Uses)
        small: Counter[str] = Counter()
        for number, tokens in enumerate(texts):
            small.update(word for word in tokens.words if word.islower())
            prepositions = tokens.language.word_class("prepositions")
            for index, word in _like_names(tokens):
                use = uses[word]
                use.times += 1
                use.placed += tokens.words[index - 1].lower() in prepositions
                use.reports.add(number)
        self._names = {
            word
            for word, use in uses.items()
            if use.times >= _FEWEST_USES
            and len(use.reports) >= _FEWEST_REPORTS
            and use.placed >= _SHARE_PLACED * use.times
            and small[word.lower()] <= _MOST_SMALL * use.times
            and has_bearer(_mention(Span(0, len(word)), word))
        }

    def mentions(self, tokens: TokenisedText) -> Iterator[Mention]:
        """Yield the uses of these words in a report, in text order."""
        for index, word in _like_names(tokens) if self._names else ():
            if word in self._names:
                start = tokens.offsets[index]
                yield _mention(Span(start, start + len(word)), word)


def _like_names(tokens: TokenisedText) -> Iterator[tuple[int, str]]:
    """Yield the common words with a capital inside sentences, with no other such word beside them."""
    words, starts, common = tokens.words, tokens.sentence_starts, tokens.language.words
    for index, word in enumerate(words):
        if len(word) < _LEAST_LETTERS or not word.istitle() or not index or starts[index] or starts[index - 1]:
            continue
        if word.lower() in common and not words[index - 1].istitle():
            yield index, word


def _mention(span: Span, word: str) -> Mention:
    return Mention(span, word, MentionForm.NAME, (), _PROBABILITY)
