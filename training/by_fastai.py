"""The study's recipe as fastai runs it, where fastai is installed: to be measured against, not depended on."""

from __future__ import annotations

import contextlib
import importlib.util
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from PIL import Image
from torch import Tensor, nn

from sireader.domain.errors import SireaderError
from sireader.inference.network import built
from sireader.inference.vision import torchvision_models
from sireader.stats.curves import auroc
from training.data import Cases
from training.manifest import Example
from training.processes import Crew
from training.recipe import STUDY, Recipe
from training.schedule import Phase
from training.weights import give_first_weights

Tell = Callable[[str], None]

_MOST_WORKERS = 8


class FastaiLoop:
    """fastai's loaders, augmentation, mix-up and one-cycle loop over a network for *definite* on the same backbone."""

    def __init__(self, recipe: Recipe, phase: Phase, cases: Cases, judged: Cases, crew: Crew) -> None:
        """Prepare.

        Args:
            recipe: with the backbone and its first weights; all else is the study's.
            phase: with size, batch and what learns.
            cases: to train on.
            judged: by whose AUROC the best epoch is found.
            crew: one process, with its device.

        Raises:
            SireaderError: fastai is not installed.
        """
        need_fastai()
        torchvision_models()  # fastai imports torchvision
        import fastai.vision.all as fastai

        torch.manual_seed(recipe.seed)
        self._fastai: Any = fastai
        self._items = [_Item(one, False) for one in cases.examples] + [_Item(one, True) for one in judged.examples]
        self._crew, self._frozen = crew, phase.frozen
        network = built("definite", recipe.backbone)
        if recipe.weights != "imagenet" or recipe.backbone == "efficientnet-lite0":
            give_first_weights(network.features, recipe)
        self.learner: Any = fastai.Learner(
            self._loaders(phase),
            _Scaled(network),
            loss_func=_loss,
            opt_func=fastai.Adam,
            metrics=fastai.AccumMetric(_auroc, name="auroc"),
            cbs=[fastai.MixUp(STUDY.mix_up)],
            splitter=lambda model: [
                list(model.network.features.parameters()),
                list(model.network.definite.parameters()),
            ],
        )
        if crew.device.type == "cuda":
            self.learner.to_fp16()

    def _loaders(self, phase: Phase) -> Any:
        fastai = self._fastai
        block = fastai.DataBlock(
            blocks=(fastai.TransformBlock(_opened, batch_tfms=fastai.IntToFloatTensor), fastai.RegressionBlock(1)),
            splitter=fastai.FuncSplitter(lambda item: item.judged),
            get_x=lambda item: item,
            get_y=lambda item: float(item.example.definite),
            item_tfms=fastai.Resize((phase.rows, phase.columns), method="squish"),
            batch_tfms=fastai.aug_transforms(
                max_rotate=STUDY.rotation_deg, max_zoom=STUDY.zoom, max_warp=STUDY.warp, max_lighting=STUDY.lighting
            ),
        )
        device = self._crew.device
        workers = min(_MOST_WORKERS, torch.get_num_threads()) if device.type == "cuda" else 0
        return block.dataloaders(self._items, bs=phase.batch, num_workers=workers, device=device)

    @classmethod
    def of(cls, recipe: Recipe, phase: Phase, cases: Cases, crew: Crew) -> FastaiLoop | None:
        """The loop for timing; None where fastai is not installed."""
        return cls(recipe, phase, cases, cases, crew) if installed() else None

    def epoch(self) -> float:
        """Train for an epoch, judging left out; seconds a picture."""
        count = len(self.learner.dls.train) * self.learner.dls.train.bs
        began = time.perf_counter()
        with self.learner.no_bar(), self.learner.no_logging():
            (self.learner.freeze if self._frozen else self.learner.unfreeze)()
            self.learner.create_opt()
            self.learner.model.train()
            with self.learner.validation_context(cbs=None):
                self.learner._do_epoch_train()
        return (time.perf_counter() - began) / count

    def train(self, planned: Iterable[Phase], tell: Tell) -> None:
        """Train as the study did: size by size, heads alone or everything with falling rates, the best epoch reloaded.

        Args:
            planned: the phases, one after the other.
            tell: takes a line for each.
        """
        learner = self.learner
        with (
            learner.no_bar(),
            learner.no_logging(),
            tempfile.TemporaryDirectory() as folder,
            contextlib.redirect_stdout(sys.stderr),  # where the callback prints
        ):
            learner.path = Path(folder)
            for phase in planned:
                learner.dls = self._loaders(phase)
                best = self._fastai.SaveModelCallback(monitor="auroc", fname="best")
                if phase.frozen:
                    learner.freeze()
                    learner.fit_one_cycle(phase.epochs, 3e-3, cbs=best)
                else:
                    learner.unfreeze()
                    learner.fit_one_cycle(phase.epochs, slice(1e-4, 1e-3), cbs=best)
                tell(f"fastai, {phase.epochs} epochs at {phase.words}: AUROC on validation {best.best:.3f}")

    def scores(self, cases: Cases) -> npt.NDArray[np.float64]:
        """P(definite) of cases, (n,), at the size of the last phase."""
        loader = self.learner.dls.test_dl([_Item(one, True) for one in cases.examples])
        with self.learner.no_bar(), self.learner.no_logging():
            told, _ = self.learner.get_preds(dl=loader)
        return torch.sigmoid(told.squeeze(-1)).double().numpy()


def installed() -> bool:
    """Whether fastai can be imported."""
    return importlib.util.find_spec("fastai") is not None


def need_fastai() -> None:
    """Refuse where fastai cannot be imported."""
    if not installed():
        raise SireaderError("fastai is not installed", "install it to compare with it: pip install fastai")


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
    """Cross entropy of two classes, their labels smoothed as fastai does it; mixed labels lie between 0 and 1."""
    smooth = truth.float().flatten() * (1 - STUDY.label_smoothing) + STUDY.label_smoothing / 2
    return nn.functional.binary_cross_entropy_with_logits(told.flatten(), smooth, reduction=reduction)


def _auroc(told: Tensor, truth: Tensor) -> float:
    area = auroc((truth.numpy() >= 0.5).astype(np.int64), told.double().numpy())
    return 0.5 if area is None else area


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
