"""The words that what belongs to a journey is read by: movers, distances, counts and parts of places.

They are data of the language (`journeys.toml`). Which mentions make a journey is for the network, that needs none.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from geomap.languages.model import Language, load_language

WORDS = "journeys.toml"
"""The file of a language that holds the words."""


@dataclass(frozen=True, slots=True)
class JourneyWords:
    """Everything in the file, in small letters.

    Attributes:
        movers: Words for what moves, each with its kinds (`vessel`, `projectile` ...).
        pronouns: Words that stand for something named elsewhere.
        opening: What opens a noun phrase and is no part of a mover.
        quantities: Nouns that only count what stands behind `of`.
        of: That word.
        hearsay: Phrases that tell of a journey as hearsay.
        denying: Phrases by which one may be denied.
        refused_before: Words shortly before a distance by which nothing went that far.
        refused_behind: Such words right behind it.
        away: Words behind a distance that says how far off something is.
        source: The word behind a distance with which it is mostly measured to a place.
        beeline: Words beside a distance by which it is how far places lie apart.
        near, off: Phrases before a place by which something is near it, or off it.
        between: What may stand between such a phrase and the name.
        parts: Phrases before a place that mean a part of it, each with that part.
        counted: Nouns that numbers count, though they move nowhere.
        endings: How words for several end.
        closed: Words that no noun phrase goes on behind.
        of_people: How names of peoples and of origin may end; names that end otherwise are exchanged while the network
            learns.
    """

    movers: Mapping[str, frozenset[str]]
    pronouns: frozenset[str]
    opening: frozenset[str]
    quantities: frozenset[str]
    of: str
    hearsay: frozenset[str]
    denying: frozenset[str]
    refused_before: frozenset[str]
    refused_behind: frozenset[str]
    away: frozenset[str]
    source: str
    beeline: frozenset[str]
    near: tuple[str, ...]
    off: tuple[str, ...]
    between: frozenset[str]
    parts: Mapping[str, str]
    counted: frozenset[str]
    endings: tuple[str, ...]
    closed: frozenset[str]
    of_people: tuple[str, ...]


@cache
def load_words(language: Language | None = None) -> JourneyWords:
    """Load the words of a language, once; by default of the fallback.

    >>> sorted(load_words().movers["frigate"])
    ['vessel']
    """
    given = tomllib.loads(((language or load_language()).folder / WORDS).read_text("utf-8"))
    phrases, distances, parts, counts = given["phrases"], given["distances"], given["parts"], given["counts"]
    return JourneyWords(
        movers=_kinds(given["movers"]),
        pronouns=_set(phrases["pronouns"]),
        opening=_set(phrases["opening"]),
        quantities=_set(phrases["quantities"]),
        of=phrases["of"],
        hearsay=_set(given["statuses"]["hearsay"]),
        denying=_set(given["statuses"]["denying"]),
        refused_before=_set(distances["refused_before"]),
        refused_behind=_set(distances["refused_behind"]),
        away=_set(distances["away"]),
        source=distances["from"],
        beeline=_set(distances["beeline"]),
        near=tuple(parts["near"]),
        off=tuple(parts["off"]),
        between=frozenset(parts["between"]),
        parts=dict(parts["words"].items()),
        counted=_set(counts["counted"]),
        endings=tuple(counts["endings"].split()),
        closed=_set(counts["closed"]),
        of_people=tuple(given["fitting"]["of_people"].split()),
    )


def _set(words: str) -> frozenset[str]:
    return frozenset(word.replace("_", " ") for word in words.split())


def _kinds(table: Mapping[str, str]) -> dict[str, frozenset[str]]:
    kinds: dict[str, set[str]] = {}
    for kind, words in table.items():
        for word in words.split():
            kinds.setdefault(word, set()).add(kind)
    return {word: frozenset(found) for word, found in kinds.items()}
