"""Kind words that stand behind a name, or once behind a whole list of names.

"Cooke, Grayson and Love counties" names three counties, each by half of its name. What is found here is which mentions
share which word, and what their names are in full, so that the county is asked for as well as the town of that name.
Not here: which of the places is meant, which the resolver decides. Always holds: nothing is taken away.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from gazetteer import Match, NameForm
from geomap.model import Mention, MentionForm, NameSource

_SINGULARS: Mapping[str, str] = MappingProxyType(
    {
        plural: singular
        for singular, plural in (
            ("county", "counties"), ("parish", "parishes"), ("river", "rivers"), ("lake", "lakes"),
            ("island", "islands"), ("township", "townships"), ("province", "provinces"), ("district", "districts"),
            ("governorate", "governorates"), ("region", "regions"), ("state", "states"), ("mountain", "mountains"),
            ("municipality", "municipalities"), ("city", "cities"), ("town", "towns"), ("village", "villages"),
        )
    }
)  # fmt: skip
_COMPLETED = frozenset(
    {"county", "parish", "river", "lake", "island", "township", "province", "district", "governorate"}
)
"""Kinds that are part of a name as often as not."""

_WORD_BEHIND = re.compile(r"\s+([A-Za-z]+)\b")
_LISTED = re.compile(r"\s*,\s*|\s*,?\s+(?:and|or|&|und)\s+|\s*[/–-]\s*", re.IGNORECASE)
_PARTY = re.compile(r"(?:^|[\s(,])[DRI]\.?[-–]$")
"""American legislators are named with party and county, or state: `D-Hardy`."""
_WINDOW = 40


def kind_words(mentions: Sequence[Mention], *, text: str) -> dict[int, str]:
    """Return for mentions the kind word, in the singular, that stands behind them or behind the list they are in.

    Args:
        mentions: In text order.
        text: The text of the report.

    Returns:
        The word by the number of the mention; a word in the plural is given to the whole list before it.
    """
    found: dict[int, str] = {}
    for number, mention in enumerate(mentions):
        behind = _WORD_BEHIND.match(text, mention.span.end, mention.span.end + _WINDOW)
        word = behind[1].lower() if behind else ""
        if mention.form is MentionForm.NAME and _PARTY.search(text, max(0, mention.span.start - 8), mention.span.start):
            found[number] = "county"
        if word in _SINGULARS.values():
            found.setdefault(number, word)
        elif word in _SINGULARS:
            found[number] = _SINGULARS[word]
            for earlier in range(number - 1, -1, -1):
                if not _LISTED.fullmatch(text[mentions[earlier].span.end : mentions[earlier + 1].span.start]):
                    break
                found[earlier] = _SINGULARS[word]
    return found


def complete(mentions: Sequence[Mention], *, text: str, names: NameSource) -> tuple[Mention, ...]:
    """Add to the candidates of each mention the places whose full name has the kind word that it shares.

    Args:
        mentions: In text order.
        text: The text of the report.
        names: The gazetteer.

    Returns:
        The mentions in the same order; those with such a word may have more candidates, the added ones first.
    """
    words = kind_words(mentions, text=text)
    return tuple(
        _completed(mention, words[number], names) if words.get(number) in _COMPLETED else mention
        for number, mention in enumerate(mentions)
    )


def _completed(mention: Mention, word: str, names: NameSource) -> Mention:
    if mention.form is not MentionForm.NAME or mention.surface.lower().endswith(word):
        return mention
    full = [
        *names.candidates(f"{mention.surface} {word.title()}"),
        *names.candidates(f"{word.title()} {mention.surface}"),
    ]
    added: dict[str, Match] = {match.place.id: match for match in full if match.form is NameForm.NAME}
    rest = [match for match in mention.candidates if match.place.id not in added]
    return replace(mention, candidates=(*added.values(), *rest)) if added else mention
