"""A model's map lies on the radiograph where it belongs, however that is cropped, turned, flipped and zoomed."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from sireader.domain.crops import Crop
from sireader.domain.grading import Joint
from sireader.ui.canvas import Canvas
from sireader.ui.main_window import MainWindow
from tests.ui.conftest import OpenWindow
from tests.ui.hand import Hand
from tests.ui.opinion_models import an_answer
from tests.ui.test_viewing import greys

Picture = npt.NDArray[np.float64]


@pytest.fixture
def hand(window: MainWindow, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path) -> Hand:
    """On a case of phantoms; whose map lies on it is known, so that no model is asked."""
    return Hand(window, qtbot, open_window, tmp_path)


def laid(hand: Hand) -> Picture:
    """How much redder or bluer the map makes each pixel of the main view, whatever the grey below; no legend."""
    hand.press("map")
    assert not hand.checked("map")
    before = colours_of(hand.image)
    hand.press("map")
    assert hand.checked("map")
    changed = np.abs((colours_of(hand.image) - before) @ (1.0, 0.0, -1.0))
    changed[:150, -300:] = 0
    return np.asarray(changed)


def colours_of(canvas: Canvas) -> Picture:
    """The view as painted: (height, width, 3)."""
    image = canvas.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(bytes(image.constBits()), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).astype(np.float64)


def centre(picture: Picture) -> tuple[float, float]:
    """Row and column of the middle of what changed."""
    rows, columns = np.nonzero(picture > 0.5 * picture.max())
    return float(rows.mean()), float(columns.mean())


def with_known_map(hand: Hand, crop: Crop | None = None) -> Crop:
    """Lay a map of which one cell, in the upper left of its crop, is known to speak."""
    radiograph = hand.display.radiograph
    assert radiograph is not None
    box = crop or Crop.whole(radiograph.rows, radiograph.columns)
    hand.page.opinion.overlay.take(an_answer(box))
    return box


def expected(hand: Hand, crop: Crop) -> tuple[float, float]:
    """Where the known cell's middle lies on the screen: row and column."""
    place = QPointF(crop.left + 1.5 * crop.width / 8, crop.top + 1.5 * crop.height / 4)
    at = hand.image.mapFromScene(hand.image.box.mapViewToScene(hand.image.view_point(place)))
    return float(at.y()), float(at.x())


@pytest.mark.parametrize(
    "keys", [(), ("flip",), ("turn-right",), ("turn-left", "flip"), ("zoom-in", "pan-left", "pan-up")], ids="-".join
)
@pytest.mark.parametrize("crop", [None, Crop(40, 60, 200, 240)], ids=["whole", "cropped"])
def test_the_map_lies_where_it_belongs_however_the_radiograph_is_seen(
    hand: Hand, keys: tuple[str, ...], crop: Crop | None
) -> None:
    box = with_known_map(hand, crop)
    hand.press(*keys)
    assert centre(laid(hand)) == pytest.approx(expected(hand, box), abs=2)


def test_a_flip_flips_the_map_with_the_radiograph(hand: Hand) -> None:
    with_known_map(hand)
    straight = laid(hand)
    hand.press("flip")
    flipped = laid(hand)
    middle = hand.image.viewport().width() / 2
    assert centre(flipped)[1] - middle == pytest.approx(middle - centre(straight)[1], abs=2)
    assert centre(flipped)[0] == pytest.approx(centre(straight)[0], abs=2)


def test_both_enlarged_joints_show_the_map_as_well(hand: Hand) -> None:
    radiograph = hand.display.radiograph
    assert radiograph is not None
    hand.qtbot.waitUntil(lambda: bool(np.ptp(greys(hand.page.joints.canvases[Joint.RIGHT])) > 0))
    whole = Crop.whole(radiograph.rows, radiograph.columns)
    hand.page.opinion.overlay.take(an_answer(whole, (1, 2)))  # in the right joint's box, on the image's left
    change = {}
    for joint, canvas in hand.page.joints.canvases.items():
        on = colours_of(canvas)
        hand.press("map")
        change[joint] = float(np.abs(on - colours_of(canvas)).max())
        hand.press("map")
    assert change[Joint.RIGHT] > 50
    assert change[Joint.LEFT] < 20


def test_lines_cover_less_of_the_radiograph_than_areas(hand: Hand) -> None:
    with_known_map(hand)
    areas = np.count_nonzero(laid(hand) > 10)
    hand.press("map-lines")
    lines = np.count_nonzero(laid(hand) > 10)
    assert 0 < lines < 0.5 * areas
