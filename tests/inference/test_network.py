"""The networks: left and right never confused, and maps whose mean is the logit."""

from __future__ import annotations

import pytest
import torch

from sireader.domain.errors import SireaderError
from sireader.inference.network import JointsNet, built

PICTURES = torch.randn(2, 1, 64, 128, generator=torch.Generator().manual_seed(1))


@pytest.fixture(scope="module")
def network() -> JointsNet:
    torch.manual_seed(1)
    made = built("joints", "resnet18")
    assert isinstance(made, JointsNet)
    return made.eval()


@torch.inference_mode()
def test_flipping_the_radiograph_swaps_the_joints_exactly_and_leaves_definite(network: JointsNet) -> None:
    grades, definite = network(PICTURES)
    flipped, also = network(PICTURES.flip(-1))
    assert torch.equal(flipped, grades.flip(1))
    assert torch.allclose(also, definite, atol=1e-6)
    assert not torch.allclose(grades[:, 0], grades[:, 1])


@torch.inference_mode()
def test_what_lies_in_one_half_moves_that_joint_alone(network: JointsNet) -> None:
    changed = PICTURES.clone()
    changed[..., :64] += torch.randn(64, 64)
    before, after = network(PICTURES)[0], network(changed)[0]
    assert not torch.allclose(before[:, 0], after[:, 0])
    assert torch.equal(before[:, 1], after[:, 1])


@torch.inference_mode()
def test_the_mean_of_a_map_and_the_bias_are_the_logit(network: JointsNet) -> None:
    maps = network.feature_maps(PICTURES)
    weighted = torch.einsum("nchw,kc->nkhw", maps, network.grade.weight)
    logits = weighted.mean((-2, -1)) + network.grade.bias
    right, left = logits.chunk(2)
    grades, _ = network(PICTURES)
    assert torch.allclose(torch.stack([right, left], 1), grades, atol=1e-5)


@pytest.mark.parametrize("backbone", ["resnet18", "resnet50", "efficientnet-lite0"])
@torch.inference_mode()
def test_every_backbone_takes_grey_pictures_and_shrinks_them_by_32(backbone: str) -> None:
    network = built("definite", backbone).eval()
    assert network.features(PICTURES).shape[-2:] == (2, 4)
    assert network(PICTURES).shape == (2,)


def test_an_unknown_network_is_answered_with_the_known_ones() -> None:
    with pytest.raises(SireaderError, match=r"no network 'joints' on 'vgg'; .*resnet18"):
        built("joints", "vgg")
