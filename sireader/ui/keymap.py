"""Which keys trigger which action: the table's own, unless the reader assigned others."""

from __future__ import annotations

import json

from PySide6.QtGui import QKeySequence

from sireader.domain.errors import SireaderError
from sireader.ui.actions import ACTIONS, ActionSpec
from sireader.ui.settings import KEYS, Settings
from sireader.ui.words import tr


class Keymap:
    """The keys in force, kept in the settings."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._own: dict[str, list[str]] = _kept(settings)

    def keys(self, action: ActionSpec) -> tuple[str, ...]:
        """The keys of an action, in Qt's portable notation."""
        own = self._own.get(action.id)
        return action.keys if own is None else tuple(own)

    def assign(self, action: ActionSpec, key: str) -> None:
        """Let a key, and no other, trigger an action.

        Raises:
            SireaderError: the key is none, or another action has it.
        """
        wanted = QKeySequence(key).toString()
        if not wanted:
            raise SireaderError(f"{key!r} is not a key", "press another one")
        for other in ACTIONS:
            if other.id != action.id and wanted in {QKeySequence(own).toString() for own in self.keys(other)}:
                raise SireaderError(f"{wanted} already means: {other.short_title}", "give that another key first")
        self._own[action.id] = [wanted]
        self._keep()

    def restore(self) -> None:
        """Give every action its own keys back."""
        self._own = {}
        self._keep()

    def names(self, action: ActionSpec) -> str:
        """The action's keys as this system writes them."""
        native = QKeySequence.SequenceFormat.NativeText
        names = (QKeySequence(key).toString(native).replace("Return", "Enter") for key in self.keys(action))
        return tr(" or ").join(dict.fromkeys(names))

    def name_of(self, action: str) -> str:
        """The keys of the action of that id, as this system writes them."""
        return self.names(next(spec for spec in ACTIONS if spec.id == action))

    def _keep(self) -> None:
        self._settings.set(KEYS, json.dumps(self._own, sort_keys=True))


def _kept(settings: Settings) -> dict[str, list[str]]:
    """What the settings hold, without what no action or no key answers to any more."""
    try:
        told = json.loads(settings.get(KEYS))
    except json.JSONDecodeError:
        return {}
    known = {action.id for action in ACTIONS}
    if not isinstance(told, dict):
        return {}
    return {name: keys for name, keys in told.items() if name in known and _are_keys(keys)}


def _are_keys(keys: object) -> bool:
    return isinstance(keys, list) and all(isinstance(key, str) and QKeySequence(key).toString() for key in keys)
