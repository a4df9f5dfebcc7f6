"""Names that say which place they mean: `Springfield, IL`, `province of Hama`, `75001 Paris, France`.

`readings` takes a text apart in each way that it can be meant, the likeliest first: the name of a place, the kinds that
a word beside it speaks for, and what contains it. The words come from `qualifiers.toml`. Nothing here knows a place:
whether a reading holds is found out in `gazetteer.file.contained.within`.

Always holds: a single word has no readings; a reading has at least a name; every function is pure.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from gazetteer.names.keys import fold

_COMMA = re.compile(r"\s*[,;\u060c\uff0c\u3001\n]\s*")
_BRACKETS = re.compile(
    r"^(?P<name>[^()\[\]]*[^()\[\]\s])\s*[(\[](?P<inside>[^()\[\]]+)[)\]]\s*(?P<rest>.*)$", re.DOTALL
)
_SAYS_MORE = re.compile(r"[,;\u060c\uff0c\u3001\n(\[]")
_LAST_COMMA = re.compile(r"[,;\u060c\uff0c\u3001\n](?=[^,;\u060c\uff0c\u3001\n]*$)")
_ELIDED = re.compile(r"(\w+)['’](?=\w)")
_BARE_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?")
_POSTCODE = (
    r"\d{4} ?[A-Z]{2}\b|\d{3} \d{2}\b|\d{2}-\d{3}|(?:[A-Z]{1,2}-)?\d{3,6}(?:-\d{3,4})?"
    r"|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d"
)
"""Postal codes: digits as most countries have them, and the mixed ones of the Netherlands, Britain and Canada.
Source: Universal Postal Union, addressing systems of its members."""
_BEFORE = re.compile(rf"(?:{_POSTCODE})\s+(?P<rest>\D.*)", re.DOTALL)
_BEHIND = re.compile(rf"(?P<rest>.*\D)\s+(?:{_POSTCODE})", re.DOTALL)
_ONLY = re.compile(_POSTCODE)
_LONGEST = 300
_MOST_PARTS = 8
_MOST_WORDS, _MOST_WORDS_OF_PARENT = 8, 3
_LONGEST_CODE = 4


@dataclass(frozen=True, slots=True)
class Form:
    """A way to look a part of a query up.

    Attributes:
        text: The name.
        kinds: Keys of `gazetteer.kinds.KINDS` that the place must have one of; None for any.
        optional: Whether a word was left out that may belong to the name, such as the last of `Carson City`.
    """

    text: str
    kinds: frozenset[str] | None = None
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a query: as it was written, and the ways to look it up, the likeliest first."""

    text: str
    forms: tuple[Form, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A way to read a query.

    Attributes:
        name: What is looked for.
        parents: What contains it, from the smallest to the largest.
        sure: Whether the text itself says that it has these parts, by a comma or brackets.
    """

    name: Part
    parents: tuple[Part, ...] = ()
    sure: bool = True


@dataclass(frozen=True, slots=True)
class _Words:
    """The table `qualifiers.toml`."""

    of: frozenset[str]
    within: frozenset[str]
    kinds: Mapping[str, frozenset[str]]
    before: frozenset[str]
    sovereigns: Mapping[str, str]


@cache
def _words() -> _Words:
    # Most lookups need no table, and tomllib takes as long to import as they take.
    import tomllib

    table = tomllib.loads((files("gazetteer") / "names" / "qualifiers.toml").read_text("utf-8"))
    kinds = {word: frozenset(kinds) for word, kinds in table["kinds"].items()}
    before = frozenset(table["before"]["words"])
    return _Words(frozenset(table["of"]), frozenset(table["within"]), kinds, before, dict(table["sovereigns"]))


def sovereign_of(territory: str) -> str | None:
    """Return the code of the country that a territory belongs to, both of ISO 3166-1; None for what is no territory.

    >>> sovereign_of("HK"), sovereign_of("FR")
    ('CN', None)
    """
    return _words().sovereigns.get(territory)


def readings(text: str) -> tuple[Reading, ...]:
    """Return the ways to read a text as a name with its kind or with what contains it, the likeliest first.

    There are none for a plain name; `side_by_side` reads those without a comma further.

    >>> [(one.name.text, [parent.text for parent in one.parents]) for one in readings("Syria, Aleppo")]
    [('Syria', ['Aleppo']), ('Aleppo', ['Syria'])]
    >>> readings("Latmeen")
    ()
    """
    if text.isalpha() or len(text) > _LONGEST:
        return ()
    if not says_more(text):
        part = _part(text)
        return (Reading(Part(text, part.forms[1:]), sure=False),) if len(part.forms) > 1 else ()
    texts, kinds = _split(text)
    if not texts or len(texts) > _MOST_PARTS:
        return ()
    first, *rest = (_part(one) for one in texts)
    if kinds is not None:
        first = _of_kinds(first, kinds)
    if not rest:
        return (Reading(first),) if first.text != text or kinds else ()
    before = _LAST_COMMA.split(text)[0].strip()
    longer = [Reading(Part(before, (Form(before),)), (rest[-1],))] if says_more(before) else []
    return (Reading(first, tuple(rest)), *longer, Reading(rest[-1], (*rest[-2::-1], first)))


def says_more(text: str) -> bool:
    """Tell whether a comma or brackets divide a text."""
    return _SAYS_MORE.search(text) is not None


def side_by_side(text: str) -> tuple[Reading, ...]:
    """Return the ways to read a text without a comma as a name and what contains it, the likeliest first.

    >>> [(one.name.text, one.parents[0].text) for one in side_by_side("Latmeen in Syria")]
    [('Latmeen', 'Syria'), ('Latmeen', 'in Syria'), ('Latmeen in', 'Syria')]
    """
    words = (_without_postcode(text) or text).split()
    if not 1 < len(words) <= _MOST_WORDS or not all(_BARE_WORD.fullmatch(word) for word in words):
        return ()
    splits = [
        (words[:number], words[number + 1 :])
        for number in range(1, len(words) - 1)
        if words[number].lower() in _words().within
    ]
    lengths = range(min(_MOST_WORDS_OF_PARENT, len(words) - 1), 0, -1)
    splits += [(words[:-length], words[-length:]) for length in lengths]
    return tuple(Reading(_part(" ".join(name)), (_part(" ".join(parent)),), sure=False) for name, parent in splits)


def ends_with_code(text: str) -> bool:
    """Tell whether the last word looks like the abbreviation of a state or country: `IL`, `N.Y.`, `USA`.

    >>> ends_with_code("Springfield IL 62701"), ends_with_code("Deir ez-Zor"), ends_with_code("HAMA")
    (True, False, False)
    """
    first, *rest = (_without_postcode(text) or text).split() or [""]
    last = rest[-1].replace(".", "") if rest else ""
    return last.isupper() and len(last) <= _LONGEST_CODE and not first.isupper()


def reading_of(name: tuple[str, Collection[str] | None], *parents: tuple[str, Collection[str]]) -> Reading:
    """Return the reading of a query that was given in parts, each with the kinds that the place may have."""
    first, *rest = (_of_kinds(_part(text.strip()), kinds) for text, kinds in (name, *parents))
    return Reading(first, tuple(rest))


def _of_kinds(part: Part, kinds: Collection[str] | None) -> Part:
    if kinds is None:
        return part
    wanted = frozenset(kinds)
    return Part(part.text, tuple(replace(form, kinds=wanted & (form.kinds or wanted) or wanted) for form in part.forms))


def inverted(reading: Reading) -> str | None:
    """Return the name whose last word is put first, as in an index: `Korea, South` is South Korea."""
    if len(reading.parents) != 1:
        return None
    return f"{reading.parents[0].text} {reading.name.text}"


def _split(text: str) -> tuple[list[str], frozenset[str] | None]:
    """Return the parts between commas and brackets, and the kinds where one of them is only a word for a kind."""
    if found := _BRACKETS.match(text):
        text = f"{found['name']}, {found['inside']}, {found['rest']}"
    parts = [part for part in _COMMA.split(text.strip()) if part]
    kept = [part for part in parts if not _ONLY.fullmatch(part)] if len(parts) > 1 else parts
    kinds = next((_words().kinds[key] for part in kept[1:] if (key := fold(part)) in _words().kinds), None)
    if kinds is not None:
        kept = [kept[0], *(part for part in kept[1:] if fold(part) not in _words().kinds)]
    return kept, kinds


def _part(text: str) -> Part:
    """Make a part of a text: as it stands, without its postal code, without the word for its kind."""
    forms = [Form(text)]
    if bare := _without_postcode(text):
        forms.append(Form(bare))
    kinded = _without_kind(bare or text)
    return Part(text, (*forms, kinded) if kinded else tuple(forms))


def _without_postcode(text: str) -> str | None:
    if not any(map(str.isdigit, text)):
        return None
    found = _BEHIND.fullmatch(text) or _BEFORE.fullmatch(text)
    return found["rest"].strip() if found else None


def _without_kind(text: str) -> Form | None:
    """Return a name without the word that says what kind of place it is, or None where there is none."""
    words = text.split()
    if len(words) > 2 and words[0].lower() == "the":
        del words[0]
    if len(words) < 2:
        return None
    table = _words()
    before, behind = (table.kinds.get(fold(word)) for word in (words[0], words[-1]))
    if before and (rest := _behind_of(words[1:]) or (words[1:] if fold(words[0]) in table.before else [])):
        return Form(" ".join(rest), before)
    return Form(" ".join(words[:-1]), behind, optional="city" in behind) if behind else None


def _behind_of(words: Sequence[str]) -> Sequence[str]:
    """Return the words behind `of`, `de la` or `d'`, none where the first one is no such word."""
    for length in (2, 1):
        if len(words) > length and " ".join(words[:length]).lower() in _words().of:
            return words[length:]
    elided = _ELIDED.match(words[0])
    return [words[0][elided.end() :], *words[1:]] if elided and elided[1].lower() in _words().of else ()
