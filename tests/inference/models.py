"""Small packages, made in a moment: random weights, and a network whose map is known beforehand."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from sireader.inference.card import Card, CutOffs, Input
from sireader.inference.network import Backbone, DefiniteNet, JointsNet, built
from sireader.inference.package import Package, write_package
from sireader.inference.running import Runner

CHANNELS = {"resnet18": 512, "resnet50": 2048, "efficientnet-lite0": 1280}


def a_card(**changes: Any) -> Card:
    """Of both joints at 64 × 128 px."""
    told: dict[str, Any] = {
        "name": "model-1",
        "kind": "joints",
        "backbone": "resnet18",
        "input": Input(64, 128),
        "trained_on": "40 synthetic phantoms",
        "phantoms_only": True,
        "training_set": "a1b2",
        "recipe": {"name": "joints"},
        "cut_offs": CutOffs(0.3, 0.8, 0.5),
        "grade_sets": {"0.9": 0.93},
    }
    return Card(**(told | changes))


def a_gate(channels: int, threshold: float = 1e12) -> dict[str, Tensor]:
    """That lets everything pass, or with another threshold nothing."""
    gate = {"mean": torch.zeros(channels), "directions": torch.zeros(2, channels), "variances": torch.ones(2)}
    return gate | {"rest": torch.ones(1), "threshold": torch.full((1,), threshold)}


def a_package(folder: Path, *, seed: int = 1, threshold: float = 1e12, scale: float = 1.0, **card: Any) -> Path:
    """Written with random weights; the heads' are multiplied by `scale`."""
    said = a_card(**card)
    torch.manual_seed(seed)
    network = built(said.kind, said.backbone)
    weights = network.state_dict()
    for name in weights:
        if name.startswith(("grade.", "definite.")):
            weights[name] = weights[name] * scale
    write_package(folder, said, weights, a_gate(CHANNELS[said.backbone], threshold))
    return folder


def seeing_brightness(kind: str = "joints", **card: Any) -> Runner:
    """A network whose map is the mean brightness of each cell of 32 × 32 px."""
    backbone = Backbone(nn.AvgPool2d(32), 1)
    network = JointsNet(backbone) if kind == "joints" else DefiniteNet(backbone)
    with torch.no_grad():
        for value in network.parameters():
            value.fill_(1.0 if value.ndim > 1 else 0.25)
    said = a_card(kind=kind, backbone="brightness", **card)
    return Runner(Package(said, network.eval(), a_gate(1), "00"), torch.device("cpu"))
