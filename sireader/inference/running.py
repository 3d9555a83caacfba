"""One forward pass of a network: mean features, logits and exact activation maps, as fast as this machine allows."""

from __future__ import annotations

import time
import warnings
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

import torch
from torch import Tensor

from sireader.domain.errors import SireaderError
from sireader.inference.card import Card
from sireader.inference.exported import by_onnx_runtime
from sireader.inference.network import DefiniteNet, JointsNet, joint_halves
from sireader.inference.package import Package

REACHES_2 = 1
"""Of the thresholds: the logit that a joint's grade is 2 or more, given that it is at least 1."""
EQUAL = 4e-4
"""Greatest difference of a calibrated logit between two ways to compute it; of a probability, a quarter of that."""
Features = Callable[[Tensor], Tensor]


@dataclass(frozen=True, slots=True)
class Raw:
    """What a network says of n pictures, calibrated: logits, and maps in their units.

    Attributes:
        pooled: (n, channels), means over a picture's feature map.
        grades: (n, 2, 4) threshold logits, right joint first; (n, 0, 4) of a network for *definite* alone.
        definite: (n) logit of the head for *definite*.
        joint_maps: (n, 2, cells down, cells across) of `REACHES_2`; the left joint's is mirrored, as the network saw
            it; (n, 0, …) of a network for *definite* alone.
        definite_maps: (n, halves, cells down, cells across): two halves, the second mirrored, or one.
        joint_bias: of `joint_maps`.
        definite_bias: of `definite_maps`.
    """

    pooled: Tensor
    grades: Tensor
    definite: Tensor
    joint_maps: Tensor
    definite_maps: Tensor
    joint_bias: float
    definite_bias: float


class Runner:
    """A package's network on a device, with the quickest way found to run it there."""

    def __init__(self, package: Package, device: torch.device) -> None:
        self.package, self.device = package, device
        self.network: JointsNet | DefiniteNet = package.network.to(device)
        self.network.features.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        self.gate = {name: value.to(device) for name, value in package.gate.items()}
        self.features: Features = self.network.features
        self.way, self.tuned = "plain", False

    @property
    def card(self) -> Card:
        """Of the package."""
        return self.package.card

    @torch.inference_mode()
    def run(self, pictures: Tensor) -> Raw:
        """The answer on pictures (n, 1, rows, columns) float32.

        Raises:
            SireaderError: a map does not add up to its logit: the weights are no working network's.
        """
        maps = self._feature_maps(pictures, self.features)
        raw = self._raw(maps)
        _check_sum(raw.joint_maps, raw.joint_bias, raw.grades[..., REACHES_2], self.card)
        whole = raw.definite_maps.mean(1)
        _check_sum(whole, raw.definite_bias, raw.definite, self.card)
        return raw

    def _feature_maps(self, pictures: Tensor, features: Features) -> Tensor:
        pictures = self._parts(pictures.to(self.device).float())
        with _whole_floats(self.device):
            return features(pictures.contiguous(memory_format=torch.channels_last)).float()

    def _parts(self, pictures: Tensor) -> Tensor:
        """What the backbone takes of pictures: their halves, for a network of both joints."""
        return torch.cat(joint_halves(pictures)) if isinstance(self.network, JointsNet) else pictures

    def _raw(self, maps: Tensor) -> Raw:
        """Everything that follows from feature maps; (2 n, …) of a network of both joints."""
        network, heat = self.network, self.card.calibration
        means = maps.mean((-2, -1))
        if isinstance(network, JointsNet):
            maps = maps.unflatten(0, (2, -1)).transpose(0, 1)  # (n, 2, channels, cells down, cells across)
            both = means.unflatten(0, (2, -1)).transpose(0, 1)
            grades, definite = network.heads(both)
            joints = torch.einsum("nschw,c->nshw", maps, network.grade.weight[REACHES_2]) / heat.grade
            joint_bias = float(network.grade.bias[REACHES_2]) / heat.grade
            means = both.mean(1)
        else:
            definite, maps = network.heads(means), maps[:, None]
            grades, joint_bias = means.new_zeros(len(means), 0, 4), 0.0
            joints = maps.new_zeros(len(maps), 0, *maps.shape[-2:])
        told = torch.einsum("nschw,c->nshw", maps, network.definite.weight[0]) / heat.definite
        bias = float(network.definite.bias[0]) / heat.definite
        return Raw(means, grades / heat.grade, definite / heat.definite, joints, told, joint_bias, bias)

    @torch.inference_mode()
    def tune(self, given_up: Callable[[], bool] = lambda: False) -> None:
        """Find the quickest way to run the network that gives the same numbers; takes a few forward passes.

        Args:
            given_up: asked now and then; when it says so, what was found so far is kept.
        """
        if self.tuned:
            return
        card = self.card
        noise = torch.randn(1, 1, card.input.rows, card.input.columns, generator=torch.Generator().manual_seed(1))
        best = self._seconds(noise, self.network.features)
        expected = self._told(noise, self.network.features)
        for way, make in self._makers.items():
            found = None if given_up() else make(noise)
            if found is None or _apart(expected, self._told(noise, found)) > EQUAL:
                continue
            seconds = self._seconds(noise, found)
            if seconds < best:
                self.features, self.way, best = found, way, seconds
        self.tuned = not given_up()

    def other_ways(self, picture: Tensor) -> dict[str, Features]:
        """Every way to run the backbone on pictures like this one that this machine has, by name."""
        ways = {way: make(picture) for way, make in self._makers.items()}
        return {way: features for way, features in ways.items() if features is not None}

    @property
    def _makers(self) -> dict[str, Callable[[Tensor], Features | None]]:
        return {"traced": self._traced, "bfloat16": self._bfloat16, "onnx_runtime": self._onnx_runtime}

    @torch.inference_mode()
    def difference(self, picture: Tensor, features: Features) -> float:
        """By how much a picture's answer differs at most from that of the plain way, see `_apart`."""
        return _apart(self._told(picture, self.network.features), self._told(picture, features))

    def _told(self, picture: Tensor, features: Features) -> Raw:
        return self._raw(self._feature_maps(picture, features))

    def _seconds(self, picture: Tensor, features: Features) -> float:
        """The quicker of two, the first of them warm already."""
        times = []
        for _ in range(2):
            began = time.perf_counter()
            self._feature_maps(picture, features).sum().item()
            times.append(time.perf_counter() - began)
        return min(times)

    def _traced(self, picture: Tensor) -> Features | None:
        """With convolutions, normalisations and activations joined into one step; on processors only."""
        if self.device.type != "cpu":
            return None
        halves = self._parts(picture)
        try:
            with warnings.catch_warnings(), torch.inference_mode(mode=False), torch.no_grad():
                warnings.simplefilter("ignore")  # TorchScript is no longer developed; where it is gone, plain remains
                traced = torch.jit.trace(self.network.features, halves.clone(), check_trace=False)
                return torch.jit.optimize_for_inference(torch.jit.freeze(traced.eval()))
        except Exception:  # whatever a network holds that cannot be traced: plain remains
            return None

    def _onnx_runtime(self, picture: Tensor) -> Features | None:
        """As a graph in ONNX Runtime; on processors only."""
        return by_onnx_runtime(self.network.features, self._parts(picture)) if self.device.type == "cpu" else None

    def _bfloat16(self, _: Tensor) -> Features | None:
        """In half the bits, where the device computes with them."""
        if not _knows_bfloat16(self.device):
            return None

        def features(pictures: Tensor) -> Tensor:
            with torch.autocast(self.device.type, torch.bfloat16):
                return self.network.features(pictures)

        return features


def _apart(expected: Raw, found: Raw) -> float:
    """By how much two answers on a picture differ at most.

    Calibrated logits count as they are, those beyond ±10, at which no probability moves any more, in parts of a tenth
    of themselves; mean features, on which the gate rests, in parts of the greatest one. In bfloat16 some thousandths
    are left of these: it is taken only by networks that do not feel it.
    """
    logits, others = (torch.cat([one.grades.flatten(), one.definite]) for one in (expected, found))
    apart = ((others - logits).abs() / (logits.abs() / 10).clamp(min=1)).max()
    greatest = expected.pooled.abs().max().clamp(min=1e-12)
    return float(torch.maximum(apart, (found.pooled - expected.pooled).abs().max() / greatest))


def the_device() -> torch.device:
    """The GPU where there is one, else the processor."""
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def _whole_floats(device: torch.device) -> AbstractContextManager[object]:
    """No shortened floats in a GPU's convolutions: answers are the same on every machine."""
    if device.type != "cuda":
        return nullcontext()
    return torch.backends.cudnn.flags(enabled=True, allow_tf32=False)


def _knows_bfloat16(device: torch.device) -> bool:
    if device.type == "cuda":
        return torch.cuda.is_bf16_supported()
    has = torch.cpu.get_capabilities()
    return bool(has.get("amx_bf16") or has.get("avx512_bf16"))


def _check_sum(maps: Tensor, bias: float, logits: Tensor, card: Card) -> None:
    """Refuse maps (…, cells down, cells across) whose mean and bias are not the logits (…), but for rounding."""
    differ = (maps.mean((-2, -1)) + bias - logits).abs()
    allowed = 1e-4 * (1 + maps.abs().mean((-2, -1)))
    if not bool((differ.isfinite() & (differ <= allowed)).all()):
        what = f"The model {card.name} is unsound: its activation map does not add up to its answer"
        raise SireaderError(what, "get the model from its maker again")
