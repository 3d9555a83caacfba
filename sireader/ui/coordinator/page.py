"""The coordinator's page: eight places, the study's name above, fresh while others read."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sireader.ui.coordinator.agreement import AgreementTab
from sireader.ui.coordinator.archives import Archives
from sireader.ui.coordinator.cases import Cases
from sireader.ui.coordinator.consensus import ConsensusTab
from sireader.ui.coordinator.flow_tab import FlowTab
from sireader.ui.coordinator.intake import Intake
from sireader.ui.coordinator.live import Live
from sireader.ui.coordinator.overview import Overview
from sireader.ui.coordinator.protocol_tab import ProtocolTab
from sireader.ui.coordinator.readers import Readers
from sireader.ui.coordinator.record import Record
from sireader.ui.coordinator.style import SHEET
from sireader.ui.elided import Elided
from sireader.ui.scrolling import Pages, Scrolling
from sireader.ui.theme import dressed, scaled
from sireader.ui.words import tr
from sireader.workflow.coordinating import CoordinatorsDesk, Tables

LONGEST_SETTLING_S = 10.0
TOLD_MS = 8000
_PLACES = ("Overview", "Readers", "Cases", "Flow", "Consensus", "Protocol", "Record", "Agreement")
_TABS = (Overview, Readers, Cases, FlowTab, ConsensusTab, ProtocolTab, Record, AgreementTab)


class CoordinatorPage(QWidget):
    """Built for the coordinator alone: it shows what every reader said."""

    problem = Signal(object)

    def __init__(self, desk: CoordinatorsDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setStyleSheet(dressed(SHEET))
        self.setAcceptDrops(True)
        self.live = Live(desk, self)
        self.overview, self.readers, self.cases = Overview(), Readers(self.live), Cases(self.live)
        self.flow, self.consensus = FlowTab(self.live), ConsensusTab(self.live)
        self.protocol, self.record = ProtocolTab(self.live), Record(self.live)
        self.agreement = AgreementTab(self.live)
        first = (self.overview, self.readers, self.cases, self.flow, self.consensus, self.protocol)
        self.tabs: dict[str, QWidget] = dict(zip(_PLACES, (*first, self.record, self.agreement), strict=True))
        self._fill = {name: tab.show_tables for name, tab in self.tabs.items() if isinstance(tab, _TABS)}
        self.intake = Intake(self.live, self, self.problem.emit)
        self.archives = Archives(self.live, self, self.problem.emit, self.intake)
        self._fresh: set[str] = set()
        self._told_until = QTimer(self, singleShot=True, interval=TOLD_MS)
        self._told_until.timeout.connect(self._tell_state)
        self._lay_out(desk.study_name)
        self._take_keys()
        self.live.counted.connect(self.overview.show_counts)
        self.live.tables_changed.connect(self._show_tables)
        self.live.told.connect(self._tell)
        self.agreement.told.connect(self._tell)
        self.live.problem.connect(self.problem)
        self.live.busy_changed.connect(self._show_busy)

    def _lay_out(self, name: str) -> None:
        title, self._state = Elided(name), Elided(tr("Reading the study …"))
        title.setObjectName("title")
        self._state.setObjectName("caption")
        self.take, self.train = QPushButton(tr("&Import radiographs…")), QPushButton(tr("Export t&raining set…"))
        self.from_archive = QPushButton(tr("From a&n archive…"))
        self.again = QPushButton(tr("Re&fresh"))
        self.again.setToolTip("F5")
        for button, act in (
            (self.again, self.live.refresh),
            (self.take, self.intake.ask_for_folder),
            (self.from_archive, self.archives.ask),
            (self.train, self._ask_for_folder),
        ):
            button.clicked.connect(lambda _=False, act=act: act())
        head = QHBoxLayout()
        head.setSpacing(14)
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addWidget(title)
        told.addWidget(self._state)
        head.addLayout(told, 1)
        for button in (self.again, self.take, self.from_archive, self.train):
            head.addWidget(button)
        self.places, self._stack = QListWidget(), Pages()
        self.places.setObjectName("places")
        self.places.setFixedWidth(scaled(148))
        self.places.setAccessibleName(tr("Places"))
        for number, (place, tab) in enumerate(self.tabs.items(), start=1):
            self.places.addItem(f"{number}   {tr(place)}")
            self.places.item(number - 1).setToolTip(f"Ctrl+{number}")
            self._stack.addWidget(tab)
            _without_margins(tab)
        self.places.currentRowChanged.connect(self._go_to)
        body = QVBoxLayout()
        body.setContentsMargins(20, 14, 20, 14)
        body.setSpacing(14)
        body.addLayout(head)
        body.addWidget(self._stack, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.places)
        page = QWidget()
        page.setLayout(body)
        layout.addWidget(Scrolling(page, sideways=True), 1)
        self.setFocusProxy(self.places)

    def _take_keys(self) -> None:
        """Ctrl and a digit for each place, F5 to look again."""
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for number in range(len(self.tabs)):
            key = QShortcut(QKeySequence(f"Ctrl+{number + 1}"), self, context=context)
            key.activated.connect(lambda number=number: self.places.setCurrentRow(number))
        QShortcut(QKeySequence("F5"), self, context=context).activated.connect(self.live.refresh)

    def changeEvent(self, event: QEvent) -> None:
        """Take on another look of the program's."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self.styleSheet() != dressed(SHEET):
            self.setStyleSheet(dressed(SHEET))
            self.places.setFixedWidth(scaled(148))

    def start(self) -> None:
        """Show the study, and stay fresh."""
        self.places.setCurrentRow(0)
        self.live.start()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files and folders may be dropped here, while nothing long is under way."""
        if event.mimeData().hasUrls() and _dropped(event) and not self.live.working:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what is dropped, once somebody has said how."""
        event.acceptProposedAction()
        self.intake.ask_whether_checked(_dropped(event))

    def settle(self) -> bool:
        """Wait until what was begun is written; False, after a sentence, when it failed. Long work is broken off."""
        before = self.live.failed_acts
        deadline = time.monotonic() + LONGEST_SETTLING_S
        while not self.live.idle and time.monotonic() < deadline:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
        return self.live.failed_acts == before

    def close_desk(self) -> None:
        """Look no more; what was begun is finished, long work broken off."""
        self.archives.close()
        self.live.stop()

    @property
    def tables(self) -> Tables | None:
        """What is shown; None before the study was read."""
        return self.live.tables

    def go_to(self, place: str) -> None:
        """Show one of the places."""
        self.places.setCurrentRow(list(self.tabs).index(place))

    def _go_to(self, place: int) -> None:
        self._stack.setCurrentIndex(place)
        self._freshen()

    def _show_tables(self, _: Tables) -> None:
        self._fresh.clear()
        self._freshen()
        if not self._told_until.isActive():
            self._tell_state()

    def _freshen(self) -> None:
        """Only the tab on the screen is filled; the others when they come to it."""
        name = list(self.tabs)[self._stack.currentIndex()]
        if self.live.tables is not None and name not in self._fresh:
            self._fresh.add(name)
            self._fill[name](self.live.tables)

    def _tell_state(self) -> None:
        tables = self.live.tables
        if tables is not None:
            told = tables.progress
            closed = "closed" if told.closed else "open"
            cases, at = sum(told.states.values()), f"{told.taken_at:%H:%M:%S}"
            words = tr(
                f"{told.protocol}, version {told.version}  ·  reading {closed}  ·  {cases:,} cases  ·  as of {at} UTC"
            )
            self._state.setText(words)

    def _tell(self, text: str) -> None:
        self._state.setText(tr(text))
        self._told_until.start()

    def _show_busy(self, busy: bool) -> None:
        for button in (self.take, self.from_archive, self.train, self.record.verify):
            button.setEnabled(not busy)
        if not busy:
            self._told_until.stop()
            self._tell_state()

    def _ask_for_folder(self) -> None:
        path, _ = QFileDialog.getSaveFileName(self, tr("New folder for the training set"), "trainset")
        if path:
            self.export_trainset(Path(path))

    def export_trainset(self, folder: Path) -> None:
        """Write a training set in the background."""
        desk = self.live.desk
        self.live.act_long(lambda say: desk.export_trainset(folder, say), self._tell)


def _dropped(event: QDropEvent) -> list[Path]:
    """The files and folders of this computer among what is dropped."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def _without_margins(tab: QWidget) -> None:
    layout = tab.layout()
    if layout is not None:
        layout.setContentsMargins(0, 0, 0, 0)
