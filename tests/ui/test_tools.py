"""The tools on a radiograph: ruler, area of interest, loupe, local contrast, overlays, shutter, and coming back."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from sireader.imaging.planes import Overlay, OverlayKind, Rectangle, Shutter
from sireader.imaging.pyramid import Pyramid
from sireader.imaging.radiograph import ImageFacts, Radiograph, Spacing, SpacingBasis, Window
from sireader.imaging.windowing import lookup
from sireader.ui.application import application
from sireader.ui.image_view import ImageView
from sireader.ui.main_window import MainWindow
from sireader.ui.mouse import Tool
from sireader.ui.orientation import Orientation
from sireader.ui.reading_page import ReadingPage
from tests.ui.test_viewing import drag, greys, middle, move, shown, under

AloneView = Callable[[Radiograph], ImageView]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def a_view(qtbot: QtBot) -> AloneView:
    """Makes a view of 400 × 400 on one radiograph, without a study."""
    application()
    holder = QWidget()  # pyqtgraph's views do not survive a `close` of their own
    qtbot.addWidget(holder)
    holder.resize(400, 400)

    def made(radiograph: Radiograph) -> ImageView:
        view = ImageView(holder)
        view.resize(400, 400)
        holder.show()
        view.show_pyramid(Pyramid.of(radiograph))
        view.set_table(lookup(radiograph, Window(128, 256)))
        return view

    return made


def a_field(value: int = 100, **facts: object) -> Radiograph:
    """An even radiograph of 200 × 200."""
    return Radiograph(np.full((200, 200), value, np.uint16), **facts)  # type: ignore[arg-type]


def test_the_ruler_tells_the_length_and_what_it_rests_on(a_view: AloneView, qtbot: QtBot) -> None:
    view = a_view(a_field(spacing=Spacing(0.5, 0.5, SpacingBasis.DETECTOR)))
    view.take_tool(Tool.RULER)
    drag(view, QPoint(100, 200), QPoint(200, 0), Qt.MouseButton.LeftButton, qtbot)
    assert view.ruler_text == "50.0 mm at the detector, magnification not corrected"


def test_without_spacing_the_ruler_tells_pixels(a_view: AloneView, qtbot: QtBot) -> None:
    view = a_view(a_field())
    view.take_tool(Tool.RULER)
    drag(view, QPoint(100, 100), QPoint(0, 80), Qt.MouseButton.LeftButton, qtbot)
    assert view.ruler_text.startswith("40 px")


def test_the_caliper_measures_with_jaws_across_its_ends(a_view: AloneView, qtbot: QtBot) -> None:
    view = a_view(a_field(spacing=Spacing(0.5, 0.5, SpacingBasis.FIDUCIAL)))
    before = greys(view)
    view.take_tool(Tool.CALIPER)
    drag(view, QPoint(160, 200), QPoint(80, 0), Qt.MouseButton.LeftButton, qtbot)
    assert view.ruler_text == "20.0 mm, calibrated with an object of known size"
    changed = np.abs(greys(view).astype(int) - before) > 10
    assert changed[165:235, 158:163].sum() > 60, "a jaw across the start"
    assert "CALIPER" in view.tool_words


def test_a_window_kept_as_a_preset_comes_round_again(window: MainWindow, page: ReadingPage, qtbot: QtBot) -> None:
    for key in ("]", "]", ".", "."):
        qtbot.keyClicks(window, key)
    qtbot.keyClick(window, Qt.Key.Key_P, CTRL)
    kept = np.asarray(page.display.table()).astype(int)
    qtbot.keyClick(window, Qt.Key.Key_R)
    for _ in range(12):
        qtbot.keyClicks(window, "P")
        if "Own 1" in page.display.sentence():
            break
    assert "Own 1" in page.display.sentence()
    seen = shown(page).pixels
    assert np.abs(np.asarray(page.display.table())[seen].astype(int) - kept[seen]).mean() < 6


def test_the_joints_move_to_a_window_of_their_own_and_back(window: MainWindow, page: ReadingPage, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F9)
    assert page.joints.isWindow()
    assert page.joints.isVisible()
    page.joints.close()
    assert not page.joints.isWindow()
    assert page.joints.isVisible()


def test_a_turned_radiograph_measures_the_same(a_view: AloneView, qtbot: QtBot) -> None:
    view = a_view(a_field(spacing=Spacing(0.5, 0.25, SpacingBasis.GEOMETRY), aspect=2.0))
    view.set_orientation(Orientation(quarter_turns=1, flipped=True))
    view.take_tool(Tool.RULER)
    start, end = (
        view.mapFromScene(view.box.mapViewToScene(view.film.transform().map(QPointF(*at))))
        for at in ((20.5, 50.5), (20.5, 90.5))
    )
    drag(view, start, end - start, Qt.MouseButton.LeftButton, qtbot)
    assert float(view.ruler_text.split()[0]) == pytest.approx(20.0, abs=0.6)


def test_an_area_fills_the_window_with_its_greys(window: MainWindow, page: ReadingPage, qtbot: QtBot) -> None:
    view, before = page.image, page.display.table()
    surface, start = view.viewport(), middle(view)
    qtbot.mousePress(surface, Qt.MouseButton.LeftButton, CTRL, start)
    for step in range(1, 9):
        move(surface, start + QPoint(10 * step, 8 * step), Qt.MouseButton.LeftButton, CTRL)
    first, last = under(view, start), under(view, start + QPoint(80, 64))
    qtbot.mouseRelease(surface, Qt.MouseButton.LeftButton, CTRL, start + QPoint(80, 64))
    table = page.display.table()
    assert table is not None
    assert not np.array_equal(table, np.asarray(before))
    area = shown(page).pixels[int(first[1]) : int(last[1]) + 1, int(first[0]) : int(last[0]) + 1]
    assert np.percentile(table[area], 2) < 30
    assert np.percentile(table[area], 98) > 225


def test_shift_makes_the_window_drag_fine(page: ReadingPage, qtbot: QtBot) -> None:
    def center() -> float:
        return float(page.display.sentence().split("C ")[1].split()[0])

    start = center()
    drag(page.image, middle(page.image), QPoint(0, -80), Qt.MouseButton.LeftButton, qtbot)
    coarse = abs(center() - start)
    page.reset_view()
    drag(
        page.image,
        middle(page.image),
        QPoint(0, -80),
        Qt.MouseButton.LeftButton,
        qtbot,
        SHIFT,
    )
    assert 0 < abs(center() - start) < coarse / 3


def test_the_loupe_follows_the_pointer(window: MainWindow, page: ReadingPage, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_Z)
    move(page.image.viewport(), middle(page.image), Qt.MouseButton.NoButton)
    assert page.image.looks_closer
    qtbot.keyClick(window, Qt.Key.Key_Z)
    assert not page.image.looks_closer


def test_local_contrast_says_that_it_is_on(window: MainWindow, page: ReadingPage, qtbot: QtBot) -> None:
    before = greys(page.image)
    qtbot.keyClick(window, Qt.Key.Key_L)
    qtbot.waitUntil(lambda: "LOCAL CONTRAST" in page.display.sentence())
    assert np.abs(greys(page.image).astype(int) - before).mean() > 1
    qtbot.keyClick(window, Qt.Key.Key_L)
    assert "LOCAL CONTRAST" not in page.display.sentence()
    assert np.array_equal(greys(page.image), before)


def test_what_the_decoder_notes_of_a_file_stands_on_the_radiograph(a_view: AloneView) -> None:
    note = "the file says that its rows run towards the patient's head: the marks R and L may not hold"
    assert a_view(a_field(facts=ImageFacts(notes=(note,)))).note == note
    assert a_view(a_field()).note == ""


def test_overlays_show_on_their_key_only(a_view: AloneView) -> None:
    mask = np.zeros((200, 200), bool)
    mask[90:110, 90:110] = True
    view = a_view(a_field(overlays=(Overlay("note", OverlayKind.GRAPHICS, mask),)))
    before = greys(view)
    view.toggle_overlays()
    changed = greys(view).astype(int) - before
    assert np.abs(changed[185:215, 185:215]).min() > 10
    assert np.abs(changed[20:170, 20:170]).max() == 0
    view.toggle_overlays()
    assert np.array_equal(greys(view), before)


def test_the_shutter_covers_until_it_is_lifted(a_view: AloneView, qtbot: QtBot) -> None:
    view = a_view(a_field(200, shutter=Shutter((Rectangle(50, 50, 149, 149),))))
    covered = greys(view)
    assert covered[40:60, 120:280].max() == 0
    assert covered[200, 100 + 30] > 150
    view.toggle_shutter()
    assert greys(view)[50, 200] > 150


def test_pixels_that_are_not_square_are_drawn_in_their_shape(a_view: AloneView, qtbot: QtBot) -> None:
    view = a_view(a_field(aspect=2.0))
    whole = view.film.transform().mapRect(view.whole)
    assert whole.height() == pytest.approx(2 * whole.width())
    seen = greys(view) > 50
    assert seen.sum() == pytest.approx(400 * 200, rel=0.05)


def test_a_case_looks_as_it_was_left_when_the_reader_comes_back(
    window: MainWindow, page: ReadingPage, qtbot: QtBot
) -> None:
    for key in ("I", "H", "+", "+", "]"):
        qtbot.keyClicks(window, key)
    sentence, seen, orientation = page.display.sentence(), page.image.box.viewRect(), page.image.orientation
    for turn in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
        with qtbot.waitSignal(page.session.radiograph_ready):
            qtbot.keyClick(window, turn)
    assert (page.display.sentence(), page.image.orientation) == (sentence, orientation)
    back = page.image.box.viewRect()
    assert (back.left(), back.top(), back.width()) == pytest.approx((seen.left(), seen.top(), seen.width()), abs=0.5)
