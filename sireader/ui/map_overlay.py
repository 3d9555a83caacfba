"""A model's map over the radiograph, on every canvas that shows it, and the legend that says what the colours mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from sireader.domain.crops import Crop
from sireader.inference.answer import Answer, Map
from sireader.inference.maps import SCALE_LOGITS, Colours, colours, drawn
from sireader.ui.canvas import Canvas
from sireader.ui.theme import CAUTION, TEXT, ink, scaled
from sireader.ui.words import tr

LONGEST_PX = 768
"""Of a drawn map; it is even between the cells' centres, so that more would show no more."""
FIRST_OPACITY, OPACITY_STEP = 0.6, 0.1
CONTOUR_STEP_LOGITS = 2.0
LEGEND_PX, LEGEND_INSET_PX, LEGEND_PAD_PX, BAR_PX = 300, 14, 10, 12
SMALLEST_LETTERS_PX = 10
_WRAPPED = int(Qt.TextFlag.TextWordWrap)
NAMES = {"definite": "Definite", "right": "Right joint", "left": "Left joint"}
QUANTITIES = {
    "definite": "definite sacroiliitis",
    "right": "right joint: grade 2 or more",
    "left": "left joint: grade 2 or more",
}
"""What each map speaks for or against."""
Pictures = dict[tuple[str, bool], Colours]
"""By the name of the map, and whether it is drawn as lines."""
_FOR, _AGAINST = (239, 138, 98), (103, 169, 207)
"""Of contours: lighter than the areas' colours of the same scale, so that a thin line is seen on dark and on bright."""


@dataclass(frozen=True, slots=True)
class Look:
    """How maps are shown: kept from case to case.

    Attributes:
        which: a name of `NAMES`.
        opacity: of the strongest colour, 0.1 to 1.
        contours: lines instead of areas.
    """

    which: str = "definite"
    opacity: float = FIRST_OPACITY
    contours: bool = False


class MapOverlay(QObject):
    """Lays one map of an answer over a radiograph; nothing of it is left once it is cleared."""

    changed = Signal()

    def __init__(self, canvases: Sequence[Canvas], parent: QObject | None = None) -> None:
        """Args: `canvases` show the same radiograph; the first one has the legend."""
        super().__init__(parent)
        self.look, self.on = Look(), False
        self._answer: Answer | None = None
        self._pictures: Pictures = {}
        self._layers = [_layer(canvas) for canvas in canvases]
        self._legend = Legend(canvases[0])

    @property
    def there(self) -> tuple[str, ...]:
        """The names of the maps that there are; none without an answer."""
        maps = self._answer.maps if self._answer else None
        return tuple(name for name in NAMES if maps is not None and getattr(maps, name) is not None)

    @property
    def shown(self) -> bool:
        """Whether a map lies on the radiograph."""
        return self.on and bool(self.there)

    def drawing(self, answer: Answer) -> Pictures:
        """The picture that `take` shows first, drawn here; for any thread."""
        which = self.look.which if answer.maps and getattr(answer.maps, self.look.which) else "definite"
        shown = getattr(answer.maps, which) if answer.maps else None
        key = which, self.look.contours
        return {key: picture_of(shown, answer.crop, contours=self.look.contours)} if shown else {}

    def take(self, answer: Answer | None, pictures: Pictures | None = None) -> None:
        """Show this answer's map, of which some pictures may be drawn already; None takes away all that there was."""
        self._answer, self.on = answer, answer is not None
        self._pictures = dict(pictures or {})
        self._draw()

    def toggle(self) -> None:
        """On, or off."""
        self.on = not self.on and bool(self.there)
        self._draw()

    def toggle_contours(self) -> None:
        """Lines, or areas."""
        self._change(contours=not self.look.contours)

    def next_map(self) -> None:
        """The next of the maps that there are."""
        names = self.there
        if names:
            self.choose(names[(names.index(self.which) + 1) % len(names)])

    def choose(self, name: str) -> None:
        """Show the map of this name, see `NAMES`."""
        self._change(which=name)

    def set_opacity(self, opacity: float) -> None:
        """Show more or less of the radiograph below."""
        self._change(opacity=min(max(round(opacity, 2), OPACITY_STEP), 1.0))

    @property
    def which(self) -> str:
        """The name of the map that is shown or would be; models of definite alone have no other."""
        return self.look.which if self.look.which in self.there else "definite"

    def _change(self, **changes: object) -> None:
        told = {name: getattr(self.look, name) for name in ("which", "opacity", "contours")}
        self.look = Look(**(told | changes))
        self._draw()

    def _draw(self) -> None:
        """Lay the map anew on every canvas."""
        if self._answer is None or self._answer.maps is None or not self.shown:
            for layer in self._layers:
                layer.clear()
                layer.setVisible(False)
            self._legend.explain("", self.look, "")
        else:
            box = self._answer.crop
            key = self.which, self.look.contours
            if key not in self._pictures:
                shown = getattr(self._answer.maps, self.which)
                self._pictures[key] = picture_of(shown, box, contours=self.look.contours)
            picture = self._pictures[key]
            for layer in self._layers:
                layer.setImage(picture, autoLevels=False, levels=(0, 255))
                layer.setRect(QRectF(box.left, box.top, box.width, box.height))
                layer.setOpacity(self.look.opacity)
                layer.setVisible(True)
            self._legend.explain(tr(QUANTITIES[self.which]), self.look, tr(self._answer.notice))
        self.changed.emit()


def picture_of(shown: Map, crop: Crop, *, contours: bool) -> Colours:
    """A map over a crop as colours, uint8 (rows, columns, 4) RGBA."""
    share = min(LONGEST_PX / max(crop.height, crop.width), 1.0)
    rows, columns = (max(round(side * share), 1) for side in (crop.height, crop.width))
    values = drawn(shown, crop, rows, columns)
    return contour_lines(values) if contours else colours(values, 1.0)


def contour_lines(values: npt.NDArray[np.float32]) -> Colours:
    """Lines where a map passes each two logits from zero, uint8 (rows, columns, 4) RGBA; none at zero itself.

    Args:
        values: (rows, columns) in units of a logit.
    """
    picture = np.zeros((*values.shape, 4), np.uint8)
    most = SCALE_LOGITS / CONTOUR_STEP_LOGITS
    for sign, color in ((1, _FOR), (-1, _AGAINST)):
        step = np.floor(np.clip(sign * values / CONTOUR_STEP_LOGITS, 0, most)).astype(np.int8)
        line = np.zeros(values.shape, bool)
        across, down = step[:, 1:] != step[:, :-1], step[1:] != step[:-1]
        line[:, 1:] |= across
        line[:, :-1] |= across  # two pixels wide, so that no line is lost where the view is smaller
        line[1:] |= down
        line[:-1] |= down
        picture[line] = (*color, 255)
    return picture


def _layer(canvas: Canvas) -> pg.ImageItem:
    """Turns, flips and zooms with the radiograph of its canvas, for it belongs to the same group."""
    layer = pg.ImageItem()
    layer.setParentItem(canvas.film)
    layer.setZValue(0.5)  # above the radiograph, below shutter and overlays
    layer.setVisible(False)
    return layer


class Legend(QWidget):
    """What the colours mean, in a corner of a view: one fixed scale with zero in the middle."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._what, self._notice, self._look = "", "", Look()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        view.installEventFilter(self)
        self.hide()

    def explain(self, what: str, look: Look, notice: str) -> None:
        """Explain the map of this quantity; empty hides the legend and forgets it."""
        self._what, self._look, self._notice = what, look, notice
        opaque = tr(f"{100 * look.opacity:.0f} % opaque")
        self.setAccessibleName(f"{self._title}. {self._ends}; {opaque}. {notice}" if what else "")
        self.setVisible(bool(what))
        self._take_place()
        self.update()

    @property
    def _title(self) -> str:
        return tr(f"Map of {self._what}")

    @property
    def _ends(self) -> str:
        unit = tr(f"a line each {CONTOUR_STEP_LOGITS:g} logits") if self._look.contours else tr("in logits")
        return tr(f"blue against, red for; {unit}")

    def eventFilter(self, _view: QObject, event: QEvent) -> bool:
        """Stay in the corner."""
        if event.type() == QEvent.Type.Resize:
            self._take_place()
        return False

    def _take_place(self) -> None:
        """In the corner, in letters no larger than that all of it, the notice above all, fits into the view."""
        room = self._view.size() - QSize(2 * LEGEND_INSET_PX, 2 * LEGEND_INSET_PX)
        self.setStyleSheet("")
        while not self._fits(min(scaled(LEGEND_PX), room.width()), room.height()) and self._shrinks():
            pass
        width = max(min(scaled(LEGEND_PX), room.width()), 1)
        self.resize(width, self._height(width))
        self.move(self._view.width() - self.width() - LEGEND_INSET_PX, LEGEND_INSET_PX)

    def _fits(self, width: int, height: int) -> bool:
        words = f"{self._title} {self._ends} {self._notice}".split()
        widest = max(self.fontMetrics().horizontalAdvance(word) for word in words)
        return self._height(width) <= height and widest <= width - 2 * LEGEND_PAD_PX

    def _shrinks(self) -> bool:
        """Take the next smaller letters; False where they are the smallest already."""
        size = self.fontInfo().pixelSize() - 1
        if size < SMALLEST_LETTERS_PX:
            return False
        self.setStyleSheet(f"font-size: {size}px")
        return True

    def _height(self, width: int) -> int:
        told = sum(self._high(text, width) for text in (self._title, self._ends, self._notice))
        return told + self.fontMetrics().lineSpacing() + 2 * LEGEND_PAD_PX + BAR_PX + 6

    def _high(self, text: str, width: int) -> int:
        """How high a text is in a legend so wide."""
        room = QRect(0, 0, max(width - 2 * LEGEND_PAD_PX, 1), 10_000)
        return self.fontMetrics().boundingRect(room, _WRAPPED, text).height() if text else 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The quantity, the bar of colours with its ends, and the notice."""
        line, pad = self.fontMetrics().lineSpacing(), LEGEND_PAD_PX
        inside = self.rect().adjusted(pad, pad, -pad, -pad)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(10, 12, 14, 215))
            painter.drawRoundedRect(self.rect(), 4, 4)
            painter.setPen(ink(TEXT))
            painter.drawText(inside, _WRAPPED, self._title)
            bar = QRect(inside.left(), inside.top() + self._high(self._title, self.width()) + 4, inside.width(), BAR_PX)
            _paint_bar(painter, bar, self._look)
            painter.setPen(ink(TEXT))
            below = QRect(bar.left(), bar.bottom() + 2, bar.width(), line)
            for place, words in _ticks(below):
                painter.drawText(place, int(Qt.AlignmentFlag.AlignHCenter), words)
            kind = inside.adjusted(0, below.bottom() + 1 - inside.top(), 0, 0)
            painter.drawText(kind, _WRAPPED, self._ends)
            painter.setPen(ink(CAUTION))
            rest = kind.adjusted(0, self._high(self._ends, self.width()), 0, 0)
            painter.drawText(rest, _WRAPPED, self._notice)


def _paint_bar(painter: QPainter, bar: QRect, look: Look) -> None:
    """The scale from full against to full for, as areas or as the lines that are drawn."""
    painter.fillRect(bar, QColor("#5a5f64"))  # a radiograph's middle grey, which the colours lie on
    values = np.linspace(-SCALE_LOGITS, SCALE_LOGITS, bar.width(), dtype=np.float32)
    ramp = contour_lines(np.tile(values, (2, 1))) if look.contours else np.tile(colours(values, 1.0), (2, 1, 1))
    ramp = np.ascontiguousarray(ramp)
    image = QImage(ramp.data, bar.width(), 2, QImage.Format.Format_RGBA8888)
    painter.setOpacity(look.opacity)
    painter.drawImage(bar, image)
    painter.setOpacity(1.0)


def _ticks(below: QRect) -> list[tuple[QRect, str]]:
    """Places and words of five marks below the bar, those at its ends inside of them."""
    found = []
    for value in (-SCALE_LOGITS, -SCALE_LOGITS / 2, 0.0, SCALE_LOGITS / 2, SCALE_LOGITS):
        at = below.left() + (value / SCALE_LOGITS + 1) / 2 * below.width()
        words = f"{value:+g}".replace("-", "−") if value else "0"
        half = 16
        left = min(max(round(at) - half, below.left() - 4), below.right() - 2 * half + 4)
        found.append((QRect(QPoint(left, below.top()), QPoint(left + 2 * half, below.bottom())), words))
    return found
