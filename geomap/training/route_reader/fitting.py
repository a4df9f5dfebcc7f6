"""Fitting the network to annotated passages.

Each epoch varies every passage anew (`variation`). The weights that are kept are the running mean over the last steps.
What always holds: the same passages, base and seed give the same weights on one machine. One thread is used
unless more are asked for, because sums over several depend on their number.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Protocol, TypeVar

import torch
from torch import Tensor
from torch.nn import functional

from geomap.routes.reading.network.text_windows import Window, windows_of
from geomap.routes.reading.network.word_pieces import SPECIAL, UNKNOWN, WordPieces
from geomap.training.route_reader.learner import Base, Learner, Scores
from geomap.training.route_reader.passages import Passage
from geomap.training.route_reader.variation import (
    excerpt,
    joined,
    may_be_exchanged,
    with_fewer_mentions,
    with_other_names,
)

__all__ = ["FURTHER", "Lessons", "Recipe", "batches_of", "fit", "new_network"]


class _ShowsWindow(Protocol):
    @property
    def window(self) -> Window: ...


_Shown = TypeVar("_Shown", bound=_ShowsWindow)

Lessons = Callable[[random.Random], Sequence[Callable[[], Tensor]]]
"""What an epoch teaches beside the passages: each of them is one step, and returns its loss."""

_LONGEST_JOINED = 1200
"""Characters from which on no further passage is joined to some."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """How the network is fitted.

    Attributes:
        epochs: How often each passage is seen.
        layers: Which layers of the pretrained encoder are kept.
        rate: Learning rate of the uppermost layer.
        rate_of_heads: Learning rate of the heads.
        decay: The rate of each layer is that of the one above times this.
        batch: Windows of a step.
        memory: Weight of the running mean of the weights that one step leaves as it was.
        seed: Of all chance.
        exchanged: Share of the names that are exchanged, on average.
        missed, missed_stops: Shares of the mentions that lose their markers: of those that are no stops, and of stops.
        excerpts: Share of the passages of which an excerpt is shown.
        joined: Share of them to which another is joined.
        hidden: Share of the pieces that are hidden.
        optional: Weight of the role of a stop that a careful reader may leave out.
        shown: Share of the passages that an epoch shows.
    """

    epochs: int = 8
    layers: tuple[int, ...] = (0, 1, 2, 3, 4, 5)
    rate: float = 2e-4
    rate_of_heads: float = 1e-3
    decay: float = 0.85
    batch: int = 8
    memory: float = 0.995
    seed: int = 0
    exchanged: float = 0.4
    missed: float = 0.15
    missed_stops: float = 0.03
    excerpts: float = 0.4
    joined: float = 0.4
    hidden: float = 0.08
    optional: float = 0.2
    shown: float = 1.0


FURTHER = Recipe(epochs=4, rate=1e-4, rate_of_heads=4e-4)
"""How a network is fitted further."""


@dataclass(frozen=True, slots=True)
class _Example:
    """A window with what the network should say of its mentions."""

    window: Window
    roles: Tensor
    weight: Tensor
    together: Tensor
    before: Tensor
    told: Tensor
    status: Tensor
    movers: tuple[tuple[tuple[int, int], ...] | None, ...]


def fit(
    passages: Sequence[Passage],
    network: Learner,
    vocabulary: Sequence[str],
    recipe: Recipe,
    *,
    report: Callable[[int, float], None],
    threads: int = 1,
    beside: Lessons | None = None,
) -> None:
    """Fit a network; what it has in the end is the mean of its last weights.

    Args:
        passages: What to learn from.
        network: A new network, or one to fit further; it is changed.
        vocabulary: Its pieces, in the order of their numbers.
        recipe: How.
        report: Is told the number and the mean loss of each epoch.
        threads: Of how many the sums are; with another number the weights are others.
        beside: What each epoch teaches beside the passages.
    """
    torch.set_num_threads(threads)
    torch.manual_seed(recipe.seed)
    chance = random.Random(recipe.seed)  # noqa: S311  # nothing secret
    pieces = WordPieces(vocabulary)
    names = _names(passages)
    shown = round(recipe.shown * len(passages))
    steps = recipe.epochs * (shown // recipe.batch + 1 + len(beside(random.Random(0)) if beside else ()))  # noqa: S311
    learning = torch.optim.AdamW(_groups(network, recipe), weight_decay=0.01, fused=True)
    pace = torch.optim.lr_scheduler.LambdaLR(learning, lambda at: min((at + 1) / 100, max(0.02, 1 - at / steps)))
    mean = {name: value.detach().clone() for name, value in network.named_parameters() if value.requires_grad}
    network.train()
    for epoch in range(recipe.epochs):
        some = passages if shown == len(passages) else chance.sample(passages, shown)
        examples = list(_examples(_varied(some, names, recipe, chance), pieces, recipe, chance))
        lessons: list[Callable[[], Tensor]] = []
        lessons += (partial(_loss, network, batch) for batch in batches_of(examples, recipe.batch, chance))
        if beside:
            lessons += beside(chance)
            chance.shuffle(lessons)
        total = count = 0.0
        for lesson in lessons:
            loss = lesson()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            learning.step()
            learning.zero_grad()
            pace.step()
            keep = min(recipe.memory, 1 - 1 / (1 + count + epoch * len(examples) / recipe.batch))
            with torch.no_grad():
                for name, value in network.named_parameters():
                    if value.requires_grad:
                        mean[name].lerp_(value, 1 - keep)
            total, count = total + loss.item(), count + 1
        report(epoch, total / max(1.0, count))
    network.load_state_dict(mean, strict=False)
    network.eval()


def new_network(base: Base, kept: Sequence[int], recipe: Recipe) -> Learner:
    """Make a network that knows what the pretrained encoder does.

    Args:
        base: The pretrained encoder.
        kept: Numbers of its pieces that the network keeps, the special ones first.
        recipe: Says which of its layers are kept.
    """
    torch.manual_seed(recipe.seed)
    network = Learner(len(kept), layers=len(recipe.layers))
    network.take(base, kept, recipe.layers)
    return network


def _groups(network: Learner, recipe: Recipe) -> list[dict[str, object]]:
    """Give each layer its learning rate: the lower, the slower."""
    depth = len(network.layers)
    rates: dict[float, list[Tensor]] = {}
    for name, parameter in network.named_parameters():
        if not parameter.requires_grad:
            continue
        if name.startswith("layers."):
            rate = recipe.rate * recipe.decay ** (depth - 1 - int(name.split(".")[1]))
        elif name.startswith(("places.", "norm.")):
            rate = recipe.rate * recipe.decay**depth
        else:
            rate = recipe.rate_of_heads
        rates.setdefault(rate, []).append(parameter)
    return [{"params": parameters, "lr": rate} for rate, parameters in rates.items()]


def _names(passages: Sequence[Passage]) -> list[str]:
    found = {passage.text[a:b] for passage in passages for a, b in passage.mentions}
    return sorted(name for name in found if may_be_exchanged(name) and len(name) < 40)


def _varied(
    passages: Sequence[Passage], names: Sequence[str], recipe: Recipe, chance: random.Random
) -> Iterator[Passage]:
    order = list(passages)
    chance.shuffle(order)
    together: Passage | None = None
    for passage in order:
        one = excerpt(passage, chance) if chance.random() < recipe.excerpts else passage
        one = with_other_names(one, names, chance, share=chance.random() * 2 * recipe.exchanged)
        one = with_fewer_mentions(one, chance, share=recipe.missed, share_of_stops=recipe.missed_stops)
        together = joined(together, one, chance.choice((" ", "\n\n", "\n"))) if together else one
        if chance.random() >= recipe.joined or len(together.text) > _LONGEST_JOINED:
            yield together
            together = None
    if together:
        yield together


def _examples(
    passages: Iterator[Passage], pieces: WordPieces, recipe: Recipe, chance: random.Random
) -> Iterator[_Example]:
    for passage in passages:
        for window in windows_of(passage.text, passage.mentions, pieces):
            if window.mentions:
                hidden = (
                    UNKNOWN if number >= len(SPECIAL) and chance.random() < recipe.hidden else number
                    for number in window.pieces
                )  # fmt: skip
                yield _example(passage, window._replace(pieces=tuple(hidden)), recipe)


def _example(passage: Passage, window: Window, recipe: Recipe) -> _Example:
    count = len(window.mentions)
    index = {mention: number for number, mention in enumerate(window.mentions)}
    roles, weight = torch.zeros(count, 3), torch.ones(count)
    together, before, told = torch.zeros(count, count), torch.zeros(count, count), torch.zeros(count, count)
    status = torch.full((count,), -1)
    movers: list[set[tuple[int, int]] | None] = [None] * count
    position = _positions(window)
    stops = {index[s.mention] for journey in passage.journeys for s in journey.stops if s.mention in index}
    for one in stops:
        for other in stops:
            told[one, other] = one != other
    for journey in passage.journeys:
        places = [(index[s.mention], s) for s in journey.stops if s.mention in index]
        spans = {(position[a][0], position[b][1]) for a, b in _words(journey.movers, position)}
        for order, (number, stop) in enumerate(places):
            roles[number, stop.role] = 1
            status[number] = journey.status
            if stop.optional:
                weight[number] = recipe.optional
            movers[number] = (movers[number] or set()) | spans
            for later, _ in places[order + 1 :]:
                together[number, later] = together[later, number] = 1
                before[number, later], before[later, number] = 1, -1
    return _Example(
        window, roles, weight, together, before, told, status,
        tuple(None if one is None else tuple(sorted(one)) for one in movers),
    )  # fmt: skip


def _positions(window: Window) -> dict[int, tuple[int, int]]:
    """For each start and end of a word: the positions of its first and its last piece."""
    found: dict[int, tuple[int, int]] = {}
    for position, (start, end) in enumerate(window.spans):
        if start >= 0:
            found[start] = found.get(start, (position, position))[0], position
            found[-end] = found.get(-end, (position, position))[0], position
    return found


def _words(movers: Sequence[tuple[int, int]], position: Mapping[int, tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the keys of the first and last word of each mover that lies within a window."""
    return [(a, -b) for a, b in movers if a in position and -b in position]


def batches_of(examples: Sequence[_Shown], size: int, chance: random.Random) -> list[list[_Shown]]:
    """Put what shows windows of like length together, and the batches in random order."""
    ordered = sorted(examples, key=lambda one: len(one.window.pieces) + chance.random() * 30)
    batches = [list(ordered[at : at + size]) for at in range(0, len(ordered), size)]
    chance.shuffle(batches)
    return batches


def _loss(network: Learner, batch: Sequence[_Example]) -> Tensor:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        scores = network([one.window for one in batch])
    total = torch.zeros(())
    for said, one in zip(scores, batch, strict=True):
        if said is not None:
            total = total + _loss_of(said, one)
    return total / len(batch)


def _loss_of(said: Scores, one: _Example) -> Tensor:
    count = len(one.weight)
    roles = functional.binary_cross_entropy_with_logits(said.roles, one.roles, reduction="none")
    # The mean over the mentions of a window, but a long one tells more.
    loss = 1.5 * (roles.sum(1) * one.weight).sum() / (count * 8) ** 0.5
    if one.told.sum() > 0:
        pairs = functional.binary_cross_entropy_with_logits(said.together, one.together, reduction="none")
        loss = loss + 1.2 * (pairs * one.told).sum() / one.told.sum()
        ordered = one.before != 0
        if ordered.any():
            loss = loss + 0.4 * functional.softplus(-said.before * one.before)[ordered].mean()
    known = one.status >= 0
    if known.any():
        loss = loss + 0.4 * functional.cross_entropy(said.status[known], one.status[known])
        loss = loss + 0.3 * _loss_of_movers(said, one)
    return loss


def _loss_of_movers(said: Scores, one: _Example) -> Tensor:
    """How unlikely the network finds the words that name what moved: any place where they stand will do."""
    losses = []
    starts, ends = said.mover_start.log_softmax(1), said.mover_end.log_softmax(1)
    for number, spans in enumerate(one.movers):
        if spans is not None:
            none = starts.shape[1] - 1
            first = [a for a, _ in spans] or [none]
            last = [b for _, b in spans] or [none]
            losses.append(
                -starts[number, sorted(set(first))].logsumexp(0) - ends[number, sorted(set(last))].logsumexp(0)
            )
    return torch.stack(losses).mean()
