"""How far two sounds lie apart, as travellers and clerks wrote before there were rules: Coot for Kut, Gorna for Qurnah.

Before the romanisations of the twentieth century a writer put down what he heard in the letters of his own language:
vowels by ear, and one consonant for another that sounds like it. So vowels cost little here, consonants of one class
not much more, and all others as much as any slip. Too many names of the world are as close as that to a word: ask
only for the names of a region that a text is about.

Not here: which names to compare (`gazetteer.file.by_spelling`), and misspellings (`gazetteer.names.misspelling`).
Always holds: `distance(a, b) == distance(b, a)`, and 0 for the same sound.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

_VOWELS = frozenset("aeiouy")
_CLASSES = ("kgqcj", "tdc", "pb", "fv", "szcj")
"""Consonants of a sound (`gazetteer.names.keys.romanise`) that writers put for one another."""
_WITHIN_A_CLASS = {
    frozenset(pair): cost
    for letters, cost in zip(_CLASSES, (0.4, 0.4, 0.4, 0.3, 0.3), strict=True)
    for pair in combinations(letters, 2)
}
_VOWEL_FOR_VOWEL, _BRIGHT_FOR_DARK, _SEMIVOWEL, _UNLIKE = 0.2, 0.35, 0.3, 1.2
_VOWEL, _BREATH, _CONSONANT = 0.3, 0.15, 0.9
"""Costs in letters; hand-set on pairs of old and present names from India, Persia, Turkey and China."""

_SKELETON = str.maketrans("gqdpfwzcj", "kktbvvsss", "aeiouyh")
CONSONANTS = "bklmnrstv"
"""The letters of a skeleton."""
_REPEATED = re.compile(r"(.)\1+")

MOST_STRANGE = 0.1
"""Distance for each letter up to which two sounds may be one name."""
MOST_STRANGE_SHORT = 0.04
_SHORT = 5
"""Sounds of fewer letters must be closer."""


def skeleton(sound: str) -> str:
    """Return the classes of the consonants of a sound: names whose skeletons differ by two are not alike.

    >>> skeleton("gurna") == skeleton("kurna"), skeleton("kanpur") == skeleton("kavnpur")
    (True, False)
    """
    return _REPEATED.sub(r"\1", sound.translate(_SKELETON))


def skeletons(sounds: Sequence[str]) -> list[str]:
    """Return the skeletons of many sounds; in a third of the time that each by itself would take."""
    return skeleton("\n".join(sounds)).split("\n") if sounds else []


def strangeness(sound: str, other: str) -> float:
    """Return the distance between two sounds for each letter of the longer one, from 0 for the same."""
    return distance(sound, other) / max(len(sound), len(other), 1)


def are_alike(sound: str, other: str) -> bool:
    """Tell whether two sounds are close enough to be one name."""
    most = MOST_STRANGE_SHORT if min(len(sound), len(other)) < _SHORT else MOST_STRANGE
    return strangeness(sound, other) <= most


def distance(sound: str, other: str) -> float:
    """Return what it costs to turn one sound into another, letter by letter (Wagner and Fischer 1974)."""
    before = [0.0]
    for letter in other:
        before.append(before[-1] + _dropped(letter))
    for letter in sound:
        here = [before[0] + _dropped(letter)]
        for column, facing in enumerate(other):
            here.append(
                min(
                    before[column] + _changed(letter, facing),
                    before[column + 1] + _dropped(letter),
                    here[column] + _dropped(facing),
                )
            )
        before = here
    return before[-1]


def _dropped(letter: str) -> float:
    if letter in _VOWELS:
        return _VOWEL
    return _BREATH if letter == "h" else _CONSONANT


def _changed(letter: str, other: str) -> float:
    if letter == other:
        return 0.0
    both = {letter, other}
    if not both & _VOWELS:
        return _WITHIN_A_CLASS.get(frozenset(both), 1.0)
    if both <= _VOWELS:
        return _BRIGHT_FOR_DARK if both == {"i", "u"} else _VOWEL_FOR_VOWEL
    return _SEMIVOWEL if both == {"u", "v"} else _UNLIKE
