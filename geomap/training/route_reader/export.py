"""Writing a fitted network as it ships: matrices as 8-bit numbers with a scale for each row, the rest as 16-bit floats;
and reading one back, to fit it further.

Of the vocabulary ship the pieces in Latin letters, digits and common signs; words in other scripts are unknown to it.

What always holds: the same network gives the same bytes.
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from geomap.routes.reading.network.word_pieces import SPECIAL
from geomap.training.route_reader.learner import Learner

__all__ = ["exported", "exported_skimmer", "read_back", "shipped_pieces"]

_TABLES = ("places.weight", "far.weight", "shift.weight")
"""Matrices of which rows are looked up: they are small, and stay floats."""


def exported(network: Learner, vocabulary: Sequence[str]) -> bytes:
    """Return the file of a network.

    Args:
        network: The network.
        vocabulary: Its pieces, in the order of their numbers.
    """
    words = {"vocabulary": np.frombuffer("\n".join(vocabulary).encode(), np.uint8)}
    return _file_of(words | _small(_plain_weights(network)))


def exported_skimmer(network: Learner) -> bytes:
    """Return the file of a skimmer, whose pieces are those of the network that ships: its layers and its one head."""
    own = {name: array for name, array in _plain_weights(network).items() if name.startswith(("layers.", "role"))}
    return _file_of(_small(own))


def _small(weights: Mapping[str, NDArray[np.float32]]) -> dict[str, NDArray[np.generic]]:
    arrays: dict[str, NDArray[np.generic]] = {}
    for name, array in weights.items():
        if array.ndim == 2 and name not in _TABLES:
            arrays[name], arrays[f"{name}.scale"] = _in_bytes(array)
        else:
            arrays[name] = array.astype(np.float16)
    return arrays


def _file_of(arrays: Mapping[str, NDArray[np.generic]]) -> bytes:
    file = io.BytesIO()
    np.savez(file, **arrays)  # type: ignore[arg-type]
    return file.getvalue()


def read_back(path: Path) -> tuple[Learner, list[str]]:
    """Read a network from its file, and its vocabulary."""
    with np.load(path, allow_pickle=False) as file:
        arrays = {name: file[name] for name in file.files}
    vocabulary = bytes(arrays.pop("vocabulary")).decode().split("\n")
    scales = {name: arrays.pop(f"{name}.scale")[:, None] for name in list(arrays) if f"{name}.scale" in arrays}
    floats = {name: array.astype(np.float32) * scales.get(name, np.float32(1)) for name, array in arrays.items()}
    weights = {name: torch.from_numpy(array) for name, array in floats.items()}
    for name in [name for name in weights if ".query." in name]:
        parts = [weights.pop(name.replace("query", part)) for part in ("query", "key", "value")]
        weights[name.replace("query", "qkv")] = torch.cat(parts)
    layers = 1 + max(int(name.split(".")[1]) for name in weights if name.startswith("layers."))
    network = Learner(len(vocabulary), layers=layers, inner=len(weights["layers.0.up.weight"]))
    network.load_state_dict(weights | {"marks.weight": torch.zeros_like(network.marks.weight)})
    return network, vocabulary


def _plain_weights(network: Learner) -> Mapping[str, NDArray[np.float32]]:
    """Return the weights with what the special pieces learnt added to them."""
    weights = {name: value.detach().float().numpy().copy() for name, value in network.state_dict().items()}
    weights["pieces.weight"][: len(SPECIAL)] += weights.pop("marks.weight")
    for name in [name for name in weights if ".qkv." in name]:
        for part, array in zip(("query", "key", "value"), np.split(weights.pop(name), 3), strict=True):
            weights[name.replace("qkv", part)] = array
    return weights


def _in_bytes(array: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    scale = (np.abs(array).max(axis=1) / 127).astype(np.float32)
    scale[scale == 0] = 1
    return np.clip(np.rint(array / scale[:, None]), -127, 127).astype(np.int8), scale


def shipped_pieces(vocabulary: Sequence[str]) -> list[int]:
    """Return the numbers of the pieces that ship: the special ones first, the others in their order."""
    numbers = {piece: number for number, piece in enumerate(vocabulary)}
    special = [numbers[piece] for piece in SPECIAL]
    return special + [number for number, piece in enumerate(vocabulary) if number not in special and _ships(piece)]


def _ships(piece: str) -> bool:
    if len(piece) > 1 and piece.startswith("["):
        return False
    return all(map(_is_common, piece.removeprefix("##")))


def _is_common(letter: str) -> bool:
    return (
        letter.isascii() or unicodedata.name(letter, "").startswith("LATIN") or unicodedata.category(letter)[0] in "PS"
    )
