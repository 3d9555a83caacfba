"""Tables that sort, filter, and keep what is chosen while the study goes on underneath."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from sireader.domain.acts import Act
from sireader.ui.theme import CAUTION, ink, scaled
from sireader.ui.words import moment, number, recorded, tr

ROW_PX = 26
LEAST_CAP_PX = 200
LOOKED_AT = 300
"""Rows by which the width of a column is found."""
Index = QModelIndex | QPersistentModelIndex
Cell = str | int | float | dt.datetime | tuple[str, float | None] | None
"""As it is shown and sorted; a pair is shown as the first and sorted by the second."""
_SORT = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Row:
    """One line: what it is about, its cells, and whether somebody should look at it."""

    key: str
    cells: tuple[Cell, ...]
    caution: bool = False


def when(written: str) -> dt.datetime | None:
    """A moment that a table of the study tells; None for none."""
    return dt.datetime.fromisoformat(written) if written else None


def act_row(one: Act) -> Row:
    """An act of the audit trail as a row."""
    return Row(one.id, (one.at, recorded(one.who), tr(one.kind.value), recorded(one.about), recorded(one.why)))


class Table(QTableView):
    """Rows with a header; emits the key of the row that is chosen, empty for none."""

    chosen = Signal(str)

    def __init__(
        self,
        header: Sequence[str],
        name: str,
        *,
        many: bool = False,
        widest: float = 1 / 3,
        parent: QWidget | None = None,
    ) -> None:
        """Args: `name` is for screen readers; `many` rows may be chosen at once; `widest` share of a column."""
        super().__init__(parent)
        self._widest = widest
        self._model, self._shown = _Model(tuple(map(tr, header))), _Proxy()
        self._shown.setSourceModel(self._model)
        self._shown.setSortRole(_SORT)
        self.setModel(self._shown)
        self.setAccessibleName(tr(name))
        self.setAlternatingRowColors(True)
        self.setMinimumHeight(scaled(4 * ROW_PX))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.ExtendedSelection if many else mode.SingleSelection)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(scaled(ROW_PX))
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setHighlightSections(False)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit(self.key))

    def show_rows(self, rows: Sequence[Row], header: Sequence[str] | None = None) -> None:
        """Show these rows; what was chosen stays chosen, and the place that was scrolled to."""
        keys, top = set(self.keys), self.verticalScrollBar().value()
        first = not self._model.rows
        self.blockSignals(True)
        self._model.set_rows(tuple(rows), tuple(map(tr, header)) if header else None)
        self._choose(keys)
        self.blockSignals(False)
        if first:
            self._fit()
        self.verticalScrollBar().setValue(top)
        self.chosen.emit(self.key)

    def keep(self, wanted: Callable[[Row], bool]) -> None:
        """Show only some of the rows."""
        self._shown.keep(wanted)

    @property
    def shown_keys(self) -> list[str]:
        """The keys of the rows that are shown, from the top."""
        places = (self._shown.mapToSource(self._shown.index(row, 0)).row() for row in range(self._shown.rowCount()))
        return [self._model.rows[place].key for place in places]

    @property
    def keys(self) -> list[str]:
        """The keys of the chosen rows."""
        places = (self._shown.mapToSource(index).row() for index in self.selectionModel().selectedRows())
        return [self._model.rows[place].key for place in places]

    @property
    def key(self) -> str:
        """The key of the first chosen row; empty for none."""
        return next(iter(self.keys), "")

    def choose(self, key: str) -> None:
        """Choose one row."""
        self._choose({key})

    def text_at(self, row: int, column: int) -> str:
        """What a cell says, as shown."""
        return str(self._shown.index(row, column).data() or "")

    def changeEvent(self, event: QEvent) -> None:
        """Rows grow with the text."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.verticalHeader().setDefaultSectionSize(scaled(ROW_PX))

    def _choose(self, keys: set[str]) -> None:
        for place, row in enumerate(self._model.rows):
            if row.key in keys:
                index = self._shown.mapFromSource(self._model.index(place, 0))
                if index.isValid() and index.row() not in {one.row() for one in self.selectionModel().selectedRows()}:
                    self.selectRow(index.row())

    def _fit(self) -> None:
        """Columns as wide as what stands in them, none wider than its share; the last one takes the rest."""
        most, last = max(LEAST_CAP_PX, int(self.viewport().width() * self._widest)), self._model.columnCount() - 1
        for column in range(last):
            self.setColumnWidth(column, min(self._needed(column), most))
        self.setColumnWidth(last, self.horizontalHeader().minimumSectionSize())

    def _needed(self, column: int) -> int:
        """What the header and the first rows need, in px."""
        told = [_text(row.cells[column]) for row in self._model.rows[:LOOKED_AT] if column < len(row.cells)]
        header = str(self._model.headerData(column, Qt.Orientation.Horizontal))
        return max(self.fontMetrics().horizontalAdvance(text) for text in [header, *told]) + 30

    def shrink(self, most_rows: int) -> None:
        """No higher than its rows, and than so many of them."""
        rows = min(max(self._shown.rowCount(), 2), most_rows)
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + rows * scaled(ROW_PX) + 14)


class _Proxy(QSortFilterProxyModel):
    def __init__(self) -> None:
        super().__init__()
        self._wanted: Callable[[Row], bool] = lambda _: True

    def keep(self, wanted: Callable[[Row], bool]) -> None:
        self.beginFilterChange()
        self._wanted = wanted
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, _parent: Index) -> bool:
        model = self.sourceModel()
        return not isinstance(model, _Model) or self._wanted(model.rows[row])

    def lessThan(self, left: Index, right: Index) -> bool:
        """Numbers by size, words by letters, what is missing last."""
        return _rank(left.data(_SORT)) < _rank(right.data(_SORT))


def _rank(value: Any) -> tuple[int, float, str]:
    if value is None or value == "":
        return 2, 0.0, ""
    return (0, float(value), "") if isinstance(value, int | float) else (1, 0.0, str(value).casefold())


class _Model(QAbstractTableModel):
    def __init__(self, header: tuple[str, ...]) -> None:
        super().__init__()
        self._header = header
        self.rows: tuple[Row, ...] = ()

    def set_rows(self, rows: tuple[Row, ...], header: tuple[str, ...] | None) -> None:
        self.beginResetModel()
        self.rows, self._header = rows, header or self._header
        self.endResetModel()

    def rowCount(self, _parent: Index | None = None) -> int:
        return len(self.rows)

    def columnCount(self, _parent: Index | None = None) -> int:
        return len(self._header)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        cell = row.cells[index.column()] if index.column() < len(row.cells) else None
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(cell)
        if role == _SORT:
            return cell[1] if isinstance(cell, tuple) else cell.timestamp() if isinstance(cell, dt.datetime) else cell
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(cell, str) and len(cell) > 24:
            return cell
        if role == Qt.ItemDataRole.ForegroundRole and row.caution and index.column() == 0:
            return ink(CAUTION)
        return None

    def headerData(self, place: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and way is Qt.Orientation.Horizontal:
            return self._header[place]
        return super().headerData(place, way, role)


def _text(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, tuple):
        return cell[0]
    if isinstance(cell, dt.datetime):
        return moment(cell, seconds=cell.tzinfo is not None)
    return cell if isinstance(cell, str) else number(cell, 1 if isinstance(cell, float) else 0)
