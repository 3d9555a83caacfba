"""Small dialogs that ask for a few values and hand them back when all that is needed is there."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QWidget

from sireader.domain.grading import Grade
from sireader.ui.theme import scaled
from sireader.ui.words import tr

GRADES = tuple(f"{int(grade)}  {grade.title}" for grade in Grade)


class Form(QDialog):
    """Fields under each other. `accepted` comes only when every field that is needed is filled."""

    def __init__(self, title: str, act: str, parent: QWidget | None = None) -> None:
        """Args: `act` stands on the button that does it."""
        super().__init__(parent)
        self.setWindowTitle(tr(title))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fields: dict[str, QLineEdit | QComboBox] = {}
        self._needed: list[QLineEdit] = []
        self._layout = QFormLayout()
        self._layout.setVerticalSpacing(12)
        self._layout.setHorizontalSpacing(14)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        self.ok.setText(tr(act))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        whole = QFormLayout(self)
        whole.setContentsMargins(24, 20, 24, 16)
        whole.setVerticalSpacing(16)
        whole.addRow(self._layout)
        whole.addRow(self.buttons)
        self.setMinimumWidth(scaled(480))

    def say(self, text: str) -> Form:
        """A sentence above what follows."""
        label = QLabel(tr(text))
        label.setWordWrap(True)
        self._layout.addRow(label)
        return self

    def line(self, name: str, hint: str = "", *, needed: bool = True, value: str = "") -> Form:
        """A field for a line of text."""
        field = QLineEdit(value)
        field.setPlaceholderText(tr(hint))
        field.textChanged.connect(self._settle)
        if needed:
            self._needed.append(field)
        return self._add(name, field)

    def choice(self, name: str, values: Sequence[str], *, other: bool = False) -> Form:
        """A field to choose from; with `other`, something else may be typed."""
        field = QComboBox()
        for value in values:
            field.addItem(tr(value), value)
        field.setEditable(other)
        return self._add(name, field)

    def _add(self, name: str, field: QLineEdit | QComboBox) -> Form:
        field.setAccessibleName(tr(name))
        self._layout.addRow(f"&{tr(name)}", field)
        self._fields[name] = field
        self._settle()
        return self

    def field(self, name: str) -> QLineEdit | QComboBox:
        """One of the fields."""
        return self._fields[name]

    def value(self, name: str) -> str:
        """What is typed or chosen."""
        field = self._fields[name]
        if isinstance(field, QLineEdit):
            return field.text().strip()
        chosen = field.itemText(field.currentIndex()) == field.currentText()
        return str(field.currentData() if chosen else field.currentText()).strip()

    def ask(self, then: Callable[[Form], object]) -> Form:
        """Show the form; `then` is called with it once it is accepted."""
        self.accepted.connect(lambda: then(self))
        next(iter(self._fields.values())).setFocus()
        self.open()
        return self

    def _settle(self) -> None:
        self.ok.setEnabled(all(field.text().strip() for field in self._needed))
