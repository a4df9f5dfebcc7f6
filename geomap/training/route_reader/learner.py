"""The network that reads journeys, as torch learns it.

A BERT encoder of few layers, and heads over the states of the markers round each mention: its roles, its status,
whether two mentions belong to one journey and which comes first, and where the text names what moved. The same forward
pass is in numpy in `geomap.routes.reading.network`, where the shapes are explained.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from zipfile import ZipFile

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from geomap.routes.reading.network.encoder import FARTHEST
from geomap.routes.reading.network.encoder_layers import HEADS
from geomap.routes.reading.network.text_windows import LONGEST, Window
from geomap.routes.reading.network.word_pieces import SPECIAL

__all__ = ["Base", "Learner", "Scores", "read_base"]


class Base(NamedTuple):
    """A pretrained encoder: its vocabulary, and its weights under their names in BERT."""

    vocabulary: tuple[str, ...]
    weights: dict[str, np.ndarray]


def read_base(archive: Path) -> Base:
    """Read a pretrained encoder from its archive: `tokenizer.json` and `model.safetensors`, in whatever folder."""
    with ZipFile(archive) as files:
        names = {Path(name).name: name for name in files.namelist()}
        numbers = json.loads(files.read(names["tokenizer.json"]))["model"]["vocab"]
        raw = files.read(names["model.safetensors"])
    size = struct.unpack("<Q", raw[:8])[0]
    weights = {}
    for name, about in json.loads(raw[8 : 8 + size]).items():
        if name != "__metadata__":
            first, last = (8 + size + offset for offset in about["data_offsets"])
            if about["dtype"] == "F32":
                weights[name] = np.frombuffer(raw[first:last], np.float32).reshape(about["shape"]).copy()
    return Base(tuple(sorted(numbers, key=numbers.__getitem__)), weights)


class Scores(NamedTuple):
    """What the network says of one window, before anything is made a chance; n mentions, p pieces."""

    roles: Tensor
    together: Tensor
    before: Tensor
    status: Tensor
    mover_start: Tensor
    mover_end: Tensor


class Layer(nn.Module):
    """A layer of BERT."""

    def __init__(self, width: int, inner: int) -> None:
        super().__init__()
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)
        self.norm1 = nn.LayerNorm(width, eps=1e-12)
        self.up = nn.Linear(width, inner)
        self.down = nn.Linear(inner, width)
        self.norm2 = nn.LayerNorm(width, eps=1e-12)
        self.drop = nn.Dropout(0.1)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """Return the next states of (windows, pieces, width), given 0 for each piece and a large negative for none."""
        batch, length, width = states.shape
        query, key, value = self.qkv(states).view(batch, length, 3, HEADS, width // HEADS).permute(2, 0, 3, 1, 4)
        return self._after(states, _attention(query, key, value, mask))

    def of_some(self, states: Tensor, places: Sequence[int], nearness: Tensor | None = None) -> Tensor:
        """Return the next states of some pieces of one window, given the states of all.

        Args:
            states: Those of all pieces, (pieces, width).
            places: Which of them.
            nearness: What is added to the attention of each head that one piece pays to another: (heads, p, p) of p
                pieces or more; nothing where there is none.
        """
        some = states[list(places)]
        width = states.shape[-1]
        weight, bias = self.qkv.weight, self.qkv.bias
        query = functional.linear(some, weight[:width], bias[:width]).view(len(some), HEADS, -1).transpose(0, 1)
        both = functional.linear(states, weight[width:], bias[width:]).view(len(states), 2, HEADS, -1)
        key, value = both.permute(1, 2, 0, 3)
        added = None if nearness is None else nearness[:, list(places), : len(states)]
        return self._after(some, _attention(query, key, value, added))

    def _after(self, states: Tensor, found: Tensor) -> Tensor:
        found = found.transpose(-3, -2).reshape(states.shape)
        states = self.norm1(states + self.drop(self.out(found)))
        return self.norm2(states + self.drop(self.down(functional.gelu(self.up(states), approximate="tanh"))))


def _attention(query: Tensor, key: Tensor, value: Tensor, mask: Tensor | None = None) -> Tensor:
    # Written out: in bfloat16 on a processor this takes half the time of scaled_dot_product_attention.
    weights = query @ key.transpose(-1, -2) * query.shape[-1] ** -0.5
    if mask is not None:
        weights = weights + mask.to(query.dtype)
    return weights.softmax(-1).to(value.dtype) @ value


class Learner(nn.Module):
    """The encoder and its heads."""

    def __init__(self, pieces: int, *, layers: int, width: int = 384, inner: int = 1536) -> None:
        """Make a network of so many pieces, layers, numbers of a state, and numbers within a layer."""
        super().__init__()
        self.pieces = nn.Embedding(pieces, width)
        self.pieces.weight.requires_grad_(requires_grad=False)
        self.marks = nn.Embedding(len(SPECIAL), width)
        nn.init.zeros_(self.marks.weight)
        self.places = nn.Embedding(LONGEST, width)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, inner) for _ in range(layers))
        self.drop, self.drop_mention = nn.Dropout(0.1), nn.Dropout(0.15)
        both = 2 * width
        self.role1, self.role2 = nn.Linear(both, 192), nn.Linear(192, 3)
        self.status = nn.Linear(both, 4)
        self.pair = nn.Linear(both, 256)
        self.far = nn.Embedding(FARTHEST + 1, 64)
        self.together1, self.together2 = nn.Linear(3 * 256 + 64, 192), nn.Linear(192, 1)
        self.earlier, self.later = nn.Linear(both, 64), nn.Linear(both, 64)
        self.shift = nn.Embedding(2 * FARTHEST + 1, 64)
        self.before = nn.Linear(64, 1)
        self.asks = nn.Linear(both, 2 * 96)
        self.answers = nn.Linear(width, 2 * 96)
        self.none = nn.Linear(both, 1)

    def take(self, base: Base, kept: Sequence[int], layers: Sequence[int]) -> None:
        """Take over the weights of the pretrained encoder, of some pieces and some layers."""

        def put(parameter: Tensor, *names: str) -> None:
            parameter.data.copy_(torch.from_numpy(np.concatenate([base.weights[name] for name in names])))

        self.pieces.weight.data.copy_(torch.from_numpy(base.weights["embeddings.word_embeddings.weight"][list(kept)]))
        kind = base.weights["embeddings.token_type_embeddings.weight"][0]
        self.places.weight.data.copy_(
            torch.from_numpy(base.weights["embeddings.position_embeddings.weight"][:LONGEST] + kind)
        )
        for part in ("weight", "bias"):
            put(getattr(self.norm, part), f"embeddings.LayerNorm.{part}")
        for layer, number in zip(self.layers, layers, strict=True):
            of = f"encoder.layer.{number}."
            for part in ("weight", "bias"):
                put(getattr(layer.qkv, part), *(f"{of}attention.self.{x}.{part}" for x in ("query", "key", "value")))
                put(getattr(layer.out, part), f"{of}attention.output.dense.{part}")
                put(getattr(layer.norm1, part), f"{of}attention.output.LayerNorm.{part}")
                put(getattr(layer.up, part), f"{of}intermediate.dense.{part}")
                put(getattr(layer.down, part), f"{of}output.dense.{part}")
                put(getattr(layer.norm2, part), f"{of}output.LayerNorm.{part}")

    def embedded(self, windows: Sequence[Window]) -> tuple[Tensor, Tensor]:
        """Return what the first layer takes of some windows: states, and 0 for a piece, a large negative for none."""
        length = max(len(window.pieces) for window in windows)
        numbers = torch.zeros(len(windows), length, dtype=torch.long)
        mask = torch.full((len(windows), 1, 1, length), -1e4)
        for row, window in enumerate(windows):
            numbers[row, : len(window.pieces)] = torch.tensor(window.pieces)
            mask[row, ..., : len(window.pieces)] = 0
        # The pieces stay as they were pretrained; what stands for no word learns what it is for.
        special = self.marks(numbers.clamp(max=len(SPECIAL) - 1)) * (numbers < len(SPECIAL))[..., None]
        return self.drop(self.norm(self.pieces(numbers) + special + self.places.weight[:length])), mask

    def forward(self, windows: Sequence[Window]) -> list[Scores | None]:
        """Score the mentions of some windows; None for a window without any."""
        states, mask = self.embedded(windows)
        for layer in self.layers[:-1]:
            states = layer(states, mask)
        return [
            self._heads(states[row, : len(window.pieces)], window) if window.mentions else None
            for row, window in enumerate(windows)
        ]

    def _heads(self, states: Tensor, window: Window, nearness: Tensor | None = None) -> Scores:
        # The heads look at the markers alone, so that the last layer need not read on for all the pieces.
        last = self.layers[-1].of_some(states, (*window.opening, *window.closing), nearness)
        marks = self.drop_mention(torch.cat(last.chunk(2), 1))
        roles = self.role2(functional.gelu(self.role1(marks), approximate="tanh"))
        count = len(window.mentions)
        order = torch.arange(count)
        shift = (order[None] - order[:, None]).clamp(-FARTHEST, FARTHEST)
        pair = self.pair(marks)
        one, other = pair[:, None].expand(count, count, -1), pair[None].expand(count, count, -1)
        seen = torch.cat([one * other, (one - other).abs(), one + other, self.far(shift.abs()).to(pair.dtype)], 2)
        together = self.together2(functional.gelu(self.together1(seen), approximate="tanh"))[..., 0]
        way = self.earlier(marks)[:, None] + self.later(marks)[None] + self.shift(shift + FARTHEST)
        before = self.before(functional.gelu(way, approximate="tanh"))[..., 0]
        asks, answers = self.asks(marks).float(), self.answers(states).float()
        no_word = torch.tensor([span[0] < 0 for span in window.spans])
        none = self.none(marks).float()
        ends = []
        for half in (slice(0, 96), slice(96, 192)):
            found = (asks[:, half] @ answers[:, half].T / 96**0.5).masked_fill(no_word, -30.0)
            ends.append(torch.cat([found, none], 1))
        return Scores(roles.float(), together.float(), (before - before.T).float(), self.status(marks).float(), *ends)
