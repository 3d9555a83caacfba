"""Paints bright dots on a screen of the density that QT_SCALE_FACTOR names, and looks whether they stay dots.

Prints the density, then `view sharp` and `loupe sharp` where every screen pixel shows what it should.
"""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from sireader.imaging.pyramid import Pyramid
from sireader.imaging.radiograph import Radiograph, Window
from sireader.imaging.windowing import lookup
from sireader.ui.application import application
from sireader.ui.image_view import ImageView
from sireader.ui.loupe import FACTOR, SIZE_PX

EVERY_PX = 20


def greys(widget: QWidget) -> npt.NDArray[np.uint8]:
    """What a widget shows, in pixels of the screen."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    bits = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return bits[:, : image.width()].copy()


def main() -> None:
    """Show a field of dots at one to one, then through the loupe."""
    running = application()
    pixels = np.zeros((600, 600), np.uint16)
    pixels[::EVERY_PX, ::EVERY_PX] = 255
    radiograph = Radiograph(pixels)
    holder = QWidget()
    holder.resize(400, 400)
    view = ImageView(holder)
    view.resize(400, 400)
    holder.show()
    view.show_pyramid(Pyramid.of(radiograph))
    view.set_table(lookup(radiograph, Window(128, 256)))
    view.box.enlarge(100 / view.zoom_percent())
    running.processEvents()
    density = view.devicePixelRatioF()
    seen = greys(view)[100:-100, 100:-100]
    dots = np.argwhere(seen > 100)
    rows = np.unique(dots[:, 0])
    sharp = len(rows) > 3 and bool(np.all(np.abs(np.diff(rows) - EVERY_PX) <= 1))
    print(density, "view", "sharp" if sharp else f"blurred {rows[:9]}")
    view.look_closer(QPointF(300, 300))
    running.processEvents()
    loupe = next(child for child in view.children() if type(child).__name__ == "Loupe")
    assert isinstance(loupe, QWidget)
    enlarged = greys(loupe)
    side = round(SIZE_PX * density)
    columns = np.argwhere(enlarged[side // 4 : -side // 4].max(axis=0) > 200)[:, 0]
    starts = columns[np.flatnonzero(np.diff(columns, prepend=-9) > 5)]
    inner = starts[(starts > side // 5) & (starts < side - side // 5)]
    apart = np.diff(inner)
    fine = enlarged.shape == (side, side) and len(apart) > 0 and bool(np.all(np.abs(apart - FACTOR * EVERY_PX) <= 2))
    print("loupe", "sharp" if fine else f"blurred {enlarged.shape} {starts}")


if __name__ == "__main__":
    main()
