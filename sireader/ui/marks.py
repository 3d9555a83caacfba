"""What is drawn over a radiograph: the ruler, an area being chosen, rings, overlay planes, the shutter."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QGraphicsEllipseItem, QGraphicsItem

from sireader.imaging.radiograph import Radiograph
from sireader.ui.theme import ACCENT, CAUTION, ink

OVERLAY_ALPHA = 200
SPOT_PX = 24


class Ruler(pg.PlotCurveItem):  # type: ignore[misc]
    """A line between two points, with jaws where it is a caliper."""

    def __init__(self, parent: pg.ItemGroup) -> None:
        super().__init__(pen=pg.mkPen(ink(CAUTION), width=1.5))
        self.setParentItem(parent)
        self.setVisible(False)

    def lay(self, start: QPointF, end: QPointF, *, jaws: bool = False) -> None:
        """Lay the ruler between two points in pixels of the radiograph; a caliper has jaws across both ends."""
        points = _with_jaws(start, end) if jaws else [start, end]
        self.setData([point.x() for point in points], [point.y() for point in points])
        self.setVisible(True)


def _with_jaws(start: QPointF, end: QPointF) -> list[QPointF]:
    """One stroke: a jaw across the start, the line, a jaw across the end; each jaw as long as the line."""
    along = end - start
    across = QPointF(-along.y(), along.x()) / 2
    return [start - across, start + across, start, end, end - across, end + across]


class Area(pg.PlotCurveItem):  # type: ignore[misc]
    """The outline of an area while it is drawn."""

    def __init__(self, parent: pg.ItemGroup) -> None:
        super().__init__(pen=pg.mkPen(ink(ACCENT), width=1.5))
        self.setParentItem(parent)
        self.setVisible(False)

    def outline(self, area: QRectF | None) -> None:
        """Show this area, or none."""
        self.setVisible(area is not None)
        if area is not None:
            x, y = [area.left(), area.right()], [area.top(), area.bottom()]
            self.setData([x[0], x[1], x[1], x[0], x[0]], [y[0], y[0], y[1], y[1], y[0]])


class Spots:
    """Rings around the points that the arrow keys move now, equally large at every zoom."""

    def __init__(self, parent: pg.ItemGroup) -> None:
        self._rings = [QGraphicsEllipseItem(-SPOT_PX / 2, -SPOT_PX / 2, SPOT_PX, SPOT_PX, parent) for _ in range(2)]
        for ring in self._rings:
            ring.setPen(QPen(ink(ACCENT), 2))
            ring.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
            ring.setZValue(2)
        self.show_at([])

    def show_at(self, points: list[QPointF]) -> None:
        """Ring these points, two at most, in pixels of the radiograph; none takes the rings away."""
        for place, ring in enumerate(self._rings):
            ring.setVisible(place < len(points))
            if place < len(points):
                ring.setPos(points[place])


class Planes(pg.ImageItem):  # type: ignore[misc]
    """The file's display shutter, and its overlay planes when the reader wants them."""

    def __init__(self, parent: pg.ItemGroup) -> None:
        super().__init__()
        self.setParentItem(parent)
        self.setZValue(1)

    def lay(self, radiograph: Radiograph | None, *, overlays: bool, shutter: bool) -> None:
        """Cover what the shutter covers, and draw the overlays."""
        covered = shutter and radiograph is not None and radiograph.shutter is not None
        drawn = overlays and radiograph is not None and bool(radiograph.overlays)
        self.setVisible(covered or drawn)
        if radiograph is None or not (covered or drawn):
            return
        picture = np.zeros((radiograph.rows, radiograph.columns, 4), np.uint8)
        if radiograph.shutter is not None and covered:
            hidden = radiograph.shutter.mask(radiograph.rows, radiograph.columns)
            picture[hidden] = (*[radiograph.shutter.presentation] * 3, 255)
        if drawn:
            color = ink(CAUTION)
            for overlay in radiograph.overlays:
                picture[overlay.mask] = (color.red(), color.green(), color.blue(), OVERLAY_ALPHA)
        self.setImage(picture, autoLevels=False, levels=(0, 255))
        self.setRect(QRectF(0, 0, radiograph.columns, radiograph.rows))
