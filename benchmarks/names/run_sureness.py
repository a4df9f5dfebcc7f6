"""Measure how sure places are over the reports of runs: `python benchmarks/names/run_sureness.py CORPUS.jsonl ...`.

A map draws a place where all reports of a run together are sure enough of it (`geomap.document.sureness`). Here the
reports of a corpus make runs as a folder would: those of one web site (by the address in `source`), or else those about
one region: whose annotated places lie about one point, in cells of six degrees. A run has 2 to 12 reports. What is
counted are names of a run that are read as one place: right if most of their mentions are, as in `drawn_places.py`;
those on no annotated name are left out.

With `--lacking` the gazetteer lacks small places of each run (`geomap.training.taken_places`), as the starter
gazetteer does of most regions: only their namesakes are left. The models are those that ship, so a corpus that they
were fitted on tells what changes, and not how good it is.

Printed for each corpus, where a place is as sure as its surest mention and then as it is: how many places are drawn
right and wrong, and the expected calibration error. With `--list` each place that is drawn no more.
"""

from __future__ import annotations

import statistics
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlparse

import click
from drawn_places import judged

from gazetteer import Gazetteer, Match
from geomap.document.sureness import Reading, reading, sureness_over
from geomap.model import LEAST_PLACED, Extraction, Finding, MentionForm, Report
from geomap.pipeline import Pipeline
from geomap.training.evaluation import GoldDocument, read_gold
from geomap.training.evaluation.reliability import ReliabilityTally
from geomap.training.taken_places import Lacking, places_taken

SHORTEST_RUN, LONGEST_RUN = 2, 12
CELL_DEGREES = 6.0
SHARE_LACKING = 0.7


class Lacked:
    """A gazetteer without some places, for a whole pipeline."""

    def __init__(self, lacking: Lacking) -> None:
        """Take what tells which places are left."""
        self._lacking = lacking
        self.candidates, self.known = lacking.candidates, lacking.known

    def __getattr__(self, name: str) -> Any:
        """Return what the whole gazetteer has."""
        return getattr(self._lacking.gazetteer, name)

    def lookup(self, name: str, *, limit: int | None = 10, **how: Any) -> tuple[Match, ...]:
        """Return the places that are left of those that answer to a name."""
        return self._lacking.left(name, self._lacking.gazetteer.lookup(name, limit=None, **how))[:limit]

    def heard(self, name: str) -> tuple[Match, ...]:
        """Return the places that are left of those that sound like a name."""
        return self._lacking.left(name, self._lacking.gazetteer.heard(name))

    def spelt_like(self, name: str, **how: Any) -> tuple[Match, ...]:
        """Return the places that are left of those that are spelt like a name."""
        return self._lacking.left(name, self._lacking.gazetteer.spelt_like(name, **how))


def runs_of(documents: Sequence[GoldDocument]) -> Iterator[tuple[str, list[GoldDocument]]]:
    """Yield the runs of a corpus, each with its name."""
    groups: defaultdict[str, list[GoldDocument]] = defaultdict(list)
    for document in documents:
        if name := urlparse(document.source or "").netloc or _cell(document):
            groups[name].append(document)
    for name, together in sorted(groups.items()):
        for start in range(0, len(together), LONGEST_RUN):
            if len(run := together[start : start + LONGEST_RUN]) >= SHORTEST_RUN:
                yield f"{name} {start}", run


def _cell(document: GoldDocument) -> str:
    points = [one.point for one in document.toponyms if one.point is not None]
    if not points:
        return ""
    return " ".join(str(statistics.median(axis) // CELL_DEGREES) for axis in zip(*points, strict=True))


def verdicts(documents: Sequence[GoldDocument], read: Sequence[Extraction]) -> dict[Reading, tuple[Finding, bool]]:
    """Return for each reading of a run its surest finding, and whether it is right."""
    found: defaultdict[Reading, list[Finding]] = defaultdict(list)
    counts: defaultdict[Reading, Counter[str]] = defaultdict(Counter)
    for document, extraction in zip(documents, read, strict=True):
        for finding in extraction.findings:
            if finding.place is not None and finding.form is not MentionForm.DEMONYM:
                found[reading(finding)].append(finding)
                counts[reading(finding)][judged(finding, document.toponyms)[0]] += 1
    judgements = {}
    for key, findings in found.items():
        told = {verdict: count for verdict, count in counts[key].items() if verdict not in {"unknown", "on no name"}}
        if told:
            surest = max(findings, key=lambda finding: finding.confidence)
            judgements[key] = surest, 2 * told.get("right", 0) >= sum(told.values())
    return judgements


@click.command()
@click.argument("corpora", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--lacking", is_flag=True, help="Let the gazetteer lack small places of each run.")
@click.option("--list", "listed", is_flag=True, help="List each place that is drawn no more.")
def main(corpora: Sequence[Path], lacking: bool, listed: bool) -> None:
    """Read CORPORA in runs, and count the places that are drawn."""
    with Gazetteer.open() as gazetteer:
        for path in corpora:
            drawn: dict[str, Counter[bool]] = {"surest": Counter(), "pooled": Counter()}
            tallies = {way: ReliabilityTally() for way in drawn}
            for name, run in runs_of(list(read_gold(path))):
                used = gazetteer
                if lacking:
                    taken = places_taken(run, gazetteer=gazetteer, share=SHARE_LACKING, draw=name)
                    used = cast(Gazetteer, Lacked(Lacking(gazetteer, taken)))
                read = list(Pipeline(used).extract_many(Report(one.id, one.text, source=one.source) for one in run))
                sureness = sureness_over(read)
                for finding, right in verdicts(run, read).values():
                    ways = {"surest": finding.confidence, "pooled": sureness.of(finding).confidence}
                    for way, confidence in ways.items():
                        drawn[way][right] += confidence >= LEAST_PLACED
                        tallies[way].add(confidence, right=right)
                    if listed and ways["pooled"] < LEAST_PLACED <= ways["surest"]:
                        place = finding.place.name if finding.place else ""
                        click.echo(
                            f"{'right' if right else 'wrong'}: {finding.surface!r} as {place}, run {name}, {ways}"
                        )
            for way, counts in drawn.items():
                error = tallies[way].reliability().expected_error or 0.0
                click.echo(f"{path.stem}, {way}: right {counts[True]}, wrong {counts[False]}; ECE {error:.3f}")


if __name__ == "__main__":
    main()
