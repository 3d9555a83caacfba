"""What an epoch changes and what it leaves alone, which epoch is kept, and how labels are smoothed on the way."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor
from torch.nn import functional

import training.fit
from sireader.inference.network import blocks_of, built
from sireader.inference.package import load_package
from tests.training.exports import an_export
from training import checkpoint
from training.__main__ import main
from training.checkpoint import Standing
from training.epoch import Learner, Network
from training.mixing import Targets
from training.processes import crew
from training.recipe import as_data, recipe_named
from training.schedule import phases

TINY = ["backbone=resnet18", "weights=random", "sizes=32", "batches=4", "fixed_blocks=0", "averaging=0", "mix_up=0"]
State = dict[str, Tensor]


def taught(*changes: str) -> tuple[State, State]:
    """A network's state before and after one epoch of a recipe's first phase, on eight pictures of noise."""
    recipe = recipe_named("joints", [*TINY, *changes])
    random = torch.Generator().manual_seed(3)
    pictures = torch.randn((8, 1, 32, 64), generator=random).half()
    grades = functional.one_hot(torch.randint(0, 5, (8, 2), generator=random), 5).float()
    targets = Targets(grades, (grades.argmax(-1).amin(1) >= 2).float())
    torch.manual_seed(1)
    network = built("joints", "resnet18", recipe.dropout)
    with crew("cpu") as hands:
        learner = Learner(network, pictures, targets, phases(recipe)[0], recipe, hands)
        learner.restore(Standing(as_data(recipe), ""))
        before = state_of(network)
        learner.epoch(0, 0)
    return before, state_of(network)


def state_of(network: Network) -> State:
    return {name: value.detach().clone() for name, value in network.state_dict().items()}


def share_off(one: State, other: State) -> float:
    """Of the heads' weights, how many differ by a third of a step or more."""
    off = [(one[name] - other[name]).abs().flatten() for name in one if not name.startswith("features.")]
    return float((torch.cat(off) > 1e-3).float().mean())


def changed(before: State, after: State) -> set[str]:
    return {name for name in before if not torch.equal(before[name], after[name])}


def test_in_a_frozen_epoch_the_heads_alone_change_not_even_the_norms_statistics() -> None:
    before, after = taught("frozen_epochs=1", "epochs=1")
    assert changed(before, after) == {name for name in before if not name.startswith("features.")}


def test_fixed_blocks_stay_as_they_came_with_their_norms() -> None:
    before, after = taught("frozen_epochs=0", "epochs=1", "fixed_blocks=5")
    fixed = blocks_of(built("joints", "resnet18").features)[:5]
    learning = blocks_of(built("joints", "resnet18").features)[5:]
    assert sum(len(block.state_dict()) for block in fixed) > 0
    named = changed(before, after)
    assert not {name for name in named if name.startswith(tuple(f"features.{place}." for place in range(len(fixed))))}
    assert len(named) > sum(len(list(block.parameters())) for block in learning)


def test_pictures_that_go_through_in_parts_teach_the_heads_the_same() -> None:
    _, whole = taught("frozen_epochs=1", "epochs=1")
    _, parts = taught("frozen_epochs=1", "epochs=1", "memory_batch=2")
    _, one_part = taught("frozen_epochs=1", "epochs=1", "batches=2")
    assert share_off(whole, parts) < 0.05
    assert share_off(whole, one_part) > 0.2


# -- a whole training --------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return an_export(tmp_path_factory.mktemp("export") / "set")


def fit(export: Path, out: Path, *changes: str) -> int:
    recipe = [part for change in (*TINY, *changes) for part in ("--set", change)]
    return main(["fit", str(export), "--out", str(out), "--device", "cpu", *recipe])


class Watched:
    """The networks at the beginning of each phase and at the end of each epoch, of which AUROCs are made up."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, *aurocs: float) -> None:
        self.begun: list[State] = []
        self.ended: list[State] = []
        told, save, watched = iter(aurocs), checkpoint.save, self

        class Begun(Learner):
            def __init__(self, network: Network, *rest: Any) -> None:
                watched.begun.append(state_of(network))
                super().__init__(network, *rest)

        def ended(standing: Standing, folder: Path) -> None:
            watched.ended.append(standing.network)
            save(standing, folder)

        monkeypatch.setattr(training.fit, "Learner", Begun)
        monkeypatch.setattr(training.fit, "figures", lambda *_: {"auroc": next(told)})
        monkeypatch.setattr(checkpoint, "save", ended)


def test_the_best_epoch_by_validation_auroc_is_kept(
    export: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = Watched(monkeypatch, 0.6, 0.9, 0.7)
    assert fit(export, tmp_path / "model", "frozen_epochs=0", "epochs=3") == 0
    kept = load_package(tmp_path / "model").network.state_dict()
    assert changed(kept, seen.ended[1]) == set()
    assert changed(kept, seen.ended[2]) != set()


@pytest.mark.parametrize(("reload_best", "begins_from"), [("true", 1), ("false", 2)])
def test_the_next_phase_begins_from_the_best_epoch_where_the_recipe_says_so(
    export: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reload_best: str, begins_from: int
) -> None:
    seen = Watched(monkeypatch, 0.6, 0.9, 0.7, 0.8)
    changes = ("sizes=32,40", "batches=4,4", "frozen_epochs=0,0", "epochs=3,1", f"reload_best={reload_best}")
    assert fit(export, tmp_path / "model", *changes) == 0
    assert len(seen.begun) == 2
    assert changed(seen.begun[1], seen.ended[begins_from]) == set()


def test_the_best_epoch_is_that_of_the_last_phase(
    export: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = Watched(monkeypatch, 0.99, 0.6, 0.5)
    changes = ("sizes=32,40", "batches=4,4", "frozen_epochs=0,0", "epochs=1,2")
    assert fit(export, tmp_path / "model", *changes) == 0
    kept = load_package(tmp_path / "model").network.state_dict()
    assert changed(kept, seen.ended[1]) == set(), "at the size that the model is asked at"


@pytest.mark.parametrize("kind", ["joints", "definite"])
def test_labels_are_smoothed_once_on_their_way_into_the_loss(
    export: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    into_loss, entropy = [], functional.binary_cross_entropy_with_logits

    def watched(told: Tensor, truth: Tensor, **more: Any) -> Tensor:
        if told.shape == (4,):  # the definite head's, of a batch
            into_loss.extend(truth.tolist())
        return entropy(told, truth, **more)

    monkeypatch.setattr(functional, "binary_cross_entropy_with_logits", watched)
    changes = ("frozen_epochs=0", "epochs=2", "label_smoothing=0.1", f"kind={kind}", "reload_best=true")
    assert fit(export, tmp_path / "model", *changes) == 0
    assert {round(value, 4) for value in into_loss} == {0.05, 0.95}
    card = load_package(tmp_path / "model").card
    assert card.kind == kind
    assert ("kappa" in card.metrics["validation"]) == (kind == "joints")
