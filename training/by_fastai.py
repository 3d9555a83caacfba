"""The study's recipe as fastai runs it, where fastai is installed: to be measured against, not depended on."""

from __future__ import annotations

import importlib.util
import time
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from PIL import Image
from torch import Tensor, nn

from sireader.domain.errors import SireaderError
from sireader.inference.network import built
from sireader.inference.vision import torchvision_models
from training.data import Cases
from training.manifest import Example
from training.processes import Crew
from training.recipe import Recipe
from training.schedule import Phase
from training.weights import give_first_weights

_MOST_WORKERS = 8


class FastaiLoop:
    """fastai's loaders, augmentation, mix-up and one-cycle loop over a network for *definite* on the same backbone."""

    def __init__(self, recipe: Recipe, phase: Phase, cases: Cases, judged: Cases, crew: Crew) -> None:
        """Prepare.

        Args:
            recipe: with the backbone, its first weights and the bounds of augmentation.
            phase: with size and batch.
            cases: to train on.
            judged: to answer on.
            crew: one process, with its device.

        Raises:
            SireaderError: fastai is not installed.
        """
        if not installed():
            raise SireaderError("fastai is not installed", "install it to compare with it: pip install fastai")
        torchvision_models()  # fastai imports torchvision
        import fastai.vision.all as fastai

        torch.manual_seed(recipe.seed)
        self._judged = judged
        items = [_Item(one, False) for one in cases.examples] + [_Item(one, True) for one in judged.examples]
        block = fastai.DataBlock(
            blocks=(fastai.TransformBlock(_opened, batch_tfms=fastai.IntToFloatTensor), fastai.RegressionBlock(1)),
            splitter=fastai.FuncSplitter(lambda item: item.judged),
            get_x=lambda item: item,
            get_y=lambda item: float(item.example.definite),
            item_tfms=fastai.Resize((phase.rows, phase.columns), method="squish"),
            batch_tfms=fastai.aug_transforms(
                max_rotate=recipe.rotation_deg, max_zoom=recipe.zoom, max_warp=recipe.warp, max_lighting=recipe.lighting
            ),
        )
        workers = min(_MOST_WORKERS, torch.get_num_threads()) if crew.device.type == "cuda" else 0
        loaders = block.dataloaders(items, bs=phase.batch, num_workers=workers, device=crew.device)
        network = built("definite", recipe.backbone)
        if recipe.weights != "imagenet" or recipe.backbone == "efficientnet-lite0":
            give_first_weights(network.features, recipe)
        self.learner: Any = fastai.Learner(
            loaders,
            _Scaled(network),
            loss_func=_loss,
            opt_func=fastai.Adam,
            cbs=[fastai.MixUp(recipe.mix_up or 0.4)],
            splitter=lambda model: [
                list(model.network.features.parameters()),
                list(model.network.definite.parameters()),
            ],
        )
        if crew.device.type == "cuda":
            self.learner.to_fp16()

    @classmethod
    def of(cls, recipe: Recipe, phase: Phase, cases: Cases, crew: Crew) -> FastaiLoop | None:
        """The loop for timing; None where fastai is not installed."""
        return cls(recipe, phase, cases, cases, crew) if installed() else None

    def epoch(self) -> float:
        """Train for an epoch, judging left out; seconds a picture."""
        count = len(self.learner.dls.train) * self.learner.dls.train.bs
        began = time.perf_counter()
        with self.learner.no_bar(), self.learner.no_logging():
            self.learner.create_opt()
            self.learner.model.train()
            with self.learner.validation_context(cbs=None):
                self.learner._do_epoch_train()
        return (time.perf_counter() - began) / count

    def trained(self, frozen: int, epochs: int) -> npt.NDArray[np.float64]:
        """Train as the study did, heads first, then everything with falling rates; P(definite) of the judged cases."""
        with self.learner.no_bar(), self.learner.no_logging():
            if frozen:
                self.learner.freeze()
                self.learner.fit_one_cycle(frozen, 3e-3)
            self.learner.unfreeze()
            self.learner.fit_one_cycle(epochs, slice(1e-4, 1e-3))
            told, _ = self.learner.get_preds(ds_idx=1)
        return torch.sigmoid(told.squeeze(-1)).double().numpy()


def installed() -> bool:
    """Whether fastai can be imported."""
    return importlib.util.find_spec("fastai") is not None


class _Scaled(nn.Module):
    """Colours to grey, and to mean 0 and deviation 1 by picture, as our networks take them."""

    def __init__(self, network: nn.Module) -> None:
        super().__init__()
        self.network = network

    def forward(self, pictures: Tensor) -> Tensor:
        grey = pictures.mean(1, keepdim=True)
        mean, deviation = grey.mean((1, 2, 3), keepdim=True), grey.std((1, 2, 3), keepdim=True)
        return torch.as_tensor(self.network((grey - mean) / deviation.clamp_min(0.02))).unsqueeze(-1)


def _loss(told: Tensor, truth: Tensor, reduction: str = "mean") -> Tensor:
    return nn.functional.binary_cross_entropy_with_logits(told.flatten(), truth.float().flatten(), reduction=reduction)


@dataclass(frozen=True, slots=True)
class _Item:
    example: Example
    judged: bool


def _opened(item: _Item) -> Any:
    import fastai.vision.all as fastai

    example = item.example
    with Image.open(example.picture) as image:
        pixels = np.asarray(image).astype(np.float32)
    grey = np.clip((pixels - example.black) / (example.white - example.black), 0, 1)
    return fastai.PILImage.create((255 * grey).round().astype(np.uint8))
