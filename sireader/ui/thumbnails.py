"""Small pictures for the worklist, made in the background for the rows that are looked at, the latest first."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QPixmap

from sireader.imaging.pyramid import Pyramid
from sireader.imaging.windowing import Greys, lookup
from sireader.ui.operations import Operations

SIZE_PX = 52
MOST_WAITING = 40


class Thumbnails(QObject):
    """A thumbnail for each case, once it has been asked for and made."""

    made = Signal(str)  # case

    def __init__(self, decode: Callable[[str], Pyramid], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._decode = decode
        self._pictures: dict[str, QPixmap | None] = {}
        self._wanted: list[str] = []
        self._work = Operations(self)

    def picture(self, case: str) -> QPixmap | None:
        """The case's thumbnail; None while it is being made, and when there is nothing to make it of."""
        if case in self._pictures:
            return self._pictures[case]
        if case in self._wanted:
            self._wanted.remove(case)
        self._wanted = [*self._wanted[-MOST_WAITING:], case]
        if self._work.idle:
            self._make_next()
        return None

    def close(self) -> None:
        """Make no more."""
        self._wanted = []
        self._work.close()

    def _make_next(self) -> None:
        if self._wanted:
            case = self._wanted.pop()
            self._work.start(
                lambda: _small(self._decode(case)),
                lambda greys: self._keep(case, greys),
                lambda _: self._keep(case, None),
            )

    def _keep(self, case: str, greys: Greys | None) -> None:
        if greys is not None:
            rows, columns = greys.shape
            image = QImage(greys.tobytes(), columns, rows, columns, QImage.Format.Format_Grayscale8)
            self._pictures[case] = QPixmap.fromImage(image)
        else:
            self._pictures[case] = None
        self.made.emit(case)
        self._make_next()


def _small(pyramid: Pyramid) -> Greys:
    """The radiograph in its first window, uint8, at most 52 px a side."""
    radiograph = pyramid.radiograph
    step = max(radiograph.rows * radiograph.aspect, radiograph.columns) / SIZE_PX
    whole = (0, 0, radiograph.rows, radiograph.columns)
    pixels = pyramid.resampled(whole, step, step / radiograph.aspect)
    return np.ascontiguousarray(np.take(lookup(radiograph, pyramid.first_voi), pixels, mode="clip"))
