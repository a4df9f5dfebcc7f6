"""What the sentence before speaks of: whether "it" is a road.

"The Via Aurelia leads from X to Y. It passes Z": the pronoun takes up what cannot move. Asked only where a pronoun is
what moves, since few sentences have one.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from geomap.routes.reading.words.chunking import build_units
from geomap.routes.reading.words.lexicon import Lexicon
from geomap.routes.reading.words.noun_phrases import Mover, NounPhrases

if TYPE_CHECKING:
    from geomap.languages.tokens import Sentence

_BACK = 3
"""How many sentences back a pronoun may be followed through sentences that begin with one as well."""

_PRONOUNS = frozenset({"it", "its", "they", "their"})


def takes_up_static(mover: Mover, sentences: Sequence[Sentence], number: int, *, lexicon: Lexicon) -> bool:
    """Tell whether a pronoun takes up something that cannot move, named in the sentences before.

    Args:
        mover: The pronoun.
        sentences: All sentences of the report.
        number: Which of them the pronoun stands in.
        lexicon: Where words are looked up.

    Returns:
        True for the "it" of a road, a line or a border; False where the sentences before do not say.
    """
    if not mover.pronoun or mover.head not in _PRONOUNS:
        return False
    for sentence in reversed(sentences[max(0, number - _BACK) : number]):
        opening = _opening(sentence, lexicon)
        if opening is not None:
            return opening.static and opening.plural == (mover.head in {"they", "their"})
        if not _goes_on(sentence):
            return False
    return False


def _goes_on(sentence: Sentence) -> bool:
    first = next((word.lower() for word in sentence.words if word[0].isalpha()), "")
    return first in _PRONOUNS


def _opening(sentence: Sentence, lexicon: Lexicon) -> Mover | None:
    """Give the noun phrase that opens a sentence; None where a pronoun or something else does."""
    units = build_units(sentence, findings=(), lexicon=lexicon)
    first = next((u.index for u in units if not (u.time or u.punctuation or lexicon.has("adverbs", u.low))), None)
    if first is None or not lexicon.has("determiners", units[first].low) or units[first].low in _PRONOUNS:
        return None
    last = first
    while last < len(units) and not (
        units[last].verb
        or units[last].other_verb
        or units[last].punctuation
        or (units[last].relation and not units[last].capitalised)
        or lexicon.has("auxiliaries", units[last].low)
    ):
        last += 1
    return NounPhrases(units, lexicon=lexicon).make(first, last - 1) if last > first else None
