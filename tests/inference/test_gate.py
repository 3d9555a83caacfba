"""The shipped model is asked about pelves only: phantoms that it never saw pass, every other radiograph is kept out."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from pydicom import dcmread

from sireader.domain.crops import Crop
from sireader.domain.errors import RadiographRefused
from sireader.imaging.dicom import decode, load
from sireader.imaging.radiograph import Radiograph
from sireader.inference.predictor import Predictor
from sireader.phantom.cohort import PhantomFacts, draw_cohort, encoded
from sireader.workflow.file_opinions import look_at, opinion_on
from sireader.workflow.models import shipped_model
from tests.imaging.conftest import SHARED, real_files

UNSEEN_SEED, PHANTOMS, SIDE_PX = 90_210, 30, 1024

pytestmark = pytest.mark.skipif(not shipped_model().is_dir(), reason="the program comes without a model")


@pytest.fixture(scope="module")
def predictor() -> Predictor:
    return Predictor.load([shipped_model()], "cpu")


def around_the_joints(fact: PhantomFacts, rows: int, columns: int) -> Crop:
    """Both joints with a fifth of their box around them, as a reader crops."""
    boxes = (fact.right_box, fact.left_box)
    top, bottom = min(box.top for box in boxes), max(box.bottom for box in boxes)
    left, right = min(box.left for box in boxes), max(box.right for box in boxes)
    down, aside = (bottom - top) // 5, (right - left) // 5
    crop = Crop(max(top - down, 0), max(left - aside, 0), bottom + down, right + aside).within(rows, columns)
    assert crop is not None
    return crop


@pytest.fixture(scope="module")
def unseen() -> list[tuple[PhantomFacts, Radiograph]]:
    """Phantoms on which nothing was trained or chosen."""
    facts = draw_cohort(PHANTOMS, UNSEEN_SEED, SIDE_PX)
    return [(fact, decode(dcmread(BytesIO(encoded(fact))), fact.file)) for fact in facts]


def test_phantoms_of_an_unseen_seed_pass_as_a_reader_crops_them(
    predictor: Predictor, unseen: list[tuple[PhantomFacts, Radiograph]]
) -> None:
    crops = [around_the_joints(fact, one.rows, one.columns) for fact, one in unseen]
    passed = [opinion_on(one, predictor, crop).in_domain for (_, one), crop in zip(unseen, crops, strict=True)]
    assert np.mean(passed) >= 0.95


def test_most_of_them_pass_where_nobody_cropped(
    predictor: Predictor, unseen: list[tuple[PhantomFacts, Radiograph]]
) -> None:
    assert np.mean([look_at(one, predictor).in_domain for _, one in unseen]) >= 0.9


@pytest.mark.parametrize("path", real_files(), ids=lambda path: path.name)
def test_no_other_radiograph_passes_not_even_where_joints_would_be(predictor: Predictor, path: Path) -> None:
    try:
        radiograph = load(path)
    except RadiographRefused:
        return
    answer = look_at(radiograph, predictor)
    assert not answer.in_domain
    assert all(reason.endswith(".") for reason in answer.why_not)


@pytest.mark.parametrize("path", sorted(SHARED.glob("infant-pelvis-*.dcm")), ids=lambda path: path.name)
def test_infants_do_not_pass_even_when_their_pictures_are_made_grey(predictor: Predictor, path: Path) -> None:
    pixels = dcmread(path).pixel_array
    grey = np.asarray(pixels[..., :3].mean(-1), dtype=np.uint8)
    assert not predictor.answer(grey, 0, 255).in_domain
