"""Let a network that may ship learn from a larger one: what that says of text that nobody annotated.

    python -m geomap.training.route_reader.distilling tell FOLDER TEXTS... --teacher teacher.npz --output told.pt
    python -m geomap.training.route_reader.distilling learn FOLDER told.pt

That is knowledge distillation (Hinton et al. 2015, https://arxiv.org/abs/1503.02531). The larger network, see
`teacher`, reads texts as the smaller one would: whole, and each sentence by itself. What it finds likely, not what it
would choose, the smaller one learns, between steps over the annotated passages: first over a half of these an epoch;
then, more slowly, over all of them and half of what was told; last, more slowly still, over the same with the passages
of kinds that were missed several times. So it forgets little of what it could read before.

What always holds: the same files, number of threads and libraries give the same bytes. Needs the extra `fit`.
"""

from __future__ import annotations

import io
import json
import random
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path
from pickle import UnpicklingError
from typing import NamedTuple

import click
import torch
from torch import Tensor
from torch.nn import functional

from gazetteer import Gazetteer
from gazetteer.util.explained import ExplainedError, exit_code
from gazetteer.util.files import write_atomically
from geomap.errors import NoReports, ReportInvalid
from geomap.languages.tokens import tokenise
from geomap.recognise import Recogniser
from geomap.routes.reading import network as network_folder
from geomap.routes.reading.network.text_windows import LONGEST, Window, windows_of
from geomap.routes.reading.network.word_pieces import SPECIAL, UNKNOWN, WordPieces
from geomap.training.route_reader.__main__ import tell
from geomap.training.route_reader.export import exported, read_back
from geomap.training.route_reader.fitting import Lessons, Recipe, batches_of, fit
from geomap.training.route_reader.learner import Learner, Scores
from geomap.training.route_reader.passages import Offsets
from geomap.training.route_reader.reading_passages import (
    is_real,
    mentions_in,
    missed_often,
    own_files,
    passage_files,
    read_passages,
    sentences_of,
)
from geomap.training.route_reader.teacher import TorchEncoder, read_teacher

__all__ = [
    "AGAIN",
    "LAST",
    "RECIPE",
    "Told",
    "excerpt",
    "lessons",
    "loss_of",
    "read_told",
    "texts_of",
    "told_by",
    "varied",
    "windows_read",
    "written",
]

RECIPE = Recipe(epochs=3, rate=2e-4, rate_of_heads=6e-4, shown=0.5)
AGAIN = Recipe(epochs=2, rate=1e-4, rate_of_heads=3e-4)
LAST = Recipe(epochs=2, rate=8e-5, rate_of_heads=2.4e-4)
"""How the network learns first, and how in the two rounds after."""

_WEIGHTS = Path(network_folder.__path__[0]) / "weights.npz"

_SHARES = 1.0, 0.5, 0.5
"""The share of what was told that an epoch teaches, in each of the three rounds."""

_THREADS = 2
_MOST = 1000
"""Texts of a file that are told, unless another number is asked for."""

_MOVING, _STILL = 0.05, 0.2
"""The chance of a mention to be a stop from which on something moves in a window, and the share of the others told."""

_SHORT, _LONG_BATCH, _SHORT_BATCH = 96, 8, 24
"""Pieces of a window that counts as short, and windows of a step: of long ones, and of short ones."""

_SHORT_SHOWN = 0.3
"""The share of the short windows that an epoch shows."""

_EXCERPTS, _FEWEST, _MOST_OF_EXCERPT = 0.35, 2, 8
"""The share of long windows of which an excerpt is shown, and its mentions."""

_EXCHANGED, _HIDDEN = 0.3, 0.05
"""The shares of names that are exchanged, and of pieces that are hidden."""


class Told(NamedTuple):
    """A window, and what the larger network says of it: chances, as `WindowScores` has them."""

    window: Window
    roles: Tensor
    together: Tensor
    before: Tensor
    status: Tensor
    mover_start: Tensor
    mover_end: Tensor


def windows_read(text: str, mentions: Sequence[Offsets], pieces: WordPieces) -> Iterator[Window]:
    """Yield the windows of a text as it is read: whole, where two mentions may be stops, and its sentences."""
    whole = windows_of(text, mentions, pieces)
    yield from (one for one in whole if len(one.mentions) > 1)
    sentences = sentences_of(text)
    if len(sentences) > 1:
        for part in sentences:
            yield from (one for one in windows_of(text, mentions, pieces, within=[part]) if one.mentions)


def told_by(windows: Sequence[Window], teacher: TorchEncoder, chance: random.Random) -> Iterator[Told]:
    """Yield what a larger network says of windows: of those in which something moves, and of a share of the others."""
    ordered = sorted(windows, key=lambda one: len(one.pieces))
    for window, scores in zip(ordered, teacher.score(ordered), strict=True):
        if scores.roles.max() >= _MOVING or chance.random() < _STILL:
            parts = (scores.roles, scores.together, scores.before, scores.status, scores.mover_start, scores.mover_end)
            yield Told(window, *(torch.from_numpy(part).half() for part in parts))


def varied(told: Told, names: Sequence[tuple[int, ...]], chance: random.Random) -> Told:
    """Exchange a share of the names of a window for others, and hide some of its pieces."""
    window = told.window
    pieces: list[int] = []
    came_from: list[int] = []
    opening, closing, at = [], [], 0
    for opens, closes in zip(window.opening, window.closing, strict=True):
        own = window.pieces[opens + 1 : closes]
        name = chance.choice(names) if chance.random() < _EXCHANGED else own
        pieces += window.pieces[at : opens + 1]
        came_from += range(at, opens + 1)
        opening.append(len(pieces) - 1)
        pieces += name
        came_from += range(opens + 1, closes) if name == own else [-1] * len(name)
        closing.append(len(pieces))
        at = closes
    pieces += window.pieces[at:]
    came_from += range(at, len(window.pieces))
    if len(pieces) > LONGEST:
        return told
    hidden = (UNKNOWN if number >= len(SPECIAL) and chance.random() < _HIDDEN else number for number in pieces)
    spans = tuple(window.spans[place] if place >= 0 else (-1, -1) for place in came_from)
    other = window._replace(pieces=tuple(hidden), spans=spans, opening=tuple(opening), closing=tuple(closing))
    return told._replace(
        window=other,
        mover_start=_of_pieces(told.mover_start, came_from),
        mover_end=_of_pieces(told.mover_end, came_from),
    )


def _of_pieces(chances: Tensor, came_from: Sequence[int]) -> Tensor:
    """Return chances of pieces, and of none of them, for the pieces that came from these: -1 came from none."""
    known = torch.tensor([*(place >= 0 for place in came_from), True])
    places = torch.tensor([*(max(place, 0) for place in came_from), chances.shape[1] - 1])
    return chances[:, places] * known


def excerpt(told: Told, chance: random.Random) -> Told:
    """Cut a window to some of its mentions that follow each other, with what stands between them and the next."""
    window = told.window
    count = len(window.mentions)
    if count <= _FEWEST:
        return told
    kept = chance.randint(_FEWEST, min(count, _MOST_OF_EXCERPT))
    first = chance.randint(0, count - kept)
    last = first + kept
    start = window.closing[first - 1] + 1 if first else 1
    end = window.opening[last] if last < count else len(window.pieces) - 1
    places = [0, *range(start, end), len(window.pieces) - 1]
    inside = slice(first, last)
    cut = Window(
        pieces=tuple(window.pieces[place] for place in places),
        spans=tuple(window.spans[place] for place in places),
        mentions=window.mentions[inside],
        opening=tuple(place - start + 1 for place in window.opening[inside]),
        closing=tuple(place - start + 1 for place in window.closing[inside]),
    )
    return Told(
        cut,
        told.roles[inside],
        told.together[inside, inside],
        told.before[inside, inside],
        told.status[inside],
        _of_pieces(told.mover_start[inside], places),
        _of_pieces(told.mover_end[inside], places),
    )


def loss_of(network: Learner, batch: Sequence[Told]) -> Tensor:
    """Return how far a network is from what the larger one said of some windows, with the weights of `fitting`.

    What is said of two mentions, of a status and of what moved counts as far as the mentions are stops.
    """
    with torch.autocast("cpu", dtype=torch.bfloat16):
        said = network([one.window for one in batch])
    total = torch.zeros(())
    for scores, told in zip(said, batch, strict=True):
        if scores is not None:
            total = total + _loss_of_window(scores, told)
    return total / len(batch)


def _loss_of_window(said: Scores, told: Told) -> Tensor:
    roles, together = told.roles.float(), told.together.float()
    count = len(roles)
    loss = 1.5 * functional.binary_cross_entropy_with_logits(said.roles, roles, reduction="sum") / (count * 8) ** 0.5
    stops = roles.max(1).values
    both = stops[:, None] * stops[None] * (1 - torch.eye(count))
    loss = loss + 1.2 * _weighted(_crossed(said.together, together), both)
    loss = loss + 0.4 * _weighted(_crossed(said.before, told.before.float()), both * together)
    loss = loss + 0.4 * _weighted(-(told.status.float() * said.status.log_softmax(1)).sum(1), stops)
    for given, found in ((told.mover_start, said.mover_start), (told.mover_end, said.mover_end)):
        loss = loss + 0.3 * _weighted(-(given.float() * found.log_softmax(1)).sum(1), stops)
    return loss


def _crossed(said: Tensor, told: Tensor) -> Tensor:
    return functional.binary_cross_entropy_with_logits(said, told, reduction="none")


def _weighted(losses: Tensor, weights: Tensor) -> Tensor:
    """Return the mean of losses by their weights, less where these are little in all."""
    total = weights.sum()
    return (losses * weights).sum() / total.clamp(min=1.0)


def lessons(network: Learner, told: Sequence[Told], *, share: float = 1.0) -> Lessons:
    """Return what teaches a network in each epoch what was told, or a share of it."""
    windows = [one.window for one in told]
    names = [one.pieces[a + 1 : b] for one in windows for a, b in zip(one.opening, one.closing, strict=True)]
    short = [one for one in told if len(one.window.pieces) < _SHORT]
    long = [one for one in told if len(one.window.pieces) >= _SHORT]

    def shown(one: Told, chance: random.Random) -> Told:
        return varied(excerpt(one, chance) if chance.random() < _EXCERPTS else one, names, chance)

    def of_an_epoch(chance: random.Random) -> list[partial[Tensor]]:
        some = chance.sample(short, round(_SHORT_SHOWN * len(short)))
        batches = [
            *batches_of([shown(one, chance) for one in long], _LONG_BATCH, chance),
            *batches_of([varied(one, names, chance) for one in some], _SHORT_BATCH, chance),
        ]
        taught = chance.sample(batches, round(share * len(batches))) if share < 1 else batches
        return [partial(loss_of, network, batch) for batch in taught]

    return of_an_epoch


def texts_of(files: Iterable[Path], most: int) -> Iterator[str]:
    """Yield texts of files, so many of each at most, which their names choose.

    Raises:
        ReportInvalid: A line is none.
    """
    for path in files:
        try:
            rows = [json.loads(line) for line in path.read_text("utf-8").split("\n") if line.strip()]
            rows.sort(key=lambda row: sha256(row["id"].encode()).digest())
            texts = [str(row["text"]) for row in rows[:most]]
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            advice = "each line is an object with the keys id and text"
            raise ReportInvalid("holds a line that is no text", where=path, advice=advice) from error
        yield from texts


def _with_mentions(texts: Iterable[str], gazetteer: Gazetteer) -> Iterator[tuple[str, list[Offsets]]]:
    """Yield texts with the mentions that the reader of routes would find in each."""
    recogniser = Recogniser(gazetteer)
    for text in texts:
        spans = (one.span for one in mentions_in(tokenise(text), text, recogniser))
        yield text, [(span.start, span.end) for span in spans]


def read_told(path: Path) -> list[Told]:
    """Read what a larger network told of windows.

    Raises:
        NoReports: The file holds nothing of that kind.
    """
    try:
        rows = torch.load(path, weights_only=True)
        return [Told(Window(*window), *scores) for window, scores in rows]
    except (RuntimeError, TypeError, ValueError, EOFError, UnpicklingError) as error:
        raise NoReports("is not what a larger network told", where=path, advice="write it with tell") from error


def written(told: Iterable[Told]) -> bytes:
    """Return the file of what a larger network told."""
    file = io.BytesIO()
    torch.save([(tuple(window), scores) for window, *scores in told], file)
    return file.getvalue()


@click.group()
def main() -> None:
    """Let the network that reads journeys learn from a larger one."""


@main.command("tell")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("texts", nargs=-1, type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--teacher", required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The weights of the larger network.",
)  # fmt: skip
@click.option("--most", type=click.IntRange(min=1), default=_MOST, show_default=True, help="Texts of each file.")
@click.option(
    "--output", required=True, type=click.Path(dir_okay=False, path_type=Path), help="Write what it says here.",
)  # fmt: skip
@click.pass_context
def tell_command(
    context: click.Context, *, folder: Path, texts: tuple[Path, ...], teacher: Path, most: int, output: Path
) -> None:
    """Write what a larger network says of the real passages in FOLDER, and of TEXTS."""
    try:
        torch.set_num_threads(_THREADS)
        _, vocabulary = read_back(_WEIGHTS)
        pieces, encoder = WordPieces(vocabulary), TorchEncoder(read_teacher(teacher))
        with Gazetteer.open() as gazetteer:
            files = [*passage_files(folder), *own_files()]
            passages = read_passages(files, gazetteer, corpora=folder.parent / "corpora")
            every = [(one.text, list(one.found)) for one in passages if is_real(one)]
            every += _with_mentions(texts_of(texts, most), gazetteer)
        windows = [window for text, mentions in every for window in windows_read(text, mentions, pieces)]
        told = list(told_by(windows, encoder, random.Random(RECIPE.seed)))  # noqa: S311  # nothing secret
        write_atomically(output, written(told))
        click.echo(f"geomap.training.route_reader: {output} of {len(told)} windows, {len(every)} texts", err=True)
    except ExplainedError as error:
        click.echo(f"geomap.training.route_reader: {error}", err=True)
        context.exit(exit_code(error))


@main.command("learn")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.argument("told", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "--weights", type=click.Path(exists=True, dir_okay=False, path_type=Path), default=_WEIGHTS,
    help="The network that learns, in place of the one that ships.",
)  # fmt: skip
@click.option(
    "--output", type=click.Path(dir_okay=False, path_type=Path), default=_WEIGHTS,
    help="Write the weights here in place of the package.",
)  # fmt: skip
@click.pass_context
def learn_command(context: click.Context, *, folder: Path, told: Path, weights: Path, output: Path) -> None:
    """Fit a network to what a larger one TOLD, and to the annotated passages in FOLDER."""
    try:
        heard = read_told(told)
        with Gazetteer.open() as gazetteer:
            files = [*passage_files(folder), *own_files()]
            passages = list(read_passages(files, gazetteer, corpora=folder.parent / "corpora"))
        network, vocabulary = read_back(weights)
        rounds = ((RECIPE, passages), (AGAIN, passages), (LAST, list(missed_often(passages))))
        for (recipe, shown), share in zip(rounds, _SHARES, strict=True):
            beside = lessons(network, heard, share=share)
            fit(shown, network, vocabulary, recipe, report=tell, threads=_THREADS, beside=beside)
        write_atomically(output, exported(network, vocabulary))
        learnt = f"{len(passages)} passages, {len(heard)} windows"
        click.echo(f"geomap.training.route_reader: {output} from {learnt}", err=True)
    except ExplainedError as error:
        click.echo(f"geomap.training.route_reader: {error}", err=True)
        context.exit(exit_code(error))


if __name__ == "__main__":
    main()
