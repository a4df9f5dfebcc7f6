"""Short reports in any number, each with places and mostly a route; made up, and the same each time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, islice, product

TOWNS = ("Gulu", "Kitgum", "Nairobi", "Mombasa", "Homs", "Idlib", "Lisbon", "Porto", "Bamako", "Gao", "Suva", "Apia")
MOVERS = ("convoy", "lorry", "group of families", "bus")
FORMS = (
    "A {mover} left {origin} for {destination} on day {number}.",
    "In {origin} nothing was heard of {destination}, said report {number}.",
    "Day {number}: the road from {origin} to {destination} is closed, and a {mover} turned back near {origin}.",
)


def short_reports(count: int) -> Iterator[tuple[str, str]]:
    """Yield so many reports: id and text."""
    pairs = [pair for pair in product(TOWNS, TOWNS) if pair[0] != pair[1]]
    every = cycle(product(pairs, MOVERS, FORMS))
    for number, ((origin, destination), mover, form) in enumerate(islice(every, count)):
        yield f"r{number}", form.format(mover=mover, origin=origin, destination=destination, number=number)
