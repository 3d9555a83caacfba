"""The models on this computer: their cards, two side by side; installed, removed, and which of them are asked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sireader.domain.errors import SireaderError
from sireader.ui.asked import Asked
from sireader.ui.card_view import CardView
from sireader.ui.operations import Operations
from sireader.ui.words import tr
from sireader.workflow.model_cards import check_together
from sireader.workflow.models import Installed, install_model, installed, remove_model

SIZE_PX = (980, 660)
LIST_PX, COMPARED_PX = 270, 190


class ModelsDialog(QDialog):
    """A list with a tick at each model that is asked, and the card of the chosen one."""

    def __init__(self, asked: Asked, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Models"))
        self._asked, self._models, self._work = asked, installed(), Operations(self)
        self._was_asked = asked.models.folders
        self.list, self.compared, self.card = QListWidget(), QComboBox(), CardView()
        self.both_ways = QCheckBox(tr("Ask the mirror image, too"))
        self.install = QPushButton(tr("&Install…"))
        self.remove = QPushButton(tr("&Remove"))
        self._told, self._who = _wrapped("problem"), _wrapped("quiet")
        self._name()
        self._lay_out()
        self._list()
        self.list.itemChanged.connect(self._choose)
        self.list.currentRowChanged.connect(lambda _: self._show())
        self.compared.currentIndexChanged.connect(lambda _: self._show_cards())
        self.both_ways.setChecked(asked.both_ways)
        self.both_ways.toggled.connect(lambda _: self._choose())
        self.install.clicked.connect(self._ask_for_folder)
        self.remove.clicked.connect(self._remove)

    @property
    def told(self) -> str:
        """What went wrong last; empty where nothing did."""
        return self._told.text()

    @property
    def idle(self) -> bool:
        """Whether nothing is being installed."""
        return self._work.idle

    def take(self, folder: Path) -> None:
        """Install a package in the background."""
        self._tell("")
        self._busy(True)
        self._was_asked = self._asked.models.folders
        self._who.setText(tr(f"Verifying {folder.name} …"))
        self._work.start(lambda: install_model(folder), self._installed, self._refused)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Finish what is being installed."""
        self._work.close()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        """Likewise, however it is closed."""
        self._work.close()
        super().done(result)

    def _name(self) -> None:
        self.list.setAccessibleName(tr("Installed models; those with a tick are asked"))
        self.compared.setAccessibleName(tr("Compare with"))
        self.compared.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.compared.setMinimumWidth(COMPARED_PX)
        self.both_ways.setToolTip(tr("The mean of the radiograph's answer and its mirror image's is given."))
        for button in (self.install, self.remove):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        for button in (self.install, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(10)
        for widget in (_heading(tr("Installed models")), self.list):
            left.addWidget(widget)
        left.addLayout(buttons)
        left.addWidget(self.both_ways)
        left.addWidget(self._who)
        self.list.setFixedWidth(LIST_PX)
        self._who.setFixedWidth(LIST_PX)
        row = QHBoxLayout()
        row.addWidget(_heading(tr("Model card")))
        row.addStretch(1)
        row.addWidget(QLabel(tr("Compare with")))
        row.addWidget(self.compared)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addLayout(row)
        right.addWidget(self.card, 1)
        both = QHBoxLayout()
        both.setSpacing(20)
        both.addLayout(left)
        both.addLayout(right, 1)
        closing = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        closing.rejected.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(both, 1)
        layout.addWidget(self._told)
        layout.addWidget(closing)
        self._told.hide()
        self.resize(*SIZE_PX)

    # -- what is shown ---------------------------------------------------------------------------------------------

    def _list(self, chosen: str = "") -> None:
        """Show the models that there are, and the one with this digest."""
        self._models = installed()
        asked = self._asked.models.folders
        self.list.blockSignals(True)
        self.list.clear()
        for model in self._models:
            item = QListWidgetItem(f"{model.name}\n{_kind(model)}", self.list)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if model.folder in asked else Qt.CheckState.Unchecked)
        places = [place for place, model in enumerate(self._models) if model.digest == chosen]
        self.list.setCurrentRow(places[0] if places else 0)
        self.list.blockSignals(False)
        self._busy(False)
        self._show()

    def _show(self) -> None:
        """The chosen model's card, and what it can be compared with."""
        model, others = self._chosen, [one for one in self._models if one is not self._chosen]
        self.remove.setEnabled(model is not None and not model.shipped and self._work.idle)
        self.compared.blockSignals(True)
        self.compared.clear()
        self.compared.addItem(tr("nothing"))
        self.compared.addItems([one.name for one in others])
        self.compared.setEnabled(bool(others))
        self.compared.blockSignals(False)
        self._show_cards()
        self._who.setText(self._words())

    def _show_cards(self) -> None:
        others = [one for one in self._models if one is not self._chosen]
        second = others[self.compared.currentIndex() - 1 : self.compared.currentIndex()]
        self.card.show_models([one for one in (self._chosen, *second) if one is not None])

    @property
    def _chosen(self) -> Installed | None:
        row = self.list.currentRow()
        return self._models[row] if 0 <= row < len(self._models) else None

    def _words(self) -> str:
        """Who is asked, in a sentence."""
        folders = self._asked.models.folders
        names = [model.name for model in self._models if model.folder in folders]
        if not names:
            return tr("No model is installed that could be asked.")
        if len(names) == 1:
            return tr(f"Asked: {names[0]}.")
        return tr(f"Asked: the mean of {' + '.join(names)}.")

    def _tell(self, sentence: str) -> None:
        self._told.setText(sentence)
        self._told.setAccessibleName(sentence)
        self._told.setVisible(bool(sentence))

    def _busy(self, busy: bool) -> None:
        for widget in (self.install, self.remove, self.list):
            widget.setEnabled(not busy)

    # -- what is done ----------------------------------------------------------------------------------------------

    def _choose(self, item: QListWidgetItem | None = None) -> None:
        """Ask the ticked models from now on; one that has no mean with the others takes their place."""
        rows = range(self.list.count())
        ticked = [self._models[row] for row in rows if self.list.item(row).checkState() is Qt.CheckState.Checked]
        told = ""
        try:
            check_together(ticked)
        except SireaderError as error:
            told = tr(str(error))
            last = self._models[self.list.row(item)] if item is not None else None
            ticked = [
                one for one in ticked if one.card is not None and (last is None or last.card is None or one is last)
            ]
        self._asked.choose([one.digest for one in ticked if one.card], both_ways=self.both_ways.isChecked())
        self._list(self._chosen.digest if self._chosen else "")
        self._tell(told)

    def _ask_for_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Folder of a model package"))
        if folder:
            self.take(Path(folder))

    def _installed(self, model: Installed) -> None:
        """Show what came; who is asked stays as it was until a tick says otherwise."""
        before = [one.digest for one in self._models if one.folder in self._was_asked]
        self._asked.choose(before or [model.digest], both_ways=self.both_ways.isChecked())
        self._list(model.digest)
        self.list.setFocus()

    def _refused(self, error: SireaderError) -> None:
        self._list(self._chosen.digest if self._chosen else "")
        self._tell(tr(str(error)))

    def _remove(self) -> None:
        model = self._chosen
        if model is None:
            return
        self._tell("")
        try:
            remove_model(model)
        except SireaderError as error:
            self._tell(tr(str(error)))
        self._asked.choose(self._asked.digests - {model.digest}, both_ways=self.both_ways.isChecked())
        self._list()


def _kind(model: Installed) -> str:
    if model.card is None:
        return tr("damaged")
    return tr("comes with the program") if model.shipped else tr("installed by you")


def _heading(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("joint")
    return label


def _wrapped(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
