"""Another radiograph of the same subject beside the one being read; zoom and place may follow the main view's."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from sireader.imaging.pyramid import Pyramid
from sireader.ui.area import AreaPicker
from sireader.ui.canvas import Canvas
from sireader.ui.display import Display
from sireader.ui.operations import Operations
from sireader.ui.own_presets import OwnPresets
from sireader.ui.words import tr
from sireader.workflow.reading import Prior, ReadingDesk


class PriorView(QWidget):
    """The prior with its own window; never graded, and named as a prior all the time."""

    told = Signal(str)  # a sentence, while there is no prior to show

    def __init__(self, own: OwnPresets, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.linked = True
        self._wanted: str | None = None
        self.display = Display(own, self)
        self.canvas = Canvas()
        self.canvas.setAccessibleName(tr("Prior"))
        self._title = QLabel()
        self._title.setObjectName("joint")
        self._title.setWordWrap(True)
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # never widens the view
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 0, 0)
        layout.addWidget(self._title)
        layout.addWidget(self.canvas, 1)
        self.canvas.dragged.connect(self.display.drag)
        AreaPicker(self.canvas).chosen.connect(self.display.fill)
        self.display.table_changed.connect(self.canvas.set_table)

    @property
    def title(self) -> str:
        """What is said of the radiograph shown."""
        return self._title.text()

    def look_for(self, desk: ReadingDesk, case: str, background: Operations, main: Canvas) -> None:
        """Show the radiograph of the case's subject nearest before this one, once it is found and decoded.

        Args:
            desk: knows the priors, and what the protocol says to them.
            case: the one being read.
            background: where to fetch.
            main: the view of the case, to be followed.
        """
        self._wanted = case
        self.told.emit(tr("Looking for other radiographs of this subject …"))

        def fetch() -> tuple[Prior, Pyramid] | None:
            found = desk.priors(case)
            return (found[0], Pyramid.of(desk.radiograph(found[0].case))) if found else None

        def show(found: tuple[Prior, Pyramid] | None) -> None:
            if self._wanted != case:
                return
            if found is None:
                give_up(tr("The study has no other radiograph of this subject, or its protocol shows none."))
            else:
                self.show_prior(*found)
                self.follow(main)
                self.told.emit("")

        def give_up(why: str) -> None:
            if self._wanted == case:
                self._wanted = None
                self.told.emit(tr(why))

        background.start(fetch, show, lambda error: give_up(str(error)))

    @property
    def wanted(self) -> bool:
        """Whether a prior is shown or on its way."""
        return self._wanted is not None

    def put_away(self) -> None:
        """Show no prior, not even one on its way."""
        self._wanted = None
        self.hide()
        self._title.setText("")
        self.display.show(None)
        self.canvas.show_pyramid(None)

    def show_prior(self, prior: Prior, pyramid: Pyramid) -> None:
        """Show one prior in its first window."""
        self._title.setText(tr(f"NOT THE CASE BEING READ  ·  {prior.words}"))
        self.canvas.show_pyramid(pyramid)
        self.display.show(pyramid)
        self.show()

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
