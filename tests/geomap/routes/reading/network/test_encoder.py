"""The network reads a window by itself, and says chances of its mentions."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from geomap.routes.reading.network import encoder_layers as layers_module
from geomap.routes.reading.network.encoder import FARTHEST, Encoder
from geomap.routes.reading.network.encoder_layers import HEADS, FloatArray
from geomap.routes.reading.network.text_windows import LONGEST, Window, windows_of
from geomap.routes.reading.network.word_pieces import SPECIAL, WordPieces

WIDTH, INNER, LAYERS = 2 * HEADS, 32, 2
PIECES = WordPieces([*SPECIAL, "a", "mule", "went", "to", "asha", "boro"])


def random_weights() -> dict[str, NDArray[np.generic]]:
    chance = np.random.default_rng(7)
    both = 2 * WIDTH
    linear = {
        "role1": (both, 8), "role2": (8, 3), "status": (both, 4), "pair": (both, 6), "together1": (3 * 6 + 5, 7),
        "together2": (7, 1), "earlier": (both, 5), "later": (both, 5), "before": (5, 1), "asks": (both, 8),
        "answers": (WIDTH, 8), "none": (both, 1),
    }  # fmt: skip
    for layer in range(LAYERS):
        linear |= {f"layers.{layer}.{part}": (WIDTH, WIDTH) for part in ("query", "key", "value", "out")}
        linear |= {f"layers.{layer}.up": (WIDTH, INNER), f"layers.{layer}.down": (INNER, WIDTH)}
    weights: dict[str, NDArray[np.generic]] = {
        "places.weight": chance.normal(size=(LONGEST, WIDTH)),
        "far.weight": chance.normal(size=(FARTHEST + 1, 5)),
        "shift.weight": chance.normal(size=(2 * FARTHEST + 1, 5)),
    }
    for name, (inputs, outputs) in linear.items() | {("pieces", (WIDTH, 12))}:
        weights[f"{name}.weight"] = chance.integers(-127, 128, size=(outputs, inputs)).astype(np.int8)
        weights[f"{name}.weight.scale"] = np.full(outputs, 0.01, np.float32)
        weights[f"{name}.bias"] = chance.normal(size=outputs).astype(np.float16)
    for name in ("norm", *(f"layers.{layer}.norm{n}" for layer in range(LAYERS) for n in (1, 2))):
        weights[f"{name}.weight"], weights[f"{name}.bias"] = np.ones(WIDTH), np.zeros(WIDTH)
    return weights


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    return Encoder(random_weights())


def window(text: str, *mentions: tuple[int, int]) -> Window:
    (found,) = windows_of(text, mentions, PIECES)
    return found


TWO = window("A mule went to Asha to Boro", (15, 19), (23, 27))


def test_says_chances_of_each_mention_and_pair(encoder: Encoder) -> None:
    (said,) = encoder.score([TWO])
    assert said.roles.shape == (2, 3)
    assert said.together.shape == said.before.shape == (2, 2)
    assert said.mover_start.shape == said.mover_end.shape == (2, len(TWO.pieces) + 1)
    for chances in said:
        assert chances.dtype == np.float32
        assert ((chances >= 0) & (chances <= 1)).all()
    for shares in (said.status, said.mover_start, said.mover_end):
        assert shares.sum(axis=1) == pytest.approx(1)


def test_a_pair_is_together_whichever_is_named_first_and_one_comes_before(encoder: Encoder) -> None:
    (said,) = encoder.score([TWO])
    assert said.together == pytest.approx(said.together.T)
    assert said.before + said.before.T == pytest.approx(1)


def test_what_moved_is_a_word(encoder: Encoder) -> None:
    (said,) = encoder.score([TWO])
    no_word = [place for place, (start, _) in enumerate(TWO.spans) if start < 0]
    assert said.mover_start[:, no_word].max() < 1e-6


def test_windows_have_nothing_to_do_with_each_other(encoder: Encoder) -> None:
    (before,) = encoder.score([TWO])
    list(encoder.score([window("Boro " * 40 + "Asha", (200, 204))]))
    (after,) = encoder.score([TWO])
    assert all((one == other).all() for one, other in zip(before, after, strict=True))


def test_attention_in_parts_says_the_same(encoder: Encoder, monkeypatch: pytest.MonkeyPatch) -> None:
    (whole,) = encoder.score([TWO])
    sizes = []
    computed = layers_module._attended

    def noting(query: FloatArray, key: FloatArray, value: FloatArray) -> FloatArray:
        sizes.append(query.shape[0] * query.shape[1] * key.shape[1])
        return computed(query, key, value)

    monkeypatch.setattr(layers_module, "_attended", noting)
    least = len(TWO.pieces) ** 2
    monkeypatch.setattr(layers_module, "_MOST_ATTENTION", 5 * least)
    (in_parts,) = Encoder(random_weights()).score([TWO])
    assert max(sizes) == 5 * least
    for one, other in zip(whole, in_parts, strict=True):
        np.testing.assert_array_equal(one, other)


def test_windows_that_are_read_at_once_say_what_each_says_by_itself(encoder: Encoder) -> None:
    one, long = window("Asha went to Boro", (0, 4), (13, 17)), window("a mule " * 100 + "to Asha", (703, 707))
    windows = [one, TWO, long, one]
    for given, said in zip(windows, encoder.score(windows), strict=True):
        (alone,) = Encoder(random_weights()).score([given])
        for together, by_itself in zip(said, alone, strict=True):
            np.testing.assert_allclose(together, by_itself, atol=1e-5)


def test_no_more_pieces_are_read_at_once_than_one_window_can_have() -> None:
    encoder, rows = Encoder(random_weights()), []
    computed = encoder._states

    def noting(reads: Sequence[Window]) -> FloatArray:
        rows.append(sum(len(one.pieces) for one in reads))
        return computed(reads)

    encoder._states = noting  # type: ignore[assignment, method-assign]
    windows = [window("mule " * count + "Asha", (5 * count, 5 * count + 4)) for count in range(20, 60)]
    assert len(list(encoder.score([*windows, *windows]))) == 80
    assert max(rows) <= LONGEST
    assert sum(rows) == sum(len(one.pieces) for one in windows)


def test_what_is_read_again_is_remembered_with_what_was_read_beside_it() -> None:
    encoder = Encoder(random_weights())
    other = window("Asha went to Boro", (0, 4), (13, 17))
    before, beside = encoder.score([TWO, other])
    encoder._states = None  # type: ignore[assignment, method-assign]
    assert [*encoder.score([TWO, other])] == [before, beside]
    with pytest.raises(TypeError):
        list(encoder.score([TWO]))
