"""Every page and dialog of the window, one after the other, and what a reader finds on each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDialog,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSlider,
    QWidget,
)
from pytestqt.qtbot import QtBot

from sireader.domain.crops import Crop
from sireader.domain.errors import SireaderError
from sireader.ui.canvas import Canvas
from sireader.ui.coordinator.archive_query import QueryDialog
from sireader.ui.coordinator.black_out import BlackOutDialog
from sireader.ui.coordinator.intake import ImportDialog
from sireader.ui.coordinator.opinions import OpinionsDialog
from sireader.ui.coordinator.page import CoordinatorPage
from sireader.ui.coordinator.parcels import NO_PASSPHRASE, MergeReport
from sireader.ui.dialogs import ReasonDialog, SignInDialog, show_problem
from sireader.ui.elided import Elided
from sireader.ui.licences import LicencesDialog
from sireader.ui.main_window import MainWindow
from sireader.ui.page_writing import PageDialog
from sireader.ui.parcels import PassphraseDialog, SealDialog
from sireader.ui.reading_page import ReadingPage
from sireader.ui.signing import ChangePasswordDialog, SignOffDialog
from sireader.workflow.parcels_many import Gathered
from sireader.workflow.revealing import Shown
from sireader.workflow.second_opinion import Revealed
from sireader.workflow.signing import standing
from sireader.workflow.study import Study
from tests.builders import a_read
from tests.ui.opinion_models import an_answer

CONTROLS = (
    *(QAbstractButton, QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QSlider, QKeySequenceEdit),
    *(QAbstractItemView, Canvas),
)
Face = tuple[str, QWidget]
SHEETS = ("keys", "change-keys", "own-presets", "about", "go-to-case", "guide", "models")


def of_a_reader(window: MainWindow, page: ReadingPage, study: Study, qtbot: QtBot) -> Iterator[Face]:
    """The reading page in its states, and the dialogs that a reader meets."""
    yield "reading", window
    qtbot.keyClicks(window, "23")
    yield "graded", window
    qtbot.keyClicks(window, "N")
    yield "not evaluable", window
    qtbot.keyClick(page.grades.comment, Qt.Key.Key_Escape)
    qtbot.keyClicks(window, "23")
    with qtbot.waitSignal(page.session.radiograph_ready):
        qtbot.keyClick(window, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.session.radiograph_ready):
        qtbot.keyClick(window, Qt.Key.Key_PageUp)
    yield "committed", window
    page.opinion.side.show()
    page.opinion.panel.show_opinion(Revealed(_shown(), an_answer(Crop(0, 0, 200, 200), both=True), a_read("2/3")))
    yield "opinion", window
    page.opinion.panel.clear()
    page.opinion.side.hide()
    qtbot.keyClicks(window, "A")
    yield "amending", window
    for action in SHEETS:
        window.actions_by_id[action].trigger()
        yield from _dialogs(window, action)
    name = page.session.desk.reader.name
    yield from _shown_dialogs(
        ("sign in", SignInDialog("sample", study.readers.all(), ["local"], "", window)),
        ("reason", ReasonDialog("change", window)),
        ("problem", show_problem(window, SireaderError("The study is closed", "ask the coordinator to open it again"))),
        ("seal", SealDialog("a.sirp", window)),
        ("passphrase", PassphraseDialog("a.sirp", "", window)),
        ("password", ChangePasswordDialog(study, name, window)),
        ("page", PageDialog(window)),
        ("licences", LicencesDialog(window)),
        ("sign off", SignOffDialog(study, name, standing(study, name), window)),
    )


def of_a_coordinator(page: CoordinatorPage, qtbot: QtBot) -> Iterator[Face]:
    """The places of the coordinator's page, and the dialogs that are opened there."""
    window = page.window()
    for place in page.tabs:
        page.go_to(place)
        qtbot.wait(1)  # lays out
        yield place, window
    page.cases.table.selectRow(0)
    asked: tuple[Callable[[], QDialog], ...] = (
        *(page.cases.ask_why, page.cases.ask_grades, page.readers.ask_for_reader, page.protocol.ask_for_protocol),
        *(page.protocol.ask_to_turn, page.protocol.ask_for_cases, page.protocol.ask_for_role),
    )
    yield from _shown_dialogs(*((ask.__name__, ask()) for ask in asked))
    image = QImage(64, 64, QImage.Format.Format_Grayscale8)
    yield from _shown_dialogs(
        ("import", ImportDialog([Path("/radiographs")], window)),
        ("black out", BlackOutDialog("a.dcm", image, (), window)),
        ("query", QueryDialog(window)),
        ("opinions", OpinionsDialog(page.live, window)),
        ("archives", page.archives.ask_for_archives()),
        ("merged", MergeReport(Gathered((), ((Path("a.sirp"), NO_PASSPHRASE),)), window)),
    )


def _dialogs(window: QWidget, name: str) -> Iterator[Face]:
    yield from _shown_dialogs(*((name, dialog) for dialog in window.findChildren(QDialog) if dialog.isVisible()))


def _shown_dialogs(*dialogs: tuple[str, QDialog]) -> Iterator[Face]:
    for name, dialog in dialogs:
        dialog.show()
        yield name, dialog
        dialog.reject()


def _shown() -> Shown:
    return Shown.__new__(Shown)  # nothing of it is on the screen


# -- what is found there -----------------------------------------------------------------------------------------


def parts(face: QWidget) -> Iterator[QWidget]:
    """The widgets that are to be seen, and the menus, which open."""
    yield face
    yield from (one for one in face.findChildren(QWidget) if one.isVisible() or isinstance(one, QMenu))


def texts(face: QWidget) -> set[str]:
    """All that is said: labels, buttons, menus, tool tips, hints, choices, rows, and what screen readers say."""
    return {text for part in parts(face) for text in (*_spoken(part), *_written(part)) if text.strip()}


def _spoken(part: QWidget) -> Iterator[str]:
    yield from (part.toolTip(), part.accessibleName(), part.statusTip())
    if part.isWindow():
        yield part.windowTitle()


def _written(part: QWidget) -> Iterator[str]:
    if isinstance(part, QMenu):
        yield from (part.title(), *(action.text() for action in part.actions()))
        yield from (action.statusTip() for action in part.actions())
    if isinstance(part, QLabel | QAbstractButton):
        yield part.text()
    if isinstance(part, QLineEdit):
        yield part.placeholderText()
    if isinstance(part, QComboBox):
        yield from (part.itemText(row) for row in range(part.count()))
    if isinstance(part, QAbstractItemView):
        yield from _rows(part)


def _rows(view: QAbstractItemView) -> Iterator[str]:
    model, top = view.model(), QModelIndex()
    columns = 1 if isinstance(view, QListView) else model.columnCount(top)
    for column in range(columns):
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        yield from (str(model.index(row, column).data() or "") for row in range(model.rowCount(top)))


def without_a_name(face: QWidget) -> list[str]:
    """The controls of which a screen reader could say nothing but what kind they are."""
    controls = [part for part in parts(face) if isinstance(part, CONTROLS) and part.isVisible()]
    return [type(part).__name__ for part in controls if not _name_told(part) and not _inside(part, face)]


def _name_told(part: QWidget) -> str:
    told = QAccessible.queryAccessibleInterface(part)
    return told.text(QAccessible.Text.Name).strip() if told else ""


def _inside(part: QWidget, face: QWidget) -> bool:
    """Whether it is a part of another control, or Qt's own button, which are named as a whole."""
    above = part.parentWidget()
    while above is not None and above is not face:
        if isinstance(above, CONTROLS):
            return True
        above = above.parentWidget()
    return part.objectName().startswith("qt_")


def cut_off(face: QWidget) -> list[str]:
    """Words for which there is no room."""
    return [text for part in parts(face) if part.isVisible() for text in [_cut(part)] if text]


def _cut(part: QWidget) -> str:
    if isinstance(part, QLabel) and part.text().strip() and not isinstance(part, Elided):
        wide = part.wordWrap() or part.width() + 1 >= part.sizeHint().width()
        high = part.height() + 1 >= (part.heightForWidth(part.width()) if part.wordWrap() else part.sizeHint().height())
        return "" if wide and high else part.text()
    if isinstance(part, QPushButton) and part.text():
        room = part.fontMetrics().horizontalAdvance(part.text().replace("&", ""))
        fits = room + 8 <= part.width() and part.fontMetrics().height() <= part.height()
        return "" if fits else part.text()
    return ""
