"""One page A4 about one radiograph, as a PDF: pictures, reading, second opinion, and a line to sign on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSizeF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QImage,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QPen,
    QTextDocument,
)

from sireader import __version__
from sireader.files import write_whole
from sireader.ui.page_pictures import Pictures, paint_pictures
from sireader.ui.page_text import ABOUT, READ_BY, SIGN, TITLE, written_by
from sireader.ui.words import printed

PAGE = QSizeF(794, 1123)
"""A4 at 96 px to the inch: the measure of all that is laid out here."""
MARGIN_PX, COLUMN_GAP_PX, PICTURES_PX, FOOT_PX = 52.0, 26.0, 330.0, 112.0
ROOM_FOR_PICTURES = QSizeF(PAGE.width() / 2, PICTURES_PX)
RESOLUTION_DPI = 300
TEXT_PX, CAPTION_PX, SMALLEST_TEXT_PX, STEP_PX = 12.5, 10.5, 6.0, 0.5
BLANK = "_" * 34


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """What stands on a page.

    Attributes:
        pictures: of the radiograph.
        caption: of the pictures, as HTML.
        reading: of the reader, as HTML.
        opinion: of a model, as HTML.
        about: patient or reference as typed; empty for a line to write on.
        reader: who read, as typed; empty likewise.
        day: of the page.
    """

    pictures: Pictures
    caption: str
    reading: str
    opinion: str
    about: str
    reader: str
    day: date


def write_page(path: Path, page: Page) -> None:
    """Write the page, whole or not at all.

    Raises:
        SireaderError: the disk or the permissions refuse.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(RESOLUTION_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(printed(TITLE))
    writer.setCreator(f"SI Reader {__version__}")
    with QPainter(writer) as painter:
        scale = writer.width() / PAGE.width()
        painter.scale(scale, scale)
        paint_page(painter, page)
    write_whole(path, bytes(buffer.data().data()))


def page_image(page: Page, scale: float = 1.5) -> QImage:
    """The page as a picture, `scale` times `PAGE`."""
    image = QImage((PAGE * scale).toSize(), QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    with QPainter(image) as painter:
        painter.scale(scale, scale)
        paint_page(painter, page)
    return image


def paint_page(painter: QPainter, page: Page) -> None:
    """Paint it on anything that is `PAGE` large."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    wide = PAGE.width() - 2 * MARGIN_PX
    y = MARGIN_PX + _paint_text(painter, _document(_head(page), wide, TEXT_PX), QPointF(MARGIN_PX, MARGIN_PX)) + 8
    high, below = paint_pictures(painter, QRectF(MARGIN_PX, y, wide, PICTURES_PX), page.pictures)
    caption = _document(page.caption, below.width(), CAPTION_PX)
    _paint_text(painter, caption, below.topLeft() + QPointF(0, 6))
    y += max(high, below.top() - y + 6 + caption.size().height()) + 14
    column = (wide - COLUMN_GAP_PX) / 2
    room = PAGE.height() - FOOT_PX - y
    for place, document in enumerate(_fitting((page.reading, page.opinion), column, room)):
        _paint_text(painter, document, QPointF(MARGIN_PX + place * (column + COLUMN_GAP_PX), y))
    _paint_foot(painter, page)


def _head(page: Page) -> str:
    about = escape(page.about) if page.about else BLANK
    return (
        f"<table width='100%'><tr><td><span class='title'>{escape(printed(TITLE))}</span></td>"
        f"<td align='right'>{page.day.isoformat()}</td></tr>"
        f"<tr><td colspan='2'>{escape(printed(ABOUT))}: {about}</td></tr></table>"
    )


def _fitting(texts: tuple[str, ...], width: float, height: float) -> list[QTextDocument]:
    """All in the size of text in which the longest fits into the room: one page is one page."""
    size = TEXT_PX
    while True:
        documents = [_document(text, width, size) for text in texts]
        if size <= SMALLEST_TEXT_PX or max(one.size().height() for one in documents) <= height:
            return documents
        size -= STEP_PX


def _document(text: str, width: float, size: float) -> QTextDocument:
    document = QTextDocument()
    document.setUseDesignMetrics(True)
    document.setDocumentMargin(0)
    document.setDefaultStyleSheet(_style(size))
    document.setHtml(f"<body>{text}</body>")
    document.setTextWidth(width)
    return document


def _style(size: float) -> str:
    return f"""
* {{ font-family: sans-serif; font-size: {size}px; color: #000000; }}
p {{ margin: 0 0 {0.35 * size:.1f}px 0; }}
p.heading {{ font-size: {1.12 * size:.1f}px; font-weight: bold; color: #1d5c66; margin-top: {0.7 * size:.1f}px; }}
p.strong {{ font-weight: bold; }}
p.caution {{ font-weight: bold; color: #8a5a00; }}
p.quiet {{ color: #444444; }}
p.small {{ font-size: {0.72 * size:.1f}px; color: #444444; }}
.title {{ font-size: {1.5 * size:.1f}px; font-weight: bold; }}
"""


def _paint_text(painter: QPainter, document: QTextDocument, at: QPointF) -> float:
    """How high it is."""
    painter.save()
    painter.translate(at)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, QColor("#000000"))  # the window's own text is light
    document.documentLayout().draw(painter, context)
    painter.restore()
    return document.size().height()


def _paint_foot(painter: QPainter, page: Page) -> None:
    top, wide = PAGE.height() - FOOT_PX + 6, PAGE.width() - 2 * MARGIN_PX
    painter.setPen(QPen(QColor("#888888"), 0.7))
    painter.drawLine(QPointF(MARGIN_PX, top), QPointF(MARGIN_PX + wide, top))
    who = f"{escape(printed(READ_BY))} {escape(page.reader) if page.reader else BLANK}"
    signed = f"{escape(printed(SIGN))} {BLANK}"
    told = (
        f"<table width='100%'><tr><td>{who}</td><td align='right'>{signed}</td></tr></table>"
        f"<p class='quiet'>{written_by()}</p>"
    )
    _paint_text(painter, _document(told, wide, 11.0), QPointF(MARGIN_PX, top + 34))
