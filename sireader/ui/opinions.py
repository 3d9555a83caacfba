"""The second opinion on the reading page: asked for by a key, shown once its reveal is on record, hidden again."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from sireader.domain.errors import RuleBroken, SireaderError
from sireader.domain.joint_boxes import JointBoxes
from sireader.imaging.pyramid import Pyramid
from sireader.imaging.radiograph import Radiograph
from sireader.inference.answer import CUT_OFFS
from sireader.ui.grade_panel import GradePanel
from sireader.ui.image_view import ImageView
from sireader.ui.joint_boxes import BoxesOfJoints
from sireader.ui.joints_view import JointsView
from sireader.ui.map_overlay import OPACITY_STEP, MapOverlay, Pictures
from sireader.ui.operations import Operations
from sireader.ui.opinion_panel import OpinionPanel
from sireader.ui.session import ReadingSession, State
from sireader.ui.words import tr
from sireader.workflow.second_opinion import Revealed, SecondOpinion, Standing

AHEAD_AFTER_MS = 300
"""An answer is prepared once the reader rests so long: painting and typing go first."""
ASKING = "The model is being asked …"
NOT_HERE = "Second opinions are given in an open study."
NO_MAP = "There is no map: reveal the second opinion first."
AIDED = "An opinion was revealed to you: the changed read will be marked aided."
OFFER = "A second opinion may be seen: Shift+O."


class Opinions(QObject):
    """Asks for what may be revealed, and knows of no answer before."""

    changed = Signal()
    cut_off_chosen = Signal(str)

    def __init__(
        self, session: ReadingSession, image: ImageView, joints: JointsView, grades: GradePanel, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session, self._grades = session, grades
        self.overlay = MapOverlay((image, *joints.canvases.values()), self)
        self.boxes = BoxesOfJoints(session, image, self)
        self.panel = OpinionPanel(self.overlay, self.boxes)
        self.note = QLabel()
        self.note.setObjectName("quiet")
        self.note.setWordWrap(True)
        self.note.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.side = _column(self.panel, self.note)
        self._second: SecondOpinion | None = None
        self._radiograph: Radiograph | None = None
        self._revealed: Revealed | None = None
        self._kept_boxes: JointBoxes | None = None
        self._pictures: Pictures = {}
        self._standing = Standing()
        self._since, self._asking, self._opening = 0.0, False, 0
        self._anyway, self.cut_off = False, next(iter(CUT_OFFS))
        self._work = Operations(self)
        self._soon = QTimer(self, singleShot=True, interval=AHEAD_AFTER_MS)
        self._soon.timeout.connect(self._prepare)
        self._settle_note()
        self.panel.insisted.connect(self.insist)
        self.panel.cut_off_wished.connect(self.next_cut_off)
        self.overlay.changed.connect(self.changed)
        self.boxes.measured.connect(self._measure)
        self.boxes.let_go.connect(self._keep_boxes)
        self.boxes.changed.connect(self.changed)
        session.case_changed.connect(lambda _: self._leave())
        session.radiograph_ready.connect(self._take_radiograph)
        session.state_changed.connect(self._follow_state)
        session.draft_changed.connect(lambda _: self._soon.start())

    def take(self, second: SecondOpinion) -> None:
        """Ask this one from now on; what is shown is hidden."""
        self._hide()
        if self._second is not None:
            self._second.close()
        self._second = second

        def settle(follows: bool) -> None:
            self._session.stays = self._session.stays or follows

        def look() -> bool:
            second.warm_up()
            return second.follows_commit()

        self._work.start(look, settle, self._session.problem.emit)

    # -- what the keys do ------------------------------------------------------------------------------------------

    def toggle(self) -> None:
        """Reveal the opinion on the case, or hide it again; where it may not be seen, say why."""
        if self._revealed is not None:
            self._hide()
        else:
            self._ask()

    def insist(self) -> None:
        """Show the numbers although the case is outside what the model knows, once that is on record."""
        second, revealed, opening = self._second, self._revealed, self._opening
        if second is None or revealed is None or revealed.answer.in_domain:
            self._session.hint.emit(tr("No opinion is held back on this case."))
            return

        def show(_: None) -> None:
            if opening == self._opening and self._revealed is revealed:
                self._show(revealed, anyway=True)

        self._work.start(lambda: second.insist(revealed), show, self._session.problem.emit)

    def toggle_map(self) -> None:
        """Lay the map on the radiograph, or take it off."""
        if self._has_map():
            self.overlay.toggle()

    def toggle_contours(self) -> None:
        """Draw the map as lines, or as areas."""
        if self._has_map():
            self.overlay.toggle_contours()

    def next_map(self) -> None:
        """The map of definite, of the right joint, of the left one."""
        if self._has_map():
            self.overlay.next_map()

    def step_opacity(self, up: int) -> None:
        """Show the map more, or less."""
        if self._has_map():
            self.overlay.set_opacity(self.overlay.look.opacity + up * OPACITY_STEP)

    def next_cut_off(self) -> None:
        """Tell opinions by the next of the models' cut-offs."""
        names = list(CUT_OFFS)
        self.cut_off = names[(names.index(self.cut_off) + 1) % len(names)]
        self.cut_off_chosen.emit(self.cut_off)
        self._session.hint.emit(tr(f"Opinions are told by the {CUT_OFFS[self.cut_off]}."))
        if self._revealed is not None:
            self.panel.show_opinion(self._revealed, self.cut_off, anyway=self._anyway)

    def _has_map(self) -> bool:
        if not self.overlay.there:
            self._session.hint.emit(tr(NO_MAP))
        return bool(self.overlay.there)

    @property
    def shown(self) -> bool:
        """Whether an opinion is on the screen."""
        return self._revealed is not None

    @property
    def amending_words(self) -> str:
        """What an amendment has to be told of; empty where no opinion on the case was revealed."""
        return f"\n{tr(AIDED)}" if self._standing.seen else ""

    @property
    def idle(self) -> bool:
        """Whether everything that was asked for is done."""
        here = self._work.idle and not self._soon.isActive()
        return here and (self._second is None or self._second.idle)

    def close(self) -> None:
        """Hide what is shown, and let go of the background threads once that is on record."""
        self._soon.stop()
        self._hide()
        self._work.close()
        if self._second is not None:
            self._second.close()

    # -- one case --------------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        second, radiograph, entry, opening = self._second, self._radiograph, self._session.entry, self._opening
        if second is None:
            self._session.hint.emit(tr(NOT_HERE))
        if second is None or radiograph is None or entry is None or self._asking:
            return

        def reveal() -> tuple[Revealed, Pictures]:
            revealed = second.reveal(entry.case, radiograph)
            return revealed, self.overlay.drawing(revealed.answer)

        self._asking = True
        if self._standing.allowed:
            self._session.hint.emit(tr(ASKING))
        self._work.start(reveal, lambda found: self._take(*found, opening), self._refuse)

    def _take(self, revealed: Revealed, pictures: Pictures, opening: int) -> None:
        """Show what came, unless the reader has gone on: then it is on record, and was seen for no time."""
        self._asking = False
        self._revealed, self._since, self._kept_boxes = revealed, monotonic(), revealed.boxes
        if opening == self._opening:
            self._pictures = pictures
            self._session.hint.emit("")
            self._show(revealed)
            self._look_up()
        else:
            self._hide()

    def _refuse(self, error: SireaderError) -> None:
        """What the rules forbid is said in passing; what is wrong with a model or the disk needs a dialog."""
        self._asking = False
        if isinstance(error, RuleBroken):
            self._session.hint.emit(tr(str(error)))
        else:
            self._session.hint.emit("")
            self._session.problem.emit(error)

    def _show(self, revealed: Revealed, *, anyway: bool = False) -> None:
        answer, self._anyway = revealed.answer, anyway
        self.boxes.take(revealed if answer.in_domain or anyway else None)
        self.panel.show_opinion(revealed, self.cut_off, anyway=anyway)
        self.overlay.take(answer if answer.in_domain or anyway else None, self._pictures)
        self._grades.show_brief(True)
        self._settle_note()
        self.changed.emit()

    def _measure(self, revealed: Revealed) -> None:
        """Tell at once how much of the map lies in boxes that are being moved."""
        self._revealed = revealed
        self.panel.tell_share(revealed)

    def _keep_boxes(self, revealed: Revealed) -> None:
        """Put on record where the boxes were let go, if they lie elsewhere than before."""
        second = self._second
        if second is not None and revealed.boxes != self._kept_boxes:
            self._kept_boxes = revealed.boxes
            self._work.start(lambda: second.keep_boxes(revealed), lambda _: None, self._session.problem.emit)
        self.panel.show_opinion(revealed, self.cut_off, anyway=self._anyway)

    def _hide(self) -> None:
        """Take everything away, and record for how long it was there."""
        second, revealed, self._revealed = self._second, self._revealed, None
        self._pictures = {}
        self.panel.clear()
        self.overlay.take(None)
        self.boxes.take(None)
        self._grades.show_brief(False)
        if second is not None and revealed is not None:
            seconds = monotonic() - self._since
            self._work.start(lambda: second.hide(revealed, seconds), lambda _: None, self._session.problem.emit)
        self._settle_note()
        self.changed.emit()

    def _leave(self) -> None:
        self._opening += 1
        self._radiograph, self._standing = None, Standing()
        self._soon.stop()
        self._hide()

    def _take_radiograph(self, pyramid: Pyramid) -> None:
        self._radiograph = pyramid.radiograph
        self._soon.start()

    def _follow_state(self, state: State) -> None:
        if state in {State.COMMITTED, State.AMENDING}:
            self._look_up()
        self._soon.start()

    def _look_up(self) -> None:
        """Ask how it stands with opinions on the case, without asking for one."""
        second, entry, opening = self._second, self._session.entry, self._opening
        if second is None or entry is None:
            return

        def settle(standing: Standing) -> None:
            if opening == self._opening:
                self._standing = standing
                self._settle_note()

        self._work.start(lambda: second.standing(entry.case), settle, self._session.problem.emit)

    def _prepare(self) -> None:
        """Have the answer computed, which stays where it is computed."""
        second, radiograph, entry = self._second, self._radiograph, self._session.entry
        if second is not None and radiograph is not None and entry is not None:
            crop = self._session.draft.crop
            self._work.start(
                lambda: second.prepare(entry.case, radiograph, crop), lambda _: None, self._session.problem.emit
            )

    def _settle_note(self) -> None:
        """That an opinion may be seen, and what the reader said after one."""
        aided = self._standing.aided
        told = [tr(OFFER)] if self._standing.allowed and not self.shown else []
        if aided is not None:
            told.append(
                tr(f"After an opinion you read {aided.grades or 'not evaluable'}: aided, beside your own read.")
            )
        self.note.setText(" ".join(told))
        self.note.setVisible(bool(told))
        self.side.setVisible(bool(told) or self.shown)


def _column(*widgets: QWidget) -> QWidget:
    side = QWidget()
    side.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)  # what is left is the joints'
    layout = QVBoxLayout(side)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(6)
    for widget in widgets:
        layout.addWidget(widget)
    return side
