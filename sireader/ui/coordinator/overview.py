"""The first thing a coordinator sees: cases by state, discordance, and how far each role and reader is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from sireader.domain.acts import COORDINATOR
from sireader.ui.coordinator.style import Card, section, words
from sireader.ui.coordinator.tables import Table, act_row
from sireader.ui.theme import scaled
from sireader.ui.words import capital, number, share, tr
from sireader.workflow.coordinating import Tables
from sireader.workflow.counts import Counts
from sireader.workflow.progress import Progress
from sireader.workflow.progress_report import share_text

LATEST = 40
_BARS = ("Roles", "Readers")
_NOTES = {
    "open": "waiting for a read",
    "settled": "by the protocol or a consensus",
    "unresolved": "nobody is left to read",
    "excluded": "taken out, with a reason",
    "calibration": "for training readers",
}


class Overview(QWidget):
    """Cards above, bars below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.states = {state: Card(capital(state)) for state in _NOTES}
        self.settled, self.definite, self.discordance = Card("Done"), Card("Definite"), Card("Discordance")
        cards = QGridLayout()
        cards.setSpacing(12)
        for place, card in enumerate(self.states.values()):
            cards.addWidget(card, 0, place)
        for place, card in enumerate((self.settled, self.definite, self.discordance)):
            cards.addWidget(card, 1, (0, 2, 3)[place], 1, (2, 1, 2)[place])
        for column in range(5):
            cards.setColumnStretch(column, 1)
        self._roles, self._readers = QGridLayout(), QGridLayout()
        self.remarks, self.passwords = words(name="caution"), words()
        layout = QVBoxLayout(self)
        layout.setSpacing(14)
        layout.addLayout(cards)
        layout.addWidget(self.remarks)
        layout.addWidget(self.passwords)
        bars = QHBoxLayout()
        bars.setSpacing(36)
        for title, grid in zip(_BARS, (self._roles, self._readers), strict=True):
            bars.addLayout(_column(title, grid), 1)
        layout.addLayout(bars, 1)
        self.latest = Table(("When (UTC)", "Who", "What", "About", "Why"), "Latest acts")
        layout.addWidget(section("Latest"))
        layout.addWidget(self.latest, 1)

    def show_counts(self, told: Counts) -> None:
        """Show the first numbers; what takes longer follows with `show_tables`."""
        for state, card in self.states.items():
            card.tell(number(told.states[state]), "")
        rows = [
            (role, tr(f"{one.done:,} read, {one.waiting:,} waiting"), one.done, one.done + one.waiting)
            for role, one in told.roles.items()
        ]
        _fill(self._roles, rows)

    def show_tables(self, tables: Tables) -> None:
        """Show the study as it is now."""
        told = tables.progress
        for state, card in self.states.items():
            card.tell(number(told.states[state]), _state_note(told, state))
        self.settled.tell(_percent(told.settled.value), tr(f"{told.settled.count:,} of {told.settled.of:,} cases"))
        self.definite.tell(_percent(told.definite.value), tr("of the settled"))
        self._tell_discordance(told)
        roles = [
            (one.role, tr(f"{one.done:,} read, {one.waiting:,} waiting"), one.done, one.done + one.waiting)
            for one in told.roles
        ]
        _fill(self._roles, roles)
        readers = [
            (
                f"{one.reader}  ·  {one.role}",
                tr(f"{one.done:,} read, {one.waiting:,} waiting"),
                one.done,
                one.done + one.waiting,
            )
            for one in told.readers
        ]
        _fill(self._readers, readers)
        remarks = [tr(f"{one.reader}: {one.drift.verdict}, see Readers.") for one in told.readers if one.drift.remarks]
        self.remarks.setText("   ".join(remarks))
        self.remarks.setVisible(bool(remarks))
        self.passwords.setText(_without_password(tables))
        self.passwords.setVisible(bool(tables.without_password))
        self.latest.show_rows([act_row(one) for one in tables.acts[:LATEST]])

    def _tell_discordance(self, told: Progress) -> None:
        if not told.discordance:
            self.discordance.tell("–", tr("only one role reads every case"))
            return
        first, *others = told.discordance
        note = tr(f"{first.roles[0]} against {first.roles[1]} on definite: {share_text(first.differ)}")
        more = [tr(f"{one.roles[0]} against {one.roles[1]}: {share_text(one.differ)}") for one in others]
        self.discordance.tell(_percent(first.differ.value), "\n".join([note, *more]))


def _without_password(tables: Tables) -> str:
    """Who has set no password, in a sentence."""
    who = tables.without_password
    if len(who) == len(tables.progress.readers) + 1:
        return tr("Nobody has a password: neither the coordinator nor a reader.")
    names = ", ".join(tr("the coordinator") if name == COORDINATOR else name for name in who)
    return tr(f"Without a password: {names}.")


def _state_note(told: Progress, state: str) -> str:
    if state == "open":
        turns = ", ".join(f"{number(count)} {tr(name)}" for name, count in told.turns.items() if count)
        return tr(f"waiting: {turns}") if turns else ""
    return tr(_NOTES[state])


def _percent(value: float | None) -> str:
    return "–" if value is None else share(value, 1)


def _column(title: str, grid: QGridLayout) -> QVBoxLayout:
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(4)
    held = QWidget()
    inner = QVBoxLayout(held)
    inner.setContentsMargins(0, 0, 8, 0)
    inner.addLayout(grid)
    inner.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(held)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    held.setAutoFillBackground(False)
    column = QVBoxLayout()
    column.setSpacing(6)
    column.addWidget(section(title))
    area.setMinimumHeight(scaled(90))
    column.addWidget(area, 1)
    return column


def _fill(grid: QGridLayout, bars: list[tuple[str, str, int, int]]) -> None:
    """Bars for these, made once and changed after that."""
    for place, (name, note, done, total) in enumerate(bars):
        if grid.itemAtPosition(2 * place, 0) is None:
            _add_bar(grid, 2 * place)
        bar, told, title = (_at(grid, 2 * place + 1, 0), _at(grid, 2 * place, 1), _at(grid, 2 * place, 0))
        if isinstance(bar, QProgressBar) and isinstance(told, QLabel) and isinstance(title, QLabel):
            bar.setRange(0, max(total, 1))
            bar.setValue(done)
            bar.setAccessibleName(f"{name}: {note}")
            title.setText(name)
            told.setText(note)
    for place in range(len(bars), grid.rowCount() // 2):
        for row, column in ((2 * place, 0), (2 * place, 1), (2 * place + 1, 0)):
            widget = _at(grid, row, column)
            if widget is not None:
                widget.setVisible(False)


def _at(grid: QGridLayout, row: int, column: int) -> QWidget | None:
    item = grid.itemAtPosition(row, column)
    return item.widget() if item else None


def _add_bar(grid: QGridLayout, row: int) -> None:
    title, note, bar = QLabel(), QLabel(), QProgressBar()
    note.setObjectName("caption")
    bar.setTextVisible(False)
    bar.setFixedHeight(10)
    grid.addWidget(title, row, 0)
    grid.addWidget(note, row, 1, Qt.AlignmentFlag.AlignRight)
    grid.addWidget(bar, row + 1, 0, 1, 2)
    grid.setRowMinimumHeight(row, scaled(26))
