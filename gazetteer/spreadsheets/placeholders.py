"""What stands in a column where a place is missing: "none", "TBD", "N/A", "nan", "various", "see above", "-".

The words are in `placeholders.csv` with their languages; some make placeholders together ("several villages"). Some are
names of places, too: None is a town in Piedmont, Nan one in Thailand. Whether such a word is meant as a name is for
those to say who know what else the row holds.
"""

from __future__ import annotations

import csv
import re
from functools import lru_cache
from importlib import resources

from gazetteer.names.keys import fold

_SLASH = re.compile(r"\s*/\s*")


def is_placeholder(text: str) -> bool:
    """Tell whether a text is one that is written where there is no name, in any case; marks alone are one, too.

    >>> is_placeholder("N/A"), is_placeholder("To be confirmed"), is_placeholder("--"), is_placeholder("Nice")
    (True, True, True, False)
    """
    key = fold(text)
    return not key or _key(text) in _words("") or _is_qualified(key)


def _is_qualified(key: str) -> bool:
    """Tell whether a folded text is a word for places with one that says that none is named: "several villages"."""
    first, _, rest = key.partition(" ")
    before, _, last = key.rpartition(" ")
    qualifiers, nouns = _words("qualifier"), _words("noun")
    return (first in nouns and rest in qualifiers) or (last in nouns and before in qualifiers)


@lru_cache
def _words(role: str) -> frozenset[str]:
    """Return the keys of the words that stand alone ("") or have another role in a placeholder of several words."""
    text = resources.files(__package__).joinpath("placeholders.csv").read_text("utf-8")
    return frozenset(_key(row["text"]) for row in csv.DictReader(text.splitlines()) if row["role"] == role)


def _key(text: str) -> str:
    """Fold a text, but keep a slash: "N/D" is no data, "N. D." North Dakota."""
    return fold(_SLASH.sub("slash", text))
