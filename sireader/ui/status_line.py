"""The line at the bottom: what is being placed by keys, and at the right draft, window, zoom and who reads."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QMainWindow, QSizePolicy

from sireader.domain.drafts import Draft
from sireader.ui.actions import ACTIONS
from sireader.ui.elided import Elided
from sireader.ui.keymap import Keymap
from sireader.ui.reading_page import ReadingPage
from sireader.ui.words import number, tr

HINT_MS = 6000
_ARROWS = ("pan-left", "pan-right", "pan-up", "pan-down")
_SPECS = {spec.id: spec for spec in ACTIONS}


class StatusLine(QObject):
    """The labels of a window's status bar; words are written only here."""

    def __init__(self, window: QMainWindow, keymap: Keymap) -> None:
        super().__init__(window)
        self._bar, self._keymap = window.statusBar(), keymap
        self._page: ReadingPage | None = None
        self._committed = ""  # still to be read when the next case is there
        self._placing, self._draft, self._window, self._zoom, self._who = (_label() for _ in range(5))
        self._placing.setObjectName("placing")
        self._bar.addWidget(self._placing)
        for label in (self._draft, self._window, self._zoom, self._who):
            self._bar.addPermanentWidget(label)
        self._bar.setSizeGripEnabled(False)

    def show_page(self, page: ReadingPage | None, who: str = "") -> None:
        """Tell of this reading page from now on; None for none."""
        self._page = page
        self._bar.clearMessage()  # what one reader was told is not for whoever comes next
        for label in (self._placing, self._draft, self._window, self._zoom):
            label.setText("")
        self._who.setText(who)
        if page is not None:
            session = page.session
            session.hint.connect(self.hint)
            session.committed.connect(lambda read: self._tell_commit(session.sentence_of(read)))
            session.case_changed.connect(self._change_case)
            session.draft_changed.connect(self._clear_told)
            session.draft_kept.connect(lambda: self._draft.setText(tr("Draft saved")))
            page.status_changed.connect(self.refresh)

    def hint(self, text: str) -> None:
        """Say something for a few seconds."""
        self._bar.showMessage(tr(text), HINT_MS)

    def _tell_commit(self, text: str) -> None:
        self._committed = text
        self.hint(text)

    def _change_case(self, _: object) -> None:
        """What was said of a case goes with it; only that it is committed is told beside the next one."""
        if self._bar.currentMessage() != self._committed:
            self._bar.clearMessage()
        self._committed = ""

    def refresh(self) -> None:
        """Say how the radiograph is shown now."""
        page = self._page
        if page is None:
            return
        self._placing.setText(self._how_to_place(page.placer.words))
        in_hand = page.display_in_hand
        self._window.setText((tr("PRIOR  ") if in_hand is not page.display else "") + in_hand.sentence())
        image, shown = page.image, page.display.radiograph is not None
        words = (image.tool_words, image.orientation.words, f"{number(page.views.in_hand.zoom_percent())} %")
        self._zoom.setText("  ·  ".join(filter(None, words)) if shown else "")

    def _how_to_place(self, words: str) -> str:
        """What is in hand and which keys move, change and end it, by the names in force."""
        if not words:
            return ""
        own = all(self._keymap.keys(_SPECS[name]) == _SPECS[name].keys for name in _ARROWS)
        arrows = tr("arrows") if own else tr("the keys of Pan")
        turn, keep, drop = (self._keymap.names(_SPECS[name]) for name in ("next-part", "commit", "give-up"))
        more = [tr(f"{turn} takes the next")] if self._page and self._page.placer.has_parts else []
        ways = tr(f"{arrows} move it, finely with Shift")
        return "  ·  ".join([f"{words}:  {ways}", *more, tr(f"{keep} keeps"), tr(f"{drop} puts away")])

    def _clear_told(self, draft: Draft) -> None:
        """What was said of an earlier key or case is not left standing beside a new one."""
        self._draft.setText("")
        if not draft.empty:
            self._bar.clearMessage()


def _label() -> QLabel:
    """Words that end in dots where the window is too narrow for all that is said."""
    label = Elided("")
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    return label
