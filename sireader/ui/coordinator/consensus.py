"""Cases that the reads could not settle: what each role said, side by side, and what a meeting agreed on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sireader.domain.grading import Grades
from sireader.ui.coordinator.forms import GRADES
from sireader.ui.coordinator.live import Live
from sireader.ui.coordinator.preview import Preview
from sireader.ui.coordinator.style import section
from sireader.ui.coordinator.tables import Row, Table, when
from sireader.ui.words import tr
from sireader.workflow.case_table import ConsensusRow
from sireader.workflow.coordinating import Tables

NOBODY = "No case is unresolved."


class ConsensusTab(QWidget):
    """The list at the left; at the right the reads of the chosen case and the form."""

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._rows: dict[str, ConsensusRow] = {}
        self.table = Table(("Case", "Outcome", "Attended", "When (UTC)", "How it was reached"), "Cases for a consensus")
        self.table.chosen.connect(self._show_case)
        self.said = Table(("Role", "Right/left", "Definite", "Comment"), "Reads of the case by role")
        self.right, self.left, self.not_evaluable = QComboBox(), QComboBox(), QCheckBox(tr("&Not evaluable"))
        self.preview = Preview(live)
        self.note, self.record = QLineEdit(), QPushButton(tr("Record cons&ensus"))
        self.attendees: dict[str, QCheckBox] = {}
        self._attending = QHBoxLayout()
        self._case = section("")
        for side, field in ((tr("Right joint"), self.right), (tr("Left joint"), self.left)):
            field.addItems(["–", *map(tr, GRADES)])
            field.setAccessibleName(side)
            field.currentIndexChanged.connect(lambda _: self._settle())
        self.note.setPlaceholderText(tr("how the outcome was reached"))
        self.note.setAccessibleName(tr("How it was reached"))
        self.note.textChanged.connect(lambda _: self._settle())
        self.not_evaluable.toggled.connect(lambda _: self._settle())
        self.record.setObjectName("commit")
        self.record.clicked.connect(self._record)
        self._lay_out()
        self._settle()

    def _lay_out(self) -> None:
        self._count = QLabel()
        self._count.setObjectName("caption")
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(section("Consensus"))
        left.addWidget(self._count)
        left.addWidget(self.table)
        left.addWidget(self.preview, 1)
        form = QFormLayout()
        form.setVerticalSpacing(10)
        form.addRow(tr("Right &joint"), self.right)
        form.addRow(tr("&Left joint"), self.left)
        form.addRow("", self.not_evaluable)
        form.addRow(tr("Roles present"), self._attending)
        form.addRow(tr("N&ote"), self.note)
        form.addRow("", self.record)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self._case)
        right.addWidget(self.said)
        right.addWidget(section("Outcome of the meeting"))
        right.addLayout(form)
        right.addStretch(1)
        both = QHBoxLayout(self)
        both.setSpacing(20)
        both.addLayout(left, 3)
        both.addLayout(right, 2)

    def show_tables(self, tables: Tables) -> None:
        """Show the study as it is now; what is typed stays."""
        self._rows = {one.case: one for one in tables.meetings}
        last: QWidget = self.not_evaluable
        for role in tables.roles:
            if role not in self.attendees:
                self.attendees[role] = QCheckBox(role)
                self.attendees[role].toggled.connect(lambda _: self._settle())
                self._attending.addWidget(self.attendees[role])
                QWidget.setTabOrder(last, self.attendees[role])
                QWidget.setTabOrder(self.attendees[role], self.note)
            last = self.attendees[role]
        open_ones = sum(not one.outcome for one in tables.meetings)
        self._count.setText(tr(f"{open_ones:,} without an outcome, {len(self._rows) - open_ones:,} with one"))
        self.table.show_rows([_row(one) for one in tables.meetings])
        self.table.shrink(9)
        if not self.table.key and self._rows:
            self.table.choose(next(iter(self._rows)))
        self._settle()

    def _show_case(self, case: str) -> None:
        one = self._rows.get(case)
        self._case.setText(tr(f"Case {case}") if one else tr(NOBODY))
        said = one.said if one else {}
        self.said.show_rows([Row(role, (role, *_in_words(*told))) for role, told in said.items()])
        self.said.shrink(6)
        self.preview.show_case(case if one else "")
        self._settle()

    def _agreed(self) -> Grades | None:
        """The grades of the form; None where one is missing or the radiograph is not evaluable."""
        right, left = self.right.currentIndex() - 1, self.left.currentIndex() - 1
        return None if self.not_evaluable.isChecked() or min(right, left) < 0 else Grades.of(right, left)

    def _present(self) -> tuple[str, ...]:
        return tuple(role for role, box in self.attendees.items() if box.isChecked())

    def _settle(self) -> None:
        chosen = self.table.key in self._rows
        for joint in (self.right, self.left):
            joint.setEnabled(chosen and not self.not_evaluable.isChecked())
        for field in (self.not_evaluable, self.note, *self.attendees.values()):
            field.setEnabled(chosen)
        graded = self.not_evaluable.isChecked() or self._agreed() is not None
        self.record.setEnabled(chosen and graded and len(self._present()) > 1 and bool(self.note.text().strip()))

    def _record(self) -> None:
        desk, case, grades, present = self._live.desk, self.table.key, self._agreed(), self._present()
        note = self.note.text()
        self._live.act(lambda: desk.record_consensus(case, grades, present, note))
        self.right.setCurrentIndex(0)
        self.left.setCurrentIndex(0)
        self.not_evaluable.setChecked(False)
        self.note.clear()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)


def _in_words(grades: str, definite: str, comment: str) -> tuple[str, str, str]:
    """What a role said; the comment as it was typed."""
    return tr(grades), tr(definite), comment


def _row(one: ConsensusRow) -> Row:
    cells = (one.case, tr(one.outcome or "no outcome yet"), ", ".join(one.attendees), when(one.decided_at), one.note)
    return Row(one.case, cells, caution=not one.outcome)
