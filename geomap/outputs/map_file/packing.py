"""Writes the features of a map document as columns, which gzip packs closer, and reads them back.

It is for maps of many places: a map file of 10,000 is a third smaller so, one of twenty hardly. A document repeats
keys, ids that count up, a name that stands in its own sentence. Here what follows from the rest is left out, and what
is of one kind stands together: lengths, then values; differences, not numbers; each different text once. The page reads
it (`front_end/data/unpacking.js`).

A column of n values is one of

    ["=", value]              n times the same number, text, true, false or null
    ["i", [differences]]      integers, each as the difference to the one before it
    ["p", prefix, column]     texts: a prefix and an integer
    ["d", [texts], column]    texts, each written once, and which
    ["v", [values]]           values as they are
    ["l", lengths, column]    lists: their lengths, and all their members
    ["o", {key: [presence, column]}]   objects; presence is null where all have the key, else a text of 0 and 1

What always holds: `from_columns(to_columns(features)) == features`, but for texts that are clipped.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import accumulate, chain, compress
from operator import methodcaller, sub
from typing import Any, NamedTuple

from geomap.outputs.clipping import LONGEST_TEXT, clip, clipped

Column = list[Any]

_NUMBERED = re.compile(r"(.*?)(0|[1-9][0-9]{0,14})", re.DOTALL)
_NUMBERS = re.compile(r"(?:(?:0|[1-9][0-9]{0,14})\n)*")
_SAFE = 2**53
_NOTHING = object()
"""What nothing is like."""
_CLAIMS = {"mentions": "surface", "claims": "text"}
"""Lists of what reports say, and the member that holds the words which stand in the sentence."""


class _Member(NamedTuple):
    """What some of many objects have under one key."""

    values: Sequence[Any]
    held: Sequence[bool] | None
    """Which of the objects have it; None where all do."""


def to_columns(features: Sequence[Mapping[str, Any]]) -> Column:
    """Return features as a column, their texts clipped; nothing is inferred from a text that is too long.

    Args:
        features: The features of a map document, JSON values; they are not changed.
    """
    if not features:
        return ["v", []]
    members = _members(features)
    properties = members.pop("properties").values
    if "id" in members:
        _leave_out(members, "id", [one.get("gazetteer_id", _NOTHING) for one in properties])
    written = {key: _presence(member, _column(member.values, key)) for key, member in members.items()}
    written["properties"] = [None, _properties(properties)]
    return ["o", dict(sorted(written.items()))]


def from_columns(column: Column, count: int) -> list[Any]:
    """Return the features of a column.

    Args:
        column: What `to_columns` made.
        count: How many features it holds.
    """
    return [_whole(feature) for feature in _values(column, count)]


def _properties(properties: Sequence[Mapping[str, Any]]) -> Column:
    """Return the properties of features as a column, without what `_whole` can tell from the rest of them."""
    members = _members(properties)
    for name, inferred in (("name", _first_surface), ("gazetteer_id", _geonames_id)):
        if name in members:
            _leave_out(members, name, list(map(inferred, properties)))
    written = {}
    for key, member in members.items():
        if key in _CLAIMS:
            holders = [one for one in properties if key in one]
            column = _claim_lists(holders, key)
        else:
            column = _column(member.values, key)
        written[key] = _presence(member, column)
    return ["o", dict(sorted(written.items()))]


def _first_surface(properties: Mapping[str, Any]) -> object:
    """Return the name that a feature has where none is written."""
    if "mentions" not in properties:
        return _NOTHING
    return properties["mentions"][0].get("surface") if properties["mentions"] else None


def _geonames_id(properties: Mapping[str, Any]) -> object:
    """Return the identifier that a place has where none is written."""
    return f"geonames:{properties['geonameid']}" if "geonameid" in properties else _NOTHING


def _claim_lists(holders: Sequence[Mapping[str, Any]], key: str) -> Column:
    """Return the mentions of places, or the claims about routes, as a column of lists."""
    lists = [holder[key] for holder in holders]
    lengths = list(map(len, lists))
    flat = [claim for claims in lists for claim in claims]
    lengths_column = _column(lengths, "")
    if not flat:
        return ["l", lengths_column, ["v", []]]
    members, words = _members(flat), _CLAIMS[key]
    starts, ends, begins = (members[name].values for name in ("start", "end", "sentence_start"))
    offsets, spans = list(map(sub, starts, begins)), list(map(sub, ends, starts))
    said = [
        sentence[offset : offset + span] if offset >= 0 and len(sentence) <= LONGEST_TEXT else None
        for sentence, offset, span in zip(members["sentence"].values, offsets, spans, strict=True)
    ]
    _leave_out(members, words, said)
    if "confidence" in members:
        sure = [holder.get("confidence") for holder in holders]
        _leave_out(
            members, "confidence", [one for one, length in zip(sure, lengths, strict=True) for _ in range(length)]
        )
    members["start"], members["end"] = _Member(offsets, None), _Member(spans, None)
    written = {name: _presence(member, _column(member.values, name)) for name, member in members.items()}
    return ["l", lengths_column, ["o", dict(sorted(written.items()))]]


def _members(objects: Sequence[Mapping[str, Any]]) -> dict[str, _Member]:
    """Return what objects have, by key."""
    shapes = set(map(tuple, objects))
    if len(shapes) == 1:
        (names,) = shapes
        flat = list(chain.from_iterable(map(methodcaller("values"), objects)))
        return {name: _Member(flat[place :: len(names)], None) for place, name in enumerate(names)}
    members = {}
    for name in sorted(set().union(*shapes)):
        held = [name in one for one in objects]
        members[name] = _Member([one[name] for one in objects if name in one], None if all(held) else held)
    return members


def _leave_out(members: dict[str, _Member], name: str, inferred: Sequence[Any]) -> None:
    """Leave out a member of the objects where it is what can be inferred.

    Args:
        members: What the objects have; changed.
        name: The key of the member.
        inferred: What can be inferred, for each object.
    """
    values, held = members[name]
    known = inferred if held is None else list(compress(inferred, held))
    kept = [value != other for value, other in zip(values, known, strict=True)]
    if not any(kept):
        del members[name]
        return
    remaining = iter(kept)
    presence = kept if held is None else [here and next(remaining) for here in held]
    members[name] = _Member(list(compress(values, kept)), None if all(presence) else presence)


def _whole(feature: dict[str, Any]) -> dict[str, Any]:
    """Put back into a feature what `_properties` and `_claim_lists` left out."""
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
    if "gazetteer_id" in properties:
        feature.setdefault("id", properties["gazetteer_id"])
    return feature


def _column(values: Sequence[Any], key: str) -> Column:
    kinds = set(map(type, values))
    if kinds == {dict}:
        members = _members(values)
        written = {name: _presence(one, _column(one.values, name)) for name, one in members.items()}
        return ["o", dict(sorted(written.items()))]
    if kinds == {list} and values:
        flat = [inner for value in values for inner in value]
        return ["l", _column(list(map(len, values)), ""), _column(flat, key)]
    if len(kinds) == 1 and kinds <= {str, int, float, bool, type(None)} and _same(values):
        return ["=", clip(values[0], key) if kinds == {str} else values[0]]
    if kinds == {int} and min(values) > -_SAFE and max(values) < _SAFE:
        return ["i", [values[0], *map(sub, values[1:], values)]]
    if kinds == {str}:
        return _texts([clip(text, key) for text in values] if max(map(len, values)) > LONGEST_TEXT else values)
    if kinds <= {int, float, bool, type(None)}:
        return ["v", list(values)]
    return ["v", [clipped(value, key=key) for value in values]]


def _same(values: Sequence[Any]) -> bool:
    """Return whether values of one type are the same, also in how they are written: 0.0 is not -0.0."""
    first = values[0]
    return all(map(first.__eq__, values)) and (first != 0 or len(set(map(repr, values))) == 1)


def _presence(member: _Member, column: Column) -> list[Any]:
    """Return a column of a member of objects, and which of the objects have it."""
    return [None if member.held is None else "".join("01"[held] for held in member.held), column]


def _texts(texts: Sequence[str]) -> Column:
    first = _NUMBERED.fullmatch(texts[0])
    if first and (numbers := _numbers(texts, first[1])):
        return ["p", first[1], _column(numbers, "")]
    different = dict.fromkeys(texts)
    if len(different) < 0.8 * len(texts):
        places = {text: place for place, text in enumerate(different)}
        return ["d", list(different), _column(list(map(places.__getitem__, texts)), "")]
    return ["v", list(texts)]


def _numbers(texts: Sequence[str], prefix: str) -> list[int] | None:
    """Return the integers behind a prefix; None where a text is not the prefix and an integer."""
    first = int(texts[0][len(prefix) :])
    counted = range(first, first + len(texts))
    if texts[-1] == f"{prefix}{counted[-1]}" and list(texts) == [f"{prefix}{number}" for number in counted]:
        return list(counted)
    if not all(map(methodcaller("startswith", prefix), texts)):
        return None
    figures = [text[len(prefix) :] for text in texts]
    joined = "".join(f"{figure}\n" for figure in figures)
    if joined.count("\n") != len(figures) or _NUMBERS.fullmatch(joined) is None:
        return None
    return list(map(int, figures))


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
