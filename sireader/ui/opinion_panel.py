"""What a model said of the case, once it is revealed: in words, by its cut-offs, and beside the reader's grades."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from sireader.domain.grading import Joint
from sireader.domain.reads import Read
from sireader.inference.answer import Answer, words
from sireader.ui.joint_boxes import BoxesOfJoints
from sireader.ui.map_overlay import NAMES, OPACITY_STEP, MapOverlay
from sireader.ui.opinion_drawing import CutOffScale, GradeBars
from sireader.ui.opinion_words import BOXES_MOVED, agreement, inside_words, looks_elsewhere, set_words
from sireader.ui.theme import scaled
from sireader.ui.words import tr
from sireader.workflow.second_opinion import Revealed

TITLES = {Joint.RIGHT: "Right joint", Joint.LEFT: "Left joint"}
OUTSIDE = "This radiograph is outside what the model knows, so its answer is not to be relied on."
OUTSIDE_SHOWN = "Shown although this radiograph is outside what the model knows: not to be relied on."
UNKNOWN = "Outside what the model knows"
ELSEWHERE = "The map looks elsewhere: less of it lies in the two joints than of an even map."
NOTHING_FOR = "Nothing in the map speaks for it."
SMALLEST_PX = 110
_SLIDER_STEPS = round(1 / OPACITY_STEP)


class OpinionPanel(QScrollArea):
    """Empty and hidden but while an opinion is revealed: nothing of it outlives its clearing."""

    insisted = Signal()
    cut_off_wished = Signal()

    def __init__(self, overlay: MapOverlay, boxes: BoxesOfJoints, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._overlay, self._boxes = overlay, boxes
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.viewport().setAutoFillBackground(False)
        self.hide()

    @property
    def shown(self) -> bool:
        """Whether an opinion is on the screen."""
        return self.widget() is not None

    def show_opinion(self, revealed: Revealed, cut_off: str = "balanced", *, anyway: bool = False) -> None:
        """Show an opinion.

        Args:
            revealed: what was handed over.
            cut_off: by which it is told, see `CUT_OFFS`.
            anyway: show the numbers of one that is outside what the model knows.
        """
        self.clear()
        content = _Content(revealed, self._overlay, self._boxes, cut_off, anyway=anyway)
        if content.insist is not None:
            content.insist.clicked.connect(self.insisted)
        if content.scale is not None:
            content.scale.clicked.connect(self.cut_off_wished)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.show()
        self._take_height()

    def tell_share(self, revealed: Revealed) -> None:
        """Tell how much of the map lies in boxes that are being moved."""
        content = self.widget()
        if isinstance(content, _Content) and content.share is not None:
            content.share.tell(revealed)

    def clear(self) -> None:
        """Forget what was shown."""
        content = self.takeWidget()
        if content is not None:
            content.hide()
            content.setParent(None)
            content.deleteLater()
        self.hide()

    def sizeHint(self) -> QSize:
        """As high as what is shown needs at this width, where there is the room."""
        content = self.widget()
        if content is None:
            return QSize(0, 0)
        width = max(self.viewport().width(), 1)
        high = content.heightForWidth(width) if content.hasHeightForWidth() else content.sizeHint().height()
        return QSize(content.minimumSizeHint().width(), high)

    def minimumSizeHint(self) -> QSize:
        """A small window leaves the title, the notice and what the model sees; the rest is scrolled to."""
        return QSize(0, min(self.sizeHint().height(), scaled(SMALLEST_PX)) if self.shown else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs another height."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._take_height()

    def _take_height(self) -> None:
        """No higher than what is shown: what is left belongs to the joints."""
        self.setMaximumHeight(max(self.sizeHint().height(), 1))
        self.updateGeometry()


class _Content(QWidget):
    """All that is said of one opinion."""

    def __init__(
        self, revealed: Revealed, overlay: MapOverlay, boxes: BoxesOfJoints, cut_off: str, *, anyway: bool
    ) -> None:
        super().__init__()
        self._cut_off = cut_off
        self.share: _ShareRow | None = None
        self.insist: QPushButton | None = None
        self.scale: CutOffScale | None = None
        answer, own = revealed.answer, revealed.own
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(7)
        for widget in _heading(answer):
            layout.addWidget(widget)
        if not answer.in_domain:
            self._say_why_not(layout, answer, anyway=anyway)
        if answer.in_domain or anyway:
            self._say_numbers(layout, answer, own, overlay)
            if revealed.proposed is not None or answer.inside_joints is not None:
                self.share = _ShareRow(revealed, boxes)
                layout.addWidget(self.share)

    def _say_why_not(self, layout: QVBoxLayout, answer: Answer, *, anyway: bool) -> None:
        layout.addWidget(_label("problem", tr(OUTSIDE_SHOWN if anyway else OUTSIDE), tr(UNKNOWN)))
        layout.addWidget(_label("", "\n".join(map(tr, answer.why_not)), tr("Why")))
        if not anyway:
            self.insist = _button(tr("Show anyway  Shift+I"))
            layout.addWidget(self.insist, 0, Qt.AlignmentFlag.AlignLeft)

    def _say_numbers(self, layout: QVBoxLayout, answer: Answer, own: Read, overlay: MapOverlay) -> None:
        quiet, cut_off = not answer.in_domain, self._cut_off
        if answer.in_domain:  # else what it sees is not said in a sentence that could be quoted
            layout.addWidget(_label("definite", tr(words(answer, cut_off)), tr("Opinion")))
            layout.addWidget(_label("feedback", tr(agreement(answer, own, cut_off)), tr("Agreement")))
        if looks_elsewhere(answer, cut_off):
            layout.addWidget(_label("problem", tr(ELSEWHERE), tr("Where the map looks")))
        self.scale = CutOffScale(answer, cut_off, quiet=quiet)
        layout.addWidget(self.scale)
        if answer.right is not None and answer.left is not None:
            layout.addLayout(_joints(answer, own, quiet=quiet))
        if answer.maps is not None:
            layout.addWidget(_MapRow(overlay))


def _heading(answer: Answer) -> list[QWidget]:
    """The title, the model's name, and the notice that stands wherever an opinion shows."""
    title = _label("joint", tr("Second opinion"), tr("Second opinion"))
    model = _label("quiet", answer.model, tr("Model"))
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(title)
    model.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # however long, it widens nothing
    model.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    model.setToolTip(answer.model)
    layout.addWidget(model, 1)
    return [row, _label("problem", tr(answer.notice), tr("Notice"))]


def _joints(answer: Answer, own: Read, *, quiet: bool) -> QHBoxLayout:
    """Both joints side by side, the patient's right on the left."""
    columns = QHBoxLayout()
    columns.setSpacing(10)
    for joint, shares, grades in (
        (Joint.RIGHT, answer.right, answer.right_set),
        (Joint.LEFT, answer.left, answer.left_set),
    ):
        mine = own.grades.of_joint(joint) if own.grades else None
        column = QVBoxLayout()
        column.setSpacing(2)
        title = tr(TITLES[joint])
        column.addWidget(_label("quiet", title, title))
        column.addWidget(GradeBars(title, shares or (), mine, quiet=quiet))
        column.addWidget(_label("quiet" if quiet else "", tr(set_words(grades, mine)), tr(f"{title} in words")))
        column.addStretch(1)
        columns.addLayout(column, 1)
    return columns


class _ShareRow(QWidget):
    """How much of the map lies in the joints, and their boxes by mouse; each button names its key."""

    def __init__(self, revealed: Revealed, boxes: BoxesOfJoints) -> None:
        super().__init__()
        self._boxes = boxes
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        self._words = _label("quiet", "", "")
        layout.addWidget(self._words)
        self._on, self._reset = _button(tr("Joint boxes  J"), checkable=True), _button(tr("As proposed"))
        self._on.setToolTip(tr("Show the boxes of the joints, to be moved by the mouse: J; by keys: Shift+J"))
        self._reset.setToolTip(tr("The boxes of the joints as they were proposed: Ctrl+J"))
        self._on.clicked.connect(boxes.toggle)
        self._reset.clicked.connect(boxes.reset)
        row = QHBoxLayout()
        row.setSpacing(6)
        for button in (self._on, self._reset):
            row.addWidget(button)
            if revealed.proposed is None:
                button.hide()
        row.addStretch(1)
        layout.addLayout(row)
        boxes.changed.connect(self._settle)
        self.tell(revealed)

    def tell(self, revealed: Revealed) -> None:
        """Say how much lies in the boxes as they are now."""
        answer = revealed.answer
        text = tr(NOTHING_FOR) if answer.inside_joints is None else tr(inside_words(answer))
        text = f"{text} {tr(BOXES_MOVED)}" if revealed.boxes is not None else text
        self._words.setText(text)
        self._words.setAccessibleName(f"{tr('Map in the joints')}: {text}")
        self._settle()

    def _settle(self) -> None:
        """Say whether the boxes are there, without doing it again."""
        self._on.setChecked(self._boxes.shown)
        self._reset.setEnabled(self._boxes.moved)


class _MapRow(QWidget):
    """The map by mouse: on, which, lines, opacity; each names its key."""

    def __init__(self, overlay: MapOverlay) -> None:
        super().__init__()
        self._overlay = overlay
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        self._on, self._lines = _button(tr("Map  D"), checkable=True), _button(tr("Lines"), checkable=True)
        self._which = _button("")
        self._opacity = QSlider(Qt.Orientation.Horizontal)
        self._opacity.setRange(1, _SLIDER_STEPS)
        self._opacity.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._opacity.setMinimumWidth(50)
        self._name()
        self._on.clicked.connect(overlay.toggle)
        self._which.clicked.connect(overlay.next_map)
        self._lines.clicked.connect(overlay.toggle_contours)
        self._opacity.valueChanged.connect(lambda step: overlay.set_opacity(step * OPACITY_STEP))
        for widget in (self._on, self._which, self._lines):
            layout.addWidget(widget)
        layout.addWidget(self._opacity, 1)
        overlay.changed.connect(self._settle)
        self._settle()

    def _name(self) -> None:
        told = (
            (self._on, tr("Map on the radiograph"), tr("Show the map, or not: D")),
            (self._which, tr("Which map"), tr("Definite, right joint, left joint: Ctrl+D")),
            (self._lines, tr("Lines instead of areas"), tr("Lines instead of areas: Shift+D")),
            (self._opacity, tr("Opacity of the map"), tr("Opacity of the map: Ctrl+Up and Ctrl+Down")),
        )
        for widget, name, tip in told:
            widget.setAccessibleName(name)
            widget.setToolTip(tip)

    def _settle(self) -> None:
        """Say what is on, without doing it again."""
        overlay = self._overlay
        self._on.setChecked(overlay.shown)
        self._lines.setChecked(overlay.look.contours)
        self._which.setText(tr(NAMES[overlay.which]))
        self._which.setEnabled(len(overlay.there) > 1)
        self._opacity.blockSignals(True)
        self._opacity.setValue(round(overlay.look.opacity / OPACITY_STEP))
        self._opacity.blockSignals(False)


def _label(name: str, text: str, told: str) -> QLabel:
    """A label that wraps; `told` names it for those who cannot see it, before its text."""
    label = QLabel(text)
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)  # what a package says of itself is never read as markup
    label.setAccessibleName(text if told == text else f"{told}: {text}")
    return label


def _button(text: str, *, checkable: bool = False) -> QPushButton:
    button = QPushButton(text)
    button.setCheckable(checkable)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button
