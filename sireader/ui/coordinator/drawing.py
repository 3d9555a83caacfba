"""Drawings in SVG as pictures."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from sireader.files import whole_file

PNG_SCALE = 2.0
"""Picture pixels for each px of the drawing."""


def svg_image(svg: str, scale: float) -> QImage:
    """A drawing as an image on white, `scale` image pixels for each of its px."""
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    box = renderer.viewBoxF()
    image = QImage(round(box.width() * scale), round(box.height() * scale), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def draw_png(svg: str, path: Path) -> None:
    """Write a drawing as a PNG, whole; works without a display. A SireaderError where it cannot be written."""
    running = QApplication.instance()  # held while it draws: text needs an application
    if running is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        running = QApplication(["SI Reader"])
    with whole_file(path) as temporary:
        QImageWriter(str(temporary), QByteArray(b"png")).write(svg_image(svg, PNG_SCALE))
