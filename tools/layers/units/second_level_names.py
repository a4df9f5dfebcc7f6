"""Names of second-level units: which to show, which to find them by, and which belong to their towns.

Most districts are called after their main town. Read alone, such a name means the town, so a unit only has the names
that none of its places bears: `Tartus District`, not `Tartus`. In countries of English speech a county's name without
the word is hardly ever used, and would swamp the recognition of names (`Lake`, `Union`), so it is left out too, except
where it is usual (`Miami-Dade`). A unit that has no name of its own left is better stood for by its town.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from gazetteer.names.keys import fold
from tools.layers.rows import clean_names

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from typing import Protocol

    class Named(Protocol):
        """What a unit has to be known of to name it."""

        @property
        def country(self) -> str:
            """ISO 3166-1 alpha-2 code."""

        @property
        def name(self) -> str:
            """The main name."""

        @property
        def type(self) -> str:
            """What ISO 3166-2 calls it, or empty."""

        @property
        def aliases(self) -> Sequence[str]:
            """Other names."""


_BEFORE = {
    "Municipality": ("Municipio de|Município de|Municipality of|Municipiul|Gemeente|Općina|Opština|Obshtina|Bashkia"),
    "Commune": "Comuna|Commune de|Commune",
    "District": (
        "Amphoe|Huyện|Quận|Distrito de|Distretto di|District of|Bezirk|Politischer Bezirk|Markaz|Qaḑā’|Caza de la|"
        "Caza de|Caza du|Caza|Nohiyai|Degmada|Okres|Srŏk|Nafat|Nefat|Wilaya ya"
    ),
    "Regency": "Kabupaten",
    "County": "Shahrestān-e|Shahrestan-e|County",
    "Province": "Provincia de|Provincia di|Provincia del|Provincia|Província de|Province de|Province of|Province du",
    "Department": (
        "Departamento de la|Departamento de|Departamento del|Departamento|Département de la|Département de|"
        "Département du|Département des"
    ),
    "City": "Oraş|Grad|City of|Kota|Thành Phố|Thị Xã|Krong|Gorodskoy Okrug",
    "Canton": "Cantón|Cantón de",
    "Arrondissement": "Arrondissement de|Arrondissement du|Arrondissement",
    "Parish": "Parroquia de",
    "Cercle": "Cercle de",
    "": "Condado de|Daïra de|Partido de|Nomós|Liwā’|Regierungsbezirk|Muḩāfaz̧at|Délégation de|Komuna e|Komuna",
}
_AFTER = {
    "District": "District|Rayon|Rayonı|Raion|Raioni|Tumani|İlçesi|Aūdany|Gun|Sum",
    "Municipality": "Municipality|Kommun|Kommune|Kunta|Munitsip’alit’et’i|Vald|Pagasts",
    "Prefecture": "Prefecture|Diqu",
    "City": "Shi|Shahri|City",
    "": (
        "County|Province|Regency|Okrug|City and Borough|Borough|Parish|Department|Region|Cercle|Arrondissement|Commune|"
        "Governorate|Census Area|Subdistrict|Division|Planning Region|County Borough|Principal Area|Council Area"
    ),
}
_ENGLISH = frozenset(
    {"AU", "BS", "BZ", "CA", "GB", "GH", "GM", "GY", "IE", "JM", "LR", "NG", "NZ", "SL", "TT", "US", "ZA"}
)
"""Countries where a unit's name without its type is not what English writers call it, or already is its name."""

_ENGLISH_TYPE = re.compile(
    r"\b(?:County|Parish|Borough|Census Area|Municipality|District|Region|City|Condado|Parroquia|Council|Province|"
    r"Division|Area|Territory|Regional|Rural|Comté|Principal|Borough de|Swydd|Sir|No\.)\b"
)
_ENGLISH_ENDING = re.compile(
    r"County .+|.+ (?:County|District|Municipality|Commune|Regency|Province|Department|Prefecture|Governorate|City)",
    re.IGNORECASE,
)
_INVERTED = re.compile(
    r"(?P<rest>[^,]+), (?P<first>The|County|City of|County of|District of|Municipality of|Borough of)"
)
_CUT_OFF = re.compile(r".* (?:and|of|de|la|the)", re.IGNORECASE)


def _pattern(table: dict[str, str], template: str) -> list[tuple[re.Pattern[str], str]]:
    return [
        (re.compile(template.format("|".join(sorted(words.split("|"), key=len, reverse=True))), re.IGNORECASE), english)
        for english, words in table.items()
    ]


_PATTERNS = [*_pattern(_BEFORE, r"(?:{})\s(?P<rest>.+)"), *_pattern(_AFTER, r"(?P<rest>.+?)[\s-](?:{})")]


def split_type(name: str) -> tuple[str, str]:
    """Return a name without the word that says what sort of unit it is, and that word in English.

    Returns:
        The rest and the English word; the word is empty where the name has none, or has it in English already.

    Example:
        >>> split_type("Kabupaten Ngawi"), split_type("Cook County"), split_type("Kent")
        (('Ngawi', 'Regency'), ('Cook', ''), ('Kent', ''))
    """
    for pattern, english in _PATTERNS:
        found = pattern.fullmatch(name)
        if found and len(found["rest"]) > 1:
            rest = found["rest"].strip()
            return rest, "" if english and english.casefold() in name.casefold() else english
    return name, ""


def bare_keys(unit: Named) -> list[str]:
    """Return the folded names of a unit without the word that says what sort of unit it is, each once."""
    names = (_turned(name) for name in (unit.name, *unit.aliases))
    return list(dict.fromkeys(filter(None, (fold(split_type(name)[0]) for name in names))))


def names_of(
    unit: Named, *, taken: Collection[str], more: Sequence[str] = (), usual: Sequence[str] = (), keep: bool = False
) -> tuple[str, tuple[str, ...]] | None:
    """Return the name to show for a unit and its other names.

    Args:
        unit: The unit.
        taken: Folded names of the places that belong to it, and of the unit that it belongs to.
        more: Names from other sources, the English one first.
        usual: Bare names that readers do use for it.
        keep: Whether the unit is to be named even if it has no name of its own.

    Returns:
        None where every name in Latin letters is taken, unless `keep` is set.
    """
    given = [_turned(name) for name in (unit.name, *unit.aliases, *more[:1]) if not _CUT_OFF.fullmatch(name)]
    given = [other for name in given for other in (name, *_in_english(name))]
    typed = {fold(split_type(name)[0]) for name in given if split_type(name)[0] != name}
    own = [name for name in clean_names([*given, *more[1:]]) if fold(name) not in taken]
    if unit.country in _ENGLISH:
        own = [name for name in own if _ENGLISH_TYPE.search(name) or not is_latin(name) or fold(name) not in typed]
    candidates = [name for name in own if name in given and is_latin(name)]
    if candidates:
        shown = _shown(candidates, _turned(unit.name))
    elif keep:
        shown = f"{split_type(_turned(unit.name))[0]} {unit.type.lower() or 'district'}"
    else:
        return None
    return shown, clean_names([*own, *usual], shown=shown)


def _shown(names: Sequence[str], main: str) -> str:
    """Return the name of GeoNames where it has no word for the sort of unit, else one that has it in English."""
    bare = split_type(main)[0]
    if main in names and (bare == main or _ENGLISH_ENDING.fullmatch(main)):
        return main
    english = [name for name in names if _ENGLISH_ENDING.fullmatch(name)]
    same = [name for name in english if fold(split_type(name)[0]) == fold(bare)]
    return next(iter((*same, *english, *names)))


def is_latin(name: str) -> bool:
    """Return whether a name is written with Latin letters."""
    letters = [character for character in name if character.isalpha()]
    return bool(letters) and all("LATIN" in unicodedata.name(letter, "") or letter in "ʻʼʿʾ" for letter in letters)


def _turned(name: str) -> str:
    """Return `Durham, County` as `County Durham`, and `Vale of Glamorgan, The` without its article."""
    found = _INVERTED.fullmatch(name)
    if not found:
        return name
    return found["rest"] if found["first"] == "The" else f"{found['first']} {found['rest']}"


def _in_english(name: str) -> list[str]:
    rest, english = split_type(name)
    return [f"{rest} {english}"] if english and is_latin(rest) and not rest.islower() else []
