"""The reading page: worklist, radiograph, joints and grades around one session."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sireader.domain.drafts import Draft
from sireader.domain.errors import SireaderError
from sireader.domain.grading import Grade, Joint
from sireader.domain.reads import Read
from sireader.imaging.contrast import with_local_contrast
from sireader.imaging.pyramid import Pyramid
from sireader.ui.canvas import View
from sireader.ui.dialogs import ReasonDialog
from sireader.ui.display import Display, Greyness
from sireader.ui.grade_panel import GradePanel
from sireader.ui.image_view import ImageView
from sireader.ui.joints_view import JointsView
from sireader.ui.operations import Operations
from sireader.ui.orientation import Orientation
from sireader.ui.own_presets import OwnPresets
from sireader.ui.prior_view import PriorView
from sireader.ui.session import ReadingSession, State, missing
from sireader.ui.thumbnails import Thumbnails
from sireader.ui.worklist_view import WorklistView
from sireader.workflow.reading import Prior
from sireader.workflow.worklist import Entry

LIST_WIDTH_PX = 176
SIDE_WIDTH_PX = 500
JOINTS_TITLE = "SI Reader"
JOINTS_SIZE_PX = (1200, 900)


class ReadingPage(QWidget):
    """What a reader looks at for eight hours."""

    status_changed = Signal()

    def __init__(self, session: ReadingSession, own: OwnPresets, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.display = Display(own, self)
        self._background = Operations(self)
        self._case: str | None = None
        self._pyramid: Pyramid | None = None
        self._shown_before: dict[str, tuple[Greyness, View]] = {}
        self.image = ImageView()
        self.prior = PriorView(own)
        self.prior.hide()
        self.joints = JointsView()
        self.grades = GradePanel()
        self.thumbnails = Thumbnails(session.desk.radiograph, self) if session.desk.thumbnails else None
        self.worklist = WorklistView(self.thumbnails)
        self._lay_out()
        self._connect_display()
        self._connect_grades()
        self._connect_session()

    def start(self) -> None:
        """Fetch the worklist and show the first case."""
        self.image.set_message("Opening the worklist …")
        self.session.start()

    def reset_view(self) -> None:
        """First window, not inverted, not turned, fitted."""
        if self._pyramid is not None and self.display.shown is not None and self.display.shown.local_contrast:
            self._swap_pixels(self._pyramid, local_contrast=False)
        self.display.reset()
        self.image.set_orientation(Orientation())

    def toggle_local_contrast(self) -> None:
        """Show the radiograph with its local contrast raised, or as it is."""
        pyramid = self._pyramid
        if pyramid is None or self.display.shown is None:
            return
        if self.display.shown.local_contrast:
            self._swap_pixels(pyramid, local_contrast=False)
        else:
            self._background.start(
                lambda: Pyramid.of(with_local_contrast(pyramid.radiograph)),
                lambda raised: self._swap_pixels(raised, local_contrast=True) if self._pyramid is pyramid else None,
                self._show_problem,
            )

    def _swap_pixels(self, pyramid: Pyramid, *, local_contrast: bool) -> None:
        self.image.swap_pixels(pyramid)
        self.joints.swap_pixels(pyramid)
        self.display.mark_local_contrast(local_contrast)

    def toggle_prior(self) -> None:
        """Show the same subject's radiograph nearest before this one beside it, or not."""
        if self.prior.isVisible():
            self.prior.hide()
            self.prior.say("")
        elif self._case is not None and self._pyramid is not None:
            self.prior.say("Looking for other radiographs of this subject …")
            self.prior.show()
            self._fetch_prior(self._case)

    def toggle_link(self) -> None:
        """Let the prior follow the main view's zoom and place, or not."""
        self.prior.linked = not self.prior.linked
        self.prior.follow(self.image)
        self.session.hint.emit("The prior follows." if self.prior.linked else "The prior stays where it is.")

    def _fetch_prior(self, case: str) -> None:
        desk = self.session.desk

        def fetch() -> tuple[Prior, Pyramid] | None:
            found = desk.priors(case)
            return (found[0], Pyramid.of(desk.radiograph(found[0].case))) if found else None

        def show(found: tuple[Prior, Pyramid] | None) -> None:
            if case != self._case or not self.prior.isVisible():
                return
            if found is None:
                self.prior.say("The study has no other radiograph of this subject, or its protocol shows none.")
            else:
                self.prior.show_prior(*found)
                self.prior.follow(self.image)

        self._background.start(fetch, show, lambda error: self.prior.say(str(error)))

    def toggle_joints_window(self) -> None:
        """Show the enlarged joints in a window of their own, for a second screen; or beside the radiograph again."""
        if self.joints.isWindow():
            self._column.insertWidget(0, self.joints, 1)
        else:
            self.joints.setParent(self, Qt.WindowType.Window)
            self.joints.setWindowTitle(JOINTS_TITLE)
            self.joints.resize(*JOINTS_SIZE_PX)
        self.joints.show()

    def toggle_crop(self) -> None:
        """Show the handles of the crop box, on a first crop when there is none yet; or hide them and keep the crop."""
        if self.session.state is not State.COMMITTED and self.display.radiograph is not None:
            self.image.edit_crop(not self.image.editing_crop)

    def remove_crop(self) -> None:
        """Keep the whole radiograph."""
        self.image.edit_crop(False)
        self.session.set_crop(None)

    def commit(self) -> None:
        """Commit, or ask for the reason of an amendment first."""
        if self.session.state is not State.AMENDING:
            self.session.commit()
        elif not self.session.draft.complete:
            self.session.hint.emit(missing(self.session.draft))
        else:
            said = self.session.draft.judgement().grades
            dialog = ReasonDialog(f"Supersede your read by {said or 'not evaluable'}. Both stay on record.", self)
            dialog.accepted.connect(lambda: self.session.amend(dialog.reason.text()))
            dialog.open()

    def close_session(self) -> None:
        """Finish every write."""
        if self.thumbnails is not None:
            self.thumbnails.close()
        self._background.close()
        self.session.close()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        side = QWidget()
        side.setObjectName("panel")
        side.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = self._column = QVBoxLayout(side)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(10)
        column.addWidget(self.joints, 1)
        column.addWidget(self.grades)
        self.worklist.setFixedWidth(LIST_WIDTH_PX)
        side.setFixedWidth(SIDE_WIDTH_PX)
        layout.addWidget(self.worklist)
        layout.addWidget(self.prior, 1)
        layout.addWidget(self.image, 1)
        layout.addWidget(side)

    def _connect_display(self) -> None:
        self.display.radiograph_changed.connect(self.image.show_pyramid)
        self.display.radiograph_changed.connect(self.joints.show_pyramid)
        self.display.table_changed.connect(self.image.set_table)
        self.display.table_changed.connect(self.joints.set_table)
        self.display.table_changed.connect(lambda _: self.status_changed.emit())
        self.image.dragged.connect(self.display.drag)
        self.image.area_chosen.connect(self.display.fill)
        self.joints.dragged.connect(self.display.drag)
        self.joints.closed.connect(self.toggle_joints_window)
        self.image.zoomed.connect(self.status_changed)
        self.image.zoomed.connect(lambda: self.prior.follow(self.image))
        self.image.cropped.connect(self.session.set_crop)

    def _connect_grades(self) -> None:
        self.grades.graded.connect(self._grade_joint)
        self.grades.commented.connect(self.session.set_comment)
        self.grades.not_evaluable_wished.connect(self.set_not_evaluable)
        self.grades.commit_wished.connect(self.commit)
        self.grades.amend_wished.connect(self.session.start_amending)
        self.grades.give_up_wished.connect(self.session.give_up_amending)
        self.worklist.case_wished.connect(self.session.open)

    def _connect_session(self) -> None:
        session = self.session
        session.worklist_changed.connect(self.worklist.show_entries)
        session.case_changed.connect(self._show_case)
        session.radiograph_ready.connect(self._show_radiograph)
        session.draft_changed.connect(self.grades.show_draft)
        session.draft_changed.connect(self._show_crop)
        session.state_changed.connect(self._show_state)
        session.others_changed.connect(self._show_others)
        session.problem.connect(self._show_problem)

    def _show_crop(self, draft: Draft) -> None:
        self.image.set_crop(draft.crop)
        self.joints.set_crop(draft.crop)

    def set_not_evaluable(self, not_evaluable: bool) -> None:
        """Mark, and go on to the comment that it needs."""
        self.session.set_not_evaluable(not_evaluable)
        if self.session.draft.not_evaluable:
            self.grades.start_comment()

    def _grade_joint(self, joint: Joint, grade: Grade) -> None:
        self.session.grade_joint(joint, grade)
        self.grades.show_draft(self.session.draft)  # a click on a chosen grade unchecks its button: put it back

    def _show_case(self, entry: Entry | None) -> None:
        self._remember()
        self.prior.hide()
        self._case, self._pyramid = entry.case if entry else None, None
        self.worklist.show_current(entry)
        self.grades.show_others("")
        self.display.show(None)
        done = "You have read everything that waits for you." if self.session.entries else "Nothing waits for you."
        self.image.set_message(f"Opening case {entry.number} …" if entry else done)

    def _show_radiograph(self, pyramid: Pyramid) -> None:
        self.image.set_message("")
        self._pyramid = pyramid
        self.display.show(pyramid)
        self._recall()

    def _remember(self) -> None:
        """Keep how the case on the screen is shown, for when the reader comes back to it."""
        if self._case is not None and self._pyramid is not None and self.display.shown is not None:
            self._shown_before[self._case] = (self.display.shown, self.image.looked_at())

    def _recall(self) -> None:
        """Show the case as it was shown before; local contrast is switched on anew by its key."""
        if self._case in self._shown_before:
            greyness, view = self._shown_before[self._case]
            self.display.come_back_to(replace(greyness, local_contrast=False))
            self.image.look_at(view)

    def _show_state(self, state: State) -> None:
        self.grades.show_state(state, _NOTES[state])
        self.status_changed.emit()

    def _show_others(self, others: tuple[Read, ...]) -> None:
        """Show the reads that the protocol opens to this reader's role."""
        told = (f"{read.role} read {read.grades or 'not evaluable'}" for read in others)
        self.grades.show_others(", ".join(told))

    def _show_problem(self, error: SireaderError) -> None:
        if self.display.radiograph is None:
            self.image.set_message(str(error))


_NOTES = {
    State.WAITING: "",
    State.VIEWING: "",
    State.DRAFTED: "",
    State.COMMITTED: "Committed. Enter opens the next case to read.",
    State.AMENDING: "Amending: the committed read stays on record.",
}
