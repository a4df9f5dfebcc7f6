"""How alike a misspelt name and a name of the gazetteer are, and whether that can be chance.

A long name one slip away from a capital is a misspelling; a short word two slips away from some hamlet is not. The
difference is how many names, at least as well known, a random string would come as close to: the expectation value by
which biologists judge alignments (Karlin and Altschul 1990). It grows with the number of names and of possible slips,
and falls with each letter that agrees.
"""

from __future__ import annotations

import math

from gazetteer.names.keys import fold, romanise

_NATS_A_LETTER = 2.05
"""Information in a letter of a sound. Source: entropy of letters given the one before, sounds of cities500."""

_NAMES_LOGARITHM = 17.2
_DECLINE = 16.0
"""Of the world's names, exp(17.2 - 16 p) belong to places of prominence p or more. Source: fitted to cities500 and to
the size of GeoNames."""

_OF_ONE_COUNTRY = 3.5
"""A filter leaves about one name in 30 in the running."""

MOST_EXPECTED = 0.1
"""Where more names than this are expected within reach by chance, an answer would be a guess."""

LEAST_ALIKE_MISSPELT = 0.72
LEAST_ALIKE_HEARD = 0.45
"""How alike two spellings must be for the one to be a misspelling, or another romanisation, of the other.
Source: chosen on half of the project's own pairs of names and ordinary words (`tests/gazetteer/names/touchstones`)."""


def chance(sound: str, slips: int, *, prominence: float, names: int, filtered: bool) -> float:
    """Return the expected number of names, at least as well known, that a random string would come as close to.

    Args:
        sound: The sound of the asked name.
        slips: How many letters differ.
        prominence: That of the place that was found.
        names: How many names the gazetteer holds.
        filtered: Whether only places of one country, kind or region were asked for.
    """
    rivals = min(math.log(max(names, 1)), _NAMES_LOGARITHM - _DECLINE * prominence) - _OF_ONE_COUNTRY * filtered
    ways = math.log(math.comb(len(sound) + 1, slips))
    return math.exp(min(rivals + ways - _NATS_A_LETTER * (len(sound) - slips), 50.0))


def slips_between(sound: str, other: str) -> int:
    """Count the slips between two sounds: letters dropped, added, changed, or exchanged with their neighbour."""
    from rapidfuzz.distance import OSA

    return int(OSA.distance(sound, other))


def likeness(key: str, name: str) -> float:
    """Return how alike a folded key and a name are written, from 0 to 1."""
    from rapidfuzz.distance import OSA

    other = fold(name)
    if not other.isascii() and key.isascii():
        from anyascii import anyascii

        other = fold(anyascii(other))
    return float(OSA.normalized_similarity(key.replace(" ", ""), other.replace(" ", "")))


def sound_of(name: str) -> str:
    """Return what the indexes keep as the sound of a name."""
    return romanise(fold(name))
