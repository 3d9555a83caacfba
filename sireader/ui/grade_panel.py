"""The grades of both joints, the comment, and what follows from them. Every change is told as a wish."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from sireader.domain.calibration import Calibration
from sireader.domain.drafts import Draft
from sireader.domain.grading import Grade, Grades, Joint
from sireader.ui.sentences import CLOSED
from sireader.ui.session import State
from sireader.ui.theme import scaled
from sireader.ui.words import tr

NARROW_PX, COLUMN_RIM_PX, BUTTON_RIM_PX = 440, 12, 24
COMPARE = "Calibration case: compare, then Enter opens the next case."
_NOTES = {
    State.COMMITTED: "Committed. Enter opens the next case to read.",
    State.AMENDING: "Amending: the committed read stays on record.",
}
_TYPING = {State.VIEWING, State.DRAFTED, State.AMENDING}


class GradePanel(QWidget):
    """Two columns of grades, the patient's right joint on the left, and the buttons of a read."""

    graded = Signal(object, object)  # Joint, Grade
    commented = Signal(str)
    not_evaluable_wished = Signal(bool)
    commit_wished = Signal()
    amend_wished = Signal()
    give_up_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = {joint: _Column(joint) for joint in (Joint.RIGHT, Joint.LEFT)}
        self._definitions = {joint: _label("definition", wrap=True) for joint in self._columns}
        self._definite = _label("definite", wrap=True)
        self._state = _label("quiet", wrap=True)
        self._others = _label("quiet", wrap=True)
        self._feedback = _label("feedback", wrap=True)
        self.comment = CommentEdit()
        self._not_evaluable = _button(tr("Not evaluable  N"), checkable=True)
        self._amend = _button(tr("Amend…  A"))
        self._give_up = _button(tr("Give up  Esc"))
        self._commit = _button(tr("Commit  Enter"))
        self._commit.setObjectName("commit")
        self._buttons = (self._not_evaluable, self._give_up, self._amend, self._commit)
        self._row = QHBoxLayout()
        self._lay_out()
        self._connect()
        self._closed = self._narrow = self._brief = False
        self.notes = dict(_NOTES)
        self.show_others("")
        self.show_feedback(None)
        self.show_draft(Draft())
        self.show_state(State.WAITING)

    def show_draft(self, draft: Draft) -> None:
        """Show what is typed, or committed."""
        grades = {Joint.RIGHT: draft.right, Joint.LEFT: draft.left}
        for joint, column in self._columns.items():
            grade = None if draft.not_evaluable else grades[joint]
            column.show_grade(grade)
            self._definitions[joint].setText(_definition(joint, grade))
        self._next = None if draft.not_evaluable or draft.complete else draft.next_joint
        if self.comment.text() != draft.comment:
            self.comment.setText(draft.comment)
        self._not_evaluable.setChecked(draft.not_evaluable)
        self.comment.setPlaceholderText(tr("Why is it not evaluable?") if draft.not_evaluable else tr("Comment  C"))
        self._definite.setText(_definite(draft))
        self._complete = draft.complete
        self._settle()

    def show_state(self, state: State, *, taught: bool = False, closed: bool = False) -> None:
        """Allow what the state allows, or nothing where the reading is closed, and say where the read stands.

        Args:
            state: what the reader is doing.
            taught: whether experts' feedback on the case is shown.
            closed: whether the coordinator closed the reading.
        """
        self._shown_state, self._closed = state, closed
        compare = taught and state is State.COMMITTED
        self._state.setText(tr(f"{CLOSED}." if closed else COMPARE if compare else self.notes.get(state, "")))
        self._settle()

    def show_brief(self, brief: bool) -> None:
        """Leave out a committed read's grades while they are shown beside a model's."""
        self._brief = brief
        self._settle()

    def show_others(self, text: str) -> None:
        """What the protocol lets this reader see of other readers; empty for nothing."""
        self._others.setText(text)
        self._others.setVisible(bool(text))

    def show_feedback(self, calibration: Calibration | None) -> None:
        """What experts say of a calibration case that the reader has just read; None for nothing."""
        told = tr(f"Calibration case. Experts read {calibration.grades}.") if calibration else ""
        self._feedback.setText(" ".join(filter(None, (told, calibration.feedback if calibration else ""))))
        self._feedback.setVisible(calibration is not None)

    def shown_grade(self, joint: Joint) -> int | None:
        """The grade whose button looks pressed for a joint; None when none does."""
        return self._columns[joint].shown_grade()

    def start_comment(self) -> None:
        """Put the cursor into the comment."""
        if self.comment.isEnabled():
            self.comment.setFocus()
            self.comment.selectAll()

    def _settle(self) -> None:
        state = getattr(self, "_shown_state", State.WAITING)
        typing = state in _TYPING and not self._closed
        for joint, column in self._columns.items():
            column.setEnabled(typing)
            column.show_next(typing and joint is self._next)
            for part in (column, self._definitions[joint]):
                part.setVisible(not (self._brief and state is State.COMMITTED))
        self.comment.setEnabled(typing)
        self._not_evaluable.setEnabled(typing)
        self._commit.setEnabled(typing and self._complete)
        self._name_buttons(amending=state is State.AMENDING)
        self._amend.setVisible(state is State.COMMITTED)
        self._amend.setEnabled(not self._closed)
        self._give_up.setVisible(state is State.AMENDING)
        self._not_evaluable.setVisible(state is not State.COMMITTED)
        self._commit.setVisible(state is not State.COMMITTED)
        self._turn_row()

    def _name_buttons(self, *, amending: bool) -> None:
        """With their keys, where three of them have the room."""
        short = amending and self._narrow
        self._not_evaluable.setText(tr("Not evaluable") if short else tr("Not evaluable  N"))
        self._give_up.setText(tr("Give up") if short else tr("Give up  Esc"))
        whole = tr("Commit amendment  Enter") if amending else tr("Commit  Enter")
        self._commit.setText(tr("Commit") if short else whole)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fewer words where there is little room; all of them stay in the tool tips."""
        super().resizeEvent(event)
        for column in self._columns.values():
            column.shorten(self.width() // 2 - COLUMN_RIM_PX)
        if self._narrow is not (self.width() < scaled(NARROW_PX)):
            self._narrow = not self._narrow
            self._settle()
        self._turn_row()

    def _turn_row(self) -> None:
        """The buttons beside each other, or below each other where their words do not fit."""
        shown = [button for button in self._buttons if not button.isHidden()]
        widest = max((_width_of(button) for button in shown), default=0)
        fits = len(shown) * widest + (len(shown) - 1) * self._row.spacing() <= self.width()
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        columns = QHBoxLayout()
        columns.setSpacing(6)
        for column in self._columns.values():
            columns.addWidget(column, 1)
        layout.addLayout(columns)
        for definition in self._definitions.values():
            definition.setMinimumHeight(definition.fontMetrics().lineSpacing() + 4)
            layout.addWidget(definition)
        layout.addWidget(self._definite)
        layout.addWidget(self.comment)
        for button in self._buttons:
            self._row.addWidget(button, 1)
        layout.addLayout(self._row)
        layout.addWidget(self._state)
        layout.addWidget(self._others)
        layout.addWidget(self._feedback)

    def _connect(self) -> None:
        for column in self._columns.values():
            column.graded.connect(self.graded)
        self.comment.textEdited.connect(self.commented)
        self._not_evaluable.clicked.connect(self.not_evaluable_wished)
        self._commit.clicked.connect(self.commit_wished)
        self._amend.clicked.connect(self.amend_wished)
        self._give_up.clicked.connect(self.give_up_wished)


class CommentEdit(QLineEdit):
    """One line of comment; Enter and Escape give the keys back to the grades instead of committing."""

    left = Signal()  # by Enter

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(tr("Comment  C"))
        self.setMaxLength(500)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(tr("Comment"))

    def event(self, event: QEvent) -> bool:
        """Keep Enter and Escape from the window's shortcuts."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _leaves(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Enter and Escape."""
        if _leaves(event):
            self.clearFocus()
            if event.key() != Qt.Key.Key_Escape:
                self.left.emit()
        else:
            super().keyPressEvent(event)


class _Column(QFrame):
    """The five grades of one joint."""

    graded = Signal(object, object)  # Joint, Grade

    def __init__(self, joint: Joint) -> None:
        super().__init__()
        self.setObjectName("column")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.setSpacing(3)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        for grade in Grade:
            button = _button(_whole(grade), checkable=True)
            button.setObjectName("grade")
            button.setToolTip(tr(f"Grade {int(grade)}: {grade.definition}"))
            button.setAccessibleName(tr(f"{joint.value} joint grade {int(grade)}, {grade.title}"))
            button.clicked.connect(lambda _, grade=grade: self.graded.emit(joint, grade))
            self._group.addButton(button, int(grade))
            layout.addWidget(button)

    def shorten(self, width_px: int) -> None:
        """Name each grade by its title, by the title's first word, or by its number alone: what there is room for."""
        buttons = [(button, Grade(self._group.id(button))) for button in self._group.buttons()]
        for name in (_whole, _one_word, _number):
            for button, grade in buttons:
                button.setText(name(grade))
            if all(_width_of(button) <= width_px for button, _ in buttons):
                break

    def show_grade(self, grade: Grade | None) -> None:
        """Mark the given grade; None marks none."""
        for button in self._group.buttons():
            button.setChecked(self._group.id(button) == grade)

    def shown_grade(self) -> int | None:
        """The grade that is marked."""
        marked = [self._group.id(button) for button in self._group.buttons() if button.isChecked()]
        return marked[0] if marked else None

    def show_next(self, is_next: bool) -> None:
        """Frame the column that the next digit grades."""
        if self.property("next") != is_next:
            self.setProperty("next", is_next)
            self.style().polish(self)


def _whole(grade: Grade) -> str:
    return f"{int(grade)}   {tr(grade.title)}"


def _one_word(grade: Grade) -> str:
    return f"{int(grade)}   {tr(grade.title.split()[0])}"


def _number(grade: Grade) -> str:
    return str(int(grade))


def _width_of(button: QAbstractButton) -> int:
    """What the words of a button need, in px."""
    return button.fontMetrics().horizontalAdvance(button.text()) + BUTTON_RIM_PX


def _leaves(event: QKeyEvent) -> bool:
    return event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}


def _button(text: str, *, checkable: bool = False) -> QPushButton:
    button = QPushButton(text)
    button.setCheckable(checkable)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button


def _label(name: str, *, wrap: bool = False) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(wrap)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    return label


def _definition(joint: Joint, grade: Grade | None) -> str:
    return "" if grade is None else f"{tr(joint.value.capitalize())} {int(grade)}: {tr(grade.definition)}."


def _definite(draft: Draft) -> str:
    if draft.not_evaluable:
        return tr("Not evaluable")
    if draft.right is None or draft.left is None:
        return " "
    definite = Grades(draft.right, draft.left).definite
    return tr("Definite sacroiliitis by these grades") if definite else tr("Not definite by these grades")
