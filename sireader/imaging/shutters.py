"""The display shutter of a file (PS3.3 C.7.6.11)."""

from __future__ import annotations

from collections.abc import Callable

from pydicom import Dataset

from sireader.imaging.elements import numbers, values_of, whole
from sireader.imaging.planes import Circle, Point, Polygon, Rectangle, Shape, Shutter

_GREATEST_P_VALUE = 65535
_GREATEST_PX = 10_000_000
_EDGES = ("ShutterUpperHorizontalEdge", "ShutterLeftVerticalEdge")
_FAR_EDGES = ("ShutterLowerHorizontalEdge", "ShutterRightVerticalEdge")


def shutter_of(dataset: Dataset, aspect: float) -> tuple[Shutter | None, tuple[str, ...]]:
    """The shutter, if any, and a sentence for each shape that cannot be drawn.

    Args:
        dataset: the file's data set; its coordinates begin at 1, ours at 0.
        aspect: height of a pixel by its width.
    """
    shapes: list[Shape] = []
    notes: list[str] = []
    for name in dict.fromkeys(str(value).strip().upper() for value in values_of(dataset, "ShutterShape")):
        try:
            shapes.append(_SHAPES[name](dataset, aspect))
        except (KeyError, IndexError, TypeError, ValueError):
            notes.append("a shape of the file's display shutter is damaged and left out")
    return (Shutter(tuple(shapes), _grey(dataset)) if shapes else None), tuple(notes)


def _grey(dataset: Dataset) -> int:
    """Shutter Presentation Value, a P-Value from 0 to 65535, as a grey; black where it is missing."""
    value = whole(dataset, "ShutterPresentationValue") or 0
    return round(min(max(value, 0), _GREATEST_P_VALUE) * 255 / _GREATEST_P_VALUE)


def _rectangle(dataset: Dataset, _aspect: float) -> Rectangle:
    top, left = (_edge(dataset, keyword) for keyword in _EDGES)
    bottom, right = (_edge(dataset, keyword) for keyword in _FAR_EDGES)
    if bottom < top or right < left:
        raise ValueError("a shutter that shows nothing")
    return Rectangle(top, left, bottom, right)


def _edge(dataset: Dataset, keyword: str) -> int:
    value = whole(dataset, keyword)
    if value is None:
        raise ValueError("an edge of the shutter is missing")
    return value - 1


def _circle(dataset: Dataset, aspect: float) -> Circle:
    radius = numbers(dataset, "RadiusOfCircularShutter")[0]
    if not 0 < radius < _GREATEST_PX:
        raise ValueError("a circle of no size")
    return Circle(_points(dataset, "CenterOfCircularShutter")[0], radius, aspect)


def _polygon(dataset: Dataset, _aspect: float) -> Polygon:
    vertices = _points(dataset, "VerticesOfThePolygonalShutter")
    if len(vertices) < 3:
        raise ValueError("a polygon of fewer than three vertices")
    return Polygon(vertices)


def _points(dataset: Dataset, keyword: str) -> tuple[Point, ...]:
    given = numbers(dataset, keyword)
    if any(abs(number) > _GREATEST_PX for number in given):
        raise ValueError("a point far outside")
    return tuple((row - 1, column - 1) for row, column in zip(given[::2], given[1::2], strict=True))


_SHAPES: dict[str, Callable[[Dataset, float], Shape]] = {
    "RECTANGULAR": _rectangle,
    "CIRCULAR": _circle,
    "POLYGONAL": _polygon,
}
