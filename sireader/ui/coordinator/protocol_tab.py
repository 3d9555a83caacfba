"""The protocol in words and its versions; who is given what; calibration cases; the end of the reading."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from sireader.ui.coordinator.forms import Form
from sireader.ui.coordinator.live import Live
from sireader.ui.coordinator.style import section, words
from sireader.ui.coordinator.tables import Row, Table, when
from sireader.ui.words import recorded, tr
from sireader.workflow.coordinating import Tables
from sireader.workflow.protocols import shipped_protocols

REOPEN, CLOSE = "Reopen reading", "Close reading"
_GIVEN = ("Reader", "Role", "Takes", "Given", "Read", "Waiting")


class ProtocolTab(QWidget):
    """What the protocol says at the left, what follows from it for the readers at the right."""

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._live, self._closed = live, False
        self.title, self.sentences = section(""), words(name="definition")
        self.versions = Table(("Version", "Since (UTC)", "Reason"), "Versions of the protocol", widest=0.6)
        self.given = Table(_GIVEN, "What each reader is given")
        self.calibrations = Table(("Case", "Right/left", "Feedback"), "Calibration cases")
        self.change, self.turn = QPushButton(tr("Change &protocol…")), QPushButton(tr("Close rea&ding…"))
        self.assign, self.share = QPushButton(tr("&Assign cases…")), QPushButton(tr("Share &out a role…"))
        for button, ask in (
            (self.change, self.ask_for_protocol),
            (self.turn, self.ask_to_turn),
            (self.assign, self.ask_for_cases),
            (self.share, self.ask_for_role),
        ):
            button.clicked.connect(lambda _=False, ask=ask: ask())
        self.given.chosen.connect(lambda key: self.assign.setEnabled(bool(key)))
        self.assign.setEnabled(False)
        self._state = words()
        self._lay_out()

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(10)
        left.addWidget(self.title)
        left.addWidget(self._state)
        left.addLayout(_row(self.change, self.turn))
        left.addWidget(self.sentences)
        left.addSpacing(8)
        left.addWidget(section("Versions"))
        left.addWidget(self.versions, 1)
        right.addWidget(section("Assignment"))
        right.addWidget(words("The order of each reader is drawn at random and fixed for good when cases are given."))
        right.addLayout(_row(self.assign, self.share))
        right.addWidget(self.given, 1)
        right.addWidget(section("Calibration cases"))
        right.addWidget(words("Chosen among the cases, before the reading begins: see Cases."))
        right.addWidget(self.calibrations, 1)
        both = QHBoxLayout(self)
        both.setSpacing(20)
        both.addLayout(left, 1)
        both.addLayout(right, 1)

    def show_tables(self, tables: Tables) -> None:
        """Show the study as it is now."""
        told, (title, *sentences) = tables.progress, tables.protocol
        self._closed = told.closed
        self.title.setText(tr(f"Protocol {told.protocol}, version {told.version}"))
        frozen = any(one.done for one in told.readers)
        freeze = tr("frozen with the first read; a change needs a reason") if frozen else tr("no read yet, not frozen")
        self._state.setText(tr(f"Reading {'closed' if told.closed else 'open'}  ·  {freeze}"))
        self.turn.setText(tr("Reopen rea&ding…") if told.closed else tr("Close rea&ding…"))
        self.sentences.setText("\n".join([f"{recorded(title)}.", "", *(f"•  {tr(one)}" for one in sentences)]))
        self.versions.show_rows([Row(str(n), (n, when(since), why)) for n, why, since in tables.versions])
        given = ((one.reader, one.role, tr(one.takes), one.given, one.done, one.waiting) for one in told.readers)
        self.given.show_rows([Row(str(cells[0]), cells) for cells in given])
        known = [Row(one.case, (one.case, str(one.grades), one.feedback)) for one in tables.calibrations]
        self.calibrations.show_rows(known)

    def ask_for_protocol(self) -> Form:
        """Ask for another protocol and the reason."""
        form = Form("Change protocol", "Put in force", self)
        form.say("A shipped protocol's name, or the path of a .toml file. The earlier ones stay on record.")
        form.choice("Protocol", shipped_protocols(), other=True).line("Reason", "why it is changed")
        desk = self._live.desk

        def change(filled: Form) -> None:
            name, reason = filled.value("Protocol"), filled.value("Reason")
            self._live.act(lambda: desk.change_protocol(name, reason))

        return form.ask(change)

    def ask_to_turn(self) -> Form:
        """Ask why the reading is closed, or opened again."""
        desk = self._live.desk
        title, act = (REOPEN, desk.reopen_reading) if self._closed else (CLOSE, desk.close_reading)
        form = Form(title, title, self).line("Reason", "stays on record")

        def turn(filled: Form) -> None:
            reason = filled.value("Reason")
            self._live.act(lambda: act(reason))

        return form.ask(turn)

    def ask_for_cases(self) -> Form:
        """Ask which cases the chosen reader is given."""
        desk, reader = self._live.desk, self.given.key
        form = Form("Assign cases", "Assign", self)
        form.say(
            f"{reader} is given these cases, and from then on none by itself. A text file with names is taken too."
        )
        form.line("Cases", "names with blanks or commas between, or a .txt file")

        def assign(filled: Form) -> None:
            told = filled.value("Cases")
            self._live.act(lambda: desk.assign(reader, _names(told)))

        return form.ask(assign)

    def ask_for_role(self) -> Form:
        """Ask in which role the cases are shared out that nobody there has yet."""
        desk = self._live.desk
        form = Form("Share out a role", "Share out", self)
        form.say("The cases that no reader of the role has yet are shared out evenly, at random.")
        form.choice("Role", self._live.tables.roles if self._live.tables else ())

        def share(filled: Form) -> None:
            role = filled.value("Role")
            self._live.act(lambda: desk.share_out(role))

        return form.ask(share)


def _names(told: str) -> list[str]:
    """Names of cases as typed, or as they stand in a text file."""
    path = Path(told)
    text = path.read_text(encoding="utf-8-sig") if told.endswith(".txt") and path.is_file() else told
    return text.replace(",", " ").replace(";", " ").split()


def _row(*buttons: QPushButton) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
