"""The window: menus from the table of actions, one page at a time, and a status line."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QMainWindow, QMessageBox, QWidget

from sireader.domain.drafts import Draft
from sireader.domain.errors import SireaderError
from sireader.domain.grading import Grade
from sireader.ui.actions import ACTIONS, Section
from sireader.ui.dialogs import ABOUT, SignInDialog, show_problem
from sireader.ui.image_view import KEY_STEP
from sireader.ui.key_dialogs import AssignDialog, KeysSheet
from sireader.ui.keymap import Keymap
from sireader.ui.mouse import Tool
from sireader.ui.operations import Operations
from sireader.ui.own_presets import OwnPresets
from sireader.ui.reading_page import ReadingPage
from sireader.ui.session import ReadingSession
from sireader.ui.settings import GEOMETRY, LAST_READER, LAST_STUDY, Settings
from sireader.ui.start_page import StartPage
from sireader.workflow.reading import ReadingDesk
from sireader.workflow.study import Study

TITLE = "SI Reader"
FIRST_SIZE_PX = (1440, 900)
SMALLEST_SIZE_PX = (1000, 620)
LONGEST_SETTLING_S = 10.0
HINT_MS = 6000
_READING = {Section.GRADE, Section.CASE, Section.VIEW}
_ALWAYS = {"full-screen"}


class MainWindow(QMainWindow):
    """The program's only window. Its title names neither a case nor a file, for blinding's sake."""

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._study: Study | None = None
        self.keymap = Keymap(settings)
        self._own_presets = OwnPresets(settings)
        self.page: ReadingPage | None = None
        self._background = Operations(self)
        self._problem: QMessageBox | None = None
        self.setWindowTitle(TITLE)
        self.setMinimumSize(*SMALLEST_SIZE_PX)
        self._take_size(settings)
        self._who, self._draft, self._window, self._zoom = (QLabel() for _ in range(4))
        for label in (self._draft, self._window, self._zoom, self._who):
            self.statusBar().addPermanentWidget(label)
        self.statusBar().setSizeGripEnabled(False)
        self.actions_by_id = self._make_actions()
        self._take_keys()
        self.show_start_page()

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
        page.sample_wished.connect(self.choose_sample)
        if note:
            page.note.setText(note)
        self._show(page)

    def open_study(self, folder: Path, reader: str | None = None) -> None:
        """Open a study for a reader; without one, ask who reads.

        Raises:
            SireaderError: no such study or reader.
        """
        study = Study.open(folder)
        try:
            desk = self._desk(study, reader)
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
        self._settings.set(LAST_READER, desk.reader.name)
        self._show_reading(desk)

    def settle(self) -> bool:
        """Wait for every write under way; False, after a sentence, when one of them failed."""
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
            self.page = None
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

        page = StartPage()
        page.work(f"Making a sample study in {folder.name} …")
        self.close_study()
        self._show(page)
        self._background.start(
            lambda: demo.make_demo(folder),
            lambda _: self._try(lambda: self.open_study(folder, demo.ADJUDICATOR)),
            lambda error: self.show_start_page(str(error)),
        )

    def change_reader(self) -> None:
        """Let somebody else read the open study."""
        if self._study is not None:
            folder = self._study.folder
            self._try(lambda: self.open_study(folder))

    def _desk(self, study: Study, name: str | None) -> ReadingDesk | None:
        if name is not None:
            return ReadingDesk(study, study.reader(name))
        roles = [role.name for role in study.protocol.roles]
        dialog = SignInDialog(study.name, study.readers.all(), roles, self._settings.get(LAST_READER), self)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        answer = dialog.answer()
        return ReadingDesk(study, study.add_reader(answer.name, answer.role))

    def _show_reading(self, desk: ReadingDesk) -> None:
        session = ReadingSession(desk)
        self.page = ReadingPage(session, self._own_presets)
        session.setParent(self.page)
        session.hint.connect(self._hint)
        session.problem.connect(self._show_problem)
        session.committed.connect(lambda read: self._hint(session.sentence_of(read)))
        session.draft_changed.connect(self._clear_told)
        session.draft_kept.connect(lambda: self._draft.setText("Draft saved"))
        self.page.status_changed.connect(self._show_status)
        self._show(self.page)
        self._who.setText(f"{desk.reader.name}  ·  {desk.reader.role}")
        self.page.start()

    def _show(self, page: QWidget) -> None:
        reading = isinstance(page, ReadingPage)
        self.setCentralWidget(page)
        for spec in ACTIONS:
            if spec.section in _READING and spec.id not in _ALWAYS:
                self.actions_by_id[spec.id].setEnabled(reading)
        self.actions_by_id["sign-in"].setEnabled(reading)
        for label in (self._who, self._draft, self._window, self._zoom):
            label.clear()
        page.setFocus()

    # -- actions ---------------------------------------------------------------------------------------------------

    def _make_actions(self) -> dict[str, QAction]:
        menus = {section: self.menuBar().addMenu(section.value) for section in Section}
        handlers = self._handlers()
        actions = {}
        for spec in ACTIONS:
            action = QAction(spec.title, self)
            action.setAutoRepeat(spec.section is Section.VIEW)  # a key held down must not grade the other joint
            action.setStatusTip(spec.sentence)
            action.triggered.connect(partial(_call, handlers[spec.id]))
            menus[spec.section].addAction(action)
            actions[spec.id] = action
        return actions

    def _take_keys(self) -> None:
        """Give every action the keys in force."""
        for spec in ACTIONS:
            self.actions_by_id[spec.id].setShortcuts([QKeySequence(key) for key in self.keymap.keys(spec)])

    def _handlers(self) -> dict[str, Callable[[], object]]:
        """What each action of the table does."""
        grades = {
            f"grade-{int(grade)}": self._on_page(lambda page, grade=grade: page.session.grade(grade)) for grade in Grade
        }
        return (
            grades
            | self._reading_handlers()
            | self._view_handlers()
            | {
                "full-screen": self._toggle_full_screen,
                "open-study": self.choose_study,
                "sign-in": self.change_reader,
                "quit": self.close,
                "keys": self._show_keys,
                "change-keys": self._change_keys,
                "about": lambda: QMessageBox.about(self, TITLE, ABOUT),
            }
        )

    def _reading_handlers(self) -> dict[str, Callable[[], object]]:
        on = self._on_page
        return {
            "take-back": on(lambda page: page.session.take_back()),
            "not-evaluable": on(lambda page: page.set_not_evaluable(not page.session.draft.not_evaluable)),
            "comment": on(lambda page: page.grades.start_comment()),
            "commit": on(lambda page: page.commit()),
            "amend": on(lambda page: page.session.start_amending()),
            "give-up": on(lambda page: page.session.give_up_amending()),
            "next-case": on(lambda page: page.session.open_next()),
            "previous-case": on(lambda page: page.session.open_next(-1)),
            "next-waiting": on(lambda page: page.session.open_next(waiting_only=True)),
            "prior": on(lambda page: page.toggle_prior()),
            "link": on(lambda page: page.toggle_link()),
            "crop": on(lambda page: page.toggle_crop()),
            "remove-crop": on(lambda page: page.remove_crop()),
        }

    def _view_handlers(self) -> dict[str, Callable[[], object]]:
        on = self._on_page
        return {
            "fit": on(lambda page: page.image.fit()),
            "one-to-one": on(lambda page: page.image.one_to_one()),
            "zoom-in": on(lambda page: page.image.zoom(KEY_STEP)),
            "zoom-out": on(lambda page: page.image.zoom(1 / KEY_STEP)),
            "pan-left": on(lambda page: page.image.pan(-1, 0)),
            "pan-right": on(lambda page: page.image.pan(1, 0)),
            "pan-up": on(lambda page: page.image.pan(0, -1)),
            "pan-down": on(lambda page: page.image.pan(0, 1)),
            "wider": on(lambda page: page.display.step(wider=1, brighter=0)),
            "narrower": on(lambda page: page.display.step(wider=-1, brighter=0)),
            "brighter": on(lambda page: page.display.step(wider=0, brighter=1)),
            "darker": on(lambda page: page.display.step(wider=0, brighter=-1)),
            "next-preset": on(lambda page: page.display.next_preset()),
            "keep-preset": on(lambda page: self._hint(page.display.keep_preset())),
            "forget-presets": on(lambda page: self._hint(page.display.forget_presets())),
            "joints-window": on(lambda page: page.toggle_joints_window()),
            "invert": on(lambda page: page.display.invert()),
            "local-contrast": on(lambda page: page.toggle_local_contrast()),
            "ruler": on(lambda page: page.image.take_tool(Tool.RULER)),
            "caliper": on(lambda page: page.image.take_tool(Tool.CALIPER)),
            "loupe": on(lambda page: page.image.toggle_loupe()),
            "overlays": on(lambda page: page.image.toggle_overlays()),
            "shutter": on(lambda page: page.image.toggle_shutter()),
            "turn-right": on(lambda page: page.image.set_orientation(page.image.orientation.turned(1))),
            "turn-left": on(lambda page: page.image.set_orientation(page.image.orientation.turned(-1))),
            "flip": on(lambda page: page.image.set_orientation(page.image.orientation.flipped_over())),
            "reset": on(lambda page: page.reset_view()),
        }

    def _on_page(self, do: Callable[..., object]) -> Callable[[], object]:
        """`do` with the reading page; nothing while there is none."""
        return lambda: do(self.page) if self.page is not None else None

    def _toggle_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _show_keys(self) -> None:
        sheet = KeysSheet(self.keymap, self)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.open()

    def _change_keys(self) -> None:
        dialog = AssignDialog(self.keymap, self)
        dialog.finished.connect(lambda _: self._take_keys())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    # -- telling ---------------------------------------------------------------------------------------------------

    def _clear_told(self, draft: Draft) -> None:
        """What was said of an earlier key or case is not left standing beside a new one."""
        self._draft.setText("")
        if not draft.empty:
            self.statusBar().clearMessage()

    def _show_problem(self, error: SireaderError) -> None:
        """One sentence at a time: a problem that comes again does not pile up dialogs."""
        if self._problem is None or not self._problem.isVisible() or self._problem.text() != str(error):
            self._problem = show_problem(self, error)

    def _hint(self, text: str) -> None:
        self.statusBar().showMessage(text, HINT_MS)

    def _show_status(self) -> None:
        if self.page is None:
            return
        self._window.setText(self.page.display.sentence())
        shown = self.page.display.radiograph is not None
        image = self.page.image
        words = "  ·  ".join(filter(None, (image.tool_words, image.orientation.words, f"{image.zoom_percent():.0f} %")))
        self._zoom.setText(words if shown else "")

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


def _call(handler: Callable[[], object], _checked: bool = False) -> None:
    handler()
