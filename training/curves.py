"""A training's figures over its epochs as a picture."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

from sireader.files import whole_file

_DRAWN = (("loss", "loss of the training split"), ("auroc", "AUROC of the validation split"))


def draw_history(path: Path, history: list[dict[str, Any]]) -> None:
    """Loss and AUROC by epoch, one above the other, as PNG; the phases are told apart by a line."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(7, 6), layout="constrained")
    FigureCanvasAgg(figure)
    epochs = [told["epoch"] for told in history]
    for place, (name, title) in enumerate(_DRAWN, start=1):
        axes = figure.add_subplot(len(_DRAWN), 1, place)
        axes.plot(epochs, [told[name] for told in history], color="#2f6f7a", marker=".")
        for before, after in pairwise(history):
            if before["phase"] != after["phase"]:
                axes.axvline(after["epoch"] - 0.5, color="#999999", linewidth=0.8)
        axes.set_title(title, fontsize=10, loc="left")
        axes.grid(alpha=0.3)
    figure.supxlabel("epoch", fontsize=10)
    with whole_file(path) as temporary, temporary.open("wb") as file:
        figure.savefig(file, format="png", dpi=150)
