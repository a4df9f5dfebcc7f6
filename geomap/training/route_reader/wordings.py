"""Passages made of sentences that tell whether a journey took place: reported, planned, denied, or only possible.

Annotated text holds few that deny or doubt one, and each in its own words. Here the wordings are many and all else is
drawn by chance, so that the words tell and nothing beside them. Always: the same passages.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from geomap.routes.reading.decoding import ROLES, STATUSES
from geomap.training.route_reader.passages import Journey, Passage, Stop

__all__ = ["made_passages"]

_FILE = Path(__file__).parents[1] / "sentences" / "journeys.en.txt"
_USES = 5
"""How often each wording is used."""

_HALF = 0.5
_ORIGIN, _DESTINATION = ROLES.index(next(iter(ROLES))), len(ROLES) - 1


def read_wordings() -> dict[str, list[str]]:
    """Return the wordings by status, and what is put into them."""
    parts: dict[str, list[str]] = {}
    lines: list[str] = []
    for line in _FILE.read_text("utf-8").splitlines():
        if line.startswith("== "):
            lines = parts.setdefault(line[3:], [])
        elif line and not line.startswith("#"):
            lines.append(line)
    return parts


def made_passages() -> Iterator[Passage]:
    """Yield each wording several times, with other names; the source of a passage is its wording."""
    parts = read_wordings()
    chance = random.Random(0)  # noqa: S311 - nothing is kept secret by it
    for status, name in enumerate(map(str, STATUSES)):
        for number, wording in enumerate(parts[name]):
            for use in range(_USES):
                text, spans = _filled(wording, parts, chance)
                stops = tuple(Stop(at, role) for at, (_, _, role) in enumerate(spans) if role is not None)
                yield Passage(
                    id=f"{name} {number} {use}",
                    source=f"wording {name} {number}",
                    text=text,
                    mentions=tuple((start, end) for start, end, _ in spans),
                    journeys=(Journey(stops, status, ()),),
                )


def _filled(
    wording: str, parts: dict[str, list[str]], chance: random.Random
) -> tuple[str, list[tuple[int, int, int | None]]]:
    """Return a wording with names in it, perhaps between two asides, and where places stand, with their roles."""
    start, end, aside = chance.sample(parts["places"], 3)
    mover, when = chance.choice(parts["movers"]), chance.choice(["", *parts["times"]])
    first, _, rest = mover.partition(" ")
    words = {
        "M": mover[0].upper() + mover[1:],
        "m": mover,
        "n": rest if first in parts["articles"] else mover,
        "t": when,
    }
    asides = [chance.choice(parts["asides"]) if chance.random() < _HALF else "" for _ in range(2)]
    made = " ".join(filter(None, [asides[0], wording, asides[1]]))
    for key, value in words.items():
        made = made.replace(f" {{{key}}}" if not value else f"{{{key}}}", value)
    places = {"A": (start, _ORIGIN), "B": (end, _DESTINATION), "C": (aside, None)}
    text, spans = "", []
    while made:
        before, brace, after = made.partition("{")
        text += before
        if not brace:
            break
        name, role = places[after[0]]
        spans.append((len(text), len(text) + len(name), role))
        text, made = text + name, after[2:]
    return text, spans
