"""What torch has learnt is what numpy reads, but for the rounding to 8 bits; fitting again gives the same bytes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from geomap.routes.reading.network.journey_scores import read_network
from geomap.routes.reading.network.text_windows import windows_of
from geomap.routes.reading.network.word_pieces import SPECIAL
from geomap.training.route_reader.passages import Journey, Passage, Stop

pytest.importorskip("torch", reason="fitting needs the extra fit")

VOCABULARY = ("[PAD]", "[unused0]", "[unused1]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "the", "mule", "left", "for", ".",
              "a", "##sha", "bo", "##ro", "山")  # fmt: skip
TEXT = "The mule left Asha for Boro."
PASSAGE = Passage("p", "s", TEXT, ((14, 18), (23, 27)), (Journey((Stop(0, 0), Stop(1, 2)), 0, ((4, 8),)),))


def base() -> Any:
    from geomap.training.route_reader.learner import Base

    chance = np.random.default_rng(3)
    shapes = {
        "embeddings.word_embeddings.weight": (len(VOCABULARY), 384),
        "embeddings.token_type_embeddings.weight": (2, 384),
        "embeddings.position_embeddings.weight": (512, 384),
        "embeddings.LayerNorm.weight": (384,),
        "embeddings.LayerNorm.bias": (384,),
    }
    for layer in (0, 1):
        of = f"encoder.layer.{layer}."
        parts = {"intermediate.dense": (1536, 384), "output.dense": (384, 1536), "attention.output.dense": (384, 384)}
        parts |= {f"attention.self.{part}": (384, 384) for part in ("query", "key", "value")}
        shapes |= {f"{of}{part}.weight": shape for part, shape in parts.items()}
        shapes |= {f"{of}{part}.bias": shape[:1] for part, shape in parts.items()}
        for norm in ("attention.output", "output"):
            shapes |= {f"{of}{norm}.LayerNorm.{part}": (384,) for part in ("weight", "bias")}
    return Base(VOCABULARY, {name: chance.normal(0, 0.05, shape).astype(np.float32) for name, shape in shapes.items()})


def fitted_and_exported() -> tuple[Any, bytes]:
    from geomap.training.route_reader.export import exported, shipped_pieces
    from geomap.training.route_reader.fitting import Recipe, fit, new_network

    kept = shipped_pieces(VOCABULARY)
    recipe = Recipe(epochs=3, layers=(0, 1), batch=2)
    vocabulary = [VOCABULARY[number] for number in kept]
    network = new_network(base(), kept, recipe)
    fit([PASSAGE] * 5, network, vocabulary, recipe, report=lambda epoch, loss: None)
    return network, exported(network, vocabulary)


def test_ships_special_pieces_first_and_no_other_scripts() -> None:
    from geomap.training.route_reader.export import shipped_pieces

    shipped = [VOCABULARY[number] for number in shipped_pieces(VOCABULARY)]
    assert tuple(shipped[: len(SPECIAL)]) == SPECIAL
    assert shipped[len(SPECIAL) :] == ["the", "mule", "left", "for", ".", "a", "##sha", "bo", "##ro"]


def test_numpy_reads_what_torch_has_learnt(tmp_path: Path) -> None:
    learnt, file = fitted_and_exported()
    (tmp_path / "weights.npz").write_bytes(file)
    network = read_network(tmp_path / "weights.npz")
    (window,) = windows_of(TEXT, PASSAGE.mentions, network.pieces)
    (said,) = learnt([window])
    (scores,) = network.encoder.score([window])
    assert scores.roles == pytest.approx(said.roles.sigmoid().detach().numpy(), abs=0.03)
    assert scores.together == pytest.approx(said.together.sigmoid().detach().numpy(), abs=0.03)
    assert scores.before == pytest.approx(said.before.sigmoid().detach().numpy(), abs=0.03)
    assert scores.status == pytest.approx(said.status.softmax(1).detach().numpy(), abs=0.03)
    assert scores.mover_start == pytest.approx(said.mover_start.softmax(1).detach().numpy(), abs=0.03)


def test_fitting_again_gives_the_same_bytes() -> None:
    assert fitted_and_exported()[1] == fitted_and_exported()[1]


def test_a_network_that_is_read_back_is_written_as_it_was(tmp_path: Path) -> None:
    from geomap.training.route_reader.export import exported, read_back

    _, file = fitted_and_exported()
    (tmp_path / "weights.npz").write_bytes(file)
    network, vocabulary = read_back(tmp_path / "weights.npz")
    (tmp_path / "again.npz").write_bytes(exported(network, vocabulary))
    with np.load(tmp_path / "weights.npz") as one, np.load(tmp_path / "again.npz") as other:
        assert one.files == other.files
        assert all(np.allclose(one[name], other[name], rtol=1e-6) for name in one.files)


def test_neurons_that_never_differ_may_go(tmp_path: Path) -> None:
    import torch

    from geomap.training.route_reader.slimming import slim

    learnt, file = fitted_and_exported()
    (tmp_path / "weights.npz").write_bytes(file)
    (window,) = windows_of(TEXT, PASSAGE.mentions, read_network(tmp_path / "weights.npz").pieces)
    with torch.no_grad():
        for layer in learnt.layers:
            layer.up.weight[::2] = 0
        before = learnt([window])[0]
        slim(learnt, [window], kept=768)
        after = learnt([window])[0]
    assert learnt.layers[0].up.weight.shape == (768, 384)
    for one, other in zip(before, after, strict=True):
        assert one.numpy() == pytest.approx(other.numpy(), abs=1e-4)
