"""The main view: drag to window, wheel to zoom at the pointer, drag with the right or middle button to pan."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from sireader.domain.crops import Crop
from sireader.imaging.measuring import length
from sireader.imaging.pyramid import Pyramid
from sireader.imaging.windowing import Greys
from sireader.ui.area import AreaPicker
from sireader.ui.canvas import Canvas
from sireader.ui.crop_box import CropBox
from sireader.ui.loupe import FACTOR as LOUPE_FACTOR
from sireader.ui.loupe import Loupe
from sireader.ui.marks import Planes, Ruler, Spots
from sireader.ui.mouse import Tool
from sireader.ui.orientation import Edge, Orientation
from sireader.ui.sentences import told_length
from sireader.ui.words import tr

INSET_PX = 14
NOTE_WIDTH_PX = 420


class ImageView(Canvas):
    """The radiograph that is being read, with the patient's sides marked and the crop box."""

    cropped = Signal(object)  # Crop, once a handle is let go
    crop_dragged = Signal()  # by the mouse, after `cropped`
    zoomed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.setAccessibleName(tr("Radiograph"))
        self._message = _overlay(self, "message")
        self._message.setWordWrap(True)
        self._note = _overlay(self, "note")
        self._note.setAlignment(Qt.AlignmentFlag.AlignLeft)
        self._note.setWordWrap(True)
        self._sides = {Edge.LEFT: _overlay(self, "side", "R"), Edge.RIGHT: _overlay(self, "side", "L")}
        self._planes = Planes(self.film)
        self._ruler, self._spots = Ruler(self.film), Spots(self.film)
        self.area = AreaPicker(self)
        self._length, self._length_ends = _overlay(self, "length"), (QPointF(), QPointF())
        self._length.setWordWrap(True)
        self._loupe, self.uses_loupe, self._looked_at = Loupe(self), False, QPointF()
        self.shows_overlays, self.shows_shutter = False, True
        self.box.measured.connect(self._measure)
        self._crop_box = CropBox()
        self._crop_box.setParentItem(self.film)
        self._crop_box.chosen.connect(self.cropped)
        self._crop_box.dragged.connect(self.crop_dragged)
        self.box.sigTransformChanged.connect(lambda *_: self.zoomed.emit())
        self._again = QTimer(self, singleShot=True, interval=0)  # never while the view itself is being painted
        self._again.timeout.connect(self._follow_view)
        self.box.sigTransformChanged.connect(lambda *_: self._again.start())

    def show_pyramid(self, pyramid: Pyramid | None, seen: Crop | None = None) -> None:
        """Show a radiograph, or nothing."""
        super().show_pyramid(pyramid, seen)
        self._crop_box.put_on(self.whole)
        self.clear_ruler()
        self.area.clear()
        self.ring([])
        self._loupe.hide()
        self._lay_planes()
        self._note.setText("\n".join(map(tr, pyramid.radiograph.facts.notes)) if pyramid else "")
        self._note.setVisible(bool(self._note.text()))
        for side in self._sides.values():
            side.setVisible(pyramid is not None)
        self._place_overlays()

    def set_table(self, table: Greys | None) -> None:
        """Colour pixels by this table from now on, in the loupe as well."""
        super().set_table(table)
        self._again.start()

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
        self.progress.stop()
        self._message.setText(tr(text))
        self._message.setVisible(bool(text))
        self._place_overlays()

    def set_crop(self, crop: Crop | None) -> None:
        """Draw the crop of the current draft."""
        self._crop_box.set_crop(crop)

    def suggest_crop(self, crop: Crop | None) -> None:
        """Draw a crop as a suggestion; None for no more."""
        self._crop_box.suggest(crop)

    @property
    def suggests_crop(self) -> bool:
        """Whether what is drawn is a suggestion, and no crop yet."""
        return self._crop_box.suggested is not None

    def edit_crop(self, on: bool) -> None:
        """Show or hide the handles of the crop box."""
        self._crop_box.edit(on)

    @property
    def crop_box(self) -> QRectF:
        """Where the crop box lies, or would lie at first, in pixels of the radiograph."""
        return self._crop_box.box

    def choose_crop(self, box: QRectF) -> None:
        """Choose the crop nearest to this box, in pixels of the radiograph."""
        self._crop_box.choose(box)

    @property
    def editing_crop(self) -> bool:
        """Whether the handles are there."""
        return self._crop_box.editing

    def toggle_overlays(self) -> None:
        """Draw the file's overlay planes, or not."""
        self.shows_overlays = not self.shows_overlays
        self._lay_planes()

    def toggle_shutter(self) -> None:
        """Cover what the file's display shutter covers, or not."""
        self.shows_shutter = not self.shows_shutter
        self._lay_planes()

    def take_tool(self, tool: Tool) -> None:
        """Let the left button measure with this tool, or window again when it does so already."""
        self.box.tool = Tool.WINDOW if self.box.tool is tool else tool
        self.clear_ruler()
        measures = self.box.tool is not Tool.WINDOW
        self.setCursor(Qt.CursorShape.CrossCursor if measures else Qt.CursorShape.ArrowCursor)
        self.zoomed.emit()

    def toggle_loupe(self) -> None:
        """Enlarge what is under the pointer, or not."""
        self.uses_loupe = not self.uses_loupe
        self._follow(self.mapFromGlobal(QCursor.pos()))

    def look_closer(self, at: QPointF) -> None:
        """Enlarge what lies at a point, in pixels of the radiograph."""
        self._look(self._point_of(at))

    def close_loupe(self) -> None:
        """Put the loupe away."""
        self.uses_loupe = False
        self._loupe.hide()

    def put_away(self) -> bool:
        """Take away a length, an area or a loupe that lies on the radiograph; False when none did."""
        lay = bool(self.ruler_text) or self._loupe.isVisible()
        self.clear_ruler()
        self.close_loupe()
        self.zoomed.emit()
        return lay

    def ring(self, points: list[QPointF]) -> None:
        """Ring the points that keys move, in pixels of the radiograph."""
        self._spots.show_at(points)

    def view_point(self, on_film: QPointF) -> QPointF:
        """Where a point of the radiograph, in its pixels, lies in the view."""
        return QPointF(self.film.transform().map(on_film))

    def film_point(self, in_view: QPointF) -> QPointF:
        """The point of the radiograph, in its pixels, at a point of the view."""
        return self._on_film(in_view)

    @property
    def note(self) -> str:
        """What the decoder has to say of this file, e.g. that its sides may not hold; empty for nothing."""
        return self._note.text()

    @property
    def ruler_text(self) -> str:
        """The length that the ruler shows; empty without one."""
        return "" if self._length.isHidden() else self._length.text()

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
        if self.uses_loupe:
            self._follow(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        """A loupe that follows the pointer goes with it."""
        super().leaveEvent(event)
        if self.uses_loupe:
            self._loupe.hide()

    def _follow(self, pointer: QPoint) -> None:
        if self.uses_loupe and self.rect().contains(pointer):
            self._look(pointer)
        else:
            self._loupe.hide()

    def _look(self, at: QPoint) -> None:
        if self._pyramid is None or self._table is None:
            self._loupe.hide()
            return
        pixel = self._looked_at = self.pixel_under(QPointF(at))
        step = max(self._pixels_per_screen_pixel() / LOUPE_FACTOR, 1e-3)
        turn = self.orientation.transform(QPointF())
        self._loupe.look(at, self._pyramid, self._table, (int(pixel.y()), int(pixel.x())), step, turn)

    def _follow_view(self) -> None:
        """What the loupe shows stays true when window, zoom or place change, and a length stays beside its line."""
        self._place_length()
        if self._loupe.isVisible():
            self.look_closer(self._looked_at)

    def _lay_planes(self) -> None:
        radiograph = self._pyramid.radiograph if self._pyramid else None
        self._planes.lay(radiograph, overlays=self.shows_overlays, shutter=self.shows_shutter)

    def _measure(self, start: QPointF, end: QPointF, _over: bool) -> None:
        self.lay_ruler(self._on_film(start), self._on_film(end), jaws=self.box.tool is Tool.CALIPER)

    def lay_ruler(self, start: QPointF, end: QPointF, *, jaws: bool) -> None:
        """Measure between two points in pixels of the radiograph; with jaws, as a caliper."""
        if self._pyramid is not None:
            ends = ((point.y() - 0.5, point.x() - 0.5) for point in (start, end))  # pixel centres are whole numbers
            self._ruler.lay(start, end, jaws=jaws)
            self._length.setText(told_length(length(self._pyramid.radiograph, *ends)))
            self._length.show()
            self._length_ends = (start, end)
            self._place_length()

    def _place_length(self) -> None:
        """Beyond the second end and inside the view, however near to its rim that end is."""
        start, end = (self._point_of(point) for point in self._length_ends)
        label = self._length
        _take_width(label, min(_full_width(label), self.width() - 2 * INSET_PX))
        room = self.size() - label.size()
        beside = end.y() + INSET_PX if end.y() >= start.y() else end.y() - label.height() - INSET_PX
        x = min(max(end.x() - label.width() // 2, INSET_PX), room.width() - INSET_PX)
        label.move(x, min(max(beside, INSET_PX), room.height() - INSET_PX))

    def _point_of(self, on_film: QPointF) -> QPoint:
        """Where a point of the radiograph lies in this widget."""
        return QPoint(self.mapFromScene(self.box.mapViewToScene(self.view_point(on_film))))

    def clear_ruler(self) -> None:
        """Take the length away."""
        self._ruler.setVisible(False)
        self._length.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the overlays in their corners."""
        super().resizeEvent(event)
        if hasattr(self, "_sides"):
            self._place_overlays()
            self._again.start()

    def _place_overlays(self) -> None:
        for edge, mark in self._sides.items():
            mark.move(self._at(self.orientation.edge_of(edge), mark))
        _take_width(self._note, min(self.width() - 2 * INSET_PX, NOTE_WIDTH_PX))
        self._note.move(INSET_PX, self.height() - self._note.height() - INSET_PX)
        _take_width(self._message, min(self.width() - 80, 520))
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


def _full_width(label: QLabel) -> int:
    """As wide as the words need in one line."""
    return label.fontMetrics().horizontalAdvance(label.text()) + 20


def _take_width(label: QLabel, width: int) -> None:
    """Give words that wrap this width, and the height that they need then."""
    width = max(width, 100)
    label.setFixedSize(width, max(label.heightForWidth(width), 0))


def _overlay(parent: QWidget, name: str, text: str = "") -> QLabel:
    label = QLabel(text, parent)
    label.setObjectName(name)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    label.adjustSize()
    label.hide()
    return label
