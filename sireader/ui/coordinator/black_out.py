"""Areas of a radiograph marked to be filled with black before it comes into the study."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from sireader.domain.crops import Crop
from sireader.ui.coordinator.style import words
from sireader.ui.theme import ACCENT, ink
from sireader.ui.words import tr

SIZE_PX = QSize(900, 860)
SHORTEST_DRAG_PX = 3


def image_of(picture: npt.NDArray[np.uint8]) -> QImage:
    """A picture of rows × columns as Qt has it."""
    rows, columns = picture.shape
    return QImage(np.ascontiguousarray(picture).data, columns, rows, columns, QImage.Format.Format_Grayscale8).copy()


def blackened(image: QImage, areas: tuple[Crop, ...]) -> QImage:
    """The image with these areas black."""
    made = image.copy()
    painter = QPainter(made)
    for area in areas:
        painter.fillRect(area.left, area.top, area.width, area.height, QColor(Qt.GlobalColor.black))
    painter.end()
    return made


class Marking(QWidget):
    """The radiograph as large as there is room; dragging marks an area, Backspace takes the last one back."""

    changed = Signal()

    def __init__(self, image: QImage, areas: tuple[Crop, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = image
        self.areas = areas
        self._from: QPointF | None = None
        self._to = QPointF()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(320, 280)
        self.setAccessibleName(tr("Radiograph: drag over what is to be blacked out"))

    def undo(self) -> None:
        """Take the last area back."""
        self.areas = self.areas[:-1]
        self._tell()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Backspace and Delete take the last area back."""
        if event.key() in {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}:
            self.undo()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """An area begins."""
        self._from = self._to = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """It grows."""
        self._to = event.position()
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """It is marked, unless it was only a click."""
        begun, self._from, self._to = self._from, None, event.position()
        if begun is None:
            return
        dragged = QRectF(begun, self._to).normalized()
        area = self._area(dragged) if max(dragged.width(), dragged.height()) >= SHORTEST_DRAG_PX else None
        if area:
            self.areas = (*self.areas, area)
        self._tell()

    def paintEvent(self, _: QPaintEvent) -> None:
        """The radiograph, black where it is marked, and what is being dragged."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self._place(), blackened(self._image, self.areas))
        painter.setPen(QPen(ink(ACCENT), 1.5))
        scale, corner = self._scale(), self._place().topLeft()
        for area in self.areas:
            painter.drawRect(
                QRectF(area.left * scale, area.top * scale, area.width * scale, area.height * scale).translated(corner)
            )
        if self._from is not None:
            painter.drawRect(QRectF(self._from, self._to).normalized())

    def _scale(self) -> float:
        return min(self.width() / self._image.width(), self.height() / self._image.height())

    def _place(self) -> QRectF:
        size = self._image.size().toSizeF() * self._scale()
        return QRectF(QPointF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2), size)

    def _area(self, dragged: QRectF) -> Crop | None:
        """What was dragged, in pixels of the radiograph; outwards, so that no edge of a letter stays."""
        scale, corner = self._scale(), self._place().topLeft()
        inside = QRectF((dragged.topLeft() - corner) / scale, dragged.size() / scale).toAlignedRect()
        inside &= QRect(0, 0, self._image.width(), self._image.height())
        if inside.isEmpty():
            return None
        return Crop(inside.top(), inside.left(), inside.bottom() + 1, inside.right() + 1)

    def _tell(self) -> None:
        self.update()
        self.changed.emit()


class BlackOutDialog(QDialog):
    """One radiograph, on which areas are marked."""

    def __init__(self, name: str, image: QImage, areas: tuple[Crop, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr(f"Black out – {name}"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.marking = Marking(image, areas)
        self.back = QPushButton(tr("&Take last back"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Black out"))
        buttons.addButton(self.back, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.back.clicked.connect(self.marking.undo)
        self.marking.changed.connect(self._settle)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(words("Drag over text that identifies somebody. What is blacked out never enters the study."))
        layout.addWidget(self.marking, 1)
        layout.addWidget(buttons)
        self.resize(SIZE_PX)
        self._settle()

    def _settle(self) -> None:
        self.back.setEnabled(bool(self.marking.areas))
