"""A map lies where its network looked: through crop, proportions, filling and mirror; and it adds up to the answer."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
import torch
from PIL import Image

from sireader.domain.crops import Crop
from sireader.domain.errors import SireaderError
from sireader.inference.answer import Answer, Map, PlacedMap
from sireader.inference.card import Input
from sireader.inference.maps import FIRST_CENTRES_PX, SCALE_LOGITS, colours, drawn, share_inside, write_map
from sireader.inference.network import built
from sireader.inference.predictor import Predictor
from tests.inference.models import a_package, seeing_brightness

Pixels = npt.NDArray[np.uint16]
SIZE = Input(128, 256)


def with_spot(rows: int, columns: int, spot: Crop) -> Pixels:
    """Dark, with one bright box."""
    pixels = np.full((rows, columns), 100, np.uint16)
    pixels[spot.top : spot.bottom, spot.left : spot.right] = 4000
    return pixels


def asked(
    pixels: Pixels, crop: Crop | None = None, kind: str = "joints", *, mirrored: bool = False, both_ways: bool = False
) -> Answer:
    predictor = Predictor([seeing_brightness(kind, input=SIZE)], mirrored_too=both_ways)
    return predictor.answer(pixels, 0, 4095, crop, mirrored=mirrored)


def brightest(part: PlacedMap) -> tuple[float, float, float, float]:
    """Edges of the brightest cell in px of the radiograph: top, left, bottom, right."""
    row, column = np.unravel_index(int(part.values.argmax()), part.values.shape)
    top, left = part.top + float(row) * part.row_px, part.left + float(column) * part.column_px
    return top, left, top + part.row_px, left + part.column_px


def right_map(answer: Answer) -> Map:
    assert answer.maps is not None
    assert answer.maps.right is not None
    return answer.maps.right


def left_map(answer: Answer) -> Map:
    assert answer.maps is not None
    assert answer.maps.left is not None
    return answer.maps.left


def test_a_spot_that_fills_a_cell_is_found_in_exactly_that_cell_of_the_right_joint() -> None:
    answer = asked(with_spot(128, 256, Crop(32, 64, 64, 96)))
    assert brightest(right_map(answer).parts[0]) == (32, 64, 64, 96)
    assert float(np.ptp(left_map(answer).parts[0].values)) < 1e-5


def test_the_left_joint_s_map_lies_unmirrored_on_the_right_half() -> None:
    answer = asked(with_spot(128, 256, Crop(96, 224, 128, 256)))
    assert brightest(left_map(answer).parts[0]) == (96, 224, 128, 256)


def test_through_crop_and_reduction_the_cell_is_where_the_spot_is() -> None:
    crop = Crop(50, 30, 50 + 256, 30 + 512)  # of which every 2 × 2 px become one
    answer = asked(with_spot(400, 700, Crop(50 + 64, 30 + 128, 50 + 128, 30 + 192)), crop)
    assert brightest(right_map(answer).parts[0]) == pytest.approx((114, 158, 178, 222), abs=1e-9)


def test_through_filling_at_two_sides_the_cell_is_where_the_spot_is() -> None:
    crop = Crop(10, 20, 10 + 128, 20 + 128)  # square: the picture has 64 columns of filling on either side
    spot = Crop(10, 20 + 32, 10 + 32, 20 + 64)
    answer = asked(with_spot(200, 200, spot), crop)
    part = right_map(answer).parts[0]
    assert brightest(part) == (spot.top, spot.left, spot.bottom, spot.right)
    assert part.left == 20 - 64
    assert (part.first_column, part.last_column) == (20, 20 + 64)


def test_a_radiograph_that_lies_mirrored_has_its_joints_and_maps_the_right_way() -> None:
    pixels = with_spot(128, 256, Crop(32, 64, 64, 96))
    straight, mirrored = asked(pixels), asked(pixels, mirrored=True)
    assert mirrored.left == pytest.approx(straight.right, abs=1e-6)
    assert mirrored.right == pytest.approx(straight.left, abs=1e-6)
    assert brightest(left_map(mirrored).parts[0]) == (32, 64, 64, 96)


@pytest.mark.parametrize("mirrored", [False, True])
def test_of_definite_alone_the_map_and_its_mirror_image_s_lie_on_the_spot(mirrored: bool) -> None:
    pixels = with_spot(128, 256, Crop(64, 32, 96, 64))
    answer = asked(pixels, kind="definite", mirrored=mirrored, both_ways=True)
    assert answer.maps is not None
    assert [brightest(part) for part in answer.maps.definite.parts] == [(64, 32, 96, 64)] * 2
    assert answer.right is None


def test_drawn_over_a_zoomed_box_the_cell_keeps_its_place_and_halves_do_not_run_into_each_other() -> None:
    answer = asked(with_spot(128, 256, Crop(0, 96, 128, 128)))  # along the midline, in the right joint
    assert answer.maps is not None
    picture = drawn(answer.maps.definite, Crop(0, 64, 128, 192), 256, 256)
    assert picture.shape == (256, 256)
    assert picture.dtype == np.float32
    assert int(picture[128].argmax()) in range(64 + 30, 128)
    assert np.allclose(picture[:, 128:], picture[0, -1], atol=1e-5)


def test_how_much_of_the_map_lies_in_the_joint_that_has_the_lesion() -> None:
    whole, lesion, other = Crop(0, 0, 128, 256), Crop(16, 48, 80, 112), Crop(16, 144, 80, 208)
    answer = asked(with_spot(128, 256, Crop(32, 64, 64, 96)))
    assert answer.maps is not None
    inside, evenly = share_inside(answer.maps.definite, whole, [lesion])
    assert inside is not None
    assert inside > 0.9
    assert evenly == pytest.approx(64 * 64 / (128 * 256))
    elsewhere, _ = share_inside(answer.maps.definite, whole, [other])
    assert elsewhere == 0
    assert share_inside(answer.maps.definite, whole, [lesion, lesion])[0] == inside


def test_a_map_that_looks_elsewhere_is_marked() -> None:
    pixels, runner = with_spot(128, 256, Crop(0, 0, 32, 32)), seeing_brightness(input=SIZE)
    boxes = [Crop(16, 48, 80, 112), Crop(16, 144, 80, 208)]
    assert Predictor([runner]).answer(pixels, 0, 4095, joint_boxes=boxes).looks_elsewhere
    on_a_joint = with_spot(128, 256, Crop(32, 64, 64, 96))
    assert not Predictor([runner]).answer(on_a_joint, 0, 4095, joint_boxes=boxes).looks_elsewhere
    assert not Predictor([runner]).answer(pixels, 0, 4095).looks_elsewhere  # nobody said where the joints are


@pytest.mark.parametrize("backbone", sorted(FIRST_CENTRES_PX))
def test_a_cell_s_field_of_view_has_its_centre_where_it_is_drawn(backbone: str) -> None:
    side, cell = 256, 4
    torch.manual_seed(1)
    features = built("definite", backbone).eval().features
    pictures = torch.randn(2, 1, side, side, requires_grad=True)
    features(pictures)[..., cell, cell].square().sum().backward()
    assert pictures.grad is not None
    power = pictures.grad.square().sum((0, 1))
    places = torch.arange(side) + 0.5
    for seen in (power.sum(0), power.sum(1)):
        centre = float((seen * places).sum() / seen.sum())
        assert centre == pytest.approx(32 * cell + FIRST_CENTRES_PX[backbone], abs=6)


@pytest.mark.parametrize(
    ("kind", "backbone"), [("joints", "resnet18"), ("definite", "resnet50"), ("joints", "efficientnet-lite0")]
)
def test_every_map_and_its_bias_add_up_to_the_logit(tmp_path: Path, kind: str, backbone: str) -> None:
    folder = a_package(tmp_path / "model", kind=kind, backbone=backbone)
    pixels = np.random.default_rng(1).integers(0, 4096, (200, 300), dtype=np.uint16)
    maps = Predictor.load([folder], "cpu").answer(pixels, 0, 4095).maps
    assert maps is not None
    shown = [maps.definite, *([maps.right, maps.left] if maps.right and maps.left else [])]
    assert len(shown) == (3 if kind == "joints" else 1)
    for one in shown:
        mean = np.mean([part.values.mean(dtype=np.float64) for part in one.parts])
        assert mean + one.bias == pytest.approx(one.logit, rel=1e-4, abs=1e-4)


def test_a_model_whose_map_does_not_add_up_is_called_unsound() -> None:
    runner = seeing_brightness(input=SIZE)
    with torch.no_grad():
        runner.network.definite.weight.fill_(3e38)  # overflows as soon as it is multiplied
    with pytest.raises(SireaderError, match=r"model-1 is unsound: its activation map does not add up"):
        Predictor([runner]).answer(with_spot(128, 256, Crop(0, 0, 64, 64)), 0, 4095)


def test_colours_have_one_scale_red_for_and_blue_against() -> None:
    shown = colours(np.array([0, SCALE_LOGITS, 2 * SCALE_LOGITS, -SCALE_LOGITS], np.float32), opacity=1.0)
    assert shown[0, 3] == 0
    assert shown[1].tolist() == shown[2].tolist()
    assert shown[1, 0] > shown[1, 2]
    assert shown[3, 2] > shown[3, 0]
    assert shown[1, 3] == shown[3, 3] == 255


def test_a_drawn_map_covers_the_radiograph_and_carries_scale_and_notice(tmp_path: Path) -> None:
    greys = np.full((300, 600), 128, np.uint8)
    values = np.zeros((300, 600), np.float32)
    values[100:200, 100:200] = SCALE_LOGITS
    write_map(tmp_path / "map.png", greys, values, "Trained on synthetic phantoms. Not for clinical use.")
    with Image.open(tmp_path / "map.png") as opened:
        picture = np.asarray(opened)
    assert picture.shape[1:] == (600, 3)
    assert picture.shape[0] > 300
    assert picture[50, 50].tolist() == [128] * 3
    assert picture[150, 150, 0] > picture[150, 150, 2]
    assert (picture[300:] > 200).any()  # letters below the picture
