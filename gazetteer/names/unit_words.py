"""Words for kinds of administrative unit that tables put before or behind its name, and short forms within it.

"Aleppo Governorate", "Provincia de Salta", "Wilaya of Oran", "S. Darfur": the words are in `unit_words.csv` with their
languages.
"""

from __future__ import annotations

import csv
from functools import lru_cache
from importlib import resources

from gazetteer.names.keys import fold

_BETWEEN = frozenset({"of", "de", "del", "da", "do", "di", "du", "the"})
"""Words between the word for the unit and its name."""


def bare_unit_name(name: str) -> str:
    """Return the folded name of a unit without the word for its kind; "" where it has none, or nothing else.

    >>> bare_unit_name("Aleppo Governorate"), bare_unit_name("Province of Hama"), bare_unit_name("Hama")
    ('aleppo', 'hama', '')
    """
    words, known = fold(name).split(), _table()
    for length in (3, 2, 1):
        if len(words) > length and known.get(" ".join(words[-length:])) == "":
            return " ".join(words[:-length])
        if len(words) > length and known.get(" ".join(words[:length])) == "":
            rest = words[length:]
            while rest and rest[0] in _BETWEEN:
                del rest[0]
            return " ".join(rest)
    return ""


def with_unit_words(name: str) -> list[str]:
    """Return a folded name of a unit with each word for a kind behind it and before it.

    >>> "aleppo governorate" in with_unit_words("Aleppo")
    True
    """
    key = fold(name)
    return [written for word in _unit_words() for written in (f"{key} {word}", f"{word} {key}")]


def without_short_forms(name: str) -> str:
    """Return a folded name with the points of the compass at its beginning spelt out; "" where it has none.

    >>> without_short_forms("S. Darfur"), without_short_forms("Darfur")
    ('south darfur', '')
    """
    first, _, rest = fold(name).partition(" ")
    whole = _table().get(first)
    return f"{whole} {rest}" if whole and rest else ""


def _unit_words() -> list[str]:
    return [word for word, whole in _table().items() if not whole]


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    """Return the words for kinds of unit, each with nothing, and the short forms with what they stand for; folded."""
    text = resources.files(__package__).joinpath("unit_words.csv").read_text("utf-8")
    return {fold(row["word"]): row["stands_for"] for row in csv.DictReader(text.splitlines())}
