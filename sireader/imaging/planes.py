"""What lies over a radiograph without being part of it: overlay planes and the display shutter. Never burned in.

PS3.3 C.9.2 (Overlay Plane Module), C.7.6.11 (Display Shutter Module). Nothing here needs pydicom.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np
import numpy.typing as npt

Mask = npt.NDArray[np.bool_]
Point = tuple[float, float]
"""Row and column of a pixel, from 0; whole numbers are the centres of pixels."""


class OverlayKind(StrEnum):
    """Overlay Type (60xx,0040)."""

    GRAPHICS = "G"
    REGION = "R"


@dataclass(frozen=True, slots=True, eq=False)
class Overlay:
    """One overlay plane, laid where its Overlay Origin (60xx,0050) says.

    Attributes:
        label: Overlay Label, else its description, else "Overlay 1" and so on.
        mask: read-only bool (rows, columns) of the radiograph; parts of the plane beyond its edges are left out.
    """

    label: str
    kind: OverlayKind
    mask: Mask

    def __post_init__(self) -> None:
        """Hold the mask to its promise."""
        if self.mask.dtype != np.bool_ or self.mask.ndim != 2:
            raise ValueError("an overlay is a bool mask in rows and columns")
        view = self.mask.view()
        view.flags.writeable = False
        object.__setattr__(self, "mask", view)


@dataclass(frozen=True, slots=True)
class Rectangle:
    """First and last row and column that stay visible; the edges themselves are visible."""

    top: int
    left: int
    bottom: int
    right: int

    def visible(self, rows: int, columns: int) -> Mask:
        """True inside."""
        row, column = np.ogrid[0:rows, 0:columns]
        return np.asarray((row >= self.top) & (row <= self.bottom) & (column >= self.left) & (column <= self.right))

    def mirrored(self, columns: int) -> Rectangle:
        """The same on a radiograph whose columns are in opposite order."""
        return Rectangle(self.top, columns - 1 - self.right, self.bottom, columns - 1 - self.left)


@dataclass(frozen=True, slots=True)
class Circle:
    """A circle around a pixel; the radius counts pixels along a row, and pixels of `aspect` make it an ellipse."""

    center: Point
    radius: float
    aspect: float = 1.0

    def visible(self, rows: int, columns: int) -> Mask:
        """True inside and on the line."""
        row, column = np.ogrid[0:rows, 0:columns]
        down, across = (row - self.center[0]) * self.aspect, column - self.center[1]
        return np.asarray(down * down + across * across <= self.radius * self.radius)

    def mirrored(self, columns: int) -> Circle:
        """The same on a radiograph whose columns are in opposite order."""
        return replace(self, center=(self.center[0], columns - 1 - self.center[1]))


@dataclass(frozen=True, slots=True)
class Polygon:
    """A polygon, closed from its last vertex to its first."""

    vertices: tuple[Point, ...]

    def visible(self, rows: int, columns: int) -> Mask:
        """True inside and on the line: each row is filled between the crossings of its middle (even-odd)."""
        inside = np.zeros((rows, columns), dtype=np.bool_)
        sides = list(zip(self.vertices, self.vertices[1:] + self.vertices[:1], strict=True))
        lows, highs = (pick(row for row, _ in self.vertices) for pick in (min, max))
        for row in range(max(int(np.ceil(lows)), 0), min(int(np.floor(highs)), rows - 1) + 1):
            crossings = sorted(_crossing(row, side) for side in sides if _spans(row, side))
            for left, right in zip(crossings[::2], crossings[1::2], strict=True):
                _fill(inside[row], left, right)
            for (row0, left), (row1, right) in sides:  # vertices that only touch the row, and sides that lie in it
                if row0 == row:
                    end = right if row1 == row else left
                    _fill(inside[row], min(left, end), max(left, end))
        return inside

    def mirrored(self, columns: int) -> Polygon:
        """The same on a radiograph whose columns are in opposite order."""
        return Polygon(tuple((row, columns - 1 - column) for row, column in self.vertices))


def _spans(row: int, side: tuple[Point, Point]) -> bool:
    """Whether the side crosses the row; a vertex counts for the side above it only, so crossings come in pairs."""
    (start, _), (end, _) = side
    return min(start, end) < row <= max(start, end)


def _crossing(row: int, side: tuple[Point, Point]) -> float:
    (row0, column0), (row1, column1) = side
    return column0 + (row - row0) * (column1 - column0) / (row1 - row0)


def _fill(line: Mask, left: float, right: float) -> None:
    first, last = int(np.ceil(left - 1e-9)), int(np.floor(right + 1e-9))
    line[max(first, 0) : max(last + 1, 0)] = True


Shape = Rectangle | Circle | Polygon


@dataclass(frozen=True, slots=True)
class Shutter:
    """A display shutter: what lies outside any of its shapes is not to be seen.

    Attributes:
        shapes: at most one of each kind.
        presentation: Shutter Presentation Value (0018,1622) as a grey, 0 black to 255 white; black where not given.
    """

    shapes: tuple[Shape, ...]
    presentation: int = 0

    def __post_init__(self) -> None:
        """A shutter has a shape."""
        if not self.shapes or not 0 <= self.presentation <= 255:
            raise ValueError("a display shutter has shapes and a grey from 0 to 255")

    def visible(self, rows: int, columns: int) -> Mask:
        """True where the radiograph may be seen: inside all shapes at once, "the least amount of image remaining"."""
        return np.asarray(np.logical_and.reduce([shape.visible(rows, columns) for shape in self.shapes]))

    def mask(self, rows: int, columns: int) -> Mask:
        """True where the shutter covers the radiograph."""
        return ~self.visible(rows, columns)

    def mirrored(self, columns: int) -> Shutter:
        """The same on a radiograph whose columns are in opposite order."""
        return replace(self, shapes=tuple(shape.mirrored(columns) for shape in self.shapes))
