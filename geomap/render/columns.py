"""Writes the features of a map document as columns, which pack into a third of the space, and reads them back.

A document says the same thing over and over: keys, ids that count up, a name that stands in its own sentence. Here what
follows from the rest is left out, and what is of one kind stands together: lengths, then values; differences, not
numbers; each different text once. The page turns it back (`assets/modules/unpacking.js`).

A column of n values is one of

    ["=", value]              n times the same number, text, true, false or null
    ["i", [differences]]      integers, each as the difference to the one before it
    ["p", prefix, column]     texts: a prefix and an integer
    ["d", [texts], column]    texts, each written once, and which
    ["v", [values]]           values as they are
    ["l", lengths, column]    lists: their lengths, and all their members
    ["o", {key: [presence, column]}]   objects; presence is null where all have the key, else a text of 0 and 1

What always holds: `from_columns(to_columns(features)) == features`, but for texts longer than is asked for.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Any

Column = list[Any]
Clip = Callable[[str, str], str]
"""Shortens a text, given the key that holds it."""

_NUMBERED = re.compile(r"(.*?)(0|[1-9][0-9]{0,14})", re.DOTALL)
_SAFE = 2**53


def to_columns(
    features: Sequence[Mapping[str, Any]], *, clip: Clip = lambda text, _: text, longest: int = 2_000
) -> Column:
    """Return features as a column.

    Args:
        features: The features of a map document, JSON values; they are not changed.
        clip: Shortens texts.
        longest: Characters that `clip` leaves alone; nothing is inferred from a longer text.
    """
    return _column([_lean(feature, longest) for feature in features], "", clip)


def from_columns(column: Column, count: int) -> list[Any]:
    """Return the features of a column.

    Args:
        column: What `to_columns` made.
        count: How many features it holds.
    """
    return [_whole(feature) for feature in _values(column, count)]


def _lean(feature: Mapping[str, Any], longest: int) -> dict[str, Any]:
    """Return a feature without what `_whole` can tell from the rest of it."""
    properties = dict(feature["properties"])
    for key, words in (("mentions", "surface"), ("claims", "text")):
        if key in properties:
            properties[key] = [
                _lean_claim(claim, words, properties.get("confidence"), longest) for claim in properties[key]
            ]
    first: Mapping[str, Any] = next(iter(feature["properties"].get("mentions", ())), {})
    if "name" in properties and properties["name"] == first.get("surface"):
        del properties["name"]
    if "gazetteer_id" in properties and properties["gazetteer_id"] == f"geonames:{properties.get('geonameid')}":
        del properties["gazetteer_id"]
    return {**feature, "properties": properties}


def _lean_claim(claim: Mapping[str, Any], words: str, confidence: object, longest: int) -> dict[str, Any]:
    start, end, sentence, begins = claim["start"], claim["end"], claim["sentence"], claim["sentence_start"]
    lean = {**claim, "start": start - begins, "end": end - start}
    if start >= begins and len(sentence) <= longest and claim[words] == sentence[start - begins : end - begins]:
        del lean[words]
    if "confidence" in lean and lean["confidence"] == confidence:
        del lean["confidence"]
    return lean


def _whole(feature: dict[str, Any]) -> dict[str, Any]:
    """Put back into a feature what `_lean` left out."""
    properties = feature["properties"]
    for key, words in (("mentions", "surface"), ("claims", "text")):
        for claim in properties.get(key, ()):
            if words not in claim:
                claim[words] = claim["sentence"][claim["start"] : claim["start"] + claim["end"]]
            claim["start"] += claim["sentence_start"]
            claim["end"] += claim["start"]
            if key == "mentions":
                claim.setdefault("confidence", properties.get("confidence"))
    if "mentions" in properties:
        properties.setdefault("name", properties["mentions"][0]["surface"] if properties["mentions"] else None)
    if "geonameid" in properties:
        properties.setdefault("gazetteer_id", f"geonames:{properties['geonameid']}")
    return feature


def _column(values: Sequence[Any], key: str, clip: Clip) -> Column:
    kinds = set(map(type, values))
    if kinds == {dict}:
        return ["o", {name: _member(values, name, clip) for name in sorted(set().union(*values))}]
    if kinds == {list} and values:
        flat = [inner for value in values for inner in value]
        return ["l", _column([len(value) for value in values], "", clip), _column(flat, key, clip)]
    if len(kinds) == 1 and kinds <= {str, int, float, bool, type(None)} and len(set(map(repr, values))) == 1:
        return ["=", clip(values[0], key) if kinds == {str} else values[0]]
    if kinds == {int} and all(-_SAFE < value < _SAFE for value in values):
        return ["i", [values[0], *(after - before for before, after in pairwise(values))]]
    if kinds == {str}:
        return _texts([clip(value, key) for value in values])
    if kinds <= {int, float, bool, type(None)}:
        return ["v", list(values)]
    return ["v", [_clipped(value, key, clip) for value in values]]


def _member(values: Sequence[Mapping[str, Any]], name: str, clip: Clip) -> list[Any]:
    held = [value[name] for value in values if name in value]
    everywhere = len(held) == len(values)
    return [None if everywhere else "".join("01"[name in value] for value in values), _column(held, name, clip)]


def _texts(texts: Sequence[str]) -> Column:
    first = _NUMBERED.fullmatch(texts[0])
    if first and (numbers := _numbers(texts, first[1])):
        return ["p", first[1], _column(numbers, "", lambda text, _: text)]
    different = dict.fromkeys(texts)
    if len(different) < 0.8 * len(texts):
        places = {text: place for place, text in enumerate(different)}
        return ["d", list(different), _column([places[text] for text in texts], "", lambda text, _: text)]
    return ["v", list(texts)]


def _numbers(texts: Sequence[str], prefix: str) -> list[int] | None:
    """Return the integers behind a prefix; None where a text is not the prefix and an integer."""
    numbers = []
    for text in texts:
        match = _NUMBERED.fullmatch(text)
        if match is None or match[1] != prefix:
            return None
        numbers.append(int(match[2]))
    return numbers


def _clipped(value: Any, key: str, clip: Clip) -> Any:
    if isinstance(value, str):
        return clip(value, key)
    if isinstance(value, Mapping):
        return {name: _clipped(inner, str(name), clip) for name, inner in value.items()}
    return [_clipped(inner, key, clip) for inner in value] if isinstance(value, (list, tuple)) else value


def _values(column: Column, count: int) -> list[Any]:
    form, *rest = column
    match form:
        case "=":
            return [rest[0]] * count
        case "i":
            return list(accumulate(rest[0]))
        case "p":
            return [f"{rest[0]}{number}" for number in _values(rest[1], count)]
        case "d":
            return [rest[0][place] for place in _values(rest[1], count)]
        case "l":
            lengths = _values(rest[0], count)
            ends = list(accumulate(lengths))
            flat = _values(rest[1], ends[-1] if ends else 0)
            return [flat[end - length : end] for length, end in zip(lengths, ends, strict=True)]
        case "o":
            made: list[dict[str, Any]] = [{} for _ in range(count)]
            for name, (presence, inner) in rest[0].items():
                holders = (
                    made if presence is None else [one for one, here in zip(made, presence, strict=True) if here == "1"]
                )
                for one, value in zip(holders, _values(inner, len(holders)), strict=True):
                    one[name] = value
            return made
        case _:
            return list(rest[0])
