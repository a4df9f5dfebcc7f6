"""The larger network, small: it takes over what MPNet has, looks at how far pieces lie apart, and learns."""

from __future__ import annotations

import json
import struct
from pathlib import Path
from zipfile import ZipFile

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="the extra fit is not installed")

from geomap.errors import NoReports  # noqa: E402
from geomap.routes.reading.network.text_windows import LONGEST, windows_of  # noqa: E402
from geomap.routes.reading.network.word_pieces import SPECIAL, WordPieces  # noqa: E402
from geomap.training.route_reader import teacher  # noqa: E402
from geomap.training.route_reader.fitting import Recipe, fit  # noqa: E402
from geomap.training.route_reader.passages import Journey, Passage, Stop  # noqa: E402

WORDS = ["from", "to", "the", "boat", "sailed", "and", "came", "alta", "bodo", "oslo"]
VOCABULARY = [*SPECIAL, *WORDS]
TEXT = "the boat sailed from alta to bodo and came to oslo"
SPANS = ((21, 25), (29, 33), (46, 50))
WIDTH, INNER, LAYERS = 24, 32, 2


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An archive like that of MPNet, of random numbers."""
    chance = np.random.default_rng(0)
    pieces = ["<s>", "<pad>", "</s>", "<unk>", "[PAD]", *SPECIAL[1:], *WORDS, "<mask>"]
    pieces = list(dict.fromkeys(pieces))
    shapes = {
        "embeddings.word_embeddings.weight": (len(pieces), WIDTH),
        "embeddings.position_embeddings.weight": (LONGEST + 10, WIDTH),
        "encoder.relative_attention_bias.weight": (32, 12),
    }
    of_layer = {f"attention.attn.{one}": (WIDTH, WIDTH) for one in "qkvo"}
    of_layer |= {"intermediate.dense": (INNER, WIDTH), "output.dense": (WIDTH, INNER)}
    for number in range(LAYERS):
        for name, (rows, columns) in of_layer.items():
            shapes[f"encoder.layer.{number}.{name}.weight"] = (rows, columns)
            shapes[f"encoder.layer.{number}.{name}.bias"] = (rows,)  # type: ignore[assignment]
    norms = [
        "embeddings",
        *(f"encoder.layer.{number}.{one}" for number in range(LAYERS) for one in ("attention", "output")),
    ]
    for norm in norms:
        shapes |= {f"{norm}.LayerNorm.{part}": (WIDTH,) for part in ("weight", "bias")}  # type: ignore[dict-item]
    about, raw = {}, b""
    for name, shape in shapes.items():
        numbers = chance.normal(0, 0.3, shape).astype(np.float32).tobytes()
        about[name] = {"dtype": "F32", "shape": shape, "data_offsets": [len(raw), len(raw) + len(numbers)]}
        raw += numbers
    head = json.dumps(about).encode()
    path = tmp_path / "mpnet.zip"
    with ZipFile(path, "w") as files:
        vocabulary = {piece: number for number, piece in enumerate(pieces)}
        files.writestr("mpnet/tokenizer.json", json.dumps({"model": {"vocab": vocabulary}}))
        files.writestr("mpnet/model.safetensors", struct.pack("<Q", len(head)) + head + raw)
    return path


@pytest.fixture
def network(archive: Path) -> teacher.Teacher:
    torch.manual_seed(0)
    made = teacher.Teacher(len(VOCABULARY), layers=LAYERS, width=WIDTH, inner=INNER)
    made.take_over(teacher.read_mpnet(archive), VOCABULARY, range(LAYERS))
    return made


def test_it_takes_over_the_pretrained_numbers(archive: Path, network: teacher.Teacher) -> None:
    base = teacher.read_mpnet(archive)
    piece = network.pieces.weight[VOCABULARY.index("boat")].detach().numpy()
    assert np.array_equal(piece, base.weights["embeddings.word_embeddings.weight"][base.vocabulary.index("boat")])
    key = network.layers[1].qkv.weight[WIDTH : 2 * WIDTH].detach().numpy()
    assert np.array_equal(key, base.weights["encoder.layer.1.attention.attn.k.weight"])


def test_what_it_says_depends_on_how_far_pieces_lie_apart(network: teacher.Teacher) -> None:
    (window,) = windows_of(TEXT, SPANS, WordPieces(VOCABULARY))
    encoder = teacher.TorchEncoder(network)
    (before,) = encoder.score([window])
    assert before.roles.shape == (3, 3)
    assert before.mover_start.shape == (3, len(window.pieces) + 1)
    assert np.allclose(before.status.sum(axis=1), 1, atol=1e-3)
    network.distances.weight.data.normal_(0, 10)
    (after,) = encoder.score([window])
    assert not np.array_equal(before.roles, after.roles)
    network.distances.weight.data.fill_(3.0)
    (alike,) = encoder.score([window])
    network.distances.weight.data.fill_(0.0)
    (none,) = encoder.score([window])
    assert np.allclose(alike.roles, none.roles, atol=5e-3), "what is added everywhere changes no attention"


def test_it_learns_and_what_is_held_stays(network: teacher.Teacher) -> None:
    journey = Journey((Stop(0, 0), Stop(1, 2)), 0, ((4, 8),))
    passages = [Passage(f"p{number}", "s", TEXT, SPANS, (journey,), SPANS) for number in range(8)]
    network.hold_lowest(1)
    held, free = (network.layers[number].up.weight.detach().clone() for number in (0, 1))
    losses: list[float] = []
    recipe = Recipe(epochs=6, rate=1e-3, rate_of_heads=5e-3, joined=0.0, excerpts=0.0, memory=0.5)
    fit(passages, network, VOCABULARY, recipe, report=lambda _, loss: losses.append(loss))
    assert losses[-1] < losses[0]
    assert torch.equal(network.layers[0].up.weight, held)
    assert not torch.equal(network.layers[1].up.weight, free)


def test_what_is_no_archive_is_told(tmp_path: Path) -> None:
    path = tmp_path / "mpnet.zip"
    path.write_bytes(b"no archive")
    with pytest.raises(NoReports, match="join the parts"):
        teacher.read_mpnet(path)
