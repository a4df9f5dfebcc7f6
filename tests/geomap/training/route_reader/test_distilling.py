"""A network learns from a larger one: windows keep what was said of them when they are varied, and it comes closer."""

from __future__ import annotations

import json
import random
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

torch = pytest.importorskip("torch", reason="the extra fit is not installed")

from geomap.errors import ReportInvalid  # noqa: E402
from geomap.routes.reading.network.text_windows import Window  # noqa: E402
from geomap.routes.reading.network.word_pieces import CLOSE, OPEN, SPECIAL, UNKNOWN, WordPieces  # noqa: E402
from geomap.training.route_reader import distilling  # noqa: E402
from geomap.training.route_reader.fitting import Recipe, fit  # noqa: E402
from geomap.training.route_reader.learner import Learner  # noqa: E402
from geomap.training.route_reader.passages import Passage  # noqa: E402
from geomap.training.route_reader.teacher import Teacher, TorchEncoder, read_teacher  # noqa: E402

WORDS = [
    "from",
    "to",
    "the",
    "boat",
    "sailed",
    "and",
    "came",
    "alta",
    "bodo",
    "oslo",
    ".",
    "it",
    "lay",
    "at",
    "rest",
    "in",
]
PIECES = WordPieces([*SPECIAL, *WORDS])
TEXT = "the boat sailed from alta to bodo and came to oslo . it lay at rest in alta ."
SPANS = [(21, 25), (29, 33), (46, 50), (71, 75)]


def chance(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311  # nothing secret


@pytest.fixture
def teacher() -> TorchEncoder:
    torch.manual_seed(1)
    return TorchEncoder(Teacher(len(SPECIAL) + len(WORDS), layers=2, width=24, inner=32))


@pytest.fixture
def told(teacher: TorchEncoder) -> list[distilling.Told]:
    windows = list(distilling.windows_read(TEXT, SPANS, PIECES))
    return list(distilling.told_by(windows, teacher, chance(0)))


def whole(told: list[distilling.Told]) -> distilling.Told:
    return max(told, key=lambda one: len(one.window.pieces))


def test_a_text_is_told_whole_and_by_sentences(told: list[distilling.Told]) -> None:
    assert sorted(len(one.window.mentions) for one in told) == [1, 3, 4]
    assert all(one.mover_start.shape == (len(one.roles), len(one.window.pieces) + 1) for one in told)


def test_windows_in_which_nothing_moves_are_told_now_and_then(teacher: TorchEncoder) -> None:
    teacher._network.role2.bias.data.fill_(-30.0)
    windows = list(distilling.windows_read(TEXT, SPANS, PIECES)) * 60
    kept = len(list(distilling.told_by(windows, teacher, chance(0))))
    assert 0.1 * len(windows) < kept < 0.3 * len(windows)


def test_an_excerpt_keeps_what_was_said_of_its_mentions(told: list[distilling.Told]) -> None:
    one = whole(told)
    seen = set()
    for seed in range(40):
        cut = distilling.excerpt(one, chance(seed))
        seen.add(len(cut.window.mentions))
        first = cut.window.mentions[0]
        for row, mention in enumerate(cut.window.mentions):
            assert mention == first + row
            assert torch.equal(cut.roles[row], one.roles[mention])
            opens, closes = cut.window.opening[row], cut.window.closing[row]
            start, end = SPANS[mention]
            assert cut.window.spans[opens + 1] == (start, end)
            assert closes == opens + 2
            for place, span in enumerate(cut.window.spans):
                if span[0] >= 0:
                    came_from = one.window.spans.index(span)
                    assert cut.mover_start[row, place] == one.mover_start[mention, came_from]
        assert torch.equal(cut.mover_end[:, -1], one.mover_end[list(cut.window.mentions)][:, -1])
    assert seen == {2, 3, 4}


def test_other_names_move_what_was_said_of_the_words_beside_them(told: list[distilling.Told]) -> None:
    one = whole(told)
    name = tuple(PIECES.split("the boat", 0, 8))
    other = distilling.varied(one, [tuple(piece.number for piece in name)] * 3, chance(3))
    assert len(other.window.pieces) > len(one.window.pieces)
    assert len(other.window.pieces) == len(other.window.spans) == other.mover_start.shape[1] - 1
    for opens, closes in zip(other.window.opening, other.window.closing, strict=True):
        assert (other.window.pieces[opens], other.window.pieces[closes]) == (OPEN, CLOSE)
        assert closes > opens + 1
    boat = one.window.spans.index((4, 8)), other.window.spans.index((4, 8))
    assert torch.equal(one.mover_start[:, boat[0]], other.mover_start[:, boat[1]])
    opens, closes = next((a, b) for a, b in zip(other.window.opening, other.window.closing, strict=True) if b - a > 2)
    assert torch.all(other.mover_start[:, opens + 1 : closes] == 0), "nothing was said of the new name"


def test_pieces_are_hidden_but_none_that_is_special(told: list[distilling.Told]) -> None:
    one = whole(told)
    hidden = 0
    for seed in range(60):
        window = distilling.varied(one, [one.window.pieces[1:2]], chance(seed)).window
        hidden += window.pieces.count(UNKNOWN)
        assert all(window.pieces[place] < len(SPECIAL) for place in (0, -1, *window.opening, *window.closing))
    assert hidden > 0


def test_a_network_comes_closer_to_what_was_told(told: list[distilling.Told]) -> None:
    told = [one._replace(roles=(one.roles > one.roles.median()).half()) for one in told]
    torch.manual_seed(2)
    network = Learner(len(SPECIAL) + len(WORDS), layers=2, width=24, inner=32)
    passage = Passage("p", "s", TEXT, tuple(SPANS), (), tuple(SPANS))
    network.eval()
    with torch.no_grad():
        before = distilling.loss_of(network, told)
    recipe = Recipe(epochs=40, layers=(0, 1), rate=2e-3, rate_of_heads=5e-3, memory=0.9, shown=1.0)
    fit(
        [passage], network, [*SPECIAL, *WORDS], recipe,
        report=lambda _, loss: None, beside=distilling.lessons(network, told * 8),
    )  # fmt: skip
    with torch.no_grad():
        after = distilling.loss_of(network, told)
    assert after < 0.9 * before


def test_a_share_of_what_was_told_is_taught(told: list[distilling.Told]) -> None:
    network = Learner(len(SPECIAL) + len(WORDS), layers=1, width=24, inner=32)
    every = distilling.lessons(network, told * 40)(chance(0))
    half = distilling.lessons(network, told * 40, share=0.5)(chance(0))
    assert len(half) == round(len(every) / 2) > 1
    taught = [{id(one) for one in lesson.args[1]} for lesson in half]
    assert len({frozenset(one) for one in taught}) == len(taught), "none is taught twice"


def test_what_was_told_is_read_as_it_was_written(told: list[distilling.Told], tmp_path: Path) -> None:
    path = tmp_path / "told.pt"
    path.write_bytes(distilling.written(told))
    again = distilling.read_told(path)
    assert [one.window for one in again] == [one.window for one in told]
    assert isinstance(again[0].window, Window)
    assert all(
        torch.equal(a, b)
        for one, other in zip(again, told, strict=True)
        for a, b in zip(one[1:], other[1:], strict=True)
    )


def test_the_weights_of_a_larger_network_are_read_back(teacher: TorchEncoder, tmp_path: Path) -> None:
    network = teacher._network
    path = tmp_path / "teacher.npz"
    np.savez(path, **{name: value.numpy().astype(np.float16) for name, value in network.state_dict().items()})
    windows = list(distilling.windows_read(TEXT, SPANS, PIECES))
    for one, other in zip(teacher.score(windows), TorchEncoder(read_teacher(path)).score(windows), strict=True):
        assert np.allclose(one.roles, other.roles, atol=0.02)


@pytest.mark.parametrize("line", ["[]", '{"id": "a"}', "no json", '{"id": 3, "text": "x"}'])
def test_a_file_of_no_texts_is_told(tmp_path: Path, line: str) -> None:
    path = tmp_path / "texts.jsonl"
    path.write_text(line + "\n", "utf-8")
    with pytest.raises(ReportInvalid, match="keys id and text"):
        list(distilling.texts_of([path], 5))


def test_texts_of_a_file_are_few_and_always_the_same(tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    path.write_text("".join(json.dumps({"id": f"t{n}", "text": f"text {n}"}) + "\n" for n in range(20)), "utf-8")
    some = list(distilling.texts_of([path], 5))
    assert len(set(some)) == 5
    assert some == list(distilling.texts_of([path], 5))


def test_weights_that_are_none_are_told_in_a_line(tmp_path: Path) -> None:
    path = tmp_path / "told.pt"
    path.write_bytes(b"nothing")
    ran = CliRunner().invoke(distilling.main, ["learn", str(tmp_path), str(path)])
    assert ran.exit_code == 3
    assert "write it with tell" in ran.output
    assert len(ran.output.strip().splitlines()) == 1
