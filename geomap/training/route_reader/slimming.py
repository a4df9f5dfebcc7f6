"""Cutting a fitted network to the neurons that do something.

Within a layer of BERT many neurons hardly differ from their mean. Those whose part in the output varies least over some
windows are taken out, and their mean goes to the bias, so that reading takes less time and says the same.

What always holds: the same network and windows leave the same neurons.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from geomap.routes.reading.network.text_windows import Window
from geomap.training.route_reader.learner import Learner

__all__ = ["slim"]


def slim(network: Learner, windows: Sequence[Window], *, kept: int) -> None:
    """Take neurons out of each layer of a network.

    Args:
        network: The network; it is changed.
        windows: What it reads to see which neurons do something; each with a mention.
        kept: Neurons that stay in each layer.
    """
    seen: list[list[Tensor]] = [[] for _ in network.layers]
    hooks = [
        layer.down.register_forward_pre_hook(
            lambda _, inputs, found=found: found.append(inputs[0].reshape(-1, inputs[0].shape[-1]))
        )
        for layer, found in zip(network.layers, seen, strict=True)
    ]
    with torch.no_grad():
        for window in windows:
            network([window])
        for hook in hooks:
            hook.remove()
        for layer, found in zip(network.layers, seen, strict=True):
            _cut(layer, torch.cat(found), kept)


def _cut(layer: nn.Module, seen: Tensor, kept: int) -> None:
    """Keep the neurons of a layer whose part in the output varies most, given their values."""
    up, down = layer.up, layer.down
    part = seen.var(0) * down.weight.square().sum(0)
    order = torch.argsort(part, descending=True, stable=True)
    stay, go = order[:kept].sort().values, order[kept:]
    down.bias += down.weight[:, go] @ seen.mean(0)[go]
    for linear, weight, bias in ((up, up.weight[stay], up.bias[stay]), (down, down.weight[:, stay], down.bias)):
        linear.weight, linear.bias = nn.Parameter(weight.clone()), nn.Parameter(bias.clone())
