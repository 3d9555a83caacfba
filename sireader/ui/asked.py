"""What the user chose about opinions: the models that are asked, how, and the cut-off by which they are told."""

from __future__ import annotations

import json
from collections.abc import Collection

from PySide6.QtCore import QObject, Signal

from sireader.inference.answer import CUT_OFFS, Models
from sireader.ui.settings import BOTH_WAYS, CUT_OFF, MODELS, Settings
from sireader.workflow.models import asked_models

YES, NO = "yes", "no"


class Asked(QObject):
    """The choices, remembered; `changed` tells that other models are asked, or in another way."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    @property
    def digests(self) -> frozenset[str]:
        """Of the chosen models; none where the first one there is, is asked."""
        try:
            told = json.loads(self._settings.get(MODELS))
        except ValueError:
            told = []
        return frozenset(one for one in told if isinstance(one, str)) if isinstance(told, list) else frozenset()

    @property
    def both_ways(self) -> bool:
        """Whether the mirror image is asked, too."""
        return bool(self._settings.get(BOTH_WAYS) == YES)

    @property
    def models(self) -> Models:
        """Who is asked, of those that are installed now."""
        return asked_models(self.digests, mirrored_too=self.both_ways)

    @property
    def cut_off(self) -> str:
        """By which opinions are told."""
        name = str(self._settings.get(CUT_OFF))
        return name if name in CUT_OFFS else next(iter(CUT_OFFS))

    def choose_cut_off(self, name: str) -> None:
        """Tell opinions by this one from now on."""
        self._settings.set(CUT_OFF, name)

    def choose(self, digests: Collection[str], *, both_ways: bool) -> None:
        """Ask these models from now on."""
        before = self.models
        self._settings.set(MODELS, json.dumps(sorted(digests)))
        self._settings.set(BOTH_WAYS, YES if both_ways else NO)
        if self.models != before:
            self.changed.emit()
