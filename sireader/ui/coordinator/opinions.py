"""Opinions of models on the cases of a study: which models, how far they are, and what came of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sireader.domain.errors import SireaderError
from sireader.inference.answer import Models
from sireader.ui.coordinator.live import Live
from sireader.ui.coordinator.style import SHEET, words
from sireader.ui.operations import Operations
from sireader.ui.theme import dressed, scaled
from sireader.ui.words import tr
from sireader.workflow.computing import Computed
from sireader.workflow.model_cards import check_together
from sireader.workflow.models import Installed, installed

SIZE_PX = (560, 420)
TOLD_FAILURES = 5
ABOUT = (
    "Models with a tick are asked about every case that has a radiograph and no opinion of theirs; with several, the "
    "mean of their answers is recorded. What was stopped goes on where it was. No reader is handed an opinion before "
    "its reveal."
)
NO_MODEL = "No model is chosen."
BUSY = "Another long work is under way: wait until it is done."


class OpinionsDialog(QDialog):
    """Begins, shows how far it is, and stops; closing it stops, too, and keeps what was recorded."""

    _came = Signal(str)

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Opinions of models"))
        self.setStyleSheet(dressed(SHEET))
        self._live, self._stopping, self._closed, self.working = live, False, False, False
        self._looking = Operations(self)
        self._said: list[str] = []
        self.models = [one for one in installed() if one.card is not None]
        self.list, self.both_ways = QListWidget(), QCheckBox(tr("Ask the &mirror image, too"))
        self.bar, self.told = QProgressBar(), words()
        self.begin, self.halt = QPushButton(tr("&Ask")), QPushButton(tr("&Stop"))
        self._lay_out()
        self._list()
        self._came.connect(self._count)
        self.list.itemChanged.connect(lambda _: self._settle())
        self.begin.clicked.connect(lambda _=False: self._begin())
        self.halt.clicked.connect(lambda _=False: self._stop())
        live.busy_changed.connect(self._follow)
        self._settle()

    def done(self, result: int) -> None:
        """However it is closed, what is under way is stopped; it lives until that has happened."""
        self._stop()
        self._closed = True
        self._looking.close()
        super().done(result)
        self._end()

    def _end(self) -> None:
        if self._closed and not self.working:
            self.deleteLater()

    @property
    def chosen(self) -> list[Installed]:
        """The models with a tick."""
        ticks = (self.list.item(row).checkState() for row in range(self.list.count()))
        return [one for one, tick in zip(self.models, ticks, strict=True) if tick is Qt.CheckState.Checked]

    def _lay_out(self) -> None:
        self.list.setAccessibleName(tr("Installed models; those with a tick are asked"))
        self.bar.setAccessibleName(tr("Cases asked about"))
        self.bar.setTextVisible(False)
        self.told.setMinimumHeight(scaled(40))
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.rejected.connect(self.reject)
        row = QHBoxLayout()
        for widget in (self.begin, self.halt):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        for part in (words(ABOUT, "definition"), self.list, self.both_ways, self.bar, self.told):
            layout.addWidget(part, 1 if part is self.list else 0)
        layout.addLayout(row)
        self.resize(*map(scaled, SIZE_PX))

    def _list(self) -> None:
        for number, model in enumerate(self.models):
            item = QListWidgetItem(f"{model.name}  ·  {tr(model.card.notice)}" if model.card else model.name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked if number else Qt.CheckState.Checked)
            self.list.addItem(item)

    def _settle(self) -> None:
        """What can be done now, and for how many cases."""
        for widget in (self.list, self.both_ways):
            widget.setEnabled(not self.working)
        chosen, problem = self.chosen, _problem(self.chosen)
        self.halt.setEnabled(self.working and not self._stopping)
        self.begin.setEnabled(not self.working and not self._live.working and not problem)
        if not self.working and problem:
            self.told.setText(tr(problem))
        elif not self.working and not self._closed:
            self._look(chosen)

    def _look(self, chosen: list[Installed]) -> None:
        """Count what there is to do; that takes a moment in a large study."""
        desk, digests = self._live.desk, [one.digest for one in chosen]

        def tell(waiting: int) -> None:
            if not self.working and self.chosen == chosen:
                self.begin.setEnabled(waiting > 0 and not self._live.working)
                self.bar.setRange(0, max(waiting, 1))
                self.bar.setValue(0)
                self.told.setText(" ".join([*self._said, tr(f"Cases without an opinion of theirs: {waiting:,}.")]))

        self._looking.start(lambda: desk.without_opinion(digests), tell, self._live.problem.emit)

    def _begin(self) -> None:
        desk, chosen = self._live.desk, self.chosen
        models = Models(tuple(one.folder for one in chosen), self.both_ways.isChecked())
        self._stopping, self._said = False, []

        def work(say: Callable[[str], None]) -> Computed:
            def tell(text: str) -> None:
                say(text)
                self._came.emit(text)

            return desk.compute_opinions(models, tell, lambda: self._stopping)

        self.working = True
        if not self._live.act_long(work, self._report):
            self.working = False
            self.told.setText(tr(BUSY))
        else:
            self._settle()

    def _stop(self) -> None:
        if self.working:
            self._stopping = True
            self.told.setText(tr("Stopping after this case …"))
            self._settle()

    def _count(self, text: str) -> None:
        if self.working and not self._stopping:
            self.told.setText(tr(text))
        self.bar.setValue(self.bar.value() + 1)

    def _follow(self, busy: bool) -> None:
        """Another long work began or ended; or this one failed, which the page says."""
        if not busy and self.working:
            self.working = False
            self._settle()
            self._end()
        self.begin.setEnabled(not busy and not _problem(self.chosen))

    def _report(self, done: Computed) -> None:
        self._said = [report(done)]
        self.told.setText(self._said[0])


def report(done: Computed) -> str:
    """What came of it, in sentences."""
    lines = [tr(f"New opinions: {done.recorded.new:,}; outside what the model knows: {done.outside:,}.")]
    if done.stopped:
        lines.append(tr("It was stopped; it goes on where it was."))
    failed = list(done.failed.items())
    if failed:
        lines.append(tr(f"Cases that could not be answered: {len(failed):,}."))
    lines += [f"{case}: {tr(why)}" for case, why in failed[:TOLD_FAILURES]]
    return " ".join([*lines, *(["…"] if len(failed) > TOLD_FAILURES else [])])


def _problem(models: list[Installed]) -> str:
    """Why these cannot be asked; empty where they can."""
    if not models:
        return NO_MODEL
    try:
        check_together(models)
    except SireaderError as error:
        return str(error)
    return ""
