"""The guides inside the program: what is in `docs` for readers, with its pictures, without a network."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QImage, QTextBlockFormat, QTextCursor, QTextDocument, QTextTable
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QTextBrowser, QWidget

from sireader.resources import guides
from sireader.ui.theme import LINE, ink, scaled
from sireader.ui.words import spoken, tr

PAGES = ("readers-guide.md", "criteria.md", "protocols.md")
SIZE_PX = (1080, 760)
LIST_WIDTH_PX = 300
MARGIN_PX = 28
LINE_HEIGHT_PERCENT = 130
ABOVE_PX, BELOW_PX = 20, 8
_PICTURE = "\ufffc"
_PLACE = Qt.ItemDataRole.UserRole


class GuidePage(QTextBrowser):
    """One page at a time; pictures are as wide as the page has room, at the screen's own resolution."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._laid_out = ("", 0)  # which page, for which width
        self.setObjectName("guide")
        self.setAccessibleName(tr("Guide"))
        self.setOpenLinks(False)
        self.anchorClicked.connect(lambda link: self.open(link.fileName()))
        self.document().setDocumentMargin(MARGIN_PX)

    def open(self, name: str) -> None:
        """Show a page; a link that leads out of the guides leads nowhere, for there may be no network."""
        laid_out = (name, self.viewport().width())
        if self._laid_out == laid_out:
            self.moveCursor(QTextCursor.MoveOperation.Start)
        elif name in PAGES:
            self._laid_out = laid_out
            where = QUrl.fromLocalFile(str(self._folder / name))
            self.setSource(where, QTextDocument.ResourceType.MarkdownResource)
            self._lay_out()

    def headings(self) -> list[tuple[int, str, int]]:
        """Level, text and place of each heading."""
        found, block = [], self.document().begin()
        while block.isValid():
            if level := block.blockFormat().headingLevel():
                found.append((level, block.text(), block.position()))
            block = block.next()
        return found

    def show_place(self, place: int) -> None:
        """Scroll so that this place is at the top."""
        cursor = self.textCursor()
        cursor.setPosition(place)
        self.setTextCursor(cursor)
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + self.cursorRect().top() - MARGIN_PX)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Pictures shrunk to the page; everything else as it is."""
        where = name.fileName() if isinstance(name, QUrl) else Path(name).name
        if kind != QTextDocument.ResourceType.ImageResource.value:
            return super().loadResource(kind, name)
        picture, ratio = QImage(str(guides() / "pictures" / where)), self.devicePixelRatioF()
        room = max(self.viewport().width() - 2 * MARGIN_PX - 12, 100)
        if picture.width() > room * ratio:
            picture = picture.scaledToWidth(round(room * ratio), Qt.TransformationMode.SmoothTransformation)
        picture.setDevicePixelRatio(ratio)
        return picture

    def _lay_out(self) -> None:
        """Lines and paragraphs with air between them, and tables with quiet rules."""
        block = self.document().begin()
        while block.isValid():
            air = QTextBlockFormat()
            if _PICTURE not in block.text():
                air.setLineHeight(LINE_HEIGHT_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            cursor = QTextCursor(block)
            if cursor.currentTable() is None:
                air.setTopMargin(ABOVE_PX if block.blockFormat().headingLevel() else 0)
                air.setBottomMargin(BELOW_PX)
            cursor.mergeBlockFormat(air)
            block = block.next()
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _rule(frame)


def _rule(table: QTextTable) -> None:
    look = table.format().toTableFormat()
    look.setBorder(1)
    look.setBorderBrush(ink(LINE))
    look.setBorderCollapse(True)
    look.setCellPadding(5)
    look.setBottomMargin(2 * BELOW_PX)
    table.setFormat(look)


def in_language(folder: Path) -> Path:
    """The folder of the pages in the reader's language; English where they are not translated."""
    translated = folder / spoken()
    return translated if translated.is_dir() else folder


class GuideDialog(QDialog):
    """The guides beside the window: headings on the left, a page on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Guide"))
        self.resize(QSize(*(scaled(side) for side in SIZE_PX)).boundedTo(self.screen().availableSize()))
        self.page = GuidePage(in_language(guides()), self)
        self.contents = QListWidget()
        self.contents.setAccessibleName(tr("Contents"))
        self.contents.setFixedWidth(min(scaled(LIST_WIDTH_PX), self.width() * 2 // 5))
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(self.contents)
        layout.addWidget(self.page, 1)
        self.contents.currentItemChanged.connect(self._turn_to)
        self._fill()

    def _fill(self) -> None:
        for name in PAGES:
            self.page.open(name)
            for level, text, place in self.page.headings():
                item = QListWidgetItem(text if level == 1 else f"    {text}")
                item.setData(_PLACE, (name, place))
                self.contents.addItem(item)
        self.contents.setCurrentRow(0)

    def _turn_to(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            name, place = item.data(_PLACE)
            self.page.open(name)
            self.page.show_place(place)
