"""A column or page that shrinks as far as its words allow, and scrolls from there on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QStackedWidget, QWidget


class Scrolling(QScrollArea):
    """Its content is as large as itself, but never so small that anything would be cut off."""

    def __init__(self, content: QWidget, *, sideways: bool = False, parent: QWidget | None = None) -> None:
        """Args: `sideways` lets it scroll to the right, too; else the content is as wide as there is room."""
        super().__init__(parent)
        self._sideways = sideways
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        if not sideways:
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)
        self.viewport().setAutoFillBackground(False)
        content.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The content follows."""
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What the content needs may have changed."""
        if watched is self.widget() and event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        """As narrow and low as whoever lays it out likes."""
        return QSize(0, 0)

    def _fit(self) -> None:
        content, room = self.widget(), self.maximumViewportSize()
        layout = content.layout() if content is not None else None
        if content is None or layout is None:
            return
        least = layout.minimumSize().width() if self._sideways else 0
        width = max(room.width(), least)
        if _least_height(content, layout, width) > room.height():
            width = max(room.width() - self.verticalScrollBar().sizeHint().width(), least)
        content.resize(width, max(room.height(), _least_height(content, layout, width)))


class Pages(QStackedWidget):
    """One page at a time, which needs the height that this page needs and no other's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(lambda _: self.updateGeometry())

    def height_saved(self, width: int) -> int:
        """How much lower than its layout says it may be, at this width: that counts every page, and none shrunk."""
        page, every = self.currentWidget(), self.layout()
        layout = page.layout() if page is not None else None
        if layout is None or every is None:
            return 0
        return _height_of(every, width) - _height_of(layout, width)


def _least_height(content: QWidget, layout: QLayout, width: int) -> int:
    pages, margins = content.findChild(Pages), layout.contentsMargins()
    saved = pages.height_saved(width - margins.left() - margins.right()) if pages is not None else 0
    return _height_of(layout, width) - saved


def _height_of(layout: QLayout, width: int) -> int:
    """What a layout needs at least at this width, words that wrap included."""
    return layout.minimumHeightForWidth(width) if layout.hasHeightForWidth() else layout.minimumSize().height()
