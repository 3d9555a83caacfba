"""How a radiograph is turned and flipped on the screen, and where that puts the patient's sides.

The joints' labels follow the patient, never the screen: a flip moves the marks R and L with the anatomy.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QPointF
from PySide6.QtGui import QTransform

from sireader.ui.words import tr


class Edge(StrEnum):
    """An edge of the view."""

    LEFT = "left"
    TOP = "top"
    RIGHT = "right"
    BOTTOM = "bottom"


_CLOCKWISE = (Edge.LEFT, Edge.TOP, Edge.RIGHT, Edge.BOTTOM)


@dataclass(frozen=True, slots=True)
class Orientation:
    """Quarter turns clockwise, then, where flipped, left and right of the screen exchanged."""

    quarter_turns: int = 0
    flipped: bool = False

    def turned(self, quarters: int) -> Orientation:
        """Turned further clockwise as seen on the screen."""
        way = -quarters if self.flipped else quarters
        return replace(self, quarter_turns=(self.quarter_turns + way) % 4)

    def flipped_over(self) -> Orientation:
        """Left and right of the screen exchanged."""
        return replace(self, flipped=not self.flipped)

    def transform(self, middle: QPointF) -> QTransform:
        """From pixels of the radiograph to the view, about the radiograph's middle, which stays where it is."""
        turned = QTransform()
        turned.translate(middle.x(), middle.y())
        turned.scale(-1 if self.flipped else 1, 1)
        turned.rotate(90 * self.quarter_turns)
        turned.translate(-middle.x(), -middle.y())
        return turned

    def edge_of(self, edge: Edge) -> Edge:
        """The edge of the view at which an edge of the radiograph lies."""
        turned = _CLOCKWISE[(_CLOCKWISE.index(edge) + self.quarter_turns) % 4]
        mirrored = {Edge.LEFT: Edge.RIGHT, Edge.RIGHT: Edge.LEFT}
        return mirrored.get(turned, turned) if self.flipped else turned

    @property
    def words(self) -> str:
        """What differs from the radiograph as it is, for the status line; empty when nothing does."""
        turn = tr(f"turned {90 * self.quarter_turns}°") if self.quarter_turns else ""
        return "  ".join(word for word in (turn, tr("FLIPPED") if self.flipped else "") if word)
