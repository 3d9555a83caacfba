"""The menus and their keys, made from the table of actions; check marks are true to what is shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from sireader.ui.actions import ACTIONS, ActionSpec, Section
from sireader.ui.commands import CHECKS, COMMANDS
from sireader.ui.keymap import Keymap
from sireader.ui.reading_page import ReadingPage
from sireader.ui.words import tr

PRESETS_TITLE = "Window presets"
_NEW_GROUPS = {
    *("take-back", "comment", "commit", "amend", "go-to-case", "prior", "fit", "pan-left", "fine-left", "turn-right"),
    *(
        "larger-text",
        "reset",
        "overlays",
        "joints-window",
        "brighter",
        "fill-view",
        "next-preset",
        "invert",
        "crop",
        "place-ruler",
    ),
    *("map", "map-stronger", "next-cut-off", "models"),
    *("open-study", "quit", "about"),
}
"""Actions above which a menu has a line."""
_STEPS = {Section.VIEW, Section.GREYS}
"""A key held down repeats only where it takes steps: it must not grade the other joint."""


class Menus(QObject):
    """The actions of the window: those of the table's commands on the reading page, and the window's own."""

    def __init__(
        self,
        window: QMainWindow,
        keymap: Keymap,
        own: dict[str, Callable[[], object]],
        own_checks: dict[str, Callable[[], bool]],
    ) -> None:
        """Args: `own` and `own_checks` say what the window itself does, and has on, by the ids of actions."""
        super().__init__(window)
        self._keymap, self._own, self._own_checks = keymap, own, own_checks
        self._page: ReadingPage | None = None
        self._menus = {section: window.menuBar().addMenu(title) for section, title in with_letters().items()}
        self._presets = QMenu(tr(PRESETS_TITLE), window)
        self._presets.aboutToShow.connect(self._list_presets)
        self.actions = {spec.id: self._made(spec) for spec in ACTIONS}
        for menu in self._menus.values():
            menu.aboutToShow.connect(self.refresh)
        self.take_keys()

    def take_keys(self) -> None:
        """Give every action the keys in force."""
        for spec in ACTIONS:
            self.actions[spec.id].setShortcuts([QKeySequence(key) for key in self._keymap.keys(spec)])

    def show_page(self, page: ReadingPage | None) -> None:
        """Act on this reading page; without one, only the window's own actions can be taken."""
        self._page = page
        for name, action in self.actions.items():
            if name in COMMANDS:
                action.setEnabled(page is not None)
        if page is not None:
            page.joints.addActions(list(self.actions.values()))  # the keys act in a window of the joints' own, too
            page.status_changed.connect(self.refresh)
        self.refresh()

    def add_last(self, section: Section, menu: QMenu) -> None:
        """Put a menu of its own at the end of a section's."""
        self._menus[section].addSeparator()
        self._menus[section].addMenu(menu)

    def say_why_off(self, name: str, why: str) -> None:
        """Let the menu say why an action is switched off; empty gives it its own title back."""
        title = tr(next(spec.title for spec in ACTIONS if spec.id == name))
        self.actions[name].setText(f"{title}  –  {tr(why)}" if why else title)

    def refresh(self) -> None:
        """Let every check mark say what is on."""
        for name, check in CHECKS.items():
            self.actions[name].setChecked(self._page is not None and check(self._page))
        for name, on in self._own_checks.items():
            self.actions[name].setChecked(on())

    def _made(self, spec: ActionSpec) -> QAction:
        action = QAction(tr(spec.title), self.parent())
        action.setCheckable(spec.id in CHECKS or spec.id in self._own_checks)
        action.setAutoRepeat(spec.section in _STEPS and not action.isCheckable())
        action.setStatusTip(tr(spec.sentence))
        action.triggered.connect(partial(self._do, spec.id))
        self._add(spec, action)
        return action

    def _add(self, spec: ActionSpec, action: QAction) -> None:
        """Put an action into its menu; the presets have one of their own, made when it opens, and keep their keys."""
        menu, window = self._menus[spec.section], self.parent()
        if spec.id in _NEW_GROUPS:
            menu.addSeparator()
        if spec.series != "preset-":
            menu.addAction(action)
        elif isinstance(window, QMainWindow):
            window.addAction(action)
            if self._presets.menuAction() not in menu.actions():
                menu.addMenu(self._presets)

    def _do(self, name: str, _checked: bool = False) -> None:
        if name in self._own:
            self._own[name]()
        elif self._page is not None:
            COMMANDS[name](self._page)
        self.refresh()

    def _list_presets(self) -> None:
        """All presets of the radiograph on the screen, the one in force checked."""
        self._presets.clear()
        if self._page is None:
            return
        display = self._page.display_in_hand
        for place, (name, current) in enumerate(display.choices()):
            known = self.actions.get(f"preset-{place + 1}")
            key = known.shortcut().toString(QKeySequence.SequenceFormat.NativeText) if known else ""
            entry = self._presets.addAction(f"{tr(name)}\t{key}".replace("&", "&&"))
            entry.setCheckable(True)
            entry.setChecked(current)
            entry.triggered.connect(partial(self._take_preset, place + 1))

    def _take_preset(self, number: int, _checked: bool = False) -> None:
        if self._page is not None:
            self._page.take_preset(number)
            self.refresh()


def with_letters() -> dict[Section, str]:
    """The titles of the menus, each with a letter of its own that opens it together with Alt."""
    taken: set[str] = set()
    titles = {}
    for section in Section:
        title = tr(section.value)
        place = next((at for at, letter in enumerate(title.lower()) if letter.isalpha() and letter not in taken), 0)
        taken.add(title[place].lower())
        titles[section] = f"{title[:place]}&{title[place:]}"
    return titles
