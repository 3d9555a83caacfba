"""The reader's worklist: numbers in the reader's own order, nothing that names a case or tells of another reader."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QLabel,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from sireader.ui.theme import ACCENT, CAUTION, CHOSEN, PANEL, QUIET, TEXT, ink, scaled
from sireader.ui.thumbnails import SIZE_PX as THUMBNAIL_PX
from sireader.ui.thumbnails import Thumbnails
from sireader.ui.words import tr
from sireader.workflow.entries import Entry, EntryState, Worklist

ROW_HEIGHT_PX = 30
NARROW_PX, GAP_PX = 130, 6
ENTRY_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class WorklistView(QWidget):
    """The list, with how much of it is read above it."""

    case_wished = Signal(str)

    def __init__(self, thumbnails: Thumbnails | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._model = _Model()
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(_Delegate(self._list, thumbnails))
        if thumbnails is not None:
            thumbnails.made.connect(lambda _: self._list.viewport().update())
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(tr("Worklist"))
        self._list.clicked.connect(lambda index: self.case_wished.emit(index.data(ENTRY_ROLE).case))
        self._progress = QLabel()
        self._progress.setObjectName("heading")
        self._progress.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 12, 0, 0)
        self._progress.setContentsMargins(14, 0, 0, 4)
        layout.addWidget(self._progress)
        layout.addWidget(self._list)

    def show_entries(self, entries: Worklist) -> None:
        """Show the worklist as it stands now."""
        self._model.set_entries(entries)
        done = len(entries) - entries.unread
        self._progress.setText(tr(f"{done} of {len(entries)} read") if entries else tr("Nothing to read"))

    def show_current(self, entry: Entry | None) -> None:
        """Mark the case on the screen."""
        index = self._model.index_of(entry)
        self._list.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._list.scrollTo(index)


class _Model(QAbstractListModel):
    """Entries by row."""

    def __init__(self) -> None:
        super().__init__()
        self._entries = Worklist.of(())

    def set_entries(self, entries: Worklist) -> None:
        """Take over a worklist; when only states changed, the selection and the scroll position stay."""
        if entries.has_cases_of(self._entries):
            self._entries = entries
            if entries:
                self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
            return
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def index_of(self, entry: Entry | None) -> QModelIndex:
        """Where a case stands; an invalid index when it is not in the list."""
        place = self._entries.place(entry.case if entry else None)
        return self.index(place) if place >= 0 else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 – Qt's signature
        """One row an entry."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The entry itself, or a line of text for those who do not see the list."""
        entry = self._entries[index.row()]
        if role == ENTRY_ROLE:
            return entry
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return tr(f"Case {entry.number}, {state_text(entry)}")
        return None


class _Delegate(QStyledItemDelegate):
    """A row: perhaps a thumbnail, the number, and the reader's own grades or the state."""

    def __init__(self, parent: QWidget, thumbnails: Thumbnails | None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """All rows are equally high."""
        picture = 0 if self._thumbnails is None else THUMBNAIL_PX + 8
        return QSize(60, max(picture, scaled(ROW_HEIGHT_PX)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        entry: Entry = index.data(ENTRY_ROLE)
        rect: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, ink(CHOSEN if selected else PANEL))
        if selected:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), ink(ACCENT))
        quiet = entry.state is EntryState.READ and not selected
        painter.setPen(ink(QUIET if quiet else TEXT))
        inner = rect.adjusted(14, 0, -12, 0)
        if self._thumbnails is not None:
            picture = self._thumbnails.picture(entry.case)
            if picture is not None:
                painter.drawPixmap(rect.left() + 10, rect.center().y() - picture.height() // 2, picture)
            inner = inner.adjusted(THUMBNAIL_PX + 4, 0, 0, 0)
        number = tr(f"Case {entry.number}") if rect.width() >= scaled(NARROW_PX) else str(entry.number)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, number)
        if entry.state in {EntryState.DRAFTED, EntryState.AMENDING}:
            painter.setPen(ink(CAUTION))
        right = "" if entry.state is EntryState.WAITING else state_text(entry)
        room = inner.width() - painter.fontMetrics().horizontalAdvance(number) - GAP_PX
        right = painter.fontMetrics().elidedText(right, Qt.TextElideMode.ElideRight, room)
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, right)


def state_text(entry: Entry) -> str:
    """Where a case stands for this reader, in a word or by the reader's own grades."""
    if entry.state is EntryState.READ:
        return str(entry.grades) if entry.grades else tr("not evaluable")
    return tr({EntryState.DRAFTED: "draft", EntryState.AMENDING: "amending"}.get(entry.state, "waiting"))
