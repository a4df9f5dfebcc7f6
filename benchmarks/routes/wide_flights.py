"""Draw flights over mountains, deserts, seas and basins, and compare them with the great circle.

    python benchmarks/routes/wide_flights.py [--gazetteer FILE]

Each flight of `wide_flights.csv` leads over things that are hundreds of kilometres wide. The stated distance is the
true one, the geodesic from town to town on WGS84. A line says how many times as long as that the drawn line is, whether
the distance was found consistent (`-` where that cannot be told), and which countries are crossed "though no report
names it". The last line counts distances that are called wrong, and lines more than 1.1 times the geodesic.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from geographiclib.geodesic import Geodesic

from gazetteer import Gazetteer, Place
from geomap.model import Finding, Line, Mention, MentionForm, Role, Span, StatedDistance, Stop
from geomap.routes.lines import consistent, draw

FLIGHTS = Path(__file__).with_suffix(".csv")
MOST_ROUND = 1.1


@dataclass(frozen=True)
class Flight:
    """A flight: its stops, and how far it is, in kilometres."""

    stops: tuple[Stop, ...]
    km: float

    @property
    def name(self) -> str:
        """What it is called, such as `Denver - Rocky Mountains - Salt Lake City`."""
        return " - ".join(stop.finding.surface for stop in self.stops)

    def drawn(self, gazetteer: Gazetteer) -> tuple[Line, bool | None]:
        """Return its line, and whether the true distance can be true of it."""
        line = draw(self.stops, areas=gazetteer)
        if line is None:
            raise ValueError(f"{self.name}: no line")
        return line, consistent(StatedDistance(self.km, Span(0, 1), approximate=False, travelled=True), line)


def flights(gazetteer: Gazetteer) -> Iterator[Flight]:
    """Read the flights, with the places that a gazetteer has for them."""
    with FLIGHTS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(line for line in file if not line.startswith("#")):
            start = _town(gazetteer, row["from"], row["from_country"])
            end = _town(gazetteer, row["to"], row["to_country"])
            over = [gazetteer.lookup(name)[0].place for name in row["over"].split("|")]
            stops = (_stop(start, Role.ORIGIN), *(_stop(one, Role.VIA) for one in over), _stop(end, Role.DESTINATION))
            yield Flight(stops, Geodesic.WGS84.Inverse(start.lat, start.lon, end.lat, end.lon)["s12"] / 1000)


def _town(gazetteer: Gazetteer, name: str, country: str) -> Place:
    found = (match.place for match in gazetteer.lookup(name))
    return next(place for place in found if place.country == country and place.feature_class == "P")


def _stop(place: Place, role: Role) -> Stop:
    return Stop(role, Finding(Mention(Span(0, 1), place.name, MentionForm.NAME, (), 1.0), place, 1.0))


def main() -> None:
    """Print a line a flight, and the counts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gazetteer", help="gazetteer file; the starter gazetteer without it")
    wrong = far_round = number = 0
    with Gazetteer.open(parser.parse_args().gazetteer) as gazetteer:
        for flight in flights(gazetteer):
            number += 1
            line, agrees = flight.drawn(gazetteer)
            times = line.length_km / flight.km
            wrong += agrees is False
            far_round += times > MOST_ROUND
            verdict = {True: "agrees", False: "WRONG", None: "-"}[agrees]
            crossed = ", ".join(crossing.place.name for crossing in line.unreported)
            print(f"{flight.name:55} {flight.km:7,.0f} km  {times:5.2f}  {verdict:6}  {crossed}")
    print(
        f"{number} flights; {wrong} true distances called wrong; {far_round} lines over {MOST_ROUND} times the geodesic"
    )


if __name__ == "__main__":
    main()
