"""Measure what the gazetteer reaches: `python benchmarks/names/reach.py CORPUS.jsonl ... [--misses N]`.

A corpus is one document a line, `{"id", "text", "toponyms": [{"surface", "lat", "lon", "geonameid", "kind"}]}`. A gold
toponym with coordinates is reached where some place that answers to its surface has its GeoNames id or lies within
161 km of its point. How the right one is picked is not measured here: this is what no resolver can exceed. Printed per
corpus: the share by the gold's kind and by the step of the lookup that reached it, and the commonest misses.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import click
from geopy.distance import great_circle

from gazetteer import Gazetteer

NEAR_KM = 161.0
"""How far a candidate may lie from the gold point: 100 miles, the measure of the field (Acc@161)."""

WHOLE = "(whole)"
STEPS = ("exact", "folded", "transliterated", "fuzzy")


class Toponym(NamedTuple):
    """A gold toponym with its point."""

    surface: str
    kind: str
    lon: float
    lat: float
    geonameid: int | None


def read(path: Path) -> Iterator[Toponym]:
    """Yield the toponyms of a corpus that have coordinates.

    Args:
        path: Corpus, one JSON object a line.
    """
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            for gold in json.loads(line)["toponyms"]:
                if gold["lat"] is not None:
                    yield Toponym(
                        gold["surface"], gold.get("kind") or "(none)", gold["lon"], gold["lat"], gold.get("geonameid")
                    )


def reached(toponym: Toponym, *, gazetteer: Gazetteer, fuzzy: bool) -> str | None:
    """Return the step of the lookup by which a toponym is reached, or None."""
    for match in gazetteer.lookup(toponym.surface, fuzzy=fuzzy, limit=None):
        place = match.place
        if toponym.geonameid is not None and place.geonameid == toponym.geonameid:
            return match.step.value
        if great_circle((place.lat, place.lon), (toponym.lat, toponym.lon)).km <= NEAR_KM:
            return match.step.value
    return None


@click.command()
@click.argument("corpora", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--misses", default=0, show_default=True, help="How many of the commonest misses to print for each kind.")
@click.option("--kind", "kinds", multiple=True, help="Only this kind of the gold; may be repeated.")
@click.option("--fuzzy", is_flag=True, help="Let the fuzzy step of the lookup count too.")
@click.option("--gazetteer", "file", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="The file.")
def main(corpora: Sequence[Path], misses: int, kinds: Sequence[str], fuzzy: bool, file: Path | None) -> None:
    """Print how much of the gold of CORPORA the gazetteer reaches."""
    with Gazetteer.open(file) as gazetteer:
        for path in corpora:
            gold = [toponym for toponym in read(path) if not kinds or toponym.kind in kinds]
            report(path.stem, gold, gazetteer=gazetteer, fuzzy=fuzzy, misses=misses)


def report(name: str, gold: Sequence[Toponym], *, gazetteer: Gazetteer, fuzzy: bool, misses: int) -> None:
    """Print one corpus: a row a kind with its steps, then the commonest misses."""
    steps: dict[str, Counter[str | None]] = defaultdict(Counter)
    missed: dict[str, Counter[str]] = defaultdict(Counter)
    for toponym in gold:
        step = reached(toponym, gazetteer=gazetteer, fuzzy=fuzzy)
        for kind in (WHOLE, toponym.kind):
            steps[kind][step] += 1
        if step is None:
            missed[toponym.kind][toponym.surface] += 1
    click.echo(f"{name}\n{'kind':<28}{'gold':>6}{'reached':>9}" + "".join(f"{step:>15}" for step in STEPS))
    for kind, counts in sorted(steps.items(), key=lambda item: (-item[1].total(), item[0])):
        total = counts.total()
        cells = "".join(f"{counts[step] / total:>15.3f}" for step in STEPS)
        click.echo(f"{kind:<28}{total:>6}{1 - counts[None] / total:>9.3f}{cells}")
        if misses and missed[kind]:
            listed = ", ".join(f"{surface} ({count})" for surface, count in missed[kind].most_common(misses))
            click.echo(f"    misses: {listed}")
    click.echo()


if __name__ == "__main__":
    main()
