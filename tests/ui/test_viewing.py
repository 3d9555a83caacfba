"""Looking at a radiograph: real drags, wheel turns and keys, and what they do to the picture."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from sireader.domain.crops import Crop
from sireader.domain.grading import Joint
from sireader.imaging.radiograph import Radiograph
from sireader.imaging.windowing import default_voi, render
from sireader.ui.canvas import Canvas
from sireader.ui.main_window import MainWindow
from sireader.ui.orientation import Edge, Orientation
from sireader.ui.reading_page import ReadingPage

NO_KEY = Qt.KeyboardModifier.NoModifier


def drag(
    canvas: Canvas, start: QPoint, by: QPoint, button: Qt.MouseButton, qtbot: QtBot, key: Qt.KeyboardModifier = NO_KEY
) -> None:
    """Press, move in steps and let go, as a hand does, perhaps with a key held down."""
    surface = canvas.viewport()
    qtbot.mousePress(surface, button, key, start)
    for step in range(1, 9):
        move(surface, start + by * step / 8, button, key)
    qtbot.mouseRelease(surface, button, key, start + by)


def move(surface: QWidget, to: QPoint, button: Qt.MouseButton, key: Qt.KeyboardModifier = NO_KEY) -> None:
    """Move the mouse with a button held down; QTest's own moves hold none."""
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QMouseEvent

    where = QPointF(to)
    everywhere = QPointF(surface.mapToGlobal(to))
    event = QMouseEvent(QEvent.Type.MouseMove, where, everywhere, Qt.MouseButton.NoButton, button, key)
    QApplication.sendEvent(surface, event)


def turn_wheel(canvas: Canvas, at: QPoint, notches: int) -> None:
    """Turn the wheel away from the hand by so many notches."""
    surface = canvas.viewport()
    event = QWheelEvent(
        QPointF(at),
        QPointF(surface.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(surface, event)


def under(canvas: Canvas, at: QPoint) -> tuple[float, float]:
    """The radiograph's column and row under a point of the view."""
    point = canvas.pixel_under(QPointF(at))
    return point.x(), point.y()


def greys(canvas: Canvas) -> npt.NDArray[np.uint8]:
    """What the canvas shows, uint8 (rows, columns)."""
    image = canvas.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    bits = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return bits[:, : image.width()].copy()


def shown(page: ReadingPage) -> Radiograph:
    """The radiograph on the screen."""
    assert page.display.radiograph is not None
    return page.display.radiograph


def middle(canvas: Canvas) -> QPoint:
    """The middle of the view."""
    return QPoint(canvas.width() // 2, canvas.height() // 2)


def test_dragging_up_brightens_and_dragging_right_widens(page: ReadingPage, qtbot: QtBot) -> None:
    before = page.display.table()
    assert before is not None
    drag(page.image, middle(page.image), QPoint(0, -60), Qt.MouseButton.LeftButton, qtbot)
    brighter = page.display.table()
    assert brighter is not None
    assert brighter.astype(int).sum() > before.astype(int).sum()
    drag(page.image, middle(page.image), QPoint(80, 0), Qt.MouseButton.LeftButton, qtbot)
    wider = page.display.table()
    assert wider is not None
    assert np.count_nonzero((wider > 0) & (wider < 255)) > np.count_nonzero((brighter > 0) & (brighter < 255))


def test_the_wheel_zooms_about_the_pointer(page: ReadingPage) -> None:
    at = QPoint(page.image.width() // 3, page.image.height() // 4)
    before, zoom = under(page.image, at), page.image.zoom_percent()
    turn_wheel(page.image, at, 3)
    assert page.image.zoom_percent() > 1.4 * zoom
    assert under(page.image, at) == pytest.approx(before, abs=1.0)


def test_the_right_button_pans_with_the_hand(page: ReadingPage, qtbot: QtBot) -> None:
    turn_wheel(page.image, middle(page.image), 6)
    held = under(page.image, middle(page.image))
    drag(page.image, middle(page.image), QPoint(40, 24), Qt.MouseButton.RightButton, qtbot)
    assert under(page.image, middle(page.image) + QPoint(40, 24)) == pytest.approx(held, abs=1.5)


def test_fit_shows_all_and_one_to_one_shows_a_pixel_a_pixel(
    window: MainWindow, page: ReadingPage, qtbot: QtBot
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_O)
    assert page.image.zoom_percent() == pytest.approx(100, abs=0.5)
    qtbot.keyClick(window, Qt.Key.Key_F)
    seen, whole = page.image.box.viewRect(), shown(page)
    assert seen.left() <= 0.01
    assert seen.top() <= 0.01
    assert seen.right() >= whole.columns - 0.01
    assert seen.bottom() >= whole.rows - 0.01


def test_the_view_shows_what_render_writes(window: MainWindow, page: ReadingPage, qtbot: QtBot) -> None:
    """At one to one, the greys on the screen are those of the rendered picture."""
    qtbot.keyClick(window, Qt.Key.Key_O)
    picture = render(shown(page), default_voi(shown(page))).astype(int)
    seen = greys(page.image).astype(int)
    origin = page.image.mapFromScene(page.image.box.mapViewToScene(QPointF(0, 0)))
    inner = picture[40:140, 60:200]
    differences = [
        np.abs(seen[top : top + 100, left : left + 140] - inner).mean()
        for top in range(origin.y() + 39, origin.y() + 42)
        for left in range(origin.x() + 59, origin.x() + 62)
    ]
    assert min(differences) < 2.0
    assert max(differences) > 2.0, "a picture one pixel off must be told apart"


def test_invert_turns_every_grey_around_and_back(window: MainWindow, page: ReadingPage, qtbot: QtBot) -> None:
    before = page.display.table()
    qtbot.keyClick(window, Qt.Key.Key_I)
    inverted = page.display.table()
    assert before is not None
    assert inverted is not None
    assert np.array_equal(inverted, 255 - before)
    assert "INVERTED" in page.display.sentence()
    qtbot.keyClick(window, Qt.Key.Key_I)
    assert np.array_equal(np.asarray(page.display.table()), before)


def test_reset_brings_back_the_first_window_and_the_whole_radiograph(
    window: MainWindow, page: ReadingPage, qtbot: QtBot
) -> None:
    table, zoom = page.display.table(), page.image.zoom_percent()
    for key in ("I", "P", "]", "+", "."):
        qtbot.keyClicks(window, key)
    qtbot.keyClick(window, Qt.Key.Key_R)
    assert np.array_equal(np.asarray(page.display.table()), np.asarray(table))
    assert page.image.zoom_percent() == pytest.approx(zoom)


def test_presets_step_round_to_the_first(window: MainWindow, page: ReadingPage, qtbot: QtBot) -> None:
    first, names = page.display.sentence(), set()
    for _ in range(12):
        qtbot.keyClick(window, Qt.Key.Key_P)
        names.add(page.display.sentence())
        if page.display.sentence() == first:
            break
    assert page.display.sentence() == first
    assert len(names) >= 3


def test_the_patients_right_joint_is_shown_on_the_left_from_the_images_left(page: ReadingPage) -> None:
    right, left = page.joints.canvases[Joint.RIGHT], page.joints.canvases[Joint.LEFT]
    assert right.mapToGlobal(QPoint()).x() < left.mapToGlobal(QPoint()).x()
    half = shown(page).columns / 2
    assert right.box.viewRect().center().x() < half < left.box.viewRect().center().x()


def test_the_joints_keep_in_step_with_the_main_views_window(
    window: MainWindow, page: ReadingPage, qtbot: QtBot
) -> None:
    canvas = page.joints.canvases[Joint.RIGHT]
    qtbot.waitUntil(lambda: bool(greys(canvas).any()), timeout=10_000)  # black until the radiograph is filtered
    before = greys(canvas)
    qtbot.keyClick(window, Qt.Key.Key_I)
    after = greys(canvas)
    inside = (before > 0) | (after > 0)  # around a radiograph that does not fill the canvas it stays black
    assert inside.mean() > 0.5
    assert np.abs((255 - before.astype(int)) - after)[inside].mean() < 2.0


def test_the_crop_box_is_chosen_by_key_and_changed_by_its_handles(
    window: MainWindow, page: ReadingPage, qtbot: QtBot
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_X)
    first = page.session.draft.crop
    assert isinstance(first, Crop)
    corner = page.image.mapFromScene(page.image.box.mapViewToScene(QPointF(first.right, first.bottom)))
    drag(page.image, corner, QPoint(-40, -30), Qt.MouseButton.LeftButton, qtbot)
    smaller = page.session.draft.crop
    assert isinstance(smaller, Crop)
    assert (smaller.top, smaller.left) == (first.top, first.left)
    assert smaller.bottom < first.bottom
    assert smaller.right < first.right
    qtbot.keyClick(window, Qt.Key.Key_X, Qt.KeyboardModifier.ShiftModifier)
    assert page.session.draft.crop is None


def test_dragging_inside_the_crop_box_still_windows(window: MainWindow, page: ReadingPage, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_X)
    before, crop = page.display.sentence(), page.session.draft.crop
    drag(page.image, middle(page.image), QPoint(30, -30), Qt.MouseButton.LeftButton, qtbot)
    assert page.display.sentence() != before
    assert page.session.draft.crop == crop


def test_the_next_case_starts_in_its_own_window(window: MainWindow, page: ReadingPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(window, "I")
    with qtbot.waitSignal(page.session.radiograph_ready):
        qtbot.keyClick(window, Qt.Key.Key_PageDown)
    assert "INVERTED" not in page.display.sentence()


def test_a_flip_moves_the_marks_of_the_patients_sides_with_the_anatomy(
    window: MainWindow, page: ReadingPage, qtbot: QtBot
) -> None:
    at = QPoint(page.image.width() // 4, page.image.height() // 2)
    before = under(page.image, at)
    assert (page.image.side_mark(Edge.LEFT), page.image.side_mark(Edge.RIGHT)) == ("R", "L")
    qtbot.keyClick(window, Qt.Key.Key_H)
    assert (page.image.side_mark(Edge.LEFT), page.image.side_mark(Edge.RIGHT)) == ("L", "R")
    assert under(page.image, at)[0] == pytest.approx(shown(page).columns - before[0], abs=1)
    right = page.joints.canvases[Joint.RIGHT]
    assert right.box.viewRect().center().x() < shown(page).columns / 2, "the joints stay where they are"


def test_a_quarter_turn_puts_the_patients_right_to_the_top(window: MainWindow, page: ReadingPage, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_T)
    assert (page.image.side_mark(Edge.TOP), page.image.side_mark(Edge.BOTTOM)) == ("R", "L")
    column, row = under(page.image, QPoint(page.image.width() // 2, page.image.height() // 4))
    assert column < shown(page).columns / 2
    assert row == pytest.approx(shown(page).rows / 2, abs=2)
    assert "turned 90°" in page.image.orientation.words


@given(turns=st.lists(st.sampled_from(["right", "left", "flip"]), max_size=8))
def test_the_marks_lie_where_the_transform_puts_the_sides(turns: list[str]) -> None:
    orientation = Orientation()
    for turn in turns:
        orientation = orientation.flipped_over() if turn == "flip" else orientation.turned(1 if turn == "right" else -1)
    middle = QPointF(50, 50)
    for edge, outside in ((Edge.LEFT, QPointF(0, 50)), (Edge.TOP, QPointF(50, 0))):
        seen = orientation.transform(middle).map(outside) - middle
        expected = {Edge.LEFT: (-50, 0), Edge.RIGHT: (50, 0), Edge.TOP: (0, -50), Edge.BOTTOM: (0, 50)}
        assert (seen.x(), seen.y()) == pytest.approx(expected[orientation.edge_of(edge)], abs=1e-9)


def test_reset_turns_back(window: MainWindow, page: ReadingPage, qtbot: QtBot) -> None:
    for key in (Qt.Key.Key_H, Qt.Key.Key_T, Qt.Key.Key_R):
        qtbot.keyClick(window, key)
    assert page.image.orientation == Orientation()
    assert page.image.side_mark(Edge.LEFT) == "R"


def test_a_crop_chosen_on_a_flipped_radiograph_is_told_in_its_own_pixels(
    window: MainWindow, page: ReadingPage, qtbot: QtBot
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_H)
    qtbot.keyClick(window, Qt.Key.Key_X)
    first = page.session.draft.crop
    assert isinstance(first, Crop)
    in_view = page.image.film.transform().map(QPointF(first.right, first.bottom))
    corner = page.image.mapFromScene(page.image.box.mapViewToScene(in_view))
    drag(page.image, corner, QPoint(40, -30), Qt.MouseButton.LeftButton, qtbot)
    smaller = page.session.draft.crop
    assert isinstance(smaller, Crop)
    assert (smaller.top, smaller.left) == (first.top, first.left)
    assert smaller.right < first.right
