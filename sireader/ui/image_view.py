"""The main view: drag to window, wheel to zoom at the pointer, drag with the right or middle button to pan."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from sireader.domain.crops import Crop
from sireader.imaging.radiograph import Radiograph
from sireader.ui.canvas import Canvas
from sireader.ui.crop_box import CropBox

KEY_STEP = 1.25
PAN_SHARE = 0.1


class ImageView(Canvas):
    """The radiograph that is being read, with the patient's sides marked and the crop box."""

    cropped = Signal(object)  # Crop, once a handle is let go
    zoomed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self._message = _overlay(self, "message")
        self._message.setWordWrap(True)
        self._sides = (_overlay(self, "side", "R"), _overlay(self, "side", "L"))
        self._sides[0].setToolTip("The patient's right")
        self._sides[1].setToolTip("The patient's left")
        self._crop_box = CropBox()
        self._crop_box.chosen.connect(self.cropped)
        self.box.addItem(self._crop_box, ignoreBounds=True)
        self.box.sigTransformChanged.connect(lambda *_: self.zoomed.emit())

    def show_radiograph(self, radiograph: Radiograph | None, seen: Crop | None = None) -> None:
        """Show a radiograph, or nothing."""
        super().show_radiograph(radiograph, seen)
        self._crop_box.put_on(radiograph)
        for side in self._sides:
            side.setVisible(radiograph is not None)

    def set_message(self, text: str) -> None:
        """A sentence in the middle of the view, e.g. while loading; empty for none."""
        self._message.setText(text)
        self._message.setVisible(bool(text))
        self._place_overlays()

    def set_crop(self, crop: Crop | None) -> None:
        """Draw the crop of the current draft."""
        self._crop_box.set_crop(crop)

    def edit_crop(self, on: bool) -> None:
        """Show or hide the handles of the crop box."""
        self._crop_box.edit(on)

    @property
    def editing_crop(self) -> bool:
        """Whether the handles are there."""
        return self._crop_box.editing

    def one_to_one(self) -> None:
        """One radiograph pixel per pixel of the screen, about the present middle."""
        self.zoom(self._pixels_per_screen_pixel())

    def zoom(self, factor: float) -> None:
        """Enlarge by a factor about the middle of the view."""
        self._leave_fit()
        self.box.zoom(factor, self.box.viewRect().center())

    def pan(self, right: int, down: int) -> None:
        """Move the view by a tenth of it."""
        self._leave_fit()
        seen = self.box.viewRect()
        self.box.move_by(right * PAN_SHARE * seen.width(), down * PAN_SHARE * seen.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the overlays in their corners."""
        super().resizeEvent(event)
        if hasattr(self, "_sides"):
            self._place_overlays()

    def _place_overlays(self) -> None:
        right, left = self._sides
        right.move(14, (self.height() - right.height()) // 2)
        left.move(self.width() - left.width() - 14, (self.height() - left.height()) // 2)
        width = min(self.width() - 80, 520)
        self._message.setFixedWidth(max(width, 100))
        self._message.adjustSize()
        self._message.move((self.width() - self._message.width()) // 2, (self.height() - self._message.height()) // 2)


def _overlay(parent: QWidget, name: str, text: str = "") -> QLabel:
    label = QLabel(text, parent)
    label.setObjectName(name)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    label.adjustSize()
    label.hide()
    return label
