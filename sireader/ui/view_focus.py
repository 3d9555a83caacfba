"""Which view the keys move: the one that Tab went to, framed; the radiograph otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from sireader.ui.canvas import Canvas
from sireader.ui.theme import ACCENT, ink

FRAME_PX = 2


class ViewFocus(QObject):
    """Gives the keys to one of some views at a time."""

    changed = Signal()

    def __init__(self, views: Sequence[Canvas], parent: QObject | None = None) -> None:
        """Args: `views` in the order of Tab; the first is in hand when no other is."""
        super().__init__(parent)
        self._views = tuple(views)
        self._frames = {view: _Frame(view) for view in self._views}
        self._in_hand = self._views[0]
        for view in self._views:
            view.installEventFilter(self)

    @property
    def in_hand(self) -> Canvas:
        """The view that the keys move; the first one when the one they moved is hidden."""
        return self._in_hand if self._in_hand.isVisible() else self._views[0]

    def go_on(self, *, back: bool = False) -> None:
        """Give the keys to the next view that is to be seen, and frame it."""
        seen = [view for view in self._views if view.isVisible() or view is self._views[0]]
        place = seen.index(self.in_hand) if self.in_hand in seen else 0
        self._take(seen[(place + (-1 if back else 1)) % len(seen)], framed=True)

    def give_back(self) -> None:
        """Give the keys to the first view, without a frame."""
        self._take(self._views[0], framed=False)

    def _take(self, view: Canvas, *, framed: bool) -> None:
        self._in_hand = view
        for other, frame in self._frames.items():
            frame.setVisible(framed and other is view)
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the frames around their views; a view that hides gives the keys back."""
        if isinstance(watched, Canvas) and event.type() is QEvent.Type.Resize:
            self._frames[watched].resize(watched.size())
        if event.type() is QEvent.Type.Hide and watched is self._in_hand and watched is not self._views[0]:
            self.give_back()
        return False


class _Frame(QWidget):
    """A line around a view, through which the mouse passes."""

    def __init__(self, view: Canvas) -> None:
        super().__init__(view)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(view.size())
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The line, inside the view."""
        painter = QPainter(self)
        painter.setPen(QPen(ink(ACCENT), FRAME_PX))
        half = FRAME_PX // 2
        painter.drawRect(self.rect().adjusted(half, half, -half, -half))
        painter.end()
