"""Line drawings as SVG: boxes, lines and text, black on white, in the size of the paper."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from xml.etree import ElementTree as ET

FONT = "Helvetica, Arial, 'Liberation Sans', sans-serif"
A4_MM = (190.0, 277.0)
"""What a sheet of A4 holds inside margins of 10 mm."""
_NARROW, _WIDE = set("ijl.,:;'|!()[] "), set("mwMW%@–—…")
Point = tuple[float, float]


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """About how wide a line is drawn, in the units of `size`; rather too wide than too narrow, whatever the font."""
    shares = (0.36 if one in _NARROW else 0.98 if one in _WIDE else 0.72 if one.isupper() else 0.62 for one in text)
    return sum(shares) * size * (1.08 if bold else 1.0)


def wrapped(text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """The text in lines that fit a width; a word that is too long by itself is cut."""
    lines: list[str] = []
    for word in (part for long in text.split() for part in _cut(long, width, size, bold=bold)):
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(joined, size, bold=bold) <= width:
            lines[-1] = joined
        else:
            lines.append(word)
    return lines


def _cut(word: str, width: float, size: float, *, bold: bool) -> list[str]:
    most = len(word)
    while most > 1 and text_width(word[:most], size, bold=bold) > width:
        most -= 1
    return [word[start : start + most] for start in range(0, len(word), most)]


class Drawing:
    """An SVG of a width and height in px, printed no larger than a sheet of A4."""

    def __init__(self, width: float, height: float, title: str) -> None:
        scale = min(A4_MM[0] / width, A4_MM[1] / height)
        size = {"width": f"{width * scale:.2f}mm", "height": f"{height * scale:.2f}mm"}
        box = {"viewBox": f"0 0 {width:g} {height:g}", "xmlns": "http://www.w3.org/2000/svg"}
        self._root = ET.Element("svg", {**box, **size, "font-family": FONT})
        ET.SubElement(self._root, "title").text = title
        self._add("rect", x=0, y=0, width=width, height=height, fill="white")

    def box(self, corner: Point, size: Point, *, heavy: bool = False, dashed: bool = False) -> None:
        """A rectangle with its upper left corner there."""
        (x, y), (width, height) = corner, size
        stroke: dict[str, float | str] = {"stroke": "black", "stroke_width": 1.8 if heavy else 1.0}
        stroke |= {"stroke_dasharray": "4 3"} if dashed else {}
        self._add("rect", x=x, y=y, width=width, height=height, rx=3, fill="white", **stroke)

    def line(self, points: Sequence[Point]) -> None:
        """A line through points that ends in an arrow's head; the last two are apart in one direction only."""
        told = " ".join(f"{x:g},{y:g}" for x, y in points)
        self._add("polyline", points=told, fill="none", stroke="black", stroke_width=1)
        self._head(points[-2], points[-1])

    def _head(self, before: Point, tip: Point) -> None:
        """A filled triangle: many programs that show SVG do not know markers."""
        (x, y), along = tip, (tip[0] - before[0], tip[1] - before[1])
        length = max(abs(along[0]), abs(along[1])) or 1.0
        dx, dy = along[0] / length, along[1] / length
        corners = [(x, y), *((x - 8 * dx - side * dy, y - 8 * dy + side * dx) for side in (-3.5, 3.5))]
        self._add("polygon", points=" ".join(f"{a:g},{b:g}" for a, b in corners), fill="black")

    def text(self, place: Point, lines: Iterable[str], size: float, *, bold: bool = False, start: bool = False) -> None:
        """Lines of text below each other, centred on `place` or starting there; `place` is the first base line."""
        for number, line in enumerate(lines):
            y = place[1] + number * size * 1.3
            more = {"font_weight": "bold"} if bold else {}
            anchor = "start" if start else "middle"
            self._add("text", line, x=place[0], y=y, font_size=size, text_anchor=anchor, fill="black", **more)

    def label(self, place: Point, text: str, size: float) -> None:
        """A small text centred on a place, the line behind it covered."""
        width = text_width(text, size) + 4
        rect = {"x": place[0] - width / 2, "y": place[1] - size * 0.9, "width": width, "height": size * 1.15}
        self._add("rect", fill="white", **rect)
        self.text(place, [text], size)

    def svg(self) -> str:
        """The file's text."""
        ET.indent(self._root)
        return ET.tostring(self._root, encoding="unicode") + "\n"

    def _add(self, name: str, content: str | None = None, /, **attributes: float | str) -> None:
        told = {
            key.replace("_", "-"): value if isinstance(value, str) else f"{value:g}"
            for key, value in attributes.items()
        }
        ET.SubElement(self._root, name, told).text = content
