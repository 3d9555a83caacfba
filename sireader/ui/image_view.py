"""The main view: drag to window, wheel to zoom at the pointer, drag with the right or middle button to pan."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QCursor, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from sireader.domain.crops import Crop
from sireader.imaging.measuring import length
from sireader.imaging.pyramid import Pyramid
from sireader.ui.canvas import Canvas
from sireader.ui.crop_box import CropBox
from sireader.ui.loupe import FACTOR as LOUPE_FACTOR
from sireader.ui.loupe import Loupe
from sireader.ui.marks import Area, Planes, Ruler
from sireader.ui.mouse import Tool
from sireader.ui.orientation import Edge, Orientation

KEY_STEP = 1.25
PAN_SHARE = 0.1
INSET_PX = 14
NOTE_WIDTH_PX = 420


class ImageView(Canvas):
    """The radiograph that is being read, with the patient's sides marked and the crop box."""

    cropped = Signal(object)  # Crop, once a handle is let go
    area_chosen = Signal(int, int, int, int)  # top, left, bottom, right in px of the radiograph
    zoomed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self._message = _overlay(self, "message")
        self._message.setWordWrap(True)
        self._note = _overlay(self, "note")
        self._note.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._note.setWordWrap(True)
        self._sides = {Edge.LEFT: _overlay(self, "side", "R"), Edge.RIGHT: _overlay(self, "side", "L")}
        self._planes = Planes(self.film)
        self._ruler, self._area = Ruler(self.film), Area(self.film)
        self._loupe, self._uses_loupe = Loupe(self), False
        self._overlays, self._shutter = False, True
        self.box.measured.connect(self._measure)
        self.box.area_drawn.connect(self._draw_area)
        self._crop_box = CropBox()
        self._crop_box.setParentItem(self.film)
        self._crop_box.chosen.connect(self.cropped)
        self.box.sigTransformChanged.connect(lambda *_: self.zoomed.emit())

    def show_pyramid(self, pyramid: Pyramid | None, seen: Crop | None = None) -> None:
        """Show a radiograph, or nothing."""
        super().show_pyramid(pyramid, seen)
        self._crop_box.put_on(self.whole)
        self._ruler.clear()
        self._loupe.hide()
        self._lay_planes()
        self._note.setText("\n".join(pyramid.radiograph.facts.notes) if pyramid else "")
        self._note.setVisible(bool(self._note.text()))
        for side in self._sides.values():
            side.setVisible(pyramid is not None)
        self._place_overlays()

    def set_orientation(self, orientation: Orientation) -> None:
        """Turn and flip the radiograph; the marks of the patient's sides move with it."""
        super().set_orientation(orientation)
        self._place_overlays()
        self.zoomed.emit()

    def side_mark(self, edge: Edge) -> str:
        """The patient's side that is marked at an edge of the view; empty when none is."""
        marks = {self.orientation.edge_of(own): mark.text() for own, mark in self._sides.items()}
        return marks.get(edge, "")

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

    def toggle_overlays(self) -> None:
        """Draw the file's overlay planes, or not."""
        self._overlays = not self._overlays
        self._lay_planes()

    def toggle_shutter(self) -> None:
        """Cover what the file's display shutter covers, or not."""
        self._shutter = not self._shutter
        self._lay_planes()

    def take_tool(self, tool: Tool) -> None:
        """Let the left button measure with this tool, or window again when it does so already."""
        self.box.tool = Tool.WINDOW if self.box.tool is tool else tool
        self._ruler.clear()
        measures = self.box.tool is not Tool.WINDOW
        self.setCursor(Qt.CursorShape.CrossCursor if measures else Qt.CursorShape.ArrowCursor)
        self.zoomed.emit()

    def toggle_loupe(self) -> None:
        """Enlarge what is under the pointer, or not."""
        self._uses_loupe = not self._uses_loupe
        self._look(self.mapFromGlobal(QCursor.pos()))

    @property
    def note(self) -> str:
        """What the decoder has to say of this file, e.g. that its sides may not hold; empty for nothing."""
        return self._note.text()

    @property
    def ruler_text(self) -> str:
        """The length that the ruler shows; empty without one."""
        return self._ruler.text

    @property
    def tool_words(self) -> str:
        """The tool in hand, for the status line; empty for the window."""
        return "" if self.box.tool is Tool.WINDOW else self.box.tool.value.upper()

    @property
    def looks_closer(self) -> bool:
        """Whether the loupe is there."""
        return self._loupe.isVisible()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Let the loupe follow."""
        super().mouseMoveEvent(event)
        self._look(event.position().toPoint())

    def _look(self, at: QPoint) -> None:
        if not self._uses_loupe or self._pyramid is None or self._table is None:
            self._loupe.hide()
            return
        pixel = self.pixel_under(QPointF(at))
        step = max(self._pixels_per_screen_pixel() / LOUPE_FACTOR, 1e-3)
        turn = self.orientation.transform(QPointF())
        self._loupe.look(at, self._pyramid, self._table, (int(pixel.y()), int(pixel.x())), step, turn)

    def _lay_planes(self) -> None:
        radiograph = self._pyramid.radiograph if self._pyramid else None
        self._planes.lay(radiograph, overlays=self._overlays, shutter=self._shutter)

    def _measure(self, start: QPointF, end: QPointF, _over: bool) -> None:
        if self._pyramid is not None:
            first, last = (self._on_film(point) for point in (start, end))
            ends = ((point.y() - 0.5, point.x() - 0.5) for point in (first, last))  # pixel centres are whole numbers
            jaws = self.box.tool is Tool.CALIPER
            self._ruler.lay(first, last, length(self._pyramid.radiograph, *ends).sentence, jaws=jaws)

    def _draw_area(self, start: QPointF, end: QPointF, over: bool) -> None:
        area = QRectF(self._on_film(start), self._on_film(end)).normalized().intersected(self.whole)
        self._area.outline(None if over else area)
        if over and not area.isEmpty():
            pixels = area.toAlignedRect()
            self.area_chosen.emit(pixels.top(), pixels.left(), pixels.bottom() + 1, pixels.right() + 1)

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
        for edge, mark in self._sides.items():
            mark.move(self._at(self.orientation.edge_of(edge), mark))
        self._note.setFixedWidth(max(min(self.width() - 2 * INSET_PX, NOTE_WIDTH_PX), 100))
        self._note.adjustSize()
        self._note.move(INSET_PX, self.height() - self._note.height() - INSET_PX)
        width = min(self.width() - 80, 520)
        self._message.setFixedWidth(max(width, 100))
        self._message.adjustSize()
        self._message.move((self.width() - self._message.width()) // 2, (self.height() - self._message.height()) // 2)

    def _at(self, edge: Edge, mark: QLabel) -> QPoint:
        """Where a mark goes at an edge of the view."""
        middle = QPoint((self.width() - mark.width()) // 2, (self.height() - mark.height()) // 2)
        far = QPoint(self.width() - mark.width() - INSET_PX, self.height() - mark.height() - INSET_PX)
        places = {
            Edge.LEFT: QPoint(INSET_PX, middle.y()),
            Edge.RIGHT: QPoint(far.x(), middle.y()),
            Edge.TOP: QPoint(middle.x(), INSET_PX),
            Edge.BOTTOM: QPoint(middle.x(), far.y()),
        }
        return places[edge]


def _overlay(parent: QWidget, name: str, text: str = "") -> QLabel:
    label = QLabel(text, parent)
    label.setObjectName(name)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    label.adjustSize()
    label.hide()
    return label
