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
KEYS = SettingSpec("keys", "{}", "Keys that the reader assigned, by action, in JSON.")
PRESETS = SettingSpec("presets", "[]", "The reader's own window presets, in JSON, as shares of a radiograph's greys.")
LANGUAGE = SettingSpec("language", "", "The window's language, `en` or `de`; empty for the system's.")
CONTRAST = SettingSpec("high_contrast", "no", "Whether the window shows its high contrast, `yes` or `no`.")
TEXT_SIZE = SettingSpec("text_size", "100", "The size of the window's text in per cent, 100 to 200.")
CUT_OFF = SettingSpec("cut_off", "balanced", "By which of a model's cut-offs its opinions are told.")
MODELS = SettingSpec("models", "[]", "Which models are asked, by SHA-256 in JSON; none for the first one there is.")
BOTH_WAYS = SettingSpec("both_ways", "no", "Whether the mirror image is asked, too, `yes` or `no`.")
SETTINGS = (LAST_STUDY, LAST_READER, GEOMETRY, KEYS, PRESETS, LANGUAGE, CONTRAST, TEXT_SIZE, CUT_OFF, MODELS, BOTH_WAYS)


class Settings:
    """The remembered values, in the system's usual place for them; with `temporary`, in memory."""

    def __init__(self, *, temporary: bool = False) -> None:
        self._kept = None if temporary else QSettings("SI Reader", "SI Reader")
        self._here: dict[str, Any] = {}

    def get(self, spec: SettingSpec) -> Any:
        """The remembered value, or the default; of the default's type."""
        source = self._here.get if self._kept is None else self._kept.value
        value = source(spec.name, spec.default)
        return value if isinstance(value, type(spec.default)) else spec.default

    def set(self, spec: SettingSpec, value: Any) -> None:
        """Remember a value."""
        if self._kept is not None:
            self._kept.setValue(spec.name, value)
        self._here[spec.name] = value
