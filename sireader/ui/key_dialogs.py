"""The sheet of all keys, and the dialog that assigns them anew."""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from sireader.domain.errors import SireaderError
from sireader.ui.actions import ACTIONS, ActionSpec, Section, by_series
from sireader.ui.keymap import Keymap
from sireader.ui.theme import scaled
from sireader.ui.words import tr

RIM_PX = (16, 48)
"""What the sheet leaves of the screen for the frame and title of its window."""
_SCROLLS = {
    Qt.Key.Key_Down: (True, 40),
    Qt.Key.Key_Up: (True, -40),
    Qt.Key.Key_PageDown: (True, 400),
    Qt.Key.Key_PageUp: (True, -400),
    Qt.Key.Key_Right: (False, 40),
    Qt.Key.Key_Left: (False, -40),
}
MOUSE = (
    ("Drag", "window; Shift: finely"),
    ("Ctrl + drag", "window on an area"),
    ("Drag, with a ruler", "measure"),
    ("Drag a handle", "crop box"),
    ("Wheel", "zoom at the pointer"),
    ("Right drag", "pan"),
)


_COLUMNS = (
    (Section.GRADE, Section.CASE, Section.STUDY),
    (Section.VIEW,),
    (Section.GREYS, Section.OPINION),
    (Section.TOOLS, Section.HELP),
)


class KeysSheet(QDialog):
    """Every action with its keys, made from the table of actions, and what the mouse does."""

    def __init__(self, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keys"))
        self.setObjectName("keys")
        self.setModal(True)  # no key acts behind it
        self._keymap = keymap
        sheet = QWidget()
        layout = QHBoxLayout(sheet)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(40)
        for sections in _COLUMNS:
            column = QVBoxLayout()
            column.setSpacing(8)
            for section in sections:
                column.addWidget(_label(tr(section.value), "joint"))
                column.addLayout(self._table(section))
                column.addSpacing(12)
            if Section.TOOLS in sections:
                column.addWidget(_label(tr("Mouse"), "joint"))
                column.addLayout(_rows([(tr(how), tr(what)) for how, what in MOUSE]))
            column.addStretch(1)
            layout.addLayout(column)
        self._let_scroll(sheet)

    def _let_scroll(self, sheet: QWidget) -> None:
        """As large as the sheet, or as the screen has room for; the rest is scrolled to."""
        area = QScrollArea()
        area.setWidget(sheet)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)
        bars = area.verticalScrollBar().sizeHint().width(), area.horizontalScrollBar().sizeHint().height()
        wanted, free = sheet.sizeHint() + QSize(*bars), self.screen().availableGeometry().size() - QSize(*RIM_PX)
        self.resize(wanted.boundedTo(free))
        self._area = area

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on the keys that opened it, and on Escape; arrows and page keys scroll."""
        scroll = _SCROLLS.get(Qt.Key(event.key()))
        if scroll is not None:
            way, step = scroll
            bar = self._area.verticalScrollBar() if way else self._area.horizontalScrollBar()
            bar.setValue(bar.value() + step)
        opening = next(self._keymap.keys(action) for action in ACTIONS if action.id == "keys")
        if {event.text(), QKeySequence(event.key()).toString()} & {*opening, "Esc"}:
            self.reject()

    def _table(self, section: Section) -> QGridLayout:
        shown = (action for action in ACTIONS if action.section is section and self._keymap.keys(action))
        return _rows([self._row(first, last) for first, last in by_series(shown)])

    def _row(self, first: ActionSpec, last: ActionSpec) -> tuple[str, str]:
        """The keys and the title of an action, or of a series from its first to its last."""
        if first is last:
            return self._keymap.names(first), short_title(first)
        number = last.title.rsplit(" ", 1)[-1]
        return f"{self._keymap.names(first)} … {self._keymap.names(last)}", f"{tr(first.title)} … {tr(number)}"


class AssignDialog(QDialog):
    """Choose an action, press its new key."""

    def __init__(self, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Change keys"))
        self._keymap = keymap
        self.action, self.key, self._told = QComboBox(), QKeySequenceEdit(), QLabel()
        self.action.addItems([short_title(action) for action in ACTIONS])
        self.action.currentIndexChanged.connect(self._show_key)
        self.key.setMaximumSequenceLength(1)
        self.key.setFinishingKeyCombinations([QKeyCombination(key) for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)])
        self.key.editingFinished.connect(self._assign)
        self._told.setObjectName("quiet")
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.RestoreDefaults | QDialogButtonBox.StandardButton.Close
        )
        buttons.rejected.connect(self.accept)
        buttons.button(QDialogButtonBox.StandardButton.RestoreDefaults).clicked.connect(self._restore)
        form = QFormLayout(self)
        form.setContentsMargins(24, 20, 24, 16)
        form.setVerticalSpacing(12)
        for label, field in ((tr("Action"), self.action), (tr("Key"), self.key)):
            form.addRow(label, field)
            field.setAccessibleName(label)
        form.addRow(self._told)
        form.addRow(buttons)
        self.setFixedWidth(scaled(600))  # wide enough for every sentence it says
        self._show_key()

    @property
    def told(self) -> str:
        """What the dialog says of the last assignment."""
        return self._told.text()

    def _show_key(self) -> None:
        keys = self._keymap.keys(ACTIONS[self.action.currentIndex()])
        self.key.setKeySequence(QKeySequence(keys[0]) if keys else QKeySequence())
        self._told.setText(tr("Go to the field of the key and press the new one; Tab leaves it."))

    def _assign(self) -> None:
        action = ACTIONS[self.action.currentIndex()]
        key = self.key.keySequence().toString()
        if QKeySequence(key).toString() in {QKeySequence(own).toString() for own in self._keymap.keys(action)}:
            return
        try:
            self._keymap.assign(action, key)
            self._told.setText(tr(f"{short_title(action)} is now {self._keymap.names(action)}."))
        except SireaderError as error:
            self._show_key()
            self._told.setText(tr(str(error)))

    def _restore(self) -> None:
        self._keymap.restore()
        self._show_key()
        self._told.setText(tr("Every action has its own keys back."))


def short_title(action: ActionSpec) -> str:
    """The title of an action in the reader's language, without the dots that promise a dialog."""
    return tr(action.title).rstrip("…")


def _rows(pairs: list[tuple[str, str]] | tuple[tuple[str, str], ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(18)
    grid.setVerticalSpacing(6)
    for row, (key, title) in enumerate(pairs):
        grid.addWidget(_label(key, "key"), row, 0, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(_label(title, ""), row, 1)
    grid.setColumnMinimumWidth(0, scaled(92))
    grid.setColumnStretch(1, 1)
    return grid


def _label(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return label
