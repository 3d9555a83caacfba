"""The shipped model's map lies on the joint that has the lesion, through crop, mirror and enlargement."""

from __future__ import annotations

from io import BytesIO

import numpy as np
import pytest
from pydicom import dcmread

from sireader.domain.crops import Crop
from sireader.imaging.dicom import decode
from sireader.imaging.radiograph import Pixels, Radiograph
from sireader.inference.answer import Answer
from sireader.inference.maps import drawn, share_inside
from sireader.inference.predictor import Predictor
from sireader.phantom.cohort import PhantomFacts, draw_cohort, encoded
from sireader.workflow.models import shipped_model
from tests.inference.test_gate import around_the_joints

pytestmark = pytest.mark.skipif(not shipped_model().is_dir(), reason="the program comes without a model")


@pytest.fixture(scope="module")
def predictor() -> Predictor:
    return Predictor.load([shipped_model()], "cpu")


@pytest.fixture(scope="module", params=["right", "left"])
def one_sided(request: pytest.FixtureRequest) -> tuple[PhantomFacts, Radiograph, Crop, Crop]:
    """A phantom of which one joint is gravely changed and the other is not, and the boxes of these."""
    for fact in draw_cohort(400, 77, 512):
        sick, sound = fact.grades.right, fact.grades.left
        boxes = fact.right_box, fact.left_box
        if request.param == "left":
            sick, sound, boxes = sound, sick, boxes[::-1]
        if sick >= 3 and sound <= 1:
            return fact, decode(dcmread(BytesIO(encoded(fact))), fact.file), *boxes
    raise AssertionError("no such phantom")


def test_the_mass_lies_on_the_joint_with_the_lesion(
    predictor: Predictor, one_sided: tuple[PhantomFacts, Radiograph, Crop, Crop]
) -> None:
    fact, radiograph, sick, sound = one_sided
    crop = around_the_joints(fact, radiograph.rows, radiograph.columns)
    answer = asked(predictor, radiograph.pixels, crop)
    assert on(answer, sick) > 0.4
    assert on(answer, sick) > 4 * on(answer, sound)


def test_mirrored_in_the_pixels_the_mass_is_mirrored_too(
    predictor: Predictor, one_sided: tuple[PhantomFacts, Radiograph, Crop, Crop]
) -> None:
    fact, radiograph, sick, _ = one_sided
    crop = around_the_joints(fact, radiograph.rows, radiograph.columns)
    flipped = np.ascontiguousarray(radiograph.pixels[:, ::-1])
    expected = on(asked(predictor, radiograph.pixels, crop), sick)
    answer = asked(predictor, flipped, over(crop, radiograph), mirrored=True)
    assert on(answer, over(sick, radiograph)) == pytest.approx(expected, abs=0.02)


def test_drawn_over_the_enlarged_joints_the_strongest_place_is_on_the_sick_one(
    predictor: Predictor, one_sided: tuple[PhantomFacts, Radiograph, Crop, Crop]
) -> None:
    fact, radiograph, sick, sound = one_sided
    answer = asked(predictor, radiograph.pixels, around_the_joints(fact, radiograph.rows, radiograph.columns))
    assert answer.maps is not None
    near, far = (drawn(answer.maps.definite, box, 300, 200).max() for box in (sick, sound))
    assert near > 3
    assert near > far + 3


def asked(predictor: Predictor, pixels: Pixels, crop: Crop, *, mirrored: bool = False) -> Answer:
    return predictor.answer(pixels, int(pixels.min()), int(pixels.max()), crop, mirrored=mirrored)


def over(box: Crop, radiograph: Radiograph) -> Crop:
    """Where a box lies once the radiograph is mirrored."""
    return Crop(box.top, radiograph.columns - box.right, box.bottom, radiograph.columns - box.left)


def on(answer: Answer, box: Crop) -> float:
    """The share of what speaks for it inside a box."""
    assert answer.maps is not None
    return share_inside(answer.maps.definite, answer.crop, [box])[0] or 0.0
