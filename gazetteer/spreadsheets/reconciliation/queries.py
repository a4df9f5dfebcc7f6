"""What clients ask, read from JSON that anybody may have written.

Not here: what the values mean (`constraints`). What always holds: a `Query` or `Extension` has the types that it
states, its texts can be encoded in UTF-8, and nothing in it is longer than the limits here.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NoReturn

from gazetteer.util.text import shortened

MOST_QUERIES = 200
"""How many queries a batch may have; the manifest says so."""

MOST_IDS = 1_000
"""How many places an extension may ask about."""

MOST_PROPERTIES = 50
MOST_CANDIDATES = 50
USUAL_CANDIDATES = 10
LONGEST_TEXT = 500
"""Characters of a name or value; no place has a longer one."""

STRICTNESSES = ("should", "any", "all")
_FIELDS = frozenset({"query", "type", "limit", "properties", "type_strict"})


class Refused(Exception):
    """A request cannot be answered.

    Attributes:
        status: The HTTP status that says so.
        headers: Further headers of the answer.
    """

    def __init__(self, status: int, message: str, headers: Mapping[str, str] | None = None) -> None:
        """Say why; the message is one line for people."""
        super().__init__(message)
        self.status = status
        self.headers = headers or {}


@dataclass(frozen=True, slots=True)
class Query:
    """One query of a batch.

    Attributes:
        text: The name asked for; empty where only properties are given.
        types: Types that the places should have.
        strictness: Whether they only `should`, or must have `any` or `all` of them.
        wishes: Values by the property that the places should have them for.
        limit: How many candidates to return at most.
    """

    text: str = ""
    types: tuple[str, ...] = ()
    strictness: str = "should"
    wishes: tuple[tuple[str, tuple[str, ...]], ...] = ()
    limit: int = USUAL_CANDIDATES


@dataclass(frozen=True, slots=True)
class Extension:
    """Which properties of which places somebody wants."""

    ids: tuple[str, ...]
    properties: tuple[str, ...]


def read_batch(text: str) -> dict[str, Query]:
    """Read a batch of queries.

    Raises:
        Refused: It is no batch of queries, or has too many.
    """
    batch = _object(_parsed(text, "queries"), "queries")
    if len(batch) > MOST_QUERIES:
        raise Refused(413, f"queries holds {len(batch):,} queries; send at most {MOST_QUERIES} at once")
    return {key: _query(value, f"query {shortened(key, limit=40)}") for key, value in batch.items()}


def read_extension(text: str) -> Extension:
    """Read which properties of which places are wanted.

    Raises:
        Refused: It does not say so, or names too many.
    """
    wanted = _object(_parsed(text, "extend"), "extend")
    ids = _list(wanted.get("ids"), "ids")
    properties = _list(wanted.get("properties"), "properties")
    if len(ids) > MOST_IDS or len(properties) > MOST_PROPERTIES:
        raise Refused(413, f"extend asks too much; send at most {MOST_IDS:,} ids and {MOST_PROPERTIES} properties")
    if not all(isinstance(each, str) for each in ids):
        raise Refused(400, "ids must be a list of texts")
    keys = (_object(each, "a property").get("id") for each in properties)
    return Extension(tuple(dict.fromkeys(ids)), tuple(dict.fromkeys(_text(key, "id of a property") for key in keys)))


def _query(value: Any, where: str) -> Query:
    asked = _object(value, where)
    if unknown := sorted(asked.keys() - _FIELDS):
        # Whoever misspells "properties" would take what does not have them for certain.
        raise Refused(400, f"{where} has the unknown field {shortened(unknown[0], limit=40)}")
    if "query" not in asked and not asked.get("properties"):
        raise Refused(400, f"{where} has neither query nor properties")
    types = asked.get("type") or []
    return Query(
        text=_short(_text(asked.get("query", ""), f"query of {where}")),
        types=tuple(_type(each, where) for each in (types if isinstance(types, list) else [types])),
        strictness=_strictness(asked.get("type_strict", STRICTNESSES[0]), where),
        wishes=tuple(_wish(each, where) for each in _list(asked.get("properties", []), f"properties of {where}")),
        limit=_limit(asked.get("limit", USUAL_CANDIDATES), where),
    )


def _type(value: Any, where: str) -> str:
    # Some clients send back the whole type that a candidate had.
    return _text(value.get("id") if isinstance(value, dict) else value, f"type of {where}")


def _strictness(value: Any, where: str) -> str:
    if value not in STRICTNESSES:
        raise Refused(400, f"type_strict of {where} is none of {', '.join(STRICTNESSES)}")
    return str(value)


def _limit(value: Any, where: str) -> int:
    is_number = isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value)
    if not is_number or value < 1:
        raise Refused(400, f"limit of {where} is not a number from 1")
    return int(min(value, MOST_CANDIDATES))


def _wish(value: Any, where: str) -> tuple[str, tuple[str, ...]]:
    wish = _object(value, f"a property of {where}")
    given = wish.get("v")
    values = (_value(each, where) for each in (given if isinstance(given, list) else [given])[:MOST_PROPERTIES])
    return _text(wish.get("pid"), f"pid of {where}"), tuple(text for text in values if text)


def _value(value: Any, where: str) -> str:
    """Return a value as a text: the id of one that was reconciled itself."""
    if isinstance(value, dict):
        value = value.get("id")
    if isinstance(value, bool | int | float):
        return json.dumps(value)
    return _short(_text("" if value is None else value, f"v of {where}"))


def _text(value: Any, what: str) -> str:
    if not isinstance(value, str):
        raise Refused(400, f"{what} is not a text")
    return value


def _short(text: str) -> str:
    """Return a text without the spaces round it; nothing for what no name can be: too long, or no text at all."""
    cleaned = text.strip()
    is_whole = not any("\ud800" <= character <= "\udfff" for character in cleaned)
    return cleaned if is_whole and len(cleaned) <= LONGEST_TEXT else ""


def _object(value: Any, what: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise Refused(400, f"{what} is not a JSON object")
    return value


def _list(value: Any, what: str) -> list[Any]:
    if not isinstance(value, list):
        raise Refused(400, f"{what} is not a list")
    return value


def _parsed(text: str, what: str) -> Any:
    try:
        return json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        raise Refused(400, f"{what} is not JSON ({shortened(str(error), limit=60)})") from error


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")
