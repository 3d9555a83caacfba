"""A case's radiograph beside what was said of it, in its first window."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from sireader.domain.errors import SireaderError
from sireader.ui.coordinator.live import Live
from sireader.ui.words import tr
from sireader.workflow.coordinating import Picture


class Preview(QLabel):
    """As large as there is room."""

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live, self._case = live, ""
        self._image = QImage()
        self.setObjectName("card")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setMinimumHeight(120)

    def sizeHint(self) -> QSize:
        """It asks for nothing: the layout gives what is left."""
        return QSize(200, 120)

    def show_case(self, case: str) -> None:
        """Show a case's radiograph once it is decoded; none for an empty name."""
        if case == self._case:
            return
        self._case, self._image = case, QImage()
        self.setAccessibleName(tr(f"Radiograph of case {case}") if case else "")
        self.setText("")
        if case:
            self._live.picture(case, lambda picture: self._take(case, picture), lambda error: self._fail(case, error))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The picture takes the new size."""
        super().resizeEvent(event)
        self._draw()

    def _take(self, case: str, picture: Picture) -> None:
        if case == self._case:
            rows, columns = picture.shape
            self._image = QImage(picture.tobytes(), columns, rows, columns, QImage.Format.Format_Grayscale8).copy()
            self._draw()

    def _fail(self, case: str, error: SireaderError) -> None:
        if case == self._case:
            self.setText(str(error))

    def _draw(self) -> None:
        if self._image.isNull():
            return
        ratio = self.devicePixelRatioF()
        keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        pixmap = QPixmap.fromImage(self._image.scaled(self.size() * ratio, keep, smooth))
        pixmap.setDevicePixelRatio(ratio)
        self.setPixmap(pixmap)
