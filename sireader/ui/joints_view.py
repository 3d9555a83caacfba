"""The two joints enlarged side by side, in step with the main view's window: the patient's right on the left."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from sireader.domain.crops import Crop
from sireader.domain.grading import Joint
from sireader.imaging.cropping import joint_regions
from sireader.imaging.pyramid import Pyramid
from sireader.imaging.windowing import Greys
from sireader.ui.area import AreaPicker
from sireader.ui.canvas import Canvas
from sireader.ui.words import tr

WINDOW_TITLE = "SI Reader"
WINDOW_SIZE_PX = (1200, 900)
LEAST_PX = 110
TITLES = {Joint.RIGHT: "Right joint", Joint.LEFT: "Left joint"}
SIDES = {Joint.RIGHT: "Right", Joint.LEFT: "Left"}


class JointsView(QWidget):
    """Both joints, each in a canvas of its own, with the mouse of the main view."""

    dragged = Signal(float, float)
    area_chosen = Signal(int, int, int, int)  # top, left, bottom, right in px of the radiograph
    closed = Signal()  # the window of their own, by its frame

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QGridLayout(self)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(6)
        layout.setVerticalSpacing(6)
        self._pyramid: Pyramid | None = None
        self._crop: Crop | None = None
        self.canvases: dict[Joint, Canvas] = {}
        self._titles: dict[Joint, QLabel] = {}
        for column, joint in enumerate((Joint.RIGHT, Joint.LEFT)):
            self._titles[joint] = title = QLabel(tr(TITLES[joint]))
            title.setMinimumWidth(1)
            title.setObjectName("joint")
            self.canvases[joint] = Canvas()
            self.canvases[joint].setMinimumHeight(LEAST_PX)
            self.canvases[joint].setAccessibleName(tr(TITLES[joint]))
            self.canvases[joint].dragged.connect(self.dragged)
            AreaPicker(self.canvases[joint]).chosen.connect(self.area_chosen)
            layout.addWidget(title, 0, column)
            layout.addWidget(self.canvases[joint], 1, column)
        layout.setRowStretch(1, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where text is large and room is narrow, a title is its side alone."""
        super().resizeEvent(event)
        for joint, title in self._titles.items():
            whole, room = tr(TITLES[joint]), (self.width() - 6) // 2
            title.setText(whole if title.fontMetrics().horizontalAdvance(whole) <= room else tr(SIDES[joint]))

    def show_pyramid(self, pyramid: Pyramid | None) -> None:
        """Show where the joints lie in a radiograph; None, or a sketch, which is too coarse, shows black."""
        self._pyramid, self._crop = pyramid, None
        self._show()

    def set_crop(self, crop: Crop | None) -> None:
        """Look for the joints inside the pelvis that the reader cropped to."""
        if crop != self._crop:
            self._crop = crop
            self._show()

    @property
    def area(self) -> tuple[int, int, int, int]:
        """Top, left, bottom and right of both joints together, in pixels of the radiograph; empty without one."""
        whole = self._pyramid.radiograph if self._pyramid else None
        regions = joint_regions(whole.rows, whole.columns, self._crop) if whole else {}
        if not regions:
            return 0, 0, 0, 0
        right, left = regions[Joint.RIGHT], regions[Joint.LEFT]
        return min(right.top, left.top), right.left, max(right.bottom, left.bottom), left.right

    def swap_pixels(self, pyramid: Pyramid) -> None:
        """Show other pixels of the same radiograph in the same places."""
        for canvas in self.canvases.values():
            canvas.swap_pixels(pyramid)

    def set_table(self, table: Greys | None) -> None:
        """Colour both by this table."""
        for canvas in self.canvases.values():
            canvas.set_table(table)

    def take_window(self, owner: QWidget) -> None:
        """Become a window of their own, which belongs to another one."""
        self.setParent(owner, Qt.WindowType.Window)
        self.setWindowTitle(WINDOW_TITLE)
        self.resize(*WINDOW_SIZE_PX)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Go back beside the radiograph instead of vanishing."""
        event.ignore()
        self.closed.emit()

    def _show(self) -> None:
        whole = self._pyramid.radiograph if self._pyramid else None
        regions = joint_regions(whole.rows, whole.columns, self._crop) if whole else {}
        filtered = self._pyramid if self._pyramid and self._pyramid.filtered else None
        for joint, canvas in self.canvases.items():
            canvas.show_pyramid(filtered, regions.get(joint))
