"""A language: what the stages before the routes know of it, read from a folder of its own.

A folder `geomap/languages/<code>/` holds words, names, patterns and weights as data; docs/models/how-it-works.md tells
how one is written. Everything that depends on a language is asked of one `Language`, which travels with the tokens of a
text.

Not here: the routes, which `geomap.routes.reading` reads in the fallback language alone. Always holds: what a folder
lacks is empty, and no rule that needs it applies; weights that it lacks are those of the fallback.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from gazetteer.names.keys import fold
from geomap.languages import FALLBACK
from geomap.languages.distances import Distances
from geomap.languages.place_words import PlaceWords

EXONYMS = "exonyms.csv"
"""Columns: name, gazetteer_id."""

_NONE: frozenset[str] = frozenset()
_NEVER = re.compile(r"(?!)")
_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """One language; there is one object for each folder.

    Attributes:
        tokenizer: Code of the rules of spaCy that its words are told apart by (`geomap.languages.word_rules`).
        cased: Whether it has capitals, so that a name begins with one.
        ends: Marks that end a sentence.
        closing: Marks that still belong to a sentence behind those.
        elided: What a name begins with where an apostrophe stands for a part of the word before it.
        numbered_road: The number of a road.
        base_endings: Endings of words, each with what stands instead in the base form.
        base_forms: Base forms that no ending gives.
        words: Words that are written with small letters.
        persons: Class of each name as a given name and as a surname: `0`, the commonest, to `3`; empty for none.
        senses: The commonest sense of base forms: the name of a lexicographer file of WordNet.
        exonyms: Folded names, each with the gazetteer id of the place that dictionaries know under it.
        coordinates: Parts of the patterns of coordinates.
        distances: Words for numbers and distances.
        varieties: Two varieties of the language, each with its words, countries and patterns of signs.
    """

    code: str
    name: str
    folder: Path
    tokenizer: str
    cased: bool
    ends: frozenset[str]
    closing: frozenset[str]
    elided: re.Pattern[str]
    numbered_road: re.Pattern[str]
    base_endings: Sequence[Sequence[str]]
    base_forms: Mapping[str, str]
    words: frozenset[str]
    persons: Mapping[str, tuple[str, str]]
    senses: Mapping[str, str]
    exonyms: frozenset[tuple[str, str]]
    place_words: PlaceWords
    classes: Mapping[str, frozenset[str]]
    wording: Mapping[str, re.Pattern[str]]
    coordinates: Mapping[str, str]
    distances: Distances
    varieties: Sequence[Mapping[str, Any]]

    def word_class(self, name: str) -> frozenset[str]:
        """Return one of the closed classes of words, in small letters; empty where the language has none of them."""
        return self.classes.get(name, _NONE)

    def used(self, use: str) -> frozenset[str]:
        """Return the words for kinds of place that have a use, one of `geomap.languages.place_words.USES`."""
        return self.place_words.uses[use]

    def pattern(self, name: str) -> re.Pattern[str]:
        """Return a pattern of what stands beside a name; one that nothing fits where the language has none."""
        return self.wording.get(name, _NEVER)

    def weights(self, name: str) -> Any:
        """Return fitted weights as JSON values: those of the folder, else those of the fallback."""
        path = self.folder / name
        return json.loads((path if path.is_file() else _folder(FALLBACK) / name).read_text("utf-8"))


@cache
def has_folder(code: str) -> bool:
    """Tell whether texts in a language can be read."""
    return (_folder(code) / "language.toml").is_file()


@cache
def load_language(code: str = FALLBACK, folder: Path | None = None) -> Language:
    """Load a language, once.

    Args:
        code: ISO 639-1 code.
        folder: The folder that holds it; by default that of the package.

    Raises:
        FileNotFoundError: There is no such folder, or no `language.toml` in it.
        ValueError: A table is not in the form that it should have.
    """
    return _load(code, folder or _folder(code))


@cache
def _load(code: str, folder: Path) -> Language:
    given = tomllib.loads((folder / "language.toml").read_text("utf-8"))
    table = _toml(folder, "place_words.toml")
    place_words = PlaceWords.from_table(table.get("words", {}), endings=table.get("endings", {}))
    classes = {name: frozenset(members) for name, members in _toml(folder, "classes.toml").items()}
    known = {**place_words.uses, **classes}
    return Language(
        code=code,
        name=given["name"],
        folder=folder,
        tokenizer=given["tokenizer"],
        cased=given["cased"],
        ends=frozenset(given["ends"]),
        closing=frozenset(given.get("closing", "")),
        elided=re.compile(rf"[{given['elided']}]['’]\w") if "elided" in given else _NEVER,
        numbered_road=re.compile(given.get("numbered_road", "(?!)")),
        base_endings=given.get("base_endings", ()),
        base_forms=given.get("base_forms", {}),
        words=frozenset(_lines(folder, "words.txt")),
        persons={name: (first, last) for name, first, last in _rows(folder, "persons.csv")},
        senses=dict(_senses(folder)),
        exonyms=frozenset((fold(name), place) for name, place in _rows(folder, EXONYMS)),
        place_words=place_words,
        classes=classes,
        wording={name: _compiled(alternatives, known) for name, alternatives in given.get("wording", {}).items()},
        coordinates={name: part.replace("\n", "") for name, part in given.get("coordinates", {}).items()},
        distances=Distances.from_table(given.get("distances", {})),
        varieties=_toml(folder, "varieties.toml").get("varieties", ()),
    )


def _folder(code: str) -> Path:
    return Path(__file__).parent / code


def _text(folder: Path, name: str) -> str:
    path = folder / name
    return path.read_text("utf-8") if path.is_file() else ""


def _toml(folder: Path, name: str) -> dict[str, Any]:
    return tomllib.loads(_text(folder, name))


def _lines(folder: Path, name: str) -> list[str]:
    return _text(folder, name).split("\n")


def _rows(folder: Path, name: str) -> Iterator[list[str]]:
    """Yield the rows of a table below its header, in which no cell holds a comma."""
    return (line.split(",") for line in _lines(folder, name)[1:] if line)


def _senses(folder: Path) -> Iterator[tuple[str, str]]:
    for line in filter(None, _lines(folder, "senses.txt")):
        sense, _, members = line.partition(": ")
        yield from ((word, sense) for word in members.split())


def _compiled(alternatives: Sequence[str], known: Mapping[str, frozenset[str]]) -> re.Pattern[str]:
    """Compile alternatives, with the words of a class or use in the place of its name in braces."""

    def words(found: re.Match[str]) -> str:
        return "|".join(map(re.escape, sorted(known[found[1]])))

    return re.compile("|".join(_PLACEHOLDER.sub(words, alternative) for alternative in alternatives))
