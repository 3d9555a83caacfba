"""A calm mark in the middle of a view, for a radiograph that takes a while; what comes at once is never announced."""

from __future__ import annotations

import time

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from sireader.ui.theme import ACCENT, LINE, TEXT, ink, scaled

APPEARS_AFTER_MS = 150
FRAME_MS = 33
TURN_S = 1.6
RING_PX, PEN_PX, GAP_PX = 44, 3, 14
SIZE_PX = (360, 100)


class ProgressMark(QWidget):
    """A ring with an arc that goes round, and a few words below."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self.words = ""
        self.setFixedSize(*map(scaled, SIZE_PX))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._patience = QTimer(self, singleShot=True, interval=APPEARS_AFTER_MS)
        self._patience.timeout.connect(self._appear)
        self._frames = QTimer(self, interval=FRAME_MS)
        self._frames.timeout.connect(self.update)
        view.installEventFilter(self)
        self.hide()

    def start(self, words: str) -> None:
        """Appear in a moment, unless stopped before; a mark that is there stays, with the new words."""
        self.words = words
        self.setAccessibleName(words)
        if self.isVisible():
            self.update()
        else:
            self._patience.start()

    def stop(self) -> None:
        """What was waited for is there."""
        self._patience.stop()
        self._frames.stop()
        self.hide()

    @property
    def awaited(self) -> bool:
        """Whether something is being waited for, announced or not yet."""
        return self._patience.isActive() or self._frames.isActive()

    def eventFilter(self, _view: QObject, event: QEvent) -> bool:
        """Stay in the middle of the view."""
        if event.type() == QEvent.Type.Resize:
            self._take_place()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The ring, the arc where it is by now, and the words."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            ring = QRectF((self.width() - RING_PX) / 2, PEN_PX, RING_PX, RING_PX)
            painter.setPen(QPen(ink(LINE), PEN_PX))
            painter.drawEllipse(ring)
            painter.setPen(QPen(ink(ACCENT), PEN_PX, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            turned = time.monotonic() % TURN_S / TURN_S
            painter.drawArc(ring, round((90 - 360 * turned) * 16), -80 * 16)
            painter.setPen(ink(TEXT))
            below = QRectF(0, ring.bottom() + GAP_PX, self.width(), self.height() - ring.bottom() - GAP_PX)
            painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self.words)

    def _appear(self) -> None:
        self._take_place()
        self._frames.start()
        self.show()
        self.raise_()

    def _take_place(self) -> None:
        self.move((self._view.width() - self.width()) // 2, (self._view.height() - self.height()) // 2)
