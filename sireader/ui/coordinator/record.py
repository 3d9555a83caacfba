"""The audit trail, and whether the study is what it was."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from sireader.domain.acts import Act, ActKind
from sireader.ui.coordinator.live import Live
from sireader.ui.coordinator.style import section, words
from sireader.ui.coordinator.tables import Row, Table, act_row
from sireader.ui.words import tr
from sireader.workflow.coordinating import Tables
from sireader.workflow.verification import Findings

ALL = "All acts"
SOUND = "The study is sound: nothing was altered, taken out or put in outside the program."
SHOWN_PROBLEMS = 8


class Record(QWidget):
    """Who did what, when and why; the latest first."""

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._acts: dict[str, Act] = {}
        self.table = Table(("When (UTC)", "Who", "What", "About", "Why"), "Audit trail")
        self.text, self.kind = QLineEdit(), QComboBox()
        self.text.setPlaceholderText(tr("Who, about what, or why"))
        self.text.setAccessibleName(tr("Who, about what, or why"))
        self.text.setMaximumWidth(260)
        for kind in (ALL, *(kind.value for kind in ActKind)):
            self.kind.addItem(tr(kind), kind)
        self.kind.setAccessibleName(tr("Kind of act"))
        self.text.textChanged.connect(lambda _: self._filter())
        self.kind.currentIndexChanged.connect(lambda _: self._filter())
        self._count, self.result = QLabel(), words(name="definition")
        self._count.setObjectName("caption")
        self.verify = QPushButton(tr("Verify the st&udy"))
        self.verify.clicked.connect(self.start_verifying)
        top = QHBoxLayout()
        top.setSpacing(10)
        for widget in (section("Record"), self.text, self.kind, self._count):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self.verify)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(self.result)
        layout.addWidget(self.table, 1)
        self.result.hide()

    def show_tables(self, tables: Tables) -> None:
        """Show the study as it is now."""
        self._acts = {one.id: one for one in tables.acts}
        self.table.show_rows([act_row(one) for one in tables.acts])
        self._filter()

    def start_verifying(self) -> None:
        """Look through the whole study; the answer comes in sentences."""
        desk = self._live.desk
        if self._live.act_long(lambda _: desk.verify(), self._tell):
            self._say(tr("Looking through every record and radiograph …"))

    def _tell(self, found: Findings) -> None:
        more = len(found.problems) - SHOWN_PROBLEMS
        rest = [tr(f"And {more} more.")] if more > 0 else []
        problems = [*map(tr, found.problems[:SHOWN_PROBLEMS]), *rest] or [tr(SOUND)]
        notices = map(tr, found.notices[:SHOWN_PROBLEMS])
        self._say("\n".join([*problems, *notices, tr(f"Seal of the record: {found.seal}")]))

    def _say(self, text: str) -> None:
        self.result.setText(text)
        self.result.show()

    def _filter(self) -> None:
        text, kind = self.text.text().strip().casefold(), self.kind.currentData()

        def wanted(row: Row) -> bool:
            act = self._acts[row.key]
            told = f"{act.who} {act.about} {act.why}".casefold()
            return text in told and kind in {ALL, act.kind.value}

        self.table.keep(wanted)
        self._count.setText(tr(f"{len(self.table.shown_keys):,} of {len(self._acts):,}"))
