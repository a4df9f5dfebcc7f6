"""Fit the head that tells whether a journey took place: `python -m geomap.training.route_reader.fit_status FOLDER`.

FOLDER holds annotated passages. The network stays as it is; a logistic regression over what it makes of the stops, in
the whole text and in their sentences alone, takes the place of one layer of it. Fitted to are the passages that the
network was fitted to, and wordings made for the purpose (`wordings`). Needs the extra `fit` (scikit-learn).
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
import numpy as np
from numpy.typing import NDArray

from gazetteer import Gazetteer
from gazetteer.util.explained import ExplainedError, exit_code
from gazetteer.util.files import write_atomically
from geomap.routes.reading import network
from geomap.routes.reading.decoding import STATUSES
from geomap.routes.reading.network.journey_scores import Network, read_network
from geomap.routes.reading.network.text_windows import windows_of
from geomap.training.route_reader.passages import Passage
from geomap.training.route_reader.reading_passages import own_files, passage_files, read_passages, sentences_of
from geomap.training.route_reader.wordings import made_passages

__all__ = ["fit_status", "stops_of"]

_WEIGHTS = Path(network.__path__[0]) / "weights.npz"

_REGULARISATION = 0.001
_EVENLY = 0.25
"""How far rare statuses count as much as frequent ones: 0 not at all, 1 wholly."""

_WORDINGS_COUNT = 5.0
_GREATEST = 127


def stops_of(passages: Iterable[Passage], reader: Network) -> Iterator[tuple[NDArray[np.float32], int]]:
    """Yield what a network makes of each stop, each time that it reads it, with the status of its journey."""
    for one in passages:
        status = {stop.mention: journey.status for journey in one.journeys for stop in journey.stops}
        told = [
            (start, end)
            for start, end in sentences_of(one.text)
            if any(start <= one.mentions[number][0] < end for number in status)
        ]
        windows = [
            *windows_of(one.text, one.mentions, reader.pieces),
            *(each for part in told for each in windows_of(one.text, one.mentions, reader.pieces, within=[part])),
        ]
        for window in windows:
            if window.mentions:
                for marks, number in zip(reader.encoder.marks(window), window.mentions, strict=True):
                    if number in status:
                        yield marks, status[number]


def fit_status(
    annotated: Iterable[tuple[NDArray[np.float32], int]], made: Iterable[tuple[NDArray[np.float32], int]]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Fit the layer to stops of annotated and of made passages.

    Returns:
        Its weights, a row for each of `STATUSES`, and its biases.
    """
    from sklearn.linear_model import LogisticRegression

    (marks, known), (more, said) = (_arrays(each) for each in (annotated, made))
    counts = np.bincount(known, minlength=len(STATUSES))
    weights = np.concatenate([((counts.max() / counts) ** _EVENLY)[known], np.full(len(said), _WORDINGS_COUNT)])
    every = np.concatenate([marks, more])
    middle, scale = every.mean(axis=0), every.std(axis=0) + 1e-3
    model = LogisticRegression(C=_REGULARISATION, max_iter=300)
    model.fit((every - middle) / scale, np.concatenate([known, said]), sample_weight=weights)
    rows = model.coef_ / scale
    return rows, model.intercept_ - rows @ middle


def _arrays(stops: Iterable[tuple[NDArray[np.float32], int]]) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    marks, statuses = zip(*stops, strict=True)
    return np.stack(marks).astype(np.float64), np.array(statuses)


def with_status(path: Path, rows: NDArray[np.float64], biases: NDArray[np.float64]) -> bytes:
    """Return the file of a network with the layer in the place of its own: 8-bit numbers with a scale for each row."""
    with np.load(path, allow_pickle=False) as file:
        arrays = {name: file[name] for name in file.files}
    scale = (np.abs(rows).max(axis=1) / _GREATEST).astype(arrays["status.weight.scale"].dtype)
    arrays["status.weight"] = (
        np.round(rows / scale[:, None].astype(np.float64)).clip(-_GREATEST, _GREATEST).astype(np.int8)
    )
    arrays["status.weight.scale"] = scale
    arrays["status.bias"] = biases.astype(arrays["status.bias"].dtype)
    written = io.BytesIO()
    np.savez(written, **arrays)
    return written.getvalue()


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--output", type=click.Path(dir_okay=False, path_type=Path), default=_WEIGHTS,
    help="Write the weights here in place of the package.",
)  # fmt: skip
@click.pass_context
def main(context: click.Context, *, folder: Path, output: Path) -> None:
    """Fit the head of the network that tells whether a journey took place.

    \b
    Examples:
      python -m geomap.training.route_reader.fit_status passages/
    """
    try:
        reader = read_network(_WEIGHTS)
        with Gazetteer.open() as gazetteer:
            # Those of the tests are left out, to be read afterwards.
            own = [path for path in own_files() if "tests" not in path.parts]
            corpora = folder.parent / "corpora"
            passages = list(read_passages([*passage_files(folder), *own], gazetteer, corpora=corpora))
        rows, biases = fit_status(stops_of(passages, reader), stops_of(made_passages(), reader))
        write_atomically(output, with_status(_WEIGHTS, rows, biases))
    except ExplainedError as error:
        click.echo(f"geomap.training.route_reader: {error}", err=True)
        context.exit(exit_code(error))


if __name__ == "__main__":
    main()
