"""Another radiograph of the same subject beside the one being read; zoom and place may follow the main view's."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from sireader.imaging.pyramid import Pyramid
from sireader.ui.canvas import Canvas
from sireader.ui.display import Display
from sireader.ui.own_presets import OwnPresets
from sireader.workflow.reading import Prior


class PriorView(QWidget):
    """The prior with its own window; never graded, and named as a prior all the time."""

    def __init__(self, own: OwnPresets, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.linked = True
        self.display = Display(own, self)
        self.canvas = Canvas()
        self._title = QLabel()
        self._title.setObjectName("joint")
        self._title.setWordWrap(True)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # never widens the view
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self.canvas, 1)
        self.canvas.dragged.connect(self.display.drag)
        self.display.table_changed.connect(self.canvas.set_table)

    @property
    def title(self) -> str:
        """What is said of the radiograph shown."""
        return self._title.text()

    def say(self, text: str) -> None:
        """Say what is, or will be, shown; the canvas is black meanwhile."""
        self._title.setText(text)
        self.display.show(None)
        self.canvas.show_pyramid(None)

    def show_prior(self, prior: Prior, pyramid: Pyramid) -> None:
        """Show one prior in its first window."""
        self._title.setText(f"NOT THE CASE BEING READ  ·  {prior.words}")
        self.canvas.show_pyramid(pyramid)
        self.display.show(pyramid)

    def follow(self, main: Canvas) -> None:
        """Look at the same part, in shares of the whole, as the main view does."""
        mine, other = self.canvas.whole, main.whole
        if not self.linked or mine.isEmpty() or other.isEmpty():
            return
        if main.orientation != self.canvas.orientation:
            self.canvas.set_orientation(main.orientation)
        seen, held, own = main.box.viewRect(), main.held, self.canvas.held
        x, y = own.width() / held.width(), own.height() / held.height()
        middle_x = own.left() + (seen.center().x() - held.left()) * x
        middle_y = own.top() + (seen.center().y() - held.top()) * y
        width, height = seen.width() * x, seen.height() * y
        self.canvas.see(QRectF(middle_x - width / 2, middle_y - height / 2, width, height))
