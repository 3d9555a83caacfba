"""The reading state machine: what the reader sees is one value, and it changes only here.

    waiting → viewing → drafted → committed → amending → committed

The window's widgets tell the session what the reader wants; the session tells them what became of it. Every write
runs off the GUI thread, one after the other, and the next case shows only after a commit is on the disk.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from functools import partial
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, Signal

from sireader.domain.calibration import Calibration
from sireader.domain.crops import Crop
from sireader.domain.drafts import Draft
from sireader.domain.errors import RuleBroken, SireaderError
from sireader.domain.grading import Grade, Joint
from sireader.domain.reading_time import ReadingClock
from sireader.domain.reads import Purpose, Read
from sireader.imaging.pyramid import Pyramid
from sireader.ui.next_case import first_to_open, first_to_read
from sireader.ui.operations import Operations
from sireader.ui.radiographs import AHEAD, Radiographs
from sireader.ui.sentences import REFUSED, missing
from sireader.ui.words import tr
from sireader.workflow.entries import Entry, EntryState, Worklist
from sireader.workflow.reading import ReadingDesk

Kept = tuple[Read | None, Draft, tuple[Read, ...], Calibration | None]
"""The reader's own read of a case, the draft, the reads of others that the protocol shows, and experts' feedback."""


class State(StrEnum):
    """What the reader is doing."""

    WAITING = "waiting"  # no radiograph on the screen: loading, writing, or nothing to read
    VIEWING = "viewing"  # on the screen, nothing typed
    DRAFTED = "drafted"  # something typed
    COMMITTED = "committed"  # the reader's own read is shown
    AMENDING = "amending"  # a new judgement is typed over the committed one


class ReadingSession(QObject):
    """One reader reading one study."""

    worklist_changed = Signal(object)  # Worklist
    case_changed = Signal(object)  # Entry, or None when nothing is left to read
    radiograph_ready = Signal(object)  # Pyramid of the current case's radiograph, perhaps a sketch so far
    radiograph_filtered = Signal(object)  # the same one, once it is no sketch any more
    others_changed = Signal(object)  # tuple[Read, ...]: what the protocol lets this reader see of others
    feedback_changed = Signal(object)  # Calibration, or None where there is nothing to learn
    draft_changed = Signal(object)  # Draft
    state_changed = Signal(object)  # State
    draft_kept = Signal()  # all that was typed is on the disk
    committed = Signal(object)  # Read
    hint = Signal(str)  # a short sentence for the status line
    problem = Signal(object)  # SireaderError

    def __init__(self, desk: ReadingDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.state = State.WAITING
        self.draft = Draft()
        self.entry: Entry | None = None
        self.feedback: Calibration | None = None
        self.closed = False  # by the coordinator, when the worklist was last fetched
        self.stays = False  # on a case that was committed, instead of opening the next one
        self.entries = Worklist.of(())  # as last told
        self._opening = 0  # counts openings, so that what arrives late for an earlier one is dropped
        self._clock = ReadingClock(desk.idle_s)
        self._writing = Operations(self)
        self.radiographs = Radiographs(desk, self)

    # -- opening ---------------------------------------------------------------------------------------------------

    def start(self) -> None:
        """Fetch the worklist and open the first drafted, else the first waiting case, or the only one there is."""
        self._fetch_worklist(lambda: self._open_or_finish(first_to_open(self.entries)))

    def open(self, case: str) -> None:
        """Show a case of the worklist."""
        if self._is_current(case) and self.state is not State.WAITING:
            return
        self._opening += 1
        self._clock.open(None, monotonic())
        self.entry = self.entries[self.entries.place(case)]
        self._fetch(case, self._opening)
        self._set_state(State.WAITING)
        self._set_draft(Draft())  # no draft outlives the case it was typed on
        self._set_feedback(None)
        self.case_changed.emit(self.entry)

    def open_next(self, step: int = 1, *, waiting_only: bool = False) -> None:
        """Show the case `step` places further in the worklist; the ends do not wrap unless looking for waiting ones."""
        cases, here = self.entries.cases, self._place()
        if not cases:
            return
        if waiting_only:
            self._open_waiting(here)
        elif here < 0:
            self.open(cases[0] if step > 0 else cases[-1])
        elif 0 <= here + step < len(cases):
            self.open(cases[here + step])
        else:
            self.hint.emit(tr("This is the last case of the worklist.") if step > 0 else tr("This is the first case."))

    def _open_waiting(self, here: int) -> None:
        """The next waiting case; when none is known to wait, the worklist is fetched anew: others may have read on."""
        known = first_to_read(self.entries, here)
        if known is not None and not self._is_current(known.case):
            self.open(known.case)
        else:
            self._fetch_worklist(lambda: self._open_or_finish(first_to_read(self.entries, self._place())))

    def _fetch(self, case: str, opening: int) -> None:
        """Decode a case's radiograph and look up its read and draft meanwhile; show all, unless another was opened."""
        arrived: dict[str, Any] = {}

        def take(**one: Any) -> None:
            arrived.update(one)
            if len(arrived) == 2 and opening == self._opening:
                self._show(arrived["pyramid"], *arrived["kept"])

        def look_up() -> Kept:
            desk = self.desk
            return desk.own_read(case), desk.draft(case), desk.reads_of_others(case), desk.feedback(case)

        def fail(error: SireaderError) -> None:
            if opening == self._opening:
                self._fail(error)

        self.radiographs.fetch(case, lambda pyramid: take(pyramid=pyramid), fail)
        self._writing.start(look_up, lambda kept: take(kept=kept), self._fail)

    def _show(
        self,
        pyramid: Pyramid,
        read: Read | None,
        draft: Draft,
        others: tuple[Read, ...],
        feedback: Calibration | None,
    ) -> None:
        self._clock.open(self.entry.case if self.entry else None, monotonic())
        self.radiograph_ready.emit(pyramid)
        if not pyramid.filtered:
            self.radiographs.filter(pyramid, self.radiograph_filtered.emit, self._fail)
        self.others_changed.emit(others)
        self._set_feedback(feedback)
        if read is not None and draft.empty:
            self._set_draft(Draft.of(read.judgement))
            self._set_state(State.COMMITTED)
        else:
            self._set_draft(draft)
            self._set_state(_typing(draft) if read is None else State.AMENDING)
            if not draft.empty:
                self.draft_kept.emit()
        self.radiographs.read_ahead(self.entries.unread_from(self._place() + 1, AHEAD))

    # -- grading ---------------------------------------------------------------------------------------------------

    def grade(self, grade: Grade) -> None:
        """A digit: grades the next joint."""
        self._type(lambda draft: draft.graded(grade))

    def grade_joint(self, joint: Joint, grade: Grade) -> None:
        """A click: grades that joint."""
        self._type(lambda draft: draft.with_grade(joint, grade))

    def take_back(self) -> None:
        """Take back the last grade."""
        self._type(Draft.without_last_grade)

    def set_not_evaluable(self, not_evaluable: bool) -> None:
        """Mark the radiograph as not evaluable, or not; the grades typed so far come back with it."""
        self._type(lambda draft: replace(draft, not_evaluable=not_evaluable))

    def set_comment(self, comment: str) -> None:
        """Keep the comment as typed."""
        self._type(lambda draft: replace(draft, comment=comment))

    def set_crop(self, crop: Crop | None) -> None:
        """Keep the crop; None for the whole radiograph."""
        self._type(lambda draft: replace(draft, crop=crop))

    def _type(self, change: Callable[[Draft], Draft]) -> None:
        if self.closed:
            self.hint.emit(REFUSED)
        elif self.state is State.COMMITTED:
            self.hint.emit(tr("This read is committed. Press A to amend it with a reason."))
        elif self.state is not State.WAITING and self.entry is not None:
            draft = change(self.draft)
            if draft != self.draft:
                self._set_draft(draft)
                self._keep_draft(self.entry.case, draft)

    def _keep_draft(self, case: str, draft: Draft) -> None:
        if self.state is State.AMENDING:
            kept = EntryState.READ if draft.empty else EntryState.AMENDING
        else:
            self._set_state(_typing(draft))
            kept = EntryState.WAITING if draft.empty else EntryState.DRAFTED
        self._set_entry(case, state=kept)
        self._writing.start(lambda: self.desk.keep_draft(case, draft), lambda _: self.draft_kept.emit(), self._fail)

    # -- committing ------------------------------------------------------------------------------------------------

    def commit(self) -> None:
        """Commit a complete draft; once it is on the disk, the next waiting case opens, or the read is shown."""
        if self.state is State.COMMITTED:
            self.open_next(waiting_only=True)
        elif self.state not in {State.VIEWING, State.DRAFTED} or self.entry is None:
            return
        elif not self.draft.complete:
            self.hint.emit(missing(self.draft))
        else:
            case, judgement = self.entry.case, self.draft.judgement()
            worked_s = self._clock.worked_s(case, monotonic())
            then = partial(self._reopen, case) if self.stays else partial(self.open_next, waiting_only=True)
            self._write(case, lambda: self.desk.commit(case, judgement, worked_s), then)

    def start_amending(self) -> None:
        """Let the reader type over the committed read."""
        if self.closed:
            self.hint.emit(REFUSED)
        elif self.state is State.COMMITTED:
            self._set_state(State.AMENDING)
        else:
            self.hint.emit(tr("Only a committed read can be amended."))

    def amend(self, reason: str) -> None:
        """Commit the changed judgement as a further read."""
        if self.state is State.AMENDING and self.entry is not None and self.draft.complete:
            case, judgement = self.entry.case, self.draft.judgement()
            worked_s = self._clock.worked_s(case, monotonic())
            self._write(case, lambda: self.desk.amend(case, judgement, reason, worked_s), lambda: self._reopen(case))

    def give_up_amending(self) -> None:
        """Show the committed read again."""
        if self.state is State.AMENDING and self.entry is not None:
            self._set_state(State.WAITING)
            self._drop_draft(self.entry.case, self._opening)

    def _drop_draft(self, case: str, opening: int) -> None:
        """Keep nothing of what was typed over a committed read, and show that read, unless another case was opened."""

        def done(_: None) -> None:
            self._set_entry(case, state=EntryState.READ)
            if opening == self._opening:
                self._reopen(case)

        self._writing.start(lambda: self.desk.keep_draft(case, Draft()), done, self._fail)

    def _reopen(self, case: str) -> None:
        self._set_state(State.WAITING)
        self.open(case)

    def _write(self, case: str, work: Callable[[], Read], then: Callable[[], None]) -> None:
        """Commit in the background; by the time it is done, the reader may have gone to another case."""
        before, opening = self.state, self._opening
        self._set_state(State.WAITING)

        def done(read: Read) -> None:
            self._clock.forget(case, monotonic())
            self._set_entry(case, state=EntryState.READ, grades=read.grades)
            self.committed.emit(read)
            if opening == self._opening and read.purpose is Purpose.CALIBRATION:
                self._teach(case, opening, then)
            elif opening == self._opening:
                then()

        def failed(error: SireaderError) -> None:
            if opening == self._opening:
                self._set_state(before)
            self._fail(error)
            if isinstance(error, RuleBroken):
                self._fetch_worklist(lambda: None if before is State.AMENDING else self._show_own_read(case, opening))

        self._writing.start(work, done, failed)

    def _show_own_read(self, case: str, opening: int) -> None:
        """Where another window of this reader committed the case, that read is what there is to see."""
        known = self.entries.of_case(case)
        if known is not None and not known.state.unread:
            self._drop_draft(case, opening)

    def _teach(self, case: str, opening: int, then: Callable[[], None]) -> None:
        """Experts' feedback first, where there is some; else go on."""

        def show(feedback: Calibration | None) -> None:
            if opening != self._opening:
                return
            if feedback is None:
                then()
            else:
                self._reopen(case)

        self._writing.start(lambda: self.desk.feedback(case), show, self._fail)

    # -- the worklist ----------------------------------------------------------------------------------------------

    def _fetch_worklist(self, then: Callable[[], None]) -> None:
        def done(fetched: tuple[Worklist, bool]) -> None:
            self.entries, self.closed = fetched
            self.worklist_changed.emit(self.entries)
            then()

        self._writing.start(lambda: (self.desk.worklist(), self.desk.closed), done, self._fail)

    def _open_or_finish(self, entry: Entry | None) -> None:
        if entry is not None:
            self.open(entry.case)
        elif self.entry is None or self.state is State.WAITING:
            self.entry = None
            self._opening += 1
            self._set_state(State.WAITING)
            self._set_draft(Draft())
            self.case_changed.emit(None)
        else:
            self.hint.emit(REFUSED if self.closed else tr("Nothing else waits for you."))

    def _place(self) -> int:
        return self.entries.place(self.entry.case if self.entry else None)

    def _set_entry(self, case: str, **changes: Any) -> None:
        known = self.entries.of_case(case)
        if known is not None and (changed := replace(known, **changes)) != known:
            self.entries = self.entries.changed(changed)
            self.worklist_changed.emit(self.entries)

    def sentence_of(self, read: Read) -> str:
        """A committed read in a few words, by the number under which the reader knows the case."""
        entry = self.entries.of_case(read.case)
        return tr(f"Case {entry.number if entry else ''} committed: {read.grades or 'not evaluable'}")

    def touch(self) -> None:
        """The reader used a key or the mouse: present, not away."""
        self._clock.touch(monotonic())

    # -- telling ---------------------------------------------------------------------------------------------------

    def _is_current(self, case: str) -> bool:
        return self.entry is not None and self.entry.case == case

    def _set_draft(self, draft: Draft) -> None:
        self.draft = draft
        self.draft_changed.emit(draft)

    def _set_feedback(self, feedback: Calibration | None) -> None:
        self.feedback = feedback
        self.feedback_changed.emit(feedback)

    def _set_state(self, state: State) -> None:
        self.state = state
        self.state_changed.emit(state)

    def _fail(self, error: SireaderError) -> None:
        self.problem.emit(error)

    @property
    def idle(self) -> bool:
        """Whether everything that was started has been told."""
        return self._writing.idle

    @property
    def decoding(self) -> bool:
        """Whether a radiograph is being decoded, to be shown or ahead, or is about to be."""
        return self.radiographs.busy

    def close(self) -> None:
        """Let go of the background threads; wait until `idle` first, or what fails now is not told."""
        self.radiographs.close()
        self._writing.close()


def _typing(draft: Draft) -> State:
    return State.VIEWING if draft.empty else State.DRAFTED
