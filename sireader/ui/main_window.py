"""The window: one page at a time, the menus from the table of actions, and a status line."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt
from PySide6.QtGui import QAction, QCloseEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QMainWindow, QWidget

from sireader.domain.acts import COORDINATOR
from sireader.domain.cases import Reader
from sireader.domain.errors import SireaderError
from sireader.ui.actions import Section
from sireader.ui.appearance import Appearance
from sireader.ui.dialogs import AboutDialog, ProblemDialog, SignInDialog, show_problem
from sireader.ui.guide import GuideDialog
from sireader.ui.key_dialogs import AssignDialog, KeysSheet
from sireader.ui.keymap import Keymap
from sireader.ui.menus import Menus
from sireader.ui.one_window import ReadersWindow
from sireader.ui.operations import Operations
from sireader.ui.own_presets import OwnPresets
from sireader.ui.parcels import Host, Parcels
from sireader.ui.reading_page import ReadingPage
from sireader.ui.session import ReadingSession
from sireader.ui.settings import GEOMETRY, LAST_READER, LAST_STUDY, Settings
from sireader.ui.signing import (
    NOT_IN_A_PARCEL,
    ChangePasswordDialog,
    SecretDialog,
    sign_off_dialog,
    signed_in,
)
from sireader.ui.start_page import StartPage
from sireader.ui.status_line import StatusLine
from sireader.workflow.passwords import has_password
from sireader.workflow.reading import ReadingDesk
from sireader.workflow.second_opinion import SecondOpinion
from sireader.workflow.study import Study

if TYPE_CHECKING:
    from sireader.ui.coordinator.page import CoordinatorPage
    from sireader.workflow.coordinating import CoordinatorsDesk

TITLE = "SI Reader"
FIRST_SIZE_PX = (1440, 900)
SMALLEST_SIZE_PX = (860, 540)
LONGEST_SETTLING_S = 10.0


class MainWindow(QMainWindow):
    """The program's only window. Its title names the study and the reader, never a case, for blinding's sake."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._study: Study | None = None
        self.keymap = Keymap(settings)
        self._own_presets = OwnPresets(settings)
        self.page: ReadingPage | None = None
        self.coordinator: CoordinatorPage | None = None
        self._background = Operations(self)
        self._problem: ProblemDialog | None = None
        self._readers_window = ReadersWindow()
        self._parcels = Parcels(
            Host(
                self,
                self._background,
                self._enter_parcel,
                self._show_busy,
                self.show_start_page,
                self._show_problem,
            )
        )
        self.setMinimumSize(*SMALLEST_SIZE_PX)
        self._take_size(settings)
        self._status = StatusLine(self, self.keymap)
        self._appearance = Appearance(settings, self)
        self._appearance.told.connect(self._status.hint)
        own_checks = {"full-screen": self.isFullScreen, "high-contrast": lambda: self._appearance.contrast}
        self._menus = Menus(self, self.keymap, self._commands(), own_checks)
        self._menus.add_last(Section.VIEW, self._appearance.language_menu(self))
        self.show_start_page()

    def _commands(self) -> dict[str, Callable[[], object]]:
        """What the actions of the table do that act on the window; those on a radiograph stand in `commands`."""
        return {
            **self._appearance.commands(),
            "full-screen": self._toggle_full_screen,
            "open-study": self.choose_study,
            "open-parcel": self._parcels.choose,
            "send-reads": self._send_reads,
            "sign-in": self.change_reader,
            "sign-off": self._sign_off,
            "change-password": self._change_password,
            "quit": self.close,
            "guide": lambda: _open(GuideDialog(self)),
            "keys": lambda: _open(KeysSheet(self.keymap, self)),
            "change-keys": self._change_keys,
            "about": lambda: _open(AboutDialog(self)),
        }

    @property
    def actions_by_id(self) -> dict[str, QAction]:
        """The actions of the menus, by their names in the table."""
        return self._menus.actions

    def _take_size(self, settings: Settings) -> None:
        """The size and place of last time; the first time, as much of the usual size as the screen has."""
        if not self.restoreGeometry(settings.get(GEOMETRY)):
            free = self.screen().availableGeometry().size()
            self.resize(min(FIRST_SIZE_PX[0], free.width()), min(FIRST_SIZE_PX[1], free.height()))

    # -- pages -----------------------------------------------------------------------------------------------------

    def show_start_page(self, note: str = "") -> None:
        """Offer to open a study; `note` says why none is open."""
        page = StartPage()
        page.open_wished.connect(self.choose_study)
        page.parcel_wished.connect(self._parcels.choose)
        page.sample_wished.connect(self.choose_sample)
        if note:
            page.note.setText(note)
        self._show(page)

    def open_study(self, folder: Path, reader: str | None = None) -> None:
        """Open a study for a reader; without one, ask who reads. A parcel is unpacked first, and opened then.

        Raises:
            SireaderError: no such study, parcel or reader.
        """
        if folder.is_file():
            self._parcels.open(folder)
            return
        self._open_as(folder, lambda study: self._desk(study, reader))

    def open_coordinator(self, folder: Path) -> None:
        """Open a study for its coordinator; whoever reads is signed out.

        Raises:
            SireaderError: no such study.
        """
        self._open_as(folder, self._coordinators_desk)

    def _open_as(self, folder: Path, who: Callable[[Study], ReadingDesk | CoordinatorsDesk | None]) -> None:
        study = Study.open(folder)
        try:
            desk = who(study)
        except SireaderError:
            study.close()
            raise
        if desk is None:
            study.close()
            return
        if not self.settle():
            study.close()
            return
        self.close_study()
        self._study = study
        self._settings.set(LAST_STUDY, str(folder.resolve()))
        if isinstance(desk, ReadingDesk):
            self._settings.set(LAST_READER, desk.reader.name)
            self._show_reading(desk)
        else:
            self._show_coordinator(desk)

    def settle(self) -> bool:
        """Wait for every write under way; False, after a sentence, when one of them failed."""
        if self.coordinator is not None:
            return self.coordinator.settle()
        if self.page is None:
            return True
        failures: list[SireaderError] = []
        session = self.page.session
        session.problem.connect(failures.append)
        deadline = time.monotonic() + LONGEST_SETTLING_S
        while not session.idle and time.monotonic() < deadline:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
        session.problem.disconnect(failures.append)
        return not failures

    def close_study(self) -> None:
        """Let go of the study."""
        if self.page is not None:
            self.page.close_session()
            self._menus.show_page(None)
            self._status.show_page(None)
            self._readers_window.give_back()
            self.page = None
        if self.coordinator is not None:
            self.coordinator.close_desk()
            self.coordinator = None
        if self._study is not None:
            self._study.close()
            self._study = None

    def choose_study(self) -> None:
        """Ask for a study folder and open it."""
        folder = QFileDialog.getExistingDirectory(self, "Open study", str(Path(self._settings.get(LAST_STUDY)).parent))
        if folder:
            self._try(lambda: self.open_study(Path(folder)))

    def choose_sample(self) -> None:
        """Ask where the sample study goes, make it in the background and open it as its adjudicator."""
        folder, _ = QFileDialog.getSaveFileName(self, "New folder for the sample study", "sample-study")
        if folder:
            self.make_sample(Path(folder))

    def make_sample(self, folder: Path) -> None:
        """Make the sample study in the background, say how far it is, and open it."""
        from sireader.workflow import demo  # draws phantoms: only when asked for

        self._show_busy(f"Making a sample study in {folder.name} …")
        self._background.start(
            lambda: demo.make_demo(folder),
            lambda _: self._try(lambda: self.open_study(folder, demo.ADJUDICATOR)),
            lambda error: self.show_start_page(str(error)),
        )

    def _show_busy(self, note: str) -> None:
        """Say what is being done; no study is open meanwhile."""
        page = StartPage()
        page.work(note)
        self.close_study()
        self._show(page)

    def _enter_parcel(self, folder: Path, reader: str) -> None:
        """Open an unpacked parcel; back to the start page where its reader's password was not given."""
        self._try(lambda: self.open_study(folder, reader))
        if self._study is None:
            self.show_start_page()

    def _send_reads(self) -> None:
        if self._study is not None and self._study.parcel_of is not None:
            self._parcels.send(self._study.folder)

    def change_reader(self) -> None:
        """Let somebody else read the open study."""
        if self._study is not None:
            folder = self._study.folder
            self._try(lambda: self.open_study(folder))

    def _desk(self, study: Study, name: str | None) -> ReadingDesk | CoordinatorsDesk | None:
        name = name or study.parcel_of
        if name is not None:
            return self._signed_in(study, study.reader(name))
        guarded = has_password(study, COORDINATOR)  # then it is the coordinator who adds readers
        roles = [] if guarded else [role.name for role in study.protocol.roles]
        dialog = SignInDialog(study.name, study.readers.all(), roles, self._settings.get(LAST_READER), self)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        if dialog.coordinator:
            return self._coordinators_desk(study)
        answer = dialog.answer()
        return self._signed_in(study, study.add_reader(answer.name, answer.role))

    def _signed_in(self, study: Study, reader: Reader) -> ReadingDesk | None:
        return ReadingDesk(study, reader) if signed_in(study, reader.name, self) else None

    def _sign_off(self) -> None:
        if self._study is not None and self.page is not None:
            study, name = self._study, self.page.session.desk.reader.name
            self._try(lambda: self._ask_secret(sign_off_dialog(study, name, self)))

    def _change_password(self) -> None:
        if self._study is not None and self.page is not None:
            self._ask_secret(ChangePasswordDialog(self._study, self.page.session.desk.reader.name, self))

    def _ask_secret(self, dialog: SecretDialog) -> None:
        dialog.told.connect(self._status.hint)
        if self.page is not None:
            dialog.told.connect(self.page.look_what_is_left_to_sign)
        _open(dialog)

    def _show_reading(self, desk: ReadingDesk) -> None:
        session = ReadingSession(desk)
        page = ReadingPage(session, self._own_presets)
        if self._study is not None:
            page.opinion.take(SecondOpinion(self._study, desk))
        session.setParent(page)
        page.key_of = self.keymap.name_of
        session.problem.connect(self._show_problem)
        self.page = page
        only = ["read-only"] if self._study is not None and self._study.read_only else []
        only += ["reading closed"] if desk.closed else []
        self._show(page, "  ·  ".join([desk.reader.name, desk.reader.role, *only]))
        self.setWindowTitle(" – ".join([desk.study_name, *only, desk.reader.name, TITLE]))
        page.start()
        already = self._readers_window.take(desk.study_id, desk.reader.name)
        if already:
            self._show_problem(SireaderError(already))

    def _coordinators_desk(self, study: Study) -> CoordinatorsDesk | None:
        from sireader.ui.coordinator.entering import coordinators_desk  # never even imported for a reader

        return coordinators_desk(study, self)

    def _show_coordinator(self, desk: CoordinatorsDesk) -> None:
        from sireader.ui.coordinator.page import CoordinatorPage

        page = CoordinatorPage(desk)
        page.problem.connect(self._show_problem)
        self.coordinator = page
        self._show(page, "Coordinator")
        self.setWindowTitle(f"{desk.study_name} – Coordinator – {TITLE}")
        page.start()

    def _show(self, page: QWidget, who: str = "") -> None:
        """Let this page fill the window; a page that is not for reading leaves the reading actions grey."""
        reading = page if isinstance(page, ReadingPage) else None
        self.setCentralWidget(page)
        self.setWindowTitle(TITLE)
        self._menus.show_page(reading)
        self.actions_by_id["sign-in"].setEnabled(reading is not None or self.coordinator is not None)
        self.actions_by_id["sign-off"].setEnabled(reading is not None)
        parcel = self._study is not None and self._study.parcel_of is not None
        self.actions_by_id["send-reads"].setEnabled(parcel)
        self.actions_by_id["change-password"].setEnabled(reading is not None and not parcel)
        self._menus.say_why_off("change-password", NOT_IN_A_PARCEL if parcel else "")
        self._status.show_page(reading, who)
        page.setFocus()

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def changeEvent(self, event: QEvent) -> None:
        """Full screen may end from outside: its check mark says so."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self._menus.refresh()

    def _change_keys(self) -> None:
        dialog = AssignDialog(self.keymap, self)
        dialog.finished.connect(lambda _: self._menus.take_keys())
        _open(dialog)

    # -- telling ---------------------------------------------------------------------------------------------------

    def _show_problem(self, error: SireaderError) -> None:
        """One sentence at a time: a problem that comes again does not pile up dialogs."""
        if self._problem is None or not self._problem.isVisible() or self._problem.text() != str(error):
            self._problem = show_problem(self, error)

    def _try(self, work: Callable[[], None]) -> None:
        try:
            work()
        except SireaderError as error:
            self._show_problem(error)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep every draft, remember the window's place; stay open when something could not be written."""
        if not self.settle():
            event.ignore()
            return
        self._settings.set(GEOMETRY, self.saveGeometry())
        self._background.close()
        self.close_study()
        super().closeEvent(event)


def _open(dialog: QDialog) -> None:
    """Show a dialog that is gone once it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
