"""Every case: filtered by state, by whose turn it is, by whether the readers differ; and taken out, with a reason."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from sireader.domain.grading import Grades
from sireader.ui.coordinator.forms import GRADES, Form
from sireader.ui.coordinator.live import Live
from sireader.ui.coordinator.opinions import OpinionsDialog
from sireader.ui.coordinator.style import section
from sireader.ui.coordinator.tables import Row, Table
from sireader.ui.words import tr
from sireader.workflow.case_table import CaseRow
from sireader.workflow.coordinating import Tables
from sireader.workflow.progress import NO_RADIOGRAPH, STATES

ALL_STATES, ALL_TURNS, ALL = "All states", "Anybody's turn", "Differing or not"
_HEADER = ("Case", "State", "Waits for", "Reference", "Differ", "Excluded because")
DIFFERING = {ALL: None, "Differ on definite": True, "Agree on definite": False}


class Cases(QWidget):
    """The table with its filters."""

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._rows: dict[str, CaseRow] = {}
        self.table = Table(("Case",), "Cases", many=True)
        self.table.chosen.connect(lambda _: self._settle())
        self.text, self.state, self.turn, self.differ = QLineEdit(), QComboBox(), QComboBox(), QComboBox()
        self.text.setPlaceholderText(tr("Case or reason"))
        _offer(self.state, (ALL_STATES, *STATES))
        _offer(self.differ, DIFFERING)
        self._count = QLabel()
        self._count.setObjectName("caption")
        self.exclude, self.calibrate = QPushButton(tr("E&xclude…")), QPushButton(tr("Ma&ke a calibration case…"))
        self.compute = QPushButton(tr("&Opinions of models…"))
        self.compute.clicked.connect(lambda _=False: self.ask_models())
        self.exclude.clicked.connect(self.ask_why)
        self.calibrate.clicked.connect(self.ask_grades)
        self._lay_out()
        for field, name in ((self.state, tr("State")), (self.turn, tr("Whose turn")), (self.differ, tr("Differing"))):
            field.setAccessibleName(name)
            field.currentIndexChanged.connect(lambda _: self._filter())
        self.text.setAccessibleName(tr("Case or reason"))
        self.text.textChanged.connect(lambda _: self._filter())

    def _lay_out(self) -> None:
        top, filters = QHBoxLayout(), QHBoxLayout()
        for row in (top, filters):
            row.setSpacing(10)
        top.addWidget(section("Cases"))
        top.addStretch(1)
        top.addWidget(self.compute)
        top.addWidget(self.calibrate)
        top.addWidget(self.exclude)
        self.text.setMaximumWidth(320)
        for widget in (self.text, self.state, self.turn, self.differ, self._count):
            filters.addWidget(widget)
        filters.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addLayout(filters)
        layout.addWidget(self.table, 1)

    def show_tables(self, tables: Tables) -> None:
        """Show the study as it is now."""
        self._rows = {one.case: one for one in tables.cases}
        if self.turn.count() != len(tables.roles) + 2:
            self.turn.clear()
            _offer(self.turn, (ALL_TURNS, *tables.roles, NO_RADIOGRAPH))
        header = (*_HEADER[:3], *tables.roles, *_HEADER[3:])
        self.table.show_rows([_row(one, tables.roles) for one in tables.cases], header)
        self._filter()

    def show_only(self, state: str) -> None:
        """Filter by a state."""
        self.state.setCurrentIndex(self.state.findData(state))

    def _filter(self) -> None:
        text, state, turn = self.text.text().strip().casefold(), self.state.currentData(), self.turn.currentData()
        differ = DIFFERING[self.differ.currentData()]

        def wanted(row: Row) -> bool:
            one = self._rows[row.key]
            return (
                (not text or text in f"{one.case} {one.reason}".casefold())
                and (state in {ALL_STATES, one.state})
                and (turn in {None, ALL_TURNS} or turn in one.turn)
                and (differ is None or one.differ is differ)
            )

        self.table.keep(wanted)
        self._count.setText(tr(f"{len(self.table.shown_keys):,} of {len(self._rows):,}"))
        self._settle()

    def _settle(self) -> None:
        chosen = [self._rows[key] for key in self.table.keys]
        self.exclude.setEnabled(bool(chosen) and all(one.state != "excluded" for one in chosen))
        fresh = len(chosen) == 1 and not chosen[0].said and chosen[0].readable and chosen[0].state != "calibration"
        self.calibrate.setEnabled(fresh)

    def ask_why(self) -> Form:
        """Ask for the reason, and take the chosen cases out."""
        cases = self.table.keys
        what = tr(f"case {cases[0]}") if len(cases) == 1 else tr(f"{len(cases)} cases")
        form = Form("Exclude", "Exclude", self).say(f"Take {what} out of the study? Reads of it stay on record.")
        form.line("Reason", "for example: very poor quality")
        desk = self._live.desk

        def exclude(filled: Form) -> None:
            reason = filled.value("Reason")
            self._live.act(lambda: "  ".join(desk.exclude(case, reason) for case in cases))

        return form.ask(exclude)

    def ask_models(self) -> OpinionsDialog:
        """Have models asked about the cases."""
        dialog = OpinionsDialog(self._live, self)
        dialog.open()
        return dialog

    def ask_grades(self) -> Form:
        """Ask for the known grades, and make the chosen case one for training."""
        desk, case = self._live.desk, self.table.key
        form = Form("Calibration case", "Make it one", self)
        form.say(f"Case {case} opens every reader's order and never counts towards the reference.")
        form.choice("Right", GRADES).choice("Left", GRADES)
        form.line("Feedback", "what a reader should have seen", needed=False)

        def make(filled: Form) -> None:
            grades = Grades.of(int(filled.value("Right")[0]), int(filled.value("Left")[0]))
            feedback = filled.value("Feedback")
            self._live.act(lambda: desk.add_calibration(case, grades, feedback))

        return form.ask(make)


def _offer(field: QComboBox, choices: Iterable[str]) -> None:
    """Choices by their English names, shown in the reader's language."""
    for choice in choices:
        field.addItem(tr(choice), choice)


def _row(one: CaseRow, roles: tuple[str, ...]) -> Row:
    differ = {True: "differ", False: "agree", None: ""}[one.differ]
    said = (tr(one.said.get(role, "")) for role in roles)
    turn = ", ".join(map(tr, one.turn))
    cells = (one.case, tr(one.state), turn, *said, tr(one.reference), tr(differ), one.reason)
    return Row(one.case, cells, caution=one.state == "unresolved")
