"""The reading page: worklist, radiograph, joints and grades around one session."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sireader.domain.drafts import Draft
from sireader.domain.errors import SireaderError
from sireader.domain.grading import Grade, Joint
from sireader.domain.reads import Read
from sireader.imaging.contrast import with_local_contrast
from sireader.imaging.pyramid import Pyramid
from sireader.imaging.radiograph import Voi
from sireader.ui.canvas import Canvas
from sireader.ui.crops import Crops
from sireader.ui.dialogs import GoToCaseDialog, ReasonDialog
from sireader.ui.display import Display
from sireader.ui.grade_panel import GradePanel
from sireader.ui.image_view import ImageView
from sireader.ui.joints_view import JointsView
from sireader.ui.kept_views import KeptViews
from sireader.ui.operations import Operations
from sireader.ui.opinions import Opinions
from sireader.ui.orientation import Orientation
from sireader.ui.own_presets import OwnPresets
from sireader.ui.placing import Placer
from sireader.ui.presence import Presence
from sireader.ui.presets_dialog import PresetsDialog
from sireader.ui.prior_view import PriorView
from sireader.ui.room import widths_px
from sireader.ui.scrolling import Scrolling
from sireader.ui.sentences import missing, nothing_left
from sireader.ui.session import ReadingSession, State
from sireader.ui.thumbnails import Thumbnails
from sireader.ui.view_focus import ViewFocus
from sireader.ui.words import tr
from sireader.ui.worklist_view import WorklistView
from sireader.workflow.entries import Entry

ALONE = "Committed. What you change after a second opinion is kept beside it, marked aided."


class ReadingPage(QWidget):
    """What a reader looks at for eight hours."""

    status_changed = Signal()

    def __init__(self, session: ReadingSession, own: OwnPresets, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session, self._own = session, own
        self.key_of: Callable[[str], str] = lambda _: ""  # the keys in force belong to the window
        self.display = Display(own, self)
        self._background = Operations(self)
        self._case: str | None = None
        self._alone = False
        self._pyramid: Pyramid | None = None
        self._kept_views = KeptViews(session.desk.study_id, session.desk.reader.name)
        self.image = ImageView()
        self.prior = PriorView(own)
        self.prior.hide()
        self.joints, self.grades = JointsView(), GradePanel()
        self.opinion = Opinions(session, self.image, self.joints, self.grades, self)
        self.thumbnails = Thumbnails(session.desk.pyramid_for_thumbnail, self) if session.desk.thumbnails else None
        self.worklist = WorklistView(self.thumbnails)
        self.views = ViewFocus((self.image, self.prior.canvas, *self.joints.canvases.values()), self)
        self.placer = Placer(self.image, self)
        self.crops = Crops(session, self.display, self.image, self.placer, self._background)
        self._lay_out()
        self._connect_display()
        self._connect_grades()
        self._connect_session()
        Presence(session.touch, self)

    def be_alone(self, below: QWidget) -> None:
        """Show one radiograph and no worklist: it stays once it is read, and a crop is suggested.

        Args:
            below: goes below the grades.
        """
        self._alone = self.crops.offers = self.session.stays = True
        self.worklist.hide()
        self.grades.notes[State.COMMITTED] = ALONE
        self._column.addWidget(below)

    def start(self) -> None:
        """Fetch the worklist and show the first case."""
        self.image.set_message(tr("Opening the worklist …"))
        self.session.start()

    @property
    def on_screen(self) -> tuple[Pyramid, Voi] | None:
        """The radiograph on the screen, its contrast as it is, and its window; None without one."""
        shown = self.display.shown
        return (self._pyramid, shown.voi) if self._pyramid is not None and shown is not None else None

    # -- what the keys move ----------------------------------------------------------------------------------------

    @property
    def display_in_hand(self) -> Display:
        """The greys that the keys change: the prior's while the keys move the prior."""
        return self.prior.display if self.views.in_hand is self.prior.canvas else self.display

    def move_view(self, move: Callable[[Canvas], object]) -> None:
        """Move the view that the keys move; a prior that is moved by itself follows no longer."""
        view = self.views.in_hand
        if view is self.prior.canvas and self.prior.linked:
            self.toggle_link()
        move(view)
        self.status_changed.emit()

    def take_preset(self, number: int) -> None:
        """Take a window preset by its number, from 1."""
        if self.display_in_hand.radiograph is not None and not self.display_in_hand.take_preset(number):
            self.session.hint.emit(tr(f"There is no window preset {number}."))

    def edit_presets(self) -> None:
        """Rename, order and remove the reader's own presets."""
        dialog = PresetsDialog(self._own, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def ask_for_case(self) -> None:
        """Ask for a number of the worklist and open that case."""
        numbers = self.session.entries.numbers
        if numbers:
            here = self.session.entry.number if self.session.entry else numbers[0]
            dialog = GoToCaseDialog(here, numbers[-1], self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.accepted.connect(lambda: self._go_to(dialog.number))
            dialog.open()

    def _go_to(self, number: int) -> None:
        case = next((entry.case for entry in self.session.entries if entry.number == number), None)
        if case is None:
            self.session.hint.emit(tr(f"Your worklist has no case {number}."))
        else:
            self.session.open(case)

    def reset_view(self) -> None:
        """First window, not inverted, not turned, fitted."""
        if self.views.in_hand is self.prior.canvas:
            self.prior.display.reset()
            self.prior.canvas.set_orientation(Orientation())
            return
        if self._pyramid is not None and self.display.local_contrast:
            self._swap_pixels(self._pyramid, local_contrast=False)
        self.display.reset()
        self.image.set_orientation(Orientation())

    def toggle_local_contrast(self) -> None:
        """Show the radiograph with its local contrast raised, or as it is."""
        pyramid = self._pyramid
        if pyramid is None or self.display.shown is None:
            return
        if self.display.local_contrast:
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
        if self.prior.wanted:
            self.prior.put_away()
        elif self._case is not None and self._pyramid is not None:
            self.prior.look_for(self.session.desk, self._case, self._background, self.image)

    def toggle_link(self) -> None:
        """Let the prior follow the main view's zoom and place, or not."""
        self.prior.linked = not self.prior.linked
        self.prior.follow(self.image)
        self.session.hint.emit(tr("The prior follows.") if self.prior.linked else tr("The prior stays where it is."))

    def toggle_joints_window(self) -> None:
        """Show the enlarged joints in a window of their own, for a second screen; or beside the radiograph again."""
        if self.joints.isWindow():
            self._column.insertWidget(0, self.joints, 1)
        else:
            self.joints.take_window(self)
        self.joints.show()
        self.status_changed.emit()

    def commit(self) -> None:
        """Commit, or ask for the reason of an amendment first."""
        if self.session.state is not State.AMENDING:
            self.session.commit()
        elif not self.session.draft.complete:
            self.session.hint.emit(missing(self.session.draft))
        else:
            said = self.session.draft.judgement().grades
            change = tr(f"Supersede your read by {said or 'not evaluable'}. Both stay on record.")
            dialog = ReasonDialog(change + self.opinion.amending_words, self)
            dialog.accepted.connect(lambda: self.session.amend(dialog.reason.text()))
            dialog.open()

    def close_session(self) -> None:
        """Finish every write."""
        self.opinion.close()
        self.session.desk.close()
        if self.thumbnails is not None:
            self.thumbnails.close()
        self._remember()
        self._background.close()
        self._kept_views.save()
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
        column.addWidget(self.opinion.side, 2)
        column.addWidget(self.grades)
        layout.addWidget(self.worklist)
        layout.addWidget(self.prior, 1)
        layout.addWidget(self.image, 1)
        self._side = Scrolling(side)
        layout.addWidget(self._side)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Half of the width is the radiograph's; grades and worklist share the rest."""
        super().resizeEvent(event)
        self._share_width()

    def changeEvent(self, event: QEvent) -> None:
        """Larger text takes more of the width."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and hasattr(self, "_side"):
            self._share_width()

    def _share_width(self) -> None:
        worklist, side = widths_px(self.width())
        self.worklist.setFixedWidth(worklist)
        self.worklist.setVisible(bool(worklist) and not self._alone)
        self._side.setFixedWidth(side)

    def _connect_display(self) -> None:
        self.display.radiograph_changed.connect(self.image.show_pyramid)
        self.display.radiograph_changed.connect(self._show_joints)
        self.display.table_changed.connect(self.image.set_table)
        self.display.table_changed.connect(self.joints.set_table)
        self.display.table_changed.connect(lambda _: self.status_changed.emit())
        self.image.dragged.connect(self.display.drag)
        self.image.area.chosen.connect(self.display.fill)
        self.joints.area_chosen.connect(self.display.fill)
        self.joints.dragged.connect(self.display.drag)
        self.joints.closed.connect(self.toggle_joints_window)
        self.prior.told.connect(self.session.hint)
        self.prior.display.table_changed.connect(lambda _: self.status_changed.emit())
        self.views.changed.connect(self.status_changed)
        self.opinion.changed.connect(self.status_changed)
        self.placer.changed.connect(self.status_changed)
        self.image.zoomed.connect(self.status_changed)
        self.image.zoomed.connect(lambda: self.prior.follow(self.image))

    def _connect_grades(self) -> None:
        self.grades.graded.connect(self._grade_joint)
        self.grades.commented.connect(self.session.set_comment)
        self.grades.not_evaluable_wished.connect(self.set_not_evaluable)
        self.grades.comment.left.connect(self._say_what_the_comment_lacks)
        self.grades.commit_wished.connect(self.commit)
        self.grades.amend_wished.connect(self.session.start_amending)
        self.grades.give_up_wished.connect(self.session.give_up_amending)
        self.worklist.case_wished.connect(self.session.open)

    def _connect_session(self) -> None:
        session = self.session
        session.radiographs.view_size = lambda: self.image.size_px
        session.worklist_changed.connect(self.worklist.show_entries)
        session.case_changed.connect(self._show_case)
        session.radiograph_ready.connect(self._show_radiograph)
        session.radiograph_filtered.connect(self._show_filtered)
        session.draft_changed.connect(self.grades.show_draft)
        session.draft_changed.connect(self._show_crop)
        session.draft_changed.connect(lambda _: self.status_changed.emit())
        session.state_changed.connect(self._show_state)
        session.others_changed.connect(self._show_others)
        session.feedback_changed.connect(self.grades.show_feedback)
        session.problem.connect(self._show_problem)

    def _show_crop(self, draft: Draft) -> None:
        self.image.set_crop(draft.crop)
        self.joints.set_crop(draft.crop)

    def set_not_evaluable(self, not_evaluable: bool) -> None:
        """Mark, and go on to the comment that it needs."""
        self.session.set_not_evaluable(not_evaluable)
        if self.session.draft.not_evaluable:
            self.grades.start_comment()

    def _say_what_the_comment_lacks(self) -> None:
        draft = self.session.draft
        if draft.not_evaluable and not draft.complete:
            self.session.hint.emit(missing(draft))

    def _grade_joint(self, joint: Joint, grade: Grade) -> None:
        self.session.grade_joint(joint, grade)
        self.grades.show_draft(self.session.draft)  # a click on a chosen grade unchecks its button: put it back

    def _show_case(self, entry: Entry | None) -> None:
        self._remember()
        self._background.start(self._kept_views.save, lambda _: None, lambda _: None)  # a courtesy: no word if it fails
        self.placer.forget()
        self.views.give_back()
        self.prior.put_away()
        self._case, self._pyramid = entry.case if entry else None, None
        self.worklist.show_current(entry)
        self.grades.show_others("")
        self.display.show(None)
        self.image.set_message("" if entry else self._done)
        if entry is None:
            self._clear_at_once()
        self.look_what_is_left_to_sign()
        if entry:
            self.image.progress.start(tr(f"Opening case {entry.number} …"))

    def _clear_at_once(self) -> None:
        """No radiograph stays behind the sentence that says that nothing is left to read."""
        for canvas in (self.image, *self.joints.canvases.values()):
            canvas.viewport().repaint()

    @property
    def _done(self) -> str:
        return nothing_left(closed=self.session.closed, has_read=bool(self.session.entries))

    def look_what_is_left_to_sign(self) -> None:
        """Where nothing waits, say what could be signed off now, and by which key."""
        if self._case is None and self.session.entries:
            self._background.start(self.session.desk.left_to_sign, self._say_what_is_left_to_sign, self._show_problem)

    def _say_what_is_left_to_sign(self, left: str) -> None:
        if self._case is None:
            key = self.key_of("sign-off")
            by = f": {key}" if key else ""
            self.image.set_message(f"{self._done}\n{tr(left)}{by}." if left else self._done)

    def _show_radiograph(self, pyramid: Pyramid) -> None:
        self.image.set_message("")
        self._pyramid = pyramid
        self.display.show(pyramid)
        self._recall()
        self.image.viewport().repaint()  # now; the joints follow a moment later

    def _show_filtered(self, pyramid: Pyramid) -> None:
        """In place of the sketch of a case that was not read ahead."""
        if self._pyramid is pyramid:
            self.image.swap_pixels(pyramid)
            self.image.viewport().repaint()
            self.display.mark_local_contrast(False)
            self._show_joints(pyramid)

    def _show_joints(self, pyramid: Pyramid | None) -> None:
        """Enlarge the joints, or know at least where they lie."""
        self.joints.show_pyramid(pyramid)
        self.joints.set_crop(self.session.draft.crop)

    def _remember(self) -> None:
        """Keep how the case on the screen is shown, for when the reader comes back to it."""
        if self._case is not None and self._pyramid is not None and self.display.shown is not None:
            self._kept_views.keep(self._case, self.display.shown, self.image.looked_at(), self._pyramid)

    def _recall(self) -> None:
        """Show the case as it was shown before; local contrast is switched on anew by its key."""
        kept = self._kept_views.of(self._case, self._pyramid) if self._case and self._pyramid else None
        if kept is not None:
            greyness, view = kept
            self.display.come_back_to(replace(greyness, local_contrast=False))
            self.image.look_at(view)

    def _show_state(self, state: State) -> None:
        self.grades.show_state(state, taught=self.session.feedback is not None, closed=self.session.closed)
        self.status_changed.emit()

    def _show_others(self, others: tuple[Read, ...]) -> None:
        """Show the reads that the protocol opens to this reader's role."""
        told = (tr(f"{read.role} read {read.grades or 'not evaluable'}") for read in others)
        self.grades.show_others(", ".join(told))

    def _show_problem(self, error: SireaderError) -> None:
        if self.display.radiograph is None:
            self.image.set_message(str(error))
