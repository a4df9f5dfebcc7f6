"""Fit the network that skims sentences: `python -m geomap.training.route_reader.fit_skimmer FOLDER`.

FOLDER holds annotated passages, of which no annotation is looked at: learnt is what the network that ships says of each
sentence by itself, which of its names are stops and in which role. The skimmer begins as the first two layers of that
network, cut to fewer neurons, and reads the same pieces. Passages of Local-Global Lexicon are left out, so that the
time of reading can be measured on them. Needs the extra `fit`, and takes some nine minutes of one processor.

What always holds: the same passages, number of threads and libraries give the same bytes.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

import click
import torch
from torch import Tensor
from torch.nn import functional

from gazetteer import Gazetteer
from gazetteer.util.explained import ExplainedError, exit_code
from gazetteer.util.files import write_atomically
from geomap.routes.reading import network as network_folder
from geomap.routes.reading.network.journey_scores import Network, read_network
from geomap.routes.reading.network.text_windows import LONGEST, Window, windows_of
from geomap.training.route_reader.export import exported_skimmer, read_back
from geomap.training.route_reader.learner import Learner
from geomap.training.route_reader.passages import Passage
from geomap.training.route_reader.reading_passages import own_files, passage_files, read_passages, sentences_of
from geomap.training.route_reader.slimming import slim

__all__ = ["WEIGHTS", "Skimmed", "fit_skimmer", "roles_skimmed", "sentences_skimmed", "varied"]

_FOLDER = Path(network_folder.__path__[0])
WEIGHTS, _SKIMMER = _FOLDER / "weights.npz", _FOLDER / "skimmer.npz"

_LAYERS, _NEURONS, _WATCHED = 2, 512, 200
"""Layers of the skimmer, neurons within each, and the windows that show which of them do something."""

_PASSAGES = 2000
"""Passages that are learnt from, from all files alike."""

_EPOCHS, _BATCH, _RATE, _RATE_OF_HEADS, _MEMORY = 3, 16, 4e-4, 1e-3, 0.995
_EXCHANGED = 0.3
"""Share of the names that are exchanged for others, each time that a sentence is seen."""

_TOLD = 500
"""Steps after which the loss is told."""

_MOST_LONGER = 64
"""Pieces that a sentence may grow by."""

_LEFT_OUT = "lgl "
"""What the sources begin with that are not learnt from."""


class Skimmed(NamedTuple):
    """A window of one sentence, and the (n, 3) chances that the network gives the roles of its n mentions."""

    window: Window
    roles: Tensor


def sentences_skimmed(passages: Iterable[Passage], reader: Network) -> Iterator[Skimmed]:
    """Yield what a network says of the sentences of passages, each by itself."""
    for one in passages:
        parts = sentences_of(one.text)
        cut = (window for part in parts for window in windows_of(one.text, one.found, reader.pieces, within=[part]))
        windows = [window for window in cut if window.mentions]
        for window, scores in zip(windows, reader.encoder.score(windows), strict=True):
            yield Skimmed(window, torch.from_numpy(scores.roles.copy()))


def fit_skimmer(
    network: Learner, skimmed: Sequence[Skimmed], *, epochs: int = _EPOCHS, report: Callable[[int, float], None]
) -> None:
    """Make a skimmer of the network that ships, as torch learns it; it is changed.

    Args:
        network: The network.
        skimmed: What it says of sentences.
        epochs: How often each is seen.
        report: Is told now and then the number of the step and its loss.
    """
    torch.set_num_threads(1)
    torch.manual_seed(0)
    chance = random.Random(0)  # noqa: S311  # nothing secret
    network.layers = network.layers[:_LAYERS]
    network.eval()
    slim(network, [one.window for one in skimmed[:_WATCHED]], kept=_NEURONS)
    groups = _learning(network)
    learnt = [each for group in groups for each in group["params"]]
    learning = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    steps = epochs * (len(skimmed) // _BATCH + 1)
    pace = torch.optim.lr_scheduler.LambdaLR(learning, lambda at: min((at + 1) / 100, max(0.02, 1 - at / steps)))
    mean = [each.detach().clone() for each in learnt]
    names = [_name(one.window, number) for one in skimmed for number in range(len(one.window.opening))]
    for step, batch in enumerate((batch for _ in range(epochs) for batch in _batches(skimmed, chance)), 1):
        loss = _loss(network, [varied(one, names, chance) for one in batch])
        if step % _TOLD == 0:
            report(step, loss.item())
        loss.backward()
        torch.nn.utils.clip_grad_norm_(learnt, 1.0)
        learning.step()
        learning.zero_grad()
        pace.step()
        with torch.no_grad():
            for kept, each in zip(mean, learnt, strict=True):
                kept.lerp_(each, 1 - min(_MEMORY, 1 - 1 / step))
    with torch.no_grad():
        for kept, each in zip(mean, learnt, strict=True):
            each.copy_(kept)


def _learning(network: Learner) -> list[dict[str, Any]]:
    """Return what is learnt of a network, with how fast; the rest of it is held."""
    network.requires_grad_(requires_grad=False)
    layers = list(network.layers.parameters())
    heads = [*network.role1.parameters(), *network.role2.parameters()]
    for each in (*layers, *heads):
        each.requires_grad_(requires_grad=True)
    return [{"params": layers, "lr": _RATE}, {"params": heads, "lr": _RATE_OF_HEADS}]


def _name(window: Window, number: int) -> tuple[int, ...]:
    """Return the pieces of a mention."""
    return window.pieces[window.opening[number] + 1 : window.closing[number]]


def varied(
    one: Skimmed, names: Sequence[tuple[int, ...]], chance: random.Random, *, share: float = _EXCHANGED
) -> Skimmed:
    """Exchange a share of the names of a sentence for others, on average."""
    window = one.window
    pieces: list[int] = []
    opening, closing, at = [], [], 0
    for number, (opens, closes) in enumerate(zip(window.opening, window.closing, strict=True)):
        name = chance.choice(names) if chance.random() < share else _name(window, number)
        pieces += window.pieces[at : opens + 1]
        opening.append(len(pieces) - 1)
        pieces += name
        closing.append(len(pieces))
        at = closes
    pieces += window.pieces[at:]
    if len(pieces) > min(LONGEST, len(window.pieces) + _MOST_LONGER):
        return one
    other = window._replace(pieces=tuple(pieces), opening=tuple(opening), closing=tuple(closing), spans=())
    return one._replace(window=other)


def _batches(skimmed: Sequence[Skimmed], chance: random.Random) -> list[list[Skimmed]]:
    """Put sentences of like length together, and the batches in random order."""
    ordered = sorted(skimmed, key=lambda one: len(one.window.pieces) + chance.random() * 8)
    batches = [list(ordered[at : at + _BATCH]) for at in range(0, len(ordered), _BATCH)]
    chance.shuffle(batches)
    return batches


def _loss(network: Learner, batch: Sequence[Skimmed]) -> Tensor:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        said = roles_skimmed(network, [one.window for one in batch]).float()
    told = torch.cat([one.roles for one in batch])
    return functional.binary_cross_entropy_with_logits(said, told, reduction="sum") / len(batch)


def roles_skimmed(network: Learner, windows: Sequence[Window]) -> Tensor:
    """Return the log-odds of the roles of the mentions of some windows, one window below the other."""
    states, mask = network.embedded(windows)
    for layer in network.layers[:-1]:
        states = layer(states, mask)
    marks = [
        torch.cat(network.layers[-1].of_some(states[row, : len(one.pieces)], (*one.opening, *one.closing)).chunk(2), 1)
        for row, one in enumerate(windows)
    ]
    found: Tensor = network.role2(functional.gelu(network.role1(torch.cat(marks)), approximate="tanh"))
    return found


def _tell(step: int, loss: float) -> None:
    click.echo(f"geomap.training.route_reader: step {step}: loss {loss:.3f}", err=True)


def _chosen(passages: Iterable[Passage]) -> list[Passage]:
    """Choose the passages that are learnt from, in an order that is none of theirs."""
    others = (one for one in passages if not one.source.startswith(_LEFT_OUT))
    return sorted(others, key=lambda one: sha256(one.id.encode()).digest())[:_PASSAGES]


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--output", type=click.Path(dir_okay=False, path_type=Path), default=_SKIMMER,
    help="Write the weights here in place of the package.",
)  # fmt: skip
@click.pass_context
def main(context: click.Context, *, folder: Path, output: Path) -> None:
    """Fit the network that skims sentences to what the network that ships says of them.

    \b
    Examples:
      python -m geomap.training.route_reader.fit_skimmer passages/
    """
    try:
        with Gazetteer.open() as gazetteer:
            files = [*passage_files(folder), *own_files()]
            passages = _chosen(read_passages(files, gazetteer, corpora=folder.parent / "corpora"))
        skimmed = list(sentences_skimmed(passages, read_network(WEIGHTS)))
        network, _ = read_back(WEIGHTS)
        fit_skimmer(network, skimmed, report=_tell)
        write_atomically(output, exported_skimmer(network))
        click.echo(f"geomap.training.route_reader: {output} from {len(skimmed)} sentences", err=True)
    except ExplainedError as error:
        click.echo(f"geomap.training.route_reader: {error}", err=True)
        context.exit(exit_code(error))


if __name__ == "__main__":
    main()
