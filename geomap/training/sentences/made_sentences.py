"""Sentences made for fitting: what annotated corpora seldom have, such as months, ships, teams and unlisted villages.

Beside this module is a file for a language: sentences written for this project, by kind, in which a name
in brackets is a place and one without is not. Names are drawn from the gazetteer and from the language's own lists.
Each sentence is used several times with other names; which ones depends on the sentence alone.

Not here: fitting. Always holds: the same gazetteer and sentences give the same documents.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from gazetteer import Bounds, Gazetteer, NameForm, Place
from gazetteer.names.keys import fold, romanise
from geomap.languages.model import Language
from geomap.training.evaluation import GoldDocument, GoldToponym

USES = 6
"""How often each sentence is used."""

_PARTS = re.compile(r"\{([a-z]+)(\d?)\}|[\[\]|]")
_WRITTEN = re.compile(r"[^\W\d_a-z][^\W\d_]+([ '’-][^\W\d_]+){0,3}")
_WORLD = Bounds(-180.0, -90.0, 180.0, 90.0)
_MOST = {"city": 4_000, "town": 60_000, "village": 120_000}
_KINDS = {"city": {"capital", "city"}, "town": {"city", "town"}, "village": {"village"}}
_FEWEST_OF_COUNTRY = 40
_LEAST_KNOWN = 2_500
_ODD_NAMES = 2_000
_PLAIN_SHARE = 0.7
_FEWEST_LETTERS, _MOST_LETTERS = 5, 13
"""Of another name of a city; shorter ones are mostly words and codes."""
_JOINED_SHARE = 0.7


@dataclass(frozen=True, slots=True)
class Made:
    """A document made for fitting.

    Attributes:
        document: Its text, and the names of places in it.
        number: That of its sentence, from 0.
        kind: The kind of its sentence.
        lost: The folded names that the gazetteer is to lack.
    """

    document: GoldDocument
    number: int
    kind: str
    lost: frozenset[str]


def read_sentences(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the kind of each sentence of a file, and the sentence."""
    kind = ""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("## "):
            kind = line[3:]
        elif line and not line.startswith("#"):
            yield kind, line


def sentences_of(language: Language) -> Path:
    """Return the file that holds the sentences of a language."""
    return Path(__file__).with_name(f"{language.code}.txt")


def made_documents(path: Path, *, gazetteer: Gazetteer, language: Language, uses: int = USES) -> list[Made]:
    """Make documents of the sentences of a file, as far as the gazetteer has names for them.

    Args:
        path: The file; there are no documents where it is missing.
        gazetteer: Where names of places are drawn from.
        language: That of the sentences, with names of persons and other words.
        uses: How often each sentence is used.
    """
    if not path.is_file():
        return []
    pools = _Pools(gazetteer, language)
    return [
        _made(number, kind, sentence, use, pools)
        for number, (kind, sentence) in enumerate(read_sentences(path))
        for use in range(uses)
        if pools.serve(sentence)
    ]


def _made(number: int, kind: str, sentence: str, use: int, pools: _Pools) -> Made:
    draw = random.Random(f"{use}\n{sentence}")  # noqa: S311
    names = _Names(pools, draw)
    text, toponyms, start, end = "", [], 0, 0
    for found in _PARTS.finditer(sentence):
        text += sentence[end : found.start()]
        end = found.end()
        if found[1]:
            text += names.drawn(found[1], found[2])
        elif found[0] == "[":
            start = len(text)
        elif found[0] == "]":
            toponyms.append(GoldToponym(start, len(text), None))
        else:
            text += "\n"
    text += sentence[end:]
    return Made(GoldDocument(f"made/{number}/{use}", text, tuple(toponyms)), number, kind, frozenset(names.lost))


class _Pools:
    """What names are drawn from; every list is in an order that does not depend on the run."""

    def __init__(self, gazetteer: Gazetteer, language: Language) -> None:
        best = partial(_best_known, gazetteer)
        places = {group: best(kinds=kinds, limit=_MOST[group]) for group, kinds in _KINDS.items()}
        of_country: dict[str | None, list[Place]] = {}
        for place in (*places["town"], *places["village"]):
            of_country.setdefault(place.country, []).append(place)
        self.countries = [ones for ones in of_country.values() if len(ones) >= _FEWEST_OF_COUNTRY]
        # Cities that hardly anybody knows stand in no report without their country.
        cities = [place.name for place in places["city"]]
        words, persons = language.words, language.persons
        single = [name for name in cities if " " not in name]
        areas = [place.name for place in best(kinds={"country", "admin1", "capital", "city"}, limit=_LEAST_KNOWN)]
        surnames = sorted(name for name, (given, surname) in persons.items() if surname and surname < "3" and not given)
        givens = sorted(name for name, (given, _) in persons.items() if given and given < "2")
        self.particles = language.word_class("particles")
        self.american = [place for place in places["town"] if place.country == "US" and place.admin1_code]
        months, days = language.word_class("months"), language.word_class("days")
        known = {fold(place.name) for place in (*places["town"], *places["village"])}
        self.lists: Mapping[str, Sequence[str]] = {
            "city": cities[:_LEAST_KNOWN],
            "wordcity": [name for name in single if fold(name) in words],
            "namecity": [name for name in single if fold(name) in persons],
            "givenplace": [name for name in areas if persons.get(fold(name), ("",))[0]],
            "country": [place.name for place in best(kinds={"country"}, limit=300)],
            "admin1": [place.name for place in best(kinds={"admin1"}, limit=1_500)],
            "river": [place.name for place in best(kinds={"river"}, limit=200)],
            "sea": [place.name for place in best(kinds={"sea"}, limit=60)],
            "given": [name.title() for name in givens],
            "surname": [name.title() for name in surnames],
            "month": sorted(word.title() for word in months),
            "monthplace": sorted(word.title() for word in months if word in known),
            "day": sorted(word.title() for word in days),
            "acronym": sorted(word.upper() for word in language.word_class("trade_acronyms")),
            "group": sorted(word.title() for word in language.word_class("armed_groups")),
            "adjective": sorted(
                name for name in map(str.title, known) if language.senses.get(name.lower(), "").startswith("adj")
            ),
            "othername": [name for place in places["city"][:_LEAST_KNOWN] for name in _other_names(gazetteer, place)],
            "odd": [_syllables(random.Random(number)) for number in range(_ODD_NAMES)],  # noqa: S311
        }

    def serve(self, sentence: str) -> bool:
        """Tell whether there are names for all that a sentence asks for."""
        return all(self._has(found[1]) for found in _PARTS.finditer(sentence) if found[1])

    def _has(self, sort: str) -> bool:
        if sort in {"ustown", "uscode"}:
            return bool(self.american)
        return bool(self.lists.get(sort, self.countries))


def _best_known(gazetteer: Gazetteer, *, kinds: Collection[str], limit: int) -> list[Place]:
    found = gazetteer.most_prominent(_WORLD, kinds=kinds, limit=limit)
    return [place for place in found if _WRITTEN.fullmatch(place.name)]


def _other_names(gazetteer: Gazetteer, place: Place) -> list[str]:
    """Return names of a city that sound otherwise than its own: older ones, and those in other tongues."""
    own, letters = romanise(place.name), range(_FEWEST_LETTERS, _MOST_LETTERS)
    names = sorted(name for name, form in gazetteer.names(place.id) if form is NameForm.NAME)
    return [
        name
        for name in names
        if len(name) in letters and name.isascii() and name.istitle() and " " not in name and romanise(name) != own
    ]


class _Names:
    """The names of one document: what has been drawn under a label stays."""

    def __init__(self, pools: _Pools, draw: random.Random) -> None:
        self._pools, self._draw = pools, draw
        self._drawn: dict[str, str] = {}
        self._country = draw.choice(pools.countries) if pools.countries else []
        self._plain = draw.random() < _PLAIN_SHARE
        self.lost: set[str] = set()

    def drawn(self, sort: str, number: str) -> str:
        """Return the name with a label, such as `town` and `2`; it is drawn when it is first asked for."""
        label = sort + number
        if sort in {"ustown", "uscode"}:
            self._draw_american(number)
        elif label not in self._drawn:
            name = self._new(sort)
            self._drawn[label] = _without_marks(name) if self._plain else name
            if sort == "lost":
                self.lost.add(fold(self._drawn[label]))
        return self._drawn[label]

    def _new(self, sort: str) -> str:
        draw = self._draw
        if sort in self._pools.lists:
            return draw.choice(self._pools.lists[sort])
        if sort == "town":
            return draw.choice(self._country[:_FEWEST_OF_COUNTRY]).name
        if sort == "lost":
            return self._as_reported(draw.choice(self._country).name)
        return _number(sort, draw)

    def _as_reported(self, name: str) -> str:
        """Join the particle of a name to it, as reports do: `Al Qarmida`, `al-Qarmida`."""
        first, space, rest = name.partition(" ")
        joins = space and first.lower() in self._pools.particles and self._draw.random() < _JOINED_SHARE
        return f"{first.lower()}-{rest}" if joins else name

    def _draw_american(self, number: str) -> None:
        if "ustown" + number not in self._drawn:
            place = self._draw.choice(self._pools.american)
            self._drawn["ustown" + number] = place.name
            self._drawn["uscode" + number] = str(place.admin1_code)[-2:]


def _number(sort: str, draw: random.Random) -> str:
    if sort == "score":
        low, high = draw.choice(((0, 6), (0, 6), (60, 99)))
        return f"{draw.randrange(low, high)}-{draw.randrange(low, high)}"
    if sort == "year":
        return str(draw.randrange(1900, 2025))
    if sort == "hour":
        return f"{draw.randrange(24):02}{draw.choice(('', ':', '.'))}{draw.randrange(60):02}"
    return str(draw.randrange(2, 90))


def _syllables(draw: random.Random) -> str:
    """Return a name that nobody has."""
    syllables = [draw.choice("bdfghjklmnprstvwyz") + draw.choice("aeiou") for _ in range(draw.choice((2, 2, 3)))]
    return "".join(syllables).title() + draw.choice(("", "n", "r", "s", "d", "m"))


def _without_marks(name: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
