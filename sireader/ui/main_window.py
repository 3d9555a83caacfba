"""The window: one page at a time, the menus from the table of actions, and a status line."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QMainWindow, QWidget

from sireader.domain.acts import COORDINATOR
from sireader.domain.cases import Reader
from sireader.domain.errors import SireaderError
from sireader.ui.action_buttons import ActionButtons
from sireader.ui.actions import Section
from sireader.ui.appearance import Appearance
from sireader.ui.asked import Asked
from sireader.ui.dialogs import AboutDialog, ProblemDialog, SignInDialog, show_problem
from sireader.ui.guide import GuideDialog
from sireader.ui.key_dialogs import AssignDialog, KeysSheet
from sireader.ui.keymap import Keymap
from sireader.ui.menus import Menus
from sireader.ui.one_window import ReadersWindow
from sireader.ui.openings import Openings, dropped_paths
from sireader.ui.own_presets import OwnPresets
from sireader.ui.page_writing import PageWriter
from sireader.ui.reading_page import ReadingPage
from sireader.ui.session import ReadingSession
from sireader.ui.settings import GEOMETRY, LAST_READER, LAST_STUDY, Settings, SettingSpec
from sireader.ui.signing import (
    NOT_IN_A_PARCEL,
    ChangePasswordDialog,
    SecretDialog,
    sign_off_dialog,
    signed_in,
)
from sireader.ui.start_page import StartPage
from sireader.ui.status_line import StatusLine
from sireader.ui.words import tr
from sireader.workflow.one_radiograph import is_temporary
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
ALONE = ("opinion", "write-page", "keep-study")
"""Actions with a button below the grades of a radiograph that was opened by itself."""
NOTHING_KEPT = "Nothing is kept unless you ask"


class MainWindow(QMainWindow):
    """The program's only window. Its title names the study and the reader, never a case, for blinding's sake."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._study: Study | None = None
        self.keymap = Keymap(settings)
        self._own_presets = OwnPresets(settings)
        self._asked = Asked(settings, self)
        self._asked.changed.connect(self._take_opinion)
        self.page: ReadingPage | None = None
        self.coordinator: CoordinatorPage | None = None
        self._problem: ProblemDialog | None = None
        self._readers_window = ReadersWindow()
        self._openings, self._pages = Openings(self, settings), PageWriter(self)
        self.setAcceptDrops(True)
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
            "open-radiograph": self._openings.single.choose,
            "keep-study": self._openings.keep_study,
            "write-page": self._pages.ask,
            "open-study": self._openings.choose_study,
            "open-parcel": self._openings.parcels.choose,
            "send-reads": self._openings.send_reads,
            "sign-in": self.change_reader,
            "sign-off": self._sign_off,
            "change-password": self._change_password,
            "quit": self.close,
            "models": self._show_models,
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
        page.radiograph_wished.connect(self._openings.single.choose)
        page.open_wished.connect(self._openings.choose_study)
        page.parcel_wished.connect(self._openings.parcels.choose)
        page.sample_wished.connect(self._openings.choose_sample)
        if note:
            page.note.setText(note)
        self._show(page)

    def open_study(self, folder: Path, reader: str | None = None) -> None:
        """Open a study for a reader; without one, ask who reads. A file is a parcel, or one radiograph by itself.

        Raises:
            SireaderError: no such study, parcel or reader.
        """
        if folder.is_file():
            self._openings.open_file(folder)
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
        self._remember(LAST_STUDY, str(folder.resolve()))
        if isinstance(desk, ReadingDesk):
            self._remember(LAST_READER, desk.reader.name)
            self._show_reading(desk)
        else:
            self._show_coordinator(desk)

    def _remember(self, setting: SettingSpec, value: str) -> None:
        """For the next start; nothing of a radiograph that was opened by itself."""
        if not self.alone:
            self._settings.set(setting, value)

    @property
    def study(self) -> Study | None:
        """The open study."""
        return self._study

    @property
    def alone(self) -> bool:
        """Whether one radiograph is open by itself."""
        return self._study is not None and is_temporary(self._study.folder)

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
            study, alone, self._study = self._study, self.alone, None
            study.close()
            if alone:
                self._openings.single.take_away(study.id)

    def show_busy(self, note: str) -> None:
        """Say what is being done; no study is open meanwhile."""
        page = StartPage()
        page.work(note)
        self.close_study()
        self._show(page)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files can be dropped here; what a coordinator drops is for the coordinator's page."""
        if self.coordinator is None and dropped_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what was dropped, once the drop itself is over."""
        event.acceptProposedAction()
        paths = dropped_paths(event.mimeData())
        QTimer.singleShot(0, lambda: self._openings.open_dropped(paths))

    def change_reader(self) -> None:
        """Let somebody else read the open study."""
        if self._study is not None:
            folder = self._study.folder
            self.attempt(lambda: self.open_study(folder))

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
            self.attempt(lambda: self._ask_secret(sign_off_dialog(study, name, self)))

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
        page.opinion.cut_off = self._asked.cut_off
        page.opinion.cut_off_chosen.connect(self._asked.choose_cut_off)
        session.setParent(page)
        page.key_of = self.keymap.name_of
        session.problem.connect(self.show_problem)
        self.page = page
        self._take_opinion()
        only = [tr("read-only")] if self._study is not None and self._study.read_only else []
        only += [tr("reading closed")] if desk.closed else []
        if self.alone:
            page.be_alone(ActionButtons([self.actions_by_id[name] for name in ALONE]))
            self._show(page, tr(NOTHING_KEPT))
            self.setWindowTitle(tr(f"One radiograph – {TITLE}"))
        else:
            self._show(page, "  ·  ".join([desk.reader.name, desk.reader.role, *only]))
            self.setWindowTitle(" – ".join([desk.study_name, *only, desk.reader.name, TITLE]))
        page.start()
        already = "" if self.alone else self._readers_window.take(desk.study_id, desk.reader.name)
        if already:
            self.show_problem(SireaderError(already))

    def _take_opinion(self) -> None:
        """Ask the chosen models from now on."""
        if self._study is not None and self.page is not None:
            self.page.opinion.take(SecondOpinion(self._study, self.page.session.desk, self._asked.models))

    def _show_models(self) -> None:
        from sireader.ui.models_dialog import ModelsDialog

        _open(ModelsDialog(self._asked, self))

    def _coordinators_desk(self, study: Study) -> CoordinatorsDesk | None:
        from sireader.ui.coordinator.entering import coordinators_desk  # never even imported for a reader

        return coordinators_desk(study, self)

    def _show_coordinator(self, desk: CoordinatorsDesk) -> None:
        from sireader.ui.coordinator.page import CoordinatorPage

        page = CoordinatorPage(desk)
        page.problem.connect(self.show_problem)
        self.coordinator = page
        self._show(page, tr("Coordinator"))
        self.setWindowTitle(tr(f"{desk.study_name} – Coordinator – {TITLE}"))
        page.start()

    def _show(self, page: QWidget, who: str = "") -> None:
        """Let this page fill the window; a page that is not for reading leaves the reading actions grey."""
        reading = page if isinstance(page, ReadingPage) else None
        self.setCentralWidget(page)
        self.setWindowTitle(TITLE)
        self._menus.show_page(reading)
        named = reading is not None and not self.alone
        parcel = self._study is not None and self._study.parcel_of is not None
        can = {"sign-in": named or self.coordinator is not None, "sign-off": named, "send-reads": parcel}
        can |= {"change-password": named and not parcel, "keep-study": self.alone, "write-page": self.alone}
        for name, enabled in can.items():
            self.actions_by_id[name].setEnabled(enabled)
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

    def hint(self, text: str) -> None:
        """Say something for a few seconds; empty takes away what was said."""
        self._status.hint(text)

    def show_problem(self, error: SireaderError) -> None:
        """One sentence at a time: a problem that comes again does not pile up dialogs."""
        if self._problem is None or not self._problem.isVisible() or self._problem.text() != str(error):
            self._problem = show_problem(self, error)

    def attempt(self, work: Callable[[], None]) -> None:
        """Do something, and say one sentence where the world does not let it."""
        try:
            work()
        except SireaderError as error:
            self.show_problem(error)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep every draft, remember the window's place; stay open when something could not be written."""
        if not self.settle():
            event.ignore()
            return
        self._settings.set(GEOMETRY, self.saveGeometry())
        self._openings.close()
        self._pages.close()
        self.close_study()
        self._openings.single.close()
        super().closeEvent(event)


def _open(dialog: QDialog) -> None:
    """Show a dialog that is gone once it is closed."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
