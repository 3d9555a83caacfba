"""Whether somebody is there: every key and every move of the mouse in the program, whatever widget takes it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject

_KEYS = {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress}  # of a key that is a shortcut, only the first comes
_SIGNS_OF_LIFE = _KEYS | {QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel}


class Presence(QObject):
    """Calls back at each sign of life while its parent lives."""

    def __init__(self, touched: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._touched = touched
        running = QCoreApplication.instance()
        if running is not None:
            running.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look on; every event goes its way."""
        if event.type() in _SIGNS_OF_LIFE:
            self._touched()
        return super().eventFilter(watched, event)
