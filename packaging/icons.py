"""The program's icon in the forms that desktops want, drawn from `resources/icons/sireader.svg`."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parent.parent
DRAWING = ROOT / "resources" / "icons" / "sireader.svg"
SIZES_PX = (16, 24, 32, 48, 64, 128, 256, 512)


def draw_icons(folder: Path) -> None:
    """Write `N.png` for each size, `sireader.ico` for Windows and `sireader.icns` for macOS into the folder."""
    from PIL import Image
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    folder.mkdir(parents=True, exist_ok=True)
    drawing = QSvgRenderer(str(DRAWING))
    for size in SIZES_PX:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        drawing.render(painter)
        painter.end()
        image.save(str(folder / f"{size}.png"))
    pictures = [Image.open(folder / f"{size}.png") for size in SIZES_PX]
    small = [picture for picture in pictures if picture.width <= 256]
    small[-1].save(folder / "sireader.ico", append_images=small[:-1], sizes=[picture.size for picture in small])
    pictures[-1].save(folder / "sireader.icns", append_images=pictures[:-1])
