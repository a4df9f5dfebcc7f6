"""Make reports of any size for benchmarks: made-up words, names of the gazetteer, no text that anybody wrote.

    python benchmarks/runs/synthetic_reports.py FILE.txt --megabytes 10           # one report
    python benchmarks/runs/synthetic_reports.py FILE.jsonl --megabytes 10         # reports of some 2 kB, one a line
    python benchmarks/runs/synthetic_reports.py FILE.jsonl --reports 30000        # so many of them
    python benchmarks/runs/synthetic_reports.py FILE.txt --telling journeys       # nothing but movements
    python benchmarks/runs/synthetic_reports.py FILE.txt --telling chain          # one movement through all sentences

Words are drawn by Zipf's law, so that new ones go on turning up as they do in real text; every twentieth token is the
name of a place, and a sentence in three hundred tells of a journey between two cities. Prose that tells of movements
has one in every sentence but the fifth. The same size, seed and gazetteer give the same bytes.
"""

from __future__ import annotations

import itertools
import json
import random
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

import click

from gazetteer import Gazetteer
from gazetteer.model import Bounds

SEED = 20261122
REPORT_BYTES = 2_000
PLACES = 5_000
WORDS = 200_000

SMALL_WORDS = (
    "the", "of", "and", "to", "in", "a", "was", "for", "on", "that", "with", "by", "at", "from", "as", "near", "after",
)  # fmt: skip
ONSETS = (
    "b", "br", "c", "ch", "d", "dr", "f", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pl", "r", "s", "sh", "st",
    "t", "th", "tr", "v", "w",
)  # fmt: skip
VOWELS = ("a", "e", "i", "o", "u", "ai", "ea", "ee", "ou")
CODAS = ("", "l", "m", "n", "nd", "r", "rt", "s", "st", "t")
MOVERS = ("convoy", "ferry", "patrol", "survey ship", "relief flight")

TOLD = (
    "On {day} {number} {mover}s left {a} for {b}, the office in {c} said.",
    "A {mover} was to go from {a} over {b} to {c}, {number} kilometres away.",
    "The {mover} reached {b} on {day}; it had come from {a} by way of {c}.",
    "Nobody in {a} would say whether the {number} {mover}s went on to {b}.",
    "From {a} a {mover} took flour and tents to {b}, and {number} families back to {c}.",
    "They crossed from {a} into {b} at night, and slept {number} km before {c}.",
    "{number} people fled {a} for {b} in a {mover}.",
    "No {mover} has sailed from {a} to {b} since {day}.",
)
"""Sentences of movements, with places in braces."""
GOES_ON = (
    "From there it went on to {a}.", "On {day} it came to {a}, {number} km further.", "Then the road led over {a}.",
    "It left {a} again after {number} hours.", "Its next stop was {a}.",
)  # fmt: skip
"""Sentences that take a movement one place further."""
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
TELLING = ("seldom", "journeys", "chain")


class Writer:
    """Writes made-up sentences."""

    def __init__(self, gazetteer: Gazetteer, *, seed: int = SEED, telling: str = "seldom") -> None:
        """Draw the vocabulary and take the best known places; `telling` says how often movements are told of."""
        self._telling = telling
        self._chance = random.Random(seed)  # noqa: S311
        kinds = ("city", "capital", "country", "admin1", "town", "river", "sea")
        places = gazetteer.most_prominent(Bounds(-180, -60, 180, 75), kinds=kinds, limit=PLACES)
        self._places = [place.name for place in places]
        self._cities = [place.name for place in places if place.kind in {"city", "capital"}]
        self._words = [self._word() for _ in range(WORDS)]
        self._shares = list(accumulate(1.0 / rank for rank in range(10, WORDS + 10)))

    def _word(self) -> str:
        chance = self._chance
        parts = (
            chance.choice(ONSETS) + chance.choice(VOWELS) + chance.choice(CODAS)
            for _ in range(chance.choice((1, 2, 2, 3)))
        )
        return "".join(parts)

    def sentence(self) -> str:
        """Write one sentence."""
        chance = self._chance
        if self._telling != "seldom" and chance.random() < 4 / 5:
            a, b, c = chance.sample(self._cities, 3)
            form = chance.choice(GOES_ON if self._telling == "chain" else TOLD)
            mover, day = chance.choice(MOVERS), chance.choice(DAYS)
            return form.format(a=a, b=b, c=c, mover=mover, day=day, number=chance.randint(2, 900))
        if chance.random() < 1 / 300:
            origin, destination = chance.sample(self._cities, 2)
            return f"The {chance.choice(MOVERS)} sailed from {origin} to {destination}."
        count = chance.randint(8, 26)
        drawn = chance.choices(self._words, cum_weights=self._shares, k=count)
        written = []
        for position, word in enumerate(drawn):
            die = chance.random()
            if die < 0.05:
                written.append(chance.choice(self._places))
            elif die < 0.45:
                written.append(chance.choice(SMALL_WORDS))
            else:
                written.append(word.capitalize() if die > 0.97 or position == 0 else word)
        return " ".join(written) + "."

    def text(self, size: int) -> str:
        """Write paragraphs of at least so many bytes in all."""
        paragraphs, written = [], 0
        while written < size:
            paragraphs.append(" ".join(self.sentence() for _ in range(5)))
            written += len(paragraphs[-1].encode()) + 2
        return "\n\n".join(paragraphs)

    def reports(self, *, size: float = float("inf"), count: int | None = None) -> Iterator[dict[str, str]]:
        """Write reports of at least so many bytes in all, or so many of them."""
        written = 0
        for number in itertools.count():
            if written >= size or number == count:
                return
            text = self.text(REPORT_BYTES)
            yield {"id": f"report-{written}", "text": text}
            written += len(text.encode())


def write_reports(
    path: Path, *, gazetteer: Gazetteer, megabytes: float, count: int | None = None, telling: str = "seldom"
) -> None:
    """Write a file of reports: one report to a text file, many to a `.jsonl` file, or one on a line of `.one.jsonl`.

    Args:
        path: The file.
        gazetteer: Whose places are named.
        megabytes: How long they are together.
        count: How many reports a `.jsonl` file gets, however long.
        telling: How often movements are told of, one of `TELLING`.
    """
    writer = Writer(gazetteer, telling=telling)
    size = round(megabytes * 1e6)
    pieces = (writer.text(min(size - number, 1_000_000)) + "\n\n" for number in range(0, size, 1_000_000))
    with path.open("w", encoding="utf-8") as file:
        if path.name.endswith(".one.jsonl"):
            file.write('{"id": "one", "text": "')
            file.writelines(json.dumps(piece, ensure_ascii=False)[1:-1] for piece in pieces)
            file.write('"}\n')
        elif path.suffix == ".jsonl":
            reports = writer.reports(count=count) if count else writer.reports(size=size)
            file.writelines(json.dumps(report, ensure_ascii=False) + "\n" for report in reports)
        else:
            file.writelines(pieces)


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--megabytes", default=1.0, show_default=True, type=click.FloatRange(0, min_open=True))
@click.option("--reports", type=click.IntRange(1), help="How many reports a .jsonl file gets, in place of megabytes.")
@click.option("--telling", default="seldom", show_default=True, type=click.Choice(TELLING), help="Of movements.")
def main(path: Path, megabytes: float, reports: int | None, telling: str) -> None:
    """Write made-up reports to PATH."""
    with Gazetteer.open() as gazetteer:
        write_reports(path, gazetteer=gazetteer, megabytes=megabytes, count=reports, telling=telling)


if __name__ == "__main__":
    main()
