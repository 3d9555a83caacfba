"""What the actions do that change how a radiograph is seen, and the tools on it."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt

from sireader.domain.crops import Crop
from sireader.domain.grading import Joint
from sireader.imaging.planes import Overlay, OverlayKind, Rectangle, Shutter
from sireader.imaging.pyramid import Pyramid
from sireader.imaging.radiograph import Window
from sireader.imaging.windowing import lookup
from sireader.ui.orientation import Edge, Orientation
from sireader.ui.presets_dialog import PresetsDialog
from sireader.ui.session import State
from tests.ui.hand import Hand, shows
from tests.ui.test_tools import a_field
from tests.ui.test_viewing import drag, greys, middle, move, under

WAYS = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}


@shows("next-part")
def _next_part(hand: Hand, action: str) -> None:
    right, before = hand.page.joints.canvases[Joint.RIGHT], hand.image.zoom_percent()
    joint_before = right.zoom_percent()
    hand.press(action, "zoom-in")
    assert right.zoom_percent() > 1.2 * joint_before
    assert hand.image.zoom_percent() == pytest.approx(before)
    hand.press("place-ruler", action)
    assert hand.placing() == "RULER, second end"


@shows("previous-part")
def _previous_part(hand: Hand, action: str) -> None:
    left = hand.page.joints.canvases[Joint.LEFT]
    before = left.zoom_percent()
    hand.press(action, "zoom-in")
    assert left.zoom_percent() > 1.2 * before


@shows("fit")
def _fit(hand: Hand, action: str) -> None:
    before = hand.image.zoom_percent()
    hand.press("zoom-in", "pan-left", action)
    assert hand.image.zoom_percent() == pytest.approx(before)


@shows("one-to-one")
def _one_to_one(hand: Hand, action: str) -> None:
    hand.press("zoom-in", action)
    assert hand.image.zoom_percent() == pytest.approx(100, abs=0.5)


@shows("zoom-in", "zoom-out")
def _zoom(hand: Hand, action: str) -> None:
    before = hand.image.zoom_percent()
    hand.press(action)
    factor = 1.25 if action == "zoom-in" else 0.8
    assert hand.image.zoom_percent() == pytest.approx(factor * before, rel=0.01)


@shows(*(f"{kind}-{way}" for kind in ("pan", "fine") for way in WAYS))
def _pan(hand: Hand, action: str) -> None:
    kind, way = action.split("-")
    hand.press("zoom-in", "zoom-in", "zoom-in", "zoom-in")
    before, size = under(hand.image, middle(hand.image)), hand.image.box.viewRect()
    hand.press(action)
    after = under(hand.image, middle(hand.image))
    share = 0.1 if kind == "pan" else 0.01
    moved = ((after[0] - before[0]) / size.width(), (after[1] - before[1]) / size.height())
    assert moved == pytest.approx((WAYS[way][0] * share, WAYS[way][1] * share), abs=0.003)


@shows("turn-right", "turn-left")
def _turn(hand: Hand, action: str) -> None:
    hand.press(action)
    top, bottom = hand.image.side_mark(Edge.TOP), hand.image.side_mark(Edge.BOTTOM)
    assert (top, bottom) == (("R", "L") if action == "turn-right" else ("L", "R"))


@shows("flip")
def _flip(hand: Hand, action: str) -> None:
    hand.press(action)
    assert hand.image.side_mark(Edge.LEFT) == "L"


@shows("reset")
def _reset(hand: Hand, action: str) -> None:
    before = hand.display.sentence(), hand.image.zoom_percent()
    hand.press("invert", "flip", "zoom-in", "wider", action)
    assert (hand.display.sentence(), hand.image.zoom_percent()) == before
    assert hand.image.orientation == Orientation()


@shows("overlays", "shutter")
def _planes(hand: Hand, action: str) -> None:
    mask = np.zeros((200, 200), bool)
    mask[90:110, 90:110] = True
    overlay, shutter = Overlay("note", OverlayKind.GRAPHICS, mask), Shutter((Rectangle(50, 50, 149, 149),))
    field = a_field(overlays=(overlay,), shutter=shutter)
    hand.image.show_pyramid(Pyramid.of(field))
    hand.image.set_table(lookup(field, Window(128, 256)))
    before, was_on = greys(hand.image), hand.checked(action)
    hand.press(action)
    assert np.count_nonzero(greys(hand.image) != before) > 400
    assert hand.checked(action) is not was_on
    hand.press(action)
    assert np.array_equal(greys(hand.image), before)


@shows("joints-window")
def _joints_window(hand: Hand, action: str) -> None:
    hand.press(action)
    assert hand.page.joints.isWindow()
    assert hand.checked(action)
    before = hand.display.sentence()
    hand.qtbot.keyClick(hand.page.joints, Qt.Key.Key_I)
    assert hand.display.sentence() != before, "the keys act in the window of the joints, too"
    hand.page.joints.close()
    assert not hand.checked(action)


@shows("larger-text", "smaller-text")
def _text_grows_and_shrinks(hand: Hand, _: str) -> None:
    usual = hand.window.menuBar().fontInfo().pixelSize()
    hand.press("larger-text")
    assert hand.window.menuBar().fontInfo().pixelSize() > usual
    assert "125" in hand.told
    hand.press("smaller-text")
    assert hand.window.menuBar().fontInfo().pixelSize() == usual


@shows("high-contrast")
def _high_contrast(hand: Hand, action: str) -> None:
    usual = hand.window.palette().windowText().color()
    hand.press(action)
    assert hand.checked(action)
    assert hand.window.palette().windowText().color().lightness() > usual.lightness()
    hand.press(action)
    assert hand.window.palette().windowText().color() == usual


@shows("full-screen")
def _full_screen(hand: Hand, action: str) -> None:
    hand.press(action)
    hand.qtbot.waitUntil(hand.window.isFullScreen)
    hand.qtbot.waitUntil(lambda: hand.checked(action))
    hand.press(action)
    hand.qtbot.waitUntil(lambda: not hand.window.isFullScreen())


@shows("wider", "narrower")
def _width(hand: Hand, action: str) -> None:
    before = hand.width
    hand.press(action)
    assert hand.width == pytest.approx(before * (1.08 if action == "wider" else 0.92), rel=0.01)


@shows("brighter", "darker")
def _brightness(hand: Hand, action: str) -> None:
    before = hand.brightness
    hand.press(action)
    assert (hand.brightness > before) is (action == "brighter")
    assert hand.brightness != before


@shows("fill-view")
def _fill_view(hand: Hand, action: str) -> None:
    hand.press(*["zoom-in"] * 7, action)
    seen = hand.image.box.viewRect().toAlignedRect()
    assert_fills(hand, slice(seen.top(), seen.bottom()), slice(seen.left(), seen.right()))


@shows("fill-joints")
def _fill_joints(hand: Hand, action: str) -> None:
    hand.press(action)
    top, left, bottom, right = hand.page.joints.area
    assert_fills(hand, slice(top, bottom), slice(left, right))


def assert_fills(hand: Hand, rows: slice, columns: slice) -> None:
    """The greys of that part reach from black to white."""
    assert hand.display.radiograph is not None
    shown = np.asarray(hand.display.table())[hand.display.radiograph.pixels[rows, columns]]
    assert hand.display.sentence().startswith("area")
    assert np.percentile(shown, 0.5) < 20
    assert np.percentile(shown, 99.5) > 235


@shows("next-preset")
def _next_preset(hand: Hand, action: str) -> None:
    hand.press("preset-1", action)
    assert [current for _, current in hand.display.choices()][1]


@shows(*(f"preset-{number}" for number in range(1, 10)))
def _preset(hand: Hand, action: str) -> None:
    for _ in range(6):
        hand.press("wider", "keep-preset")
    hand.press("invert", action)
    place = int(action[-1]) - 1
    assert [current for _, current in hand.display.choices()].index(True) == place
    hand.press("own-presets")
    hand.dialog(PresetsDialog).close()


@shows("keep-preset")
def _keep_preset(hand: Hand, action: str) -> None:
    hand.press("wider", action)
    assert "Own 1" in hand.told
    assert "Own 1" in [name for name, _ in hand.display.choices()]


@shows("own-presets")
def _own_presets(hand: Hand, action: str) -> None:
    hand.press("keep-preset")
    dialog = hand.press_into_dialog(action, PresetsDialog)
    assert isinstance(dialog, PresetsDialog)
    assert dialog.names.item(0).text() == "Own 1"


@shows("invert")
def _invert(hand: Hand, action: str) -> None:
    hand.press(action)
    assert "INVERTED" in hand.display.sentence()
    assert hand.checked(action)
    hand.press(action)
    assert not hand.checked(action)


@shows("local-contrast")
def _local_contrast(hand: Hand, action: str) -> None:
    hand.press(action)
    hand.qtbot.waitUntil(lambda: "LOCAL CONTRAST" in hand.display.sentence())
    assert hand.checked(action)


@shows("ruler", "caliper")
def _measure(hand: Hand, action: str) -> None:
    hand.press(action)
    assert hand.checked(action)
    drag(hand.image, middle(hand.image), QPoint(60, 20), Qt.MouseButton.LeftButton, hand.qtbot)
    assert hand.image.ruler_text
    hand.press(action)
    assert not hand.checked(action)
    assert not hand.image.ruler_text


@shows("loupe")
def _loupe(hand: Hand, action: str) -> None:
    hand.press(action)
    move(hand.image.viewport(), middle(hand.image), Qt.MouseButton.NoButton)
    assert hand.image.looks_closer
    assert hand.checked(action)


@shows("crop")
def _crop(hand: Hand, action: str) -> None:
    hand.press(action)
    assert hand.session.draft.crop is not None
    assert hand.checked(action)


@shows("remove-crop")
def _remove_crop(hand: Hand, action: str) -> None:
    hand.press("crop", action)
    assert hand.session.draft.crop is None
    assert not hand.checked("crop")


@shows("propose-crop")
def _propose_crop(hand: Hand, action: str) -> None:
    hand.press(action)
    hand.qtbot.waitUntil(lambda: hand.placing() == "SUGGESTED CROP, first corner")
    assert hand.checked(action)
    hand.press("commit")
    assert hand.session.draft.crop is not None


@shows("place-ruler", "place-caliper")
def _place_ruler(hand: Hand, action: str) -> None:
    hand.press(action)
    first, zoom = length_of(hand), hand.image.zoom_percent() / 100
    hand.press("pan-left", "pan-left", "fine-right")
    assert hand.placing() == f"{action.removeprefix('place-').upper()}, first end"
    assert length_of(hand) - first == pytest.approx(23 / zoom * spacing_of(hand), rel=0.1)
    hand.press("next-part", "pan-left", "commit")
    assert hand.placing() == ""
    assert hand.image.ruler_text, "Enter keeps the length"
    assert hand.session.state is State.VIEWING, "and commits nothing"
    hand.press("give-up")
    assert not hand.image.ruler_text


def length_of(hand: Hand) -> float:
    """The length that the ruler shows."""
    return float(hand.image.ruler_text.split()[0])


def spacing_of(hand: Hand) -> float:
    """Millimetres to a pixel of the radiograph; 1 without."""
    assert hand.display.radiograph is not None
    spacing = hand.display.radiograph.spacing
    return spacing.column_mm if spacing and " mm" in hand.image.ruler_text else 1.0


@shows("place-loupe")
def _place_loupe(hand: Hand, action: str) -> None:
    hand.press(action)
    assert hand.image.looks_closer
    before = greys(hand.image)
    hand.press("pan-left")
    assert np.count_nonzero(greys(hand.image) != before) > 1000
    hand.press("give-up")
    assert not hand.image.looks_closer


@shows("place-crop")
def _place_crop(hand: Hand, action: str) -> None:
    hand.press(action)
    first = hand.session.draft.crop
    assert isinstance(first, Crop)
    hand.press("pan-right", "next-part", "pan-up")
    smaller = hand.session.draft.crop
    assert isinstance(smaller, Crop)
    assert (smaller.left > first.left, smaller.top, smaller.right) == (True, first.top, first.right)
    assert smaller.bottom < first.bottom
    hand.press("commit")
    assert hand.session.draft.crop == smaller
    hand.press(action, "pan-right", "give-up")
    assert hand.session.draft.crop == smaller, "Escape brings back the crop of before"


@shows("place-area")
def _place_area(hand: Hand, action: str) -> None:
    before = hand.display.sentence()
    hand.press(action, "pan-left", "next-part", "pan-down")
    assert hand.display.sentence() == before
    hand.press("commit")
    assert hand.display.sentence().startswith("area")
