"""The crop on the reading page: by mouse, by keys, and as a suggestion that is none until the reader takes it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton

from sireader.domain.crops import Crop
from sireader.imaging.proposing import around_joints, propose_crop, propose_joints
from sireader.imaging.radiograph import Radiograph
from sireader.ui.display import Display
from sireader.ui.image_view import ImageView
from sireader.ui.operations import Operations
from sireader.ui.placing import PROPOSE, Placer
from sireader.ui.session import ReadingSession, State
from sireader.ui.words import tr

WHOLE_SHARE = 0.98
"""A crop that leaves out less than the rest is no crop worth a question."""
NOTHING_TO_CROP = "The pelvis fills the radiograph: there is nothing to crop."
AROUND_JOINTS, PELVIS = "Suggested crop around both joints", "Suggested crop around the pelvis"
Suggestions = tuple[tuple[str, Crop], ...]
"""Crops, each with what it is in words."""
BAR_INSET_PX = 12
_OPEN = {State.VIEWING, State.DRAFTED, State.AMENDING}


class Crops(QObject):
    """Changes the crop of the draft; a committed read keeps the one it has."""

    def __init__(
        self, session: ReadingSession, display: Display, image: ImageView, placer: Placer, background: Operations
    ) -> None:
        super().__init__(image)
        self._session, self._display, self._image, self._placer = session, display, image, placer
        self._work = background
        self.offers = False  # a suggestion for each radiograph without a crop, unasked
        self._offered: Radiograph | None = None
        self._further: Suggestions = ()
        self._bar = SuggestionBar(image)
        self._bar.take.clicked.connect(placer.keep)
        self._bar.put_away.clicked.connect(placer.drop)
        placer.changed.connect(self._settle)
        image.cropped.connect(session.set_crop)
        image.crop_dragged.connect(self._follow_mouse)
        session.state_changed.connect(self._follow)

    @property
    def suggests(self) -> bool:
        """Whether a suggestion waits for an answer."""
        return self._placer.places(PROPOSE)

    def toggle(self) -> None:
        """Show the handles of the crop box, on a first crop when there is none yet; or hide them and keep the crop."""
        if self._open:
            editing = self._image.editing_crop
            if self.suggests:
                self._placer.keep()
            self._image.edit_crop(not editing)

    def place(self) -> None:
        """Move the crop box by keys; what is put away brings back the crop of before."""
        if not self._open:
            return
        if self.suggests:
            self._placer.drop()
        before, handles = self._session.draft.crop, self._image.editing_crop

        def restore() -> None:
            self._image.edit_crop(handles and before is not None)
            self._session.set_crop(before)

        self._image.edit_crop(True)
        self._placer.place_crop(restore, lambda: self._image.edit_crop(handles))

    def remove(self) -> None:
        """Keep the whole radiograph."""
        if self.suggests:
            self._placer.drop()
        elif self._placer.places("place-crop"):
            self._placer.keep()
        self._image.edit_crop(False)
        self._session.set_crop(None)

    def propose(self) -> None:
        """Suggest a crop; asked again, the next one, and after the last none."""
        if self.suggests:
            further = self._further
            self._placer.drop()
            self._suggest(further)
        elif self._open:
            self._look_for_suggestions(lambda: self._session.hint.emit(tr(NOTHING_TO_CROP)))

    def _look_for_suggestions(self, nothing: Callable[[], None]) -> None:
        """In the background, and then show the first, unless something else is on the screen by now."""
        radiograph = self._display.radiograph
        if radiograph is None:
            return

        def show(found: Suggestions) -> None:
            if self._display.radiograph is radiograph and self._open and not self.suggests:
                self._suggest(found) if found else nothing()

        self._work.start(lambda: suggestions(radiograph), show, self._session.problem.emit)

    def _suggest(self, found: Suggestions) -> None:
        """Show the first of the suggestions, in hand; nothing where there is none."""
        if not found:
            return
        (words, crop), self._further = found[0], found[1:]
        before, handles = self._session.draft.crop, self._image.editing_crop
        self._image.edit_crop(False)

        def restore() -> None:
            self._image.suggest_crop(None)
            self._session.set_crop(before)
            self._image.edit_crop(handles and before is not None)

        def keep() -> None:
            if self._image.suggests_crop:
                self._session.set_crop(crop)
            self._image.suggest_crop(None)
            self._image.edit_crop(handles)

        self._bar.say(words)
        self._image.suggest_crop(crop)
        self._placer.place_crop(restore, keep, suggested=True)

    @property
    def _open(self) -> bool:
        return self._session.state is not State.COMMITTED and self._display.radiograph is not None

    def _follow(self, state: State) -> None:
        """Offer a suggestion once for a radiograph that is being read; none outlives the reading of it."""
        radiograph = self._display.radiograph
        if state not in _OPEN:
            if self.suggests:
                self._placer.forget()
            self._image.suggest_crop(None)
        elif self.offers and radiograph is not self._offered and self._session.draft.crop is None:
            self._offered = radiograph
            self._look_for_suggestions(lambda: None)

    def _follow_mouse(self) -> None:
        """A suggestion that is dragged is a crop, and can be dragged on."""
        if self.suggests:
            self._image.edit_crop(True)
        self._placer.follow_box()

    def _settle(self) -> None:
        self._bar.setVisible(self.suggests)


class SuggestionBar(QFrame):
    """Says above the radiograph that the crop is a suggestion, with buttons for the mouse."""

    def __init__(self, image: ImageView) -> None:
        super().__init__(image)
        self._image = image
        self.setObjectName("suggestion")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._words = QLabel()
        self.take, self.put_away = _button(tr("Use it  Enter")), _button(tr("Put away  Esc"))
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 6, 6)
        row.setSpacing(8)
        for widget in (self._words, self.take, self.put_away):
            row.addWidget(widget)
        image.installEventFilter(self)
        self.hide()

    def say(self, words: str) -> None:
        """What is suggested."""
        self._words.setText(tr(words))
        self._take_place()

    def eventFilter(self, _view: QObject, event: QEvent) -> bool:
        """Stay above the middle."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Show}:
            self._take_place()
        return False

    def setVisible(self, visible: bool) -> None:
        """Take place, too."""
        super().setVisible(visible)
        self._take_place()

    def _take_place(self) -> None:
        """Above the middle; below each other where the image is too narrow for all side by side."""
        room = self._image.width() - 2 * BAR_INSET_PX
        self._arrange(QBoxLayout.Direction.LeftToRight)
        width = self._row.sizeHint().width()
        if width > room:
            self._arrange(QBoxLayout.Direction.TopToBottom)
            width = max(room, 1)
        wraps = self._row.hasHeightForWidth()
        self.resize(width, self._row.heightForWidth(width) if wraps else self._row.sizeHint().height())
        self.move(max((self._image.width() - width) // 2, 0), BAR_INSET_PX)

    def _arrange(self, way: QBoxLayout.Direction) -> None:
        self._row.setDirection(way)
        self._words.setWordWrap(way is QBoxLayout.Direction.TopToBottom)
        self._row.invalidate()


def suggestions(radiograph: Radiograph) -> Suggestions:
    """What could be cropped to, the crop that models of both joints are trained on first."""
    joints = around_joints(propose_joints(radiograph), radiograph)
    found = (AROUND_JOINTS, joints), (PELVIS, propose_crop(radiograph))
    return tuple(each for each in found if _share(each[1], radiograph) < WHOLE_SHARE)


def _share(crop: Crop, radiograph: Radiograph) -> float:
    return crop.height * crop.width / (radiograph.rows * radiograph.columns)


def _button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button
