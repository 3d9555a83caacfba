"""Every setting that the window remembers between starts, as one record each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QByteArray, QSettings


@dataclass(frozen=True, slots=True)
class SettingSpec:
    """One remembered value: its name, what it is while never set, and a sentence for the docs."""

    name: str
    default: Any
    sentence: str


LAST_STUDY = SettingSpec("last_study", "", "The study folder that opens when the program starts without one.")
LAST_READER = SettingSpec("last_reader", "", "Who signed in last; proposed at the next start.")
GEOMETRY = SettingSpec("geometry", QByteArray(), "Size and place of the window.")
SETTINGS = (LAST_STUDY, LAST_READER, GEOMETRY)


class Settings:
    """The remembered values, in the system's usual place for them; with `temporary`, nowhere."""

    def __init__(self, *, temporary: bool = False) -> None:
        self._kept = None if temporary else QSettings("SI Reader", "SI Reader")

    def get(self, spec: SettingSpec) -> Any:
        """The remembered value, or the default; of the default's type."""
        value = spec.default if self._kept is None else self._kept.value(spec.name, spec.default)
        return value if isinstance(value, type(spec.default)) else spec.default

    def set(self, spec: SettingSpec, value: Any) -> None:
        """Remember a value."""
        if self._kept is not None:
            self._kept.setValue(spec.name, value)
