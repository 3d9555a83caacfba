"""A reader's hand on the keys of one window, and the table of what each action shows."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from sireader.ui.actions import ACTIONS
from sireader.ui.main_window import MainWindow
from tests.ui.conftest import OpenWindow, page_of
from tests.ui.test_prior import READER, a_study_of_one_subject, titled

SPECS = {action.id: action for action in ACTIONS}


class Hand:
    """A reader's hand on the keys of one window."""

    def __init__(self, window: MainWindow, qtbot: QtBot, open_window: OpenWindow, folder: Path) -> None:
        self.window, self.page, self.qtbot = window, page_of(window), qtbot
        self.image, self.display, self.session = self.page.image, self.page.display, self.page.session
        self.open_window, self.folder = open_window, folder

    def press(self, *actions: str) -> None:
        """Press the first key of each action."""
        for action in actions:
            key = QKeySequence(SPECS[action].keys[0])[0]  # type: ignore[index]
            self.qtbot.keyClick(self.window, key.key(), key.keyboardModifiers())

    def turn_page(self, *actions: str) -> None:
        """Press keys that open another case, and wait for each."""
        for action in actions:
            with self.qtbot.waitSignal(self.session.radiograph_ready, timeout=10_000):
                self.press(action)

    def press_into_dialog(self, action: str, kind: type[QDialog]) -> QDialog:
        """Press a key that opens a dialog which does not wait."""
        self.press(action)
        return self.dialog(kind)

    def dialog(self, kind: type[QDialog]) -> QDialog:
        """The dialog of that kind that is to be seen."""
        found = [child for child in self.window.findChildren(kind) if child.isVisible()]
        assert found, f"no {kind.__name__} is shown"
        return found[0]

    def asked_with(self, action: str) -> QDialog:
        """Press a key that waits for the answer of a dialog, and turn that down."""
        seen: list[QDialog] = []

        def turn_down() -> None:
            asking = QApplication.activeModalWidget()
            if isinstance(asking, QDialog):
                seen.append(asking)
                asking.reject()

        QTimer.singleShot(0, turn_down)
        self.press(action)
        assert seen, "nothing was asked"
        return seen[0]

    def with_prior(self) -> Hand:
        """A window on a study that shows priors."""
        window = self.open_window(a_study_of_one_subject(self.folder, "second-opinion"), READER)
        hand = Hand(window, self.qtbot, self.open_window, self.folder)
        hand.press("prior")
        self.qtbot.waitUntil(lambda: titled(hand.page, "NOT THE CASE BEING READ"))
        return hand

    @property
    def number(self) -> int:
        """The number of the case on the screen."""
        assert self.session.entry is not None
        return self.session.entry.number

    @property
    def width(self) -> float:
        """The width of the window, from the status line's words."""
        return float(self.display.sentence().split("W ")[1].split()[0])

    @property
    def brightness(self) -> float:
        """The mean grey of all pixel values."""
        return float(np.asarray(self.display.table()).mean())

    @property
    def told(self) -> str:
        """What the status line says in passing."""
        return self.window.statusBar().currentMessage()

    def checked(self, action: str) -> bool:
        """Whether the action has a check mark."""
        return self.window.actions_by_id[action].isChecked()

    def placing(self) -> str:
        """What the status line says of the thing in hand."""
        return self.page.placer.words


Check = Callable[[Hand, str], None]
CHECKS: dict[str, Check] = {}


def shows(*actions: str) -> Callable[[Check], Check]:
    """This is what these actions do."""

    def enter(check: Check) -> Check:
        for action in actions:
            CHECKS[action] = check
        return check

    return enter
