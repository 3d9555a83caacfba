"""Page by page, the corners of radiographs whose header does not rule out identifying text in their pixels."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from sireader.domain.crops import Crop
from sireader.ui.coordinator.black_out import BlackOutDialog, blackened, image_of
from sireader.ui.coordinator.live import Live
from sireader.ui.coordinator.style import SHEET, words
from sireader.ui.elided import Elided
from sireader.ui.words import tr
from sireader.workflow.pixel_text import Look

PER_PAGE, TILE_PX = 6, 474
CORNER_SHARE = 0.3
"""How much of the radiograph's height and width each corner shows."""
CORNER_PX, WHOLE_PX, GAP_PX = QSize(136, 136), QSize(146, 276), 4
SIZE_PX = QSize(1480, 880)
ABOUT = (
    "The headers of these radiographs do not rule out that text in their pixels names somebody. Look at the corners; "
    "black out what identifies, or leave a radiograph out. The others are imported as looked at. "
    "The greys are spread, so that faint text shows."
)


def corners(image: QImage) -> QPixmap:
    """The four corners of an image, each enlarged, where they are."""
    width, height = max(1, round(image.width() * CORNER_SHARE)), max(1, round(image.height() * CORNER_SHARE))
    fitted = QSize(width, height).scaled(CORNER_PX, Qt.AspectRatioMode.KeepAspectRatio)
    sheet = QPixmap(2 * fitted.width() + GAP_PX, 2 * fitted.height() + GAP_PX)
    sheet.fill(QColor(Qt.GlobalColor.transparent))
    painter = QPainter(sheet)
    for row in (0, 1):
        for column in (0, 1):
            part = QRect(column * (image.width() - width), row * (image.height() - height), width, height)
            smooth = Qt.TransformationMode.SmoothTransformation
            drawn = image.copy(part).scaled(fitted, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
            painter.drawImage(column * (fitted.width() + GAP_PX), row * (fitted.height() + GAP_PX), drawn)
    painter.end()
    return sheet


class Tile(QFrame):
    """One radiograph: whole, its corners, and what is to be done with it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.look = look
        self.areas: tuple[Crop, ...] = ()
        self._image = image_of(look.picture)
        self._whole, self._corners, self.done = QLabel(), QLabel(), QLabel()
        self.done.setObjectName("caption")
        self.leave_out = QCheckBox(tr("Leave out"))
        self.leave_out.setAccessibleName(tr(f"Leave {look.name} out"))
        self.mark = QPushButton(tr("Black out…"))
        self.mark.setAccessibleName(tr(f"Black areas of {look.name} out"))
        self.mark.clicked.connect(self.ask_for_areas)
        self._corners.setAccessibleName(tr(f"The four corners of {look.name}"))
        self._lay_out()
        self._show()

    def ask_for_areas(self) -> BlackOutDialog:
        """Show the radiograph at large and take the areas marked on it."""
        dialog = BlackOutDialog(self.look.name, self._image, self.areas, self)
        dialog.accepted.connect(lambda: self._take(dialog.marking.areas))
        dialog.open()
        return dialog

    def _take(self, areas: tuple[Crop, ...]) -> None:
        self.areas = areas
        self._show()

    def _show(self) -> None:
        image = blackened(self._image, self.areas)
        smooth = Qt.TransformationMode.SmoothTransformation
        self._whole.setPixmap(QPixmap.fromImage(image.scaled(WHOLE_PX, Qt.AspectRatioMode.KeepAspectRatio, smooth)))
        self._corners.setPixmap(corners(image))
        count = len(self.areas)
        self.done.setText(tr(f"{count} {'area' if count == 1 else 'areas'} blacked out") if count else "")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(Elided(self.look.name), 1)
        if self.look.warned:
            warning = QLabel(tr("Its header says there is text"))
            warning.setObjectName("caution")
            head.addWidget(warning)
        pictures = QHBoxLayout()
        pictures.setSpacing(10)
        pictures.addWidget(self._corners)
        pictures.addWidget(self._whole)
        pictures.addStretch(1)
        acts = QHBoxLayout()
        acts.setSpacing(14)
        for widget in (self.mark, self.leave_out, self.done):
            acts.addWidget(widget)
        acts.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 10, 14, 10)
        layout.setSpacing(8)
        for part in (head, pictures, acts):
            layout.addLayout(part)


class PixelTextDialog(QDialog):
    """The pages. `confirmed` comes with what was looked at, once the last page is."""

    confirmed = Signal(object)  # dict[str, tuple[Crop, ...]]: by file, the areas to black out

    def __init__(self, live: Live, looks: Iterator[Look], first: list[Look], parent: QWidget | None = None) -> None:
        """Args: `looks` brings what comes after the `first` page."""
        super().__init__(parent)
        self.setWindowTitle(tr("Text in the pixels?"))
        self.setStyleSheet(SHEET)
        self._live, self._looks = live, looks
        self.looked: dict[str, tuple[Crop, ...]] = {}
        self.tiles: list[Tile] = []
        self._pages, self._over = 0, False
        self.where = words()
        self.go_on, self._stop = QPushButton(tr("&Confirm this page")), QPushButton(tr("Cancel"))
        self.go_on.clicked.connect(self._confirm)
        self._stop.clicked.connect(self.reject)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._lay_out()
        self._show_page(first)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self.where, 1)
        buttons.addWidget(self.go_on)
        buttons.addWidget(self._stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(words(ABOUT, "definition"))
        layout.addWidget(self._area, 1)
        layout.addLayout(buttons)
        self.resize(SIZE_PX.boundedTo(self.screen().availableSize()))

    def _show_page(self, looks: list[Look]) -> None:
        if self._over:  # it was cancelled while the page was made
            return
        if not looks:
            self.confirmed.emit(self.looked)
            self.accept()
            return
        self._pages += 1
        self.tiles = [Tile(look) for look in looks]
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setSpacing(12)
        columns = max(1, self.width() // TILE_PX)
        for place, tile in enumerate(self.tiles):
            grid.addWidget(tile, place // columns, place % columns, Qt.AlignmentFlag.AlignTop)
        grid.setRowStretch(len(self.tiles), 1)
        self._area.setWidget(page)
        first = (self._pages - 1) * PER_PAGE + 1
        self.where.setText(tr(f"Page {self._pages}: radiographs {first} to {first + len(looks) - 1}"))
        self.go_on.setEnabled(True)
        self.go_on.setFocus()

    def _confirm(self) -> None:
        """This page was looked at; the next one, or the import."""
        self.looked |= {tile.look.name: tile.areas for tile in self.tiles if not tile.leave_out.isChecked()}
        self.go_on.setEnabled(False)
        if not self._live.act_long(lambda _: list(islice(self._looks, PER_PAGE)), self._show_page):
            self.go_on.setEnabled(True)  # something else is under way; nothing is lost by trying again

    def done(self, result: int) -> None:
        """However it is closed, no page comes any more."""
        self._over = True
        super().done(result)
