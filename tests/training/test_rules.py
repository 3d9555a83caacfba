"""Each rule of the recipe: what is frozen, which rate each group has, smoothing once, flips, mix-up, the cycle."""

from __future__ import annotations

from dataclasses import replace

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch.nn import functional

from sireader.domain.errors import SireaderError
from sireader.inference.network import built
from training.augment import augmented, warps_of
from training.draws import drawn
from training.fit import seconds_left
from training.mixing import Targets, mixed
from training.recipe import JOINTS, STUDY, as_data, from_data, recipe_named, sentences
from training.schedule import groups, one_cycle, phases

STILL = ["rotation_deg=0", "zoom=1", "shrink=1", "shift=0", "warp=0", "lighting=0", "flip=0"]


def some_targets(count: int) -> Targets:
    random = torch.Generator().manual_seed(1)
    grades = functional.one_hot(torch.randint(0, 5, (count, 2), generator=random), 5).float()
    return Targets(grades, torch.randint(0, 2, (count,), generator=random).float())


# -- the recipe --------------------------------------------------------------------------------------------------------


def test_the_study_s_recipe_is_the_published_one() -> None:
    assert (STUDY.backbone, STUDY.kind, STUDY.sizes, STUDY.batches) == (
        *("resnet50", "definite", (224, 512, 768)),
        (64, 32, 84),
    )
    assert (STUDY.frozen_epochs, STUDY.epochs) == ((100, 100, 100), (100, 100, 100))
    assert (STUDY.rotation_deg, STUDY.zoom, STUDY.reload_best) == (10.0, 1.1, True)
    assert [phase.frozen for phase in phases(STUDY)] == [True, False] * 3
    assert sum(phase.epochs for phase in phases(STUDY)) == 600


def test_every_field_has_a_sentence() -> None:
    assert all(says.endswith(".") for _, _, says in sentences(JOINTS))


def test_a_field_is_changed_by_name_and_the_recipe_survives_json() -> None:
    recipe = recipe_named("joints", ["rate=0.01", "epochs=2,3,4", "reload_best=true", "backbone=resnet18"])
    assert (recipe.rate, recipe.epochs, recipe.reload_best, recipe.backbone) == (0.01, (2, 3, 4), True, "resnet18")
    assert from_data(as_data(recipe)) == recipe


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ("speed=3", "changes no field of the recipe"),
        ("rate", "changes no field of the recipe"),
        ("rate=fast", "'fast' is no value for rate"),
        ("epochs=1", "need one number a stage each"),
        ("batches=7,8,8", "batches are even"),
        ("epochs=0,0,0", "there is not a single epoch"),
        ("backbone=vgg", "backbone is one of resnet18"),
        ("label_smoothing=1", "shares lie between 0 and 1"),
        ("memory_batch=-1", "memory_batch is 0 for the whole batch"),
        ("clip=0", "clip is above 0"),
        ("weight_decay=-1", "weight_decay is 0 or more"),
        ("mix_up=-0.2", "mix_up is 0 or more"),
        ("lighting=nan", "lighting is 0 or more"),
        ("seed=-1", "a seed lies between 0 and 2147483647"),
        ("seed=99999999999999", "a seed lies between 0 and 2147483647"),
        ("shrink=2", "shrink is no more than zoom"),
        ("wide=inf", "wide is above 0"),
        ("wide=0.01", "pictures have 32 to 4096 px a side"),
        ("sizes=160,224,4097", "pictures have 32 to 4096 px a side"),
    ],
)
def test_what_cannot_be_followed_is_refused_in_a_sentence(change: str, sentence: str) -> None:
    changes = [change, "frozen_epochs=0,0,0"] if change == "epochs=0,0,0" else [change]
    with pytest.raises(SireaderError, match=sentence):
        recipe_named("joints", changes)


# -- what learns, and how fast -----------------------------------------------------------------------------------------


def test_in_a_frozen_phase_the_heads_alone_learn() -> None:
    network = built("joints", "resnet18")
    learning = {id(value) for group in groups(network, JOINTS, frozen=True) for value in group["params"]}  # type: ignore[attr-defined]
    heads = {id(value) for name, value in network.named_parameters() if name.startswith(("grade.", "definite."))}
    assert learning == heads


def test_unfrozen_every_parameter_learns_once_and_deeper_groups_learn_slower() -> None:
    network = built("joints", "resnet18")
    found = groups(network, recipe_named("joints", ["rate=0.01", "rate_fall=0.01"]), frozen=False)
    values = [id(value) for group in found for value in group["params"]]  # type: ignore[attr-defined]
    assert sorted(values) == sorted(id(value) for value in network.parameters())
    assert [round(float(str(group["highest"])), 6) for group in found[::2]] == [0.0001, 0.001, 0.01]
    assert all((group["weight_decay"] == 0) == all(v.dim() <= 1 for v in group["params"]) for group in found)  # type: ignore[attr-defined]


def test_a_further_size_learns_at_the_share_of_the_rates_that_the_recipe_leaves_it() -> None:
    network, recipe = built("joints", "resnet18"), recipe_named("joints", ["size_fall=0.5"])
    for frozen in (True, False):
        first, second, third = (
            [float(str(group["highest"])) for group in groups(network, recipe, frozen=frozen, pace=phase.pace)]
            for phase in phases(recipe)
        )
        assert second == [rate / 2 for rate in first]
        assert third == [rate / 4 for rate in first]


def test_one_cycle_rises_to_its_peak_and_ends_at_nothing() -> None:
    rates = [one_cycle(step / 100, 0.25) for step in range(101)]
    assert rates[0] == pytest.approx(0.04)
    assert rates[25] == pytest.approx(1.0)
    assert rates[100] == pytest.approx(0.0)
    assert rates[:26] == sorted(rates[:26])
    assert rates[25:] == sorted(rates[25:], reverse=True)


def test_the_time_that_is_left_goes_by_the_pixels_of_the_sizes_to_come() -> None:
    plan = phases(recipe_named("joints", ["sizes=32,64", "batches=8,8", "frozen_epochs=0,0", "epochs=2,3"]))
    assert seconds_left(1, 10.0, plan) == pytest.approx(10 + 3 * 40)
    assert seconds_left(3, 40.0, plan) == pytest.approx(2 * 40)
    assert seconds_left(5, 40.0, plan) == 0


# -- targets -----------------------------------------------------------------------------------------------------------


def test_smoothing_spreads_a_share_over_all_answers() -> None:
    targets = Targets(functional.one_hot(torch.tensor([[4, 0]]), 5).float(), torch.tensor([1.0]))
    smoothed = targets.smoothed(0.1)
    assert torch.allclose(smoothed.grades[0, 0], torch.tensor([0.02, 0.02, 0.02, 0.02, 0.92]))
    assert float(smoothed.definite[0]) == pytest.approx(0.95)


def test_a_flipped_picture_s_joints_change_places() -> None:
    pictures, targets = torch.randn(8, 1, 16, 32), some_targets(8)
    draws = drawn(recipe_named("joints", [*STILL[:-1], "flip=0.5"]), 8, 0)
    shown, told = augmented(pictures, targets, draws, warps_of(draws, 16, 32))
    for place, flipped in enumerate(draws.flip.tolist()):
        expected = pictures[place].flip(-1) if flipped else pictures[place]
        assert torch.allclose(shown[place], expected, atol=1e-4)
        assert torch.equal(told.grades[place], targets.grades[place].flip(0) if flipped else targets.grades[place])
    assert 0 < int(draws.flip.sum()) < 8
    assert torch.equal(told.definite, targets.definite)


def test_mix_up_blends_neighbours_and_keeps_the_joints_in_order() -> None:
    pictures, targets = torch.randn(4, 1, 8, 16), some_targets(4)
    shown, told = mixed(pictures, targets, torch.tensor([0.75, 0.75, 1.0, 1.0]))
    assert torch.allclose(shown[0], 0.75 * pictures[0] + 0.25 * pictures[1])
    assert torch.allclose(shown[1], 0.75 * pictures[1] + 0.25 * pictures[0])
    assert torch.allclose(told.grades[0], 0.75 * targets.grades[0] + 0.25 * targets.grades[1])
    assert torch.equal(shown[2:], pictures[2:])
    assert torch.equal(told.grades[2:], targets.grades[2:])


@given(st.integers(0, 1000), st.integers(2, 40))
def test_an_epoch_s_draws_depend_on_seed_and_epoch_alone(epoch: int, pictures: int) -> None:
    one, other = drawn(STUDY, pictures, epoch), drawn(STUDY, pictures, epoch)
    assert torch.equal(one.order, other.order)
    assert torch.equal(one.angle, other.angle)
    assert sorted(one.order.tolist()) == list(range(pictures))
    assert float(one.angle.abs().max()) <= 0.17454
    assert 1.0 <= float(one.zoom.min()) <= float(one.zoom.max()) <= 1.1001
    assert float(one.share.min()) >= 0.5


def test_augmentation_that_does_nothing_changes_nothing() -> None:
    pictures, targets = torch.randn(4, 1, 24, 48), some_targets(4)
    draws = drawn(recipe_named("joints", STILL), 4, 0)
    shown, _ = augmented(pictures, targets, draws, warps_of(draws, 24, 48))
    assert torch.allclose(shown, pictures, atol=1e-3)


def test_a_turn_is_anticlockwise_on_the_screen() -> None:
    picture = torch.zeros(1, 1, 65, 65)
    picture[0, 0, 32, 52] = 1.0  # right of the middle
    turned = replace(drawn(recipe_named("joints", STILL), 1, 0), angle=torch.tensor([torch.pi / 2]))
    shown, _ = augmented(picture, some_targets(1), turned, warps_of(turned, 65, 65))
    assert divmod(int(shown.argmax()), 65) == (12, 32)  # now above it
