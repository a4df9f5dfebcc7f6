"""Count what a map of a corpus shows a reader: `python benchmarks/names/drawn_places.py CORPUS.jsonl ...`.

A place is drawn where its confidence is at least .5. It is right where it lies within 100 km of an annotated toponym
that it overlaps, 300 km for areas, of which one point stands for all; it is far off where it lies over 300 km from each
of them; and it is on no name where it overlaps none. The corpora are read one after the other, each as one run, so that
its reports share a focus; `--alone` reads each report by itself, `--country` says the focus. The models are those that
ship, so a corpus that they were fitted on tells nothing.

Printed for each corpus: how many places are drawn, right, far off and on no name, then the same over all that have a
position, and the expected calibration error. With `--list` each place that is not right, with its distance.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click

from gazetteer import Gazetteer
from geomap.document.record import to_record
from geomap.model import LEAST_PLACED, Finding, Focus, Report
from geomap.pipeline import Pipeline
from geomap.training.evaluation import Evaluation, GoldDocument, GoldToponym, places_of, read_gold
from geomap.training.evaluation.judging import distance_km

RIGHT_KM, FAR_KM = 100.0, 300.0
_AREAS = frozenset({"country", "territory", "admin1", "admin2", "river", "water", "sea", "region", "lake", "continent"})


@click.command()
@click.argument("corpora", nargs=-1, required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--country", "countries", help="The focus, as codes with commas between; by default it is inferred.")
@click.option("--alone", is_flag=True, help="Read each report by itself.")
@click.option("--list", "listed", is_flag=True, help="List each place that is not right.")
def main(corpora: Sequence[Path], countries: str | None, alone: bool, listed: bool) -> None:
    """Read CORPORA and count the places that are drawn."""
    focus = Focus(countries=tuple(countries.upper().split(",")), said=True) if countries else None
    with Gazetteer.open() as gazetteer:
        for path in corpora:
            documents = list(read_gold(path))
            read = _read(documents, Pipeline(gazetteer, focus=focus), alone=alone)
            drawn: Counter[str] = Counter()
            positioned: Counter[str] = Counter()
            evaluation = Evaluation()
            for document, findings, record in read:
                evaluation.add(document, places_of(record))
                for finding in findings:
                    verdict, away = judged(finding, document.toponyms)
                    positioned[verdict] += 1
                    drawn[verdict] += finding.confidence >= LEAST_PLACED
                    if listed and verdict != "right":
                        _show(document, finding, verdict, away)
            error = evaluation.figures().reliability.expected_error or 0.0
            click.echo(f"{path.stem}: drawn {_summary(drawn)}; with a position {_summary(positioned)}; ECE {error:.3f}")


def judged(finding: Finding, toponyms: Iterable[GoldToponym]) -> tuple[str, float | None]:
    """Return `right`, `off`, `far off`, `on no name` or `unknown`, and the distance to the nearest, kilometres."""
    place, span = finding.place, finding.span
    if place is None:
        raise ValueError("a finding without a place is not drawn")
    met = [one for one in toponyms if one.start < span.end and span.start < one.end]
    points = [one.point for one in met if one.point is not None]
    if not points:
        return ("unknown" if met else "on no name"), None
    away = min(distance_km(point, (place.lon, place.lat)) for point in points)
    near = FAR_KM if place.kind in _AREAS or any(one.kind in _AREAS for one in met) else RIGHT_KM
    return ("right" if away <= near else "far off" if away > FAR_KM else "off"), away


def _read(
    documents: Sequence[GoldDocument], pipeline: Pipeline, *, alone: bool
) -> Iterator[tuple[GoldDocument, list[Finding], dict[str, object]]]:
    reports = [Report(one.id, one.text, source=one.source) for one in documents]
    read = map(pipeline.extract, reports) if alone else pipeline.extract_many(reports)
    for document, extraction in zip(documents, read, strict=True):
        yield document, [one for one in extraction.findings if one.place is not None], to_record(extraction)


def _show(document: GoldDocument, finding: Finding, verdict: str, away: float | None) -> None:
    place = finding.place
    where = f"{place.name} ({place.kind}, {place.country})" if place else ""
    far = "" if away is None else f", {away:.0f} km"
    click.echo(f"{finding.confidence:.2f} {verdict}{far}: {finding.surface!r} in {document.id} as {where}")


def _summary(counts: Counter[str]) -> str:
    total = sum(counts.values())
    return f"{total}, right {counts['right']}, far off {counts['far off']}, on no name {counts['on no name']}"


if __name__ == "__main__":
    main()
