"""Finding the names that one or two spelling mistakes turn into the asked one.

A mistake, here called a slip, is a letter dropped, added, changed or exchanged with its neighbour (Damerau 1964, "A
technique for computer detection and correction of spelling errors").

Most spelling checkers keep the deletions of every word, which for ten million names takes gigabytes. Here only the
sorted hashes of the names' sounds are kept (`gazetteer.names.keys.romanise`), and the hash of every sound that is one
or two slips from the asked one is looked for among them. The hashes are polynomials (`gazetteer.names.hashing`), so a
slip is one addition to a whole array of them.

Not here: whether a name that is found is likely meant, which `gazetteer.file.by_name` decides by
`gazetteer.names.likeness`; and reading files.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Self

import numpy as np
from numpy.typing import NDArray

from gazetteer.names.hashing import INVERSE, LEXICON_BITS, LONGEST, POWERS, finish, letters, polynomials

Hashes = NDArray[np.uint64]

_ALPHABET = np.frombuffer(b"abcdfghijklmnprstuvz", dtype=np.uint8).astype(np.uint64)
"""The letters that a sound is made of."""

ONE_SLIP_FROM = 5
"""Letters a sound must have for one slip to be forgiven: shorter ones are one slip from too many names."""

TWO_SLIPS_FROM = 7
"""Letters a sound must have for two slips to be forgiven."""

_LONGEST_FOR_TWO = 24
"""Longer sounds have so many neighbours that two slips would take too long to try."""

_SPARSENESS = 5
"""The filter has 2 to this power bits a hash: one in 32 hashes that are not there gets past it."""


def beginnings_of(hashes: Hashes) -> Hashes:
    """Return the bits of hashes that a lexicon keeps."""
    return hashes >> np.uint64(64 - LEXICON_BITS)


class Lexicon:
    """The first 40 bits of hashes, sorted, with a filter before them that fits a processor's cache.

    With ten million hashes, one in 100,000 that are not there is taken for one that is.
    """

    def __init__(self, beginnings: Hashes) -> None:
        """Take the first bits (`beginnings_of`) of hashes, sorted and distinct."""
        self._hashes = beginnings
        bits = max(len(beginnings).bit_length() + _SPARSENESS, 8)
        self._shift = np.uint64(LEXICON_BITS - bits)
        self._filter = self._make_filter(1 << (bits - 3))

    @classmethod
    def of_bytes(cls, blob: bytes) -> Self:
        """Take a lexicon as it stands in a gazetteer file."""
        width = LEXICON_BITS // 8
        padded = np.zeros((len(blob) // width, 8), np.uint8)
        padded[:, :width] = np.frombuffer(blob, np.uint8).reshape(-1, width)
        return cls(padded.view("<u8").ravel())

    def _make_filter(self, size: int) -> NDArray[np.uint8]:
        made = np.zeros(size, np.uint8)
        if len(self._hashes):
            positions = self._hashes >> self._shift
            octets = positions >> np.uint64(3)
            starts = np.flatnonzero(np.r_[True, octets[1:] != octets[:-1]])
            flags = np.left_shift(np.uint8(1), (positions & np.uint64(7)).astype(np.uint8))
            made[octets[starts]] = np.bitwise_or.reduceat(flags, starts)
        return made

    def known(self, hashes: Hashes) -> NDArray[np.bool_]:
        """Tell for each hash whether it is in the lexicon."""
        beginnings = beginnings_of(hashes)
        positions = beginnings >> self._shift
        found: NDArray[np.bool_] = (
            self._filter[positions >> np.uint64(3)] >> (positions & np.uint64(7)).astype(np.uint8)
        ) & 1 == 1
        likely = np.flatnonzero(found)
        asked = beginnings[likely]
        places = np.searchsorted(self._hashes, asked)
        places[places == len(self._hashes)] = 0
        found[likely] = self._hashes[places] == asked if len(self._hashes) else False
        return found


def neighbours(sound: str, lexicon: Lexicon, *, slips: int) -> list[int]:
    """Return the hashes of the lexicon that are so many slips from a sound.

    Args:
        sound: What `gazetteer.names.keys.romanise` returned.
        lexicon: The hashes of all known sounds.
        slips: 1 or 2; with 2, sounds at one slip and the sound itself may be among the results.

    Returns:
        The hashes, ascending, each once; none where the sound is too short or, for two slips, too long.
    """
    length = len(sound)
    if length < (ONE_SLIP_FROM if slips == 1 else TWO_SLIPS_FROM) or length > (
        LONGEST if slips == 1 else _LONGEST_FOR_TWO
    ):
        return []
    groups = _one_slip(sound) if slips == 1 else _two_slips(sound)
    found: set[int] = set()
    for polynomial in groups:
        hashes = finish(polynomial)
        found.update(hashes[lexicon.known(hashes)].tolist())
    return sorted(found)


def _one_slip(sound: str) -> Iterator[Hashes]:
    yield _slips(letters([sound]), first=0)


def _two_slips(sound: str) -> Iterator[Hashes]:
    """Make two slips from left to right: the second is made where the first was, or behind it."""
    for place in range(len(sound) + 1):
        once = sorted(set(_slipped_at(sound, place)))
        if once:
            yield _slips(letters(once), first=place)


def _slipped_at(sound: str, place: int) -> Iterator[str]:
    before, behind = sound[:place], sound[place:]
    for letter in map(chr, _ALPHABET.astype(np.uint8)):
        yield before + letter + behind
        if behind:
            yield before + letter + behind[1:]
    if behind:
        yield before + behind[1:]
    if len(behind) > 1:
        yield before + behind[1] + behind[0] + behind[2:]


def _slips(rows: NDArray[np.uint8], *, first: int) -> Hashes:
    """Return the polynomials of all rows with one slip each, at position `first` or behind it."""
    width = rows.shape[1]
    wide = rows.astype(np.uint64)
    whole = polynomials(rows)[:, None]
    weights = POWERS[first:width]
    here = wide[:, first:]
    terms = here * weights
    behind = np.cumsum(terms[:, ::-1], axis=1)[:, ::-1]
    before = whole - behind
    following = np.concatenate([behind[:, 1:], np.zeros((len(rows), 1), np.uint64)], axis=1)
    dropped = before + following * INVERSE
    added_weights = POWERS[first : width + 1]
    pushed = np.concatenate([before + behind * POWERS[1], whole], axis=1)
    added = pushed[:, :, None] + added_weights[None, :, None] * _ALPHABET
    changed = (whole - terms)[:, :, None] + weights[None, :, None] * _ALPHABET
    step = here[:, 1:] - here[:, :-1]
    exchanged = whole + step * weights[:-1] - step * weights[1:]
    return np.concatenate([part.ravel() for part in (dropped, added, changed, exchanged)])
