"""The networks: one for both joints, the study's for *definite* alone. Built from a name, never from stored code."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from sireader.domain.errors import SireaderError
from sireader.inference.grades import THRESHOLDS
from sireader.inference.vision import torchvision_models

GREY_MEAN, GREY_STD = 0.449, 0.226
"""Mean and standard deviation of ImageNet's grey, by which a backbone's inputs are scaled."""


@dataclass(frozen=True, slots=True)
class Backbone:
    """A convolutional network without its head.

    Attributes:
        features: (n, 1, rows, columns) grey → (n, channels, rows / 32, columns / 32).
        channels: of the feature map.
    """

    features: nn.Module
    channels: int


class JointsNet(nn.Module):
    """Both joints of a radiograph by one backbone and one head.

    The picture is cut in the middle, and the half on its right (the patient's left joint) is mirrored, so that both
    joints lie the same way for the same weights. Flipping the radiograph therefore swaps the joints' answers exactly.
    Global mean pooling and linear layers make the activation maps exact: a map's mean plus the bias is its logit.
    """

    def __init__(self, backbone: Backbone, dropout: float = 0.0) -> None:
        super().__init__()
        self.features = backbone.features
        self.dropout = nn.Dropout(dropout)
        self.grade = nn.Linear(backbone.channels, THRESHOLDS)
        self.definite = nn.Linear(backbone.channels, 1)

    def forward(self, pictures: Tensor) -> tuple[Tensor, Tensor]:
        """The joints' threshold logits (n, 2, 4), right joint first, and the logit of *definite* (n).

        Args:
            pictures: (n, 1, rows, columns) float, columns even; patient's right on the left.
        """
        return self.heads(self.dropout(self.pooled(pictures)))

    def pooled(self, pictures: Tensor) -> Tensor:
        """The joints' mean features (n, 2, channels), right joint first."""
        maps = self.feature_maps(pictures)
        return maps.mean((-2, -1)).unflatten(0, (2, -1)).transpose(0, 1)

    def feature_maps(self, pictures: Tensor) -> Tensor:
        """(2 n, channels, rows / 32, columns / 64): all right joints, then all left joints, these mirrored."""
        halves = torch.cat(joint_halves(pictures))
        return self.features(halves)

    def heads(self, pooled: Tensor) -> tuple[Tensor, Tensor]:
        """Threshold logits (n, 2, 4) and definite logit (n) from mean features (n, 2, channels)."""
        return self.grade(pooled), self.definite(pooled.mean(1)).squeeze(-1)


class DefiniteNet(nn.Module):
    """The study's network: one picture, one logit."""

    def __init__(self, backbone: Backbone, dropout: float = 0.0) -> None:
        super().__init__()
        self.features = backbone.features
        self.dropout = nn.Dropout(dropout)
        self.definite = nn.Linear(backbone.channels, 1)

    def forward(self, pictures: Tensor) -> Tensor:
        """The logit of *definite* (n) of pictures (n, 1, rows, columns)."""
        return self.heads(self.dropout(self.pooled(pictures)))

    def pooled(self, pictures: Tensor) -> Tensor:
        """Mean features (n, channels)."""
        return self.features(pictures).mean((-2, -1))

    def heads(self, pooled: Tensor) -> Tensor:
        """The logit of *definite* (n) from mean features (n, channels)."""
        return self.definite(pooled).squeeze(-1)


def joint_halves(pictures: Tensor) -> tuple[Tensor, Tensor]:
    """The half with the patient's right joint, and the other one mirrored; columns of `pictures` are even."""
    right, left = pictures.chunk(2, dim=-1)
    return right, left.flip(-1)


def _resnet(name: str) -> Backbone:
    network = getattr(torchvision_models(), name)(weights=None)
    network.conv1 = _for_grey(network.conv1)
    parts = ("conv1", "bn1", "relu", "maxpool", "layer1", "layer2", "layer3", "layer4")
    return Backbone(nn.Sequential(*(getattr(network, part) for part in parts)), network.fc.in_features)


class _Lite(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        from efficientnet_lite_pytorch import EfficientNet

        self.network = EfficientNet.from_name("efficientnet-lite0")
        self.network._conv_stem = _for_grey(self.network._conv_stem)
        self.network._fc = nn.Identity()

    def forward(self, pictures: Tensor) -> Tensor:
        return self.network.extract_features(pictures)


def blocks_of(features: nn.Module) -> list[nn.Module]:
    """A backbone's parts from the picture on; each takes what the one before gives."""
    if isinstance(features, _Lite):
        network = features.network
        return [nn.ModuleList((network._conv_stem, network._bn0)), *network._blocks]
    return list(features.children())


def _lite0() -> Backbone:
    return Backbone(_Lite(), 1280)


def _for_grey(convolution: nn.Conv2d) -> nn.Conv2d:
    """The same convolution for one channel, of which the three would be copies."""
    grey = type(convolution).__new__(type(convolution))
    grey.__dict__.update(convolution.__dict__)
    grey._parameters = dict(convolution._parameters)
    grey.in_channels = 1
    grey.weight = nn.Parameter(convolution.weight.detach().sum(1, keepdim=True))
    return grey


BACKBONES: dict[str, Callable[[], Backbone]] = {
    "resnet18": lambda: _resnet("resnet18"),
    "resnet50": lambda: _resnet("resnet50"),
    "efficientnet-lite0": _lite0,
}
KINDS: dict[str, type[JointsNet | DefiniteNet]] = {"joints": JointsNet, "definite": DefiniteNet}


def built(kind: str, backbone: str, dropout: float = 0.0) -> JointsNet | DefiniteNet:
    """A network with random weights.

    Args:
        kind: `joints` or `definite`.
        backbone: `resnet18`, `resnet50` or `efficientnet-lite0`.
        dropout: of the pooled features while training, 0 to 1.

    Raises:
        SireaderError: there is no such network.
    """
    if kind not in KINDS or backbone not in BACKBONES:
        known = f"kinds {', '.join(KINDS)}; backbones {', '.join(BACKBONES)}"
        raise SireaderError(f"There is no network {kind!r} on {backbone!r}", known)
    return KINDS[kind](BACKBONES[backbone](), dropout)
