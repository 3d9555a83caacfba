"""One figure on paper: matplotlib without a screen, in colours that are read on white and on black."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO, StringIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from matplotlib.axes import Axes

INK = "#1f2328"
"""Of text and axes: on the page it becomes the colour of the page's own text."""
COLOURS = ("#3b7dd8", "#d9822b", "#2a9d6f", "#a06bd3", "#d1495b", "#8a8f98")
MARKERS = ("o", "s", "^", "D", "v", "P")
GRID = "#8a8f98"
PNG_DPI = 200
NOTICE_IN = 0.35
"""Height that a notice takes below a figure, in inches."""
Paint = Callable[[list["Axes"]], None]


@dataclass(frozen=True, slots=True)
class Plan:
    """A figure that is to be drawn.

    Attributes:
        key: names its files; lower-case letters, digits, `-` and `_`.
        title: above it on the page.
        caption: what is seen and what is counted.
        size: width and height in inches.
        axes: how many, side by side.
        paint: fills the axes.
        notice: has to stand in it; may be empty.
    """

    key: str
    title: str
    caption: str
    size: tuple[float, float]
    axes: int
    paint: Paint
    notice: str = ""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A figure as it was drawn, black on white."""

    svg: str
    png: bytes


def drawn(plan: Plan) -> Drawing:
    """Draw a figure; the same plan gives the same files."""
    from matplotlib import rc_context
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    with rc_context({**_STYLE, "svg.hashsalt": plan.key}):
        width, height = plan.size
        figure = Figure(figsize=(width, height + NOTICE_IN if plan.notice else height), layout="constrained")
        FigureCanvasAgg(figure)
        plan.paint([figure.add_subplot(1, plan.axes, place + 1) for place in range(plan.axes)])
        if plan.notice:
            figure.supxlabel(plan.notice, fontsize=7, fontweight="bold")
        for _ in range(2):  # squares find their places in the second pass
            figure.draw_without_rendering()
        figure.set_layout_engine("none")  # laid out once, for both files
        vector, raster = StringIO(), BytesIO()
        figure.savefig(vector, format="svg", metadata={"Date": None, "Creator": None})
        figure.savefig(raster, format="png", dpi=PNG_DPI, metadata={"Software": None})
    return Drawing(vector.getvalue(), raster.getvalue())


_STYLE: Any = {
    "font.family": "sans-serif",
    "font.sans-serif": ["DejaVu Sans"],
    "font.size": 8.5,
    "axes.titlesize": 9,
    "axes.labelsize": 8.5,
    "legend.fontsize": 8,
    "text.color": INK,
    "axes.edgecolor": INK,
    "axes.labelcolor": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.linewidth": 0.7,
    "lines.linewidth": 1.6,
    "svg.fonttype": "none",
    "figure.facecolor": "white",
    "axes.facecolor": "none",
    "legend.frameon": False,
}


def for_page(svg: str, key: str) -> str:
    """A drawing to stand in a page: its ids are its own, its ink and paper those of the page."""
    body = svg[svg.index("<svg") :]
    body = re.sub(r"<metadata>.*?</metadata>", "", body, flags=re.DOTALL)
    body = re.sub(r'\bid="([^"]+)"', rf'id="{key}-\1"', body)
    body = re.sub(r'href="#([^"]+)"', rf'href="#{key}-\1"', body)
    body = body.replace("url(#", f"url(#{key}-")
    body = body.replace("fill: #ffffff", "fill: none").replace(INK, "currentColor")
    return body.replace('fill="white"', 'style="fill:var(--paper)"').replace('"black"', '"currentColor"')


def slug(*words: str) -> str:
    """A key from words: lower-case letters and digits, `-` between."""
    return re.sub(r"[^a-z0-9]+", "-", " ".join(words).lower()).strip("-")
